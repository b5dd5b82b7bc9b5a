/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Anything as a file to be read: it is read or refused with a sentence, and never crashes. Bytes
 * that are no file may be a part of a package, so that the checksum of the zip does not keep them
 * out; what the reader of .xls says; or what was pasted. Of an .xls itself only our own code is
 * tried: freexl is not for hostile bytes, which is why it runs in a process of its own.
 *
 * libFuzzer calls it (clang); with any compiler test-seeds.c does.
 */
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "seeds.h"
#include "sheets/sr-biff-layout.h"
#include "sheets/sr-file-kind.h"
#include "sheets/sr-sheet-file-private.h"

static const char *const parts[FUZZ_PARTS] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                              "xl/styles.xml", "xl/_rels/workbook.xml.rels",
                                              "xl/workbook.xml"};

static const char *const usual[FUZZ_PARTS] = {
    "<worksheet><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>9</v></c></row></sheetData>"
    "</worksheet>",
    "<sst><si><t>a</t></si></sst>",
    "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>",
    "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='b' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='c' Type='x/styles' Target='styles.xml'/></Relationships>",
    "<workbook><sheets><sheet name='s' id='a'/></sheets></workbook>",
};

/* A path of this process's own, in memory where that is to be had. */
static const char *
scratch (void)
{
  static char path[64];

  if (*path == '\0')
    g_snprintf (path, sizeof path, "%s/sangrui-fuzz-%d",
                access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir (), (int)getpid ());
  return path;
}

static gboolean
visit (const SrSheetRow *row, gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (row->n_cells, >, 0);
  g_assert_cmpuint (row->number, <=, SR_SHEET_MAX_ROWS);
  *last = row->number;
  for (guint i = 0; i < row->n_cells; i++) {
    g_assert_true (g_utf8_validate (row->cells[i].text, -1, NULL));
    g_assert_cmpuint (row->cells[i].column, <, SR_SHEET_MAX_COLUMNS);
    g_assert_cmpuint (row->cells[i].kind, <=, SR_CELL_MISSING);
  }
  return TRUE;
}

static void
read_file (SrSheetFile *file)
{
  for (guint i = 0; i < sr_sheet_file_sheets (file)->len && i < 4; i++) {
    g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();
    g_autoptr (GError) error = NULL;
    guint last = 0;
    gboolean is_read = sr_sheet_file_read (file, i, visit, &last, facts, NULL, NULL, NULL, &error);

    g_assert_true (is_read == (error == NULL));
  }
}

static void
read_scratch (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = sr_sheet_file_open (scratch (), &error);

  g_assert_true ((file == NULL) == (error != NULL));
  if (file)
    read_file (file);
}

static void
read_as_part (const guint8 *bytes, gsize n, guint place)
{
  int code = 0;
  zip_t *zip = zip_open (scratch (), ZIP_CREATE | ZIP_TRUNCATE, &code);

  g_assert_nonnull (zip);
  for (guint i = 0; i < FUZZ_PARTS; i++) {
    zip_source_t *source = i == place ? zip_source_buffer (zip, bytes, n, 0)
                                      : zip_source_buffer (zip, usual[i], strlen (usual[i]), 0);
    zip_int64_t index = zip_file_add (zip, parts[i], source, ZIP_FL_OVERWRITE);

    zip_set_file_compression (zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
  }
  g_assert_cmpint (zip_close (zip), ==, 0);
  read_scratch ();
}

/* As sheets and as rows. */
static void
hear_frames (const guint8 *bytes, gsize n)
{
  g_autoptr (GInputStream) sheets = g_memory_input_stream_new_from_data (bytes, (gssize)n, NULL);
  g_autoptr (GInputStream) rows = g_memory_input_stream_new_from_data (bytes, (gssize)n, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (sr_sheet_info_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();
  guint last = 0;
  const SrSheetReading reading = {.visitor = visit, .data = &last, .facts = facts};

  sr_xls_hear_sheets ("x", sheets, found, numbers, NULL);
  g_assert_cmpuint (found->len, ==, numbers->len);
  sr_xls_hear_rows ("x", rows, &reading, NULL);
}

static void
paste (const guint8 *bytes, gsize n)
{
  g_autofree char *text = g_strndup ((const char *)bytes, n);
  g_autoptr (SrSheetFile) file = sr_sheet_file_open_text (text, "x", NULL);

  if (file)
    read_file (file);
}

static void
read_as (guint what, const guint8 *bytes, gsize n)
{
  if (what < FUZZ_PARTS)
    read_as_part (bytes, n, what);
  else if (what == FUZZ_FRAMES)
    hear_frames (bytes, n);
  else
    paste (bytes, n);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n)
{
  SrFileKind kind = sr_file_kind (bytes, n);

  g_assert_true (g_file_set_contents_full (scratch (), (const char *)bytes, (gssize)n,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  if (kind == SR_FILE_OLE)
    sr_biff_layout_free (sr_biff_layout_load (scratch (), 0));
  else if (kind != SR_FILE_XLS)
    read_scratch ();
  if (n > 1 && bytes[0] < FUZZ_KINDS)
    read_as (bytes[0], bytes + 1, n - 1);
  unlink (scratch ());
  return 0;
}
