/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of every screen, for lists of any length: rows are opaque GObjects of a GListModel that
 * makes them on demand; columns are a table of descriptions. It shows, selects and reports; sorting
 * and filtering are the model's (SQL).
 *
 * For the writer of a model of records:
 *  - After a new query emit one items_changed (0, old, new): only the rows that are seen are read.
 *    The places of rows keep their widgets, and are added a few at a time while there are few.
 *  - The selection is lost by that. Remember the id of the record at sr_grid_get_position (), find
 *    its new position and call sr_grid_select (): it selects and scrolls there.
 *  - A changed record is items_changed (position, 1, 1); select it again afterwards.
 *
 * Keys: arrows, Page Up/Down, Home, End move; with Shift they extend; Ctrl+A all; Enter activates;
 * Ctrl+C copies the selected rows, tab-separated with titles, exactly as shown (masked); Menu or
 * Shift+F10 lists the columns to sort by.
 * Actions: "grid.sort" (s: column id; again = the other direction), "grid.copy", "grid.menu".
 * Signals:
 *   "sort-changed" (const char *column, gboolean descending)  the clerk asked for another order
 *   "position-changed" (guint position)  the row of interest; GTK_INVALID_LIST_POSITION = none
 *   "selection-changed" ()  other rows are selected; not while the model is exchanged
 *   "activated" (guint position)  Enter or double click
 *   "copy" () → gboolean  before rows are copied; TRUE: somebody else does it
 *   "tick" (guint position)  the box of a row was clicked; what it shows is the model's
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

/* How a cell is written; flags. */
typedef enum {
  SR_CELL_PLAIN = 0,
  SR_CELL_DIM = 1 << 0,
  SR_CELL_FAINT = 1 << 1,
  SR_CELL_ACCENT = 1 << 2,
  SR_CELL_AMBER = 1 << 3,
  SR_CELL_RED = 1 << 4,
  SR_CELL_MEDIUM = 1 << 5,
  SR_CELL_BOLD = 1 << 6,
  SR_CELL_OLD = 1 << 7,   /* struck through: void, former */
  SR_CELL_CALC = 1 << 8,  /* tint: computed */
  SR_CELL_DOUBT = 1 << 9, /* amber tint */
  SR_CELL_BAD = 1 << 10   /* red tint */
} SrCellStyle;

/* A box in a cell. */
typedef enum { SR_TICK_NONE, SR_TICK_OFF, SR_TICK_ON } SrGridTick;

typedef struct _SrGridText SrGridText;

typedef struct {
  const char *id;    /* unique in the table */
  const char *title; /* translated, unit included */
  int width;    /* px at the usual text size, 8 px of air at both sides; the first column 16 at its
                   left */
  int priority; /* 0 = always shown; the greater, the earlier it gives way to a narrow window */
  gboolean numeric; /* right-aligned, title too */
  gboolean expand;  /* takes what is left over: exactly one text column */
  gboolean sortable;
  gboolean whole;     /* codes, dates, numbers: never cut, the column grows with what is shown */
  gboolean names_row; /* its text is the accessible name of the row; the first column if none */
  /* Text of the cell; NULL = empty. Transfer full. */
  char *(*text) (GObject *row, gpointer data);
  /* May be NULL: plain. */
  SrCellStyle (*style) (GObject *row, gpointer data);
  /* May be NULL. One chip after the text; NULL = none. Transfer full; TONE is amber unless set. */
  char *(*chip) (GObject *row, SrTone *tone, gpointer data);
  gboolean tag; /* the chip is a square tag: the result of an import */
  /* May be NULL. What is shown in place of the text, piece by piece; the text is what is copied. */
  void (*pieces) (GObject *row, SrGridText *text, gpointer data);
  /* May be NULL. A box to be ticked is shown in place of the text. */
  SrGridTick (*tick) (GObject *row, gpointer data);
  gpointer data; /* for those above; must outlive the grid or its next sr_grid_set_columns () */
} SrGridColumn;

#define SR_TYPE_GRID (sr_grid_get_type ())
G_DECLARE_FINAL_TYPE (SrGrid, sr_grid, SR, GRID, GtkWidget)

/* LABEL is the accessible name ("Households"). */
GtkWidget *sr_grid_new (const char *label);

/* Replaces all columns; copies ids and titles. */
void sr_grid_set_columns (SrGrid *self, const SrGridColumn *columns, gsize n_columns);

/* FALSE while the column ID gives way to a narrow window. */
gboolean sr_grid_shows (SrGrid *self, const char *id);

/* The rows; NULL empties. The grid keeps a reference. */
void sr_grid_set_model (SrGrid *self, GListModel *model);
GListModel *sr_grid_get_model (SrGrid *self);

/* Shows the arrow at COLUMN without emitting "sort-changed"; NULL = no arrow. */
void sr_grid_set_sort (SrGrid *self, const char *column, gboolean descending);

/* The row of interest: the selected one, of several the last one chosen. */
guint sr_grid_get_position (SrGrid *self);

/* Selects POSITION alone, scrolls there; GTK_INVALID_LIST_POSITION unselects. */
void sr_grid_select (SrGrid *self, guint position);

/* Selects SELECTED and nothing else; POSITION, one of them, is the row of interest. Scrolls there.
 */
void sr_grid_set_selection (SrGrid *self, GtkBitset *selected, guint position);

/* The page's own acts, first in the menu of the table (right click, Menu, Shift+F10); may be NULL.
 * A right click on a row that is not selected selects it first. */
void sr_grid_set_menu (SrGrid *self, GMenuModel *menu);

/* All selected positions. Transfer full. */
GtkBitset *sr_grid_get_selection (SrGrid *self);

/* For pieces: PIECE after what is there, in STYLE (no tints). */
void sr_grid_text_add (SrGridText *text, const char *piece, SrCellStyle style);

/* The same rows say something else (they were ticked): they are read again, the selection stays. */
void sr_grid_refresh (SrGrid *self);

/* Moves the keyboard into the table, to the selected row when there is one. */
void sr_grid_focus (SrGrid *self);

/* FALSE = one row at a time (default TRUE). */
void sr_grid_set_multiple (SrGrid *self, gboolean multiple);

/* Rows are ways to somewhere: one click activates (default FALSE: two). */
void sr_grid_set_single_click (SrGrid *self, gboolean single_click);

/* 27 px rows instead of 30; a thin rule between rows that are judged one by one. */
void sr_grid_set_dense (SrGrid *self, gboolean dense);
void sr_grid_set_ruled (SrGrid *self, gboolean ruled);

/* Which columns a width of WIDTH px leaves visible, as is done in the grid: SHOWN has room for
 * N_COLUMNS. Columns with the greatest priority go first, of equals the rightmost. */
void sr_grid_fit_columns (const SrGridColumn *columns, gsize n_columns, int width, gboolean *shown);

G_END_DECLS
