/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Birth: a new person, member of a household from the day of birth. The number may come later;
 * parents are links to persons, as far as they are known.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"name", "person.name", NULL, SR_FIELD_REQUIRED},
    {"sex", "person.sex", NULL, SR_FIELD_REQUIRED},
    {"relation", "membership.relation", NULL, SR_FIELD_REQUIRED},
    {"id_number", "person.id_number", NULL, 0},
    {"ethnicity", "person.ethnicity", NULL, 0},
    {"father_id", "person.father_id", NULL, 0},
    {"mother_id", "person.mother_id", NULL, 0},
    {"remark", "person.remark", NULL, 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  if (g_strcmp0 (sr_record_text (record, "relation"), "head") == 0)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "RL01", "relation",
                     _ ("A new-born child cannot be the head"), NULL);
}

static gboolean
check_parent (SrActRun *run, SrDraft *child, const char *key, const char *sex, GError **error)
{
  gint64 id = sr_value_get_integer (sr_draft_get (child, key), 0);
  g_autoptr (SrRecord) parent = NULL;
  const char *born;

  if (id == 0)
    return TRUE;
  parent = sr_record_load (run->reg, sr_schema_find ("person"), id, run->date, error);
  if (parent == NULL)
    return FALSE;
  born = sr_record_text (parent, "born_on");
  if (born && g_strcmp0 (born, run->date) >= 0)
    return sr_act_refuse (error, _ ("%s, born on %s, cannot be a parent of a child born on %s"),
                          sr_record_name (parent), born, run->date);
  if (sr_record_text (parent, "sex") && g_strcmp0 (sr_record_text (parent, "sex"), sex) != 0)
    return sr_act_refuse (error,
                          g_str_equal (sex, "1") ? _ ("%s is a woman and cannot be the father")
                                                 : _ ("%s is a man and cannot be the mother"),
                          sr_record_name (parent));
  return TRUE;
}

static gboolean
say_counts (SrActRun *run, gint64 household, GError **error)
{
  gint64 members, all;

  if (run->preview == NULL)
    return TRUE;
  members = sr_act_count (run, "queries/household-persons.sql", household, error);
  all = members < 0 ? -1 : sr_act_count (run, "queries/register-persons.sql", 0, error);
  if (all < 0)
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_CHANGE,
              _ ("Persons of the household %d → %d; of the community %d → %d"), (int)members - 1,
              (int)members, (int)all - 1, (int)all);
  return TRUE;
}

static gboolean
run_birth (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  g_autoptr (SrDraft) person = sr_draft_new (sr_schema_find ("person"));
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  gint64 id;

  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, person);
  sr_draft_set_text_value (person, "born_on", run->date);
  if (!check_parent (run, person, "father_id", "1", error) ||
      !check_parent (run, person, "mother_id", "2", error) ||
      !sr_act_create_person (run, person, &id, error) ||
      !sr_act_join (run, household, id, sr_draft_text (values, "relation"), "birth", error) ||
      !say_counts (run, household, error))
    return FALSE;
  if (sr_draft_text (person, "id_number") == NULL)
    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("No ID number yet: on the list of those to be filled in"));
  sr_act_title (run, _ ("Birth of %s, %s"), sr_draft_text (person, "name"), home);
  return TRUE;
}

const SrAct sr_act_birth = {
    .key = "birth",
    .label = N_ ("Birth"),
    .verb = N_ ("Register"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Born on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .run = run_birth,
};
