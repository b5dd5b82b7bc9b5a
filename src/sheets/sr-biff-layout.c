/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-biff-layout.h"

#include <string.h>

#include "sheets/sr-biff-values.h"
#include "sheets/sr-ole-stream.h"

#define MOST_RANGES 65536
#define BIFF_8      0x600

/* Records. */
enum {
  FORMULA = 0x06,
  END = 0x0A,
  COLINFO = 0x7D,
  BOUNDSHEET = 0x85,
  MULRK = 0xBD,
  MERGEDCELLS = 0xE5,
  DIMENSION = 0x200,
  NUMBER = 0x203,
  BOOLERR = 0x205,
  STRING = 0x207,
  ROW = 0x208,
  RK = 0x27E,
  BOF = 0x809,
};

typedef struct {
  SrBiffLayout *layout;
  SrBiffSheet *sheet; /* NULL: reading what is of the whole workbook */
  SrBiffDates dates;
  gboolean is_size_enough; /* of the sheet; not its cells */
  gboolean is_8;
  gboolean awaits_text; /* the last cell's text comes in a record of its own */
} Reader;

static void
free_cell (gpointer data)
{
  SrBiffCell *cell = data;

  g_free (cell->text);
}

static void
free_sheet (gpointer data)
{
  SrBiffSheet *sheet = data;

  g_array_unref (sheet->merges);
  g_array_unref (sheet->hidden_columns);
  g_hash_table_unref (sheet->hidden_rows);
  g_array_unref (sheet->cells);
  g_free (sheet);
}

/* --- The workbook --- */

static void
take_sheet (Reader *self, const guint8 *bytes, guint n)
{
  SrBiffSheet *sheet = g_new0 (SrBiffSheet, 1);

  sheet->place = sr_biff_long (bytes);
  sheet->is_hidden = (bytes[4] & 3) != 0;
  sheet->is_table = bytes[5] == 0;
  sheet->merges = g_array_new (FALSE, FALSE, sizeof (SrSheetRange));
  sheet->hidden_columns = g_array_new (FALSE, FALSE, sizeof (SrSheetRange));
  sheet->hidden_rows = g_hash_table_new (NULL, NULL);
  sheet->cells = g_array_new (FALSE, FALSE, sizeof (SrBiffCell));
  g_array_set_clear_func (sheet->cells, free_cell);
  g_ptr_array_add (self->layout->sheets, sheet);
}

static void
take_of_workbook (Reader *self, guint record, const guint8 *bytes, guint n)
{
  if (record == BOF && n >= 2)
    self->is_8 = sr_biff_short (bytes) == BIFF_8;
  else if (record == BOUNDSHEET && n >= 6)
    take_sheet (self, bytes, n);
  else
    sr_biff_dates_take (&self->dates, record, bytes, n);
}

/* --- Cells --- */

static SrBiffCell *
add_cell (Reader *self, const guint8 *place, SrCellKind kind, const char *text)
{
  SrBiffCell cell = {sr_biff_short (place), sr_biff_short (place + 2), kind, FALSE,
                     g_strdup (text)};

  g_array_append_val (self->sheet->cells, cell);
  return &g_array_index (self->sheet->cells, SrBiffCell, self->sheet->cells->len - 1);
}

/* freexl has it as a number; only a date is told otherwise. */
static void
take_number (Reader *self, guint row, guint column, guint style, double number)
{
  SrBiffCell cell = {row, column, SR_CELL_DATE, FALSE, NULL};

  if (!sr_biff_dates_has (&self->dates, style))
    return;
  cell.text = sr_biff_dates_print (&self->dates, style, number, &cell.kind);
  g_array_append_val (self->sheet->cells, cell);
}

static void
take_numbers (Reader *self, const guint8 *bytes, guint n)
{
  for (guint place = 4, column = sr_biff_short (bytes + 2); place + 8 <= n; place += 6, column++)
    take_number (self, sr_biff_short (bytes), column, sr_biff_short (bytes + place),
                 sr_biff_packed (sr_biff_long (bytes + place + 2)));
}

static void
take_error_or_boolean (Reader *self, const guint8 *bytes, guint8 value, gboolean is_error)
{
  if (is_error)
    add_cell (self, bytes, SR_CELL_ERROR, sr_biff_error (value));
  else
    add_cell (self, bytes, SR_CELL_BOOLEAN, value ? "1" : "0");
}

/* Its result is a double, or what its first byte says when the last two are set. */
static void
take_formula (Reader *self, const guint8 *bytes)
{
  const guint8 *result = bytes + 6;
  SrBiffCell *cell;

  self->awaits_text = FALSE;
  if (sr_biff_short (result + 6) != 0xFFFF) {
    cell = add_cell (self, bytes, SR_CELL_NUMBER, NULL);
    cell->text = sr_biff_dates_print (&self->dates, sr_biff_short (bytes + 4),
                                      sr_biff_double (result), &cell->kind);
  } else if (result[0] == 1 || result[0] == 2)
    take_error_or_boolean (self, bytes, result[2], result[0] == 2);
  else {
    add_cell (self, bytes, result[0] == 0 ? SR_CELL_MISSING : SR_CELL_TEXT, "");
    self->awaits_text = result[0] == 0;
  }
  g_array_index (self->sheet->cells, SrBiffCell, self->sheet->cells->len - 1).is_formula = TRUE;
}

/* The text of the formula before it. Of BIFF 5 it is in a character set that the file may not name:
 * the cell stays one whose value is missing. */
static void
take_text (Reader *self, const guint8 *bytes, guint n)
{
  SrBiffCell *cell;
  char *text = self->awaits_text && self->is_8 ? sr_biff_text (bytes, n) : NULL;

  if (text == NULL)
    return;
  cell = &g_array_index (self->sheet->cells, SrBiffCell, self->sheet->cells->len - 1);
  g_free (cell->text);
  cell->text = text;
  cell->kind = SR_CELL_TEXT;
  self->awaits_text = FALSE;
}

/* --- Rows and columns --- */

static void
take_merges (SrBiffSheet *sheet, const guint8 *bytes, guint n)
{
  for (guint place = 2; place + 8 <= n && sheet->merges->len < MOST_RANGES; place += 8) {
    SrSheetRange range = {sr_biff_short (bytes + place + 4), sr_biff_short (bytes + place + 6),
                          sr_biff_short (bytes + place) + 1, sr_biff_short (bytes + place + 2) + 1};

    if (range.first_column <= range.last_column && range.first_row <= range.last_row)
      g_array_append_val (sheet->merges, range);
  }
}

static void
take_columns (SrBiffSheet *sheet, const guint8 *bytes)
{
  SrSheetRange columns = {sr_biff_short (bytes), MIN (sr_biff_short (bytes + 2), 255), 0, 0};

  if (bytes[8] & 1 && columns.first_column <= columns.last_column &&
      sheet->hidden_columns->len < MOST_RANGES)
    g_array_append_val (sheet->hidden_columns, columns);
}

/* From first to before last. */
static void
take_size (SrBiffSheet *sheet, const guint8 *bytes, guint n)
{
  gboolean is_8 = n >= 14;
  guint32 rows = is_8 ? sr_biff_long (bytes + 4) : sr_biff_short (bytes + 2);

  sheet->n_cells = (guint64)rows * sr_biff_short (bytes + (is_8 ? 10 : 6));
}

static void
take_of_sheet (Reader *self, guint record, const guint8 *bytes, guint n)
{
  SrBiffSheet *sheet = self->sheet;

  if (record == MERGEDCELLS)
    take_merges (sheet, bytes, n);
  else if (record == ROW && n >= 14 && bytes[12] & 0x20)
    g_hash_table_add (sheet->hidden_rows, GUINT_TO_POINTER (sr_biff_short (bytes)));
  else if (record == DIMENSION && n >= 10)
    take_size (sheet, bytes, n);
  else if (record == COLINFO && n >= 10)
    take_columns (sheet, bytes);
  else if (record == FORMULA && n >= 20)
    take_formula (self, bytes);
  else if (record == STRING)
    take_text (self, bytes, n);
  else if (record == BOOLERR && n >= 8)
    take_error_or_boolean (self, bytes, bytes[6], bytes[7] != 0);
  else if (record == NUMBER && n >= 14)
    take_number (self, sr_biff_short (bytes), sr_biff_short (bytes + 2), sr_biff_short (bytes + 4),
                 sr_biff_double (bytes + 6));
  else if (record == RK && n >= 10)
    take_number (self, sr_biff_short (bytes), sr_biff_short (bytes + 2), sr_biff_short (bytes + 4),
                 sr_biff_packed (sr_biff_long (bytes + 6)));
  else if (record == MULRK && n >= 4)
    take_numbers (self, bytes, n);
}

/* --- The file --- */

/* Takes the records from PLACE to the end of the part that begins there. Charts within it begin and
 * end too. */
static void
walk (Reader *self, const GByteArray *stream, gsize place)
{
  int depth = 0;

  while (place + 4 <= stream->len) {
    guint record = sr_biff_short (stream->data + place);
    guint n = sr_biff_short (stream->data + place + 2);
    const guint8 *bytes = stream->data + place + 4;

    depth += (record == BOF) - (record == END);
    if (place + 4 + n > stream->len || depth <= 0 || (self->is_size_enough && self->sheet->n_cells))
      return;
    if (self->sheet == NULL)
      take_of_workbook (self, record, bytes, n);
    else if (depth == 1 && (record == DIMENSION || !self->is_size_enough))
      take_of_sheet (self, record, bytes, n);
    place += 4 + n;
  }
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const SrBiffCell *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->column > other->column) - (one->column < other->column);
}

static GByteArray *
load_stream (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  const guint8 *bytes = file ? (const guint8 *)g_mapped_file_get_contents (file) : NULL;
  gsize n = file ? g_mapped_file_get_length (file) : 0;
  GByteArray *stream = bytes ? sr_ole_stream (bytes, n, "Workbook") : NULL;

  return bytes && !stream ? sr_ole_stream (bytes, n, "Book") : stream;
}

SrBiffLayout *
sr_biff_layout_load (const char *path, int sheet)
{
  SrBiffLayout *self = g_new0 (SrBiffLayout, 1);
  g_autoptr (GByteArray) stream = load_stream (path);
  Reader reader = {.layout = self};

  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  sr_biff_dates_init (&reader.dates);
  if (stream)
    walk (&reader, stream, 0);
  for (guint i = 0; i < self->sheets->len; i++) {
    reader.sheet = self->sheets->pdata[i];
    reader.is_size_enough = sheet < 0 || i != (guint)sheet;
    walk (&reader, stream, reader.sheet->place);
    g_array_sort (reader.sheet->cells, compare_cells);
  }
  sr_biff_dates_clear (&reader.dates);
  return self;
}

void
sr_biff_layout_free (SrBiffLayout *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self);
}
