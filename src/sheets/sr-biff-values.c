/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-biff-values.h"

#include <string.h>

#include "sheets/sr-number-format.h"
#include "sheets/sr-serial-date.h"

enum { DATEMODE = 0x22, XF = 0xE0, FORMAT = 0x41E };

guint
sr_biff_short (const guint8 *bytes)
{
  return (guint)bytes[0] | (guint)bytes[1] << 8;
}

guint32
sr_biff_long (const guint8 *bytes)
{
  return sr_biff_short (bytes) | sr_biff_short (bytes + 2) << 16;
}

double
sr_biff_double (const guint8 *bytes)
{
  guint64 bits = (guint64)sr_biff_long (bytes + 4) << 32 | sr_biff_long (bytes);
  double number;

  memcpy (&number, &bits, sizeof number);
  return number;
}

/* The upper 30 bits of a double, or a whole number; either may stand for a hundredth of it. */
double
sr_biff_packed (guint32 bytes)
{
  guint64 bits = (guint64)(bytes & ~3u) << 32;
  double number;

  if (bytes & 2)
    number = (gint32)bytes >> 2;
  else
    memcpy (&number, &bits, sizeof number);
  return bytes & 1 ? number / 100 : number;
}

const char *
sr_biff_error (guint8 code)
{
  static const struct {
    guint8 code;
    const char *name;
  } errors[] = {{0x00, "#NULL!"}, {0x07, "#DIV/0!"}, {0x0F, "#VALUE!"}, {0x17, "#REF!"},
                {0x1D, "#NAME?"}, {0x24, "#NUM!"},   {0x2A, "#N/A"}};

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (errors[i].code == code)
      return errors[i].name;
  return "#?";
}

/* Characters of one byte or of two. */
char *
sr_biff_text (const guint8 *bytes, guint n)
{
  guint length = n >= 3 ? sr_biff_short (bytes) : 0;
  gboolean is_wide = n >= 3 && bytes[2] & 1;

  if (n < 3 || bytes[2] & ~1 || 3 + length * (is_wide ? 2 : 1) > n)
    return NULL;
  return g_convert ((const char *)bytes + 3, length * (is_wide ? 2 : 1), "UTF-8",
                    is_wide ? "UTF-16LE" : "ISO-8859-1", NULL, NULL, NULL);
}

/* --- Dates --- */

void
sr_biff_dates_init (SrBiffDates *self)
{
  self->formats = g_hash_table_new (NULL, NULL);
  self->styles = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->is_1904 = FALSE;
}

void
sr_biff_dates_clear (SrBiffDates *self)
{
  g_hash_table_unref (self->formats);
  g_array_unref (self->styles);
}

void
sr_biff_dates_take (SrBiffDates *self, guint record, const guint8 *bytes, guint n)
{
  if (record == DATEMODE && n >= 2)
    self->is_1904 = bytes[0] == 1;
  else if (record == XF && n >= 4) {
    guint16 format = (guint16)sr_biff_short (bytes + 2);

    g_array_append_val (self->styles, format);
  } else if (record == FORMAT && n > 2) {
    g_autofree char *code = sr_biff_text (bytes + 2, n - 2);

    if (code)
      g_hash_table_insert (self->formats, GUINT_TO_POINTER (sr_biff_short (bytes)),
                           GINT_TO_POINTER (sr_number_format_is_date (code) + 1));
  }
}

gboolean
sr_biff_dates_has (const SrBiffDates *self, guint style)
{
  guint format = style < self->styles->len ? g_array_index (self->styles, guint16, style) : 0;
  int own = GPOINTER_TO_INT (g_hash_table_lookup (self->formats, GUINT_TO_POINTER (format)));

  return own ? own - 1 : sr_number_format_is_known_date (format);
}

char *
sr_biff_dates_print (const SrBiffDates *self, guint style, double number, SrCellKind *kind)
{
  char date[SR_SERIAL_DATE_SIZE], digits[G_ASCII_DTOSTR_BUF_SIZE];

  *kind = SR_CELL_DATE;
  if (sr_biff_dates_has (self, style) && sr_serial_date (number, self->is_1904, date))
    return g_strdup (date);
  *kind = SR_CELL_NUMBER;
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}
