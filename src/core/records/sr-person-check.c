/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one person: what the identity number, the birth date, the sex and the disability
 * certificate say of each other (domain rules ID01–ID06, ID09, ID10). Two numbers are compared by
 * the first character that differs: a sentence never holds a whole number of somebody else.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-resident-id.h"

#define RESIDENT_LENGTH 18

static const char *
rule_of_state (SrResidentIdState state)
{
  switch (state) {
  case SR_RESIDENT_ID_CHECK:
  case SR_RESIDENT_ID_BIRTH:
    return "ID02";
  case SR_RESIDENT_ID_TRUNCATED:
    return "ID09";
  case SR_RESIDENT_ID_OK:
  case SR_RESIDENT_ID_LENGTH:
  case SR_RESIDENT_ID_CHARACTER:
  case SR_RESIDENT_ID_REGION:
  case SR_RESIDENT_ID_KIND:
  case SR_RESIDENT_ID_LEVEL:
  default:
    return "ID01";
  }
}

static void
add_state (SrProblems *problems,
           const char *rule,
           const char *field,
           const char *number,
           SrResidentIdState state)
{
  g_autofree char *repair = NULL;
  g_autofree char *message = sr_resident_id_explain (number, state, &repair);

  sr_problems_add (problems, SR_SEVERITY_ERROR, rule, field, message, repair);
}

/* What stands in FIELD as it should be stored; NULL when the field is blank. A number that only
 * needs rewriting is reported here. */
static char *
normal_number (const SrRecord *record, SrProblems *problems, const char *field)
{
  const char *text = sr_record_text (record, field);
  char *number = text ? sr_resident_id_normalise (text) : NULL;

  if (number && strcmp (number, text) != 0)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "ID01", field,
                     _ ("Has spaces, full-width characters or a small x in it"), number);
  return number;
}

static void
check_old_number (SrProblems *problems, const char *number)
{
  g_autofree char *equivalent = sr_resident_id_to_18 (number);

  sr_problems_add (problems, SR_SEVERITY_WARNING, "ID01", "id_number",
                   _ ("An old number of 15 digits; today’s numbers have 18"), equivalent);
}

/* A certificate whose kind nobody filled in is known by its length. */
static gboolean
is_certificate (const char *kind, const char *number)
{
  if (kind)
    return g_str_equal (kind, "disability");
  return strlen (number) == 20 || strlen (number) == 22;
}

static gboolean
check_resident_number (SrProblems *problems, const char *number)
{
  SrResidentIdState state = sr_resident_id_check (number);

  if (state != SR_RESIDENT_ID_OK) {
    add_state (problems, rule_of_state (state), "id_number", number, state);
    return FALSE;
  }
  if (strlen (number) != RESIDENT_LENGTH)
    check_old_number (problems, number);
  return TRUE;
}

static gboolean
check_certificate_number (SrProblems *problems, const char *number)
{
  SrResidentIdState state = sr_disability_number_check (number);

  if (state == SR_RESIDENT_ID_OK)
    return TRUE;
  add_state (problems, rule_of_state (state), "id_number", number, state);
  return FALSE;
}

/* The right resident number of the person, of 18 characters or an old one of 15; NULL when there is
 * none to compare with. */
static char *
check_number (const SrRecord *record, SrProblems *problems)
{
  const char *kind = sr_record_text (record, "id_kind");
  g_autofree char *number = normal_number (record, problems, "id_number");

  if (number == NULL || g_strcmp0 (kind, "birth") == 0)
    return NULL;
  if (sr_resident_id_is_placeholder (number)) {
    sr_problems_add (problems, SR_SEVERITY_WARNING, "ID04", "id_number",
                     _ ("A placeholder (999999…): the person has no number yet"), NULL);
    return NULL;
  }
  if (g_strcmp0 (kind, "none") == 0) {
    sr_problems_add (problems, SR_SEVERITY_WARNING, "ID01", "id_kind",
                     _ ("There is a number, but the kind of ID says that there is none"), NULL);
    return NULL;
  }
  if (is_certificate (kind, number))
    return check_certificate_number (problems, number) ? g_strndup (number, RESIDENT_LENGTH) : NULL;
  return check_resident_number (problems, number) ? g_steal_pointer (&number) : NULL;
}

static void
check_birth (const SrRecord *record, SrProblems *problems, const char *number)
{
  const char *born_on = sr_record_text (record, "born_on");
  char date[SR_DATE_SIZE];
  g_autofree char *message = NULL;

  if (born_on == NULL || !sr_resident_id_birth_date (number, date) || !strcmp (born_on, date))
    return;
  message = g_strdup_printf (_ ("Born on %s here, on %s by the ID number"), born_on, date);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "ID05", "born_on", message, date);
}

static const char *
sex_name (int sex)
{
  return sex == 1 ? _ ("male") : _ ("female");
}

static void
check_sex (const SrRecord *record, SrProblems *problems, const char *number)
{
  const char *sex = sr_record_text (record, "sex");
  int here = sex ? (int)g_ascii_strtoll (sex, NULL, 10) : 0;
  int there = sr_resident_id_sex (number);
  g_autofree char *message = NULL;

  if ((here != 1 && here != 2) || there == 0 || here == there)
    return;
  message = g_strdup_printf (_ ("%s here, %s by the ID number"), sex_name (here), sex_name (there));
  sr_problems_add (problems, SR_SEVERITY_ERROR, "ID06", "sex", message, there == 1 ? "1" : "2");
}

/* The resident number inside a certificate against the person's own. */
static void
check_certificate_owner (SrProblems *problems, const char *certificate, const char *number)
{
  g_autofree char *own = number ? sr_resident_id_to_18 (number) : NULL;
  g_autofree char *message = NULL;
  guint i = 0;

  if (own == NULL || strlen (own) != RESIDENT_LENGTH)
    return;
  while (i < RESIDENT_LENGTH && certificate[i] == own[i])
    i++;
  if (i == RESIDENT_LENGTH)
    return;
  message = g_strdup_printf (
      _ ("Its first 18 characters are not the ID number: character %u is %c here, %c there"), i + 1,
      certificate[i], own[i]);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "ID03", "disability_number", message, NULL);
}

/* A digit of the certificate against the code that the clerk chose. */
static void
check_certificate_code (const SrRecord *record, SrProblems *problems, const char *field, char digit)
{
  const char *code = sr_record_text (record, field);
  const char right[] = {digit, '\0'};
  g_autofree char *message = NULL;

  if (code == NULL || strcmp (code, right) == 0)
    return;
  message = g_strdup_printf (_ ("%s here, %s by the disability certificate"), code, right);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "ID03", field, message, right);
}

static void
check_certificate (const SrRecord *record, SrProblems *problems, const char *number)
{
  g_autofree char *certificate = normal_number (record, problems, "disability_number");
  SrResidentIdState state;

  if (certificate == NULL)
    return;
  state = sr_disability_number_check (certificate);
  if (state != SR_RESIDENT_ID_OK) {
    add_state (problems, "ID03", "disability_number", certificate, state);
    return;
  }
  check_certificate_owner (problems, certificate, number);
  check_certificate_code (record, problems, "disability_kind", certificate[RESIDENT_LENGTH]);
  check_certificate_code (record, problems, "disability_level", certificate[RESIDENT_LENGTH + 1]);
}

/* Older than the town thinks anybody is (parameter oldest_age). */
static gboolean
is_too_old (const SrRecord *record, const SrCheckContext *context, int age)
{
  gint64 oldest;

  return sr_check_threshold (context, "oldest_age", &oldest) && age > oldest &&
         g_strcmp0 (sr_record_text (record, "person_state"), "dead") != 0;
}

static void
check_age (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *born_on = sr_record_text (record, "born_on");
  g_autofree char *message = NULL;

  if (born_on == NULL || !sr_date_is_valid (born_on))
    return;
  if (strcmp (born_on, context->today) > 0)
    message = g_strdup_printf (_ ("Born on %s, which is in the future (today is %s)"), born_on,
                               context->today);
  else if (is_too_old (record, context, sr_date_age (born_on, context->as_of)))
    message = g_strdup_printf (_ ("Born on %s: %d years old on %s"), born_on,
                               sr_date_age (born_on, context->as_of), context->as_of);
  if (message)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "ID10", "born_on", message, NULL);
}

void
sr_check_person (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  g_autofree char *number = check_number (record, problems);

  if (number) {
    check_birth (record, problems, number);
    check_sex (record, problems, number);
  }
  check_certificate (record, problems, number);
  check_age (record, context, problems);
  sr_check_not_future (record, context, problems, "identified_month");
}
