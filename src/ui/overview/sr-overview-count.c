/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Each figure of the tables once, then the charts, then the names of the month.
 */
#include "ui/overview/sr-overview-count.h"

#include <string.h>

#include "figures/sr-figure-hold.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "ui/overview/sr-overview-tables.h"

static const struct {
  const char *figure, *dimension;
} charts[SR_OVERVIEW_N_GROUPS] = {
    [SR_OVERVIEW_HOUSEHOLDS_BY_TOWNSHIP] = {"households", "township"},
    [SR_OVERVIEW_PERSONS_BY_TOWNSHIP] = {"persons", "township"},
    [SR_OVERVIEW_MALE_BY_AGE] = {"persons_male", "age_five"},
    [SR_OVERVIEW_FEMALE_BY_AGE] = {"persons_female", "age_five"},
    [SR_OVERVIEW_HOUSEHOLDS_BY_TYPE] = {"households", "household_type"},
};

/* The counting under way. */
typedef struct {
  SrJob *job;
  SrRegister *reg;
  SrOverviewNumbers *numbers;
  gint64 done, total;
} Counting;

const char *
sr_overview_groups_figure (SrOverviewGroups groups)
{
  return charts[groups].figure;
}

const char *
sr_overview_groups_dimension (SrOverviewGroups groups)
{
  return charts[groups].dimension;
}

static void
moved_free (gpointer data)
{
  SrOverviewMoved *moved = data;

  g_free (moved->name);
  g_free (moved->reason);
  g_free (moved->household);
  g_free (moved);
}

void
sr_overview_numbers_free (SrOverviewNumbers *numbers)
{
  g_hash_table_unref (numbers->figures);
  for (guint i = 0; i < SR_OVERVIEW_N_GROUPS; i++)
    g_clear_pointer (&numbers->groups[i], g_ptr_array_unref);
  g_ptr_array_unref (numbers->moved);
  g_free (numbers->sites.name);
  g_free (numbers->sites.township);
  g_free (numbers->sites.land);
  g_free (numbers);
}

gint64
sr_overview_number (const SrOverviewNumbers *numbers, const char *figure)
{
  const gint64 *number = g_hash_table_lookup (numbers->figures, figure);

  return number ? *number : 0;
}

char *
sr_overview_period (const SrOverviewNumbers *numbers)
{
  return g_strconcat (numbers->from, "..", numbers->as_of, NULL);
}

static void
set_number (SrOverviewNumbers *numbers, const char *figure, gint64 number)
{
  g_hash_table_insert (numbers->figures, (gpointer)figure, g_memdup2 (&number, sizeof number));
}

static void
step (Counting *counting)
{
  sr_job_progress (++counting->done, counting->total, counting->job);
}

/* Keys of all figures of the tables, each once. */
static GPtrArray *
wanted (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  guint n_indicators;
  const SrPlanIndicator *indicators = sr_plan_indicators (&n_indicators);

  for (const SrOverviewFact *fact = sr_overview_facts (); fact->figure; fact++)
    g_ptr_array_add (keys, (gpointer)fact->figure);
  for (const SrOverviewCard *card = sr_overview_cards (); card->title; card++) {
    g_ptr_array_add (keys, (gpointer)card->gap);
    g_ptr_array_add (keys, (gpointer)card->whole);
    g_ptr_array_add (keys, (gpointer)card->second);
  }
  for (const SrOverviewMove *move = sr_overview_moves (); move->figure; move++)
    g_ptr_array_add (keys, (gpointer)move->figure);
  for (guint i = 0; i < n_indicators; i++)
    g_ptr_array_add (keys, (gpointer)indicators[i].figure);
  return g_steal_pointer (&keys);
}

static gboolean
count_figure (Counting *counting, const char *key, GError **error)
{
  SrOverviewNumbers *numbers = counting->numbers;
  SrFigureWhen when = {numbers->as_of, numbers->from, numbers->as_of};
  SrFigureValue value;

  if (sr_overview_has (key) && !g_hash_table_contains (numbers->figures, key)) {
    if (!sr_figure_value (counting->reg, sr_figure_find (key), &when, &value, error))
      return FALSE;
    set_number (numbers, key, (gint64)value.number);
  }
  step (counting);
  return TRUE;
}

/* What is there is the rest. */
static void
set_done (SrOverviewNumbers *numbers)
{
  for (const SrOverviewCard *card = sr_overview_cards (); card->title; card++)
    if (sr_overview_has (card->gap))
      set_number (numbers, card->done,
                  sr_overview_number (numbers, card->whole) -
                      sr_overview_number (numbers, card->gap));
}

/* A chart of a whole that is known already need not be asked for it again, but it is little beside
 * the rest. */
static gboolean
count_groups (Counting *counting, SrOverviewGroups groups, GError **error)
{
  SrFigureWhen when = {counting->numbers->as_of, NULL, NULL};
  const SrFigure *figure = sr_figure_find (charts[groups].figure);

  counting->numbers->groups[groups] = sr_figure_groups (
      counting->reg, figure, sr_dimension_find (charts[groups].dimension), &when, error);
  if (counting->numbers->groups[groups] == NULL)
    return FALSE;
  set_number (counting->numbers, figure->key,
              sr_figure_groups_sum (counting->numbers->groups[groups]));
  step (counting);
  return TRUE;
}

static SrOverviewMoved *
read_moved (Counting *counting, const SrOverviewMove *move, gint64 id, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (SrRecord) record =
      sr_record_load (counting->reg, schema, id, counting->numbers->as_of, error);
  SrOverviewMoved *moved;

  if (record == NULL)
    return NULL;
  moved = g_new0 (SrOverviewMoved, 1);
  moved->person = sr_record_integer (record, "person_id", 0);
  g_strlcpy (moved->day, sr_record_text (record, move->is_end ? "until" : "since"),
             sizeof moved->day);
  moved->name = g_strdup (sr_record_text (record, "person_name"));
  moved->reason = g_strdup (sr_record_text (record, move->is_end ? "leave_reason" : "join_reason"));
  moved->household = g_strdup (sr_record_text (record, "household_code"));
  return moved;
}

static GArray *
latest (Counting *counting, const SrOverviewMove *move, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("membership"));

  sr_query_set_members (query, sr_figure_members_sql (move->figure));
  sr_query_set_period (query, counting->numbers->from, counting->numbers->as_of);
  sr_query_set_as_of (query, counting->numbers->as_of);
  sr_query_set_sort (query, move->is_end ? "until" : "since", TRUE);
  sr_query_set_limit (query, SR_OVERVIEW_NAMES);
  return sr_query_ids (counting->reg, query, error);
}

static gboolean
name_moved (Counting *counting, const SrOverviewMove *move, GError **error)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (moved_free);
  g_autoptr (GArray) ids = latest (counting, move, error);

  g_ptr_array_add (counting->numbers->moved, all);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    SrOverviewMoved *moved = read_moved (counting, move, g_array_index (ids, gint64, i), error);

    if (moved == NULL)
      return FALSE;
    g_ptr_array_add (all, moved);
  }
  step (counting);
  return TRUE;
}

static char *
land_text (SrRegister *reg, double land)
{
  SrValue value = sr_value_real (land);

  return sr_display_value (reg, sr_schema_field (sr_schema_find ("site"), "land_area"), &value,
                           FALSE);
}

static gboolean
read_site (Counting *counting, gint64 id, double *land, GError **error)
{
  SrOverviewSites *sites = &counting->numbers->sites;
  g_autoptr (SrRecord) record =
      sr_record_load (counting->reg, sr_schema_find ("site"), id, NULL, error);
  const SrValue *area;

  if (record == NULL)
    return FALSE;
  area = sr_record_get (record, "land_area");
  *land += area->type == SR_VALUE_REAL ? area->real : 0;
  if (sites->n > 1)
    return TRUE;
  sites->name = g_strdup (sr_record_text (record, "name"));
  sites->township = g_strdup (sr_record_text (record, "township"));
  sites->opened = (int)sr_record_integer (record, "opened_year", 0);
  return TRUE;
}

static gboolean
read_sites (Counting *counting, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("site"));
  g_autoptr (GArray) ids = sr_query_ids (counting->reg, query, error);
  double land = 0;

  if (ids == NULL)
    return FALSE;
  counting->numbers->sites.n = ids->len;
  for (guint i = 0; i < ids->len; i++)
    if (!read_site (counting, g_array_index (ids, gint64, i), &land, error))
      return FALSE;
  if (land > 0)
    counting->numbers->sites.land = land_text (counting->reg, land);
  return TRUE;
}

static gboolean
count (Counting *counting, GError **error)
{
  g_autoptr (GPtrArray) keys = wanted ();

  counting->total = keys->len + SR_OVERVIEW_N_GROUPS;
  for (const SrOverviewMove *move = sr_overview_moves (); move->figure; move++)
    counting->total++;
  if (!read_sites (counting, error))
    return FALSE;
  for (SrOverviewGroups i = 0; i < SR_OVERVIEW_N_GROUPS; i++)
    if (!count_groups (counting, i, error))
      return FALSE;
  for (guint i = 0; i < keys->len; i++)
    if (!count_figure (counting, g_ptr_array_index (keys, i), error))
      return FALSE;
  for (const SrOverviewMove *move = sr_overview_moves (); move->figure; move++)
    if (!name_moved (counting, move, error))
      return FALSE;
  set_done (counting->numbers);
  return TRUE;
}

gpointer
sr_overview_count (SrJob *job, gpointer unused, GError **error)
{
  g_autoptr (SrOverviewNumbers) numbers = g_new0 (SrOverviewNumbers, 1);
  g_autoptr (SrFigureHold) hold = NULL;
  Counting counting = {job, sr_job_register (job), numbers, 0, 0};

  numbers->figures = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  numbers->moved = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_strlcpy (numbers->as_of, sr_register_as_of (counting.reg), sizeof numbers->as_of);
  g_strlcpy (numbers->from, numbers->as_of, sizeof numbers->from);
  memcpy (numbers->from + 8, "01", 2);
  hold = sr_figure_hold_new (counting.reg, numbers->as_of, error);
  return hold != NULL && count (&counting, error) ? g_steal_pointer (&numbers) : NULL;
}
