/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two empty states and a drop-down.
 */
#include "ui/import/sr-import-start.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-types.h"
#include "ui/widgets/sr-empty-state.h"

struct _SrImportStart {
  GtkBox parent_instance;

  GtkWidget *refusal;
  GtkWidget *stack; /* "before", "after" */
  GtkWidget *after;
  GtkWidget *choose; /* buttons */
  GtkWidget *list;
  GtkWidget *types;
};

G_DEFINE_FINAL_TYPE (SrImportStart, sr_import_start, GTK_TYPE_BOX)

static void
sr_import_start_class_init (SrImportStartClass *klass)
{
}

static GtkWidget *
add_button (
    GtkWidget *state, const char *label, const char *keys, gboolean is_main, const char *action)
{
  GtkWidget *button = sr_empty_state_add_button (SR_EMPTY_STATE (state), label, keys, is_main);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_before (SrImportStart *self)
{
  GtkWidget *state = sr_empty_state_new (
      "document-open-symbolic", _ ("Drop a spreadsheet here"),
      _ ("Workbooks of Excel and WPS, CSV, a block copied from a spreadsheet or lines of a chat. "
         "Nothing is written before you have seen every change and ticked it."));

  self->choose = add_button (state, _ ("Choose a File…"), "Ctrl I", TRUE, "page.choose");
  add_button (state, _ ("Paste"), "Ctrl V", FALSE, "page.paste");
  return state;
}

static GtkWidget *
build_after (SrImportStart *self)
{
  self->after = sr_empty_state_new ("emblem-ok-symbolic", _ ("Imported"), NULL);
  self->list = add_button (self->after, _ ("Show the List"), NULL, TRUE, "page.show-list");
  add_button (self->after, _ ("Import Another File…"), "Ctrl I", FALSE, "page.choose");
  return self->after;
}

static GtkWidget *
build_types (SrImportStart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("What the rows are"));

  self->types = sr_import_types_new (TRUE);
  gtk_widget_add_css_class (label, "sr-second");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->types);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
build_refusal (SrImportStart *self)
{
  self->refusal = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->refusal), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->refusal), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->refusal), 60);
  gtk_label_set_justify (GTK_LABEL (self->refusal), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->refusal, "sr-body");
  gtk_widget_add_css_class (self->refusal, "red");
  gtk_widget_set_halign (self->refusal, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->refusal, FALSE);
  return self->refusal;
}

static void
sr_import_start_init (SrImportStart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-import-start");
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_before (self), "before");
  gtk_stack_add_named (GTK_STACK (self->stack), build_after (self), "after");
  gtk_box_append (GTK_BOX (box), build_refusal (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (box), build_types (self));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_box_append (GTK_BOX (self), box);
}

GtkWidget *
sr_import_start_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_START, NULL);
}

const SrSchema *
sr_import_start_schema (SrImportStart *self)
{
  return sr_import_types_get (self->types);
}

void
sr_import_start_set_schema (SrImportStart *self, const SrSchema *schema)
{
  sr_import_types_set (self->types, schema);
}

void
sr_import_start_set_done (SrImportStart *self, const char *sentence)
{
  if (sentence)
    sr_empty_state_set (SR_EMPTY_STATE (self->after), _ ("Imported"), sentence);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), sentence ? "after" : "before");
}

void
sr_import_start_set_refusal (SrImportStart *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->refusal), sentence ? sentence : "");
  gtk_widget_set_visible (self->refusal, sentence != NULL);
}

void
sr_import_start_focus (SrImportStart *self)
{
  gboolean is_after =
      g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "after");

  gtk_widget_grab_focus (is_after ? self->list : self->choose);
}
