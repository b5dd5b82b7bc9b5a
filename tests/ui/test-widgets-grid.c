/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table: which order it asks for, which columns give way, what stays selected.
 */
#include <string.h>

#include "ui-fixture.h"

#include "ui/widgets/sr-grid-cell.h"
#include "ui/widgets/sr-grid.h"

static char *
row_text (GObject *row, gpointer data)
{
  return g_strdup_printf ("%s %s", (const char *)data,
                          gtk_string_object_get_string (GTK_STRING_OBJECT (row)));
}

static const SrGridColumn columns[] = {
    {.id = "code",
     .title = "Code",
     .width = 80,
     .sortable = TRUE,
     .text = row_text,
     .data = (gpointer) "c"},
    {.id = "name",
     .title = "Name",
     .width = 100,
     .expand = TRUE,
     .sortable = TRUE,
     .text = row_text,
     .data = (gpointer) "n"},
    {.id = "persons",
     .title = "Persons",
     .width = 60,
     .priority = 2,
     .numeric = TRUE,
     .sortable = TRUE,
     .text = row_text,
     .data = (gpointer) "p"},
    {.id = "visit",
     .title = "Visit",
     .width = 70,
     .priority = 3,
     .text = row_text,
     .data = (gpointer) "v"},
    {.id = "grid",
     .title = "Grid",
     .width = 70,
     .priority = 3,
     .text = row_text,
     .data = (gpointer) "g"},
};

static GListModel *
new_rows (guint n)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);

    gtk_string_list_append (list, text);
  }
  return G_LIST_MODEL (list);
}

static SrGrid *
new_grid (guint n)
{
  GtkWidget *grid = sr_grid_new ("Rows");
  g_autoptr (GListModel) rows = new_rows (n);

  sr_grid_set_columns (SR_GRID (grid), columns, G_N_ELEMENTS (columns));
  sr_grid_set_model (SR_GRID (grid), rows);
  return SR_GRID (grid);
}

static GtkColumnViewColumn *
view_column (SrGrid *grid, guint index)
{
  GtkWidget *view = ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_COLUMN_VIEW, NULL);
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), index);

  return column;
}

typedef struct {
  guint n;
  char *column;
  gboolean descending;
} Sorted;

static void
on_sort_changed (SrGrid *grid, const char *column, gboolean descending, Sorted *sorted)
{
  sorted->n++;
  g_free (sorted->column);
  sorted->column = g_strdup (column);
  sorted->descending = descending;
}

static void
test_sort_by_action (void)
{
  SrGrid *grid = new_grid (10);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  Sorted sorted = {0};

  g_signal_connect (grid, "sort-changed", G_CALLBACK (on_sort_changed), &sorted);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "s", "name");
  g_assert_cmpuint (sorted.n, ==, 1);
  g_assert_cmpstr (sorted.column, ==, "name");
  g_assert_false (sorted.descending);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "s", "name");
  g_assert_true (sorted.descending);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "s", "persons");
  g_assert_cmpstr (sorted.column, ==, "persons");
  g_assert_false (sorted.descending);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "s", "visit");
  g_assert_cmpuint (sorted.n, ==, 3); /* not sortable */
  g_free (sorted.column);
  gtk_window_destroy (window);
}

/* A click on a title does what gtk_column_view_sort_by_column () does. */
static void
test_sort_by_header (void)
{
  SrGrid *grid = new_grid (10);
  GtkWidget *view = ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_COLUMN_VIEW, NULL);
  Sorted sorted = {0};

  g_object_ref_sink (grid);
  g_signal_connect (grid, "sort-changed", G_CALLBACK (on_sort_changed), &sorted);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), view_column (grid, 2),
                                  GTK_SORT_DESCENDING);
  g_assert_cmpuint (sorted.n, ==, 1);
  g_assert_cmpstr (sorted.column, ==, "persons");
  g_assert_true (sorted.descending);

  sr_grid_set_sort (grid, "code", FALSE);
  g_assert_cmpuint (sorted.n, ==, 1); /* the program's own order is no wish of the clerk */
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "s", "code");
  g_assert_true (sorted.descending);
  g_free (sorted.column);
  g_object_unref (grid);
}

static void
assert_shown (int width, const char *expected)
{
  gboolean shown[G_N_ELEMENTS (columns)];
  g_autoptr (GString) text = g_string_new (NULL);

  sr_grid_fit_columns (columns, G_N_ELEMENTS (columns), width, shown);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_c (text, shown[i] ? '1' : '0');
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_fit (void)
{
  assert_shown (380, "11111");
  assert_shown (379, "11110"); /* of equals the rightmost */
  assert_shown (309, "11100");
  assert_shown (239, "11000");
  assert_shown (10, "11000"); /* priority 0 always stays */
}

static void
test_hiding (void)
{
  SrGrid *grid = new_grid (10);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 330, 300);

  g_assert_true (gtk_column_view_column_get_visible (view_column (grid, 3)));
  g_assert_false (gtk_column_view_column_get_visible (view_column (grid, 4)));
  gtk_window_destroy (window);
}

static void
on_position (SrGrid *grid, guint position, guint *last)
{
  *last = position;
}

static void
test_selection (void)
{
  SrGrid *grid = new_grid (1000);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  guint last = 1;
  g_autoptr (GtkBitset) selected = NULL;
  GtkStringList *rows = GTK_STRING_LIST (sr_grid_get_model (grid));

  g_assert_cmpuint (sr_grid_get_position (grid), ==, GTK_INVALID_LIST_POSITION);
  g_signal_connect (grid, "position-changed", G_CALLBACK (on_position), &last);
  sr_grid_select (grid, 700);
  g_assert_cmpuint (last, ==, 700);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 700);
  ui_fixture_frames (window, 3);
  sr_grid_focus (grid);
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (gtk_widget_get_state_flags (gtk_window_get_focus (window)) &
                 GTK_STATE_FLAG_SELECTED);

  gtk_string_list_remove (rows, 3);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 699);
  selected = sr_grid_get_selection (grid);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  gtk_string_list_splice (rows, 0, 999, NULL);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, GTK_INVALID_LIST_POSITION);
  gtk_window_destroy (window);
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  SrGrid *grid = new_grid (5);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 270, 300);
  g_autofree char *text = NULL;

  sr_grid_select (grid, 2);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (grid)), NULL, on_text_read,
                                 &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, "Code\tName\tPersons\nc 2\tn 2\tp 2\n");
  gtk_window_destroy (window);
}

/* A million rows made on demand: how many does the table ask for? */
#define HUGE_ROWS 1000000

typedef struct {
  GObject parent_instance;
  guint n;
  guint first; /* number that the first row bears */
  guint asked;
} HugeList;

typedef struct {
  GObjectClass parent_class;
} HugeListClass;

static GType huge_list_get_type (void);
static void huge_list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (HugeList,
                         huge_list,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, huge_list_model_init))

static GType
huge_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
huge_n_items (GListModel *model)
{
  return ((HugeList *)model)->n;
}

static gpointer
huge_item (GListModel *model, guint position)
{
  g_autofree char *text = g_strdup_printf ("%u", position + ((HugeList *)model)->first);

  ((HugeList *)model)->asked++;
  return position < ((HugeList *)model)->n ? gtk_string_object_new (text) : NULL;
}

static void
huge_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = huge_item_type;
  iface->get_n_items = huge_n_items;
  iface->get_item = huge_item;
}

static void
huge_list_class_init (HugeListClass *klass)
{
}

static void
huge_list_init (HugeList *self)
{
  self->n = HUGE_ROWS;
}

/* As a model of records does after a new query. */
static void
query_again (HugeList *list, guint n)
{
  guint old = list->n;

  list->n = n;
  list->first += 1000;
  g_list_model_items_changed (G_LIST_MODEL (list), 0, old, n);
}

static void
test_huge (void)
{
  SrGrid *grid = new_grid (0);
  g_autoptr (GObject) list = g_object_new (huge_list_get_type (), NULL);
  HugeList *huge = (HugeList *)list;
  GtkWindow *window;

  sr_grid_set_model (grid, G_LIST_MODEL (huge));
  window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  sr_grid_select (grid, 500000);
  query_again (huge, HUGE_ROWS);
  sr_grid_select (grid, 700000);
  ui_fixture_frames (window, 4);
  sr_grid_focus (grid);
  g_assert_true (gtk_widget_get_state_flags (gtk_window_get_focus (window)) &
                 GTK_STATE_FLAG_SELECTED);
  g_assert_cmpuint (huge->asked, <, 3000);
  gtk_window_destroy (window);
}

static GtkWidget *
inner_list (SrGrid *grid)
{
  return ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_LIST_VIEW, NULL);
}

/* Rows that the view has room for: what its scroll bar is made from. */
static guint
n_places (SrGrid *grid)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (inner_list (grid)))));
}

/* Text of the first column of the row in which the view shows PLACE; NULL: it has no widget. */
static const char *
shown_at (SrGrid *grid, guint place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (inner_list (grid)); row;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *cell = ui_fixture_find (row, GTK_TYPE_INSCRIPTION, NULL);

    if (cell && sr_grid_cell_get_position (cell) == place)
      return gtk_inscription_get_text (GTK_INSCRIPTION (cell));
  }
  return NULL;
}

static SrGrid *
new_huge_grid (HugeList **list, GtkWindow **window)
{
  SrGrid *grid = new_grid (0);
  g_autoptr (GObject) model = g_object_new (huge_list_get_type (), NULL);

  *list = (HugeList *)model;
  sr_grid_set_model (grid, G_LIST_MODEL (model));
  *window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  return grid;
}

/* Other rows stand in the same widgets, and the first of them before anything is painted. */
static void
test_exchange (void)
{
  HugeList *list;
  GtkWindow *window;
  SrGrid *grid = new_huge_grid (&list, &window);
  GtkWidget *row = gtk_widget_get_first_child (inner_list (grid));
  gpointer weak = row;

  g_object_add_weak_pointer (G_OBJECT (row), &weak);
  g_assert_cmpstr (shown_at (grid, 0), ==, "c 0");
  query_again (list, HUGE_ROWS / 2);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, GTK_INVALID_LIST_POSITION);
  while (g_strcmp0 (shown_at (grid, 5), "c 1005") != 0)
    g_main_context_iteration (NULL, FALSE);
  ui_fixture_settle ();
  g_assert_cmpuint (n_places (grid), ==, HUGE_ROWS / 2);
  g_assert_cmpstr (shown_at (grid, 0), ==, "c 1000");
  g_assert_cmpstr (shown_at (grid, 150), ==, "c 1150");
  g_assert_true (weak == row);
  g_object_remove_weak_pointer (G_OBJECT (row), &weak);
  gtk_window_destroy (window);
}

/* Few rows after many and many after few; the places follow. */
static void
test_few_and_many (void)
{
  HugeList *list;
  GtkWindow *window;
  SrGrid *grid = new_huge_grid (&list, &window);

  sr_grid_select (grid, 900000);
  ui_fixture_frames (window, 4);
  g_assert_cmpstr (shown_at (grid, 900000), ==, "c 900000");
  query_again (list, 3);
  ui_fixture_settle ();
  g_assert_cmpuint (n_places (grid), ==, 3);
  g_assert_cmpstr (shown_at (grid, 2), ==, "c 1002");
  query_again (list, 500);
  g_assert_cmpuint (n_places (grid), <, 100); /* not all widgets at once */
  sr_grid_select (grid, 400);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 400);
  ui_fixture_frames (window, 4);
  g_assert_cmpuint (n_places (grid), ==, 500);
  g_assert_cmpstr (shown_at (grid, 400), ==, "c 2400");
  query_again (list, 0);
  ui_fixture_settle ();
  g_assert_cmpuint (n_places (grid), ==, 0);
  query_again (list, HUGE_ROWS);
  ui_fixture_settle ();
  g_assert_cmpuint (n_places (grid), ==, HUGE_ROWS);
  g_assert_cmpstr (shown_at (grid, 199), ==, "c 4199");
  gtk_window_destroy (window);
}

typedef struct {
  SrGrid *grid;
  char *painted; /* what stood in the middle */
} Jump;

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Jump *jump = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
      ui_fixture_find (GTK_WIDGET (jump->grid), GTK_TYPE_SCROLLED_WINDOW, NULL)));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  return G_SOURCE_REMOVE;
}

static void
on_paint (GdkFrameClock *clock, Jump *jump)
{
  if (jump->painted == NULL)
    jump->painted = g_strdup (shown_at (jump->grid, HUGE_ROWS / 2 + 5));
}

/* Wherever the scroll bar is put, what is seen is there in the same frame, the rest later. */
static void
test_jump (void)
{
  HugeList *list;
  GtkWindow *window;
  SrGrid *grid = new_huge_grid (&list, &window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (grid));
  Jump jump = {grid, NULL};
  gulong handler;

  ui_fixture_settle ();
  ui_fixture_frames (window, 3);
  gtk_widget_add_tick_callback (GTK_WIDGET (grid), on_tick, &jump, NULL);
  handler = g_signal_connect (clock, "paint", G_CALLBACK (on_paint), &jump);
  while (jump.painted == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (jump.painted, ==, "c 500005");
  ui_fixture_settle ();
  g_assert_cmpstr (shown_at (grid, HUGE_ROWS / 2 + 50), ==, "c 500050");
  g_signal_handler_disconnect (clock, handler);
  g_free (jump.painted);
  gtk_window_destroy (window);
}

/* The arrow keys go on from the row that was selected after the exchange. */
static void
test_focus_after_exchange (void)
{
  HugeList *list;
  GtkWindow *window;
  SrGrid *grid = new_huge_grid (&list, &window);
  GtkWidget *focus;

  sr_grid_select (grid, 3);
  ui_fixture_frames (window, 3);
  sr_grid_focus (grid);
  query_again (list, HUGE_ROWS);
  sr_grid_select (grid, 1200);
  ui_fixture_frames (window, 4);
  focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, inner_list (grid)));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  g_assert_cmpuint (sr_grid_cell_get_position (ui_fixture_find (focus, GTK_TYPE_INSCRIPTION, NULL)),
                    ==, 1200);
  gtk_window_destroy (window);
}

/* What stands behind the rows that are removed or added moves, selected or not. */
static void
test_selection_moves (void)
{
  SrGrid *grid = new_grid (50);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  GtkStringList *rows = GTK_STRING_LIST (sr_grid_get_model (grid));
  const char *const more[] = {"a", "b", "c", NULL};
  g_autoptr (GtkBitset) selected = NULL;

  sr_grid_select (grid, 10);
  gtk_string_list_splice (rows, 4, 1, more);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 12);
  selected = sr_grid_get_selection (grid);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_true (gtk_bitset_contains (selected, 12));
  ui_fixture_settle ();
  g_assert_cmpstr (shown_at (grid, 3), ==, "c 3");
  g_assert_cmpstr (shown_at (grid, 5), ==, "c b");
  g_assert_cmpstr (shown_at (grid, 12), ==, "c 10");
  /* Further than there are places for it yet. */
  for (guint i = 0; i < 20; i++)
    gtk_string_list_splice (rows, 0, 0, more);
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 72);
  gtk_bitset_unref (selected);
  selected = sr_grid_get_selection (grid);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_true (gtk_bitset_contains (selected, 72));
  gtk_window_destroy (window);
}

static SrCellStyle
doubtful (GObject *row, gpointer data)
{
  return SR_CELL_DOUBT | SR_CELL_BOLD;
}

/* Text that is too long is cut within one line; tints belong to the whole cell. */
static void
test_cells (void)
{
  const SrGridColumn column = {.id = "long",
                               .title = "Long",
                               .width = 60,
                               .text = row_text,
                               .style = doubtful,
                               .data = (gpointer) "a very long text that is cut"};
  SrGrid *grid = new_grid (3);
  GtkWindow *window;
  GtkWidget *cell;

  sr_grid_set_columns (grid, &column, 1);
  window = ui_fixture_show (GTK_WIDGET (grid), 300, 200);
  cell = ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_INSCRIPTION, "bold");
  g_assert_nonnull (cell);
  g_assert_cmpint (gtk_widget_get_height (cell), <, 28);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (cell)), >=, 29);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (cell), "doubt"));
  g_assert_false (gtk_widget_has_css_class (cell, "doubt"));
  gtk_window_destroy (window);
}

static void
on_activated (SrGrid *grid, guint position, guint *last)
{
  *last = position;
}

static void
test_activate_and_menu (void)
{
  SrGrid *grid = new_grid (20);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 600, 300);
  guint last = GTK_INVALID_LIST_POSITION;

  g_signal_connect (grid, "activated", G_CALLBACK (on_activated), &last);
  sr_grid_select (grid, 4);
  ui_fixture_frames (window, 3);
  sr_grid_focus (grid);
  gtk_widget_activate (gtk_window_get_focus (window)); /* Enter */
  g_assert_cmpuint (last, ==, 4);

  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.menu", NULL);
  ui_fixture_frames (window, 2);
  g_assert_nonnull (ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_POPOVER_MENU, NULL));
  gtk_window_destroy (window);
}

/* --- Boxes and pieces --- */

static gboolean ticked[3];

static guint
number_of (GObject *row)
{
  return (guint)g_ascii_strtoull (gtk_string_object_get_string (GTK_STRING_OBJECT (row)), NULL, 10);
}

static SrGridTick
row_tick (GObject *row, gpointer data)
{
  guint n = number_of (row);

  if (n == 2)
    return SR_TICK_NONE;
  return ticked[n] ? SR_TICK_ON : SR_TICK_OFF;
}

static void
row_pieces (GObject *row, SrGridText *text, gpointer data)
{
  sr_grid_text_add (text, "Phone ", SR_CELL_DIM);
  sr_grid_text_add (text, "old", SR_CELL_OLD);
  sr_grid_text_add (text, "new", SR_CELL_PLAIN);
}

static char *
row_tag (GObject *row, SrTone *tone, gpointer data)
{
  *tone = SR_TONE_BLUE;
  return g_strdup ("changed");
}

static const SrGridColumn judged[] = {
    {.id = "tick",
     .title = "",
     .width = 48,
     .text = row_text,
     .data = (gpointer) "t",
     .tick = row_tick},
    {.id = "result",
     .title = "Result",
     .width = 80,
     .text = row_text,
     .data = (gpointer) "r",
     .chip = row_tag,
     .tag = TRUE},
    {.id = "changes",
     .title = "Changes",
     .width = 100,
     .expand = TRUE,
     .text = row_text,
     .data = (gpointer) "c",
     .pieces = row_pieces},
};

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
on_box (SrGrid *grid, guint position, guint *clicked)
{
  *clicked = position;
  ticked[position] = position == 0; /* the model may refuse */
}

/* A box says what its row says, whatever was clicked; a row without one has none. */
static void
test_ticks (void)
{
  SrGrid *grid = new_grid (3);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 400, 300);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  guint clicked = G_MAXUINT;

  memset (ticked, 0, sizeof ticked);
  sr_grid_set_columns (grid, judged, G_N_ELEMENTS (judged));
  g_signal_connect (grid, "tick", G_CALLBACK (on_box), &clicked);
  ui_fixture_frames (window, 3);
  collect (GTK_WIDGET (grid), GTK_TYPE_CHECK_BUTTON, boxes);
  g_assert_cmpuint (boxes->len, ==, 3);
  g_assert_false (gtk_widget_get_visible (boxes->pdata[2]));
  gtk_check_button_set_active (boxes->pdata[0], TRUE);
  g_assert_cmpuint (clicked, ==, 0);
  g_assert_true (gtk_check_button_get_active (boxes->pdata[0]));
  gtk_check_button_set_active (boxes->pdata[1], TRUE);
  g_assert_cmpuint (clicked, ==, 1);
  g_assert_false (gtk_check_button_get_active (boxes->pdata[1]));
  gtk_window_destroy (window);
}

/* What was ticked otherwise than by a click is shown after a refresh, and the selection stays. */
static void
test_refresh (void)
{
  SrGrid *grid = new_grid (3);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 400, 300);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();

  memset (ticked, 0, sizeof ticked);
  sr_grid_set_columns (grid, judged, G_N_ELEMENTS (judged));
  sr_grid_select (grid, 1);
  ui_fixture_frames (window, 3);
  collect (GTK_WIDGET (grid), GTK_TYPE_CHECK_BUTTON, boxes);
  ticked[1] = TRUE;
  sr_grid_refresh (grid);
  ui_fixture_frames (window, 3);
  g_assert_true (gtk_check_button_get_active (boxes->pdata[1]));
  g_assert_cmpuint (sr_grid_get_position (grid), ==, 1);
  gtk_window_destroy (window);
}

static guint
n_struck (GtkWidget *cell)
{
  PangoAttrList *attributes = gtk_inscription_get_attributes (GTK_INSCRIPTION (cell));
  GSList *all = attributes ? pango_attr_list_get_attributes (attributes) : NULL;
  guint n = 0;

  for (GSList *each = all; each; each = each->next) {
    const PangoAttribute *attribute = each->data;

    if (attribute->klass->type == PANGO_ATTR_STRIKETHROUGH) {
      g_assert_cmpuint (attribute->start_index, ==, strlen ("Phone "));
      g_assert_cmpuint (attribute->end_index, ==, strlen ("Phone old"));
      n++;
    }
  }
  g_slist_free_full (all, (GDestroyNotify)pango_attribute_destroy);
  return n;
}

/* Old and new in one cell, the old struck through; a tag is square. */
static void
test_pieces (void)
{
  SrGrid *grid = new_grid (1);
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (grid), 400, 300);
  GtkWidget *cell;

  memset (ticked, 0, sizeof ticked);
  sr_grid_set_columns (grid, judged, G_N_ELEMENTS (judged));
  ui_fixture_frames (window, 3);
  cell = ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_INSCRIPTION, NULL);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), ==, "Phone oldnew");
  g_assert_cmpuint (n_struck (cell), ==, 1);
  g_assert_nonnull (ui_fixture_find (GTK_WIDGET (grid), GTK_TYPE_LABEL, "tag"));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/grid/sort-by-action", test_sort_by_action);
  g_test_add_func ("/widgets/grid/sort-by-header", test_sort_by_header);
  g_test_add_func ("/widgets/grid/fit", test_fit);
  g_test_add_func ("/widgets/grid/hiding", test_hiding);
  g_test_add_func ("/widgets/grid/selection", test_selection);
  g_test_add_func ("/widgets/grid/copy", test_copy);
  g_test_add_func ("/widgets/grid/huge", test_huge);
  g_test_add_func ("/widgets/grid/exchange", test_exchange);
  g_test_add_func ("/widgets/grid/few-and-many", test_few_and_many);
  g_test_add_func ("/widgets/grid/jump", test_jump);
  g_test_add_func ("/widgets/grid/focus-after-exchange", test_focus_after_exchange);
  g_test_add_func ("/widgets/grid/selection-moves", test_selection_moves);
  g_test_add_func ("/widgets/grid/cells", test_cells);
  g_test_add_func ("/widgets/grid/activate-and-menu", test_activate_and_menu);
  g_test_add_func ("/widgets/grid/ticks", test_ticks);
  g_test_add_func ("/widgets/grid/refresh", test_refresh);
  g_test_add_func ("/widgets/grid/pieces", test_pieces);
  return g_test_run ();
}
