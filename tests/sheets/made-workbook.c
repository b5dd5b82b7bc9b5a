/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "made-workbook.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define DOC  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define REL  "http://schemas.openxmlformats.org/package/2006/relationships"

/* Styles 0: plain, 1: built-in date, 2: Chinese date without a code, 3: a code of its own. */
static const char *const usual[] = {
    "_rels/.rels",
    "<Relationships xmlns='" REL "'><Relationship Id='rId1' Type='" DOC
    "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    "xl/workbook.xml",
    "<workbook xmlns='" MAIN "' xmlns:r='" DOC
    "'><sheets><sheet name='名册' sheetId='1' r:id='rId1'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns='" REL "'><Relationship Id='rId1' Type='" DOC
    "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" DOC
    "/styles' Target='styles.xml'/><Relationship Id='rId3' Type='" DOC
    "/sharedStrings' Target='sharedStrings.xml'/></Relationships>",
    "xl/styles.xml",
    "<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='164' "
    "formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf "
    "numFmtId='14'/><xf numFmtId='31'/><xf numFmtId='164'/></cellXfs></styleSheet>",
    "xl/sharedStrings.xml",
    "<sst xmlns='" MAIN "'><si><t>姓名</t></si><si><t>向大明</t></si></sst>",
    "xl/worksheets/sheet1.xml",
    "<worksheet xmlns='" MAIN "'><sheetData/></worksheet>",
};

void
made_workbook_set_up (MadeWorkbook *made, gconstpointer data)
{
  made->folder = g_dir_make_tmp ("sangrui-sheets-XXXXXX", NULL);
  g_assert_nonnull (made->folder);
  made->path = g_build_filename (made->folder, "made.xlsx", NULL);
}

void
made_workbook_tear_down (MadeWorkbook *made, gconstpointer data)
{
  g_unlink (made->path);
  g_rmdir (made->folder);
  g_free (made->path);
  g_free (made->folder);
}

static void
add_part (zip_t *zip, const char *name, const char *content)
{
  zip_source_t *source = zip_source_buffer (zip, content, strlen (content), 0);

  g_assert_cmpint (zip_file_add (zip, name, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8), >=, 0);
}

static void
write_parts (MadeWorkbook *made, const GPtrArray *parts)
{
  int code = 0;
  zip_t *zip;

  g_unlink (made->path);
  zip = zip_open (made->path, ZIP_CREATE | ZIP_EXCL, &code);
  g_assert_nonnull (zip);
  for (guint i = 0; i < parts->len; i += 2)
    if (parts->pdata[i + 1])
      add_part (zip, parts->pdata[i], parts->pdata[i + 1]);
  g_assert_cmpint (zip_close (zip), ==, 0);
}

static void
replace (GPtrArray *parts, const char *name, const char *content)
{
  for (guint i = 0; i < parts->len; i += 2)
    if (strcmp (parts->pdata[i], name) == 0) {
      parts->pdata[i + 1] = (gpointer)content;
      return;
    }
  g_ptr_array_add (parts, (gpointer)name);
  g_ptr_array_add (parts, (gpointer)content);
}

void
made_workbook_write (MadeWorkbook *made, ...)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  va_list pairs;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_ptr_array_add (parts, (gpointer)usual[i]);
  va_start (pairs, made);
  while ((name = va_arg (pairs, const char *)))
    replace (parts, name, va_arg (pairs, const char *));
  va_end (pairs);
  write_parts (made, parts);
}

void
made_workbook_rows (MadeWorkbook *made, const char *sheet_data)
{
  g_autofree char *sheet =
      g_strdup_printf ("<worksheet xmlns='" MAIN "'>%s</worksheet>", sheet_data);

  made_workbook_write (made, "xl/worksheets/sheet1.xml", sheet, NULL);
}

void
made_workbook_bytes (MadeWorkbook *made, const char *bytes, gsize n)
{
  g_assert_true (g_file_set_contents (made->path, bytes, (gssize)n, NULL));
}

/* --- What is read --- */

static void
print_column (GString *text, guint column)
{
  if (column >= 26)
    print_column (text, column / 26 - 1);
  g_string_append_c (text, (char)('A' + column % 26));
}

static gboolean
print_row (const SrSheetRow *row, gpointer data)
{
  static const char *const signs[] = {"", "#", "@", "?", "!", "~"};
  GString *text = data;

  g_string_append_printf (text, row->is_hidden ? "(%u):" : "%u:", row->number);
  for (guint i = 0; i < row->n_cells; i++) {
    const SrSheetCell *cell = &row->cells[i];

    g_string_append_c (text, ' ');
    print_column (text, cell->column);
    g_string_append_printf (text, "=%s%s%s", cell->is_formula ? "=" : "", signs[cell->kind],
                            cell->text);
  }
  g_string_append_c (text, '\n');
  return TRUE;
}

static SrSheetFile *
read_all (MadeWorkbook *made, GString *text, GError **error)
{
  SrSheetFile *file = sr_sheet_file_open (made->path, error);
  g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();

  if (file && !sr_sheet_file_read (file, 0, print_row, text, facts, NULL, NULL, NULL, error))
    g_clear_pointer (&file, sr_sheet_file_free);
  return file;
}

char *
made_workbook_read (MadeWorkbook *made)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = read_all (made, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return g_string_free (text, FALSE);
}

void
made_workbook_refused (MadeWorkbook *made, int code, const char *part)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = read_all (made, text, &error);

  g_assert_null (file);
  g_assert_error (error, SR_SHEETS_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, made->path));
  g_assert_nonnull (strstr (error->message, part));
}
