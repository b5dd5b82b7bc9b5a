/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A value as a register stores it: blank, integer, real or text. What the number or text means (a
 * date, money, a code) is told by the kind of its field (sr-kind.h), never by the value.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { SR_VALUE_BLANK, SR_VALUE_INTEGER, SR_VALUE_REAL, SR_VALUE_TEXT } SrValueType;

/* Plain struct, passed by pointer; a text is owned by its value. Zeroed memory is a blank value. */
typedef struct {
  SrValueType type;
  union {
    gint64 integer;
    double real;
    char *text;
  };
} SrValue;

#define SR_VALUE_INIT                                                                              \
  {                                                                                                \
    SR_VALUE_BLANK,                                                                                \
    {                                                                                              \
      0                                                                                            \
    }                                                                                              \
  }

SrValue sr_value_integer (gint64 integer);
SrValue sr_value_real (double real);

/* Copies TEXT; NULL and "" both give a blank value: an empty text is never stored. */
SrValue sr_value_text (const char *text);

/* Like sr_value_text(), taking ownership of TEXT. */
SrValue sr_value_take_text (char *text);

SrValue sr_value_copy (const SrValue *value);

/* Frees what VALUE owns and makes it blank. */
void sr_value_clear (SrValue *value);

gboolean sr_value_is_blank (const SrValue *value);

/* Same type and same content; two blanks are equal. Reals are equal when they agree to 6 decimals.
 */
gboolean sr_value_equal (const SrValue *a, const SrValue *b);

/* The text, or NULL when the value is blank or not a text. Owned by VALUE. */
const char *sr_value_get_text (const SrValue *value);

/* The integer, or FALLBACK when the value is not an integer. */
gint64 sr_value_get_integer (const SrValue *value, gint64 fallback);

/* The number, an integer among them, or FALLBACK when the value is neither. */
double sr_value_get_real (const SrValue *value, double fallback);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SrValue, sr_value_clear)

G_END_DECLS
