/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the acts of monitoring and income share. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* The monitoring of HOUSEHOLD that is in force in MONTH (NULL: the one that has no end) as a draft;
 * NULL with REFUSED when there is none, saying when it was last monitored. */
SrDraft *sr_act_monitoring (SrActRun *run, gint64 household, const char *month, GError **error);

/* Refuses when HOUSEHOLD does not live here in any day FROM … TO (both may be one). */
gboolean sr_act_check_resident (
    SrActRun *run, gint64 household, const char *from, const char *to, GError **error);

/* Members of HOUSEHOLD on DATE; -1 on error. */
gint64 sr_act_members_on (SrActRun *run, gint64 household, const char *date, GError **error);

/* "12000.00"; "—" for a blank. New string. */
char *sr_act_money (const SrValue *value);

G_END_DECLS
