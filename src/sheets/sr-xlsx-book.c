/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The workbook of an .xlsx (ECMA-376 part 1, 18.2): its sheets, and what they share.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sheets/sr-xlsx-private.h"

static void
free_book (gpointer data)
{
  SrXlsxBook *self = data;

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->parts);
  g_clear_pointer (&self->relations, sr_xlsx_relations_free);
  g_clear_pointer (&self->styles, sr_xlsx_styles_free);
  g_clear_pointer (&self->strings, sr_xlsx_strings_free);
  g_clear_pointer (&self->package, sr_package_free);
  g_free (self);
}

/* --- Which kind of package --- */

/* Other things that are zipped too, by a part that each of them has. */
static const struct {
  const char *part;
  const char *what;
} others[] = {
    {"xl/workbook.bin", N_ ("a binary workbook (.xlsb)")},
    {"word/document.xml", N_ ("a text document (.docx)")},
    {"ppt/presentation.xml", N_ ("a presentation (.pptx)")},
    {"content.xml", N_ ("an OpenDocument file (.ods)")},
};

static gboolean
refuse_others (SrXlsxBook *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (sr_package_has (self->package, others[i].part)) {
      g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_KIND,
                   _ ("%s is %s. Open it in WPS and save it as .xlsx"),
                   sr_package_path (self->package), _ (others[i].what));
      return FALSE;
    }
  g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_KIND,
               _ ("%s is a zip archive and no workbook. Unpack it and choose the workbook in it"),
               sr_package_path (self->package));
  return FALSE;
}

/* --- Its sheets --- */

/* Nobody could choose among more. */
#define MAX_SHEETS 4096

typedef struct {
  SrXlsxBook *book;
  GPtrArray *sheets;
} Listing;

static void
on_start (const char *name, const char **attributes, gpointer data)
{
  Listing *listing = data;
  SrXlsxBook *book = listing->book;
  const char *id, *state, *target;

  if (strcmp (name, "workbookPr") == 0)
    book->is_1904 = sr_xml_flag (attributes, "date1904");
  if (strcmp (name, "sheet") != 0)
    return;
  id = sr_xml_attribute (attributes, "id");
  target = sr_xlsx_relations_target (book->relations, id);
  state = sr_xml_attribute (attributes, "state");
  if (target == NULL || book->parts->len >= MAX_SHEETS ||
      !sr_xlsx_relations_is (book->relations, id, "worksheet"))
    return; /* a chart, a dialog */
  sr_sheet_info_add (listing->sheets, sr_xml_attribute (attributes, "name"),
                     state && strcmp (state, "visible") != 0);
  g_ptr_array_add (book->names, g_strdup (sr_xml_attribute (attributes, "name")));
  g_ptr_array_add (book->parts, g_strdup (target));
}

static gboolean
list_sheets (SrXlsxBook *self, const char *part, GPtrArray *sheets, GError **error)
{
  static const SrXmlHandlers handlers = {on_start, NULL, NULL};
  Listing listing = {self, sheets};
  g_autoptr (SrXml) xml = sr_xml_new (&handlers, &listing);

  if (!sr_package_parse (self->package, part, xml, NULL, NULL, error))
    return FALSE;
  if (sheets->len > 0)
    return TRUE;
  g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED,
               _ ("%s has no sheet. Open it in WPS and save it again"),
               sr_package_path (self->package));
  return FALSE;
}

static gboolean
load (SrXlsxBook *self, GPtrArray *sheets, GError **error)
{
  g_autoptr (SrXlsxRelations) root = sr_xlsx_relations_load (self->package, "", error);
  const char *part = root ? sr_xlsx_relations_of_type (root, "officeDocument") : NULL;

  if (root == NULL)
    return FALSE;
  if (part == NULL && sr_package_has (self->package, "xl/workbook.xml"))
    part = "xl/workbook.xml";
  if (part == NULL || !g_str_has_suffix (part, ".xml") || strstr (part, "word/") ||
      strstr (part, "ppt/"))
    return refuse_others (self, error);
  self->relations = sr_xlsx_relations_load (self->package, part, error);
  if (self->relations == NULL || !list_sheets (self, part, sheets, error))
    return FALSE;
  self->styles = sr_xlsx_styles_load (self->package,
                                      sr_xlsx_relations_of_type (self->relations, "styles"), error);
  return self->styles != NULL;
}

/* Macros are never run; a clerk may wonder where they went. */
static void
note_macros (SrXlsxBook *self, GPtrArray *notices)
{
  if (sr_xlsx_relations_of_type (self->relations, "vbaProject"))
    g_ptr_array_add (notices, g_strdup (_ ("The macros of the workbook are left out.")));
}

gpointer
sr_xlsx_open (const char *path, GPtrArray *sheets, GPtrArray *notices, GError **error)
{
  SrXlsxBook *self = g_new0 (SrXlsxBook, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->package = sr_package_open (path, error);
  if (self->package == NULL || !load (self, sheets, error)) {
    free_book (self);
    return NULL;
  }
  note_macros (self, notices);
  return self;
}

const SrSheetReader sr_xlsx_reader = {sr_xlsx_read_sheet, free_book};
