/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A drop target for lists of files.
 */
#include "ui/app/sr-window-drop.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The first bytes of every register. */
#define MAGIC "SQLite format 3"

static gboolean
is_register (const char *path)
{
  char bytes[sizeof MAGIC] = "";
  FILE *file = fopen (path, "rb");
  size_t n;

  if (file == NULL)
    return FALSE;
  n = fread (bytes, 1, sizeof MAGIC, file);
  fclose (file);
  return n == sizeof MAGIC && memcmp (bytes, MAGIC, sizeof MAGIC) == 0;
}

static void
take (GtkWidget *window, const char *path)
{
  if (is_register (path))
    gtk_widget_activate_action (window, "win.open-file", "s", path);
  else
    gtk_widget_activate_action (window, "win.import", "(ss)", "", path);
}

/* One file is imported at a time: the next waits for what is decided about the first. */
gboolean
sr_window_drop_files (GtkWidget *window, GSList *files)
{
  g_autofree char *path = files ? g_file_get_path (files->data) : NULL;

  if (path == NULL) {
    gtk_widget_activate_action (window, "win.toast", "(sx)",
                                _ ("Only files of this computer can be read"), (gint64)0);
    return FALSE;
  }
  if (files->next)
    gtk_widget_activate_action (window, "win.toast", "(sx)",
                                _ ("One file is imported at a time; the first one was taken"),
                                (gint64)0);
  take (window, path);
  return TRUE;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *window)
{
  return sr_window_drop_files (window, g_value_get_boxed (value));
}

void
sr_window_drop_install (GtkWidget *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
