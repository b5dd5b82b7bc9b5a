/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Compound files ([MS-CFB]): a file system in a file, in which an .xls is a stream.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The stream of that name (ASCII, any case) in a file of N bytes, or NULL when there is none or its
 * chain is broken. */
GByteArray *sr_ole_stream (const guint8 *bytes, gsize n, const char *name);

G_END_DECLS
