/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What plans of buildings show, read aside (store/sr-job.h): a page of buildings, their flats, who
 * lives in them, and the number of each indicator in each flat. Knows nothing of widgets.
 */
#pragma once

#include "store/sr-job.h"

G_BEGIN_DECLS

/* Indicators there may be. */
#define SR_PLAN_INDICATORS 12

typedef struct {
  gint64 id;
  char *unit, *room; /* NULL: not filled */
  int floor;
  gint64 household; /* 0: vacant */
  guint n_households;
  guint numbers[SR_PLAN_INDICATORS]; /* as sr_plan_indicators () */
} SrPlanFlatData;

typedef struct {
  gint64 id;
  gint64 number;
  char *head;    /* NULL: none */
  GArray *flats; /* of SrPlanFlatData */
} SrPlanBuilding;

typedef struct {
  guint n_all;          /* buildings of the register */
  guint first;          /* of them on this page */
  gboolean is_found;    /* it begins with the building that was asked for */
  GPtrArray *buildings; /* of SrPlanBuilding */
} SrPlanPage;

/* Which buildings: from the FIRST on, or, when it is not 0, from the one of this NUMBER on. */
typedef struct {
  guint first;
  gint64 number;
} SrPlanRequest;

/* Buildings on a page. */
#define SR_PLAN_PAGE 48

/* SrJobWork: DATA is an SrPlanRequest. The result is an SrPlanPage. */
gpointer sr_plan_count (SrJob *job, gpointer request, GError **error);
void sr_plan_page_free (SrPlanPage *page);

/* The flat ID and its BUILDING; NULL when it is not on the page. */
const SrPlanFlatData *
sr_plan_page_find (const SrPlanPage *page, gint64 id, const SrPlanBuilding **building);

/* "3-1-502". A new string. */
char *sr_plan_flat_label (const SrPlanBuilding *building, const SrPlanFlatData *flat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPlanPage, sr_plan_page_free)

G_END_DECLS
