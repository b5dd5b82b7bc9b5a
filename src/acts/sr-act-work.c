/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work spells as the acts begin and end them.
 */
#include "acts/sr-act-work.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"
#include "core/records/sr-records.h"
#include "store/sr-query.h"

GPtrArray *
sr_act_running_work (SrActRun *run, gint64 person, GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, &sr_work_spell_schema, "person_id", person, run->date, error);
  g_autoptr (GPtrArray) spells = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) spell = sr_record_load (run->reg, &sr_work_spell_schema,
                                                 g_array_index (ids, gint64, i), run->date, error);

    if (spell == NULL)
      return NULL;
    if (!sr_record_integer (spell, "is_planned", 0))
      g_ptr_array_add (spells, g_steal_pointer (&spell));
  }
  return ids ? g_steal_pointer (&spells) : NULL;
}

/* --- Places --- */

/* The county of the first settlement, six digits; NULL without one. */
static char *
home_county (SrRegister *reg)
{
  g_autoptr (SrQuery) query = sr_query_new (&sr_site_schema);
  g_autoptr (GArray) ids = sr_query_ids (reg, query, NULL);
  g_autoptr (SrRecord) site = NULL;
  const char *township;

  if (ids == NULL || ids->len == 0)
    return NULL;
  site = sr_record_load (reg, &sr_site_schema, g_array_index (ids, gint64, 0), NULL, NULL);
  township = site ? sr_record_text (site, "township") : NULL;
  return township && strlen (township) >= 6 ? g_strndup (township, 6) : NULL;
}

const char *
sr_act_scope_of (SrRegister *reg, const char *division)
{
  static const struct {
    gsize digits;
    const char *scope;
  } scopes[] = {{6, "county"}, {4, "city"}, {2, "province"}};
  g_autofree char *home = home_county (reg);

  if (division == NULL || home == NULL || strlen (division) < 6)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (strncmp (division, home, scopes[i].digits) == 0)
      return scopes[i].scope;
  return "other_province";
}

static void
set_blank (SrDraft *draft, const char *field, const char *text)
{
  if (text && sr_value_is_blank (sr_draft_get (draft, field)))
    sr_draft_set_text_value (draft, field, text);
}

static gboolean
complete_of_factory (SrActRun *run, SrDraft *spell, gint64 factory, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, &sr_factory_schema, factory, run->date, error);
  g_autofree char *home = home_county (run->reg);

  if (record == NULL)
    return FALSE;
  set_blank (spell, "industry", sr_record_text (record, "industry"));
  set_blank (spell, "work_division", home);
  set_blank (spell, "work_scope", "township");
  set_blank (spell, "employment_channel", "factory");
  return TRUE;
}

gboolean
sr_act_complete_work (SrActRun *run, SrDraft *spell, GError **error)
{
  gint64 factory = sr_value_get_integer (sr_draft_get (spell, "factory_id"), 0);

  if (factory && !complete_of_factory (run, spell, factory, error))
    return FALSE;
  set_blank (spell, "work_scope",
             sr_act_scope_of (run->reg, sr_draft_text (spell, "work_division")));
  if (sr_value_is_blank (sr_draft_get (spell, "is_planned")))
    sr_draft_set_integer (spell, "is_planned", 0);
  return TRUE;
}

/* --- Beginning --- */

static void
say_begin (SrActRun *run, SrDraft *spell, const char *name)
{
  gint64 factory = sr_value_get_integer (sr_draft_get (spell, "factory_id"), 0);
  g_autofree char *kind = NULL;
  g_autofree char *where = NULL;

  if (run->preview == NULL)
    return;
  kind = sr_act_code_name (run->reg, "work_kind", sr_draft_text (spell, "work_kind"));
  where = factory ? sr_record_label (run->reg, &sr_factory_schema, factory)
                  : g_strdup (sr_draft_text (spell, "employer"));
  if (where)
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s works from %s on: %s, %s"), name, run->date, kind,
                where);
  else
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s works from %s on: %s"), name, run->date, kind);
  if (factory && sr_value_is_blank (sr_draft_get (spell, "baseline_income")))
    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("Without the wages of the year before, %s does not count for the increase of "
                   "income"),
                name);
  sr_act_say_warnings (run, spell);
}

gboolean
sr_act_begin_work (SrActRun *run, gint64 person, SrDraft *spell, gint64 *id, GError **error)
{
  g_autofree char *name = sr_record_label (run->reg, &sr_person_schema, person);

  sr_draft_set_integer (spell, "person_id", person);
  sr_draft_set_text_value (spell, "since", run->date);
  if (!sr_act_complete_work (run, spell, error) || !sr_act_write_new (run, spell, id, error))
    return FALSE;
  say_begin (run, spell, name);
  return TRUE;
}

/* --- Ending --- */

/* "2025-07: 2800.00 yuan not paid yet", and months without any wage. */
static gboolean
say_unpaid (SrActRun *run, SrRecord *spell, GError **error)
{
  g_autoptr (SrStatement) unpaid = sr_database_prepare (
      sr_register_database (run->reg), sr_act_file ("queries/unpaid-wages.sql"), error);
  g_autofree char *from = g_strndup (sr_record_text (spell, "since"), 7);
  char last[SR_DATE_SIZE];
  SrStep step = SR_STEP_DONE;

  if (unpaid == NULL)
    return FALSE;
  sr_date_add_days (run->date, -1, last);
  last[7] = '\0';
  sr_statement_bind_integer (unpaid, ":person", sr_record_integer (spell, "person_id", 0));
  sr_statement_bind_integer (unpaid, ":factory", sr_record_integer (spell, "factory_id", 0));
  sr_statement_bind_text (unpaid, ":from", from);
  sr_statement_bind_text (unpaid, ":to", last);
  while ((step = sr_statement_step (unpaid, error)) == SR_STEP_ROW) {
    const SrValue net = sr_value_integer (sr_statement_integer (unpaid, 1));
    g_autofree char *text = sr_act_money (&net);

    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("The wage of %s is not paid yet: %s yuan"),
                sr_statement_text (unpaid, 0), text);
  }
  return step == SR_STEP_DONE;
}

/* The last month of the spell, if the workshop has told no wage for it. */
static gboolean
say_missing_wage (SrActRun *run, SrRecord *spell, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (&sr_wage_schema);
  g_autoptr (GArray) ids = NULL;
  g_autofree char *person =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_record_integer (spell, "person_id", 0));
  g_autofree char *factory =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_record_integer (spell, "factory_id", 0));
  char last[SR_DATE_SIZE];
  const char *const persons[] = {person, NULL};
  const char *const factories[] = {factory, NULL};
  const char *const months[] = {last, NULL};

  sr_date_add_days (run->date, -1, last);
  last[7] = '\0';
  sr_query_add_filter (query, "person_id", SR_FILTER_ANY_OF, persons);
  sr_query_add_filter (query, "factory_id", SR_FILTER_ANY_OF, factories);
  sr_query_add_filter (query, "wage_month", SR_FILTER_ANY_OF, months);
  ids = sr_query_ids (run->reg, query, error);
  if (ids == NULL)
    return FALSE;
  if (ids->len == 0)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("There is no wage for %s yet"), last);
  return TRUE;
}

gboolean
sr_act_end_work (SrActRun *run, SrRecord *spell, GError **error)
{
  g_autofree char *name =
      sr_act_record_name (run->reg, &sr_work_spell_schema, sr_record_id (spell), run->date);
  g_autoptr (SrDraft) draft = sr_draft_new_for (spell);
  const char *since = sr_record_text (spell, "since");

  if (sr_record_text (spell, "until"))
    return sr_act_refuse (error, _ ("%s ended on %s already; correct the date instead"), name,
                          sr_record_text (spell, "until"));
  if (strcmp (run->date, since) <= 0)
    return sr_act_refuse (error,
                          _ ("%s begins on %s and cannot end on %s; correct one of the dates"),
                          name, since, run->date);
  sr_draft_set_text_value (draft, "until", run->date);
  if (!sr_entry_correct (run->entry, draft, NULL, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s ends on %s"), name, run->date);
  if (run->preview == NULL || sr_record_integer (spell, "factory_id", 0) == 0)
    return TRUE;
  return say_unpaid (run, spell, error) && say_missing_wage (run, spell, error);
}

/* --- Job seekers --- */

static gboolean
is_looking (SrRecord *seeker)
{
  const char *state = sr_record_text (seeker, "seeker_state");

  return g_strcmp0 (state, "seeking") == 0 || g_strcmp0 (state, "referred") == 0;
}

gboolean
sr_act_set_seeker (SrActRun *run, gint64 person, const char *state, GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, &sr_job_seeker_schema, "person_id", person, NULL, error);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) seeker = sr_record_load (run->reg, &sr_job_seeker_schema,
                                                  g_array_index (ids, gint64, i), run->date, error);
    g_autoptr (SrDraft) draft = seeker ? sr_draft_new_for (seeker) : NULL;
    g_autofree char *name = NULL;

    if (seeker == NULL)
      return FALSE;
    if (!is_looking (seeker) || g_strcmp0 (sr_record_text (seeker, "seeker_state"), state) == 0)
      continue;
    sr_draft_set_text_value (draft, "seeker_state", state);
    if (!sr_entry_correct (run->entry, draft, NULL, error))
      return FALSE;
    name = sr_act_code_name (run->reg, "seeker_state", state);
    sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Registration as job seeker: %s"), name);
  }
  return ids != NULL;
}
