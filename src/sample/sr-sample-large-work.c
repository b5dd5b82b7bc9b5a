/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who works where in a large register, and the wages of its workshops. Workers are collected until
 * a workshop has enough of them and are then written with all their wages, month by month: so
 * every index grows at a few places only, which is what writing millions of lines costs. Drawn from
 * the number of the person, so that nothing else in the register depends on it.
 */
#include "sample/sr-sample-large.h"

#include <string.h>

#define AGE_OF_WORKERS       27 /* at least: they have worked all the years that wages are written of */
#define PERCENT_WORKERS      21 /* of those */
#define PERCENT_AWAY         88 /* of the others */
#define PERCENT_NEAR         9  /* the rest has no work */
#define PERCENT_BEFORE       35 /* had another employer before */
#define WAGE_YEARS           8
#define WAGE_MONTHS          (WAGE_YEARS * 12)
#define LAST_MONTH           (2025 * 12 + 8)
#define PER_THOUSAND_SEEKERS 12

/* clang-format off */
enum { S_PERSON, S_KIND, S_FACTORY, S_EMPLOYER, S_SCOPE, S_DIVISION, S_INDUSTRY, S_JOB, S_CHANNEL, S_DIRECT, S_SINCE,
       S_UNTIL, S_WORKING, S_PLANNED, S_CONTRACT, S_MONTHLY, S_BASELINE, S_CHECKED };
static const char *const spell_keys[] = {
    "person_id", "work_kind", "factory_id", "employer", "work_scope", "work_division", "industry", "job",
    "employment_channel", "is_point_to_point", "since", "until", "is_working", "is_planned", "has_contract",
    "monthly_wage", "baseline_income", "verified_on"};

enum { W_FACTORY, W_MONTH, W_PERSON, W_DAYS, W_BASE, W_OVERTIME, W_ATTENDANCE, W_PAID };
static const char *const wage_keys[] = {
    "factory_id", "wage_month", "person_id", "days_worked", "base_wage", "overtime_pay", "full_attendance_bonus",
    "paid_on"};

enum { F_NAME, F_STATE, F_IN_SITE, F_INDUSTRY, F_OPENED };
static const char *const factory_keys[] = {"name", "factory_state", "in_site", "industry", "opened_on"};

enum { K_PERSON, K_REGISTERED, K_STATE, K_JOB, K_DIVISION, K_PAY };
static const char *const seeker_keys[] = {
    "person_id", "registered_on", "seeker_state", "wanted_job", "wanted_division", "wanted_pay"};
/* clang-format on */

static void
random_for (SrRandom *random, guint kind, guint index)
{
  sr_random_init (random, (guint64)kind << 40 | index);
  sr_random_next (random);
}

/* --- One spell --- */

static void
set_day (SrRow *row, guint key, SrDay day, char text[SR_DATE_SIZE])
{
  if (day)
    sr_day_format (day, text);
  sr_row_set (row, key, day ? text : NULL);
}

static gboolean
write_spell (SrLarge *self,
             gint64 person,
             SrDay since,
             SrDay until,
             SrDay checked,
             gint64 *id,
             GError **error)
{
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE], on[SR_DATE_SIZE];

  sr_row_set_integer (&self->spell, S_PERSON, person);
  set_day (&self->spell, S_SINCE, since, from);
  set_day (&self->spell, S_UNTIL, until, to);
  set_day (&self->spell, S_CHECKED, checked, on);
  sr_row_set_integer (&self->spell, S_WORKING, until == 0);
  sr_row_set_integer (&self->spell, S_PLANNED, 0);
  return sr_row_write (&self->spell, self->entry, id, error);
}

/* AWAY: outside the county. */
static const SrEmployer *
draw_employer (SrLarge *self, SrRandom *random, gboolean away)
{
  const SrEmployer *employer;

  do
    employer = sr_work_employer (
        self->work,
        SR_FACTORIES + sr_random_below (random, self->work->employers->len - SR_FACTORIES));
  while (g_str_equal (employer->place->scope, "county") == away);
  return employer;
}

static void
fill_employer (SrLarge *self, SrRandom *random, gboolean away)
{
  const SrEmployer *employer = draw_employer (self, random, away);
  SrRow *row = &self->spell;

  sr_row_set (row, S_KIND, away ? "migrant" : "local");
  sr_row_set (row, S_FACTORY, NULL);
  sr_row_set (row, S_EMPLOYER, employer->name);
  sr_row_set (row, S_SCOPE, employer->place->scope);
  sr_row_set (row, S_DIVISION, employer->place->division);
  sr_row_set (row, S_INDUSTRY, employer->trade->industry);
  sr_row_set (row, S_JOB, sr_work_draw_job (random, employer->trade));
  sr_row_set (row, S_CHANNEL, away ? "migrant" : "other");
  sr_row_set_integer (row, S_DIRECT, sr_random_chance (random, 20));
  sr_row_set_integer (row, S_CONTRACT, sr_random_chance (random, 70));
  sr_row_set_integer (
      row, S_MONTHLY,
      (gint64)sr_random_between (random, employer->trade->pay_from, employer->trade->pay_to) * 100);
  sr_row_set (row, S_BASELINE, NULL);
}

static gboolean
may_work (const SrLife *life, SrDay day)
{
  return sr_day_age (life->born, day) >= 16 && sr_life_schooling (life, day).state == NULL;
}

/* The present work, and for some what was before it. */
static gboolean
write_employed (SrLarge *self,
                SrRandom *random,
                gint64 person,
                const SrLife *life,
                gboolean away,
                GError **error)
{
  SrDay since = self->as_of - sr_random_between (random, 20, 1300);
  SrDay checked = self->as_of - sr_random_between (random, 1, 120);
  SrDay before = since - sr_random_between (random, 5, 40);
  SrDay long_before = before - sr_random_between (random, 90, 700);
  gint64 id;

  if (!may_work (life, since))
    since = self->as_of - sr_random_between (random, 1, 15);
  else if (may_work (life, long_before) && sr_random_chance (random, PERCENT_BEFORE)) {
    fill_employer (self, random, TRUE);
    if (!write_spell (self, person, long_before, before, before - 30, &id, error))
      return FALSE;
  }
  fill_employer (self, random, away);
  return write_spell (self, person, since, 0, checked > since ? checked : 0, &id, error);
}

static gboolean
write_seeker (SrLarge *self, SrRandom *random, gint64 person, GError **error)
{
  const SrEmployer *employer = draw_employer (self, random, TRUE);
  char registered[SR_DATE_SIZE];
  gint64 id;

  sr_row_set_integer (&self->seeker, K_PERSON, person);
  set_day (&self->seeker, K_REGISTERED, self->as_of - sr_random_between (random, 1, 200),
           registered);
  sr_row_set (&self->seeker, K_STATE, sr_random_chance (random, 60) ? "seeking" : "referred");
  sr_row_set (&self->seeker, K_JOB, sr_work_draw_job (random, employer->trade));
  sr_row_set (&self->seeker, K_DIVISION, employer->place->division);
  sr_row_set_integer (&self->seeker, K_PAY, (gint64)employer->trade->pay_from * 100);
  return sr_row_write (&self->seeker, self->entry, &id, error);
}

/* --- A workshop and all its workers --- */

static gboolean
write_factory (SrLarge *self, gint64 *id, GError **error)
{
  static const char *const trades[] = {"粽叶", "电子元件", "藤椅", "服装", "竹木制品"};
  guint n = self->n_factories++;
  char name[64];

  g_snprintf (name, sizeof name, "第%u%s车间", n + 1, trades[n % G_N_ELEMENTS (trades)]);
  sr_row_set (&self->factory, F_NAME, name);
  sr_row_set (&self->factory, F_STATE, n % 9 == 8 ? "seasonal" : "normal");
  sr_row_set_integer (&self->factory, F_IN_SITE, n % 3 != 2);
  sr_row_set (&self->factory, F_INDUSTRY, "C");
  sr_row_set (&self->factory, F_OPENED, "2017-09-20");
  return sr_row_write (&self->factory, self->entry, id, error);
}

static gboolean
write_workers (SrLarge *self, gint64 factory, GError **error)
{
  SrRow *row = &self->spell;

  for (guint i = 0; i < self->workers->len; i++) {
    gint64 person = g_array_index (self->workers, gint64, i);
    SrRandom random;
    gint64 id;

    random_for (&random, 10, (guint)person);
    sr_row_set (row, S_KIND, "factory");
    sr_row_set_integer (row, S_FACTORY, factory);
    sr_row_set (row, S_EMPLOYER, NULL);
    sr_row_set (row, S_SCOPE, "township");
    sr_row_set (row, S_DIVISION, "430822");
    sr_row_set (row, S_INDUSTRY, "C");
    sr_row_set (row, S_JOB, "操作工");
    sr_row_set (row, S_CHANNEL, "factory");
    sr_row_set_integer (row, S_DIRECT, 0);
    sr_row_set_integer (row, S_CONTRACT, sr_random_chance (&random, 85));
    sr_row_set_integer (row, S_MONTHLY, sr_random_between (&random, 22, 36) * 10000);
    sr_row_set (row, S_BASELINE, NULL);
    if (sr_random_chance (&random, 96))
      sr_row_set_integer (row, S_BASELINE, sr_random_between (&random, 0, 150) * 10000);
    if (!write_spell (self, person, sr_day (2017, 10, 1), 0,
                      self->as_of - sr_random_between (&random, 1, 110), &id, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_wage (SrLarge *self, guint month, guint worker, GError **error)
{
  gint64 person = g_array_index (self->workers, gint64, worker);
  SrRow *row = &self->wage;
  guint64 drawn;
  int days;
  SrRandom random = {.state = (guint64)person << 12 | month};
  gint64 id;

  drawn = sr_random_next (&random);
  days = 20 + (int)(drawn % 8);
  sr_row_set_integer (row, W_PERSON, person);
  sr_row_set_real (row, W_DAYS, days);
  sr_row_set_integer (row, W_BASE, days * (gint64)(7000 + person % 40 * 100));
  sr_row_set_integer (row, W_OVERTIME, (gint64)(drawn >> 8 & 15) * 1600);
  if (days >= 26)
    sr_row_set_integer (row, W_ATTENDANCE, 10000);
  else
    sr_row_set (row, W_ATTENDANCE, NULL);
  return sr_row_write (row, self->entry, &id, error);
}

/* The sheets of all months, the oldest first; the last one is not paid yet. */
static gboolean
write_wages (SrLarge *self, gint64 factory, GError **error)
{
  sr_row_set_integer (&self->wage, W_FACTORY, factory);
  for (guint month = LAST_MONTH + 1 - WAGE_MONTHS; month <= LAST_MONTH; month++) {
    char text[16], paid[SR_DATE_SIZE];

    g_snprintf (text, sizeof text, "%04u-%02u", month / 12, month % 12 + 1);
    g_snprintf (paid, sizeof paid, "%04u-%02u-12", (month + 1) / 12, (month + 1) % 12 + 1);
    sr_row_set (&self->wage, W_MONTH, text);
    sr_row_set (&self->wage, W_PAID, month < LAST_MONTH ? paid : NULL);
    for (guint i = 0; i < self->workers->len; i++)
      if (!write_wage (self, month, i, error))
        return FALSE;
  }
  return TRUE;
}

/* Most workshops have some dozens of people, some hundreds. */
static guint
draw_size (guint factory)
{
  SrRandom random;

  random_for (&random, 11, factory);
  return sr_random_chance (&random, 6) ? (guint)sr_random_between (&random, 300, 560)
                                       : (guint)sr_random_between (&random, 24, 150);
}

gboolean
sr_large_finish_work (SrLarge *self, GError **error)
{
  gint64 factory;

  if (self->workers->len == 0)
    return TRUE;
  if (!write_factory (self, &factory, error) || !write_workers (self, factory, error) ||
      !write_wages (self, factory, error))
    return FALSE;
  g_array_set_size (self->workers, 0);
  return TRUE;
}

static gboolean
is_labour (const SrLife *life, SrDay day)
{
  const char *ability = sr_life_labour (life, day);
  int age = sr_day_age (life->born, day);

  return age >= 16 && age < 60 && sr_life_schooling (life, day).state == NULL &&
         (g_str_equal (ability, "ordinary") || g_str_equal (ability, "skilled"));
}

gboolean
sr_large_write_work (SrLarge *self, gint64 person, const SrLife *life, GError **error)
{
  SrRandom random;
  guint drawn;

  if (!is_labour (life, self->as_of))
    return TRUE;
  random_for (&random, 9, self->n_persons);
  if (sr_day_age (life->born, self->as_of) >= AGE_OF_WORKERS &&
      sr_random_chance (&random, PERCENT_WORKERS)) {
    g_array_append_val (self->workers, person);
    return self->workers->len < draw_size (self->n_factories) || sr_large_finish_work (self, error);
  }
  if (sr_random_below (&random, 1000) < PER_THOUSAND_SEEKERS &&
      !write_seeker (self, &random, person, error))
    return FALSE;
  drawn = sr_random_below (&random, 100);
  return drawn >= PERCENT_AWAY + PERCENT_NEAR ||
         write_employed (self, &random, person, life, drawn < PERCENT_AWAY, error);
}

void
sr_large_init_work (SrLarge *self)
{
  self->work = sr_work_new_employers ();
  self->workers = g_array_new (FALSE, FALSE, sizeof (gint64));
  sr_row_init (&self->spell, "work_spell", spell_keys, G_N_ELEMENTS (spell_keys));
  sr_row_init (&self->wage, "wage", wage_keys, G_N_ELEMENTS (wage_keys));
  sr_row_init (&self->factory, "factory", factory_keys, G_N_ELEMENTS (factory_keys));
  sr_row_init (&self->seeker, "job_seeker", seeker_keys, G_N_ELEMENTS (seeker_keys));
}
