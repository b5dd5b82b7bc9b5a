/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Where backups go.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/sr-backup-private.h"
#include "store/sr-store-error.h"

static char *
setting_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "sangrui", "backup-folder", NULL);
}

char *
sr_backup_stem (const char *path)
{
  char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot && dot != name)
    *dot = '\0';
  return name;
}

char *
sr_backup_chosen_folder (void)
{
  g_autofree char *file = setting_file ();
  g_autofree char *text = NULL;

  if (!g_file_get_contents (file, &text, NULL, NULL) || *g_strstrip (text) == '\0')
    return NULL;
  return g_steal_pointer (&text);
}

/* Registers of one name in different folders must not take each other's place. */
static char *
folder_for (const char *chosen, const char *path)
{
  g_autofree char *stem = sr_backup_stem (path);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_strdup_printf ("%s/%s-%.8s", chosen, stem, sum);
}

char *
sr_backup_folder (const char *path)
{
  g_autofree char *chosen = sr_backup_chosen_folder ();
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;

  if (chosen)
    return folder_for (chosen, path);
  folder = g_path_get_dirname (path);
  stem = sr_backup_stem (path);
  return g_strdup_printf ("%s/%s.backups", folder, stem);
}

gboolean
sr_backup_set_folder (const char *folder, GError **error)
{
  g_autofree char *file = setting_file ();
  g_autofree char *parent = g_path_get_dirname (file);

  if (folder == NULL) {
    g_unlink (file);
    return TRUE;
  }
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) || g_access (folder, R_OK | W_OK | X_OK) != 0) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY,
                 _ ("Nothing can be written into %s. Choose another folder"), folder);
    return FALSE;
  }
  g_mkdir_with_parents (parent, 0700);
  return g_file_set_contents_full (file, folder, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
