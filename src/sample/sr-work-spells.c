/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Spells of work of one person, one after the other: away with returns for the Spring Festival and
 * changes of employer, in the county, in a workshop. No two of them overlap.
 */
#include "sample/sr-work.h"

#define PERCENT_HOME_FOR_FESTIVAL 38
#define PERCENT_CHANGES           22
#define PERCENT_FOR_GOOD          7

/* The first days of the Spring Festivals. */
static SrDay
next_festival (SrDay after)
{
  const SrDay festivals[] = {sr_day (2020, 1, 25), sr_day (2021, 2, 12), sr_day (2022, 2, 1),
                             sr_day (2023, 1, 22), sr_day (2024, 2, 10), sr_day (2025, 1, 29),
                             sr_day (2026, 2, 17)};

  for (guint i = 0; i < G_N_ELEMENTS (festivals); i++)
    if (festivals[i] > after)
      return festivals[i];
  return G_MAXINT32;
}

static SrSpell *
add_spell (SrWork *self, guint person, const char *kind, SrDay since, SrDay until)
{
  SrSpell spell = {.person = person,
                   .kind = kind,
                   .factory = SR_NONE,
                   .form = "full_time",
                   .since = since,
                   .until = until,
                   .baseline = -1};

  g_array_append_val (self->spells, spell);
  return sr_work_spell (self, self->spells->len - 1);
}

/* What is still checked from time to time: most of what runs within the last quarter, some longer
 * ago, some never unless it has run for years; what has ended, once. */
static SrDay
draw_checked (SrWork *self, SrDay since, SrDay until)
{
  SrRandom *random = &self->random;
  SrDay end = until ? until : self->community->as_of;
  SrDay day = end - sr_random_between (random, 1, 78);

  if (until == 0 && sr_random_chance (random, 18))
    day = end - sr_random_between (random, 95, 260);
  if (sr_random_chance (random, 6) && end - since < 900)
    return 0;
  return day > since ? day : 0;
}

static const SrEmployer *
draw_employer (SrWork *self, const SrWorkPlace *place)
{
  const SrEmployer *employer;

  do
    employer = sr_work_employer (
        self, sr_random_between (&self->random, SR_FACTORIES, (int)self->employers->len - 1));
  while (employer->place != place);
  return employer;
}

static const SrWorkPlace *
draw_place (SrWork *self)
{
  guint drawn = sr_random_below (&self->random, 120);
  guint i = 0;

  for (; drawn >= sr_work_place (i)->weight; i = (i + 1) % sr_work_places_size ())
    drawn -= sr_work_place (i)->weight;
  return sr_work_place (i);
}

static void
fill_employer (SrWork *self, SrSpell *spell, const SrEmployer *employer)
{
  const SrTrade *trade = employer->trade;

  spell->employer = employer->name;
  spell->division = employer->place->division;
  spell->scope = employer->place->scope;
  spell->industry = trade->industry;
  spell->job = sr_work_draw_job (&self->random, trade);
  spell->monthly = sr_random_between (&self->random, trade->pay_from, trade->pay_to) / 100 * 100;
  spell->has_contract = sr_random_chance (&self->random, 68);
  spell->is_insured = spell->has_contract && sr_random_chance (&self->random, 72);
  spell->checked = draw_checked (self, spell->since, spell->until);
}

static void
add_away_spell (SrWork *self, guint person, const SrEmployer *employer, SrDay since, SrDay until)
{
  SrSpell *spell = add_spell (self, person, "migrant", since, until);

  fill_employer (self, spell, employer);
  spell->channel = sr_random_chance (&self->random, 8) ? "park" : "migrant";
  spell->is_point_to_point = sr_random_chance (&self->random, 22);
}

/* When a spell that begins on SINCE ends, and when the next one begins. */
static SrDay
draw_end (SrWork *self, SrDay since, SrDay *next)
{
  SrRandom *random = &self->random;
  guint drawn = sr_random_below (random, 100);
  SrDay festival = next_festival (since + 60);
  SrDay end;

  if (drawn < PERCENT_HOME_FOR_FESTIVAL) {
    end = festival - sr_random_between (random, 6, 26);
    *next = festival + sr_random_between (random, 8, 28);
  } else if (drawn < PERCENT_HOME_FOR_FESTIVAL + PERCENT_CHANGES) {
    end = since + sr_random_between (random, 90, 300);
    *next = end + sr_random_between (random, 0, 24);
  } else if (drawn >= 100 - PERCENT_FOR_GOOD) {
    end = *next = G_MAXINT32;
  } else {
    end = since + sr_random_between (random, 360, 800);
    *next = end + sr_random_between (random, 0, 20);
  }
  return end;
}

void
sr_work_add_away (SrWork *self, guint person, SrDay from, SrDay until)
{
  const SrEmployer *employer = draw_employer (self, draw_place (self));
  SrDay last = until ? until : self->community->as_of + 1;
  SrDay since = from;

  while (since < last) {
    SrDay next;
    SrDay end = draw_end (self, since, &next);

    if (next >= last || end >= last) {
      add_away_spell (self, person, employer, since, until);
      return;
    }
    add_away_spell (self, person, employer, since, end);
    if (!sr_random_chance (&self->random, 45))
      employer = draw_employer (self, sr_random_chance (&self->random, 50) ? draw_place (self)
                                                                           : employer->place);
    since = next;
  }
}

/* --- In the county --- */

static void
fill_public_post (SrWork *self, SrSpell *spell)
{
  static const char *const jobs[] = {"楼栋保洁员", "小区保洁员", "治安巡逻员", "护林员",
                                     "公路养护员", "水管员",     "宿管员"};
  static const char *const offices[] = {"瑞塔铺镇人民政府", "鸟儿岭社区居民委员会"};

  spell->employer = offices[spell->person % G_N_ELEMENTS (offices)];
  spell->industry = "S";
  spell->job = jobs[spell->person % G_N_ELEMENTS (jobs)]; /* the same every year */
  spell->channel = "public_post";
  spell->monthly = sr_random_between (&self->random, 8, 15) * 100;
  spell->has_contract = TRUE;
}

static void
fill_self_employed (SrWork *self, SrSpell *spell)
{
  static const struct {
    const char *job;
    const char *industry;
  } trades[] = {{"小区便民店", "F"}, {"早餐店", "H"}, {"农副产品网店", "F"}, {"货车运输", "G"},
                {"摩托车修理", "O"}, {"理发店", "O"}, {"流动摊点", "F"}};
  guint i = spell->person % G_N_ELEMENTS (trades);

  spell->employer = "个体经营";
  spell->industry = trades[i].industry;
  spell->job = trades[i].job;
  spell->channel = sr_random_chance (&self->random, 60) ? "self_employed" : "flexible";
  spell->monthly = sr_random_between (&self->random, 18, 52) * 100;
}

static void
add_near_spell (SrWork *self, guint person, const char *kind, SrDay since, SrDay until)
{
  SrSpell *spell = add_spell (self, person, kind, since, until);

  if (g_str_equal (kind, "local")) {
    fill_employer (self, spell, draw_employer (self, sr_work_place (0)));
    spell->channel = sr_random_chance (&self->random, 30) ? "cooperative" : "other";
  } else if (g_str_equal (kind, "public_post"))
    fill_public_post (self, spell);
  else
    fill_self_employed (self, spell);
  spell->division = sr_work_place (0)->division;
  spell->scope =
      g_str_equal (kind, "local") && sr_random_chance (&self->random, 70) ? "county" : "township";
  spell->checked = draw_checked (self, since, until);
}

/* Public posts are given for a calendar year, other work goes on for longer. */
void
sr_work_add_near (SrWork *self, guint person, SrDay from, SrDay until)
{
  static const char *const kinds[] = {"public_post", "local", "local", "self_employed"};
  SrDay last = until ? until : self->community->as_of + 1;
  const SrPerson *who = sr_community_person (self->community, person);
  const char *kind = sr_day_age (who->self.born, self->community->as_of) >= 60
                         ? kinds[0]
                         : kinds[sr_random_below (&self->random, G_N_ELEMENTS (kinds))];
  SrDay since = from;

  while (since < last) {
    SrDay end = g_str_equal (kind, "public_post")
                    ? sr_day (sr_day_year (since + 40) + 1, 1, 1)
                    : since + sr_random_between (&self->random, 300, 1100);

    if (end >= last - 30) {
      add_near_spell (self, person, kind, since, until);
      return;
    }
    add_near_spell (self, person, kind, since, end);
    since = end;
  }
}

void
sr_work_add_factory (
    SrWork *self, guint person, guint factory, SrDay from, SrDay until, int baseline)
{
  static const char *const jobs[SR_FACTORIES][4] = {{"选叶工", "洗叶工", "包装工", "封口工"},
                                                    {"组装工", "焊锡工", "绕线工", "检验员"},
                                                    {"编织工", "编织工", "打磨工", "喷漆工"}};
  SrSpell *spell = add_spell (self, person, "factory", from, until);

  spell->factory = factory;
  spell->division = sr_work_place (0)->division;
  spell->scope = "township";
  spell->industry = "C";
  spell->job = jobs[factory][sr_random_below (&self->random, 4)];
  spell->form = factory == 1 ? "full_time" : "piece";
  spell->channel = "factory";
  spell->has_contract = sr_random_chance (&self->random, 88);
  spell->is_insured = sr_random_chance (&self->random, 40);
  spell->monthly = sr_random_between (&self->random, 22, 34) * 100;
  spell->baseline = baseline;
  spell->checked = draw_checked (self, from, until);
}
