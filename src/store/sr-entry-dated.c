/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dated fields: finding the run of states that a correction or a change is about, and splitting
 * states.
 */
#include <string.h>

#include "store/sr-choices.h"
#include "store/sr-entry-private.h"
#include "store/sr-record-sql.h"
#include "store/sr-record-store.h"

typedef struct {
  gint64 id;
  char since[SR_DATE_SIZE];
  char until[SR_DATE_SIZE]; /* "" when open */
} Span;

static GArray *
read_spans (SrEntry *entry, const SrSchema *schema, gint64 owner, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, since, COALESCE (until, '') FROM %s_state "
                                          "WHERE owner = :owner AND void = 0 ORDER BY since",
                                          schema->key);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (entry->reg), sql, error);
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (Span));
  SrStep step;

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":owner", owner);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    Span span = {.id = sr_statement_integer (statement, 0)};

    g_strlcpy (span.since, sr_statement_text (statement, 1), sizeof span.since);
    g_strlcpy (span.until, sr_statement_text (statement, 2), sizeof span.until);
    g_array_append_val (spans, span);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&spans) : NULL;
}

/* The span that holds DATE, else the first: spans tile time, but the first may begin late. */
static guint
span_at (const GArray *spans, const char *date)
{
  guint found = 0;

  for (guint i = 0; i < spans->len; i++)
    if (strcmp (g_array_index (spans, Span, i).since, date) <= 0)
      found = i;
  return found;
}

static gboolean
read_field (SrEntry *entry,
            const SrSchema *schema,
            const SrField *field,
            gint64 span,
            SrValue *value,
            GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (SrStatement) statement = NULL;

  if (field->kind == SR_KIND_CHOICES)
    return sr_choices_read (entry->reg, schema, field, span, value, error);
  sql = g_strdup_printf ("SELECT %s FROM %s_state WHERE id = :id", field->key, schema->key);
  statement = sr_database_prepare (sr_register_database (entry->reg), sql, error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", span);
  if (sr_statement_step (statement, error) == SR_STEP_ERROR)
    return FALSE;
  *value = sr_statement_value (statement, 0);
  return TRUE;
}

typedef struct {
  SrEntry *entry;
  const SrSchema *schema;
  gint64 id;
  const SrField *field;
  const SrValue *old;
  const SrValue *value;
} Run;

/* Sets the field in one state when it still has the old value; *GO_ON tells whether it had. */
static gboolean
set_in_span (const Run *run, gint64 span, gboolean *go_on, GError **error)
{
  g_auto (SrValue) present = SR_VALUE_INIT;

  if (!read_field (run->entry, run->schema, run->field, span, &present, error))
    return FALSE;
  *go_on = sr_value_equal (&present, run->old);
  if (!*go_on)
    return TRUE;
  return sr_entry_set_field (run->entry, run->schema, run->id, span, run->field, run->value, error);
}

gboolean
sr_entry_set_run (SrEntry *entry,
                  const SrSchema *schema,
                  gint64 id,
                  const SrField *field,
                  const SrValue *value,
                  const char *date,
                  gboolean from_date,
                  GError **error)
{
  g_autoptr (GArray) spans = read_spans (entry, schema, id, error);
  g_auto (SrValue) old = SR_VALUE_INIT;
  Run run = {entry, schema, id, field, &old, value};
  gboolean go_on = TRUE;
  guint middle;

  if (spans == NULL || spans->len == 0)
    return FALSE;
  middle = span_at (spans, date);
  if (!read_field (entry, schema, field, g_array_index (spans, Span, middle).id, &old, error))
    return FALSE;
  for (guint i = middle; i < spans->len && go_on; i++)
    if (!set_in_span (&run, g_array_index (spans, Span, i).id, &go_on, error))
      return FALSE;
  go_on = !from_date;
  for (guint i = middle; i > 0 && go_on; i--)
    if (!set_in_span (&run, g_array_index (spans, Span, i - 1).id, &go_on, error))
      return FALSE;
  return TRUE;
}

static gboolean
copy_state (SrEntry *entry,
            const SrSchema *schema,
            gint64 id,
            const Span *span,
            const char *since,
            GError **error)
{
  g_autofree SrValue *values = g_new0 (SrValue, schema->n_fields);
  gboolean done = TRUE;

  for (guint i = 0; i < schema->n_fields && done; i++)
    if (schema->fields[i].flags & SR_FIELD_DATED && !(schema->fields[i].flags & SR_FIELD_DERIVED))
      done = read_field (entry, schema, &schema->fields[i], span->id, &values[i], error);
  if (done)
    done = sr_entry_insert_state (entry, schema, id, since, *span->until ? span->until : NULL,
                                  values, TRUE, NULL, error);
  for (guint i = 0; i < schema->n_fields; i++)
    sr_value_clear (&values[i]);
  return done;
}

gboolean
sr_entry_split_state (
    SrEntry *entry, const SrSchema *schema, gint64 id, const char *date, GError **error)
{
  g_autoptr (GArray) spans = read_spans (entry, schema, id, error);
  g_auto (SrValue) until = sr_value_text (date);
  const Span *span;

  if (spans == NULL || spans->len == 0)
    return FALSE;
  span = &g_array_index (spans, Span, span_at (spans, date));
  if (strcmp (span->since, date) >= 0)
    return TRUE;
  return sr_entry_set_column (entry, schema, id, span->id, "until", &until, error) &&
         copy_state (entry, schema, id, span, date, error);
}
