/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Columns of texts: rows come back as they were put in, and a search by lot finds what a search of
 * each row finds. The small array of rows by id.
 */
#include <string.h>

#include "store/sr-id-map.h"
#include "store/sr-text-column.h"

static char *
draw_text (guint most)
{
  static const char *const letters[] = {"a", "b", "1", "-", "明", "朋", ""};
  GString *text = g_string_new (NULL);

  for (gint32 n = g_test_rand_int_range (0, (gint32)most); n; n--)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (text, FALSE);
}

static SrTextColumn *
make (const GPtrArray *texts, guint block_rows)
{
  SrTextColumn *column = sr_text_column_new (block_rows);

  for (guint i = 0; i < texts->len; i++) {
    sr_text_column_add (column, texts->pdata[i]);
    sr_text_column_end_row (column);
  }
  sr_text_column_close (column);
  return column;
}

static GPtrArray *
draw_texts (guint n, guint most)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, draw_text (most));
  return texts;
}

static void
assert_finds (
    const SrTextColumn *column, const GPtrArray *texts, const char *needle, guint first, guint end)
{
  g_autofree guint64 *bits = g_new0 (guint64, texts->len / 64 + 1);

  sr_text_column_find (column, needle, strlen (needle), first, end, bits);
  for (guint i = 0; i < texts->len; i++) {
    gboolean expected = i >= first && i < end && strstr (texts->pdata[i], needle);

    if (expected != (gboolean)(bits[i / 64] >> (i % 64) & 1))
      g_error ("“%s” in row %u of %u…%u, “%s”", needle, i, first, end, (char *)texts->pdata[i]);
  }
}

static void
test_find (gconstpointer block_rows)
{
  for (guint round = 0; round < 30; round++) {
    guint n = (guint)g_test_rand_int_range (1, 200);
    g_autoptr (GPtrArray) texts = draw_texts (n, 30);
    g_autoptr (SrTextColumn) column = make (texts, GPOINTER_TO_UINT (block_rows));

    for (guint i = 0; i < 40; i++) {
      g_autofree char *needle = draw_text (5);
      guint first = (guint)g_test_rand_int_range (0, (gint32)n);
      guint end = (guint)g_test_rand_int_range ((gint32)first, (gint32)n + 1);

      if (*needle)
        assert_finds (column, texts, needle, first, end);
      if (*needle)
        assert_finds (column, texts, needle, 0, n);
    }
  }
}

static void
test_rows (void)
{
  g_autoptr (GPtrArray) texts = draw_texts (100, 20);
  g_autoptr (SrTextColumn) column = make (texts, 16);
  g_autoptr (SrTextColumn) copy = sr_text_column_new (1);

  for (guint i = 0; i < texts->len; i++)
    sr_text_column_copy_row (copy, column, texts->len - 1 - i);
  sr_text_column_close (copy);
  g_assert_cmpuint (sr_text_column_n_rows (copy), ==, 100);
  for (guint i = 0; i < texts->len; i++) {
    gsize length;
    const char *text = sr_text_column_get (column, i, &length);

    g_assert_cmpmem (text, length, texts->pdata[i], strlen (texts->pdata[i]));
    text = sr_text_column_get (copy, texts->len - 1 - i, &length);
    g_assert_cmpmem (text, length, texts->pdata[i], strlen (texts->pdata[i]));
  }
}

/* A part is searched for itself; capitals are small; what divides rows is a space. */
static void
test_parts (void)
{
  g_autoptr (SrTextColumn) column = sr_text_column_new (16);
  guint64 bits = 0;

  sr_text_column_add (column, "AB");
  sr_text_column_add (column, NULL);
  sr_text_column_add (column, "");
  sr_text_column_add (column, "c\nd");
  sr_text_column_end_row (column);
  sr_text_column_close (column);
  sr_text_column_find (column, "bc", 2, 0, 1, &bits);
  g_assert_cmpuint (bits, ==, 0);
  sr_text_column_find (column, "ab", 2, 0, 1, &bits);
  g_assert_cmpuint (bits, ==, 1);
  bits = 0;
  sr_text_column_find (column, "c d", 3, 0, 1, &bits);
  g_assert_cmpuint (bits, ==, 1);
}

static void
test_map (void)
{
  static const gint64 ids[] = {1, 4095, 4096, 4194303, 4194304, (7LL << 40) | 12, G_MAXINT64};
  g_autoptr (SrIdMap) map = sr_id_map_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_assert_cmpuint (sr_id_map_get (map, ids[i]), ==, SR_ID_MAP_NONE);
    sr_id_map_set (map, ids[i], i);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpuint (sr_id_map_get (map, ids[i]), ==, i);
  g_assert_cmpuint (sr_id_map_get (map, 2), ==, SR_ID_MAP_NONE);
  sr_id_map_set (map, 4096, 77);
  g_assert_cmpuint (sr_id_map_get (map, 4096), ==, 77);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/text-column/find", GUINT_TO_POINTER (16), test_find);
  g_test_add_data_func ("/text-column/find-indexed", GUINT_TO_POINTER (1), test_find);
  g_test_add_func ("/text-column/rows", test_rows);
  g_test_add_func ("/text-column/parts", test_parts);
  g_test_add_func ("/id-map", test_map);
  return g_test_run ();
}
