/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One field of many records: what the preview counts and refuses, that it writes nothing, that all
 * is one entry and undone whole.
 */
#include <string.h>

#include "acts/sr-bulk.h"
#include "community.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

static SrBulkOrder *
order_for (SrFixture *fixture, const char *type, const char *key, const char *text)
{
  const SrSchema *schema = sr_schema_find (type);
  const SrField *field = sr_schema_field (schema, key);
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, NULL);
  SrBulkOrder *order = sr_bulk_order_new (schema, ids, field);

  g_assert_true (sr_bulk_can (schema, field));
  g_assert_true (sr_kind_parse (field->kind, text, &order->value, NULL));
  return order;
}

static SrBulkPreview *
preview (SrFixture *fixture, const SrBulkOrder *order)
{
  g_autofree char *before = community_dump (fixture);
  g_autoptr (GError) error = NULL;
  SrBulkPreview *shown = sr_bulk_preview (fixture->reg, order, NULL, NULL, NULL, &error);
  g_autofree char *after = community_dump (fixture);

  g_assert_no_error (error);
  g_assert_cmpstr (before, ==, after);
  return shown;
}

static gint64
perform (SrFixture *fixture, const SrBulkOrder *order)
{
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  sr_bulk_perform (fixture->reg, order, NULL, NULL, NULL, &entry, &error);
  g_assert_no_error (error);
  return entry;
}

static void
assert_old (const SrBulkPreview *shown, guint index, const char *text, guint n)
{
  const SrBulkOld *old = shown->old->pdata[index];

  g_assert_cmpstr (old->text, ==, text);
  g_assert_cmpuint (old->n, ==, n);
}

/* Four persons, one of whom is of that ethnicity already. */
static void
test_correct (SrFixture *fixture, gconstpointer data)
{
  gint64 head = community_id (fixture, "person", "R-000001");
  g_autoptr (SrBulkOrder) order = order_for (fixture, "person", "ethnicity", "15");
  g_autoptr (SrBulkPreview) shown = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  gint64 entry;

  community_perform (fixture, community_edit (fixture, "correct", "person", head, NULL, "ethnicity",
                                              "土家族", NULL));
  before = community_dump (fixture);
  shown = preview (fixture, order);
  g_assert_cmpuint (shown->n_same, ==, 1);
  g_assert_cmpuint (shown->ids->len, ==, 3);
  g_assert_cmpuint (shown->old->len, ==, 1);
  assert_old (shown, 0, "not filled", 3);
  g_assert_cmpuint (shown->refused->len, ==, 0);
  g_assert_null (shown->conflict);
  entry = perform (fixture, order);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE ethnicity = '15'"), ==, 4);
  community_undo (fixture, entry);
  undone = community_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  community_redo (fixture, sr_fixture_integer (fixture, "SELECT MAX (id) FROM entry"));
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE ethnicity = '15'"), ==, 4);
}

/* From a date on: before it, all is as it was. */
static void
test_change (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order = order_for (fixture, "household", "household_type", "rural");
  g_autoptr (SrBulkPreview) shown = NULL;
  g_autoptr (SrRecord) before = NULL;
  g_autoptr (SrRecord) after = NULL;
  gint64 id = community_id (fixture, "household", "SR-0001");

  order->date = g_strdup ("2024-01-01");
  shown = preview (fixture, order);
  g_assert_cmpuint (shown->ids->len, ==, 2);
  perform (fixture, order);
  before = sr_record_load (fixture->reg, order->schema, id, "2023-12-31", NULL);
  after = sr_record_load (fixture->reg, order->schema, id, "2024-01-01", NULL);
  g_assert_null (sr_record_text (before, "household_type"));
  g_assert_cmpstr (sr_record_text (after, "household_type"), ==, "rural");
}

/* Those that cannot take it are named, with the reason; nothing is written of any. */
static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order = order_for (fixture, "person", "born_on", "2019-01-01");
  g_autoptr (SrBulkPreview) shown = NULL;
  const SrBulkRefusal *refusal;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  /* Her number says another day. */
  community_perform (fixture,
                     community_edit (fixture, "correct", "person",
                                     community_id (fixture, "person", "R-000002"), NULL, "id_kind",
                                     "身份证", "id_number", "430898198503120027", NULL));
  shown = preview (fixture, order);
  g_assert_cmpuint (shown->refused->len, ==, 1);
  g_assert_cmpuint (shown->refused->len + shown->ids->len + shown->n_same, ==, order->ids->len);
  refusal = shown->refused->pdata[0];
  g_assert_cmpstr (refusal->name, ==, "向桂英");
  g_assert_nonnull (strstr (refusal->sentence, "2019-01-01"));
  before = community_dump (fixture);
  g_assert_false (sr_bulk_perform (fixture->reg, order, NULL, NULL, NULL, NULL, &error));
  after = community_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* A code that is in no list is told of each record, field first, before anything is written. */
static void
test_unknown_code (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order = order_for (fixture, "person", "ethnicity", "987");
  g_autoptr (SrBulkPreview) shown = preview (fixture, order);
  g_autoptr (GError) error = NULL;
  const SrBulkRefusal *refusal;

  g_assert_cmpuint (shown->refused->len, ==, order->ids->len);
  g_assert_cmpuint (shown->ids->len, ==, 0);
  refusal = shown->refused->pdata[0];
  g_assert_cmpstr (refusal->name, ==, "彭大明");
  g_assert_true (g_str_has_prefix (refusal->sentence, "Ethnic"));
  g_assert_nonnull (strstr (refusal->sentence, "“987”"));
  g_assert_false (sr_bulk_perform (fixture->reg, order, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
}

/* A village of another township is taken, and told with both names. */
static void
test_doubts (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order =
      order_for (fixture, "household", "origin_village", "430822108212");
  g_autoptr (SrBulkPreview) shown = preview (fixture, order);
  const SrBulkRefusal *doubt;

  g_assert_cmpuint (shown->doubts->len, ==, 2);
  g_assert_cmpuint (shown->ids->len, ==, 2);
  doubt = shown->doubts->pdata[0];
  g_assert_nonnull (strstr (doubt->sentence, "人潮溪镇"));
  g_assert_nonnull (strstr (doubt->sentence, "舒家坪村"));
}

/* What a whole change would break between records. */
static void
test_conflict (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order = order_for (fixture, "membership", "relation", "head");
  g_autoptr (SrBulkPreview) shown = preview (fixture, order);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (shown->conflict);
  g_assert_false (sr_bulk_perform (fixture->reg, order, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, shown->conflict);
}

static void
test_never (void)
{
  const SrSchema *person = sr_schema_find ("person");
  const SrSchema *membership = sr_schema_find ("membership");

  g_assert_false (sr_bulk_can (person, sr_schema_field (person, "name")));
  g_assert_false (sr_bulk_can (person, sr_schema_field (person, "id_number")));
  g_assert_false (sr_bulk_can (person, sr_schema_field (person, "phone")));
  g_assert_false (sr_bulk_can (person, sr_schema_field (person, "age")));
  g_assert_false (sr_bulk_can (person, sr_schema_field (person, "person_code")));
  g_assert_false (sr_bulk_can (membership, sr_schema_field (membership, "person_id")));
  g_assert_false (sr_bulk_can (membership, sr_schema_field (membership, "since")));
}

static void
test_later (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrBulkOrder) order = order_for (fixture, "household", "household_type", "rural");
  g_autoptr (GError) error = NULL;

  order->date = g_strdup ("2030-01-01");
  g_assert_null (sr_bulk_preview (fixture->reg, order, NULL, NULL, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_REFUSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/bulk/correct", test_correct);
  community_test ("/bulk/change", test_change);
  community_test ("/bulk/refused", test_refused);
  community_test ("/bulk/unknown-code", test_unknown_code);
  community_test ("/bulk/doubts", test_doubts);
  community_test ("/bulk/conflict", test_conflict);
  community_test ("/bulk/later", test_later);
  g_test_add_func ("/bulk/never", test_never);
  return g_test_run ();
}
