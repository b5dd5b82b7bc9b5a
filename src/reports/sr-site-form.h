/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 安置点概况: the settlement on one page, as the overview shows it: what there is, what is missing,
 * the changes of the month, townships, ages. Numbers only; nothing in it needs masking.
 */
#pragma once

#include "core/sr-progress.h"
#include "reports/sr-form.h"
#include "reports/sr-report.h"

G_BEGIN_DECLS

/* At the as-of date of REQUEST (NULL: the register's); the month ends with it. PROGRESS (may be
 * NULL) counts figures. NULL on error, which may be CANCELLED. */
SrForm *sr_site_form (SrRegister *reg,
                      const SrReportRequest *request,
                      SrProgress progress,
                      gpointer user_data,
                      GError **error);

G_END_DECLS
