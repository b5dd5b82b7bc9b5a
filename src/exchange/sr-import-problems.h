/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What an import found wrong or doubtful, in the clerk's own sheets (sr-problem-workbook.h).
 */
#pragma once

#include "imports/sr-import-plan.h"

G_BEGIN_DECLS

/* Writes the sheets of PLAN, which was made from FILE, to PATH with the problems of their rows;
 * what was understood though it was written otherwise is no problem. PATH that is the file itself
 * is refused: SR_EXCHANGE_ERROR. Otherwise as sr_problem_workbook_write(). */
gboolean sr_import_problems_write (const SrImportPlan *plan,
                                   SrSheetFile *file,
                                   const char *source,
                                   const char *path,
                                   SrProgress progress,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
