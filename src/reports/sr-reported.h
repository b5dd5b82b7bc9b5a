/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What was reported: keeping the numbers of a report or list when it is handed in, and holding the
 * next one against them (rules RP01, RP02 and RP05). Whose numbers they are says the subject of the
 * checks (sr_report_checks_set_subject).
 */
#pragma once

#include "reports/sr-workbook-spec.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Adds the lines that compare what SPEC claims with what was reported: another number for the same
 * figure and the same day or period by any report (RP01); the closing of households and persons
 * with the last closing and what came and went since (RP02); stocks that changed by more than the
 * parameter reported_change_percent (RP05). Tells the checks what was reported last
 * (sr_report_checks_before). Nothing reported yet: no lines. */
gboolean sr_reported_compare (SrRegister *reg, SrWorkbookSpec *spec, GError **error);

/* Keeps every claim of SPEC as reported, in one entry, with REASON (may be NULL). What was kept for
 * the same report and the same day or period becomes void: it was reported anew. Errors: INVALID
 * when SPEC claims nothing. */
gboolean
sr_reported_keep (SrRegister *reg, const SrWorkbookSpec *spec, const char *reason, GError **error);

G_END_DECLS
