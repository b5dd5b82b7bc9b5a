/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A box of buttons, made anew with each numbers.
 */
#include "ui/overview/sr-overview-moves.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-overview-tables.h"

#define FIGURE_KEY "sr-figure"
#define PERIOD_KEY "sr-period"
#define PERSON_KEY "sr-person"

static void
on_group (GtkWidget *button, gpointer unused)
{
  sr_overview_list (button, g_object_get_data (G_OBJECT (button), FIGURE_KEY),
                    g_object_get_data (G_OBJECT (button), PERIOD_KEY), NULL);
}

static void
on_person (GtkWidget *button, gpointer unused)
{
  gint64 *person = g_object_get_data (G_OBJECT (button), PERSON_KEY);

  gtk_widget_activate_action (button, "win.show", "(sx)", "person", *person);
}

static GtkWidget *
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
append_button (GtkWidget *moves, GtkWidget *child, const char *css_class, const char *spoken)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_box_append (GTK_BOX (moves), button);
  return button;
}

/* BUTTON opens all who moved so in the month. */
static void
set_list (GtkWidget *button, const SrOverviewNumbers *numbers, const SrOverviewMove *move)
{
  g_object_set_data (G_OBJECT (button), FIGURE_KEY, (gpointer)move->figure);
  g_object_set_data_full (G_OBJECT (button), PERIOD_KEY, sr_overview_period (numbers), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_group), NULL);
}

static void
append_group (GtkWidget *moves, const SrOverviewNumbers *numbers, const SrOverviewMove *move)
{
  g_autofree char *count =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_overview_number (numbers, move->figure));
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "move", move->title);
  g_autofree char *spoken = g_strdup_printf ("%s %s", title, count);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button;

  append_label (box, title, NULL);
  append_label (box, count, "count");
  button = append_button (moves, box, "group", spoken);
  set_list (button, numbers, move);
}

static void
append_person (GtkWidget *moves,
               SrRegister *reg,
               const SrOverviewMove *move,
               const SrOverviewMoved *moved)
{
  const char *reason = sr_code_lists_name (
      sr_register_code_lists (reg), move->is_end ? "leave_reason" : "join_reason", moved->reason);
  g_autofree char *spoken = g_strdup_printf ("%s %s %s", moved->day, moved->name, reason);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name, *button;

  append_label (box, moved->day + 5, "dim");
  name = append_label (box, moved->name ? moved->name : "", NULL);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  append_label (box, reason, "dim");
  append_label (box, moved->household ? moved->household : "", "dim");
  button = append_button (moves, box, "move", spoken);
  g_object_set_data_full (G_OBJECT (button), PERSON_KEY,
                          g_memdup2 (&moved->person, sizeof moved->person), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_person), NULL);
}

/* More than are named: all of them are a list. */
static void
append_more (GtkWidget *moves,
             const SrOverviewNumbers *numbers,
             const SrOverviewMove *move,
             guint shown)
{
  gint64 all = sr_overview_number (numbers, move->figure);
  g_autofree char *text = NULL;
  GtkWidget *box, *button;

  if (all <= shown)
    return;
  text = g_strdup_printf (_ ("All %d ›"), (int)all);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  append_label (box, text, "accent");
  button = append_button (moves, box, "more", text);
  set_list (button, numbers, move);
}

GtkWidget *
sr_overview_moves_new (void)
{
  GtkWidget *moves = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (moves, "sr-card");
  gtk_widget_add_css_class (moves, "sr-moves");
  return moves;
}

void
sr_overview_moves_set (GtkWidget *moves, SrRegister *reg, const SrOverviewNumbers *numbers)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (moves)))
    gtk_box_remove (GTK_BOX (moves), child);
  for (guint i = 0; i < numbers->moved->len; i++) {
    const SrOverviewMove *move = &sr_overview_moves ()[i];
    const GPtrArray *moved = g_ptr_array_index (numbers->moved, i);

    if (i)
      gtk_box_append (GTK_BOX (moves), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    append_group (moves, numbers, move);
    for (guint m = 0; m < moved->len; m++)
      append_person (moves, reg, move, g_ptr_array_index (moved, m));
    append_more (moves, numbers, move, moved->len);
  }
}
