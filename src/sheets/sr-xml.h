/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * XML piece by piece. Names come without prefix: files of the strict standard and of other programs
 * have other namespaces and prefixes for the same things. Stops at a DOCTYPE and at nesting without
 * end, which are in no workbook.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrXml SrXml;

/* NULL: not of interest. TEXT is not terminated, and one text may come in pieces. */
typedef struct {
  void (*start) (const char *name, const char **attributes, gpointer data);
  void (*end) (const char *name, gpointer data);
  void (*text) (const char *text, gsize length, gpointer data);
} SrXmlHandlers;

SrXml *sr_xml_new (const SrXmlHandlers *handlers, gpointer data);
void sr_xml_free (SrXml *self);

/* More of the file, the last of it when IS_LAST. FALSE with ERROR set (SR_SHEETS_ERROR_DAMAGED,
 * with the line; no file name) or, without, when sr_xml_stop () was called. */
gboolean
sr_xml_feed (SrXml *self, const char *bytes, gsize length, gboolean is_last, GError **error);

/* From a handler: enough was read. */
void sr_xml_stop (SrXml *self);

/* The value of the attribute NAME, or NULL. */
const char *sr_xml_attribute (const char **attributes, const char *name);

/* Attributes as programs write them: "1", "true", "on". */
gboolean sr_xml_flag (const char **attributes, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrXml, sr_xml_free)

G_END_DECLS
