/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the acts that work on every record type (create, correct, change, end, void, restore) have
 * in common. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Says each line that the entry has written so far, "覃大明: 与户主关系 其他 → 之孙女". */
void sr_act_say_changes (SrActRun *run);

/* The request's drafts, at least one; refuses when there is none or nothing is changed. */
gboolean sr_act_check_drafts (SrActRun *run, GError **error);

/* "person 彭大明 (phone, remark)", and how many records more: for the title. New string. */
char *sr_act_describe_drafts (SrActRun *run);

/* What changes in a span from the run's date on: it ends there and goes on as a new one; one that
 * begins on that day is corrected. A membership that only changes is no join and no leave. */
gboolean sr_act_change_span (SrActRun *run, SrDraft *draft, GError **error);

G_END_DECLS
