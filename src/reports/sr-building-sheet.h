/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 楼栋长用表: a building flat by flat, with a column to write in, for its building head.
 */
#pragma once

#include "reports/sr-report.h"

G_BEGIN_DECLS

/* A table for BUILDING, or one for each building (0). Read from REG while they are written; the
 * request's options are not looked at. NULL on error, NOT_FOUND when there is no building. */
SrWorkbookSpec *sr_building_sheets (SrRegister *reg,
                                    gint64 building,
                                    const SrReportRequest *request,
                                    GError **error);

G_END_DECLS
