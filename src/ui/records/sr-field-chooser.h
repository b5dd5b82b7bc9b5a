/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The fields of a record type to choose one of: by the groups of the form, found by name or pinyin
 * initials. For filters, totals and bulk changes.
 *
 * Signal: "chosen" (const char *key). Down in the entry goes to the list, Enter takes the first.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"

G_BEGIN_DECLS

#define SR_TYPE_FIELD_CHOOSER (sr_field_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SrFieldChooser, sr_field_chooser, SR, FIELD_CHOOSER, GtkBox)

typedef gboolean (*SrFieldFilter) (const SrSchema *schema, const SrField *field);

/* Only fields for which MAY is TRUE. */
GtkWidget *sr_field_chooser_new (const SrSchema *schema, SrFieldFilter may);

/* Empties the entry and puts the focus there. */
void sr_field_chooser_start (SrFieldChooser *self);

/* TRUE when FIELD is only the order of another one, and nothing for a clerk to see. */
gboolean sr_field_is_sort_key (const SrSchema *schema, const SrField *field);

/* TRUE when what was TYPED is part of the label of FIELD, or begins its pinyin. */
gboolean sr_field_matches (const SrField *field, const char *typed);

G_END_DECLS
