/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages that a command writes to a PDF file.
 */
#pragma once

#include "cli/sr-cli.h"
#include "reports/sr-report.h"

G_BEGIN_DECLS

/* What the options ask for; no options of a report. Valid as long as CLI's options are. */
SrReportRequest sr_print_request (SrCli *cli);

/* A document of TABLE alone, marked when REG is a demonstration. */
SrWorkbookSpec *sr_print_spec (SrRegister *reg, SrTable *table);

/* With progress and cancel, as workbooks are. */
gboolean sr_print_write_spec (const SrWorkbookSpec *spec, const char *path, GError **error);

G_END_DECLS
