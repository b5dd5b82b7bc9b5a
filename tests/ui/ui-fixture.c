/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * In-process driving: no X events are forged, so nothing depends on time or on a window manager.
 */
#include "ui-fixture.h"

#include <string.h>

#include <adwaita.h>

#include "ui/widgets/sr-style.h"

/* GTK's timer for a tooltip may outlive the window that it is for, when one is closed half a second
 * after it was shown, as only tests do; it then asks nothing for the pointer's place and complains.
 */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return strstr (message, "gdk_surface_get_device_position") == NULL;
}

void
ui_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  if (!gtk_init_check ()) {
    g_printerr ("no display\n");
    exit (77);
  }
  adw_init ();
  sr_style_init (gdk_display_get_default ());
}

void
ui_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

typedef struct {
  guint left;
} Frames;

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Frames *frames = data;

  gtk_widget_queue_draw (widget);
  if (frames->left > 0)
    frames->left--;
  return frames->left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
ui_fixture_frames (GtkWindow *window, guint count)
{
  Frames frames = {count};

  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_tick, &frames, NULL);
  while (frames.left > 0)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle ();
}

GtkWindow *
ui_fixture_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  ui_fixture_frames (window, 3);
  return window;
}

static gboolean
press_on (GtkWidget *widget, GtkPropagationPhase phase, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean taken = FALSE;

    if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != phase)
      continue;
    g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &taken);
    if (taken)
      return TRUE;
  }
  return FALSE;
}

gboolean
ui_fixture_press (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    g_ptr_array_add (path, w);
  for (guint i = path->len; i > 0; i--)
    if (press_on (path->pdata[i - 1], GTK_PHASE_CAPTURE, keyval, modifiers))
      return TRUE;
  for (guint i = 0; i < path->len; i++)
    if (press_on (path->pdata[i], GTK_PHASE_BUBBLE, keyval, modifiers))
      return TRUE;
  return FALSE;
}

GtkWidget *
ui_fixture_find (GtkWidget *root, GType type, const char *css_class)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) &&
      (css_class == NULL || gtk_widget_has_css_class (root, css_class)))
    return root;
  for (GtkWidget *w = gtk_widget_get_first_child (root); w != NULL;
       w = gtk_widget_get_next_sibling (w)) {
    GtkWidget *found = ui_fixture_find (w, type, css_class);

    if (found != NULL)
      return found;
  }
  return NULL;
}

void
ui_fixture_count (guint *counter)
{
  (*counter)++;
}
