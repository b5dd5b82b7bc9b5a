/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Fields of persons, households and flats of the sample community. What is not told by the story is
 * drawn from a number that belongs to the record, so that forms do not depend on each other.
 */
#include "sample/sr-sample-forms.h"

#include <string.h>

static void
set (SrDraft *draft, const char *key, const char *text)
{
  sr_draft_set_text_value (draft, key, text);
}

static void
set_flag (SrDraft *draft, const char *key, gboolean is_so)
{
  sr_draft_set_integer (draft, key, is_so ? 1 : 0);
}

static void
set_real (SrDraft *draft, const char *key, double number)
{
  SrValue value = sr_value_real (number);

  sr_draft_set (draft, key, &value);
}

static void
set_day (SrDraft *draft, const char *key, SrDay day)
{
  char date[SR_DATE_SIZE];

  sr_day_format (day, date);
  set (draft, key, date);
}

G_GNUC_PRINTF (3, 4)
static void
set_format (SrDraft *draft, const char *key, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  set (draft, key, text);
}

static void
random_for (SrRandom *random, guint kind, guint index)
{
  sr_random_init (random, (guint64)kind << 32 | index);
  sr_random_next (random);
}

/* 154 is no network: nobody has such a number. */
static void
set_phone (SrRandom *random, SrDraft *draft, const char *key)
{
  set_format (draft, key, "154%04u%04u", sr_random_below (random, 10000),
              sr_random_below (random, 10000));
}

/* --- Persons --- */

static const char *
political_status (SrRandom *random, int age, gboolean is_mentor)
{
  if (is_mentor)
    return "01";
  if (age >= 14 && age < 28 && sr_random_chance (random, 46))
    return "03";
  if (age >= 22 && sr_random_chance (random, 5))
    return sr_random_chance (random, 8) ? "02" : "01";
  return age < 14 ? NULL : "13";
}

static void
fill_identity (SrCommunity *self, const SrPerson *person, SrRandom *random, SrDraft *draft)
{
  const SrHappening *event = sr_community_event (self, person->first_event);
  int age = sr_day_age (person->self.born, event->recorded);
  gboolean is_mentor = person->n_spans == 0;

  set (draft, "person_code", person->code);
  set (draft, "name", person->self.name);
  set (draft, "id_kind", person->id_number[0] ? "resident" : "birth");
  set (draft, "id_number", person->id_number);
  set (draft, "sex", person->self.sex == 1 ? "1" : "2");
  set_day (draft, "born_on", person->self.born);
  set (draft, "ethnicity", person->self.ethnicity);
  set (draft, "hukou_kind", is_mentor || sr_random_chance (random, 3) ? "urban" : "rural");
  set (draft, "political_status", political_status (random, age, is_mentor));
  set (draft, "marital_status", age < 18 ? "10" : person->marital);
  set (draft, "military_status",
       person->self.sex == 1 && age > 24 && sr_random_chance (random, 4) ? "veteran" : "none");
  if (age >= 17 && age < 75 && sr_random_chance (random, 90))
    set_phone (random, draft, "phone");
}

static void
fill_schooling (const SrPerson *person, SrRandom *random, SrDraft *draft)
{
  const SrLife *life = &person->life;
  guint class = 1 + sr_random_below (random, 4);

  if (person->first_schooling.state == NULL) {
    set (draft, "education", sr_life_education (life));
    return;
  }
  set (draft, "school_state", person->first_schooling.state);
  set (draft, "school_name", person->first_schooling.school);
  set (draft, "school_grade", person->first_schooling.grade);
  if (person->first_schooling.school)
    set_format (draft, "school_class", "%u班", class);
}

/* The certificate's number holds the resident's number, the kind and the level. */
static void
fill_disability (const SrPerson *person, SrDraft *draft)
{
  const SrLife *life = &person->life;

  if (life->disability_kind == 0)
    return;
  if (person->id_number[0])
    set_format (draft, "disability_number", "%s%d%d", person->id_number, life->disability_kind,
                life->disability_level);
  set_format (draft, "disability_kind", "%d", life->disability_kind);
  set_format (draft, "disability_level", "%d", life->disability_level);
}

static void
fill_benefits (const SrPerson *person, SrRandom *random, int age, SrDraft *draft)
{
  gboolean employee = age >= 20 && age < 55 && sr_random_chance (random, 6);
  gboolean works = age >= 16 && person->first_schooling.state == NULL;

  set_flag (draft, "resident_medical_insurance", !employee && sr_random_chance (random, 97));
  set_flag (draft, "employee_medical_insurance", employee);
  set_flag (draft, "major_illness_insurance", sr_random_chance (random, 96));
  set_flag (draft, "resident_pension", works && !employee && sr_random_chance (random, 93));
  set_flag (draft, "employee_pension", employee);
  set (draft, "dibao", "none");
  set (draft, "tekun", "none");
  if (age >= 18 && sr_random_chance (random, 45)) {
    set (draft, "bank_name", "农村商业银行瑞塔铺支行");
    set_format (draft, "bank_account", "6200898%06u%06u", sr_random_below (random, 1000000),
                sr_random_below (random, 1000000));
  }
  if (age >= 16 && age < 70)
    set_flag (draft, "in_chat_group", sr_random_chance (random, 78));
}

void
sr_sample_fill_person (SrCommunity *self, guint index, SrDraft *draft)
{
  const SrPerson *person = sr_community_person (self, index);
  const SrHappening *event = sr_community_event (self, person->first_event);
  int age = sr_day_age (person->self.born, event->recorded);
  SrRandom random;

  random_for (&random, 1, index);
  fill_identity (self, person, &random, draft);
  fill_schooling (person, &random, draft);
  fill_disability (person, draft);
  fill_benefits (person, &random, age, draft);
  set (draft, "health_state", sr_life_health (&person->life, event->recorded));
  set (draft, "labour_ability", sr_life_labour (&person->life, event->recorded));
  set (draft, "person_state", "registered");
  if (person->n_spans == 0)
    set (draft, "remark", "退休老同志，不住本小区");
  else if (sr_community_household (self, person->spans[0].household)->is_poor &&
           person->self.born < sr_day (2018, 1, 1)) {
    set_format (draft, "national_person_number", "430898%09u", 100000 + index * 7);
    set (draft, "identified_month",
         person->self.born < sr_day (2014, 1, 1) ? "2014-01" : "2017-12");
  }
}

/* --- Households --- */

static const char *
cause_of (SrCommunity *self, const SrHousehold *home, SrRandom *random)
{
  static const char *const others[] = {"no_skill", "no_capital", "transport", "no_land",
                                       "schooling"};
  gboolean has_labour = FALSE;

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, g_array_index (home->persons, guint, i));

    if (person->life.disability_kind && person->life.disability_level <= 2)
      return "disability";
    if (person->life.is_weak || person->life.serious_since)
      return "illness";
    has_labour = has_labour || sr_person_is_labour (person, self->as_of);
  }
  return has_labour ? others[sr_random_below (random, G_N_ELEMENTS (others))] : "no_labour";
}

static const char *
other_cause (const char *main, SrRandom *random)
{
  static const char *const codes[] = {"no_capital", "no_skill", "transport", "motivation"};
  const char *code = codes[sr_random_below (random, G_N_ELEMENTS (codes))];

  return sr_random_chance (random, 40) && strcmp (code, main) != 0 ? code : NULL;
}

static void
fill_poverty (SrCommunity *self, const SrHousehold *home, SrRandom *random, SrDraft *draft)
{
  set (draft, "household_type", home->type);
  set_flag (draft, "is_registered_poor", home->is_poor);
  if (!home->is_poor)
    return;
  sr_draft_set_integer (draft, "poverty_exit_year", sr_random_between (random, 2017, 2020));
  set (draft, "poverty_cause_main", cause_of (self, home, random));
  set (draft, "poverty_cause_other",
       other_cause (sr_draft_text (draft, "poverty_cause_main"), random));
}

static void
fill_old_home (const SrHousehold *home, SrRandom *random, SrDraft *draft)
{
  static const char *const groups[] = {"一组", "二组", "三组", "四组", "五组", "六组", "七组"};

  set (draft, "origin_township", home->township);
  set (draft, "origin_village", home->village);
  if (sr_random_chance (random, 90))
    set (draft, "origin_group", groups[sr_random_below (random, G_N_ELEMENTS (groups))]);
  if (sr_random_chance (random, 88))
    set_real (draft, "contracted_land", sr_random_between (random, 4, 62) / 10.0);
  if (sr_random_chance (random, 80))
    set_real (draft, "forest_land", sr_random_between (random, 10, 320) / 10.0);
  if (sr_random_chance (random, 55))
    set_real (draft, "returned_farmland", sr_random_between (random, 5, 60) / 10.0);
  set_flag (draft, "is_unsafe_house", FALSE);
  set_flag (draft, "has_safe_water", TRUE);
  set_flag (draft, "has_electricity", TRUE);
}

/* The old house is torn down within a year or so of the move, its ground made a field again later;
 * of some nothing is known yet. */
static void
fill_old_house (const SrHousehold *home, SrRandom *random, SrDraft *draft)
{
  SrDay demolished = home->moved_in + sr_random_between (random, 60, 420);

  if (sr_random_chance (random, 4))
    return;
  set_flag (draft, "old_house_demolished", sr_random_chance (random, 94));
  if (sr_value_get_integer (sr_draft_get (draft, "old_house_demolished"), 0) == 0)
    return;
  set_day (draft, "demolished_on", demolished);
  if (sr_random_chance (random, 85))
    set_day (draft, "reclaimed_on", demolished + sr_random_between (random, 60, 300));
}

static void
fill_building (SrCommunity *self, guint index, SrRandom *random, SrDraft *draft)
{
  const SrHousehold *home = sr_community_household (self, index);

  set (draft, "resettlement_mode", "central");
  set (draft, "construction_started_on", "2018-03-16");
  set (draft, "construction_finished_on", "2019-07-30");
  set (draft, "inspected_on", "2019-08-22");
  for (guint i = 0; i < self->stays->len; i++) {
    const SrStay *stay = &g_array_index (self->stays, SrStay, i);

    if (stay->household == index && stay->since == home->moved_in)
      set_real (draft, "housing_area", sr_community_flat (self, stay->flat)->area);
  }
  /* 分: 25 ㎡ and 20 000 to 30 000 yuan for each person who is entitled to them. */
  sr_draft_set_integer (draft, "subsidy",
                        (gint64)home->size * sr_random_between (random, 200, 300) * 10000);
  sr_draft_set_integer (draft, "self_funding",
                        home->is_poor ? (gint64)MIN (home->size * 2000, 10000) * 100
                                      : (gint64)home->size * 10000 * 100);
}

static void
fill_contacts (SrRandom *random, SrDraft *draft)
{
  static const struct {
    const char *name;
    const char *organisation;
  } helpers[] = {
      {"向昌华", "县住房保障中心"}, {"覃先林", "县林业站"},         {"谷永红", "瑞塔铺镇政府"},
      {"田春艳", "瑞塔铺镇政府"},   {"王克勤", "县文化馆"},         {"彭丽萍", "县就业服务中心"},
      {"李兴武", "瑞塔铺镇政府"},   {"钟小琴", "瑞塔铺镇中心小学"}, {"陈绍军", "县水利站"},
      {"刘业成", "县农技站"},       {"张凤英", "瑞塔铺镇卫生院"},   {"熊开明", "县供电公司"},
  };
  static const char *const team[] = {"龙志高", "朱承业", "贺春香"};
  guint i = sr_random_below (random, G_N_ELEMENTS (helpers));

  if (sr_random_chance (random, 93))
    set_phone (random, draft, "phone");
  if (sr_random_chance (random, 92)) {
    set (draft, "helper_name", helpers[i].name);
    set (draft, "helper_organisation", helpers[i].organisation);
    set_format (draft, "helper_phone", "1540898%04u", i * 137 + 1000);
  }
  set (draft, "work_team_contact", team[sr_random_below (random, G_N_ELEMENTS (team))]);
}

static void
fill_documents (SrRandom *random, SrDraft *draft)
{
  /* In ascending order, as a list of choices is kept. */
  static const struct {
    const char *code;
    guint percent;
  } documents[] = {
      {"agreement", 100}, {"allotment", 99}, {"application", 98},  {"approval", 98},
      {"demolition", 90}, {"identity", 100}, {"income", 72},       {"keys", 97},
      {"notice", 93},     {"photos", 80},    {"poverty_card", 84}, {"title", 76},
      {"visits", 88},     {"work_plan", 66},
  };
  g_autoptr (GString) done = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (sr_random_chance (random, documents[i].percent))
      g_string_append_printf (done, "%s%s", done->len ? "," : "", documents[i].code);
  set (draft, "documents_done", done->str);
}

static guint
members_at_entry (SrCommunity *self, guint index, const char *reason)
{
  const SrHousehold *home = sr_community_household (self, index);
  guint n = 0;

  for (guint i = 0; i < home->persons->len; i++) {
    const SrSpan *span = sr_person_span (
        sr_community_person (self, g_array_index (home->persons, guint, i)), home->moved_in);

    n += span && span->household == index && (reason == NULL || strcmp (span->join, reason) == 0);
  }
  return n;
}

void
sr_sample_fill_household (SrCommunity *self, guint index, SrDraft *draft)
{
  const SrHousehold *home = sr_community_household (self, index);
  SrRandom random;

  random_for (&random, 2, index);
  set (draft, "household_code", home->code);
  if (home->is_poor)
    set_format (draft, "national_household_number", "4308980%08u", 20000 + index * 13);
  set_format (draft, "hukou_number", "%07u", 8980000 + index * 3 + 11);
  sr_draft_set_integer (draft, "persons", members_at_entry (self, index, NULL));
  sr_draft_set_integer (draft, "persons_relocated", members_at_entry (self, index, "relocated"));
  fill_poverty (self, home, &random, draft);
  fill_old_home (home, &random, draft);
  if (home->change_reason == NULL || strcmp (home->change_reason, "split") != 0)
    fill_old_house (home, &random, draft);
  fill_building (self, index, &random, draft);
  fill_contacts (&random, draft);
  fill_documents (&random, draft);
  set_flag (draft, "hukou_moved", FALSE);
  set (draft, "dibao", "none");
  set (draft, "tekun", "none");
  set_day (draft, "moved_in_on", home->moved_in);
  if (home->change_reason && strcmp (home->change_reason, "split") == 0)
    set (draft, "change_reason", "split");
}

/* --- Flats --- */

void
sr_sample_fill_flat (SrCommunity *self, guint index, const char *state, SrDraft *draft)
{
  const SrFlat *flat = sr_community_flat (self, index);
  SrRandom random;

  random_for (&random, 3, index);
  set_format (draft, "unit_number", "%u", flat->unit);
  sr_draft_set_integer (draft, "floor_number", flat->floor);
  set_format (draft, "room_number", "%u%02u", flat->floor, flat->room);
  set_format (draft, "layout", "%u", flat->area);
  set_real (draft, "floor_area", flat->area);
  sr_draft_set_integer (draft, "standard_persons", flat->area / 25);
  set (draft, "handover_on", "2019-09-20");
  if (sr_random_chance (&random, 81))
    set_format (draft, "title_certificate_number", "湘（2021）桑植县不动产权第%07u号",
                898000 + index * 3);
  set (draft, "flat_state", state);
}
