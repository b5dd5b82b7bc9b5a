/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one record: each with a record that breaks it, its sentence, its repair, and one that
 * does not. All people are fictitious.
 */
#include <locale.h>

#include "core/records/sr-checks.h"
#include "core/sr-draft.h"
#include "core/sr-kin.h"

#define ID        "430898199003070013" /* male, 1990-03-07 */
#define ID_FEMALE "430898199003070021"
#define ID_15     "430898900307001"
#define TODAY     "2025-09-27"

static gint64 oldest = 105;

static gboolean
threshold (gpointer data, const char *key, const char *as_of, gint64 *number)
{
  g_assert_cmpstr (key, ==, "oldest_age");
  *number = oldest;
  return oldest > 0;
}

static const SrCheckContext context = {TODAY, TODAY, threshold, NULL};

/* Pairs of key and typed text, NULL-terminated. */
static SrDraft *
draft_of (const char *type, ...)
{
  SrDraft *draft = sr_draft_new (sr_schema_find (type));
  const char *key;
  va_list arguments;

  va_start (arguments, type);
  while ((key = va_arg (arguments, const char *)))
    g_assert_true (sr_draft_set_typed (draft, key, va_arg (arguments, const char *)));
  va_end (arguments);
  return draft;
}

static const SrProblem *
find (SrDraft *draft, const char *field, const char *rule)
{
  const SrProblems *problems = sr_draft_check (draft, &context);

  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);

    if (g_strcmp0 (problem->field, field) == 0 && g_strcmp0 (problem->rule, rule) == 0)
      return problem;
  }
  return NULL;
}

/* Exactly one problem besides fields that are still to be filled in, and this one. */
static void
assert_problem (SrDraft *draft,
                SrSeverity severity,
                const char *rule,
                const char *field,
                const char *message,
                const char *repair)
{
  g_autoptr (SrDraft) owned = draft;
  const SrProblem *problem = find (owned, field, rule);

  if (problem == NULL)
    g_error ("no %s at %s", rule, field);
  g_assert_cmpint (problem->severity, ==, severity);
  g_assert_cmpstr (problem->message, ==, message);
  g_assert_cmpstr (problem->repair, ==, repair);
}

static void
assert_silent (SrDraft *draft)
{
  g_autoptr (SrDraft) owned = draft;
  const SrProblems *problems = sr_draft_check (owned, &context);

  for (guint i = 0; i < sr_problems_size (problems); i++)
    if (sr_problems_get (problems, i)->rule)
      g_error ("%s: %s", sr_problems_get (problems, i)->rule,
               sr_problems_get (problems, i)->message);
}

static void
test_number_good (void)
{
  assert_silent (draft_of ("person", "id_number", ID, NULL));
  assert_silent (draft_of ("person", "id_kind", "resident", "id_number", ID, "born_on",
                           "1990-03-07", "sex", "1", NULL));
  assert_silent (
      draft_of ("person", "id_kind", "disability", "id_number", ID "42", "sex", "1", NULL));
  assert_silent (draft_of ("person", "id_number", ID "42", NULL));
  assert_silent (draft_of ("person", "id_kind", "birth", "id_number", "P430123456", NULL));
  assert_silent (draft_of ("person", "id_kind", "none", NULL));
  /* The sexes 0 and 9 contradict nothing. */
  assert_silent (draft_of ("person", "id_number", ID, "sex", "9", NULL));
}

static void
test_number_stored_form (void)
{
  g_autoptr (SrDraft) typed = draft_of ("person", "id_number", " ４３０８９８ 19900307003x ",
                                        "phone", "138 1234 5678", NULL);

  g_assert_cmpstr (sr_draft_text (typed, "id_number"), ==, "43089819900307003X");
  g_assert_cmpstr (sr_draft_text (typed, "phone"), ==, "13812345678");
  sr_draft_set_text_value (typed, "id_number", "43089819900307003x");
  assert_problem (g_steal_pointer (&typed), SR_SEVERITY_ERROR, "ID01", "id_number",
                  "Has spaces, full-width characters or a small x in it", "43089819900307003X");
}

static void
test_number_bad (void)
{
  assert_problem (draft_of ("person", "id_number", "43089819900307001", NULL), SR_SEVERITY_ERROR,
                  "ID01", "id_number",
                  "It has 17 characters; a resident number has 18 (an old one 15), a disability "
                  "certificate 20 or 22",
                  NULL);
  assert_problem (draft_of ("person", "id_kind", "resident", "id_number", ID "42", NULL),
                  SR_SEVERITY_ERROR, "ID01", "id_number",
                  "It has 20 characters; a resident number has 18 (an old one 15), a disability "
                  "certificate 20 or 22",
                  NULL);
  assert_problem (draft_of ("person", "id_kind", "disability", "id_number", ID, NULL),
                  SR_SEVERITY_ERROR, "ID01", "id_number",
                  "It has 18 characters; a resident number has 18 (an old one 15), a disability "
                  "certificate 20 or 22",
                  NULL);
  assert_problem (draft_of ("person", "id_number", "430898199003070014", NULL), SR_SEVERITY_ERROR,
                  "ID02", "id_number", "The check character is 4, it should be 3", ID);
  assert_problem (draft_of ("person", "id_number", ID_15, NULL), SR_SEVERITY_WARNING, "ID01",
                  "id_number", "An old number of 15 digits; today’s numbers have 18", ID);
  assert_problem (draft_of ("person", "id_kind", "none", "id_number", ID, NULL),
                  SR_SEVERITY_WARNING, "ID01", "id_kind",
                  "There is a number, but the kind of ID says that there is none", NULL);
}

static void
test_placeholder (void)
{
  assert_problem (
      draft_of ("person", "id_number", "999999199003070010", "born_on", "1991-01-01", NULL),
      SR_SEVERITY_WARNING, "ID04", "id_number",
      "A placeholder (999999…): the person has no number yet", NULL);
}

static void
test_birth_and_sex (void)
{
  assert_problem (draft_of ("person", "id_number", ID, "born_on", "1990-07-03", NULL),
                  SR_SEVERITY_ERROR, "ID05", "born_on",
                  "Born on 1990-07-03 here, on 1990-03-07 by the ID number", "1990-03-07");
  assert_problem (draft_of ("person", "id_number", ID_15, "born_on", "1990-07-03", NULL),
                  SR_SEVERITY_ERROR, "ID05", "born_on",
                  "Born on 1990-07-03 here, on 1990-03-07 by the ID number", "1990-03-07");
  assert_problem (draft_of ("person", "id_number", ID, "sex", "2", NULL), SR_SEVERITY_ERROR, "ID06",
                  "sex", "female here, male by the ID number", "1");
  assert_problem (draft_of ("person", "id_number", ID_FEMALE, "sex", "1", NULL), SR_SEVERITY_ERROR,
                  "ID06", "sex", "male here, female by the ID number", "2");
}

/* A wrong number says nothing about birth and sex. */
static void
test_wrong_number_is_no_witness (void)
{
  g_autoptr (SrDraft) draft =
      draft_of ("person", "id_number", "430898199003070014", "born_on", "1991-01-01", NULL);

  g_assert_null (find (draft, "born_on", "ID05"));
}

static void
test_certificate (void)
{
  g_autoptr (SrDraft) old =
      draft_of ("person", "id_number", ID_15, "disability_number", ID "42B1", NULL);

  assert_silent (draft_of ("person", "id_number", ID, "disability_number", ID "42",
                           "disability_kind", "4", "disability_level", "2", NULL));
  g_assert_null (find (old, "disability_number", "ID03"));
  assert_silent (draft_of ("person", "disability_number", ID "42", NULL));
  assert_problem (draft_of ("person", "id_number", ID_FEMALE, "disability_number", ID "42", NULL),
                  SR_SEVERITY_ERROR, "ID03", "disability_number",
                  "Its first 18 characters are not the ID number: character 17 is 1 here, 2 there",
                  NULL);
  assert_problem (draft_of ("person", "disability_number", ID "42", "disability_kind", "3", NULL),
                  SR_SEVERITY_ERROR, "ID03", "disability_kind",
                  "3 here, 4 by the disability certificate", "4");
  assert_problem (draft_of ("person", "disability_number", ID "42", "disability_level", "1", NULL),
                  SR_SEVERITY_ERROR, "ID03", "disability_level",
                  "1 here, 2 by the disability certificate", "2");
  assert_problem (draft_of ("person", "disability_number", ID "82", NULL), SR_SEVERITY_ERROR,
                  "ID03", "disability_number", "The kind of disability is 8, it should be 1 to 7",
                  NULL);
}

static void
test_age (void)
{
  assert_silent (draft_of ("person", "born_on", TODAY, NULL));
  assert_silent (draft_of ("person", "born_on", "1919-09-28", NULL));
  assert_silent (draft_of ("person", "born_on", "1850-01-01", "person_state", "dead", NULL));
  assert_problem (draft_of ("person", "born_on", "1919-09-27", NULL), SR_SEVERITY_WARNING, "ID10",
                  "born_on", "Born on 1919-09-27: 106 years old on 2025-09-27", NULL);
  assert_problem (draft_of ("person", "born_on", "2025-09-28", NULL), SR_SEVERITY_WARNING, "ID10",
                  "born_on", "Born on 2025-09-28, which is in the future (today is 2025-09-27)",
                  NULL);
}

/* The limit is the town's; without one nobody is too old. */
static void
test_oldest_age (void)
{
  oldest = 99;
  assert_problem (draft_of ("person", "born_on", "1925-09-27", NULL), SR_SEVERITY_WARNING, "ID10",
                  "born_on", "Born on 1925-09-27: 100 years old on 2025-09-27", NULL);
  oldest = 0;
  assert_silent (draft_of ("person", "born_on", "1850-01-01", NULL));
  oldest = 105;
}

static void
test_household (void)
{
  assert_silent (draft_of ("household", "moved_in_on", TODAY, "persons", "4", "persons_relocated",
                           "4", "origin_township", "430822111", "origin_village", "430822111201",
                           "construction_started_on", "2018-01-01", "construction_finished_on",
                           "2018-01-01", NULL));
  assert_problem (
      draft_of ("household", "moved_in_on", "2019-09-27", "moved_out_on", "2019-09-27", NULL),
      SR_SEVERITY_ERROR, "SPAN", "moved_out_on", "2019-09-27 is not after 2019-09-27 (Moved in on)",
      NULL);
  assert_problem (draft_of ("household", "moved_in_on", "2025-09-28", NULL), SR_SEVERITY_WARNING,
                  "DATE", "moved_in_on", "2025-09-28 is in the future (today is 2025-09-27)", NULL);
  assert_problem (draft_of ("household", "construction_finished_on", "2018-05-01", "inspected_on",
                            "2018-04-30", NULL),
                  SR_SEVERITY_ERROR, "DATE", "inspected_on",
                  "2018-04-30 is before 2018-05-01 (Construction finished on)", NULL);
  assert_problem (draft_of ("household", "origin_township", "430822110", "origin_village",
                            "430822111201", NULL),
                  SR_SEVERITY_WARNING, "PLACE", "origin_village",
                  "Village 430822111201 is not in township 430822110", NULL);
  assert_problem (draft_of ("household", "persons", "3", "persons_relocated", "4", NULL),
                  SR_SEVERITY_WARNING, NULL, "persons_relocated", "4 relocated of 3 persons", NULL);
}

static void
test_spans (void)
{
  static const char *const types[] = {"membership", "occupancy", "post", "mentor", "parameter"};

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    const SrSchema *schema = sr_schema_find (types[i]);
    g_autoptr (SrDraft) open = draft_of (types[i], "since", "2020-01-01", NULL);
    g_autofree char *message = g_strdup_printf ("2020-01-01 is not after 2020-01-01 (%s)",
                                                sr_schema_field (schema, "since")->label);

    g_assert_null (find (open, "until", "SPAN"));
    assert_problem (draft_of (types[i], "since", "2020-01-01", "until", "2020-01-01", NULL),
                    SR_SEVERITY_ERROR, "SPAN", "until", message, NULL);
  }
}

static void
test_membership (void)
{
  assert_silent (draft_of ("membership", "until", "2020-01-01", "leave_reason", "death", NULL));
  assert_problem (draft_of ("membership", "leave_reason", "death", NULL), SR_SEVERITY_WARNING,
                  "SPAN", "until", "There is a reason for leaving, but no day", NULL);
  assert_problem (draft_of ("membership", "until", "2020-01-01", NULL), SR_SEVERITY_WARNING, "SPAN",
                  "leave_reason", "The membership has ended, but there is no reason", NULL);
}

static void
test_post (void)
{
  assert_silent (draft_of ("post", "post_role", "building_head", "building_id", "1", NULL));
  assert_silent (draft_of ("post", "post_role", "property", NULL));
  assert_problem (draft_of ("post", "post_role", "building_head", NULL), SR_SEVERITY_ERROR, "POST",
                  "building_id", "A building head needs a building", NULL);
  assert_problem (draft_of ("post", "post_role", "grid_worker", NULL), SR_SEVERITY_WARNING, "POST",
                  "grid_id", "A grid worker needs a grid", NULL);
}

static void
test_site (void)
{
  assert_silent (draft_of ("site", "opened_year", "2025", NULL));
  assert_problem (draft_of ("site", "opened_year", "2026", NULL), SR_SEVERITY_WARNING, "DATE",
                  "opened_year", "The year 2026 is in the future (today is 2025-09-27)", NULL);
}

static void
assert_phone (const char *text, gboolean good, const char *expected)
{
  const SrField *field = sr_schema_field (sr_schema_find ("household"), "phone");
  g_auto (SrValue) value = sr_value_text (text);
  g_autofree char *repair = NULL;
  g_autofree char *message = sr_field_check (field, &value, &repair);

  g_test_message ("%s: %s", text, message ? message : "good");
  g_assert_cmpint (message == NULL, ==, good);
  g_assert_cmpstr (repair, ==, expected);
}

static void
test_phone (void)
{
  assert_phone ("13812345678", TRUE, NULL);
  assert_phone ("19912345678", TRUE, NULL);
  assert_phone ("0744-6222333", TRUE, NULL);
  assert_phone ("07446222333", TRUE, NULL);
  assert_phone ("010-62223334", TRUE, NULL);
  assert_phone ("+8613812345678", FALSE, "13812345678");
  assert_phone ("138-1234-5678", FALSE, "13812345678");
  assert_phone ("12812345678", FALSE, NULL);
  assert_phone ("1381234567", FALSE, NULL);
  assert_phone ("138123456789", FALSE, NULL);
  assert_phone ("6222333", FALSE, NULL);
  assert_phone ("0744-622233", FALSE, NULL);
  assert_phone ("0744-1222333", FALSE, NULL);
  assert_phone ("138****5678", FALSE, NULL);
}

static void
test_relation (void)
{
  g_assert_true (sr_relation_allows_sex ("gbt4761=20;sex=1", "1"));
  g_assert_false (sr_relation_allows_sex ("gbt4761=20;sex=1", "2"));
  g_assert_true (sr_relation_allows_sex ("gbt4761=20;sex=1", "0"));
  g_assert_true (sr_relation_allows_sex ("gbt4761=20;sex=1", NULL));
  g_assert_true (sr_relation_allows_sex ("gbt4761=02;sex=*", "2"));
  g_assert_true (sr_relation_allows_sex (NULL, "2"));
}

static void
test_monitoring (void)
{
  assert_silent (draft_of ("monitoring", "identified_month", "2024-03", "risk_1", "illness",
                           "risk_2", "other", "risk_note", "债务", NULL));
  assert_silent (draft_of ("monitoring", "identified_month", "2024-03", "risk_1", "illness",
                           "risk_cleared", "1", "exit_mode", "aided", "cleared_month", "2024-09",
                           NULL));
  assert_problem (draft_of ("monitoring", "risk_1", "illness", "risk_4", "illness", NULL),
                  SR_SEVERITY_ERROR, "RISK", "risk_4", "This risk stands here twice", NULL);
  assert_problem (draft_of ("monitoring", "risk_3", "other", NULL), SR_SEVERITY_ERROR, "RISK",
                  "risk_note", "Another risk needs a note that says which", NULL);
  assert_problem (draft_of ("monitoring", "identified_month", "2024-03", NULL), SR_SEVERITY_WARNING,
                  "RISK", "risk_1", "No risk is named", NULL);
  /* In the month of clearing it is monitored no more, so it cannot be that of identification. */
  assert_problem (
      draft_of ("monitoring", "identified_month", "2024-03", "cleared_month", "2024-03", NULL),
      SR_SEVERITY_ERROR, "SPAN", "cleared_month", "2024-03 is not after 2024-03 (Identified in)",
      NULL);
  assert_problem (draft_of ("monitoring", "identified_month", "2025-10", NULL), SR_SEVERITY_WARNING,
                  "DATE", "identified_month", "2025-10 is in the future (today is 2025-09-27)",
                  NULL);
  assert_problem (draft_of ("monitoring", "risk_cleared", "1", NULL), SR_SEVERITY_WARNING, "SPAN",
                  "cleared_month", "The risk is cleared, but there is no month", NULL);
  assert_problem (draft_of ("monitoring", "cleared_month", "2025-01", NULL), SR_SEVERITY_WARNING,
                  "SPAN", "exit_mode", "It is not said by what the risk was cleared", NULL);
}

static void
test_income_account (void)
{
  assert_silent (draft_of ("income_account", "period", "2025Q2", "wage_income", "30000",
                           "factory_wage_income", "10000", "migrant_wage_income", "20000", NULL));
  assert_problem (draft_of ("income_account", "period", "2025q3", NULL), SR_SEVERITY_ERROR, NULL,
                  "period", "Must be a year or a quarter: 2025 or 2025Q2", "2025Q3");
  assert_problem (draft_of ("income_account", "period", "2025Q5", NULL), SR_SEVERITY_ERROR, NULL,
                  "period", "Must be a year or a quarter: 2025 or 2025Q2", NULL);
  assert_problem (draft_of ("income_account", "period", "2026", NULL), SR_SEVERITY_WARNING, "DATE",
                  "period", "2026 is in the future (today is 2025-09-27)", NULL);
  assert_problem (
      draft_of ("income_account", "wage_income", "100", "public_post_income", "100.01", NULL),
      SR_SEVERITY_ERROR, "INCOME", "wage_income",
      "The parts of the wages come to 100.01, the wages to 100.00", NULL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/number-good", test_number_good);
  g_test_add_func ("/checks/number-stored-form", test_number_stored_form);
  g_test_add_func ("/checks/number-bad", test_number_bad);
  g_test_add_func ("/checks/placeholder", test_placeholder);
  g_test_add_func ("/checks/birth-and-sex", test_birth_and_sex);
  g_test_add_func ("/checks/wrong-number-is-no-witness", test_wrong_number_is_no_witness);
  g_test_add_func ("/checks/certificate", test_certificate);
  g_test_add_func ("/checks/age", test_age);
  g_test_add_func ("/checks/oldest-age", test_oldest_age);
  g_test_add_func ("/checks/household", test_household);
  g_test_add_func ("/checks/spans", test_spans);
  g_test_add_func ("/checks/membership", test_membership);
  g_test_add_func ("/checks/post", test_post);
  g_test_add_func ("/checks/monitoring", test_monitoring);
  g_test_add_func ("/checks/income-account", test_income_account);
  g_test_add_func ("/checks/site", test_site);
  g_test_add_func ("/checks/phone", test_phone);
  g_test_add_func ("/checks/relation", test_relation);
  return g_test_run ();
}
