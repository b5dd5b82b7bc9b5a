/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One sheet of rules with the light colours, and one that only names the dark colours and is laid
 * over the first.
 */
#include "ui/widgets/sr-style.h"

#include <adwaita.h>

#include "sr-widgets-resources.h"

#define PREFIX "/com/example/SangRui/widgets/"

static void
on_dark_changed (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *dark)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);
  GtkStyleProvider *provider = GTK_STYLE_PROVIDER (dark);

  gtk_style_context_remove_provider_for_display (display, provider);
  if (adw_style_manager_get_dark (manager))
    gtk_style_context_add_provider_for_display (display, provider,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static GtkCssProvider *
load_sheet (const char *path)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  return provider;
}

/* From libadwaita 1.6 the accent is a variable of the desktop's choice; ours is part of the design.
 * GTK before 4.16 cannot read this. */
static void
load_variables (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (
      provider,
      ":root { --accent-color: @sr_accent; --accent-bg-color: @sr_accent;"
      " --accent-fg-color: @sr_on_accent; }",
      -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
sr_style_init (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) sheet = NULL;
  g_autoptr (GtkCssProvider) dark = NULL;
  g_autoptr (GtkCssProvider) plain = NULL;
  AdwStyleManager *manager;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (g_object_get_data (G_OBJECT (display), "sr-style") != NULL)
    return;
  g_resources_register (sr_widgets_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), PREFIX "icons");

  sheet = load_sheet (PREFIX "style.css");
  dark = load_sheet (PREFIX "style-dark.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  if (gtk_get_minor_version () >= 16)
    load_variables (display);
  if (!gdk_display_is_composited (display)) {
    plain = load_sheet (PREFIX "style-plain.css");
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (plain),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
  }

  manager = adw_style_manager_get_for_display (display);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_dark_changed), dark, 0);
  on_dark_changed (manager, NULL, dark);
  g_object_set_data_full (G_OBJECT (display), "sr-style", g_steal_pointer (&dark), g_object_unref);
}
