/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two programs on one register, as two connections: what one writes the other learns when it looks,
 * once, with nothing stale left.
 */
#include "store/sr-entry.h"
#include "store/sr-history.h"
#include "support/sr-fixture.h"

typedef struct {
  guint n_changed, n_as_of;
  gint64 entry;
} Told;

static void
on_changed (SrRegister *reg, gint64 entry, gpointer data)
{
  Told *told = data;

  told->n_changed++;
  told->entry = entry;
}

static void
on_as_of (SrRegister *reg, gpointer data)
{
  ((Told *)data)->n_as_of++;
}

static SrRegister *
open_other (SrFixture *fixture, Told *told)
{
  g_autoptr (GError) error = NULL;
  SrRegister *other = sr_register_open (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  g_signal_connect (other, "changed", G_CALLBACK (on_changed), told);
  g_signal_connect (other, "as-of-changed", G_CALLBACK (on_as_of), told);
  return other;
}

static gint64
last_entry (SrFixture *fixture)
{
  return sr_fixture_integer (fixture, "SELECT MAX (id) FROM entry");
}

static void
set_title (SrRegister *reg, const char *title)
{
  g_autoptr (GError) error = NULL;

  sr_register_set_meta (reg, "title", title, &error);
  g_assert_no_error (error);
}

static void
test_seen_once (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  g_assert_false (sr_register_look (other));
  g_assert_null (sr_register_meta (other, "title"));
  set_title (fixture->reg, "one");
  set_title (fixture->reg, "two");
  g_assert_true (sr_register_look (other));
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_cmpint (told.entry, ==, last_entry (fixture));
  g_assert_cmpstr (sr_register_meta (other, "title"), ==, "two");
  g_assert_false (sr_register_look (other));
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_cmpuint (told.n_as_of, ==, 0);
}

/* What one has written itself was told when it was written. */
static void
test_own (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  set_title (other, "mine");
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_false (sr_register_look (other));
  /* Theirs, then mine over it: one telling covers both, and the list is read after both. */
  set_title (fixture->reg, "theirs");
  set_title (other, "mine again");
  g_assert_cmpuint (told.n_changed, ==, 2);
  g_assert_false (sr_register_look (other));
  g_assert_true (sr_register_look (fixture->reg));
  g_assert_cmpstr (sr_register_meta (fixture->reg, "title"), ==, "mine again");
}

/* A row of disclosure changes the file, but nothing that is shown. */
static void
test_disclosure (SrFixture *fixture, gconstpointer data)
{
  SrDisclosure disclosure = {.kind = SR_DISCLOSURE_EXPORT, .level = "masked", .rows = 3};
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  g_assert_true (sr_disclosure_record (fixture->reg, &disclosure, NULL));
  g_assert_false (sr_register_look (other));
  g_assert_cmpuint (told.n_changed, ==, 0);
}

/* What is rolled back was never written. */
static void
test_rolled_back (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);
  SrEntry *entry = sr_entry_begin (fixture->reg, "setting", NULL);

  g_assert_true (sr_entry_set_meta (entry, "title", "no", NULL));
  g_assert_false (sr_register_look (other));
  sr_entry_free (entry);
  g_assert_false (sr_register_look (other));
}

static void
test_as_of (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  g_assert_true (sr_register_set_as_of (fixture->reg, "2024-12-31", NULL));
  g_assert_true (sr_register_look (other));
  g_assert_cmpuint (told.n_as_of, ==, 1);
  g_assert_cmpstr (sr_register_as_of (other), ==, "2024-12-31");
  g_assert_false (sr_register_look (other));
  g_assert_true (sr_register_set_as_of (fixture->reg, NULL, NULL));
  g_assert_true (sr_register_look (other));
  g_assert_cmpuint (told.n_as_of, ==, 2);
}

/* A new day begins while the program runs. */
static void
test_midnight (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  g_setenv ("SANGRUI_TODAY", "2025-09-28", TRUE);
  g_assert_true (sr_register_look (other));
  g_setenv ("SANGRUI_TODAY", "2025-09-27", TRUE);
  g_assert_cmpuint (told.n_as_of, ==, 1);
  g_assert_cmpuint (told.n_changed, ==, 0);
}

/* A register that is only read learns too. */
static void
test_read_only (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRegister) other = sr_register_open (fixture->path, TRUE, NULL);

  set_title (fixture->reg, "new");
  g_assert_true (sr_register_look (other));
  g_assert_cmpstr (sr_register_meta (other, "title"), ==, "new");
}

/* From the main loop, for as long as the register is open. */
static void
test_watch (SrFixture *fixture, gconstpointer data)
{
  Told told = {0};
  g_autoptr (SrRegister) other = open_other (fixture, &told);

  sr_register_watch (other);
  sr_register_watch (other);
  set_title (fixture->reg, "watched");
  while (told.n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (told.entry, ==, last_entry (fixture));
  g_clear_object (&other);
  g_assert_false (g_main_context_pending (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add (path, SrFixture, NULL, sr_fixture_set_up, func, sr_fixture_tear_down)
  ADD ("/two-programs/seen-once", test_seen_once);
  ADD ("/two-programs/own", test_own);
  ADD ("/two-programs/disclosure", test_disclosure);
  ADD ("/two-programs/rolled-back", test_rolled_back);
  ADD ("/two-programs/as-of", test_as_of);
  ADD ("/two-programs/midnight", test_midnight);
  ADD ("/two-programs/read-only", test_read_only);
  ADD ("/two-programs/watch", test_watch);
  return g_test_run ();
}
