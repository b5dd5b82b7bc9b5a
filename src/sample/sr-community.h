/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sample community in memory: invented people, households, flats and everything that happened
 * to them from the move in September 2019 to the as-of date, event by event. Nobody in it exists.
 * Knows nothing of the register; sr-sample.c writes it there.
 *
 * It is drawn backwards: first who lives there at the as-of date (so that the totals are exact),
 * then who was there before and is not any more.
 */
#pragma once

#include "core/sr-code-lists.h"
#include "sample/sr-family.h"
#include "sample/sr-life.h"

G_BEGIN_DECLS

#define SR_NONE G_MAXUINT

/* One entry of the history to be. */
typedef struct {
  const char *act;
  char *title;
  SrDay day;      /* when it happened */
  SrDay recorded; /* when it was entered */
} SrHappening;

typedef struct {
  guint household;
  const char *relation;
  SrDay since;
  SrDay until; /* 0: open */
  const char *join;
  const char *leave; /* NULL: open */
  guint begin;       /* events */
  guint end;         /* SR_NONE: open */
} SrSpan;

#define SR_MAX_SPANS 4

typedef struct {
  SrMember self; /* father and mother: indices of persons here, or -1 */
  SrLife life;
  guint n_spans; /* 0: a mentor, who does not live here */
  SrSpan spans[SR_MAX_SPANS];
  guint first_event;
  guint spouse;        /* SR_NONE: none living */
  const char *marital; /* at first, code of marital_status */
  char id_number[19];  /* "": not yet */
  char code[16];
  SrSchooling first_schooling; /* when entered */
  struct {
    SrSchooling school;
    const char *labour;
    const char *health;
  } on_record; /* while the years are drawn: what the register says so far */
} SrPerson;

typedef struct {
  const SrShape *shape;
  const char *township; /* nine digits */
  const char *village;  /* twelve digits */
  SrDay moved_in;
  SrDay moved_out; /* 0: here */
  const char *change_reason;
  guint event;
  guint out_event; /* SR_NONE */
  guint n_persons; /* residents at the as-of date */
  guint size;      /* members when it moved in */
  GArray *persons; /* guint: everybody who ever belonged to it, the head at the as-of date first */
  gboolean is_poor;
  const char *type; /* household_type at first */
  gboolean has_dibao;
  gboolean has_tekun;
  gboolean is_used; /* something big happened to it already */
  char code[16];
} SrHousehold;

typedef struct {
  guint building; /* 1… */
  guint unit;
  guint floor;
  guint room; /* 1, 2 */
  guint area; /* ㎡ */
} SrFlat;

typedef struct {
  guint household;
  guint flat;
  SrDay since;
  SrDay until;
  guint begin;
  guint end;
} SrStay;

typedef struct {
  guint person;
  const char *role;
  guint building; /* number, 0: none */
  guint grid;     /* number, 0: none */
  SrDay since;
  SrDay until;
  guint begin;
  guint end;
} SrPost;

typedef enum { SR_FACT_PERSON, SR_FACT_HOUSEHOLD, SR_FACT_FLAT } SrFactKind;

/* From an event's day on a field is otherwise. TEXT NULL: blank. */
typedef struct {
  guint event;
  SrFactKind kind;
  guint index;
  const char *field;
  const char *text; /* interned */
} SrFact;

/* A household under monitoring, from the month of an event to that of another. */
typedef struct {
  guint household;
  const char *category;
  const char *risks[3];
  guint n_risks;
  const char *exit_mode; /* NULL: open */
  gboolean is_late;      /* still without a measure */
  guint begin;
  guint end; /* SR_NONE: open */
} SrWatch;

typedef struct {
  guint watch;
  const char *kind;
  const char *content;
  SrDay since;
  SrDay until; /* 0: open */
  int yuan;    /* 0: none */
  guint event;
} SrMeasure;

/* What a household told of its income in the accounting year that ends in September of YEAR. */
typedef struct {
  guint household;
  int year;
  guint event;
} SrAccount;

typedef struct {
  SrRandom random;
  SrDay as_of;
  GArray *events;     /* SrHappening */
  GArray *people;     /* SrPerson */
  GArray *households; /* SrHousehold */
  GArray *flats;      /* SrFlat */
  GArray *stays;      /* SrStay */
  GArray *posts;      /* SrPost */
  GArray *mentors;    /* guint: persons */
  GArray *facts;      /* SrFact */
  GArray *watches;    /* SrWatch */
  GArray *measures;   /* SrMeasure */
  GArray *accounts;   /* SrAccount */
  GHashTable *ids;    /* identity numbers given */
} SrCommunity;

/* The whole of it; always the same. LISTS gives the villages of each township. */
SrCommunity *sr_community_new (SrCodeLists *lists);
void sr_community_free (SrCommunity *self);

#define sr_community_event(self, i)     (&g_array_index ((self)->events, SrHappening, i))
#define sr_community_person(self, i)    (&g_array_index ((self)->people, SrPerson, i))
#define sr_community_household(self, i) (&g_array_index ((self)->households, SrHousehold, i))
#define sr_community_flat(self, i)      (&g_array_index ((self)->flats, SrFlat, i))

/* Events in the order in which they were entered; guint indices, free with g_free. */
guint *sr_community_order (SrCommunity *self);

/* Persons, the oldest first: parents before their children. guint indices, free with g_free. */
guint *sr_community_by_age (SrCommunity *self);

/* Belongs to some household on DAY. */
gboolean sr_person_is_resident (const SrPerson *person, SrDay day);

/* The span that holds on DAY, or NULL. */
const SrSpan *sr_person_span (const SrPerson *person, SrDay day);

/* Is counted in the labour force on DAY (figure labour_force). */
gboolean sr_person_is_labour (const SrPerson *person, SrDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrCommunity, sr_community_free)

G_END_DECLS
