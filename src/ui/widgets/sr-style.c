/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One sheet of rules with the light colours, and sheets that name other colours and are laid over
 * the first: dark, high contrast, both.
 */
#include "ui/widgets/sr-style.h"

#include <adwaita.h>

#include "sr-widgets-resources.h"

#define PREFIX     "/com/example/SangRui/widgets/"
#define LAYERS_KEY "sr-style"

/* The sheets that are laid over the first, each over the one before it. */
typedef struct {
  GtkCssProvider *dark, *contrast, *contrast_dark;
} Layers;

static void
layers_free (Layers *layers)
{
  g_object_unref (layers->dark);
  g_object_unref (layers->contrast);
  g_object_unref (layers->contrast_dark);
  g_free (layers);
}

static void
lay (GdkDisplay *display, GtkCssProvider *sheet, guint above, gboolean on)
{
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (sheet));
  if (on)
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + above);
}

static void
on_style_changed (AdwStyleManager *manager)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);
  const Layers *layers = g_object_get_data (G_OBJECT (display), LAYERS_KEY);
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean contrast = adw_style_manager_get_high_contrast (manager);

  lay (display, layers->dark, 1, dark);
  lay (display, layers->contrast, 2, contrast);
  lay (display, layers->contrast_dark, 3, contrast && dark);
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
  g_autoptr (GtkCssProvider) plain = NULL;
  AdwStyleManager *manager;
  Layers *layers;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (g_object_get_data (G_OBJECT (display), LAYERS_KEY) != NULL)
    return;
  g_resources_register (sr_widgets_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), PREFIX "icons");

  sheet = load_sheet (PREFIX "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  if (gtk_get_minor_version () >= 16)
    load_variables (display);
  if (!gdk_display_is_composited (display)) {
    plain = load_sheet (PREFIX "style-plain.css");
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (plain),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 4);
  }

  layers = g_new0 (Layers, 1);
  layers->dark = load_sheet (PREFIX "style-dark.css");
  layers->contrast = load_sheet (PREFIX "style-contrast.css");
  layers->contrast_dark = load_sheet (PREFIX "style-contrast-dark.css");
  g_object_set_data_full (G_OBJECT (display), LAYERS_KEY, layers, (GDestroyNotify)layers_free);
  manager = adw_style_manager_get_for_display (display);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (on_style_changed), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (on_style_changed), NULL);
  on_style_changed (manager);
}
