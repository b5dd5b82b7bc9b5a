/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of one sheet (ECMA-376 part 1, 18.3), as they come. The stored dimension is not
 * believed, references of rows and cells may be missing, and a cell far away costs nothing.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sheets/sr-serial-date.h"
#include "sheets/sr-sheet-row.h"
#include "sheets/sr-xlsx-private.h"

/* Spreadsheets hold 32,767 characters in a cell. */
#define MAX_TEXT (4 * 32768)

typedef enum { TYPE_NUMBER, TYPE_SHARED, TYPE_TEXT, TYPE_BOOLEAN, TYPE_ERROR, TYPE_DATE } Type;

typedef struct {
  SrXlsxBook *book;
  const SrSheetReading *reading;
  const char *name; /* of the sheet */
  gint64 size;      /* of the part */
  SrXml *xml;
  SrSheetRowBuffer row;
  guint number;       /* of the row, from 1 */
  gboolean is_hidden; /* */
  guint column;       /* of the cell, from 0 */
  guint next_column;  /* when the cell does not say */
  Type type;
  guint style;
  gboolean has_formula, has_value, in_text;
  guint aloud;   /* inside so many rPh */
  GString *text; /* of the cell; there is room for the longest, its NUL comes at the end */
  GError *error;
} Sheet;

static void
fail (Sheet *self, int code, const char *why)
{
  g_autofree char *row = g_strdup_printf ("%u", self->number);

  if (self->error == NULL)
    g_set_error (&self->error, SR_SHEETS_ERROR, code, _ ("%s, sheet %s, row %s: %s"),
                 sr_package_path (self->book->package), self->name ? self->name : "", row, why);
  sr_xml_stop (self->xml);
}

/* --- References --- */

/* "AB12" → 27 and 12; FALSE when it is none. ROW may be NULL. */
static gboolean
parse_reference (const char *text, guint *column, guint *row)
{
  guint letters = 0, number = 0;

  for (; g_ascii_isalpha (*text) && letters <= SR_SHEET_MAX_COLUMNS; text++)
    letters = letters * 26 + ((guint)*text & 0x1F); /* of either case */
  for (; g_ascii_isdigit (*text) && number <= SR_SHEET_MAX_ROWS; text++)
    number = number * 10 + (guint)(*text - '0');
  if (letters == 0 || letters > SR_SHEET_MAX_COLUMNS || number == 0 || number > SR_SHEET_MAX_ROWS ||
      *text)
    return FALSE;
  *column = letters - 1;
  *row = number;
  return TRUE;
}

static void
take_merge (Sheet *self, const char *reference)
{
  g_auto (GStrv) ends = g_strsplit (reference ? reference : "", ":", 2);
  SrSheetRange range;

  if (self->reading->facts && self->reading->facts->merges->len >= SR_SHEET_MAX_ROWS)
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("the sheet has more merged cells than can be read"));
  else if (self->reading->facts && g_strv_length (ends) == 2 &&
           parse_reference (ends[0], &range.first_column, &range.first_row) &&
           parse_reference (ends[1], &range.last_column, &range.last_row))
    g_array_append_val (self->reading->facts->merges, range);
}

static void
take_columns (Sheet *self, const char **attributes)
{
  const char *first = sr_xml_attribute (attributes, "min");
  const char *last = sr_xml_attribute (attributes, "max");
  SrSheetRange range = {0};

  if (!self->reading->facts || self->reading->facts->hidden_columns->len >= SR_SHEET_MAX_COLUMNS ||
      !first || !last || !sr_xml_flag (attributes, "hidden"))
    return;
  range.first_column = (guint)MAX (g_ascii_strtoull (first, NULL, 10), 1) - 1;
  range.last_column = (guint)MAX (g_ascii_strtoull (last, NULL, 10), 1) - 1;
  g_array_append_val (self->reading->facts->hidden_columns, range);
}

/* --- Rows and cells begin --- */

static void
start_row (Sheet *self, const char **attributes)
{
  const char *reference = sr_xml_attribute (attributes, "r");
  guint64 number = reference ? g_ascii_strtoull (reference, NULL, 10) : self->number + 1;

  if (number == 0 || number > SR_SHEET_MAX_ROWS) {
    self->number = (guint)MIN (number, G_MAXUINT);
    fail (self, SR_SHEETS_ERROR_DAMAGED, _ ("there is no such row"));
    return;
  }
  self->number = (guint)number;
  self->is_hidden = sr_xml_flag (attributes, "hidden");
  self->next_column = 0;
  sr_sheet_row_buffer_reset (&self->row);
}

static Type
type_of (const char *text)
{
  static const char letters[] = "ns?bed"; /* in the order of Type */
  const char *letter;

  if (text == NULL)
    return TYPE_NUMBER;
  if (strcmp (text, "str") == 0 || strcmp (text, "inlineStr") == 0)
    return TYPE_TEXT;
  letter = text[0] && !text[1] ? strchr (letters, text[0]) : NULL;
  return letter ? (Type)(letter - letters) : TYPE_NUMBER;
}

/* The number that TEXT begins with; enough of it is G_MAXUINT. */
static guint
number_of (const char *text)
{
  guint64 number = 0;

  while (g_ascii_isspace (*text))
    text++;
  for (; g_ascii_isdigit (*text) && number < G_MAXUINT; text++)
    number = number * 10 + (guint64)(*text - '0');
  return (guint)MIN (number, G_MAXUINT);
}

static gboolean
is_letter (const char *name, char letter)
{
  return name[0] == letter && name[1] == '\0';
}

static void
start_cell (Sheet *self, const char **attributes)
{
  const char *reference = NULL, *type = NULL;
  guint row;

  self->style = 0;
  for (; *attributes; attributes += 2)
    if (is_letter (attributes[0], 'r'))
      reference = attributes[1];
    else if (is_letter (attributes[0], 's'))
      self->style = number_of (attributes[1]);
    else if (is_letter (attributes[0], 't'))
      type = attributes[1];
  self->column = self->next_column;
  if (reference && !parse_reference (reference, &self->column, &row))
    fail (self, SR_SHEETS_ERROR_DAMAGED, _ ("there is no such cell"));
  if (self->column >= SR_SHEET_MAX_COLUMNS)
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("it has more cells than a sheet holds"));
  self->next_column = self->column + 1;
  self->type = type_of (type);
  self->has_formula = self->has_value = self->in_text = FALSE;
  self->text->len = 0;
}

/* What there is less often. */
static void
start_other (Sheet *self, const char *name, const char **attributes)
{
  if (strcmp (name, "row") == 0)
    start_row (self, attributes);
  else if (strcmp (name, "rPh") == 0)
    self->aloud++;
  else if (strcmp (name, "col") == 0)
    take_columns (self, attributes);
  else if (strcmp (name, "mergeCell") == 0)
    take_merge (self, sr_xml_attribute (attributes, "ref"));
}

static void
on_start (const char *name, const char **attributes, gpointer data)
{
  Sheet *self = data;

  if (is_letter (name, 'c'))
    start_cell (self, attributes);
  else if (is_letter (name, 'v') || is_letter (name, 't'))
    self->in_text = self->has_value = self->aloud == 0;
  else if (is_letter (name, 'f'))
    self->has_formula = TRUE;
  else if (strcmp (name, "is") != 0)
    start_other (self, name, attributes);
}

static void
on_text (const char *text, gsize length, gpointer data)
{
  Sheet *self = data;

  if (!self->in_text)
    return;
  if (self->text->len + length > MAX_TEXT) {
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("a cell has more text than a cell holds"));
    return;
  }
  memcpy (self->text->str + self->text->len, text, length);
  self->text->len += length;
}

/* --- And end --- */

static void
add (Sheet *self, SrCellKind kind, const char *text)
{
  if ((*text || kind == SR_CELL_MISSING) &&
      !sr_sheet_row_buffer_add (&self->row, self->column, kind, self->has_formula, text))
    fail (self, SR_SHEETS_ERROR_LIMIT, _ ("it has more text than a row holds"));
}

static void
add_shared (Sheet *self)
{
  const char *text = sr_xlsx_strings_get (self->book->strings, number_of (self->text->str));

  if (text)
    add (self, SR_CELL_TEXT, text);
  else
    fail (self, SR_SHEETS_ERROR_DAMAGED, _ ("a text is missing"));
}

static void
add_number (Sheet *self)
{
  char date[SR_SERIAL_DATE_SIZE];

  if (self->text->len > 0 && sr_xlsx_styles_is_date (self->book->styles, self->style) &&
      sr_serial_date (g_ascii_strtod (self->text->str, NULL), self->book->is_1904, date))
    add (self, SR_CELL_DATE, date);
  else
    add (self, SR_CELL_NUMBER, self->text->str);
}

/* "2019-09-27T00:00:00Z" of a cell of type d. */
static void
add_iso_date (Sheet *self)
{
  char *time = strchr (self->text->str, 'T');

  if (time && g_str_has_prefix (time, "T00:00"))
    g_string_truncate (self->text, (gsize)(time - self->text->str));
  else if (time) {
    *time = ' ';
    g_string_truncate (self->text, MIN (self->text->len, 16));
  }
  add (self, SR_CELL_DATE, self->text->str);
}

/* Programs that do not compute write no value, or an empty one; of a text that is one. */
static gboolean
is_missing (const Sheet *self)
{
  return self->has_formula &&
         (!self->has_value || (self->type == TYPE_NUMBER && self->text->len == 0));
}

static void
end_cell (Sheet *self)
{
  self->text->str[self->text->len] = '\0';
  if (is_missing (self)) {
    add (self, SR_CELL_MISSING, "");
    return;
  }
  switch (self->type) {
  case TYPE_SHARED:
    if (self->has_value)
      add_shared (self);
    break;
  case TYPE_TEXT:
    sr_xlsx_unescape (self->text);
    add (self, SR_CELL_TEXT, self->text->str);
    break;
  case TYPE_BOOLEAN:
    add (self, SR_CELL_BOOLEAN, self->text->str);
    break;
  case TYPE_ERROR:
    add (self, SR_CELL_ERROR, self->text->str);
    break;
  case TYPE_DATE:
    add_iso_date (self);
    break;
  case TYPE_NUMBER:
  default:
    add_number (self);
    break;
  }
}

static void
end_row (Sheet *self)
{
  if (!sr_sheet_row_buffer_give (&self->row, self->number, self->is_hidden, self->reading->visitor,
                                 self->reading->data))
    sr_xml_stop (self->xml);
}

static void
on_end (const char *name, gpointer data)
{
  Sheet *self = data;

  if (is_letter (name, 'c'))
    end_cell (self);
  else if (is_letter (name, 'v') || is_letter (name, 't'))
    self->in_text = FALSE;
  else if (name[0] != 'r') /* most */
    return;
  else if (strcmp (name, "row") == 0)
    end_row (self);
  else if (strcmp (name, "rPh") == 0)
    self->aloud--;
}

/* --- The whole --- */

static gboolean
on_progress (gint64 done, gpointer data)
{
  Sheet *self = data;
  const SrSheetReading *reading = self->reading;

  if (reading->progress)
    reading->progress (done, MAX (done, self->size), reading->progress_data);
  return !sr_sheet_reading_is_cancelled (reading, &self->error);
}

static gboolean
parse (Sheet *self, const char *part, GError **error)
{
  static const SrXmlHandlers handlers = {on_start, on_end, on_text};
  g_autoptr (SrXml) xml = sr_xml_new (&handlers, self);

  self->xml = xml;
  self->size = sr_package_size (self->book->package, part);
  if (!sr_package_parse (self->book->package, part, xml, on_progress, self, error))
    return FALSE;
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
sr_xlsx_read_sheet (gpointer data, guint sheet, const SrSheetReading *reading, GError **error)
{
  SrXlsxBook *book = data;
  Sheet self = {.book = book, .reading = reading, .name = book->names->pdata[sheet]};
  gboolean is_read;

  if (book->strings == NULL)
    book->strings = sr_xlsx_strings_load (
        book->package, sr_xlsx_relations_of_type (book->relations, "sharedStrings"), error);
  if (book->strings == NULL)
    return FALSE;
  self.text = g_string_sized_new (MAX_TEXT + 1);
  sr_sheet_row_buffer_init (&self.row);
  is_read = parse (&self, g_ptr_array_index (book->parts, sheet), error);
  sr_sheet_row_buffer_clear (&self.row);
  g_string_free (self.text, TRUE);
  return is_read;
}
