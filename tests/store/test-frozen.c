/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Registers as released versions left them (tests/registers/vN.db.gz, N being the version of the
 * file): they open, nothing in them changes but what the migrations say, reference data that is new
 * is added, and what a clerk had edited stays.
 */
#include <gio/gio.h>

#include "store/sr-history.h"
#include "store/sr-migrate.h"
#include "store/sr-record-store.h"
#include "store/sr-reference.h"
#include "support/sr-fixture.h"

static void
open_frozen (SrFixture *fixture, int version)
{
  g_autofree char *path = sr_fixture_unpack_frozen (fixture, version);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (path, FALSE, &error);
  g_assert_no_error (error);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);
}

static void
assert_number (SrFixture *fixture, const char *sql, gint64 expected)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (sr_fixture_integer (fixture, sql), ==, expected);
}

static void
test_version_1 (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  open_frozen (fixture, 1);
  assert_number (fixture, "PRAGMA user_version", sr_migrate_latest ());
  assert_number (fixture, "SELECT COUNT(*) FROM household WHERE household_code = 'SR-0001'", 1);
  assert_number (fixture, "SELECT COUNT(*) FROM membership WHERE void = 0", 2);
  assert_number (fixture, "SELECT COUNT(*) FROM person WHERE name_search LIKE '%pengdaming%'", 1);
  /* Six entries as they were, and the new reference data as one more. */
  assert_number (fixture, "SELECT COUNT(*) FROM log_entry WHERE id <= 6", 6);
  assert_number (fixture, "SELECT COUNT(*) FROM log_entry WHERE act = 'seed'", 2);
  /* What a clerk edited: a word, and a parameter that is made void. */
  name =
      sr_fixture_text (fixture, "SELECT name FROM code_item WHERE list_id = 'sex' AND code = '2'");
  g_assert_cmpstr (name, ==, "女性");
  assert_number (fixture, "SELECT COUNT(*) FROM parameter WHERE parameter_key = 'migrant_scopes'",
                 1);
  assert_number (fixture, "SELECT void FROM parameter WHERE parameter_key = 'migrant_scopes'", 1);
}

/* All that a new register has, the old one has too, and opening again adds nothing. */
static void
test_complete (SrFixture *fixture, gconstpointer data)
{
  static const char items[] = "SELECT COUNT(*) FROM code_item";
  static const char parameters[] = "SELECT COUNT(*) FROM parameter";
  static const char spellings[] = "SELECT COUNT(*) FROM code_alias";
  static const char columns[] = "SELECT COUNT(*) FROM column_alias";
  static const char entries[] = "SELECT COUNT(*) FROM entry";
  gint64 n_items = sr_fixture_integer (fixture, items);
  gint64 n_parameters = sr_fixture_integer (fixture, parameters);
  gint64 n_spellings = sr_fixture_integer (fixture, spellings);
  gint64 n_columns = sr_fixture_integer (fixture, columns);
  gint64 n_entries;

  open_frozen (fixture, 1);
  assert_number (fixture, items, n_items);
  assert_number (fixture, parameters, n_parameters);
  assert_number (fixture, spellings, n_spellings);
  assert_number (fixture, columns, n_columns);
  n_entries = sr_fixture_integer (fixture, entries);
  sr_fixture_reopen (fixture);
  assert_number (fixture, entries, n_entries);
  g_assert_false (sr_reference_is_old (fixture->reg));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/frozen/version-1", SrFixture, NULL, sr_fixture_set_up, test_version_1,
              sr_fixture_tear_down);
  g_test_add ("/frozen/complete", SrFixture, NULL, sr_fixture_set_up, test_complete,
              sr_fixture_tear_down);
  return g_test_run ();
}
