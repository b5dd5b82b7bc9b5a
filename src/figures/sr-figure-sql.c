/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The bundled texts, and their includes. A text that includes itself or nothing at all is a mistake
 * of ours, found by the tests; the program stops on it.
 */
#include "figures/sr-figure-sql.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "sr-figures-resources.h"
#include "store/sr-sql-include.h"

#define PREFIX "/com/example/SangRui/figures/"

static const char *const folders[] = {"dimensions", "homes", "members", "parts"};

static const char *
raw_file (const char *path)
{
  g_autofree char *full = g_strconcat (PREFIX, path, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (sr_figures_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* Not compressed, so the bytes are those of the program itself, with a NUL after them. */
  return bytes ? g_bytes_get_data (bytes, NULL) : NULL;
}

const char *
sr_figure_sql_find (const char *name)
{
  g_autofree char *member = g_strconcat ("members/", name, ".sql", NULL);
  g_autofree char *part = g_strconcat ("parts/", name, ".sql", NULL);
  const char *text = raw_file (member);

  return text ? text : raw_file (part);
}

static char *
expand_file (const char *path)
{
  const char *raw = raw_file (path);
  g_autoptr (GError) error = NULL;
  char *sql = raw ? sr_sql_expand (raw, sr_figure_sql_find, &error) : NULL;

  if (error)
    g_error ("%s: %s", path, error->message);
  return sql;
}

const char *
sr_figure_sql_file (const char *path)
{
  static GMutex mutex;
  static GHashTable *texts; /* path → expanded text */
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  char *sql;

  if (texts == NULL)
    texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sql = g_hash_table_lookup (texts, path);
  if (sql == NULL) {
    sql = expand_file (path);
    if (sql)
      g_hash_table_insert (texts, g_strdup (path), sql);
  }
  return sql;
}

const char *
sr_figure_members_sql (const char *key)
{
  g_autofree char *path = g_strconcat ("members/", key, ".sql", NULL);

  return sr_figure_sql_file (path);
}

static int
compare_paths (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

char **
sr_figure_sql_paths (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **paths;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = g_strconcat (PREFIX, folders[i], NULL);
    g_auto (GStrv) names = g_resource_enumerate_children (sr_figures_get_resource (), folder,
                                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    for (guint n = 0; names[n]; n++) {
      g_autofree char *path = g_strconcat (folders[i], "/", names[n], NULL);

      g_strv_builder_add (builder, path);
    }
  }
  paths = g_strv_builder_end (builder);
  qsort (paths, g_strv_length (paths), sizeof (char *), compare_paths);
  return paths;
}
