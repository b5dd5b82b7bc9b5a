/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What was reported: keeping the numbers of a report when it is handed in, and holding the next one
 * against them (rules RP02 and RP05).
 */
#pragma once

#include "reports/sr-report.h"

G_BEGIN_DECLS

/* Adds the lines that compare what SPEC claims with what REPORT said last before WHEN: the closing
 * of households and persons with the last closing and what came and went since (RP02), and changes
 * of more than the parameter reported_change_percent (RP05). Nothing reported yet: no lines. */
gboolean sr_reported_compare (SrRegister *reg,
                              const SrReport *report,
                              const SrFigureWhen *when,
                              SrWorkbookSpec *spec,
                              GError **error);

/* Keeps every claim of SPEC as reported, in one entry, with the REQUEST's reason. What was kept for
 * the same report, figure and day becomes void: it was reported anew. */
gboolean sr_reported_keep (SrRegister *reg,
                           const SrReport *report,
                           const SrReportRequest *request,
                           const SrWorkbookSpec *spec,
                           GError **error);

G_END_DECLS
