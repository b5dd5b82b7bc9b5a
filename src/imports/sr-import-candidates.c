/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who may be meant by a number that a spreadsheet has rounded. Never decided here.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-resident-id.h"
#include "imports/sr-import-plan-private.h"
#include "store/sr-record-store.h"
#include "store/sr-store-files.h"

static SrImportCandidate *
candidate_new (
    gint64 record, const char *number, gboolean takes_number, const char *title, const char *reason)
{
  SrImportCandidate *candidate = g_new0 (SrImportCandidate, 1);

  candidate->record = record;
  candidate->number = g_strdup (number);
  candidate->takes_number = takes_number;
  candidate->title = g_strdup (title);
  candidate->reason = g_strdup (reason);
  return candidate;
}

static void
candidate_free (gpointer data)
{
  SrImportCandidate *candidate = data;

  g_free (candidate->number);
  g_free (candidate->title);
  g_free (candidate->reason);
  g_free (candidate);
}

static void
add (SrImportRow *row, SrImportCandidate *candidate)
{
  if (row->candidates == NULL)
    row->candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_ptr_array_add (row->candidates, candidate);
}

/* "向先国, 3-2-501": where the type has flats, else name and code. */
static char *
title_of (SrRecord *record)
{
  const SrSchema *schema = sr_record_schema (record);
  const char *flat =
      sr_schema_index (schema, "flat_label") >= 0 ? sr_record_text (record, "flat_label") : NULL;
  const char *name = sr_record_name (record);

  return g_strdup_printf ("%s%s%s", name, _ (", "), flat ? flat : sr_record_code (record));
}

static void
add_record (SrComparing *comparing, guint row, gint64 id, gboolean takes_number, const char *reason)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, comparing->shape->main);
  g_autoptr (SrRecord) record = id ? sr_record_load (comparing->reg, schema, id, NULL, NULL) : NULL;
  g_autofree char *title = record ? title_of (record) : NULL;
  const char *number = record && sr_schema_index (schema, "id_number") >= 0
                           ? sr_record_text (record, "id_number")
                           : NULL;

  if (id == 0 || record)
    add (SR_IMPORT_ROW (comparing->plan, row),
         candidate_new (id, number, takes_number, title ? title : "", reason));
}

void
sr_import_add_candidate (SrComparing *comparing, guint row, gint64 id, const char *reason)
{
  add_record (comparing, row, id, FALSE, reason);
}

/* --- Rounded numbers --- */

/* Ids of persons whose numbers begin with KEPT. */
static gboolean
add_known (SrComparing *comparing, guint row, const char *kept, const char *name)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (comparing->reg),
                           sr_store_file ("queries/persons-by-first-digits.sql"), comparing->error);
  g_autofree char *to = g_strconcat (kept, ":", NULL); /* the sign after 9 */
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":from", kept);
  sr_statement_bind_text (statement, ":to", to);
  sr_statement_bind_text (statement, ":name", name);
  while ((step = sr_statement_step (statement, comparing->error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);
    g_autofree char *label = sr_record_label (comparing->reg, sr_schema_find ("person"), id);
    g_autofree char *reason = g_strdup_printf (
        g_strcmp0 (label, name) == 0 ? _ ("The first %u digits and the name agree")
                                     : _ ("The first %u digits agree, the name does not"),
        (guint)strlen (kept));

    add_record (comparing, row, id, TRUE, reason);
  }
  return step != SR_STEP_ERROR;
}

static gboolean
is_candidate (const SrImportRow *row, const char *number)
{
  for (guint i = 0; row->candidates && i < row->candidates->len; i++)
    if (g_strcmp0 (((SrImportCandidate *)row->candidates->pdata[i])->number, number) == 0)
      return TRUE;
  return FALSE;
}

static int
sex_of (const GArray *given)
{
  const SrValue *value = sr_import_given (given, "sex");
  const char *sex = value ? sr_value_get_text (value) : NULL;

  return g_strcmp0 (sex, "1") == 0 ? 1 : g_strcmp0 (sex, "2") == 0 ? 2 : 0;
}

gboolean
sr_import_find_candidates (SrComparing *comparing,
                           guint index,
                           const GArray *given,
                           const char *kept)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);
  const SrValue *name = sr_import_given (given, "name");
  const SrValue *born = sr_import_given (given, "born_on");
  g_autoptr (GPtrArray) numbers =
      sr_resident_id_completions (kept, sex_of (given), born ? sr_value_get_text (born) : NULL);

  if (!add_known (comparing, index, kept, name ? sr_value_get_text (name) : ""))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (!is_candidate (row, numbers->pdata[i]))
      add (row, candidate_new (0, numbers->pdata[i], TRUE, "",
                               _ ("Goes with check digit, sex and birth date")));
  row->needs_choice = TRUE;
  return TRUE;
}
