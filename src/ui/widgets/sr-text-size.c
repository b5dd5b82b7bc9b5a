/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The lengths of an object's properties are kept with the object, by the name of the property.
 */
#include "ui/widgets/sr-text-size.h"

#include <math.h>

#define SETTING    "gtk-xft-dpi"
#define CHANGED    "notify::" SETTING
#define USUAL_DPI  (96.0 * 1024)
#define BOUND_KEY  "sr-text-lengths"
#define SCREEN_AIR 48 /* px of the screen that a dialog leaves free */

double
sr_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = -1;

  if (settings != NULL)
    g_object_get (settings, SETTING, &dpi, NULL);
  return dpi > 0 ? MAX (dpi / USUAL_DPI, 1) : 1;
}

int
sr_text_px (int length)
{
  return length > 0 ? (int)ceil (length * sr_text_scale ()) : length;
}

static void
apply (GObject *object, GHashTable *lengths)
{
  GHashTableIter iter;
  gpointer property, length;

  g_hash_table_iter_init (&iter, lengths);
  while (g_hash_table_iter_next (&iter, &property, &length))
    g_object_set (object, property, sr_text_px (GPOINTER_TO_INT (length)), NULL);
}

static void
on_bound_changed (GObject *object)
{
  apply (object, g_object_get_data (object, BOUND_KEY));
}

void
sr_text_bind (gpointer object, const char *property, int length)
{
  GHashTable *lengths;

  g_return_if_fail (G_IS_OBJECT (object));

  lengths = g_object_get_data (object, BOUND_KEY);
  if (lengths == NULL) {
    lengths = g_hash_table_new (g_str_hash, g_str_equal);
    g_object_set_data_full (object, BOUND_KEY, lengths, (GDestroyNotify)g_hash_table_unref);
    g_signal_connect_object (gtk_settings_get_default (), CHANGED, G_CALLBACK (on_bound_changed),
                             object, G_CONNECT_SWAPPED);
  }
  g_hash_table_insert (lengths, (gpointer)g_intern_string (property), GINT_TO_POINTER (length));
  g_object_set (object, property, sr_text_px (length), NULL);
}

void
sr_text_request (GtkWidget *widget, int width, int height)
{
  sr_text_bind (widget, "width-request", width);
  sr_text_bind (widget, "height-request", height);
}

/* The size of the first screen: where a dialog will open is not known before. */
static void
get_screen (GtkWidget *widget, GdkRectangle *screen)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);

  *screen = (GdkRectangle){0, 0, G_MAXINT, G_MAXINT};
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, screen);
}

void
sr_text_window_size (GtkWindow *window, int width, int height)
{
  GdkRectangle screen;

  g_return_if_fail (GTK_IS_WINDOW (window));

  get_screen (GTK_WIDGET (window), &screen);
  gtk_window_set_default_size (window, MIN (sr_text_px (width), screen.width - SCREEN_AIR),
                               MIN (sr_text_px (height), screen.height - SCREEN_AIR));
}

void
sr_text_follow (GtkWidget *widget, void (*changed) (GtkWidget *widget))
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (gtk_settings_get_default (), CHANGED, G_CALLBACK (changed), widget,
                           G_CONNECT_SWAPPED);
}
