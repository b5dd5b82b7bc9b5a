/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages on the desk: keys move through them, parts are shown alone, cells are walked and opened,
 * and what is drawn is the paper.
 */
#include "sample-tables.h"
#include "ui-fixture.h"
#include "ui/records/sr-pages-paper.h"
#include "ui/records/sr-pages-view.h"

typedef struct {
  GtkWindow *window;
  SrPagesView *view;
  GtkWidget *paper;
  guint opened, part, column;
  gint64 row;
} Desk;

static void
on_opened (SrPagesView *view, guint part, gint64 row, guint column, Desk *desk)
{
  desk->opened++;
  desk->part = part;
  desk->row = row;
  desk->column = column;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = sample_workbook ();
  GtkWidget *view = sr_pages_view_new ();

  desk->view = SR_PAGES_VIEW (view);
  sr_pages_view_set_pages (desk->view, sr_pages_new (spec, NULL, NULL, NULL, NULL));
  g_signal_connect (view, "opened", G_CALLBACK (on_opened), desk);
  desk->window = ui_fixture_show (view, 854, 600);
  desk->paper = ui_fixture_find (view, SR_TYPE_PAGES_PAPER, NULL);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (desk->window);
  ui_fixture_settle ();
}

static void
press (Desk *desk, guint key)
{
  g_assert_true (ui_fixture_press (desk->paper, key, 0));
  ui_fixture_settle ();
}

static void
test_keys (Desk *desk, gconstpointer data)
{
  guint n = sr_pages_view_n (desk->view);

  g_assert_cmpuint (n, ==, sr_pages_n (sr_pages_view_pages (desk->view)));
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (sr_pages_view_page (desk->view), ==, 0);
  press (desk, GDK_KEY_End);
  g_assert_cmpuint (sr_pages_view_page (desk->view), ==, n - 1);
  press (desk, GDK_KEY_Home);
  g_assert_cmpuint (sr_pages_view_page (desk->view), ==, 0);
  for (guint i = 0; i < 2 * n; i++)
    press (desk, GDK_KEY_Page_Down);
  g_assert_cmpuint (sr_pages_view_page (desk->view), ==, n - 1);
  press (desk, GDK_KEY_Page_Up);
  g_assert_cmpuint (sr_pages_view_page (desk->view), <, n - 1);
  sr_pages_view_go_to (desk->view, 3);
  g_assert_cmpuint (sr_pages_view_page (desk->view), ==, 3);
  /* Without links the side arrows are left to others. */
  g_assert_false (ui_fixture_press (desk->paper, GDK_KEY_Right, 0));
}

static void
test_parts (Desk *desk, gconstpointer data)
{
  SrPages *pages = sr_pages_view_pages (desk->view);
  guint n = sr_pages_view_n (desk->view), sum = 0;

  for (guint i = 0; i < sr_pages_n_parts (pages); i++) {
    sr_pages_view_set_part (desk->view, (int)i);
    ui_fixture_settle ();
    sum += sr_pages_view_n (desk->view);
  }
  g_assert_cmpuint (sum, ==, n);
  sr_pages_view_set_part (desk->view, -1);
  g_assert_cmpuint (sr_pages_view_n (desk->view), ==, n);
  sr_pages_view_set_pages (desk->view, NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (sr_pages_view_n (desk->view), ==, 0);
  ui_fixture_press (desk->paper, GDK_KEY_Down, 0);
}

/* Numbers from the second column on. */
static gboolean
is_number (SrTable *table, gint64 row, guint column, gpointer data)
{
  return column > 1 && sr_table_column (table, column)->type == SR_TABLE_CELL_INTEGER;
}

static void
test_links (Desk *desk, gconstpointer data)
{
  sr_pages_view_set_links (desk->view, is_number, NULL);
  g_assert_false (ui_fixture_press (desk->paper, GDK_KEY_Return, 0));
  press (desk, GDK_KEY_Right);
  press (desk, GDK_KEY_Return);
  g_assert_cmpuint (desk->opened, ==, 1);
  g_assert_cmpint (desk->row, ==, 0);
  g_assert_cmpuint (desk->column, ==, 2);
  press (desk, GDK_KEY_Right);
  press (desk, GDK_KEY_Down);
  press (desk, GDK_KEY_Return);
  g_assert_cmpint (desk->row, ==, 1);
  g_assert_cmpuint (desk->column, ==, 3);
  for (guint i = 0; i < 30; i++)
    ui_fixture_press (desk->paper, GDK_KEY_Down, 0);
  press (desk, GDK_KEY_Return);
  g_assert_cmpint (desk->row, ==, SR_PAGES_TOTAL);
  g_assert_cmpuint (desk->part, ==, 0);
  press (desk, GDK_KEY_Up);
  press (desk, GDK_KEY_Return);
  g_assert_cmpint (desk->row, ==, 18);
}

#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("/pages-view/keys", test_keys);
  ADD ("/pages-view/parts", test_parts);
  ADD ("/pages-view/links", test_links);
  return g_test_run ();
}
