/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Children of a container without a layout manager.
 */
#include "ui/widgets/sr-places.h"

G_DEFINE_ABSTRACT_TYPE (SrPlaces, sr_places, GTK_TYPE_WIDGET)

static void
sr_places_dispose (GObject *object)
{
  sr_places_clear (SR_PLACES (object));
  G_OBJECT_CLASS (sr_places_parent_class)->dispose (object);
}

static GtkSizeRequestMode
sr_places_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sr_places_class_init (SrPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_places_dispose;
  widget_class->get_request_mode = sr_places_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sr_places_init (SrPlaces *self)
{
}

void
sr_places_append (SrPlaces *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
sr_places_clear (SrPlaces *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}
