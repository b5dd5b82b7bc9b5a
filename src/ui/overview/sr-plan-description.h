/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A flat of the plans in words: where it is, who lives there, how many of the indicator.
 */
#pragma once

#include "store/sr-register.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-plan-count.h"

G_BEGIN_DECLS

typedef struct {
  char *label;  /* "3-1-502" */
  char *who;    /* the household, or that it is vacant */
  char *number; /* NULL: vacant */
} SrPlanDescription;

/* NUMBER of INDICATOR live in FLAT. */
SrPlanDescription *sr_plan_description_new (SrRegister *reg,
                                            const SrPlanBuilding *building,
                                            const SrPlanFlatData *flat,
                                            const SrPlanIndicator *indicator,
                                            guint number);
void sr_plan_description_free (SrPlanDescription *self);

/* The card over a flat, as Pango markup; a line of text, perhaps with the number. New strings. */
char *sr_plan_description_markup (const SrPlanDescription *self);
char *sr_plan_description_text (const SrPlanDescription *self, gboolean with_number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPlanDescription, sr_plan_description_free)

G_END_DECLS
