/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Weird real workbooks, where there are any ($SANGRUI_CORPUS, or shared/corpus beside the sources):
 * each is read or refused with a sentence that names it, in a process that may have neither more
 * than 20 s nor more than 200 MB.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sheets/sr-sheet-file.h"

#define MOST_SECONDS 20
#define MOST_KIB     (200 << 10)

enum { IS_READ = 0, IS_REFUSED = 3, IS_WRONG = 4 };

static guint n_read, n_files;

/* --- In a process of its own --- */

static gboolean
count_cells (const SrSheetRow *row, gpointer data)
{
  guint64 *n_cells = data;

  *n_cells += row->n_cells;
  return TRUE;
}

static gboolean
read_sheets (SrSheetFile *file, guint64 *n_cells, GError **error)
{
  for (guint i = 0; i < sr_sheet_file_sheets (file)->len; i++) {
    g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();

    if (!sr_sheet_file_read (file, i, count_cells, n_cells, facts, NULL, NULL, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static int
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = sr_sheet_file_open (path, &error);
  guint64 n_cells = 0;

  if (file && read_sheets (file, &n_cells, &error)) {
    g_print ("# %s: %" G_GUINT64_FORMAT " cells\n", path, n_cells);
    return IS_READ;
  }
  g_print ("# %s\n", error->message);
  return error->domain == SR_SHEETS_ERROR && strstr (error->message, path) ? IS_REFUSED : IS_WRONG;
}

/* --- The test --- */

static struct rusage
run (const char *path, int *status)
{
  const struct rlimit seconds = {MOST_SECONDS, MOST_SECONDS};
  struct rusage used;
  pid_t child;

  fflush (stdout);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    int result;

    setrlimit (RLIMIT_CPU, &seconds);
    result = read_file (path);
    fflush (stdout);
    _exit (result);
  }
  g_assert_cmpint (wait4 (child, status, 0, &used), ==, child);
  return used;
}

static void
test_file (gconstpointer path)
{
  int status = 0;
  struct rusage used = run (path, &status);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), !=, IS_WRONG);
  g_assert_true (WEXITSTATUS (status) == IS_READ || WEXITSTATUS (status) == IS_REFUSED);
  g_assert_cmpint (used.ru_utime.tv_sec + used.ru_stime.tv_sec, <, MOST_SECONDS);
  if (g_getenv ("ASAN_OPTIONS") == NULL) /* a sanitizer has much memory of its own */
    g_assert_cmpint (used.ru_maxrss, <, MOST_KIB);
  n_files++;
  n_read += WEXITSTATUS (status) == IS_READ;
}

/* Refusing all would be easy. */
static void
test_most_are_read (void)
{
  g_test_message ("%u of %u files read", n_read, n_files);
  g_assert_cmpuint (2 * n_read, >, n_files);
}

static char *
find_corpus (void)
{
  const char *set = g_getenv ("SANGRUI_CORPUS"), *sources = g_getenv ("SANGRUI_SRCDIR");

  return set && *set ? g_strdup (set)
                     : g_build_filename (sources ? sources : ".", "..", "shared", "corpus", NULL);
}

/* Every file below FOLDER. */
static void
add_files (const char *folder, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      add_files (path, paths);
    else
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *corpus = find_corpus ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);
  add_files (corpus, paths);
  if (paths->len == 0) {
    g_print ("1..0 # SKIP there are no workbooks in %s\n", corpus);
    return 0;
  }
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (paths->pdata[i]);
    g_autofree char *test = g_strdup_printf ("/sheets/corpus/%s", name);

    g_test_add_data_func (test, paths->pdata[i], test_file);
  }
  g_test_add_func ("/sheets/corpus/most-are-read", test_most_are_read);
  return g_test_run ();
}
