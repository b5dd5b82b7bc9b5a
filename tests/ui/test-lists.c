/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists in the window: those that other screens ask for by words, and their chips.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "reports/sr-list-table.h"
#include "store/sr-query-words.h"
#include "ui/desk/sr-record-desk.h"
#include "ui/desk/sr-township-filter.h"
#include "ui/records/sr-column-chooser.h"
#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-filter-chooser.h"
#include "ui/records/sr-filter-values.h"
#include "ui/records/sr-list-filters.h"
#include "ui/records/sr-records-window.h"
#include "ui/records/sr-saved-views-button.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-filter-bar.h"
#include "ui/widgets/sr-filter-pill.h"

static gint64
number (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

static void
list (Screen *screen, const char *type, const char *first, const char *second)
{
  const char *const words[] = {first, second, NULL};

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.list", "(s^as)", type, words));
  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
}

static GtkWidget *
bar (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_FILTER_BAR);
}

static char *
chips (Screen *screen)
{
  return window_driver_texts (bar (screen));
}

static void
assert_chips_say (Screen *screen, const char *text)
{
  g_autofree char *texts = chips (screen);

  if (strstr (texts, text) == NULL)
    g_error ("no chip says %s but %s", text, texts);
}

static void
remove_first_chip (Screen *screen)
{
  GtkWidget *pill = ui_fixture_find (bar (screen), SR_TYPE_FILTER_PILL, NULL);

  g_assert_true (gtk_widget_activate_action (pill, "pill.remove", NULL));
  ui_fixture_settle ();
}

#define POOR                                                                                       \
  "SELECT COUNT (*) FROM household WHERE void = 0 AND moved_out_on IS NULL AND "                   \
  "is_registered_poor = 1"

static void
test_filters (Screen *screen, gconstpointer data)
{
  screen_resize (screen, 1920, 768); /* room for a chip in both languages */
  list (screen, "household", "is_registered_poor=1", "sort=-household_code");
  g_assert_cmpuint (screen_rows (screen), ==, number (screen, POOR));
  g_assert_cmpuint (screen_rows (screen), <, 284);
  assert_chips_say (screen, _ ("Registered as poor"));
  remove_first_chip (screen);
  g_assert_cmpuint (screen_rows (screen), ==, 284);
  g_assert_false (gtk_widget_get_visible (bar (screen)));
  {
    g_autofree char *first = screen_first_code (screen);

    g_assert_cmpstr (first, >, "SR-0280"); /* the order stays */
  }
}

/* The members of a figure of the list's own type, and of one that counts memberships. */
static void
test_scope (Screen *screen, gconstpointer data)
{
  screen_resize (screen, 1920, 768);
  list (screen, "person", "figure=persons_60_up", NULL);
  g_assert_cmpstr (sr_record_desk_type (SR_RECORD_DESK (sr_window_page (screen->window))), ==,
                   "person");
  g_assert_cmpuint (screen_rows (screen), >, 0);
  g_assert_cmpuint (screen_rows (screen), <, 962);
  remove_first_chip (screen);
  g_assert_cmpuint (screen_rows (screen), ==, 962);

  list (screen, "person", "figure=births", "period=2024..2025");
  assert_chips_say (screen, _ ("Births"));
  g_assert_cmpuint (
      screen_rows (screen), ==,
      number (screen, "SELECT COUNT (DISTINCT person_id) FROM membership WHERE void = 0 AND "
                      "join_reason = 'birth' AND since BETWEEN '2024-01-01' AND '2025-12-31'"));
  g_assert_cmpuint (screen_rows (screen), >, 0);
}

/* A township among the words is the one chosen at the left, for both tables. */
static void
test_township (Screen *screen, gconstpointer data)
{
  SrTownshipFilter *filter =
      SR_TOWNSHIP_FILTER (window_driver_part (screen->window, SR_TYPE_TOWNSHIP_FILTER));
  g_autofree char *code = sr_fixture_text (
      &screen->fixture, "SELECT origin_township FROM household WHERE household_code = 'SR-0142'");
  g_autofree char *word = g_strconcat ("origin_township=", code, NULL);
  guint persons;

  list (screen, "person", word, NULL);
  g_assert_cmpstr (sr_township_filter_get (filter), ==, code);
  persons = screen_rows (screen);
  g_assert_cmpuint (persons, <, 962);
  sr_record_browser_show (window_driver_browser (screen->window), "household");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), <, 100);
  list (screen, "household", "is_registered_poor=1", NULL);
  g_assert_null (sr_township_filter_get (filter));
  g_assert_cmpuint (screen_rows (screen), ==, number (screen, POOR));
}

static void
test_search (Screen *screen, gconstpointer data)
{
  list (screen, "household", "search=SR-0142", NULL);
  g_assert_cmpuint (screen_rows (screen), ==, 1);
  g_assert_true (window_driver_says (screen->window, "SR-0142"));
  sr_record_browser_search (window_driver_browser (screen->window), NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, 284);
}

static void
test_mistake (Screen *screen, gconstpointer data)
{
  list (screen, "household", "nothing=1", NULL);
  g_assert_true (window_driver_says (screen->window, "nothing"));
  g_assert_cmpuint (screen_rows (screen), ==, 284);
}

static GtkWindow *
records_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (SR_IS_RECORDS_WINDOW (window))
      return window;
  }
  return NULL;
}

/* Types that the tab has no table of are listed in the window of all records. */
static void
test_elsewhere (Screen *screen, gconstpointer data)
{
  GtkWindow *records;
  SrRecordBrowser *browser;

  list (screen, "occupancy", "since=2020", NULL);
  records = records_window ();
  g_assert_nonnull (records);
  browser =
      SR_RECORD_BROWSER (ui_fixture_find (GTK_WIDGET (records), SR_TYPE_RECORD_BROWSER, NULL));
  g_assert_cmpstr (sr_record_browser_part (browser)->type, ==, "occupancy");
  g_assert_cmpuint (
      sr_record_table_n_rows (sr_record_browser_table (browser)), ==,
      number (screen, "SELECT COUNT (*) FROM occupancy WHERE void = 0 AND since LIKE '2020-%'"));
  gtk_window_destroy (records);
  ui_fixture_settle ();
}

/* The one cell that is TITLE's target in a workbook of the list of column names. New string. */
static char *
exported_target (Screen *screen, const SrQuery *query)
{
  static const char *const columns[] = {"title", "target", NULL};
  SrTable *table = sr_list_table (screen->fixture.reg, query, columns, FALSE, NULL);
  SrTableRows *rows = sr_table_open (table, NULL);
  const SrValue *cells;
  char *text;

  g_assert_true (sr_table_rows_next (rows, &cells, NULL));
  text = g_strdup (cells[1].text);
  sr_table_rows_free (rows); /* they are the table's */
  sr_table_unref (table);
  return text;
}

/* What a column of a workbook fills is shown in words, and exported as the key that comes back. */
static void
test_column_names (Screen *screen, gconstpointer data)
{
  const SrSchema *person = sr_schema_find ("person");
  g_autofree char *words = g_strdup_printf ("%s · %s", sr_schema_label (person),
                                            sr_field_label (sr_schema_field (person, "id_number")));
  g_autofree char *texts = NULL;
  g_autofree char *exported = NULL;
  GtkWindow *records;
  SrRecordBrowser *browser;

  list (screen, "column_alias", "title=身份证号", NULL);
  records = records_window ();
  browser =
      SR_RECORD_BROWSER (ui_fixture_find (GTK_WIDGET (records), SR_TYPE_RECORD_BROWSER, NULL));
  ui_fixture_frames (records, 3);
  texts = window_driver_texts (GTK_WIDGET (browser));
  if (strstr (texts, words) == NULL || strstr (texts, "person.id_number"))
    g_error ("%s is not in %s", words, texts);
  exported = exported_target (screen, sr_record_table_query (sr_record_browser_table (browser)));
  g_assert_cmpstr (exported, ==, "person.id_number");
  gtk_window_destroy (records);
  ui_fixture_settle ();
}

static GtkWidget *
filters (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_LIST_FILTERS);
}

static void
open_filter (Screen *screen, const char *key)
{
  sr_list_filters_open (SR_LIST_FILTERS (filters (screen)));
  ui_fixture_settle ();
  g_signal_emit_by_name (ui_fixture_find (filters (screen), SR_TYPE_FIELD_CHOOSER, NULL), "chosen",
                         key);
  ui_fixture_settle ();
}

static GtkWidget *
values (Screen *screen)
{
  return ui_fixture_find (filters (screen), SR_TYPE_FILTER_VALUES, NULL);
}

/* The row of the list of values that is called NAME. */
static GtkListBoxRow *
value_row (Screen *screen, const char *name)
{
  GtkListBox *list = GTK_LIST_BOX (ui_fixture_find (values (screen), GTK_TYPE_LIST_BOX, NULL));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++) {
    g_autofree char *texts = window_driver_texts (GTK_WIDGET (row));

    if (strstr (texts, name))
      return row;
  }
  g_error ("no value is called %s", name);
}

static void
tick (Screen *screen, const char *name)
{
  g_signal_emit_by_name (ui_fixture_find (values (screen), GTK_TYPE_LIST_BOX, NULL),
                         "row-activated", value_row (screen, name));
}

static void
apply (Screen *screen)
{
  g_signal_emit_by_name (values (screen), "activate");
  ui_fixture_settle ();
  ui_fixture_frames (GTK_WINDOW (screen->window), 2);
}

static void
enter (Screen *screen, const char *from, const char *to)
{
  GtkWidget *first = ui_fixture_find (values (screen), GTK_TYPE_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (first), from);
  if (to)
    gtk_editable_set_text (
        GTK_EDITABLE (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (first))), to);
}

/* Codes with their numbers; several of them; together with a date and a number. */
static void
test_choose (Screen *screen, gconstpointer data)
{
  const char *name;
  gint64 general =
      number (screen, "SELECT COUNT (*) FROM household h JOIN household_state s ON s.owner = h.id "
                      "WHERE h.void = 0 AND s.void = 0 AND h.moved_out_on IS NULL AND s.until IS "
                      "NULL AND s.household_type = 'rural'");
  g_autofree char *texts = NULL;
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, general);
  guint before;

  screen_resize (screen, 2400, 768);
  name =
      sr_code_lists_name (sr_register_code_lists (screen->fixture.reg), "household_type", "rural");
  open_filter (screen, "household_type");
  texts = window_driver_texts (GTK_WIDGET (value_row (screen, name)));
  if (strstr (texts, count) == NULL)
    g_error ("%s is not counted in %s", count, texts);
  tick (screen, name);
  apply (screen);
  g_assert_cmpuint (screen_rows (screen), ==, general);
  assert_chips_say (screen, name);

  open_filter (screen, "members");
  enter (screen, "4", "6");
  apply (screen);
  before = screen_rows (screen);
  g_assert_cmpuint (before, <, general);
  g_assert_cmpuint (before, >, 0);
  open_filter (screen, "occupied_since");
  enter (screen, "2019", "2019-10");
  apply (screen);
  g_assert_cmpuint (screen_rows (screen), <=, before);
  assert_chips_say (screen, "2019-10-31");
}

/* A chip opens its values again, and what is applied stands in its place. */
static void
test_edit (Screen *screen, gconstpointer data)
{
  screen_resize (screen, 2400, 768);
  list (screen, "household", "members=4..6", "is_registered_poor=1");
  g_signal_emit_by_name (bar (screen), "edit", 0);
  ui_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (ui_fixture_find (values (screen), GTK_TYPE_ENTRY, NULL))),
                   ==, "4");
  enter (screen, "5", NULL);
  apply (screen);
  {
    const SrQuery *query = sr_record_table_query (window_driver_table (screen->window));
    g_autofree char *word = sr_query_filter_word (screen->fixture.reg, query, 0);

    g_assert_cmpuint (sr_query_n_filters (query), ==, 2);
    g_assert_cmpstr (word, ==, "members=5..6");
  }
}

/* What cannot be read is said in the popover and nothing is filtered. */
static void
test_mistyped (Screen *screen, gconstpointer data)
{
  open_filter (screen, "members");
  enter (screen, "four", NULL);
  apply (screen);
  g_assert_cmpuint (screen_rows (screen), ==, 284);
  {
    g_autofree char *texts =
        window_driver_texts (ui_fixture_find (filters (screen), SR_TYPE_FILTER_CHOOSER, NULL));

    g_assert_nonnull (strstr (texts, "four"));
  }
  enter (screen, "4", NULL);
  apply (screen); /* closes it */
}

/* Of a date and a number as nobody should write them too. */
static void
test_nonsense (Screen *screen, gconstpointer data)
{
  static const char *const keys[] = {"occupied_since", "members"};
  g_autofree char *sorry = g_strnfill (1000, '9');
  const char *const nonsense[] = {"0000-13-45", "99999-01-01", "2025-02-30", sorry, "😀"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (nonsense); j++) {
      const SrQuery *query;
      GtkWidget *chooser;

      open_filter (screen, keys[i]);
      enter (screen, nonsense[j], NULL);
      apply (screen);
      g_test_message ("%s %.20s", keys[i], nonsense[j]);
      query = sr_record_table_query (window_driver_table (screen->window));
      chooser = ui_fixture_find (filters (screen), SR_TYPE_FILTER_CHOOSER, NULL);
      g_assert_cmpuint (sr_query_n_filters (query), ==, 0);
      g_assert_true (gtk_widget_get_mapped (chooser));
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (chooser, GTK_TYPE_POPOVER)));
      ui_fixture_settle ();
    }
}

/* Of a masked field only whether it is filled can be asked. */
static void
test_masked (Screen *screen, gconstpointer data)
{
  screen_resize (screen, 2400, 768);
  sr_record_browser_show (window_driver_browser (screen->window), "person");
  open_filter (screen, "phone");
  g_assert_null (ui_fixture_find (values (screen), GTK_TYPE_ENTRY, NULL));
  apply (screen);
  g_assert_cmpuint (screen_rows (screen), >, 0);
  g_assert_cmpuint (screen_rows (screen), <, 962);
}

/* A window is not closed with a popover open: this GTK warns then. */
static void
close_popover (GtkWidget *part)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (part, GTK_TYPE_POPOVER)));
  ui_fixture_settle ();
}

/* --- Columns --- */

static const char **
columns (Screen *screen)
{
  return sr_record_table_columns (window_driver_table (screen->window));
}

/* Ticked, moved, kept for the next window, and back as delivered. */
static void
test_columns (Screen *screen, gconstpointer data)
{
  GtkWidget *chooser;
  g_autofree const char **delivered = columns (screen);
  g_autofree const char **chosen = NULL, **kept = NULL, **reset = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.columns",
                              NULL);
  ui_fixture_settle ();
  chooser = window_driver_part (screen->window, SR_TYPE_COLUMN_CHOOSER);
  sr_column_chooser_tick (SR_COLUMN_CHOOSER (chooser), "origin_village", TRUE);
  sr_column_chooser_tick (SR_COLUMN_CHOOSER (chooser), "flat_label", FALSE);
  sr_column_chooser_move (SR_COLUMN_CHOOSER (chooser), "origin_village", -100);
  chosen = columns (screen);
  g_assert_cmpstr (chosen[0], ==, "origin_village");
  g_assert_cmpstr (chosen[1], ==, delivered[0]);
  g_assert_false (g_strv_contains (chosen, "flat_label"));
  close_popover (chooser);

  screen_resize (screen, 1366, 768);
  kept = columns (screen);
  g_assert_cmpstrv (kept, chosen);
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (screen->window)), "list.columns",
                              NULL);
  ui_fixture_settle ();
  chooser = window_driver_part (screen->window, SR_TYPE_COLUMN_CHOOSER);
  gtk_widget_activate_action (chooser, "columns.reset", NULL);
  reset = columns (screen);
  close_popover (chooser);
  g_assert_cmpstrv (reset, delivered);
}

/* --- Saved --- */

static void
save (Screen *screen, const char *name)
{
  g_signal_emit_by_name (window_driver_part (screen->window, SR_TYPE_SAVED_VIEWS_BUTTON), "save",
                         name);
  ui_fixture_settle ();
}

/* By a name, with filters and order; opened again; saved anew under the same name. */
static void
test_saved (Screen *screen, gconstpointer data)
{
  GtkWidget *saved;
  guint rows;

  list (screen, "household", "is_registered_poor=1", "sort=-household_code");
  rows = screen_rows (screen);
  save (screen, "脱贫户");
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view"), ==, 1);
  list (screen, "household", "members=5..", NULL);
  g_assert_cmpuint (screen_rows (screen), !=, rows);
  saved = window_driver_part (screen->window, SR_TYPE_SAVED_VIEWS_BUTTON);
  g_signal_emit_by_name (saved, "open", "脱贫户");
  ui_fixture_settle ();
  g_assert_cmpuint (screen_rows (screen), ==, rows);
  {
    g_autofree char *first = screen_first_code (screen);

    g_assert_cmpstr (first, >, "SR-0270");
  }
  list (screen, "household", "members=5..", NULL);
  save (screen, "脱贫户");
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view"), ==, 1);
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view WHERE words LIKE 'members=%'"),
                   ==, 1);
  /* A name of another list, one that is too long. */
  sr_record_browser_show (window_driver_browser (screen->window), "person");
  save (screen, "脱贫户");
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view WHERE void = 0"), ==, 1);
  {
    g_autofree char *taken = g_strdup_printf (
        _ ("Another list, of other records, is called “%s”; choose another name"), "脱贫户");
    g_autofree char *long_name = g_strnfill (61, 'x');

    g_assert_true (window_driver_says (screen->window, taken));
    save (screen, long_name);
    g_assert_true (window_driver_says (screen->window, "61"));
  }
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view WHERE void = 0"), ==, 1);
  sr_record_browser_show (window_driver_browser (screen->window), "household");
  g_signal_emit_by_name (saved, "open", "没有");
  ui_fixture_settle ();
  g_assert_true (window_driver_says (screen->window, "没有"));
  /* Removed, and brought back. */
  g_signal_emit_by_name (saved, "remove", "脱贫户");
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view WHERE void = 0"), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (number (screen, "SELECT COUNT (*) FROM saved_view WHERE void = 0"), ==, 1);
}

/* --- Room --- */

/* Where there is no room they are counted instead. */
static void
test_collapse (Screen *screen, gconstpointer data)
{
  GtkWidget *row;

  screen_resize (screen, 1024, 768);
  row = gtk_widget_get_first_child (bar (screen));
  list (screen, "household", "is_registered_poor=1", "household_type=*");
  g_assert_false (gtk_widget_get_child_visible (row));
  assert_chips_say (screen, "2");
  screen_resize (screen, 1920, 768);
  row = gtk_widget_get_first_child (bar (screen));
  list (screen, "household", "is_registered_poor=1", "household_type=*");
  g_assert_true (gtk_widget_get_child_visible (row));
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/lists/filters", test_filters);
  screen_test ("/lists/scope", test_scope);
  screen_test ("/lists/township", test_township);
  screen_test ("/lists/search", test_search);
  screen_test ("/lists/mistake", test_mistake);
  screen_test ("/lists/elsewhere", test_elsewhere);
  screen_test ("/lists/column-names", test_column_names);
  screen_test ("/lists/choose", test_choose);
  screen_test ("/lists/edit", test_edit);
  screen_test ("/lists/mistyped", test_mistyped);
  screen_test ("/lists/nonsense", test_nonsense);
  screen_test ("/lists/masked", test_masked);
  screen_test ("/lists/columns", test_columns);
  screen_test ("/lists/saved", test_saved);
  screen_test ("/lists/collapse", test_collapse);
  return screen_run ();
}
