/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The left of the preview: results and fields, to narrow the table by one of each; each with how
 * many rows it would leave beside what is chosen of the other. Below them which sheet it is and
 * what was left out of it.
 *
 * Signal: "changed" () when the clerk chooses another filter.
 */
#pragma once

#include "ui/import/sr-preview-rows.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_FILTERS (sr_import_filters_get_type ())
G_DECLARE_FINAL_TYPE (SrImportFilters, sr_import_filters, SR, IMPORT_FILTERS, GtkBox)

GtkWidget *sr_import_filters_new (void);

/* Another session; all of its rows are chosen. */
void sr_import_filters_show (SrImportFilters *self, SrImportSession *session);

/* Counts again: something else is chosen, or a row has come to another result. */
void sr_import_filters_count (SrImportFilters *self, SrImportSession *session);

SrImportFilter sr_import_filters_get (SrImportFilters *self);

/* Why nothing is left; a new string. Something must be chosen. */
char *sr_import_filters_say_none (SrImportFilters *self, SrImportSession *session);

/* Without a signal, and without counting. */
void sr_import_filters_choose (SrImportFilters *self, SrImportFilter filter);

G_END_DECLS
