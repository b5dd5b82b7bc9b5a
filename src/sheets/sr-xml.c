/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-xml.h"

#include <expat.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sheets/sr-sheets-error.h"

/* Sheets nest some ten deep, extensions of theirs some twenty. */
#define MAX_DEPTH 200

/* A tag with all its attributes; expat keeps it whole. */
#define MAX_TAG (1 << 20)

struct _SrXml {
  XML_Parser parser;
  const SrXmlHandlers *handlers;
  gpointer data;
  guint depth;
  gsize since; /* bytes given since anything was understood */
  gboolean is_stopped;
  gboolean has_doctype;
};

/* Most names of a sheet are of one letter. */
static const char *
local_name (const char *name)
{
  const char *colon = name[0] && name[1] ? strrchr (name, ':') : NULL;

  return colon ? colon + 1 : name;
}

static void XMLCALL
on_start (void *data, const XML_Char *name, const XML_Char **attributes)
{
  SrXml *self = data;

  self->since = 0;
  if (++self->depth > MAX_DEPTH)
    XML_StopParser (self->parser, XML_FALSE);
  else if (self->handlers->start)
    self->handlers->start (local_name (name), attributes, self->data);
}

static void XMLCALL
on_end (void *data, const XML_Char *name)
{
  SrXml *self = data;

  self->since = 0;
  self->depth--;
  if (self->handlers->end)
    self->handlers->end (local_name (name), self->data);
}

static void XMLCALL
on_text (void *data, const XML_Char *text, int length)
{
  SrXml *self = data;

  self->since = 0;
  if (self->handlers->text)
    self->handlers->text (text, (gsize)length, self->data);
}

/* Remarks and the like. */
static void XMLCALL
on_other (void *data, const XML_Char *text, int length)
{
  ((SrXml *)data)->since = 0;
}

static void XMLCALL
on_doctype (
    void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int sub)
{
  SrXml *self = data;

  self->has_doctype = TRUE;
  XML_StopParser (self->parser, XML_FALSE);
}

SrXml *
sr_xml_new (const SrXmlHandlers *handlers, gpointer data)
{
  SrXml *self = g_new0 (SrXml, 1);

  self->parser = XML_ParserCreate (NULL);
  self->handlers = handlers;
  self->data = data;
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, on_start, on_end);
  XML_SetCharacterDataHandler (self->parser, on_text);
  XML_SetDefaultHandler (self->parser, on_other);
  XML_SetStartDoctypeDeclHandler (self->parser, on_doctype);
  return self;
}

void
sr_xml_free (SrXml *self)
{
  XML_ParserFree (self->parser);
  g_free (self);
}

void
sr_xml_stop (SrXml *self)
{
  self->is_stopped = TRUE;
  XML_StopParser (self->parser, XML_FALSE);
}

static gboolean
fail (SrXml *self, GError **error)
{
  g_autofree char *line = g_strdup_printf ("%lu", (gulong)XML_GetCurrentLineNumber (self->parser));

  if (self->is_stopped)
    return FALSE;
  if (self->has_doctype)
    g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED,
                         _ ("it defines names of its own (DOCTYPE), which no workbook does"));
  else if (self->since > MAX_TAG)
    g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_LIMIT,
                         _ ("it has a longer tag than any workbook has"));
  else if (self->depth > MAX_DEPTH)
    g_set_error_literal (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_LIMIT,
                         _ ("it nests deeper than any workbook does"));
  else
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED, _ ("line %s is not well-formed"),
                 line);
  return FALSE;
}

gboolean
sr_xml_feed (SrXml *self, const char *bytes, gsize length, gboolean is_last, GError **error)
{
  self->since += length;
  if (XML_Parse (self->parser, bytes, (int)length, is_last) == XML_STATUS_OK &&
      self->since <= MAX_TAG)
    return TRUE;
  return fail (self, error);
}

const char *
sr_xml_attribute (const char **attributes, const char *name)
{
  for (guint i = 0; attributes[i]; i += 2)
    if (strcmp (local_name (attributes[i]), name) == 0)
      return attributes[i + 1];
  return NULL;
}

gboolean
sr_xml_flag (const char **attributes, const char *name)
{
  const char *value = sr_xml_attribute (attributes, name);

  return value &&
         (strcmp (value, "1") == 0 || strcmp (value, "true") == 0 || strcmp (value, "on") == 0);
}
