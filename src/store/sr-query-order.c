/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Walking an order and taking those who are wanted.
 */
#include "store/sr-query-order.h"

#include "store/sr-id-set.h"
#include "store/sr-sql-include.h"
#include "store/sr-store-files.h"

/* {{name}} in an order. */
static const char *
find_part (const char *name)
{
  g_autofree char *file = g_strdup_printf ("orders/parts/%s.sql", name);

  return sr_store_has_file (file) ? sr_store_file (file) : NULL;
}

const char *
sr_query_order_sql (const SrSchema *schema, const SrField *field)
{
  g_autofree char *file = g_strdup_printf ("orders/%s.%s.sql", schema->key, field->key);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  if (!sr_store_has_file (file))
    return NULL;
  sql = sr_sql_expand (sr_store_file (file), find_part, &error);
  if (sql == NULL)
    g_error ("%s: %s", file, error->message); /* a mistake of ours, found by the tests */
  return g_intern_string (sql);
}

static SrIdSet *
set_of (const GArray *ids)
{
  SrIdSet *set = sr_id_set_new ();

  for (guint i = 0; i < ids->len; i++)
    sr_id_set_add (set, g_array_index (ids, gint64, i));
  return set;
}

/* Those of LEFT in the order of STATEMENT; they are taken out of it. */
static GArray *
walk (SrStatement *statement, SrIdSet *left, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    if (sr_id_set_remove (left, id))
      g_array_append_val (ids, id);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static void
turn_around (GArray *ids)
{
  gint64 *all = (gint64 *)(gpointer)ids->data;

  for (guint i = 0; i < ids->len / 2; i++) {
    gint64 id = all[i];

    all[i] = all[ids->len - 1 - i];
    all[ids->len - 1 - i] = id;
  }
}

GArray *
sr_query_order_put (SrRegister *reg,
                    const char *sql,
                    const char *as_of,
                    const GArray *ids,
                    gboolean descending,
                    GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  g_autoptr (SrIdSet) left = set_of (ids);
  g_autoptr (GArray) ordered = NULL;
  GArray *all;

  if (statement == NULL)
    return NULL;
  sr_register_bind (reg, statement, as_of);
  ordered = walk (statement, left, error);
  if (ordered == NULL)
    return NULL;
  all = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  for (guint i = 0; i < ids->len; i++)
    if (sr_id_set_contains (left, g_array_index (ids, gint64, i)))
      g_array_append_val (all, g_array_index (ids, gint64, i));
  g_array_append_vals (all, ordered->data, ordered->len);
  if (descending)
    turn_around (all);
  return all;
}
