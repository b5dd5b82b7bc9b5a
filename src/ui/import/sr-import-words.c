/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Words only; nothing is shown here.
 */
#include "ui/import/sr-import-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"

/* Rows in which an example is looked for. */
#define LOOKED_AT 500

/* Characters of a sheet's name. */
#define LONGEST 20

static const struct {
  const char *label;
  SrTone tone;
} hows[] = {
    [SR_MAPPED_BY_TITLE] = {N_ ("Same title"), SR_TONE_DIM},
    [SR_MAPPED_BY_ALIAS] = {N_ ("Other name"), SR_TONE_DIM},
    [SR_MAPPED_BY_CONTENTS] = {N_ ("By contents"), SR_TONE_AMBER},
    [SR_MAPPED_REMEMBERED] = {N_ ("Remembered"), SR_TONE_DIM},
    [SR_MAPPED_BY_CLERK] = {N_ ("As you said"), SR_TONE_ACCENT},
    [SR_UNMAPPED_UNKNOWN] = {N_ ("Not recognised"), SR_TONE_AMBER},
    [SR_UNMAPPED_COMPUTED] = {N_ ("Computed here"), SR_TONE_DIM},
    [SR_UNMAPPED_OWN] = {N_ ("Of the list itself"), SR_TONE_DIM},
    [SR_UNMAPPED_REPEATED] = {N_ ("Title twice"), SR_TONE_AMBER},
    [SR_UNMAPPED_HIDDEN] = {N_ ("Hidden column"), SR_TONE_DIM},
    [SR_UNMAPPED_LEFT_OUT] = {N_ ("Left out"), SR_TONE_DIM},
};

const char *
sr_import_how_label (SrMappingHow how)
{
  return _ (hows[how].label);
}

SrTone
sr_import_how_tone (SrMappingHow how)
{
  return hows[how].tone;
}

const char *
sr_import_mapping_label (const SrMapping *mapping)
{
  if (mapping->field)
    return sr_field_label (mapping->field);
  return sr_import_how_tone (mapping->how) == SR_TONE_AMBER ? "?" : _ ("Not imported");
}

guint
sr_import_n_uncertain (const SrImportTable *table, const SrImportMap *map)
{
  guint n = 0;

  for (guint i = 0; i < sr_import_table_columns (table)->len; i++)
    if (sr_import_how_tone (sr_import_map_get (map, i)->how) == SR_TONE_AMBER)
      n++;
  return n;
}

/* The sheet of a text file is called like the file, which is said elsewhere. */
static char *
brief (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= LONGEST)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, LONGEST - 1);
  return g_strconcat (start, "…", NULL);
}

char *
sr_import_say_header (const SrImportTable *table)
{
  g_autofree char *name = brief (sr_import_table_sheet (table));

  return g_strdup_printf (_ ("Sheet “%s”, header in row %u"), name, sr_import_table_header (table));
}

/* --- What was left out --- */

const char *
sr_import_skipped_label (SrSkipped why)
{
  static const char *const labels[] = {
      [SR_SKIPPED_ABOVE] = N_ ("Above the header"), [SR_SKIPPED_TOTAL] = N_ ("Total"),
      [SR_SKIPPED_HEADER] = N_ ("Header repeated"), [SR_SKIPPED_NOTE] = N_ ("Note, signature"),
      [SR_SKIPPED_FAR] = N_ ("Beside the columns"),
  };

  return (guint)why < G_N_ELEMENTS (labels) ? _ (labels[why]) : _ ("Left out");
}

static guint
n_skipped (const SrImportTable *table, SrSkipped why)
{
  const GPtrArray *skipped = sr_import_table_skipped (table);
  guint n = 0;

  for (guint i = 0; i < skipped->len; i++)
    if (((const SrSkippedLine *)g_ptr_array_index (skipped, i))->why == why)
      n++;
  return n;
}

static guint
n_hidden_columns (const SrImportTable *table)
{
  const GPtrArray *columns = sr_import_table_columns (table);
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    if (((const SrImportColumn *)g_ptr_array_index (columns, i))->is_hidden)
      n++;
  return n;
}

static guint
n_hidden_rows (const SrImportTable *table)
{
  SrImportLine line;
  guint n = 0;

  for (guint i = 0; i < sr_import_table_n_lines (table); i++) {
    sr_import_table_line (table, i, &line);
    if (line.is_hidden)
      n++;
  }
  return n;
}

/* Takes WORDS. */
static void
append (GString *text, guint n, char *words)
{
  g_autofree char *taken = words;

  if (n)
    g_string_append_printf (text, "%s%s", text->len ? _ (", ") : "", taken);
}

static char *
say_counts (const SrImportTable *table)
{
  GString *text = g_string_new (NULL);
  guint n;

  n = n_skipped (table, SR_SKIPPED_ABOVE);
  append (text, n, g_strdup_printf (_ ("%u above the header"), n));
  n = n_skipped (table, SR_SKIPPED_TOTAL);
  append (text, n, g_strdup_printf (_ ("%u totals"), n));
  n = n_skipped (table, SR_SKIPPED_HEADER);
  append (text, n, g_strdup_printf (_ ("%u repeated headers"), n));
  n = n_skipped (table, SR_SKIPPED_NOTE);
  append (text, n, g_strdup_printf (_ ("%u notes"), n));
  n = n_skipped (table, SR_SKIPPED_FAR);
  append (text, n, g_strdup_printf (_ ("%u beside the columns"), n));
  n = n_hidden_columns (table);
  append (text, n, g_strdup_printf (_ ("%u hidden columns"), n));
  return g_string_free (text, FALSE);
}

char *
sr_import_say_left_out (const SrImportTable *table)
{
  GString *text = g_string_new (NULL);
  g_autofree char *counts = say_counts (table);
  guint n = n_hidden_rows (table);

  if (*counts)
    g_string_append_printf (text, _ ("Left out: %s"), counts);
  if (n) {
    g_string_append (text, text->len ? "\n" : "");
    g_string_append_printf (text, _ ("%u hidden rows are read as well"), n);
  }
  return g_string_free (text, text->len == 0);
}

/* As a spreadsheet writes an amount: 4.3E+17 is to be seen, and shows no whole number. */
static gboolean
is_amount (const char *text)
{
  return strpbrk (text, "Ee.") != NULL;
}

char *
sr_import_mask_cell (const SrField *field, SrMask mask, const char *text)
{
  if (field == NULL || (mask != SR_MASK_ALL && mask != SR_MASK_NONE &&
                        (is_amount (text) || sr_mask_is_masked (text))))
    return sr_mask_numbers (text);
  return sr_mask_text (mask, text);
}

char *
sr_import_example (const SrImportTable *table, const SrMapping *mapping, guint column)
{
  guint n = MIN (sr_import_table_n_lines (table), LOOKED_AT);

  for (guint i = 0; i < n; i++) {
    const SrImportCell *cell;
    SrImportLine line;

    sr_import_table_line (table, i, &line);
    cell = sr_import_line_cell (&line, column);
    if (cell && *cell->text)
      return sr_import_mask_cell (mapping->field,
                                  mapping->field ? mapping->field->mask : SR_MASK_NONE, cell->text);
  }
  return g_strdup ("");
}

/* --- What is written and what is not --- */

char *
sr_import_say_ticked (SrImportSession *session)
{
  guint n_new = sr_import_session_n_ticked (session, SR_IMPORT_NEW);
  guint n_changed = sr_import_session_n_ticked (session, SR_IMPORT_CHANGED);
  guint n_doubtful = sr_import_session_n_ticked (session, SR_IMPORT_DOUBTFUL);

  return n_doubtful ? g_strdup_printf (_ ("%u rows: new %u, changed %u, doubtful %u"),
                                       n_new + n_changed + n_doubtful, n_new, n_changed, n_doubtful)
                    : g_strdup_printf (_ ("%u rows: new %u, changed %u"), n_new + n_changed, n_new,
                                       n_changed);
}

guint
sr_import_n_with_problems (SrImportSession *session)
{
  return sr_import_plan_count (session->plan, SR_IMPORT_DOUBTFUL) +
         sr_import_plan_count (session->plan, SR_IMPORT_REJECTED);
}

char *
sr_import_say_left (SrImportSession *session)
{
  guint n = sr_import_n_with_problems (session) -
            sr_import_session_n_ticked (session, SR_IMPORT_DOUBTFUL);

  return n ? g_strdup_printf (_ (" %u doubtful or rejected rows were not written."), n)
           : g_strdup ("");
}

char *
sr_import_problems_name (SrImportSession *session)
{
  const char *end = strrchr (session->name, '.');
  gsize length =
      end && end != session->name ? (gsize)(end - session->name) : strlen (session->name);
  g_autofree char *stem = g_strndup (session->name, length);

  return g_strconcat (stem, "-问题.xlsx", NULL);
}
