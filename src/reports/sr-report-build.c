/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Options and frames of the sheets of a report.
 */
#include "reports/sr-report-build.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sr-query.h"

static const char *
said (const SrReportBuild *build, const char *key)
{
  gsize length = strlen (key);
  const char *value = NULL;

  for (guint i = 0; build->request->options && build->request->options[i]; i++)
    if (strncmp (build->request->options[i], key, length) == 0 &&
        build->request->options[i][length] == '=')
      value = build->request->options[i] + length + 1;
  return value;
}

static const SrReportOption *
find_option (const SrReportBuild *build, const char *key)
{
  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && build->report->options[i].key; i++)
    if (strcmp (build->report->options[i].key, key) == 0)
      return &build->report->options[i];
  g_return_val_if_reached (NULL);
}

const char *
sr_report_build_option (const SrReportBuild *build, const char *key)
{
  const char *value = said (build, key);

  return value ? value : find_option (build, key)->choices[0].value;
}

/* By value, by name as tables print it, then as a code list matches (alias, beginning, initials).
 */
static const char *
find_item (const SrReportBuild *build,
           const SrDimension *dimension,
           const GPtrArray *values,
           const char *text)
{
  SrCodeLists *lists = sr_register_code_lists (build->reg);
  const SrCodeItem *item =
      dimension->list ? sr_code_lists_match (lists, dimension->list, text) : NULL;
  g_autofree char *numbered = g_strdup_printf ("%s栋", text);

  if (dimension->list)
    return item ? item->code : NULL;
  for (guint i = 0; i < values->len; i++) {
    const SrDimensionValue *value = g_ptr_array_index (values, i);

    if (strcmp (value->name, text) == 0 || strcmp (value->name, numbered) == 0)
      return value->value;
  }
  return NULL;
}

static gboolean
refuse (const char *key, const char *text, GError **error)
{
  g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
               _ ("“%s” is not a value of the option “%s”"), text, key);
  return FALSE;
}

/* The names of buildings are their numbers and 栋. */
static char *
number_of (const GPtrArray *values, const char *id)
{
  for (guint i = 0; i < values->len; i++) {
    const SrDimensionValue *value = g_ptr_array_index (values, i);

    if (strcmp (value->value, id) == 0)
      return g_strndup (value->name, strspn (value->name, "0123456789"));
  }
  return g_strdup ("");
}

gboolean
sr_report_build_numbers (const SrReportBuild *build,
                         const char *key,
                         char ***numbers,
                         GError **error)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GPtrArray) values = NULL;

  if (!sr_report_build_items (build, key, &ids, error))
    return FALSE;
  values =
      sr_dimension_values (build->reg, sr_dimension_find ("building"), build->when.as_of, error);
  if (values == NULL)
    return FALSE;
  for (guint i = 0; ids && ids[i]; i++) {
    char *number = number_of (values, ids[i]);

    g_free (ids[i]);
    ids[i] = number;
  }
  *numbers = g_steal_pointer (&ids);
  return TRUE;
}

gboolean
sr_report_build_items (const SrReportBuild *build, const char *key, char ***items, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (find_option (build, key)->list);
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (said (build, key) == NULL) {
    *items = NULL;
    return TRUE;
  }
  values = sr_dimension_values (build->reg, dimension, build->when.as_of, error);
  if (values == NULL)
    return FALSE;
  parts = g_strsplit (said (build, key), ",", -1);
  if (parts[0] == NULL)
    return refuse (key, "", error);
  for (guint i = 0; parts[i]; i++) {
    const char *code = find_item (build, dimension, values, g_strstrip (parts[i]));

    if (code == NULL)
      return refuse (key, parts[i], error);
    g_strv_builder_add (codes, code);
  }
  *items = g_strv_builder_end (codes);
  return TRUE;
}

gboolean
sr_report_build_at_end (SrReportBuild *build, GError **error)
{
  if (strcmp (build->when.from, build->when.to) > 0) {
    g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                 _ ("The period begins on %s, after %s, the last day that is known"),
                 build->when.from, build->when.to);
    return FALSE;
  }
  build->when.as_of = build->when.to;
  return TRUE;
}

void
sr_report_build_note_period (const SrReportBuild *build, SrTable *table)
{
  g_autofree char *from = sr_date_official (build->when.from);
  g_autofree char *to = sr_date_official (build->when.to);
  g_autofree char *note = g_strdup_printf ("统计期间：%s至%s。", from, to);

  sr_table_add_note (table, note);
}

char *
sr_report_build_scope (const SrReportBuild *build)
{
  g_autoptr (GString) scope = g_string_new (NULL);

  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && build->report->options[i].key; i++) {
    const SrReportOption *option = &build->report->options[i];
    const char *value = option->narrows ? said (build, option->key) : NULL;

    if (value)
      g_string_append_printf (scope, "%s%s：%s", scope->len ? "；" : "",
                              sr_dimension_find (option->list)->title, value);
  }
  return scope->len ? g_strdup (scope->str) : NULL;
}

/* A text of this report, else one for all reports; NULL when the town says nothing. */
static const char *
own_text (SrRegister *reg, const SrReport *report, const char *name)
{
  g_autofree char *key = g_strdup_printf ("report.%s.%s", report->key, name);
  const char *text = sr_register_meta (reg, key);

  return text ? text : sr_register_meta (reg, name);
}

/* With the other name of workshops when the option "word" says so. New string. */
static char *
called_as_asked (const SrReportBuild *build, const char *title)
{
  const char *asked = said (build, "word");
  const SrReportOption *option = asked ? find_option (build, "word") : NULL;
  const char *usual = option ? option->choices[0].label : "";
  g_auto (GStrv) parts = option ? g_strsplit (title, usual, -1) : NULL;

  for (guint i = 0; option && option->choices[i].value; i++)
    if (strcmp (option->choices[i].value, asked) == 0)
      return g_strjoinv (option->choices[i].label, parts);
  return g_strdup (title);
}

char *
sr_report_build_title (const SrReportBuild *build)
{
  g_autofree char *key = g_strdup_printf ("report.%s.title", build->report->key);
  const char *own = sr_register_meta (build->reg, key);
  const char *settlement = sr_register_meta (build->reg, "title");
  g_autofree char *called = NULL;

  if (own)
    return g_strdup (own);
  called = called_as_asked (build, build->report->title);
  return g_strconcat (settlement ? settlement : "", called, NULL);
}

char *
sr_report_build_title_of (const SrReportBuild *build, const char *what)
{
  g_autofree char *title = sr_report_build_title (build);

  return g_strdup_printf ("%s（%s）", title, what);
}

static const char *
level_text (const SrReportRequest *request)
{
  return request->reveal ? "未脱敏" : "脱敏（证件号码、电话、账号部分隐藏）";
}

char *
sr_report_build_stamp (const SrReportRequest *request)
{
  GString *stamp = g_string_new (level_text (request));

  if (request->purpose && *request->purpose)
    g_string_append_printf (stamp, "　用途：%s", request->purpose);
  if (request->recipient && *request->recipient)
    g_string_append_printf (stamp, "　接收单位：%s", request->recipient);
  return g_string_free (stamp, FALSE);
}

SrForm *
sr_report_build_paper (SrRegister *reg,
                       const SrReportRequest *request,
                       const char *title,
                       const char *as_of)
{
  const char *settlement = sr_register_meta (reg, "title");
  const char *unit = sr_register_meta (reg, "reporting_unit");
  g_autofree char *whole = g_strconcat (settlement ? settlement : "", title, NULL);
  g_autofree char *stamp = sr_report_build_stamp (request);
  g_autofree char *date = sr_date_official (as_of);
  g_autofree char *left = g_strconcat ("填报单位（盖章）：", unit ? unit : "", NULL);
  g_autofree char *right = g_strconcat ("数据截止日：", date, NULL);
  SrForm *form = sr_form_new (whole);

  sr_form_set_line (form, left, NULL, right);
  sr_form_set_stamp (form, stamp);
  sr_form_set_demo (form, sr_register_is_demo (reg));
  return form;
}

static void
add_scope (const SrReportBuild *build, SrTable *table)
{
  g_autofree char *scope = sr_report_build_scope (build);
  g_autofree char *note = scope ? g_strdup_printf ("本表只含%s。", scope) : NULL;

  if (note)
    sr_table_add_note (table, note);
}

SrTable *
sr_report_build_form (const SrReportBuild *build,
                      const char *sheet,
                      const char *title,
                      const char *units)
{
  g_autofree char *own_title = title ? g_strdup (title) : sr_report_build_title (build);
  g_autofree char *stamp = sr_report_build_stamp (build->request);
  g_autofree char *date = NULL;
  g_autofree char *note = NULL;
  const char *unit = sr_register_meta (build->reg, "reporting_unit");
  char today[SR_DATE_SIZE];
  SrTable *table = sr_table_new (SR_SHEET_FORM, sheet, own_title);

  sr_date_today (today);
  date = sr_date_official (today);
  sr_table_set_text (table, SR_TABLE_ATTACHMENT,
                     own_text (build->reg, build->report, "attachment"));
  sr_table_set_text (table, SR_TABLE_REPORTER, unit ? unit : ""); /* to be filled by hand */
  sr_table_set_text (table, SR_TABLE_DATE, date);
  sr_table_set_text (table, SR_TABLE_UNITS, units);
  sr_table_set_text (table, SR_TABLE_SIGNATURE, own_text (build->reg, build->report, "signature"));
  sr_table_set_text (table, SR_TABLE_STAMP, stamp);
  sr_table_set_numbered (table, TRUE);
  g_free (date);
  date = sr_date_official (build->when.as_of);
  note = g_strdup_printf ("数据截止日：%s。", date);
  sr_table_add_note (table, note);
  add_scope (build, table);
  return table;
}

/* NAME is the title of COLUMN, or the first part of its path: 人口 stands for 人口→男 and 人口→女.
 */
static gboolean
is_named (const SrTable *table, guint column, const char *name)
{
  const char *title = sr_table_column (table, column)->title;

  return strcmp (title, name) == 0 || strcmp (sr_table_header (table, 0, column), name) == 0;
}

static gboolean
is_chosen (const GArray *chosen, guint column)
{
  for (guint i = 0; i < chosen->len; i++)
    if (g_array_index (chosen, guint, i) == column)
      return TRUE;
  return FALSE;
}

static void
choose (const SrTable *table, const char *name, GArray *chosen)
{
  for (guint i = 0; i < sr_table_n_columns (table); i++)
    if (is_named (table, i, name) && !is_chosen (chosen, i))
      g_array_append_val (chosen, i);
}

/* The columns of TABLE as the town wants them; NULL: as they are, because it wants nothing or names
 * none of them. What names the rows of a summary always stands first, what is hidden stays. */
static GArray *
own_columns (const SrReportBuild *build, const SrTable *table)
{
  g_autofree char *key = g_strdup_printf ("report.%s.columns", build->report->key);
  const char *own = sr_register_meta (build->reg, key);
  g_auto (GStrv) names = own ? g_strsplit_set (own, ",\n", -1) : NULL;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean summary = sr_table_total (table) != SR_TOTAL_NONE;
  guint first = 0;

  if (names == NULL || sr_table_kind (table) == SR_SHEET_NOTES || sr_table_n_columns (table) == 0)
    return NULL;
  if (summary)
    g_array_append_val (chosen, first);
  for (guint i = 0; names[i]; i++)
    choose (table, g_strstrip (names[i]), chosen);
  if (chosen->len == (summary ? 1 : 0))
    return NULL;
  for (guint i = 0; i < sr_table_n_columns (table); i++)
    if (sr_table_column (table, i)->flags & SR_COLUMN_HIDDEN && !is_chosen (chosen, i))
      g_array_append_val (chosen, i);
  return g_steal_pointer (&chosen);
}

void
sr_report_build_take (SrReportBuild *build, SrTable *table)
{
  g_autoptr (GArray) own = own_columns (build, table);
  g_autoptr (SrTable) shown =
      own ? sr_table_pick (table, (const guint *)(gpointer)own->data, own->len)
          : sr_table_ref (table);

  sr_workbook_spec_add (build->spec, shown);
  sr_table_unref (table);
}

void
sr_report_build_uses (SrReportBuild *build, const SrFigure *figure)
{
  if (!g_ptr_array_find (build->figures, figure, NULL))
    g_ptr_array_add (build->figures, (gpointer)figure);
}

gboolean
sr_report_build_claim_rows (
    SrReportBuild *build, const char *figure, const char *sheet, gint64 n_rows, GError **error)
{
  const SrFigure *counted = sr_figure_find (figure);
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find (counted->record));
  SrFigureValue value;
  gint64 n_listed;

  sr_query_set_members (query, sr_figure_members_sql (figure));
  sr_query_set_period (query, build->when.from, build->when.to);
  sr_query_set_as_of (query, build->when.as_of);
  n_listed = sr_query_count (build->reg, query, error);
  if (n_listed < 0 || !sr_figure_value (build->reg, counted, &build->when, &value, error))
    return FALSE;
  sr_report_checks_claim_rows (sr_workbook_spec_checks (build->spec), sheet, counted, n_rows,
                               value.number, n_listed);
  return TRUE;
}

static void
link_word (SrTable *table, guint column, const SrFigure *figure, const char *word)
{
  static const char *const types[] = {"household", "person", "membership", NULL};
  const char *type = sr_figure_listed (figure);

  if (g_strv_contains (types, type))
    sr_table_set_column_list (table, column, type, word);
}

void
sr_report_build_link (const SrReportBuild *build,
                      SrTable *table,
                      guint column,
                      const SrFigure *figure)
{
  g_autofree char *word = g_strdup_printf ("figure=%s", figure->key);

  link_word (table, column, figure, word);
}

void
sr_report_build_link_part (const SrReportBuild *build,
                           SrTable *table,
                           guint column,
                           const SrFigure *figure,
                           const char *dimension,
                           const char *values)
{
  g_auto (GStrv) codes = g_strsplit (values, " ", -1);
  g_autofree char *joined = g_strjoinv ("+", codes);
  g_autofree char *word = g_strdup_printf ("figure=%s/%s=%s", figure->key, dimension, joined);

  link_word (table, column, figure, word);
}

char *
sr_report_build_row_word (const SrDimension *dimension, const char *value, const char *name)
{
  if (strcmp (dimension->key, "township") == 0 && (value || strcmp (name, "未知") == 0))
    return g_strdup_printf ("origin_township=%s", value ? value : "");
  if (strcmp (dimension->key, "building") == 0)
    return g_strdup_printf ("building_number=%.*s", (int)strspn (name, "0123456789"), name);
  if (strcmp (dimension->key, "month") == 0)
    return g_strdup_printf ("period=%s", value);
  return NULL;
}

static void
add_note (SrTable *table, const char *item, const char *sentence)
{
  SrValue cells[] = {sr_value_text (item), sr_value_text (sentence)};

  sr_table_take_row (table, cells);
}

static void
add_dates (SrRegister *reg, const SrReportRequest *request, SrTable *table)
{
  const SrFigureWhen *when = &request->when;
  g_autofree char *as_of = sr_date_official (when->as_of ? when->as_of : sr_register_as_of (reg));
  g_autofree char *from = when->from ? sr_date_official (when->from) : NULL;
  g_autofree char *to = when->to ? sr_date_official (when->to) : g_strdup (as_of);
  g_autofree char *period = from ? g_strdup_printf ("%s至%s（含首尾两日）", from, to) : NULL;

  add_note (table, "数据截止日", as_of);
  if (period)
    add_note (table, "统计期间", period);
}

SrTable *
sr_report_notes (SrRegister *reg,
                 const SrReportRequest *request,
                 const char *title,
                 const char *const *notes,
                 const GPtrArray *figures)
{
  static const SrTableColumn columns[] = {{.title = "项目"}, {.title = "说明"}};
  SrTable *table = sr_table_new (SR_SHEET_NOTES, "填报说明", "填报说明");

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  add_note (table, "表名", title);
  if (sr_register_meta (reg, "reporting_unit"))
    add_note (table, "填报单位", sr_register_meta (reg, "reporting_unit"));
  add_dates (reg, request, table);
  add_note (table, "脱敏级别", level_text (request));
  add_note (table, "用途", request->purpose && *request->purpose ? request->purpose : "未填写");
  if (request->recipient && *request->recipient)
    add_note (table, "接收单位", request->recipient);
  if (sr_register_is_demo (reg))
    add_note (table, "演示", "本册人员、住户均为虚构，仅供演示，不得作为上报数据。");
  for (guint i = 0; notes && notes[i]; i += 2)
    add_note (table, notes[i], notes[i + 1]);
  for (guint i = 0; i < figures->len; i++) {
    const SrFigure *figure = g_ptr_array_index (figures, i);
    g_autofree char *item = g_strdup_printf ("%s（%s）", figure->title, figure->unit);

    add_note (table, item, figure->definition);
  }
  return table;
}
