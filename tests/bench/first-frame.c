/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Waits for the frame clock of the window to have painted while it is on the screen.
 */
#include "first-frame.h"

#include <unistd.h>

static gboolean (*ready) (GtkWindow *window);

static void
on_after_paint (GdkFrameClock *clock, gpointer window)
{
  if (gdk_surface_get_mapped (gtk_native_get_surface (window)) &&
      gtk_widget_get_width (window) > 0 && (ready == NULL || ready (window)))
    _exit (0);
}

static void
on_realize (GtkWidget *window, gpointer unused)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (on_after_paint), window, 0);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window, gpointer unused)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realize), NULL);
}

void
bench_end_after_first_frame (GtkApplication *application, gboolean (*is_ready) (GtkWindow *window))
{
  ready = is_ready;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}
