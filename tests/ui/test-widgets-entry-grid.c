/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A grid that is typed into: moving, typing, taking back, clearing, what cannot be read.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-entry-grid.h"

#define ROWS    40
#define COLUMNS 4

/* Name, two that are typed, one that is computed. */
static const SrEntryColumn columns[COLUMNS] = {
    {"Name", 80, FALSE}, {"One", 80, TRUE}, {"Two", 80, TRUE}, {"Sum", 0, TRUE}};

static char cells[ROWS][COLUMNS][16];

static guint
n_rows (gpointer data)
{
  return ROWS;
}

static char *
text (gpointer data, guint row, guint column)
{
  return g_strdup (cells[row][column]);
}

static SrTone
tone (gpointer data, guint row, guint column)
{
  return column == 3 ? SR_TONE_GREY : SR_TONE_PLAIN;
}

static gboolean
is_typed (gpointer data, guint row, guint column)
{
  return column == 1 || column == 2;
}

static gboolean
set (gpointer data, guint row, guint column, const char *typed)
{
  if (g_strcmp0 (typed, "wrong") == 0)
    return FALSE;
  g_strlcpy (cells[row][column], typed, sizeof cells[row][column]);
  return TRUE;
}

static char *
total (gpointer data, guint column)
{
  return column ? g_strdup ("0") : NULL;
}

static const SrEntryModel model = {n_rows, text, tone, is_typed, set, total};

typedef struct {
  SrEntryGrid *grid;
  GtkWidget *body, *entry;
  GtkWindow *window;
  guint edited, refused;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  memset (cells, 0, sizeof cells);
  f->grid = SR_ENTRY_GRID (sr_entry_grid_new ("Sheet", columns, COLUMNS, &model));
  f->entry = ui_fixture_find (GTK_WIDGET (f->grid), GTK_TYPE_TEXT, NULL);
  f->body = gtk_widget_get_parent (f->entry);
  f->edited = f->refused = 0;
  g_signal_connect_swapped (f->grid, "edited", G_CALLBACK (ui_fixture_count), &f->edited);
  g_signal_connect_swapped (f->grid, "refused", G_CALLBACK (ui_fixture_count), &f->refused);
  sr_entry_grid_set_data (f->grid, cells);
  f->window = ui_fixture_show (GTK_WIDGET (f->grid), 500, 300);
  sr_entry_grid_focus (f->grid);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
}

/* As if KEY were pressed wherever the focus is. */
static void
press (Fixture *f, guint key, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (f->window);

  g_assert_nonnull (focus);
  ui_fixture_press (focus, key, state);
}

static void
assert_at (Fixture *f, guint row, guint column)
{
  guint at_row, at_column;

  sr_entry_grid_get_cursor (f->grid, &at_row, &at_column);
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

/* The cursor is in cells that are typed, and Tab finds the next row. */
static void
test_moving (Fixture *f, gconstpointer data)
{
  assert_at (f, 0, 1);
  press (f, GDK_KEY_Tab, 0);
  assert_at (f, 0, 2);
  press (f, GDK_KEY_Tab, 0);
  assert_at (f, 1, 1);
  press (f, GDK_KEY_Tab, GDK_SHIFT_MASK);
  assert_at (f, 0, 2);
  press (f, GDK_KEY_Left, 0);
  press (f, GDK_KEY_Left, 0);
  assert_at (f, 0, 1);
  press (f, GDK_KEY_Return, 0);
  press (f, GDK_KEY_Down, 0);
  assert_at (f, 2, 1);
  press (f, GDK_KEY_Return, GDK_SHIFT_MASK);
  assert_at (f, 1, 1);
  press (f, GDK_KEY_End, 0);
  assert_at (f, ROWS - 1, 1);
  press (f, GDK_KEY_Down, 0);
  assert_at (f, ROWS - 1, 1);
  press (f, GDK_KEY_Home, 0);
  assert_at (f, 0, 1);
}

static void
test_typing (Fixture *f, gconstpointer data)
{
  press (f, GDK_KEY_5, 0);
  g_assert_true (sr_entry_grid_is_typing (f->grid));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "5");
  g_assert_cmpstr (cells[0][1], ==, "");
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "52");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (cells[0][1], ==, "52");
  g_assert_false (sr_entry_grid_is_typing (f->grid));
  assert_at (f, 1, 1);
  g_assert_cmpuint (f->edited, ==, 1);
  /* F2 changes what is there, Esc takes it back. */
  press (f, GDK_KEY_Up, 0);
  press (f, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->entry)), ==, "52");
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "7");
  press (f, GDK_KEY_Escape, 0);
  g_assert_cmpstr (cells[0][1], ==, "52");
  g_assert_true (gtk_widget_has_focus (f->body));
  press (f, GDK_KEY_Delete, 0);
  g_assert_cmpstr (cells[0][1], ==, "");
  g_assert_cmpuint (f->edited, ==, 2);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  press (f, GDK_KEY_w, 0);
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "wrong");
  press (f, GDK_KEY_Tab, 0);
  g_assert_cmpuint (f->refused, ==, 1);
  g_assert_true (sr_entry_grid_is_typing (f->grid));
  assert_at (f, 0, 1);
  g_assert_false (sr_entry_grid_commit (f->grid));
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "1");
  press (f, GDK_KEY_Tab, 0);
  assert_at (f, 0, 2);
  g_assert_cmpstr (cells[0][1], ==, "1");
}

/* What is computed cannot be typed, and keys with Ctrl are for others. */
static void
test_shown_only (Fixture *f, gconstpointer data)
{
  sr_entry_grid_set_cursor (f->grid, 3, 3);
  press (f, GDK_KEY_5, 0);
  press (f, GDK_KEY_Delete, 0);
  g_assert_false (sr_entry_grid_is_typing (f->grid));
  sr_entry_grid_set_cursor (f->grid, 3, 1);
  press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_false (sr_entry_grid_is_typing (f->grid));
  g_assert_cmpuint (f->edited, ==, 0);
}

/* The row of the cursor is seen. */
static void
test_scrolling (Fixture *f, gconstpointer data)
{
  GtkWidget *scroller = ui_fixture_find (GTK_WIDGET (f->grid), GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  press (f, GDK_KEY_End, 0);
  ui_fixture_frames (f->window, 2);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==,
                     gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("/widgets/entry-grid/moving", test_moving);
  ADD ("/widgets/entry-grid/typing", test_typing);
  ADD ("/widgets/entry-grid/refused", test_refused);
  ADD ("/widgets/entry-grid/shown-only", test_shown_only);
  ADD ("/widgets/entry-grid/scrolling", test_scrolling);
  return g_test_run ();
}
