/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sample-tables.h"

static const char *const townships[] = {
    "人潮溪镇", "八大公山镇",   "桥自弯镇",     "五道水镇",     "龙潭坪镇",
    "凉水口镇", "沙塔坪乡",     "河口乡",       "上河溪乡",     "官地坪镇",
    "廖家村镇", "竹叶坪乡",     "走马坪白族乡", "芙蓉桥白族乡", "陈家河镇",
    "上洞街乡", "马合口白族乡", "利福塔镇",     "瑞塔铺镇",
};

static const SrTableColumn township_columns[] = {
    {"迁出乡镇", SR_TABLE_CELL_TEXT},
    {"户数", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"人口→合计", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"人口→男", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"人口→女", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"年龄→0-5", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"年龄→6-15", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"年龄→16-59", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"年龄→60+", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"脱贫户", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"劳动力", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"就业→合计", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"就业→县内→车间", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"就业→县内→其他", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"就业→县外", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"就业率", SR_TABLE_CELL_PERCENT, SR_COLUMN_PLAIN, 1},
    {"发放资金（元）", SR_TABLE_CELL_MONEY, SR_COLUMN_SUM},
    {"备注", SR_TABLE_CELL_TEXT},
};

#define N_TOWNSHIP_COLUMNS G_N_ELEMENTS (township_columns)

static const SrTableColumn person_columns[] = {
    {"姓名", SR_TABLE_CELL_TEXT},
    {"性别", SR_TABLE_CELL_TEXT, SR_COLUMN_CENTRED},
    {"证件号码", SR_TABLE_CELL_CODE},
    {"出生日期", SR_TABLE_CELL_DATE},
    {"联系电话", SR_TABLE_CELL_CODE},
    {"住址", SR_TABLE_CELL_TEXT},
    {"年工资", SR_TABLE_CELL_MONEY, SR_COLUMN_SUM},
    {"备注", SR_TABLE_CELL_TEXT},
    {"记录号", SR_TABLE_CELL_CODE, SR_COLUMN_HIDDEN},
};

#define N_PERSON_COLUMNS G_N_ELEMENTS (person_columns)

typedef struct {
  SrTableRows rows;
  guint next, n, fails_at;
  SrValue cells[N_PERSON_COLUMNS];
} PersonRows;

typedef struct {
  guint n, fails_at;
} PersonSource;

static gboolean
person_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  PersonRows *self = (PersonRows *)rows;
  guint i = self->next++;

  if (i == self->fails_at) {
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "the rows broke off");
    return FALSE;
  }
  if (i >= self->n)
    return FALSE;
  for (guint column = 0; column < N_PERSON_COLUMNS; column++)
    sr_value_clear (&self->cells[column]);
  self->cells[0] = sr_value_text (i % 3 == 0 ? "张大山" : i % 3 == 1 ? "向小桃" : "谷秋生");
  self->cells[1] = sr_value_text (i % 2 ? "女" : "男");
  self->cells[2] =
      sr_value_take_text (g_strdup_printf ("43089819%02u0101%04u", i % 90 + 10, i % 10000));
  self->cells[3] = sr_value_take_text (g_strdup_printf ("19%02u-01-01", i % 90 + 10));
  self->cells[4] = sr_value_text ("138****5678");
  self->cells[5] = sr_value_take_text (
      g_strdup_printf ("桑瑞家园%u栋%u单元%u01室", i % 12 + 1, i % 2 + 1, i % 6 + 1));
  self->cells[6] = sr_value_integer (i * 12345);
  self->cells[7] = sr_value_text (i % 10 == 0 ? "=1+1" : NULL);
  self->cells[8] = sr_value_integer (((gint64)1 << 40) + i);
  *cells = self->cells;
  return TRUE;
}

static void
person_free (SrTableRows *rows)
{
  PersonRows *self = (PersonRows *)rows;

  for (guint column = 0; column < N_PERSON_COLUMNS; column++)
    sr_value_clear (&self->cells[column]);
  g_free (self);
}

static SrTableRows *
person_open (gpointer data, GError **error)
{
  const PersonSource *source = data;
  PersonRows *rows = g_new0 (PersonRows, 1);

  rows->rows.next = person_next;
  rows->rows.free = person_free;
  rows->n = source->n;
  rows->fails_at = source->fails_at;
  return &rows->rows;
}

static SrTable *
new_persons (SrSheetKind kind, guint n_rows, guint fails_at, gboolean known)
{
  SrTable *table = sr_table_new (kind, "花名册", "桑瑞家园搬迁人口花名册");
  PersonSource *source = g_new0 (PersonSource, 1);

  sr_table_add_columns (table, person_columns, N_PERSON_COLUMNS);
  sr_table_set_text (table, SR_TABLE_STAMP, "脱敏：上报　用途：县农业农村局11月调度");
  source->n = n_rows;
  source->fails_at = fails_at;
  sr_table_set_source (table, person_open, source, g_free, known ? (gint64)n_rows : -1);
  return table;
}

static void
take_township (SrTable *table, guint i)
{
  SrValue cells[N_TOWNSHIP_COLUMNS] = {0};
  gint64 men = 55 - 2 * i, women = 51 - 2 * i, persons = men + women;

  cells[0] = sr_value_text (townships[i]);
  cells[1] = sr_value_integer (31 - i);
  cells[2] = sr_value_integer (persons);
  cells[3] = sr_value_integer (men);
  cells[4] = sr_value_integer (women);
  cells[5] = sr_value_integer (i == 4 ? 0 : 9);
  cells[6] = sr_value_integer (11);
  cells[7] = sr_value_integer (persons - 30 + (i == 4 ? 9 : 0));
  cells[8] = sr_value_integer (10);
  cells[9] = sr_value_integer (25 - i);
  cells[10] = sr_value_integer (persons / 2);
  cells[11] = sr_value_integer (persons / 2);
  cells[12] = sr_value_integer (12);
  cells[13] = sr_value_integer (3);
  cells[14] = sr_value_integer (persons / 2 - 15);
  cells[15] = i == 7 ? sr_value_text ("—") : sr_value_real (0.983);
  cells[16] = sr_value_integer (500050 + i);
  cells[17] = sr_value_text (i == 2 ? "含补发" : NULL);
  sr_table_take_row (table, cells);
}

SrTable *
sample_townships (SrTotalPlace place)
{
  SrTable *table = sr_table_new (SR_SHEET_FORM, "汇总表", "桑瑞家园分乡镇搬迁情况汇总表");
  SrValue rate = sr_value_real (0.965);

  sr_table_set_text (table, SR_TABLE_ATTACHMENT, "附件2");
  sr_table_set_text (table, SR_TABLE_REPORTER, "瑞塔铺镇人民政府");
  sr_table_set_text (table, SR_TABLE_DATE, "2025年9月27日");
  sr_table_set_text (table, SR_TABLE_UNITS, "户、人、元");
  sr_table_set_text (table, SR_TABLE_STAMP, "脱敏：上报　用途：R&D 调度");
  sr_table_add_columns (table, township_columns, N_TOWNSHIP_COLUMNS);
  sr_table_set_numbered (table, TRUE);
  sr_table_set_total (table, place);
  sr_table_set_total_value (table, 15, &rate);
  for (guint i = 0; i < G_N_ELEMENTS (townships); i++)
    take_township (table, i);
  sr_table_add_note (table, "截止日 2025-09-27。");
  sr_table_add_note (table, "“县内”含自营；外出务工按省内、省外分列。");
  return table;
}

SrTable *
sample_persons (SrSheetKind kind, guint n_rows)
{
  return new_persons (kind, n_rows, G_MAXUINT, TRUE);
}

SrTable *
sample_uncounted (guint n_rows)
{
  return new_persons (SR_SHEET_LIST, n_rows, G_MAXUINT, FALSE);
}

SrTable *
sample_failing (guint n_rows)
{
  return new_persons (SR_SHEET_LIST, n_rows, n_rows, TRUE);
}

SrTable *
sample_notes (void)
{
  static const SrTableColumn columns[] = {
      {"指标", SR_TABLE_CELL_TEXT},
      {"单位", SR_TABLE_CELL_TEXT, SR_COLUMN_CENTRED},
      {"口径", SR_TABLE_CELL_TEXT},
  };
  static const char *const rows[][3] = {
      {"户数", "户", "截止日在住的搬迁户，按户主迁出乡镇归类。"},
      {"外出务工", "人",
       "截止日在县外就业且期限未满的劳动力；省内与省外按就业地区分。在县外灵活就业的计入，"
       "在县外就学的不计入；同时在车间与县外有记录的，以截止日有效的一条为准，并在校验结果中提示"
       "。"},
      {"就业率", "%", "已就业劳动力÷劳动力总数。\n劳动力为16—59周岁、有劳动能力者。"},
  };
  SrTable *table = sr_table_new (SR_SHEET_NOTES, "填报说明", "填报说明");

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SrValue cells[3];

    for (guint j = 0; j < 3; j++)
      cells[j] = sr_value_text (rows[i][j]);
    sr_table_take_row (table, cells);
  }
  return table;
}

/* A narrow form with texts that are hard to write. */
static SrTable *
sample_odd (void)
{
  static const char *const texts[] = {
      "=1+1",
      "+8613800001234",
      "<甲> & \"乙\"",
      "\U00020BB7野家",
      "第一行\r\n第二行",
      "\x01\x1F_x000D_",
      "  前后空格  ",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "很长的一段话，超过了一栏的宽度，所以要折成几行才放得下，行高也要跟着变，不能只露出第一行。",
  };
  SrTable *table = sr_table_new (SR_SHEET_FORM, "特殊: 文字/样例?", "特殊文字样例表");

  sr_table_set_text (table, SR_TABLE_ATTACHMENT, "附件3");
  sr_table_set_text (table, SR_TABLE_REPORTER, "瑞塔铺镇人民政府");
  sr_table_set_text (table, SR_TABLE_DATE, "2025年9月27日");
  sr_table_add_column (table, &(SrTableColumn){"文字", SR_TABLE_CELL_TEXT});
  sr_table_add_column (table, &(SrTableColumn){"得分", SR_TABLE_CELL_DECIMAL, SR_COLUMN_SUM});
  sr_table_set_total (table, SR_TOTAL_LAST);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    SrValue cells[] = {sr_value_text (texts[i]), sr_value_real (i * 1.25)};

    sr_table_take_row (table, cells);
  }
  return table;
}

SrWorkbookSpec *
sample_workbook (void)
{
  SrWorkbookSpec *spec = sr_workbook_spec_new ("分乡镇搬迁情况汇总表", "瑞塔铺镇人民政府");
  g_autoptr (SrTable) townships_table = sample_townships (SR_TOTAL_LAST);
  g_autoptr (SrTable) first = sample_townships (SR_TOTAL_FIRST);
  g_autoptr (SrTable) roster = sample_persons (SR_SHEET_FORM, 60);
  g_autoptr (SrTable) list = sample_persons (SR_SHEET_LIST, 60);
  g_autoptr (SrTable) notes = sample_notes ();
  g_autoptr (SrTable) odd = sample_odd ();

  sr_table_set_numbered (roster, TRUE);
  sr_table_set_total (roster, SR_TOTAL_LAST);
  sr_workbook_spec_add (spec, townships_table);
  sr_workbook_spec_add (spec, first);
  sr_workbook_spec_add (spec, roster);
  sr_workbook_spec_add (spec, list);
  sr_workbook_spec_add (spec, notes);
  sr_workbook_spec_add (spec, odd);
  sr_workbook_spec_set_demo (spec, TRUE);
  return spec;
}
