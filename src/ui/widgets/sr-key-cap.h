/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A key drawn as a cap with what it does beside it: [Ctrl N] New household.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* KEYS as the clerk reads them ("Ctrl N", "/"); LABEL may be NULL for the cap alone. */
GtkWidget *sr_key_cap_new (const char *keys, const char *label);

G_END_DECLS
