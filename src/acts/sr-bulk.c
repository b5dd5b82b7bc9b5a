/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Trying one record after the other in an entry that is rolled back; doing it through the acts.
 */
#include "acts/sr-bulk.h"

#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-names.h"
#include "acts/sr-invariants.h"

SrBulkOrder *
sr_bulk_order_new (const SrSchema *schema, const GArray *ids, const SrField *field)
{
  SrBulkOrder *order = g_new0 (SrBulkOrder, 1);

  order->schema = schema;
  order->ids = g_array_copy ((GArray *)ids);
  order->field = field;
  return order;
}

SrBulkOrder *
sr_bulk_order_copy (const SrBulkOrder *order)
{
  SrBulkOrder *copy = sr_bulk_order_new (order->schema, order->ids, order->field);

  copy->value = sr_value_copy (&order->value);
  copy->date = g_strdup (order->date);
  copy->reason = g_strdup (order->reason);
  return copy;
}

void
sr_bulk_order_free (SrBulkOrder *order)
{
  g_array_unref (order->ids);
  sr_value_clear (&order->value);
  g_free (order->date);
  g_free (order->reason);
  g_free (order);
}

gboolean
sr_bulk_can (const SrSchema *schema, const SrField *field)
{
  static const SrFieldFlags never =
      SR_FIELD_DERIVED | SR_FIELD_UNIQUE | SR_FIELD_SEALED | SR_FIELD_IDENTITY | SR_FIELD_SORTED;

  if (field->flags & never || field->mask != SR_MASK_NONE ||
      g_strcmp0 (field->key, schema->code) == 0 || g_strcmp0 (field->key, schema->name) == 0 ||
      g_strcmp0 (field->key, schema->owner) == 0)
    return FALSE;
  return !schema->span || (field->kind != SR_KIND_REFERENCE && !g_str_equal (field->key, "since") &&
                           !g_str_equal (field->key, "until"));
}

static void
old_free (gpointer data)
{
  SrBulkOld *old = data;

  g_free (old->text);
  g_free (old);
}

static void
refusal_free (gpointer data)
{
  SrBulkRefusal *refusal = data;

  g_free (refusal->name);
  g_free (refusal->sentence);
  g_free (refusal);
}

void
sr_bulk_preview_free (SrBulkPreview *preview)
{
  g_free (preview->new_text);
  g_array_unref (preview->ids);
  g_ptr_array_unref (preview->old);
  g_ptr_array_unref (preview->refused);
  g_ptr_array_unref (preview->doubts);
  g_free (preview->conflict);
  g_free (preview);
}

static char *
shown (SrRegister *reg, const SrField *field, const SrValue *value)
{
  return sr_value_is_blank (value) ? g_strdup (_ ("not filled"))
                                   : sr_display_value (reg, field, value, FALSE);
}

static SrBulkPreview *
preview_new (SrRegister *reg, const SrBulkOrder *order)
{
  SrBulkPreview *preview = g_new0 (SrBulkPreview, 1);

  preview->new_text = shown (reg, order->field, &order->value);
  preview->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  preview->old = g_ptr_array_new_with_free_func (old_free);
  preview->refused = g_ptr_array_new_with_free_func (refusal_free);
  preview->doubts = g_ptr_array_new_with_free_func (refusal_free);
  return preview;
}

static const char *
date_of (SrRegister *reg, const SrBulkOrder *order)
{
  return order->date ? order->date : sr_register_as_of (reg);
}

/* The record as it is on the day, with the new value; *SAME: it has that already. */
static SrDraft *
make_draft (SrRegister *reg, const SrBulkOrder *order, gint64 id, gboolean *same, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (reg, order->schema, id, date_of (reg, order), error);
  SrDraft *draft;

  if (record == NULL)
    return NULL;
  draft = sr_draft_new_for (record);
  sr_draft_set (draft, order->field->key, &order->value);
  *same = sr_draft_n_changes (draft) == 0;
  return draft;
}

static void
count_old (SrBulkPreview *preview, SrRegister *reg, const SrField *field, SrDraft *draft)
{
  g_autofree char *text = shown (reg, field, sr_record_get (sr_draft_base (draft), field->key));
  SrBulkOld *old;

  for (guint i = 0; i < preview->old->len; i++) {
    old = preview->old->pdata[i];
    if (g_str_equal (old->text, text)) {
      old->n++;
      return;
    }
  }
  old = g_new0 (SrBulkOld, 1);
  old->text = g_steal_pointer (&text);
  old->n = 1;
  g_ptr_array_add (preview->old, old);
}

/* Takes WHY. */
static void
note (GPtrArray *notes, SrRegister *reg, const SrBulkOrder *order, gint64 id, char *why)
{
  SrBulkRefusal *refusal = g_new0 (SrBulkRefusal, 1);

  refusal->id = id;
  refusal->name = sr_act_record_name (reg, order->schema, id, order->date);
  refusal->sentence = why;
  g_ptr_array_add (notes, refusal);
}

static gboolean
has_problem (const SrProblems *problems, const SrProblem *wanted)
{
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);

    if (g_strcmp0 (problem->field, wanted->field) == 0 &&
        g_str_equal (problem->message, wanted->message))
      return TRUE;
  }
  return FALSE;
}

/* The first thing that is doubtful with the new value and was not before: a village that is not in
 * the township. New string; NULL: nothing. */
static char *
new_doubt (SrRegister *reg, const SrBulkOrder *order, SrDraft *draft)
{
  g_autoptr (SrDraft) before = sr_draft_new_for (sr_draft_base (draft));
  char today[SR_DATE_SIZE];
  SrCheckContext context = sr_register_check_context (reg, order->date, today);
  const SrProblems *old = sr_draft_check (before, &context);
  const SrProblems *now = sr_draft_check (draft, &context);

  for (guint i = 0; i < sr_problems_size (now); i++) {
    const SrProblem *problem = sr_problems_get (now, i);

    if (problem->severity == SR_SEVERITY_WARNING && !has_problem (old, problem))
      return g_strdup (problem->message);
  }
  return NULL;
}

/* What is wrong with the record and not with the world. */
static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID) ||
         g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_REFUSED) ||
         g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_DUPLICATE) ||
         g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND);
}

static gboolean
write_one (SrActRun *run, const SrBulkOrder *order, SrDraft *draft, GError **error)
{
  if (order->date == NULL)
    return sr_entry_correct (run->entry, draft, run->date, error);
  return order->schema->span ? sr_act_change_span (run, draft, error)
                             : sr_entry_change (run->entry, draft, run->date, error);
}

static gboolean
try_one (SrActRun *run, const SrBulkOrder *order, gint64 id, SrBulkPreview *preview, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean same = FALSE;
  g_autoptr (SrDraft) draft = make_draft (run->reg, order, id, &same, &failure);
  gboolean done = draft && (same || write_one (run, order, draft, &failure));
  g_autofree char *doubt = NULL;

  if (!done && is_refusal (failure)) {
    note (preview->refused, run->reg, order, id, g_strdup (failure->message));
    return TRUE;
  }
  if (!done) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (same) {
    preview->n_same++;
    return TRUE;
  }
  g_array_append_val (preview->ids, id);
  count_old (preview, run->reg, order->field, draft);
  doubt = new_doubt (run->reg, order, draft);
  if (doubt)
    note (preview->doubts, run->reg, order, id, g_steal_pointer (&doubt));
  return TRUE;
}

static gboolean
is_cancelled (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED, _ ("Cancelled"));
  return TRUE;
}

static int
most_first (gconstpointer a, gconstpointer b)
{
  const SrBulkOld *first = *(const SrBulkOld *const *)a;
  const SrBulkOld *second = *(const SrBulkOld *const *)b;

  return first->n == second->n ? 0 : first->n < second->n ? 1 : -1;
}

SrBulkPreview *
sr_bulk_preview (SrRegister *reg,
                 const SrBulkOrder *order,
                 SrProgress progress,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (SrBulkPreview) preview = preview_new (reg, order);
  g_autoptr (SrEntry) entry = NULL;
  g_autoptr (GError) conflict = NULL;
  SrActRun run = {.reg = reg, .date = date_of (reg, order)};

  if (order->date && !sr_act_check_happened (order->date, error))
    return NULL;
  run.entry = entry = sr_entry_begin (reg, order->date ? "change" : "correct", error);
  if (entry == NULL)
    return NULL;
  for (guint i = 0; i < order->ids->len; i++) {
    if (is_cancelled (cancellable, error) ||
        !try_one (&run, order, g_array_index (order->ids, gint64, i), preview, error))
      return NULL;
    if (progress)
      progress (i + 1, order->ids->len, data);
  }
  if (!sr_invariants_check (entry, NULL, &conflict)) {
    if (!is_refusal (conflict)) {
      g_propagate_error (error, g_steal_pointer (&conflict));
      return NULL;
    }
    preview->conflict = g_strdup (conflict->message);
  }
  g_ptr_array_sort (preview->old, most_first);
  return g_steal_pointer (&preview);
}

gboolean
sr_bulk_perform (SrRegister *reg,
                 const SrBulkOrder *order,
                 SrProgress progress,
                 gpointer data,
                 GCancellable *cancellable,
                 gint64 *entry,
                 GError **error)
{
  const SrAct *act = sr_act_find (order->date ? "change" : "correct");
  g_autoptr (SrActRequest) request = sr_act_request_new (act, NULL, 0);

  sr_act_request_set_date (request, order->date);
  sr_act_request_set_reason (request, order->reason);
  for (guint i = 0; i < order->ids->len; i++) {
    gboolean same = FALSE;
    g_autoptr (SrDraft) draft =
        make_draft (reg, order, g_array_index (order->ids, gint64, i), &same, error);

    if (draft == NULL || is_cancelled (cancellable, error))
      return FALSE;
    if (!same)
      sr_act_request_add_draft (request, draft);
    if (progress)
      progress (i + 1, order->ids->len, data);
  }
  if (sr_act_request_rows (request)->len == 0)
    return sr_act_refuse (error, _ ("Nothing was changed"));
  return sr_act_perform (reg, request, entry, error);
}
