/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What stands around a table: 附件 line, title, 填报单位 row, header rows above it; signatures and
 * notes below it.
 */
#include "exchange/sr-sheet.h"

#define DEMO_TEXT "演示数据，人物均为虚构"

#define ATTACHMENT_HEIGHT 20.0
#define TITLE_HEIGHT      32.0
#define UNIT_HEIGHT       19.0
#define HEADER_SPACE      4.5
#define SIGNATURE_HEIGHT  26.0
#define NOTE_LINE         13.5
#define NOTE_SPACE        2.5
#define MOST_PARTS        8

static guint
last_column (const SrSheet *self)
{
  return self->n_columns - 1;
}

/* One cell over the whole width. */
static void
put_line (SrSheet *self, const char *text, lxw_format *format, double height)
{
  sr_sheet_put_merged (self, 0, last_column (self), 1, text, format);
  sr_sheet_end_row (self, height);
}

/* Columns where N parts begin, the part I near SHARES[I] of the width, each at least one column;
 * FALSE when there are too few columns. */
static gboolean
divide (const SrSheet *self, guint n, const double *shares, guint *starts)
{
  for (guint i = 0; i < n; i++) {
    guint least = i == 0 ? 0 : starts[i - 1] + 1;

    if (least + (n - i) > self->n_columns)
      return FALSE;
    starts[i] =
        CLAMP (sr_sheet_columns_at (self->columns, shares[i]), least, self->n_columns - (n - i));
  }
  return TRUE;
}

/* TRUE when each text has room in its part. */
static gboolean
fit (SrSheet *self, guint n, const guint *starts, const char *const *texts)
{
  for (guint i = 0; i < n; i++) {
    guint end = i + 1 < n ? starts[i + 1] : self->n_columns;
    SrSheetTextShape shape = {0};
    const char *lawful;

    sr_sheet_text_check (texts[i], self->spare, &lawful, &shape);
    if (shape.units > sr_sheet_columns_sum (self->columns, starts[i], end - starts[i]))
      return FALSE;
  }
  return TRUE;
}

/* N texts side by side; in a narrow table one after the other. */
static void
put_parts (SrSheet *self,
           guint n,
           const char *const *texts,
           const double *shares,
           lxw_format *const *formats,
           double height)
{
  guint starts[MOST_PARTS];

  if (!divide (self, n, shares, starts) || !fit (self, n, starts, texts)) {
    g_autoptr (GString) line = g_string_new (NULL);

    for (guint i = 0; i < n; i++)
      if (texts[i][0] != '\0')
        g_string_append_printf (line, "%s%s", line->len == 0 ? "" : "　", texts[i]);
    put_line (self, line->str, formats[0], height);
    return;
  }
  for (guint i = 0; i < n; i++)
    sr_sheet_put_merged (self, starts[i], i + 1 < n ? starts[i + 1] - 1 : last_column (self), 1,
                         texts[i], formats[i]);
  sr_sheet_end_row (self, height);
}

static void
put_attachment (SrSheet *self)
{
  const char *attachment = sr_table_text (self->table, SR_TABLE_ATTACHMENT);
  const SrSheetStyle *style = &self->job->style;

  if (attachment != NULL && self->job->demo)
    put_parts (self, 2, (const char *const[]){attachment, DEMO_TEXT}, (const double[]){0, 0.5},
               (lxw_format *const[]){style->attachment, style->demo}, ATTACHMENT_HEIGHT);
  else if (attachment != NULL)
    put_line (self, attachment, style->attachment, ATTACHMENT_HEIGHT);
  else if (self->job->demo)
    put_line (self, DEMO_TEXT, style->demo, ATTACHMENT_HEIGHT);
}

static char *
labelled (const char *label, const char *text)
{
  return text == NULL ? g_strdup ("") : g_strconcat (label, text, NULL);
}

static void
put_units (SrSheet *self)
{
  const char *reporter = sr_table_text (self->table, SR_TABLE_REPORTER);
  const char *date = sr_table_text (self->table, SR_TABLE_DATE);
  const char *units = sr_table_text (self->table, SR_TABLE_UNITS);
  const SrSheetStyle *style = &self->job->style;
  g_autofree char *left = labelled ("填报单位（盖章）：", reporter);
  g_autofree char *middle = labelled ("填报日期：", date);
  g_autofree char *right = labelled ("单位：", units);

  if (reporter == NULL && date == NULL && units == NULL)
    return;
  put_parts (self, 3, (const char *const[]){left, middle, right}, (const double[]){0, 0.38, 0.64},
             (lxw_format *const[]){style->left, style->centre, style->right}, UNIT_HEIGHT);
}

/* Lines that the header cell at LEVEL takes in each of the rows it reaches over. */
static guint
header_lines (SrSheet *self, guint level, guint column)
{
  guint span = sr_table_header_span (self->table, level, column);
  SrSheetTextShape shape = {0};
  const char *lawful;
  guint depth, lines;

  if (span == 0)
    return 1;
  depth = sr_table_header_depth (self->table, level, column);
  sr_sheet_text_check (sr_table_header (self->table, level, column), self->spare, &lawful, &shape);
  shape.units++; /* bold */
  lines = sr_sheet_columns_lines (self->columns, self->first + column, span, &shape);
  return (lines + depth - 1) / depth;
}

static double
header_height (SrSheet *self, guint level)
{
  guint lines = 1;

  /* A cell that reaches down counts in all its rows. */
  for (guint above = 0; above <= level; above++)
    for (guint i = 0; i < self->n_columns - self->first; i++)
      if (above + sr_table_header_depth (self->table, above, i) > level)
        lines = MAX (lines, header_lines (self, above, i));
  return lines * SR_SHEET_LINE_HEIGHT + HEADER_SPACE;
}

static void
put_header (SrSheet *self, guint level)
{
  lxw_format *format = self->job->style.header;
  guint n_levels = sr_table_n_levels (self->table);

  if (self->first && level == 0)
    sr_sheet_put_merged (self, 0, 0, n_levels, "序号", format);
  else if (self->first)
    worksheet_write_blank (self->sheet, self->row, 0, format);
  for (guint i = 0; i < self->n_columns - self->first; i++) {
    guint span = sr_table_header_span (self->table, level, i);
    guint column = self->first + i;

    if (span > 0)
      sr_sheet_put_merged (self, column, column + span - 1,
                           sr_table_header_depth (self->table, level, i),
                           sr_table_header (self->table, level, i), format);
    else if (sr_table_header (self->table, level, i) == NULL)
      worksheet_write_blank (self->sheet, self->row, (lxw_col_t)column, format);
  }
  sr_sheet_end_row (self, header_height (self, level));
}

void
sr_sheet_put_head (SrSheet *self)
{
  const char *title = sr_table_text (self->table, SR_TABLE_TITLE);

  put_attachment (self);
  if (sr_table_kind (self->table) != SR_SHEET_LIST) {
    if (title != NULL)
      put_line (self, title, self->job->style.title, TITLE_HEIGHT);
    put_units (self);
  }
  self->header = self->row;
  for (guint level = 0; level < sr_table_n_levels (self->table); level++)
    put_header (self, level);
}

static void
put_signature (SrSheet *self, const char *signature)
{
  g_auto (GStrv) parts = g_strsplit (signature, "|", MOST_PARTS);
  guint n = g_strv_length (parts);
  double shares[MOST_PARTS];
  lxw_format *formats[MOST_PARTS];

  for (guint i = 0; i < n; i++) {
    shares[i] = (double)i / n;
    formats[i] = self->job->style.left;
  }
  put_parts (self, n, (const char *const *)parts, shares, formats, SIGNATURE_HEIGHT);
}

static void
put_note (SrSheet *self, guint note)
{
  gboolean several = sr_table_n_notes (self->table) > 1;
  g_autofree char *number = several ? g_strdup_printf ("%u. ", note + 1) : g_strdup ("");
  g_autofree char *text =
      g_strconcat (note == 0 ? "注：" : "　　", number, sr_table_note (self->table, note), NULL);
  SrSheetTextShape shape = {0};
  const char *lawful;
  guint lines;

  sr_sheet_text_check (text, self->spare, &lawful, &shape);
  lines = sr_sheet_columns_lines (self->columns, 0, self->n_columns, &shape);
  put_line (self, text, self->job->style.note, lines * NOTE_LINE + NOTE_SPACE);
}

static gboolean
has_signature (const SrSheet *self)
{
  const char *signature = sr_table_text (self->table, SR_TABLE_SIGNATURE);

  return signature != NULL && signature[0] != '\0';
}

guint
sr_sheet_foot_rows (const SrSheet *self)
{
  return sr_table_n_notes (self->table) + has_signature (self) +
         (sr_table_total (self->table) == SR_TOTAL_LAST);
}

void
sr_sheet_put_foot (SrSheet *self)
{
  if (has_signature (self))
    put_signature (self, sr_table_text (self->table, SR_TABLE_SIGNATURE));
  for (guint i = 0; i < sr_table_n_notes (self->table); i++)
    put_note (self, i);
}

gboolean
sr_sheet_check_frame (SrSheet *self, GError **error)
{
  for (SrTableText i = 0; i < SR_TABLE_N_TEXTS; i++) {
    const char *text = sr_table_text (self->table, i);

    if (text != NULL && !sr_sheet_check_text (self, text, NULL, error))
      return FALSE;
  }
  for (guint i = 0; i < sr_table_n_notes (self->table); i++)
    if (!sr_sheet_check_text (self, sr_table_note (self->table, i), NULL, error))
      return FALSE;
  for (guint i = 0; i < sr_table_n_columns (self->table); i++)
    if (!sr_sheet_check_text (self, sr_table_column (self->table, i)->title, NULL, error))
      return FALSE;
  return TRUE;
}
