/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cleaning, folding and measuring of text.
 */
#include "core/sr-text.h"

#define EXTENSION_B "\xF0\xA0\xAE\xB7" /* U+20BB7, 𠮷 */

static void
assert_taken (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
test_half_width (void)
{
  assert_taken (sr_text_to_half_width ("４３０８Ｘｘ！～"), "4308Xx!~");
  assert_taken (sr_text_to_half_width ("a\u3000b\u00A0c"), "a b c");
  assert_taken (sr_text_to_half_width ("、。中" EXTENSION_B), "、。中" EXTENSION_B);
  assert_taken (sr_text_to_half_width ("\uFF00\uFF5F\uFFE5"), "\uFF00\uFF5F\uFFE5");
  assert_taken (sr_text_to_half_width (NULL), "");
  assert_taken (sr_text_to_half_width ("a\xFF１"), "a\uFFFD1");
}

static void
test_clean_line (void)
{
  assert_taken (sr_text_clean ("  张\t三\r\n 李  四\u3000", FALSE), "张 三 李 四");
  assert_taken (sr_text_clean ("\uFEFF张\u200B三\u200D\u2060\u00AD\u202E", FALSE), "张三");
  assert_taken (sr_text_clean ("a\x01\x7F\xC2\x80z", FALSE), "az");
  assert_taken (sr_text_clean ("a\uFFFE\uFFFF\U0001FFFF\uFDD0\uFDEFz", FALSE), "az");
  assert_taken (sr_text_clean ("a\u2028b\xC2\x85"
                               "c\vd",
                               FALSE),
                "a b c d");
  assert_taken (sr_text_clean ("（甲），Ａ１" EXTENSION_B, FALSE), "（甲），Ａ１" EXTENSION_B);
  assert_taken (sr_text_clean ("=1+1", FALSE), "=1+1");
  assert_taken (sr_text_clean (" \u200B\n", FALSE), "");
  assert_taken (sr_text_clean ("", FALSE), "");
}

static void
test_clean_lines (void)
{
  assert_taken (sr_text_clean ("a \r\n  b\rc\n\nd\n", TRUE), "a\nb\nc\n\nd");
  assert_taken (sr_text_clean ("\n a\tb", TRUE), "a b");
  assert_taken (sr_text_clean ("a\u2029b", TRUE), "a\nb");
}

static void
test_clean_invalid (void)
{
  g_assert_null (sr_text_clean ("\xC3\x28", FALSE));
  g_assert_null (sr_text_clean ("a\xED\xA0\x80", TRUE)); /* a surrogate */
  g_assert_null (sr_text_clean ("\xF0\xA0\xAE", FALSE));
  g_assert_null (sr_text_clean (NULL, FALSE));
}

static void
test_fold (void)
{
  assert_taken (sr_text_fold (" ＡBc 张 三\n１"), "abc张三1");
  assert_taken (sr_text_fold ("\uFEFF张\u200B三"), "张三");
  assert_taken (sr_text_fold (NULL), "");
}

static void
test_length (void)
{
  g_assert_cmpuint (sr_text_length ("a张" EXTENSION_B), ==, 3);
  g_assert_cmpuint (sr_text_length (""), ==, 0);
  g_assert_cmpuint (sr_text_length (NULL), ==, 0);
}

static void
test_columns (void)
{
  g_assert_cmpuint (sr_text_columns ("a张" EXTENSION_B), ==, 5);
  g_assert_cmpuint (sr_text_columns ("（１）"), ==, 6);
  g_assert_cmpuint (sr_text_columns ("e\u0301\u200B"), ==, 1);
  g_assert_cmpuint (sr_text_columns ("\xFF"), ==, sr_text_columns ("\uFFFD"));
  g_assert_cmpuint (sr_text_columns (NULL), ==, 0);
}

static void
test_shorten (void)
{
  g_autofree char *long_text = g_strnfill (10000, '9');
  g_autofree char *cut = sr_text_shorten (long_text);
  g_autofree char *plain = sr_text_shorten ("2025-02-30");
  g_autofree char *none = sr_text_shorten (NULL);

  g_assert_cmpuint (g_utf8_strlen (cut, -1), ==, 61);
  g_assert_true (g_str_has_suffix (cut, "9…"));
  g_assert_cmpstr (plain, ==, "2025-02-30");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/half-width", test_half_width);
  g_test_add_func ("/text/clean-line", test_clean_line);
  g_test_add_func ("/text/clean-lines", test_clean_lines);
  g_test_add_func ("/text/clean-invalid", test_clean_invalid);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/length", test_length);
  g_test_add_func ("/text/columns", test_columns);
  g_test_add_func ("/text/shorten", test_shorten);
  return g_test_run ();
}
