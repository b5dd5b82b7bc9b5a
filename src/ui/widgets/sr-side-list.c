/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list box with a heading; rules and groups are rows that cannot be chosen.
 */
#include "ui/widgets/sr-side-list.h"

struct _SrSideList {
  GtkBox parent_instance;
  GtkLabel *heading;
  GtkLabel *heading_count;
  GtkWidget *scroller;
  GtkListBox *list;
  char *selected;
};

enum { SIGNAL_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrSideList, sr_side_list, GTK_TYPE_BOX)

#define ID_KEY    "sr-id"
#define COUNT_KEY "sr-count"

static const char *
row_id (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), ID_KEY) : NULL;
}

static GtkListBoxRow *
find_row (SrSideList *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (id != NULL && g_strcmp0 (row_id (row), id) == 0)
      return row;
  return NULL;
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, SrSideList *self)
{
  const char *id = row_id (row);

  /* What the program selects is in self->selected before. */
  if (id == NULL || g_strcmp0 (id, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (id);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, self->selected);
}

static void
sr_side_list_finalize (GObject *object)
{
  g_free (SR_SIDE_LIST (object)->selected);
  G_OBJECT_CLASS (sr_side_list_parent_class)->finalize (object);
}

static void
sr_side_list_class_init (SrSideListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_side_list_finalize;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", SR_TYPE_SIDE_LIST, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
build_heading (SrSideList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (box, "heading");
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_ellipsize (self->heading, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->heading), TRUE);
  self->heading_count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->heading_count), "count");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading_count));
  return box;
}

static void
sr_side_list_init (SrSideList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-side-list");
  gtk_box_append (GTK_BOX (self), build_heading (self));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self), self->scroller);
}

void
sr_side_list_set_fits (SrSideList *self)
{
  g_return_if_fail (SR_IS_SIDE_LIST (self));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_vexpand (self->scroller, FALSE);
}

GtkWidget *
sr_side_list_new (const char *heading)
{
  SrSideList *self = g_object_new (SR_TYPE_SIDE_LIST, NULL);

  sr_side_list_set_heading (self, heading, NULL);
  return GTK_WIDGET (self);
}

void
sr_side_list_set_heading (SrSideList *self, const char *heading, const char *count)
{
  g_return_if_fail (SR_IS_SIDE_LIST (self));

  gtk_label_set_text (self->heading, heading != NULL ? heading : "");
  gtk_label_set_text (self->heading_count, count != NULL ? count : "");
  if (heading != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    heading, -1);
}

static GtkWidget *
build_row (const char *code, const char *label, const char *count, GtkWidget **out_count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *number = gtk_label_new (count);

  if (code != NULL) {
    GtkWidget *before = gtk_label_new (code);

    gtk_label_set_xalign (GTK_LABEL (before), 0);
    gtk_label_set_width_chars (GTK_LABEL (before), 3);
    gtk_widget_add_css_class (before, "code");
    gtk_box_append (GTK_BOX (box), before);
  }
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (number, "count");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), number);
  *out_count = number;
  return box;
}

void
sr_side_list_append (
    SrSideList *self, const char *id, const char *code, const char *label, const char *count)
{
  GtkWidget *row, *number;
  g_autofree char *name = NULL;

  g_return_if_fail (SR_IS_SIDE_LIST (self));
  g_return_if_fail (id != NULL && label != NULL);

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_row (code, label, count, &number));
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), COUNT_KEY, number);
  name = count != NULL ? g_strdup_printf ("%s %s", label, count) : g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
append_dead_row (SrSideList *self, GtkWidget *child, const char *css_class)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_can_target (row, FALSE);
  gtk_widget_add_css_class (row, css_class);
  if (GTK_IS_SEPARATOR (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_append (self->list, row);
}

void
sr_side_list_append_rule (SrSideList *self)
{
  g_return_if_fail (SR_IS_SIDE_LIST (self));

  append_dead_row (self, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), "rule");
}

void
sr_side_list_append_group (SrSideList *self, const char *heading)
{
  GtkWidget *label;

  g_return_if_fail (SR_IS_SIDE_LIST (self));

  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  append_dead_row (self, label, "group");
}

void
sr_side_list_clear (SrSideList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (SR_IS_SIDE_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->selected, g_free);
}

void
sr_side_list_set_count (SrSideList *self, const char *id, const char *count, SrTone tone)
{
  const char *classes[] = {"count", sr_tone_class (tone), NULL};
  GtkListBoxRow *row;
  GtkWidget *number;

  g_return_if_fail (SR_IS_SIDE_LIST (self));

  row = find_row (self, id);
  if (row == NULL)
    return;
  number = g_object_get_data (G_OBJECT (row), COUNT_KEY);
  gtk_label_set_text (GTK_LABEL (number), count != NULL ? count : "");
  gtk_widget_set_css_classes (number, classes);
}

void
sr_side_list_set_selected (SrSideList *self, const char *id)
{
  GtkListBoxRow *row;
  char *chosen;

  g_return_if_fail (SR_IS_SIDE_LIST (self));

  row = find_row (self, id);
  chosen = g_strdup (row_id (row));
  g_free (self->selected);
  self->selected = chosen;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
}

const char *
sr_side_list_get_selected (SrSideList *self)
{
  g_return_val_if_fail (SR_IS_SIDE_LIST (self), NULL);

  return self->selected;
}
