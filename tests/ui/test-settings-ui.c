/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page of settings: what is typed is kept with its history, what is wrong is said and not kept,
 * the lists behind it open, and who may only read changes nothing.
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/records/sr-records-window.h"
#include "ui/settings/sr-setting-row.h"

static GtkWidget *
page (Screen *screen)
{
  return sr_window_page (screen->window);
}

static void
go (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "settings");
  ui_fixture_settle ();
}

/* The entry whose title is LABEL, among those that are made. */
static GtkWidget *
find_entry (GtkWidget *widget, const char *label)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), label))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_entry (child, label);

    if (found)
      return found;
  }
  return NULL;
}

static GtkWidget *
entry (Screen *screen, const char *label)
{
  GtkWidget *found = find_entry (page (screen), label);

  if (found == NULL)
    g_error ("there is no setting %s", label);
  return found;
}

static void
type (GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  ui_fixture_settle ();
}

static void
test_set (Screen *screen, gconstpointer data)
{
  g_autofree char *change = NULL;

  go (screen);
  type (entry (screen, _ ("Reporting unit")), "某某镇人民政府");
  g_assert_cmpstr (sr_register_meta (screen->fixture.reg, "reporting_unit"), ==, "某某镇人民政府");
  change = sr_fixture_text (&screen->fixture,
                            "SELECT old || ' > ' || new FROM change ORDER BY id DESC LIMIT 1");
  g_assert_cmpstr (change, ==, "瑞塔铺镇人民政府 > 某某镇人民政府");
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo-entry", "x",
                              sr_fixture_integer (&screen->fixture, "SELECT MAX (id) FROM entry"));
  ui_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry (screen, _ ("Reporting unit")))), ==,
                   "瑞塔铺镇人民政府");
}

static void
test_wrong (Screen *screen, gconstpointer data)
{
  GtkWidget *row;
  g_autofree char *texts = NULL;
  gint64 before;

  go (screen);
  before = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry");
  row = entry (screen, _ ("Names of files"));
  type (row, "{单位}");
  g_assert_null (sr_register_meta (screen->fixture.reg, "file_name"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry"), ==, before);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "{单位}");
  type (row, "{表名}-{期}");
  g_assert_cmpstr (sr_register_meta (screen->fixture.reg, "file_name"), ==, "{表名}-{期}");
}

/* Too long, no number, no text at all: what was there stays. */
static void
test_nonsense (Screen *screen, gconstpointer data)
{
  g_autofree char *sorry = g_strnfill (10000, '9');
  const char *const nonsense[] = {sorry, "0", "-5", "2025-02-30", "😀", "\x01\x7f"};
  gint64 before;

  go (screen);
  before = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry");
  type (entry (screen, _ ("Reporting unit")), sorry);
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    type (entry (screen, _ ("Daily backups to keep")), nonsense[i]);
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry"), ==, before);
}

static void
test_lists (Screen *screen, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  go (screen);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.records-of", "s", "operator");
  ui_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
    SrRecordBrowser *browser;

    if (!SR_IS_RECORDS_WINDOW (window))
      continue;
    browser =
        SR_RECORD_BROWSER (ui_fixture_find (GTK_WIDGET (window), SR_TYPE_RECORD_BROWSER, NULL));
    g_assert_cmpstr (sr_record_browser_part (browser)->type, ==, "operator");
    found = TRUE;
    gtk_window_destroy (window);
    break;
  }
  g_assert_true (found);
  ui_fixture_settle ();
}

static void
test_read_only (Screen *screen, gconstpointer data)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft ("operator", "name", "只看的人", "account",
                                                g_get_user_name (), "is_read_only", "是", NULL);

  sr_fixture_create (&screen->fixture, draft, NULL);
  sr_register_notify (screen->fixture.reg, 0);
  ui_fixture_settle ();
  g_assert_true (window_driver_says (screen->window, _ ("Read only")));
  go (screen);
  type (entry (screen, _ ("Reporting unit")), "某某镇人民政府");
  g_assert_cmpstr (sr_register_meta (screen->fixture.reg, "reporting_unit"), ==,
                   "瑞塔铺镇人民政府");
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/settings/set", test_set);
  screen_test ("/settings/wrong", test_wrong);
  screen_test ("/settings/nonsense", test_nonsense);
  screen_test ("/settings/lists", test_lists);
  screen_test ("/settings/read-only", test_read_only);
  return screen_run ();
}
