/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Before there is a file: what to do, and what the rows are taken for. After an import: what was
 * written, and where it is.
 *
 * Activates "page.choose", "page.paste" and "page.show-list" of the page it is in.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_START (sr_import_start_get_type ())
G_DECLARE_FINAL_TYPE (SrImportStart, sr_import_start, SR, IMPORT_START, GtkBox)

GtkWidget *sr_import_start_new (void);

/* NULL: as the file looks. */
const SrSchema *sr_import_start_schema (SrImportStart *self);
void sr_import_start_set_schema (SrImportStart *self, const SrSchema *schema);

/* SENTENCE tells what was written; NULL: nothing was yet. */
void sr_import_start_set_done (SrImportStart *self, const char *sentence);

/* Why the file cannot be read, in red; NULL: nothing to say. */
void sr_import_start_set_refusal (SrImportStart *self, const char *sentence);

void sr_import_start_focus (SrImportStart *self);

G_END_DECLS
