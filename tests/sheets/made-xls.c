/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "made-xls.h"

#include <string.h>

#define SECTOR     512
#define LEAST      4096 /* less would be in the small stream */
#define NO_SECTOR  0xFFFFFFFFu
#define CHAIN_END  0xFFFFFFFEu
#define TABLE      0xFFFFFFFDu
#define BEGIN_SIZE 20 /* of the record that a part begins with */
#define ENTRY      128

static void
put (GByteArray *bytes, guint64 number, guint n)
{
  for (guint i = 0; i < n; i++) {
    guint8 byte = i < sizeof number ? (guint8)(number >> (8 * i)) : 0;

    g_byte_array_append (bytes, &byte, 1);
  }
}

static void
put_double (GByteArray *bytes, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  put (bytes, bits, 8);
}

/* Characters of two bytes; LENGTH_SIZE bytes say how many. */
static void
put_text (GByteArray *bytes, const char *text, guint length_size)
{
  glong n = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  put (bytes, (guint64)n, length_size);
  put (bytes, 1, 1);
  for (glong i = 0; i < n; i++)
    put (bytes, wide[i], 2);
}

/* --- Records --- */

void
made_xls_record (GByteArray *sheet, guint record, const void *bytes, gsize n)
{
  put (sheet, record, 2);
  put (sheet, n, 2);
  g_byte_array_append (sheet, bytes, (guint)n);
}

static void
end_record (GByteArray *sheet, guint record, GByteArray *body)
{
  made_xls_record (sheet, record, body->data, body->len);
  g_byte_array_unref (body);
}

/* The size that a sheet says it has. freexl refuses cells beyond. */
static void
grow (GByteArray *sheet, guint row, guint column)
{
  guint8 *size = sheet->data + BEGIN_SIZE + 4;
  guint rows = MAX (size[4] | (guint)size[5] << 8 | (guint)size[6] << 16, row + 1);
  guint columns = MAX (size[10] | (guint)size[11] << 8, column + 1);

  for (guint i = 0; i < 3; i++)
    size[4 + i] = (guint8)(rows >> (8 * i));
  for (guint i = 0; i < 2; i++)
    size[10 + i] = (guint8)(columns >> (8 * i));
}

static GByteArray *
cell (GByteArray *sheet, guint row, guint column, guint style)
{
  GByteArray *body = g_byte_array_new ();

  grow (sheet, row, column);
  put (body, row, 2);
  put (body, column, 2);
  put (body, style, 2);
  return body;
}

static void
begin (GByteArray *stream, guint kind)
{
  GByteArray *body = g_byte_array_new ();

  put (body, 0x600, 2);
  put (body, kind, 2);
  put (body, 0x07CC0DBB, 4);
  put (body, 0, 8);
  end_record (stream, 0x809, body);
}

GByteArray *
made_xls_sheet (void)
{
  GByteArray *sheet = g_byte_array_new ();

  begin (sheet, 0x10);
  made_xls_record (sheet, 0x200, (const guint8[14]){0}, 14); /* its size */
  return sheet;
}

void
made_xls_text (GByteArray *sheet, guint row, guint column, const char *text)
{
  GByteArray *body = cell (sheet, row, column, 0);

  put_text (body, text, 2);
  end_record (sheet, 0x204, body);
}

void
made_xls_number (GByteArray *sheet, guint row, guint column, guint style, double number)
{
  GByteArray *body = cell (sheet, row, column, style);

  put_double (body, number);
  end_record (sheet, 0x203, body);
}

void
made_xls_packed (GByteArray *sheet, guint row, guint column, guint style, int number)
{
  GByteArray *body = cell (sheet, row, column, style);

  put (body, (guint32)number << 2 | 2, 4);
  end_record (sheet, 0x27E, body);
}

static void
put_formula (GByteArray *sheet, guint row, guint column, guint style, const GByteArray *result)
{
  GByteArray *body = cell (sheet, row, column, style);

  g_byte_array_append (body, result->data, result->len);
  put (body, 0, 6);
  put (body, 3, 2); /* bytes of the formula: the number 1 */
  put (body, 0x00011E, 3);
  end_record (sheet, 0x06, body);
}

void
made_xls_sum (GByteArray *sheet, guint row, guint column, guint style, double number)
{
  g_autoptr (GByteArray) result = g_byte_array_new ();

  put_double (result, number);
  put_formula (sheet, row, column, style, result);
}

void
made_xls_result (GByteArray *sheet, guint row, guint column, guint8 kind, guint8 code)
{
  g_autoptr (GByteArray) result = g_byte_array_new ();

  put (result, kind, 2);
  put (result, code, 4);
  put (result, 0xFFFF, 2);
  put_formula (sheet, row, column, 0, result);
}

void
made_xls_joined (GByteArray *sheet, guint row, guint column, const char *text)
{
  GByteArray *body = g_byte_array_new ();

  made_xls_result (sheet, row, column, 0, 0);
  put_text (body, text, 2);
  end_record (sheet, 0x207, body);
}

void
made_xls_error (GByteArray *sheet, guint row, guint column, guint8 value, gboolean is_error)
{
  GByteArray *body = cell (sheet, row, column, 0);

  put (body, value, 1);
  put (body, is_error != 0, 1);
  end_record (sheet, 0x205, body);
}

void
made_xls_row (GByteArray *sheet, guint row, gboolean is_hidden)
{
  GByteArray *body = g_byte_array_new ();

  put (body, row, 2);
  put (body, 0, 2);
  put (body, 256, 2);
  put (body, 255, 2);
  put (body, 0, 4);
  put (body, is_hidden ? 0x120 : 0x100, 4);
  end_record (sheet, 0x208, body);
}

void
made_xls_columns (GByteArray *sheet, guint first, guint last, gboolean is_hidden)
{
  GByteArray *body = g_byte_array_new ();

  put (body, first, 2);
  put (body, last, 2);
  put (body, 0, 4);
  put (body, is_hidden != 0, 4);
  end_record (sheet, 0x7D, body);
}

void
made_xls_merge (GByteArray *sheet, const SrSheetRange *range)
{
  GByteArray *body = g_byte_array_new ();

  put (body, 1, 2);
  put (body, range->first_row - 1, 2);
  put (body, range->last_row - 1, 2);
  put (body, range->first_column, 2);
  put (body, range->last_column, 2);
  end_record (sheet, 0xE5, body);
}

/* --- The workbook --- */

static void
put_styles (GByteArray *stream)
{
  static const guint formats[] = {0, 14, 31, 164};
  GByteArray *code = g_byte_array_new ();

  put (code, 164, 2);
  put_text (code, "yyyy\"年\"m\"月\"d\"日\"", 2);
  end_record (stream, 0x41E, code);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    GByteArray *style = g_byte_array_new ();

    put (style, 0, 2);
    put (style, formats[i], 2);
    put (style, 0, 16);
    end_record (stream, 0xE0, style);
  }
}

static void
put_names (GByteArray *stream, const MadeXlsSheet *sheets, guint n, const guint32 *places)
{
  for (guint i = 0; i < n; i++) {
    GByteArray *body = g_byte_array_new ();

    put (body, places[i], 4);
    put (body, sheets[i].state, 1);
    put (body, sheets[i].kind, 1);
    put_text (body, sheets[i].name, 1);
    end_record (stream, 0x85, body);
  }
}

/* What is of the whole workbook; where its sheets are is only known when it is complete. */
static GByteArray *
globals (MadeXlsFlags flags, const MadeXlsSheet *sheets, guint n, const guint32 *places)
{
  static const guint8 secret[6] = {0};
  GByteArray *stream = g_byte_array_new ();
  guint8 is_1904[2] = {flags & MADE_XLS_1904 ? 1 : 0, 0};

  begin (stream, 0x05);
  if (flags & MADE_XLS_PASSWORD)
    made_xls_record (stream, 0x2F, secret, sizeof secret);
  made_xls_record (stream, 0x42, "\xB0\x04", 2);
  made_xls_record (stream, 0x22, is_1904, 2);
  put_styles (stream);
  put_names (stream, sheets, n, places);
  made_xls_record (stream, 0x0A, NULL, 0);
  return stream;
}

static GByteArray *
whole_stream (MadeXlsFlags flags, const MadeXlsSheet *sheets, guint n)
{
  g_autofree guint32 *places = g_new0 (guint32, n);
  g_autoptr (GByteArray) first = globals (flags, sheets, n, places);
  GByteArray *stream;
  guint32 place = first->len;

  for (guint i = 0; i < n; i++) {
    if (sheets[i].kind == 2)
      sheets[i].records->data[6] = 0x20; /* it begins as a chart */
    places[i] = place;
    place += sheets[i].records->len + 4;
  }
  stream = globals (flags, sheets, n, places);
  for (guint i = 0; i < n; i++) {
    g_byte_array_append (stream, sheets[i].records->data, sheets[i].records->len);
    made_xls_record (stream, 0x0A, NULL, 0);
  }
  return stream;
}

/* --- The file around it --- */

static void
fill (GByteArray *bytes, gsize length, guint8 with)
{
  guint old = bytes->len;

  g_assert_cmpuint (old, <=, length);
  g_byte_array_set_size (bytes, (guint)length);
  memset (bytes->data + old, with, length - old);
}

/* Tables first, then the directory, then the stream: N_TABLES are enough for all of them. */
static void
put_header (GByteArray *file, guint n_tables)
{
  put (file, 0xE11AB1A1E011CFD0u, 8);
  fill (file, 24, 0);
  put (file, 0x0003003E, 4);
  put (file, 0xFFFE, 2);
  put (file, 9, 2); /* sectors of 512 bytes, small ones of 64 */
  put (file, 6, 2);
  fill (file, 44, 0);
  put (file, n_tables, 4);
  put (file, n_tables, 4); /* the directory */
  put (file, 0, 4);
  put (file, LEAST, 4);
  put (file, CHAIN_END, 4);
  put (file, 0, 4);
  put (file, CHAIN_END, 4);
  put (file, 0, 4);
  for (guint i = 0; i < n_tables; i++)
    put (file, i, 4);
  fill (file, SECTOR, 0xFF);
}

static void
put_tables (GByteArray *file, guint n_tables, guint n_sectors)
{
  for (guint i = 0; i < n_tables; i++)
    put (file, TABLE, 4);
  put (file, CHAIN_END, 4);
  for (guint i = 1; i <= n_sectors; i++)
    put (file, i < n_sectors ? n_tables + 1 + i : CHAIN_END, 4);
  fill (file, (gsize)(n_tables + 1) * SECTOR, 0xFF);
}

static void
put_entry (
    GByteArray *file, const char *name, guint8 kind, guint32 child, guint32 first, guint size)
{
  gsize start = file->len;

  for (const char *c = name; *c; c++)
    put (file, (guint8)*c, 2);
  fill (file, start + 64, 0);
  put (file, *name ? 2 * strlen (name) + 2 : 0, 2);
  put (file, kind, 1);
  put (file, 1, 1);
  put (file, NO_SECTOR, 4);
  put (file, NO_SECTOR, 4);
  put (file, child, 4);
  fill (file, start + 116, 0);
  put (file, first, 4);
  put (file, size, 4);
  fill (file, start + ENTRY, 0);
}

void
made_xls_write (MadeWorkbook *made, MadeXlsFlags flags, const MadeXlsSheet *sheets, guint n)
{
  g_autoptr (GByteArray) stream = whole_stream (flags, sheets, n);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  guint n_sectors, n_tables;

  fill (stream, MAX (LEAST, (stream->len + SECTOR - 1) / SECTOR * SECTOR), 0);
  n_sectors = stream->len / SECTOR;
  n_tables = (n_sectors + 1) / (SECTOR / 4 - 1) + 1;
  g_assert_cmpuint (n_tables, <=, 109);
  put_header (file, n_tables);
  put_tables (file, n_tables, n_sectors);
  put_entry (file, "Root Entry", 5, 1, CHAIN_END, 0);
  put_entry (file, "Workbook", 2, NO_SECTOR, n_tables + 1, stream->len);
  put_entry (file, "", 0, NO_SECTOR, 0, 0);
  put_entry (file, "", 0, NO_SECTOR, 0, 0);
  g_byte_array_append (file, stream->data, stream->len);
  made_workbook_bytes (made, (const char *)file->data, file->len);
}
