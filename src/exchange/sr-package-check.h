/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading back of a workbook that was just written. libxlsxwriter does not notice when its helper
 * files are cut short (disk full, quota) and reports success with a damaged workbook; here it is
 * seen before the workbook takes its place.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the zip archive at PATH has all its parts, all of them can be unpacked, and every XML
 * part ends with the end tag of its root. Not for archives of strangers: it trusts their sizes no
 * further than the end of the file, but looks for no bombs. */
gboolean sr_package_is_whole (const char *path);

G_END_DECLS
