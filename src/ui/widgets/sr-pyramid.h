/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A pyramid of ages: a band in each row, one side's bar to the left and the other's to the right,
 * the youngest at the foot. Tab reaches the pyramid once, arrows walk its bars, Enter opens one.
 *
 * Signal: "activated" (const char *id, int side): 0 left, 1 right; ID NULL: the whole side.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *label;
  double value[2];       /* left, right */
  const char *number[2]; /* as they are shown */
} SrPyramidBand;

#define SR_TYPE_PYRAMID (sr_pyramid_get_type ())
G_DECLARE_FINAL_TYPE (SrPyramid, sr_pyramid, SR, PYRAMID, GtkWidget)

/* LABEL names the pyramid, LEFT and RIGHT its sides. */
GtkWidget *sr_pyramid_new (const char *label, const char *left, const char *right);

/* BANDS (copied) from the youngest to the oldest. */
void sr_pyramid_set (SrPyramid *self, const SrPyramidBand *bands, guint n_bands);

/* The head of a side: its name and how many it has together, a button. */
void sr_pyramid_set_side (SrPyramid *self, int side, const char *label, const char *number);

/* As if a bar were clicked; FALSE when there is none. */
gboolean sr_pyramid_activate (SrPyramid *self, const char *id, int side);

G_END_DECLS
