/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Monitoring, income and papers in the profile of a household of the sample: what stands there,
 * what is hidden, what is amber, and the acts that begin there.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act.h"
#include "forms-driver.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/records/sr-act-pane.h"

#define LATE                                                                                       \
  "SELECT h.household_code FROM monitoring AS q JOIN household AS h ON h.id = q.household_id"      \
  " WHERE NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.monitoring_id = q.id)"
#define HELPED                                                                                     \
  "SELECT MIN (h.household_code) FROM monitoring AS q JOIN household AS h ON h.id ="               \
  " q.household_id WHERE q.cleared_month IS NULL AND EXISTS (SELECT 1 FROM measure AS m"           \
  " WHERE m.monitoring_id = q.id AND m.until IS NULL)"

static GtkWidget *
pane (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_PROFILE_PANE);
}

static GtkWidget *
act_pane (Screen *screen)
{
  return window_driver_part (screen->window, SR_TYPE_ACT_PANE);
}

static gboolean
says (Screen *screen, const char *text)
{
  g_autofree char *texts = window_driver_texts (pane (screen));

  return strstr (texts, text) != NULL;
}

static char *
show (Screen *screen, const char *sql)
{
  char *code = sr_fixture_text (&screen->fixture, sql);

  window_driver_show (screen->window, "household", code);
  return code;
}

/* Clicks the link of a section. */
static void
click (Screen *screen, const char *label)
{
  GtkWidget *button = window_driver_button (pane (screen), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle ();
}

/* From the form to the sheet, and from there into the register. */
static void
save_twice (Screen *screen)
{
  driver_do (act_pane (screen), "pane.save");
  driver_do (act_pane (screen), "pane.save");
}

static void
test_profile (Screen *screen, gconstpointer data)
{
  g_autofree char *code = show (screen, HELPED);

  g_assert_true (says (screen, _ ("Monitored against falling back")));
  g_assert_true (says (screen, _ ("Income (yuan)")));
  g_assert_true (says (screen, "300.00"));
  g_assert_false (says (screen, _ ("All measures are over; enter what is done now")));
  /* Somebody who never was monitored has no such section. */
  g_free (show (screen, "SELECT MIN (household_code) FROM household AS h WHERE moved_out_on IS NULL"
                        " AND NOT EXISTS (SELECT 1 FROM monitoring AS q"
                        "                 WHERE q.household_id = h.id)"));
  g_assert_false (says (screen, _ ("Monitored against falling back")));
  g_assert_false (says (screen, _ ("Was monitored against falling back")));
  g_assert_true (says (screen, _ ("Income (yuan)")));
}

static void
test_cleared (Screen *screen, gconstpointer data)
{
  g_autofree char *code = show (screen, "SELECT MIN (h.household_code) FROM monitoring AS q JOIN"
                                        " household AS h ON h.id = q.household_id"
                                        " WHERE q.cleared_month IS NOT NULL");

  g_assert_true (says (screen, _ ("Was monitored against falling back")));
  g_assert_null (window_driver_button (pane (screen), _ ("Add a measure")));
}

static void
test_risk_is_hidden (Screen *screen, gconstpointer data)
{
  g_autofree char *code = show (screen, LATE);

  g_assert_false (says (screen, "因意外事故"));
  /* That of the telephone stands before it. */
  while (!says (screen, "因意外事故"))
    click (screen, _ ("Reveal"));
  g_assert_true (says (screen, "因意外事故"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture,
                                       "SELECT COUNT (*) FROM disclosure WHERE kind = 'reveal'"
                                       " AND type = 'monitoring' AND field = 'risk_1'"),
                   ==, 1);
}

#define MEASURES "SELECT COUNT (*) FROM measure WHERE void = 0"

/* What is overdue is said until a measure is entered, and again when that is undone. */
static void
test_measure (Screen *screen, gconstpointer data)
{
  g_autofree char *code = show (screen, LATE);
  g_autofree char *due =
      g_strdup_printf (_ ("No measure yet, though it was identified in %s"), "2025-07");
  gint64 n;

  n = sr_fixture_integer (&screen->fixture, MEASURES);
  g_assert_true (says (screen, due));
  click (screen, _ ("Add a measure"));
  driver_fill (act_pane (screen), "measure_kind", "社会帮扶");
  save_twice (screen);
  g_assert_false (says (screen, due));
  g_assert_true (says (screen, "社会帮扶"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, MEASURES), ==, n + 1);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.undo", NULL);
  ui_fixture_settle ();
  /* The history below goes on telling of it. */
  g_assert_true (says (screen, due));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, MEASURES), ==, n);
}

/* The papers that are on file stand in the form already; ticking none is no change. */
static void
test_papers (Screen *screen, gconstpointer data)
{
  g_autofree char *code =
      show (screen, "SELECT MIN (household_code) FROM household AS h WHERE"
                    " moved_out_on IS NULL AND (SELECT COUNT(*) FROM"
                    " household_documents_done AS d WHERE d.owner = h.id) = 13");
  SrDraft *values;

  g_assert_true (says (screen, "13"));
  click (screen, _ ("Checklist"));
  values = sr_act_request_values (sr_act_pane_request (SR_ACT_PANE (act_pane (screen))));
  g_assert_nonnull (sr_draft_text (values, "documents_done"));
  g_assert_cmpuint (sr_draft_n_changes (values), ==, 0);
  sr_draft_set_text_value (values, "documents_done",
                           "agreement,allotment,application,approval,demolition,identity,income,"
                           "keys,notice,photos,poverty_card,title,visits,work_plan");
  ui_fixture_settle ();
  save_twice (screen);
  g_assert_cmpint (
      sr_fixture_integer (&screen->fixture, "SELECT COUNT (*) FROM entry WHERE act = 'documents'"),
      ==, 1);
  g_assert_true (says (screen, "14"));
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/monitoring/profile", test_profile);
  screen_test ("/monitoring/cleared", test_cleared);
  screen_test ("/monitoring/risk-is-hidden", test_risk_is_hidden);
  screen_test ("/monitoring/measure", test_measure);
  screen_test ("/monitoring/papers", test_papers);
  return screen_run ();
}
