/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The parts of merging two records of one person. KEPT stays, OTHER goes; both as read on the run's
 * date. For merge-persons.c only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Memberships of both in one household that meet become one, longest; refuses when the two were in
 * different households at one time. */
gboolean sr_act_merge_memberships (SrActRun *run, SrRecord *kept, SrRecord *other, GError **error);

/* Every reference to OTHER, of all record types, points to KEPT. */
gboolean sr_act_merge_references (SrActRun *run, SrRecord *kept, SrRecord *other, GError **error);

/* Blank fields of KEPT get the value of OTHER, and those named in TAKE (NULL-terminated) do so
 * anyway; dated ones with their whole past. */
gboolean sr_act_merge_fields (
    SrActRun *run, SrRecord *kept, SrRecord *other, const char *const *take, GError **error);

/* TRUE when both have a value in the field at INDEX and not the same one. */
gboolean sr_act_merge_is_a_choice (SrRecord *kept, SrRecord *other, guint index);

G_END_DECLS
