/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Records: the values that are not blank, which are few of some sixty fields.
 */
#include "core/sr-record.h"

#include <string.h>

struct _SrRecord {
  GObject parent_instance;

  const SrSchema *schema;
  gint64 id;
  gint64 version;
  gboolean is_void;
  guint8 *filled; /* indices of the fields that are not blank, ascending */
  guint n_filled;
  SrValue *values; /* of those */
  char *code;      /* of a code that is a number; else NULL */
};

G_DEFINE_FINAL_TYPE (SrRecord, sr_record, G_TYPE_OBJECT)

static void
sr_record_finalize (GObject *object)
{
  SrRecord *self = SR_RECORD (object);

  for (guint i = 0; i < self->n_filled; i++)
    sr_value_clear (&self->values[i]);
  g_free (self->values);
  g_free (self->filled);
  g_free (self->code);
  G_OBJECT_CLASS (sr_record_parent_class)->finalize (object);
}

static void
sr_record_class_init (SrRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_record_finalize;
}

static void
sr_record_init (SrRecord *self)
{
}

static char *
numeric_code (const SrSchema *schema, const SrValue *values)
{
  const SrValue *value;

  if (schema->code == NULL)
    return NULL;
  value = &values[sr_schema_index (schema, schema->code)];
  return value->type == SR_VALUE_INTEGER ? sr_kind_format (SR_KIND_INTEGER, value) : NULL;
}

/* Takes over those of VALUES that are not blank. */
static void
fill (SrRecord *self, SrValue *values)
{
  guint n = 0;

  for (guint i = 0; i < self->schema->n_fields; i++)
    n += !sr_value_is_blank (&values[i]);
  self->filled = g_new (guint8, n);
  self->values = g_new (SrValue, n);
  for (guint i = 0; i < self->schema->n_fields; i++)
    if (!sr_value_is_blank (&values[i])) {
      self->filled[self->n_filled] = (guint8)i;
      self->values[self->n_filled++] = values[i];
    }
}

SrRecord *
sr_record_new (const SrSchema *schema, gint64 id, gint64 version, gboolean is_void, SrValue *values)
{
  SrRecord *self = g_object_new (SR_TYPE_RECORD, NULL);

  g_assert (schema->n_fields <= G_MAXUINT8);
  self->schema = schema;
  self->id = id;
  self->version = version;
  self->is_void = is_void;
  self->code = numeric_code (schema, values);
  fill (self, values);
  g_free (values);
  return self;
}

const SrSchema *
sr_record_schema (const SrRecord *record)
{
  return record->schema;
}

gint64
sr_record_id (const SrRecord *record)
{
  return record->id;
}

gint64
sr_record_version (const SrRecord *record)
{
  return record->version;
}

gboolean
sr_record_is_void (const SrRecord *record)
{
  return record->is_void;
}

const SrValue *
sr_record_value (const SrRecord *record, guint index)
{
  static const SrValue blank = SR_VALUE_INIT;
  const guint8 *found;

  g_assert (index < record->schema->n_fields);
  found = record->n_filled ? memchr (record->filled, (int)index, record->n_filled) : NULL;
  return found ? &record->values[found - record->filled] : &blank;
}

const SrValue *
sr_record_get (const SrRecord *record, const char *key)
{
  int index = sr_schema_index (record->schema, key);

  if (index < 0)
    g_error ("%s has no field %s", record->schema->key, key);
  return sr_record_value (record, (guint)index);
}

const char *
sr_record_text (const SrRecord *record, const char *key)
{
  return sr_value_get_text (sr_record_get (record, key));
}

gint64
sr_record_integer (const SrRecord *record, const char *key, gint64 fallback)
{
  return sr_value_get_integer (sr_record_get (record, key), fallback);
}

static const char *
text_or_empty (const SrRecord *record, const char *key)
{
  const char *text = key ? sr_record_text (record, key) : NULL;

  return text ? text : "";
}

const char *
sr_record_code (const SrRecord *record)
{
  return record->code ? record->code : text_or_empty (record, record->schema->code);
}

const char *
sr_record_name (const SrRecord *record)
{
  const char *name = text_or_empty (record, record->schema->name);

  return *name ? name : sr_record_code (record);
}
