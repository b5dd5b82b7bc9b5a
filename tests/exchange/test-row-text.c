/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows that go past the library are byte for byte what the library itself would have written.
 */
#include "exchange/sr-row-text.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define N_COLUMNS 30 /* beyond Z */

typedef struct {
  const char *text; /* NULL: the number */
  double number;
} Cell;

static const Cell cells[] = {
    {"姓名"},          {"a & b < c > d \"e\" 'f'"},
    {" lead"},         {"trail "},
    {"two\nlines"},    {"tab\there"},
    {"bell\aend\x1f"}, {"𠮷野家"},
    {"=1+1"},          {"_x005F_x0041_"},
    {NULL, 0},         {NULL, 962},
    {NULL, -17},       {NULL, 62482.25},
    {NULL, 1.0 / 3},   {NULL, 123456789012345678.0},
    {NULL, 1e-7},      {""},
};

typedef struct {
  char *path;
  lxw_workbook *workbook;
  lxw_worksheet *ours, *theirs;
  lxw_format *plain, *bold;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  int fd = g_file_open_tmp ("sangrui-rows-XXXXXX", &fixture->path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  fixture->workbook = workbook_new_opt (fixture->path, &options);
  fixture->theirs = workbook_add_worksheet (fixture->workbook, "theirs");
  fixture->ours = workbook_add_worksheet (fixture->workbook, "ours");
  fixture->plain = workbook_add_format (fixture->workbook);
  fixture->bold = workbook_add_format (fixture->workbook);
  format_set_border (fixture->plain, LXW_BORDER_THIN);
  format_set_bold (fixture->bold);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (workbook_close (fixture->workbook), ==, LXW_NO_ERROR);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_free (fixture->path);
}

static lxw_format *
format_of (const Fixture *fixture, guint column)
{
  return column % 3 ? fixture->plain : fixture->bold;
}

static const Cell *
cell_of (guint row, guint column)
{
  return &cells[(row * 7 + column) % G_N_ELEMENTS (cells)];
}

static void
write_theirs (Fixture *fixture, lxw_row_t row)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    const Cell *cell = cell_of (row, i);
    lxw_format *format = format_of (fixture, i);

    if (cell->text == NULL)
      worksheet_write_number (fixture->theirs, row, (lxw_col_t)i, cell->number, format);
    else if (*cell->text)
      worksheet_write_string (fixture->theirs, row, (lxw_col_t)i, cell->text, format);
    else
      worksheet_write_blank (fixture->theirs, row, (lxw_col_t)i, format);
  }
  if (row % 2)
    worksheet_set_row (fixture->theirs, row, 33.5, NULL);
}

static void
write_ours (Fixture *fixture, SrRowText *rows, lxw_row_t row)
{
  sr_row_text_begin (rows, row);
  for (guint i = 0; i < N_COLUMNS; i++) {
    const Cell *cell = cell_of (row, i);

    if (cell->text)
      sr_row_text_put_text (rows, i, format_of (fixture, i), cell->text);
    else
      sr_row_text_put_number (rows, i, format_of (fixture, i), cell->number);
  }
  sr_row_text_end (rows, row % 2 ? 33.5 : 0);
}

/* What SHEET has so far. */
static char *
rows_of (lxw_worksheet *sheet)
{
  GString *text = g_string_new (NULL);
  int byte;

  lxw_worksheet_write_single_row (sheet);
  fflush (sheet->file);
  rewind (sheet->file);
  while ((byte = fgetc (sheet->file)) != EOF)
    g_string_append_c (text, (char)byte);
  return g_string_free (text, FALSE);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrRowText) rows = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;

  worksheet_write_string (fixture->theirs, 0, 0, "title", NULL);
  worksheet_write_string (fixture->ours, 0, 0, "title", NULL);
  rows = sr_row_text_new (fixture->ours, N_COLUMNS);
  for (lxw_row_t row = 1; row < 40; row++) {
    write_theirs (fixture, row);
    write_ours (fixture, rows, row);
  }
  worksheet_write_string (fixture->theirs, 41, 0, "foot", NULL);
  worksheet_write_string (fixture->ours, 41, 0, "foot", NULL);
  ours = rows_of (fixture->ours);
  theirs = rows_of (fixture->theirs);
  g_assert_cmpstr (ours, ==, theirs);
  g_assert_cmpuint (fixture->ours->dim_rowmax, ==, fixture->theirs->dim_rowmax);
}

/* Texts that outgrow the buffer many times. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (32767, '<');
  g_autoptr (SrRowText) rows = sr_row_text_new (fixture->ours, 3);
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;

  sr_row_text_begin (rows, 0);
  for (guint i = 0; i < 3; i++) {
    worksheet_write_string (fixture->theirs, 0, (lxw_col_t)i, text, fixture->plain);
    sr_row_text_put_text (rows, i, fixture->plain, text);
  }
  sr_row_text_end (rows, 0);
  ours = rows_of (fixture->ours);
  theirs = rows_of (fixture->theirs);
  g_assert_cmpstr (ours, ==, theirs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/row-text/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/row-text/long", Fixture, NULL, set_up, test_long, tear_down);
  return g_test_run ();
}
