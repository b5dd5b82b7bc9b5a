/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The check-up on the sample community: counts, offenders, opening one, exempting it and ending
 * that again, running after changes, cancelling, and nothing found.
 */
#include "forms-driver.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/checks/sr-checks-page.h"
#include "ui/desk/sr-profile-findings.h"
#include "ui/checks/sr-finding-list.h"
#include "ui/records/sr-act-pane.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-grid.h"

static SrChecksPage *
page_of (Screen *screen)
{
  return SR_CHECKS_PAGE (window_driver_part (screen->window, SR_TYPE_CHECKS_PAGE));
}

static gboolean
is_idle (gpointer page)
{
  return !sr_checks_page_is_running (page) && sr_checks_page_checkup (page) != NULL;
}

static SrChecksPage *
open_page (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "checks");
  window_driver_await (is_idle, page_of (screen));
  ui_fixture_settle ();
  return page_of (screen);
}

static SrGrid *
grid (SrChecksPage *page)
{
  return SR_GRID (ui_fixture_find (GTK_WIDGET (page), SR_TYPE_GRID, NULL));
}

static guint
rows (SrChecksPage *page)
{
  return g_list_model_get_n_items (sr_grid_get_model (grid (page)));
}

static void
choose (SrChecksPage *page, const char *rule)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "page.rule", "s", rule);
  ui_fixture_settle ();
}

static guint
found (SrChecksPage *page, const char *rule)
{
  const SrRuleResult *result =
      sr_checkup_result (sr_checks_page_checkup (page), sr_rule_find (rule));

  return result->ids->len - result->n_exempt;
}

/* The first entry of an act's form is its day. */
static void
set_day (GtkWidget *pane, const char *day)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (pane, SR_TYPE_DATE_ENTRY, NULL)), day);
  ui_fixture_settle ();
}

/* The page runs by itself, and begins with what needs a clerk. */
static void
test_first (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  g_autofree char *texts = window_driver_texts (GTK_WIDGET (page));

  g_assert_cmpint (sr_checkup_count (sr_checks_page_checkup (page), SR_SEVERITY_ERROR), ==, 6);
  g_assert_cmpuint (rows (page), ==, 1); /* the first error */
  g_assert_nonnull (strstr (texts, "MN01"));
  g_assert_nonnull (strstr (texts, "SR-0041"));
  choose (page, "HS02");
  g_assert_cmpuint (rows (page), ==, 4);
  choose (page, "ID02");
  g_assert_cmpuint (rows (page), ==, 0);
  g_assert_true (
      gtk_widget_get_mapped (ui_fixture_find (GTK_WIDGET (page), SR_TYPE_EMPTY_STATE, NULL)));
}

static void
test_open (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  g_autoptr (SrFinding) finding = NULL;

  choose (page, "RL07");
  finding = g_list_model_get_item (sr_grid_get_model (grid (page)), 2);
  sr_grid_select (grid (page), 2);
  g_signal_emit_by_name (grid (page), "activated", 2u);
  ui_fixture_settle ();
  g_assert_cmpint (sr_record_table_selected (window_driver_table (screen->window)), ==,
                   sr_finding_id (finding));
  g_assert_true (window_driver_says (screen->window, sr_record_code (sr_finding_record (finding))));
}

/* The offenders as a list of the tab. */
static void
test_list (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  guint n;

  choose (page, "HS03");
  n = rows (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.list", NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (sr_record_table_n_rows (window_driver_table (screen->window)), ==, n);
}

/* What a check of the record finds is a list like any other: here too old, of whom there is one. */
static void
test_list_of_check (Screen *screen, gconstpointer data)
{
  SrChecksPage *page;
  g_autoptr (GError) error = NULL;

  sr_database_execute (
      sr_register_database (screen->fixture.reg),
      "UPDATE person SET born_on = '1900-01-01' WHERE id = (SELECT MIN (person_id) "
      "FROM membership WHERE until IS NULL AND void = 0)",
      &error);
  g_assert_no_error (error);
  page = open_page (screen);
  choose (page, "ID10");
  g_assert_cmpuint (rows (page), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.list", NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (sr_record_table_n_rows (window_driver_table (screen->window)), ==, 1);
  g_assert_false (SR_IS_CHECKS_PAGE (sr_window_page (screen->window)));
}

static gboolean
was_asked (gpointer findings)
{
  return !sr_profile_findings_is_waiting (findings);
}

/* The button below WIDGET whose text begins with KEY. */
static GtkWidget *
link_to (GtkWidget *widget, const char *key)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), key))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = link_to (child, key);

    if (found)
      return found;
  }
  return NULL;
}

/* The profile tells what the rules find, and leads to it. */
static void
test_profile (Screen *screen, gconstpointer data)
{
  gint64 household = sr_fixture_integer (
      &screen->fixture, "SELECT id FROM household WHERE household_code = 'SR-0041'");
  GtkWidget *findings, *link;
  g_autofree char *texts = NULL;
  SrChecksPage *page;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.show", "(sx)", "household",
                              household);
  ui_fixture_settle ();
  findings = ui_fixture_find (sr_window_page (screen->window), SR_TYPE_PROFILE_FINDINGS, NULL);
  window_driver_await (was_asked, findings);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (findings));
  texts = window_driver_texts (findings);
  g_assert_nonnull (strstr (texts, "MN01  "));
  link = link_to (findings, "MN01");
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  ui_fixture_settle ();
  page = SR_CHECKS_PAGE (sr_window_page (screen->window));
  window_driver_await (is_idle, page);
  ui_fixture_settle ();
  g_assert_true (window_driver_says (screen->window, sr_rule_find ("MN01")->title));
  g_assert_cmpuint (sr_grid_get_position (grid (page)), ==, 0);
}

static GtkWidget *
act_pane (SrChecksPage *page)
{
  return ui_fixture_find (GTK_WIDGET (page), SR_TYPE_ACT_PANE, NULL);
}

static void
go_on (SrChecksPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "page.save", NULL);
  ui_fixture_settle ();
}

static void
exempt_first (SrChecksPage *page, const char *rule)
{
  choose (page, rule);
  sr_grid_select (grid (page), 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.exempt", NULL);
  ui_fixture_settle ();
  set_day (act_pane (page), "2025-09-20");
  driver_type (act_pane (page), "reason", "按原分配标准");
  driver_type (act_pane (page), "granted_by", "社区主任");
  go_on (page); /* to the sheet */
  go_on (page);
  window_driver_await (is_idle, page);
  ui_fixture_settle ();
}

static void
test_exempt (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  guint before = found (page, "HS03");

  exempt_first (page, "HS03");
  g_assert_cmpuint (found (page, "HS03"), ==, before - 1);
  g_assert_cmpuint (rows (page), ==, before);
  g_assert_true (window_driver_says (screen->window, "按原分配标准"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM exemption"), ==, 1);
  /* It is ended, and the finding counts again. */
  gtk_widget_activate_action (GTK_WIDGET (page), "page.end-exemption", NULL);
  ui_fixture_settle ();
  set_day (act_pane (page), "2025-09-25");
  go_on (page);
  go_on (page);
  window_driver_await (is_idle, page);
  g_assert_cmpint (sr_fixture_integer (&screen->fixture,
                                       "SELECT COUNT(*) FROM exemption WHERE until = '2025-09-25'"),
                   ==, 1);
  g_assert_cmpuint (found (page, "HS03"), ==, before);
}

/* Nothing is written without reason and person. */
static void
test_exempt_refused (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);

  choose (page, "HS03");
  gtk_widget_activate_action (GTK_WIDGET (page), "page.exempt", NULL);
  ui_fixture_settle ();
  go_on (page);
  go_on (page);
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM exemption"), ==, 0);
  g_assert_true (gtk_widget_get_mapped (act_pane (page)));
}

/* An exemption made or undone is counted at once: what was found is the same. */
static void
test_counted_at_once (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  const SrRuleResult *was =
      sr_checkup_result (sr_checks_page_checkup (page), sr_rule_find ("RL07"));
  guint before = found (page, "RL07");

  exempt_first (page, "RL07");
  g_assert_cmpuint (found (page, "RL07"), ==, before - 1);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  g_assert_false (sr_checks_page_is_running (page));
  g_assert_cmpuint (found (page, "RL07"), ==, before);
  g_assert_true (was == sr_checkup_result (sr_checks_page_checkup (page), sr_rule_find ("RL07")));
}

/* Whatever else is written runs the rules again, without being asked. */
static void
test_runs_again (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  guint before = found (page, "ID10");
  g_autoptr (SrDraft) draft = sr_fixture_draft ("person", "person_code", "R-999", "name", "向老",
                                                "born_on", "1900-01-01", NULL);

  sr_fixture_create (&screen->fixture, draft, NULL);
  g_assert_true (sr_checks_page_is_running (page));
  window_driver_await (is_idle, page);
  g_assert_cmpuint (found (page, "ID10"), ==, before + 1);
}

static void
test_cancel (Screen *screen, gconstpointer data)
{
  SrChecksPage *page = open_page (screen);
  const SrCheckup *before = sr_checks_page_checkup (page);
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (page), "page.refresh", NULL);
  g_assert_true (sr_checks_page_is_running (page));
  button = ui_fixture_find (GTK_WIDGET (page), g_type_from_name ("SrProgressLine"), NULL);
  g_assert_true (gtk_widget_get_visible (button));
  gtk_widget_activate_action (button, "progress.cancel", NULL);
  window_driver_await (is_idle, page);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_true (sr_checks_page_checkup (page) == before); /* what was found before stays */
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/checks/first", test_first);
  screen_test ("/checks/open", test_open);
  screen_test ("/checks/list", test_list);
  screen_test ("/checks/profile", test_profile);
  screen_test ("/checks/list-of-check", test_list_of_check);
  screen_test ("/checks/exempt", test_exempt);
  screen_test ("/checks/exempt-refused", test_exempt_refused);
  screen_test ("/checks/counted-at-once", test_counted_at_once);
  screen_test ("/checks/runs-again", test_runs_again);
  screen_test ("/checks/cancel", test_cancel);
  return screen_run ();
}
