/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writes JSON to standard output, value by value, indented. Whole texts only: keys are ours, values
 * valid UTF-8.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint depth;
  gboolean first;     /* nothing written yet in the present object or array */
  gboolean after_key; /* the next value stands behind its key */
} SrJson;

#define SR_JSON_INIT                                                                               \
  {                                                                                                \
    0, TRUE, FALSE                                                                                 \
  }

void sr_json_begin (SrJson *json, char bracket); /* '{' or '[' */
void sr_json_end (SrJson *json, char bracket);   /* '}' or ']'; a line end after the outermost */
void sr_json_key (SrJson *json, const char *key);

void sr_json_string (SrJson *json, const char *text); /* NULL: null */
void sr_json_raw (SrJson *json, const char *text);    /* a number, true, false, null */
void sr_json_integer (SrJson *json, gint64 integer);

/* A key with its text; of ids, which are texts in JSON because they have more than 53 bits. */
void sr_json_member (SrJson *json, const char *key, const char *text);
void sr_json_id (SrJson *json, const char *key, gint64 id);

G_END_DECLS
