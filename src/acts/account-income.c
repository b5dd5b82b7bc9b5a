/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The income of a household in a year or quarter (收入核算), one account for each period. Persons
 * that are not said are the members at the end of the period, wages that are not said those of the
 * register (sr-act-income.h).
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-income.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"period", "income_account.period", NULL, SR_FIELD_REQUIRED},
    {"persons", "income_account.persons", N_ ("Persons at the end"), 0},
    {"wage_income", "income_account.wage_income", NULL, 0},
    {"factory_wage_income", "income_account.factory_wage_income", NULL, 0},
    {"migrant_wage_income", "income_account.migrant_wage_income", NULL, 0},
    {"public_post_income", "income_account.public_post_income", NULL, 0},
    {"business_income", "income_account.business_income", NULL, 0},
    {"business_expense", "income_account.business_expense", NULL, 0},
    {"property_income", "income_account.property_income", NULL, 0},
    {"transfer_income", "income_account.transfer_income", NULL, 0},
    {"collector_name", "income_account.collector_name", NULL, 0},
    {"collected_on", "income_account.collected_on", NULL, 0},
    {"head_signed", "income_account.head_signed", NULL, 0},
};

static char *
initial (SrRegister *reg, const SrActRequest *request, const char *key)
{
  return g_str_equal (key, "collected_on") ? g_strdup (sr_register_as_of (reg)) : NULL;
}

/* A blank account is of no use. */
static gboolean
check_filled (SrDraft *account, GError **error)
{
  static const char *const blocks[] = {"wage_income", "business_income", "property_income",
                                       "transfer_income"};

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (!sr_value_is_blank (sr_draft_get (account, blocks[i])))
      return TRUE;
  return sr_act_refuse (error, _ ("Fill in at least one kind of income; 0 when there is none"));
}

/* The account of HOUSEHOLD and PERIOD that is there already; 0: none, -1: ERROR is set. */
static gint64
account_of (SrActRun *run, gint64 household, const char *period, GError **error)
{
  const SrSchema *schema = sr_schema_find ("income_account");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "household_id", household, NULL, error);

  if (ids == NULL)
    return -1;
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (SrRecord) record = sr_record_load (run->reg, schema, id, run->date, error);

    if (record == NULL)
      return -1;
    if (g_strcmp0 (sr_record_text (record, "period"), period) == 0)
      return id;
  }
  return 0;
}

/* The last day of PERIOD, or of what of it has passed. */
static gboolean
find_days (SrActRun *run, const char *period, char from[SR_DATE_SIZE], char to[SR_DATE_SIZE])
{
  gint64 month = sr_register_parameter_integer (run->reg, "income_year_from_month", run->date, 1);
  char today[SR_DATE_SIZE];

  if (!sr_account_period_parse (period, (int)CLAMP (month, 1, 12), from, to))
    return FALSE;
  sr_date_today (today);
  if (g_strcmp0 (to, today) > 0)
    memcpy (to, today, SR_DATE_SIZE);
  return TRUE;
}

static gboolean
say_account (SrActRun *run, gint64 id, gint64 members, const char *until, GError **error)
{
  g_autoptr (SrRecord) account =
      sr_record_load (run->reg, sr_schema_find ("income_account"), id, run->date, error);
  g_autofree char *net = NULL;
  g_autofree char *each = NULL;
  g_autofree char *line = NULL;
  gint64 persons;

  if (account == NULL)
    return FALSE;
  persons = sr_record_integer (account, "persons", 0);
  net = sr_act_money (sr_record_get (account, "net_income"));
  each = sr_act_money (sr_record_get (account, "net_income_per_person"));
  line = sr_act_money (sr_record_get (account, "line"));
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("Net income %s yuan, %s for each of %d persons"), net, each,
              (int)persons);
  if (persons != members)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("The household has %d members on %s, not %d"),
                (int)members, until, (int)persons);
  if (sr_record_integer (account, "is_below_line", 0))
    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("Below the monitoring line of that year, %s yuan (rule MN01)"), line);
  return TRUE;
}

static gboolean
run_account_income (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *period = sr_draft_text (values, "period");
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("income_account"));
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE], today[SR_DATE_SIZE];
  gint64 id, members;

  sr_date_today (today);
  if (!find_days (run, period, from, to) || g_strcmp0 (from, today) > 0)
    return sr_act_refuse (error, _ ("The period %s has not begun on %s; choose an earlier one"),
                          period, today);
  id = account_of (run, household, period, error);
  if (id > 0)
    return sr_act_refuse (error, _ ("%s has an account for %s already; correct that one"), home,
                          period);
  members = id < 0 ? -1 : sr_act_members_on (run, household, to, error);
  if (members < 0 || !sr_act_check_resident (run, household, from, to, error))
    return FALSE;
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  sr_draft_set_integer (draft, "household_id", household);
  if (sr_value_is_blank (sr_draft_get (draft, "persons")))
    sr_draft_set_integer (draft, "persons", members);
  if (!sr_act_fill_wages (run, draft, from, to, error) || !check_filled (draft, error) ||
      !sr_act_write_new (run, draft, &id, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("New account of %s for %s (%s to %s)"), home, period, from,
              to);
  if (run->preview && !say_account (run, id, members, to, error))
    return FALSE;
  sr_act_title (run, _ ("Income of %s in %s"), home, period);
  return TRUE;
}

const SrAct sr_act_account_income = {
    .key = "account-income",
    .label = N_ ("Income account"),
    .verb = N_ ("Enter the account"),
    .subject = "household",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .initial = initial,
    .run = run_account_income,
};
