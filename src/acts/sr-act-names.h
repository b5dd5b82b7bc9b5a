/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What things are called in the sentences of acts. Every function returns a new string.
 */
#pragma once

#include "store/sr-record-store.h"

G_BEGIN_DECLS

/* "覃大明户": by its head at DATE (NULL: the as-of date); by its code when it has none. */
char *sr_act_household_name (SrRegister *reg, gint64 household, const char *date);

/* Any record: a household as above, others by their label, those that have none (a membership) by
 * the records they join: "彭大明, SR-0142". */
char *sr_act_record_name (SrRegister *reg, const SrSchema *schema, gint64 id, const char *date);

/* "Person 彭大明": the type before the name, unless the name says it. */
char *sr_act_record_title (SrRegister *reg, const SrSchema *schema, gint64 id, const char *date);

char *sr_act_code_name (SrRegister *reg, const char *list, const char *code);

/* The first three names of ids (gint64) and how many more: "A, B, C and 4 more". */
char *sr_act_names (SrRegister *reg, const SrSchema *schema, GArray *ids, const char *date);

G_END_DECLS
