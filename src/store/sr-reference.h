/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reference data that a new register begins with (townships, villages, code lists, parameters),
 * from the project's CSV files. From then on it is data of the register, which clerks edit.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

/* Writes all of it as one entry. */
gboolean sr_reference_seed (SrRegister *reg, GError **error);

/* TRUE for a register whose reference data is that of an older version: it lacks what was added
 * since. */
gboolean sr_reference_is_old (SrRegister *reg);

/* Adds code items, parameters and other spellings of codes and columns that the register has never
 * had, as one entry. What a clerk changed or made void stays so. */
gboolean sr_reference_refresh (SrRegister *reg, GError **error);

/* Fills LISTS from the register: code items, townships and villages, and how all of them are also
 * written. */
gboolean sr_reference_load_code_lists (SrRegister *reg, SrCodeLists *lists, GError **error);

/* Rows of a bundled CSV text (RFC 4180, LF or CRLF), the first being the header; each a
 * NULL-terminated array. */
GPtrArray *sr_reference_parse_csv (const char *text);

G_END_DECLS
