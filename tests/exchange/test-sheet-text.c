/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Texts on their way into cells: lawful or not, escapes, widths.
 */
#include "exchange/sr-sheet-text.h"

#include <string.h>

static void
assert_lawful (const char *text, const char *expected)
{
  g_autoptr (GString) spare = g_string_new ("left over");
  SrSheetTextShape shape;
  const char *lawful;

  g_assert_cmpint (sr_sheet_text_check (text, spare, &lawful, &shape), ==, SR_SHEET_TEXT_OK);
  g_assert_cmpstr (lawful, ==, expected);
}

static void
test_unchanged (void)
{
  static const char *const texts[] = {"",     "张三",    "a\nb\tc",    "_x",
                                      "_x00", "_x00GG_", "é\U00020BB7"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GString) spare = g_string_new (NULL);
    SrSheetTextShape shape;
    const char *lawful = NULL;

    sr_sheet_text_check (texts[i], spare, &lawful, &shape);
    g_assert_true (lawful == texts[i]); /* not even copied */
  }
}

static void
test_repaired (void)
{
  assert_lawful ("a\r\nb\rc", "a\nb\nc");
  assert_lawful ("_x000D_", "_x005F_x000D_");
  assert_lawful ("甲_xABcd_乙_x0041_", "甲_x005F_xABcd_乙_x005F_x0041_");
  assert_lawful ("a\xEF\xBF\xBE\xEF\xBF\xBF", "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

/* Every sequence of up to four bytes with a lead byte is judged as GLib judges it. */
static void
test_utf8 (void)
{
  static const guchar followers[] = {0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
  const guint n = G_N_ELEMENTS (followers);
  g_autoptr (GString) spare = g_string_new (NULL);

  for (guint lead = 0x80; lead <= 0xFF; lead++)
    for (guint i = 0; i < n * n * n; i++) {
      char text[] = {(char)lead, (char)followers[i % n], (char)followers[i / n % n],
                     (char)followers[i / n / n], '\0'};

      for (guint length = 1; length <= 4; length++) {
        g_autofree char *cut = g_strndup (text, length);
        SrSheetTextShape shape;
        const char *lawful;
        gboolean ok = sr_sheet_text_check (cut, spare, &lawful, &shape) == SR_SHEET_TEXT_OK;

        g_assert_cmpint (ok, ==, g_utf8_validate (cut, -1, NULL));
      }
    }
}

static void
assert_shape (const char *text, guint units, guint lines)
{
  g_autoptr (GString) spare = g_string_new (NULL);
  SrSheetTextShape shape;
  const char *lawful;

  sr_sheet_text_check (text, spare, &lawful, &shape);
  g_assert_cmpuint (shape.units, ==, units);
  g_assert_cmpuint (shape.lines, ==, lines);
}

static void
test_shape (void)
{
  assert_shape ("", 0, 1);
  assert_shape ("abc", 3, 1);
  assert_shape ("张三a", 5, 1);
  assert_shape ("\U00020BB7野", 4, 1);
  assert_shape ("一\n一二三\n一二", 6, 3);
}

static void
test_length (void)
{
  g_autofree char *most = g_strnfill (SR_SHEET_TEXT_MAX, 'x');
  g_autofree char *more = g_strnfill (SR_SHEET_TEXT_MAX + 1, 'x');
  g_autoptr (GString) spare = g_string_new (NULL);
  SrSheetTextShape shape;
  const char *lawful;

  g_assert_cmpint (sr_sheet_text_check (most, spare, &lawful, &shape), ==, SR_SHEET_TEXT_OK);
  g_assert_cmpint (sr_sheet_text_check (more, spare, &lawful, &shape), ==, SR_SHEET_TEXT_TOO_LONG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-text/unchanged", test_unchanged);
  g_test_add_func ("/sheet-text/repaired", test_repaired);
  g_test_add_func ("/sheet-text/utf8", test_utf8);
  g_test_add_func ("/sheet-text/shape", test_shape);
  g_test_add_func ("/sheet-text/length", test_length);
  return g_test_run ();
}
