/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Marriage into a household: by somebody new, by somebody of the register who belongs nowhere, or
 * by a member of another household, whose membership there ends on that day.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-head.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"person_id", "membership.person_id", N_ ("Already in the register"), 0},
    {"name", "person.name", NULL, 0},
    {"relation", "membership.relation", NULL, SR_FIELD_REQUIRED},
    {"spouse_id", "membership.person_id", N_ ("Marries"), 0},
    {"id_number", "person.id_number", NULL, 0},
    {"sex", "person.sex", NULL, 0},
    {"born_on", "person.born_on", NULL, 0},
    {"ethnicity", "person.ethnicity", NULL, 0},
    {"phone", "person.phone", NULL, 0},
    {"marital_status", "person.marital_status", NULL, 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_act_check_known_or_new (record, problems);
  if (g_strcmp0 (sr_record_text (record, "relation"), "head") == 0)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "RL01", "relation",
                     _ ("The household has a head; change the head afterwards"), NULL);
}

static gboolean
who (SrActRun *run, gint64 household, gint64 *person, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  g_autoptr (SrDraft) draft = NULL;

  *person = sr_value_get_integer (sr_draft_get (values, "person_id"), 0);
  if (*person)
    return sr_act_come_from (run, household, *person, "married_out", NULL, error);
  draft = sr_draft_new (sr_schema_find ("person"));
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  return sr_act_create_person (run, draft, person, error);
}

/* --- Whom they marry --- */

/* RL04: of the other sex. */
static gboolean
check_sexes (SrActRun *run, gint64 one, gint64 other, GError **error)
{
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (SrRecord) first = sr_record_load (run->reg, schema, one, run->date, error);
  g_autoptr (SrRecord) second =
      first ? sr_record_load (run->reg, schema, other, run->date, error) : NULL;
  const char *sex = second ? sr_record_text (second, "sex") : NULL;

  if (second == NULL)
    return FALSE;
  if (one != other && (sex == NULL || g_strcmp0 (sr_record_text (first, "sex"), sex) != 0))
    return TRUE;
  return sr_act_refuse (error,
                        _ ("%s and %s cannot marry by what the register says of their sex; "
                           "correct it, or choose somebody else"),
                        sr_record_name (first), sr_record_name (second));
}

static gboolean
marry (SrActRun *run, GPtrArray *members, gint64 person, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  gint64 spouse = sr_value_get_integer (sr_draft_get (values, "spouse_id"), 0);
  const char *relation = sr_draft_text (values, "relation");

  if (spouse == 0 && g_str_equal (relation, "spouse") && members->len &&
      sr_act_is_head (members->pdata[0]))
    spouse = sr_record_integer (members->pdata[0], "person_id", 0);
  if (spouse &&
      (!check_sexes (run, person, spouse, error) || !sr_act_marry (run, spouse, NULL, error)))
    return FALSE;
  return sr_act_marry (run, person, sr_draft_text (values, "marital_status"), error);
}

static gboolean
run_marry_in (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  const char *relation = sr_draft_text (sr_act_request_values (run->request), "relation");
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autoptr (GPtrArray) members = sr_act_members (run->reg, household, run->date, error);
  g_autofree char *name = NULL;
  gint64 person;

  if (members == NULL || !sr_act_check_household_is_there (run, household, error) ||
      !who (run, household, &person, error) ||
      !sr_act_join (run, household, person, relation, "married_in", error) ||
      !marry (run, members, person, error))
    return FALSE;
  name = sr_record_label (run->reg, sr_schema_find ("person"), person);
  sr_act_title (run, _ ("%s married into %s"), name, home);
  return TRUE;
}

/* Whom they marry is a member. */
static GArray *
candidates (SrRegister *reg, SrActRequest *request, const char *key)
{
  g_autoptr (GPtrArray) members = NULL;
  GArray *ids;

  if (!g_str_equal (key, "spouse_id"))
    return NULL;
  members = sr_act_members (reg, sr_act_request_subject (request),
                            sr_act_request_day (reg, request), NULL);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; members && i < members->len; i++) {
    gint64 id = sr_record_integer (members->pdata[i], "person_id", 0);

    g_array_append_val (ids, id);
  }
  return ids;
}

const SrAct sr_act_marry_in = {
    .key = "marry-in",
    .label = N_ ("Marriage into the household"),
    .verb = N_ ("Register"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Joined on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .candidates = candidates,
    .run = run_marry_in,
};
