/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What another program (pdftotext) reads in a PDF file.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One text per page, each in the order of drawing; NULL with a skip when there is no pdftotext. */
char **pdf_texts (const char *path);

/* PAGE has TEXT, white space apart; the test fails when it (not) has. */
void assert_page_has (const char *page, const char *text);
void assert_page_has_not (const char *page, const char *text);

char *without_space (const char *text);

G_END_DECLS
