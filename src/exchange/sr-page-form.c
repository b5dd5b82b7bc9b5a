/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Strips of a form on pages of A4 upright: headings stay with what follows, tables that go on have
 * their header again, a strip higher than a page is cut between lines.
 */
#include "exchange/sr-page-form.h"

#include <math.h>

#include "exchange/sr-page-columns.h"
#include "exchange/sr-page-pen.h"

#define TITLE_SIZE  18.0
#define TITLE_SPACE 5.0
#define LINE_SIZE   9.5
#define LINE_SPACE  5.0
#define N_PARTS     3
#define FULL_ENOUGH 0.5 /* of a page, to begin another one */
#define TICK        8.0
#define CLOSEST     1.5

/* A strip (or some lines of it) where it stands. */
typedef struct {
  guint strip;
  guint page;
  double y, height;
  guint first_line, n_lines; /* 0: all */
} Placed;

typedef struct {
  SrPageSection section;
  SrPageText *text;
  char *title;
  char *line[N_PARTS];
  double width;
  double bottom;
  double pad; /* of strips; less than they were made with when that saves a page */
  GPtrArray *strips;
  GArray *placed; /* of Placed, page by page */
} PageForm;

/* While the strips are placed. */
typedef struct {
  PageForm *self;
  guint page;
  double y, top;
  guint table;    /* the table that the last strip belongs to */
  int header;     /* its header strip, -1: none */
  gboolean empty; /* nothing on this page yet */
} Cursor;

static const SrPageStyle title_style = {SR_PAGE_FONT_TITLE, TITLE_SIZE, SR_PAGE_CENTRE};

static const SrPageStrip *
strip_at (const PageForm *self, guint index)
{
  return g_ptr_array_index (self->strips, index);
}

static double
height_of (const PageForm *self, const SrPageStrip *strip)
{
  return strip->height - (SR_PAGE_FORM_PAD - self->pad);
}

static double
space_of (const PageForm *self, const SrPageStrip *strip)
{
  return strip->space * (self->pad + SR_PAGE_FORM_PAD) / (2 * SR_PAGE_FORM_PAD);
}

static guint
title_lines (PageForm *self)
{
  return sr_page_text_lines (self->text, &title_style, self->title, self->width);
}

static gboolean
has_line (const PageForm *self)
{
  return self->line[0] != NULL || self->line[1] != NULL || self->line[2] != NULL;
}

/* Texts of the line that are too long for their part stand below each other. */
static gboolean
line_fits (PageForm *self)
{
  double used = 0;

  for (guint i = 0; i < N_PARTS; i++)
    if (self->line[i] != NULL)
      used += sr_page_text_ems (self->text, SR_PAGE_FONT_BODY, self->line[i]) * LINE_SIZE + 12;
  return used <= self->width;
}

static guint
line_lines (PageForm *self)
{
  const SrPageStyle style = {SR_PAGE_FONT_BODY, LINE_SIZE};
  guint lines = 0;

  if (line_fits (self))
    return 1;
  for (guint i = 0; i < N_PARTS; i++)
    if (self->line[i] != NULL)
      lines += sr_page_text_lines (self->text, &style, self->line[i], self->width);
  return lines;
}

static double
head_height (PageForm *self)
{
  double height = title_lines (self) * sr_page_line_height (TITLE_SIZE) + TITLE_SPACE;

  if (has_line (self))
    height += line_lines (self) * sr_page_line_height (LINE_SIZE) + LINE_SPACE;
  return height;
}

/* --- Placing --- */

static void
place (Cursor *cursor, guint strip, double height, guint first_line, guint n_lines)
{
  Placed placed = {strip, cursor->page, cursor->y, height, first_line, n_lines};

  g_array_append_val (cursor->self->placed, placed);
  cursor->y += height;
  cursor->empty = FALSE;
}

static void
turn (Cursor *cursor, const SrPageStrip *next)
{
  cursor->page++;
  cursor->y = cursor->top = SR_PAGE_TOP;
  cursor->empty = TRUE;
  if (cursor->header >= 0 && next->table == cursor->table && !next->header) {
    place (cursor, (guint)cursor->header,
           height_of (cursor->self, strip_at (cursor->self, (guint)cursor->header)), 0, 0);
    cursor->empty = TRUE;
  }
}

/* With what must stand below it. */
static double
needed_height (const PageForm *self, guint index)
{
  double height = 0;

  for (guint i = index; i < self->strips->len; i++) {
    const SrPageStrip *strip = strip_at (self, i);

    height += height_of (self, strip) + (i > index ? space_of (self, strip) : 0);
    if (!strip->keep_next)
      break;
  }
  return height;
}

static void
place_in_parts (Cursor *cursor, guint index)
{
  const PageForm *self = cursor->self;
  const SrPageStrip *strip = strip_at (self, index);
  double line = (height_of (self, strip) - self->pad) / strip->lines;
  guint done = 0;

  while (done < strip->lines) {
    guint n = (guint)MAX (1, floor ((self->bottom - cursor->y - self->pad) / line));

    n = MIN (n, strip->lines - done);
    place (cursor, index, n * line + self->pad, done, n);
    done += n;
    if (done < strip->lines)
      turn (cursor, strip);
  }
}

static void
place_strip (Cursor *cursor, guint index)
{
  const PageForm *self = cursor->self;
  const SrPageStrip *strip = strip_at (self, index);
  double space = cursor->empty ? 0 : space_of (self, strip);
  gboolean full =
      cursor->y - SR_PAGE_TOP > FULL_ENOUGH * (self->bottom - SR_PAGE_TOP) && !cursor->empty;
  double needed = needed_height (self, index);

  if (strip->table != cursor->table) {
    cursor->table = strip->table;
    cursor->header = strip->header ? (int)index : -1;
  }
  if ((strip->new_page && full && cursor->page == 0) ||
      (cursor->y + space + needed > self->bottom + 0.01 && !cursor->empty)) {
    turn (cursor, strip);
    space = 0;
  }
  cursor->y += space;
  if (cursor->y + height_of (self, strip) > self->bottom + 0.01 && strip->lines > 1)
    place_in_parts (cursor, index);
  else
    place (cursor, index, height_of (self, strip), 0, 0);
}

static void
place_all (PageForm *self, double pad)
{
  Cursor cursor = {
      .self = self, .y = SR_PAGE_TOP + head_height (self), .header = -1, .empty = TRUE};

  self->pad = pad;
  g_array_set_size (self->placed, 0);
  for (guint i = 0; i < self->strips->len; i++)
    place_strip (&cursor, i);
  self->section.n_pages = cursor.page + 1;
}

/* A sheet of paper has two sides: what is a little too long for them is set closer. */
static void
place_on_one_sheet (PageForm *self)
{
  for (double pad = SR_PAGE_FORM_PAD; pad >= CLOSEST; pad -= 1) {
    place_all (self, pad);
    if (self->section.n_pages <= 2)
      return;
  }
  place_all (self, SR_PAGE_FORM_PAD);
}

/* --- Drawing --- */

static void
draw_head (PageForm *self, cairo_t *cr)
{
  guint lines = title_lines (self);
  SrPageArea area = {SR_PAGE_SIDE, SR_PAGE_TOP, self->width,
                     lines * sr_page_line_height (TITLE_SIZE)};
  gboolean fits = line_fits (self);

  sr_page_text_draw_lines (self->text, cr, &title_style, self->title, &area, 0, lines);
  area.y += area.height + TITLE_SPACE;
  area.height = sr_page_line_height (LINE_SIZE);
  for (guint i = 0; i < N_PARTS; i++) {
    SrPageStyle style = {SR_PAGE_FONT_BODY, LINE_SIZE, fits ? (SrPageAlign)i : SR_PAGE_LEFT};
    guint n;

    if (self->line[i] == NULL)
      continue;
    n = sr_page_text_lines (self->text, &style, self->line[i], self->width);
    sr_page_text_draw_lines (self->text, cr, &style, self->line[i], &area, 0, n);
    if (!fits)
      area.y += n * area.height;
  }
}

static void
draw_tick (const SrPageCell *cell, SrPageArea *area, cairo_t *cr)
{
  if (cell->tick < 0)
    return;
  sr_page_pen_tick (cr, area->x + 1, area->y + (area->height - TICK) / 2, TICK, cell->tick > 0);
  area->x += 14;
  area->width -= 14;
}

static void
draw_cell (PageForm *self, const Placed *placed, const SrPageCell *cell, cairo_t *cr)
{
  SrPageArea area = {SR_PAGE_SIDE + cell->x, placed->y, cell->width, placed->height};

  if (cell->filled)
    sr_page_pen_fill (cr, &area);
  if (cell->boxed)
    sr_page_pen_box (cr, &area);
  area.x += SR_PAGE_PADDING;
  area.width -= 2 * SR_PAGE_PADDING;
  draw_tick (cell, &area, cr);
  if (placed->n_lines > 0) {
    area.y += self->pad / 2;
    sr_page_text_draw_lines (self->text, cr, &cell->style, cell->text, &area, placed->first_line,
                             placed->n_lines);
  } else if (cell->text[0] != '\0')
    sr_page_text_draw (self->text, cr, &cell->style, cell->text, &area);
}

static gboolean
draw (SrPageSection *section, guint page, cairo_t *cr, GError **error)
{
  PageForm *self = (PageForm *)section;

  if (page == 0)
    draw_head (self, cr);
  for (guint i = 0; i < self->placed->len; i++) {
    const Placed *placed = &g_array_index (self->placed, Placed, i);
    const SrPageStrip *strip = strip_at (self, placed->strip);

    for (guint j = 0; placed->page == page && j < strip->cells->len; j++)
      draw_cell (self, placed, &g_array_index (strip->cells, SrPageCell, j), cr);
  }
  return TRUE;
}

static void
free_form (SrPageSection *section)
{
  PageForm *self = (PageForm *)section;

  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->line[i]);
  g_free (self->title);
  g_clear_pointer (&self->strips, g_ptr_array_unref);
  g_array_unref (self->placed);
  g_free (section->stamp);
  g_free (self);
}

SrPageSection *
sr_page_form_new (SrPageText *text, const SrForm *form, GError **error)
{
  PageForm *self = g_new0 (PageForm, 1);

  self->section = (SrPageSection){.width = SR_PAGE_SHORT,
                                  .height = SR_PAGE_LONG,
                                  .stamp = g_strdup (sr_form_stamp (form)),
                                  .draw = draw,
                                  .free = free_form};
  self->text = text;
  self->title = g_strdup (sr_form_title (form));
  for (guint i = 0; i < N_PARTS; i++)
    self->line[i] = g_strdup (sr_form_line (form, i));
  self->width = SR_PAGE_SHORT - 2 * SR_PAGE_SIDE;
  self->bottom = SR_PAGE_LONG - SR_PAGE_BOTTOM - sr_page_footer_height (text, &self->section);
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->strips = sr_page_form_strips (text, form, self->width, error);
  if (self->strips == NULL) {
    free_form (&self->section);
    return NULL;
  }
  place_on_one_sheet (self);
  return &self->section;
}
