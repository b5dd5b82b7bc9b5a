/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "read-back.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

void
scratch_set_up (Scratch *scratch, gconstpointer data)
{
  scratch->folder = g_dir_make_tmp ("sangrui-test-XXXXXX", NULL);
  scratch->path = g_build_filename (scratch->folder, "out.xlsx", NULL);
}

char *
scratch_names (const Scratch *scratch)
{
  g_autoptr (GDir) folder = g_dir_open (scratch->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, (char *)name);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

void
scratch_tear_down (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (scratch->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (scratch->folder, name, NULL);

    g_assert_false (g_str_has_prefix (name, ".sangrui"));
    g_unlink (path);
  }
  g_rmdir (scratch->folder);
  g_free (scratch->folder);
  g_free (scratch->path);
}

char *
inspect (const char *path)
{
  g_autofree char *script = g_build_filename (g_getenv ("SANGRUI_SRCDIR"), "tests", "exchange",
                                              "inspect-workbook.py", NULL);
  const char *arguments[] = {"/usr/bin/python3", script, path, NULL};
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output,
                     &complaints, &status, NULL) ||
      g_spawn_check_wait_status (status, NULL) == FALSE) {
    if (complaints == NULL || complaints[0] == '\0')
      g_test_skip ("no python3 with openpyxl");
    else
      g_test_fail_printf ("openpyxl cannot read it: %s", complaints);
    return NULL;
  }
  return g_strconcat ("\n", output, NULL);
}

char *
write_and_inspect (const Scratch *scratch, SrTable *table)
{
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new ("表", NULL);
  g_autoptr (GError) error = NULL;

  sr_workbook_spec_add (spec, table);
  sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return inspect (scratch->path);
}

static gboolean
has_line (const char *dump, const char *line)
{
  g_autofree char *whole = g_strconcat ("\n", line, "\n", NULL);

  return strstr (dump, whole) != NULL;
}

static void
check_line (const char *dump, const char *line, gboolean expected)
{
  if (has_line (dump, line) == expected)
    return;
  fprintf (stderr, "%s\n%s: %s\n", dump, expected ? "missing" : "not expected", line);
  g_test_fail ();
}

void
assert_line (const char *dump, const char *line)
{
  check_line (dump, line, TRUE);
}

void
assert_no_line (const char *dump, const char *line)
{
  check_line (dump, line, FALSE);
}
