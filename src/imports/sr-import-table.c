/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Keeping the rows of a sheet, its texts end to end, and telling records from what stands around
 * them. Where the header is: sr-import-header.h.
 */
#include "imports/sr-import-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "core/sr-text.h"
#include "imports/sr-import-header.h"

G_DEFINE_QUARK (sr - import - error - quark, sr_import_error)

#define TEXT_BLOCK  65536
#define LINES_TRIED 1000 /* to see what a sheet is */

typedef struct {
  guint number;
  gboolean is_hidden;
  guint first; /* in cells */
  guint n_cells;
} Line;

struct _SrImportRows {
  char *sheet;
  guint sheet_index;
  GStringChunk *texts; /* NULL: borrowed */
  GArray *cells;       /* SrImportCell; column is that of the sheet until the header is known */
  GArray *lines;       /* Line */
  SrSheetFacts *facts; /* NULL: borrowed, or no longer needed */
};

struct _SrImportTable {
  SrImportRows *rows;
  guint header;       /* row in which it ends */
  GPtrArray *columns; /* SrImportColumn */
  GPtrArray *skipped; /* SrSkippedLine */
};

static void
column_free (gpointer data)
{
  SrImportColumn *column = data;

  g_free (column->title);
  g_free (column->path);
  g_free (column);
}

static void
skipped_free (gpointer data)
{
  SrSkippedLine *line = data;

  g_free (line->text);
  g_free (line);
}

static SrImportRows *
rows_new (const char *sheet, guint sheet_index)
{
  SrImportRows *rows = g_new0 (SrImportRows, 1);

  rows->sheet = g_strdup (sheet);
  rows->sheet_index = sheet_index;
  rows->cells = g_array_new (FALSE, FALSE, sizeof (SrImportCell));
  rows->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return rows;
}

void
sr_import_rows_free (SrImportRows *rows)
{
  g_free (rows->sheet);
  g_clear_pointer (&rows->texts, g_string_chunk_free);
  g_array_unref (rows->cells);
  g_array_unref (rows->lines);
  g_clear_pointer (&rows->facts, sr_sheet_facts_free);
  g_free (rows);
}

/* Takes ROWS. */
static SrImportTable *
table_new (SrImportRows *rows)
{
  SrImportTable *self = g_new0 (SrImportTable, 1);

  self->rows = rows;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->skipped = g_ptr_array_new_with_free_func (skipped_free);
  return self;
}

void
sr_import_table_free (SrImportTable *self)
{
  sr_import_rows_free (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

/* --- Reading --- */

/* Spaces alone, of any width. */
static gboolean
is_blank (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gboolean
keep_row (const SrSheetRow *row, gpointer data)
{
  SrImportRows *self = data;
  Line line = {row->number, row->is_hidden, self->cells->len, 0};

  for (guint i = 0; i < row->n_cells; i++) {
    const SrSheetCell *cell = &row->cells[i];
    SrImportCell kept = {cell->column, cell->kind, NULL};

    if (cell->kind == SR_CELL_TEXT && is_blank (cell->text))
      continue;
    kept.text = g_string_chunk_insert (self->texts, cell->text);
    g_array_append_val (self->cells, kept);
    line.n_cells++;
  }
  if (line.n_cells)
    g_array_append_val (self->lines, line);
  return TRUE;
}

static const SrImportCell *
cell_at (const SrImportTable *self, const Line *line, guint i)
{
  return &g_array_index (self->rows->cells, SrImportCell, line->first + i);
}

static void
raw_line (const SrImportTable *self, const Line *line, SrImportLine *out)
{
  out->number = line->number;
  out->is_hidden = line->is_hidden;
  out->cells = line->n_cells ? cell_at (self, line, 0) : NULL;
  out->n_cells = line->n_cells;
}

/* --- What is no record --- */

/* How totals and what stands below a form begin, as official forms write them. */
static const char *const totals[] = {"合计", "小计", "总计", "共计", "累计", NULL};
static const char *const notes[] = {"注:",    "注：",   "备注:",  "备注：", "说明:",      "说明：",
                                    "填表人", "制表人", "填报人", "负责人", "单位负责人", "审核人",
                                    "复核人", "联系人", "经办人", NULL};

static gboolean
begins_with (const char *text, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;
  return FALSE;
}

/* 合计 stands in one of the first cells, before any number. */
static gboolean
is_total (const SrImportLine *line)
{
  for (guint i = 0; i < MIN (line->n_cells, 3); i++) {
    g_autofree char *text = sr_text_fold (line->cells[i].text);

    if (begins_with (text, totals) && sr_text_length (text) <= 6)
      return TRUE;
    if (line->cells[i].kind == SR_CELL_NUMBER)
      return FALSE;
  }
  return FALSE;
}

static gboolean
is_note (const SrImportLine *line)
{
  g_autofree char *text = sr_text_clean (line->cells[0].text, FALSE);

  return text && begins_with (text, notes) &&
         (strstr (text, "：") || strstr (text, ":") || strstr (text, "（"));
}

static gboolean
is_header_again (const SrImportTable *self, const SrImportLine *line)
{
  guint same = 0;

  for (guint i = 0; i < line->n_cells; i++)
    same += strcmp (line->cells[i].text,
                    ((SrImportColumn *)self->columns->pdata[line->cells[i].column])->title) == 0;
  return same >= 2 && same * 2 >= line->n_cells;
}

static void
skip (SrImportTable *self, const SrImportLine *line, SrSkipped why)
{
  SrSkippedLine *skipped = g_new0 (SrSkippedLine, 1);
  g_autofree char *text = line->n_cells ? sr_text_shorten (line->cells[0].text) : g_strdup ("");

  skipped->number = line->number;
  skipped->why = why;
  skipped->text = sr_mask_numbers (text);
  g_ptr_array_add (self->skipped, skipped);
}

/* TRUE when LINE was left out. */
static gboolean
skip_if_none (SrImportTable *self, const SrImportLine *line)
{
  if (is_total (line))
    skip (self, line, SR_SKIPPED_TOTAL);
  else if (is_header_again (self, line))
    skip (self, line, SR_SKIPPED_HEADER);
  else if (is_note (line))
    skip (self, line, SR_SKIPPED_NOTE);
  else
    return FALSE;
  return TRUE;
}

/* --- The header is known: columns of the sheet become those of the table --- */

static void
add_columns (SrImportTable *self, const SrImportHeader *header, const SrSheetFacts *facts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < header->paths->len; i++) {
    SrImportColumn *column = g_new0 (SrImportColumn, 1);
    const char *path = header->paths->pdata[i];
    const char *arrow = g_strrstr (path, SR_IMPORT_PATH_SIGN);
    guint n = 1 + GPOINTER_TO_UINT (g_hash_table_lookup (seen, path));

    column->index = header->first_column + i;
    column->path = g_strdup (path);
    column->title = g_strdup (arrow ? arrow + strlen (SR_IMPORT_PATH_SIGN) : path);
    column->occurrence = n;
    g_hash_table_insert (seen, g_strdup (path), GUINT_TO_POINTER (n));
    for (guint j = 0; j < facts->hidden_columns->len; j++) {
      const SrSheetRange *range = &g_array_index (facts->hidden_columns, SrSheetRange, j);

      if (column->index >= range->first_column && column->index <= range->last_column)
        column->is_hidden = TRUE;
    }
    g_ptr_array_add (self->columns, column);
  }
}

/* Cells beside the columns of the header are no data: a far cell is named, and left out. */
static void
cut_line (SrImportTable *self, const SrImportHeader *header, Line *line)
{
  guint kept = 0;
  guint far = 0;

  for (guint i = 0; i < line->n_cells; i++) {
    SrImportCell *cell = &g_array_index (self->rows->cells, SrImportCell, line->first + i);

    if (cell->column < header->first_column ||
        cell->column >= header->first_column + header->paths->len) {
      far = far ? far : i + 1;
      continue;
    }
    cell->column -= header->first_column;
    g_array_index (self->rows->cells, SrImportCell, line->first + kept++) = *cell;
  }
  if (far) {
    SrImportLine all;

    raw_line (self, line, &all);
    skip (self, &all, SR_SKIPPED_FAR);
  }
  line->n_cells = kept;
}

static void
settle (SrImportTable *self, const SrImportHeader *header)
{
  guint kept = 0;

  for (guint i = 0; i < self->rows->lines->len; i++) {
    Line line = g_array_index (self->rows->lines, Line, i);
    SrImportLine shown;

    raw_line (self, &line, &shown);
    if (line.number <= header->last_row) {
      if (line.number < header->first_row)
        skip (self, &shown, SR_SKIPPED_ABOVE);
      continue;
    }
    cut_line (self, header, &line);
    raw_line (self, &line, &shown);
    if (line.n_cells && !skip_if_none (self, &shown))
      g_array_index (self->rows->lines, Line, kept++) = line;
  }
  g_array_set_size (self->rows->lines, kept);
}

static gboolean
find_header (SrImportTable *self,
             const SrImportTitles *titles,
             const SrSheetFacts *facts,
             GError **error)
{
  g_autoptr (GArray) top = g_array_new (FALSE, FALSE, sizeof (SrImportLine));
  g_autoptr (SrImportHeader) header = NULL;

  for (guint i = 0; i < self->rows->lines->len && i < SR_IMPORT_HEADER_WITHIN; i++) {
    SrImportLine line;

    raw_line (self, &g_array_index (self->rows->lines, Line, i), &line);
    g_array_append_val (top, line);
  }
  header = sr_import_header_find (top, facts->merges, titles);
  if (header == NULL) {
    g_set_error (error, SR_IMPORT_ERROR, SR_IMPORT_ERROR_NO_HEADER,
                 _ ("Sheet “%s” has no header of %s in its first %d rows; its columns need titles "
                    "such as those of an exported list"),
                 self->rows->sheet,
                 sr_schema_plural (sr_import_shape_schema (sr_import_titles_shape (titles),
                                                           sr_import_titles_shape (titles)->main)),
                 SR_IMPORT_HEADER_WITHIN);
    return FALSE;
  }
  self->header = header->last_row;
  add_columns (self, header, facts);
  settle (self, header);
  return TRUE;
}

SrImportRows *
sr_import_rows_read (SrSheetFile *file,
                     guint sheet,
                     SrProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  const SrSheetInfo *info = sr_sheet_file_sheets (file)->pdata[sheet];
  g_autoptr (SrImportRows) rows = rows_new (info->name, sheet);

  rows->texts = g_string_chunk_new (TEXT_BLOCK);
  rows->facts = sr_sheet_facts_new ();
  if (!sr_sheet_file_read (file, sheet, keep_row, rows, rows->facts, progress, data, cancellable,
                           error))
    return NULL;
  return g_steal_pointer (&rows);
}

SrImportTable *
sr_import_table_new (SrImportRows *rows, const SrImportTitles *titles, GError **error)
{
  g_autoptr (SrImportTable) self = table_new (rows);

  if (!find_header (self, titles, rows->facts, error))
    return NULL;
  g_clear_pointer (&rows->facts, sr_sheet_facts_free);
  return g_steal_pointer (&self);
}

SrImportTable *
sr_import_table_try (const SrImportRows *rows, const SrImportTitles *titles)
{
  SrImportRows *first = rows_new (rows->sheet, rows->sheet_index);
  g_autoptr (SrImportTable) self = table_new (first);
  guint n_lines = MIN (rows->lines->len, LINES_TRIED);
  const Line *last = n_lines ? &g_array_index (rows->lines, Line, n_lines - 1) : NULL;

  if (last == NULL)
    return NULL;
  g_array_append_vals (first->lines, rows->lines->data, n_lines);
  g_array_append_vals (first->cells, rows->cells->data, last->first + last->n_cells);
  return find_header (self, titles, rows->facts, NULL) ? g_steal_pointer (&self) : NULL;
}

/* --- What is known --- */

const char *
sr_import_table_sheet (const SrImportTable *self)
{
  return self->rows->sheet;
}

guint
sr_import_table_sheet_index (const SrImportTable *self)
{
  return self->rows->sheet_index;
}

guint
sr_import_table_header (const SrImportTable *self)
{
  return self->header;
}

const GPtrArray *
sr_import_table_columns (const SrImportTable *self)
{
  return self->columns;
}

const GPtrArray *
sr_import_table_skipped (const SrImportTable *self)
{
  return self->skipped;
}

guint
sr_import_table_n_lines (const SrImportTable *self)
{
  return self->rows->lines->len;
}

void
sr_import_table_line (const SrImportTable *self, guint index, SrImportLine *line)
{
  raw_line (self, &g_array_index (self->rows->lines, Line, index), line);
}

const SrImportCell *
sr_import_line_cell (const SrImportLine *line, guint column)
{
  for (guint i = 0; i < line->n_cells && line->cells[i].column <= column; i++)
    if (line->cells[i].column == column)
      return &line->cells[i];
  return NULL;
}

void
sr_import_table_letters (const SrImportTable *self, guint column, char letters[8])
{
  guint number = ((SrImportColumn *)self->columns->pdata[column])->index + 1;
  char backwards[8];
  guint n = 0;

  for (; number && n < sizeof backwards - 1; number = (number - 1) / 26)
    backwards[n++] = (char)('A' + (number - 1) % 26);
  for (guint i = 0; i < n; i++)
    letters[i] = backwards[n - 1 - i];
  letters[n] = '\0';
}

char *
sr_import_table_fingerprint (const SrImportTable *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->columns->len; i++) {
    g_autofree char *title =
        sr_import_title_fold (((SrImportColumn *)self->columns->pdata[i])->path);

    g_checksum_update (sum, (const guchar *)title, -1);
    g_checksum_update (sum, (const guchar *)"\n", 1);
  }
  return g_strndup (g_checksum_get_string (sum), 32);
}
