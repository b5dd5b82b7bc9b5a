/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whom the history names since the index was made, with all who ever shared a household with them,
 * is read again into a part of its own; everything else stays as it is. Townships, villages,
 * buildings and flats are named by many: when one of them is another, everything is read again, and
 * so it is when too many are touched.
 */
#include <string.h>

#include "core/sr-schema.h"
#include "store/sr-history.h"
#include "store/sr-search-index-private.h"
#include "store/sr-store-files.h"

/* Reading one again takes some ten times as long as reading one of all. */
#define MOST_TOUCHED 20000

typedef struct {
  SrRegister *reg;
  SrIdSet *seen;      /* persons and households: ids are of one or the other */
  GArray *persons;    /* gint64, also a queue */
  GArray *households; /* gint64, also a queue */
  gboolean too_much;
} Touched;

static void
touch (Touched *touched, GArray *ids, gint64 id)
{
  if (id == 0 || sr_id_set_contains (touched->seen, id))
    return;
  sr_id_set_add (touched->seen, id);
  g_array_append_val (ids, id);
  touched->too_much |= touched->persons->len + touched->households->len > MOST_TOUCHED;
}

/* Ids in the columns of SQL for :id: of a household, of a person. */
static gboolean
touch_rows (Touched *touched, const char *sql, gint64 id, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (touched->reg), sql, error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", id);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    touch (touched, touched->households, sr_statement_integer (statement, 0));
    if (sr_statement_n_columns (statement) > 1)
      touch (touched, touched->persons, sr_statement_integer (statement, 1));
  }
  return step == SR_STEP_DONE;
}

/* --- What the history says --- */

/* What of a record the index looks at; everything of the links between them. */
static gboolean
matters (const char *type, const char *field)
{
  const SrField *found = sr_schema_field (sr_schema_find (type), field);

  return g_str_equal (field, "void") || g_str_has_prefix (field, "origin_") ||
         (found && found->flags & SR_FIELD_SEARCHED);
}

static gboolean
touch_link (Touched *touched,
            const char *sql,
            gint64 record,
            const char *field,
            const char *old,
            GError **error)
{
  gint64 id = old ? g_ascii_strtoll (old, NULL, 10) : 0;

  if (g_strcmp0 (field, "household_id") == 0)
    touch (touched, touched->households, id);
  else if (g_strcmp0 (field, "person_id") == 0)
    touch (touched, touched->persons, id);
  return touch_rows (touched, sql, record, error);
}

static gboolean
is_place (const char *type)
{
  static const char *const types[] = {"township", "village", "building", "flat", NULL};

  return g_strv_contains (types, type);
}

/* One line: a creation has no field. */
static gboolean
take_change (Touched *touched, SrStatement *row, GError **error)
{
  const char *type = sr_statement_text (row, 2);
  gint64 record = sr_statement_integer (row, 3);
  const char *field = sr_statement_text (row, 4);

  if (g_str_equal (type, "membership"))
    return touch_link (touched, "SELECT household_id, person_id FROM membership WHERE id = :id",
                       record, field, sr_statement_text (row, 5), error);
  if (g_str_equal (type, "occupancy"))
    return touch_link (touched, "SELECT household_id FROM occupancy WHERE id = :id", record, field,
                       sr_statement_text (row, 5), error);
  if (g_str_equal (type, "person") && (field == NULL || matters (type, field)))
    touch (touched, touched->persons, record);
  else if (g_str_equal (type, "household") && (field == NULL || matters (type, field)))
    touch (touched, touched->households, record);
  else
    touched->too_much |= field && is_place (type);
  return TRUE;
}

static gboolean
read_changes (Touched *touched, gint64 after, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (touched->reg), sr_store_file ("queries/search-changes.sql"), error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":after", after);
  while (!touched->too_much && (step = sr_statement_step (statement, error)) != SR_STEP_DONE)
    if (step == SR_STEP_ERROR || !take_change (touched, statement, error))
      return FALSE;
  return TRUE;
}

/* With everybody their households, with each household its people, and so on. */
static gboolean
complete (Touched *touched, GError **error)
{
  guint person = 0, household = 0;

  while (!touched->too_much &&
         (person < touched->persons->len || household < touched->households->len)) {
    gboolean good =
        person < touched->persons->len
            ? touch_rows (touched,
                          "SELECT household_id FROM membership WHERE person_id = :id AND void = 0",
                          g_array_index (touched->persons, gint64, person++), error)
            : touch_rows (touched,
                          "SELECT household_id, person_id FROM membership"
                          " WHERE household_id = :id AND void = 0",
                          g_array_index (touched->households, gint64, household++), error);

    if (!good)
      return FALSE;
  }
  return TRUE;
}

/* --- The other index --- */

static guint64 *
rows_of (const SrIdSet *touched, const gint64 *ids, guint n)
{
  guint64 *bits = sr_search_new_bits (n);

  for (guint i = 0; i < n; i++)
    if (sr_id_set_contains (touched, ids[i]))
      sr_search_set_bit (bits, i);
  return bits;
}

/* Without a head, at the end by their ids. */
static gboolean
is_before (const SrSearchPart *base, guint row, guint32 head_place, gint64 id)
{
  if (base->heads[row] == SR_ID_MAP_NONE && head_place == SR_ID_MAP_NONE)
    return base->household_ids[row] < id;
  return base->heads[row] < head_place;
}

static guint
household_place (const SrSearchPart *base, guint32 head_place, gint64 id)
{
  guint low = 0, high = base->n_households;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (is_before (base, middle, head_place, id))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void
place_fresh (SrSearchIndex *index)
{
  const SrSearchPart *base = index->base, *fresh = index->fresh;

  index->person_places = g_new (guint32, fresh->n_persons + 1);
  index->household_places = g_new (guint32, fresh->n_households + 1);
  for (guint i = 0; i < fresh->n_persons; i++)
    index->person_places[i] = sr_search_part_person_before (base, fresh, i);
  for (guint i = 0; i < fresh->n_households; i++) {
    guint32 head = fresh->heads[i];

    index->household_places[i] = household_place (
        base, head == SR_ID_MAP_NONE ? head : index->person_places[head], fresh->household_ids[i]);
  }
}

static SrSearchIndex *
copy_with (const SrSearchIndex *old, const Touched *touched, gint64 last_change, GError **error)
{
  SrSearchSubset subset = {touched->persons, touched->households};
  SrSearchPart *fresh = sr_search_part_load (touched->reg, &subset, error);
  SrSearchIndex *index;

  if (fresh == NULL)
    return NULL;
  index = sr_search_index_new (sr_search_part_ref (old->base), touched->reg, last_change);
  index->fresh = fresh;
  index->touched = (SrSearchSubset){g_array_ref (subset.persons), g_array_ref (subset.households)};
  index->gone_persons = rows_of (touched->seen, old->base->person_ids, old->base->n_persons);
  index->gone_households =
      rows_of (touched->seen, old->base->household_ids, old->base->n_households);
  place_fresh (index);
  return index;
}

static void
touch_all (Touched *touched, GArray *to, const GArray *ids)
{
  for (guint i = 0; ids && i < ids->len; i++)
    touch (touched, to, g_array_index (ids, gint64, i));
}

static SrSearchIndex *
refresh (SrSearchIndex *index, Touched *touched, gint64 last_change, GError **error)
{
  touch_all (touched, touched->persons, index->touched.persons);
  touch_all (touched, touched->households, index->touched.households);
  if (!read_changes (touched, index->last_change, error) || !complete (touched, error))
    return NULL;
  return touched->too_much ? sr_search_index_load (touched->reg, error)
                           : copy_with (index, touched, last_change, error);
}

SrSearchIndex *
sr_search_index_refresh (SrSearchIndex *index, SrRegister *reg, GError **error)
{
  g_autoptr (SrIdSet) seen = sr_id_set_new ();
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) households = g_array_new (FALSE, FALSE, sizeof (gint64));
  Touched touched = {reg, seen, persons, households, FALSE};
  gint64 last_change;

  if (sr_search_index_is_fresh (index, reg))
    return sr_search_index_ref (index);
  if (!g_str_equal (index->as_of, sr_register_as_of (reg)))
    return sr_search_index_load (reg, error);
  last_change = sr_history_last_change (reg, error);
  return last_change < 0 ? NULL : refresh (index, &touched, last_change, error);
}
