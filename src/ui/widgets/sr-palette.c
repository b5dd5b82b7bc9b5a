/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two tables of colours, written as in the style sheets and parsed once.
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

G_STATIC_ASSERT (sizeof (SrPalette) == G_N_ELEMENTS (light_colours) * sizeof (GdkRGBA));
G_STATIC_ASSERT (sizeof (SrPalette) == G_N_ELEMENTS (dark_colours) * sizeof (GdkRGBA));

static void
parse (SrPalette *palette, const char *const *colours)
{
  GdkRGBA *member = (GdkRGBA *)palette;

  for (gsize i = 0; i < G_N_ELEMENTS (light_colours); i++)
    g_assert (gdk_rgba_parse (&member[i], colours[i]));
}

const SrPalette *
sr_palette_get (gboolean dark)
{
  static SrPalette palettes[2];
  static gsize parsed = 0;

  if (g_once_init_enter (&parsed)) {
    parse (&palettes[0], light_colours);
    parse (&palettes[1], dark_colours);
    g_once_init_leave (&parsed, 1);
  }
  return &palettes[dark ? 1 : 0];
}

const SrPalette *
sr_palette_for (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return sr_palette_get (adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (widget))));
}

void
sr_palette_follow (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (adw_style_manager_get_for_display (gtk_widget_get_display (widget)),
                           "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
