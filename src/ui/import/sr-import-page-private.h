/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the steps of the import's page and its jobs share. For those two files only.
 */
#pragma once

#include "ui/import/sr-import-page.h"
#include "ui/import/sr-import-session.h"
#include "ui/import/sr-import-work.h"

G_BEGIN_DECLS

struct _SrImportPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *stale; /* SrBar: the register has changed since */
  GtkWidget *stack; /* start, work, columns, rows */
  GtkWidget *start;
  GtkWidget *work; /* SrImportWork; kept as long as a job may tell it how far it is */
  GtkWidget *columns;
  GtkWidget *preview;
  SrImportSession *session; /* NULL: no file yet */
  SrImportSession *next;    /* waits for the clerk to give up the one there is; or NULL */
  const SrSchema *written;  /* what the last import was about, or NULL */
  gboolean is_mapped;       /* columns were changed since the rows were compared */
  gboolean is_writing;
};

/* Takes SESSION; NULL: no file. */
void sr_import_page_set_session (SrImportPage *self, SrImportSession *session);

/* The child of the stack: "start", "work", "columns", "rows". */
gboolean sr_import_page_shows (SrImportPage *self, const char *name);
void sr_import_page_show (SrImportPage *self, const char *name);

/* With the focus where the clerk goes on. The first forgets the file. */
void sr_import_page_show_start (SrImportPage *self);
void sr_import_page_show_columns (SrImportPage *self);
void sr_import_page_show_rows (SrImportPage *self);

/* --- Aside --- */

void sr_import_page_read (SrImportPage *self,
                          SrImportSession *session,
                          const SrSchema *schema,
                          const char *sheet);
void sr_import_page_compare (SrImportPage *self);

/* An SrImportSinceFunc; PAGE is an SrImportPage. */
void sr_import_page_write (const char *since, gpointer page);
void sr_import_page_write_problems (SrImportPage *self, const char *path);

G_END_DECLS
