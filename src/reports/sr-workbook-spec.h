/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A workbook to be: tables in order, one sheet each, and what the file says of itself. Never names
 * of persons: neither author nor operator stand in the properties.
 */
#pragma once

#include "reports/sr-report-checks.h"
#include "reports/sr-table.h"

G_BEGIN_DECLS

typedef struct _SrWorkbookSpec SrWorkbookSpec;

/* TITLE and ORGANISATION go to the properties of the file; both may be NULL. */
SrWorkbookSpec *sr_workbook_spec_new (const char *title, const char *organisation);
void sr_workbook_spec_free (SrWorkbookSpec *spec);

const char *sr_workbook_spec_title (const SrWorkbookSpec *spec);
const char *sr_workbook_spec_organisation (const SrWorkbookSpec *spec);

/* Marks every sheet and printed page 演示: the people in it are invented. */
void sr_workbook_spec_set_demo (SrWorkbookSpec *spec, gboolean demo);
gboolean sr_workbook_spec_is_demo (const SrWorkbookSpec *spec);

/* A sheet more; takes a reference. */
void sr_workbook_spec_add (SrWorkbookSpec *spec, SrTable *table);
guint sr_workbook_spec_n_tables (const SrWorkbookSpec *spec);
SrTable *sr_workbook_spec_table (const SrWorkbookSpec *spec, guint index); /* owned by SPEC */

/* What must be equal in it; never NULL. Owned by SPEC. */
SrReportChecks *sr_workbook_spec_checks (const SrWorkbookSpec *spec);

/* Rows of all tables; -1 when some table does not know. */
gint64 sr_workbook_spec_n_rows (const SrWorkbookSpec *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrWorkbookSpec, sr_workbook_spec_free)

G_END_DECLS
