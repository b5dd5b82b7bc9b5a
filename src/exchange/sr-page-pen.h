/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lines and boxes on paper: thin and black on a printer, one sharp pixel on a screen.
 */
#pragma once

#include "exchange/sr-page-text.h"

G_BEGIN_DECLS

void sr_page_pen_line (cairo_t *cr, double x1, double y1, double x2, double y2);
void sr_page_pen_box (cairo_t *cr, const SrPageArea *area);

/* The faint grey behind totals and field titles. */
void sr_page_pen_fill (cairo_t *cr, const SrPageArea *area);

/* A box of SIZE at X, Y, with a tick in it when TICKED. */
void sr_page_pen_tick (cairo_t *cr, double x, double y, double size, gboolean ticked);

G_END_DECLS
