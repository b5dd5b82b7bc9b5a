/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Wages of the register as income of a household. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Fills in what an income ACCOUNT for the days FROM … TO leaves blank of wages: those of workshops
 * as they were paid, others as months worked times the monthly income that was told; the whole is
 * their sum and nothing else. What the register knows nothing of stays blank. Says so. */
gboolean sr_act_fill_wages (
    SrActRun *run, SrDraft *account, const char *from, const char *to, GError **error);

G_END_DECLS
