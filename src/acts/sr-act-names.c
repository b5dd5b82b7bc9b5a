/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Names of things in sentences. A failing look-up gives an empty name: a sentence is never worth an
 * error.
 */
#include "acts/sr-act-names.h"

#include <glib/gi18n-lib.h>

/* Id of the head of HOUSEHOLD at DATE, or 0. */
static gint64
head_of (SrRegister *reg, gint64 household, const char *date)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (reg, schema, "household_id", household,
                                                date ? date : sr_register_as_of (reg), NULL);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) membership =
        sr_record_load (reg, schema, g_array_index (ids, gint64, i), date, NULL);

    if (membership && g_strcmp0 (sr_record_text (membership, "relation"), "head") == 0)
      return sr_record_integer (membership, "person_id", 0);
  }
  return 0;
}

char *
sr_act_household_name (SrRegister *reg, gint64 household, const char *date)
{
  gint64 head = head_of (reg, household, date);
  g_autofree char *name = NULL;

  if (head == 0)
    return sr_record_label (reg, sr_schema_find ("household"), household);
  name = sr_record_label (reg, sr_schema_find ("person"), head);
  return g_strdup_printf (_ ("%s's household"), name);
}

/* "彭大明, SR-0142": what the references of a record point to. */
static char *
joined_names (SrRegister *reg, const SrSchema *schema, gint64 id, const char *date)
{
  g_autoptr (SrRecord) record = sr_record_load (reg, schema, id, date, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; record && i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    gint64 other = sr_value_get_integer (sr_record_value (record, i), 0);

    if (field->kind == SR_KIND_REFERENCE && other && !(field->flags & SR_FIELD_DERIVED))
      g_ptr_array_add (names, sr_record_label (reg, sr_schema_find (field->target), other));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **)names->pdata);
}

char *
sr_act_record_name (SrRegister *reg, const SrSchema *schema, gint64 id, const char *date)
{
  if (g_str_equal (schema->key, "household"))
    return sr_act_household_name (reg, id, date);
  if (schema->span)
    return joined_names (reg, schema, id, date);
  return sr_record_label (reg, schema, id);
}

char *
sr_act_record_title (SrRegister *reg, const SrSchema *schema, gint64 id, const char *date)
{
  g_autofree char *name = sr_act_record_name (reg, schema, id, date);

  if (g_str_equal (schema->key, "household") && head_of (reg, id, date))
    return g_steal_pointer (&name);
  return g_strdup_printf (C_ ("record", "%s %s"), sr_schema_label (schema), name);
}

char *
sr_act_code_name (SrRegister *reg, const char *list, const char *code)
{
  return g_strdup (sr_code_lists_name (sr_register_code_lists (reg), list, code));
}

char *
sr_act_names (SrRegister *reg, const SrSchema *schema, GArray *ids, const char *date)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < MIN (ids->len, 3); i++)
    g_ptr_array_add (names, sr_act_record_name (reg, schema, g_array_index (ids, gint64, i), date));
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (_ (", "), (char **)names->pdata);
  if (ids->len <= 3)
    return g_steal_pointer (&text);
  return g_strdup_printf (_ ("%s and %u more"), text, ids->len - 3);
}
