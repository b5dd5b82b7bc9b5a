/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The small parts: what they tell when they are used, what they hide when they have nothing to say.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-fact-row.h"
#include "ui/widgets/sr-filter-pill.h"
#include "ui/widgets/sr-flag-picker.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-timeline.h"

static void
on_id (GObject *object, const char *id, char **last)
{
  g_free (*last);
  *last = g_strdup (id);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/* TRUE when some label below ROOT reads TEXT. */
static gboolean
reads (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return gtk_widget_get_mapped (root);
  for (GtkWidget *w = gtk_widget_get_first_child (root); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    if (reads (w, text))
      return TRUE;
  return FALSE;
}

static void
test_filter_pill (void)
{
  GtkWidget *pill = sr_filter_pill_new ("Household kind 2");
  GtkWindow *window = ui_fixture_show (pill, 200, 60);
  guint edits = 0, removals = 0;

  g_signal_connect_swapped (pill, "edit", G_CALLBACK (ui_fixture_count), &edits);
  g_signal_connect_swapped (pill, "remove", G_CALLBACK (ui_fixture_count), &removals);
  click (ui_fixture_find (pill, GTK_TYPE_BUTTON, "text"));
  g_assert_cmpuint (edits, ==, 1);
  g_assert_cmpuint (removals, ==, 0);
  click (ui_fixture_find (pill, GTK_TYPE_BUTTON, "remove"));
  g_assert_cmpuint (removals, ==, 1);
  gtk_window_destroy (window);
}

static void
test_facts (void)
{
  SrFactRow *facts = SR_FACT_ROW (sr_fact_row_new ());
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (facts), 400, 80);
  g_autofree char *last = NULL;

  g_signal_connect (facts, "activated", G_CALLBACK (on_id), &last);
  sr_fact_row_add (facts, NULL, "2.9", "income", SR_TONE_PLAIN);
  g_assert_null (ui_fixture_find (GTK_WIDGET (facts), GTK_TYPE_BUTTON, NULL));
  sr_fact_row_add (facts, "children", "2", "left behind", SR_TONE_ACCENT);
  click (ui_fixture_find (GTK_WIDGET (facts), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpstr (last, ==, "children");
  sr_fact_row_clear (facts);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (facts)));
  gtk_window_destroy (window);
}

static void
test_pairs (void)
{
  SrPairs *pairs = SR_PAIRS (sr_pairs_new (2));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (pairs), 400, 200);
  GtkWidget *grid = ui_fixture_find (GTK_WIDGET (pairs), GTK_TYPE_GRID, NULL);
  g_autofree char *last = NULL;

  g_signal_connect (pairs, "activated", G_CALLBACK (on_id), &last);
  sr_pairs_add (pairs, NULL, "From", "Renchaoxi", SR_TONE_PLAIN);
  sr_pairs_add_wide (pairs, "flat", "Flat", "3-1-502", SR_TONE_PLAIN);
  sr_pairs_add (pairs, NULL, "Since", NULL, SR_TONE_PLAIN);
  g_assert_null (gtk_grid_get_child_at (GTK_GRID (grid), 2, 0)); /* the wide one has its own line */
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (grid), 3, 1));
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (grid), 0, 2));
  click (ui_fixture_find (GTK_WIDGET (pairs), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpstr (last, ==, "flat");
  sr_pairs_clear (pairs);
  sr_pairs_add (pairs, NULL, "From", "Renchaoxi", SR_TONE_PLAIN);
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (grid), 0, 0));
  gtk_window_destroy (window);
}

static void
test_section (void)
{
  SrSection *section = SR_SECTION (sr_section_new ("Members"));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (section), 300, 100);
  GtkWidget *link = ui_fixture_find (GTK_WIDGET (section), GTK_TYPE_BUTTON, "sr-link");
  guint acts = 0;

  g_signal_connect_swapped (section, "act", G_CALLBACK (ui_fixture_count), &acts);
  g_assert_false (gtk_widget_get_visible (link));
  gtk_widget_activate_action (GTK_WIDGET (section), "section.act", NULL);
  g_assert_cmpuint (acts, ==, 0);
  sr_section_set_act (section, "All 38");
  click (link);
  g_assert_cmpuint (acts, ==, 1);
  sr_section_append (section, gtk_label_new ("one"));
  sr_section_clear (section);
  g_assert_false (reads (GTK_WIDGET (section), "one"));
  g_assert_true (reads (GTK_WIDGET (section), "Members"));
  gtk_window_destroy (window);
}

static void
test_timeline (void)
{
  SrTimeline *line = SR_TIMELINE (sr_timeline_new ("Time line"));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (line), 400, 100);
  GtkListBox *list = GTK_LIST_BOX (ui_fixture_find (GTK_WIDGET (line), GTK_TYPE_LIST_BOX, NULL));
  g_autofree char *last = NULL;

  g_signal_connect (line, "activated", G_CALLBACK (on_id), &last);
  sr_timeline_add (line, "38", "11-12", 1, "visit", "Back hurts");
  sr_timeline_add (line, NULL, "09-01", 0, "change", "New elder");
  ui_fixture_frames (window, 2); /* the dots are drawn */
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (last, ==, "38");
  g_assert_false (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (list, 1)));
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (list, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "11-12 visit Back hurts");
  gtk_window_destroy (window);
}

static void
test_bar (void)
{
  SrBar *bar = SR_BAR (sr_bar_new ());
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (bar), 400, 60);
  guint acts = 0;

  g_signal_connect_swapped (bar, "act", G_CALLBACK (ui_fixture_count), &acts);
  sr_bar_set (bar, SR_TONE_RED, "Not written: the file is open elsewhere", "Try again");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  click (ui_fixture_find (GTK_WIDGET (bar), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpuint (acts, ==, 1);
  sr_bar_set (bar, SR_TONE_PLAIN, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  gtk_window_destroy (window);
}

static void
test_progress (void)
{
  SrProgressLine *line = SR_PROGRESS_LINE (sr_progress_line_new ("Exporting"));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (line), 400, 80);
  GtkWidget *bar = ui_fixture_find (GTK_WIDGET (line), GTK_TYPE_PROGRESS_BAR, NULL);
  guint cancels = 0;

  g_signal_connect_swapped (line, "cancel", G_CALLBACK (ui_fixture_count), &cancels);
  sr_progress_line_set (line, 41200, 100000);
  g_assert_true (reads (GTK_WIDGET (line), "41\u2009200 / 100\u2009000 rows"));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0.412);
  click (ui_fixture_find (GTK_WIDGET (line), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpuint (cancels, ==, 1);
  gtk_window_destroy (window);
}

static char *
only_september (const char *text, gpointer data)
{
  return g_str_equal (text, "2019年9月") ? g_strdup ("2019-09-01") : NULL;
}

static void
test_date_entry (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *date = sr_date_entry_new (only_september, NULL);
  GtkWidget *next = gtk_entry_new ();
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), next);
  window = ui_fixture_show (box, 300, 100);
  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "2019年9月");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "2019年9月");
  gtk_widget_grab_focus (next);
  ui_fixture_frames (window, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "2019-09-01");

  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "soon");
  gtk_widget_grab_focus (next);
  ui_fixture_frames (window, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "soon");
  gtk_window_destroy (window);
}

static void
test_calendar (void)
{
  GtkWidget *date = sr_date_entry_new (NULL, NULL);
  GtkWindow *window = ui_fixture_show (date, 300, 100);
  g_autoptr (GDateTime) day = g_date_time_new_local (2017, 3, 18, 12, 0, 0);
  GtkWidget *calendar;

  gtk_editable_set_text (GTK_EDITABLE (date), "2017-03-01");
  gtk_widget_activate_action (date, "date.calendar", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "2017-03-01");
  calendar = ui_fixture_find (date, GTK_TYPE_CALENDAR, NULL);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "2017-03-18");
  gtk_window_destroy (window);
}

static void
test_flag (void)
{
  SrFlagPicker *flag = SR_FLAG_PICKER (sr_flag_picker_new ());
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (flag), 300, 60);
  guint changes = 0;

  g_signal_connect_swapped (flag, "changed", G_CALLBACK (ui_fixture_count), &changes);
  g_assert_cmpint (sr_flag_picker_get_value (flag), ==, SR_FLAG_BLANK);
  sr_flag_picker_set_value (flag, SR_FLAG_NO);
  g_assert_cmpuint (changes, ==, 0);
  click (gtk_widget_get_first_child (GTK_WIDGET (flag)));
  g_assert_cmpint (sr_flag_picker_get_value (flag), ==, SR_FLAG_YES);
  g_assert_cmpuint (changes, ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (flag), "flag.clear", NULL);
  g_assert_cmpint (sr_flag_picker_get_value (flag), ==, SR_FLAG_BLANK);
  g_assert_cmpuint (changes, ==, 2);
  gtk_window_destroy (window);
}

static void
test_empty_state (void)
{
  SrEmptyState *empty = SR_EMPTY_STATE (sr_empty_state_new (NULL, "No households yet", NULL));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (empty), 400, 300);
  GtkWidget *button = sr_empty_state_add_button (empty, "Register", "Ctrl N", TRUE);
  guint clicks = 0;

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (ui_fixture_count), &clicks);
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  click (button);
  g_assert_cmpuint (clicks, ==, 1);
  sr_empty_state_set (empty, "Nothing found", "Take a filter away.");
  ui_fixture_frames (window, 2);
  g_assert_true (reads (GTK_WIDGET (empty), "Take a filter away."));
  gtk_window_destroy (window);
}

static void
on_confirmed (gboolean yes, gpointer data)
{
  int *answers = data;

  answers[yes ? 1 : 0]++;
}

/* The one dialog there is. */
static GtkWindow *
top_dialog (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window != parent && gtk_window_get_transient_for (window) == parent)
      return window;
  }
  return NULL;
}

static void
test_confirm (void)
{
  GtkWindow *window = ui_fixture_show (gtk_label_new ("page"), 600, 400);
  int answers[2] = {0, 0};

  sr_confirm (window, "Birth", "This will happen", NULL, "Register", FALSE, on_confirmed, answers);
  g_signal_emit_by_name (top_dialog (window), "response", "yes");
  g_assert_cmpint (answers[1], ==, 1);
  gtk_window_destroy (top_dialog (window));

  sr_confirm (window, "Void", NULL, NULL, "Void it", TRUE, on_confirmed, answers);
  gtk_window_close (top_dialog (window));
  ui_fixture_settle ();
  g_assert_cmpint (answers[0], ==, 1);
  g_assert_cmpint (answers[1], ==, 1);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/filter-pill", test_filter_pill);
  g_test_add_func ("/widgets/fact-row", test_facts);
  g_test_add_func ("/widgets/pairs", test_pairs);
  g_test_add_func ("/widgets/section", test_section);
  g_test_add_func ("/widgets/timeline", test_timeline);
  g_test_add_func ("/widgets/bar", test_bar);
  g_test_add_func ("/widgets/progress-line", test_progress);
  g_test_add_func ("/widgets/date-entry/normalise", test_date_entry);
  g_test_add_func ("/widgets/date-entry/calendar", test_calendar);
  g_test_add_func ("/widgets/flag-picker", test_flag);
  g_test_add_func ("/widgets/empty-state", test_empty_state);
  g_test_add_func ("/widgets/confirm", test_confirm);
  return g_test_run ();
}
