/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The papers of a household that are on file (档案袋): which of the list are there, all at once.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"

static const SrActParameter parameters[] = {
    {"documents_done", "household.documents_done", NULL, 0},
};

static char *
initial (SrRegister *reg, const SrActRequest *request, const char *key)
{
  g_autoptr (SrRecord) household = sr_record_load (reg, sr_schema_find ("household"),
                                                   sr_act_request_subject (request), NULL, NULL);

  return household ? g_strdup (sr_record_text (household, key)) : NULL;
}

static char **
codes_of (const char *text)
{
  return g_strsplit (text ? text : "", ",", -1);
}

/* Names of the codes that are in SET but not in OTHER, or NULL when there are none. */
static char *
names_of_others (SrActRun *run, char **set, char **other)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; set[i]; i++)
    if (!g_strv_contains ((const char *const *)other, set[i]))
      g_ptr_array_add (names, sr_act_code_name (run->reg, "household_document", set[i]));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **)names->pdata);
}

static void
say_missing (SrActRun *run, char **codes)
{
  SrCodeLists *lists = sr_register_code_lists (run->reg);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *missing = NULL;

  for (guint i = 0; i < sr_code_lists_size (lists, "household_document"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "household_document", i);

    if (item->active)
      g_ptr_array_add (all, (gpointer)item->code);
  }
  g_ptr_array_add (all, NULL);
  missing = names_of_others (run, (char **)all->pdata, codes);
  if (missing)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("Still missing: %s"), missing);
}

static gboolean
run_documents (SrActRun *run, GError **error)
{
  gint64 id = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  g_autofree char *home = sr_act_household_name (run->reg, id, run->date);
  g_autoptr (SrDraft) household = sr_act_edit (run, "household", id, error);
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autofree char *came = NULL;
  g_autofree char *went = NULL;

  if (household == NULL)
    return FALSE;
  before = codes_of (sr_draft_text (household, "documents_done"));
  after = codes_of (sr_draft_text (values, "documents_done"));
  came = names_of_others (run, after, before);
  went = names_of_others (run, before, after);
  if ((came == NULL && went == NULL) || !sr_draft_is_changed (values, "documents_done"))
    return sr_act_refuse (error, _ ("The papers of %s are the same as before; nothing to do"),
                          home);
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, household);
  if (!sr_entry_correct (run->entry, household, NULL, error))
    return FALSE;
  if (came)
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("Now on file: %s"), came);
  if (went)
    sr_act_say (run, SR_ACT_SIGN_END, _ ("No longer on file: %s"), went);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Papers on file %u → %u"), g_strv_length (before),
              g_strv_length (after));
  if (run->preview)
    say_missing (run, after);
  sr_act_title (run, _ ("Papers of %s"), home);
  return TRUE;
}

const SrAct sr_act_documents = {
    .key = "documents",
    .label = N_ ("Papers on file"),
    .verb = N_ ("Enter the papers"),
    .subject = "household",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .initial = initial,
    .run = run_documents,
};
