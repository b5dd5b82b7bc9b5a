/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Resident identity numbers (公民身份号码, GB 11643-1999) and disability certificate numbers
 * (残疾人证号, 20 or 22 characters: the resident number, kind 1–7, level 1–4, and when reissued two
 * characters more).
 */
#pragma once

#include "core/sr-date.h"

G_BEGIN_DECLS

typedef enum {
  SR_RESIDENT_ID_OK,
  SR_RESIDENT_ID_LENGTH,    /* not 15 or 18 characters (20/22 for certificates) */
  SR_RESIDENT_ID_CHARACTER, /* something else than digits, or x elsewhere than at the end */
  SR_RESIDENT_ID_REGION,    /* begins with 0 or 9, and is not a placeholder */
  SR_RESIDENT_ID_BIRTH,     /* its birth date does not exist */
  SR_RESIDENT_ID_CHECK,     /* wrong check character */
  SR_RESIDENT_ID_TRUNCATED, /* looks as if a spreadsheet had rounded it: E+ or …000 with a wrong
                               check character */
  SR_RESIDENT_ID_KIND,      /* certificate: kind not 1–7 */
  SR_RESIDENT_ID_LEVEL,     /* certificate: level not 1–4 */
} SrResidentIdState;

/* ASCII digits, X in upper case, no spaces or zero-width characters, leading apostrophe and ="…"
 * gone; "" for NULL. A new string. */
char *sr_resident_id_normalise (const char *text);

/* Of a normalised number. 15-digit numbers are right when their date exists (years 19xx). Of a
 * placeholder only length and characters are looked at: it is OK, and no value to report (ID04). */
SrResidentIdState sr_resident_id_check (const char *number);

/* The check character of the first 17 digits. */
char sr_resident_id_check_character (const char *first17);

/* TRUE for the placeholder of somebody without a number: begins with 999999. */
gboolean sr_resident_id_is_placeholder (const char *number);

/* The 18-digit equivalent of a right 15-digit number; a copy of a right 18-digit one; NULL
 * otherwise, also for placeholders. */
char *sr_resident_id_to_18 (const char *number);

/* FALSE when the number does not hold it (wrong, or placeholder). SEX: 1 male, 2 female (GB/T
 * 2261.1). */
gboolean sr_resident_id_birth_date (const char *number, char date[SR_DATE_SIZE]);
int sr_resident_id_sex (const char *number); /* 0 when unknown */

/* The digits of a number that a spreadsheet has rounded, as far as they can be trusted:
 * "3.41214194901240E+17" and "341214194901240000" give "341214194901240". NULL when TEXT is no
 * such number. New string. */
char *sr_resident_id_kept_digits (const char *text);

/* All right 18-digit numbers that begin with the digits KEPT (at least 14 of them), are of SEX
 * (0: any) and, where BORN_ON is not NULL, have that birth date, in ascending order. char *, freed
 * with the array. */
GPtrArray *sr_resident_id_completions (const char *kept, int sex, const char *born_on);

/* Of a normalised certificate number; the first 18 characters are checked as a resident number too.
 * The two characters of a reissue are letters or digits. */
SrResidentIdState sr_disability_number_check (const char *number);

/* A translated sentence with both values ("The check character is 4, it should be 8"); NULL for OK.
 * New string. *REPAIR (may be NULL) gets the right number where it is certain enough to offer
 * (wrong check character only). */
char *sr_resident_id_explain (const char *number, SrResidentIdState state, char **repair);

G_END_DECLS
