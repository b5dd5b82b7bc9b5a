/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of 校验结果: the reconciliation as it stands when the sheet is made, and the rules over
 * the records that the report shows, which are run when the rows are read, for they take long on a
 * large register and a preview of another sheet does not need them.
 */
#pragma once

#include "reports/sr-report.h"
#include "rules/sr-checkup.h"

G_BEGIN_DECLS

/* Lets TABLE (four columns) tell the lines of CHECKS, the REASON for what does not hold (NULL: none
 * was given), and, when SCOPES is not empty, one row for each rule of their types at AS_OF, with
 * what is exempt. Copies what it needs; keeps REG. */
void sr_verify_rows_attach (SrTable *table,
                            SrRegister *reg,
                            const SrReportChecks *checks,
                            const char *reason,
                            const char *as_of,
                            const SrCheckScope *scopes,
                            guint n_scopes);

G_END_DECLS
