/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A program that is killed while it writes entries of the size of an import: what it acknowledged
 * is there, what it did not is there whole or not at all, and the register opens.
 * SANGRUI_KILLS=1000 kills that often; a few dozen unless told.
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sr-entry.h"
#include "support/sr-fixture.h"

#define KILLS 30

/* Records of one entry. */
#define ROWS 600

/* The longest that a child is left alone, in batches: time for opening and some of them. */
#define MOST_BATCHES 4

/* --- The child --- */

static gboolean
write_row (SrEntry *entry, guint batch, guint row)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("person"));
  g_autofree char *remark = g_strdup_printf ("%u", batch);
  g_autofree char *code = g_strdup_printf ("K-%u-%u", batch, row);
  gint64 id;

  sr_draft_set_typed (draft, "name", "彭大明");
  sr_draft_set_typed (draft, "person_code", code);
  sr_draft_set_typed (draft, "remark", remark);
  return sr_entry_create (entry, draft, NULL, &id, NULL);
}

static gboolean
write_batch (SrRegister *reg, guint batch)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "import", NULL);

  if (entry == NULL)
    return FALSE;
  sr_entry_set_title (entry, "a file");
  for (guint row = 0; row < ROWS; row++)
    if (!write_row (entry, batch, row))
      return FALSE;
  return sr_entry_commit (entry, NULL, NULL);
}

/* Writes batch after batch, each acknowledged by its number, until it is killed. */
static void
write_on (const char *path, guint first, int acknowledge)
{
  SrRegister *reg = sr_register_open (path, FALSE, NULL);

  for (guint batch = first; reg && write_batch (reg, batch); batch++)
    if (write (acknowledge, &batch, sizeof batch) != sizeof batch)
      break;
  _exit (1);
}

/* --- The parent --- */

/* The last batch that was acknowledged, or NONE. */
static guint
read_last (int pipe, guint none)
{
  guint batch, last = none;

  while (read (pipe, &batch, sizeof batch) == sizeof batch)
    last = batch;
  return last;
}

/* One child, killed after a while; returns the last batch it acknowledged, PREVIOUS if none. */
static guint
kill_one (SrFixture *fixture, guint previous, gulong microseconds)
{
  int ends[2], status;
  guint last;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (ends[0]);
    write_on (fixture->path, previous + 1, ends[1]);
  }
  close (ends[1]);
  g_usleep (microseconds); /* chance is what is tried, not time */
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  last = read_last (ends[0], previous);
  close (ends[0]);
  return last;
}

static gint64
rows_of (SrFixture *fixture, guint batch)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM person WHERE remark = '%u'", batch);

  return sr_fixture_integer (fixture, sql);
}

/* How long a batch takes here and now, so that kills fall everywhere within one. */
static gint32
batch_microseconds (void)
{
  SrFixture fixture;
  gint64 start;

  sr_fixture_set_up (&fixture, NULL);
  start = g_get_monotonic_time ();
  g_assert_true (write_batch (fixture.reg, 1));
  start = g_get_monotonic_time () - start;
  sr_fixture_tear_down (&fixture, NULL);
  return (gint32)start;
}

/* Every batch up to the acknowledged one is whole; one more may be, then as whole. Returns the last
 * that is there. */
static guint
assert_whole (SrFixture *fixture, guint acknowledged)
{
  guint last;

  sr_fixture_reopen (fixture); /* checks every page while the file is small */
  last = (guint)sr_fixture_integer (
      fixture, "SELECT COALESCE (MAX (CAST (remark AS INTEGER)), 0) FROM person");
  g_assert_cmpuint (last, >=, acknowledged);
  g_assert_cmpuint (last, <=, acknowledged + 1);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM person"), ==, last * ROWS);
  g_assert_cmpint (rows_of (fixture, last), ==, last ? ROWS : 0);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry WHERE act = 'import'"),
                   ==, last);
  g_assert_cmpint (
      sr_fixture_integer (fixture,
                          "SELECT COUNT(*) FROM change AS c LEFT JOIN entry AS e ON e.id = c.entry"
                          " WHERE e.id IS NULL"),
      ==, 0);
  return last;
}

/* A fresh register now and then, so that checking it stays quick. */
#define PER_REGISTER 10

static void
test_kill (void)
{
  const char *told = g_getenv ("SANGRUI_KILLS");
  gint64 kills = told ? g_ascii_strtoll (told, NULL, 10) : KILLS;
  gint32 most = batch_microseconds () * MOST_BATCHES;
  gint64 interrupted = 0;

  for (gint64 i = 0; i < kills;) {
    SrFixture fixture;
    guint last = 0;

    sr_fixture_set_up (&fixture, NULL);
    for (guint k = 0; k < PER_REGISTER && i < kills; k++, i++) {
      guint acknowledged;

      g_clear_object (&fixture.reg);
      acknowledged = kill_one (&fixture, last, (gulong)g_random_int_range (0, most));
      last = assert_whole (&fixture, acknowledged);
      interrupted += last > 0;
    }
    sr_fixture_tear_down (&fixture, NULL);
  }
  g_test_message ("%d kills", (int)kills);
  /* Some came late enough for something to be there. */
  g_assert_true (interrupted > 0 || kills < PER_REGISTER);
}

int
main (int argc, char **argv)
{
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/import", test_kill);
  return g_test_run ();
}
