/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Resident identity numbers and disability certificates. The numbers are fictitious (430898 is no
 * region), save the example printed in GB 11643-1999 itself.
 */
#include "core/sr-resident-id.h"

#include <string.h>

static void
assert_taken (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
assert_state (const char *number, SrResidentIdState expected)
{
  SrResidentIdState state = sr_resident_id_check (number);

  if (state != expected)
    g_error ("%s: state %d instead of %d", number, (int)state, (int)expected);
}

static void
assert_certificate (const char *number, SrResidentIdState expected)
{
  SrResidentIdState state = sr_disability_number_check (number);

  if (state != expected)
    g_error ("%s: state %d instead of %d", number, (int)state, (int)expected);
}

static void
test_normalise (void)
{
  assert_taken (sr_resident_id_normalise ("43089819900307003x"), "43089819900307003X");
  assert_taken (sr_resident_id_normalise ("４３０８９８１９９００３０７００３ｘ"),
                "43089819900307003X");
  assert_taken (sr_resident_id_normalise (" 430898 19900307\u3000003X\n"), "43089819900307003X");
  assert_taken (sr_resident_id_normalise ("\uFEFF430898\u200B19900307003X\u202C"),
                "43089819900307003X");
  assert_taken (sr_resident_id_normalise ("'430898199003070013"), "430898199003070013");
  assert_taken (sr_resident_id_normalise ("’430898199003070013"), "430898199003070013");
  assert_taken (sr_resident_id_normalise ("＇430898199003070013"), "430898199003070013");
  assert_taken (sr_resident_id_normalise ("=\"430898199003070013\""), "430898199003070013");
  assert_taken (sr_resident_id_normalise ("\t430898199003070013\t"), "430898199003070013");
  assert_taken (sr_resident_id_normalise ("张三"), "张三");
  assert_taken (sr_resident_id_normalise (""), "");
  assert_taken (sr_resident_id_normalise (NULL), "");
}

/* One number for each of the eleven check characters. */
static void
test_check_characters (void)
{
  static const char *const numbers[] = {
      "430898199003070080", "430898199003070021", "430898199003070072", "430898199003070013",
      "430898199003070064", "430898199003070195", "430898199003070056", "430898199003070187",
      "430898199003070048", "430898199003070099", "43089819900307003X"};
  static const char characters[] = "0123456789X";

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_assert_cmpint (sr_resident_id_check_character (numbers[i]), ==, characters[i]);
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++) {
      g_autofree char *number = g_strdup (numbers[i]);

      number[17] = characters[j];
      assert_state (number, i == j ? SR_RESIDENT_ID_OK : SR_RESIDENT_ID_CHECK);
    }
  }
  assert_state ("11010519491231002X", SR_RESIDENT_ID_OK); /* GB 11643-1999, 附录 */
}

static void
test_length (void)
{
  assert_state ("", SR_RESIDENT_ID_LENGTH);
  assert_state ("43089819900307001", SR_RESIDENT_ID_LENGTH);
  assert_state ("4308981990030700133", SR_RESIDENT_ID_LENGTH);
  assert_state ("43089890030700", SR_RESIDENT_ID_LENGTH);
  assert_state ("张三", SR_RESIDENT_ID_LENGTH);
  assert_state ("43089819900307001张", SR_RESIDENT_ID_CHARACTER);
}

static void
test_characters (void)
{
  assert_state ("430898199003070O13", SR_RESIDENT_ID_CHARACTER);
  assert_state ("43089819900307X013", SR_RESIDENT_ID_CHARACTER);
  assert_state ("43089819900307003x", SR_RESIDENT_ID_CHARACTER); /* not normalised */
  assert_state ("43089819900307003A", SR_RESIDENT_ID_CHARACTER);
  assert_state ("43089890030700X", SR_RESIDENT_ID_CHARACTER);
  assert_state ("430898-90030700", SR_RESIDENT_ID_CHARACTER);
}

static void
test_region (void)
{
  assert_state ("030898199003070013", SR_RESIDENT_ID_REGION);
  assert_state ("930898199003070013", SR_RESIDENT_ID_REGION);
  assert_state ("030898900307001", SR_RESIDENT_ID_REGION);
  assert_state ("999899900307001", SR_RESIDENT_ID_REGION);
}

static void
test_birth (void)
{
  assert_state ("43089820000229001X", SR_RESIDENT_ID_OK);
  assert_state ("430898190002290013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898199002290013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898199013070013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898199000070013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898199004310013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898199003000013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898000003070013", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898900230001", SR_RESIDENT_ID_BIRTH);
  assert_state ("430898000229001", SR_RESIDENT_ID_BIRTH); /* 1900 was no leap year */
}

static void
test_truncated (void)
{
  assert_state ("430898199003070000", SR_RESIDENT_ID_TRUNCATED);
  assert_state ("4.30898E+17", SR_RESIDENT_ID_TRUNCATED);
  assert_state ("4.3089819900307E+17", SR_RESIDENT_ID_TRUNCATED);
  assert_state ("430898199003070006", SR_RESIDENT_ID_CHECK);
  assert_certificate ("4.30898E+19", SR_RESIDENT_ID_TRUNCATED);
}

static void
test_placeholder (void)
{
  char date[SR_DATE_SIZE] = "untouched";

  g_assert_true (sr_resident_id_is_placeholder ("999999199003070013"));
  g_assert_false (sr_resident_id_is_placeholder ("99999"));
  g_assert_false (sr_resident_id_is_placeholder (NULL));
  assert_state ("999999199003070013", SR_RESIDENT_ID_OK);
  assert_state ("999999000000000001", SR_RESIDENT_ID_OK);
  assert_state ("99999919900307", SR_RESIDENT_ID_LENGTH);
  assert_state ("99999919900307A013", SR_RESIDENT_ID_CHARACTER);
  g_assert_false (sr_resident_id_birth_date ("999999199003070013", date));
  g_assert_cmpstr (date, ==, "untouched");
  g_assert_cmpint (sr_resident_id_sex ("999999199003070013"), ==, 0);
  g_assert_null (sr_resident_id_to_18 ("999999199003070013"));
}

static void
test_old_form (void)
{
  char date[SR_DATE_SIZE];

  assert_state ("430898900307001", SR_RESIDENT_ID_OK);
  assert_taken (sr_resident_id_to_18 ("430898900307001"), "430898199003070013");
  assert_taken (sr_resident_id_to_18 ("430898670401001"), "43089819670401001X");
  assert_taken (sr_resident_id_to_18 ("43089819670401001X"), "43089819670401001X");
  g_assert_null (sr_resident_id_to_18 ("430898901307001"));
  g_assert_null (sr_resident_id_to_18 ("430898199003070014"));
  g_assert_null (sr_resident_id_to_18 (NULL));
  g_assert_true (sr_resident_id_birth_date ("430898670401001", date));
  g_assert_cmpstr (date, ==, "1967-04-01");
  g_assert_cmpint (sr_resident_id_sex ("430898670401001"), ==, 1);
  g_assert_cmpint (sr_resident_id_sex ("430898670401002"), ==, 2);
}

static void
test_birth_date_and_sex (void)
{
  char date[SR_DATE_SIZE] = "untouched";

  g_assert_false (sr_resident_id_birth_date ("430898199003070014", date));
  g_assert_cmpstr (date, ==, "untouched");
  g_assert_true (sr_resident_id_birth_date ("430898199003070013", date));
  g_assert_cmpstr (date, ==, "1990-03-07");
  g_assert_cmpint (sr_resident_id_sex ("430898199003070013"), ==, 1);
  g_assert_cmpint (sr_resident_id_sex ("430898199003070021"), ==, 2);
  g_assert_cmpint (sr_resident_id_sex ("430898199003070014"), ==, 0);
  g_assert_cmpint (sr_resident_id_sex (NULL), ==, 0);
}

static void
test_certificate (void)
{
  assert_certificate ("43089819900307001311", SR_RESIDENT_ID_OK);
  assert_certificate ("43089819900307003X74", SR_RESIDENT_ID_OK);
  assert_certificate ("43089819900307001311B1", SR_RESIDENT_ID_OK);
  assert_certificate ("43089819900307001312-1", SR_RESIDENT_ID_CHARACTER);
  assert_certificate ("430898199003070013", SR_RESIDENT_ID_LENGTH);
  assert_certificate ("4308981990030700131", SR_RESIDENT_ID_LENGTH);
  assert_certificate ("430898199003070013111", SR_RESIDENT_ID_LENGTH);
  assert_certificate ("43089819900307001301", SR_RESIDENT_ID_KIND);
  assert_certificate ("43089819900307001381", SR_RESIDENT_ID_KIND);
  assert_certificate ("43089819900307001310", SR_RESIDENT_ID_LEVEL);
  assert_certificate ("43089819900307001315", SR_RESIDENT_ID_LEVEL);
  assert_certificate ("430898199003070013A1", SR_RESIDENT_ID_CHARACTER);
  assert_certificate ("4308981990030700131A", SR_RESIDENT_ID_CHARACTER);
  assert_certificate ("43089819900307001411", SR_RESIDENT_ID_CHECK);
  assert_certificate ("43089819900230001311", SR_RESIDENT_ID_BIRTH);
  assert_certificate ("4308981990030700131张", SR_RESIDENT_ID_CHARACTER);
}

static void
test_explain_check (void)
{
  g_autofree char *repair = NULL;
  g_autofree char *sentence =
      sr_resident_id_explain ("430898199003070014", SR_RESIDENT_ID_CHECK, &repair);

  g_assert_nonnull (strstr (sentence, "4"));
  g_assert_nonnull (strstr (sentence, "3"));
  g_assert_cmpstr (repair, ==, "430898199003070013");
}

static void
test_explain_certificate (void)
{
  g_autofree char *repair = NULL;
  g_autofree char *sentence =
      sr_resident_id_explain ("43089819900307001411B1", SR_RESIDENT_ID_CHECK, &repair);

  g_assert_nonnull (sentence);
  g_assert_cmpstr (repair, ==, "43089819900307001311B1");
}

/* Every state has a sentence that shows what is wrong, and only the check character a repair. */
static void
test_explain_others (void)
{
  static const struct {
    const char *number;
    const char *shown;
    SrResidentIdState state;
  } cases[] = {
      {"4308981990030700", "16", SR_RESIDENT_ID_LENGTH},
      {"43089819900307O013", "O013", SR_RESIDENT_ID_CHARACTER},
      {"030898199003070013", "0", SR_RESIDENT_ID_REGION},
      {"430898199002300013", "19900230", SR_RESIDENT_ID_BIRTH},
      {"430898900230001", "19900230", SR_RESIDENT_ID_BIRTH},
      {"430898199003070000", "430898199003070000", SR_RESIDENT_ID_TRUNCATED},
      {"43089819900307001381", "8", SR_RESIDENT_ID_KIND},
      {"43089819900307001315", "5", SR_RESIDENT_ID_LEVEL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char *repair = NULL;
    g_autofree char *sentence = sr_resident_id_explain (cases[i].number, cases[i].state, &repair);

    g_assert_nonnull (strstr (sentence, cases[i].shown));
    g_assert_null (repair);
  }
  g_assert_null (sr_resident_id_explain ("430898199003070013", SR_RESIDENT_ID_OK, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resident-id/normalise", test_normalise);
  g_test_add_func ("/resident-id/check-characters", test_check_characters);
  g_test_add_func ("/resident-id/length", test_length);
  g_test_add_func ("/resident-id/characters", test_characters);
  g_test_add_func ("/resident-id/region", test_region);
  g_test_add_func ("/resident-id/birth", test_birth);
  g_test_add_func ("/resident-id/truncated", test_truncated);
  g_test_add_func ("/resident-id/placeholder", test_placeholder);
  g_test_add_func ("/resident-id/old-form", test_old_form);
  g_test_add_func ("/resident-id/birth-date-and-sex", test_birth_date_and_sex);
  g_test_add_func ("/resident-id/certificate", test_certificate);
  g_test_add_func ("/resident-id/explain-check", test_explain_check);
  g_test_add_func ("/resident-id/explain-certificate", test_explain_certificate);
  g_test_add_func ("/resident-id/explain-others", test_explain_others);
  return g_test_run ();
}
