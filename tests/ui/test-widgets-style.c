/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The colours exist twice (style sheets and palette): both must say the same. Parsing errors of a
 * sheet are warnings, and warnings are fatal here.
 */
#include "ui-fixture.h"

#include <adwaita.h>

#include "ui/widgets/sr-palette.h"

static void
assert_colour (GtkWidget *widget, const char *name, const GdkRGBA *expected)
{
  GdkRGBA colour;

  g_assert_true (
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour));
  if (!gdk_rgba_equal (&colour, expected))
    g_error ("%s differs between sheet and palette", name);
}

static void
assert_palette (GtkWidget *widget, const SrPalette *p)
{
  const struct {
    const char *name;
    const GdkRGBA *colour;
  } pairs[] = {
      {"sr_accent", &p->accent},
      {"sr_accent_tint", &p->accent_tint},
      {"sr_window", &p->window},
      {"sr_side", &p->side},
      {"sr_view", &p->view},
      {"sr_header", &p->header},
      {"sr_card", &p->card},
      {"sr_text", &p->text},
      {"sr_dim", &p->dim},
      {"sr_faint", &p->faint},
      {"sr_line", &p->line},
      {"sr_strong_line", &p->strong_line},
      {"sr_amber", &p->amber_text},
      {"sr_amber_mark", &p->amber_mark},
      {"sr_amber_tint", &p->amber_tint},
      {"sr_red", &p->red_text},
      {"sr_red_mark", &p->red_mark},
      {"sr_red_tint", &p->red_tint},
      {"accent_color", &p->accent},
      {"window_bg_color", &p->window},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_colour (widget, pairs[i].name, pairs[i].colour);
}

static void
assert_shown (GtkWindow *window, GtkWidget *label, gboolean dark, gboolean contrast)
{
  ui_fixture_frames (window, 2);
  assert_palette (label, sr_palette_get (dark, contrast));
  g_assert_true (sr_palette_for (label) == sr_palette_get (dark, contrast));
}

/* The same in both styles. The contrast is the desktop's: tests/ui/meson.build runs this with both.
 */
static void
test_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *label = gtk_label_new ("x");
  GtkWindow *window = ui_fixture_show (label, 100, 100);
  gboolean contrast = g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0;

  g_assert_cmpint (adw_style_manager_get_high_contrast (manager), ==, contrast);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_shown (window, label, FALSE, contrast);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  assert_shown (window, label, TRUE, contrast);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/style/palette", test_palette);
  return g_test_run ();
}
