/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Decimal numbers: exact, and nothing guessed.
 */
#include "core/sr-number.h"

static void
assert_number (const char *text, gint64 mantissa, int decimals)
{
  SrNumber number = {-1, -1};

  if (!sr_number_parse (text, &number))
    g_error ("“%s” was refused", text);
  g_assert_cmpint (number.mantissa, ==, mantissa);
  g_assert_cmpint (number.decimals, ==, decimals);
}

static void
test_parse (void)
{
  assert_number ("0", 0, 0);
  assert_number ("-0.50", -50, 2);
  assert_number ("+12", 12, 0);
  assert_number ("−12.5", -125, 1);
  assert_number ("００１２．５", 125, 1);
  assert_number (" 28000\u3000", 28000, 0);
  assert_number ("000000000000000000000007", 7, 0);
  assert_number ("999999999999999999", 999999999999999999, 0);
  assert_number ("9223372036854775807", G_MAXINT64, 0);
  assert_number ("-9223372036854775807", -G_MAXINT64, 0);
  assert_number ("0.10", 10, 2);
  assert_number ("-.5", -5, 1);
}

static void
test_thousands (void)
{
  assert_number ("1,234,567.89", 123456789, 2);
  assert_number ("1，234", 1234, 0);
  assert_number ("12 345", 12345, 0);
  assert_number ("12\u2009345", 12345, 0);
  assert_number ("12\u202F345\u202F678", 12345678, 0);
  assert_number ("123\u00A0456", 123456, 0);
}

static void
test_refuse (void)
{
  static const char *const bad[] = {"",       "-",        ".",
                                    "5.",     "1.2.3",    "1,23",
                                    "1,2345", "1234,567", "1,234 567",
                                    "1,,2",   ",123",     "1e5",
                                    "1E+5",   "12%",      "12元",
                                    "abc",    "--1",      "- 1",
                                    "0x10",   "1-2",      "1/2",
                                    "NaN",    "inf",      "1,234,",
                                    "٣",      "一",       "9223372036854775808"};
  SrNumber number = {-1, -1};

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (sr_number_parse (bad[i], &number))
      g_error ("“%s” was read", bad[i]);
  g_assert_false (sr_number_parse (NULL, &number));
  g_assert_cmpint (number.mantissa, ==, -1);
}

static void
test_scale (void)
{
  gint64 scaled = -1;

  g_assert_true (sr_number_scale (&(SrNumber){123, 1}, 2, &scaled));
  g_assert_cmpint (scaled, ==, 1230);
  g_assert_true (sr_number_scale (&(SrNumber){-5, 0}, 2, &scaled));
  g_assert_cmpint (scaled, ==, -500);
  g_assert_true (sr_number_scale (&(SrNumber){-1234, 2}, 2, &scaled));
  g_assert_cmpint (scaled, ==, -1234);
  g_assert_true (sr_number_scale (&(SrNumber){-5, 0}, 2, &scaled));
  g_assert_false (sr_number_scale (&(SrNumber){1234, 3}, 2, &scaled));
  g_assert_false (sr_number_scale (&(SrNumber){999999999999999999, 0}, 2, &scaled));
  g_assert_false (sr_number_scale (&(SrNumber){-999999999999999999, 0}, 2, &scaled));
  g_assert_cmpint (scaled, ==, -500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/thousands", test_thousands);
  g_test_add_func ("/number/refuse", test_refuse);
  g_test_add_func ("/number/scale", test_scale);
  return g_test_run ();
}
