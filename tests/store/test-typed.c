/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Typed texts that need the register: names of items, codes of records, pasted numbers.
 */
#include <string.h>

#include "store/sr-typed.h"
#include "support/sr-fixture.h"

/* TYPE.FIELD typed as TEXT gives the canonical EXPECTED. */
static void
reads (
    SrFixture *fixture, const char *type, const char *key, const char *text, const char *expected)
{
  const SrField *field = sr_schema_field (sr_schema_find (type), key);
  g_autoptr (GError) error = NULL;
  g_auto (SrValue) value = SR_VALUE_INIT;
  g_autofree char *canonical = NULL;

  sr_typed_value (fixture->reg, field, text, &value, &error);
  g_assert_no_error (error);
  canonical = sr_kind_format (field->kind, &value);
  g_assert_cmpstr (canonical, ==, expected);
}

static void
fails (SrFixture *fixture, const char *type, const char *key, const char *text, int code)
{
  const SrField *field = sr_schema_field (sr_schema_find (type), key);
  g_autoptr (GError) error = NULL;
  g_auto (SrValue) value = sr_value_text ("kept");

  g_assert_false (sr_typed_value (fixture->reg, field, text, &value, &error));
  g_assert_error (error, SR_KIND_ERROR, code);
  g_assert_cmpstr (sr_value_get_text (&value), ==, "kept");
  if (g_utf8_validate (text, -1, NULL))
    g_assert_nonnull (strstr (error->message, text));
}

static void
test_codes (SrFixture *fixture, gconstpointer data)
{
  reads (fixture, "person", "ethnicity", "土家族", "15");
  reads (fixture, "person", "ethnicity", " １５ ", "15");
  reads (fixture, "person", "ethnicity", "tjz", "15");
  reads (fixture, "person", "ethnicity", "", "");
  reads (fixture, "household", "origin_township", "人潮溪镇", "430822111");
  reads (fixture, "household", "poverty_cause_other", "缺资金、缺技术；缺资金",
         "no_capital,no_skill");
  fails (fixture, "person", "ethnicity", "火星族", SR_KIND_ERROR_UNKNOWN_CODE);
  fails (fixture, "person", "ethnicity", "\xff", SR_KIND_ERROR_NOT_UTF8);
  fails (fixture, "household", "poverty_cause_other", "天灾人祸", SR_KIND_ERROR_UNKNOWN_CODE);
}

static void
test_records (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "person_code", "R-000001", "name", "向桂英", NULL);
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_fixture_create (fixture, draft, NULL));

  reads (fixture, "person", "mother_id", "R-000001", id);
  reads (fixture, "person", "mother_id", id, id);
  fails (fixture, "person", "mother_id", "R-000002", SR_KIND_ERROR_UNKNOWN_RECORD);
  fails (fixture, "person", "mother_id", "12345", SR_KIND_ERROR_UNKNOWN_RECORD);
}

static void
test_numbers (SrFixture *fixture, gconstpointer data)
{
  reads (fixture, "person", "id_number", "４３０８９８ 20000229 ００１ｘ", "43089820000229001X");
  reads (fixture, "person", "phone", "１３９ 1234 5678", "13912345678");
  reads (fixture, "person", "bank_account", "6222 0219 1234", "622202191234");
  reads (fixture, "person", "born_on", "2000年2月29日", "2000-02-29");
  fails (fixture, "person", "born_on", "2001年2月29日", SR_KIND_ERROR_NOT_A_DATE);
}

/* What cannot be read is the field's problem, until something else is typed. */
static void
test_draft (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("person"));
  const SrCheckContext context = {"2025-09-27", "2025-09-27"};
  const SrProblem *problem;

  g_assert_false (sr_typed_set (fixture->reg, draft, "ethnicity", "火星族"));
  problem = sr_problems_of_field (sr_draft_check (draft, &context), "ethnicity");
  g_assert_nonnull (strstr (problem->message, "火星族"));
  g_assert_true (sr_value_is_blank (sr_draft_get (draft, "ethnicity")));
  g_assert_true (sr_typed_set (fixture->reg, draft, "ethnicity", "白族"));
  g_assert_null (sr_problems_of_field (sr_draft_check (draft, &context), "ethnicity"));
  g_assert_cmpstr (sr_draft_text (draft, "ethnicity"), ==, "14");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, function)                                                                       \
  g_test_add (path, SrFixture, NULL, sr_fixture_set_up, function, sr_fixture_tear_down)
  TEST ("/typed/codes", test_codes);
  TEST ("/typed/records", test_records);
  TEST ("/typed/numbers", test_numbers);
  TEST ("/typed/draft", test_draft);
  return g_test_run ();
}
