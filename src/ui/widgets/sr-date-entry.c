/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A derived GtkEntry with a popover that is made when first asked for.
 */
#include "ui/widgets/sr-date-entry.h"

#include <glib/gi18n-lib.h>

struct _SrDateEntry {
  GtkEntry parent_instance;
  SrDateNormaliseFunc normalise;
  gpointer data;
  GtkPopover *popover; /* NULL until F4 */
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (SrDateEntry, sr_date_entry, GTK_TYPE_ENTRY)

static void
on_focus_left (GtkEventControllerFocus *controller, SrDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *official = NULL;

  if (self->normalise == NULL || *text == '\0')
    return;
  official = self->normalise (text, self->data);
  if (official != NULL && strcmp (official, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), official);
}

static void
on_day_selected (GtkCalendar *calendar, SrDateEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* Opens at the typed date when it is one. */
static void
show_typed_day (SrDateEntry *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self)), "-", 3);
  g_autoptr (GDateTime) day = NULL;

  if (g_strv_length (parts) == 3)
    day = g_date_time_new_local (atoi (parts[0]), atoi (parts[1]), atoi (parts[2]), 12, 0, 0);
  if (day == NULL)
    return;
  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
}

static void
action_calendar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrDateEntry *self = SR_DATE_ENTRY (widget);

  if (self->popover == NULL) {
    self->calendar = GTK_CALENDAR (gtk_calendar_new ());
    g_signal_connect (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
    self->popover = GTK_POPOVER (gtk_popover_new ());
    gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Calendar"), -1);
    gtk_widget_set_parent (GTK_WIDGET (self->popover), widget);
  }
  show_typed_day (self);
  gtk_popover_popup (self->popover);
}

static void
sr_date_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrDateEntry *self = SR_DATE_ENTRY (widget);

  GTK_WIDGET_CLASS (sr_date_entry_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (self->popover);
}

static void
sr_date_entry_dispose (GObject *object)
{
  SrDateEntry *self = SR_DATE_ENTRY (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  G_OBJECT_CLASS (sr_date_entry_parent_class)->dispose (object);
}

static void
sr_date_entry_class_init (SrDateEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_date_entry_dispose;
  widget_class->size_allocate = sr_date_entry_size_allocate;
  gtk_widget_class_install_action (widget_class, "date.calendar", NULL, action_calendar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "date.calendar", NULL);
}

static void
sr_date_entry_init (SrDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (self), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 9);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
sr_date_entry_new (SrDateNormaliseFunc normalise, gpointer data)
{
  SrDateEntry *self = g_object_new (SR_TYPE_DATE_ENTRY, NULL);

  self->normalise = normalise;
  self->data = data;
  return GTK_WIDGET (self);
}
