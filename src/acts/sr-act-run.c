/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Helpers for the code of acts.
 */
#include "acts/sr-act-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-files.h"

void
sr_act_say (SrActRun *run, SrActSign sign, const char *format, ...)
{
  SrActLine *line;
  va_list args;

  if (run->preview == NULL)
    return;
  line = g_new0 (SrActLine, 1);
  line->sign = sign;
  va_start (args, format);
  line->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (run->preview->lines, line);
}

void
sr_act_title (SrActRun *run, const char *format, ...)
{
  g_autofree char *title = NULL;
  va_list args;

  va_start (args, format);
  title = g_strdup_vprintf (format, args);
  va_end (args);
  sr_entry_set_title (run->entry, title);
  if (run->preview) {
    g_free (run->preview->title);
    run->preview->title = g_steal_pointer (&title);
  }
}

gboolean
sr_act_refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error)
    *error = g_error_new_valist (SR_STORE_ERROR, SR_STORE_ERROR_REFUSED, format, args);
  va_end (args);
  return FALSE;
}

gboolean
sr_act_check_happened (const char *date, GError **error)
{
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  if (strcmp (date, today) <= 0)
    return TRUE;
  return sr_act_refuse (error, _ ("%s is after today, %s; enter it when it has happened"), date,
                        today);
}

void
sr_act_fill (const SrActParameter *specs, guint n, SrDraft *parameters, SrDraft *record)
{
  const char *type = sr_draft_schema (record)->key;
  gsize length = strlen (type);

  for (guint i = 0; i < n; i++) {
    const char *source = specs[i].source;

    if (g_str_has_prefix (source, type) && source[length] == '.')
      sr_draft_set (record, source + length + 1, sr_draft_get (parameters, specs[i].key));
  }
}

gboolean
sr_act_write_new (SrActRun *run, SrDraft *draft, gint64 *id, GError **error)
{
  gint64 made;

  if (!sr_entry_create (run->entry, draft, NULL, &made, error))
    return FALSE;
  if (id)
    *id = made;
  return TRUE;
}

void
sr_act_say_warnings (SrActRun *run, SrDraft *draft)
{
  const SrProblems *problems = sr_draft_problems (draft);

  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);
    const SrField *field =
        problem->field ? sr_schema_field (sr_draft_schema (draft), problem->field) : NULL;

    if (problem->severity == SR_SEVERITY_WARNING)
      sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("%s: %s"),
                  field ? sr_field_label (field) : sr_schema_label (sr_draft_schema (draft)),
                  problem->message);
  }
}

SrDraft *
sr_act_edit (SrActRun *run, const char *type, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find (type), id, run->date, error);

  return record ? sr_draft_new_for (record) : NULL;
}

gint64
sr_act_count (SrActRun *run, const char *query, gint64 id, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (run->reg), sr_act_file (query), error);

  if (statement == NULL)
    return -1;
  sr_statement_bind_integer (statement, ":id", id);
  sr_statement_bind_text (statement, ":as_of", run->date);
  return sr_statement_fetch_integer (statement, -1, error);
}
