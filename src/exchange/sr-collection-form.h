/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks for somebody who collects at the doors (a building head): the official columns, empty
 * or with what the register has, lists to choose from, and the record keys hidden, so that they
 * come back by import.
 */
#pragma once

#include "core/sr-progress.h"
#include "store/sr-query.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define SR_COLLECTION_FORM_ROWS 200 /* of an empty form */

typedef struct {
  const SrSchema *schema;
  const char *const *columns; /* keys of its fields, in order, NULL-terminated */
  const SrQuery *query;       /* the records that stand in it (sr_query_set_within() for some by
                                 their ids); NULL: an empty form */
  gboolean reveal;            /* personal numbers are not masked; of records only */
  const char *title;          /* NULL: that of the record type and （采集表） */
  guint
      n_blank; /* rows below the records; 0: SR_COLLECTION_FORM_ROWS in an empty form, else none */
} SrCollectionForm;

/* Writes FORM to PATH. Title and header are protected, without a password, and so are columns that
 * are computed where records stand beside them; all other cells are free. A form with records
 * begins with the business code and ends with the hidden columns 记录号 and 脱敏级别, as lists do;
 * what is withheld from lists is left out without `reveal`. An empty form asks for all of `columns`
 * and has no keys, so that it is read as a list of somebody else. Dates and personal numbers are
 * texts.
 *
 * The disclosure is the caller's to record. PATH takes its place as sr_workbook_write() says;
 * PROGRESS (may be NULL) counts rows. Errors: SR_EXCHANGE_ERROR, those of the store,
 * G_IO_ERROR_CANCELLED. */
gboolean sr_collection_form_write (SrRegister *reg,
                                   const SrCollectionForm *form,
                                   const char *path,
                                   SrProgress progress,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
