/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Editing: what is typed reaches the draft, problems and repairs stand beside it, saving writes one
 * entry, nothing is lost without asking, what others wrote meanwhile is told field by field.
 */
#include <adwaita.h>
#include <string.h>

#include "acts/community.h"
#include "core/sr-resident-id.h"
#include "core/sr-rule.h"
#include "forms-driver.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"
#include "ui-fixture.h"
#include "ui/records/sr-code-lookup.h"
#include "ui/records/sr-edit-foot.h"
#include "ui/records/sr-form-checks.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-code-line.h"
#include "ui/widgets/sr-code-picker.h"
#include "ui/widgets/sr-segments.h"

typedef struct {
  guint saved, closed;
  gint64 entry;
  char *sentence;
} Heard;

static Heard heard;

static void
on_saved (GtkWidget *pane, gint64 entry, const char *sentence, gpointer data)
{
  heard.saved++;
  heard.entry = entry;
  g_free (heard.sentence);
  heard.sentence = g_strdup (sentence);
}

static GtkWidget *
open_pane (SrFixture *fixture, const char *type, const char *code)
{
  GtkWidget *pane = sr_edit_pane_new (fixture->reg);

  g_free (heard.sentence);
  memset (&heard, 0, sizeof heard);
  g_signal_connect (pane, "saved", G_CALLBACK (on_saved), NULL);
  g_signal_connect_swapped (pane, "closed", G_CALLBACK (ui_fixture_count), &heard.closed);
  ui_fixture_show (pane, 474, 700);
  if (code)
    sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find (type),
                       community_id (fixture, type, code));
  ui_fixture_settle ();
  return pane;
}

static void
close_window (GtkWidget *pane)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (pane)));
  ui_fixture_settle ();
}

static gint64
person_id (SrFixture *fixture, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM person WHERE name = '%s'", name);

  return sr_fixture_integer (fixture, sql);
}

static void
assert_text (SrFixture *fixture, const char *sql, const char *expected)
{
  g_autofree char *text = sr_fixture_text (fixture, sql);

  g_assert_cmpstr (text, ==, expected);
}

static const char *
shown (GtkWidget *pane, const char *key)
{
  return gtk_editable_get_text (GTK_EDITABLE (driver_entry (pane, key)));
}

static void
assert_state (GtkWidget *pane, const char *key, SrFieldState state)
{
  g_assert_cmpint (sr_field_row_get_state (driver_row (pane, key)), ==, state);
}

/* Of a man born on 1970-02-03. */
static char *
right_number (void)
{
  static const char first[] = "43089819700203001";

  return g_strdup_printf ("%s%c", first, sr_resident_id_check_character (first));
}

static void
test_problem_and_repair (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "person", "R-000001");
  g_autofree char *right = right_number ();
  g_autofree char *wrong = g_strdup (right);

  wrong[17] = wrong[17] == '4' ? '5' : '4';
  g_assert_false (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
  driver_type (pane, "id_number", wrong);
  assert_state (pane, "id_number", SR_FIELD_WRONG);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (driver_row (pane, "id_number")), "changed"));
  g_assert_false (driver_do (pane, "pane.save") && heard.saved);

  driver_repair (pane, "id_number");
  assert_state (pane, "id_number", SR_FIELD_PLAIN);
  g_assert_cmpstr (shown (pane, "id_number"), ==, right);
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture, "SELECT id_number FROM person WHERE name = '彭大明'", right);
  close_window (pane);
}

/* Full width as it is pasted; the entry itself is left alone until the focus has left it. */
static void
test_typed_forms (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "person", "R-000001");

  driver_type (pane, "born_on", "１９７０年２月４日");
  g_assert_cmpstr (shown (pane, "born_on"), ==, "１９７０年２月４日");
  assert_state (pane, "born_on", SR_FIELD_PLAIN);
  driver_fill (pane, "born_on", "1970.2.4");
  g_assert_cmpstr (shown (pane, "born_on"), ==, "1970-02-04");
  driver_type (pane, "born_on", "1970-02-30");
  assert_state (pane, "born_on", SR_FIELD_WRONG);
  driver_fill (pane, "born_on", "19700204");
  assert_state (pane, "born_on", SR_FIELD_PLAIN);
  driver_fill (pane, "name", "彭大𠮷");
  driver_fill (pane, "phone", "１３９ ００００ ５６７８");
  g_assert_cmpstr (shown (pane, "phone"), ==, "13900005678");
  driver_fill (pane, "ethnicity", "土家");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture,
               "SELECT name || ' ' || born_on || ' ' || phone FROM person WHERE id = "
               "(SELECT MIN (id) FROM person)",
               "彭大𠮷 1970-02-04 13900005678");
  g_assert_nonnull (strstr (heard.sentence, "彭大明"));
  close_window (pane);
}

static void
test_filled_from_id (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, NULL, NULL);
  g_autofree char *right = right_number ();

  sr_edit_pane_create (SR_EDIT_PANE (pane), sr_schema_find ("person"));
  ui_fixture_settle ();
  assert_state (pane, "name", SR_FIELD_PLAIN); /* missing, but nobody has touched it yet */
  driver_fill (pane, "id_number", right);
  g_assert_cmpstr (shown (pane, "born_on"), ==, "1970-02-03");
  g_assert_cmpstr (shown (pane, "sex"), ==, "1 男");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 0);
  assert_state (pane, "name", SR_FIELD_WRONG);
  driver_fill (pane, "name", "田小雨");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture, "SELECT sex || born_on FROM person WHERE name = '田小雨'", "11970-02-03");
  close_window (pane);
}

static void
test_reveal_is_recorded (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");

  g_assert_cmpstr (shown (pane, "phone"), ==, "138****5678");
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM disclosure"), ==, 0);
  driver_reveal (pane, "phone");
  g_assert_cmpstr (shown (pane, "phone"), ==, "13800005678");
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM disclosure"), ==, 1);
  g_assert_false (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
  close_window (pane);
}

/* A code that is hidden as a whole becomes a list once it is shown. */
static void
test_masked_choice (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane;

  community_perform (fixture, community_edit (fixture, "correct", "household",
                                              community_id (fixture, "household", "SR-0001"), NULL,
                                              "dibao", "农村低保", NULL));
  pane = open_pane (fixture, "household", "SR-0001");
  g_assert_cmpstr (shown (pane, "dibao"), ==, "****");
  driver_reveal (pane, "dibao");
  g_assert_nonnull (
      ui_fixture_find (GTK_WIDGET (driver_row (pane, "dibao")), SR_TYPE_CODE_PICKER, NULL));
  g_assert_cmpstr (shown (pane, "dibao"), !=, "****");
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM disclosure"), ==, 1);
  close_window (pane);
}

/* A value is seen as it was on the day; what was typed stays. */
static void
test_other_day (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane;

  community_perform (fixture, community_edit (fixture, "change", "household",
                                              community_id (fixture, "household", "SR-0001"),
                                              "2024-01-01", "household_type", "脱贫户", NULL));
  pane = open_pane (fixture, "household", "SR-0001");
  g_assert_nonnull (strstr (shown (pane, "household_type"), "脱贫户"));
  driver_fill (pane, "origin_group", "三组");
  sr_register_override_as_of (fixture->reg, "2022-01-01");
  ui_fixture_settle ();
  g_assert_cmpstr (shown (pane, "household_type"), ==, "");
  g_assert_cmpstr (shown (pane, "origin_group"), ==, "三组");
  sr_register_override_as_of (fixture->reg, NULL);
  close_window (pane);
}

static void
test_read_only (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *pane;

  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  pane = open_pane (fixture, "household", "SR-0001");
  g_assert_true (gtk_widget_get_visible (ui_fixture_find (pane, SR_TYPE_BAR, NULL)));
  driver_reveal (pane, "phone"); /* cannot be recorded: nothing is revealed */
  g_assert_cmpstr (shown (pane, "phone"), ==, "138****5678");
  driver_fill (pane, "origin_group", "三组");
  g_assert_false (driver_do (pane, "pane.save") && heard.saved);
  close_window (pane);
}

/* What is masked can be replaced without being seen. */
static void
test_replaced_unseen (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");

  gtk_widget_grab_focus (driver_entry (pane, "phone"));
  g_assert_true (ui_fixture_press (driver_entry (pane, "phone"), GDK_KEY_Delete, 0));
  ui_fixture_settle ();
  g_assert_true (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
  driver_fill (pane, "phone", "13700001111");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT (*) FROM disclosure"), ==, 0);
  assert_text (fixture, "SELECT phone FROM household WHERE household_code = 'SR-0001'",
               "13700001111");
  close_window (pane);
}

static GtkWidget *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
      return window;
  }
  return NULL;
}

static void
answer (const char *response)
{
  GtkWidget *asked = dialog ();

  g_assert_nonnull (asked);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asked), response);
  gtk_window_destroy (GTK_WINDOW (asked));
  ui_fixture_settle ();
}

static void
test_leaving_asks (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");

  driver_do (pane, "pane.close");
  g_assert_cmpuint (heard.closed, ==, 1);
  g_assert_null (dialog ());

  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("household"),
                     community_id (fixture, "household", "SR-0001"));
  driver_fill (pane, "origin_group", "三组");
  driver_do (pane, "pane.close");
  answer ("no");
  g_assert_cmpuint (heard.closed, ==, 1);
  g_assert_cmpstr (shown (pane, "origin_group"), ==, "三组");
  driver_do (pane, "pane.close");
  answer ("yes");
  g_assert_cmpuint (heard.closed, ==, 2);
  g_assert_false (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
  close_window (pane);
}

/* Household, member and membership in one entry, which one undo takes back. */
static void
test_one_entry (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (fixture, TRUE);
  g_autofree char *after = NULL;
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");

  driver_fill (pane, "origin_group", "三组");
  g_assert_true (sr_edit_pane_select (SR_EDIT_PANE (pane), sr_schema_find ("person"),
                                      person_id (fixture, "彭志强")));
  ui_fixture_settle ();
  driver_fill (pane, "name", "彭志刚");
  driver_fill (pane, "relation", "其他");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture,
               "SELECT m.relation FROM membership m JOIN person p ON p.id = m.person_id"
               " WHERE p.name = '彭志刚'",
               "other");
  community_undo (fixture, heard.entry);
  after = sr_fixture_dump (fixture, TRUE);
  g_assert_cmpstr (before, ==, after);
  close_window (pane);
}

static void
test_change_from_a_day (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");
  SrEditFoot *foot = SR_EDIT_FOOT (ui_fixture_find (pane, SR_TYPE_EDIT_FOOT, NULL));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (foot)));
  driver_fill (pane, "household_type", "脱贫户");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (foot)));
  sr_edit_foot_choose (foot, "change", "2099-01-01");
  ui_fixture_settle ();
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 0);
  sr_edit_foot_choose (foot, "change", "2021-03-01");
  ui_fixture_settle ();
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture,
               "SELECT since FROM household_state WHERE household_type IS NOT NULL AND void = 0",
               "2021-03-01");
  close_window (pane);
}

static void
write_elsewhere (SrFixture *fixture, const char *field, const char *text)
{
  community_perform (fixture, community_edit (fixture, "correct", "household",
                                              community_id (fixture, "household", "SR-0001"), NULL,
                                              field, text, NULL));
  ui_fixture_settle ();
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    if (has_label (w, text))
      return TRUE;
  return FALSE;
}

static void
test_conflict (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, "household", "SR-0001");
  GtkWidget *bar = ui_fixture_find (pane, SR_TYPE_BAR, NULL);

  driver_fill (pane, "origin_group", "三组");
  g_assert_false (gtk_widget_get_visible (bar));
  write_elsewhere (fixture, "origin_group", "四组");
  g_assert_true (gtk_widget_get_visible (bar));
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 0); /* never a silent overwrite */
  assert_text (fixture, "SELECT origin_group FROM household WHERE household_code = 'SR-0001'",
               "四组");

  driver_do (pane, "pane.look");
  g_assert_true (has_label (pane, "四组")); /* theirs, beside the clerk's own */
  driver_do (pane, "pane.reload");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpstr (shown (pane, "origin_group"), ==, "三组");
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  assert_text (fixture, "SELECT origin_group FROM household WHERE household_code = 'SR-0001'",
               "三组");
  close_window (pane);
}

static const char *
look_up_sex (const char *key, gpointer data)
{
  return g_str_equal (key, "sex") ? sr_draft_text (data, "sex") : NULL;
}

/* Names before contradictions; initials of pinyin are understood. */
static void
test_relations (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft ("membership", NULL);
  g_autoptr (SrFieldEditor) editor = g_object_ref_sink (SR_FIELD_EDITOR (sr_field_editor_new (
      fixture->reg, draft, sr_schema_field (sr_schema_find ("membership"), "relation"))));
  g_autoptr (SrDraft) woman = sr_fixture_draft ("person", "sex", "2", NULL);
  g_autoptr (GPtrArray) all = sr_code_lookup_choice ("zs", editor);
  g_autoptr (GPtrArray) hers = NULL;

  g_assert_null (((SrCodeLine *)all->pdata[0])->contrary);
  sr_field_editor_set_lookup (editor, look_up_sex, woman);
  hers = sr_code_lookup_choice ("孙", editor);
  g_assert_cmpstr (((SrCodeLine *)hers->pdata[0])->name, ==, "之孙女");
  g_assert_null (((SrCodeLine *)hers->pdata[0])->contrary);
  g_assert_nonnull (((SrCodeLine *)hers->pdata[hers->len - 1])->contrary);
}

/* What only the register knows stands beside the field as well. */
static void
test_beyond_the_record (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *right = right_number ();
  GtkWidget *pane = open_pane (fixture, "person", "R-000001");

  driver_fill (pane, "id_number", right);
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("person"),
                     community_id (fixture, "person", "R-000002"));
  ui_fixture_settle ();
  driver_fill (pane, "id_number", right);
  assert_state (pane, "id_number", SR_FIELD_WRONG);
  driver_fill (pane, "id_number", "");
  assert_state (pane, "id_number", SR_FIELD_PLAIN);
  driver_fill (pane, "relation", "之孙子"); /* of a woman */
  assert_state (pane, "relation", SR_FIELD_WRONG);
  driver_do (pane, "pane.save");
  g_assert_cmpuint (heard.saved, ==, 1);
  driver_fill (pane, "relation", "配偶");
  assert_state (pane, "relation", SR_FIELD_PLAIN);
  close_window (pane);
}

/* The problem of RULE at FIELD after a check, "" when there is none. */
static char *
kin_problem (SrFixture *fixture, SrDraft *draft, const char *rule, const char *field)
{
  const SrProblems *problems;

  sr_form_check (fixture->reg, draft, NULL, NULL);
  problems = sr_draft_problems (draft);
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);

    if (g_strcmp0 (problem->rule, rule) == 0 && g_strcmp0 (problem->field, field) == 0) {
      g_assert_cmpint (problem->severity, ==, sr_rule_find (rule)->severity);
      return g_strdup (problem->message);
    }
  }
  return g_strdup ("");
}

static SrDraft *
draft_for (SrFixture *fixture, const char *type, gint64 id)
{
  g_autoptr (SrRecord) record =
      sr_record_load (fixture->reg, sr_schema_find (type), id, NULL, NULL);

  return sr_draft_new_for (record);
}

/* Relation, sex and age are held against the head while a membership is typed. */
static void
test_kin_of_membership (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft =
      draft_for (fixture, "membership", community_membership (fixture, "向桂英"));
  g_autofree char *before = kin_problem (fixture, draft, "RL03", "relation");
  g_autofree char *sex = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *blank = NULL;

  g_assert_cmpstr (before, ==, "");
  sr_draft_set_text_value (draft, "relation", "son"); /* a woman nearly as old as the head */
  sex = kin_problem (fixture, draft, "RL03", "relation");
  g_assert_cmpstr (sex, !=, "");
  gap = kin_problem (fixture, draft, "RL05", "relation");
  g_assert_nonnull (strstr (gap, "彭大明"));
  sr_draft_set_text_value (draft, "relation", NULL);
  blank = kin_problem (fixture, draft, "RL05", "relation");
  g_assert_cmpstr (blank, ==, "");
  g_assert_nonnull (sr_problems_of_field (sr_draft_problems (draft), "relation")); /* RL02 */
}

/* A contradiction that stands there already keeps nobody from correcting something else. */
static void
test_kin_unchanged (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *unchanged = NULL;
  g_autofree char *changed = NULL;

  sr_database_execute (sr_register_database (fixture->reg),
                       "UPDATE membership SET relation = 'son' WHERE person_id = (SELECT id FROM "
                       "person WHERE name = '向桂英')",
                       &error);
  g_assert_no_error (error);
  draft = draft_for (fixture, "membership", community_membership (fixture, "向桂英"));
  sr_draft_set_text_value (draft, "since", "2019-09-28");
  unchanged = kin_problem (fixture, draft, "RL03", "relation");
  g_assert_cmpstr (unchanged, ==, "");
  sr_draft_set_text_value (draft, "relation", "father");
  changed = kin_problem (fixture, draft, "RL03", "relation");
  g_assert_cmpstr (changed, !=, "");
}

/* And while a person is: only what was changed can be doubtful. */
static void
test_kin_of_person (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = draft_for (fixture, "person", person_id (fixture, "彭志强"));
  g_autofree char *before = kin_problem (fixture, draft, "RL05", "born_on");
  g_autofree char *gap = NULL;
  g_autofree char *sex = NULL;

  g_assert_cmpstr (before, ==, "");
  sr_draft_set_text_value (draft, "born_on", "1975-01-01");
  gap = kin_problem (fixture, draft, "RL05", "born_on");
  g_assert_nonnull (strstr (gap, "彭志强"));
  sr_draft_set_text_value (draft, "sex", "2"); /* 彭志强 is a son */
  sex = kin_problem (fixture, draft, "RL03", "sex");
  g_assert_cmpstr (sex, !=, "");
}

/* Sex and relation stand in two records of one form: both are corrected together. */
static void
test_kin_together (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, NULL, NULL);

  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("person"), person_id (fixture, "彭志强"));
  ui_fixture_settle ();
  driver_fill (pane, "sex", "女"); /* a son */
  assert_state (pane, "sex", SR_FIELD_WRONG);
  driver_fill (pane, "relation", "之女");
  assert_state (pane, "relation", SR_FIELD_PLAIN);
  driver_fill (pane, "relation", "之孙子");
  assert_state (pane, "relation", SR_FIELD_WRONG);
  close_window (pane);
}

/* Every record type has a form that can be shown, checked and walked. */
static void
test_every_type (SrFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = open_pane (fixture, NULL, NULL);

  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++) {
    sr_edit_pane_create (SR_EDIT_PANE (pane), *schema);
    ui_fixture_settle ();
    g_assert_false (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
    driver_do (pane, "pane.next-problem");
    driver_do (pane, "pane.next-tab");
  }
  g_assert_cmpuint (heard.saved, ==, 0);
  close_window (pane);
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  community_test ("/forms/problem-and-repair", test_problem_and_repair);
  community_test ("/forms/typed", test_typed_forms);
  community_test ("/forms/filled-from-id", test_filled_from_id);
  community_test ("/forms/reveal", test_reveal_is_recorded);
  community_test ("/forms/masked-choice", test_masked_choice);
  community_test ("/forms/other-day", test_other_day);
  community_test ("/forms/read-only", test_read_only);
  community_test ("/forms/replaced-unseen", test_replaced_unseen);
  community_test ("/forms/leaving-asks", test_leaving_asks);
  community_test ("/forms/one-entry", test_one_entry);
  community_test ("/forms/change-from-a-day", test_change_from_a_day);
  community_test ("/forms/conflict", test_conflict);
  community_test ("/forms/kin-together", test_kin_together);
  community_test ("/forms/relations", test_relations);
  community_test ("/forms/beyond-the-record", test_beyond_the_record);
  community_test ("/forms/kin-of-membership", test_kin_of_membership);
  community_test ("/forms/kin-unchanged", test_kin_unchanged);
  community_test ("/forms/kin-of-person", test_kin_of_person);
  community_test ("/forms/every-type", test_every_type);
  return g_test_run ();
}
