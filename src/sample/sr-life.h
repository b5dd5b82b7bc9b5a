/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a life brings by itself: school by year of age, work after it, rest after sixty. Pure
 * functions of a birth date, a few traits and a day; the same rules for the sample community and
 * for large registers.
 */
#pragma once

#include "sample/sr-day.h"
#include "sample/sr-random.h"

G_BEGIN_DECLS

typedef enum {
  SR_PATH_JUNIOR,     /* leaves school after grade nine */
  SR_PATH_VOCATIONAL, /* three years of vocational school */
  SR_PATH_SENIOR,     /* three years of senior middle school */
  SR_PATH_COLLEGE,    /* senior middle school and three years of college */
  SR_PATH_BACHELOR,   /* senior middle school and four years of university */
} SrSchoolPath;

typedef struct {
  SrDay born;
  int sex;
  SrSchoolPath path;
  const char *old_education; /* of those who left school long ago: code of education_fpb */
  gboolean is_skilled;
  gboolean is_weak;     /* works little, for health */
  gboolean is_away;     /* in the army, in prison, missing: not counted as labour by its state */
  int rests;            /* after sixty: 0 goes on working, 1 half, 2 not at all */
  SrDay chronic_since;  /* 0: never */
  SrDay serious_since;  /* 0: never */
  int disability_kind;  /* 0: none, else 1–7 */
  int disability_level; /* 1–4 */
} SrLife;

/* Draws all traits but is_weak and is_away. */
void sr_life_draw (SrRandom *random, SrDay born, int sex, SrLife *life);

/* Everything about school on DAY. STATE is a code of school_state, or NULL: not at school. */
typedef struct {
  const char *state;
  const char *school;
  const char *grade;
} SrSchooling;

SrSchooling sr_life_schooling (const SrLife *life, SrDay day);

/* Code of education_fpb of somebody who is not at school. */
const char *sr_life_education (const SrLife *life);

/* Code of labour on DAY. Somebody who turns sixty is reviewed in the next year. */
const char *sr_life_labour (const SrLife *life, SrDay day);

/* Codes of health joined by ',', in order. */
const char *sr_life_health (const SrLife *life, SrDay day);

G_END_DECLS
