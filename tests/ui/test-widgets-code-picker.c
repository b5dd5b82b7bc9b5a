/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Choosing a code by keyboard alone, and what is never done to a text that is being typed. Masked
 * entries are here as well: they too must not touch what the clerk types.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-code-picker.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-flag-picker.h"
#include "ui/widgets/sr-masked-entry.h"

static const struct {
  const char *code, *name, *initials, *condition;
} relations[] = {
    {"01", "head", "hz", NULL},
    {"06", "grandson", "zsz", "male"},
    {"07", "granddaughter", "zsn", "female"},
    {"09", "daughter's daughter", "zwsn", "female"},
};

/* As if the person were female: the male relation contradicts. */
static GPtrArray *
match (const char *text, gpointer data)
{
  GPtrArray *items = sr_code_lines_new ();

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++) {
    if (!g_str_has_prefix (relations[i].code, text) && strstr (relations[i].name, text) == NULL &&
        !g_str_has_prefix (relations[i].initials, text))
      continue;
    g_ptr_array_add (
        items,
        sr_code_line_new (relations[i].code, relations[i].name, relations[i].condition,
                          g_strcmp0 (relations[i].condition, "male") == 0 ? "not her sex" : NULL));
  }
  return items;
}

typedef struct {
  SrCodePicker *picker;
  GtkWidget *entry;
  GtkListBox *list;
  GtkWindow *window;
  guint changed;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->picker = SR_CODE_PICKER (sr_code_picker_new (match, NULL, NULL));
  f->entry = ui_fixture_find (GTK_WIDGET (f->picker), GTK_TYPE_ENTRY, NULL);
  f->list = GTK_LIST_BOX (ui_fixture_find (GTK_WIDGET (f->picker), GTK_TYPE_LIST_BOX, NULL));
  f->changed = 0;
  g_signal_connect_swapped (f->picker, "changed", G_CALLBACK (ui_fixture_count), &f->changed);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->picker));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("next"));
  f->window = ui_fixture_show (box, 400, 300);
  gtk_widget_grab_focus (GTK_WIDGET (f->picker));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
}

static void
type (Fixture *f, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), text);
}

static const char *
shown (Fixture *f)
{
  return gtk_editable_get_text (GTK_EDITABLE (f->entry));
}

static void
leave (Fixture *f)
{
  gtk_widget_grab_focus (ui_fixture_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "text-button"));
  ui_fixture_frames (f->window, 2);
}

static guint
n_lines (Fixture *f)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (f->list, (int)n) != NULL)
    n++;
  return n;
}

static void
test_choose (Fixture *f, gconstpointer data)
{
  type (f, "grand");
  g_assert_cmpuint (n_lines (f), ==, 2);
  g_assert_cmpstr (shown (f), ==, "grand"); /* untouched while typing */
  g_assert_cmpuint (f->changed, ==, 0);
  g_assert_true (ui_fixture_press (f->entry, GDK_KEY_Return, 0));
  g_assert_cmpstr (sr_code_picker_get_code (f->picker), ==, "07"); /* the contrary one is last */
  g_assert_cmpstr (shown (f), ==, "07 granddaughter");
  g_assert_cmpuint (f->changed, ==, 1);

  type (f, "grand");
  g_assert_true (ui_fixture_press (f->entry, GDK_KEY_Down, 0));
  g_assert_true (ui_fixture_press (f->entry, GDK_KEY_Return, 0));
  g_assert_cmpstr (sr_code_picker_get_code (f->picker), ==, "06");
  g_assert_cmpuint (f->changed, ==, 2);
}

static void
test_initials (Fixture *f, gconstpointer data)
{
  type (f, "zw");
  g_assert_cmpuint (n_lines (f), ==, 1);
  leave (f);
  g_assert_cmpstr (sr_code_picker_get_code (f->picker), ==, "09"); /* one match needs no Enter */
}

static void
test_open_and_escape (Fixture *f, gconstpointer data)
{
  sr_code_picker_set_value (f->picker, "01", "head");
  g_assert_cmpuint (f->changed, ==, 0);
  g_assert_true (ui_fixture_press (f->entry, GDK_KEY_F4, 0));
  g_assert_cmpuint (n_lines (f), ==, 4);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (f->list)), ==, 0);
  type (f, "grand");
  g_assert_true (ui_fixture_press (f->entry, GDK_KEY_Escape, 0));
  g_assert_cmpstr (shown (f), ==, "01 head");
  g_assert_cmpuint (f->changed, ==, 0);
}

static void
test_unknown_and_blank (Fixture *f, gconstpointer data)
{
  sr_code_picker_set_value (f->picker, "01", "head");
  type (f, "xyz");
  leave (f);
  g_assert_null (sr_code_picker_get_code (f->picker));
  g_assert_cmpstr (sr_code_picker_get_unknown (f->picker), ==, "xyz");
  g_assert_cmpstr (shown (f), ==, "xyz"); /* what was typed is not thrown away */
  g_assert_cmpuint (f->changed, ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (f->picker));
  type (f, "");
  leave (f);
  g_assert_null (sr_code_picker_get_code (f->picker));
  g_assert_null (sr_code_picker_get_unknown (f->picker));
  g_assert_cmpuint (f->changed, ==, 2);
}

/* In a form the entry inside is what is spoken of. */
static void
test_spoken (void)
{
  GtkWidget *picker = sr_code_picker_new (match, NULL, NULL);
  SrFieldRow *row = SR_FIELD_ROW (sr_field_row_new ("Relation", picker));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (row), 300, 100);
  GtkWidget *entry = ui_fixture_find (picker, GTK_TYPE_ENTRY, NULL);

  sr_field_row_set_problem (row, SR_FIELD_WRONG, "Not her sex", NULL);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Relation");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not her sex");
  g_assert_true (sr_field_row_focus (row));
  gtk_window_destroy (window);
}

/* While an input method composes, Enter and arrows belong to it. */
static void
test_composing (Fixture *f, gconstpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (f->entry));

  type (f, "grand");
  g_signal_emit_by_name (text, "preedit-changed", "sun");
  ui_fixture_press (f->entry, GDK_KEY_Return, 0);
  g_assert_null (sr_code_picker_get_code (f->picker));
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_fixture_press (f->entry, GDK_KEY_Return, 0);
  g_assert_cmpstr (sr_code_picker_get_code (f->picker), ==, "07");
}

static void
test_masked (void)
{
  GtkWidget *masked = sr_masked_entry_new ();
  GtkWindow *window = ui_fixture_show (masked, 300, 60);
  GtkEditable *entry = GTK_EDITABLE (ui_fixture_find (masked, GTK_TYPE_ENTRY, NULL));
  guint reveals = 0, changes = 0;

  g_signal_connect_swapped (masked, "reveal", G_CALLBACK (ui_fixture_count), &reveals);
  g_signal_connect_swapped (masked, "changed", G_CALLBACK (ui_fixture_count), &changes);
  sr_masked_entry_set_masked (SR_MASKED_ENTRY (masked), "138****5678");
  g_assert_null (sr_masked_entry_get_text (SR_MASKED_ENTRY (masked)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "138****5678");
  g_assert_false (gtk_editable_get_editable (entry));

  gtk_widget_activate_action (masked, "masked.reveal", NULL);
  g_assert_cmpuint (reveals, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "138****5678"); /* the owner decides */
  sr_masked_entry_set_text (SR_MASKED_ENTRY (masked), "13800005678");
  g_assert_true (gtk_editable_get_editable (entry));
  g_assert_cmpuint (changes, ==, 0);
  gtk_editable_set_text (entry, "13800005679");
  g_assert_cmpuint (changes, >, 0);
  g_assert_cmpstr (sr_masked_entry_get_text (SR_MASKED_ENTRY (masked)), ==, "13800005679");
  gtk_window_destroy (window);
}

static void
test_masked_replace (void)
{
  GtkWidget *masked = sr_masked_entry_new ();
  GtkWindow *window = ui_fixture_show (masked, 300, 60);
  GtkWidget *entry = ui_fixture_find (masked, GTK_TYPE_ENTRY, NULL);
  guint reveals = 0, changes = 0;

  g_signal_connect_swapped (masked, "reveal", G_CALLBACK (ui_fixture_count), &reveals);
  g_signal_connect_swapped (masked, "changed", G_CALLBACK (ui_fixture_count), &changes);
  sr_masked_entry_set_masked (SR_MASKED_ENTRY (masked), "138****5678");
  g_assert_true (ui_fixture_press (entry, GDK_KEY_Delete, 0));
  g_assert_cmpstr (sr_masked_entry_get_text (SR_MASKED_ENTRY (masked)), ==, "");
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (reveals, ==, 0);
  gtk_window_destroy (window);
}

/* Who saves by a key has not left the entry. */
static void
test_settle (Fixture *f, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (f->entry), "hz");
  g_assert_null (sr_code_picker_get_code (f->picker));
  sr_code_picker_settle (f->picker);
  g_assert_cmpstr (sr_code_picker_get_code (f->picker), ==, "01");
  g_assert_cmpuint (f->changed, ==, 1);
  sr_code_picker_settle (f->picker);
  g_assert_cmpuint (f->changed, ==, 1);
}

/* From one button over EDITOR to the other; 10 steps are enough for any of them. */
static void
walk_over (GtkWidget *editor, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkWidget *aim = forward ? after : before;
  GtkWindow *window;
  gboolean inside = FALSE;

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (box), after);
  window = ui_fixture_show (box, 400, 80);
  gtk_widget_grab_focus (forward ? before : after);
  for (guint i = 0; i < 10 && gtk_window_get_focus (window) != aim; i++) {
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
    inside = inside || gtk_widget_is_ancestor (gtk_window_get_focus (window), editor);
  }
  g_assert_true (inside);
  g_assert_true (gtk_window_get_focus (window) == aim);
  gtk_window_destroy (window);
}

/* Tab and Shift Tab get in and out of each editor. */
static void
test_tab (void)
{
  for (guint i = 0; i < 2; i++) {
    GtkDirectionType direction = i ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

    walk_over (sr_code_picker_new (match, NULL, NULL), direction);
    walk_over (sr_flag_picker_new (), direction);
    walk_over (sr_masked_entry_new (), direction);
  }
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("/widgets/code-picker/choose", test_choose);
  ADD ("/widgets/code-picker/initials", test_initials);
  ADD ("/widgets/code-picker/open-and-escape", test_open_and_escape);
  ADD ("/widgets/code-picker/unknown-and-blank", test_unknown_and_blank);
  ADD ("/widgets/code-picker/composing", test_composing);
  ADD ("/widgets/code-picker/settle", test_settle);
  g_test_add_func ("/widgets/code-picker/spoken", test_spoken);
  g_test_add_func ("/widgets/editors/tab", test_tab);
  g_test_add_func ("/widgets/masked-entry/reveal", test_masked);
  g_test_add_func ("/widgets/masked-entry/replace", test_masked_replace);
  return g_test_run ();
}
