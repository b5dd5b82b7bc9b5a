/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sums of wages and of work spells of the members of a household.
 */
#include "acts/sr-act-income.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-monitoring.h"

/* Parts of an account, in 分; -1: the register knows nothing. */
typedef struct {
  gint64 factory, migrant, public_post, other;
} Income;

static SrStatement *
prepare (SrActRun *run,
         const char *query,
         SrDraft *account,
         const char *from,
         const char *to,
         GError **e)
{
  SrStatement *statement =
      sr_database_prepare (sr_register_database (run->reg), sr_act_file (query), e);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":household",
                             sr_value_get_integer (sr_draft_get (account, "household_id"), 0));
  sr_statement_bind_text (statement, ":from", from);
  sr_statement_bind_text (statement, ":to", to);
  return statement;
}

static void
add (gint64 *sum, gint64 amount)
{
  *sum = MAX (*sum, 0) + amount;
}

static void
add_spell (Income *income, SrStatement *row)
{
  const char *kind = sr_statement_text (row, 0);
  gint64 months = sr_month_between (sr_statement_text (row, 2), sr_statement_text (row, 3)) + 1 -
                  sr_statement_integer (row, 4);
  gint64 amount = MAX (months, 0) * sr_statement_integer (row, 1);

  if (g_strcmp0 (kind, "migrant") == 0)
    add (&income->migrant, amount);
  else if (g_strcmp0 (kind, "public_post") == 0)
    add (&income->public_post, amount);
  else
    add (&income->other, amount);
}

static gboolean
read_income (SrActRun *run,
             SrDraft *account,
             const char *from,
             const char *to,
             Income *income,
             GError **error)
{
  g_autoptr (SrStatement) wages =
      prepare (run, "queries/wage-income.sql", account, from, to, error);
  g_autoptr (SrStatement) work =
      wages ? prepare (run, "queries/work-income.sql", account, from, to, error) : NULL;
  SrStep step = SR_STEP_DONE;

  if (work == NULL || sr_statement_step (wages, error) == SR_STEP_ERROR)
    return FALSE;
  if (!sr_statement_is_null (wages, 0))
    income->factory = sr_statement_integer (wages, 0);
  while ((step = sr_statement_step (work, error)) == SR_STEP_ROW)
    add_spell (income, work);
  return step == SR_STEP_DONE;
}

/* Returns what FIELD holds afterwards, 0 for a blank. */
static gint64
fill (SrActRun *run, SrDraft *account, const char *field, gint64 amount)
{
  const SrValue value = sr_value_integer (amount);
  g_autofree char *text = sr_act_money (&value);

  if (amount < 0 || !sr_value_is_blank (sr_draft_get (account, field)))
    return sr_value_get_integer (sr_draft_get (account, field), 0);
  sr_draft_set (account, field, &value);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s from the register: %s yuan"),
              sr_field_label (sr_schema_field (sr_draft_schema (account), field)), text);
  return amount;
}

gboolean
sr_act_fill_wages (
    SrActRun *run, SrDraft *account, const char *from, const char *to, GError **error)
{
  Income income = {-1, -1, -1, -1};
  gboolean known;
  gint64 sum;

  if (!read_income (run, account, from, to, &income, error))
    return FALSE;
  known =
      income.factory >= 0 || income.migrant >= 0 || income.public_post >= 0 || income.other >= 0;
  sum = fill (run, account, "factory_wage_income", income.factory) +
        fill (run, account, "migrant_wage_income", income.migrant) +
        fill (run, account, "public_post_income", income.public_post) + MAX (income.other, 0);
  if (known)
    fill (run, account, "wage_income", sum);
  return TRUE;
}
