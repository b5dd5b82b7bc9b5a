/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The columns of the search index: persons in the order of their names, households in that of their
 * heads' names. A part holds everybody, or only those few of whom something was written since the
 * whole was loaded. It is never changed once it is loaded. Only the files of the index include
 * this.
 */
#pragma once

#include "store/sr-id-map.h"
#include "store/sr-register.h"
#include "store/sr-text-column.h"

G_BEGIN_DECLS

/* A membership that is not the one in SrSearchPart.homes. */
typedef struct {
  guint32 person, household; /* rows */
  gboolean former;           /* has ended */
} SrSearchLink;

/* Texts that held before, each with the row of whom they were said. */
typedef struct {
  SrTextColumn *texts;
  GArray *rows; /* guint32 */
} SrSearchFormer;

typedef struct {
  gatomicrefcount count;

  guint n_persons;
  gint64 *person_ids;
  SrTextColumn *names;   /* each name once for the persons beside each other who bear it */
  SrTextColumn *pinyin;  /* of these names */
  GArray *name_starts;   /* guint32: the first person of each name, and the number of persons */
  SrTextColumn *numbers; /* ID number, phone: find the household too */
  SrTextColumn *codes;   /* code, national number */
  guint32 *homes;        /* the household, SR_ID_MAP_NONE: none */
  SrSearchFormer former_persons;

  guint n_households;
  gint64 *household_ids;
  guint32 *heads;              /* the person, SR_ID_MAP_NONE: no head; in ascending order */
  SrTextColumn *labels;        /* code and flats: find its people too */
  SrTextColumn *house_numbers; /* phone, national number, hukou book: find the household only */
  guint16 *townships;          /* rows of PLACES */
  guint16 *villages;
  SrTextColumn *places; /* names; row 0 is that of no place */
  SrSearchFormer former_households;

  GArray *links; /* SrSearchLink */
} SrSearchPart;

/* Ids of whom a part is made. */
typedef struct {
  GArray *persons;    /* gint64 */
  GArray *households; /* gint64 */
} SrSearchSubset;

/* Loads everybody (SUBSET NULL), or those of SUBSET, which must hold with each household all who
 * ever belonged to it and with each person all households. At the as-of date of REG. */
SrSearchPart *sr_search_part_load (SrRegister *reg, const SrSearchSubset *subset, GError **error);
SrSearchPart *sr_search_part_new (void); /* empty */
SrSearchPart *sr_search_part_ref (SrSearchPart *part);
void sr_search_part_unref (SrSearchPart *part);

/* Bytes that it takes. */
gsize sr_search_part_size (const SrSearchPart *part);

/* Row of the name of the person of ROW. */
guint sr_search_part_name (const SrSearchPart *part, guint row);

/* Row of the first person who is not before the one of ROW in OTHER. */
guint sr_search_part_person_before (const SrSearchPart *part, const SrSearchPart *other, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSearchPart, sr_search_part_unref)

G_END_DECLS
