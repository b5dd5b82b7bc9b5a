/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Any table on screen as a workbook: its filters, its order, its columns; with business code,
 * record key and masking level, so that it can come back by import.
 */
#pragma once

#include "reports/sr-report.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* Adds the columns of fields COLUMNS (keys, NULL-terminated; those withheld without REVEAL left
 * out) to TABLE and lets it read the records of QUERY, as they are now, in its order. FALSE with
 * ERROR set when the database failed. */
gboolean sr_list_fill (SrTable *table,
                       SrRegister *reg,
                       const SrQuery *query,
                       const char *const *columns,
                       gboolean reveal,
                       GError **error);

/* The same for the records IDS (gint64 elements) of SCHEMA in their order, at AS_OF (NULL: the
 * register's). */
void sr_list_fill_ids (SrTable *table,
                       SrRegister *reg,
                       const SrSchema *schema,
                       GArray *ids,
                       const char *as_of,
                       const char *const *columns,
                       gboolean reveal);

/* The same with personal numbers as they are, in the order of the record keys, which stand last as
 * texts: what is compared with itself at another date (sr-list-changes.h) and never written so.
 * What is withheld without REVEAL is left out all the same. */
gboolean sr_list_fill_by_key (SrTable *table,
                              SrRegister *reg,
                              const SrQuery *query,
                              const char *const *columns,
                              gboolean reveal,
                              GError **error);

/* A plain list (SR_SHEET_LIST): the business code first, COLUMNS, then hidden 记录号 (the record's
 * id as text) and 脱敏级别 (脱敏 or 未脱敏). Read from REG while it is written. NULL on error. */
SrTable *sr_list_table (SrRegister *reg,
                        const SrQuery *query,
                        const char *const *columns,
                        gboolean reveal,
                        GError **error);

/* Filters and order of QUERY as pairs of item and sentence (筛选条件 …), then NOTES (such pairs, or
 * NULL). NULL-terminated, free with g_strfreev. */
char **sr_list_notes (SrRegister *reg, const SrQuery *query, const char *const *notes);

/* The list and 填报说明, which tells filters and order. NOTES: more pairs of item and sentence,
 * NULL-terminated, or NULL. The request's options are not looked at. */
SrWorkbookSpec *sr_list_workbook (SrRegister *reg,
                                  const SrQuery *query,
                                  const char *const *columns,
                                  const SrReportRequest *request,
                                  const char *const *notes,
                                  GError **error);

G_END_DECLS
