/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Correcting a wrong ID number: it was always so. Birth date and sex follow the new number, and so
 * does a disability certificate that began with the old one. A number that somebody else has is
 * refused: that is for merging the two records. Numbers are said masked.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"
#include "core/sr-resident-id.h"

static const SrActParameter parameters[] = {
    {"id_number", "person.id_number", N_ ("Right ID number"), SR_FIELD_REQUIRED},
};

static gboolean
set (SrActRun *run, SrDraft *person, const char *key, const char *text)
{
  const SrField *field = sr_schema_field (sr_draft_schema (person), key);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (g_strcmp0 (sr_draft_text (person, key), text) == 0)
    return FALSE;
  was = sr_display_value (run->reg, field, sr_draft_get (person, key), FALSE);
  sr_draft_set_text_value (person, key, text);
  is = sr_display_value (run->reg, field, sr_draft_get (person, key), FALSE);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: %s → %s"), sr_field_label (field), *was ? was : "—",
              is);
  return TRUE;
}

/* The certificate holds the number of its owner. */
static void
follow_certificate (SrActRun *run, SrDraft *person, const char *old, const char *number)
{
  const char *certificate = sr_draft_text (person, "disability_number");
  g_autofree char *text = NULL;

  if (certificate == NULL || old == NULL || !g_str_has_prefix (certificate, old) ||
      strlen (number) != 18)
    return;
  text = g_strconcat (number, certificate + strlen (old), NULL);
  set (run, person, "disability_number", text);
}

static void
follow (SrActRun *run, SrDraft *person, const char *number)
{
  g_autofree char *old = g_strdup (sr_draft_text (person, "id_number"));
  char born[SR_DATE_SIZE];
  int sex = sr_resident_id_sex (number);

  set (run, person, "id_number", number);
  set (run, person, "id_kind", "resident");
  if (sr_resident_id_birth_date (number, born))
    set (run, person, "born_on", born);
  if (sex)
    set (run, person, "sex", sex == 1 ? "1" : "2");
  follow_certificate (run, person, old, number);
}

/* What the person is to a head, if that cannot be with the new sex. */
static gboolean
say_relation (SrActRun *run, gint64 person, SrDraft *draft, GError **error)
{
  g_autoptr (SrRecord) membership = NULL;
  g_autoptr (GError) contrary = NULL;

  if (!sr_draft_is_changed (draft, "sex"))
    return TRUE;
  if (!sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (membership &&
      !sr_act_check_relation (run, person, sr_record_text (membership, "relation"), &contrary))
    sr_act_say (run, SR_ACT_SIGN_WARNING, "%s", contrary->message);
  return TRUE;
}

static gboolean
run_correct_id_number (SrActRun *run, GError **error)
{
  gint64 id = sr_act_request_subject (run->request);
  const char *number = sr_draft_text (sr_act_request_values (run->request), "id_number");
  g_autoptr (SrDraft) person = sr_act_edit (run, "person", id, error);

  if (person == NULL)
    return FALSE;
  if (g_strcmp0 (sr_draft_text (person, "id_number"), number) == 0)
    return sr_act_refuse (error, _ ("%s has this ID number already"),
                          sr_draft_text (person, "name"));
  follow (run, person, number);
  if (!sr_act_check_number_is_free (run, person, error) ||
      !sr_entry_correct (run->entry, person, run->date, error) ||
      !say_relation (run, id, person, error))
    return FALSE;
  sr_act_say_warnings (run, person);
  sr_act_title (run, _ ("Corrected the ID number of %s"), sr_draft_text (person, "name"));
  return TRUE;
}

const SrAct sr_act_correct_id_number = {
    .key = "correct-id-number",
    .label = N_ ("Correcting the ID number"),
    .verb = N_ ("Correct"),
    .note = N_ ("The number was always wrong; birth date and sex follow the right one."),
    .subject = "person",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_correct_id_number,
};
