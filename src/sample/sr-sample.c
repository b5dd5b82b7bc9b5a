/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writes the sample community into a register: one entry per event, in the order in which they were
 * entered, at times that belong to them.
 */
#include "sample/sr-sample.h"

#include "acts/sr-invariants.h"
#include "sample/sr-sample-work.h"

#define MINUTES_BETWEEN     7
#define FIRST_MINUTE_OF_DAY 35 /* 08:35 in China is 00:35 UTC */

static gboolean
write_event (SrSampleWriter *self, guint event, const char *at, GError **error)
{
  const SrHappening *row = sr_community_event (self->community, event);
  g_autoptr (SrEntry) entry = sr_entry_begin (self->reg, row->act, error);

  if (entry == NULL)
    return FALSE;
  self->entry = entry;
  sr_entry_set_title (entry, row->title);
  sr_entry_set_time (entry, at);
  if (sr_sample_write_parts (self, event, error) && sr_invariants_check (entry, NULL, error) &&
      sr_entry_commit (entry, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", row->title);
  return FALSE;
}

/* Records are read as they are on the event's day, so that a later state is not taken for the
 * present one. */
static gboolean
write_events (SrSampleWriter *self, GError **error)
{
  g_autofree guint *order = sr_community_order (self->community);
  SrDay last = 0;
  guint minute = 0;

  for (guint i = 0; i < self->community->events->len; i++) {
    const SrHappening *event = sr_community_event (self->community, order[i]);
    char date[SR_DATE_SIZE];
    char day[SR_DATE_SIZE];
    g_autofree char *at = NULL;

    minute = event->recorded == last ? minute + MINUTES_BETWEEN : FIRST_MINUTE_OF_DAY;
    last = event->recorded;
    sr_day_format (event->recorded, date);
    sr_day_format (event->day, day);
    at = g_strdup_printf ("%sT%02u:%02u:00Z", date, minute / 60, minute % 60);
    sr_register_override_as_of (self->reg, day);
    if (!write_event (self, order[i], at, error))
      return FALSE;
  }
  return TRUE;
}

static void
clear (SrSampleWriter *self)
{
  g_free (self->people);
  g_free (self->households);
  g_free (self->flats);
  g_free (self->stays);
  g_free (self->posts);
  g_free (self->watches);
  g_free (self->spans);
}

gboolean
sr_sample_fill (SrRegister *reg, GError **error)
{
  g_autoptr (SrCommunity) community = sr_community_new (sr_register_code_lists (reg));
  g_autofree char *operator= g_strdup (sr_register_operator (reg));
  SrSampleWriter self = {.reg = reg, .community = community};
  gboolean done;

  self.people = g_new0 (gint64, community->people->len);
  self.households = g_new0 (gint64, community->households->len);
  self.flats = g_new0 (gint64, community->flats->len);
  self.stays = g_new0 (gint64, community->stays->len);
  self.posts = g_new0 (gint64, community->posts->len);
  self.watches = g_new0 (gint64, community->watches->len);
  self.spans = g_malloc0_n (community->people->len, sizeof *self.spans);
  sr_register_set_desk (reg, 0);
  sr_register_set_account (reg, "示例");
  done = sr_sample_write_place (&self, error) && write_events (&self, error);
  sr_register_override_as_of (reg, NULL);
  done = done && sr_sample_write_work (&self, error);
  sr_register_set_account (reg, operator);
  sr_register_set_desk (reg, -1);
  clear (&self);
  return done;
}
