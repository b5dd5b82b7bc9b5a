/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Households of the search index, who belongs to them, and their flats. They come in any order and
 * are put into that of their heads' names.
 */
#include <string.h>

#include "store/sr-search-load.h"

/* --- Households, as they come --- */

typedef struct {
  guint32 house;
  guint32 text; /* row of the labels */
  gboolean holds;
} Flat;

/* Rows of households are those of this table until they are arranged. */
typedef struct {
  GArray *ids; /* gint64 */
  SrTextColumn *codes;
  SrTextColumn *numbers;
  GArray *townships, *villages; /* guint16 */
  GHashTable *places;           /* name → row of the places */
  guint32 *heads;
  SrTextColumn *labels;
  GArray *flats; /* Flat */
} Houses;

static void
houses_init (Houses *houses)
{
  houses->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  houses->codes = sr_text_column_new (1);
  houses->numbers = sr_text_column_new (1);
  houses->townships = g_array_new (FALSE, FALSE, sizeof (guint16));
  houses->villages = g_array_new (FALSE, FALSE, sizeof (guint16));
  houses->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  houses->heads = NULL;
  houses->labels = sr_text_column_new (1);
  houses->flats = g_array_new (FALSE, FALSE, sizeof (Flat));
}

static void
houses_clear (Houses *houses)
{
  g_array_unref (houses->ids);
  sr_text_column_free (houses->codes);
  sr_text_column_free (houses->numbers);
  g_array_unref (houses->townships);
  g_array_unref (houses->villages);
  g_hash_table_unref (houses->places);
  g_free (houses->heads);
  sr_text_column_free (houses->labels);
  g_array_unref (houses->flats);
}

/* Row 0 is no place; so is whatever comes after more places than any county has. */
static guint16
place_row (SrSearchPart *part, Houses *houses, const char *name)
{
  guint row = name ? GPOINTER_TO_UINT (g_hash_table_lookup (houses->places, name)) : 0;

  if (name == NULL || row || sr_text_column_n_rows (part->places) >= G_MAXUINT16)
    return (guint16)row;
  row = sr_text_column_n_rows (part->places);
  sr_text_column_add (part->places, name);
  sr_text_column_end_row (part->places);
  g_hash_table_insert (houses->places, g_strdup (name), GUINT_TO_POINTER (row));
  return (guint16)row;
}

static void
take_household (SrSearchLoading *loading, SrStatement *row, gpointer data)
{
  Houses *houses = data;
  gint64 id = sr_statement_integer (row, 0);
  guint16 township = place_row (loading->part, houses, sr_statement_text (row, 5));
  guint16 village = place_row (loading->part, houses, sr_statement_text (row, 6));

  sr_id_map_set (loading->households, id, houses->ids->len);
  g_array_append_val (houses->ids, id);
  g_array_append_val (houses->townships, township);
  g_array_append_val (houses->villages, village);
  sr_text_column_add (houses->codes, sr_statement_text (row, 1));
  sr_text_column_end_row (houses->codes);
  for (guint i = 2; i < 5; i++)
    sr_text_column_add (houses->numbers, sr_statement_text (row, i));
  sr_text_column_end_row (houses->numbers);
}

/* Members in the order in which they were recorded: of two heads, the first one counts. */
static void
take_membership (SrSearchLoading *loading, SrStatement *row, gpointer data)
{
  SrSearchPart *part = loading->part;
  Houses *houses = data;
  guint32 house = sr_id_map_get (loading->households, sr_statement_integer (row, 1));
  guint32 person = sr_id_map_get (loading->persons, sr_statement_integer (row, 2));
  gboolean holds = sr_statement_integer (row, 4) != 0;
  SrSearchLink link = {person, house, !holds};

  if (house == SR_ID_MAP_NONE || person == SR_ID_MAP_NONE)
    return;
  if (holds && sr_statement_integer (row, 3) && houses->heads[house] == SR_ID_MAP_NONE)
    houses->heads[house] = person;
  if (holds && part->homes[person] == SR_ID_MAP_NONE)
    part->homes[person] = house;
  else
    g_array_append_val (part->links, link);
}

static void
take_occupancy (SrSearchLoading *loading, SrStatement *row, gpointer data)
{
  Houses *houses = data;
  Flat flat = {sr_id_map_get (loading->households, sr_statement_integer (row, 1)),
               sr_text_column_n_rows (houses->labels), sr_statement_integer (row, 3) != 0};

  if (flat.house == SR_ID_MAP_NONE)
    return;
  sr_text_column_add (houses->labels, sr_statement_text (row, 2));
  sr_text_column_end_row (houses->labels);
  g_array_append_val (houses->flats, flat);
}

static const SrSearchReading households = {NULL, "search-households", "x.id", "id", NULL};
static const SrSearchReading memberships = {NULL, "search-memberships", "x.id", "household_id",
                                            NULL};
static const SrSearchReading occupancies = {NULL, "search-occupancies", "x.id", "household_id",
                                            NULL};

static gboolean
read_households (SrSearchLoading *loading, Houses *houses, GError **error)
{
  const GArray *ids = loading->subset ? loading->subset->households : NULL;

  sr_text_column_end_row (loading->part->places);
  if (!sr_search_read (loading, &households, ids, take_household, houses, error))
    return FALSE;
  houses->heads = sr_search_no_rows (houses->ids->len);
  return sr_search_read (loading, &memberships, ids, take_membership, houses, error) &&
         sr_search_read (loading, &occupancies, ids, take_occupancy, houses, error);
}

/* --- Households, arranged --- */

/* No head comes last: the row is greater than any. */
static int
compare_houses (gconstpointer a, gconstpointer b, gpointer data)
{
  const Houses *houses = data;
  guint32 first = *(const guint32 *)a, second = *(const guint32 *)b;
  guint32 first_head = houses->heads[first], second_head = houses->heads[second];
  gint64 first_id = g_array_index (houses->ids, gint64, first);
  gint64 second_id = g_array_index (houses->ids, gint64, second);

  if (first_head != second_head)
    return first_head < second_head ? -1 : 1;
  return (first_id > second_id) - (first_id < second_id);
}

/* Which household comes at each row. */
static guint32 *
arrange (const Houses *houses)
{
  guint32 *order = g_new (guint32, houses->ids->len + 1);

  for (guint32 i = 0; i < houses->ids->len; i++)
    order[i] = i;
  if (houses->ids->len)
    g_qsort_with_data (order, (int)houses->ids->len, sizeof *order, compare_houses,
                       (gpointer)houses);
  return order;
}

static void
renumber (SrSearchPart *part, const guint32 *rows)
{
  for (guint i = 0; i < part->n_persons; i++)
    if (part->homes[i] != SR_ID_MAP_NONE)
      part->homes[i] = rows[part->homes[i]];
  for (guint i = 0; i < part->links->len; i++) {
    SrSearchLink *link = &g_array_index (part->links, SrSearchLink, i);

    link->household = rows[link->household];
  }
}

static int
compare_flats (gconstpointer a, gconstpointer b, gpointer rows)
{
  const Flat *first = a, *second = b;
  guint32 first_row = ((guint32 *)rows)[first->house],
          second_row = ((guint32 *)rows)[second->house];

  if (first_row != second_row)
    return first_row < second_row ? -1 : 1;
  return first->text < second->text ? -1 : 1;
}

static void
add_text (SrTextColumn *to, const SrTextColumn *from, guint row)
{
  gsize length;
  const char *text = sr_text_column_get (from, row, &length);
  g_autofree char *copy = g_strndup (text, length);

  sr_text_column_add (to, copy);
}

static void
add_former (SrSearchFormer *former, const SrTextColumn *from, guint text, guint32 row)
{
  add_text (former->texts, from, text);
  sr_text_column_end_row (former->texts);
  g_array_append_val (former->rows, row);
}

/* The code and the flats that it has; those it had are former texts. FLATS are in the order of the
 * rows. */
static guint
add_labels (SrSearchPart *part, const Houses *houses, guint32 house, guint32 row, guint flat)
{
  add_text (part->labels, houses->codes, house);
  for (; flat < houses->flats->len; flat++) {
    const Flat *next = &g_array_index (houses->flats, Flat, flat);

    if (next->house != house)
      break;
    if (next->holds)
      add_text (part->labels, houses->labels, next->text);
    else
      add_former (&part->former_households, houses->labels, next->text, row);
  }
  sr_text_column_end_row (part->labels);
  return flat;
}

static void
fill_households (SrSearchLoading *loading, const Houses *houses, const guint32 *order)
{
  SrSearchPart *part = loading->part;
  guint flat = 0;

  for (guint32 row = 0; row < part->n_households; row++) {
    guint32 house = order[row];

    part->household_ids[row] = g_array_index (houses->ids, gint64, house);
    sr_id_map_set (loading->households, part->household_ids[row], row);
    part->heads[row] = houses->heads[house];
    part->townships[row] = g_array_index (houses->townships, guint16, house);
    part->villages[row] = g_array_index (houses->villages, guint16, house);
    sr_text_column_copy_row (part->house_numbers, houses->numbers, house);
    flat = add_labels (part, houses, house, row, flat);
  }
}

static void
arrange_households (SrSearchLoading *loading, Houses *houses)
{
  SrSearchPart *part = loading->part;
  guint n = part->n_households = houses->ids->len;
  g_autofree guint32 *order = arrange (houses);
  g_autofree guint32 *rows = g_new (guint32, n + 1);

  for (guint32 row = 0; row < n; row++)
    rows[order[row]] = row;
  renumber (part, rows);
  g_array_sort_with_data (houses->flats, compare_flats, rows);
  part->household_ids = g_new (gint64, n + 1);
  part->heads = g_new (guint32, n + 1);
  part->townships = g_new (guint16, n + 1);
  part->villages = g_new (guint16, n + 1);
  fill_households (loading, houses, order);
  sr_text_column_close (part->labels);
  sr_text_column_close (part->house_numbers);
  sr_text_column_close (part->places);
}

gboolean
sr_search_load_households (SrSearchLoading *loading, GError **error)
{
  Houses houses;
  gboolean good;

  houses_init (&houses);
  good = read_households (loading, &houses, error);
  if (good)
    arrange_households (loading, &houses);
  houses_clear (&houses);
  return good;
}
