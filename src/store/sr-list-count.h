/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Totals of a list (sr-list-totals.h) counted aside, for screens: one count at a time, a later one
 * takes the place of an earlier one that is not done.
 */
#pragma once

#include "store/sr-list-totals.h"

G_BEGIN_DECLS

typedef struct _SrListCount SrListCount;

/* TOTALS is the callee's, to be freed with sr_list_totals_free (); NULL with ERROR when they could
 * not be counted. In the main loop. Not called for a count that was stopped or overtaken. */
typedef void (*SrListCounted) (SrListTotals *totals, const GError *error, gpointer data);

/* DATA must outlive the counting: sr_list_count_free () stops it. */
SrListCount *sr_list_count_new (SrRegister *reg, SrListCounted counted, gpointer data);
void sr_list_count_free (SrListCount *self);

/* Counts IDS (kept, and not changed meanwhile) by GROUP, NULL: all of them only. SUMS: keys of the
 * fields to be summed up, NULL-terminated; NULL: none. */
void sr_list_count_start (SrListCount *self,
                          const SrSchema *schema,
                          GArray *ids,
                          const SrField *group,
                          const char *const *sums);

/* What is being counted is not wanted any more. */
void sr_list_count_stop (SrListCount *self);

/* TRUE while something is counted. */
gboolean sr_list_count_is_busy (SrListCount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrListCount, sr_list_count_free)

G_END_DECLS
