/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The ids are those of the query; each record is read when its row is written.
 */
#include "reports/sr-list-table.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "reports/sr-list-changes.h"
#include "reports/sr-list-scope.h"
#include "reports/sr-report-build.h"
#include "reports/sr-report-verify.h"
#include "reports/sr-reported.h"
#include "reports/sr-statement-rows.h"
#include "store/sr-query-words.h"
#include "store/sr-record-sql.h"

/* What stands behind the fields: both are texts of one row, read as if they were fields. */
static const SrField record_key = {
    .key = "record_key", .kind = SR_KIND_TEXT, .title = "记录号", .flags = SR_FIELD_UNIQUE};
static const SrField level = {.key = "masking_level", .kind = SR_KIND_TEXT, .title = "脱敏级别"};

static GArray *
choose_columns (const SrSchema *schema, const char *const *columns, gboolean reveal)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (SrStatementColumn));

  for (guint i = 0; columns[i]; i++) {
    SrStatementColumn column = {.schema = schema, .field = sr_schema_field (schema, columns[i])};

    if (column.field == NULL)
      g_error ("%s has no field %s", schema->key, columns[i]);
    if (!sr_cell_is_withheld (column.field, reveal))
      g_array_append_val (chosen, column);
  }
  return chosen;
}

/* Choices are given by their owner: the state row when they are dated. */
static char *
expression (const SrField *field)
{
  if (field->kind == SR_KIND_CHOICES)
    return g_strdup (field->flags & SR_FIELD_DATED ? "s.id" : "t.id");
  return sr_record_sql_expression (field);
}

static char *
make_sql (const SrSchema *schema, const GArray *columns, gboolean reveal)
{
  g_autoptr (GString) sql = g_string_new ("SELECT CAST (t.id AS TEXT) AS record_key");
  g_autofree char *from = NULL;
  gboolean view = FALSE, state = FALSE;

  g_string_append_printf (sql, ", '%s' AS masking_level", reveal ? "未脱敏" : "脱敏");
  for (guint i = 0; i < columns->len; i++) {
    const SrField *field = g_array_index (columns, SrStatementColumn, i).field;
    g_autofree char *text = expression (field);

    view |= (field->flags & SR_FIELD_DERIVED) != 0;
    state |= (field->flags & SR_FIELD_DATED) != 0;
    g_string_append_printf (sql, ", %s AS %s", text, field->key);
  }
  from = sr_record_sql_from (schema, view, state);
  g_string_append_printf (sql, "%s WHERE t.id = :id", from);
  return g_strdup (sql->str);
}

static gboolean
fill (SrTable *table,
      SrRegister *reg,
      const SrQuery *query,
      const GArray *fields,
      const GArray *shown,
      gboolean reveal,
      GError **error)
{
  const SrFigureWhen when = {sr_query_as_of (query), NULL, NULL};
  g_autofree char *sql = make_sql (sr_query_schema (query), fields, reveal);
  g_autoptr (GArray) ids = sr_query_ids (reg, query, error);

  if (ids == NULL)
    return FALSE;
  sr_table_read_ids (table, reg, sql, &when, (const SrStatementColumn *)(gpointer)shown->data,
                     shown->len, reveal, ids);
  return TRUE;
}

gboolean
sr_list_fill (SrTable *table,
              SrRegister *reg,
              const SrQuery *query,
              const char *const *columns,
              gboolean reveal,
              GError **error)
{
  g_autoptr (GArray) fields = choose_columns (sr_query_schema (query), columns, reveal);

  return fill (table, reg, query, fields, fields, reveal, error);
}

void
sr_list_fill_ids (SrTable *table,
                  SrRegister *reg,
                  const SrSchema *schema,
                  GArray *ids,
                  const char *as_of,
                  const char *const *columns,
                  gboolean reveal)
{
  const SrFigureWhen when = {as_of, NULL, NULL};
  g_autoptr (GArray) fields = choose_columns (schema, columns, reveal);
  g_autofree char *sql = make_sql (schema, fields, reveal);

  sr_table_read_ids (table, reg, sql, &when, (const SrStatementColumn *)(gpointer)fields->data,
                     fields->len, reveal, ids);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;

  return one < other ? -1 : one > other;
}

gboolean
sr_list_fill_by_key (SrTable *table,
                     SrRegister *reg,
                     const SrQuery *query,
                     const char *const *columns,
                     gboolean reveal,
                     GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  const SrFigureWhen when = {sr_query_as_of (query), NULL, NULL};
  const SrStatementColumn key = {schema, &record_key, .flags = SR_COLUMN_HIDDEN};
  g_autoptr (GArray) fields = choose_columns (schema, columns, reveal);
  g_autofree char *sql = make_sql (schema, fields, TRUE);
  g_autoptr (GArray) ids = sr_query_ids (reg, query, error);

  if (ids == NULL)
    return FALSE;
  g_array_sort (ids, compare_ids);
  g_array_append_val (fields, key);
  sr_table_read_ids (table, reg, sql, &when, (const SrStatementColumn *)(gpointer)fields->data,
                     fields->len, TRUE, ids);
  return TRUE;
}

/* The business code is there and comes first, whatever the screen shows. */
static char **
with_code (const SrSchema *schema, const char *const *columns)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (schema->code)
    g_strv_builder_add (keys, schema->code);
  for (guint i = 0; columns[i]; i++)
    if (g_strcmp0 (columns[i], schema->code) != 0)
      g_strv_builder_add (keys, columns[i]);
  return g_strv_builder_end (keys);
}

SrTable *
sr_list_table (SrRegister *reg,
               const SrQuery *query,
               const char *const *columns,
               gboolean reveal,
               GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  const SrStatementColumn extra[] = {{schema, &record_key, .flags = SR_COLUMN_HIDDEN},
                                     {schema, &level, .flags = SR_COLUMN_HIDDEN}};
  g_auto (GStrv) keys = with_code (schema, columns);
  g_autoptr (GArray) fields = choose_columns (schema, (const char *const *)keys, reveal);
  g_autoptr (GArray) shown = g_array_copy (fields);
  SrTable *table = sr_table_new (SR_SHEET_LIST, schema->title, schema->title);

  g_array_append_vals (shown, extra, G_N_ELEMENTS (extra));
  if (fill (table, reg, query, fields, shown, reveal, error))
    return table;
  sr_table_unref (table);
  return NULL;
}

/* 男、女 of a code list, else the values as they are. */
static void
append_values (GString *text, SrRegister *reg, const SrField *field, const char *const *values)
{
  for (guint i = 0; values[i]; i++)
    g_string_append_printf (
        text, "%s%s", i ? "、" : "",
        *values[i] == '\0' ? "未填"
        : field->kind == SR_KIND_CHOICE || field->kind == SR_KIND_CHOICES
            ? sr_code_lists_name (sr_register_code_lists (reg), field->target, values[i])
            : values[i]);
}

/* Personal numbers that were looked for are not told: a note is for everybody who gets the file. */
static void
append_filter (GString *text, SrRegister *reg, const SrQuery *query, guint index)
{
  const char *const *values;
  SrFilterOp op;
  const SrField *field = sr_query_filter (query, index, &op, &values);

  g_string_append_printf (text, "%s%s", text->len ? "；" : "", field->title);
  if (field->mask != SR_MASK_NONE || field->kind == SR_KIND_REFERENCE) {
    g_string_append (text, "（有条件）");
    return;
  }
  switch (op) {
  case SR_FILTER_ANY_OF:
    g_string_append (text, "：");
    append_values (text, reg, field, values);
    return;
  case SR_FILTER_BLANK:
    g_string_append (text, "：未填");
    return;
  case SR_FILTER_BETWEEN:
    g_string_append_printf (text, "：%s至%s", values[0] ? values[0] : "",
                            values[0] && values[1] ? values[1] : "");
    return;
  case SR_FILTER_CONTAINS:
    g_string_append_printf (text, "：含“%s”", values[0]);
    return;
  case SR_FILTER_FILLED:
    g_string_append (text, "：已填");
    return;
  default:
    g_return_if_reached ();
  }
}

static char *
filters_text (SrRegister *reg, const SrQuery *query)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sr_query_n_filters (query); i++)
    append_filter (text, reg, query, i);
  if (sr_query_search (query))
    g_string_append_printf (text, "%s有搜索条件", text->len ? "；" : "");
  if (text->len == 0)
    g_string_append (text, "无");
  return g_string_free (text, FALSE);
}

static char *
sort_text (const SrQuery *query)
{
  gboolean descending;
  const SrField *field = sr_query_sort (query, &descending);

  return field ? g_strconcat (field->title, descending ? "（降序）" : "", NULL) : NULL;
}

char **
sr_list_notes (SrRegister *reg, const SrQuery *query, const char *const *notes)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *filters = filters_text (reg, query);
  g_autofree char *sort = sort_text (query);

  g_strv_builder_add_many (all, "筛选条件", filters, NULL);
  if (sort)
    g_strv_builder_add_many (all, "排序", sort, NULL);
  if (notes)
    g_strv_builder_addv (all, (const char **)notes);
  return g_strv_builder_end (all);
}

/* 变动表 against the day that was asked for. */
static gboolean
add_changes (SrWorkbookSpec *spec,
             SrRegister *reg,
             const SrQuery *query,
             const char *const *columns,
             const SrReportRequest *request,
             GError **error)
{
  g_auto (GStrv) keys = with_code (sr_query_schema (query), columns);
  g_autofree char *title =
      g_strdup_printf ("%s变动表（与%s相比）", sr_query_schema (query)->title, request->since);
  g_autoptr (SrTable) table = sr_table_new (SR_SHEET_LIST, "变动表", title);

  if (!sr_list_changes_fill (table, reg, query, request->since, (const char *const *)keys,
                             request->reveal, error))
    return FALSE;
  sr_workbook_spec_add (spec, table);
  return TRUE;
}

static int
compare_words (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* TRUE when the rows can be told in words that may be kept: nothing that was typed into the search,
 * no personal number, no selection. */
static gboolean
can_be_reported (const SrQuery *query)
{
  for (guint i = 0; i < sr_query_n_filters (query); i++) {
    const char *const *values;
    SrFilterOp op;

    if (sr_query_filter (query, i, &op, &values)->mask != SR_MASK_NONE)
      return FALSE;
  }
  return sr_query_search (query) == NULL && !sr_query_is_within (query);
}

/* What tells the list from others of its type: its scope and filters, in no order. New string. */
static char *
list_key (SrRegister *reg, const SrQuery *query)
{
  g_auto (GStrv) words = sr_query_words (reg, query);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  qsort (words, g_strv_length (words), sizeof (char *), compare_words);
  for (guint i = 0; words[i]; i++)
    if (!g_str_has_prefix (words[i], "sort=") && !g_str_has_prefix (words[i], "period="))
      g_checksum_update (sum, (const guchar *)words[i], (gssize)strlen (words[i]) + 1);
  return g_strdup_printf ("rows:%.32s", g_checksum_get_string (sum));
}

/* The title of the list with what narrows it, short enough to be kept. New string. */
static char *
list_title (SrRegister *reg, const SrQuery *query, const char *title)
{
  const char *word = sr_query_scope (query);
  g_autofree char *scope = word ? sr_list_scope_official (word) : NULL;
  g_autofree char *filters = filters_text (reg, query);
  g_autofree char *text = sr_query_n_filters (query)
                              ? g_strdup_printf ("%s（%s）", scope ? scope : title, filters)
                              : g_strdup (scope ? scope : title);

  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 100));
}

/* Its number of rows can be reported, and is held against what was. */
static gboolean
claim_list (
    SrWorkbookSpec *spec, SrRegister *reg, const SrQuery *query, gint64 n_rows, GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  SrReportChecks *checks = sr_workbook_spec_checks (spec);
  g_autofree char *subject = g_strconcat ("list.", schema->key, NULL);
  g_autofree char *key = list_key (reg, query);
  g_autofree char *title = list_title (reg, query, schema->title);
  g_autofree char *label = list_title (reg, query, _ (schema->plural));
  const char *as_of = sr_query_as_of (query), *to;
  const char *from = sr_query_period (query, &to);

  if (schema->is_log || !can_be_reported (query))
    return TRUE;
  sr_report_checks_set_subject (checks, subject, as_of ? as_of : sr_register_as_of (reg), from);
  sr_report_checks_claim_list (checks, key, title, label, n_rows);
  return sr_reported_compare (reg, spec, error);
}

/* The file has the N_ROWS of the list, unless a limit has cut it: then not all are handed on. */
static void
check_rows (SrReportChecks *checks, const SrQuery *query, gint64 n_written, gint64 n_rows)
{
  guint limit = sr_query_limit (query);
  gboolean cut = limit && n_rows > limit;
  g_autofree char *text = cut ? g_strdup_printf ("导出行数（只取前%u行） = 名单全部行数", limit)
                              : g_strdup ("导出行数 = 界面名单行数");
  g_autofree char *sentence =
      cut ? g_strdup_printf (_ ("Rows of the file, cut after the first %u, and of the whole list"),
                             limit)
          : g_strdup (_ ("Rows of the file and of the list on screen"));

  sr_report_checks_equal (checks, "RP04", text, sentence, (double)n_written, (double)n_rows);
}

SrWorkbookSpec *
sr_list_workbook (SrRegister *reg,
                  const SrQuery *query,
                  const char *const *columns,
                  const SrReportRequest *request,
                  const char *const *notes,
                  GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  g_autoptr (SrTable) table = sr_list_table (reg, query, columns, request->reveal, error);
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_auto (GStrv) all = sr_list_notes (reg, query, notes);
  g_autoptr (SrTable) explanation = NULL;
  g_autoptr (SrTable) checks = NULL;
  g_autofree char *stamp = sr_report_build_stamp (request);
  g_autoptr (SrWorkbookSpec) spec = NULL;
  gint64 n_rows;

  if (table == NULL)
    return NULL;
  sr_table_set_text (table, SR_TABLE_STAMP, stamp);
  explanation = sr_report_notes (reg, request, schema->title, (const char *const *)all, figures);
  n_rows = sr_query_count (reg, query, error);
  if (n_rows < 0)
    return NULL;
  spec = sr_workbook_spec_new (schema->title, sr_register_meta (reg, "reporting_unit"));
  sr_workbook_spec_set_demo (spec, sr_register_is_demo (reg));
  sr_workbook_spec_add (spec, table);
  check_rows (sr_workbook_spec_checks (spec), query, sr_table_n_rows (table), n_rows);
  if (!claim_list (spec, reg, query, n_rows, error))
    return NULL;
  if (request->since && !add_changes (spec, reg, query, columns, request, error))
    return NULL;
  checks = sr_report_verify_list (reg, spec, request, query, error);
  if (checks == NULL)
    return NULL;
  sr_workbook_spec_add (spec, checks);
  sr_workbook_spec_add (spec, explanation);
  return g_steal_pointer (&spec);
}
