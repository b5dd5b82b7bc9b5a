/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Making and opening the large register.
 */
#include "large-register.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench.h"
#include "sample/sr-sample.h"
#include "store/sr-migrate.h"

guint
bench_persons (void)
{
  const char *text = g_getenv ("SANGRUI_BENCH_PERSONS");

  return text ? (guint)atoi (text) : 1000000;
}

/* Another one for each version of registers. */
char *
bench_register_path (const char *folder, guint persons)
{
  g_autofree char *name =
      g_strdup_printf ("register-%u-v%" G_GINT64_FORMAT ".db", persons, sr_migrate_latest ());

  return g_build_filename (folder, name, NULL);
}

SrRegister *
bench_register_open (const char *folder, guint persons)
{
  g_autofree char *path = bench_register_path (folder, persons);
  g_autofree char *unfinished = g_strconcat (path, ".new", NULL);
  g_autoptr (SrRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  double start = bench_cpu ();

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_unlink (unfinished);
    reg = sr_register_create (unfinished, &error);
    bench_no_error (error);
    sr_sample_fill_large (reg, persons, 1, NULL, NULL, NULL, &error);
    bench_no_error (error);
    g_clear_object (&reg);
    g_print ("made a register of %u persons: %.1f s\n", persons, bench_cpu () - start);
    g_rename (unfinished, path);
  }
  reg = sr_register_open (path, TRUE, &error);
  bench_no_error (error);
  return g_steal_pointer (&reg);
}

void
bench_register_copy (const char *source, const char *copy)
{
  static const char *const beside[] = {"", "-wal", "-shm"};
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++) {
    g_autofree char *path = g_strconcat (copy, beside[i], NULL);

    g_unlink (path);
  }
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  bench_no_error (error);
}
