/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Bundled files by name. Naming the resource here is what keeps it in a program that links the
 * static library.
 */
#include "store/sr-store-files.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "sr-store-resources.h"

#define PREFIX "/com/example/SangRui/store/"

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

gboolean
sr_store_has_file (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);

  return g_resource_get_info (sr_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL,
                              NULL, NULL);
}

const char *
sr_store_file (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (sr_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* Not compressed, so the bytes are those of the program itself, with a NUL after them. */
  if (bytes == NULL)
    g_error ("no bundled file %s", path);
  return g_bytes_get_data (bytes, NULL);
}

char **
sr_store_files (const char *folder)
{
  g_autofree char *path = g_strconcat (PREFIX, folder, NULL);
  char **names = g_resource_enumerate_children (sr_store_get_resource (), path,
                                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (names != NULL, g_new0 (char *, 1));
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}
