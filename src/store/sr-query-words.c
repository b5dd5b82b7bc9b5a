/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading and writing list words.
 */
#include "store/sr-query-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sr-record-store.h"
#include "store/sr-typed.h"

static gboolean invalid (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
invalid (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, message);
  return FALSE;
}

/* --- Values --- */

/* TRUE when VALUE is FROM..TO. */
static gboolean
is_range (const char *value)
{
  for (const char *p = value; *p; p++) {
    if (g_str_has_prefix (p, ".."))
      return TRUE;
    p += *p == '\\' && p[1];
  }
  return FALSE;
}

/* The parts of VALUE between DIVIDER, without the backslashes. */
static char **
split_value (const char *value, const char *divider)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = value; *p; p++)
    if (g_str_has_prefix (p, divider)) {
      g_strv_builder_add (parts, part->str);
      g_string_truncate (part, 0);
      p += strlen (divider) - 1;
    } else {
      p += *p == '\\' && p[1];
      g_string_append_c (part, *p);
    }
  g_strv_builder_add (parts, part->str);
  return g_strv_builder_end (parts);
}

/* Canonical text of what was typed, as filters take it. */
static char *
read_value (SrRegister *reg, const SrField *field, const char *text, GError **error)
{
  g_auto (SrValue) value = SR_VALUE_INIT;
  g_autoptr (GError) failure = NULL;

  if (*text == '\0')
    return g_strdup ("");
  if (sr_typed_value (reg, field, text, &value, &failure))
    return sr_kind_format (field->kind, &value);
  invalid (error, "%s: %s", field->key, failure->message);
  return NULL;
}

/* A month or a year among dates or moments: its first or its last day. */
static char *
read_bound (SrRegister *reg, const SrField *field, const char *text, gboolean last, GError **error)
{
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

  if ((field->kind == SR_KIND_DATE || field->kind == SR_KIND_TIME) && *text &&
      sr_period_parse (text, sr_register_as_of (reg), from, to))
    return g_strdup (last ? to : from);
  return read_value (reg, field, text, error);
}

/* Numbers by size, dates by their text; texts have no wrong order. */
static gboolean
is_reversed (const SrField *field, const char *low, const char *high)
{
  char *low_end, *high_end;
  double from = g_ascii_strtod (low, &low_end), to = g_ascii_strtod (high, &high_end);

  if (*low == '\0' || *high == '\0')
    return FALSE;
  if (field->kind == SR_KIND_DATE || field->kind == SR_KIND_TIME || field->kind == SR_KIND_MONTH)
    return strcmp (low, high) > 0;
  return *low_end == '\0' && *high_end == '\0' && field->kind != SR_KIND_TEXT && from > to;
}

static gboolean
add_between (SrRegister *reg,
             SrQuery *query,
             const SrField *field,
             const char *from,
             const char *to,
             GError **error)
{
  g_autofree char *low = read_bound (reg, field, from, FALSE, error);
  g_autofree char *high = low ? read_bound (reg, field, to, TRUE, error) : NULL;
  const char *const values[] = {low, high, NULL};

  if (high == NULL)
    return FALSE;
  if (is_reversed (field, low, high))
    return invalid (error, _ ("%s: %s comes after %s; write the smaller one first"), field->key,
                    from, to);
  sr_query_add_filter (query, field->key, SR_FILTER_BETWEEN, values);
  return TRUE;
}

static gboolean
add_any_of (SrRegister *reg, SrQuery *query, const SrField *field, char **texts, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  for (guint i = 0; texts[i]; i++) {
    g_autofree char *value = read_value (reg, field, texts[i], error);

    if (value == NULL)
      return FALSE;
    g_strv_builder_add (builder, value);
  }
  values = g_strv_builder_end (builder);
  sr_query_add_filter (query, field->key, SR_FILTER_ANY_OF, (const char *const *)values);
  return TRUE;
}

/* "2025-09" among dates is the whole month. */
static gboolean
is_stretch (const SrField *field, const char *text, const char *as_of)
{
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

  return field->kind == SR_KIND_DATE && !sr_date_parse (text, from) &&
         sr_period_parse (text, as_of, from, to);
}

static gboolean
add_filter (
    SrRegister *reg, SrQuery *query, const SrField *field, const char *value, GError **error)
{
  const char *const part[] = {value + 1, NULL};
  gboolean between = is_range (value);
  g_auto (GStrv) texts = NULL;

  if (*value == '\0' || g_str_equal (value, "*")) {
    sr_query_add_filter (query, field->key, *value ? SR_FILTER_FILLED : SR_FILTER_BLANK, NULL);
    return TRUE;
  }
  if (*value == '~') {
    sr_query_add_filter (query, field->key, SR_FILTER_CONTAINS, part);
    return TRUE;
  }
  texts = split_value (value, between ? ".." : ",");
  if (between && g_strv_length (texts) > 2)
    return invalid (error, _ ("%s=%s: write FROM..TO"), field->key, value);
  if (between)
    return add_between (reg, query, field, texts[0], texts[1], error);
  if (texts[1] == NULL && is_stretch (field, texts[0], sr_register_as_of (reg)))
    return add_between (reg, query, field, texts[0], texts[0], error);
  return add_any_of (reg, query, field, texts, error);
}

/* --- Words --- */

static gboolean
set_scope (SrQuery *query,
           const char *word,
           const char *kind,
           const char *key,
           SrScopeFunc scope,
           GError **error)
{
  g_autofree char *sql = NULL;

  if (scope == NULL)
    return invalid (error, _ ("“%s” cannot be used here"), word);
  sql = scope (sr_query_schema (query), kind, key, error);
  if (sql)
    sr_query_set_scope (query, word, sql);
  return sql != NULL;
}

static gboolean
set_period (SrRegister *reg, SrQuery *query, const char *text, GError **error)
{
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

  if (!sr_period_parse (text, sr_register_as_of (reg), from, to))
    return invalid (error,
                    _ ("%s is not a period; write it like 2025-09, 2025Q3, 2025 or "
                       "2025-01-01..2025-06-30"),
                    text);
  sr_query_set_period (query, from, to);
  return TRUE;
}

static const SrField *
find_field (const SrSchema *schema, const char *key, GError **error)
{
  const SrField *field = sr_schema_field (schema, key);

  if (field == NULL)
    invalid (error, _ ("%s has no field “%s”; sangruictl schema %s lists them"),
             sr_schema_label (schema), key, schema->key);
  return field;
}

static gboolean
set_sort (SrQuery *query, const char *key, GError **error)
{
  gboolean descending = *key == '-';
  const SrField *field = find_field (sr_query_schema (query), key + descending, error);

  if (field)
    sr_query_set_sort (query, field->key, descending);
  return field != NULL;
}

gboolean
sr_query_add_word (
    SrRegister *reg, SrQuery *query, const char *word, SrScopeFunc scope, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *key = equals ? g_strndup (word, (gsize)(equals - word)) : NULL;
  const char *value = equals ? equals + 1 : NULL;
  const SrField *field;

  if (key == NULL)
    return invalid (error, _ ("%s should be FIELD=VALUE"), word);
  if (g_str_equal (key, "figure") || g_str_equal (key, "rule"))
    return set_scope (query, word, key, value, scope, error);
  if (g_str_equal (key, "period") && !sr_schema_field (sr_query_schema (query), key))
    return set_period (reg, query, value, error);
  if (g_str_equal (key, "sort"))
    return set_sort (query, value, error);
  if (g_str_equal (key, "search")) {
    sr_query_set_search (query, value);
    return TRUE;
  }
  field = find_field (sr_query_schema (query), key, error);
  return field && add_filter (reg, query, field, value, error);
}

SrQuery *
sr_query_new_from_words (SrRegister *reg,
                         const SrSchema *schema,
                         const char *const *words,
                         SrScopeFunc scope,
                         GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (schema);

  for (guint i = 0; words[i]; i++)
    if (!sr_query_add_word (reg, query, words[i], scope, error))
      return NULL;
  return g_steal_pointer (&query);
}

/* --- Writing --- */

/* By its business code where it has one, because a code may look like another record's id. */
static char *
record_text (SrRegister *reg, const SrSchema *schema, const char *id)
{
  g_autoptr (SrRecord) record = NULL;
  const char *code;

  if (schema->code == NULL)
    return g_strdup (id);
  record = sr_record_load (reg, schema, g_ascii_strtoll (id, NULL, 10), NULL, NULL);
  code = record ? sr_record_text (record, schema->code) : NULL;
  if (record && code == NULL && sr_record_get (record, schema->code)->type == SR_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, sr_record_integer (record, schema->code, 0));
  return g_strdup (code ? code : id);
}

static void
append_escaped (GString *word, const char *text)
{
  if (*text == '~' || *text == '*')
    g_string_append_c (word, '\\');
  for (const char *p = text; *p; p++) {
    if (*p == ',' || *p == '\\' || g_str_has_prefix (p, ".."))
      g_string_append_c (word, '\\');
    g_string_append_c (word, *p);
  }
}

static void
append_value (GString *word, SrRegister *reg, const SrField *field, const char *value)
{
  g_autofree char *text = field->kind == SR_KIND_REFERENCE && *value
                              ? record_text (reg, sr_schema_find (field->target), value)
                              : g_strdup (value);

  append_escaped (word, text);
}

char *
sr_query_filter_word (SrRegister *reg, const SrQuery *query, guint index)
{
  const char *const *values;
  SrFilterOp op;
  const SrField *field = sr_query_filter (query, index, &op, &values);
  GString *word = g_string_new (field->key);

  g_string_append_c (word, '=');
  if (op == SR_FILTER_FILLED)
    g_string_append_c (word, '*');
  if (op == SR_FILTER_CONTAINS)
    g_string_append_printf (word, "~%s", values[0]);
  for (guint i = 0; (op == SR_FILTER_ANY_OF || op == SR_FILTER_BETWEEN) && values[i]; i++) {
    if (i)
      g_string_append (word, op == SR_FILTER_BETWEEN ? ".." : ",");
    append_value (word, reg, field, values[i]);
  }
  return g_string_free (word, FALSE);
}

static void
add_period (GStrvBuilder *words, const SrQuery *query)
{
  const char *to;
  const char *from = sr_query_period (query, &to);
  g_autofree char *word = from && to ? g_strdup_printf ("period=%s..%s", from, to) : NULL;

  if (word)
    g_strv_builder_add (words, word);
}

static void
add_sort (GStrvBuilder *words, const SrQuery *query)
{
  gboolean descending;
  const SrField *field = sr_query_sort (query, &descending);
  g_autofree char *word =
      field ? g_strdup_printf ("sort=%s%s", descending ? "-" : "", field->key) : NULL;

  if (word)
    g_strv_builder_add (words, word);
}

char **
sr_query_words (SrRegister *reg, const SrQuery *query)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *text = sr_query_search (query);
  g_autofree char *search = text ? g_strconcat ("search=", text, NULL) : NULL;

  if (sr_query_scope (query))
    g_strv_builder_add (words, sr_query_scope (query));
  add_period (words, query);
  for (guint i = 0; i < sr_query_n_filters (query); i++) {
    g_autofree char *word = sr_query_filter_word (reg, query, i);

    g_strv_builder_add (words, word);
  }
  if (search)
    g_strv_builder_add (words, search);
  add_sort (words, query);
  return g_strv_builder_end (words);
}
