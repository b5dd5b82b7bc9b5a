/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A grid that is typed into like a spreadsheet: header, rows, totals. Cells are drawn; one entry
 * stands in the cell that is being typed. What they hold is the business of a model of functions.
 *
 * Keys: arrows, Tab and Shift+Tab, Enter and Shift+Enter, Home, End, Page Up and Down move; a
 * character begins anew, F2 changes what is there, Delete clears, Esc takes back what is being
 * typed. Signals:
 *   "moved" (guint row, guint column)            another cell has the cursor
 *   "edited" ()                                  a cell was set
 *   "refused" (const char *text)                 what was typed cannot be read; it stays there
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

typedef struct {
  const char *title;
  int width;          /* px; 0: takes what is left, for the last column */
  gboolean is_number; /* at the right */
} SrEntryColumn;

/* All are given DATA. */
typedef struct {
  guint (*n_rows) (gpointer data);
  char *(*text) (gpointer data, guint row, guint column); /* new string */
  SrTone (*tone) (gpointer data,
                  guint row,
                  guint column); /* PLAIN, DIM, FAINT, GREY (computed: tinted), AMBER, RED */
  gboolean (*is_typed) (gpointer data, guint row, guint column); /* FALSE: shown only */
  gboolean (*set) (gpointer data, guint row, guint column, const char *text);
  char *(*total) (gpointer data, guint column); /* new string, or NULL */
} SrEntryModel;

#define SR_TYPE_ENTRY_GRID (sr_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (SrEntryGrid, sr_entry_grid, SR, ENTRY_GRID, GtkBox)

/* COLUMNS and MODEL live as long as the grid; LABEL names it for assistive technology. */
GtkWidget *sr_entry_grid_new (const char *label,
                              const SrEntryColumn *columns,
                              guint n_columns,
                              const SrEntryModel *model);

/* NULL: no rows. The cursor goes to the first cell that is typed. */
void sr_entry_grid_set_data (SrEntryGrid *self, gpointer data);

/* Something in the data is another now. */
void sr_entry_grid_refresh (SrEntryGrid *self);

void sr_entry_grid_get_cursor (SrEntryGrid *self, guint *row, guint *column);
void sr_entry_grid_set_cursor (SrEntryGrid *self, guint row, guint column);

/* Sets what is being typed; FALSE when it cannot be read. TRUE when nothing is. */
gboolean sr_entry_grid_commit (SrEntryGrid *self);
gboolean sr_entry_grid_is_typing (SrEntryGrid *self);

void sr_entry_grid_focus (SrEntryGrid *self);

G_END_DECLS
