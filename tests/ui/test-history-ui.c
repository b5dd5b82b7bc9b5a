/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page of the history and the dialog of backups, as a clerk uses them the day after a mistake.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "store/sr-backup.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"
#include "ui-fixture.h"
#include "ui/history/sr-history-page.h"
#include "ui/history/sr-history-pane.h"
#include "ui/widgets/sr-bar.h"

static void
go (Screen *screen, const char *area)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", area);
  ui_fixture_settle ();
}

static gint64
number (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

static SrRecordBrowser *
browser (Screen *screen)
{
  return SR_RECORD_BROWSER (
      ui_fixture_find (sr_window_page (screen->window), SR_TYPE_RECORD_BROWSER, NULL));
}

static char *
pane_texts (Screen *screen)
{
  return window_driver_texts (
      ui_fixture_find (sr_window_page (screen->window), SR_TYPE_HISTORY_PANE, NULL));
}

static void
assert_pane_says (Screen *screen, const char *text)
{
  g_autofree char *texts = pane_texts (screen);

  if (strstr (texts, text) == NULL)
    g_error ("the pane does not say %s but %s", text, texts);
}

/* Somebody changes a remark, as a clerk would. */
static void
change_remark (Screen *screen, const char *code, const char *remark)
{
  g_autoptr (GError) error = NULL;
  gint64 id;
  g_autoptr (SrEntry) entry = sr_entry_begin (screen->fixture.reg, "correct", &error);
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM household WHERE household_code = '%s'", code);
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;

  id = number (screen, sql);
  record = sr_record_load (screen->fixture.reg, sr_schema_find ("household"), id, NULL, &error);
  draft = sr_draft_new_for (record);
  sr_draft_set_typed (draft, "remark", remark);
  sr_entry_set_title (entry, "a remark that was wrong");
  g_assert_true (sr_entry_correct (entry, draft, NULL, &error));
  g_assert_true (sr_entry_commit (entry, NULL, &error));
  ui_fixture_settle ();
}

static void
test_entries (Screen *screen, gconstpointer data)
{
  SrRecordTable *table;

  change_remark (screen, "SR-0001", "写错了");
  go (screen, "history");
  g_assert_true (SR_IS_HISTORY_PAGE (sr_window_page (screen->window)));
  table = sr_record_browser_table (browser (screen));
  g_assert_cmpint (sr_record_table_n_rows (table), ==,
                   number (screen, "SELECT COUNT(*) FROM entry"));
  /* The newest is first and chosen, and told whole. */
  assert_pane_says (screen, "a remark that was wrong");
  assert_pane_says (screen, "写错了");
  /* Filtered by kind of act. */
  {
    static const char *const words[] = {"act=birth", NULL};

    g_assert_true (sr_record_browser_list (browser (screen), "log_entry", words, NULL));
    ui_fixture_settle ();
    g_assert_cmpint (sr_record_table_n_rows (table), ==,
                     number (screen, "SELECT COUNT(*) FROM entry WHERE act = 'birth'"));
  }
}

static void
test_undo (Screen *screen, gconstpointer data)
{
  GtkWidget *undo;

  change_remark (screen, "SR-0001", "写错了");
  go (screen, "history");
  undo = window_driver_button (sr_window_page (screen->window), _ ("Undo This"));
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  ui_fixture_settle ();
  g_assert_cmpint (number (screen, "SELECT COUNT(*) FROM household WHERE remark = '写错了'"), ==,
                   0);
  g_assert_cmpint (number (screen, "SELECT COUNT(*) FROM log_entry WHERE is_undone = 1"), ==, 1);
}

static void
test_disclosures (Screen *screen, gconstpointer data)
{
  const SrDisclosure export = {.kind = SR_DISCLOSURE_EXPORT,
                               .schema = sr_schema_find ("person"),
                               .level = "revealed",
                               .purpose = "年度核对",
                               .recipient = "县农业农村局",
                               .reason = "与上月相差两户",
                               .rows = 962};

  g_assert_true (sr_disclosure_record (screen->fixture.reg, &export, NULL));
  go (screen, "history");
  sr_record_browser_show (browser (screen), "log_disclosure");
  ui_fixture_settle ();
  g_assert_cmpuint (sr_record_table_n_rows (sr_record_browser_table (browser (screen))), ==, 1);
  assert_pane_says (screen, "县农业农村局");
  assert_pane_says (screen, "962");
  assert_pane_says (screen, "与上月相差两户");
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.back", NULL);
  g_assert_false (SR_IS_HISTORY_PAGE (sr_window_page (screen->window)));
}

/* --- Backups --- */

static gboolean
has_backup (gpointer path)
{
  g_autoptr (GPtrArray) list = sr_backup_list (path);

  return list->len == 1;
}

static GtkWindow *
dialog_over (Screen *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window != GTK_WINDOW (screen->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  g_error ("no dialog is open");
}

static void
press (GtkWindow *window, const char *label)
{
  GtkWidget *button = window_driver_button (GTK_WIDGET (window), label);

  if (button == NULL)
    g_error ("there is no button %s", label);
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle ();
}

/* Not the register as it was before the question was answered. */
static gboolean
is_restored (gpointer window)
{
  SrRegister *reg = sr_window_register (window);

  return reg && sr_register_meta (reg, "restored_from");
}

/* The day begins with a backup; the mistake of the day is gone when the clerk goes back to it. */
static void
test_go_back (Screen *screen, gconstpointer data)
{
  window_driver_await (has_backup, screen->fixture.path);
  change_remark (screen, "SR-0001", "写错了");
  g_clear_object (&screen->fixture.reg);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.backups", NULL);
  ui_fixture_settle ();
  press (dialog_over (screen), _ ("Go Back…"));
  press (dialog_over (screen), _ ("Go Back"));
  window_driver_await (is_restored, screen->window);
  screen->fixture.reg = g_object_ref (sr_window_register (screen->window));
  g_assert_cmpint (number (screen, "SELECT COUNT(*) FROM household WHERE remark = '写错了'"), ==,
                   0);
  g_assert_cmpint (number (screen, "SELECT COUNT(*) FROM entry WHERE act = 'restore-backup'"), ==,
                   1);
  g_assert_true (
      window_driver_says (screen->window, _ ("The register is as it was in the backup")));
}

/* A register that cannot be read any more leads to its backups. */
static void
test_damaged (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_strdup (screen->fixture.path);

  window_driver_await (has_backup, path);
  g_clear_object (&screen->fixture.reg);
  sr_window_close_register (screen->window, "…");
  g_assert_true (g_file_set_contents (path, "nothing is left", -1, NULL));
  g_assert_false (sr_window_open (screen->window, path));
  press (GTK_WINDOW (screen->window), _ ("Backups…"));
  g_assert_false (gtk_widget_get_visible (window_driver_part (screen->window, SR_TYPE_BAR)));
  press (dialog_over (screen), _ ("Go Back…"));
  press (dialog_over (screen), _ ("Go Back"));
  window_driver_await (is_restored, screen->window);
  screen->fixture.reg = g_object_ref (sr_window_register (screen->window));
  g_assert_cmpint (number (screen, "SELECT COUNT(*) FROM household WHERE moved_out_on IS NULL"), ==,
                   284);
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/history/entries", test_entries);
  screen_test ("/history/undo", test_undo);
  screen_test ("/history/disclosures", test_disclosures);
  screen_test ("/backups/go-back", test_go_back);
  screen_test ("/backups/damaged", test_damaged);
  return screen_run ();
}
