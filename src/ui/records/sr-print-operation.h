/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages to the printer: the desktop's print dialog draws the same pages as preview and PDF.
 */
#pragma once

#include <gtk/gtk.h>

#include "exchange/sr-pages.h"

G_BEGIN_DECLS

/* An operation that prints PAGES on A4, each page lying as it is. Takes PAGES. NAME is what the
 * print queue shows: never a person's name. Signals of GtkPrintOperation; "begin-print" comes when
 * the clerk has chosen a printer, and may still be cancelled there. */
GtkPrintOperation *sr_print_operation_new (SrPages *pages, const char *name);

G_END_DECLS
