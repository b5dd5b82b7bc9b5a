/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window as a clerk writes with it: edit, undo and redo, a conflict with somebody else, birth,
 * making void, an operator who may not write, and the table on screen as a workbook.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-perform.h"
#include "read-back.h"
#include "forms-driver.h"
#include "screen.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"
#include "ui-fixture.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/records/sr-export-job.h"
#include "ui/records/sr-export-order.h"
#include "ui/records/sr-export-since.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-grid.h"

static gint64
number (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

static GtkWidget *
edit_pane (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_EDIT_PANE);
}

static GtkWidget *
act_pane (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_ACT_PANE);
}

static void
win (Screen *screen, const char *action)
{
  gtk_window_set_focus (GTK_WINDOW (screen->window), NULL);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), action, NULL);
  ui_fixture_settle ();
}

static void
assert_profile_is_shown (Screen *screen)
{
  g_assert_true (gtk_widget_get_mapped (window_driver_part (screen->window, SR_TYPE_PROFILE_PANE)));
}

/* All keys of acts in a menu and its sections, in order, divided by spaces; | between sections. */
static void
collect_acts (GMenuModel *menu, GString *keys)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autofree char *key = NULL;

    if (section) {
      g_string_append (keys, i ? "| " : "");
      collect_acts (section, keys);
    } else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &key)) {
      g_string_append_printf (keys, "%s ", key);
    }
  }
}

static char *
offered (Screen *screen, const char *type, const char *code)
{
  GString *keys = g_string_new (NULL);
  GtkWidget *button;

  window_driver_show (screen->window, type, code);
  button =
      window_driver_button (window_driver_part (screen->window, SR_TYPE_PROFILE_PANE), _ ("Acts"));
  button = gtk_widget_get_ancestor (button, GTK_TYPE_MENU_BUTTON);
  collect_acts (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), keys);
  return g_string_free (keys, FALSE);
}

/* The menu offers what fits the record; who died is not offered a death again, but its undoing. */
static void
test_acts_menu (Screen *screen, gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autofree char *household = offered (screen, "household", "SR-0142");
  g_autofree char *member = NULL;
  g_autofree char *dead = NULL;

  g_assert_nonnull (strstr (household, "birth marry-in join | split merge change-head | "));
  g_assert_nonnull (strstr (household, "| void "));
  code = sr_fixture_text (&screen->fixture,
                          "SELECT p.person_code FROM person p JOIN membership m ON m.person_id ="
                          " p.id WHERE m.relation = 'son' AND m.until IS NULL AND m.void = 0"
                          " ORDER BY p.id LIMIT 1");
  member = offered (screen, "person", code);
  g_assert_cmpstr (member, ==,
                   "move-out marry-out death | start-work leave-work verify-work refer | "
                   "correct-id-number merge-persons | void ");
  window_driver_page (screen->window, "act", "s", "death");
  driver_do (act_pane (screen), "pane.save");
  driver_do (act_pane (screen), "pane.save");
  assert_profile_is_shown (screen);
  g_assert_true (window_driver_says (screen->window, _ ("Undo"))); /* the toast */
  dead = offered (screen, "person", code);
  g_assert_cmpstr (dead, ==, "correct-id-number merge-persons | void ");
}

static void
test_edit_undo_redo (Screen *screen, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (&screen->fixture, TRUE);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;

  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  driver_reveal (edit_pane (screen), "phone");
  driver_fill (edit_pane (screen), "phone", "1540000"); /* too short: nothing is saved */
  window_driver_page (screen->window, "save", NULL);
  g_assert_true (gtk_widget_get_mapped (edit_pane (screen)));
  driver_fill (edit_pane (screen), "phone", "15412345678");
  driver_fill (edit_pane (screen), "origin_group", "七组");
  window_driver_page (screen->window, "save", NULL);
  assert_profile_is_shown (screen);
  g_assert_true (window_driver_says (screen->window, _ ("Undo"))); /* the toast */
  after = sr_fixture_dump (&screen->fixture, TRUE);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM household WHERE phone = '15412345678' "
                                   "AND origin_group = '七组'"),
                   ==, 1);

  win (screen, "win.undo");
  undone = sr_fixture_dump (&screen->fixture, TRUE);
  g_assert_cmpstr (undone, ==, before);
  win (screen, "win.redo");
  redone = sr_fixture_dump (&screen->fixture, TRUE);
  g_assert_cmpstr (redone, ==, after);
}

/* Another window or another program, with a connection of its own. */
static void
write_elsewhere (Screen *screen, gint64 household, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) other = sr_register_open (screen->fixture.path, FALSE, &error);
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;
  g_autoptr (SrActRequest) request = NULL;

  g_assert_no_error (error);
  record = sr_record_load (other, schema, household, NULL, &error);
  g_assert_no_error (error);
  draft = sr_draft_new_for (record);
  sr_typed_set (other, draft, "origin_group", text);
  request = sr_act_request_new (sr_act_find ("correct"), schema, household);
  sr_act_request_add_draft (request, draft);
  sr_act_perform (other, request, NULL, &error);
  g_assert_no_error (error);
}

/* Never a silent overwrite: the clerk is told and the form stays. */
static void
test_stale (Screen *screen, gconstpointer data)
{
  gint64 household = window_driver_show (screen->window, "household", "SR-0142");

  window_driver_page (screen->window, "edit", NULL);
  driver_fill (edit_pane (screen), "origin_group", "七组");
  write_elsewhere (screen, household, "八组");
  window_driver_page (screen->window, "save", NULL);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM household WHERE origin_group = '八组' "
                                   "AND household_code = 'SR-0142'"),
                   ==, 1);
  g_assert_true (gtk_widget_get_mapped (edit_pane (screen)));
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (edit_pane (screen), SR_TYPE_BAR, NULL)));
}

static void
test_birth (Screen *screen, gconstpointer data)
{
  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "act", "s", "birth");
  driver_fill (act_pane (screen), "name", "向雨𠮷");
  driver_fill (act_pane (screen), "sex", "女");
  driver_fill (act_pane (screen), "relation", "之女");
  window_driver_page (screen->window, "save", NULL); /* the sheet */
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM person WHERE name = '向雨𠮷'"), ==, 0);
  window_driver_page (screen->window, "save", NULL);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM person WHERE name = '向雨𠮷'"), ==, 1);
  assert_profile_is_shown (screen);
  g_assert_true (window_driver_says (screen->window, "向雨𠮷")); /* among the members */
  g_assert_true (window_driver_says (screen->window, "963"));
  win (screen, "win.undo");
  g_assert_cmpint (
      number (screen, "SELECT COUNT (*) FROM person WHERE name = '向雨𠮷' AND void = 0"), ==, 0);
  g_assert_true (window_driver_says (screen->window, "962"));
}

/* Somebody who belongs to a household stays; the pane says what stands in the way. */
static void
test_void (Screen *screen, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (&screen->fixture, FALSE);
  g_autofree char *after = NULL;
  gint64 person =
      number (screen, "SELECT person_id FROM membership WHERE until IS NULL AND void = 0 "
                      "ORDER BY id DESC LIMIT 1");

  window_driver_page (screen->window, "show", "(sx)", "person", person);
  g_assert_cmpuint (screen_rows (screen), ==, 962);
  window_driver_page (screen->window, "act", "s", "void");
  window_driver_page (screen->window, "save", NULL);
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (act_pane (screen), SR_TYPE_BAR, NULL)));
  window_driver_page (screen->window, "back", NULL);
  assert_profile_is_shown (screen);
  after = sr_fixture_dump (&screen->fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
}

/* The list of operators says who may only read. */
static void
test_read_only_operator (Screen *screen, gconstpointer data)
{
  SrDraft *draft = sr_fixture_draft ("operator", "name", "谷菊香", "account", "reader",
                                     "is_read_only", "1", NULL);
  g_autofree char *before = NULL, *after = NULL;

  sr_fixture_create (&screen->fixture, draft, NULL);
  sr_register_set_account (screen->fixture.reg, "reader");
  before = sr_fixture_dump (&screen->fixture, FALSE);
  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  driver_fill (edit_pane (screen), "origin_group", "七组");
  window_driver_page (screen->window, "save", NULL);
  after = sr_fixture_dump (&screen->fixture, FALSE);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (gtk_widget_get_mapped (edit_pane (screen)));
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (edit_pane (screen), SR_TYPE_BAR, NULL)));
}

typedef struct {
  gboolean over, written;
  GError *error;
} Written;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Written *written = data;

  written->written = sr_export_finish (result, &written->error);
  written->over = TRUE;
}

static gboolean
is_over (gpointer written)
{
  return ((Written *)written)->over;
}

/* What the export dialog starts once a file is chosen. */
static void
export_table (Screen *screen,
              const char *path,
              const char *since,
              GCancellable *cancellable,
              Written *written)
{
  SrRecordTable *table = window_driver_table (screen->window);
  g_autofree const char **columns = sr_record_table_columns (table);
  SrExportOrder *order = g_new0 (SrExportOrder, 1);
  SrExportJob *job = g_new0 (SrExportJob, 1);

  order->query = sr_query_copy (sr_record_table_query (table));
  order->columns = g_strdupv ((char **)columns);
  order->since = g_strdup (since);
  *job = (SrExportJob){
      .path = g_strdup (path),
      .make = sr_export_order_make,
      .data = order,
      .destroy = (GDestroyNotify)sr_export_order_free,
      .disclosure = {.kind = SR_DISCLOSURE_EXPORT,
                     .schema = sr_record_table_schema (table),
                     .level = "masked"},
  };
  sr_export_run (screen->fixture.reg, job, NULL, NULL, cancellable, on_written, written);
  window_driver_await (is_over, written);
}

/* Rows as "A5 text …" lines of another program: as many as on screen, in the same order. */
static void
test_export (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "table.xlsx", NULL);
  g_autofree char *first = NULL, *dump = NULL;
  g_autofree char *shown = NULL;
  guint n = 0;
  Written written = {FALSE, FALSE, NULL};

  sr_record_browser_search (window_driver_browser (screen->window), "6-1-");
  gtk_widget_activate_action (
      ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), SR_TYPE_GRID, NULL),
      "grid.sort", "s", "household_code");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), >, 3);
  g_assert_cmpuint (screen_rows (screen), <, 284);
  first = screen_first_code (screen);
  export_table (screen, path, NULL, NULL, &written);
  g_assert_no_error (written.error);
  g_assert_cmpint (
      number (screen, "SELECT COUNT (*) FROM disclosure WHERE kind = 'export' AND rows > 3"), ==,
      1);
  dump = inspect (path);
  if (dump == NULL) {
    g_test_skip ("no openpyxl");
    return;
  }
  shown = g_strdup_printf ("\"%s\"", first);
  g_assert_nonnull (strstr (dump, shown));
  for (const char *at = dump; (at = strstr (at, "\"SR-")); at++)
    n++;
  g_assert_cmpuint (n, ==, screen_rows (screen));
  g_assert_true (strstr (dump, shown) == strstr (dump, "\"SR-")); /* the first of all */
}

static GtkWidget *
since_of_dialog (Screen *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GtkWidget *since = ui_fixture_find (window, SR_TYPE_EXPORT_SINCE, NULL);

    if (since)
      return since;
  }
  return NULL;
}

static gboolean
is_compared (gpointer since)
{
  return !sr_export_since_is_busy (since);
}

static void
assert_since_says (GtkWidget *since, const char *sentence)
{
  g_autofree char *texts = NULL;

  window_driver_await (is_compared, since);
  texts = window_driver_texts (since);
  if (strstr (texts, sentence) == NULL)
    g_error ("%s is not in %s", sentence, texts);
}

/* The export compares with an earlier day, says before what it will tell, and refuses other days;
 * the workbook has the table then. */
static void
test_export_since (Screen *screen, gconstpointer data)
{
  GtkWidget *since;
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  window_driver_page (screen->window, "export", NULL);
  since = since_of_dialog (screen);
  g_assert_nonnull (since);
  g_assert_true (sr_export_since_read (SR_EXPORT_SINCE (since), &date));
  g_assert_null (date);
  sr_export_since_set (SR_EXPORT_SINCE (since), "2025-02-30");
  g_assert_false (sr_export_since_read (SR_EXPORT_SINCE (since), &date));
  assert_since_says (since, _ ("Enter a day before the as-of date, like 2024-12-31"));
  sr_export_since_set (SR_EXPORT_SINCE (since), "2025-09-27");
  g_assert_false (sr_export_since_read (SR_EXPORT_SINCE (since), &date));
  sr_export_since_set (SR_EXPORT_SINCE (since), "2019-8-1");
  g_assert_true (sr_export_since_read (SR_EXPORT_SINCE (since), &date));
  g_assert_cmpstr (date, ==, "2019-08-01");
  /* Before anybody had moved in. */
  sentence =
      g_strdup_printf (_ ("Since then %u came, %u went, %u changed (%u values)"), 284, 0, 0, 0);
  assert_since_says (since, sentence);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (since)));
  ui_fixture_settle ();
}

static void
test_export_changes (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "changes.xlsx", NULL);
  g_autofree char *dump = NULL;
  Written written = {FALSE, FALSE, NULL};

  export_table (screen, path, "2019-08-01", NULL, &written);
  g_assert_no_error (written.error);
  dump = inspect (path);
  if (dump == NULL)
    g_test_skip ("no openpyxl");
  else
    g_assert_nonnull (strstr (dump, "变动表（与2019-08-01相比）"));
}

static void
test_export_cancelled (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "table.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Written written = {FALSE, FALSE, NULL};

  g_cancellable_cancel (cancellable);
  export_table (screen, path, NULL, cancellable, &written);
  g_assert_error (written.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&written.error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/window/edit-undo-redo", test_edit_undo_redo);
  screen_test ("/window/stale", test_stale);
  screen_test ("/window/birth", test_birth);
  screen_test ("/window/acts-menu", test_acts_menu);
  screen_test ("/window/void", test_void);
  screen_test ("/window/read-only-operator", test_read_only_operator);
  screen_test ("/window/export", test_export);
  screen_test ("/window/export-changes", test_export_changes);
  screen_test ("/window/export-since", test_export_since);
  screen_test ("/window/export-cancelled", test_export_cancelled);
  return screen_run ();
}
