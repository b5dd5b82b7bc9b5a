/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whatever the history can name has a name in Chinese: acts and record types are items of the code
 * lists "act" and "record_type" (data/reference/codelists.csv). And nobody writes the history by
 * asking for it.
 */
#include "acts/sr-act-perform.h"
#include "store/sr-entry.h"
#include "support/sr-fixture.h"

static void
assert_item (SrRegister *reg, const char *list, const char *code)
{
  if (sr_code_lists_find (sr_register_code_lists (reg), list, code) == NULL)
    g_error ("code list %s has no item %s", list, code);
}

static void
test_names (SrFixture *fixture, gconstpointer data)
{
  for (const SrAct *const *act = sr_acts (); *act; act++)
    assert_item (fixture->reg, "act", (*act)->key);
  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++)
    assert_item (fixture->reg, "record_type", (*schema)->key);
}

static void
assert_refused (SrFixture *fixture, SrActRequest *request)
{
  g_autoptr (GError) error = NULL;
  gint64 before = sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry");

  g_assert_false (sr_act_perform (fixture->reg, request, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "Entries of the history are written by the program alone and cannot be changed");
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry"), ==, before);
}

static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("log_entry");
  g_autoptr (SrActRequest) create = sr_act_request_new (sr_act_find ("create"), schema, 0);
  g_autoptr (SrActRequest) make_void = sr_act_request_new (sr_act_find ("void"), schema, 1);
  g_autoptr (SrDraft) draft = sr_draft_new (schema);

  sr_draft_set_typed (draft, "title", "Nothing happened");
  sr_act_request_add_draft (create, draft);
  assert_refused (fixture, create);
  assert_refused (fixture, make_void);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/log/names", SrFixture, NULL, sr_fixture_set_up, test_names, sr_fixture_tear_down);
  g_test_add ("/log/refused", SrFixture, NULL, sr_fixture_set_up, test_refused,
              sr_fixture_tear_down);
  return g_test_run ();
}
