/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 一户一档: all that is known of a household as a form of two pages (form A2), with its members,
 * papers, monitoring, incomes and changes.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "reports/sr-form.h"
#include "reports/sr-report.h"

G_BEGIN_DECLS

/* The form of HOUSEHOLD at the request's as-of date. Personal numbers are masked and benefits left
 * out unless it reveals; revealing and printing is recorded by whoever prints. NULL on error. */
SrForm *sr_household_form (SrRegister *reg,
                           gint64 household,
                           const SrReportRequest *request,
                           GError **error);

/* As many at once as paper and memory take. */
#define SR_HOUSEHOLD_FORMS_MOST 1000

/* The forms of HOUSEHOLDS (of gint64), in their order. More than SR_HOUSEHOLD_FORMS_MOST are
 * refused with SR_REPORT_ERROR_OPTION. PROGRESS (may be NULL) counts households. SrForm elements.
 */
GPtrArray *sr_household_forms (SrRegister *reg,
                               const GArray *households,
                               const SrReportRequest *request,
                               SrProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
