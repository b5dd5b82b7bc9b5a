/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R4, 搬迁人口花名册: the persons by township or building, a sheet each, or all on one; before them
 * how many stand on which sheet.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-files.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-people.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-statement-rows.h"

/* Fields as sql/persons.sql gives them. */
static const struct {
  const char *type;
  const char *field;
  const char *title; /* shorter than the field's, or NULL */
} fields[] = {
    {"household", "household_code", "户编号"},
    {"person", "flat_label", NULL},
    {"person", "name", NULL},
    {"person", "relation", NULL},
    {"person", "sex", NULL},
    {"person", "id_number", NULL},
    {"person", "born_on", NULL},
    {"person", "age", "年龄"},
    {"person", "ethnicity", NULL},
    {"person", "education", NULL},
    {"person", "school_state", NULL},
    {"person", "health_state", NULL},
    {"person", "labour_ability", NULL},
    {"person", "political_status", NULL},
    {"person", "marital_status", NULL},
    {"person", "phone", NULL},
    {"household", "household_type", NULL},
    {"household", "is_registered_poor", NULL},
    {"household", "origin_township", NULL},
    {"person", "person_state", NULL},
    {"person", "remark", NULL},
};

/* What 变动表 compares. */
static const char *const changing[] = {
    "person_code",     "name",
    "household_code",  "flat_label",
    "relation",        "sex",
    "id_number",       "born_on",
    "ethnicity",       "education",
    "school_state",    "health_state",
    "labour_ability",  "political_status",
    "marital_status",  "phone",
    "origin_township", "person_state",
    "remark",          NULL,
};

/* How the persons are put on sheets. */
typedef struct {
  const char *by;     /* option and dimension */
  const char *column; /* where a person has its value, in sql/persons.sql */
  const char *order;
} Grouping;

static const Grouping groupings[] = {
    {"township", "h.origin_township",
     "h.household_code, CASE m.relation WHEN 'head' THEN 0 ELSE 1 END, p.id"},
    {"building", "f.building_id",
     "b.building_number, f.unit_number, f.floor_number, f.room_number, h.household_code, "
     "CASE m.relation WHEN 'head' THEN 0 ELSE 1 END, p.id"},
};

/* What one sheet shows; bound when it is read. */
typedef struct {
  char *value; /* of the grouping; NULL: everybody, or the unknown */
  char **townships, **buildings;
} Selection;

static void
selection_free (gpointer data)
{
  Selection *selection = data;

  g_free (selection->value);
  g_strfreev (selection->townships);
  g_strfreev (selection->buildings);
  g_free (selection);
}

/* Buildings are ids, townships are texts. */
static void
bind_item (SrStatement *statement, const char *name, const char *value, gboolean is_id)
{
  if (is_id)
    sr_statement_bind_integer (statement, name, g_ascii_strtoll (value, NULL, 10));
  else
    sr_statement_bind_text (statement, name, value);
}

static void
bind_items (SrStatement *statement, const char *prefix, char **items, gboolean is_id)
{
  for (guint i = 0; items && items[i]; i++) {
    g_autofree char *name = g_strdup_printf (":%s_%u", prefix, i);

    bind_item (statement, name, items[i], is_id);
  }
}

static void
bind_township (SrStatement *statement, gpointer data)
{
  const Selection *selection = data;

  bind_items (statement, "township", selection->townships, FALSE);
  bind_items (statement, "building", selection->buildings, TRUE);
  if (selection->value)
    bind_item (statement, ":sheet", selection->value, FALSE);
}

static void
bind_building (SrStatement *statement, gpointer data)
{
  const Selection *selection = data;

  bind_township (statement, data);
  if (selection->value)
    bind_item (statement, ":sheet", selection->value, TRUE);
}

static void
append_items (GString *sql, const char *column, const char *prefix, char **items)
{
  if (items == NULL)
    return;
  g_string_append_printf (sql, " AND %s IN (", column);
  for (guint i = 0; items[i]; i++)
    g_string_append_printf (sql, "%s:%s_%u", i ? ", " : "", prefix, i);
  g_string_append_c (sql, ')');
}

/* The report being made. */
typedef struct {
  SrReportBuild *build;
  const Grouping *grouping;
  gboolean one_sheet;
  char **townships, **buildings; /* NULL: all */
} Roster;

static char *
make_sql (const Roster *roster, gboolean is_group, const char *value)
{
  g_autofree char *file = sr_report_sql ("persons");
  GString *sql = g_string_new (g_strchomp (file));

  append_items (sql, groupings[0].column, "township", roster->townships);
  append_items (sql, groupings[1].column, "building", roster->buildings);
  if (is_group)
    g_string_append_printf (sql, " AND %s %s", roster->grouping->column,
                            value ? "= :sheet" : "IS NULL");
  return g_string_free (sql, FALSE);
}

static SrStatementBind
binder (const Roster *roster)
{
  return roster->grouping == &groupings[1] ? bind_building : bind_township;
}

static Selection *
selection_new (const Roster *roster, const char *value)
{
  Selection *selection = g_new0 (Selection, 1);

  selection->value = g_strdup (value);
  selection->townships = g_strdupv (roster->townships);
  selection->buildings = g_strdupv (roster->buildings);
  return selection;
}

static gboolean
is_selection (const Roster *roster)
{
  return roster->townships || roster->buildings;
}

/* -1 on error. */
static gint64
count_rows (const Roster *roster, const char *sql, Selection *selection, GError **error)
{
  g_autofree char *counting = g_strdup_printf ("SELECT COUNT(*) FROM (%s) AS r", sql);
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (roster->build->reg, NULL, &roster->build->when, counting, error);

  if (statement == NULL)
    return -1;
  binder (roster) (statement, selection);
  return sr_statement_fetch_integer (statement, -1, error);
}

static guint
choose_columns (gboolean reveal, SrStatementColumn columns[G_N_ELEMENTS (fields)])
{
  guint n_columns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const SrSchema *schema = sr_schema_find (fields[i].type);
    const SrField *field = sr_schema_field (schema, fields[i].field);
    gboolean is_age = strcmp (fields[i].field, "age") == 0;

    if (!sr_cell_is_withheld (field, reveal))
      columns[n_columns++] = (SrStatementColumn){.schema = schema,
                                                 .field = field,
                                                 .name = is_age ? "born_on" : NULL,
                                                 .title = fields[i].title,
                                                 .is_age = is_age};
  }
  return n_columns;
}

static SrTable *
sheet_new (const Roster *roster, const char *name)
{
  g_autofree char *report = sr_report_build_title (roster->build);
  g_autofree char *title = name ? g_strdup_printf ("%s（%s）", report, name) : NULL;

  return sr_report_build_form (roster->build, name ? name : "花名册", title, "人");
}

/* A sheet of the group VALUE (IS_GROUP), or of all; a group without persons has none. N_ROWS: what
 * the figure says, which is right unless there is a selection. */
static gboolean
add_sheet (const Roster *roster,
           gboolean is_group,
           const char *value,
           const char *name,
           gint64 n_rows,
           GError **error)
{
  SrStatementColumn columns[G_N_ELEMENTS (fields)];
  gboolean reveal = roster->build->request->reveal;
  guint n_columns = choose_columns (reveal, columns);
  g_autofree char *sql = make_sql (roster, is_group, value);
  g_autofree char *ordered = g_strdup_printf ("%s ORDER BY %s", sql, roster->grouping->order);
  Selection *selection = selection_new (roster, value);
  SrTable *table;

  if (is_selection (roster))
    n_rows = count_rows (roster, sql, selection, error);
  if (n_rows <= 0 && is_group) {
    selection_free (selection);
    return n_rows == 0;
  }
  table = sheet_new (roster, name);
  sr_table_read_statement (table, roster->build->reg, ordered, &roster->build->when, columns,
                           n_columns, reveal, binder (roster), selection, selection_free, n_rows);
  sr_report_build_take (roster->build, table);
  return TRUE;
}

static gboolean
add_groups (const Roster *roster, const SrDimension *dimension, GError **error)
{
  const SrFigure *persons = sr_figure_find ("persons");
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (roster->build->reg, &persons, 1, dimension, &roster->build->when, error);

  if (matrix == NULL)
    return FALSE;
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (!sr_figure_row_is_empty (matrix, row) &&
        !add_sheet (roster, TRUE, row->value, row->name, (gint64)row->cells[0].number, error))
      return FALSE;
  }
  return TRUE;
}

/* How many stand on which sheet. A selection has none: its numbers would not be those of the
 * figures.
 */
static gboolean
add_summary (const Roster *roster, const SrDimension *dimension, GError **error)
{
  g_autofree char *report = sr_report_build_title (roster->build);
  g_autofree char *title = g_strdup_printf ("%s（汇总）", report);
  SrTable *table;

  if (is_selection (roster))
    return TRUE;
  table = sr_report_summary (roster->build, "汇总表", title, dimension, sr_report_people_columns,
                             sr_report_n_people_columns, SR_SUMMARY_COUNTING, NULL, error);
  if (table == NULL)
    return FALSE;
  sr_report_build_take (roster->build, table);
  return TRUE;
}

/* Counted by the roster's own statement. A selection is not what a figure counts. */
static gboolean
claim_rows (const Roster *roster, GError **error)
{
  g_autofree char *sql = make_sql (roster, FALSE, NULL);
  Selection nothing = {NULL, NULL, NULL};
  gint64 n_rows;

  if (is_selection (roster))
    return TRUE;
  n_rows = count_rows (roster, sql, &nothing, error);
  return n_rows >= 0 &&
         sr_report_build_claim_rows (roster->build, "persons", "花名册", n_rows, error);
}

static gboolean
make_roster (const Roster *roster, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (roster->grouping->by);
  const SrFigure *persons = sr_figure_find ("persons");
  SrFigureValue all;

  sr_report_build_uses (roster->build, persons);
  if (!add_summary (roster, dimension, error) || !claim_rows (roster, error))
    return FALSE;
  if (!roster->one_sheet)
    return add_groups (roster, dimension, error);
  return sr_figure_value (roster->build->reg, persons, &roster->build->when, &all, error) &&
         add_sheet (roster, FALSE, NULL, NULL, (gint64)all.number, error);
}

/* The persons of the roster as records, at both dates. */
static gboolean
take_changes (SrReportBuild *build, char **townships, GError **error)
{
  g_autoptr (SrQuery) query = sr_report_roster_query (build, "persons", NULL);
  g_auto (GStrv) numbers = NULL;

  if (!sr_report_build_numbers (build, "building", &numbers, error))
    return FALSE;
  if (townships)
    sr_query_add_filter (query, "origin_township", SR_FILTER_ANY_OF,
                         (const char *const *)townships);
  if (numbers)
    sr_query_add_filter (query, "building_number", SR_FILTER_ANY_OF, (const char *const *)numbers);
  return sr_report_take_changes (build, query, changing, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  const char *by = sr_report_build_option (build, "by");
  g_auto (GStrv) townships = NULL;
  g_auto (GStrv) buildings = NULL;
  Roster roster = {build, &groupings[strcmp (by, "building") == 0], strcmp (by, "none") == 0};

  if (!sr_report_build_items (build, "township", &townships, error) ||
      !sr_report_build_items (build, "building", &buildings, error))
    return FALSE;
  roster.townships = townships;
  roster.buildings = buildings;
  return make_roster (&roster, error) && take_changes (build, townships, error);
}

const SrReport sr_report_persons = {
    .key = "persons",
    .number = "R4",
    .title = "搬迁人口花名册",
    .label = N_ ("Roster of persons"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Sheets"),
             .choices = {{"township", N_ ("One for each township")},
                         {"building", N_ ("One for each building")},
                         {"none", N_ ("All on one sheet")}}},
            {.key = "township",
             .label = N_ ("Only these townships"),
             .list = "township",
             .narrows = TRUE},
            {.key = "building",
             .label = N_ ("Only these buildings"),
             .list = "building",
             .narrows = TRUE},
            SR_REPORT_OPTION_SINCE,
        },
    .make = make,
};
