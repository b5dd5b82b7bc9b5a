/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text on paper: the fonts of the pages, how wide a text is, how many lines it takes, and drawing
 * it. All lengths are points (1/72 inch), whatever surface is drawn on, so that screen, printer and
 * PDF break lines alike.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_PAGE_FONT_BODY,  /* Noto Sans CJK SC */
  SR_PAGE_FONT_BOLD,  /* the same, bold */
  SR_PAGE_FONT_TITLE, /* Noto Serif CJK SC, bold */
  SR_PAGE_N_FONTS
} SrPageFont;

typedef enum { SR_PAGE_LEFT, SR_PAGE_CENTRE, SR_PAGE_RIGHT } SrPageAlign;

typedef struct {
  SrPageFont font;
  double size;
  SrPageAlign align;
  gboolean shrink; /* one line: a text that is too wide is made smaller, else it is wrapped */
} SrPageStyle;

typedef struct {
  double x, y, width, height;
} SrPageArea;

typedef struct _SrPageText SrPageText;

/* To be used by one thread at a time. */
SrPageText *sr_page_text_new (void);
void sr_page_text_free (SrPageText *self);

/* Distance between the base lines of a text of SIZE. */
double sr_page_line_height (double size);

/* Width of the widest line of TEXT at size 1; never less than it is, by a quick count. */
double sr_page_text_ems (SrPageText *self, SrPageFont font, const char *text);

/* Lines that TEXT takes in WIDTH; 1 when it shrinks. TEXT is valid UTF-8 everywhere here. */
guint
sr_page_text_lines (SrPageText *self, const SrPageStyle *style, const char *text, double width);

/* The lines themselves, as texts. Free with g_strfreev. */
char **
sr_page_text_split (SrPageText *self, const SrPageStyle *style, const char *text, double width);

/* Draws TEXT in the middle of the height of AREA, in the present colour. */
void sr_page_text_draw (SrPageText *self,
                        cairo_t *cr,
                        const SrPageStyle *style,
                        const char *text,
                        const SrPageArea *area);

/* Draws N lines of TEXT from FIRST on, from the top of AREA down. */
void sr_page_text_draw_lines (SrPageText *self,
                              cairo_t *cr,
                              const SrPageStyle *style,
                              const char *text,
                              const SrPageArea *area,
                              guint first,
                              guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPageText, sr_page_text_free)

G_END_DECLS
