/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Draws a building as it was laid out. Private to the building plan, but for the swatch, which is
 * declared there.
 */
#pragma once

#include "ui/widgets/sr-plan-layout.h"

G_BEGIN_DECLS

typedef struct {
  GtkWidget *area; /* whose font and palette */
  const SrPlanLayout *layout;
  const char *vacant; /* mark of a vacant flat */
  gint64 selected;
} SrPlanDrawing;

void sr_plan_drawing_draw (const SrPlanDrawing *drawing, cairo_t *cr, int width);

G_END_DECLS
