/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The as-of date as button and popover.
 */
#include "ui/app/sr-as-of-button.h"

#include <glib/gi18n-lib.h>

struct _SrAsOfButton {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *button;
  GtkLabel *caption;
  GtkLabel *date;
  GtkWidget *popover;
  GtkEntry *entry;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (SrAsOfButton, sr_as_of_button, GTK_TYPE_WIDGET)

static guint failed_signal;

static void
update (SrAsOfButton *self)
{
  gboolean today = self->reg == NULL || sr_register_as_of_is_today (self->reg);
  const char *as_of = self->reg ? sr_register_as_of (self->reg) : "";
  g_autofree char *name = g_strdup_printf (_ ("As-of date %s, change it"), as_of);

  gtk_label_set_text (self->date, as_of);
  gtk_label_set_text (self->caption, today ? _ ("Today") : _ ("As of"));
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->reg != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
sr_as_of_button_dispose (GObject *object)
{
  SrAsOfButton *self = SR_AS_OF_BUTTON (object);

  sr_as_of_button_set_register (self, NULL);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_as_of_button_parent_class)->dispose (object);
}

static void
sr_as_of_button_class_init (SrAsOfButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_as_of_button_dispose;
  failed_signal = g_signal_new ("failed", SR_TYPE_AS_OF_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* DATE NULL: today. */
static void
set_as_of (SrAsOfButton *self, const char *date)
{
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (!sr_register_set_as_of (self->reg, date, &error))
    g_signal_emit (self, failed_signal, 0, error->message);
}

static void
on_today (SrAsOfButton *self)
{
  set_as_of (self, NULL);
}

static void
on_apply (SrAsOfButton *self)
{
  char date[SR_DATE_SIZE];

  if (sr_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), date)) {
    set_as_of (self, date);
    return;
  }
  gtk_label_set_text (self->problem, _ ("This is not a date; write it like 2025-09-27"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
on_show (SrAsOfButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), sr_register_as_of (self->reg));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkWidget *
label (const char *text, const char *css_class)
{
  GtkWidget *widget = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_widget_add_css_class (widget, css_class);
  return widget;
}

static GtkWidget *
make_buttons (SrAsOfButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *today = gtk_button_new_with_label (_ ("Always today"));
  GtkWidget *apply = gtk_button_new_with_label (_ ("Count at this day"));

  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (on_today), self);
  g_signal_connect_swapped (apply, "clicked", G_CALLBACK (on_apply), self);
  gtk_box_append (GTK_BOX (box), today);
  gtk_box_append (GTK_BOX (box), apply);
  return box;
}

static GtkWidget *
make_popover (SrAsOfButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *hint = label (
      _ ("Lists, numbers and workbooks show the register as it was on this day."), "sr-caption");

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 32);
  gtk_widget_add_css_class (hint, "dim");
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As-of date"), -1);
  self->problem = GTK_LABEL (label (NULL, "sr-caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "red");
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_apply), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_show), self);
  gtk_widget_set_margin_start (box, 8);
  gtk_widget_set_margin_end (box, 8);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), label (_ ("As-of date"), "sr-heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
sr_as_of_button_init (SrAsOfButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = gtk_menu_button_new ();
  self->caption = GTK_LABEL (label (NULL, "dim"));
  self->date = GTK_LABEL (label (NULL, "medium"));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->date));
  gtk_widget_add_css_class (content, "sr-body");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  gtk_widget_add_css_class (self->button, "flat");
  self->popover = make_popover (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  update (self);
}

GtkWidget *
sr_as_of_button_new (void)
{
  return g_object_new (SR_TYPE_AS_OF_BUTTON, NULL);
}

void
sr_as_of_button_set_register (SrAsOfButton *self, SrRegister *reg)
{
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_set_object (&self->reg, reg);
  if (reg)
    g_signal_connect_object (reg, "as-of-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->button)
    update (self);
}

void
sr_as_of_button_popup (SrAsOfButton *self)
{
  if (self->reg)
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

void
sr_as_of_button_set_short (SrAsOfButton *self, gboolean is_short)
{
  gtk_widget_set_visible (GTK_WIDGET (self->caption), !is_short);
}
