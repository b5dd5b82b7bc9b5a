/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whence the households of a large register come and where they live: buildings with 24 flats.
 */
#include "sample/sr-sample-large.h"
#include "store/sr-register.h"

#define FLATS_PER_BUILDING 24
#define BUILDINGS_PER_GRID 40
#define FLOORS             6

/* clang-format off */
enum { B_NUMBER, B_GRID };
static const char *const building_keys[] = {"building_number", "grid_id"};

enum { G_NUMBER, G_NAME };
static const char *const grid_keys[] = {"grid_number", "grid_name"};

enum { F_BUILDING, F_UNIT, F_FLOOR, F_ROOM, F_LAYOUT, F_AREA, F_STANDARD, F_HANDOVER, F_STATE };
static const char *const flat_keys[] = {
    "building_id", "unit_number", "floor_number", "room_number", "layout", "floor_area",
    "standard_persons", "handover_on", "flat_state"};

enum { T_ROLE, T_PERSON, T_BUILDING, T_SINCE };
static const char *const post_keys[] = {"post_role", "person_id", "building_id", "since"};
/* clang-format on */

static void
add_village (GArray *origins, const char *code)
{
  for (guint i = 0; i < origins->len; i++) {
    SrOrigin *origin = &g_array_index (origins, SrOrigin, i);

    if (g_str_has_prefix (code, origin->township))
      g_ptr_array_add (origin->villages, (gpointer)g_intern_string (code));
  }
}

static void
find_origins (SrLarge *self)
{
  SrCodeLists *lists = sr_register_code_lists (self->reg);

  self->origins = g_array_new (FALSE, FALSE, sizeof (SrOrigin));
  for (guint i = 0; i < sr_code_lists_size (lists, "township"); i++) {
    SrOrigin origin = {g_intern_string (sr_code_lists_item (lists, "township", i)->code),
                       g_ptr_array_new ()};

    g_array_append_val (self->origins, origin);
  }
  for (guint i = 0; i < sr_code_lists_size (lists, "village"); i++)
    add_village (self->origins, sr_code_lists_item (lists, "village", i)->code);
}

/* Few townships send many households. */
const SrOrigin *
sr_large_draw_origin (SrLarge *self)
{
  guint n = self->origins->len;

  return &g_array_index (
      self->origins, SrOrigin,
      MIN (sr_random_below (&self->random, n), sr_random_below (&self->random, n)));
}

static gboolean
begin_building (SrLarge *self, GError **error)
{
  guint building = self->n_flats / FLATS_PER_BUILDING;
  char number[16];
  char name[40];

  if (building % BUILDINGS_PER_GRID == 0) {
    g_snprintf (number, sizeof number, "SR-G%u", building / BUILDINGS_PER_GRID + 1);
    g_snprintf (name, sizeof name, "第%u网格", building / BUILDINGS_PER_GRID + 1);
    sr_row_set (&self->grid, G_NUMBER, number);
    sr_row_set (&self->grid, G_NAME, name);
    if (!sr_row_write (&self->grid, self->entry, &self->grid_id, error))
      return FALSE;
  }
  self->has_head = FALSE;
  sr_row_set_integer (&self->building, B_NUMBER, building + 1);
  sr_row_set_integer (&self->building, B_GRID, self->grid_id);
  return sr_row_write (&self->building, self->entry, &self->building_id, error);
}

/* The next flat, for so many persons; 0: it stays empty. */
gboolean
sr_large_write_flat (SrLarge *self, guint persons, gint64 *id, GError **error)
{
  static const char *const areas[] = {"50", "25", "50", "75", "100", "125"};
  static const char *const units[] = {"1", "2"};
  guint place = self->n_flats % FLATS_PER_BUILDING;
  guint floor = place / 2 % FLOORS + 1;
  const char *area = areas[MIN (persons, 5)];
  char room[8];

  if (place == 0 && !begin_building (self, error))
    return FALSE;
  self->n_flats++;
  g_snprintf (room, sizeof room, "%u%02u", floor, place % 2 + 1);
  sr_row_set_integer (&self->flat, F_BUILDING, self->building_id);
  sr_row_set (&self->flat, F_UNIT, units[place / (2 * FLOORS)]);
  sr_row_set_integer (&self->flat, F_FLOOR, floor);
  sr_row_set (&self->flat, F_ROOM, room);
  sr_row_set (&self->flat, F_LAYOUT, area);
  sr_row_set_real (&self->flat, F_AREA, g_ascii_strtod (area, NULL));
  sr_row_set_integer (&self->flat, F_STANDARD, g_ascii_strtoll (area, NULL, 10) / 25);
  sr_row_set (&self->flat, F_HANDOVER, "2019-09-20");
  sr_row_set (&self->flat, F_STATE, persons ? "occupied" : "vacant");
  return sr_row_write (&self->flat, self->entry, id, error);
}

gboolean
sr_large_write_building_head (SrLarge *self, gint64 person, const char *since, GError **error)
{
  gint64 id;

  if (self->has_head)
    return TRUE;
  self->has_head = TRUE;
  sr_row_set (&self->post, T_ROLE, "building_head");
  sr_row_set_integer (&self->post, T_PERSON, person);
  sr_row_set_integer (&self->post, T_BUILDING, self->building_id);
  sr_row_set (&self->post, T_SINCE, since);
  return sr_row_write (&self->post, self->entry, &id, error);
}

void
sr_large_init_place (SrLarge *self)
{
  find_origins (self);
  sr_row_init (&self->grid, "grid", grid_keys, G_N_ELEMENTS (grid_keys));
  sr_row_init (&self->building, "building", building_keys, G_N_ELEMENTS (building_keys));
  sr_row_init (&self->flat, "flat", flat_keys, G_N_ELEMENTS (flat_keys));
  sr_row_init (&self->post, "post", post_keys, G_N_ELEMENTS (post_keys));
}
