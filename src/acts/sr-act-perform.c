/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The frame around every act: date, checks, entry, the act's own code, invariants, commit.
 */
#include "acts/sr-act-perform.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"
#include "acts/sr-invariants.h"

static void
line_free (gpointer data)
{
  SrActLine *line = data;

  g_free (line->text);
  g_free (line);
}

static SrActPreview *
preview_new (void)
{
  SrActPreview *preview = g_new0 (SrActPreview, 1);

  preview->lines = g_ptr_array_new_with_free_func (line_free);
  return preview;
}

void
sr_act_preview_free (SrActPreview *preview)
{
  g_free (preview->heading);
  g_free (preview->title);
  g_ptr_array_unref (preview->lines);
  g_free (preview);
}

const char *
sr_act_sign_text (SrActSign sign)
{
  static const char *const texts[] = {"+", "−", "↻", "!"};

  return texts[sign];
}

static guint
check_draft (SrDraft *draft, const SrCheckContext *context)
{
  return sr_problems_count (sr_draft_check (draft, context), SR_SEVERITY_ERROR);
}

guint
sr_act_check (SrRegister *reg, SrActRequest *request)
{
  const GPtrArray *rows = sr_act_request_rows (request);
  char today[SR_DATE_SIZE];
  SrCheckContext context = sr_register_check_context (reg, NULL, today);
  guint errors = 0;

  if (sr_act_request_values (request))
    errors += check_draft (sr_act_request_values (request), &context);
  if (!(sr_act_request_act (request)->flags & SR_ACT_DRAFTS))
    for (guint i = 0; i < rows->len; i++)
      errors += check_draft (rows->pdata[i], &context);
  return errors;
}

/* "彭大明", or "Member 2": whom a row is about. New string. */
static char *
row_name (SrRegister *reg, SrActRequest *request, guint row)
{
  const SrAct *act = sr_act_request_act (request);

  return act->row_title ? act->row_title (reg, request, row)
                        : g_strdup_printf (_ ("Member %u"), row + 1);
}

/* "Name: Please fill this in", with WHO before it (NULL: nobody). */
static char *
first_problem (SrDraft *draft, const char *who)
{
  const SrProblems *problems = sr_draft_problems (draft);

  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);
    const SrField *field =
        problem->field ? sr_schema_field (sr_draft_schema (draft), problem->field) : NULL;
    const char *label = field ? sr_field_label (field) : _ ("Record");

    if (problem->severity != SR_SEVERITY_ERROR)
      continue;
    if (who)
      return g_strdup_printf (_ ("%s, %s: %s"), who, label, problem->message);
    return g_strdup_printf (_ ("%s: %s"), label, problem->message);
  }
  return NULL;
}

static gboolean
check_filled (SrRegister *reg, SrActRequest *request, GError **error)
{
  const GPtrArray *rows = sr_act_request_rows (request);
  g_autofree char *message = NULL;

  if (sr_act_check (reg, request) == 0)
    return TRUE;
  if (sr_act_request_values (request))
    message = first_problem (sr_act_request_values (request), NULL);
  for (guint i = 0; message == NULL && i < rows->len; i++) {
    g_autofree char *who = row_name (reg, request, i);

    message = first_problem (rows->pdata[i], who);
  }
  g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_date (SrActRun *run, GError **error)
{
  if (!(sr_act_request_act (run->request)->flags & SR_ACT_DATED))
    return TRUE;
  if (!sr_date_is_valid (run->date)) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID,
                 _ ("%s is not a date; write it like 2025-09-27"), run->date);
    return FALSE;
  }
  return sr_act_check_happened (run->date, error);
}

static gboolean
check_subject (SrActRun *run, GError **error)
{
  const SrAct *act = sr_act_request_act (run->request);
  const SrSchema *schema = sr_act_request_subject_schema (run->request);
  g_autofree char *name = NULL;
  g_autoptr (SrRecord) record = NULL;

  if (!(act->flags & SR_ACT_ON_RECORD))
    return TRUE;
  g_return_val_if_fail (schema != NULL, FALSE);
  record =
      sr_record_load (run->reg, schema, sr_act_request_subject (run->request), run->date, error);
  if (record == NULL)
    return FALSE;
  if (!sr_record_is_void (record) || g_str_equal (act->key, "restore"))
    return TRUE;
  name = sr_act_record_title (run->reg, schema, sr_record_id (record), run->date);
  return sr_act_refuse (error, _ ("%s is void; restore it first"), name);
}

/* A clerk who looks at an earlier day would not see what was just done. */
static void
say_if_unseen (SrActRun *run)
{
  const char *as_of = sr_register_as_of (run->reg);

  if ((sr_act_request_act (run->request)->flags & SR_ACT_DATED) && g_strcmp0 (run->date, as_of) > 0)
    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("The register is shown as of %s; this is seen from %s on"), as_of, run->date);
}

/* What is written is checked when all is there: the second half of the way. */
static gboolean
run_act (SrActRun *run, GError **error)
{
  const SrAct *act = sr_act_request_act (run->request);
  const SrActWatch *whole = sr_act_request_watch (run->request);
  const SrActWatch checking = sr_act_watch_part (whole, 1, 2);

  if (!check_date (run, error) || !check_subject (run, error))
    return FALSE;
  sr_entry_set_reason (run->entry, sr_act_request_reason (run->request));
  run->watch = sr_act_watch_part (whole, 0, 2);
  if (!act->run (run, error) || !sr_invariants_check (run->entry, &checking, error))
    return FALSE;
  say_if_unseen (run);
  return TRUE;
}

/* The history is not written by asking for it. */
static gboolean
check_kept_by_clerks (const SrSchema *schema, GError **error)
{
  if (schema == NULL || !schema->is_log)
    return TRUE;
  return sr_act_refuse (error, _ ("%s are written by the program alone and cannot be changed"),
                        sr_schema_plural (schema));
}

static gboolean
check_types (SrActRequest *request, GError **error)
{
  const GPtrArray *rows = sr_act_request_rows (request);

  for (guint i = 0; i < rows->len; i++)
    if (!check_kept_by_clerks (sr_draft_schema (rows->pdata[i]), error))
      return FALSE;
  return check_kept_by_clerks (sr_act_request_subject_schema (request), error);
}

static gboolean
start (SrActRun *run, SrRegister *reg, SrActRequest *request, GError **error)
{
  const char *date = sr_act_request_date (request);

  if (!check_types (request, error) || !check_filled (reg, request, error))
    return FALSE;
  run->reg = reg;
  run->request = request;
  run->date = date ? date : sr_register_as_of (reg);
  run->entry = sr_entry_begin (reg, sr_act_request_act (request)->key, error);
  return run->entry != NULL;
}

static char *
heading (SrActRun *run)
{
  const SrAct *act = sr_act_request_act (run->request);
  g_autofree char *name = NULL;

  if (!(act->flags & SR_ACT_ON_RECORD))
    return g_strdup (sr_act_label (act));
  name = sr_act_record_name (run->reg, sr_act_request_subject_schema (run->request),
                             sr_act_request_subject (run->request), run->date);
  return g_strdup_printf ("%s · %s", name, sr_act_label (act));
}

SrActPreview *
sr_act_preview (SrRegister *reg, SrActRequest *request, GError **error)
{
  g_autoptr (SrActPreview) preview = preview_new ();
  SrActRun run = {.preview = preview};
  g_autoptr (SrEntry) entry = NULL;

  if (!start (&run, reg, request, error))
    return NULL;
  entry = run.entry;
  preview->heading = heading (&run);
  if (!run_act (&run, error))
    return NULL;
  /* Of an undo, what is undone says more than "Undo". */
  if (sr_act_request_act (request)->flags & SR_ACT_ON_ENTRY) {
    g_free (preview->heading);
    preview->heading = g_strdup (preview->title);
  }
  return g_steal_pointer (&preview);
}

gboolean
sr_act_perform (SrRegister *reg, SrActRequest *request, gint64 *id, GError **error)
{
  SrActRun run = {NULL};
  g_autoptr (SrEntry) entry = NULL;

  if (!start (&run, reg, request, error))
    return FALSE;
  entry = run.entry;
  return run_act (&run, error) && sr_entry_commit (entry, id, error);
}
