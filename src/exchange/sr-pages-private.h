/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a document is made of. Private to exchange.
 */
#pragma once

#include "exchange/sr-page-section.h"
#include "exchange/sr-pages.h"

G_BEGIN_DECLS

struct _SrPages {
  SrPageText *text;
  GPtrArray *sections; /* of SrPageSection */
  GPtrArray *kept;
  char *title; /* of the document, never a person's name; may be NULL */
  gboolean demo;
  guint n; /* pages */
};

/* A document without pages, to which sections are added. */
SrPages *sr_pages_new_empty (const char *title, gboolean demo);
void sr_pages_take_section (SrPages *pages, SrPageSection *section);

G_END_DECLS
