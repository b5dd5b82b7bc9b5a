/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The reports by file; private to this folder.
 */
#pragma once

#include "reports/sr-report.h"

G_BEGIN_DECLS

extern const SrReport sr_report_buildings;
extern const SrReport sr_report_employment;
extern const SrReport sr_report_factories;
extern const SrReport sr_report_factory_workers;
extern const SrReport sr_report_fairs;
extern const SrReport sr_report_households;
extern const SrReport sr_report_income_increase;
extern const SrReport sr_report_migrant_workers;
extern const SrReport sr_report_monitoring;
extern const SrReport sr_report_persons;
extern const SrReport sr_report_placements;
extern const SrReport sr_report_population_changes;
extern const SrReport sr_report_postings;
extern const SrReport sr_report_sites;
extern const SrReport sr_report_townships;
extern const SrReport sr_report_wages;

G_END_DECLS
