/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Undo and redo: one new entry that takes back all lines of an earlier one, last first. Redo takes
 * back an undo. Chains stay short: who undoes a redo undoes the act itself again.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"
#include "store/sr-history.h"

static const char *
kind_of (const SrHistoryEntry *entry)
{
  return g_str_equal (entry->act, "undo") ? "undo" : g_str_equal (entry->act, "redo") ? "redo" : "";
}

/* The titles of entries that stand in the way, oldest first. */
static char *
titles (GPtrArray *entries)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < MIN (entries->len, 3); i++) {
    const SrHistoryEntry *entry = entries->pdata[i];

    g_ptr_array_add (texts, g_strdup_printf ("%" G_GINT64_FORMAT " “%s”", entry->id, entry->title));
  }
  g_ptr_array_add (texts, NULL);
  text = g_strjoinv (_ (", "), (char **)texts->pdata);
  if (entries->len <= 3)
    return g_steal_pointer (&text);
  return g_strdup_printf (_ ("%s and %u more"), text, entries->len - 3);
}

static gboolean
check_dependents (SrActRun *run, const SrHistoryEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) dependents = sr_history_dependents (run->reg, entry->id, error);
  g_autofree char *names = NULL;

  if (dependents == NULL)
    return FALSE;
  if (dependents->len == 0)
    return TRUE;
  names = titles (dependents);
  return sr_act_refuse (
      error, _ ("“%s” cannot be undone: %s came later and stands on it; undo that first"),
      entry->title, names);
}

static gboolean
revert (SrActRun *run, const SrHistoryEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (!check_dependents (run, entry, error))
    return FALSE;
  changes = sr_history_changes (run->reg, entry->id, error);
  if (changes == NULL)
    return FALSE;
  for (guint i = changes->len; i > 0; i--)
    if (!sr_entry_revert (run->entry, changes->pdata[i - 1], error))
      return FALSE;
  sr_entry_set_undoes (run->entry, entry->id);
  sr_act_say_changes (run);
  return TRUE;
}

/* The entry of the act itself, behind a redo. */
static SrHistoryEntry *
act_behind (SrActRun *run, gint64 id, GError **error)
{
  g_autoptr (SrHistoryEntry) entry = sr_history_entry (run->reg, id, error);

  while (entry && entry->undoes) {
    SrHistoryEntry *before = sr_history_entry (run->reg, entry->undoes, error);

    sr_history_entry_free (entry);
    entry = before;
  }
  return g_steal_pointer (&entry);
}

static gboolean
run_undo (SrActRun *run, GError **error)
{
  g_autoptr (SrHistoryEntry) given =
      sr_history_entry (run->reg, sr_act_request_entry (run->request), error);
  g_autoptr (SrHistoryEntry) entry = NULL;

  if (given == NULL)
    return FALSE;
  if (g_str_equal (kind_of (given), "undo"))
    return sr_act_refuse (error, _ ("“%s” is an undo itself; redo it instead"), given->title);
  entry = act_behind (run, given->id, error);
  if (entry == NULL)
    return FALSE;
  if (g_str_equal (entry->act, "seed"))
    return sr_act_refuse (error, _ ("“%s” is what the register began with and stays"),
                          entry->title);
  if (entry->undone_by)
    return sr_act_refuse (error, _ ("“%s” was undone already"), entry->title);
  sr_act_title (run, _ ("Undone: %s"), entry->title);
  return revert (run, entry, error);
}

static gboolean
run_redo (SrActRun *run, GError **error)
{
  g_autoptr (SrHistoryEntry) given =
      sr_history_entry (run->reg, sr_act_request_entry (run->request), error);
  g_autoptr (SrHistoryEntry) undo = NULL;
  g_autoptr (SrHistoryEntry) entry = NULL;

  if (given == NULL)
    return FALSE;
  undo = sr_history_entry (run->reg, given->undone_by ? given->undone_by : given->id, error);
  if (undo == NULL)
    return FALSE;
  if (!g_str_equal (kind_of (undo), "undo") || undo->undone_by)
    return sr_act_refuse (error, _ ("“%s” was not undone"), given->title);
  entry = act_behind (run, undo->id, error);
  if (entry == NULL)
    return FALSE;
  sr_act_title (run, _ ("Redone: %s"), entry->title);
  return revert (run, undo, error);
}

const SrAct sr_act_undo = {
    .key = "undo",
    .label = N_ ("Undo"),
    .verb = N_ ("Undo"),
    .flags = SR_ACT_ON_ENTRY,
    .run = run_undo,
};

const SrAct sr_act_redo = {
    .key = "redo",
    .label = N_ ("Redo"),
    .verb = N_ ("Redo"),
    .flags = SR_ACT_ON_ENTRY,
    .run = run_redo,
};

/* --- What comes next --- */

/* What a clerk did: not a setting, nor what a register was made with. */
static gboolean
is_act (const SrHistoryEntry *entry)
{
  return sr_act_find (entry->act) || g_str_equal (entry->act, "import");
}

/* The first of ENTRIES, newest first, that undo or redo takes. *DECIDED: older ones do not matter.
 */
static gint64
next_of (SrRegister *reg, GPtrArray *entries, gboolean redo, gboolean *decided)
{
  const char *operator= sr_register_operator (reg);

  *decided = TRUE;
  for (guint i = 0; i < entries->len; i++) {
    const SrHistoryEntry *entry = entries->pdata[i];
    const char *kind = kind_of (entry);

    if (g_strcmp0 (entry->operator, operator) != 0 || !is_act (entry))
      continue;
    /* An act later than the undo ends redo. */
    if (redo && *kind == '\0')
      return 0;
    if (entry->undone_by == 0 && g_str_equal (kind, redo ? "undo" : ""))
      return entry->id;
  }
  *decided = FALSE;
  return 0;
}

/* Nearly always it is among the latest few; the whole history is read only when it is not. */
static gint64
latest (SrRegister *reg, gboolean redo, GError **error)
{
  static const guint limits[] = {100, 0};
  gboolean decided = FALSE;
  gint64 found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (limits) && !decided; i++) {
    g_autoptr (GPtrArray) entries = sr_history_entries (reg, NULL, 0, limits[i], error);

    if (entries == NULL)
      return 0;
    found = next_of (reg, entries, redo, &decided);
    decided = decided || entries->len < limits[i];
  }
  return found;
}

gint64
sr_act_undoable (SrRegister *reg, GError **error)
{
  return latest (reg, FALSE, error);
}

gint64
sr_act_redoable (SrRegister *reg, GError **error)
{
  return latest (reg, TRUE, error);
}
