/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Monitoring and income of the households of a large register: monitored ones with one risk and one
 * measure, everybody with the account of one year. Drawn from the number of the household, so that
 * nothing else in the register depends on it.
 */
#include "sample/sr-sample-large.h"

/* clang-format off */
enum { W_HOUSEHOLD, W_CATEGORY, W_IDENTIFIED, W_INCOME, W_RISK, W_CLEARED_FLAG };
static const char *const watch_keys[] = {
    "household_id", "monitoring_category", "identified_month", "identified_income_per_person", "risk_1",
    "risk_cleared"};

enum { M_WATCH, M_KIND, M_CONTENT, M_SINCE };
static const char *const measure_keys[] = {"monitoring_id", "measure_kind", "measure_content", "since"};

enum { A_HOUSEHOLD, A_PERIOD, A_PERSONS, A_WAGES, A_BUSINESS, A_TRANSFERS };
static const char *const account_keys[] = {
    "household_id", "period", "persons", "wage_income", "business_income", "transfer_income"};
/* clang-format on */

static gboolean
write_watch (SrLarge *self, SrRandom *random, gint64 household, GError **error)
{
  static const struct {
    const char *risk;
    const char *kind;
    const char *content;
  } stories[] = {{"illness", "health", "家庭医生签约"},
                 {"schooling", "education", "教育资助"},
                 {"disability", "health", "辅具适配"},
                 {"unstable_work", "employment", "推荐就业帮扶车间岗位"}};
  guint story = sr_random_below (random, G_N_ELEMENTS (stories));
  int year = sr_random_between (random, 2021, 2024);
  int month = sr_random_between (random, 1, 12);
  char identified[16], since[16];
  gint64 watch, id;

  g_snprintf (identified, sizeof identified, "%04d-%02d", year, month);
  g_snprintf (since, sizeof since, "%04d-%02d-20", year, month);
  sr_row_set_integer (&self->watch, W_HOUSEHOLD, household);
  sr_row_set (&self->watch, W_CATEGORY, "unstable");
  sr_row_set (&self->watch, W_IDENTIFIED, identified);
  sr_row_set_integer (&self->watch, W_INCOME, sr_random_between (random, 6000, 7200) * 100);
  sr_row_set (&self->watch, W_RISK, stories[story].risk);
  sr_row_set_integer (&self->watch, W_CLEARED_FLAG, 0);
  if (!sr_row_write (&self->watch, self->entry, &watch, error))
    return FALSE;
  sr_row_set_integer (&self->measure, M_WATCH, watch);
  sr_row_set (&self->measure, M_KIND, stories[story].kind);
  sr_row_set (&self->measure, M_CONTENT, stories[story].content);
  sr_row_set (&self->measure, M_SINCE, since);
  return sr_row_write (&self->measure, self->entry, &id, error);
}

static gboolean
write_account (SrLarge *self,
               SrRandom *random,
               gint64 household,
               guint persons,
               gboolean monitored,
               GError **error)
{
  int each =
      monitored ? sr_random_between (random, 6000, 7200) : sr_random_between (random, 8200, 23000);
  gint64 net = (gint64)each * MAX (persons, 1) * 100;
  gint64 wages = net * sr_random_between (random, 40, 80) / 100;
  gint64 business = net * sr_random_between (random, 2, 15) / 100;
  gint64 id;

  sr_row_set_integer (&self->account, A_HOUSEHOLD, household);
  sr_row_set (&self->account, A_PERIOD, "2024");
  sr_row_set_integer (&self->account, A_PERSONS, MAX (persons, 1));
  sr_row_set_integer (&self->account, A_WAGES, wages);
  sr_row_set_integer (&self->account, A_BUSINESS, business);
  sr_row_set_integer (&self->account, A_TRANSFERS, net - wages - business);
  return sr_row_write (&self->account, self->entry, &id, error);
}

gboolean
sr_large_write_income (
    SrLarge *self, gint64 household, guint persons, gboolean monitored, GError **error)
{
  SrRandom random;

  sr_random_init (&random, (guint64)5 << 40 | self->n_households);
  sr_random_next (&random);
  return (!monitored || write_watch (self, &random, household, error)) &&
         write_account (self, &random, household, persons, monitored, error);
}

void
sr_large_init_income (SrLarge *self)
{
  sr_row_init (&self->watch, "monitoring", watch_keys, G_N_ELEMENTS (watch_keys));
  sr_row_init (&self->measure, "measure", measure_keys, G_N_ELEMENTS (measure_keys));
  sr_row_init (&self->account, "income_account", account_keys, G_N_ELEMENTS (account_keys));
}
