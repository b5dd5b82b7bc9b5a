/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Side list and segments: one of several is chosen, and who is told about it.
 */
#include "ui-fixture.h"

#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"

static void
on_selected (GObject *object, const char *id, char **last)
{
  g_free (*last);
  *last = g_strdup (id);
}

static void
test_side_list (void)
{
  SrSideList *list = SR_SIDE_LIST (sr_side_list_new ("Townships"));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (list), 180, 300);
  GtkListBox *box = GTK_LIST_BOX (ui_fixture_find (GTK_WIDGET (list), GTK_TYPE_LIST_BOX, NULL));
  g_autofree char *last = NULL;

  g_signal_connect (list, "selected", G_CALLBACK (on_selected), &last);
  sr_side_list_append (list, "all", NULL, "All", "284");
  sr_side_list_append_rule (list);
  sr_side_list_append (list, "renchaoxi", NULL, "Renchaoxi", "31");
  sr_side_list_set_selected (list, "all");
  g_assert_null (last); /* the program chose */
  g_assert_cmpstr (sr_side_list_get_selected (list), ==, "all");

  gtk_list_box_select_row (box, gtk_list_box_get_row_at_index (box, 2));
  g_assert_cmpstr (last, ==, "renchaoxi");
  g_assert_cmpstr (sr_side_list_get_selected (list), ==, "renchaoxi");
  g_assert_false (gtk_list_box_row_get_selectable (gtk_list_box_get_row_at_index (box, 1)));

  sr_side_list_set_selected (list, "unknown");
  g_assert_null (sr_side_list_get_selected (list));
  sr_side_list_clear (list);
  g_assert_cmpstr (last, ==, "renchaoxi");
  gtk_window_destroy (window);
}

static void
test_segments (void)
{
  SrSegments *segments = SR_SEGMENTS (sr_segments_new ("What the table shows"));
  GtkWindow *window = ui_fixture_show (GTK_WIDGET (segments), 180, 60);
  g_autofree char *last = NULL;

  g_signal_connect (segments, "selected", G_CALLBACK (on_selected), &last);
  sr_segments_add (segments, "household", "Households");
  sr_segments_add (segments, "person", "Persons");
  g_assert_cmpstr (sr_segments_get_selected (segments), ==, "household");
  g_assert_null (last);

  g_signal_emit_by_name (gtk_widget_get_last_child (GTK_WIDGET (segments)), "clicked");
  g_assert_cmpstr (last, ==, "person");
  sr_segments_set_selected (segments, "household");
  g_assert_cmpstr (last, ==, "household");
  sr_segments_clear (segments);
  g_assert_null (sr_segments_get_selected (segments));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/side-list", test_side_list);
  g_test_add_func ("/widgets/segments", test_segments);
  return g_test_run ();
}
