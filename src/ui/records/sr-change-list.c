/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lines of labels.
 */
#include "ui/records/sr-change-list.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrChangeList {
  GtkBox parent_instance;
  SrRegister *reg;
  GtkSizeGroup *labels; /* one column */
};

G_DEFINE_FINAL_TYPE (SrChangeList, sr_change_list, GTK_TYPE_BOX)

#define LABEL_WIDTH 84

static void
sr_change_list_finalize (GObject *object)
{
  g_clear_object (&SR_CHANGE_LIST (object)->reg);
  g_clear_object (&SR_CHANGE_LIST (object)->labels);
  G_OBJECT_CLASS (sr_change_list_parent_class)->finalize (object);
}

static void
sr_change_list_class_init (SrChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_change_list_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
sr_change_list_init (SrChangeList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

GtkWidget *
sr_change_list_new (SrRegister *reg)
{
  SrChangeList *self = g_object_new (SR_TYPE_CHANGE_LIST, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_change_list_clear (SrChangeList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);
}

static GtkWidget *
add_label (GtkWidget *line, const char *text, const char *tone)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  sr_tooltip_set (label, text);
  gtk_widget_add_css_class (label, "sr-caption");
  if (tone)
    gtk_widget_add_css_class (label, tone);
  gtk_box_append (GTK_BOX (line), label);
  return label;
}

/* A blank value is not struck through. */
static void
add_value (GtkWidget *line, const char *text, const char *tone)
{
  if (text == NULL || *text == '\0')
    add_label (line, _ ("Blank"), "dim");
  else
    add_label (line, text, tone);
}

void
sr_change_list_add_line (
    SrChangeList *self, const char *label, const char *old, const char *theirs, const char *mine)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  GtkWidget *name = add_label (line, label, "dim");

  sr_text_request (name, LABEL_WIDTH, -1);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_NONE);
  gtk_size_group_add_widget (self->labels, name);
  add_value (line, old, "old");
  if (theirs) {
    add_label (line, "→", "dim");
    add_value (line, theirs, "amber");
  }
  if (mine) {
    add_label (line, "→", "dim");
    add_value (line, mine, NULL);
  }
  gtk_box_append (GTK_BOX (self), line);
}

static void
add_change (SrChangeList *self, SrDraft *draft, guint index)
{
  const SrField *field = &sr_draft_schema (draft)->fields[index];
  SrRecord *base = sr_draft_base (draft);
  g_autofree char *old =
      base ? sr_display_value (self->reg, field, sr_record_value (base, index), FALSE) : NULL;
  g_autofree char *new =
      sr_display_value (self->reg, field, sr_draft_get (draft, field->key), FALSE);

  sr_change_list_add_line (self, sr_field_label (field), old, NULL, new);
}

void
sr_change_list_add (SrChangeList *self, SrDraft *draft, const char *heading)
{
  const SrSchema *schema = sr_draft_schema (draft);

  if (sr_draft_n_changes (draft) == 0)
    return;
  if (heading) {
    GtkWidget *label = gtk_label_new (heading);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, "sr-caption");
    gtk_widget_add_css_class (label, "medium");
    gtk_box_append (GTK_BOX (self), label);
  }
  for (guint i = 0; i < schema->n_fields; i++)
    if (sr_draft_is_changed (draft, schema->fields[i].key))
      add_change (self, draft, i);
}
