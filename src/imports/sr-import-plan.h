/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What an import would write, row by row, before anything is written: new, changed (old → new,
 * field by field), same, doubtful or rejected. The clerk ticks; what is ticked is written by the
 * act "import" in one entry. A plan may be made in one thread and shown in another, not both at a
 * time.
 */
#pragma once

#include "core/sr-draft.h"
#include "imports/sr-import-map.h"

G_BEGIN_DECLS

typedef enum {
  SR_IMPORT_NEW,
  SR_IMPORT_CHANGED,
  SR_IMPORT_SAME,
  SR_IMPORT_DOUBTFUL, /* can be ticked, some after a choice */
  SR_IMPORT_REJECTED, /* cannot */
  SR_IMPORT_N_RESULTS
} SrImportResult;

typedef enum {
  SR_IMPORT_NOTE,  /* was understood though it was written otherwise: "spaces were taken out" */
  SR_IMPORT_DOUBT, /* the row is doubtful */
  SR_IMPORT_FAULT, /* the row is rejected */
} SrImportWeight;

typedef struct {
  SrImportWeight weight;
  int column;               /* of the table; -1: the whole row */
  const SrField *field;     /* or NULL */
  char *message;            /* translated sentence; numbers of persons are masked in it */
  gboolean is_between_rows; /* about this row and others: told anew when one of them changes */
} SrImportProblem;

/* A record of the register, or a number, that a doubtful row may mean. */
typedef struct {
  gint64 record;         /* 0: nobody of the register has the number */
  char *number;          /* the whole ID number, to be masked where it is shown; NULL: none */
  gboolean takes_number; /* choosing it puts the number in the place of the one in the sheet */
  char *title;           /* "向先国, 3-2-501"; "" when RECORD is 0 */
  char *reason;          /* "the first 15 digits, name and birth date agree" */
} SrImportCandidate;

/* One difference to what the register has. */
typedef struct {
  const SrField *field;
  char *old_text; /* as screens show it, masked; "" for a blank */
  char *new_text;
  gboolean is_dated;
} SrImportChange;

typedef struct _SrImportPlan SrImportPlan;

/* A sheet to import, with the titles, table and map made for its type. Takes all three. */
void sr_import_plan_add_sheet (SrImportPlan *self,
                               SrImportTitles *titles,
                               SrImportTable *table,
                               SrImportMap *map);

SrImportPlan *sr_import_plan_new (void);
void sr_import_plan_free (SrImportPlan *self);

/* Compares all rows of all sheets with REG. May be called again after a map was changed; ticks and
 * choices are forgotten then. FALSE with ERROR set: database, cancelled, SR_IMPORT_ERROR_MAPPING.
 */
gboolean sr_import_plan_compare (SrImportPlan *self,
                                 SrRegister *reg,
                                 SrProgress progress,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

guint sr_import_plan_n_sheets (const SrImportPlan *self);
const SrImportTable *sr_import_plan_table (const SrImportPlan *self, guint sheet);
SrImportMap *sr_import_plan_map (const SrImportPlan *self, guint sheet);
const SrImportTitles *sr_import_plan_titles (const SrImportPlan *self, guint sheet);

/* --- Rows, those of all sheets one after the other --- */

guint sr_import_plan_n_rows (const SrImportPlan *self);
guint sr_import_plan_count (const SrImportPlan *self, SrImportResult result);
guint sr_import_plan_n_ticked (const SrImportPlan *self);

SrImportResult sr_import_plan_result (const SrImportPlan *self, guint row);
guint sr_import_plan_row_sheet (const SrImportPlan *self, guint row);
void sr_import_plan_line (const SrImportPlan *self, guint row, SrImportLine *line);

/* What the row is called: "向先国"; the business code where it has no name. Owned by the plan. */
const char *sr_import_plan_name (const SrImportPlan *self, guint row);

/* SrImportProblem elements, the gravest first; NULL: none. */
const GPtrArray *sr_import_plan_problems (const SrImportPlan *self, guint row);

/* SrImportCandidate elements; NULL: there is nothing to choose. */
const GPtrArray *sr_import_plan_candidates (const SrImportPlan *self, guint row);

/* SrImportChange elements, of all records of the row; for new records what is filled in. Free with
 * g_ptr_array_unref. */
GPtrArray *sr_import_plan_changes (const SrImportPlan *self, SrRegister *reg, guint row);

/* The same with what is of high sensitivity in full: for a clerk whose look was written down
 * (sr_disclosure_record ()). */
GPtrArray *sr_import_plan_changes_revealed (const SrImportPlan *self, SrRegister *reg, guint row);

/* The record that the row is about; 0: a new one, or not known. */
gint64 sr_import_plan_record (const SrImportPlan *self, guint row);

/* A value of high sensitivity changes: shown before it can be ticked. */
gboolean sr_import_plan_is_sensitive (const SrImportPlan *self, guint row);

gboolean sr_import_plan_is_ticked (const SrImportPlan *self, guint row);

/* NULL when the row can be ticked, else why not; a new string. */
char *sr_import_plan_obstacle (const SrImportPlan *self, guint row);
void sr_import_plan_tick (SrImportPlan *self, guint row, gboolean ticked);

/* CANDIDATE of sr_import_plan_candidates(), -1 with NUMBER: the ID number as the clerk has typed
 * it. The row is compared again and may be of another result then. */
gboolean sr_import_plan_choose (SrImportPlan *self,
                                SrRegister *reg,
                                guint row,
                                int candidate,
                                const char *number,
                                GError **error);

/* --- Writing --- */

/* TRUE when ticked rows change fields whose past matters: then a clerk is asked whether it was
 * always so (a correction), or from which day on. */
gboolean sr_import_plan_changes_dated (const SrImportPlan *self);

/* Writes what is ticked. SINCE: the day from which changes are so; NULL: they are corrections.
 * SOURCE: what the entry says it came from, a file's name. *ENTRY (may be NULL) gets the entry.
 * With DRY_RUN everything is done and taken back. Cancelled (G_IO_ERROR_CANCELLED) nothing is
 * written. */
gboolean sr_import_plan_write (SrImportPlan *self,
                               SrRegister *reg,
                               const char *since,
                               const char *source,
                               gboolean dry_run,
                               gint64 *entry,
                               SrProgress progress,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportPlan, sr_import_plan_free)

G_END_DECLS
