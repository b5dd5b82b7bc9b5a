/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Most texts of a table fit on their line; that is found by adding up widths of characters, which
 * costs a hundredth of a layout. Only what may not fit is laid out before it is drawn.
 */
#include "exchange/sr-page-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define LEADING   1.4  /* line height, by size */
#define ASCENT    0.88 /* of Noto CJK within its em box, for the base line */
#define SMALLEST  4.0  /* to which a text that may not wrap is shrunk */
#define PROBE     100.0
#define N_ASCII   128
#define TOLERANCE 0.05

struct _SrPageText {
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *fonts[SR_PAGE_N_FONTS];
  double ems[SR_PAGE_N_FONTS][N_ASCII];
};

static const struct {
  const char *families;
  PangoWeight weight;
} fonts[SR_PAGE_N_FONTS] = {
    [SR_PAGE_FONT_BODY] = {"Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,Sans",
                           PANGO_WEIGHT_NORMAL},
    [SR_PAGE_FONT_BOLD] = {"Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,Sans",
                           PANGO_WEIGHT_BOLD},
    [SR_PAGE_FONT_TITLE] = {"Noto Serif CJK SC,Source Han Serif SC,Noto Sans CJK SC,Serif",
                            PANGO_WEIGHT_BOLD},
};

/* Nothing is rounded to the pixels of a screen: a line breaks on paper where it breaks there. */
static void
set_up_context (SrPageText *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("zh-cn"));
}

static void
set_font (SrPageText *self, SrPageFont font, double size)
{
  pango_font_description_set_absolute_size (self->fonts[font], size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, self->fonts[font]);
}

/* Widest digit for all digits and so on is not needed: each printing character is asked for. */
static void
measure_ascii (SrPageText *self, SrPageFont font)
{
  set_font (self, font, PROBE);
  pango_layout_set_width (self->layout, -1);
  for (char c = ' '; c < 0x7f; c++) {
    int width;

    pango_layout_set_text (self->layout, &c, 1);
    pango_layout_get_size (self->layout, &width, NULL);
    self->ems[font][(guint)c] = (double)width / PANGO_SCALE / PROBE;
  }
}

SrPageText *
sr_page_text_new (void)
{
  SrPageText *self = g_new0 (SrPageText, 1);

  self->map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->map);
  set_up_context (self);
  self->layout = pango_layout_new (self->context);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  for (SrPageFont i = 0; i < SR_PAGE_N_FONTS; i++) {
    self->fonts[i] = pango_font_description_new ();
    pango_font_description_set_family_static (self->fonts[i], fonts[i].families);
    pango_font_description_set_weight (self->fonts[i], fonts[i].weight);
    measure_ascii (self, i);
  }
  return self;
}

void
sr_page_text_free (SrPageText *self)
{
  for (SrPageFont i = 0; i < SR_PAGE_N_FONTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

double
sr_page_line_height (double size)
{
  return size * LEADING;
}

static double
ems_of (const SrPageText *self, SrPageFont font, const char *p)
{
  if ((guchar)*p < N_ASCII)
    return self->ems[font][(guint)*p];
  return g_unichar_iszerowidth (g_utf8_get_char (p)) ? 0 : 1;
}

double
sr_page_text_ems (SrPageText *self, SrPageFont font, const char *text)
{
  double widest = 0, line = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    line = *p == '\n' ? 0 : line + ems_of (self, font, p);
    widest = MAX (widest, line);
  }
  return widest;
}

static void
lay_out (SrPageText *self, const SrPageStyle *style, double size, const char *text, double width)
{
  set_font (self, style->font, size);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_text (self->layout, text, -1);
}

static gboolean
fits (SrPageText *self, const SrPageStyle *style, const char *text, double width)
{
  return strpbrk (text, "\n\r") == NULL &&
         sr_page_text_ems (self, style->font, text) * style->size <= width;
}

guint
sr_page_text_lines (SrPageText *self, const SrPageStyle *style, const char *text, double width)
{
  if (style->shrink || fits (self, style, text, width))
    return 1;
  lay_out (self, style, style->size, text, width + TOLERANCE);
  return (guint)pango_layout_get_line_count (self->layout);
}

char **
sr_page_text_split (SrPageText *self, const SrPageStyle *style, const char *text, double width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  lay_out (self, style, style->size, text, width + TOLERANCE);
  for (int i = 0; i < pango_layout_get_line_count (self->layout); i++) {
    const PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, i);
    g_autofree char *part = g_strndup (text + line->start_index, (gsize)line->length);

    g_strv_builder_add (lines, part);
  }
  return g_strv_builder_end (lines);
}

static void
draw_line (SrPageText *self,
           cairo_t *cr,
           const SrPageStyle *style,
           double size,
           const SrPageArea *area,
           double top,
           guint index)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, (int)index);
  PangoRectangle extents;
  double x = area->x, free_width;

  if (line == NULL)
    return;
  pango_layout_line_get_extents (line, NULL, &extents);
  free_width = area->width - (double)extents.width / PANGO_SCALE;
  if (style->align != SR_PAGE_LEFT)
    x += style->align == SR_PAGE_CENTRE ? free_width / 2 : free_width;
  cairo_move_to (cr, x, top + (sr_page_line_height (size) - size) / 2 + ASCENT * size);
  pango_cairo_show_layout_line (cr, line);
}

/* The size at which TEXT fits on one line of WIDTH. */
static double
shrunk (SrPageText *self, const SrPageStyle *style, const char *text, double width)
{
  double needed = sr_page_text_ems (self, style->font, text) * style->size;

  if (!style->shrink || needed <= width)
    return style->size;
  return MAX (SMALLEST, style->size * width / needed);
}

void
sr_page_text_draw_lines (SrPageText *self,
                         cairo_t *cr,
                         const SrPageStyle *style,
                         const char *text,
                         const SrPageArea *area,
                         guint first,
                         guint n)
{
  double size = shrunk (self, style, text, area->width);

  lay_out (self, style, size, text, style->shrink ? -1 : area->width + TOLERANCE);
  pango_cairo_update_layout (cr, self->layout);
  for (guint i = 0; i < n; i++)
    draw_line (self, cr, style, size, area, area->y + i * sr_page_line_height (size), first + i);
}

void
sr_page_text_draw (SrPageText *self,
                   cairo_t *cr,
                   const SrPageStyle *style,
                   const char *text,
                   const SrPageArea *area)
{
  guint n = sr_page_text_lines (self, style, text, area->width);
  double height = n * sr_page_line_height (shrunk (self, style, text, area->width));
  SrPageArea middle = *area;

  middle.y += (area->height - height) / 2;
  sr_page_text_draw_lines (self, cr, style, text, &middle, 0, n);
}
