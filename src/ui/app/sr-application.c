/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Start, opening of files, shortcuts and the about window.
 */
#include "ui/app/sr-application.h"

#include <glib/gi18n-lib.h>

#include "ui/app/sr-recent.h"
#include "ui/app/sr-window.h"
#include "ui/widgets/sr-style.h"

struct _SrApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SrApplication, sr_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[3];
} shortcuts[] = {
    {"app.quit", {"<Ctrl>q"}},
    {"win.open", {"<Ctrl>o"}},
    {"win.import-file", {"<Ctrl>i"}},
    {"win.undo", {"<Ctrl>z"}},
    {"win.redo", {"<Ctrl><Shift>z"}},
    {"win.as-of", {"F9"}},
    {"win.page::search", {"<Ctrl>f"}},
    {"win.page::next-pane", {"F6"}},
    {"win.tab(1)", {"<Ctrl>1"}},
    {"win.tab(2)", {"<Ctrl>2"}},
    {"win.shortcuts", {"<Ctrl>question"}},
    {"win.page::new", {"<Ctrl>n"}},
    {"win.page::edit", {"<Ctrl>e"}},
    {"win.page::acts", {"<Ctrl>b"}},
    {"win.page::save", {"<Ctrl>s"}},
    {"win.page::export", {"<Ctrl><Shift>e"}},
    {"win.page::print", {"<Ctrl>p"}},
    {"win.page::next-problem", {"F8"}},
    {"win.page::refresh", {"F5"}},
};

static SrWindow *
window_of (SrApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return SR_IS_WINDOW (window) ? SR_WINDOW (window) : sr_window_new (self);
}

/* The register opened last, if it is still there; else the window welcomes. */
static void
sr_application_activate (GApplication *application)
{
  SrWindow *window = window_of (SR_APPLICATION (application));
  g_autofree char *latest = sr_recent_latest ();

  if (latest && sr_window_register (window) == NULL)
    sr_window_open_soon (window, latest);
  gtk_window_present (GTK_WINDOW (window));
}

static void
sr_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SrWindow *window = window_of (SR_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);

  gtk_window_present (GTK_WINDOW (window));
  if (path)
    sr_window_open_soon (window, path);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  /* The window may have something to ask first. */
  if (window)
    gtk_window_close (window);
  else
    g_application_quit (application);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  adw_show_about_window (gtk_application_get_active_window (application), "application-name",
                         _ ("SangRui"), "application-icon", SR_APPLICATION_ID_TEXT, "version",
                         SR_VERSION, "comments",
                         _ ("The register of a relocation community and the desk of its clerks"),
                         "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static const GActionEntry actions[] = {
    {.name = "quit", .activate = on_quit},
    {.name = "about", .activate = on_about},
};

static void
sr_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (sr_application_parent_class)->startup (application);
  sr_style_init (gdk_display_get_default ());
  gtk_window_set_default_icon_name (SR_APPLICATION_ID_TEXT);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
}

static int
sr_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("SangRui %s\n", SR_VERSION);
  return 0;
}

static void
sr_application_class_init (SrApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sr_application_activate;
  application_class->open = sr_application_open;
  application_class->startup = sr_application_startup;
  application_class->handle_local_options = sr_application_handle_local_options;
}

static void
sr_application_init (SrApplication *self)
{
  static const GOptionEntry options[] = {
      {.long_name = "version",
       .arg = G_OPTION_ARG_NONE,
       .description = N_ ("Print the version and leave")},
      {.long_name = NULL},
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[REGISTER]"));
}

SrApplication *
sr_application_new (const char *id)
{
  return g_object_new (SR_TYPE_APPLICATION, "application-id", id ? id : SR_APPLICATION_ID_TEXT,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, NULL);
}
