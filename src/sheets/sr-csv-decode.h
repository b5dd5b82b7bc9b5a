/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text files in what they are written in: UTF-8, UTF-16 with a byte order mark, else GB18030, which
 * spreadsheets in China write.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030"; the file is read to its end for it. NULL with ERROR
 * set. */
const char *sr_csv_encoding (const char *path, GError **error);

/* The text in UTF-8, without a byte order mark. */
GInputStream *sr_csv_stream (const char *path, const char *encoding, GError **error);

G_END_DECLS
