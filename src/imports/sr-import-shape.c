/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The shapes of flat rows.
 */
#include "imports/sr-import-shape.h"

#define HOUSEHOLD_KEYS                                                                             \
  {                                                                                                \
    "household_code", "national_household_number", "hukou_number"                                  \
  }

static const SrImportShape person = {
    .parts =
        {
            {.type = "household", .is_shared = TRUE, .keys = HOUSEHOLD_KEYS},
            {.type = "person",
             .keys = {"id_number", "person_code", "national_person_number"},
             .same = {"name", "born_on"}},
            {.type = "membership", .links = {{"household_id", 0}, {"person_id", 1}}},
            {.type = "occupancy", .links = {{"household_id", 0}}, .is_shared = TRUE},
        },
    .n_parts = 4,
    .main = 1,
};

static const SrImportShape household = {
    .parts =
        {
            {.type = "household", .keys = HOUSEHOLD_KEYS},
            {.type = "occupancy", .links = {{"household_id", 0}}},
        },
    .n_parts = 2,
    .main = 0,
};

static const SrImportShape *const shapes[] = {&person, &household};

/* Shapes of types that are their own only part, made on first use and kept. */
static const SrImportShape *
plain_shape (const char *type)
{
  static GMutex mutex;
  static GHashTable *plain;
  SrImportShape *shape;

  g_mutex_lock (&mutex);
  if (plain == NULL)
    plain = g_hash_table_new (g_str_hash, g_str_equal);
  shape = g_hash_table_lookup (plain, type);
  if (shape == NULL) {
    shape = g_new0 (SrImportShape, 1);
    shape->parts[0].type = type;
    shape->n_parts = 1;
    g_hash_table_insert (plain, (gpointer)type, shape);
  }
  g_mutex_unlock (&mutex);
  return shape;
}

const SrImportShape *
sr_import_shape (const SrSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i]->parts[shapes[i]->main].type, schema->key))
      return shapes[i];
  return plain_shape (schema->key);
}

const SrSchema *
sr_import_shape_schema (const SrImportShape *shape, guint part)
{
  return sr_schema_find (shape->parts[part].type);
}

int
sr_import_shape_part (const SrImportShape *shape, const char *type)
{
  for (guint i = 0; i < shape->n_parts; i++)
    if (g_str_equal (shape->parts[i].type, type))
      return (int)i;
  return -1;
}

gboolean
sr_import_shape_is_shared (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    int part = sr_import_shape_part (shapes[i], type);

    if (part >= 0 && shapes[i]->parts[part].is_shared)
      return TRUE;
  }
  return FALSE;
}
