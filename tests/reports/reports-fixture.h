/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The settlement of tests/figures/fixture.sql with numbers to hide and texts that a town puts
 * itself, and reports on it.
 */
#pragma once

#include "figures-fixture.h"
#include "reports/sr-report.h"

G_BEGIN_DECLS

/* As of 2025-09-27. */
void reports_set_up (Fixture *fixture, gconstpointer data);

/* The report KEY; the test fails when it cannot be made. */
SrWorkbookSpec *make_request (Fixture *fixture, const char *key, const SrReportRequest *request);
SrWorkbookSpec *make (Fixture *fixture, const char *key, const char *const *options);

/* The figure KEY as of the fixture's date. */
gint64 figure (Fixture *fixture, const char *key);

G_END_DECLS
