/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Acts as a clerk does them: filled in, read in sentences, done; refusals stand in place with what
 * was filled in.
 */
#include <adwaita.h>
#include <string.h>

#include "acts/community.h"
#include "forms-driver.h"
#include "store/sr-typed.h"
#include "ui-fixture.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-act-sheet.h"
#include "ui/records/sr-member-rows.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-sentences.h"

typedef struct {
  guint saved, closed;
  gint64 entry;
} Heard;

static Heard heard;

static void
on_saved (GtkWidget *pane, gint64 entry, const char *sentence, gpointer data)
{
  g_assert_nonnull (sentence);
  heard.saved++;
  heard.entry = entry;
}

static GtkWidget *
open_pane (SrFixture *fixture)
{
  GtkWidget *pane = sr_act_pane_new (fixture->reg);

  memset (&heard, 0, sizeof heard);
  g_signal_connect (pane, "saved", G_CALLBACK (on_saved), NULL);
  g_signal_connect_swapped (pane, "closed", G_CALLBACK (ui_fixture_count), &heard.closed);
  ui_fixture_show (pane, 474, 700);
  return pane;
}

static void
start (SrFixture *fixture, GtkWidget *pane, const char *act, const char *code)
{
  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find (act),
                     code ? sr_schema_find ("household") : NULL,
                     code ? community_id (fixture, "household", code) : 0);
  ui_fixture_settle ();
}

static void
close_window (GtkWidget *pane)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (pane)));
  ui_fixture_settle ();
}

static void
set_day (GtkWidget *pane, const char *day)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (pane, SR_TYPE_DATE_ENTRY, NULL)), day);
  ui_fixture_settle ();
}

static gboolean
on_sheet (GtkWidget *pane)
{
  return gtk_widget_get_mapped (ui_fixture_find (pane, SR_TYPE_ACT_SHEET, NULL));
}

/* All texts of labels under WIDGET. */
static void
collect (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    collect (w, text);
}

static gboolean
says (GtkWidget *pane, GType type, const char *part)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *widget = ui_fixture_find (pane, type, NULL);

  if (gtk_widget_get_visible (widget))
    collect (widget, text);
  return strstr (text->str, part) != NULL;
}

static void
test_birth (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start (fixture, pane, "birth", "SR-0001");
  driver_do (pane, "pane.save"); /* nothing is filled in yet */
  g_assert_false (on_sheet (pane));
  g_assert_cmpint (sr_field_row_get_state (driver_row (pane, "name")), ==, SR_FIELD_WRONG);

  set_day (pane, "2025年9月20日");
  driver_fill (pane, "name", "彭雨𠮷");
  driver_fill (pane, "sex", "女");
  driver_fill (pane, "relation", "之孙女");
  driver_fill (pane, "father_id", "彭志强");
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  g_assert_true (says (pane, SR_TYPE_SENTENCES, "彭雨𠮷"));
  g_assert_true (says (pane, SR_TYPE_SENTENCES, "2025-09-20"));
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person"), ==, 4);

  driver_do (pane, "pane.close"); /* back to what was filled in */
  g_assert_false (on_sheet (pane));
  g_assert_cmpuint (heard.closed, ==, 0);
  driver_do (pane, "pane.save");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person c JOIN person f ON f.id = "
                                   "c.father_id WHERE c.born_on = '2025-09-20' AND c.sex = '2'"),
      ==, 1);
  g_assert_null (sr_act_pane_request (SR_ACT_PANE (pane)));
  close_window (pane);
}

/* A day to come cannot be gone on from. */
static void
test_day (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start (fixture, pane, "move-flat", "SR-0001");
  driver_fill (pane, "flat_id", "3-1-103");
  set_day (pane, "2099-01-01");
  driver_do (pane, "pane.save");
  g_assert_false (on_sheet (pane));
  set_day (pane, "someday");
  driver_do (pane, "pane.save");
  g_assert_false (on_sheet (pane));
  set_day (pane, "20250901");
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  close_window (pane);
}

/* Nor from what is no day, no relation and no name. */
static void
test_nonsense (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *sorry = g_strnfill (10000, '9');
  const char *const nonsense[] = {"0000-13-45", "99999-01-01", "2025-02-30",
                                  sorry,        "😀",           "\x01\x7f"};
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  GtkWidget *pane = open_pane (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++) {
    start (fixture, pane, "birth", "SR-0001");
    driver_fill (pane, "name", sorry);
    driver_fill (pane, "sex", nonsense[i]);
    driver_fill (pane, "relation", nonsense[i]);
    driver_fill (pane, "father_id", nonsense[i]);
    set_day (pane, nonsense[i]);
    driver_do (pane, "pane.save");
    driver_do (pane, "pane.save");
    g_assert_false (on_sheet (pane));
    g_assert_cmpint (sr_field_row_get_state (driver_row (pane, "name")), ==, SR_FIELD_WRONG);
  }
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (heard.saved, ==, 0);
  close_window (pane);
}

/* The day alone is wrong. */
static void
test_no_day (SrFixture *fixture, gconstpointer data)
{
  static const char *const days[] = {"0000-13-45", "99999-01-01", "2025-02-30", "😀", "\x01"};
  GtkWidget *pane = open_pane (fixture);

  start (fixture, pane, "move-flat", "SR-0001");
  driver_fill (pane, "flat_id", "3-1-103");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    set_day (pane, days[i]);
    driver_do (pane, "pane.save");
    g_assert_false (on_sheet (pane));
  }
  close_window (pane);
}

static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start (fixture, pane, "move-flat", "SR-0001");
  driver_fill (pane, "flat_id", "3-1-102"); /* somebody lives there */
  driver_do (pane, "pane.save");
  g_assert_false (on_sheet (pane));
  g_assert_true (says (pane, SR_TYPE_BAR, "3-1-102"));
  driver_fill (pane, "flat_id", "3-1-103");
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (pane, SR_TYPE_BAR, NULL)));
  driver_do (pane, "pane.save");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  close_window (pane);
}

static void
test_move_in (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);
  SrMemberRows *members;
  const GPtrArray *rows;

  start (fixture, pane, "move-in", NULL);
  members = SR_MEMBER_ROWS (ui_fixture_find (pane, SR_TYPE_MEMBER_ROWS, NULL));
  rows = sr_act_request_rows (sr_act_pane_request (SR_ACT_PANE (pane)));
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (sr_draft_text (rows->pdata[0], "relation"), ==, "head");
  g_assert_false (sr_act_pane_has_changes (SR_ACT_PANE (pane)));

  sr_member_rows_add (members);
  sr_member_rows_add (members);
  ui_fixture_settle ();
  sr_member_rows_remove (members, 1);
  g_assert_cmpuint (rows->len, ==, 2);
  driver_fill (pane, "origin_township", "凉水口");
  driver_fill (pane, "flat_id", "3-1-104");
  sr_typed_set (fixture->reg, rows->pdata[0], "name", "田兴旺");
  sr_typed_set (fixture->reg, rows->pdata[0], "sex", "男");
  sr_typed_set (fixture->reg, rows->pdata[1], "name", "覃小妹");
  sr_typed_set (fixture->reg, rows->pdata[1], "relation", "配偶");
  ui_fixture_settle ();
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  g_assert_true (says (pane, SR_TYPE_SENTENCES, "覃小妹"));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM membership"), ==, 6);
  community_undo (fixture, heard.entry);
  close_window (pane);
}

/* The reason of a leave is asked for, and goes with the end. */
static void
test_end (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);
  gint64 id = community_membership (fixture, "彭志强");

  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find ("end"), sr_schema_find ("membership"), id);
  ui_fixture_settle ();
  set_day (pane, "2025-09-01");
  gtk_widget_grab_focus (driver_entry (pane, "leave_reason"));
  ui_fixture_press (driver_entry (pane, "leave_reason"), GDK_KEY_F4, 0);
  ui_fixture_press (driver_entry (pane, "leave_reason"), GDK_KEY_Return, 0);
  ui_fixture_settle ();
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM membership WHERE until = "
                                                "'2025-09-01' AND leave_reason IS NOT NULL"),
                   ==, 1);
  close_window (pane);
}

static void
test_void_and_restore (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);
  gint64 flat = community_id (fixture, "flat", "3-1-104");
  const char *const acts[] = {"void", "restore"};

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find (acts[i]), sr_schema_find ("flat"), flat);
    ui_fixture_settle ();
    driver_do (pane, "pane.save");
    g_assert_true (on_sheet (pane));
    driver_do (pane, "pane.save");
    g_assert_cmpuint (heard.saved, ==, i + 1);
    g_assert_cmpint (sr_fixture_integer (fixture, "SELECT SUM (void) FROM flat"), ==, i == 0);
  }
  close_window (pane);
}

static GtkWidget *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return window;
  }
  return NULL;
}

static void
test_leaving_asks (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);
  GtkWidget *asked;

  start (fixture, pane, "birth", "SR-0001");
  driver_do (pane, "pane.close");
  g_assert_cmpuint (heard.closed, ==, 1);

  start (fixture, pane, "birth", "SR-0001");
  driver_fill (pane, "name", "彭雨");
  driver_do (pane, "pane.close");
  asked = dialog ();
  g_assert_nonnull (asked);
  g_assert_cmpuint (heard.closed, ==, 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asked), "yes");
  gtk_window_destroy (GTK_WINDOW (asked));
  ui_fixture_settle ();
  g_assert_cmpuint (heard.closed, ==, 2);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person"), ==, 4);
  close_window (pane);
}

/* --- Proposed rows --- */

static void
start_on (SrFixture *fixture, GtkWidget *pane, const char *act, const char *type, const char *code)
{
  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find (act), sr_schema_find (type),
                     community_id (fixture, type, code));
  ui_fixture_settle ();
}

static const char *
row_relation (GtkWidget *pane, guint index)
{
  const GPtrArray *rows = sr_act_request_rows (sr_act_pane_request (SR_ACT_PANE (pane)));

  g_assert_cmpuint (rows->len, >, index);
  return sr_draft_text (rows->pdata[index], "relation");
}

/* Once the new head is chosen everybody else stands there with what is certain. */
static void
test_change_head (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start_on (fixture, pane, "change-head", "household", "SR-0001");
  g_assert_false (sr_act_pane_has_changes (SR_ACT_PANE (pane)));
  g_assert_false (gtk_widget_get_mapped (ui_fixture_find (pane, SR_TYPE_MEMBER_ROWS, NULL)));
  driver_fill (pane, "head_id", "彭志强");
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (pane, SR_TYPE_MEMBER_ROWS, NULL)));
  g_assert_true (says (pane, SR_TYPE_MEMBER_ROWS, "彭大明"));
  g_assert_cmpstr (row_relation (pane, 0), ==, "father");
  g_assert_cmpstr (row_relation (pane, 1), ==, "mother");
  driver_fill (pane, "head_id", "向桂英"); /* another one: asked anew */
  g_assert_cmpstr (row_relation (pane, 0), ==, "spouse");
  g_assert_cmpstr (row_relation (pane, 1), ==, "son");
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM membership m JOIN person p ON p.id ="
                                   " m.person_id WHERE p.name = '向桂英' AND m.relation = 'head'"),
      ==, 1);
  close_window (pane);
}

/* A new head is asked for only where the head goes. */
static void
test_death (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start_on (fixture, pane, "death", "person", "R-000003");
  g_assert_null (sr_record_form_row (driver_form (pane), "head_id"));
  driver_do (pane, "pane.close");
  start_on (fixture, pane, "death", "person", "R-000001");
  g_assert_nonnull (sr_record_form_row (driver_form (pane), "head_id"));
  driver_do (pane, "pane.save");
  g_assert_false (on_sheet (pane));
  g_assert_true (says (pane, SR_TYPE_BAR, "向桂英"));
  driver_fill (pane, "head_id", "向桂英");
  driver_do (pane, "pane.save");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  close_window (pane);
}

/* What the clerk has read is what is done: when somebody writes in between, it is read again. */
static void
test_stale_sheet (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture);

  start_on (fixture, pane, "leave", "household", "SR-0001");
  driver_do (pane, "pane.save");
  g_assert_true (on_sheet (pane));
  community_perform (fixture,
                     community_request (fixture, "birth", "SR-0001", "2025-09-18", "name", "彭佑安",
                                        "sex", "男", "relation", "之孙子", NULL));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 0);
  g_assert_true (on_sheet (pane));
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (pane, SR_TYPE_BAR, NULL)));
  g_assert_true (says (pane, SR_TYPE_SENTENCES, "彭佑安"));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT (*) FROM membership WHERE until IS NULL"), ==, 1);
  close_window (pane);
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  community_test ("/acts-ui/birth", test_birth);
  community_test ("/acts-ui/day", test_day);
  community_test ("/acts-ui/nonsense", test_nonsense);
  community_test ("/acts-ui/no-day", test_no_day);
  community_test ("/acts-ui/refused", test_refused);
  community_test ("/acts-ui/move-in", test_move_in);
  community_test ("/acts-ui/end", test_end);
  community_test ("/acts-ui/void-and-restore", test_void_and_restore);
  community_test ("/acts-ui/change-head", test_change_head);
  community_test ("/acts-ui/death", test_death);
  community_test ("/acts-ui/stale-sheet", test_stale_sheet);
  community_test ("/acts-ui/leaving-asks", test_leaving_asks);
  return g_test_run ();
}
