/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One import as the assistant has it: where it comes from, the plan that was made of it, what can
 * be filtered by, and what the clerk chose and revealed so far. Reading, comparing and writing run
 * aside, each a job; while one runs, the session belongs to its thread and nobody else looks at it.
 */
#pragma once

#include <gtk/gtk.h>

#include "imports/sr-import.h"
#include "store/sr-job.h"

G_BEGIN_DECLS

/* Rows that have to do with a field. */
typedef struct {
  const SrField *field; /* NULL: problems of whole rows */
  GArray *rows;         /* guint, ascending */
  gboolean is_doubt;    /* a problem of some of them has to do with it */
} SrImportTopic;

/* A sheet of the file, to choose from. */
typedef struct {
  char *name;
  gboolean is_hidden;
} SrSessionSheet;

typedef struct {
  char *path; /* NULL: pasted */
  char *text; /* what was pasted, or NULL */
  char *name; /* what the clerk calls it: the file's name, "clipboard" */

  const SrSchema *schema; /* as what; NULL: could not be guessed */
  char *sheet;            /* the only sheet, NULL: all that fit */
  GPtrArray *sheets;      /* SrSessionSheet; empty before the file was read */
  GPtrArray *notices;     /* char *: sentences about the file */

  SrImportPlan *plan;        /* NULL: not read yet, or refused */
  GError *refusal;           /* why there is no plan, or why its columns do not do */
  gboolean is_compared;      /* the rows of the plan may be shown */
  GPtrArray *topics;         /* SrImportTopic, what is doubted first */
  GByteArray *topic_results; /* the result by which each row was put into them */

  GHashTable *choices;  /* row → candidate + 1, for what the clerk chose; 0: a number was typed */
  GtkBitset *revealed;  /* rows whose sensitive changes were looked at */
  gboolean was_touched; /* ticks or choices are the clerk's, and would be lost */
} SrImportSession;

/* PATH, or TEXT that was pasted under NAME (one of them NULL). */
SrImportSession *sr_import_session_new (const char *path, const char *text, const char *name);
SrImportSession *sr_import_session_ref (SrImportSession *self);
void sr_import_session_unref (SrImportSession *self);

/* Reads the file anew, as SCHEMA (NULL: as what it looks like) and the one SHEET (NULL: all that
 * fit), for a session of its own: SELF stays as it is. DONE gets the new session from
 * sr_job_finish (), also when it was refused. */
void sr_import_session_read (SrImportSession *self,
                             SrRegister *reg,
                             const SrSchema *schema,
                             const char *sheet,
                             SrProgress progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback done,
                             gpointer data);

/* Compares the rows with REG; what was ticked and chosen is forgotten. DONE gets SELF. */
void sr_import_session_compare (SrImportSession *self,
                                SrRegister *reg,
                                SrProgress progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback done,
                                gpointer data);

/* Keeps what the clerk said about columns, then writes what is ticked. SINCE: from which day
 * changes are so, NULL: corrections. DONE gets a gint64 *: the entry. */
void sr_import_session_write (SrImportSession *self,
                              SrRegister *reg,
                              const char *since,
                              SrProgress progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback done,
                              gpointer data);

/* Writes the clerk's own sheets with their problems to PATH. DONE gets SELF. */
void sr_import_session_write_problems (SrImportSession *self,
                                       SrRegister *reg,
                                       const char *path,
                                       SrProgress progress,
                                       gpointer progress_data,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback done,
                                       gpointer data);

/* --- What the screen asks; all in the main thread --- */

guint sr_import_session_n_ticked (SrImportSession *self, SrImportResult result);

/* The sheet column of the number by which rows are known (an ID number, else the code); -1: none.
 */
int sr_import_session_number_column (SrImportSession *self, guint sheet);

/* The field of that column, of the main part; NULL: none. */
const SrField *sr_import_session_number_field (SrImportSession *self);

/* TRUE while sensitive changes of ROW are hidden. */
gboolean sr_import_session_is_hidden (SrImportSession *self, guint row);

/* Writes down that sensitive changes of ROW are looked at, and shows them from now on. */
gboolean
sr_import_session_reveal (SrImportSession *self, SrRegister *reg, guint row, GError **error);

/* What the cell says: masked as its field is, unless it is a broken number that has to be seen. New
 * string, "" for a blank one. */
char *sr_import_session_cell (SrImportSession *self, guint row, guint column);

/* The field's label, or what problems of whole rows are called. */
const char *sr_import_topic_label (const SrField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportSession, sr_import_session_unref)

G_END_DECLS
