/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which figures stand where; titles and units are theirs.
 */
#include "reports/sr-site-form.h"

#include <stdlib.h>
#include <string.h>

#include "figures/sr-figure-groups.h"
#include "reports/sr-report-build.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

#define COLUMNS   4 /* fields side by side */
#define ACROSS    3 /* groups of a table side by side */
#define SIGNATURE "单位负责人（签名）：|填表人（签名）：|填报日期：　　年　月　日"

static const char *const stocks[] = {
    "buildings",
    "flats",
    "flats_occupied",
    "flats_vacant",
    "households",
    "persons",
    "persons_male",
    "persons_female",
    "labour_force",
    "origin_townships",
    "households_poor",
    "households_monitored",
    NULL,
};

static const char *const gaps[] = {
    "households_without_papers", "households_without_flat",     "households_without_head",
    "households_without_phone",  "households_without_measures", "persons_without_id",
    "persons_without_birth",     "buildings_without_head",      NULL,
};

static const char *const flows[] = {
    "births", "moved_in", "deaths", "moved_out", "households_in", "households_out", NULL,
};

/* A table of groups: the values of a dimension and what they count. */
typedef struct {
  const char *title; /* of the first column */
  const char *dimension;
  const char *figures[3]; /* NULL after the last */
  const char *columns[3]; /* their titles */
  gboolean in_order;      /* of the dimension; else the largest first */
} Groups;

static const Groups townships = {
    "迁出乡镇", "township", {"households", "persons", NULL}, {"户", "人", NULL}, FALSE};
static const Groups ages = {
    "年龄（周岁）", "age_five", {"persons_male", "persons_female", NULL}, {"男", "女", NULL}, TRUE};

typedef struct {
  SrRegister *reg;
  SrForm *form;
  SrFigureWhen when; /* stocks */
  char from[SR_DATE_SIZE];
  SrProgress progress;
  gpointer user_data;
  gint64 done, total;
} Work;

static void
step (Work *work)
{
  work->done++;
  if (work->progress)
    work->progress (work->done, work->total, work->user_data);
}

/* --- Fields --- */

static gboolean
add_figure (
    Work *work, SrFormBlock *block, const char *key, const SrFigureWhen *when, GError **error)
{
  const SrFigure *figure = sr_figure_find (key);
  SrFigureValue value = {FALSE, 0};
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (!sr_figure_value (work->reg, figure, when, &value, error))
    return FALSE;
  number = sr_figure_value_format (&value);
  text = g_strdup_printf ("%s %s", number, figure->unit);
  sr_form_add_field (block, figure->title, text, 1);
  step (work);
  return TRUE;
}

static gboolean
add_figures (Work *work, const char *const *keys, const SrFigureWhen *when, GError **error)
{
  SrFormBlock *block = sr_form_add_grid (work->form, SR_FORM_FIELDS, COLUMNS);
  for (guint i = 0; keys[i]; i++)
    if (!add_figure (work, block, keys[i], when, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_site (Work *work, gint64 id, GError **error)
{
  static const char *const fields[] = {"name", "township", "opened_year", "land_area"};
  const SrSchema *schema = sr_schema_find ("site");
  g_autoptr (SrRecord) record = sr_record_load (work->reg, schema, id, work->when.as_of, error);
  SrFormBlock *block;

  if (record == NULL)
    return FALSE;
  block = sr_form_add_grid (work->form, SR_FORM_FIELDS, COLUMNS);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    const SrField *field = sr_schema_field (schema, fields[i]);
    g_autofree char *text =
        sr_display_value (work->reg, field, sr_record_get (record, fields[i]), FALSE);
    g_autofree char *value = *text && field->kind == SR_KIND_DECIMAL
                                 ? g_strdup_printf ("%s %s", text, field->target)
                                 : g_strdup (text);

    sr_form_add_field (block, field->title, value, 1);
  }
  return TRUE;
}

static gboolean
add_sites (Work *work, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("site"));
  g_autoptr (GArray) ids = sr_query_ids (work->reg, query, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!add_site (work, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* --- Tables --- */

/* A value of the dimension and its numbers. */
typedef struct {
  char *value; /* NULL: not known */
  char *name;
  gint64 numbers[2];
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->value);
  g_free (row->name);
  g_free (row);
}

static Row *
row_of (Work *work, GPtrArray *rows, const SrDimension *dimension, const char *value)
{
  Row *row;

  for (guint i = 0; i < rows->len; i++) {
    row = g_ptr_array_index (rows, i);
    if (g_strcmp0 (row->value, value) == 0)
      return row;
  }
  row = g_new0 (Row, 1);
  row->value = g_strdup (value);
  row->name = g_strdup (value ? sr_dimension_name (work->reg, dimension, value) : "未知");
  g_ptr_array_add (rows, row);
  return row;
}

/* The unknown last. */
static int
compare_unknown (const Row *a, const Row *b)
{
  return (a->value == NULL) - (b->value == NULL);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Row *x = *(Row *const *)a, *y = *(Row *const *)b;
  int order = compare_unknown (x, y);

  if (order == 0)
    order = (y->numbers[0] > x->numbers[0]) - (y->numbers[0] < x->numbers[0]);
  return order ? order : g_strcmp0 (x->value, y->value);
}

static int
compare_ages (gconstpointer a, gconstpointer b)
{
  const Row *x = *(Row *const *)a, *y = *(Row *const *)b;
  int order = compare_unknown (x, y);

  return order || x->value == NULL ? order : atoi (x->value) - atoi (y->value);
}

/* Bands are called by their ages: the names of the dimension know only those that are offered. */
static void
name_values (Work *work, GPtrArray *rows, const SrDimension *dimension)
{
  g_autoptr (GPtrArray) values = sr_dimension_values (work->reg, dimension, work->when.as_of, NULL);

  for (guint i = 0; i < rows->len; i++) {
    Row *row = g_ptr_array_index (rows, i);

    for (guint v = 0; values && row->value && v < values->len; v++) {
      const SrDimensionValue *value = g_ptr_array_index (values, v);

      if (g_strcmp0 (value->value, row->value) != 0)
        continue;
      g_free (row->name);
      row->name = g_strdup (value->name);
    }
  }
}

static GPtrArray *
read_rows (Work *work, const Groups *groups, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (groups->dimension);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);

  for (guint f = 0; groups->figures[f]; f++) {
    g_autoptr (GPtrArray) read = sr_figure_groups (work->reg, sr_figure_find (groups->figures[f]),
                                                   dimension, &work->when, error);

    if (read == NULL)
      return NULL;
    for (guint i = 0; i < read->len; i++) {
      const SrFigureGroup *group = g_ptr_array_index (read, i);

      row_of (work, rows, dimension, group->value)->numbers[f] = group->number;
    }
    step (work);
  }
  name_values (work, rows, dimension);
  g_ptr_array_sort (rows, groups->in_order ? compare_ages : compare_numbers);
  return g_steal_pointer (&rows);
}

static void
add_columns (SrTable *table, const Groups *groups)
{
  for (guint a = 0; a < ACROSS; a++) {
    const SrTableColumn name = {.title = groups->title, .type = SR_TABLE_CELL_TEXT, .width = 17};

    sr_table_add_column (table, &name);
    for (guint f = 0; groups->figures[f]; f++) {
      const SrTableColumn number = {
          .title = groups->columns[f], .type = SR_TABLE_CELL_INTEGER, .width = 9};

      sr_table_add_column (table, &number);
    }
  }
}

static void
fill (const Groups *groups, const Row *row, SrValue *cells)
{
  *cells++ = sr_value_text (row->name);
  for (guint f = 0; groups->figures[f]; f++)
    *cells++ = sr_value_integer (row->numbers[f]);
}

/* Down the first half, then down the second. */
static gboolean
add_groups (Work *work, const char *heading, const Groups *groups, GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (work, groups, error);
  SrTable *table;
  guint lines;

  if (rows == NULL)
    return FALSE;
  table = sr_table_new (SR_SHEET_FORM, heading, NULL);
  add_columns (table, groups);
  lines = (rows->len + ACROSS - 1) / ACROSS;
  for (guint line = 0; line < lines; line++) {
    SrValue cells[ACROSS * 3] = {0};

    for (guint a = 0; a < ACROSS; a++)
      if (a * lines + line < rows->len)
        fill (groups, g_ptr_array_index (rows, a * lines + line), &cells[a * 3]);
    sr_table_take_row (table, cells);
  }
  sr_form_add (work->form, SR_FORM_HEADING, heading);
  sr_form_take_table (work->form, table);
  if (rows->len == 0)
    sr_form_add (work->form, SR_FORM_LINE, "无");
  return TRUE;
}

/* --- Together --- */

static gboolean
fill_form (Work *work, GError **error)
{
  const SrFigureWhen month = {work->when.as_of, work->from, work->when.as_of};
  g_autofree char *changes =
      g_strdup_printf ("三、本月变动（%s 至 %s）", work->from, work->when.as_of);

  sr_form_add (work->form, SR_FORM_HEADING, "一、基本情况");
  if (!add_sites (work, error) || !add_figures (work, stocks, &work->when, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, "二、待办事项");
  if (!add_figures (work, gaps, &work->when, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, changes);
  if (!add_figures (work, flows, &month, error) ||
      !add_groups (work, "四、分乡镇户数和人口", &townships, error) ||
      !add_groups (work, "五、年龄和性别", &ages, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_SIGNATURE, SIGNATURE);
  return TRUE;
}

SrForm *
sr_site_form (SrRegister *reg,
              const SrReportRequest *request,
              SrProgress progress,
              gpointer user_data,
              GError **error)
{
  const char *as_of = request->when.as_of ? request->when.as_of : sr_register_as_of (reg);
  g_autoptr (SrForm) form = sr_report_build_paper (reg, request, "安置点概况", as_of);
  Work work = {.reg = reg,
               .form = form,
               .when = {as_of, NULL, NULL},
               .progress = progress,
               .user_data = user_data};

  g_strlcpy (work.from, as_of, sizeof work.from);
  memcpy (work.from + 8, "01", 2);
  work.total = G_N_ELEMENTS (stocks) + G_N_ELEMENTS (gaps) + G_N_ELEMENTS (flows) - 3 + 4;
  return fill_form (&work, error) ? g_steal_pointer (&form) : NULL;
}
