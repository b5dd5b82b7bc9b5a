/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Recent registers, kept in GSettings.
 */
#include "ui/app/sr-recent.h"

#define KEY        "recent-registers"
#define MAX_RECENT 8

char **
sr_recent_list (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);

  return g_settings_get_strv (settings, KEY);
}

void
sr_recent_add (const char *path)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  const char *paths[MAX_RECENT + 1] = {absolute};
  guint n = 1;

  for (guint i = 0; old[i] && n < MAX_RECENT; i++)
    if (!g_str_equal (old[i], absolute))
      paths[n++] = old[i];
  g_settings_set_strv (settings, KEY, paths);
}

char *
sr_recent_latest (void)
{
  g_auto (GStrv) paths = sr_recent_list ();

  return paths[0] && g_file_test (paths[0], G_FILE_TEST_EXISTS) ? g_strdup (paths[0]) : NULL;
}
