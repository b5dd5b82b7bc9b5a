/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Saved ordered lists: the rows of a report as a superior fixed them.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

/* Names of the saved lists of LIST ("township"); NULL-terminated, free with g_strfreev. */
char **sr_saved_lists (SrRegister *reg, const char *list);

/* Codes of the saved list NAME in its order; NULL when there is none. Free with g_strfreev. */
char **sr_saved_list_codes (SrRegister *reg, const char *list, const char *name);

G_END_DECLS
