/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What holds between rows, and the results that come of it; for all rows, or for those alone that
 * have to do with one that was compared again.
 */
#include <string.h>

#include "imports/sr-import-plan-private.h"

static SrImportSheet *
sheet_at (const SrImportPlan *self, guint sheet)
{
  return self->sheets->pdata[sheet];
}

void
sr_import_begin (
    SrComparing *comparing, SrImportPlan *self, SrRegister *reg, guint sheet, GError **error)
{
  *comparing = (SrComparing){
      .plan = self,
      .reg = reg,
      .sheet = sheet_at (self, sheet),
      .shape = sr_import_titles_shape (sheet_at (self, sheet)->titles),
      .household = SR_IMPORT_NO_ITEM,
      .error = error,
  };
  comparing->context = sr_register_check_context (reg, NULL, comparing->today);
}

/* --- Results --- */

static gboolean
changes_something (const SrImportPlan *self, guint index)
{
  const SrImportRow *row = SR_IMPORT_ROW (self, index);

  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++) {
    const SrImportItem *item = row->items[i] < 0 ? NULL : SR_IMPORT_ITEM (self, row->items[i]);

    /* What several rows share is changed by the first of them. */
    if (item && item->row == index && sr_draft_n_changes (item->draft))
      return TRUE;
  }
  return FALSE;
}

static SrImportResult
result_of (const SrImportPlan *self, guint index)
{
  const SrImportRow *row = SR_IMPORT_ROW (self, index);
  guint main = sr_import_titles_shape (sheet_at (self, row->sheet)->titles)->main;

  if (sr_import_row_has (row, SR_IMPORT_FAULT))
    return SR_IMPORT_REJECTED;
  if (sr_import_row_has (row, SR_IMPORT_DOUBT))
    return SR_IMPORT_DOUBTFUL;
  if (SR_IMPORT_ITEM (self, row->items[main])->record == 0)
    return SR_IMPORT_NEW;
  return changes_something (self, index) ? SR_IMPORT_CHANGED : SR_IMPORT_SAME;
}

static gboolean
is_ticked_by_itself (const SrImportRow *row)
{
  return (row->result == SR_IMPORT_NEW || row->result == SR_IMPORT_CHANGED) && !row->is_sensitive;
}

/* Ticks of the clerk stay where the result stays. */
static void
settle_row (SrImportPlan *self, guint index)
{
  SrImportRow *row = SR_IMPORT_ROW (self, index);
  SrImportResult before = row->result;

  row->result = result_of (self, index);
  if (row->result == before)
    return;
  if (before != SR_IMPORT_N_RESULTS)
    self->counts[before]--;
  self->counts[row->result]++;
  row->is_ticked = is_ticked_by_itself (row);
}

/* --- What holds between rows --- */

static void
forget_between (SrImportPlan *self, guint index)
{
  GPtrArray *problems = SR_IMPORT_ROW (self, index)->problems;

  for (guint p = problems ? problems->len : 0; p > 0; p--)
    if (((SrImportProblem *)problems->pdata[p - 1])->is_between_rows)
      g_ptr_array_remove_index (problems, p - 1);
}

static gboolean
check_households (SrImportPlan *self, SrRegister *reg, const guint8 *touched, GError **error)
{
  for (guint s = 0; s < self->sheets->len; s++) {
    SrComparing comparing;
    GError *failure = NULL;

    sr_import_begin (&comparing, self, reg, s, &failure);
    if (!sr_import_check_households (&comparing, touched)) {
      g_propagate_error (error, failure);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
sr_import_settle (SrImportPlan *self, SrRegister *reg, const guint8 *touched, GError **error)
{
  if (touched == NULL)
    g_hash_table_remove_all (self->main);
  for (guint i = 0; i < self->rows->len; i++)
    if (sr_import_is_touched (touched, i))
      forget_between (self, i);
  sr_import_resolve_later (self, touched);
  for (guint i = 0; i < self->rows->len; i++)
    if (sr_import_is_touched (touched, i))
      sr_import_check_once (self, i);
  /* Before the households, who look at their heads, and after them. */
  sr_import_doubt_later (self, touched);
  if (!check_households (self, reg, touched, error))
    return FALSE;
  sr_import_doubt_later (self, touched);
  for (guint i = 0; i < self->rows->len; i++)
    if (sr_import_is_touched (touched, i))
      settle_row (self, i);
  return TRUE;
}

/* --- Rows that have to do with each other --- */

typedef struct {
  SrImportPlan *plan;
  guint8 *rows;      /* of each row whether it is touched */
  guint8 *items;     /* of each item whether a touched row speaks of it */
  GHashTable *named; /* names by which some row refers to another */
  GHashTable *names; /* those of them by which a touched row refers, or is called */
  gboolean has_grown;
} Spreading;

static void touch (Spreading *spreading, guint index);

static void
touch_name (Spreading *spreading, const char *name)
{
  if (name && g_hash_table_contains (spreading->named, name))
    spreading->has_grown |= g_hash_table_add (spreading->names, (gpointer)name);
}

static void
spread (Spreading *spreading, guint index)
{
  const SrImportRow *row = SR_IMPORT_ROW (spreading->plan, index);

  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    if (row->items[i] >= 0)
      spreading->items[row->items[i]] = TRUE;
  touch_name (spreading, row->name);
  touch (spreading, row->first);
}

static void
touch (Spreading *spreading, guint index)
{
  if (spreading->rows[index])
    return;
  spreading->rows[index] = TRUE;
  spreading->has_grown = TRUE;
  spread (spreading, index);
}

/* By what it is about, by a record it shares, or by the name that another refers to. */
static gboolean
is_reached (const Spreading *spreading, const SrImportRow *row)
{
  if (spreading->rows[row->first])
    return TRUE;
  for (guint i = 0; i < SR_IMPORT_MAX_PARTS; i++)
    if (row->items[i] >= 0 && spreading->items[row->items[i]])
      return TRUE;
  return g_hash_table_size (spreading->names) && row->name &&
         g_hash_table_contains (spreading->names, row->name);
}

static void
spread_references (Spreading *spreading)
{
  const GArray *later = spreading->plan->later;

  for (guint i = 0; i < later->len; i++) {
    const SrImportLater *each = &g_array_index (later, SrImportLater, i);

    if (spreading->rows[each->row])
      touch_name (spreading, each->name);
    else if (g_hash_table_contains (spreading->names, each->name))
      touch (spreading, each->row);
  }
}

/* Adds to ROWS what they have to do with, until nothing more has. */
static void
complete (SrImportPlan *plan, guint8 *rows)
{
  g_autofree guint8 *items = g_new0 (guint8, plan->items->len + 1);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Spreading spreading = {plan, rows, items, named, names, TRUE};

  for (guint i = 0; i < plan->later->len; i++)
    g_hash_table_add (named, g_array_index (plan->later, SrImportLater, i).name);
  for (guint i = 0; i < plan->rows->len; i++)
    if (rows[i])
      spread (&spreading, i);
  while (spreading.has_grown) {
    spreading.has_grown = FALSE;
    for (guint i = 0; i < plan->rows->len; i++)
      if (!rows[i] && is_reached (&spreading, SR_IMPORT_ROW (plan, i)))
        touch (&spreading, i);
    spread_references (&spreading);
  }
}

/* Whose rows are which record is found anew. */
static void
forget_identities (SrImportPlan *plan, const guint8 *rows)
{
  for (guint i = 0; i < plan->rows->len; i++)
    if (rows[i])
      g_hash_table_remove (plan->main, SR_IMPORT_ROW (plan, i)->identity);
}

guint8 *
sr_import_touched_by (SrImportPlan *plan, guint row)
{
  guint8 *touched = g_new0 (guint8, plan->rows->len);

  touched[row] = TRUE;
  complete (plan, touched);
  forget_identities (plan, touched);
  return touched;
}

void
sr_import_touch_again (SrImportPlan *plan, guint row, guint8 *touched)
{
  SrImportRow *self = SR_IMPORT_ROW (plan, row);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (plan->main, self->identity));

  self->first = first ? first - 1 : row;
  complete (plan, touched);
  forget_identities (plan, touched);
}
