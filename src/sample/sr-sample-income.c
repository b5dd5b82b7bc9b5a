/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the households of the sample community earn in an accounting year: so much for each person
 * that only those under monitoring are below the line, divided into the four blocks by who works.
 */
#include "sample/sr-sample-forms.h"

#include <string.h>

#define LEAST          7900 /* yuan a person: nobody who is not monitored has less */
#define POOR_YEAR      2024 /* one household has, in this year */
#define POOR_PERSONS   6980
#define FIRST_POSSIBLE 40 /* and it is one of the later ones */

static gboolean
is_monitored_now (SrCommunity *self, guint household, SrDay on)
{
  for (guint i = 0; i < self->watches->len; i++) {
    const SrWatch *watch = &g_array_index (self->watches, SrWatch, i);

    if (watch->household == household && watch->end == SR_NONE &&
        sr_community_event (self, watch->begin)->day <= on)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_ever_monitored (SrCommunity *self, guint household)
{
  for (guint i = 0; i < self->watches->len; i++)
    if (g_array_index (self->watches, SrWatch, i).household == household)
      return TRUE;
  return FALSE;
}

/* The one that should be monitored and is not. */
static gboolean
is_overlooked (SrCommunity *self, guint household)
{
  guint first = FIRST_POSSIBLE;

  while (is_ever_monitored (self, first) || sr_community_household (self, first)->moved_out ||
         sr_community_household (self, first)->n_persons < 3)
    first++;
  return household == first;
}

typedef struct {
  guint persons;
  guint workers;
} Members;

static Members
members_on (SrCommunity *self, guint household, SrDay day)
{
  const SrHousehold *home = sr_community_household (self, household);
  Members members = {0};

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, g_array_index (home->persons, guint, i));
    const SrSpan *span = sr_person_span (person, day);

    if (span == NULL || span->household != household)
      continue;
    members.persons++;
    members.workers += sr_person_is_labour (person, day);
  }
  return members;
}

static int
income_per_person (SrCommunity *self, const SrAccount *account, SrDay end, SrRandom *random)
{
  int growth = 94 + (account->year - 2022) * 6;
  int drawn = sr_random_between (random, 9800, 21500) * growth / 100;

  if (is_monitored_now (self, account->household, end))
    return sr_random_between (random, 6100, 7150);
  if (account->year == POOR_YEAR && is_overlooked (self, account->household))
    return POOR_PERSONS;
  return MAX (drawn, LEAST);
}

static void
set_money (SrDraft *draft, const char *key, gint64 yuan)
{
  sr_draft_set_integer (draft, key, yuan * 100);
}

/* Shares in percent; what is left are transfers. */
static void
fill_blocks (SrRandom *random, gboolean works, gint64 net, SrDraft *draft)
{
  gint64 wages = net * (works ? sr_random_between (random, 58, 84) : 0) / 100;
  gint64 business = net * sr_random_between (random, works ? 4 : 8, 14) / 100;
  gint64 property = net * sr_random_between (random, 0, 2) / 100;
  gint64 expense = business * sr_random_between (random, 20, 45) / 100;
  gint64 factory = works && sr_random_chance (random, 30) ? wages * 55 / 100 : 0;
  gint64 post = works && sr_random_chance (random, 12) ? MIN (7200, wages / 4) : 0;

  set_money (draft, "wage_income", wages);
  set_money (draft, "factory_wage_income", factory);
  set_money (draft, "public_post_income", post);
  set_money (draft, "migrant_wage_income",
             works && sr_random_chance (random, 62) ? wages - factory - post : 0);
  set_money (draft, "business_income", business);
  set_money (draft, "business_expense", expense);
  set_money (draft, "property_income", property);
  set_money (draft, "transfer_income", net - wages - business + expense - property);
}

void
sr_sample_fill_account (SrCommunity *self, const SrAccount *account, SrDraft *draft)
{
  static const char *const collectors[] = {"龙志高", "朱承业", "贺春香"};
  SrDay end = sr_day (account->year, 9, 30);
  Members members = members_on (self, account->household, end);
  g_autofree char *period = g_strdup_printf ("%d", account->year);
  char date[SR_DATE_SIZE];
  SrRandom random;

  sr_random_init (&random,
                  (guint64)4 << 32 | (guint64)account->household << 12 | (guint64)account->year);
  sr_random_next (&random);
  sr_draft_set_text_value (draft, "period", period);
  sr_draft_set_integer (draft, "persons", MAX (members.persons, 1));
  fill_blocks (&random, members.workers > 0,
               (gint64)income_per_person (self, account, end, &random) * MAX (members.persons, 1),
               draft);
  sr_draft_set_text_value (draft, "collector_name",
                           collectors[account->household % G_N_ELEMENTS (collectors)]);
  sr_day_format (sr_day (account->year, 10, 9) + sr_random_between (&random, 0, 27), date);
  sr_draft_set_text_value (draft, "collected_on", date);
  sr_draft_set_integer (draft, "head_signed", sr_random_chance (&random, 97));
}
