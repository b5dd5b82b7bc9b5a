/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The row of most known titles, and what is merged with it.
 */
#include "imports/sr-import-header.h"

#include <string.h>

#include "core/sr-text.h"

#define MOST_COLUMNS 500 /* a header is never wider; a far cell makes no columns */

typedef struct {
  const GArray *lines;
  const GArray *merges;
  const SrImportTitles *titles;
} Search;

void
sr_import_header_free (SrImportHeader *self)
{
  g_ptr_array_unref (self->paths);
  g_free (self);
}

static const SrImportLine *
line_of_row (const Search *search, guint row)
{
  for (guint i = 0; i < search->lines->len; i++)
    if (g_array_index (search->lines, SrImportLine, i).number == row)
      return &g_array_index (search->lines, SrImportLine, i);
  return NULL;
}

static const char *
text_at (const Search *search, guint row, guint column)
{
  const SrImportLine *line = line_of_row (search, row);
  const SrImportCell *cell = line ? sr_import_line_cell (line, column) : NULL;

  return cell ? cell->text : "";
}

static const SrSheetRange *
merge_at (const Search *search, guint row, guint column)
{
  for (guint i = 0; i < search->merges->len; i++) {
    const SrSheetRange *range = &g_array_index (search->merges, SrSheetRange, i);

    if (row >= range->first_row && row <= range->last_row && column >= range->first_column &&
        column <= range->last_column)
      return range;
  }
  return NULL;
}

/* The text of a cell, or of the merged one that it is part of; one line. New string. */
static char *
title_at (const Search *search, guint row, guint column)
{
  const SrSheetRange *merge = merge_at (search, row, column);
  const char *text = merge ? text_at (search, merge->first_row, merge->first_column)
                           : text_at (search, row, column);
  char *clean = sr_text_clean (text, FALSE);

  return clean ? clean : g_strdup ("");
}

/* --- Which row --- */

static guint
count_known (const Search *search, const SrImportLine *line)
{
  guint known = 0;

  for (guint i = 0; i < line->n_cells; i++)
    known += line->cells[i].kind == SR_CELL_TEXT &&
             sr_import_titles_find (search->titles, line->cells[i].text) != NULL;
  return known;
}

/* NULL: no row has two known titles, or one where there is but one cell. */
static const SrImportLine *
best_line (const Search *search)
{
  const SrImportLine *best = NULL;
  guint most = 0;

  for (guint i = 0; i < search->lines->len; i++) {
    const SrImportLine *line = &g_array_index (search->lines, SrImportLine, i);
    guint known = count_known (search, line);

    if (known > most && (known >= 2 || line->n_cells == 1)) {
      best = line;
      most = known;
    }
  }
  return best;
}

/* --- Which rows --- */

static guint
width_of (const SrSheetRange *range)
{
  return range->last_column - range->first_column + 1;
}

/* The merge of a title over several columns whose last row is ROW; NULL: no such title. */
static const SrSheetRange *
group_at (const Search *search, guint row, guint column)
{
  const SrSheetRange *merge = merge_at (search, row, column);

  return merge && width_of (merge) > 1 && merge->last_row == row ? merge : NULL;
}

/* Whether a title stands over one column only. */
static gboolean
has_single (const Search *search, guint row)
{
  const SrImportLine *line = line_of_row (search, row);

  for (guint i = 0; line && i < line->n_cells; i++)
    if (*line->cells[i].text && group_at (search, row, line->cells[i].column) == NULL)
      return TRUE;
  return FALSE;
}

/* Whether the next row has titles for the groups of ROW. Values stand under all titles; where there
 * are but groups, and each has one text, nobody can tell, and they are values. */
static gboolean
has_titles_below (const Search *search, guint row)
{
  const SrImportLine *line = line_of_row (search, row + 1);
  gboolean in_group = FALSE, is_second = FALSE;

  for (guint i = 0; line && i < line->n_cells; i++) {
    guint column = line->cells[i].column;
    const SrSheetRange *group = group_at (search, row, column);
    g_autofree char *title = title_at (search, row, column);

    if (*line->cells[i].text == '\0')
      continue;
    if (group == NULL && *title)
      return FALSE;
    in_group = in_group || group;
    is_second = is_second || (group && column > group->first_column);
  }
  return is_second || (in_group && has_single (search, row));
}

/* The titles under a merged one stand in the next row, and cells merged downwards reach there. */
static guint
one_down (const Search *search, guint row)
{
  guint last = has_titles_below (search, row) ? row + 1 : row;

  for (guint i = 0; i < search->merges->len; i++) {
    const SrSheetRange *range = &g_array_index (search->merges, SrSheetRange, i);

    if (row >= range->first_row && row <= range->last_row)
      last = MAX (last, range->last_row);
  }
  return last;
}

/* Above stand titles that are merged over some of the columns; a title of the sheet goes over all
 * of them. */
static guint
one_up (const Search *search, guint row, guint n_columns)
{
  guint first = row;

  for (guint i = 0; i < search->merges->len; i++) {
    const SrSheetRange *range = &g_array_index (search->merges, SrSheetRange, i);

    if (range->first_row < row && range->last_row >= row)
      first = MIN (first, range->first_row);
    if (range->last_row + 1 == row && width_of (range) > 1 && width_of (range) + 1 < n_columns)
      first = MIN (first, range->first_row);
  }
  return first;
}

/* Groups may have groups. */
static guint
last_row_of (const Search *search, guint row)
{
  guint next = one_down (search, row);

  return next == row ? row : last_row_of (search, next);
}

static guint
first_row_of (const Search *search, guint row, guint n_columns)
{
  guint next = one_up (search, row, n_columns);

  return next == row ? row : first_row_of (search, next, n_columns);
}

/* --- Titles --- */

static char *
path_of (const Search *search, guint first, guint last, guint column)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *before = g_strdup ("");

  for (guint row = first; row <= last; row++) {
    char *title = title_at (search, row, column);

    if (*title && strcmp (title, before) != 0)
      g_string_append_printf (path, "%s%s", path->len ? SR_IMPORT_PATH_SIGN : "", title);
    g_free (before);
    before = title;
  }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
trim (GPtrArray *paths)
{
  while (paths->len && *(char *)paths->pdata[paths->len - 1] == '\0')
    g_ptr_array_remove_index (paths, paths->len - 1);
}

/* Columns of the row and those that the merged cells above and below reach. */
static void
find_columns (const Search *search, guint first, guint last, guint *from, guint *to)
{
  *from = G_MAXUINT;
  *to = 0;
  for (guint row = first; row <= last; row++) {
    const SrImportLine *line = line_of_row (search, row);

    for (guint i = 0; line && i < line->n_cells; i++) {
      *from = MIN (*from, line->cells[i].column);
      *to = MAX (*to, line->cells[i].column);
    }
  }
  *to = MIN (*to, *from + MOST_COLUMNS - 1);
}

SrImportHeader *
sr_import_header_find (const GArray *lines, const GArray *merges, const SrImportTitles *titles)
{
  const Search search = {lines, merges, titles};
  const SrImportLine *best = best_line (&search);
  SrImportHeader *self;
  guint to;

  if (best == NULL)
    return NULL;
  self = g_new0 (SrImportHeader, 1);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->first_row = first_row_of (&search, best->number, best->n_cells);
  self->last_row = last_row_of (&search, best->number);
  find_columns (&search, self->first_row, self->last_row, &self->first_column, &to);
  for (guint column = self->first_column; column <= to; column++)
    g_ptr_array_add (self->paths, path_of (&search, self->first_row, self->last_row, column));
  trim (self->paths);
  return self;
}
