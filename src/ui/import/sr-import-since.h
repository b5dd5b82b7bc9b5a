/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The one question before writing when fields are changed whose past matters: was it always so, or
 * since when.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* SINCE: the day, NULL: corrections. Called only when the clerk wants to write; SINCE is borrowed.
 */
typedef void (*SrImportSinceFunc) (const char *since, gpointer data);

/* Asks over PARENT. SENTENCE says what will be written, DAY is offered. OWNER is kept meanwhile. */
void sr_import_since_ask (GtkWindow *parent,
                          const char *sentence,
                          const char *verb,
                          const char *day,
                          SrImportSinceFunc done,
                          GObject *owner);

G_END_DECLS
