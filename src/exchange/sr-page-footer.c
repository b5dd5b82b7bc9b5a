/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The foot of every page: masking and purpose at the left, 第 x 页，共 y 页 in the middle, 演示 at
 * the right. A long purpose gets lines of its own above.
 */
#include "exchange/sr-page-section.h"
#include "exchange/sr-page-columns.h"

#define DEMO_TEXT  "演示数据，人物均为虚构"
#define SIZE       8.0
#define STAMP_ROOM 0.38 /* of the width, beside the page number */
#define GAP        8.0
#define DEMO_RED   0.77
#define DEMO_GREEN 0.33
#define FADED      0.25

static const SrPageStyle stamp_style = {.size = SIZE};

static double
inner_width (const SrPageSection *section)
{
  return section->width - 2 * SR_PAGE_SIDE;
}

/* Lines of its own; 0 when it stands beside the page number. */
static guint
stamp_lines (SrPageText *text, const SrPageSection *section)
{
  if (section->stamp == NULL || section->stamp[0] == '\0' ||
      sr_page_text_ems (text, SR_PAGE_FONT_BODY, section->stamp) * SIZE <=
          STAMP_ROOM * inner_width (section))
    return 0;
  return sr_page_text_lines (text, &stamp_style, section->stamp, inner_width (section));
}

double
sr_page_footer_height (SrPageText *text, const SrPageSection *section)
{
  return (1 + stamp_lines (text, section)) * sr_page_line_height (SIZE) + GAP;
}

void
sr_page_footer_draw (
    SrPageText *text, const SrPageSection *section, gboolean demo, guint page, cairo_t *cr)
{
  SrPageStyle style = stamp_style;
  double line = sr_page_line_height (SIZE);
  guint lines = stamp_lines (text, section);
  SrPageArea area = {SR_PAGE_SIDE, section->height - SR_PAGE_BOTTOM - line, inner_width (section),
                     line};
  g_autofree char *number = g_strdup_printf ("第 %u 页，共 %u 页", page + 1, section->n_pages);

  cairo_save (cr);
  cairo_set_source_rgb (cr, FADED, FADED, FADED);
  if (section->stamp != NULL && section->stamp[0] != '\0') {
    SrPageArea own = {area.x, area.y - lines * line, area.width, line};

    sr_page_text_draw_lines (text, cr, &style, section->stamp, &own, 0, MAX (lines, 1));
  }
  style.align = SR_PAGE_CENTRE;
  sr_page_text_draw (text, cr, &style, number, &area);
  if (demo) {
    style.align = SR_PAGE_RIGHT;
    style.font = SR_PAGE_FONT_BOLD;
    cairo_set_source_rgb (cr, DEMO_RED, DEMO_GREEN, 0);
    sr_page_text_draw (text, cr, &style, DEMO_TEXT, &area);
  }
  cairo_restore (cr);
}
