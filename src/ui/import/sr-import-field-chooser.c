/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A search entry over a list of labels; the record types stand over their first field.
 */
#include "ui/import/sr-import-field-chooser.h"

#include <glib/gi18n-lib.h>

#include "core/sr-pinyin.h"
#include "ui/widgets/sr-text-size.h"

struct _SrImportFieldChooser {
  GtkBox parent_instance;

  const SrImportShape *shape;
  GtkWidget *entry;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SrImportFieldChooser, sr_import_field_chooser, GTK_TYPE_BOX)

static guint chosen_signal;

static void
sr_import_field_chooser_class_init (SrImportFieldChooserClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
}

/* NULL: "not imported". */
static const SrField *
field_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "sr-field");
}

static guint
part_of (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "sr-part"));
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer chooser)
{
  const char *typed =
      gtk_editable_get_text (GTK_EDITABLE (SR_IMPORT_FIELD_CHOOSER (chooser)->entry));
  const SrField *field = field_of (row);

  if (field == NULL)
    return sr_pinyin_matches (_ ("Not imported"), typed);
  return sr_pinyin_matches (sr_field_label (field), typed) ||
         sr_pinyin_matches (field->title, typed);
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer chooser)
{
  const SrImportShape *shape = SR_IMPORT_FIELD_CHOOSER (chooser)->shape;
  GtkWidget *label;

  if (field_of (row) == NULL ||
      (before && field_of (before) && part_of (before) == part_of (row))) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  label = gtk_label_new (sr_schema_label (sr_import_shape_schema (shape, part_of (row))));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sr-group");
  gtk_list_box_row_set_header (row, label);
}

static void
on_activated (GtkListBox *list, GtkListBoxRow *row, SrImportFieldChooser *self)
{
  g_signal_emit (self, chosen_signal, 0, part_of (row), (gpointer)field_of (row));
}

static void
on_typed (SrImportFieldChooser *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

static GtkListBoxRow *
first_shown (SrImportFieldChooser *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
on_enter (SrImportFieldChooser *self)
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
        SrImportFieldChooser *self)
{
  GtkListBoxRow *row = keyval == GDK_KEY_Down ? first_shown (self) : NULL;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_row (SrImportFieldChooser *self, const char *text, guint part, const SrField *field)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "sr-field", (gpointer)field);
  g_object_set_data (G_OBJECT (row), "sr-part", GUINT_TO_POINTER (part));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* What leads from one record of the row to another is set by the row itself. */
static gboolean
is_link (const SrImportPart *part, const SrField *field)
{
  for (guint i = 0; i < SR_IMPORT_MAX_LINKS; i++)
    if (g_strcmp0 (part->links[i].field, field->key) == 0)
      return TRUE;
  return FALSE;
}

static void
add_part (SrImportFieldChooser *self, guint part)
{
  const SrSchema *schema = sr_import_shape_schema (self->shape, part);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (!(field->flags & SR_FIELD_DERIVED) && !is_link (&self->shape->parts[part], field))
      add_row (self, sr_field_label (field), part, field);
  }
}

static GtkWidget *
make_entry (SrImportFieldChooser *self)
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
sr_import_field_chooser_init (SrImportFieldChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->entry = make_entry (self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_shown, self, NULL);
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

/* The record that the row is comes first. */
GtkWidget *
sr_import_field_chooser_new (const SrImportShape *shape)
{
  SrImportFieldChooser *self = g_object_new (SR_TYPE_IMPORT_FIELD_CHOOSER, NULL);

  self->shape = shape;
  add_row (self, _ ("Not imported"), shape->main, NULL);
  add_part (self, shape->main);
  for (guint i = 0; i < shape->n_parts; i++)
    if (i != shape->main)
      add_part (self, i);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), set_header, self, NULL);
  return GTK_WIDGET (self);
}

void
sr_import_field_chooser_start (SrImportFieldChooser *self)
{
  gtk_widget_grab_focus (self->entry);
}
