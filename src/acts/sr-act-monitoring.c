/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Finding the monitoring that an act is about, and the days of its household.
 */
#include "acts/sr-act-monitoring.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-names.h"

static gboolean
is_in_force (const SrRecord *record, const char *month)
{
  const char *first = sr_record_text (record, "identified_month");
  const char *cleared = sr_record_text (record, "cleared_month");

  if (month == NULL)
    return cleared == NULL;
  return g_strcmp0 (first, month) <= 0 && (cleared == NULL || g_strcmp0 (cleared, month) > 0);
}

static gboolean
refuse_without (SrActRun *run, gint64 household, SrRecord *last, const char *month, GError **error)
{
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);

  if (last == NULL)
    return sr_act_refuse (error, _ ("%s is not monitored; take it under monitoring first"), home);
  if (month && sr_record_text (last, "cleared_month") == NULL)
    return sr_act_refuse (error, _ ("%s is monitored since %s, not in %s; choose a later day"),
                          home, sr_record_text (last, "identified_month"), month);
  return sr_act_refuse (
      error,
      _ ("%s was monitored from %s on, and the risk was cleared in %s; take it under monitoring "
         "again first, or correct the months"),
      home, sr_record_text (last, "identified_month"), sr_record_text (last, "cleared_month"));
}

SrDraft *
sr_act_monitoring (SrActRun *run, gint64 household, const char *month, GError **error)
{
  const SrSchema *schema = sr_schema_find ("monitoring");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "household_id", household, NULL, error);
  g_autoptr (SrRecord) last = NULL;

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++) {
    g_clear_object (&last);
    last = sr_record_load (run->reg, schema, g_array_index (ids, gint64, i), run->date, error);
    if (last == NULL)
      return NULL;
    if (is_in_force (last, month))
      return sr_draft_new_for (last);
  }
  refuse_without (run, household, last, month, error);
  return NULL;
}

gboolean
sr_act_check_resident (
    SrActRun *run, gint64 household, const char *from, const char *to, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("household"), household, run->date, error);
  g_autofree char *home = NULL;
  const char *in, *out;

  if (record == NULL)
    return FALSE;
  in = sr_record_text (record, "moved_in_on");
  out = sr_record_text (record, "moved_out_on");
  home = sr_act_household_name (run->reg, household, to);
  if (in && g_strcmp0 (in, to) > 0)
    return sr_act_refuse (error, _ ("%s moved in on %s, after that; correct one of the dates"),
                          home, in);
  if (out && g_strcmp0 (out, from) <= 0)
    return sr_act_refuse (error, _ ("%s left on %s, before that; correct one of the dates"), home,
                          out);
  return TRUE;
}

gint64
sr_act_members_on (SrActRun *run, gint64 household, const char *date, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (run->reg), sr_act_file ("queries/household-persons.sql"), error);

  if (statement == NULL)
    return -1;
  sr_statement_bind_integer (statement, ":id", household);
  sr_statement_bind_text (statement, ":as_of", date);
  return sr_statement_fetch_integer (statement, -1, error);
}

char *
sr_act_money (const SrValue *value)
{
  return sr_value_is_blank (value) ? g_strdup ("—") : sr_kind_format (SR_KIND_MONEY, value);
}
