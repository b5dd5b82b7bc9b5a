/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Merging two records of one person: everything that pointed to the other record points to the one
 * that is kept, whatever record type it is of; what the kept one does not know it takes from the
 * other, and where both know it the clerk chooses. The other record becomes void.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-merge.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"person_id", "membership.person_id", N_ ("The other record"), SR_FIELD_REQUIRED},
};

static const SrField field_key = {
    .key = "field",
    .kind = SR_KIND_TEXT,
    .label = N_ ("Field"),
    .sensitivity = SR_LEVEL_0,
    .max = 60,
};

static const SrField take = {
    .key = "take",
    .kind = SR_KIND_FLAG,
    .label = N_ ("Take the other one"),
    .sensitivity = SR_LEVEL_0,
};

static const SrActParameter rows[] = {
    {"field", NULL, NULL, SR_FIELD_REQUIRED, &field_key},
    {"take", NULL, NULL, 0, &take},
};

static gint64
other_of (SrActRequest *request)
{
  return sr_value_get_integer (sr_draft_get (sr_act_request_values (request), "person_id"), 0);
}

/* The keys of the fields whose value is to be the other's. NULL on error. */
static GPtrArray *
fields_to_take (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_schema_find ("person");
  const GPtrArray *all = sr_act_request_rows (run->request);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    const char *key = sr_draft_text (all->pdata[i], "field");
    const SrField *field = sr_schema_field (schema, key);

    if (field == NULL || field->flags & SR_FIELD_DERIVED) {
      sr_act_refuse (error, _ ("A person has no field “%s” to be chosen"), key);
      return NULL;
    }
    if (sr_value_get_integer (sr_draft_get (all->pdata[i], "take"), 0))
      g_ptr_array_add (keys, (gpointer)field->key);
  }
  g_ptr_array_add (keys, NULL);
  return g_steal_pointer (&keys);
}

static gboolean
check_two (SrActRun *run, SrRecord *kept, SrRecord *other, GError **error)
{
  if (sr_record_id (kept) == sr_record_id (other))
    return sr_act_refuse (error, _ ("%s cannot be merged with the same record; choose the other"),
                          sr_record_name (kept));
  if (sr_record_is_void (other))
    return sr_act_refuse (error, _ ("%s (%s) is void already"), sr_record_name (other),
                          sr_record_code (other));
  return TRUE;
}

/* Two right numbers speak for two persons. */
static void
say_two_numbers (SrActRun *run, SrRecord *kept, SrRecord *other)
{
  const char *one = sr_record_text (kept, "id_number");
  const char *two = sr_record_text (other, "id_number");

  if (one && two && !g_str_equal (one, two))
    sr_act_say (
        run, SR_ACT_SIGN_WARNING,
        _ ("The two records have different ID numbers: make sure that they are one person"));
}

static gboolean
run_merge_persons (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (GPtrArray) keys = fields_to_take (run, error);
  g_autoptr (SrRecord) kept =
      keys ? sr_record_load (run->reg, schema, sr_act_request_subject (run->request), run->date,
                             error)
           : NULL;
  g_autoptr (SrRecord) other =
      kept ? sr_record_load (run->reg, schema, other_of (run->request), run->date, error) : NULL;

  if (other == NULL || !check_two (run, kept, other, error) ||
      !sr_act_merge_memberships (run, kept, other, error) ||
      !sr_act_merge_references (run, kept, other, error) ||
      !sr_entry_set_void (run->entry, schema, sr_record_id (other), TRUE, error) ||
      !sr_act_merge_fields (run, kept, other, (const char *const *)keys->pdata, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_END, _ ("The record %s (%s) becomes void"), sr_record_name (other),
              sr_record_code (other));
  say_two_numbers (run, kept, other);
  sr_act_title (run, _ ("Merged the records %s and %s of %s"), sr_record_code (kept),
                sr_record_code (other), sr_record_name (kept));
  return TRUE;
}

/* --- For the form --- */

static void
propose (SrRegister *reg, SrActRequest *request)
{
  const SrSchema *schema = sr_schema_find ("person");
  gint64 id = other_of (request);
  g_autoptr (SrRecord) kept =
      sr_record_load (reg, schema, sr_act_request_subject (request), NULL, NULL);
  g_autoptr (SrRecord) other = id ? sr_record_load (reg, schema, id, NULL, NULL) : NULL;

  sr_act_request_remove_rows (request);
  for (guint i = 0; kept && other && id != sr_record_id (kept) && i < schema->n_fields; i++) {
    SrDraft *row;

    if (!sr_act_merge_is_a_choice (kept, other, i))
      continue;
    row = sr_act_request_add_row (request);
    sr_draft_set_text_value (row, "field", schema->fields[i].key);
    sr_draft_set_integer (row, "take", 0);
  }
}

/* "Phone: 138****5678 or 139****1234", the kept one's first. */
static char *
row_title (SrRegister *reg, SrActRequest *request, guint row)
{
  const SrSchema *schema = sr_schema_find ("person");
  const char *key = sr_draft_text (sr_act_request_rows (request)->pdata[row], "field");
  const SrField *field = key ? sr_schema_field (schema, key) : NULL;
  g_autoptr (SrRecord) kept =
      sr_record_load (reg, schema, sr_act_request_subject (request), NULL, NULL);
  g_autoptr (SrRecord) other = sr_record_load (reg, schema, other_of (request), NULL, NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (field == NULL || kept == NULL || other == NULL)
    return g_strdup (key);
  one = sr_display_value (reg, field, sr_record_get (kept, key), FALSE);
  two = sr_display_value (reg, field, sr_record_get (other, key), FALSE);
  return g_strdup_printf (_ ("%s: %s, the other %s"), sr_field_label (field), one, two);
}

const SrAct sr_act_merge_persons = {
    .key = "merge-persons",
    .label = N_ ("Merging two records of one person"),
    .verb = N_ ("Merge"),
    .note =
        N_ ("This record is kept; what it does not know comes from the other one, which becomes "
            "void."),
    .subject = "person",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .propose = propose,
    .row_title = row_title,
    .run = run_merge_persons,
};
