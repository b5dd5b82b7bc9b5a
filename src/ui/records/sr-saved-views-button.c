/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A menu button over a list that is read anew whenever it is opened.
 */
#include "ui/records/sr-saved-views-button.h"

#include <glib/gi18n-lib.h>

#include "store/sr-saved-views.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrSavedViewsButton {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  GtkWidget *button;
  GtkWidget *scroller; /* of the list: they may become many */
  GtkWidget *list;
  GtkWidget *none;
  GtkWidget *name;
};

G_DEFINE_FINAL_TYPE (SrSavedViewsButton, sr_saved_views_button, GTK_TYPE_BOX)

enum { OPEN, SAVE, REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_saved_views_button_dispose (GObject *object)
{
  g_clear_object (&SR_SAVED_VIEWS_BUTTON (object)->reg);
  G_OBJECT_CLASS (sr_saved_views_button_parent_class)->dispose (object);
}

static void
sr_saved_views_button_class_init (SrSavedViewsButtonClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_saved_views_button_dispose;
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_remove (GtkWidget *remove, SrSavedViewsButton *self)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (remove), "sr-name"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[REMOVE], 0, name);
}

static GtkWidget *
make_remove (SrSavedViewsButton *self, const char *name)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove “%s” from the saved lists"), name);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "sr-small");
  sr_tooltip_set (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (remove), "sr-name", g_strdup (name), g_free);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove), self);
  return remove;
}

static void
add_name (SrSavedViewsButton *self, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  sr_tooltip_set (label, name);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_remove (self, name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "sr-name", g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (SrSavedViewsButton *self)
{
  g_auto (GStrv) names = sr_saved_views (self->reg, self->schema);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; names[i]; i++)
    add_name (self, names[i]);
  gtk_widget_set_visible (self->scroller, names[0] != NULL);
  gtk_widget_set_visible (self->none, names[0] == NULL);
}

static void
on_row (GtkListBox *list, GtkListBoxRow *row, SrSavedViewsButton *self)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (row), "sr-name"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[OPEN], 0, name);
}

static void
on_save (SrSavedViewsButton *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  if (*g_strstrip (name) == '\0') {
    gtk_widget_grab_focus (self->name);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SAVE], 0, name);
}

static GtkWidget *
make_save (SrSavedViewsButton *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  self->name = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _ ("Save this list as…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Save this list as…"), -1);
  gtk_widget_set_hexpand (self->name, TRUE);
  g_signal_connect_swapped (self->name, "activate", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  gtk_box_append (GTK_BOX (row), self->name);
  gtk_box_append (GTK_BOX (row), save);
  return row;
}

static GtkWidget *
make_content (SrSavedViewsButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->list = gtk_list_box_new ();
  self->none = gtk_label_new (_ ("Nothing saved yet: filter, sort, then save it by a name."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->none), 28);
  gtk_widget_add_css_class (self->none, "sr-caption");
  gtk_widget_add_css_class (self->none, "dim");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "sr-choice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saved views"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row), self);
  sr_text_request (box, 260, -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  sr_text_bind (self->scroller, "max-content-height", 360);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), make_save (self));
  return box;
}

static void
sr_saved_views_button_init (SrSavedViewsButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->button = gtk_menu_button_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), make_content (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "user-bookmarks-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  sr_tooltip_set (self->button, _ ("Saved views"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saved views"), -1);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (fill), self);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
sr_saved_views_button_new (SrRegister *reg)
{
  SrSavedViewsButton *self = g_object_new (SR_TYPE_SAVED_VIEWS_BUTTON, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_saved_views_button_set_schema (SrSavedViewsButton *self, const SrSchema *schema)
{
  self->schema = schema;
}

void
sr_saved_views_button_open (SrSavedViewsButton *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
