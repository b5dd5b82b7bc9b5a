/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One invented household as it stands at a date: names, birth dates, relations and parents that fit
 * together. Knows nothing of the register, of flats or of what happened earlier.
 */
#pragma once

#include "sample/sr-day.h"
#include "sample/sr-names.h"
#include "sample/sr-shapes.h"

G_BEGIN_DECLS

typedef struct {
  const char *relation; /* code of relation_fpb */
  int sex;              /* 1, 2 */
  SrDay born;
  int father; /* index in the family, or -1 */
  int mother;
  const char *ethnicity;
  const char *surname;
  char name[SR_NAME_SIZE];
} SrMember;

typedef struct {
  const SrShape *shape;
  guint n_members;
  SrMember members[SR_SHAPE_MAX];
} SrFamily;

/* Draws a family of SHAPE as it is on the day AS_OF: parents are 18 to 45 years older than their
 * children, children of one mother at least ten months apart, no two members share a name. TOWNSHIP
 * (nine digits, or NULL) decides which people and surnames are likely. */
void sr_family_draw (
    SrRandom *random, const SrShape *shape, const char *township, SrDay as_of, SrFamily *family);

/* Somebody who would fit the family but is not in it: same people and surname when SURNAME is
 * given. */
void sr_family_draw_relative (SrRandom *random,
                              const char *ethnicity,
                              const char *surname,
                              int sex,
                              SrDay born,
                              SrMember *member);

/* The identity number of the N-th person of that sex born on that day, with the area code 430898,
 * which is nobody's; N from 0 to 498. */
void sr_family_id_number (SrDay born, int sex, guint n, char number[19]);

G_END_DECLS
