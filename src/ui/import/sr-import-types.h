/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A drop-down of record types: what the rows of a file are.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"

G_BEGIN_DECLS

/* WITH_GUESS: its first line is "as it looks". */
GtkWidget *sr_import_types_new (gboolean with_guess);

/* NULL: as it looks. set: "notify::selected" is emitted as when the clerk chooses. */
const SrSchema *sr_import_types_get (GtkWidget *types);
void sr_import_types_set (GtkWidget *types, const SrSchema *schema);

G_END_DECLS
