/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is to be printed, as plain data that a thread can take along, and the pages made of it.
 */
#pragma once

#include "exchange/sr-pages.h"
#include "store/sr-history.h"
#include "store/sr-job.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

typedef enum {
  SR_PRINT_HOUSEHOLD, /* 一户一档 of HOUSEHOLD */
  SR_PRINT_FILES,     /* 一户一档 of each of IDS, without them of QUERY: households */
  SR_PRINT_LIST,      /* QUERY with COLUMNS */
  SR_PRINT_SELECTION, /* IDS of it */
  SR_PRINT_BUILDING,  /* 楼栋长用表 of BUILDING, 0: of all */
  SR_PRINT_SITE,      /* 安置点概况 */
  SR_PRINT_N_KINDS,
} SrPrintKind;

typedef struct {
  SrPrintKind kind;
  gint64 household;
  gint64 building;
  SrQuery *query;
  char **columns;
  GArray *ids; /* of gint64; NULL: none are selected */
  gboolean reveal;
  char *purpose, *recipient; /* or NULL */
} SrPrintOrder;

SrPrintOrder *sr_print_order_copy (const SrPrintOrder *order);
void sr_print_order_free (SrPrintOrder *order);

/* Takes IDS for the selection when they are several, and prints them first: one is just the row of
 * interest. */
void sr_print_order_select (SrPrintOrder *order, const GArray *ids);

/* The pages, read from REG, which they keep. PROGRESS may be NULL. */
SrPages *sr_print_order_make (const SrPrintOrder *order,
                              SrRegister *reg,
                              SrProgress progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error);

/* Makes the pages aside, on a connection of their own. Takes ORDER. Whoever finishes it gets the
 * SrPages. */
SrJob *sr_print_order_job (SrPrintOrder *order, SrRegister *reg);

/* The same, and writes them to PATH; what leaves is recorded before. Gives any pointer. */
SrJob *sr_print_order_write_job (SrPrintOrder *order, SrRegister *reg, const char *path);

/* Records that ORDER leaves the register; masked pages of a register that cannot be written go
 * unrecorded. */
gboolean sr_print_order_disclose (const SrPrintOrder *order, SrRegister *reg, GError **error);

/* The file name to offer, never with a person's name. New string. */
char *sr_print_order_file_name (const SrPrintOrder *order, SrRegister *reg);

G_END_DECLS
