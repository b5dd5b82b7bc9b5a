/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Derived fields, counted by hand: a small community with moves, a death, a void person, a prison
 * term and a birthday on 29 February, read at several dates. All people are fictitious.
 */
#include "support/sr-fixture.h"
#include "store/sr-record-store.h"

/* Building 1 is number 3, building 2 number 11. Household 20 lives in 3-1-502, from 2022 on in
 * 11-1-101; household 21 splits off in 2020 and joins it again in 2024. */
static const char community[] =
    "INSERT INTO grid (id, version, grid_number, grid_name) VALUES (5, 1, 'W1', NULL),"
    " (6, 1, 'W2', '第2网格');"
    "INSERT INTO building (id, version, building_number, grid_id) VALUES (1, 1, 3, 5), (2, 1, 11, "
    "6);"
    "INSERT INTO flat (id, version, void, building_id, unit_number, room_number, floor_area) VALUES"
    " (10, 1, 0, 1, '1', '502', 100.0), (11, 1, 0, 1, '1', '503', 75.5),"
    " (12, 1, 0, 2, '1', '101', NULL), (13, 1, 1, 1, '9', '999', 50.0);"
    "INSERT INTO household (id, version, void, household_code, origin_township, moved_in_on,"
    " moved_out_on) VALUES"
    " (20, 1, 0, 'SR-0001', '430822111', '2019-09-01', NULL),"
    " (21, 1, 0, 'SR-0002', '430822110', '2020-01-01', '2023-12-01'),"
    " (22, 1, 1, 'SR-0003', '430822110', '2019-09-01', NULL);"
    "INSERT INTO person (id, version, void, name, name_sort, id_number, phone, born_on) VALUES"
    " (30, 1, 0, '彭大明', 'peng', '430898196406010018', '13800000000', '1964-06-01'),"
    " (31, 1, 0, '向桂英', 'xiang', NULL, NULL, '1967-02-28'),"
    " (32, 1, 0, '彭志强', 'pengz', NULL, NULL, '1991-01-01'),"
    " (33, 1, 0, '彭子轩', 'pengzi', NULL, NULL, '2016-02-29'),"
    " (34, 1, 1, '作废', 'zuo', NULL, NULL, '1990-01-01'),"
    " (35, 1, 0, '谷菊香', 'gu', NULL, NULL, NULL);"
    "INSERT INTO person_state (id, owner, since, until, void, labour_ability, school_state,"
    " person_state) VALUES"
    " (60, 30, '0001-01-01', '2023-05-01', 0, 'ordinary', NULL, 'registered'),"
    " (61, 30, '2023-05-01', NULL, 0, 'ordinary', NULL, 'dead'),"
    " (62, 31, '0001-01-01', '2022-01-01', 0, 'ordinary', NULL, 'registered'),"
    " (63, 31, '2022-01-01', '2022-06-01', 0, 'weak', NULL, 'imprisoned'),"
    " (64, 31, '2022-06-01', '2023-01-01', 0, 'ordinary', NULL, 'imprisoned'),"
    " (65, 31, '2023-01-01', NULL, 0, 'ordinary', NULL, 'registered'),"
    " (66, 31, '2022-03-01', NULL, 1, 'ordinary', NULL, 'missing'),"
    " (67, 32, '0001-01-01', NULL, 0, 'weak', NULL, NULL),"
    " (68, 33, '0001-01-01', NULL, 0, 'none', 'primary', 'registered');"
    "INSERT INTO membership (id, version, void, household_id, person_id, relation, since, until)"
    " VALUES"
    " (40, 1, 0, 20, 30, 'head', '2019-09-01', '2023-05-01'),"
    " (41, 1, 0, 20, 31, 'spouse', '2019-09-01', '2023-05-01'),"
    " (42, 1, 0, 20, 31, 'head', '2023-05-01', NULL),"
    " (43, 1, 0, 20, 32, 'son', NULL, '2020-01-01'),"
    " (44, 1, 0, 21, 32, 'head', '2020-01-01', '2024-01-01'),"
    " (45, 1, 0, 20, 32, 'son', '2024-01-01', NULL),"
    " (46, 1, 0, 20, 33, 'grandson', '2019-09-01', NULL),"
    " (47, 1, 0, 20, 34, 'other', '2019-09-01', NULL),"
    " (48, 1, 1, 21, 33, 'son', '2019-09-01', NULL);"
    "INSERT INTO occupancy (id, version, void, flat_id, household_id, since, until) VALUES"
    " (50, 1, 0, 10, 20, '2019-09-27', '2022-01-01'),"
    " (51, 1, 0, 12, 20, '2022-01-01', NULL),"
    " (52, 1, 0, 11, 21, '2020-01-01', '2024-01-01'),"
    " (53, 1, 1, 10, 21, '2022-01-01', NULL);"
    "INSERT INTO post (id, version, post_role, person_id, building_id, since, until) VALUES"
    " (70, 1, 'building_head', 30, 1, NULL, '2023-05-01'),"
    " (71, 1, 'building_head', 32, 1, '2023-05-01', NULL),"
    " (72, 1, 'property', 31, 1, NULL, NULL);"
    "INSERT INTO household_documents_done (owner, code) VALUES (20, 'a'), (20, 'b');"
    "UPDATE person SET ethnicity = '14' WHERE id = 31;"
    "INSERT INTO mentor (id, version, person_id) VALUES (80, 1, 35);";

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, data);
  sr_database_execute (sr_register_database (fixture->reg), community, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *as_of;
  gint64 id;
  const char *field;
  const char *expected;
} Case;

static void
assert_case (SrFixture *fixture, const SrSchema *schema, const Case *c)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) record = sr_record_load (fixture->reg, schema, c->id, c->as_of, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text =
      sr_kind_format (sr_schema_field (schema, c->field)->kind, sr_record_get (record, c->field));
  if (g_strcmp0 (text, c->expected) != 0)
    g_error ("%s %d %s at %s: %s, should be %s", schema->key, (int)c->id, c->field, c->as_of, text,
             c->expected);
}

static void
assert_cases (SrFixture *fixture, const char *type, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    assert_case (fixture, sr_schema_find (type), &cases[i]);
}

static void
test_household (SrFixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
      {"2018-01-01", 20, "members", "1"},
      {"2018-01-01", 20, "head_name", ""},
      {"2019-09-26", 20, "members", "4"},
      {"2019-09-26", 20, "flat_label", ""},
      {"2019-09-26", 20, "flat_sort", ""},
      {"2019-09-26", 20, "occupied_since", ""},
      {"2019-09-27", 20, "flat_label", "3-1-502"},
      {"2021-06-01", 20, "head_name", "彭大明"},
      {"2021-06-01", 20, "head_sort", "peng"},
      {"2021-06-01", 20, "head_id_number", "430898196406010018"},
      {"2021-06-01", 20, "members", "3"},
      {"2021-06-01", 20, "members_labour", "2"},
      {"2021-06-01", 20, "members_under_16", "1"},
      {"2021-06-01", 20, "members_60_up", "0"},
      {"2021-06-01", 20, "flat_sort", "00000300100000502"},
      {"2021-06-01", 20, "building_number", "3"},
      {"2021-06-01", 20, "building_head_name", "彭大明"},
      {"2021-06-01", 20, "occupied_since", "2019-09-27"},
      {"2021-06-01", 20, "floor_area", "100"},
      {"2021-06-01", 20, "grid_name", "W1"},
      {"2021-06-01", 20, "head_ethnicity", ""},
      {"2021-06-01", 20, "documents_count", "2"},
      {"2021-06-01", 21, "documents_count", "0"},
      {"2024-06-01", 20, "floor_area", ""},
      {"2024-06-01", 20, "grid_name", "第2网格"},
      {"2024-06-01", 20, "head_ethnicity", "14"},
      {"2021-12-31", 20, "flat_label", "3-1-502"},
      {"2022-01-01", 20, "flat_label", "11-1-101"},
      {"2022-01-01", 20, "flat_sort", "00001100100000101"},
      {"2022-01-01", 20, "building_head_name", ""},
      {"2022-07-01", 20, "members_labour", "1"}, /* in prison */
      {"2023-04-30", 20, "head_name", "彭大明"},
      {"2023-05-01", 20, "head_name", "向桂英"},
      {"2023-05-01", 20, "members", "2"},
      {"2024-06-01", 20, "members", "3"},
      {"2024-06-01", 20, "members_labour", "1"}, /* the weak do not count */
      {"2027-02-27", 20, "members_60_up", "0"},
      {"2027-02-28", 20, "members_60_up", "1"},
      {"2027-02-28", 20, "members_labour", "0"},
      {"2032-02-28", 20, "members_under_16", "1"},
      {"2032-02-29", 20, "members_under_16", "0"},
      {"2021-06-01", 21, "head_name", "彭志强"},
      {"2021-06-01", 21, "members", "1"},
      {"2022-06-01", 21, "flat_label", "3-1-503"}, /* a void occupancy does not count */
      {"2024-01-01", 21, "members", "0"},
      {"2024-01-01", 21, "head_name", ""},
      {"2021-06-01", 22, "members", "0"},
  };

  assert_cases (fixture, "household", cases, G_N_ELEMENTS (cases));
}

static void
test_weak_labour (SrFixture *fixture, gconstpointer data)
{
  static const Case cases[] = {{"2024-06-01", 20, "members_labour", "2"}};
  g_autoptr (GError) error = NULL;

  sr_database_execute (
      sr_register_database (fixture->reg),
      "UPDATE parameter SET value = '1' WHERE parameter_key = 'labour_counts_weak'", &error);
  g_assert_no_error (error);
  assert_cases (fixture, "household", cases, 1);
}

static void
test_person (SrFixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
      {"2016-02-28", 33, "age", ""},
      {"2016-02-29", 33, "age", "0"},
      {"2024-02-28", 33, "age", "7"},
      {"2024-02-29", 33, "age", "8"},
      {"2025-02-28", 33, "age", "8"},
      {"2025-03-01", 33, "age", "9"},
      {"2024-05-31", 30, "age", "59"},
      {"2024-06-01", 30, "age", "60"},
      {"2024-06-01", 35, "age", ""},
      {"2019-12-31", 32, "household_code", "SR-0001"},
      {"2019-12-31", 32, "membership_since", ""},
      {"2021-06-01", 32, "household_id", "21"},
      {"2021-06-01", 32, "household_code", "SR-0002"},
      {"2021-06-01", 32, "relation", "head"},
      {"2021-06-01", 32, "head_name", "彭志强"},
      {"2021-06-01", 32, "flat_label", "3-1-503"},
      {"2021-06-01", 32, "flat_sort", "00000300100000503"},
      {"2021-06-01", 32, "origin_township", "430822110"},
      {"2021-06-01", 32, "membership_since", "2020-01-01"},
      {"2024-01-01", 32, "household_code", "SR-0001"},
      {"2024-01-01", 32, "relation", "son"},
      {"2024-01-01", 32, "head_name", "向桂英"},
      {"2024-01-01", 30, "household_id", ""},
      {"2024-01-01", 30, "flat_label", ""},
      {"2024-01-01", 35, "household_code", ""},
      {"2021-12-31", 31, "person_state_on", ""}, /* always so */
      {"2022-01-01", 31, "person_state_on", "2022-01-01"},
      {"2022-07-01", 31, "person_state_on", "2022-01-01"},
      {"2022-09-01", 31, "person_state_on", "2022-01-01"}, /* a void state does not count */
      {"2024-01-01", 31, "person_state_on", "2023-01-01"},
      {"2023-04-30", 30, "person_state_on", ""},
      {"2023-05-01", 30, "person_state_on", "2023-05-01"},
      {"2023-05-01", 32, "person_state_on", ""},
  };

  assert_cases (fixture, "person", cases, G_N_ELEMENTS (cases));
}

static void
test_flat (SrFixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
      {"2021-06-01", 10, "flat_label", "3-1-502"},
      {"2021-06-01", 10, "flat_sort", "00000300100000502"},
      {"2021-06-01", 10, "building_number", "3"},
      {"2021-06-01", 10, "is_occupied", "1"},
      {"2021-06-01", 10, "household_code", "SR-0001"},
      {"2021-06-01", 10, "head_name", "彭大明"},
      {"2022-01-01", 10, "is_occupied", "0"},
      {"2022-01-01", 10, "household_code", ""},
      {"2022-01-01", 10, "head_name", ""},
      {"2022-01-01", 12, "is_occupied", "1"},
  };

  assert_cases (fixture, "flat", cases, G_N_ELEMENTS (cases));
}

static void
test_building (SrFixture *fixture, gconstpointer data)
{
  static const Case cases[] = {
      {"2021-06-01", 1, "flats", "2"},
      {"2021-06-01", 1, "flats_occupied", "2"},
      {"2021-06-01", 1, "households", "2"},
      {"2021-06-01", 1, "persons", "4"},
      {"2021-06-01", 1, "building_head_name", "彭大明"},
      {"2022-01-01", 1, "flats_occupied", "1"},
      {"2022-01-01", 1, "households", "1"},
      {"2022-01-01", 1, "persons", "1"},
      {"2023-05-01", 1, "building_head_name", "彭志强"},
      {"2023-11-30", 1, "households", "1"},
      {"2023-11-30", 1, "persons", "1"},
      {"2023-12-01", 1, "households", "0"}, /* has moved out, by its own date */
      {"2023-12-01", 1, "persons", "0"},
      {"2024-01-01", 1, "flats_occupied", "0"},
      {"2024-01-01", 1, "households", "0"},
      {"2024-01-01", 1, "persons", "0"},
      {"2021-06-01", 2, "flats_occupied", "0"},
      {"2021-06-01", 2, "building_head_name", ""},
      {"2024-01-01", 2, "persons", "3"},
  };

  assert_cases (fixture, "building", cases, G_N_ELEMENTS (cases));
}

static void
test_spans (SrFixture *fixture, gconstpointer data)
{
  static const Case memberships[] = {{"2025-01-01", 44, "household_code", "SR-0002"},
                                     {"2025-01-01", 44, "person_name", "彭志强"}};
  static const Case occupancies[] = {{"2025-01-01", 52, "household_code", "SR-0002"},
                                     {"2025-01-01", 52, "flat_label", "3-1-503"}};
  static const Case posts[] = {{"2025-01-01", 70, "person_name", "彭大明"},
                               {"2025-01-01", 70, "person_phone", "13800000000"},
                               {"2025-01-01", 70, "person_id_number", "430898196406010018"}};
  static const Case mentors[] = {{"2025-01-01", 80, "person_name", "谷菊香"}};

  assert_cases (fixture, "membership", memberships, G_N_ELEMENTS (memberships));
  assert_cases (fixture, "occupancy", occupancies, G_N_ELEMENTS (occupancies));
  assert_cases (fixture, "post", posts, G_N_ELEMENTS (posts));
  assert_cases (fixture, "mentor", mentors, G_N_ELEMENTS (mentors));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/household", SrFixture, NULL, set_up, test_household, sr_fixture_tear_down);
  g_test_add ("/views/weak-labour", SrFixture, NULL, set_up, test_weak_labour,
              sr_fixture_tear_down);
  g_test_add ("/views/person", SrFixture, NULL, set_up, test_person, sr_fixture_tear_down);
  g_test_add ("/views/flat", SrFixture, NULL, set_up, test_flat, sr_fixture_tear_down);
  g_test_add ("/views/building", SrFixture, NULL, set_up, test_building, sr_fixture_tear_down);
  g_test_add ("/views/spans", SrFixture, NULL, set_up, test_spans, sr_fixture_tear_down);
  return g_test_run ();
}
