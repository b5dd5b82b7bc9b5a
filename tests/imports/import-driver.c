/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "import-driver.h"

#include <string.h>

#include "core/sr-resident-id.h"

static const char *const results[] = {"new", "changed", "same", "doubtful", "rejected"};
static const char *const weights[] = {"note", "doubt", "fault"};

static SrImportPlan *
compare (SrFixture *fixture, const char *type, SrSheetFile *file, GError **error)
{
  SrImportPlan *plan = sr_import_read (fixture->reg, file, sr_schema_find (type), NULL, NULL, NULL,
                                       NULL, NULL, error);

  sr_sheet_file_free (file);
  if (plan && sr_import_plan_compare (plan, fixture->reg, NULL, NULL, NULL, error))
    return plan;
  g_clear_pointer (&plan, sr_import_plan_free);
  return NULL;
}

SrImportPlan *
driver_plan (SrFixture *fixture, const char *type, const char *text)
{
  g_autoptr (GError) error = NULL;
  SrSheetFile *file = sr_sheet_file_open_text (text, "名单", &error);
  SrImportPlan *plan;

  g_assert_no_error (error);
  plan = compare (fixture, type, file, &error);
  g_assert_no_error (error);
  return plan;
}

SrImportPlan *
driver_plan_file (SrFixture *fixture, const char *type, const char *path)
{
  g_autoptr (GError) error = NULL;
  SrSheetFile *file = sr_sheet_file_open (path, &error);
  SrImportPlan *plan;

  g_assert_no_error (error);
  plan = compare (fixture, type, file, &error);
  g_assert_no_error (error);
  return plan;
}

void
driver_refused (SrFixture *fixture, const char *type, const char *text, const char *part)
{
  g_autoptr (GError) error = NULL;
  SrSheetFile *file = sr_sheet_file_open_text (text, "名单", &error);

  g_assert_no_error (error);
  g_assert_null (compare (fixture, type, file, &error));
  g_assert_nonnull (error);
  if (!strstr (error->message, part))
    g_error ("“%s” does not say “%s”", error->message, part);
}

/* --- What is told --- */

static void
letters_of (const SrImportPlan *plan, guint row, const SrImportProblem *problem, char letters[8])
{
  letters[0] = '\0';
  if (problem->column >= 0)
    sr_import_table_letters (sr_import_plan_table (plan, sr_import_plan_row_sheet (plan, row)),
                             (guint)problem->column, letters);
}

char *
driver_told (const SrImportPlan *plan, guint row)
{
  g_autoptr (GString) text = g_string_new (results[sr_import_plan_result (plan, row)]);
  const GPtrArray *problems = sr_import_plan_problems (plan, row);

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = problems->pdata[i];
    char letters[8];

    letters_of (plan, row, problem, letters);
    g_string_append_printf (text, "; %s%s%s %s", letters, *letters ? " " : "",
                            weights[problem->weight], problem->message);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
says (const SrImportPlan *plan, guint row, const char *column, const char *part)
{
  const GPtrArray *problems = sr_import_plan_problems (plan, row);

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = problems->pdata[i];
    char letters[8];

    letters_of (plan, row, problem, letters);
    if (strcmp (letters, column) == 0 && strstr (problem->message, part))
      return TRUE;
  }
  return FALSE;
}

void
driver_assert (
    const SrImportPlan *plan, guint row, const char *result, const char *column, const char *part)
{
  g_autofree char *told = driver_told (plan, row);

  if (strcmp (results[sr_import_plan_result (plan, row)], result) != 0 ||
      (part && !says (plan, row, column, part)))
    g_error ("Row %u is “%s”, not %s with “%s” in column %s", row, told, result, part ? part : "",
             column ? column : "");
}

char *
driver_counts (const SrImportPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < SR_IMPORT_N_RESULTS; i++)
    if (sr_import_plan_count (plan, i))
      g_string_append_printf (text, "%s%s %u", text->len ? " " : "", results[i],
                              sr_import_plan_count (plan, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
driver_assert_counts (const SrImportPlan *plan, const char *counts)
{
  g_autofree char *found = driver_counts (plan);

  for (guint i = 0; i < sr_import_plan_n_rows (plan) && strcmp (found, counts) != 0; i++) {
    g_autofree char *told = driver_told (plan, i);

    g_test_message ("row %u: %s", i, told);
  }
  g_assert_cmpstr (found, ==, counts);
}

char *
driver_changes (SrFixture *fixture, const SrImportPlan *plan, guint row)
{
  g_autoptr (GPtrArray) changes = sr_import_plan_changes (plan, fixture->reg, row);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const SrImportChange *change = changes->pdata[i];

    g_string_append_printf (text, "%s: %s → %s\n", sr_field_label (change->field), change->old_text,
                            change->new_text);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gint64
driver_write (SrFixture *fixture, SrImportPlan *plan, const char *since)
{
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  sr_import_plan_write (plan, fixture->reg, since, "list.xlsx", FALSE, &entry, NULL, NULL, NULL,
                        &error);
  g_assert_no_error (error);
  return entry;
}

char *
driver_number (const char *first17)
{
  return g_strdup_printf ("%s%c", first17, sr_resident_id_check_character (first17));
}
