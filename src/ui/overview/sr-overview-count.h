/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The numbers of the overview, counted aside (store/sr-job.h). Knows nothing of widgets.
 */
#pragma once

#include "figures/sr-figure-groups.h"
#include "store/sr-job.h"

G_BEGIN_DECLS

/* Figures by a dimension that the overview shows as charts. */
typedef enum {
  SR_OVERVIEW_HOUSEHOLDS_BY_TOWNSHIP,
  SR_OVERVIEW_PERSONS_BY_TOWNSHIP,
  SR_OVERVIEW_MALE_BY_AGE,
  SR_OVERVIEW_FEMALE_BY_AGE,
  SR_OVERVIEW_HOUSEHOLDS_BY_TYPE,
  SR_OVERVIEW_N_GROUPS,
} SrOverviewGroups;

/* Somebody who came or left in the month. */
typedef struct {
  gint64 person;
  char day[SR_DATE_SIZE];
  char *name;
  char *reason;    /* code of join_reason or leave_reason; NULL */
  char *household; /* its code */
} SrOverviewMoved;

/* The settlements that are registered. */
typedef struct {
  guint n;
  char *name;     /* of the only one, else NULL */
  char *township; /* code, of the only one */
  int opened;     /* year; 0: not known */
  char *land;     /* of all together, as shown; NULL: not known */
} SrOverviewSites;

/* How many of each are shown by name. */
#define SR_OVERVIEW_NAMES 8

typedef struct {
  char as_of[SR_DATE_SIZE];
  char from[SR_DATE_SIZE];                 /* first day of the month; it ends with AS_OF */
  GHashTable *figures;                     /* key → gint64 * */
  GPtrArray *groups[SR_OVERVIEW_N_GROUPS]; /* of SrFigureGroup */
  GPtrArray *moved;                        /* for each line of sr_overview_moves (): a GPtrArray of
                                              SrOverviewMoved, the latest first */
  SrOverviewSites sites;
} SrOverviewNumbers;

/* Figure and dimension of GROUPS. */
const char *sr_overview_groups_figure (SrOverviewGroups groups);
const char *sr_overview_groups_dimension (SrOverviewGroups groups);

/* SrJobWork; the result is an SrOverviewNumbers. */
gpointer sr_overview_count (SrJob *job, gpointer unused, GError **error);
void sr_overview_numbers_free (SrOverviewNumbers *numbers);

/* 0 for a figure that was not counted. */
gint64 sr_overview_number (const SrOverviewNumbers *numbers, const char *figure);

/* "FROM..TO" of the month. A new string. */
char *sr_overview_period (const SrOverviewNumbers *numbers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrOverviewNumbers, sr_overview_numbers_free)

G_END_DECLS
