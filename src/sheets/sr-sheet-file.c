/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which reader a file needs, by its bytes; what none reads is refused by the name of what it is.
 */
#include "sheets/sr-sheet-file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "sheets/sr-file-kind.h"
#include "sheets/sr-sheet-file-private.h"

#define SNIFFED 512

struct _SrSheetFile {
  const SrSheetReader *reader;
  gpointer book;
  GPtrArray *sheets;  /* SrSheetInfo */
  GPtrArray *notices; /* char * */
};

void
sr_sheet_info_free (gpointer data)
{
  SrSheetInfo *info = data;

  g_free (info->name);
  g_free (info);
}

void
sr_sheet_info_add (GPtrArray *sheets, const char *name, gboolean is_hidden)
{
  SrSheetInfo *info = g_new0 (SrSheetInfo, 1);

  info->name = g_utf8_make_valid (name ? name : "", -1);
  info->is_hidden = is_hidden;
  g_ptr_array_add (sheets, info);
}

/* --- What it is --- */

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (GError **error, int code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (SR_SHEETS_ERROR, code, format, arguments));
  va_end (arguments);
  return FALSE;
}

/* Of none of the kinds that are read. */
static gboolean
refuse_kind (const char *path, SrFileKind kind, GError **error)
{
  const int code = SR_SHEETS_ERROR_KIND;

  switch (kind) {
  case SR_FILE_EMPTY:
    return refuse (error, code, _ ("%s is empty. Get it once more"), path);
  case SR_FILE_HTML:
    return refuse (error, code,
                   _ ("%s is a web page, whatever its name says. Open it in WPS and save it as "
                      ".xlsx"),
                   path);
  case SR_FILE_XML:
    return refuse (error, code,
                   _ ("%s is an XML file, whatever its name says. Open it in WPS and save it as "
                      ".xlsx"),
                   path);
  case SR_FILE_PDF:
    return refuse (error, code,
                   _ ("%s is a PDF and no workbook. Ask for the workbook that it was made from"),
                   path);
  case SR_FILE_IMAGE:
    return refuse (error, code, _ ("%s is a picture and no workbook. Ask for the workbook"), path);
  case SR_FILE_RTF:
    return refuse (error, code, _ ("%s is a text document and no workbook. Choose another file"),
                   path);
  case SR_FILE_UNKNOWN:
  case SR_FILE_ZIP:
  case SR_FILE_OLE:
  case SR_FILE_XLS:
  case SR_FILE_TEXT:
  default:
    return refuse (error, code, _ ("%s is no workbook and no text. Choose another file"), path);
  }
}

static gboolean
sniff (const char *path, guint8 bytes[SNIFFED], gsize *n, GError **error)
{
  FILE *file;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return refuse (error, SR_SHEETS_ERROR_KIND, _ ("%s is a folder. Choose the workbook in it"),
                   path);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return refuse_kind (path, SR_FILE_UNKNOWN, error);
  file = fopen (path, "rbe");
  if (file == NULL)
    return refuse (error, SR_SHEETS_ERROR_FAILED,
                   _ ("%s cannot be opened. See whether it is still there and may be read"), path);
  *n = fread (bytes, 1, SNIFFED, file);
  fclose (file);
  return TRUE;
}

/* Names of the streams of a container are in UTF-16. */
static gboolean
has_stream (const char *bytes, gsize n, const char *name)
{
  gsize length = strlen (name);
  g_autofree char *wide = g_malloc0 (2 * length);

  for (gsize i = 0; i < length; i++)
    wide[2 * i] = name[i];
  return memmem (bytes, n, wide, 2 * length) != NULL;
}

/* An .xls, a workbook with a password, or something else in the same container. */
static gboolean
look_into_container (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  const char *bytes = file ? g_mapped_file_get_contents (file) : NULL;
  gsize n = bytes ? g_mapped_file_get_length (file) : 0;

  if (n && has_stream (bytes, n, "EncryptedPackage"))
    return refuse (error, SR_SHEETS_ERROR_PROTECTED,
                   _ ("%s has a password. Remove the password in WPS and save it again"), path);
  if (n && has_stream (bytes, n, "WordDocument"))
    return refuse (error, SR_SHEETS_ERROR_KIND,
                   _ ("%s is a text document and no workbook. Choose another file"), path);
  return TRUE;
}

static gboolean
choose_reader (SrSheetFile *self, const char *path, SrFileKind kind, GError **error)
{
  if (kind == SR_FILE_ZIP) {
    self->reader = &sr_xlsx_reader;
    self->book = sr_xlsx_open (path, self->sheets, self->notices, error);
  } else if (kind == SR_FILE_TEXT) {
    self->reader = &sr_csv_reader;
    self->book = sr_csv_open (path, self->sheets, self->notices, error);
  } else if (kind == SR_FILE_XLS || (kind == SR_FILE_OLE && look_into_container (path, error))) {
    self->reader = &sr_xls_reader;
    self->book = sr_xls_open (path, self->sheets, self->notices, error);
  } else if (kind != SR_FILE_OLE)
    refuse_kind (path, kind, error);
  return self->book != NULL;
}

/* --- The file --- */

static SrSheetFile *
new_file (void)
{
  SrSheetFile *self = g_new0 (SrSheetFile, 1);

  self->sheets = g_ptr_array_new_with_free_func (sr_sheet_info_free);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  return self;
}

SrSheetFile *
sr_sheet_file_open (const char *path, GError **error)
{
  g_autoptr (SrSheetFile) self = new_file ();
  guint8 bytes[SNIFFED];
  gsize n = 0;

  if (!sniff (path, bytes, &n, error) ||
      !choose_reader (self, path, sr_file_kind (bytes, n), error))
    return NULL;
  return g_steal_pointer (&self);
}

SrSheetFile *
sr_sheet_file_open_text (const char *text, const char *name, GError **error)
{
  g_autoptr (SrSheetFile) self = new_file ();

  self->reader = &sr_csv_reader;
  self->book = sr_csv_open_text (text, name, self->sheets, error);
  return self->book ? g_steal_pointer (&self) : NULL;
}

void
sr_sheet_file_free (SrSheetFile *self)
{
  if (self->book)
    self->reader->free (self->book);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->notices);
  g_free (self);
}

const GPtrArray *
sr_sheet_file_sheets (const SrSheetFile *self)
{
  return self->sheets;
}

const GPtrArray *
sr_sheet_file_notices (const SrSheetFile *self)
{
  return self->notices;
}

gboolean
sr_sheet_file_read (SrSheetFile *self,
                    guint sheet,
                    SrSheetVisitor visitor,
                    gpointer data,
                    SrSheetFacts *facts,
                    SrProgress progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GError **error)
{
  const SrSheetReading reading = {visitor, data, progress, progress_data, cancellable, facts};

  g_return_val_if_fail (sheet < self->sheets->len, FALSE);
  return !sr_sheet_reading_is_cancelled (&reading, error) &&
         self->reader->read (self->book, sheet, &reading, error);
}

gboolean
sr_sheet_reading_is_cancelled (const SrSheetReading *self, GError **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

SrSheetFacts *
sr_sheet_facts_new (void)
{
  SrSheetFacts *self = g_new0 (SrSheetFacts, 1);

  self->merges = g_array_new (FALSE, FALSE, sizeof (SrSheetRange));
  self->hidden_columns = g_array_new (FALSE, FALSE, sizeof (SrSheetRange));
  return self;
}

void
sr_sheet_facts_free (SrSheetFacts *self)
{
  g_array_unref (self->merges);
  g_array_unref (self->hidden_columns);
  g_free (self);
}
