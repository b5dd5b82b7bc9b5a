/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Every rule that has offenders, on a minimal register: a sound one in which nobody offends, and
 * each rule broken in it by one statement; exemptions; scopes; the catalogue and its files.
 */
#include <string.h>

#include "core/sr-schema.h"
#include "rules/sr-checkup.h"
#include "rules/sr-finding.h"
#include "rules/sr-rule-sql.h"
#include "support/sr-fixture.h"

/* Household 101 (甲, 乙) in flat 11, household 102 (丙, his son 丁, and 戊, 丁's son) in flat 12.
 */
static const char sound[] =
    "INSERT INTO building (id, version, building_number) VALUES (1, 1, 1);"
    "INSERT INTO flat (id, version, building_id, unit_number, room_number, floor_area, flat_state) "
    "VALUES "
    "(11, 1, 1, '1', '101', 50, 'occupied'), (12, 1, 1, '1', '102', 75, 'occupied');"
    "INSERT INTO household (id, version, household_code, persons) VALUES (101, 1, 'H101', 2), "
    "(102, 1, 'H102', 3);"
    "INSERT INTO occupancy (id, version, flat_id, household_id) VALUES (201, 1, 11, 101), (202, 1, "
    "12, 102);"
    "INSERT INTO person (id, version, person_code, name, name_sort, id_kind, id_number, sex, "
    "born_on, father_id) VALUES "
    "(1001, 1, 'P1', '甲', 'jia', 'id', '430898197002030010', '1', '1970-02-03', NULL),"
    "(1002, 1, 'P2', '乙', 'yi', 'id', '430898197204050028', '2', '1972-04-05', NULL),"
    "(1003, 1, 'P3', '丙', 'bing', 'id', '43089819600101003X', '1', '1960-01-01', NULL),"
    "(1004, 1, 'P4', '丁', 'ding', 'id', '430898199001020055', '1', '1990-01-02', 1003),"
    "(1005, 1, 'P5', '戊', 'wu', 'id', '430898201802030018', '1', '2018-02-03', 1004);"
    "INSERT INTO person_state (id, owner, since) SELECT id + 8000, id, '0001-01-01' FROM person;"
    "INSERT INTO person_health_state (owner, code) VALUES (9003, 'chronic');"
    "UPDATE person SET resident_medical_insurance = 1;"
    "INSERT INTO monitoring (id, version, household_id, identified_month, risk_1) VALUES (401, 1, "
    "102, '2025-01', 'illness');"
    "INSERT INTO measure (id, version, monitoring_id, measure_kind, measure_content, since) VALUES "
    "(411, 1, 401, 'health', '大病救助', '2025-02-01');"
    "INSERT INTO income_account (id, version, household_id, period, persons, wage_income) VALUES "
    "(421, 1, 101, '2024', 2, 2000000);"
    "INSERT INTO household_state (id, owner, since) SELECT id + 8000, id, '0001-01-01' FROM "
    "household;"
    "INSERT INTO membership (id, version, household_id, person_id, relation) VALUES "
    "(301, 1, 101, 1001, 'head'), (302, 1, 101, 1002, 'spouse'), (303, 1, 102, 1003, 'head'),"
    "(304, 1, 102, 1004, 'son'), (305, 1, 102, 1005, 'grandson');"
    "INSERT INTO factory (id, version, name, factory_state) VALUES (31, 1, '旧厂', 'closed');"
    "INSERT INTO work_spell (id, version, person_id, work_kind, employer, work_scope, "
    "work_division, "
    "since, verified_on) VALUES (501, 1, 1002, 'local', '店', 'county', '430822', '2020-01-01', "
    "'2025-09-01');"
    "UPDATE person SET phone = '13800000002' WHERE id = 1002;";

static void
execute (SrFixture *fixture, const char *sql)
{
  GError *error = NULL;

  sr_database_execute (sr_register_database (fixture->reg), sql, &error);
  g_assert_no_error (error);
}

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  sr_fixture_set_up (fixture, data);
  execute (fixture, sound);
}

static SrCheckup *
run (SrFixture *fixture, const char *key)
{
  const char *keys[] = {key, NULL};
  GError *error = NULL;
  SrCheckup *checkup =
      sr_checkup_run (fixture->reg, key ? keys : NULL, NULL, NULL, 0, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return checkup;
}

/* "1001 1004": the offenders against a rule. */
static char *
offenders (const SrCheckup *checkup, const char *key)
{
  const SrRuleResult *result = sr_checkup_result (checkup, sr_rule_find (key));
  GString *text = g_string_new (NULL);

  g_assert_nonnull (result);
  for (guint i = 0; i < result->ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i ? " " : "",
                            g_array_index (result->ids, gint64, i));
  return g_string_free (text, FALSE);
}

/* --- Each rule broken by one statement --- */

typedef struct {
  const char *rule;
  const char *breaks;    /* SQL */
  const char *offenders; /* ids */
  const char *says;      /* part of the sentence about the first of them */
} Case;

static const Case cases[] = {
    {"ID01", "UPDATE person SET id_number = '43089819700203' WHERE id = 1001", "1001", "14"},
    {"ID02", "UPDATE person SET id_number = '430898197002030011' WHERE id = 1001", "1001",
     "should be 0"},
    {"ID03", "UPDATE person SET disability_number = '43089819720405002842' WHERE id = 1001", "1001",
     "18 characters"},
    {"ID03",
     "UPDATE person SET disability_number = '43089819700203001042', disability_kind = '3' WHERE id "
     "= 1001",
     "1001", "3 here, 4 by"},
    {"ID04", "UPDATE person SET id_number = '999999197002030011' WHERE id = 1001", "1001",
     "placeholder"},
    {"ID05", "UPDATE person SET born_on = '1970-02-04' WHERE id = 1001", "1001", "1970-02-04 here"},
    {"ID06", "UPDATE person SET sex = '2' WHERE id = 1004", "1004", "female here"},
    {"ID07", "UPDATE person SET id_number = '43089819700203001042' WHERE id = 1003", "1001 1003",
     "430898********0010"},
    {"ID07", "UPDATE person SET id_number = '430898700203001' WHERE id = 1003", "1001 1003", "丙"},
    {"ID07",
     "INSERT INTO membership (id, version, household_id, person_id, relation) VALUES (306, 1, 102, "
     "1001, 'other')",
     "1001", "H102"},
    {"ID08",
     "INSERT INTO person (id, version, person_code, name, name_sort, born_on) VALUES (1006, 1, "
     "'P6', '佳', 'jia', '1970-02-03')",
     "1001 1006", "P6"},
    {"ID10", "UPDATE person SET born_on = '1919-01-01', id_number = NULL WHERE id = 1003", "1003",
     "106 years"},
    {"ID10", "UPDATE person SET born_on = '2027-01-01', id_number = NULL WHERE id = 1005", "1005",
     "future"},
    {"RL01", "UPDATE membership SET relation = 'other' WHERE id = 301", "101",
     "2 members, 0 heads"},
    {"RL01", "UPDATE membership SET relation = 'head' WHERE id = 302", "101", "2 members, 2 heads"},
    {"RL01", "UPDATE membership SET until = '2025-01-01' WHERE household_id = 101", "101",
     "0 members, 0 heads"},
    {"RL02", "UPDATE membership SET relation = NULL WHERE id = 305", "1005", "丙"},
    {"RL03", "UPDATE membership SET relation = 'daughter' WHERE id = 304", "1004", "之女, but 男"},
    {"RL04", "UPDATE person SET sex = '1', id_number = NULL WHERE id = 1002", "101",
     "甲 and spouse 乙"},
    {"RL05", "UPDATE person SET born_on = '1973-01-01', id_number = NULL WHERE id = 1004", "1004",
     "13 years younger than 丙 (之父)"},
    {"RL05",
     "UPDATE person SET father_id = NULL; UPDATE person SET born_on = '1973-12-31', id_number = "
     "NULL WHERE id = 1004",
     "1004", "13 years younger than 丙 (之父)"},
    {"RL05",
     "UPDATE person SET father_id = NULL; UPDATE person SET born_on = '1928-12-31', id_number = "
     "NULL WHERE id = 1003",
     "1004", "61 years"},
    {"RL05",
     "UPDATE person SET born_on = '1987-01-02', id_number = NULL, father_id = NULL WHERE id = 1005",
     "1005", "27 years younger than 丙 (之祖父)"},
    {"RL06", "UPDATE membership SET relation = 'spouse' WHERE id IN (304, 305)", "102",
     "2 spouses"},
    {"RL07", "UPDATE household SET persons = 4 WHERE id = 102", "102",
     "4 persons as declared, 3 members"},
    {"MN01", "UPDATE income_account SET wage_income = 1400000", "101",
     "7000 yuan for each person in 2024, line 7300"},
    {"MN02", "UPDATE monitoring SET cleared_month = '2025-05'", "102", "4 months"},
    {"MN03", "UPDATE measure SET void = 1", "102", "8 months"},
    {"MN03", "UPDATE measure SET since = '2025-09-28'", "102", "8 months"},
    {"MN04", "UPDATE measure SET measure_kind = 'industry'", "102", "因病"},
    {"MN04", "UPDATE monitoring SET risk_5 = 'water'", "102", "因安全饮水"},
    {"MN05", "DELETE FROM person_health_state", "102", "因病"},
    {"MN05", "UPDATE monitoring SET risk_2 = 'disability'", "102", "因残"},
    {"MN05",
     "UPDATE monitoring SET risk_2 = 'no_labour';"
     "UPDATE person_state SET labour_ability = 'ordinary' WHERE owner IN (1003, 1004)",
     "102", "缺劳动力"},
    {"MN06", "UPDATE measure SET measure_content = '农村低保'", "102",
     "1 measures of living allowance, 0 persons"},
    {"MN06", "UPDATE person_state SET dibao = 'rural' WHERE owner = 1004", "102",
     "0 measures of living allowance, 1 persons"},
    {"MN07", "UPDATE person SET employee_medical_insurance = 1 WHERE id = 1001", "1001",
     "2 medical"},
    {"MN07",
     "UPDATE person SET resident_medical_insurance = 0, employee_medical_insurance = 0;"
     "UPDATE person SET resident_medical_insurance = NULL, employee_medical_insurance = NULL WHERE "
     "id IN (1001, 1004)",
     "1001 1004", "0 medical"},
    {"HS01", "UPDATE occupancy SET flat_id = 11 WHERE id = 202", "11", "2 households"},
    {"HS02", "UPDATE occupancy SET until = '2025-09-27' WHERE id = 201", "11", "declared as 在住"},
    {"HS03", "UPDATE flat SET floor_area = 80 WHERE id = 11", "101",
     "80 ㎡ for 2 persons, 40 ㎡ each"},
    {"HS03",
     "UPDATE flat SET floor_area = NULL; UPDATE household SET housing_area = 76 WHERE id = 102",
     "102", "25.3 ㎡"},
    {"HS04", "UPDATE occupancy SET void = 1 WHERE id = 201", "101", "0 flats"},
    {"HS04", "INSERT INTO occupancy (id, version, flat_id, household_id) VALUES (203, 1, 12, 101)",
     "101", "2 flats"},
    {"LB01", "UPDATE person_state SET labour_ability = 'ordinary' WHERE owner = 1005", "1005",
     "Born 2018-02-03, but 普通劳动力"},
    {"LB02",
     "UPDATE person_state SET labour_ability = 'ordinary', school_state = 'grade_9' WHERE owner = "
     "1004",
     "1004", "but 普通劳动力"},
    {"LB03", "UPDATE person_state SET labour_ability = 'skilled' WHERE owner = 1003", "1003",
     "still 技能劳动力"},
    {"LB04",
     "UPDATE person_state SET labour_ability = 'lost' WHERE owner IN (1003, 1004, 1005);"
     "INSERT INTO person_health_state (owner, code) VALUES (9004, 'healthy'), (9005, 'healthy')",
     "1004", "but 丧失劳动力"},
    {"LB05",
     "UPDATE person SET disability_kind = '4', disability_level = '1' WHERE id = 1004;"
     "UPDATE person_state SET labour_ability = 'ordinary' WHERE owner = 1004",
     "1004", "一级"},
    {"LB06", "UPDATE person_state SET labour_ability = 'skilled' WHERE owner IN (1002, 1004)",
     "1004", "works nowhere"},
    {"LB07", "UPDATE person_state SET labour_ability = 'ordinary' WHERE owner IN (1002, 1004)",
     "102", "nobody works"},
    {"WK01", "UPDATE work_spell SET since = '1988-04-04'", "501", "乙, born 1972-04-05"},
    {"WK02",
     "INSERT INTO work_spell (id, version, person_id, work_kind, since) VALUES (502, 1, 1002, "
     "'local', '2021-01-01')",
     "1002", "since 2020-01-01 and since 2021-01-01"},
    {"WK03", "UPDATE work_spell SET is_working = 0", "501", "has not ended"},
    {"WK04", "UPDATE work_spell SET work_scope = 'city', employment_channel = 'public_post'", "501",
     "outside the county"},
    {"WK05", "UPDATE work_spell SET monthly_wage = 5000", "501", "50 yuan"},
    {"WK06", "UPDATE work_spell SET work_kind = 'migrant'", "501", "Has to be told"},
    {"WK07", "UPDATE work_spell SET work_division = '430800'", "501", "down to the county"},
    {"WK08",
     "UPDATE work_spell SET work_scope = 'city'; UPDATE person_state SET tekun = 'rural' WHERE "
     "owner = 1002",
     "1002", "Works at 店"},
    {"WK09", "UPDATE person_state SET school_state = 'grade_9' WHERE owner = 1002", "1002",
     "registered as working"},
    {"WK10", "UPDATE person_state SET labour_ability = 'lost' WHERE owner = 1002", "1002",
     "丧失劳动力, but works at 店"},
    {"WK11", "UPDATE work_spell SET verified_on = NULL", "501", "乙 since 2020-01-01"},
    {"WK12",
     "UPDATE work_spell SET work_kind = 'public_post'; UPDATE person SET born_on = '1955-09-27', "
     "id_number = NULL WHERE id = 1002",
     "1002", "Born 1955-09-27"},
    {"WK13", "UPDATE person SET phone = '12800000002' WHERE id = 1002", "1002", "Works at 店"},
    {"WK14",
     "INSERT INTO work_spell (id, version, person_id, work_kind, since) VALUES (502, 1, 1004, "
     "'local', '2021-01-01'); UPDATE person SET phone = '13800000002' WHERE id = 1004",
     "1002 1004", "that of 丁 too"},
    {"WK15",
     "UPDATE work_spell SET work_scope = 'city'; INSERT INTO wage (id, version, factory_id, "
     "person_id, wage_month, base_wage) VALUES (601, 1, 31, 1002, '2025-08', 100000)",
     "1002", "A wage for 2025-08, but all of that month at 店"},
    {"WK16", "UPDATE work_spell SET is_planned = 1", "501", "services"},
    {"WS01",
     "INSERT INTO wage (id, version, factory_id, person_id, wage_month) VALUES (601, 1, 31, 1002, "
     "'2025-08')",
     "31", "2025-08: 0 on the roster, 1 lines"},
    {"WS02",
     "INSERT INTO wage (id, version, factory_id, person_id, wage_month, base_wage) VALUES (601, 1, "
     "31, 1002, '2025-07', 100000), (602, 1, 31, 1002, '2025-08', 200000)",
     "602", "乙, 2025-08: 2000 yuan, the month before 1000"},
    {"WS02",
     "INSERT INTO wage (id, version, factory_id, person_id, wage_month, base_wage) VALUES (601, 1, "
     "31, 1002, '2024-12', 100000), (602, 1, 31, 1002, '2025-01', 50000)",
     "602", "2025-01: 500 yuan, the month before 1000"},
    {"WS02",
     "INSERT INTO wage (id, version, factory_id, person_id, wage_month, base_wage, days_worked) "
     "VALUES (601, 1, 31, 1002, '2025-07', 100000, 0)",
     "601", "2025-07: 1000 yuan"},
    {"WS03",
     "INSERT INTO wage (id, version, factory_id, person_id, wage_month) VALUES (601, 1, 31, 1002, "
     "'2025-08')",
     "601", "乙 did not work there in 2025-08"},
    {"WS04", "UPDATE factory SET factory_state = 'normal'", "31", "30 are needed"},
    {"WS05",
     "INSERT INTO work_spell (id, version, person_id, work_kind, factory_id, since) VALUES (502, "
     "1, 1004, 'factory', 31, '2021-01-01')",
     "1004", "does not count"},
};

static void
test_sound (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrCheckup) checkup = run (fixture, NULL);

  for (guint i = 0; i < checkup->results->len; i++) {
    const SrRuleResult *result = checkup->results->pdata[i];

    g_test_message ("%s", result->rule->key);
    g_assert_cmpuint (result->ids->len, ==, 0);
  }
  g_assert_cmpint (sr_checkup_count (checkup, SR_SEVERITY_ERROR), ==, 0);
}

static void
test_case (SrFixture *fixture, gconstpointer data)
{
  const Case *test = data;
  const SrRule *rule = sr_rule_find (test->rule);
  g_autoptr (SrCheckup) checkup = NULL;
  g_autofree char *found = NULL;
  g_autofree char *sentence = NULL;
  GError *error = NULL;

  execute (fixture, test->breaks);
  checkup = run (fixture, test->rule);
  found = offenders (checkup, test->rule);
  g_assert_cmpstr (found, ==, test->offenders);
  sentence = sr_finding_sentence (fixture->reg, rule, g_ascii_strtoll (test->offenders, NULL, 10),
                                  NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (sentence);
  g_test_message ("%s: %s", test->rule, sentence);
  g_assert_nonnull (strstr (sentence, test->says));
  g_assert_null (strstr (sentence, "430898197002030010"));
}

/* Somebody else is not said to offend. */
static void
test_others (SrFixture *fixture, gconstpointer data)
{
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++) {
    gint64 id = g_strcmp0 (rules[i].record, "person") == 0       ? 1002
                : g_strcmp0 (rules[i].record, "household") == 0  ? 102
                : g_strcmp0 (rules[i].record, "work_spell") == 0 ? 501
                                                                 : 12;
    GError *error = NULL;

    if (!sr_rule_has_offenders (&rules[i]))
      continue;
    g_assert_null (sr_finding_sentence (fixture->reg, &rules[i], id, NULL, &error));
    g_assert_no_error (error);
  }
}

/* --- Exemptions --- */

static void
exempt (SrFixture *fixture, const char *rule, gint64 record, const char *since, const char *until)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, record);

  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("exemption", "rule_key", rule, "record_type", "household", "record_id", id,
                        "record_name", "丙 H102", "reason", "户主外出学习", "granted_by",
                        "社区主任", "since", since, "until", until, NULL);

  sr_fixture_create (fixture, draft, NULL);
}

static void
test_exempt (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrCheckup) before = NULL;
  g_autoptr (SrCheckup) within = NULL;
  g_autoptr (SrCheckup) after = NULL;
  const SrRuleResult *result;

  execute (fixture, "UPDATE household SET persons = 9; UPDATE flat SET floor_area = 500");
  exempt (fixture, "RL07", 102, "2025-09-01", "2025-10-01");
  exempt (fixture, "HS03", 101, "2025-09-01", "2025-10-01"); /* another rule, another household */
  sr_register_override_as_of (fixture->reg, "2025-08-31");
  before = run (fixture, "RL07");
  g_assert_cmpint (sr_checkup_count (before, SR_SEVERITY_WARNING), ==, 2);
  sr_register_override_as_of (fixture->reg, "2025-09-30");
  within = run (fixture, "RL07");
  result = sr_checkup_result (within, sr_rule_find ("RL07"));
  g_assert_cmpuint (result->ids->len, ==, 2);
  g_assert_cmpuint (result->n_exempt, ==, 1);
  g_assert_cmpint (sr_checkup_count (within, SR_SEVERITY_WARNING), ==, 1);
  g_assert_cmpint (sr_checkup_count_exempt (within), ==, 1);
  g_assert_cmpstr (sr_exemptions_find (within->exemptions, result->rule, 102)->granted_by, ==,
                   "社区主任");
  g_assert_null (sr_exemptions_find (within->exemptions, result->rule, 101));
  sr_register_override_as_of (fixture->reg, "2025-10-01");
  after = run (fixture, "RL07");
  g_assert_cmpint (sr_checkup_count_exempt (after), ==, 0);
}

/* What was found before stays found; what was written besides is told. */
static void
test_exempt_afterwards (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "person_code", "P900", "name", "丁", NULL);
  g_autoptr (SrCheckup) checkup = NULL;
  g_autoptr (GError) error = NULL;
  const SrRuleResult *result;

  execute (fixture, "UPDATE household SET persons = 9");
  sr_register_override_as_of (fixture->reg, "2025-09-30");
  checkup = run (fixture, "RL07");
  g_assert_true (sr_checkup_is_current (checkup, fixture->reg));
  exempt (fixture, "RL07", 102, "2025-09-01", "2025-10-01");
  g_assert_true (sr_checkup_refresh_exemptions (checkup, fixture->reg, &error));
  g_assert_no_error (error);
  result = sr_checkup_result (checkup, sr_rule_find ("RL07"));
  g_assert_cmpuint (result->ids->len, ==, 2);
  g_assert_cmpuint (result->n_exempt, ==, 1);
  g_assert_true (sr_checkup_refresh_exemptions (checkup, fixture->reg, &error));
  g_assert_cmpuint (result->n_exempt, ==, 1);
  g_assert_true (sr_checkup_is_current (checkup, fixture->reg));
  sr_fixture_create (fixture, draft, NULL);
  g_assert_false (sr_checkup_is_current (checkup, fixture->reg));
}

static void
test_of_record (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *nothing = sr_findings_of_record (fixture->reg, "household", 102, NULL);
  g_autofree char *two = NULL;
  g_autofree char *one = NULL;

  g_assert_null (nothing);
  execute (fixture, "UPDATE household SET persons = 9; UPDATE flat SET floor_area = 500");
  two = sr_findings_of_record (fixture->reg, "household", 102, NULL);
  g_assert_cmpstr (two, ==,
                   "RL07  9 persons as declared, 3 members now\n"
                   "HS03  500 ㎡ for 3 persons, 166.7 ㎡ each");
  exempt (fixture, "RL07", 102, "2025-09-01", "2025-10-01");
  one = sr_findings_of_record (fixture->reg, "household", 102, NULL);
  g_assert_cmpstr (one, ==, "HS03  500 ㎡ for 3 persons, 166.7 ㎡ each");
}

/* --- Scopes --- */

static GArray *
ids_of (gint64 first, gint64 last)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = first; id <= last; id++)
    g_array_append_val (ids, id);
  return ids;
}

static void
assert_scope (SrFixture *fixture, gint64 first, gint64 last, const char *record, const char *sql)
{
  g_autoptr (GArray) ids = ids_of (first, last);
  const SrCheckScope scope = {"person", ids};
  g_autoptr (SrCheckup) checkup =
      sr_checkup_run (fixture->reg, NULL, NULL, &scope, 1, NULL, NULL, NULL, NULL);
  g_autofree char *checked = offenders (checkup, "ID10");
  g_autofree char *asked = offenders (checkup, "RL02");

  g_assert_cmpstr (checked, ==, record);
  g_assert_cmpstr (asked, ==, sql);
  g_assert_null (sr_checkup_result (checkup, sr_rule_find ("RL01"))); /* another type */
}

/* Few records are asked one by one, many by their set: both find the same. */
static void
test_scope (SrFixture *fixture, gconstpointer data)
{
  execute (fixture, "UPDATE person SET born_on = '1910-01-01', id_number = NULL;"
                    "UPDATE membership SET relation = ''");
  assert_scope (fixture, 1002, 1003, "1002 1003", "1002 1003");
  assert_scope (fixture, 1002, 1400, "1002 1003 1004 1005", "1002 1003 1004 1005");
}

/* --- The catalogue --- */

static void
test_catalogue (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++) {
    g_test_message ("%s", rules[i].key);
    g_assert_true (g_hash_table_add (seen, (gpointer)rules[i].key));
    g_assert_true (sr_rule_find (rules[i].key) == &rules[i]);
    g_assert_nonnull (sr_rule_area_label (rules[i].area));
    g_assert_cmpint (sr_rule_has_offenders (&rules[i]), ==,
                     rules[i].kind == SR_RULE_RECORD || rules[i].kind == SR_RULE_SQL);
    g_assert_cmpint (rules[i].sentence != NULL, ==, rules[i].kind == SR_RULE_SQL);
    g_assert_cmpint (sr_rule_members_sql (&rules[i]) != NULL, ==, rules[i].kind == SR_RULE_SQL);
    if (rules[i].kind == SR_RULE_RECORD)
      g_assert_nonnull (sr_schema_find (rules[i].record)->check);
  }
  g_assert_null (sr_rule_find ("XX01"));
}

/* Every rule with offenders is broken by some case above. */
static void
test_covered (SrFixture *fixture, gconstpointer data)
{
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++) {
    gboolean is_covered = !sr_rule_has_offenders (&rules[i]);

    for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
      is_covered |= strcmp (cases[c].rule, rules[i].key) == 0;
    if (!is_covered)
      g_error ("no test breaks %s", rules[i].key);
  }
}

/* Each bundled text is understood by the database, and gives the columns of its sentence. */
static void
test_files (SrFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = sr_rule_sql_names ();

  for (guint i = 0; names[i]; i++) {
    const SrRule *rule = sr_rule_find (names[i]);
    GError *error = NULL;
    g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (fixture->reg),
                                                             sr_rule_sql_file (names[i]), &error);

    g_test_message ("%s", names[i]);
    g_assert_no_error (error);
    if (rule)
      g_assert_cmpstr (sr_statement_column_name (statement, 0), ==, "record_id");
    else
      g_assert_true (g_ascii_islower (*names[i]));
  }
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  g_assert_cmpint (done, <=, total);
  if (done == 3)
    g_cancellable_cancel (data);
}

static void
test_cancel (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sr_checkup_run (fixture->reg, NULL, NULL, NULL, 0, on_progress, cancellable,
                                 cancellable, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED);
}

/* --- Failures --- */

static void
assert_failure (SrFixture *fixture, const SrCheckScope *scope, const char *rule, const char *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      sr_checkup_run (fixture->reg, NULL, NULL, scope, scope ? 1 : 0, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, rule));
  if (record)
    g_assert_nonnull (strstr (error->message, record));
}

/* What cannot be read is told with the rule that wanted it, and the record when one was asked for.
 */
static void
test_failure (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = ids_of (1002, 1002);
  const SrCheckScope scope = {"person", ids};

  execute (fixture, "ALTER TABLE membership RENAME TO lost");
  assert_failure (fixture, NULL, "ID07", NULL);
  assert_failure (fixture, &scope, "ID01", "1002");
}

/* The age that is too old is a parameter. */
static void
test_threshold (SrFixture *fixture, gconstpointer data)
{
  const SrRule *rule = sr_rule_find ("ID10");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  execute (fixture, "UPDATE person SET born_on = '1924-01-01', id_number = NULL WHERE id = 1003");
  before = sr_finding_sentence (fixture->reg, rule, 1003, NULL, NULL);
  g_assert_null (before);
  execute (fixture, "UPDATE parameter SET value = '99' WHERE parameter_key = 'oldest_age'");
  sr_register_notify (fixture->reg, 0);
  after = sr_finding_sentence (fixture->reg, rule, 1003, NULL, NULL);
  g_assert_nonnull (strstr (after, "101"));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/rules/" path, SrFixture, NULL, set_up, test, sr_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("catalogue", test_catalogue);
  ADD ("covered", test_covered);
  ADD ("files", test_files);
  ADD ("sound", test_sound);
  ADD ("others", test_others);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/rules/%s/%u", cases[i].rule, i);

    g_test_add (path, SrFixture, &cases[i], set_up, test_case, sr_fixture_tear_down);
  }
  ADD ("exempt", test_exempt);
  ADD ("exempt/afterwards", test_exempt_afterwards);
  ADD ("of-record", test_of_record);
  ADD ("scope", test_scope);
  ADD ("cancel", test_cancel);
  ADD ("failure", test_failure);
  ADD ("threshold", test_threshold);
  return g_test_run ();
}
