/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One after the other in one block, so that a million short texts cost little more than their
 * bytes.
 */
#include "sheets/sr-xlsx-strings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sheets/sr-sheets-error.h"

/* Texts, and where each begins. */
#define MAX_BYTES (112 << 20)

struct _SrXlsxStrings {
  GString *block;   /* each text with its NUL */
  GArray *offsets;  /* guint32 */
  GString *text;    /* the one being read */
  gboolean in_text; /* inside t */
  guint aloud;      /* inside so many rPh */
  SrXml *xml;
  gboolean is_too_much;
};

/* The character of "_xHHHH_" at TEXT, or 0. */
static gunichar
escaped (const char *text)
{
  gunichar c = 0;

  if (text[0] != '_' || text[1] != 'x')
    return 0;
  for (guint i = 2; i < 6; i++) {
    int digit = g_ascii_xdigit_value (text[i]);

    if (digit < 0)
      return 0;
    c = c << 4 | (gunichar)digit;
  }
  return text[6] == '_' && g_unichar_validate (c) ? c : 0;
}

void
sr_xlsx_unescape (GString *text)
{
  char *to = text->str;

  if (memchr (text->str, '_', text->len) == NULL)
    return;
  for (const char *from = text->str; *from;) {
    gunichar c = escaped (from);

    if (c) {
      to += g_unichar_to_utf8 (c, to);
      from += 7;
    } else
      *to++ = *from++;
  }
  g_string_truncate (text, (gsize)(to - text->str));
}

static void
on_start (const char *name, const char **attributes, gpointer data)
{
  SrXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);
  else if (strcmp (name, "t") == 0)
    self->in_text = TRUE;
  else if (strcmp (name, "rPh") == 0)
    self->aloud++;
}

static void
look_at_size (SrXlsxStrings *self)
{
  gsize n = self->block->len + self->text->len + self->offsets->len * sizeof (guint32);

  if (n <= MAX_BYTES)
    return;
  self->is_too_much = TRUE;
  sr_xml_stop (self->xml);
}

static void
take_text (SrXlsxStrings *self)
{
  guint32 offset = (guint32)self->block->len;

  sr_xlsx_unescape (self->text);
  g_array_append_val (self->offsets, offset);
  g_string_append_len (self->block, self->text->str, (gssize)strlen (self->text->str) + 1);
  look_at_size (self);
}

static void
on_end (const char *name, gpointer data)
{
  SrXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    take_text (self);
  else if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->aloud--;
}

static void
on_text (const char *text, gsize length, gpointer data)
{
  SrXlsxStrings *self = data;

  if (!self->in_text || self->aloud)
    return;
  g_string_append_len (self->text, text, (gssize)length);
  look_at_size (self);
}

SrXlsxStrings *
sr_xlsx_strings_load (SrPackage *package, const char *name, GError **error)
{
  static const SrXmlHandlers handlers = {on_start, on_end, on_text};
  g_autoptr (SrXlsxStrings) self = g_new0 (SrXlsxStrings, 1);
  g_autoptr (SrXml) xml = sr_xml_new (&handlers, self);

  self->block = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->xml = xml;
  if (name && sr_package_has (package, name) &&
      !sr_package_parse (package, name, xml, NULL, NULL, error))
    return NULL;
  if (self->is_too_much) {
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_LIMIT,
                 _ ("%s holds more text than can be read at once. Divide it into several files"),
                 sr_package_path (package));
    return NULL;
  }
  self->xml = NULL;
  return g_steal_pointer (&self);
}

void
sr_xlsx_strings_free (SrXlsxStrings *self)
{
  g_string_free (self->block, TRUE);
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_free (self);
}

const char *
sr_xlsx_strings_get (const SrXlsxStrings *self, guint64 index)
{
  if (index >= self->offsets->len)
    return NULL;
  return self->block->str + g_array_index (self->offsets, guint32, index);
}
