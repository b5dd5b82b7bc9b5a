/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The catalogue of figures (domain, figures.csv): a figure is a definition in words, its members
 * (members/KEY.sql) and an aggregate of them. One row here and one file there is a new figure; the
 * same number then stands on every screen and in every workbook, and opens the list of its members.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stock is counted at the as-of date, a flow in the period that ends with it. */
typedef enum { SR_FIGURE_STOCK, SR_FIGURE_FLOW } SrFigureKind;

typedef enum {
  SR_AGGREGATE_COUNT,    /* members */
  SR_AGGREGATE_DISTINCT, /* different amounts of the members */
  SR_AGGREGATE_SUM,      /* of the amounts */
  SR_AGGREGATE_MEAN,     /* of the amounts; no value without members */
  SR_AGGREGATE_MEDIAN,   /* of the amounts, the mean of the middle two; no value without members */
  SR_AGGREGATE_RATIO,    /* numerator / denominator; no value when that is 0 */
} SrAggregate;

/* When a member of a flow happened: the day for which dimensions are evaluated. */
typedef enum { SR_EVENT_NONE, SR_EVENT_BEGIN, SR_EVENT_END } SrEvent;

#define SR_FIGURE_MAX_DIMENSIONS 12

typedef struct {
  const char *key;        /* identity, as in the domain's catalogue */
  const char *label;      /* English msgid */
  const char *title;      /* official Chinese title */
  const char *unit;       /* 户, 人, 套 … as official tables print it */
  const char *definition; /* 口径: the sentence that goes to 填报说明 */
  SrFigureKind kind;
  const char *record; /* record type of the members */
  SrAggregate aggregate;
  SrEvent event;                       /* flows: what of the member lies in the period */
  const char *numerator, *denominator; /* ratio, in per cent: keys of two figures; else NULL */
  gboolean is_money;                   /* amounts are in 分, the figure is in 元 */
  gboolean is_joined; /* members are few of the records of their type: dimensions are looked up for
                         them, not read whole */
  const char *dimensions[SR_FIGURE_MAX_DIMENSIONS]; /* keys (sr-dimension.h), NULL after the last */
  const char *area;                                 /* "households", "employment" … */
  const char *members; /* SQL instead of members/KEY.sql (slices, tests); NULL in the catalogue */
  char **slice;        /* values that a slice takes; NULL in the catalogue */
} SrFigure;

/* The whole catalogue in its order. */
const SrFigure *sr_figures (guint *n_figures);

/* NULL when there is no such figure. */
const SrFigure *sr_figure_find (const char *key);

/* The figure whose members are all the records of a type that count at the as-of date: "persons" of
 * "person". It is the first stock of the catalogue that counts the type; NULL when none does. */
const SrFigure *sr_figure_of_record (const char *record);

/* The label in the language of the desk. */
const char *sr_figure_label (const SrFigure *figure);

/* The record type whose list of FIGURE has as many rows as the figure says: "person" when each
 * person counts once, "membership" when each coming or going does. */
const char *sr_figure_listed (const SrFigure *figure);

/* TRUE when FIGURE is offered by DIMENSION. */
gboolean sr_figure_has_dimension (const SrFigure *figure, const char *dimension);

G_END_DECLS
