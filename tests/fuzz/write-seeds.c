/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Usage: write-seeds FOLDER
 * The seeds as files, for libFuzzer.
 */
#include <glib/gstdio.h>

#include "seeds.h"

static void
write_seed (const char *name, const guint8 *bytes, gsize n, gpointer data)
{
  g_autofree char *path = g_build_filename (data, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, (const char *)bytes, (gssize)n, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  if (argc != 2 || g_mkdir_with_parents (argv[1], 0700) != 0)
    return 2;
  fuzz_seeds (write_seed, argv[1]);
  return 0;
}
