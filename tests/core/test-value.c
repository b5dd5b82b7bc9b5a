/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values: blanks, ownership and equality.
 */
#include "core/sr-value.h"

static void
test_blank (void)
{
  SrValue zeroed = {0};
  SrValue empty = sr_value_text ("");
  SrValue null = sr_value_text (NULL);
  SrValue taken = sr_value_take_text (g_strdup (""));

  g_assert_true (sr_value_is_blank (&zeroed));
  g_assert_true (sr_value_is_blank (&empty));
  g_assert_true (sr_value_is_blank (&null));
  g_assert_true (sr_value_is_blank (&taken));
  g_assert_true (sr_value_equal (&zeroed, &taken));
  g_assert_null (sr_value_get_text (&zeroed));
  g_assert_cmpint (sr_value_get_integer (&zeroed, -7), ==, -7);
}

static void
test_zero_is_no_blank (void)
{
  SrValue zero = sr_value_integer (0);
  SrValue real_zero = sr_value_real (0);
  SrValue blank = SR_VALUE_INIT;

  g_assert_false (sr_value_is_blank (&zero));
  g_assert_false (sr_value_is_blank (&real_zero));
  g_assert_false (sr_value_equal (&zero, &blank));
  g_assert_false (sr_value_equal (&zero, &real_zero));
  g_assert_cmpint (sr_value_get_integer (&zero, -7), ==, 0);
  g_assert_cmpint (sr_value_get_integer (&real_zero, -7), ==, -7);
}

static void
test_copy (void)
{
  g_auto (SrValue) text = sr_value_text ("𠮷");
  g_auto (SrValue) copy = sr_value_copy (&text);

  g_assert_true (sr_value_equal (&text, &copy));
  g_assert_true (sr_value_get_text (&text) != sr_value_get_text (&copy));
  sr_value_clear (&text);
  g_assert_true (sr_value_is_blank (&text));
  g_assert_cmpstr (sr_value_get_text (&copy), ==, "𠮷");
  sr_value_clear (&text);
}

static void
test_equal (void)
{
  g_auto (SrValue) a = sr_value_text ("a");
  g_auto (SrValue) b = sr_value_text ("b");
  SrValue third = sr_value_real (1.0 / 3);
  SrValue rounded = sr_value_real (0.333333);
  SrValue other = sr_value_real (0.333332);
  SrValue large = sr_value_integer (G_MAXINT64);
  SrValue larger = sr_value_integer (G_MAXINT64 - 1);

  g_assert_false (sr_value_equal (&a, &b));
  g_assert_true (sr_value_equal (&third, &rounded));
  g_assert_false (sr_value_equal (&third, &other));
  g_assert_true (sr_value_equal (&large, &large));
  g_assert_false (sr_value_equal (&large, &larger));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/blank", test_blank);
  g_test_add_func ("/value/zero-is-no-blank", test_zero_is_no_blank);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/equal", test_equal);
  return g_test_run ();
}
