/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What widgets that place their own children have in common: it keeps them, in order; how they are
 * measured and placed is the subclass's.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_PLACES (sr_places_get_type ())
G_DECLARE_DERIVABLE_TYPE (SrPlaces, sr_places, SR, PLACES, GtkWidget)

/* As high as its width makes it; a group to assistive technology. */
struct _SrPlacesClass {
  GtkWidgetClass parent_class;
};

/* A child more, after the others; takes CHILD as containers do. */
void sr_places_append (SrPlaces *self, GtkWidget *child);
void sr_places_clear (SrPlaces *self);

G_END_DECLS
