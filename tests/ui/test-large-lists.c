/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window on a register that is too large to be read while it waits: rows come later, the old
 * ones stay meanwhile, the first of a search come before the rest, and a later load takes the place
 * of an earlier one.
 */
#include <string.h>

#include "acts/sr-act-request.h"
#include "core/sr-locale.h"
#include "figures/sr-figure-sql.h"
#include "sample/sr-sample.h"
#include "store/sr-list-run.h"
#include "store/sr-query-order.h"
#include "store/sr-search-ahead.h"
#include "support/sr-fixture.h"
#include "ui-fixture.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-record-list.h"
#include "window-driver.h"

#define PERSONS 12000

static SrFixture fixture;

static void
make_register (void)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (&fixture, NULL);
  sr_locale_init ();
  sr_sample_fill_large (fixture.reg, PERSONS, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sr_list_is_large (fixture.reg));
}

typedef struct {
  SrRecordList *list;
  guint n_loaded, n_whole, first, failed;
} Heard;

static void
on_loaded (SrRecordList *list, gboolean whole, Heard *heard)
{
  heard->n_loaded++;
  heard->n_whole += whole;
  if (heard->n_loaded == 1)
    heard->first = g_list_model_get_n_items (G_LIST_MODEL (list));
}

static gboolean
is_whole (gpointer data)
{
  Heard *heard = data;

  return !sr_record_list_is_loading (heard->list);
}

static guint
n_rows (Heard *heard)
{
  return g_list_model_get_n_items (G_LIST_MODEL (heard->list));
}

static void
start (Heard *heard, const SrQuery *query)
{
  heard->n_loaded = heard->n_whole = heard->first = 0;
  sr_record_list_start (heard->list, query);
}

static void
listen (Heard *heard)
{
  *heard = (Heard){.list = sr_record_list_new (fixture.reg, sr_schema_find ("person"))};
  g_signal_connect (heard->list, "loaded", G_CALLBACK (on_loaded), heard);
}

/* Rows of the database for the same query. */
static GArray *
expected (const SrQuery *query)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = sr_query_ids (fixture.reg, query, &error);

  g_assert_no_error (error);
  return ids;
}

static void
test_aside (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (GArray) ids = NULL, shown = NULL;
  Heard heard;

  listen (&heard);
  sr_query_set_sort (query, "name", TRUE);
  start (&heard, query);
  g_assert_true (sr_record_list_is_loading (heard.list));
  g_assert_cmpuint (n_rows (&heard), ==, 0);
  window_driver_await (is_whole, &heard);
  ids = expected (query);
  shown = sr_record_list_ids (heard.list);
  g_assert_cmpuint (ids->len, ==, PERSONS);
  g_assert_cmpmem (shown->data, shown->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
  g_assert_cmpuint (heard.n_loaded, ==, 1);
  g_object_unref (heard.list);
}

/* The first search reads the index; the second one has its first hundred rows at once. */
static void
test_search (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (GArray) ids = NULL, shown = NULL;
  Heard heard;

  listen (&heard);
  sr_query_set_search (query, "zh");
  start (&heard, query);
  g_assert_cmpuint (heard.n_loaded, ==, 0);
  window_driver_await (is_whole, &heard);
  sr_query_set_search (query, "张");
  start (&heard, query);
  g_assert_cmpuint (heard.n_loaded, ==, 1);
  g_assert_cmpuint (heard.n_whole, ==, 0);
  g_assert_cmpuint (heard.first, ==, 100);
  window_driver_await (is_whole, &heard);
  g_assert_cmpuint (heard.n_whole, ==, 1);
  sr_query_set_sort (query, "name", FALSE);
  ids = expected (query);
  shown = sr_record_list_ids (heard.list);
  g_assert_cmpuint (ids->len, >, 100);
  g_assert_cmpmem (shown->data, shown->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
  /* Few hits are all there are: nothing has to be looked for aside. */
  sr_query_set_sort (query, NULL, FALSE);
  sr_query_set_search (query, "430898龘");
  start (&heard, query);
  g_assert_false (sr_record_list_is_loading (heard.list));
  g_assert_cmpuint (heard.n_whole, ==, 1);
  g_assert_cmpuint (n_rows (&heard), ==, 0);
  g_object_unref (heard.list);
}

static gboolean
has_index (gpointer unused)
{
  return sr_search_index_kept (fixture.reg) != NULL;
}

/* A list that is there has its index read; a search meanwhile waits for that one. */
static void
test_index_ahead (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (SrSearchAhead) ahead = NULL;
  g_autoptr (GArray) ids = NULL, shown = NULL;
  Heard heard;

  sr_search_index_keep (fixture.reg, NULL);
  listen (&heard);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  ahead = sr_search_ahead_get (fixture.reg);
  g_assert_nonnull (ahead);
  sr_query_set_search (query, "王");
  start (&heard, query);
  g_assert_true (sr_record_list_is_loading (heard.list));
  window_driver_await (is_whole, &heard);
  sr_query_set_sort (query, "name", FALSE);
  ids = expected (query);
  shown = sr_record_list_ids (heard.list);
  g_assert_cmpuint (ids->len, >, 100);
  g_assert_cmpmem (shown->data, shown->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
  window_driver_await (has_index, NULL);
  sr_query_set_sort (query, NULL, FALSE);
  sr_query_set_search (query, "zhang");
  start (&heard, query);
  g_assert_cmpuint (heard.first, ==, 100); /* at once */
  window_driver_await (is_whole, &heard);
  g_object_unref (heard.list);
}

/* A search that is given up does not wait for the index any longer. */
static void
test_index_given_up (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  Heard heard;

  sr_search_index_keep (fixture.reg, NULL);
  listen (&heard);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  sr_query_set_search (query, "王");
  start (&heard, query);
  sr_query_set_search (query, NULL);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  g_assert_cmpuint (n_rows (&heard), ==, PERSONS);
  window_driver_await (has_index, NULL);
  g_object_unref (heard.list);
}

/* Orders written by hand are those of the view, which is asked as soon as there is a limit. */
static void
assert_order (const char *key, const char *as_of, const char *scope, gboolean descending)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (GArray) by_hand = NULL, by_view = NULL;

  sr_query_set_as_of (query, as_of);
  if (scope)
    sr_query_set_members (query, sr_figure_members_sql (scope));
  sr_query_set_sort (query, key, descending);
  by_hand = expected (query);
  sr_query_set_limit (query, 2 * PERSONS);
  by_view = expected (query);
  g_assert_cmpuint (by_view->len, >, 100);
  g_assert_cmpmem (by_hand->data, by_hand->len * sizeof (gint64), by_view->data,
                   by_view->len * sizeof (gint64));
}

static void
test_orders (void)
{
  static const char *const keys[] = {"flat_label", "head_name", "household_code", "origin_township",
                                     "relation"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_assert_nonnull (sr_query_order_sql (sr_schema_find ("person"),
                                          sr_schema_field (sr_schema_find ("person"), keys[i])));
    assert_order (keys[i], NULL, NULL, FALSE);
    assert_order (keys[i], NULL, "persons", TRUE);
    assert_order (keys[i], "2019-06-30", NULL, FALSE); /* many have none yet */
    assert_order (keys[i], "2019-06-30", NULL, TRUE);
  }
}

/* Within a filter, and in another order than that of names. */
static void
test_search_filtered (void)
{
  const char *women[] = {"2", NULL};
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (GArray) ids = NULL, shown = NULL;
  Heard heard;

  listen (&heard);
  sr_query_set_search (query, "张");
  sr_query_add_filter (query, "sex", SR_FILTER_ANY_OF, women);
  sr_query_set_sort (query, "age", TRUE);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  ids = expected (query);
  shown = sr_record_list_ids (heard.list);
  g_assert_cmpuint (ids->len, >, 10);
  g_assert_cmpmem (shown->data, shown->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
  g_object_unref (heard.list);
}

/* What is written between two searches is found by the second. */
static void
test_search_after_writing (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "person_code", "P-NEW", "name", "欧阳龘", "sex", "1", NULL);
  Heard heard;

  listen (&heard);
  sr_query_set_search (query, "欧阳龘");
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  g_assert_cmpuint (n_rows (&heard), ==, 0);
  sr_fixture_create (&fixture, draft, NULL);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  g_assert_cmpuint (n_rows (&heard), ==, 1);
  g_object_unref (heard.list);
}

/* Only the last of several loads shows its rows. */
static void
test_overtaken (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  Heard heard;

  listen (&heard);
  sr_query_set_sort (query, "age", FALSE);
  start (&heard, query);
  sr_query_set_sort (query, "name", FALSE);
  sr_query_set_limit (query, 17);
  start (&heard, query);
  window_driver_await (is_whole, &heard);
  ui_fixture_settle ();
  g_assert_cmpuint (heard.n_loaded, ==, 1);
  g_assert_cmpuint (n_rows (&heard), ==, 17);
  g_object_unref (heard.list);
}

static void
on_gone (gpointer gone, GObject *list)
{
  *(gboolean *)gone = TRUE;
}

/* A list that is no longer wanted while its rows are read. */
static void
test_gone (void)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  gboolean gone = FALSE;
  Heard heard;

  listen (&heard);
  start (&heard, query);
  g_object_run_dispose (G_OBJECT (heard.list));
  g_object_weak_ref (G_OBJECT (heard.list), on_gone, &gone);
  g_object_unref (heard.list);
  while (!gone)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard.n_loaded, ==, 0);
}

static gboolean
has_rows (gpointer window)
{
  return sr_record_table_n_rows (window_driver_table (window)) > 0;
}

static gboolean
has_selected (gpointer window)
{
  return sr_record_table_selected (window_driver_table (window)) ==
         *(gint64 *)g_object_get_data (G_OBJECT (window), "wanted");
}

/* Shown by its code while something else is searched for: the search gives way. */
static void
test_window (void)
{
  SrWindow *window = window_driver_open (fixture.path, 1366, 768);
  g_autofree char *code = NULL;
  gint64 id;

  window_driver_await (has_rows, window);
  sr_record_browser_search (window_driver_browser (window), "龘龘龘");
  code = sr_fixture_text (&fixture, "SELECT MAX (household_code) FROM household");
  id = window_driver_show (window, "household", code);
  g_object_set_data (G_OBJECT (window), "wanted", &id);
  window_driver_await (has_selected, window);
  g_assert_cmpuint (sr_record_table_n_rows (window_driver_table (window)), >, 1000);
  window_driver_close (window);
}

static gboolean
is_settled (gpointer window)
{
  return !sr_record_table_is_loading (window_driver_table (window)) &&
         sr_record_table_is_whole (window_driver_table (window));
}

/* Selected rows stay so when the first rows come before the rest, and what the clerk selects in
 * between counts. */
static void
test_selection (void)
{
  SrWindow *window = window_driver_open (fixture.path, 1366, 768);
  SrRecordBrowser *browser = window_driver_browser (window);
  SrRecordTable *table;
  GtkSelectionModel *model;
  g_autoptr (GArray) before = NULL, after = NULL;

  window_driver_await (has_rows, window);
  sr_record_browser_show (browser, "person");
  sr_record_browser_search (browser, "张");
  window_driver_await (is_settled, window);
  table = window_driver_table (window);
  model = gtk_list_view_get_model (
      GTK_LIST_VIEW (ui_fixture_find (GTK_WIDGET (table), GTK_TYPE_LIST_VIEW, NULL)));
  g_assert_cmpuint (sr_record_table_n_rows (table), >, 200);
  ui_fixture_settle (); /* all rows have their places */
  gtk_selection_model_select_range (model, 50, 120, TRUE);
  before = sr_record_table_selection (table);
  sr_record_table_load (table);
  g_assert_false (sr_record_table_is_whole (table));
  window_driver_await (is_settled, window);
  after = sr_record_table_selection (table);
  g_assert_cmpmem (after->data, after->len * sizeof (gint64), before->data,
                   before->len * sizeof (gint64));
  sr_record_table_load (table);
  g_assert_false (sr_record_table_is_whole (table));
  gtk_selection_model_select_item (model, 7, TRUE);
  window_driver_await (is_settled, window);
  g_assert_cmpuint (sr_record_table_n_selected (table), ==, 1);
  g_clear_pointer (&after, g_array_unref);
  after = sr_record_table_ids (table);
  g_assert_cmpint (sr_record_table_selected (table), ==, g_array_index (after, gint64, 7));
  window_driver_close (window);
}

static gboolean
persons_are_there (gpointer data)
{
  SrRecordTable *table = window_driver_table (data);

  return g_str_equal (sr_record_table_schema (table)->key, "person") && has_rows (data);
}

/* The profile follows when there is time; what is begun meanwhile is about who is selected. */
static void
test_act_at_once (void)
{
  SrWindow *window = window_driver_open (fixture.path, 1366, 768);
  SrRecordTable *table;
  GtkWidget *pane;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *sql = NULL;
  gint64 person;

  sr_record_browser_show (window_driver_browser (window), "person");
  window_driver_await (persons_are_there, window);
  ui_fixture_settle ();
  table = window_driver_table (window);
  ids = sr_record_table_ids (table);
  person = g_array_index (ids, gint64, ids->len / 2);
  g_assert_true (sr_record_table_select (table, person));
  gtk_widget_activate_action (sr_window_page (window), "page.new", NULL);
  pane = window_driver_part (window, SR_TYPE_ACT_PANE);
  sql = g_strdup_printf ("SELECT MAX (household_id) FROM membership WHERE void = 0 AND "
                         "person_id = %" G_GINT64_FORMAT,
                         person);
  g_assert_cmpint (sr_act_request_subject (sr_act_pane_request (SR_ACT_PANE (pane))), ==,
                   sr_fixture_integer (&fixture, sql));
  ui_fixture_settle ();
  window_driver_close (window);
}

int
main (int argc, char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  make_register ();
  g_test_add_func ("/large-lists/aside", test_aside);
  g_test_add_func ("/large-lists/search", test_search);
  g_test_add_func ("/large-lists/orders", test_orders);
  g_test_add_func ("/large-lists/index-ahead", test_index_ahead);
  g_test_add_func ("/large-lists/index-given-up", test_index_given_up);
  g_test_add_func ("/large-lists/search-filtered", test_search_filtered);
  g_test_add_func ("/large-lists/search-after-writing", test_search_after_writing);
  g_test_add_func ("/large-lists/overtaken", test_overtaken);
  g_test_add_func ("/large-lists/gone", test_gone);
  g_test_add_func ("/large-lists/window", test_window);
  g_test_add_func ("/large-lists/selection", test_selection);
  g_test_add_func ("/large-lists/act-at-once", test_act_at_once);
  status = g_test_run ();
  sr_fixture_tear_down (&fixture, NULL);
  return status;
}
