/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The history of a record is also that of its parts and of the dated facts that name it: a
 * household grows by memberships and moves by occupancies, and neither writes a line of the
 * household itself.
 */
#include "store/sr-history-private.h"

/* TRUE when a record of PART is a part or a dated fact of the record that FIELD names. */
static gboolean
is_link (const SrSchema *part, const SrField *field, const char *type)
{
  return field->kind == SR_KIND_REFERENCE && !(field->flags & SR_FIELD_DERIVED) &&
         g_strcmp0 (field->target, type) == 0 &&
         (part->span || g_strcmp0 (part->owner, field->key) == 0);
}

static void
append_lines (GString *sql, const char *type, const char *ids)
{
  g_string_append_printf (
      sql, "%sSELECT c.entry FROM change AS c WHERE c.type = '%s' AND c.record IN (%s)",
      sql->len ? " UNION " : "", type, ids);
}

/* IDS: a SELECT of records of TYPE. Parts have parts (a measure is of a monitoring, which is of a
 * household); a record type is created after those that it points to, so this ends. */
static void
append_parts (GString *sql, const char *type, const char *ids)
{
  for (const SrSchema *const *part = sr_schemas (); *part; part++)
    for (guint i = 0; !(*part)->is_log && i < (*part)->n_fields; i++) {
      const SrField *field = &(*part)->fields[i];
      g_autofree char *of_these = NULL;

      if (!is_link (*part, field, type))
        continue;
      of_these =
          g_strdup_printf ("SELECT id FROM %s WHERE %s IN (%s)", (*part)->key, field->key, ids);
      append_lines (sql, (*part)->key, of_these);
      if (g_strcmp0 ((*part)->owner, field->key) == 0)
        append_parts (sql, (*part)->key, of_these);
    }
}

char *
sr_history_of_record_sql (const SrSchema *schema)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  append_lines (lines, schema->key, ":record");
  append_parts (lines, schema->key, ":record");
  return g_strdup_printf ("SELECT entry FROM (%s) ORDER BY entry DESC LIMIT :limit", lines->str);
}
