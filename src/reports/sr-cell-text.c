/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values as paper shows them.
 */
#include "reports/sr-cell-text.h"

#include <math.h>
#include <string.h>

/* 1,234,567.89 */
static char *
money_text (gint64 fen)
{
  guint64 size = fen < 0 ? -(guint64)fen : (guint64)fen;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size / 100);
  gsize length = strlen (digits);
  GString *text = g_string_new (fen < 0 ? "-" : "");

  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append_c (text, ',');
    g_string_append_c (text, digits[i]);
  }
  g_string_append_printf (text, ".%02u", (guint)(size % 100));
  return g_string_free (text, FALSE);
}

static char *
real_text (const SrTableColumn *column, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char format[16] = "%.12g";
  gboolean percent = column->type == SR_TABLE_CELL_PERCENT;

  if (!isfinite (number))
    return NULL;
  if (column->type == SR_TABLE_CELL_MONEY)
    return money_text ((gint64)llround (number));
  if (percent || column->decimals > 0)
    g_snprintf (format, sizeof format, "%%.%df", CLAMP (column->decimals, 0, 9));
  g_ascii_formatd (digits, sizeof digits, format, percent ? number * 100 : number);
  return g_strconcat (digits, percent ? "%" : "", NULL);
}

static char *
integer_text (const SrTableColumn *column, gint64 number)
{
  if (column->type == SR_TABLE_CELL_MONEY)
    return money_text (number);
  if (column->type == SR_TABLE_CELL_PERCENT ||
      (column->type == SR_TABLE_CELL_DECIMAL && column->decimals > 0))
    return real_text (column, (double)number);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
clean_text (const char *text)
{
  char *clean;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  clean = g_strdup (text);
  for (char *p = clean; *p != '\0'; p++)
    if ((guchar)*p < ' ' && *p != '\n')
      *p = ' ';
  return g_strchomp (clean);
}

char *
sr_cell_text (const SrTableColumn *column, const SrValue *cell)
{
  switch (cell->type) {
  case SR_VALUE_TEXT:
    return clean_text (cell->text);
  case SR_VALUE_INTEGER:
    return integer_text (column, cell->integer);
  case SR_VALUE_REAL:
    return real_text (column, cell->real);
  case SR_VALUE_BLANK:
  default:
    return g_strdup ("");
  }
}
