/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The three formats of rows.
 */
#include "cli/sr-output.h"

#include <stdio.h>
#include <string.h>

#include "cli/sr-field-json.h"
#include "core/sr-text.h"

typedef struct {
  char *key;
  char *title;
  gboolean right;
  gsize width;
} Column;

struct _SrOutput {
  char format; /* 't', 'c' or 'j' */
  GArray *columns;
  GPtrArray *rows; /* char **, of a table */
  GPtrArray *row;  /* texts of the row being written */
  SrJson json;
  guint next; /* column of the next cell in JSON */
  gboolean begun;
};

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->key);
  g_free (column->title);
}

SrOutput *
sr_output_new (const char *format)
{
  SrOutput *output = g_new0 (SrOutput, 1);

  output->format = *format;
  output->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (output->columns, column_clear);
  output->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  output->row = g_ptr_array_new_with_free_func (g_free);
  output->json = (SrJson)SR_JSON_INIT;
  return output;
}

void
sr_output_free (SrOutput *output)
{
  g_array_unref (output->columns);
  g_ptr_array_unref (output->rows);
  g_ptr_array_unref (output->row);
  g_free (output);
}

void
sr_output_add_column (SrOutput *output, const char *key, const char *title, gboolean right)
{
  Column column = {g_strdup (key), g_strdup (title), right, sr_text_columns (title)};

  g_array_append_val (output->columns, column);
}

/* --- CSV (RFC 4180, line ends of this system) --- */

static void
print_csv_cell (const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL) {
    fputs (text, stdout);
    return;
  }
  putchar ('"');
  for (const char *p = text; *p; p++) {
    if (*p == '"')
      putchar ('"');
    putchar (*p);
  }
  putchar ('"');
}

static void
print_csv_row (SrOutput *output)
{
  for (guint i = 0; i < output->row->len; i++) {
    if (i)
      putchar (',');
    print_csv_cell (output->row->pdata[i]);
  }
  putchar ('\n');
  g_ptr_array_set_size (output->row, 0);
}

static void
print_csv_header (SrOutput *output)
{
  for (guint i = 0; i < output->columns->len; i++) {
    if (i)
      putchar (',');
    print_csv_cell (g_array_index (output->columns, Column, i).title);
  }
  putchar ('\n');
}

static void
begin (SrOutput *output)
{
  if (output->begun)
    return;
  output->begun = TRUE;
  if (output->format == 'j')
    sr_json_begin (&output->json, '[');
  else if (output->format == 'c')
    print_csv_header (output);
}

/* --- Cells --- */

static void
begin_json_cell (SrOutput *output)
{
  begin (output);
  if (output->next == 0)
    sr_json_begin (&output->json, '{');
  g_assert (output->next < output->columns->len);
  sr_json_key (&output->json, g_array_index (output->columns, Column, output->next++).key);
}

static void
add_text (SrOutput *output, const char *text)
{
  char *cell = g_strdup (text ? text : "");

  if (output->format == 't')
    g_strdelimit (cell, "\r\n\t", ' ');
  g_ptr_array_add (output->row, cell);
}

void
sr_output_text (SrOutput *output, const char *text)
{
  if (output->format != 'j') {
    add_text (output, text);
    return;
  }
  begin_json_cell (output);
  sr_json_string (&output->json, text);
}

void
sr_output_number (SrOutput *output, const char *number)
{
  if (output->format != 'j') {
    add_text (output, number);
    return;
  }
  begin_json_cell (output);
  sr_json_raw (&output->json, number ? number : "null");
}

void
sr_output_id (SrOutput *output, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  sr_output_text (output, text);
}

/* Plain numbers and keys in CSV, so that another program can read them. */
static char *
cell_text (
    SrOutput *output, SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal)
{
  gboolean plain =
      (field->kind == SR_KIND_MONEY || field->display) && (reveal || field->mask == SR_MASK_NONE);

  if (output->format == 'c' && plain)
    return sr_kind_format (field->kind, value);
  return sr_display_value (reg, field, value, reveal);
}

void
sr_output_field (
    SrOutput *output, SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal)
{
  g_autofree char *text = NULL;

  if (output->format == 'j') {
    begin_json_cell (output);
    sr_field_json (&output->json, reg, field, value, reveal);
    return;
  }
  text = cell_text (output, reg, field, value, reveal);
  add_text (output, text);
}

/* --- Rows --- */

static void
keep_table_row (SrOutput *output)
{
  for (guint i = 0; i < output->row->len; i++) {
    Column *column = &g_array_index (output->columns, Column, i);

    column->width = MAX (column->width, sr_text_columns (output->row->pdata[i]));
  }
  g_ptr_array_add (output->row, NULL);
  g_ptr_array_add (output->rows, g_ptr_array_steal (output->row, NULL));
}

void
sr_output_end_row (SrOutput *output)
{
  begin (output);
  output->next = 0;
  if (output->format == 'j')
    sr_json_end (&output->json, '}');
  else if (output->format == 'c')
    print_csv_row (output);
  else
    keep_table_row (output);
}

/* Cells padded to their columns; nothing after the last sign of a line. */
static void
print_table_row (SrOutput *output, char **cells)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < output->columns->len; i++) {
    const Column *column = &g_array_index (output->columns, Column, i);
    int space = (int)(column->width - sr_text_columns (cells[i]));

    if (i)
      g_string_append (line, "  ");
    g_string_append_printf (line, "%*s%s%*s", column->right ? space : 0, "", cells[i],
                            column->right ? 0 : space, "");
  }
  g_strchomp (line->str);
  puts (line->str);
}

static void
print_table (SrOutput *output)
{
  g_autofree char **titles = g_new0 (char *, output->columns->len + 1);

  for (guint i = 0; i < output->columns->len; i++)
    titles[i] = g_array_index (output->columns, Column, i).title;
  print_table_row (output, titles);
  for (guint i = 0; i < output->rows->len; i++)
    print_table_row (output, output->rows->pdata[i]);
}

void
sr_output_finish (SrOutput *output)
{
  begin (output);
  if (output->format == 'j')
    sr_json_end (&output->json, ']');
  else if (output->format == 't')
    print_table (output);
}
