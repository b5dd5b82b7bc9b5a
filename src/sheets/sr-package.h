/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The parts of a zipped workbook. What unpacks to more than any workbook is refused while it is
 * unpacked, not after.
 */
#pragma once

#include <gio/gio.h>

#include "sheets/sr-xml.h"

G_BEGIN_DECLS

typedef struct _SrPackage SrPackage;

/* NULL with ERROR set: DAMAGED when it is no zip to its end. */
SrPackage *sr_package_open (const char *path, GError **error);
void sr_package_free (SrPackage *self);
const char *sr_package_path (const SrPackage *self);

/* TRUE when there is such a part. Case, a slash before it and backslashes do not count. */
gboolean sr_package_has (SrPackage *self, const char *name);

/* Bytes of the part when unpacked, as the package says; -1: no such part. */
gint64 sr_package_size (SrPackage *self, const char *name);

/* Called with the bytes unpacked so far, some ten thousand at a time; FALSE stops. */
typedef gboolean (*SrPackageProgress) (gint64 done, gpointer data);

/* Parses the part NAME. TRUE also when a handler has stopped it. ERROR names the file and the part.
 */
gboolean sr_package_parse (SrPackage *self,
                           const char *name,
                           SrXml *xml,
                           SrPackageProgress progress,
                           gpointer data,
                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPackage, sr_package_free)

G_END_DECLS
