/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What our reader costs above the libraries it stands on: 100,000 × 20 cells through
 * sr_sheet_file_read() and through a bare loop of libzip and expat over the same file that comes to
 * the same texts, each in a process of its own, by turns; once with texts that the cells share, as
 * spreadsheets write them, once with texts in the cells. Fails when the medians of CPU time are
 * further apart than 1.2, or 100,000 rows need 1.25 × the memory of 10,000 (with texts in the
 * cells: shared ones are all kept). Beside openpyxl, where there is one, it only tells.
 *
 *   bench-reading [ROWS [ROUNDS]]
 */
#include <expat.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "bench.h"
#include "sheets/sr-sheet-file.h"

#define MOST_CPU    1.2
#define MOST_MEMORY 1.25
#define N_COLUMNS   20
#define PIECE       65536

typedef struct {
  char *path;
  guint n_rows;
  gboolean is_shared;
} File;

/* --- The file --- */

static void
write_row (lxw_worksheet *sheet, guint i, lxw_format *date)
{
  static const char *const names[] = {"张大山", "向小桃", "谷秋生", "钟玉", "覃世友", "王桂花香"};
  static const char *const homes[] = {"桑瑞家园1栋1单元101室", "桑瑞家园12栋2单元602室"};
  static const char *const others[] = {"女", "土家族", "子女", "人潮溪镇", "初中", "普通劳动力"};
  char text[24];

  worksheet_write_string (sheet, i, 0, names[i % 6], NULL);
  g_snprintf (text, sizeof text, "430898198%09u", i);
  worksheet_write_string (sheet, i, 1, text, NULL);
  g_snprintf (text, sizeof text, "138%08u", i);
  worksheet_write_string (sheet, i, 2, text, NULL);
  worksheet_write_number (sheet, i, 3, 20000 + i % 20000, date);
  worksheet_write_string (sheet, i, 4, homes[i % 2], NULL);
  for (guint j = 5; j < 14; j++)
    worksheet_write_string (sheet, i, (lxw_col_t)j, others[(i + j) % 6], NULL);
  for (guint j = 14; j < N_COLUMNS; j++)
    worksheet_write_number (sheet, i, (lxw_col_t)j, i * j + 0.25, NULL);
}

static gboolean
write_file (gpointer data)
{
  const File *file = data;
  lxw_workbook_options options = {.constant_memory = file->is_shared ? LXW_FALSE : LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt (file->path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "名册");
  lxw_format *date = workbook_add_format (workbook);

  format_set_num_format (date, "yyyy-mm-dd");
  for (guint i = 0; i < file->n_rows; i++)
    write_row (sheet, i, date);
  return workbook_close (workbook) == LXW_NO_ERROR;
}

/* --- Ours --- */

/* What both must come to. */
typedef struct {
  guint64 n_cells, n_bytes;
} Sum;

static Sum *found; /* shared with the processes */

static gboolean
count_row (const SrSheetRow *row, gpointer data)
{
  Sum *sum = data;

  sum->n_cells += row->n_cells;
  for (guint i = 0; i < row->n_cells; i++)
    sum->n_bytes += row->cells[i].kind == SR_CELL_TEXT ? strlen (row->cells[i].text) : 0;
  return TRUE;
}

static gboolean
read_ours (gpointer data)
{
  const File *file = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) sheets = sr_sheet_file_open (file->path, &error);

  bench_no_error (error);
  found[0] = (Sum){0};
  sr_sheet_file_read (sheets, 0, count_row, &found[0], NULL, NULL, NULL, NULL, &error);
  bench_no_error (error);
  return TRUE;
}

/* --- Bare: what somebody would write who wants these texts and nothing else --- */

typedef struct {
  GPtrArray *strings;
  char text[32768];
  gsize length;
  gboolean in_text, is_shared, is_text;
  Sum sum;
} Bare;

static void
strings_start (void *data, const char *name, const char **attributes)
{
  Bare *self = data;

  if (strcmp (name, "t") == 0)
    self->in_text = TRUE;
  else if (strcmp (name, "si") == 0)
    self->length = 0;
}

static void
strings_end (void *data, const char *name)
{
  Bare *self = data;

  if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "si") == 0)
    g_ptr_array_add (self->strings, g_strndup (self->text, self->length));
}

static void
sheet_start (void *data, const char *name, const char **attributes)
{
  Bare *self = data;

  if (strcmp (name, "c") == 0) {
    self->is_shared = self->is_text = FALSE;
    self->length = 0;
    for (; *attributes; attributes += 2)
      if (strcmp (attributes[0], "t") == 0) {
        self->is_shared = strcmp (attributes[1], "s") == 0;
        self->is_text = TRUE;
      }
  } else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = TRUE;
}

static void
sheet_end (void *data, const char *name)
{
  Bare *self = data;

  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "c") == 0) {
    const char *text = self->text;

    self->text[self->length] = '\0';
    if (self->is_shared)
      text = self->strings->pdata[atoi (text)];
    self->sum.n_cells++;
    self->sum.n_bytes += self->is_text ? strlen (text) : 0;
  }
}

static void
take_text (void *data, const char *text, int n)
{
  Bare *self = data;

  if (!self->in_text || self->length + (gsize)n >= sizeof self->text)
    return;
  memcpy (self->text + self->length, text, (gsize)n);
  self->length += (gsize)n;
}

static void
parse_bare (Bare *self,
            zip_t *zip,
            const char *name,
            XML_StartElementHandler start,
            XML_EndElementHandler end)
{
  static char piece[PIECE];
  zip_file_t *part = zip_fopen (zip, name, 0);
  XML_Parser parser = XML_ParserCreate (NULL);
  zip_int64_t n;

  XML_SetUserData (parser, self);
  XML_SetElementHandler (parser, start, end);
  XML_SetCharacterDataHandler (parser, take_text);
  while ((n = zip_fread (part, piece, PIECE)) > 0)
    XML_Parse (parser, piece, (int)n, FALSE);
  XML_ParserFree (parser);
  zip_fclose (part);
}

static gboolean
read_bare (gpointer data)
{
  const File *file = data;
  Bare self = {.strings = g_ptr_array_new_with_free_func (g_free)};
  zip_t *zip = zip_open (file->path, ZIP_RDONLY, NULL);

  if (file->is_shared)
    parse_bare (&self, zip, "xl/sharedStrings.xml", strings_start, strings_end);
  parse_bare (&self, zip, "xl/worksheets/sheet1.xml", sheet_start, sheet_end);
  zip_discard (zip);
  found[1] = self.sum;
  g_ptr_array_unref (self.strings);
  return TRUE;
}

/* --- openpyxl --- */

static gboolean
read_openpyxl (gpointer data)
{
  const File *file = data;
  const char *const arguments[] = {
      "/usr/bin/python3", "-c",
      "import sys, openpyxl\n"
      "n = 0\n"
      "for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows():\n"
      "    n += sum(cell.value is not None for cell in row)\n",
      file->path, NULL};
  int status = 1;

  return g_spawn_sync (NULL, (char **)arguments, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                       &status, NULL) &&
         status == 0;
}

static gboolean
has_openpyxl (void)
{
  const char *const arguments[] = {"/usr/bin/python3", "-c", "import openpyxl", NULL};
  int status = 1;

  return g_spawn_sync (NULL, (char **)arguments, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                       &status, NULL) &&
         status == 0;
}

/* --- Side by side --- */

static gboolean
compare (File *file, guint rounds)
{
  g_autofree char *title = g_strdup_printf ("%u × %d cells, texts %s", file->n_rows, N_COLUMNS,
                                            file->is_shared ? "shared" : "in the cells");
  gboolean good;

  bench_process (write_file, file, NULL);
  good = bench_compare_processes (title, read_ours, file, read_bare, file, rounds, MOST_CPU);
  if (memcmp (&found[0], &found[1], sizeof *found) != 0) {
    g_printerr ("the bare loop does not come to the same cells\n");
    return FALSE;
  }
  if (file->is_shared && has_openpyxl ())
    g_print ("openpyxl, read-only: %.1f × ours\n",
             bench_process (read_openpyxl, file, NULL) / bench_process (read_ours, file, NULL));
  return good;
}

/* Of the file as it is and with a tenth of its rows. */
static double
memory_ratio (File *file)
{
  File fewer = *file;
  long few, many;

  bench_process (read_ours, file, &many);
  fewer.n_rows /= 10;
  bench_process (write_file, &fewer, NULL);
  bench_process (read_ours, &fewer, &few);
  g_print ("memory: %u rows %ld KiB, %u rows %ld KiB\n", fewer.n_rows, few, file->n_rows, many);
  return (double)many / (double)few;
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint)atoi (argv[1]) : 100000;
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 7;
  g_autofree char *folder = g_dir_make_tmp ("sangrui-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.xlsx", NULL);
  File shared = {path, n, TRUE}, own = {path, n, FALSE};
  gboolean good;

  bench_init ();
  found = bench_shared (2 * sizeof *found);
  good = compare (&shared, rounds);
  g_print ("memory with shared texts, ratio: %.2f\n", memory_ratio (&shared));
  good = compare (&own, rounds) && good;
  good = bench_at_most ("memory, ratio", memory_ratio (&own), MOST_MEMORY) && good;
  g_unlink (path);
  g_rmdir (folder);
  return good ? 0 : 1;
}
