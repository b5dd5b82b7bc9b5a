/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Four tables of colours, written as in the style sheets and parsed once.
 */
#include "ui/widgets/sr-palette.h"

#include <adwaita.h>

/* In the order of the members of SrPalette. */
static const char *const light_colours[] = {
    "#176b62", "#e3f0ee", "#f4f5f3", "#eef0ed", "#ffffff", "#fbfbfa", "#ffffff",
    "#1d2224", "#5b6468", "#727b7f", "#e4e6e3", "#d3d7d4", "#8f4e00", "#d58512",
    "#fcf0da", "#b3261e", "#cf3b32", "#fce8e6", "#176b62", "#d58512", "#6f9bd1",
    "#451c2b", "#b3bbbc", "#dfe6e4", "#a9cfca", "#62a39b", "#176b62",
};
static const char *const dark_colours[] = {
    "#6fc7bb", "#20403c", "#1c1e1f", "#1f2122", "#222526", "#26292a", "#292c2e",
    "#eceeed", "#a8b0b2", "#8d9699", "#34383a", "#454a4c", "#f3b760", "#e0a040",
    "#3d3120", "#ff938a", "#ef6a60", "#452523", "#4fb3a5", "#edb95f", "#8fabe4",
    "#8a4a7c", "#e2e4e4", "#3a4244", "#2f6660", "#3f8178", "#4fb3a5",
};
static const char *const contrast_colours[] = {
    "#0b4a43", "#cfe6e2", "#f4f5f3", "#eef0ed", "#ffffff", "#ffffff", "#ffffff",
    "#000000", "#2e3538", "#454d51", "#8a9194", "#4f585c", "#5e3300", "#8f4e00",
    "#fcecd0", "#7f150f", "#a3160f", "#fbdedb", "#0b4a43", "#a85f00", "#2f62a8",
    "#2b0f1a", "#6d7678", "#c3ccc9", "#7fb3ac", "#1f6a61", "#0b4a43",
};
static const char *const contrast_dark_colours[] = {
    "#9be5da", "#2c5a54", "#101112", "#151718", "#0b0c0d", "#151718", "#1a1c1d",
    "#ffffff", "#d5dbdc", "#b9c1c3", "#7a8285", "#a8b0b2", "#ffd391", "#ffc04d",
    "#4a3810", "#ffb8b1", "#ff8f86", "#5a2420", "#7fe0d2", "#ffd07a", "#b3ccff",
    "#d18fc0", "#ffffff", "#3f494c", "#27695f", "#5fb5a7", "#8fe8da",
};

#define N_COLOURS G_N_ELEMENTS (light_colours)
G_STATIC_ASSERT (sizeof (SrPalette) == N_COLOURS * sizeof (GdkRGBA));
G_STATIC_ASSERT (G_N_ELEMENTS (dark_colours) == N_COLOURS);
G_STATIC_ASSERT (G_N_ELEMENTS (contrast_colours) == N_COLOURS);
G_STATIC_ASSERT (G_N_ELEMENTS (contrast_dark_colours) == N_COLOURS);

static void
parse (SrPalette *palette, const char *const *colours)
{
  GdkRGBA *member = (GdkRGBA *)palette;

  for (gsize i = 0; i < N_COLOURS; i++)
    g_assert (gdk_rgba_parse (&member[i], colours[i]));
}

const SrPalette *
sr_palette_get (gboolean dark, gboolean high_contrast)
{
  static SrPalette palettes[4];
  static gsize parsed = 0;

  if (g_once_init_enter (&parsed)) {
    parse (&palettes[0], light_colours);
    parse (&palettes[1], dark_colours);
    parse (&palettes[2], contrast_colours);
    parse (&palettes[3], contrast_dark_colours);
    g_once_init_leave (&parsed, 1);
  }
  return &palettes[(dark ? 1 : 0) + (high_contrast ? 2 : 0)];
}

static AdwStyleManager *
manager_of (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

const SrPalette *
sr_palette_for (GtkWidget *widget)
{
  AdwStyleManager *manager;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  manager = manager_of (widget);
  return sr_palette_get (adw_style_manager_get_dark (manager),
                         adw_style_manager_get_high_contrast (manager));
}

void
sr_palette_call (GtkWidget *widget, void (*changed) (GtkWidget *widget))
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (manager_of (widget), "notify::dark", G_CALLBACK (changed), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager_of (widget), "notify::high-contrast", G_CALLBACK (changed),
                           widget, G_CONNECT_SWAPPED);
}

void
sr_palette_follow (GtkWidget *widget)
{
  sr_palette_call (widget, gtk_widget_queue_draw);
}
