/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Correcting an ID number, and merging two records of one person.
 */
#include "community.h"

#include <string.h>

#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

static SrRecord *
person (SrFixture *fixture, const char *code, const char *as_of)
{
  return sr_record_find (fixture->reg, sr_schema_find ("person"), code, as_of, NULL);
}

static void
correct (SrFixture *fixture, const char *code, const char *field, const char *text)
{
  community_perform (fixture, community_edit (fixture, "correct", "person",
                                              community_id (fixture, "person", code), NULL, field,
                                              text, NULL));
}

/* --- The ID number --- */

static SrActRequest *
correct_number (SrFixture *fixture, const char *code, const char *number)
{
  return community_request (fixture, "correct-id-number", code, NULL, "id_number", number, NULL);
}

static void
test_number (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) record = NULL;

  correct (fixture, "R-000002", "born_on", "1985-03-11");
  community_does (fixture, correct_number (fixture, "R-000002", "430898198503120027"),
                  "向桂英 · Correcting the ID number\n"
                  "Corrected the ID number of 向桂英\n"
                  "↻ ID number: — → 430898********0027\n"
                  "↻ Kind of ID: 无 → 身份证\n"
                  "↻ Born on: 1985-03-11 → 1985-03-12\n");
  record = person (fixture, "R-000002", NULL);
  g_assert_cmpstr (sr_record_text (record, "id_number"), ==, "430898198503120027");
}

/* A woman by the number cannot be a son: said, not refused, for the relation is another field. */
static void
test_number_sex (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrActRequest) request = correct_number (fixture, "R-000003", "430898198503120027");
  g_autofree char *text = community_preview (fixture, request);

  g_assert_nonnull (strstr (text, "↻ Sex: 男 → 女\n"));
  g_assert_nonnull (strstr (text, "! 彭志强 cannot be 之子: the sex is 女"));
}

static void
test_number_refused (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, correct_number (fixture, "R-000002", "430898198503120028"),
                     SR_STORE_ERROR_INVALID, "check character");
  community_refused (fixture, correct_number (fixture, "R-000002", NULL), SR_STORE_ERROR_INVALID,
                     "Right ID number");
  community_perform (fixture, correct_number (fixture, "R-000002", "430898198503120027"));
  community_refused (fixture, correct_number (fixture, "R-000002", "430898198503120027"),
                     SR_STORE_ERROR_REFUSED, "向桂英 has this ID number already");
  community_refused (fixture, correct_number (fixture, "R-000004", "430898198503120027"),
                     SR_STORE_ERROR_REFUSED,
                     "The ID number of 覃玉兰 is that of 向桂英 (R-000002), who belongs to "
                     "household 彭大明 SR-0001");
}

/* --- Merging --- */

/* 彭志强 once more, R-000005, who was a member of SR-0001 from 2018 on and has a child. */
static void
make_double (SrFixture *fixture)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft (
      "person", "person_code", "R-000005", "name", "彭志強", "sex", "1", "born_on", "1995-06-01",
      "phone", "13900001234", "id_number", "430898199506010039", "id_kind", "resident", NULL);
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_fixture_create (fixture, draft, NULL));
  g_autofree char *home =
      g_strdup_printf ("%" G_GINT64_FORMAT, community_id (fixture, "household", "SR-0001"));
  g_autoptr (SrDraft) membership =
      sr_fixture_draft ("membership", "household_id", home, "person_id", id, "relation", "son",
                        "since", "2019-10-01", "join_reason", "moved_in", NULL);
  g_autoptr (SrDraft) child = sr_fixture_draft ("person", "person_code", "R-000006", "name",
                                                "彭佑安", "sex", "1", "father_id", id, NULL);
  g_autoptr (SrDraft) mentor =
      sr_fixture_draft ("mentor", "person_id", id, "since", "2021-01-01", NULL);

  sr_fixture_create (fixture, membership, NULL);
  sr_fixture_create (fixture, child, NULL);
  sr_fixture_create (fixture, mentor, NULL);
}

static SrActRequest *
merge (SrFixture *fixture, const char *kept, const char *other)
{
  return community_request (fixture, "merge-persons", kept, NULL, "person_id", other, NULL);
}

static void
test_merge (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) kept = NULL;
  g_autoptr (SrRecord) child = NULL;

  make_double (fixture);
  community_does (fixture, merge (fixture, "R-000003", "R-000005"),
                  "彭志强 · Merging two records of one person\n"
                  "Merged the records R-000003 and R-000005 of 彭志强\n"
                  "− The same membership stands twice; one of it becomes void\n"
                  "↻ Person 彭佑安 now points to R-000003\n"
                  "↻ Mentor 彭志強 now points to R-000003\n"
                  "↻ Kind of ID: 无 → 身份证\n"
                  "↻ ID number: — → 430898********0039\n"
                  "↻ Phone: — → 139****1234\n"
                  "− The record 彭志強 (R-000005) becomes void\n");
  kept = person (fixture, "R-000003", NULL);
  child = person (fixture, "R-000006", NULL);
  g_assert_cmpstr (sr_record_name (kept), ==, "彭志强");
  g_assert_cmpstr (sr_record_text (kept, "phone"), ==, "13900001234");
  g_assert_cmpstr (sr_record_text (kept, "id_number"), ==, "430898199506010039");
  g_assert_cmpint (sr_record_integer (child, "father_id", 0), ==, sr_record_id (kept));
  g_assert_cmpint (COUNT (fixture, "membership m JOIN person p ON p.id = m.person_id"
                                   " WHERE m.void = 0 AND p.void <> 0"),
                   ==, 0);
  g_assert_cmpint (COUNT (fixture, "person WHERE void = 0"), ==, 5);
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0"), ==, 4);
}

/* The clerk's choice, field by field. */
static void
test_merge_choice (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) kept = NULL;
  SrActRequest *request;
  g_autofree char *title = NULL;

  make_double (fixture);
  correct (fixture, "R-000003", "phone", "13800009999");
  request = merge (fixture, "R-000003", "R-000005");
  sr_act_find ("merge-persons")->propose (fixture->reg, request);
  g_assert_cmpuint (sr_act_request_rows (request)->len, ==, 3); /* name, kind of ID, phone */
  title = sr_act_find ("merge-persons")->row_title (fixture->reg, request, 2);
  g_assert_cmpstr (title, ==, "Phone: 138****9999, the other 139****1234");
  sr_draft_set_integer (sr_act_request_rows (request)->pdata[0], "take", 1);
  community_perform (fixture, request);
  kept = person (fixture, "R-000003", NULL);
  g_assert_cmpstr (sr_record_name (kept), ==, "彭志強");
  g_assert_cmpstr (sr_record_text (kept, "phone"), ==, "13800009999");
  g_assert_cmpstr (sr_record_text (kept, "id_number"), ==, "430898199506010039");
}

/* Dated fields come with their past, where the kept record has none or the clerk says so. */
static void
test_merge_dated (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) before = NULL;
  g_autoptr (SrRecord) after = NULL;
  SrActRequest *request;
  gint64 other;

  make_double (fixture);
  other = community_id (fixture, "person", "R-000005");
  community_perform (fixture, community_edit (fixture, "correct", "person", other, NULL,
                                              "labour_ability", "普通劳动力", NULL));
  community_perform (fixture, community_edit (fixture, "change", "person", other, "2023-01-01",
                                              "labour_ability", "无劳动力", NULL));
  request = merge (fixture, "R-000003", "R-000005");
  community_perform (fixture, request);
  before = person (fixture, "R-000003", "2022-12-31");
  after = person (fixture, "R-000003", "2023-01-01");
  g_assert_cmpstr (sr_record_text (before, "labour_ability"), ==, "ordinary");
  g_assert_cmpstr (sr_record_text (after, "labour_ability"), ==, "none");
  g_assert_cmpstr (sr_record_text (after, "person_state"), ==, "registered");
}

static void
test_merge_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_double (fixture);
  community_refused (fixture, merge (fixture, "R-000003", "R-000003"), SR_STORE_ERROR_REFUSED,
                     "with the same record");
  community_refused (fixture, merge (fixture, "R-000003", "R-000004"), SR_STORE_ERROR_REFUSED,
                     "彭志强 would have been in two households from 2020-05-01 on, SR-0001 and "
                     "SR-0002");
  community_refused (fixture, merge (fixture, "R-000006", "R-000005"), SR_STORE_ERROR_REFUSED,
                     "The other record is the Father of 彭佑安");
  community_refused (fixture, merge (fixture, "R-000005", "R-000006"), SR_STORE_ERROR_REFUSED,
                     "彭志強 is the Father of the other record");
  request = merge (fixture, "R-000003", "R-000005");
  community_row (fixture, request, "field", "age", "take", "是", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "no field “age”");
}

/* What somebody decided about the other record holds for the one that is kept. */
static void
test_merge_exemption (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *sql = NULL;
  g_autoptr (SrDraft) draft = NULL;

  make_double (fixture);
  draft = sr_fixture_draft ("exemption", "rule_key", "ID10", "record_type", "person", "reason",
                            "已核实", "granted_by", "彭站长", NULL);
  /* Not typed: a key has more digits than a number may have. */
  sr_draft_set_integer (draft, "record_id", community_id (fixture, "person", "R-000005"));
  sr_fixture_create (fixture, draft, NULL);
  community_perform (fixture, merge (fixture, "R-000003", "R-000005"));
  sql = g_strdup_printf ("SELECT COUNT(*) FROM exemption WHERE record_id = %" G_GINT64_FORMAT,
                         community_id (fixture, "person", "R-000003"));
  g_assert_cmpint (sr_fixture_integer (fixture, sql), ==, 1);
}

/* Every reference of every record type is repointed: no list of types can be forgotten. */
static void
test_merge_every_reference (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *const *schemas = sr_schemas ();
  gint64 other;

  make_double (fixture);
  other = community_id (fixture, "person", "R-000005");
  community_perform (fixture, merge (fixture, "R-000003", "R-000005"));
  for (guint s = 0; schemas[s]; s++)
    for (guint i = 0; i < schemas[s]->n_fields; i++) {
      const SrField *field = &schemas[s]->fields[i];
      g_autoptr (GArray) ids = NULL;

      if (field->kind != SR_KIND_REFERENCE || field->flags & SR_FIELD_DERIVED ||
          g_strcmp0 (field->target, "person") != 0)
        continue;
      ids = sr_record_ids_where (fixture->reg, schemas[s], field->key, other, NULL, NULL);
      g_assert_cmpuint (ids->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/persons/number/writes", test_number);
  community_test ("/persons/number/sex", test_number_sex);
  community_test ("/persons/number/refused", test_number_refused);
  community_test ("/persons/merge/writes", test_merge);
  community_test ("/persons/merge/choice", test_merge_choice);
  community_test ("/persons/merge/dated", test_merge_dated);
  community_test ("/persons/merge/refused", test_merge_refused);
  community_test ("/persons/merge/exemption", test_merge_exemption);
  community_test ("/persons/merge/references", test_merge_every_reference);
  return g_test_run ();
}
