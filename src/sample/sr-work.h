/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work, wages and job fairs of the sample community in memory: who of its people works where from
 * when to when, what the workshops pay, and what came of two fairs. Drawn after the people and from
 * random numbers of its own, so that nothing of them depends on it. Knows nothing of the register;
 * sr-sample-work.c and sr-sample-fairs.c write it there.
 */
#pragma once

#include "sample/sr-community.h"

G_BEGIN_DECLS

#define SR_FACTORIES 3
#define SR_FAIRS     2

/* A county where people work or companies are. */
typedef struct {
  const char *division; /* six digits */
  const char *town;     /* as names of companies begin */
  const char *scope;    /* code of work_scope */
  guint16 weight;       /* of those who go away */
  guint8 companies;     /* known to the register */
  guint8 others;        /* only named as employers */
} SrWorkPlace;

typedef struct {
  const char *name;     /* in the names of companies */
  const char *industry; /* code of industry */
  int pay_from;         /* yuan a month */
  int pay_to;
  const char *const *jobs; /* NULL-terminated */
} SrTrade;

typedef struct {
  char *name;
  char credit_code[20];
  const SrWorkPlace *place;
  const SrTrade *trade;
  gboolean is_company; /* has a record */
  gboolean is_at[SR_FAIRS];
  guint factory; /* number, or SR_NONE */
  gint64 id;
} SrEmployer;

typedef struct {
  guint person;
  const char *kind; /* code of work_kind */
  guint factory;    /* number, or SR_NONE */
  const char *employer;
  const char *division;
  const char *scope;
  const char *industry;
  const char *job;
  const char *form;
  const char *channel;
  gboolean is_point_to_point;
  gboolean has_contract;
  gboolean is_insured;
  SrDay since;
  SrDay until;   /* 0: open */
  int monthly;   /* yuan; 0: not told */
  int baseline;  /* yuan a year; −1: not told */
  SrDay checked; /* last verified; 0: never */
  gint64 id;
} SrSpell;

/* Amounts in 分. */
typedef struct {
  guint spell;
  guint month; /* year × 12 + month − 1 */
  int days;
  int pieces; /* 0: not by the piece */
  int piece_rate;
  int base;
  int overtime;
  int bonus;
  int attendance;
  int deduction;
  SrDay paid; /* 0: not yet */
} SrPay;

typedef struct {
  guint employer;
  const char *title;
  int openings;
  int pay_min; /* yuan */
  int pay_max;
  const SrWorkPlace *place;
  SrDay posted;
  SrDay expires; /* 0: open-ended */
  const char *source;
  guint fair; /* number, or SR_NONE */
  const char *education;
  int age_max;
  const char *sex;
  const char *board;
  gboolean is_insured;
  const char *shifts;
  const char *channels;
  int views;
  gint64 id;
} SrPosting;

typedef struct {
  guint person;
  guint posting;
  guint fair;
  const char *state;
  SrDay intent;
  SrDay signed_on; /* 0: not */
  SrDay placed;    /* 0: not */
  guint spell;     /* SR_NONE: none */
  int kept;        /* −1: not known yet */
} SrPlacing;

typedef struct {
  guint person;
  SrDay registered;
  const char *channel;
  const char *state;
  const char *job;
  const char *division;
  int pay; /* yuan */
} SrSeeker;

typedef struct {
  SrCommunity *community;
  SrRandom random;
  GArray *employers;  /* SrEmployer */
  GArray *spells;     /* SrSpell */
  GArray *pays;       /* SrPay */
  GArray *postings;   /* SrPosting */
  GArray *placements; /* SrPlacing */
  GArray *seekers;    /* SrSeeker */
} SrWork;

/* All of it for COMMUNITY, which must outlive it; always the same. */
SrWork *sr_work_new (SrCommunity *community);

/* Of no community: the employers only. */
SrWork *sr_work_new_employers (void);
void sr_work_free (SrWork *self);

#define sr_work_employer(self, i) (&g_array_index ((self)->employers, SrEmployer, i))
#define sr_work_spell(self, i)    (&g_array_index ((self)->spells, SrSpell, i))
#define sr_work_posting(self, i)  (&g_array_index ((self)->postings, SrPosting, i))

guint sr_work_places_size (void);
const SrWorkPlace *sr_work_place (guint index);
const SrTrade *sr_work_trade (guint index);

/* A trade that is usual in such a place. */
const SrTrade *sr_work_draw_trade (SrRandom *random, const SrWorkPlace *place);
const char *sr_work_draw_job (SrRandom *random, const SrTrade *trade);

/* The N-th job that a company offers; none twice below 160. Static. */
const char *sr_work_title (const SrEmployer *employer, guint n);

/* The credit code of the N-th invented company. */
void sr_work_fill_credit_code (guint n, char code[20]);

/* Names of the workshops as the article has them. */
const char *sr_work_factory_name (guint factory);

/* Days the fairs are held on. */
SrDay sr_work_fair_day (guint fair);

/* Steps, in this order. */
void sr_work_draw_employers (SrWork *self);
void sr_work_draw_spells (SrWork *self);
void sr_work_draw_postings (SrWork *self);
void sr_work_draw_placements (SrWork *self);
void sr_work_draw_wages (SrWork *self);

/* Works as an earner on DAY: in the labour force, or a healthy one of the older ones. */
gboolean sr_work_is_able (const SrPerson *person, SrDay day);

/* Work away from the county from FROM on, with returns and changes, until UNTIL or without an end
 * (0), by people who leave again and again. */
void sr_work_add_away (SrWork *self, guint person, SrDay from, SrDay until);

/* The same in the county: posts, companies, or for oneself. */
void sr_work_add_near (SrWork *self, guint person, SrDay from, SrDay until);

/* One spell in a workshop. */
void sr_work_add_factory (
    SrWork *self, guint person, guint factory, SrDay from, SrDay until, int baseline);

/* The first day of the month that is N months after that of DAY. */
SrDay sr_work_month_after (SrDay day, int n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrWork, sr_work_free)

G_END_DECLS
