/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "figures-fixture.h"

#include <glib/gstdio.h>

void
fixture_execute (Fixture *fixture, const char *sql)
{
  GError *error = NULL;

  sr_database_execute (sr_register_database (fixture->reg), sql, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sql_path =
      g_build_filename (g_getenv ("SANGRUI_SRCDIR"), "tests", "figures", "fixture.sql", NULL);
  g_autofree char *sql = NULL;

  fixture->folder = g_dir_make_tmp ("sangrui-figures-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "register.db", NULL);
  fixture->reg = sr_register_create (path, &error);
  g_assert_no_error (error);
  g_file_get_contents (sql_path, &sql, NULL, &error);
  g_assert_no_error (error);
  fixture_execute (fixture, sql);
  sr_register_override_as_of (fixture->reg, "2025-09-27");
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {"register.db", "register.db-wal", "register.db-shm"};

  g_clear_object (&fixture->reg);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}
