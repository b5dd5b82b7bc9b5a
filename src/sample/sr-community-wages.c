/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the workshops of the sample community pay, month by month: leaves and chairs by the piece,
 * electronic parts by the day, with the seasons of each. The last twelve months are brought to the
 * mean increase that the article tells, by a little more or less in every line of them.
 */
#include "sample/sr-work.h"

#define MEAN_INCREASE G_GINT64_CONSTANT (2800000) /* 分 a year, of each worker */
#define FIRST_MONTH   (2022 * 12 + 9)
#define LAST_MONTH    (2025 * 12 + 8)
#define YEAR_FROM     (LAST_MONTH - 11)

enum { LEAVES, ELECTRONICS, CHAIRS };

static SrDay
first_day (guint month)
{
  return sr_day ((int)(month / 12), (int)(month % 12) + 1, 1);
}

/* In percent of a usual month; 0: the workshop rests. */
static int
season (guint factory, guint month)
{
  static const int seasons[SR_FACTORIES][12] = {
      {94, 88, 100, 110, 122, 112, 96, 92, 98, 100, 96, 94},
      {92, 84, 102, 102, 100, 98, 96, 98, 102, 104, 106, 104},
      {78, 0, 96, 104, 106, 104, 100, 98, 102, 104, 104, 100},
  };

  return seasons[factory][month % 12];
}

/* Pay has risen over the years. */
static int
of_year (guint month, int amount)
{
  return amount * (100 - 4 * (2025 - (int)(month / 12))) / 100;
}

/* Working days: those of the month within the spell, up to the as-of date. */
static int
draw_days (SrWork *self, SrRandom *random, const SrSpell *spell, guint month)
{
  SrDay from = MAX (first_day (month), spell->since);
  SrDay until = MIN (first_day (month + 1), self->community->as_of);
  int days;

  if (spell->until)
    until = MIN (until, spell->until);
  days = (until - from) * 26 / 30;
  days = days * season (spell->factory, month) / 110 + sr_random_between (random, -1, 2);
  return CLAMP (days, 1, MAX (until - from, 1));
}

static void
fill_pieces (SrRandom *random, SrPay *pay, int a_day, int rate)
{
  pay->pieces = pay->days * a_day * sr_random_between (random, 92, 108) / 100;
  pay->piece_rate = rate;
}

/* Each has a hand of his own, in percent. */
static int
hand_of (guint person)
{
  SrRandom random;

  sr_random_init (&random, (guint64)7 << 32 | person);
  sr_random_next (&random);
  return sr_random_between (&random, 84, 122);
}

static void
fill_pay (SrRandom *random, const SrSpell *spell, SrPay *pay)
{
  int hand = hand_of (spell->person);
  guint month = pay->month;

  if (spell->factory == LEAVES)
    fill_pieces (random, pay, of_year (month, 270) * hand / 100, 32);
  else if (spell->factory == CHAIRS)
    fill_pieces (random, pay, MAX (of_year (month, 40) * hand / 1000, 2), 2450);
  pay->base = of_year (month, spell->factory == ELECTRONICS ? 9400 : 3300) * pay->days * hand / 100;
  pay->base -= pay->base % 100;
  if (spell->factory == ELECTRONICS)
    pay->overtime = sr_random_between (random, 0, 22) * 1600;
  if (sr_random_chance (random, 20))
    pay->bonus = sr_random_between (random, 5, 30) * 1000;
  pay->attendance = pay->days >= 24 ? 10000 : 0;
  pay->deduction = sr_random_chance (random, 6) ? sr_random_between (random, 2, 12) * 1000 : 0;
}

/* September is paid in one workshop only, and of August some of the chairs are not. */
static SrDay
draw_paid (SrRandom *random, const SrSpell *spell, guint month)
{
  SrDay day = first_day (month + 1) + sr_random_between (random, 9, 11) + (int)spell->factory;

  if (month == LAST_MONTH)
    return spell->factory == ELECTRONICS ? first_day (month) + 25 : 0;
  if (month == LAST_MONTH - 1 && spell->factory == CHAIRS && sr_random_chance (random, 45))
    return 0;
  return day;
}

static void
add_pays (SrWork *self, guint index)
{
  const SrSpell *spell = sr_work_spell (self, index);

  for (guint month = FIRST_MONTH; month <= LAST_MONTH; month++) {
    SrPay pay = {.spell = index, .month = month};
    SrRandom random;

    if (spell->since >= first_day (month + 1) ||
        (spell->until && spell->until <= first_day (month)) || season (spell->factory, month) == 0)
      continue;
    sr_random_init (&random, (guint64)8 << 40 | (guint64)index << 16 | month);
    sr_random_next (&random);
    pay.days = draw_days (self, &random, spell, month);
    fill_pay (&random, spell, &pay);
    pay.paid = draw_paid (&random, spell, month);
    g_array_append_val (self->pays, pay);
  }
}

static int
gross (const SrPay *pay)
{
  return pay->pieces * pay->piece_rate + pay->base + pay->overtime + pay->bonus + pay->attendance;
}

/* --- The increase --- */

static gboolean
runs (const SrSpell *spell)
{
  return spell->factory != SR_NONE && spell->until == 0;
}

static gboolean
is_of_worker (SrWork *self, const gboolean *works, const SrPay *pay)
{
  return pay->month >= YEAR_FROM && works[sr_work_spell (self, pay->spell)->person];
}

/* What the lines of the last twelve months have too little for the mean, in 分. LINES gets how many
 * they are. */
static gint64
missing (SrWork *self, const gboolean *works, gint64 *lines)
{
  gint64 wanted = 0;

  *lines = 0;
  for (guint i = 0; i < self->spells->len; i++)
    if (runs (sr_work_spell (self, i)))
      wanted += MEAN_INCREASE + (gint64)sr_work_spell (self, i)->baseline * 100;
  for (guint i = 0; i < self->pays->len; i++) {
    const SrPay *pay = &g_array_index (self->pays, SrPay, i);

    if (!is_of_worker (self, works, pay))
      continue;
    wanted -= gross (pay);
    ++*lines;
  }
  return wanted;
}

/* The line's part of what is missing: the same whole yuan for each, then one yuan for the first
 * ones, then the rest. */
static int
share (gint64 *rest, gint64 each)
{
  int more = (int)CLAMP (*rest, -100, 100);

  *rest -= more;
  return (int)each + more;
}

static void
bring_to_mean (SrWork *self)
{
  g_autofree gboolean *works = g_new0 (gboolean, self->community->people->len);
  gint64 lines, rest, each;

  for (guint i = 0; i < self->spells->len; i++)
    if (runs (sr_work_spell (self, i)))
      works[sr_work_spell (self, i)->person] = TRUE;
  rest = missing (self, works, &lines);
  each = rest / lines / 100 * 100;
  rest -= each * lines;
  for (guint i = 0; i < self->pays->len; i++) {
    SrPay *pay = &g_array_index (self->pays, SrPay, i);

    if (is_of_worker (self, works, pay))
      pay->base += share (&rest, each);
  }
}

/* Two lines that a clerk should ask about: a wage without a day, and one far too high. */
static void
break_rules (SrWork *self)
{
  gboolean without_days = FALSE;
  gboolean twice = FALSE;

  for (guint i = 0; i < self->pays->len && !(without_days && twice); i++) {
    SrPay *pay = &g_array_index (self->pays, SrPay, i);

    if (!runs (sr_work_spell (self, pay->spell)) || pay->days < 15)
      continue;
    if (!without_days && pay->month == LAST_MONTH - 1 && pay->pieces == 0) {
      pay->days = 0;
      without_days = TRUE;
    } else if (!twice && pay->month == LAST_MONTH - 2) {
      pay->bonus += gross (pay) * 3 / 2 / 100 * 100;
      twice = TRUE;
    }
  }
}

void
sr_work_draw_wages (SrWork *self)
{
  for (guint i = 0; i < self->spells->len; i++)
    if (sr_work_spell (self, i)->factory != SR_NONE)
      add_pays (self, i);
  break_rules (self);
  bring_to_mean (self);
}
