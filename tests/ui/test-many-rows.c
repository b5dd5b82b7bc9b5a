/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Many rows at once: selected and summed up, copied, changed together, undone; here and aside.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/records/sr-bulk-dialog.h"
#include "ui/records/sr-list-copy.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-status-line.h"

static gint64
number (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

static void
select_rows (Screen *screen, guint n)
{
  GtkWidget *list =
      ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  gtk_selection_model_select_range (model, 0, n, TRUE);
  ui_fixture_settle ();
}

static gboolean
status_tells_selection (gpointer window)
{
  GtkWidget *line = window_driver_part (window, SR_TYPE_STATUS_LINE);
  g_autofree char *texts = window_driver_texts (line);
  g_autofree char *three = g_strdup_printf (_ ("%u selected"), 3);

  return strstr (texts, three) != NULL;
}

static void
test_selection (Screen *screen, gconstpointer data)
{
  g_autofree char *members = NULL, *texts = NULL;

  select_rows (screen, 3);
  g_assert_cmpuint (sr_record_table_n_selected (window_driver_table (screen->window)), ==, 3);
  window_driver_await (status_tells_selection, screen->window);
  window_driver_list_counted (screen->window);
  members = sr_fixture_text (
      &screen->fixture,
      "SELECT COUNT (*) FROM membership m JOIN household h ON h.id = m.household_id WHERE m.void = "
      "0 AND m.until IS NULL AND h.household_code IN ('SR-0001', 'SR-0002', 'SR-0003')");
  texts = window_driver_texts (window_driver_part (screen->window, SR_TYPE_STATUS_LINE));
  if (strstr (texts, members) == NULL)
    g_error ("%s is not in %s", members, texts);
}

static SrBulkDialog *
bulk_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (SR_IS_BULK_DIALOG (window))
      return SR_BULK_DIALOG (window);
  }
  return NULL;
}

static gboolean
is_idle (gpointer data)
{
  SrBulkDialog *dialog = bulk_dialog ();

  return dialog == NULL || !sr_bulk_dialog_is_busy (dialog);
}

#define IN_VILLAGE                                                                                 \
  "SELECT COUNT (*) FROM household WHERE void = 0 AND origin_village = '430822101002'"

static SrBulkDialog *
open_bulk (Screen *screen, guint n)
{
  select_rows (screen, n);
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.bulk",
                              NULL);
  ui_fixture_settle ();
  g_assert_nonnull (bulk_dialog ());
  return bulk_dialog ();
}

static void
go_on (SrBulkDialog *dialog)
{
  sr_bulk_dialog_go_on (dialog);
  window_driver_await (is_idle, NULL);
  ui_fixture_settle ();
}

/* The village of thirty households: previewed, done in one entry, undone whole. */
static void
test_bulk (Screen *screen, gconstpointer data)
{
  gint64 before = number (screen, IN_VILLAGE);
  gint64 entries = number (screen, "SELECT COUNT (*) FROM entry");
  SrBulkDialog *dialog = open_bulk (screen, 30);
  g_autofree char *texts = NULL;

  sr_bulk_dialog_choose (dialog, "origin_village");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog), "origin_village", "430822101002");
  go_on (dialog);
  texts = window_driver_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, "30"));
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, before);
  go_on (dialog);
  g_assert_null (bulk_dialog ());
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, before + 30);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM entry"), ==, entries + 1);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, before);
}

static gboolean
is_undone (gpointer window)
{
  return !sr_window_is_undoing (window);
}

static void
await_undo (Screen *screen)
{
  window_driver_await (is_undone, screen->window);
  ui_fixture_settle ();
}

/* All households in one entry, which is undone aside in one step; stopped, nothing is undone. All
 * stay selected meanwhile. */
static void
test_undo (Screen *screen, gconstpointer data)
{
  gint64 before = number (screen, IN_VILLAGE);
  SrBulkDialog *dialog = open_bulk (screen, 284);

  sr_bulk_dialog_choose (dialog, "origin_village");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog), "origin_village", "430822101002");
  go_on (dialog);
  go_on (dialog);
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, 284);
  g_assert_cmpuint (sr_record_table_n_selected (window_driver_table (screen->window)), ==, 284);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  g_assert_true (sr_window_is_undoing (screen->window));
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.stop-undo", NULL);
  await_undo (screen);
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, 284);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  await_undo (screen);
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, before);
  g_assert_cmpuint (sr_record_table_n_selected (window_driver_table (screen->window)), ==, 284);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.redo", NULL);
  await_undo (screen);
  g_assert_cmpint (number (screen, IN_VILLAGE), ==, 284);
}

/* --- Bad input --- */

static void
assert_dialog_says (SrBulkDialog *dialog, const char *text)
{
  g_autofree char *texts = window_driver_texts (GTK_WIDGET (dialog));

  if (strstr (texts, text) == NULL)
    g_error ("the dialog does not say %s but %s", text, texts);
}

/* Those that cannot take it are named with the reason, the button says how many can, and only those
 * change. */
static void
test_refused (Screen *screen, gconstpointer data)
{
  g_autofree char *code = sr_fixture_text (
      &screen->fixture, "SELECT name FROM person WHERE born_on < '2019-01-01' AND id_number IS NOT "
                        "NULL AND void = 0 AND person_code = (SELECT MIN (person_code) FROM person "
                        "WHERE void = 0 AND born_on < '2019-01-01' AND id_number IS NOT NULL)");
  gint64 entries = number (screen, "SELECT COUNT (*) FROM entry");
  SrBulkDialog *dialog;

  sr_record_browser_show (window_driver_browser (screen->window), "person");
  ui_fixture_settle ();
  sr_query_set_sort (sr_record_table_query (window_driver_table (screen->window)), "person_code",
                     FALSE);
  sr_record_browser_load (window_driver_browser (screen->window));
  ui_fixture_settle ();
  dialog = open_bulk (screen, 20);
  sr_bulk_dialog_choose (dialog, "born_on");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog), "born_on", "2019-01-01");
  go_on (dialog);
  {
    g_autofree char *none =
        g_strdup_printf (_ ("None of the %u rows can take %s"), 20, "2019-01-01");

    assert_dialog_says (dialog, none);
  }
  assert_dialog_says (dialog, code);
  assert_dialog_says (dialog, "2019-01-01");
  {
    g_autofree char *more = g_strdup_printf (_ ("… and %u rows more that cannot take it"), 8);

    assert_dialog_says (dialog, more);
  }
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM entry"), ==, entries);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_fixture_settle ();
}

/* A text that is too long, a day that is none, a day that has not come. */
static void
test_mistakes (Screen *screen, gconstpointer data)
{
  gint64 entries = number (screen, "SELECT COUNT (*) FROM entry");
  SrBulkDialog *dialog = open_bulk (screen, 3);

  g_autofree char *long_text = g_strnfill (2000, 'x');

  sr_bulk_dialog_choose (dialog, "origin_group");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog), "origin_group", long_text);
  go_on (dialog);
  assert_dialog_says (
      dialog, sr_field_label (sr_schema_field (sr_schema_find ("household"), "origin_group")));
  assert_dialog_says (dialog, "2000");
  sr_bulk_dialog_choose (dialog, "household_type");
  sr_draft_set_text_value (sr_bulk_dialog_draft (dialog), "household_type", "rural");
  sr_bulk_dialog_set_date (dialog, "2025-02-30");
  go_on (dialog);
  assert_dialog_says (dialog, _ ("Say from which day on, like 2025-09-27"));
  sr_bulk_dialog_set_date (dialog, "2999-01-01");
  go_on (dialog);
  assert_dialog_says (dialog, "2999-01-01");
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM entry"), ==, entries);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_fixture_settle ();
}

/* --- Copying --- */

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **)text != NULL;
}

/* What is on the clipboard after the first N rows were copied. New string. */
static char *
copied (Screen *screen, guint n)
{
  GtkWidget *table = GTK_WIDGET (window_driver_table (screen->window));
  char *text = NULL;

  select_rows (screen, n);
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.copy",
                              NULL);
  window_driver_list_counted (screen->window);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (table), NULL, on_text, &text);
  window_driver_await (is_set, &text);
  return text;
}

/* Few rows are copied at once, many aside: the same text, masked. */
static void
test_copy (Screen *screen, gconstpointer data)
{
  g_autofree char *few = NULL, *many = NULL;
  g_auto (GStrv) lines = NULL;

  sr_record_browser_show (window_driver_browser (screen->window), "person");
  screen_resize (screen, 2400, 768); /* numbers and phones are the first to give way */
  sr_record_browser_show (window_driver_browser (screen->window), "person");
  ui_fixture_frames (GTK_WINDOW (screen->window), 3);
  few = copied (screen, 100);
  many = copied (screen, 600);
  lines = g_strsplit (many, "\n", -1);
  g_assert_true (g_str_has_prefix (many, few));
  g_assert_cmpuint (g_strv_length (lines), ==, 602); /* titles, and after the last break nothing */
  g_assert_nonnull (strstr (many, "****"));
}

/* Stopped: what was on the clipboard stays there. */
static void
test_copy_stopped (Screen *screen, gconstpointer data)
{
  GtkWidget *table = GTK_WIDGET (window_driver_table (screen->window));
  GtkWidget *copy;
  g_autofree char *text = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (table), "before");
  select_rows (screen, 284);
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.copy",
                              NULL);
  copy = window_driver_part (screen->window, SR_TYPE_LIST_COPY);
  g_assert_true (gtk_widget_get_visible (copy));
  gtk_widget_activate_action (ui_fixture_find (copy, SR_TYPE_PROGRESS_LINE, NULL),
                              "progress.cancel", NULL);
  g_assert_false (gtk_widget_get_visible (copy));
  window_driver_list_counted (screen->window);
  ui_fixture_settle ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (table), NULL, on_text, &text);
  window_driver_await (is_set, &text);
  g_assert_cmpstr (text, ==, "before");
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/many-rows/selection", test_selection);
  screen_test ("/many-rows/bulk", test_bulk);
  screen_test ("/many-rows/undo", test_undo);
  screen_test ("/many-rows/refused", test_refused);
  screen_test ("/many-rows/mistakes", test_mistakes);
  screen_test ("/many-rows/copy", test_copy);
  screen_test ("/many-rows/copy-stopped", test_copy_stopped);
  return screen_run ();
}
