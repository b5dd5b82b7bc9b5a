/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A form while it is laid out: strips of equal width, each with its cells, one below the other; a
 * strip is never cut but between two lines of its text. sr-page-form-blocks.c makes strips of the
 * form's blocks, sr-page-form.c puts them on pages and draws them. Private to the pages.
 */
#pragma once

#include "exchange/sr-page-section.h"

G_BEGIN_DECLS

/* What stands in a strip at X. */
typedef struct {
  double x, width;
  char *text;
  SrPageStyle style;
  gboolean filled; /* grey behind it: titles */
  gboolean boxed;
  int tick; /* a box before the text: -1 none, 0 empty, 1 ticked */
} SrPageCell;

typedef struct {
  double height;
  guint lines;        /* of its highest cell; 0: it is not cut */
  double space;       /* above it, but not on top of a page */
  GArray *cells;      /* of SrPageCell */
  gboolean keep_next; /* not the last on its page: headings, header rows */
  gboolean header;    /* comes again on the next page while its table goes on */
  guint table;        /* number of its table, 0: of none */
  gboolean new_page;  /* begins a page when the one before is full enough */
} SrPageStrip;

/* Strips of all blocks of FORM in WIDTH. SrPageStrip elements, freed with the array; NULL with
 * ERROR set. */
GPtrArray *sr_page_form_strips (SrPageText *text, const SrForm *form, double width, GError **error);

#define SR_PAGE_FORM_SIZE 8.5
#define SR_PAGE_FORM_PAD  5.5 /* of a strip, besides its lines */

G_END_DECLS
