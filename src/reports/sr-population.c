/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Stocks and flows are figures, broken down like anywhere else. What moves within the settlement is
 * no flow of the whole; between rows it is found record by record: where it was and is, less how it
 * came and went.
 */
#include "reports/sr-population.h"

#include <string.h>

#include "core/sr-date.h"

const char *const sr_population_figures[] = {
    "households", "persons", "households_in", "households_out", "births", "moved_in", "moved_out",
    "deaths",     NULL,
};

static const struct {
  SrPopulationNumber number;
  const char *figure;
  const char *dimension, *values; /* of a slice, or NULL */
} flows[] = {
    {SR_POPULATION_HOUSEHOLDS_IN, "households_in", "household_change", "increase"},
    {SR_POPULATION_HOUSEHOLDS_SPLIT, "households_in", "household_change", "split"},
    {SR_POPULATION_HOUSEHOLDS_OUT, "households_out", "household_change", "decrease"},
    {SR_POPULATION_HOUSEHOLDS_MERGED, "households_out", "household_change", "merge"},
    {SR_POPULATION_BIRTHS, "births", NULL, NULL},
    {SR_POPULATION_MARRIED_IN, "moved_in", "join_reason", "married_in"},
    {SR_POPULATION_MOVED_IN, "moved_in", "join_reason", "relocated moved_in"},
    {SR_POPULATION_OTHER_IN, "moved_in", "join_reason", "returned other"},
    {SR_POPULATION_DEATHS, "deaths", NULL, NULL},
    {SR_POPULATION_MARRIED_OUT, "moved_out", "leave_reason", "married_out"},
    {SR_POPULATION_MOVED_OUT, "moved_out", "leave_reason", "moved_out"},
    {SR_POPULATION_OTHER_OUT, "moved_out", "leave_reason", "study army other"},
};

const char *
sr_population_flow (SrPopulationNumber number, const char **dimension, const char **values)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (flows[i].number == number) {
      *dimension = flows[i].dimension;
      *values = flows[i].values;
      return flows[i].figure;
    }
  return NULL;
}

typedef struct {
  SrRegister *reg;
  const SrDimension *dimension;
  const char *from, *to;
  char before[SR_DATE_SIZE]; /* the day before FROM */
  GPtrArray *rows;
} Population;

static void
row_free (gpointer data)
{
  SrPopulationRow *row = data;

  g_free (row->value);
  g_free (row->name);
  g_free (row);
}

static guint
row_of (Population *self, const char *value, const char *name)
{
  SrPopulationRow *row;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (((SrPopulationRow *)g_ptr_array_index (self->rows, i))->value, value) == 0)
      return i;
  row = g_new0 (SrPopulationRow, 1);
  row->value = g_strdup (value);
  row->name = g_strdup (name ? name : sr_dimension_name (self->reg, self->dimension, value));
  g_ptr_array_add (self->rows, row);
  return self->rows->len - 1;
}

static gint64 *
numbers_of (Population *self, guint row)
{
  return ((SrPopulationRow *)g_ptr_array_index (self->rows, row))->numbers;
}

/* --- Flows, and stocks by place --- */

static void
take_column (Population *self,
             const SrFigureMatrix *matrix,
             guint column,
             SrPopulationNumber number)
{
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (row->cells[column].number != 0 || row->value)
      numbers_of (self, row_of (self, row->value, row->name))[number] +=
          (gint64)row->cells[column].number;
  }
}

static gboolean
count_flows (Population *self, GError **error)
{
  const SrFigureWhen when = {self->to, self->from, self->to};
  const SrFigure *figures[G_N_ELEMENTS (flows)];
  g_autoptr (GPtrArray) slices =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_figure_slice_free);
  g_autoptr (SrFigureMatrix) matrix = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++) {
    figures[i] = sr_figure_find (flows[i].figure);
    if (flows[i].dimension == NULL)
      continue;
    g_ptr_array_add (slices, sr_figure_slice (figures[i], flows[i].dimension, flows[i].values));
    figures[i] = g_ptr_array_index (slices, slices->len - 1);
  }
  matrix =
      sr_figure_matrix (self->reg, figures, G_N_ELEMENTS (flows), self->dimension, &when, error);
  for (guint i = 0; matrix && i < G_N_ELEMENTS (flows); i++)
    take_column (self, matrix, i, flows[i].number);
  return matrix != NULL;
}

static gboolean
count_stocks (Population *self, const char *as_of, SrPopulationNumber households, GError **error)
{
  const SrFigureWhen when = {as_of, NULL, NULL};
  const SrFigure *figures[] = {sr_figure_find ("households"), sr_figure_find ("persons")};
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (self->reg, figures, 2, self->dimension, &when, error);

  if (matrix == NULL)
    return FALSE;
  take_column (self, matrix, 0, households);
  take_column (self, matrix, 1, households + 1);
  return TRUE;
}

/* --- Moves within --- */

/* RECORD is more (N > 0) or less often in ROW than before. */
typedef struct {
  gint64 record;
  guint row;
  int n;
} Step;

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const Step *one = a, *other = b;

  if (one->record != other->record)
    return one->record < other->record ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

/* The records that SQL gives with their value of the dimension. */
static gboolean
add_steps (Population *self,
           const SrFigure *figure,
           const SrFigureWhen *when,
           const char *sql,
           int n,
           GArray *steps,
           GError **error)
{
  g_autoptr (SrStatement) statement = sr_figure_prepare (self->reg, figure, when, sql, error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    const char *value = sr_statement_text (statement, 1);
    Step added = {sr_statement_integer (statement, 0), row_of (self, value, value ? NULL : "未知"),
                  n};

    g_array_append_val (steps, added);
  }
  return step == SR_STEP_DONE;
}

/* Members of FIGURE, or whom they are about, and where. */
static char *
placed_sql (const Population *self, const SrFigure *figure)
{
  const char *place = sr_dimension_sql (self->dimension, figure->record, figure->event);
  gboolean membership = strcmp (figure->record, "membership") == 0;

  return g_strdup_printf (
      "SELECT %s, d.value FROM (%s) AS m%s LEFT JOIN (%s) AS d ON d.record_id = "
      "m.record_id",
      membership ? "t.person_id" : "m.record_id", sr_figure_members_sql (figure->key),
      membership ? " JOIN membership AS t ON t.id = m.record_id" : "", place);
}

static gboolean
add_figure (Population *self,
            const char *key,
            const SrFigureWhen *when,
            int n,
            GArray *steps,
            GError **error)
{
  const SrFigure *figure = sr_figure_find (key);
  g_autofree char *sql = placed_sql (self, figure);

  return add_steps (self, figure, when, sql, n, steps, error);
}

/* The steps of one record that cancel out but for where they are: it moved within. */
static void
take_record (Population *self, const Step *steps, guint n_steps, SrPopulationNumber in)
{
  int whole = 0;

  for (guint i = 0; i < n_steps; i++)
    whole += steps[i].n;
  for (guint i = 0; i < n_steps && whole == 0;) {
    guint row = steps[i].row;
    int n = 0;

    for (; i < n_steps && steps[i].row == row; i++)
      n += steps[i].n;
    if (n > 0)
      numbers_of (self, row)[in] += n;
    else
      numbers_of (self, row)[in + 2] -= n;
  }
}

static void
take_steps (Population *self, GArray *steps, SrPopulationNumber in)
{
  const Step *all = (const Step *)(gpointer)steps->data;
  guint end;

  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i = end) {
    for (end = i + 1; end < steps->len && all[end].record == all[i].record; end++)
      ;
    take_record (self, &all[i], end - i, in);
  }
}

static gboolean
count_within (Population *self,
              const char *stock,
              const char *const *comings,
              const char *const *goings,
              SrPopulationNumber in,
              GError **error)
{
  const SrFigureWhen before = {self->before, NULL, NULL};
  const SrFigureWhen after = {self->to, NULL, NULL};
  const SrFigureWhen period = {self->to, self->from, self->to};
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));

  if (!add_figure (self, stock, &before, -1, steps, error) ||
      !add_figure (self, stock, &after, 1, steps, error))
    return FALSE;
  for (guint i = 0; comings[i]; i++)
    if (!add_figure (self, comings[i], &period, -1, steps, error))
      return FALSE;
  for (guint i = 0; goings[i]; i++)
    if (!add_figure (self, goings[i], &period, 1, steps, error))
      return FALSE;
  take_steps (self, steps, in);
  return TRUE;
}

static gboolean
count_places (Population *self, GError **error)
{
  static const char *const households_in[] = {"households_in", NULL};
  static const char *const households_out[] = {"households_out", NULL};
  static const char *const persons_in[] = {"births", "moved_in", NULL};
  static const char *const persons_out[] = {"deaths", "moved_out", NULL};

  return count_stocks (self, self->before, SR_POPULATION_OPENING_HOUSEHOLDS, error) &&
         count_stocks (self, self->to, SR_POPULATION_CLOSING_HOUSEHOLDS, error) &&
         count_flows (self, error) &&
         count_within (self, "households", households_in, households_out,
                       SR_POPULATION_WITHIN_IN_HOUSEHOLDS, error) &&
         count_within (self, "persons", persons_in, persons_out, SR_POPULATION_WITHIN_IN_PERSONS,
                       error);
}

/* --- Months --- */

static gboolean
count_at (Population *self, const char *as_of, gint64 *households, gint64 *persons, GError **error)
{
  const SrFigureWhen when = {as_of, NULL, NULL};
  SrFigureValue h, p;

  if (!sr_figure_value (self->reg, sr_figure_find ("households"), &when, &h, error) ||
      !sr_figure_value (self->reg, sr_figure_find ("persons"), &when, &p, error))
    return FALSE;
  *households = (gint64)h.number;
  *persons = (gint64)p.number;
  return TRUE;
}

/* The last day of the month of DATE, at most TO. */
static void
month_end (const char *date, const char *to, char end[SR_DATE_SIZE])
{
  char next[SR_DATE_SIZE];

  g_snprintf (next, sizeof next, "%.7s-28", date);
  sr_date_add_days (next, 4, next);
  memcpy (next + 8, "01", 2);
  sr_date_add_days (next, -1, end);
  if (strcmp (end, to) > 0)
    g_strlcpy (end, to, SR_DATE_SIZE);
}

static guint
month_row (Population *self, const char *date)
{
  g_autofree char *value = g_strndup (date, 7);
  g_autofree char *name =
      g_strdup_printf ("%.4s年%d月", date, (int)g_ascii_strtoll (date + 5, NULL, 10));

  return row_of (self, value, name);
}

static gboolean
count_months (Population *self, GError **error)
{
  gint64 households, persons;
  char day[SR_DATE_SIZE];

  if (!count_at (self, self->before, &households, &persons, error))
    return FALSE;
  for (g_strlcpy (day, self->from, sizeof day); strcmp (day, self->to) <= 0;
       sr_date_add_days (day, 1, day)) {
    gint64 *numbers = numbers_of (self, month_row (self, day));

    numbers[SR_POPULATION_OPENING_HOUSEHOLDS] = households;
    numbers[SR_POPULATION_OPENING_PERSONS] = persons;
    month_end (day, self->to, day);
    if (!count_at (self, day, &households, &persons, error))
      return FALSE;
    numbers[SR_POPULATION_CLOSING_HOUSEHOLDS] = households;
    numbers[SR_POPULATION_CLOSING_PERSONS] = persons;
  }
  return count_flows (self, error);
}

/* --- The whole --- */

/* What no reason tells; with it every row adds up. */
static void
explain (SrPopulationRow *row)
{
  const gint64 *n = row->numbers;

  row->numbers[SR_POPULATION_UNEXPLAINED] =
      n[SR_POPULATION_CLOSING_PERSONS] - n[SR_POPULATION_OPENING_PERSONS] -
      n[SR_POPULATION_BIRTHS] - n[SR_POPULATION_MARRIED_IN] - n[SR_POPULATION_MOVED_IN] -
      n[SR_POPULATION_OTHER_IN] + n[SR_POPULATION_DEATHS] + n[SR_POPULATION_MARRIED_OUT] +
      n[SR_POPULATION_MOVED_OUT] + n[SR_POPULATION_OTHER_OUT] - n[SR_POPULATION_WITHIN_IN_PERSONS] +
      n[SR_POPULATION_WITHIN_OUT_PERSONS];
}

static gboolean
is_empty (const SrPopulationRow *row)
{
  for (guint i = 0; i < SR_POPULATION_N; i++)
    if (row->numbers[i] != 0)
      return FALSE;
  return TRUE;
}

/* Months in their order; places without anybody dropped, the unknown last. */
static void
order_rows (Population *self, gboolean months)
{
  for (guint i = self->rows->len; i-- > 0 && !months;) {
    SrPopulationRow *row = g_ptr_array_index (self->rows, i);

    if (is_empty (row))
      g_ptr_array_remove_index (self->rows, i);
    else if (row->value == NULL)
      g_ptr_array_insert (self->rows, -1, g_ptr_array_steal_index (self->rows, i));
  }
}

GPtrArray *
sr_population (
    SrRegister *reg, const SrDimension *dimension, const char *from, const char *to, GError **error)
{
  gboolean months = strcmp (dimension->key, "month") == 0;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Population self = {reg, dimension, from, to, "", rows};

  sr_date_add_days (from, -1, self.before);
  if (!(months ? count_months (&self, error) : count_places (&self, error)))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    explain (g_ptr_array_index (rows, i));
  order_rows (&self, months);
  return g_steal_pointer (&rows);
}
