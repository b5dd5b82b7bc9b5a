/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The working life of the sample community as a whole.
 */
#include "sample/sr-work.h"

#define SEED (G_GUINT64_CONSTANT (6) << 32)

static void
clear_employer (gpointer data)
{
  g_free (((SrEmployer *)data)->name);
}

SrWork *
sr_work_new_employers (void)
{
  SrWork *self = g_new0 (SrWork, 1);

  sr_random_init (&self->random, SEED);
  self->employers = g_array_new (FALSE, TRUE, sizeof (SrEmployer));
  g_array_set_clear_func (self->employers, clear_employer);
  self->spells = g_array_new (FALSE, TRUE, sizeof (SrSpell));
  self->pays = g_array_new (FALSE, TRUE, sizeof (SrPay));
  self->postings = g_array_new (FALSE, TRUE, sizeof (SrPosting));
  self->placements = g_array_new (FALSE, TRUE, sizeof (SrPlacing));
  self->seekers = g_array_new (FALSE, TRUE, sizeof (SrSeeker));
  sr_work_draw_employers (self);
  return self;
}

SrWork *
sr_work_new (SrCommunity *community)
{
  SrWork *self = sr_work_new_employers ();

  self->community = community;
  sr_work_draw_spells (self);
  sr_work_draw_postings (self);
  sr_work_draw_placements (self);
  sr_work_draw_wages (self);
  return self;
}

void
sr_work_free (SrWork *self)
{
  g_array_unref (self->employers);
  g_array_unref (self->spells);
  g_array_unref (self->pays);
  g_array_unref (self->postings);
  g_array_unref (self->placements);
  g_array_unref (self->seekers);
  g_free (self);
}

SrDay
sr_work_month_after (SrDay day, int n)
{
  char date[SR_DATE_SIZE];
  int month;

  sr_day_format (day, date);
  month = sr_day_year (day) * 12 + (int)g_ascii_strtoll (date + 5, NULL, 10) - 1 + n;
  return sr_day (month / 12, month % 12 + 1, 1);
}
