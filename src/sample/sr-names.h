/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Names as they are usual in the county, by people (民族), sex and year of birth. Every name is
 * drawn, none is anybody's.
 */
#pragma once

#include "sample/sr-random.h"

G_BEGIN_DECLS

#define SR_NAME_SIZE 24

/* Code of GB/T 3304 for a family that comes from a township; TOWNSHIP is its nine-digit code or
 * NULL (anywhere in the county). */
const char *sr_names_ethnicity (SrRandom *random, const char *township);

/* A surname usual with that people. Static. */
const char *sr_names_surname (SrRandom *random, const char *ethnicity);

/* The character that brothers of one generation share (字辈). Static. */
const char *sr_names_generation (SrRandom *random);

/* A whole name for somebody born in YEAR; SEX 1 or 2. GENERATION may be NULL. */
void sr_names_make (SrRandom *random,
                    const char *surname,
                    const char *generation,
                    int sex,
                    int year,
                    char name[SR_NAME_SIZE]);

G_END_DECLS
