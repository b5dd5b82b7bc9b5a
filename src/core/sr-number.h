/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Decimal numbers as people write them, read exactly: no binary fraction comes in between, so that
 * money stays right to the 分. Used by the kinds; it knows nothing of them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number: mantissa ÷ 10^decimals; DECIMALS as written, trailing zeros counted. */
typedef struct {
  gint64 mantissa;
  int decimals;
} SrNumber;

/* Reads [-]digits[.digits]: full-width digits, thousands signs (, thin or other space) between
 * groups of three, a leading + or −, surrounding space; .5 is 0.5. FALSE when it is no such number
 * or does not fit into 63 bits. */
gboolean sr_number_parse (const char *text, SrNumber *number);

/* NUMBER with DECIMALS decimals, as an integer: (12.3, 2) → 1230. FALSE when it has more decimals
 * than that or does not fit. */
gboolean sr_number_scale (const SrNumber *number, int decimals, gint64 *scaled);

G_END_DECLS
