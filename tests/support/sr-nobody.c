/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A child process without rights.
 */
#include "sr-nobody.h"

#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static void
give_away (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);
  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (lchown (path, NOBODY, NOBODY), ==, 0);
  }
}

void
sr_run_as_nobody (const char *folder, void (*check) (gpointer data), gpointer data)
{
  int status = -1;
  pid_t child;

  if (geteuid () != 0) {
    check (data);
    return;
  }
  give_away (folder);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    g_assert_cmpint (setgid (NOBODY), ==, 0);
    g_assert_cmpint (setuid (NOBODY), ==, 0);
    check (data);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}
