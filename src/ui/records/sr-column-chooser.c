/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list of check buttons over an array of fields.
 */
#include "ui/records/sr-column-chooser.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-list-columns.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrColumnChooser {
  GtkBox parent_instance;

  const SrSchema *schema;
  GPtrArray *shown; /* const SrField *, in order */
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *up, *down;
};

G_DEFINE_FINAL_TYPE (SrColumnChooser, sr_column_chooser, GTK_TYPE_BOX)

static guint changed_signal;

static void fill (SrColumnChooser *self, const SrField *focus);

static void
sr_column_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (SR_COLUMN_CHOOSER (object)->shown);
  G_OBJECT_CLASS (sr_column_chooser_parent_class)->finalize (object);
}

static const SrField *
field_of (GtkListBoxRow *row)
{
  return row ? g_object_get_data (G_OBJECT (row), "sr-field") : NULL;
}

/* Nothing at all cannot be shown: the last column stays. */
static void
store (SrColumnChooser *self, const SrField *focus)
{
  g_autofree const char **keys = g_new0 (const char *, self->shown->len + 1);

  for (guint i = 0; i < self->shown->len; i++)
    keys[i] = ((const SrField *)self->shown->pdata[i])->key;
  sr_list_columns_set (self->schema, keys);
  fill (self, focus);
  g_signal_emit (self, changed_signal, 0);
}

static void
set_shown (SrColumnChooser *self, const SrField *field, gboolean shown)
{
  guint index;
  gboolean is_shown = g_ptr_array_find (self->shown, field, &index);

  if (is_shown == shown || (is_shown && self->shown->len == 1))
    return;
  if (shown)
    g_ptr_array_add (self->shown, (gpointer)field);
  else
    g_ptr_array_remove_index (self->shown, index);
  store (self, field);
}

static void
move (SrColumnChooser *self, const SrField *field, int steps)
{
  guint index;
  int to;

  if (field == NULL || !g_ptr_array_find (self->shown, field, &index))
    return;
  to = CLAMP ((int)index + steps, 0, (int)self->shown->len - 1);
  if (to == (int)index)
    return;
  g_ptr_array_remove_index (self->shown, index);
  g_ptr_array_insert (self->shown, to, (gpointer)field);
  store (self, field);
}

static const SrField *
chosen (SrColumnChooser *self)
{
  return field_of (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

static void
action_move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrColumnChooser *self = SR_COLUMN_CHOOSER (widget);

  move (self, chosen (self), g_variant_get_int32 (parameter));
}

static void
action_reset (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrColumnChooser *self = SR_COLUMN_CHOOSER (widget);

  sr_list_columns_set (self->schema, NULL);
  sr_column_chooser_show (self, self->schema);
  g_signal_emit (self, changed_signal, 0);
}

static void
sr_column_chooser_class_init (SrColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sr_column_chooser_finalize;
  gtk_widget_class_install_action (widget_class, "columns.move", "i", action_move);
  gtk_widget_class_install_action (widget_class, "columns.reset", NULL, action_reset);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "columns.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "columns.move",
                                       "i", 1);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_row (GtkListBox *list, GtkListBoxRow *row, SrColumnChooser *self)
{
  const SrField *field = field_of (row);

  set_shown (self, field, !g_ptr_array_find (self->shown, field, NULL));
}

static void
on_selected (SrColumnChooser *self)
{
  const SrField *field = chosen (self);
  gboolean can_move = field && g_ptr_array_find (self->shown, field, NULL);

  gtk_widget_set_sensitive (self->up, can_move);
  gtk_widget_set_sensitive (self->down, can_move);
}

static GtkWidget *
add_row (SrColumnChooser *self, const SrField *field, gboolean shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (sr_field_label (field));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_can_target (check, FALSE); /* the row is what is clicked */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sr_field_label (field), -1);
  g_object_set_data (G_OBJECT (row), "sr-field", (gpointer)field);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  return row;
}

static gboolean
may_show (SrColumnChooser *self, const SrField *field)
{
  return !sr_field_is_sort_key (self->schema, field) && !(field->flags & SR_FIELD_SEALED) &&
         !g_ptr_array_find (self->shown, field, NULL);
}

/* FOCUS: the field whose row is selected again, and focused when the focus was in the list. */
static void
fill (SrColumnChooser *self, const SrField *focus)
{
  gboolean focused = gtk_widget_get_focus_child (self->list) != NULL;
  GtkWidget *child, *chosen_row = NULL;

  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < self->shown->len; i++) {
    child = add_row (self, self->shown->pdata[i], TRUE);
    chosen_row = self->shown->pdata[i] == focus ? child : chosen_row;
  }
  for (guint i = 0; i < self->schema->n_fields; i++)
    if (may_show (self, &self->schema->fields[i])) {
      child = add_row (self, &self->schema->fields[i], FALSE);
      chosen_row = &self->schema->fields[i] == focus ? child : chosen_row;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (chosen_row));
  if (focused && chosen_row)
    gtk_widget_grab_focus (chosen_row);
  on_selected (self);
}

static gboolean
is_found (GtkListBoxRow *row, gpointer chooser)
{
  return sr_field_matches (
      field_of (row), gtk_editable_get_text (GTK_EDITABLE (SR_COLUMN_CHOOSER (chooser)->entry)));
}

static GtkWidget *
tool (const char *icon, const char *name, int steps)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  sr_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "columns.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", steps);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_foot (SrColumnChooser *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *reset = gtk_button_new_with_label (_ ("As Delivered"));

  self->up = tool ("go-up-symbolic", _ ("Further to the left (Alt+Up)"), -1);
  self->down = tool ("go-down-symbolic", _ ("Further to the right (Alt+Down)"), 1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (reset), "columns.reset");
  gtk_widget_set_hexpand (reset, TRUE);
  gtk_widget_set_halign (reset, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), self->up);
  gtk_box_append (GTK_BOX (foot), self->down);
  gtk_box_append (GTK_BOX (foot), reset);
  return foot;
}

static GtkWidget *
make_list (SrColumnChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "sr-choice-list");
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_found, self, NULL);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row), self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_selected), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  sr_text_request (scroller, 260, 360);
  return scroller;
}

static void
sr_column_chooser_init (SrColumnChooser *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->shown = g_ptr_array_new ();
  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Field"));
  gtk_widget_add_css_class (self->entry, "sr-search");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the fields"), -1);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), make_list (self));
  gtk_box_append (GTK_BOX (self), make_foot (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (gtk_list_box_invalidate_filter),
                            self->list);
}

GtkWidget *
sr_column_chooser_new (void)
{
  return g_object_new (SR_TYPE_COLUMN_CHOOSER, NULL);
}

void
sr_column_chooser_show (SrColumnChooser *self, const SrSchema *schema)
{
  g_auto (GStrv) keys = sr_list_columns (schema);

  self->schema = schema;
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; keys[i]; i++)
    g_ptr_array_add (self->shown, (gpointer)sr_schema_field (schema, keys[i]));
  fill (self, NULL);
}

void
sr_column_chooser_tick (SrColumnChooser *self, const char *key, gboolean shown)
{
  set_shown (self, sr_schema_field (self->schema, key), shown);
}

void
sr_column_chooser_move (SrColumnChooser *self, const char *key, int steps)
{
  move (self, sr_schema_field (self->schema, key), steps);
}
