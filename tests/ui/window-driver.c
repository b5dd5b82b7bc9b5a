/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Driving the window in-process.
 */
#include "window-driver.h"

#include <string.h>

#include "store/sr-record-store.h"
#include "ui-fixture.h"
#include "ui/overview/sr-overview-page.h"

#define PATIENCE 90 /* seconds */

static SrApplication *
application (void)
{
  static SrApplication *only;
  g_autoptr (GError) error = NULL;

  if (only == NULL) {
    only = sr_application_new ("com.example.SangRui.Test");
    g_application_register (G_APPLICATION (only), NULL, &error);
    g_assert_no_error (error);
  }
  return only;
}

static gboolean
is_counted (gpointer window)
{
  GtkWidget *overview = ui_fixture_find (window, SR_TYPE_OVERVIEW_PAGE, NULL);

  return overview == NULL || !sr_overview_page_is_counting (SR_OVERVIEW_PAGE (overview));
}

void
window_driver_counted (SrWindow *window)
{
  window_driver_await (is_counted, window);
  ui_fixture_settle ();
}

static gboolean
is_list_counted (gpointer window)
{
  return !sr_record_browser_is_counting (window_driver_browser (window));
}

void
window_driver_list_counted (SrWindow *window)
{
  window_driver_await (is_list_counted, window);
}

SrWindow *
window_driver_open (const char *path, int width, int height)
{
  SrWindow *window = window_driver_open_overview (path, width, height);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  ui_fixture_frames (GTK_WINDOW (window), 3);
  return window;
}

SrWindow *
window_driver_open_overview (const char *path, int width, int height)
{
  SrWindow *window = sr_window_new (application ());

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  if (path)
    g_assert_true (sr_window_open (window, path));
  ui_fixture_frames (GTK_WINDOW (window), 3);
  window_driver_counted (window);
  return window;
}

void
window_driver_close (SrWindow *window)
{
  /* What counts has the register open. */
  window_driver_counted (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
}

GtkWidget *
window_driver_part (SrWindow *window, GType type)
{
  GtkWidget *page = sr_window_page (window);
  GtkWidget *part = page ? ui_fixture_find (page, type, NULL) : NULL;

  if (part == NULL)
    part = ui_fixture_find (GTK_WIDGET (window), type, NULL);
  if (part == NULL)
    g_error ("the window has no %s", g_type_name (type));
  return part;
}

SrRecordBrowser *
window_driver_browser (SrWindow *window)
{
  return SR_RECORD_BROWSER (window_driver_part (window, SR_TYPE_RECORD_BROWSER));
}

SrRecordTable *
window_driver_table (SrWindow *window)
{
  return sr_record_browser_table (window_driver_browser (window));
}

void
window_driver_page (SrWindow *window, const char *name, const char *format, ...)
{
  g_autofree char *action = g_strconcat ("page.", name, NULL);
  g_autoptr (GVariant) parameter = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);
  if (!gtk_widget_activate_action_variant (sr_window_page (window), action, parameter))
    g_error ("the page has no %s", action);
  ui_fixture_settle ();
}

gint64
window_driver_show (SrWindow *window, const char *type, const char *code)
{
  gint64 id = 0;

  if (!sr_record_find_id (sr_window_register (window), sr_schema_find (type), code, &id, NULL))
    g_error ("no %s is called %s", type, code);
  window_driver_page (window, "show", "(sx)", type, id);
  return id;
}

static gboolean
on_late (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_CONTINUE;
}

void
window_driver_await (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE, on_late, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  if (late)
    g_error ("waited in vain");
}

static void
collect (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_INSCRIPTION (widget))
    g_string_append_printf (text, "%s\n", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    if (gtk_widget_get_child_visible (w))
      collect (w, text);
}

char *
window_driver_texts (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  collect (widget, text);
  return g_string_free (text, FALSE);
}

gboolean
window_driver_says (SrWindow *window, const char *text)
{
  g_autofree char *texts = window_driver_texts (GTK_WIDGET (window));

  return strstr (texts, text) != NULL;
}

GtkWidget *
window_driver_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget)) {
    g_autofree char *texts = window_driver_texts (widget);

    if (strstr (texts, label))
      return widget;
  }
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w)) {
    GtkWidget *found = window_driver_button (w, label);

    if (found)
      return found;
  }
  return NULL;
}
