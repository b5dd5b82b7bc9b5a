/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * JSON by RFC 8259.
 */
#include "cli/sr-json.h"

#include <stdio.h>

static void
separate (SrJson *json)
{
  if (json->after_key) {
    json->after_key = FALSE;
    return;
  }
  if (!json->first)
    putchar (',');
  if (json->depth > 0)
    printf ("\n%*s", (int)json->depth * 2, "");
  json->first = FALSE;
}

static void
write_text (const char *text)
{
  putchar ('"');
  for (const char *p = text; *p; p++)
    switch (*p) {
    case '"':
    case '\\':
      printf ("\\%c", *p);
      break;
    case '\n':
      fputs ("\\n", stdout);
      break;
    case '\t':
      fputs ("\\t", stdout);
      break;
    default:
      if ((unsigned char)*p < 0x20)
        printf ("\\u%04x", (unsigned)*p);
      else
        putchar (*p);
    }
  putchar ('"');
}

void
sr_json_begin (SrJson *json, char bracket)
{
  separate (json);
  putchar (bracket);
  json->depth++;
  json->first = TRUE;
}

void
sr_json_end (SrJson *json, char bracket)
{
  json->depth--;
  if (!json->first)
    printf ("\n%*s", (int)json->depth * 2, "");
  putchar (bracket);
  json->first = FALSE;
  if (json->depth == 0)
    putchar ('\n');
}

void
sr_json_key (SrJson *json, const char *key)
{
  separate (json);
  write_text (key);
  fputs (": ", stdout);
  json->after_key = TRUE;
}

void
sr_json_raw (SrJson *json, const char *text)
{
  separate (json);
  fputs (text, stdout);
}

void
sr_json_string (SrJson *json, const char *text)
{
  separate (json);
  if (text)
    write_text (text);
  else
    fputs ("null", stdout);
}

void
sr_json_integer (SrJson *json, gint64 integer)
{
  separate (json);
  printf ("%" G_GINT64_FORMAT, integer);
}

void
sr_json_member (SrJson *json, const char *key, const char *text)
{
  sr_json_key (json, key);
  sr_json_string (json, text);
}

void
sr_json_id (SrJson *json, const char *key, gint64 id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  sr_json_member (json, key, text);
}
