/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is to be exported, as plain data that a thread can take along.
 */
#pragma once

#include "exchange/sr-collection-form.h"
#include "reports/sr-list-table.h"

G_BEGIN_DECLS

/* A table to read, a form with it that others correct, or one without anybody that they fill in. */
typedef enum { SR_EXPORT_LIST, SR_EXPORT_FORM, SR_EXPORT_EMPTY_FORM } SrExportAs;

typedef struct {
  SrQuery *query; /* a table; NULL: a report */
  SrExportAs as;
  char **columns;
  guint n_selected; /* of a table: QUERY gives only that many selected rows; 0: all */
  char *since;      /* of a table: tell what is otherwise than on that day; or NULL */
  const SrReport *report;
  char **options; /* "rows=all" … */
  gboolean reveal;
  char *purpose, *recipient; /* or NULL */
  char *as_of, *from, *to;   /* when a report is about; or NULL */
  char *reason;              /* why what should be equal is not; or NULL */
  gboolean reported;         /* it is handed in: its numbers are kept */
} SrExportOrder;

SrExportOrder *sr_export_order_copy (const SrExportOrder *order);
void sr_export_order_free (SrExportOrder *order);

/* The tables, read from REG; an SrMakeSpec. */
SrWorkbookSpec *sr_export_order_make (SrRegister *reg, gpointer order, GError **error);

/* The form that is meant; ORDER's, and no list. */
SrCollectionForm sr_export_order_form (const SrExportOrder *order);

/* Keeps the numbers as reported; an SrKeepSpec. */
gboolean
sr_export_order_keep (SrRegister *reg, const SrWorkbookSpec *spec, gpointer order, GError **error);

/* The file name to offer, never with a person's name. New string. */
char *sr_export_order_file_name (SrRegister *reg, const SrExportOrder *order);

G_END_DECLS
