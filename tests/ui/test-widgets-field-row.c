/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A line of a form: its states, its sentence, its repair.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-field-row.h"

static void
test_states (void)
{
  GtkWidget *entry = gtk_entry_new ();
  SrFieldRow *row = SR_FIELD_ROW (sr_field_row_new ("Resident ID", entry));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (row), 400, 100);
  GtkWidget *button;
  guint repairs = 0;

  g_signal_connect_swapped (row, "repair", G_CALLBACK (ui_fixture_count), &repairs);
  g_assert_cmpint (sr_field_row_get_state (row), ==, SR_FIELD_PLAIN);
  g_assert_null (ui_fixture_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "repair"));
  gtk_widget_activate_action (GTK_WIDGET (row), "field.repair", NULL);
  g_assert_cmpuint (repairs, ==, 0); /* nothing to repair */

  sr_field_row_set_problem (row, SR_FIELD_WRONG, "Last digit is 4, should be 8", "Make it 8");
  g_assert_cmpint (sr_field_row_get_state (row), ==, SR_FIELD_WRONG);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "wrong"));
  button = ui_fixture_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "repair");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Make it 8");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (repairs, ==, 1);

  sr_field_row_set_problem (row, SR_FIELD_DOUBT, "A year before the mother left", NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "wrong"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "doubt"));
  g_assert_false (gtk_widget_get_visible (button));

  sr_field_row_set_problem (row, SR_FIELD_PLAIN, NULL, NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "doubt"));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (button)));
  gtk_window_destroy (window);
}

static void
test_focus_and_name (void)
{
  GtkWidget *entry = gtk_entry_new ();
  SrFieldRow *row = SR_FIELD_ROW (sr_field_row_new ("Name", entry));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (row), 400, 100);

  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Name");
  g_assert_true (sr_field_row_focus (row));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  sr_field_row_set_changed (row, TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "changed"));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/field-row/states", test_states);
  g_test_add_func ("/widgets/field-row/focus-and-name", test_focus_and_name);
  return g_test_run ();
}
