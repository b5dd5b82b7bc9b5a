/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Usage: test-icons FOLDER
 * Draws both icons at the sizes desktops use, as GTK does (through librsvg's loader), and looks
 * whether anything is there: neither an empty nor a full square, and colour only where it belongs.
 */
#include <gdk-pixbuf/gdk-pixbuf.h>

static const char *folder;

static const int sizes[] = {16, 32, 48, 64, 128, 256};

static GdkPixbuf *
draw (const char *name, int size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GdkPixbuf *picture = gdk_pixbuf_new_from_file_at_size (path, size, size, &error);

  g_assert_no_error (error);
  g_assert_true (gdk_pixbuf_get_has_alpha (picture));
  g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, size);
  g_assert_cmpint (gdk_pixbuf_get_height (picture), ==, size);
  return picture;
}

/* Percent of the square that is not transparent; *COLOURED: percent of it that is not grey. */
static double
ink (GdkPixbuf *picture, double *coloured)
{
  int size = gdk_pixbuf_get_width (picture);
  int stride = gdk_pixbuf_get_rowstride (picture);
  const guint8 *pixels = gdk_pixbuf_read_pixels (picture);
  int opaque = 0, colours = 0;

  for (int y = 0; y < size; y++) {
    for (int x = 0; x < size; x++) {
      const guint8 *p = pixels + y * stride + x * 4;

      if (p[3] < 128)
        continue;
      opaque++;
      if (MAX (p[0], MAX (p[1], p[2])) - MIN (p[0], MIN (p[1], p[2])) > 24)
        colours++;
    }
  }
  *coloured = 100.0 * colours / (size * size);
  return 100.0 * opaque / (size * size);
}

static void
test_scalable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GdkPixbuf) picture = draw ("com.example.SangRui.svg", sizes[i]);
    double coloured;
    double opaque = ink (picture, &coloured);

    g_assert_cmpfloat (opaque, >, 45);
    g_assert_cmpfloat (opaque, <, 75);
    g_assert_cmpfloat (coloured, >, 15);
  }
}

static void
test_symbolic (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GdkPixbuf) picture = draw ("com.example.SangRui-symbolic.svg", sizes[i]);
    double coloured;
    double opaque = ink (picture, &coloured);

    g_assert_cmpfloat (opaque, >, 20);
    g_assert_cmpfloat (opaque, <, 60);
    g_assert_cmpfloat (coloured, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_return_val_if_fail (argc == 2, 99);
  folder = argv[1];

  g_test_add_func ("/icons/scalable", test_scalable);
  g_test_add_func ("/icons/symbolic", test_symbolic);
  return g_test_run ();
}
