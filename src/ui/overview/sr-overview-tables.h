/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the overview shows, as tables: facts of the site, cards of gaps, flows of the month,
 * indicators of the plans. A later area adds a line. Lines whose figure is not in the catalogue are
 * skipped.
 */
#pragma once

#include <gtk/gtk.h>

#include "figures/sr-figure.h"

G_BEGIN_DECLS

/* A number of the head line. */
typedef struct {
  const char *figure;
  const char *unit; /* msgid with context "fact", after the number: "flats" */
  gboolean is_gap;  /* amber when it is not 0, and small */
} SrOverviewFact;

/* A card. What is there is the whole less the gap. */
typedef struct {
  const char *title;        /* msgid */
  const char *gap;          /* figure: what is missing */
  const char *gap_words;    /* msgid with context "gap", after the number */
  const char *whole;        /* figure: of what */
  const char *done;         /* figure: what is there */
  const char *done_words;   /* msgid with context "gap" */
  const char *unit;         /* msgid with context "unit" */
  const char *second;       /* figure of the second line */
  const char *second_words; /* msgid with context "gap" */
  const char *second_unit;  /* msgid with context "unit" */
  gboolean second_is_gap;   /* amber when it is not 0 */
  gboolean is_first;        /* in the first row */
} SrOverviewCard;

/* A change of the month. */
typedef struct {
  const char *figure; /* a flow of memberships */
  const char *title;  /* msgid with context "move" */
  gboolean is_end;    /* members leave */
} SrOverviewMove;

#define SR_PLAN_SHADES 3

/* What plans of buildings are coloured by. */
typedef struct {
  const char *label;          /* msgid with context "indicator" */
  const char *figure;         /* how many of its members live in each flat */
  const char *unit;           /* msgid with context "unit" */
  const char *field;          /* of households that counts the same; NULL: none */
  const char *mark;           /* msgid with context "mark" for flats that have one; NULL:
                                 the number */
  guint from[SR_PLAN_SHADES]; /* a flat has shade i + 1 from this number on; 0: no such shade */
  const char *legend[SR_PLAN_SHADES]; /* msgids with context "legend" */
} SrPlanIndicator;

/* Each ends with a NULL figure (title). */
const SrOverviewFact *sr_overview_facts (void);
const SrOverviewCard *sr_overview_cards (void);
const SrOverviewMove *sr_overview_moves (void);
const SrPlanIndicator *sr_plan_indicators (guint *n_indicators);

/* All figures that are in the catalogue and not NULL. */
gboolean sr_overview_has (const char *figure);

/* Opens the list of a figure's members from WIDGET (win.list); PERIOD ("FROM..TO") for flows, WORD
 * one word more; both may be NULL. */
void sr_overview_list (GtkWidget *widget, const char *figure, const char *period, const char *word);

/* The same with any WORDS (NULL-terminated) more. */
void sr_overview_list_words (GtkWidget *widget, const char *figure, const char *const *words);

G_END_DECLS
