/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Columns of the preview.
 */
#include "ui/import/sr-import-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "ui/widgets/sr-grid.h"

/* Between two pieces that belong to different things. */
#define GAP "　 "

const char *
sr_import_result_label (SrImportResult result)
{
  static const char *const labels[SR_IMPORT_N_RESULTS] = {
      [SR_IMPORT_NEW] = NC_ ("import", "New"),
      [SR_IMPORT_CHANGED] = NC_ ("import", "Changed"),
      [SR_IMPORT_SAME] = NC_ ("import", "Same"),
      [SR_IMPORT_DOUBTFUL] = NC_ ("import", "Doubtful"),
      [SR_IMPORT_REJECTED] = NC_ ("import", "Rejected"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "import", labels[result]);
}

SrTone
sr_import_result_tone (SrImportResult result)
{
  static const SrTone tones[SR_IMPORT_N_RESULTS] = {
      [SR_IMPORT_NEW] = SR_TONE_ACCENT,   [SR_IMPORT_CHANGED] = SR_TONE_BLUE,
      [SR_IMPORT_SAME] = SR_TONE_GREY,    [SR_IMPORT_DOUBTFUL] = SR_TONE_AMBER,
      [SR_IMPORT_REJECTED] = SR_TONE_RED,
  };

  return tones[result];
}

char *
sr_import_change_old (const SrImportChange *change)
{
  return g_strdup (*change->old_text ? change->old_text : _ ("blank"));
}

char *
sr_import_change_new (const SrImportChange *change)
{
  if (*change->new_text == '\0')
    return g_strdup (_ ("blank"));
  if (g_str_equal (change->old_text, change->new_text) && sr_mask_is_masked (change->new_text))
    return g_strdup_printf (_ ("%s (other digits)"), change->new_text);
  return g_strdup (change->new_text);
}

/* --- Cells --- */

static SrImportPlan *
plan_of (GObject *row)
{
  return sr_preview_row_session (SR_PREVIEW_ROW (row))->plan;
}

static guint
index_of (GObject *row)
{
  return sr_preview_row_index (SR_PREVIEW_ROW (row));
}

static gboolean
can_be_ticked (GObject *row)
{
  SrImportResult result = sr_preview_row_result (SR_PREVIEW_ROW (row));

  return result != SR_IMPORT_SAME && result != SR_IMPORT_REJECTED;
}

static SrGridTick
tick (GObject *row, gpointer data)
{
  if (!can_be_ticked (row))
    return SR_TICK_NONE;
  return sr_import_plan_is_ticked (plan_of (row), index_of (row)) ? SR_TICK_ON : SR_TICK_OFF;
}

static char *
tick_text (GObject *row, gpointer data)
{
  return g_strdup (tick (row, NULL) == SR_TICK_ON ? "✓" : "");
}

static char *
line_text (GObject *row, gpointer data)
{
  SrImportLine line;

  sr_import_plan_line (plan_of (row), index_of (row), &line);
  return g_strdup_printf ("%u", line.number);
}

static char *
sheet_text (GObject *row, gpointer data)
{
  SrImportPlan *plan = plan_of (row);

  return g_strdup (sr_import_table_sheet (
      sr_import_plan_table (plan, sr_import_plan_row_sheet (plan, index_of (row)))));
}

static char *
no_text (GObject *row, gpointer data)
{
  return NULL;
}

static char *
result_tag (GObject *row, SrTone *tone, gpointer data)
{
  SrImportResult result = sr_preview_row_result (SR_PREVIEW_ROW (row));

  *tone = sr_import_result_tone (result);
  return g_strdup (sr_import_result_label (result));
}

static char *
name_text (GObject *row, gpointer data)
{
  const char *name = sr_import_plan_name (plan_of (row), index_of (row));

  return g_strdup (name ? name : "");
}

static int
number_column (GObject *row)
{
  return sr_import_session_number_column (sr_preview_row_session (SR_PREVIEW_ROW (row)),
                                          sr_import_plan_row_sheet (plan_of (row), index_of (row)));
}

static char *
number_text (GObject *row, gpointer data)
{
  int column = number_column (row);

  if (column < 0)
    return g_strdup ("");
  return sr_import_session_cell (sr_preview_row_session (SR_PREVIEW_ROW (row)), index_of (row),
                                 (guint)column);
}

static gboolean
is_said_of (GObject *row, int column)
{
  const GPtrArray *problems = sr_import_plan_problems (plan_of (row), index_of (row));

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->column == column && problem->weight != SR_IMPORT_NOTE)
      return TRUE;
  }
  return FALSE;
}

static SrCellStyle
number_style (GObject *row, gpointer data)
{
  int column = number_column (row);

  return column >= 0 && is_said_of (row, column) ? SR_CELL_RED : SR_CELL_DIM;
}

static SrCellStyle
dim_style (GObject *row, gpointer data)
{
  return SR_CELL_DIM;
}

static SrCellStyle
medium_style (GObject *row, gpointer data)
{
  return SR_CELL_MEDIUM;
}

/* --- What would become otherwise, in pieces for the eye or as a text to be copied --- */

typedef struct {
  void (*add) (gpointer sink, const char *piece, SrCellStyle style);
  gpointer sink;
  guint n_things;
} Telling;

static void
add (Telling *telling, const char *piece, SrCellStyle style)
{
  telling->add (telling->sink, piece, style);
}

static void
begin_thing (Telling *telling, const char *label)
{
  if (telling->n_things++)
    add (telling, GAP, SR_CELL_PLAIN);
  add (telling, label, SR_CELL_DIM);
  add (telling, "  ", SR_CELL_PLAIN);
}

static void
tell_problems (SrPreviewRow *row, Telling *telling, SrImportWeight least)
{
  const GPtrArray *problems =
      sr_import_plan_problems (sr_preview_row_session (row)->plan, sr_preview_row_index (row));

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->weight < least)
      continue;
    begin_thing (telling, sr_import_topic_label (problem->field));
    add (telling, problem->message,
         problem->weight == SR_IMPORT_FAULT   ? SR_CELL_RED
         : problem->weight == SR_IMPORT_DOUBT ? SR_CELL_AMBER
                                              : SR_CELL_DIM);
  }
}

static void
tell_change (Telling *telling, const SrImportChange *change)
{
  g_autofree char *old_text = sr_import_change_old (change);
  g_autofree char *new_text = sr_import_change_new (change);

  begin_thing (telling, sr_field_label (change->field));
  add (telling, old_text, *change->old_text ? SR_CELL_OLD : SR_CELL_FAINT);
  add (telling, " → ", SR_CELL_DIM);
  add (telling, new_text, SR_CELL_PLAIN);
}

/* Name and number have columns of their own. */
static gboolean
has_column (SrImportSession *session, const SrField *field)
{
  return g_strcmp0 (field->key, session->schema->name) == 0 ||
         field == sr_import_session_number_field (session);
}

static void
tell_new (Telling *telling, const SrImportChange *change)
{
  if (*change->new_text == '\0')
    return;
  begin_thing (telling, sr_field_label (change->field));
  add (telling, change->new_text, SR_CELL_PLAIN);
}

/* A row of many changes is read in the pane; the table has one line. */
#define MANY 6

static void
tell_changes (SrPreviewRow *row, Telling *telling)
{
  const GPtrArray *changes = sr_preview_row_changes (row);
  gboolean is_new = sr_preview_row_result (row) == SR_IMPORT_NEW;

  for (guint i = 0; i < changes->len && telling->n_things < MANY; i++) {
    const SrImportChange *change = g_ptr_array_index (changes, i);

    if (!is_new)
      tell_change (telling, change);
    else if (!has_column (sr_preview_row_session (row), change->field))
      tell_new (telling, change);
  }
}

static void
tell_hidden (SrPreviewRow *row, Telling *telling)
{
  const GPtrArray *changes = sr_preview_row_changes (row);
  const SrField *field = NULL;

  for (guint i = 0; i < changes->len && field == NULL; i++) {
    const SrImportChange *change = g_ptr_array_index (changes, i);

    if (change->field->sensitivity == SR_LEVEL_3)
      field = change->field;
  }
  begin_thing (telling, sr_import_topic_label (field));
  add (telling, _ ("Sensitive and changed: reveal it before you tick it"), SR_CELL_DIM);
}

static void
tell (SrPreviewRow *row, Telling *telling)
{
  SrImportResult result = sr_preview_row_result (row);

  if (result == SR_IMPORT_REJECTED || result == SR_IMPORT_DOUBTFUL)
    tell_problems (row, telling, SR_IMPORT_DOUBT);
  if (result == SR_IMPORT_REJECTED)
    return;
  if (result == SR_IMPORT_SAME)
    add (telling, _ ("As in the register"), SR_CELL_FAINT);
  else if (sr_import_session_is_hidden (sr_preview_row_session (row), sr_preview_row_index (row)))
    tell_hidden (row, telling);
  else
    tell_changes (row, telling);
}

static void
add_to_cell (gpointer sink, const char *piece, SrCellStyle style)
{
  sr_grid_text_add (sink, piece, style);
}

static void
changes_pieces (GObject *row, SrGridText *text, gpointer data)
{
  tell (SR_PREVIEW_ROW (row), &(Telling){add_to_cell, text, 0});
}

static void
add_to_text (gpointer sink, const char *piece, SrCellStyle style)
{
  g_string_append (sink, piece);
}

static char *
changes_text (GObject *row, gpointer data)
{
  GString *text = g_string_new (NULL);

  tell (SR_PREVIEW_ROW (row), &(Telling){add_to_text, text, 0});
  return g_string_free (text, FALSE);
}

/* --- The grid --- */

static GMenu *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Tick the Selected Rows"), "rows.tick");
  g_menu_append (menu, _ ("Take the Ticks Away"), "rows.untick");
  g_menu_append (menu, _ ("Reveal"), "rows.reveal");
  g_menu_append (menu, _ ("Next Doubtful Row"), "page.next-problem");
  g_menu_append (menu, _ ("Sheet with Its Problems…"), "page.export");
  return menu;
}

GtkWidget *
sr_import_grid_new (SrPreviewRows *rows)
{
  GtkWidget *grid = sr_grid_new (_ ("Rows of the import"));
  g_autoptr (GMenu) menu = make_menu ();

  sr_grid_set_ruled (SR_GRID (grid), TRUE);
  sr_grid_set_menu (SR_GRID (grid), G_MENU_MODEL (menu));
  sr_grid_set_model (SR_GRID (grid), G_LIST_MODEL (rows));
  return grid;
}

void
sr_import_grid_suit (GtkWidget *grid, SrImportSession *session)
{
  const SrField *number = sr_import_session_number_field (session);
  SrGridColumn columns[8];
  guint n = 0;

  columns[n++] = (SrGridColumn){"tick", "", 48, .text = tick_text, .tick = tick};
  columns[n++] = (SrGridColumn){
      "line", _ ("Row"), 56, .numeric = TRUE, .whole = TRUE, .text = line_text, .style = dim_style};
  if (sr_import_plan_n_sheets (session->plan) > 1)
    columns[n++] = (SrGridColumn){"sheet",       _ ("Sheet"),        96,
                                  .priority = 3, .text = sheet_text, .style = dim_style};
  columns[n++] =
      (SrGridColumn){"result", _ ("Result"), 76, .text = no_text, .chip = result_tag, .tag = TRUE};
  columns[n++] = (SrGridColumn){
      "name", _ ("Full name"), 84, .names_row = TRUE, .text = name_text, .style = medium_style};
  if (number)
    columns[n++] = (SrGridColumn){"number",      sr_field_label (number), 178,
                                  .priority = 2, .text = number_text,     .style = number_style};
  columns[n++] = (SrGridColumn){"changes",      _ ("Changes"),        200,
                                .expand = TRUE, .text = changes_text, .pieces = changes_pieces};
  sr_grid_set_columns (SR_GRID (grid), columns, n);
}
