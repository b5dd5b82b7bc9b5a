/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A search entry over a list of labels.
 */
#include "ui/records/sr-field-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-pinyin.h"
#include "ui/widgets/sr-text-size.h"

struct _SrFieldChooser {
  GtkBox parent_instance;

  const SrSchema *schema;
  GtkWidget *entry;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SrFieldChooser, sr_field_chooser, GTK_TYPE_BOX)

static guint chosen_signal;

gboolean
sr_field_is_sort_key (const SrSchema *schema, const SrField *field)
{
  for (guint i = 0; field->flags & SR_FIELD_DERIVED && i < schema->n_fields; i++) {
    const char *sort = schema->fields[i].sort;

    if (sort && g_str_equal (sort + (*sort == '-'), field->key))
      return TRUE;
  }
  return FALSE;
}

gboolean
sr_field_matches (const SrField *field, const char *typed)
{
  return sr_pinyin_matches (sr_field_label (field), typed);
}

static void
sr_field_chooser_class_init (SrFieldChooserClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static const SrField *
field_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "sr-field");
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer chooser)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (SR_FIELD_CHOOSER (chooser)->entry));

  return sr_field_matches (field_of (row), typed);
}

/* The group stands over its first field. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer chooser)
{
  const char *group = field_of (row)->group;
  GtkWidget *label;

  if (group == NULL || (before && g_strcmp0 (field_of (before)->group, group) == 0)) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  label = gtk_label_new (_ (group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sr-group");
  gtk_list_box_row_set_header (row, label);
}

static void
on_activated (GtkListBox *list, GtkListBoxRow *row, SrFieldChooser *self)
{
  g_signal_emit (self, chosen_signal, 0, field_of (row)->key);
}

static void
on_typed (SrFieldChooser *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

static GtkListBoxRow *
first_shown (SrFieldChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
on_enter (SrFieldChooser *self)
{
  GtkListBoxRow *row = first_shown (self);

  if (row)
    on_activated (NULL, row, self);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        SrFieldChooser *self)
{
  GtkListBoxRow *row = keyval == GDK_KEY_Down ? first_shown (self) : NULL;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_field (SrFieldChooser *self, const SrField *field)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (sr_field_label (field));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "sr-field", (gpointer)field);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static GtkWidget *
make_entry (SrFieldChooser *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Field"));
  gtk_widget_add_css_class (entry, "sr-search");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the fields"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_enter), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static void
sr_field_chooser_init (SrFieldChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->entry = make_entry (self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_shown, self, NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), set_header, self, NULL);
  gtk_widget_add_css_class (self->list, "sr-choice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Fields"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_activated), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  sr_text_request (scroller, 250, 340);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
sr_field_chooser_new (const SrSchema *schema, SrFieldFilter may)
{
  SrFieldChooser *self = g_object_new (SR_TYPE_FIELD_CHOOSER, NULL);

  self->schema = schema;
  for (guint i = 0; i < schema->n_fields; i++)
    if (!sr_field_is_sort_key (schema, &schema->fields[i]) && may (schema, &schema->fields[i]))
      add_field (self, &schema->fields[i]);
  return GTK_WIDGET (self);
}

void
sr_field_chooser_start (SrFieldChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}
