/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The import as a clerk does it, on the sample community: a file is read and compared, its rows are
 * ticked, chosen, revealed, filtered and written in one entry that can be undone; columns are
 * corrected; what cannot be read says why; nothing is lost without a question.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/app/sr-window-drop.h"
#include "ui/import/sr-import-columns.h"
#include "ui/import/sr-import-field-chooser.h"
#include "ui/import/sr-import-filters.h"
#include "ui/import/sr-import-page.h"
#include "ui/import/sr-import-pane.h"
#include "ui/import/sr-import-preview.h"
#include "ui/import/sr-import-start.h"
#include "ui/import/sr-preview-rows.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-status-line.h"

#define HEAD "户编号,姓名,证件号码,与户主关系,出生日期,性别,民族,联系电话,健康状况,摸底备注\n"

/* A person of the sample, as their row in a list; PHONE and HEALTH as given. New string. */
static char *
row_of (Screen *screen, const char *code, const char *phone, const char *health)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT h.household_code || ',' || p.name || ',' || p.id_number || ',' || r.name || ',' "
      "|| p.born_on || ',' || (CASE p.sex WHEN '1' THEN '男' ELSE '女' END) "
      "FROM person AS p JOIN membership AS m ON m.person_id = p.id AND m.until IS NULL "
      "JOIN household AS h ON h.id = m.household_id "
      "JOIN code_item AS r ON r.list_id = 'relation_fpb' AND r.code = m.relation "
      "WHERE p.person_code = '%s' AND m.void = 0",
      code);
  g_autofree char *known = sr_fixture_text (&screen->fixture, sql);

  g_assert_nonnull (known);
  return g_strdup_printf ("%s,,%s,%s,\n", known, phone, health);
}

static char *
phone_of (Screen *screen, const char *code)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT phone FROM person WHERE person_code = '%s'", code);

  return sr_fixture_text (&screen->fixture, sql);
}

/* The same with one text in place of another. */
static char *
replaced (const char *row, const char *from, const char *to)
{
  g_autofree char **parts = g_strsplit (row, from, 2);
  char *result = g_strjoinv (to, parts);

  g_assert_nonnull (strstr (row, from));
  for (char **part = parts; *part; part++)
    g_free (*part);
  return result;
}

#define NEW_ROW "SR-0001,王承恩,430898201001010017,之孙子,2010-01-01,男,土家族,13800001111,,\n"

/* A list of one of each: new, changed, same, doubtful (a number that a spreadsheet has cut),
 * rejected, and one with a sensitive change. */
static char *
one_of_each (Screen *screen)
{
  g_autofree char *changed = row_of (screen, "R-000001", "13900002222", "");
  g_autofree char *same = row_of (screen, "R-000003", "", "");
  g_autofree char *whole = row_of (screen, "R-000006", "", "");
  g_autofree char *number = sr_fixture_text (
      &screen->fixture, "SELECT id_number FROM person WHERE person_code = 'R-000006'");
  g_autofree char *cut = g_strdup_printf ("%c.%.14sE+17", number[0], number + 1);
  g_autofree char *doubtful = replaced (whole, number, cut);
  g_autofree char *other = row_of (screen, "R-000007", "", "");
  g_autofree char *rejected = replaced (other, "19", "29");
  g_autofree char *sensitive = row_of (screen, "R-000008", "", "患有大病");

  return g_strconcat ("桑植县搬迁人口名单\n", HEAD, NEW_ROW, changed, same, doubtful, rejected,
                      sensitive, NULL);
}

/* --- The page --- */

static gpointer
page_of (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_IMPORT_PAGE);
}

static gboolean
is_idle (gpointer page)
{
  return !sr_import_page_is_busy (page);
}

static void
await (Screen *screen)
{
  window_driver_await (is_idle, page_of (screen));
  ui_fixture_settle ();
}

static char *
write_file (Screen *screen, const char *name, const char *contents)
{
  char *path = g_build_filename (screen->fixture.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

static gpointer
import_text (Screen *screen, const char *type, const char *contents)
{
  g_autofree char *path = write_file (screen, "名单.csv", contents);

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import", "(ss)", type, path);
  await (screen);
  return page_of (screen);
}

static gpointer
import_each (Screen *screen)
{
  g_autofree char *contents = one_of_each (screen);

  return import_text (screen, "", contents);
}

static SrGrid *
grid (gpointer page)
{
  return SR_GRID (ui_fixture_find (page, SR_TYPE_GRID, NULL));
}

static guint
n_rows (gpointer page)
{
  return g_list_model_get_n_items (sr_grid_get_model (grid (page)));
}

static SrPreviewRow *
row_at (gpointer page, guint position)
{
  return g_list_model_get_item (sr_grid_get_model (grid (page)), position);
}

static SrImportResult
result_at (gpointer page, guint position)
{
  g_autoptr (SrPreviewRow) row = row_at (page, position);

  return sr_preview_row_result (row);
}

static gboolean
is_ticked (gpointer page, guint position)
{
  g_autoptr (SrPreviewRow) row = row_at (page, position);

  return sr_import_plan_is_ticked (sr_preview_row_session (row)->plan, sr_preview_row_index (row));
}

static void
choose_row (gpointer page, guint position)
{
  sr_grid_select (grid (page), position);
  sr_grid_focus (grid (page));
  ui_fixture_settle ();
}

/* With the focus in the table. */
static gboolean
press (gpointer page, guint keyval)
{
  gboolean taken = ui_fixture_press (
      ui_fixture_find (GTK_WIDGET (grid (page)), GTK_TYPE_LIST_VIEW, NULL), keyval, 0);

  ui_fixture_settle ();
  return taken;
}

static gboolean
says (gpointer widget, const char *text)
{
  g_autofree char *texts = window_driver_texts (widget);

  return strstr (texts, text) != NULL;
}

static void
act (gpointer page, const char *action)
{
  gtk_widget_activate_action (page, action, NULL);
  ui_fixture_settle ();
}

static GtkWidget *
pane (gpointer page)
{
  return ui_fixture_find (page, SR_TYPE_IMPORT_PANE, NULL);
}

/* Where the rows stand: doubts and rejections first, then in the order of results. */
enum { DOUBTFUL, REJECTED, NEW, CHANGED, SENSITIVE, SAME, N_ROWS };

static gint64
n_of_name (Screen *screen, const char *name)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT COUNT(*) FROM person WHERE name = '%s' AND void = 0", name);

  return sr_fixture_integer (&screen->fixture, sql);
}

/* --- From file to preview --- */

static void
test_preview (Screen *screen, gconstpointer data)
{
  static const SrImportResult results[N_ROWS] = {
      SR_IMPORT_DOUBTFUL, SR_IMPORT_REJECTED, SR_IMPORT_NEW,
      SR_IMPORT_CHANGED,  SR_IMPORT_CHANGED,  SR_IMPORT_SAME,
  };
  gpointer page = import_each (screen);

  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
  for (guint i = 0; i < N_ROWS; i++)
    g_assert_cmpint (result_at (page, i), ==, results[i]);
  g_assert_true (is_ticked (page, NEW));
  g_assert_true (is_ticked (page, CHANGED));
  g_assert_false (is_ticked (page, DOUBTFUL));
  g_assert_false (is_ticked (page, SENSITIVE));
  g_assert_true (says (page, "名单.csv"));
  g_assert_true (says (page, "139****2222"));
  g_assert_false (says (page, "13900002222"));
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 0);
}

/* Written in one entry, told with a way back, taken back whole. */
static void
test_write (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  g_autofree char *before = phone_of (screen, "R-000001");
  g_autofree char *written = NULL;
  g_autofree char *after = NULL;
  gint64 n_entries = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry");

  act (page, "page.save");
  await (screen);
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 1);
  written = phone_of (screen, "R-000001");
  g_assert_cmpstr (written, ==, "13900002222");
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM entry"), ==,
                   n_entries + 1);
  g_assert_true (says (page, _ ("Imported")));
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 0);
  after = phone_of (screen, "R-000001");
  g_assert_cmpstr (after, ==, before);
}

/* The list is a click away. */
static void
test_show_list (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  act (page, "page.save");
  await (screen);
  act (page, "page.show-list");
  g_assert_cmpstr (sr_record_table_schema (window_driver_table (screen->window))->key, ==,
                   "person");
}

static void
test_again (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "", HEAD NEW_ROW);

  act (page, "page.save");
  await (screen);
  import_text (screen, "", HEAD NEW_ROW);
  g_assert_cmpuint (n_rows (page), ==, 1);
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_SAME);
  g_assert_true (says (page, _ ("Every row is as in the register; there is nothing to write")));
}

/* --- Ticks and keys --- */

static void
test_ticks (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  choose_row (page, NEW);
  g_assert_true (press (page, GDK_KEY_space));
  g_assert_false (is_ticked (page, NEW));
  g_assert_true (press (page, GDK_KEY_space));
  g_assert_true (is_ticked (page, NEW));
  choose_row (page, REJECTED);
  press (page, GDK_KEY_space);
  g_assert_false (is_ticked (page, REJECTED));
  g_signal_emit_by_name (grid (page), "tick", (guint)CHANGED);
  g_assert_false (is_ticked (page, CHANGED));
  act (page, "page.save");
  await (screen);
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 1);
}

/* Nothing ticked: nothing to write. */
static void
test_nothing (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "", HEAD NEW_ROW);

  choose_row (page, 0);
  press (page, GDK_KEY_space);
  act (page, "page.save");
  g_assert_false (sr_import_page_is_busy (page));
  g_assert_cmpuint (n_rows (page), ==, 1);
}

static void
test_next_doubtful (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  choose_row (page, SAME);
  act (page, "page.next-problem");
  g_assert_cmpuint (sr_grid_get_position (grid (page)), ==, DOUBTFUL);
}

/* The register has the number of that name: offered first, taken by the key 1. */
static void
test_choose (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  choose_row (page, DOUBTFUL);
  g_assert_nonnull (ui_fixture_find (pane (page), GTK_TYPE_BUTTON, "sr-import-card"));
  press (page, GDK_KEY_1);
  g_assert_cmpint (result_at (page, DOUBTFUL), ==, SR_IMPORT_SAME);
  choose_row (page, NEW);
  press (page, GDK_KEY_1);
  g_assert_cmpint (result_at (page, NEW), ==, SR_IMPORT_NEW);
}

/* Or the number is typed. */
static void
test_type_number (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  g_autofree char *number = sr_fixture_text (
      &screen->fixture, "SELECT id_number FROM person WHERE person_code = 'R-000006'");
  GtkWidget *entry;

  choose_row (page, DOUBTFUL);
  g_assert_true (press (page, GDK_KEY_0));
  entry = ui_fixture_find (pane (page), GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_get_focus_child (entry) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), number);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle ();
  g_assert_cmpint (result_at (page, DOUBTFUL), ==, SR_IMPORT_SAME);
}

/* What is sensitive is looked at before it is ticked, and the look is written down. */
static void
test_sensitive (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  gint64 n = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure");

  choose_row (page, SENSITIVE);
  g_assert_false (says (pane (page), "患有大病"));
  press (page, GDK_KEY_space);
  g_assert_false (is_ticked (page, SENSITIVE));
  gtk_widget_activate_action (pane (page), "rows.reveal", NULL);
  ui_fixture_settle ();
  g_assert_true (says (pane (page), "患有大病"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure"), ==,
                   n + 1);
  press (page, GDK_KEY_space);
  g_assert_true (is_ticked (page, SENSITIVE));
}

/* Of all selected rows only what is sensitive is revealed. */
static void
test_reveal_selected (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, N_ROWS);
  gint64 n = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure");

  sr_grid_set_selection (grid (page), all, NEW);
  gtk_widget_activate_action (pane (page), "rows.reveal", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure"), ==,
                   n + 1);
  press (page, GDK_KEY_space); /* NEW is ticked: all ticks go */
  press (page, GDK_KEY_space);
  g_assert_true (is_ticked (page, SENSITIVE));
  g_assert_true (is_ticked (page, CHANGED));
  g_assert_false (is_ticked (page, REJECTED));
}

/* --- Filters --- */

static const char *
label_of (const char *key)
{
  return sr_field_label (sr_schema_field (sr_schema_find ("person"), key));
}

/* The line at the left that is called LABEL. */
static GtkWidget *
filter_of (GtkWidget *widget, const char *label)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), label))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = filter_of (child, label);

    if (found)
      return found;
  }
  return NULL;
}

static GtkWidget *
filter (gpointer page, const char *label)
{
  GtkWidget *found = filter_of (ui_fixture_find (page, SR_TYPE_IMPORT_FILTERS, NULL), label);

  if (found == NULL)
    g_error ("nothing is called %s", label);
  return found;
}

static void
choose_filter (gpointer page, const char *label)
{
  GtkWidget *row = filter (page, label);

  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  ui_fixture_settle ();
}

/* LABEL, and how many rows it says it would leave. */
static void
assert_filter (gpointer page, const char *label, guint n)
{
  g_autofree char *texts = window_driver_texts (filter (page, label));
  g_autofree char *expected = g_strdup_printf ("%s\n%u\n", label, n);

  g_assert_cmpstr (texts, ==, expected);
}

/* A result and a field narrow the table together, and each says what it would leave beside the
 * other. */
static void
test_filters (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  assert_filter (page, label_of ("phone"), 1);
  choose_filter (page, C_ ("import", "Changed"));
  g_assert_cmpuint (n_rows (page), ==, 2);
  assert_filter (page, _ ("All fields"), 2);
  assert_filter (page, label_of ("phone"), 1);
  assert_filter (page, label_of ("id_number"), 0);
  choose_filter (page, label_of ("phone"));
  g_assert_cmpuint (n_rows (page), ==, 1);
  g_assert_true (says (grid (page), "139****2222"));
  assert_filter (page, _ ("All"), 1);
  assert_filter (page, C_ ("import", "Changed"), 1);
  assert_filter (page, C_ ("import", "Doubtful"), 0);
  assert_filter (page, C_ ("import", "New"), 0);
  assert_filter (page, label_of ("health_state"), 1);
  choose_filter (page, _ ("All"));
  choose_filter (page, label_of ("id_number"));
  g_assert_cmpuint (n_rows (page), ==, 2);
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_DOUBTFUL);
  g_assert_cmpint (result_at (page, 1), ==, SR_IMPORT_REJECTED);
  choose_filter (page, _ ("All fields"));
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
}

/* Nothing is left: it says of what, and how to see all again. */
static void
test_filters_none (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  g_autofree char *both = g_strdup_printf (_ ("No row is “%s” and has to do with “%s” as well."),
                                           C_ ("import", "Rejected"), label_of ("phone"));

  choose_filter (page, label_of ("phone"));
  choose_filter (page, C_ ("import", "Rejected"));
  g_assert_cmpuint (n_rows (page), ==, 0);
  g_assert_true (says (page, both));
  g_signal_emit_by_name (window_driver_button (page, _ ("Show All Rows")), "clicked");
  ui_fixture_settle ();
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
  assert_filter (page, C_ ("import", "Rejected"), 1);
  assert_filter (page, label_of ("phone"), 1);
}

/* A row that was chosen for has to do with other fields then. */
static void
test_filters_follow (Screen *screen, gconstpointer data)
{
  g_autofree char *row = row_of (screen, "R-000006", "13900004444", "");
  g_autofree char *number = sr_fixture_text (
      &screen->fixture, "SELECT id_number FROM person WHERE person_code = 'R-000006'");
  g_autofree char *cut = g_strdup_printf ("%c.%.14sE+17", number[0], number + 1);
  g_autofree char *doubtful = replaced (row, number, cut);
  g_autofree char *contents = g_strconcat (HEAD, doubtful, NULL);
  gpointer page = import_text (screen, "", contents);

  choose_filter (page, label_of ("id_number"));
  assert_filter (page, label_of ("id_number"), 1);
  choose_row (page, 0);
  press (page, GDK_KEY_1);
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_CHANGED);
  assert_filter (page, label_of ("id_number"), 0);
  assert_filter (page, label_of ("phone"), 1);
  choose_filter (page, label_of ("phone"));
  g_assert_cmpuint (n_rows (page), ==, 1);
}

/* There may be doubtful rows that are not shown. */
static void
test_filters_doubtful (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  choose_filter (page, C_ ("import", "New"));
  act (page, "page.next-problem");
  g_assert_true (says (page, _ ("No doubtful row is left among those shown")));
}

/* --- Changes of fields whose past matters --- */

static GtkWindow *
dialog_over (Screen *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window != GTK_WINDOW (screen->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
      found = window;
  }
  return found;
}

static void
answer (Screen *screen, const char *response)
{
  GtkWindow *dialog = dialog_over (screen);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  ui_fixture_settle ();
}

static gpointer
tick_sensitive (Screen *screen)
{
  gpointer page = import_each (screen);

  choose_row (page, SENSITIVE);
  gtk_widget_activate_action (pane (page), "rows.reveal", NULL);
  press (page, GDK_KEY_space);
  act (page, "page.save");
  return page;
}

static gint64
n_states (Screen *screen)
{
  return sr_fixture_integer (&screen->fixture,
                             "SELECT COUNT(*) FROM person_state AS s JOIN person AS p "
                             "ON p.id = s.owner WHERE p.person_code = 'R-000008'");
}

/* From a day on: there is a state more. */
static void
test_since (Screen *screen, gconstpointer data)
{
  gint64 n = n_states (screen);
  gpointer page = tick_sensitive (screen);
  GtkWidget *entry = ui_fixture_find (GTK_WIDGET (dialog_over (screen)), GTK_TYPE_ENTRY, NULL);

  g_assert_false (sr_import_page_is_busy (page));
  gtk_editable_set_text (GTK_EDITABLE (entry), "九月");
  answer (screen, "yes");
  g_assert_nonnull (dialog_over (screen)); /* that was no date */
  entry = ui_fixture_find (GTK_WIDGET (dialog_over (screen)), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2025-09-01");
  answer (screen, "yes");
  await (screen);
  g_assert_cmpint (n_states (screen), ==, n + 1);
}

/* It was always so: no state more. */
static void
test_correction (Screen *screen, gconstpointer data)
{
  gint64 n = n_states (screen);
  GtkWidget *changes;

  tick_sensitive (screen);
  changes = ui_fixture_find (GTK_WIDGET (dialog_over (screen)), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (changes), FALSE);
  for (GtkWidget *next = gtk_widget_get_parent (changes); next;
       next = gtk_widget_get_next_sibling (next))
    if (GTK_IS_CHECK_BUTTON (next))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (next), TRUE);
  answer (screen, "yes");
  await (screen);
  g_assert_cmpint (n_states (screen), ==, n);
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 1);
}

static void
test_not_written (Screen *screen, gconstpointer data)
{
  gpointer page = tick_sensitive (screen);

  answer (screen, "no");
  g_assert_false (sr_import_page_is_busy (page));
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 0);
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
}

/* --- Columns --- */

static GtkWidget *
columns (gpointer page)
{
  return ui_fixture_find (page, SR_TYPE_IMPORT_COLUMNS, NULL);
}

/* The button of the column that is called TITLE in the sheet. */
static GtkWidget *
button_of (GtkWidget *widget, guint column)
{
  if (GTK_IS_MENU_BUTTON (widget) &&
      g_object_get_data (G_OBJECT (widget), "sr-column") == GUINT_TO_POINTER (column))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = button_of (child, column);

    if (found)
      return found;
  }
  return NULL;
}

/* FIELD NULL: it is not imported. */
static void
say (gpointer page, guint column, guint part, const SrField *field)
{
  GtkWidget *button = button_of (columns (page), column);
  GtkWidget *chooser;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_fixture_settle ();
  chooser = ui_fixture_find (button, SR_TYPE_IMPORT_FIELD_CHOOSER, NULL);
  g_signal_emit_by_name (chooser, "chosen", part, (gpointer)field);
  ui_fixture_settle ();
}

static void
say_field (gpointer page, guint column, const char *type, const char *key)
{
  const SrImportShape *shape = sr_import_shape (sr_schema_find ("person"));

  say (page, column, (guint)sr_import_shape_part (shape, type),
       sr_schema_field (sr_schema_find (type), key));
}

/* Nothing is called 摸底备注: the clerk says that it is the phone, and what was the phone is not.
 */
static void
test_columns (Screen *screen, gconstpointer data)
{
  g_autofree char *row = row_of (screen, "R-000001", "", "");
  g_autofree char *with_phone = replaced (row, ",,,\n", ",,,13900003333\n");
  g_autofree char *contents = g_strconcat (HEAD, with_phone, NULL);
  gpointer page = import_text (screen, "", contents);

  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_SAME);
  act (page, "page.columns");
  g_assert_true (says (columns (page), "摸底备注"));
  say_field (page, 9, "person", "phone");
  act (page, "page.forward");
  await (screen);
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_CHANGED);
  g_assert_true (says (page, "139****3333"));
}

#define REMEMBERED 9 /* the column 摸底备注 */

/* A list with the usual header: a known person with that PHONE in 摸底备注, and somebody new. */
static gpointer
import_remark (Screen *screen, const char *code, const char *phone, const char *new_row)
{
  g_autofree char *row = row_of (screen, code, "", "");
  g_autofree char *end = g_strconcat (",,,", phone, "\n", NULL);
  g_autofree char *known = replaced (row, ",,,\n", end);
  g_autofree char *contents = g_strconcat (HEAD, known, new_row, NULL);

  return import_text (screen, "", contents);
}

/* What was said of a column stands when the same header comes again, until something else is said;
 * it is kept when something is written, and not before. */
static void
test_remembered (Screen *screen, gconstpointer data)
{
  gpointer page = import_remark (screen, "R-000001", "13900003333", "");
  g_autofree char *phone = NULL;

  act (page, "page.columns");
  say_field (page, REMEMBERED, "person", "phone");
  g_assert_cmpint (
      sr_fixture_integer (&screen->fixture,
                          "SELECT COUNT(*) FROM column_alias WHERE title = '摸底备注'"),
      ==, 0);
  act (page, "page.forward");
  await (screen);
  act (page, "page.save");
  await (screen);
  phone = phone_of (screen, "R-000001");
  g_assert_cmpstr (phone, ==, "13900003333");

  page = import_remark (screen, "R-000003", "13900004444", "");
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_CHANGED);
  g_assert_true (says (page, "139****4444"));
  act (page, "page.columns");
  g_assert_true (says (button_of (columns (page), REMEMBERED), label_of ("phone")));
  g_assert_true (says (columns (page), _ ("Remembered")));
}

/* Then that it is not imported: that stands as well. */
static void
test_remembered_not (Screen *screen, gconstpointer data)
{
  gpointer page = import_remark (screen, "R-000001", "13900003333", "");

  act (page, "page.columns");
  say_field (page, REMEMBERED, "person", "phone");
  act (page, "page.forward");
  await (screen);
  act (page, "page.save");
  await (screen);

  page = import_remark (screen, "R-000003", "13900004444",
                        "SR-0001,王承恩,430898201001010017,之孙子,2010-01-01,男,土家族,,,\n");
  act (page, "page.columns");
  say (page, REMEMBERED, 0, NULL);
  act (page, "page.forward");
  await (screen);
  act (page, "page.save");
  await (screen);
  g_assert_cmpint (n_of_name (screen, "王承恩"), ==, 1);

  page = import_remark (screen, "R-000003", "13900004444", "");
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_SAME);
  act (page, "page.columns");
  g_assert_true (says (button_of (columns (page), REMEMBERED), _ ("Not imported")));
  g_assert_false (says (button_of (columns (page), REMEMBERED), label_of ("phone")));
}

/* In a column that is no field yet a number is no less somebody's, also one with something behind
 * it. */
static void
test_numbers_anywhere (Screen *screen, gconstpointer data)
{
  g_autofree char *row = row_of (screen, "R-000001", "", "");
  g_autofree char *number = sr_fixture_text (
      &screen->fixture, "SELECT id_number FROM person WHERE person_code = 'R-000001'");
  g_autofree char *marked = g_strdup_printf ("%s.", number);
  g_autofree char *odd = replaced (row, number, marked);
  g_autofree char *beside = g_strdup_printf (",,,%s\n", number);
  g_autofree char *with_number = replaced (odd, ",,,\n", beside);
  g_autofree char *contents = g_strconcat (HEAD, with_number, NULL);
  gpointer page = import_text (screen, "", contents);

  choose_row (page, 0);
  g_assert_true (says (page, "430898********"));
  g_assert_false (says (page, number));
  act (page, "page.columns");
  g_assert_false (says (page, number));
}

/* A sheet without the columns that a record needs waits at its columns. */
static void
test_missing_column (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "person", "性别,民族,文化程度,备注\n男,土家族,小学,张三\n");

  g_assert_true (gtk_widget_get_mapped (columns (page)));
  say_field (page, 3, "person", "name");
  act (page, "page.forward");
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, 1);
}

/* --- What cannot be read, and what is empty --- */

static void
test_no_table (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "", "\x89PNG\r\n\x1a\n\x01\x02\x03");

  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (page, SR_TYPE_IMPORT_START, NULL)));
  g_assert_true (says (page, "名单.csv"));
}

static void
test_no_header (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "", "甲,乙\n1,2\n");

  g_assert_true (gtk_widget_get_mapped (columns (page)));
  act (page, "page.forward");
  g_assert_true (gtk_widget_get_mapped (columns (page)));
}

static void
test_no_rows (Screen *screen, gconstpointer data)
{
  gpointer page = import_text (screen, "", HEAD);

  g_assert_cmpuint (n_rows (page), ==, 0);
  g_assert_true (says (page, _ ("The sheet has no rows")));
  act (page, "page.save");
  g_assert_false (sr_import_page_is_busy (page));
}

/* --- Leaving --- */

static void
test_leave (Screen *screen, gconstpointer data)
{
  g_autofree char *row = row_of (screen, "R-000003", "", "");
  g_autofree char *same = g_strconcat (HEAD, row, NULL);
  gpointer page = import_text (screen, "", same);

  act (page, "page.back");
  g_assert_false (gtk_widget_get_mapped (page)); /* there was nothing to write */
  page = import_each (screen);
  act (page, "page.back");
  answer (screen, "no");
  choose_row (page, NEW);
  press (page, GDK_KEY_space);
  act (page, "page.back");
  answer (screen, "no");
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_false (is_ticked (page, NEW));
  act (page, "page.back");
  answer (screen, "yes");
  g_assert_false (gtk_widget_get_mapped (page));
}

/* Compared again, or read again, only ticks and choices are lost. */
static void
test_again_asks (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  act (page, "page.refresh");
  await (screen);
  g_assert_null (dialog_over (screen));
  choose_row (page, NEW);
  press (page, GDK_KEY_space);
  act (page, "page.refresh");
  answer (screen, "yes");
  await (screen);
  g_assert_true (is_ticked (page, NEW));
}

/* Another file in the middle of it asks as well. */
static void
test_other_file (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);

  import_text (screen, "", HEAD NEW_ROW);
  answer (screen, "no");
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
  import_text (screen, "", HEAD NEW_ROW);
  answer (screen, "yes");
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, 1);
}

static void
test_cancel (Screen *screen, gconstpointer data)
{
  g_autofree char *path = write_file (screen, "名单.csv", HEAD NEW_ROW);
  gpointer page;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import", "(ss)", "", path);
  page = page_of (screen);
  g_assert_true (sr_import_page_is_busy (page));
  gtk_widget_activate_action (page, "page.back", NULL);
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, 0);
}

/* --- The sheet with its problems --- */

static void
test_problems (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  g_autofree char *path = g_build_filename (screen->fixture.folder, "名单-问题.xlsx", NULL);

  choose_row (page, NEW);
  press (page, GDK_KEY_space);
  gtk_widget_activate_action (page, "page.problems", "s", path);
  await (screen);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (is_ticked (page, NEW)); /* ticks are still there */
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import", "(ss)", "", path);
  answer (screen, "yes");
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
  g_assert_cmpint (result_at (page, DOUBTFUL), ==, SR_IMPORT_DOUBTFUL);
}

/* --- Ways in --- */

static void
test_paste (Screen *screen, gconstpointer data)
{
  gpointer page;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import-file", NULL);
  ui_fixture_settle ();
  page = page_of (screen);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (page),
                          "户编号\t姓名\t证件号码\t与户主关系\t出生日期\n"
                          "SR-0001\t王承恩\t430898201001010017\t之孙子\t2010-01-01\n");
  gtk_widget_activate_action (page, "page.paste", NULL);
  ui_fixture_settle ();
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, 1);
  g_assert_cmpint (result_at (page, 0), ==, SR_IMPORT_NEW);
}

/* Lines of a chat go the same way. */
static void
test_paste_chain (Screen *screen, gconstpointer data)
{
  gpointer page;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import-file", NULL);
  ui_fixture_settle ();
  page = page_of (screen);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (page),
                          "#接龙\n1. 谷桂花 13800003333\n2. 彭亮 13800004444\n");
  gtk_widget_activate_action (page, "page.paste", NULL);
  ui_fixture_settle ();
  await (screen);
  g_assert_cmpuint (n_rows (page), ==, 2);
}

/* From the window of all records: its type is taken to the main window. */
static void
test_from_records (Screen *screen, gconstpointer data)
{
  GtkWidget *records, *start;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.records-of", "s", "grid");
  ui_fixture_settle ();
  records = GTK_WIDGET (dialog_over (screen));
  gtk_widget_activate_action (ui_fixture_find (records, SR_TYPE_RECORD_BROWSER, NULL),
                              "list.import", NULL);
  ui_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (records));
  start = window_driver_part (screen->window, SR_TYPE_IMPORT_START);
  g_assert_cmpstr (sr_import_start_schema (SR_IMPORT_START (start))->key, ==, "grid");
}

static void
test_drop (Screen *screen, gconstpointer data)
{
  g_autofree char *path = write_file (screen, "名单.csv", HEAD NEW_ROW);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = {file, NULL};

  g_assert_true (sr_window_drop_files (GTK_WIDGET (screen->window), &files));
  await (screen);
  g_assert_cmpuint (n_rows (page_of (screen)), ==, 1);
}

/* A register that is dropped is opened. */
static void
test_drop_register (Screen *screen, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (screen->fixture.path);
  GSList files = {file, NULL};

  g_clear_object (&screen->fixture.reg);
  g_assert_true (sr_window_drop_files (GTK_WIDGET (screen->window), &files));
  ui_fixture_settle ();
  screen->fixture.reg = g_object_ref (sr_window_register (screen->window));
  g_assert_cmpstr (sr_register_path (screen->fixture.reg), ==, screen->fixture.path);
  g_assert_false (SR_IS_IMPORT_PAGE (sr_window_page (screen->window)));
}

/* From a list: its type is taken. */
static void
test_from_list (Screen *screen, gconstpointer data)
{
  GtkWidget *start;

  sr_record_browser_show (window_driver_browser (screen->window), "household");
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.import",
                              NULL);
  ui_fixture_settle ();
  start = window_driver_part (screen->window, SR_TYPE_IMPORT_START);
  g_assert_cmpstr (sr_import_start_schema (SR_IMPORT_START (start))->key, ==, "household");
}

/* --- Others write meanwhile --- */

static void
test_stale (Screen *screen, gconstpointer data)
{
  gpointer page = import_each (screen);
  const char *sentence = _ ("The register has changed since the rows were compared");

  g_assert_false (says (page, sentence));
  sr_fixture_create (&screen->fixture, sr_fixture_draft ("grid", "grid_number", "9", NULL), NULL);
  ui_fixture_settle ();
  g_assert_true (says (page, sentence));
  act (page, "page.refresh");
  await (screen);
  g_assert_false (says (page, sentence));
  g_assert_cmpuint (n_rows (page), ==, N_ROWS);
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/import-ui/preview", test_preview);
  screen_test ("/import-ui/write", test_write);
  screen_test ("/import-ui/show-list", test_show_list);
  screen_test ("/import-ui/again", test_again);
  screen_test ("/import-ui/ticks", test_ticks);
  screen_test ("/import-ui/nothing", test_nothing);
  screen_test ("/import-ui/next-doubtful", test_next_doubtful);
  screen_test ("/import-ui/choose", test_choose);
  screen_test ("/import-ui/type-number", test_type_number);
  screen_test ("/import-ui/sensitive", test_sensitive);
  screen_test ("/import-ui/reveal-selected", test_reveal_selected);
  screen_test ("/import-ui/filters", test_filters);
  screen_test ("/import-ui/filters-none", test_filters_none);
  screen_test ("/import-ui/filters-follow", test_filters_follow);
  screen_test ("/import-ui/filters-doubtful", test_filters_doubtful);
  screen_test ("/import-ui/since", test_since);
  screen_test ("/import-ui/correction", test_correction);
  screen_test ("/import-ui/not-written", test_not_written);
  screen_test ("/import-ui/columns", test_columns);
  screen_test ("/import-ui/remembered", test_remembered);
  screen_test ("/import-ui/remembered-not", test_remembered_not);
  screen_test ("/import-ui/numbers-anywhere", test_numbers_anywhere);
  screen_test ("/import-ui/missing-column", test_missing_column);
  screen_test ("/import-ui/no-table", test_no_table);
  screen_test ("/import-ui/no-header", test_no_header);
  screen_test ("/import-ui/no-rows", test_no_rows);
  screen_test ("/import-ui/leave", test_leave);
  screen_test ("/import-ui/again-asks", test_again_asks);
  screen_test ("/import-ui/other-file", test_other_file);
  screen_test ("/import-ui/cancel", test_cancel);
  screen_test ("/import-ui/problems", test_problems);
  screen_test ("/import-ui/paste", test_paste);
  screen_test ("/import-ui/paste-chain", test_paste_chain);
  screen_test ("/import-ui/from-records", test_from_records);
  screen_test ("/import-ui/drop", test_drop);
  screen_test ("/import-ui/drop-register", test_drop_register);
  screen_test ("/import-ui/from-list", test_from_list);
  screen_test ("/import-ui/stale", test_stale);
  return screen_run ();
}
