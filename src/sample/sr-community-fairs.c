/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The jobs that are offered to the sample community: at the two fairs of the year, some of the
 * first one again at the second, and from day to day.
 */
#include <string.h>

#include "sample/sr-work.h"

#define AT_FIRST_FAIR   4700
#define AT_SECOND_FAIR  4860
#define FROM_DAY_TO_DAY 840
#define COMPANIES       84
#define PERCENT_AGAIN   70

SrDay
sr_work_fair_day (guint fair)
{
  return fair == 0 ? sr_day (2025, 2, 14) : sr_day (2025, 8, 23);
}

static const char *const variants[] = {"",           "（白班）", "（夜班）", "（两班倒）",
                                       "（长白班）", "（学徒）", "（熟手）", "（短期）",
                                       "（急聘）",   "（储备）"};

const char *
sr_work_title (const SrEmployer *employer, guint n)
{
  guint jobs = g_strv_length ((char **)employer->trade->jobs);
  g_autofree char *title = g_strconcat (employer->trade->jobs[n % jobs],
                                        variants[n / jobs % G_N_ELEMENTS (variants)], NULL);

  return g_intern_string (title);
}

static const char *
draw_one (SrRandom *random, const char *const *codes, guint n)
{
  return codes[sr_random_below (random, n)];
}

/* What is wanted and offered. */
static void
fill_terms (SrRandom *random, SrPosting *posting)
{
  static const char *const educations[] = {
      NULL,     NULL, NULL, NULL, "primary", "junior_middle", "junior_middle", "senior_middle",
      "college"};
  static const char *const boards[] = {"none", "board", "lodging", "both", "both"};
  static const char *const shifts[] = {"长白班", "两班倒", "三班倒", "做六休一", NULL};

  posting->education = draw_one (random, educations, G_N_ELEMENTS (educations));
  posting->age_max = 35 + (int)sr_random_below (random, 6) * 5;
  posting->sex = sr_random_chance (random, 88) ? NULL : sr_random_chance (random, 50) ? "1" : "2";
  posting->board = draw_one (random, boards, G_N_ELEMENTS (boards));
  posting->is_insured = sr_random_chance (random, 46);
  posting->shifts = draw_one (random, shifts, G_N_ELEMENTS (shifts));
  posting->views = sr_random_between (random, 0, 60);
}

/* Agencies send people elsewhere, others have the place where they are. */
static const SrWorkPlace *
draw_workplace (SrRandom *random, const SrEmployer *employer)
{
  if (!g_str_equal (employer->trade->industry, "L"))
    return employer->place;
  return sr_work_place (9 + sr_random_below (random, sr_work_places_size () - 9));
}

static void
add_posting (SrWork *self, guint index, guint n, guint fair)
{
  SrRandom *random = &self->random;
  const SrEmployer *employer = sr_work_employer (self, index);
  SrPosting posting = {.employer = index, .fair = fair, .source = "fair"};

  posting.title = sr_work_title (employer, n);
  posting.openings = sr_random_chance (random, 70) ? sr_random_between (random, 1, 5)
                                                   : sr_random_between (random, 6, 30);
  posting.pay_min = sr_random_between (random, employer->trade->pay_from,
                                       (employer->trade->pay_from + employer->trade->pay_to) / 2) /
                    100 * 100;
  posting.pay_max = posting.pay_min + sr_random_between (random, 3, 20) * 100;
  posting.place = draw_workplace (random, employer);
  posting.posted = sr_work_fair_day (fair == SR_NONE ? 0 : fair);
  if (sr_random_chance (random, 92))
    posting.expires = posting.posted + sr_random_between (random, 20, 135);
  fill_terms (random, &posting);
  g_array_append_val (self->postings, posting);
}

static gboolean
is_first_time (const SrEmployer *employer, guint fair)
{
  return employer->is_at[fair] && (fair == 0 || !employer->is_at[0]);
}

/* Workshops have a few places, large companies many. */
static guint
weight (guint index)
{
  return index < SR_FACTORIES ? 2 : 20 + index * 7 % 4 * 10;
}

/* TOTAL postings of the companies that are at a fair for the first time. */
static void
add_fair (SrWork *self, guint fair, guint total)
{
  guint all = 0;
  guint before = 0;

  for (guint i = 0; i < self->employers->len; i++)
    all += is_first_time (sr_work_employer (self, i), fair) ? weight (i) : 0;
  for (guint i = 0; i < self->employers->len; i++) {
    guint share = total * (before + weight (i)) / all - total * before / all;

    if (!is_first_time (sr_work_employer (self, i), fair))
      continue;
    for (guint n = 0; n < share; n++)
      add_posting (self, i, n, fair);
    before += weight (i);
  }
}

/* What a company offered at the first fair and offers again at the second. */
static guint
repeat_first_fair (SrWork *self, guint until)
{
  guint before = self->postings->len;

  for (guint i = 0; i < until; i++) {
    SrPosting again = *sr_work_posting (self, i);

    if (!sr_work_employer (self, again.employer)->is_at[1] ||
        !sr_random_chance (&self->random, PERCENT_AGAIN))
      continue;
    again.fair = 1;
    again.posted = sr_work_fair_day (1);
    again.expires = again.posted + sr_random_between (&self->random, 30, 135);
    again.views = sr_random_between (&self->random, 0, 60);
    g_array_append_val (self->postings, again);
  }
  return self->postings->len - before;
}

static void
add_day_to_day (SrWork *self)
{
  static const char *const sources[] = {"company", "labour_office", "labour_office", "internet"};
  static const char *const channels[] = {"board", "board,chat", "chat", "broadcast,chat"};
  SrRandom *random = &self->random;

  for (guint i = 0; i < FROM_DAY_TO_DAY; i++) {
    SrPosting *posting;

    add_posting (self, i * 17 % COMPANIES, 40 + i / COMPANIES, SR_NONE);
    posting = sr_work_posting (self, self->postings->len - 1);
    posting->posted = sr_day (2024, 10, 8) + (int)(i * 350 / FROM_DAY_TO_DAY);
    posting->expires = posting->posted + sr_random_between (random, 15, 90);
    posting->source = draw_one (random, sources, G_N_ELEMENTS (sources));
    posting->channels = draw_one (random, channels, G_N_ELEMENTS (channels));
  }
}

void
sr_work_draw_postings (SrWork *self)
{
  guint repeated;

  add_fair (self, 0, AT_FIRST_FAIR);
  repeated = repeat_first_fair (self, self->postings->len);
  add_fair (self, 1, AT_SECOND_FAIR - repeated);
  add_day_to_day (self);
}
