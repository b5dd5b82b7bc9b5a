/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Any table on screen for the printer: its columns and order, with what was filtered told below it.
 */
#pragma once

#include "reports/sr-report.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* A form (SR_SHEET_FORM) of the records of QUERY with COLUMNS (keys, NULL-terminated), numbered,
 * without signatures. Read from REG while it is drawn. The request's options are not looked at.
 * NULL on error. */
SrTable *sr_list_form (SrRegister *reg,
                       const SrQuery *query,
                       const char *const *columns,
                       const SrReportRequest *request,
                       GError **error);

/* The same for the records IDS of the schema of QUERY in their order: rows that were selected. */
SrTable *sr_list_form_ids (SrRegister *reg,
                           const SrQuery *query,
                           GArray *ids,
                           const char *const *columns,
                           const SrReportRequest *request);

G_END_DECLS
