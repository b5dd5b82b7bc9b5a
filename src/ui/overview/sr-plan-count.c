/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One building after the other.
 */
#include "ui/overview/sr-plan-count.h"

#include "figures/sr-figure-homes.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "ui/overview/sr-overview-tables.h"

static void
flat_clear (gpointer data)
{
  SrPlanFlatData *flat = data;

  g_free (flat->unit);
  g_free (flat->room);
}

static void
building_free (gpointer data)
{
  SrPlanBuilding *building = data;

  g_free (building->head);
  g_array_unref (building->flats);
  g_free (building);
}

void
sr_plan_page_free (SrPlanPage *page)
{
  g_ptr_array_unref (page->buildings);
  g_free (page);
}

char *
sr_plan_flat_label (const SrPlanBuilding *building, const SrPlanFlatData *flat)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%s-%s", building->number,
                          flat->unit ? flat->unit : "", flat->room ? flat->room : "");
}

const SrPlanFlatData *
sr_plan_page_find (const SrPlanPage *page, gint64 id, const SrPlanBuilding **building)
{
  for (guint b = 0; b < page->buildings->len; b++) {
    const SrPlanBuilding *candidate = g_ptr_array_index (page->buildings, b);

    for (guint i = 0; i < candidate->flats->len; i++) {
      const SrPlanFlatData *flat = &g_array_index (candidate->flats, SrPlanFlatData, i);

      if (flat->id == id) {
        *building = candidate;
        return flat;
      }
    }
  }
  return NULL;
}

/* Two rows of one flat follow each other. */
static void
add_row (GArray *flats, SrStatement *statement)
{
  gint64 id = sr_statement_integer (statement, 0);
  SrPlanFlatData *last = flats->len ? &g_array_index (flats, SrPlanFlatData, flats->len - 1) : NULL;
  SrPlanFlatData flat = {.id = id};

  if (last && last->id == id) {
    last->n_households++;
    return;
  }
  flat.unit = g_strdup (sr_statement_text (statement, 1));
  flat.floor = (int)sr_statement_integer (statement, 2);
  flat.room = g_strdup (sr_statement_text (statement, 3));
  flat.household = sr_statement_integer (statement, 4);
  flat.n_households = flat.household != 0;
  g_array_append_val (flats, flat);
}

static gboolean
read_flats (SrRegister *reg, SrPlanBuilding *building, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (reg, NULL, NULL, sr_figure_plan_sql (), error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":building", building->id);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    add_row (building->flats, statement);
  return step == SR_STEP_DONE;
}

static gboolean
read_numbers (
    SrRegister *reg, SrPlanBuilding *building, const char *key, guint indicator, GError **error)
{
  const SrFigure *figure = sr_figure_find (key);
  g_autoptr (GHashTable) counts = NULL;

  if (figure == NULL)
    return TRUE;
  counts = sr_figure_by_flat (reg, figure, building->id, NULL, error);
  for (guint i = 0; counts && i < building->flats->len; i++) {
    SrPlanFlatData *flat = &g_array_index (building->flats, SrPlanFlatData, i);

    flat->numbers[indicator] = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &flat->id));
  }
  return counts != NULL;
}

static gboolean
read_building (SrRegister *reg, SrPlanPage *page, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (reg, sr_schema_find ("building"), id, NULL, error);
  SrPlanBuilding *building;
  guint n_indicators;
  const SrPlanIndicator *indicators = sr_plan_indicators (&n_indicators);

  if (record == NULL)
    return FALSE;
  building = g_new0 (SrPlanBuilding, 1);
  building->id = id;
  building->number = sr_record_integer (record, "building_number", 0);
  building->head = g_strdup (sr_record_text (record, "building_head_name"));
  building->flats = g_array_new (FALSE, FALSE, sizeof (SrPlanFlatData));
  g_array_set_clear_func (building->flats, flat_clear);
  g_ptr_array_add (page->buildings, building);
  if (!read_flats (reg, building, error))
    return FALSE;
  for (guint i = 0; i < n_indicators; i++)
    if (!read_numbers (reg, building, indicators[i].figure, i, error))
      return FALSE;
  return TRUE;
}

static GArray *
all_buildings (SrRegister *reg, GError **error)
{
  const SrSchema *schema = sr_schema_find ("building");
  g_autoptr (SrQuery) query = sr_query_new (schema);

  sr_query_set_members (query, sr_figure_members_sql ("buildings"));
  sr_query_set_sort (query, "building_number", FALSE);
  return sr_query_ids (reg, query, error);
}

static guint
index_of (const GArray *ids, gint64 id)
{
  guint i = 0;

  while (i < ids->len && g_array_index (ids, gint64, i) != id)
    i++;
  return i;
}

/* Where the page begins. */
static void
find_first (SrRegister *reg, const SrPlanRequest *request, const GArray *ids, SrPlanPage *page)
{
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, request->number);
  guint first = request->first;
  gint64 id = 0;

  if (request->number && sr_record_find_id (reg, sr_schema_find ("building"), code, &id, NULL)) {
    first = index_of (ids, id);
    page->is_found = first < ids->len;
  }
  page->first = MIN (first, ids->len ? ids->len - 1 : 0);
}

gpointer
sr_plan_count (SrJob *job, gpointer request, GError **error)
{
  SrRegister *reg = sr_job_register (job);
  g_autoptr (GArray) ids = all_buildings (reg, error);
  g_autoptr (SrPlanPage) page = NULL;

  if (ids == NULL)
    return NULL;
  page = g_new0 (SrPlanPage, 1);
  page->buildings = g_ptr_array_new_with_free_func (building_free);
  page->n_all = ids->len;
  find_first (reg, request, ids, page);
  for (guint i = page->first; i < ids->len && i < page->first + SR_PLAN_PAGE; i++) {
    sr_job_progress (i - page->first, SR_PLAN_PAGE, job);
    if (!read_building (reg, page, g_array_index (ids, gint64, i), error))
      return NULL;
  }
  return g_steal_pointer (&page);
}
