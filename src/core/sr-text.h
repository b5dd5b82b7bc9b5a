/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text as it comes from keyboards, clipboards and workbooks, made fit for the register.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Full-width letters, digits and signs (！ … ～) to ASCII, U+3000 and NBSP to a space. Here and
 * below NULL counts as "", and bytes that are not UTF-8 become U+FFFD. New string. */
char *sr_text_to_half_width (const char *text);

/* For a one-line field: line breaks and tabs to a space, runs of space to one, ends trimmed,
 * zero-width characters, BOM, other control characters and noncharacters removed. Full-width
 * punctuation stays. MULTILINE keeps line breaks (\r\n → \n), and no space around them. NULL when
 * TEXT is NULL or not valid UTF-8. New string. */
char *sr_text_clean (const char *text, gboolean multiline);

/* For comparing and searching: half width, lower case, no spaces, nothing invisible. New string. */
char *sr_text_fold (const char *text);

/* For quoting in a sentence: cut after 60 characters, then "…". A label that has to wrap a word of
 * thousands of characters stands still for minutes. New string. */
char *sr_text_shorten (const char *text);

/* Characters (code points), and columns in a table where a Chinese character or sign counts 2. */
gsize sr_text_length (const char *text);
gsize sr_text_columns (const char *text);

G_END_DECLS
