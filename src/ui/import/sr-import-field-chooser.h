/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a column of a sheet is: "not imported", or one of the stored fields of the records that a
 * row makes, by record type, found by name or pinyin.
 *
 * Signal: "chosen" (guint part, gpointer field): a const SrField *, NULL: not imported. Down in the
 * entry goes to the list, Enter takes the first.
 */
#pragma once

#include <gtk/gtk.h>

#include "imports/sr-import-shape.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_FIELD_CHOOSER (sr_import_field_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    SrImportFieldChooser, sr_import_field_chooser, SR, IMPORT_FIELD_CHOOSER, GtkBox)

GtkWidget *sr_import_field_chooser_new (const SrImportShape *shape);

/* Puts the focus into the entry. */
void sr_import_field_chooser_start (SrImportFieldChooser *self);

G_END_DECLS
