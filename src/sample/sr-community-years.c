/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What every year brings to everybody: in January the review of households, ability to work,
 * health and allowances; in July those who finish school; in September the new school year. And
 * who is counted in the labour force, so that it comes to what the community is to have.
 */
#include <string.h>

#include "sample/sr-community-private.h"

#define LABOUR_FORCE    486
#define N_POOR          223
#define N_DIBAO         26
#define N_WAITING       3
#define FIRST_YEAR      2020
#define LAST_YEAR       2025
#define WEAK_FROM_YEARS 40

/* --- The labour force --- */

static guint
count_labour (SrCommunity *self)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += sr_person_is_labour (sr_community_person (self, i), self->as_of);
  return n;
}

static gboolean
holds_post (SrCommunity *self, guint person)
{
  for (guint i = 0; i < self->posts->len; i++)
    if (g_array_index (self->posts, SrPost, i).person == person)
      return TRUE;
  return FALSE;
}

/* Those above what the community has are ill and can only work a little; the older ones first. */
void
sr_community_fit_labour (SrCommunity *self)
{
  g_autofree guint *order = sr_random_order (&self->random, self->people->len);
  guint n = count_labour (self);

  for (int years = 50; n > LABOUR_FORCE && years >= WEAK_FROM_YEARS; years -= 5)
    for (guint i = 0; i < self->people->len && n > LABOUR_FORCE; i++) {
      SrPerson *person = sr_community_person (self, order[i]);

      if (!sr_person_is_labour (person, self->as_of) || holds_post (self, order[i]) ||
          sr_day_age (person->self.born, self->as_of) < years ||
          sr_random_chance (&self->random, 65))
        continue;
      person->life.is_weak = TRUE;
      if (person->life.chronic_since == 0)
        person->life.chronic_since = sr_day (sr_random_between (&self->random, 2014, 2019), 6, 1);
      n--;
    }
}

/* --- Kinds of households --- */

static guint
score_need (SrCommunity *self, const SrHousehold *home)
{
  const SrPerson *head = sr_community_person (self, g_array_index (home->persons, guint, 0));
  guint score = sr_random_below (&self->random, 60);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, g_array_index (home->persons, guint, i));

    score += (person->life.disability_kind ? 30 : 0) + (person->life.is_weak ? 15 : 0) +
             (person->life.serious_since ? 30 : 0);
  }
  if (strcmp (head->marital, "20") != 0)
    score += 20;
  return score;
}

static void
draw_kinds (SrCommunity *self)
{
  g_autofree guint *order = sr_random_order (&self->random, self->households->len);
  guint poor = 0, dibao = 0, tekun = 0;

  for (guint i = 0; i < self->households->len; i++) {
    SrHousehold *home = sr_community_household (self, order[i]);

    home->is_poor = home->moved_out == 0 && poor < N_POOR;
    poor += home->is_poor;
    home->type = home->is_poor                         ? "poverty_exit"
                 : sr_random_chance (&self->random, 8) ? "urban"
                                                       : "rural";
    if (home->is_poor && tekun < 4 && strcmp (home->shape->key, "elder-man") == 0) {
      home->has_tekun = TRUE;
      tekun++;
    } else if (home->is_poor && dibao < N_DIBAO && score_need (self, home) > 60) {
      home->has_dibao = TRUE;
      dibao++;
    }
  }
}

/* --- Years --- */

static void
set_title (SrCommunity *self, guint event, char *title)
{
  SrHappening *row = sr_community_event (self, event);

  g_free (row->title);
  row->title = title;
}

/* Sets FIELD when what is on record is not what is so now. */
static void
compare (SrCommunity *self,
         guint event,
         guint index,
         const char *field,
         const char **on_record,
         const char *now,
         guint *n)
{
  if (g_strcmp0 (*on_record, now) == 0)
    return;
  sr_community_add_fact (self, event, SR_FACT_PERSON, index, field, now);
  *on_record = now;
  ++*n;
}

/* School and what follows from it. Returns whether anything changed. */
static gboolean
school_facts (SrCommunity *self, guint event, guint index, SrDay day)
{
  static const char *const classes[] = {"1班", "2班", "3班", "4班"};
  SrPerson *person = sr_community_person (self, index);
  SrSchooling now = sr_life_schooling (&person->life, day);
  gboolean leaves = person->on_record.school.state && !now.state;
  gboolean enters = now.school && g_strcmp0 (now.school, person->on_record.school.school) != 0;
  guint n = 0;

  if (enters)
    sr_community_add_fact (self, event, SR_FACT_PERSON, index, "school_class",
                           classes[(index + (guint)sr_day_year (day)) % G_N_ELEMENTS (classes)]);
  compare (self, event, index, "school_state", &person->on_record.school.state, now.state, &n);
  compare (self, event, index, "school_name", &person->on_record.school.school, now.school, &n);
  compare (self, event, index, "school_grade", &person->on_record.school.grade, now.grade, &n);
  if (leaves) {
    sr_community_add_fact (self, event, SR_FACT_PERSON, index, "education",
                           sr_life_education (&person->life));
    sr_community_add_fact (self, event, SR_FACT_PERSON, index, "school_class", NULL);
  }
  compare (self, event, index, "labour_ability", &person->on_record.labour,
           sr_life_labour (&person->life, day), &n);
  return n > 0;
}

/* Was entered before DAY and belongs to the community then. */
static gboolean
is_known (SrCommunity *self, guint index, SrDay day)
{
  const SrPerson *person = sr_community_person (self, index);

  return sr_person_is_resident (person, day) &&
         sr_community_event (self, person->first_event)->recorded < day;
}

static void
school_event (SrCommunity *self, SrDay day, const char *words)
{
  guint event = sr_community_add_event_at (self, "school-year", day, "");
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    if (is_known (self, i, day))
      n += school_facts (self, event, i, day);
  set_title (self, event, g_strdup_printf ("%d%s（%u人）", sr_day_year (day), words, n));
}

/* What is on record about a person when entered. */
static void
begin_record (SrCommunity *self, guint index)
{
  SrPerson *person = sr_community_person (self, index);
  SrDay day = sr_community_event (self, person->first_event)->recorded;

  person->first_schooling = person->on_record.school = sr_life_schooling (&person->life, day);
  person->on_record.labour = sr_life_labour (&person->life, day);
  person->on_record.health = sr_life_health (&person->life, day);
}

static void
review_person (SrCommunity *self, guint event, guint index, SrDay day, guint *n)
{
  SrPerson *person = sr_community_person (self, index);

  compare (self, event, index, "health_state", &person->on_record.health,
           sr_life_health (&person->life, day), n);
  compare (self, event, index, "labour_ability", &person->on_record.labour,
           sr_life_labour (&person->life, day), n);
}

static const char *
number_text (guint n)
{
  char text[12];

  g_snprintf (text, sizeof text, "%u", n);
  return g_intern_string (text);
}

static guint
members_on (SrCommunity *self, guint household, SrDay day, const char *reason)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint n = 0;

  for (guint i = 0; i < home->persons->len; i++) {
    const SrSpan *span =
        sr_person_span (sr_community_person (self, g_array_index (home->persons, guint, i)), day);

    n += span && span->household == household &&
         (reason == NULL || g_strcmp0 (span->join, reason) == 0);
  }
  return n;
}

/* The numbers that forms state are brought up to date once a year. */
static void
review_household (SrCommunity *self, guint event, guint index, SrDay day, guint *n)
{
  const SrHousehold *home = sr_community_household (self, index);
  SrDay last = MAX (sr_day (sr_day_year (day) - 1, 1, 10), home->moved_in);
  guint before, after;

  if (home->moved_in >= day || (home->moved_out && home->moved_out <= day))
    return;
  before = members_on (self, index, last, NULL);
  after = members_on (self, index, day, NULL);
  if (before != after) {
    sr_community_add_fact (self, event, SR_FACT_HOUSEHOLD, index, "persons", number_text (after));
    ++*n;
  }
  before = members_on (self, index, last, "relocated");
  after = members_on (self, index, day, "relocated");
  if (before != after)
    sr_community_add_fact (self, event, SR_FACT_HOUSEHOLD, index, "persons_relocated",
                           number_text (after));
}

static void
review_event (SrCommunity *self, int year)
{
  SrDay day = sr_day (year, 1, 10);
  guint event = sr_community_add_event_at (self, "review", day, "");
  guint people = 0, households = 0;

  for (guint i = 0; i < self->households->len; i++)
    if (sr_community_event (self, sr_community_household (self, i)->event)->recorded < day)
      review_household (self, event, i, day, &households);
  for (guint i = 0; i < self->people->len; i++)
    if (is_known (self, i, day))
      review_person (self, event, i, day, &people);
  set_title (
      self, event,
      g_strdup_printf ("%d年度信息核对（更新%u户、%u项人口信息）", year, households, people));
}

/* --- Monitoring, hukou and allowances: changes of single households --- */

static void
household_event (SrCommunity *self,
                 guint household,
                 SrDay day,
                 const char *words,
                 const char *field,
                 const char *text)
{
  g_autofree char *name = sr_community_household_name (self, household, day);
  g_autofree char *title = g_strdup_printf ("%s：%s", words, name);
  guint event = sr_community_add_event (self, "change", day, title);

  sr_community_add_fact (self, event, SR_FACT_HOUSEHOLD, household, field, text);
}

static void
draw_monitoring (SrCommunity *self)
{
  guint still = 0, over = 0;

  for (guint i = 0; i < self->households->len && (still < 9 || over < 5); i++) {
    const SrHousehold *home = sr_community_household (self, i);
    SrDay day = sr_day (sr_random_between (&self->random, 2021, 2024),
                        sr_random_between (&self->random, 1, 12), 15);

    if (home->moved_out || home->has_tekun || score_need (self, home) < 68 ||
        sr_community_event (self, home->event)->recorded >= day)
      continue;
    household_event (self, i, day, "纳入监测", "household_type", "monitored");
    if (over < 5 && day < sr_day (2023, 6, 1)) {
      household_event (self, i, day + 400 + sr_random_between (&self->random, 0, 200), "风险消除",
                       "household_type", home->type);
      over++;
    } else
      still++;
  }
}

/* Household registers were moved to the community in three rounds; some never were. */
static void
draw_hukou (SrCommunity *self)
{
  static const int rounds[][3] = {{2020, 7, 15}, {2021, 4, 20}, {2022, 10, 12}};

  for (guint r = 0; r < G_N_ELEMENTS (rounds); r++) {
    SrDay day = sr_day (rounds[r][0], rounds[r][1], rounds[r][2]);
    guint event = sr_community_add_event_at (self, "change", day, "");
    guint n = 0;

    for (guint i = r; i < self->households->len; i += 3) {
      const SrHousehold *home = sr_community_household (self, i);

      if (sr_community_event (self, home->event)->recorded >= day || home->moved_out ||
          sr_random_chance (&self->random, 22))
        continue;
      sr_community_add_fact (self, event, SR_FACT_HOUSEHOLD, i, "hukou_moved", "1");
      n++;
    }
    set_title (self, event, g_strdup_printf ("户籍迁入本社区（%u户）", n));
  }
}

static void
add_allowance (SrCommunity *self, guint event, guint household, const char *field, const char *text)
{
  const SrHousehold *home = sr_community_household (self, household);
  SrDay day = sr_community_event (self, event)->day;

  sr_community_add_fact (self, event, SR_FACT_HOUSEHOLD, household, field, text);
  for (guint i = 0; i < home->persons->len; i++) {
    guint person = g_array_index (home->persons, guint, i);
    const SrSpan *span = sr_person_span (sr_community_person (self, person), day);

    if (span && span->household == household && is_known (self, person, day))
      sr_community_add_fact (self, event, SR_FACT_PERSON, person, field, text);
  }
}

static void
draw_allowances (SrCommunity *self)
{
  SrDay granted = sr_day (2021, 1, 4), ended = sr_day (2023, 7, 3);
  guint grant = sr_community_add_event_at (self, "change", granted, "低保、特困对象年度认定");
  guint end = sr_community_add_event_at (self, "change", ended, "低保退出（5户）");
  guint over = 0;

  for (guint i = 0; i < self->households->len; i++) {
    const SrHousehold *home = sr_community_household (self, i);

    if (home->has_tekun)
      add_allowance (self, grant, i, "tekun", "rural");
    if (!home->has_dibao || home->moved_in > granted - 60)
      continue;
    add_allowance (self, grant, i, "dibao", "rural");
    if (over < 5 && home->shape->n_roles >= 3) {
      add_allowance (self, end, i, "dibao", "none");
      over++;
    }
  }
}

/* Titles of births name the head of that day, who may be another one now. */
static void
retitle_births (SrCommunity *self)
{
  for (guint i = 0; i < self->people->len; i++) {
    const SrPerson *person = sr_community_person (self, i);
    g_autofree char *home = NULL;

    if (person->n_spans == 0 || strcmp (person->spans[0].join, "birth") != 0)
      continue;
    home = sr_community_household_name (self, person->spans[0].household, person->self.born);
    set_title (self, person->first_event,
               g_strdup_printf ("出生登记：%s，%s", person->self.name, home));
  }
}

/* The youngest have no number yet: it comes with the entry in the hukou booklet. */
static void
wait_for_numbers (SrCommunity *self)
{
  g_autofree guint *order = sr_community_by_age (self);
  guint waiting = 0;

  for (guint i = self->people->len; i > 0 && waiting < N_WAITING; i--) {
    SrPerson *person = sr_community_person (self, order[i - 1]);

    if (!sr_person_is_resident (person, self->as_of))
      continue;
    person->id_number[0] = '\0';
    waiting++;
  }
}

void
sr_community_draw_years (SrCommunity *self)
{
  draw_kinds (self);
  wait_for_numbers (self);
  retitle_births (self);
  for (guint i = 0; i < self->people->len; i++)
    begin_record (self, i);
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (year > FIRST_YEAR)
      review_event (self, year);
    school_event (self, sr_day (year, 7, 1), "届毕业生离校");
    school_event (self, sr_day (year, 9, 1), "年秋季学期在校生状况更新");
  }
  draw_hukou (self);
  draw_allowances (self);
  draw_monitoring (self);
}
