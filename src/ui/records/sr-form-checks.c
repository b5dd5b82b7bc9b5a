/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Drafts seen by a form.
 */
#include "ui/records/sr-form-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-resident-id.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "ui/records/sr-form-kin.h"

/* The record that has VALUE already; 0 when nobody has. */
static gint64
owner_of (SrRegister *reg, SrDraft *draft, const SrField *field, const SrValue *value)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_draft_schema (draft));
  g_autofree char *text = sr_kind_format (field->kind, value);
  const char *const values[] = {text, NULL};
  g_autoptr (GArray) ids = NULL;
  gint64 self = sr_draft_base (draft) ? sr_record_id (sr_draft_base (draft)) : 0;

  sr_query_add_filter (query, field->key, SR_FILTER_ANY_OF, values);
  sr_query_set_limit (query, 2);
  ids = sr_query_ids (reg, query, NULL);
  for (guint i = 0; ids && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != self)
      return g_array_index (ids, gint64, i);
  return 0;
}

static void
check_unique (SrRegister *reg, SrDraft *draft, const SrField *field)
{
  const SrValue *value = sr_draft_get (draft, field->key);
  gint64 other = sr_value_is_blank (value) ? 0 : owner_of (reg, draft, field, value);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (other == 0)
    return;
  name = sr_record_label (reg, sr_draft_schema (draft), other);
  message = g_strdup_printf (_ ("%s has this already; check which is right"), name);
  sr_draft_add_problem (draft, SR_SEVERITY_ERROR, "UNIQUE", field->key, message);
}

void
sr_form_check (SrRegister *reg, SrDraft *draft, SrFieldLookup lookup, gpointer data)
{
  const SrSchema *schema = sr_draft_schema (draft);
  char today[SR_DATE_SIZE];
  SrCheckContext context = sr_register_check_context (reg, NULL, today);

  sr_draft_check (draft, &context);
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & SR_FIELD_UNIQUE &&
        sr_draft_is_changed (draft, schema->fields[i].key))
      check_unique (reg, draft, &schema->fields[i]);
  sr_form_check_kin (reg, draft, lookup, data);
}

SrFieldState
sr_form_state (SrDraft *draft, const SrProblem *problem, gboolean strict)
{
  const SrField *field =
      problem->field ? sr_schema_field (sr_draft_schema (draft), problem->field) : NULL;
  gboolean touched = field == NULL || sr_draft_is_changed (draft, field->key);

  if (!touched && !strict && sr_draft_base (draft) == NULL &&
      sr_value_is_blank (sr_draft_get (draft, field->key)))
    return SR_FIELD_PLAIN;
  if (problem->severity == SR_SEVERITY_WARNING || (!touched && sr_draft_base (draft)))
    return SR_FIELD_DOUBT;
  return SR_FIELD_WRONG;
}

const SrProblem *
sr_form_problem (SrDraft *draft, const char *key, gboolean strict, SrFieldState *state)
{
  const SrProblems *problems = sr_draft_problems (draft);
  const SrProblem *worst = NULL;

  *state = SR_FIELD_PLAIN;
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);
    SrFieldState found;

    if (g_strcmp0 (problem->field, key) != 0)
      continue;
    found = sr_form_state (draft, problem, strict);
    if (found > *state) {
      *state = found;
      worst = problem;
    }
  }
  return worst;
}

guint
sr_form_count (SrDraft *draft, SrFieldState state, gboolean strict)
{
  const SrSchema *schema = sr_draft_schema (draft);
  SrFieldState found;
  guint n = 0;

  for (guint i = 0; i < schema->n_fields; i++) {
    sr_form_problem (draft, schema->fields[i].key, strict, &found);
    n += found == state;
  }
  sr_form_problem (draft, NULL, strict, &found);
  return n + (found == state);
}

/* --- What an ID number tells --- */

static gboolean
has_fields (SrDraft *draft)
{
  static const char *const keys[] = {"id_number", "sex"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (sr_schema_index (sr_draft_schema (draft), keys[i]) < 0)
      return FALSE;
  return TRUE;
}

/* What NUMBER says of sex and birth date; FALSE when it is not a right number of somebody. */
static gboolean
read_number (const char *number, char sex[2], char born_on[SR_DATE_SIZE])
{
  g_autofree char *plain = sr_resident_id_normalise (number);
  int read = 0;

  if (*plain == '\0' || sr_resident_id_check (plain) != SR_RESIDENT_ID_OK ||
      !sr_resident_id_birth_date (plain, born_on))
    return FALSE;
  read = sr_resident_id_sex (plain);
  sex[0] = read ? (char)('0' + read) : '\0';
  sex[1] = '\0';
  return TRUE;
}

static void
fill (SrDraft *draft, const char *key, const char *text, const char *before)
{
  const char *present;

  if (sr_schema_index (sr_draft_schema (draft), key) < 0 || *text == '\0')
    return;
  present = sr_draft_text (draft, key);
  if (present == NULL || (before && g_str_equal (present, before) && !g_str_equal (before, text)))
    sr_draft_set_text_value (draft, key, text);
}

/* Whoever has a number has a resident identity card, unless another certificate is named. */
static void
fill_kind (SrDraft *draft, const char *number)
{
  const char *kind;

  if (sr_schema_index (sr_draft_schema (draft), "id_kind") < 0 || strlen (number) < 15 ||
      sr_resident_id_is_placeholder (number))
    return;
  kind = sr_draft_text (draft, "id_kind");
  if (kind == NULL || g_str_equal (kind, "none"))
    sr_draft_set_text_value (draft, "id_kind", "resident");
}

void
sr_form_fill_from_id (SrDraft *draft, char **filled)
{
  char sex[2] = "", born_on[SR_DATE_SIZE] = "", old_sex[2] = "", old_born_on[SR_DATE_SIZE] = "";
  const char *number;
  gboolean again;

  if (!has_fields (draft) || !sr_draft_is_changed (draft, "id_number"))
    return;
  number = sr_draft_text (draft, "id_number");
  if (number == NULL || g_strcmp0 (number, *filled) == 0)
    return;
  fill_kind (draft, number);
  if (!read_number (number, sex, born_on))
    return;
  again = *filled && read_number (*filled, old_sex, old_born_on);
  g_free (*filled);
  *filled = g_strdup (number);
  fill (draft, "sex", sex, again ? old_sex : NULL);
  fill (draft, "born_on", born_on, again ? old_born_on : NULL);
}

gboolean
sr_form_id_agrees (SrDraft *draft)
{
  char sex[2], born_on[SR_DATE_SIZE];

  if (!has_fields (draft) || sr_schema_index (sr_draft_schema (draft), "born_on") < 0)
    return FALSE;
  return sr_draft_text (draft, "id_number") &&
         read_number (sr_draft_text (draft, "id_number"), sex, born_on) &&
         g_strcmp0 (sex, sr_draft_text (draft, "sex")) == 0 &&
         g_strcmp0 (born_on, sr_draft_text (draft, "born_on")) == 0;
}
