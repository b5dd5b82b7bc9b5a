/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Anything as a file to be read: it is read or refused with a sentence, and never crashes. Bytes
 * that are no package are also put into a package as its sheet, its texts, its styles or its
 * relations, so that the checksum of the zip does not keep them out.
 *
 * libFuzzer calls it (clang -fsanitize=fuzzer); without, a main() of its own reads the files it is
 * given, the seeds.
 */
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "sheets/sr-file-kind.h"
#include "sheets/sr-sheet-file.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n);

static const char *const parts[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                    "xl/styles.xml", "xl/_rels/workbook.xml.rels",
                                    "xl/workbook.xml"};

static const char *const usual[] = {
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
  gsize *total = data;

  for (guint i = 0; i < row->n_cells; i++) {
    g_assert_true (g_utf8_validate (row->cells[i].text, -1, NULL));
    *total += strlen (row->cells[i].text);
  }
  return TRUE;
}

static void
read_scratch (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = sr_sheet_file_open (scratch (), &error);
  gsize total = 0;

  g_assert_true ((file == NULL) == (error != NULL));
  for (guint i = 0; file && i < sr_sheet_file_sheets (file)->len; i++) {
    g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();
    g_autoptr (GError) wrong = NULL;
    gboolean is_read = sr_sheet_file_read (file, i, visit, &total, facts, NULL, NULL, NULL, &wrong);

    g_assert_true (is_read == (wrong == NULL));
  }
}

static void
read_as_part (const guint8 *bytes, gsize n, guint place)
{
  int code = 0;
  zip_t *zip = zip_open (scratch (), ZIP_CREATE | ZIP_TRUNCATE, &code);

  g_assert_nonnull (zip);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    zip_source_t *source = i == place ? zip_source_buffer (zip, bytes, n, 0)
                                      : zip_source_buffer (zip, usual[i], strlen (usual[i]), 0);
    zip_int64_t index = zip_file_add (zip, parts[i], source, ZIP_FL_OVERWRITE);

    zip_set_file_compression (zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
  }
  g_assert_cmpint (zip_close (zip), ==, 0);
  read_scratch ();
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n)
{
  SrFileKind kind = sr_file_kind (bytes, n);

  if (kind == SR_FILE_OLE || kind == SR_FILE_XLS)
    return 0; /* freexl is not for hostile bytes */
  g_assert_true (g_file_set_contents (scratch (), (const char *)bytes, (gssize)n, NULL));
  read_scratch ();
  if (n > 1 && bytes[0] < 8)
    read_as_part (bytes + 1, n - 1, bytes[0] % G_N_ELEMENTS (parts));
  unlink (scratch ());
  return 0;
}

#ifdef SANGRUI_FUZZ_MAIN
int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    g_autofree char *bytes = NULL;
    gsize n;

    g_assert_true (g_file_get_contents (argv[i], &bytes, &n, NULL));
    LLVMFuzzerTestOneInput ((const guint8 *)bytes, n);
  }
  return 0;
}
#endif
