/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From a file to a plan: which sheets are taken and as what.
 */
#pragma once

#include "imports/sr-import-plan.h"

G_BEGIN_DECLS

/* Reads FILE as records of SCHEMA into a new plan, not yet compared. SHEET (a name) alone, or, when
 * it is NULL, every sheet that is shown and has a header of SCHEMA or of what goes with it (a sheet
 * of households before one of persons). *NOTICES (may be NULL) gets sentences about what was left
 * out, to be freed with g_ptr_array_unref(). FILE is borrowed. */
SrImportPlan *sr_import_read (SrRegister *reg,
                              SrSheetFile *file,
                              const SrSchema *schema,
                              const char *sheet,
                              GPtrArray **notices,
                              SrProgress progress,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

/* The type that the file looks like, by its headers; NULL: none, or, with ERROR set, it cannot be
 * read or was cancelled. */
const SrSchema *sr_import_guess (SrRegister *reg,
                                 SrSheetFile *file,
                                 SrProgress progress,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
