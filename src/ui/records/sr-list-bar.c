/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Widgets in a row.
 */
#include "ui/records/sr-list-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-list-acts.h"
#include "ui/records/sr-saved-views-button.h"
#include "ui/widgets/sr-tooltip.h"

/* Long enough to type on, short enough to seem at once. */
#define SEARCH_DELAY 150

struct _SrListBar {
  GtkBox parent_instance;

  GtkWidget *segments;
  GtkWidget *search;
  GtkWidget *filters;
  GtkWidget *saved;
  GtkWidget *more;    /* menu of the list */
  GtkWidget *popover; /* the last one under it, or NULL */
  GtkWidget *new_label;
  guint source;
};

G_DEFINE_FINAL_TYPE (SrListBar, sr_list_bar, GTK_TYPE_BOX)

static guint search_signal;

static void
sr_list_bar_dispose (GObject *object)
{
  SrListBar *self = SR_LIST_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_list_bar_parent_class)->dispose (object);
}

static void
sr_list_bar_class_init (SrListBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_list_bar_dispose;
  search_signal = g_signal_new ("search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_list_bar_init (SrListBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-toolbar");
}

static gboolean
search_now (gpointer data)
{
  SrListBar *self = data;

  self->source = 0;
  g_signal_emit (self, search_signal, 0);
  return G_SOURCE_REMOVE;
}

/* Half-composed text of an input method is not in the buffer yet, so it is never searched for. */
static void
on_search_changed (SrListBar *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (SEARCH_DELAY, search_now, self);
}

static GtkWidget *
icon_button (const char *icon, const char *action, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  sr_tooltip_set (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_new_button (SrListBar *self, const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->new_label = gtk_label_new (_ (label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), self->new_label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->new_label, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.new");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_search (SrListBar *self, gboolean of_people)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), of_people ? _ ("Name, pinyin, ID, phone, flat")
                                                               : _ ("Search this table"));
  gtk_widget_add_css_class (entry, "sr-search");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 20);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search this table"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_search_changed), self);
  return entry;
}

static void
append (SrListBar *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self), widget);
}

static void
add_parts (SrListBar *self, const char *new_label)
{
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_valign (self->segments, GTK_ALIGN_CENTER);
  append (self, self->segments);
  append (self, self->search);
  append (self, self->filters);
  append (self, space);
  append (self, icon_button ("folder-download-symbolic", "page.export", _ ("Export This Table")));
  append (self, self->saved);
  append (self, self->more);
  if (new_label)
    append (self, make_new_button (self, new_label));
}

GtkWidget *
sr_list_bar_new (SrRegister *reg, const char *new_label)
{
  SrListBar *self = g_object_new (SR_TYPE_LIST_BAR, NULL);

  self->segments = sr_segments_new (_ ("What the table shows"));
  self->search = make_search (self, new_label != NULL);
  self->filters = sr_list_filters_new (reg);
  self->saved = sr_saved_views_button_new (reg);
  self->more = sr_list_acts_button ();
  add_parts (self, new_label);
  return GTK_WIDGET (self);
}

void
sr_list_bar_set_new_label (SrListBar *self, const char *new_label)
{
  if (self->new_label == NULL)
    return;
  if (new_label)
    gtk_label_set_text (GTK_LABEL (self->new_label), _ (new_label));
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->new_label, GTK_TYPE_BUTTON),
                          new_label != NULL);
}

SrSegments *
sr_list_bar_segments (SrListBar *self)
{
  return SR_SEGMENTS (self->segments);
}

SrListFilters *
sr_list_bar_filters (SrListBar *self)
{
  return SR_LIST_FILTERS (self->filters);
}

GtkWidget *
sr_list_bar_saved (SrListBar *self)
{
  return self->saved;
}

const char *
sr_list_bar_text (SrListBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
sr_list_bar_set_text (SrListBar *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text ? text : "");
  g_clear_handle_id (&self->source, g_source_remove);
}

void
sr_list_bar_focus (SrListBar *self)
{
  gtk_widget_grab_focus (self->search);
}

void
sr_list_bar_popup (SrListBar *self, GtkWidget *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, self->more);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
sr_list_bar_add_tool (SrListBar *self, GtkWidget *widget)
{
  gtk_box_insert_child_after (GTK_BOX (self), widget, self->segments);
}
