/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One statement for a building, bound for each.
 */
#include "reports/sr-building-sheet.h"

#include <glib/gi18n-lib.h>

#include "reports/sr-report-build.h"
#include "reports/sr-report-files.h"
#include "reports/sr-statement-rows.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

#define SHEET     "楼栋长用表"
#define VACANT    "空置"
#define SIGNATURE "楼栋长（签名）：|核对日期：　　年　月　日"

/* What one sheet binds. */
typedef struct {
  gint64 building;
} Sheet;

static void
bind_sheet (SrStatement *statement, gpointer data)
{
  const Sheet *sheet = data;

  sr_statement_bind_integer (statement, ":building", sheet->building);
  sr_statement_bind_text (statement, ":vacant", VACANT);
}

static const SrField *
field_of (const char *type, const char *key)
{
  return sr_schema_field (sr_schema_find (type), key);
}

static void
read_flats (SrTable *table,
            SrRegister *reg,
            gint64 building,
            const SrReportRequest *request,
            const char *as_of)
{
  const SrSchema *flat = sr_schema_find ("flat"), *household = sr_schema_find ("household");
  const SrStatementColumn columns[] = {
      {flat, field_of ("flat", "unit_number"), .flags = SR_COLUMN_CENTRED},
      {flat, field_of ("flat", "floor_number"), .flags = SR_COLUMN_CENTRED},
      {flat, field_of ("flat", "flat_label")},
      {household, field_of ("household", "household_code"), .title = "户编号"},
      {household, field_of ("household", "head_name")},
      {household, field_of ("household", "phone")},
      {household, field_of ("household", "members"), .flags = SR_COLUMN_SUM},
      {household, field_of ("household", "household_type")},
      {household, field_of ("household", "remark"), "checked",
       "核对情况（入户时填写，有变动的写明日期、原因）"},
  };
  const SrFigureWhen when = {as_of, NULL, NULL};
  g_autofree char *sql = sr_report_sql ("building-sheet");
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->building = building;
  sr_table_read_statement (table, reg, sql, &when, columns, G_N_ELEMENTS (columns), request->reveal,
                           bind_sheet, sheet, g_free, -1);
}

/* 桑瑞家园3栋楼栋长用表, with who is building head. */
static SrTable *
new_sheet (SrRegister *reg, const SrRecord *building, const SrReportRequest *request)
{
  const char *as_of = request->when.as_of ? request->when.as_of : sr_register_as_of (reg);
  const char *settlement = sr_register_meta (reg, "title");
  const char *unit = sr_register_meta (reg, "reporting_unit");
  const char *head = sr_record_text (building, "building_head_name");
  gint64 number = sr_record_integer (building, "building_number", 0);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "栋", number);
  g_autofree char *title = g_strconcat (settlement ? settlement : "", name, SHEET, NULL);
  g_autofree char *stamp = sr_report_build_stamp (request);
  g_autofree char *date = sr_date_official (as_of);
  g_autofree char *note = g_strdup_printf ("数据截止日：%s。", date);
  g_autofree char *who = g_strdup_printf ("%s　楼栋长：%s", name, head ? head : "（未明确）");
  SrTable *table = sr_table_new (SR_SHEET_FORM, name, title);
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  g_free (date);
  date = sr_date_official (today);
  sr_table_set_text (table, SR_TABLE_ATTACHMENT, who);
  sr_table_set_text (table, SR_TABLE_REPORTER, unit ? unit : "");
  sr_table_set_text (table, SR_TABLE_DATE, date);
  sr_table_set_text (table, SR_TABLE_UNITS, "人");
  sr_table_set_text (table, SR_TABLE_SIGNATURE, SIGNATURE);
  sr_table_set_text (table, SR_TABLE_STAMP, stamp);
  sr_table_set_numbered (table, TRUE);
  sr_table_set_total (table, SR_TOTAL_LAST);
  sr_table_add_note (table, note);
  return table;
}

static gboolean
add_sheet (SrWorkbookSpec *spec,
           SrRegister *reg,
           gint64 id,
           const SrReportRequest *request,
           GError **error)
{
  const char *as_of = request->when.as_of ? request->when.as_of : sr_register_as_of (reg);
  g_autoptr (SrRecord) building =
      sr_record_load (reg, sr_schema_find ("building"), id, as_of, error);
  SrTable *table;

  if (building == NULL)
    return FALSE;
  table = new_sheet (reg, building, request);
  read_flats (table, reg, id, request, as_of);
  sr_workbook_spec_add (spec, table);
  sr_table_unref (table);
  return TRUE;
}

static GArray *
building_ids (SrRegister *reg, gint64 building, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("building"));
  GArray *ids;

  if (building == 0) {
    sr_query_set_sort (query, "building_number", FALSE);
    return sr_query_ids (reg, query, error);
  }
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, building);
  return ids;
}

SrWorkbookSpec *
sr_building_sheets (SrRegister *reg,
                    gint64 building,
                    const SrReportRequest *request,
                    GError **error)
{
  g_autoptr (SrWorkbookSpec) spec =
      sr_workbook_spec_new (SHEET, sr_register_meta (reg, "reporting_unit"));
  g_autoptr (GArray) ids = building_ids (reg, building, error);

  if (ids == NULL)
    return NULL;
  if (ids->len == 0) {
    g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND,
                         _ ("There are no buildings in this register"));
    return NULL;
  }
  sr_workbook_spec_set_demo (spec, sr_register_is_demo (reg));
  for (guint i = 0; i < ids->len; i++)
    if (!add_sheet (spec, reg, g_array_index (ids, gint64, i), request, error))
      return NULL;
  return g_steal_pointer (&spec);
}
