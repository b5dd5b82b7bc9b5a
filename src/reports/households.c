/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R4, 搬迁户花名册: the households by township or building, a sheet each, or all on one; before
 * them how many stand on which sheet.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-people.h"
#include "reports/sr-report-roster.h"

/* How the households are put on sheets: which dimension, the field that has its value and the
 * order.
 */
typedef struct {
  const char *by;
  const char *field;
  const char *sort;
} Grouping;

static const Grouping groupings[] = {
    {"township", "origin_township", "household_code"},
    {"building", "building_number", "flat_label"},
};

/* The report being made. */
typedef struct {
  SrReportBuild *build;
  const Grouping *grouping;
  gboolean one_sheet;
  char **townships, **buildings; /* values of the fields; NULL: all */
} Roster;

static void
add_filter (SrQuery *query, const char *field, char **values)
{
  if (values)
    sr_query_add_filter (query, field, SR_FILTER_ANY_OF, (const char *const *)values);
}

static SrQuery *
query_of (const Roster *roster)
{
  SrQuery *query = sr_report_roster_query (roster->build, "households", roster->grouping->sort);

  add_filter (query, groupings[0].field, roster->townships);
  add_filter (query, groupings[1].field, roster->buildings);
  return query;
}

static gboolean
is_selection (const Roster *roster)
{
  return roster->townships || roster->buildings;
}

/* A sheet without rows has none, unless it is the only one. */
static gboolean
add_sheet (const Roster *roster, const SrQuery *query, const char *name, GError **error)
{
  g_autofree char *title = name ? g_strdup_printf ("搬迁户花名册（%s）", name) : NULL;
  g_autoptr (SrTable) table =
      sr_report_roster (roster->build, name ? name : "花名册", title, "户、人、㎡", query,
                        sr_report_household_columns, error);

  if (table == NULL)
    return FALSE;
  if (name == NULL || sr_table_n_rows (table) > 0)
    sr_report_build_take (roster->build, g_steal_pointer (&table));
  return TRUE;
}

/* Buildings are ids to the dimension and numbers to the field. */
static char *
field_value (const Roster *roster, const SrFigureRow *row)
{
  return roster->grouping == &groupings[1] ? g_strndup (row->name, strspn (row->name, "0123456789"))
                                           : g_strdup (row->value);
}

static gboolean
add_group (const Roster *roster, const SrFigureRow *row, GError **error)
{
  g_autoptr (SrQuery) query = query_of (roster);
  g_autofree char *value = row->value ? field_value (roster, row) : NULL;
  const char *values[] = {value, NULL};

  sr_query_add_filter (query, roster->grouping->field, value ? SR_FILTER_ANY_OF : SR_FILTER_BLANK,
                       values);
  return add_sheet (roster, query, row->name, error);
}

static gboolean
add_groups (const Roster *roster, const SrDimension *dimension, GError **error)
{
  const SrFigure *households = sr_figure_find ("households");
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (roster->build->reg, &households, 1, dimension, &roster->build->when, error);

  if (matrix == NULL)
    return FALSE;
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (!sr_figure_row_is_empty (matrix, row) && !add_group (roster, row, error))
      return FALSE;
  }
  return TRUE;
}

/* How many stand on which sheet. A selection has none: its numbers would not be those of the
 * figures. */
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

/* What stands on all roster sheets together. A selection is not what a figure counts. */
static gboolean
claim_rows (const Roster *roster, guint first, GError **error)
{
  const SrWorkbookSpec *spec = roster->build->spec;
  gint64 n_rows = 0;

  for (guint i = first; i < sr_workbook_spec_n_tables (spec); i++)
    n_rows += sr_table_n_rows (sr_workbook_spec_table (spec, i));
  return is_selection (roster) ||
         sr_report_build_claim_rows (roster->build, "households", "花名册", n_rows, error);
}

static gboolean
make_roster (const Roster *roster, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (roster->grouping->by);
  g_autoptr (SrQuery) query = query_of (roster);
  guint first;

  sr_report_build_uses (roster->build, sr_figure_find ("households"));
  if (!add_summary (roster, dimension, error))
    return FALSE;
  first = sr_workbook_spec_n_tables (roster->build->spec);
  return (roster->one_sheet ? add_sheet (roster, query, NULL, error)
                            : add_groups (roster, dimension, error)) &&
         claim_rows (roster, first, error) &&
         sr_report_take_changes (roster->build, query, sr_report_household_columns, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  const char *by = sr_report_build_option (build, "by");
  g_auto (GStrv) townships = NULL;
  g_auto (GStrv) buildings = NULL;
  Roster roster = {build, &groupings[strcmp (by, "building") == 0], strcmp (by, "none") == 0};

  if (!sr_report_build_items (build, "township", &townships, error) ||
      !sr_report_build_numbers (build, "building", &buildings, error))
    return FALSE;
  roster.townships = townships;
  roster.buildings = buildings;
  return make_roster (&roster, error);
}

const SrReport sr_report_households = {
    .key = "households",
    .number = "R4",
    .title = "搬迁户花名册",
    .label = N_ ("Roster of households"),
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
