/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-xlsx-styles.h"

#include <string.h>

#include "sheets/sr-number-format.h"

/* Spreadsheets hold 65,490. */
#define MAX_STYLES 65536

struct _SrXlsxStyles {
  GHashTable *formats; /* number of a format of the file → is it a date? + 1 */
  GArray *cells;       /* gboolean: of each style of cells */
  gboolean in_cells;   /* reading cellXfs, not cellStyleXfs */
};

static guint
number_of (const char **attributes, const char *name)
{
  const char *text = sr_xml_attribute (attributes, name);

  return text ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
take_format (SrXlsxStyles *self, const char **attributes)
{
  const char *code = sr_xml_attribute (attributes, "formatCode");

  if (code && g_hash_table_size (self->formats) < MAX_STYLES)
    g_hash_table_insert (self->formats, GUINT_TO_POINTER (number_of (attributes, "numFmtId")),
                         GINT_TO_POINTER (sr_number_format_is_date (code) + 1));
}

static void
take_cell_style (SrXlsxStyles *self, const char **attributes)
{
  guint number = number_of (attributes, "numFmtId");
  int own = GPOINTER_TO_INT (g_hash_table_lookup (self->formats, GUINT_TO_POINTER (number)));
  gboolean is_date = own ? own - 1 : sr_number_format_is_known_date (number);

  if (self->cells->len < MAX_STYLES)
    g_array_append_val (self->cells, is_date);
}

static void
on_start (const char *name, const char **attributes, gpointer data)
{
  SrXlsxStyles *self = data;

  if (strcmp (name, "numFmt") == 0)
    take_format (self, attributes);
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (self->in_cells && strcmp (name, "xf") == 0)
    take_cell_style (self, attributes);
}

static void
on_end (const char *name, gpointer data)
{
  SrXlsxStyles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
}

SrXlsxStyles *
sr_xlsx_styles_load (SrPackage *package, const char *name, GError **error)
{
  static const SrXmlHandlers handlers = {on_start, on_end, NULL};
  g_autoptr (SrXlsxStyles) self = g_new0 (SrXlsxStyles, 1);
  g_autoptr (SrXml) xml = sr_xml_new (&handlers, self);

  self->formats = g_hash_table_new (NULL, NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if (name && sr_package_has (package, name) &&
      !sr_package_parse (package, name, xml, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sr_xlsx_styles_free (SrXlsxStyles *self)
{
  g_hash_table_unref (self->formats);
  g_array_unref (self->cells);
  g_free (self);
}

gboolean
sr_xlsx_styles_is_date (const SrXlsxStyles *self, guint style)
{
  return style < self->cells->len && g_array_index (self->cells, gboolean, style);
}
