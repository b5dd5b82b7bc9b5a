/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Columns of the sheet over the preview: what each is called there, what it is here, and how that
 * was found; as many as there is room for. All of them are behind the button at the end
 * ("page.columns").
 */
#pragma once

#include "ui/import/sr-import-session.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_STRIP (sr_import_strip_get_type ())
G_DECLARE_FINAL_TYPE (SrImportStrip, sr_import_strip, SR, IMPORT_STRIP, GtkBox)

GtkWidget *sr_import_strip_new (void);

/* Of several sheets the last: the one whose rows the file is about. */
void sr_import_strip_show (SrImportStrip *self, SrImportSession *session);

G_END_DECLS
