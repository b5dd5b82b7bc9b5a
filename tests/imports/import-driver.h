/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sheets as tests write them, compared with the small community of tests/acts; and what a plan says
 * of its rows as text.
 */
#pragma once

#include "acts/community.h"
#include "imports/sr-import.h"

/* TEXT, a sheet with columns divided by tabs or commas, as records of TYPE, read and compared. */
SrImportPlan *driver_plan (SrFixture *fixture, const char *type, const char *text);

/* The same of a file; it must be readable. */
SrImportPlan *driver_plan_file (SrFixture *fixture, const char *type, const char *path);

/* It must be refused, with a message that has PART in it. */
void driver_refused (SrFixture *fixture, const char *type, const char *text, const char *part);

/* "rejected; C fault The check …; doubt …": result, then each problem with its column (none: the
 * whole row) and weight, the gravest first. */
char *driver_told (const SrImportPlan *plan, guint row);

/* ROW is RESULT and, unless PART is NULL, has a problem in COLUMN ("C"; "": the whole row) whose
 * sentence has PART in it. */
void driver_assert (
    const SrImportPlan *plan, guint row, const char *result, const char *column, const char *part);

/* "new 2 changed 1 …", those that are not 0. */
char *driver_counts (const SrImportPlan *plan);
void driver_assert_counts (const SrImportPlan *plan, const char *counts);

/* Changes of ROW: "Phone: 138****0001 → 138****0002", a line each. */
char *driver_changes (SrFixture *fixture, const SrImportPlan *plan, guint row);

/* Writes what is ticked; it must go well. SINCE NULL: corrections. Returns the entry. */
gint64 driver_write (SrFixture *fixture, SrImportPlan *plan, const char *since);

/* The right number of 17 digits FIRST. New string. */
char *driver_number (const char *first17);
