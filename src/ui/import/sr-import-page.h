/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Import (导入): choose or drop a file, or paste; see which sheet, header and columns were found;
 * say what is otherwise; see row by row what would be written; tick; write it in one entry.
 * Reading, comparing and writing run aside and can be cancelled.
 *
 * Actions: page.choose (a file) · page.paste · page.import (ss: a record type, "" as the file
 * looks; a file's path, "" none) · page.columns · page.forward · page.step-back · page.save
 * (writes) · page.leave · page.back · page.next-problem · page.next-pane · page.refresh (compares
 * again) · page.export (the sheet with its problems) · page.problems (s: to this path) ·
 * page.show-list.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_PAGE (sr_import_page_get_type ())
G_DECLARE_FINAL_TYPE (SrImportPage, sr_import_page, SR, IMPORT_PAGE, GtkWidget)

GtkWidget *sr_import_page_new (SrRegister *reg);

/* Asks before an import is given up that was compared and would write something, or is being
 * written; with DONE as SrArea says. */
void sr_import_page_leave (GtkWidget *page, SrConfirmFunc done, gpointer data);

/* TRUE while a file is read, compared or written. */
gboolean sr_import_page_is_busy (SrImportPage *self);

G_END_DECLS
