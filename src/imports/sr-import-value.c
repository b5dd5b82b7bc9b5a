/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading cells by the kind of field. What a clerk may type is read by sr_typed_value(); here is
 * what only spreadsheets do.
 */
#include "imports/sr-import-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "core/sr-resident-id.h"
#include "core/sr-text.h"
#include "sheets/sr-serial-date.h"
#include "store/sr-typed.h"

#define TRUSTED_DIGITS 15    /* of a number in a spreadsheet */
#define LAST_SERIAL    73050 /* 2099-12-31 */

void
sr_import_read_clear (SrImportRead *read)
{
  sr_value_clear (&read->value);
  g_clear_pointer (&read->kept, g_free);
  g_clear_pointer (&read->note, g_free);
  g_clear_pointer (&read->doubt, g_free);
  g_clear_pointer (&read->fault, g_free);
}

static void
fail (SrImportRead *read, char *sentence)
{
  read->reading = SR_READ_FAULT;
  read->fault = sentence;
}

/* Signs that people put where there is nothing. 无 is one only where no code list has it. */
static gboolean
is_nothing (const SrField *field, const char *folded)
{
  static const char *const signs[] = {"", "-", "--", "—", "——", "/", "\\", "空", "n/a", NULL};

  return g_strv_contains (signs, folded) ||
         (g_str_equal (folded, "无") && field->kind != SR_KIND_CHOICE &&
          field->kind != SR_KIND_CHOICES && field->kind != SR_KIND_FLAG);
}

static gboolean
is_number_text (const SrField *field)
{
  return field->kind == SR_KIND_TEXT &&
         (field->mask == SR_MASK_ID_NUMBER || field->mask == SR_MASK_PHONE ||
          field->mask == SR_MASK_BANK);
}

static gboolean
has_date (const SrField *field)
{
  return field->kind == SR_KIND_DATE || field->kind == SR_KIND_MONTH || field->kind == SR_KIND_TIME;
}

/* --- Numbers as spreadsheets keep them --- */

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

/* "1.38E+10" and "5.0" as whole numbers, where nothing is lost, and 8.199999999999999 as the 8.2
 * that somebody entered; a copy of TEXT otherwise. */
static char *
plain_number (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];

  if (*end == '\0' && count_digits (text) > TRUSTED_DIGITS - 2 && strchr (text, '.') &&
      fabs (number) < 1e9)
    return g_strdup (g_ascii_formatd (shortest, sizeof shortest, "%.12g", number));

  if (*end == '\0' && end != text && fabs (number) < 1e15 && floor (number) == number &&
      strpbrk (text, ".eE"))
    return g_strdup_printf ("%.0f", number);
  return g_strdup (text);
}

/* A number of more digits than spreadsheets keep. */
static gboolean
is_rounded (const char *text)
{
  return strpbrk (text, "eE") || count_digits (text) > TRUSTED_DIGITS;
}

/* 43735 in a column of dates is a day whose format was lost. */
static gboolean
read_serial (const SrField *field, const char *text, SrImportRead *read)
{
  char day[SR_SERIAL_DATE_SIZE];
  char *end;
  double serial = g_ascii_strtod (text, &end);

  if (*end || strlen (text) > 5 || serial < 1 || serial > LAST_SERIAL ||
      !sr_serial_date (floor (serial), FALSE, day))
    return FALSE;
  if (!sr_kind_parse (field->kind, day, &read->value, NULL))
    return FALSE;
  read->reading = SR_READ_VALUE;
  read->doubt =
      g_strdup_printf (_ ("%s is a day as spreadsheets count them: %s; check it"), text, day);
  return TRUE;
}

/* --- How it was understood --- */

static void
note_taken (SrImportRead *read, const char *text, const char *taken)
{
  g_autofree char *quoted = sr_text_shorten (text);

  read->note = g_strdup_printf (_ ("“%s” was read as %s"), quoted, taken);
}

static void
note_cleaned (SrImportRead *read)
{
  read->note = g_strdup (_ ("Spaces, full-width characters or small letters were put right"));
}

static void
note_choice (SrRegister *reg, const SrField *field, const char *text, SrImportRead *read)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  const char *name = sr_code_lists_name (lists, field->target, sr_value_get_text (&read->value));

  read->doubt = sr_code_lists_doubt (lists, field->target, text);
  if (read->doubt == NULL && !sr_code_lists_is_spelling (lists, field->target, text)) {
    g_autofree char *quoted = sr_text_shorten (text);

    read->doubt = g_strdup_printf (_ ("“%s” was taken for “%s”; check it"), quoted, name);
  } else if (read->doubt == NULL && strcmp (text, name) != 0) {
    note_taken (read, text, name);
  }
}

static void
note_reading (SrRegister *reg, const SrField *field, const SrImportCell *cell, SrImportRead *read)
{
  const char *stored = sr_value_get_text (&read->value);
  g_autofree char *clean = NULL;

  if (cell->kind != SR_CELL_TEXT)
    return;
  if (field->kind == SR_KIND_CHOICE) {
    note_choice (reg, field, cell->text, read);
    return;
  }
  if (has_date (field) && strcmp (stored, cell->text) != 0 && count_digits (cell->text) != 8)
    note_taken (read, cell->text, stored);
  if (is_number_text (field) && strcmp (stored, cell->text) != 0)
    note_cleaned (read);
  if (field->kind != SR_KIND_TEXT || is_number_text (field))
    return;
  clean = sr_text_clean (cell->text, field->flags & SR_FIELD_MULTILINE);
  if (g_strcmp0 (clean, cell->text) != 0)
    note_cleaned (read);
}

/* --- The whole --- */

/* A TEXT with 万, 元 of its own is not of the title's unit. */
static void
apply_factor (const SrField *field, double factor, const char *text, SrImportRead *read)
{
  if (field->kind != SR_KIND_MONEY || factor == 1 || read->value.type != SR_VALUE_INTEGER ||
      strstr (text, "元") || strstr (text, "万"))
    return;
  read->value.integer = (gint64)llround ((double)read->value.integer * factor);
}

/* Money in 万元 may have more decimals than 分 allow: it is read exactly before it is counted. */
static gboolean
read_money (const SrField *field, double factor, const char *text, SrImportRead *read)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (field->kind != SR_KIND_MONEY || *end || end == text)
    return FALSE;
  read->value = sr_value_integer ((gint64)llround (number * factor * 100));
  read->reading = SR_READ_VALUE;
  return TRUE;
}

static void
read_text (
    SrRegister *reg, const SrField *field, double factor, const char *text, SrImportRead *read)
{
  g_autoptr (GError) error = NULL;

  if (factor != 1 && read_money (field, factor, text, read))
    return;
  if (!sr_typed_value (reg, field, text, &read->value, &error)) {
    fail (read, g_strdup (error->message));
    if (g_error_matches (error, SR_KIND_ERROR, SR_KIND_ERROR_UNKNOWN_RECORD))
      read->reading = SR_READ_NOBODY;
    return;
  }
  read->reading = sr_value_is_blank (&read->value) ? SR_READ_BLANK : SR_READ_VALUE;
  apply_factor (field, factor, text, read);
}

static gboolean
read_rounded (const SrField *field, const SrImportCell *cell, SrImportRead *read)
{
  if (!is_number_text (field))
    return FALSE;
  read->kept = field->mask == SR_MASK_ID_NUMBER ? sr_resident_id_kept_digits (cell->text) : NULL;
  if (read->kept && (cell->kind == SR_CELL_NUMBER || strpbrk (cell->text, "eE") ||
                     sr_resident_id_check (cell->text) != SR_RESIDENT_ID_OK)) {
    read->reading = SR_READ_ROUNDED;
    return TRUE;
  }
  g_clear_pointer (&read->kept, g_free);
  if (cell->kind != SR_CELL_NUMBER || !is_rounded (cell->text))
    return FALSE;
  if (strpbrk (cell->text, "eE") && count_digits (cell->text) <= TRUSTED_DIGITS &&
      field->mask == SR_MASK_PHONE)
    return FALSE;
  fail (read, g_strdup (_ ("A spreadsheet has kept this number as an amount and lost its last "
                           "digits; enter it again, as text")));
  return TRUE;
}

/* TRUE when READ is settled by the kind of the cell alone. */
static gboolean
read_kind (const SrField *field, const SrImportCell *cell, SrImportRead *read)
{
  if (cell->kind == SR_CELL_ERROR)
    fail (read, g_strdup_printf (_ ("The cell holds the error %s; put it right in the sheet"),
                                 cell->text));
  else if (cell->kind == SR_CELL_MISSING)
    fail (read, g_strdup (_ ("The formula was never computed; open the file in WPS and save it "
                             "once")));
  else if (cell->kind == SR_CELL_DATE && !has_date (field))
    fail (read, g_strdup_printf (_ ("A spreadsheet has made a date of this (%s); enter it again, "
                                    "as text"),
                                 cell->text));
  else
    return FALSE;
  return TRUE;
}

void
sr_import_read_cell (SrRegister *reg,
                     const SrField *field,
                     double factor,
                     gboolean is_own,
                     const SrImportCell *cell,
                     SrImportRead *read)
{
  g_autofree char *folded = NULL;
  g_autofree char *number = NULL;

  *read = (SrImportRead){.reading = SR_READ_BLANK, .value = SR_VALUE_INIT};
  if (cell == NULL || read_kind (field, cell, read))
    return;
  folded = sr_text_fold (cell->text);
  if (!is_own && is_nothing (field, folded))
    return;
  if (field->mask != SR_MASK_NONE && sr_mask_is_masked (cell->text)) {
    read->reading = SR_READ_MASKED;
    return;
  }
  if (read_rounded (field, cell, read) ||
      (cell->kind == SR_CELL_NUMBER && has_date (field) && read_serial (field, cell->text, read)))
    return;
  number = cell->kind == SR_CELL_NUMBER ? plain_number (cell->text) : g_strdup (cell->text);
  read_text (reg, field, factor, number, read);
  if (read->reading == SR_READ_VALUE)
    note_reading (reg, field, cell, read);
}
