/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two pages; the second is made for the field that was chosen.
 */
#include "ui/records/sr-filter-chooser.h"

#include <glib/gi18n-lib.h>

#include "store/sr-query-words.h"
#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-filter-values.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrFilterChooser {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  const SrField *field;
  GArray *ids; /* or NULL */
  GtkWidget *fields;
  GtkWidget *page;
  GtkWidget *title;
  GtkWidget *values;
  GtkWidget *problem;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (SrFilterChooser, sr_filter_chooser, GTK_TYPE_BOX)

enum { APPLY, REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_filter_chooser_dispose (GObject *object)
{
  SrFilterChooser *self = SR_FILTER_CHOOSER (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (sr_filter_chooser_parent_class)->dispose (object);
}

static void
sr_filter_chooser_class_init (SrFilterChooserClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_filter_chooser_dispose;
  signals[APPLY] = g_signal_new ("apply", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[REMOVE] =
      g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
show_problem (SrFilterChooser *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->problem), sentence ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
}

static void
on_apply (SrFilterChooser *self)
{
  g_autofree char *word = sr_filter_values_word (SR_FILTER_VALUES (self->values));
  g_autoptr (SrQuery) query = sr_query_new (self->schema);
  g_autoptr (GError) error = NULL;

  if (word == NULL)
    show_problem (self, _ ("Choose or enter a value"));
  else if (!sr_query_add_word (self->reg, query, word, NULL, &error))
    show_problem (self, error->message);
  else
    g_signal_emit (self, signals[APPLY], 0, word);
}

static void
on_remove (SrFilterChooser *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
show_values (SrFilterChooser *self, const SrField *field, gboolean editing)
{
  if (self->values)
    gtk_box_remove (GTK_BOX (self->page), self->values);
  self->field = field;
  self->values = sr_filter_values_new (self->reg, self->schema, field, editing ? NULL : self->ids);
  gtk_box_insert_child_after (GTK_BOX (self->page), self->values,
                              gtk_widget_get_first_child (self->page));
  g_signal_connect_swapped (self->values, "activate", G_CALLBACK (on_apply), self);
  gtk_label_set_text (GTK_LABEL (self->title), sr_field_label (field));
  gtk_widget_set_visible (self->remove, editing);
  show_problem (self, NULL);
  gtk_widget_set_visible (self->fields, FALSE);
  gtk_widget_set_visible (self->page, TRUE);
}

static void
on_field (SrFieldChooser *fields, const char *key, SrFilterChooser *self)
{
  show_values (self, sr_schema_field (self->schema, key), FALSE);
  sr_filter_values_focus (SR_FILTER_VALUES (self->values));
}

static void
set_fields (SrFilterChooser *self, const SrSchema *schema)
{
  if (self->schema == schema)
    return;
  if (self->fields)
    gtk_box_remove (GTK_BOX (self), self->fields);
  self->schema = schema;
  self->fields = sr_field_chooser_new (schema, sr_filter_values_can);
  g_signal_connect (self->fields, "chosen", G_CALLBACK (on_field), self);
  gtk_box_prepend (GTK_BOX (self), self->fields);
}

static void
show_fields (SrFilterChooser *self)
{
  gtk_widget_set_visible (self->page, FALSE);
  gtk_widget_set_visible (self->fields, TRUE);
  sr_field_chooser_start (SR_FIELD_CHOOSER (self->fields));
}

static GtkWidget *
make_head (SrFilterChooser *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "medium");
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (back, "flat");
  sr_tooltip_set (back, _ ("Other Fields"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Other Fields"), -1);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (show_fields), self);
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), self->title);
  return head;
}

static GtkWidget *
make_foot (SrFilterChooser *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *apply = gtk_button_new_with_label (_ ("Apply"));

  self->remove = gtk_button_new_with_label (_ ("Remove"));
  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_widget_set_hexpand (apply, TRUE);
  gtk_widget_set_halign (apply, GTK_ALIGN_END);
  g_signal_connect_swapped (apply, "clicked", G_CALLBACK (on_apply), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (foot), self->remove);
  gtk_box_append (GTK_BOX (foot), apply);
  return foot;
}

static void
sr_filter_chooser_init (SrFilterChooser *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  sr_text_request (self->page, 270, -1);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 30);
  gtk_widget_add_css_class (self->problem, "sr-caption");
  gtk_widget_add_css_class (self->problem, "red");
  gtk_box_append (GTK_BOX (self->page), make_head (self));
  gtk_box_append (GTK_BOX (self->page), self->problem);
  gtk_box_append (GTK_BOX (self->page), make_foot (self));
  gtk_widget_set_visible (self->page, FALSE);
  gtk_box_append (GTK_BOX (self), self->page);
}

GtkWidget *
sr_filter_chooser_new (SrRegister *reg)
{
  SrFilterChooser *self = g_object_new (SR_TYPE_FILTER_CHOOSER, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_filter_chooser_start (SrFilterChooser *self, const SrSchema *schema, const GArray *ids)
{
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids ? g_array_ref ((GArray *)ids) : NULL;
  set_fields (self, schema);
  show_fields (self);
}

void
sr_filter_chooser_edit (SrFilterChooser *self, const SrQuery *query, guint index)
{
  const char *const *values;
  SrFilterOp op;

  g_clear_pointer (&self->ids, g_array_unref);
  set_fields (self, sr_query_schema (query));
  show_values (self, sr_query_filter (query, index, &op, &values), TRUE);
  sr_filter_values_show (SR_FILTER_VALUES (self->values), query, index);
}

void
sr_filter_chooser_focus (SrFilterChooser *self)
{
  if (gtk_widget_get_visible (self->page))
    sr_filter_values_focus (SR_FILTER_VALUES (self->values));
  else
    sr_field_chooser_start (SR_FIELD_CHOOSER (self->fields));
}
