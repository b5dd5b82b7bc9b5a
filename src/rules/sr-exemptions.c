/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A table of records for each rule that has exemptions, so that the many findings of the others
 * cost nothing.
 */
#include "rules/sr-exemptions.h"

#include "rules/sr-rule-sql.h"

struct _SrExemptions {
  GHashTable *rules; /* key → (record → SrExemption) */
};

static void
exemption_free (gpointer data)
{
  SrExemption *exemption = data;

  g_free (exemption->name);
  g_free (exemption->reason);
  g_free (exemption->granted_by);
  g_free (exemption->until);
  g_free (exemption);
}

static GHashTable *
records_of (SrExemptions *self, const char *rule)
{
  GHashTable *records = g_hash_table_lookup (self->rules, rule);

  if (records == NULL) {
    records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, exemption_free);
    g_hash_table_insert (self->rules, g_strdup (rule), records);
  }
  return records;
}

static void
take_row (SrExemptions *self, SrStatement *row)
{
  SrExemption *exemption = g_new0 (SrExemption, 1);
  gint64 record = sr_statement_integer (row, 1);

  exemption->id = sr_statement_integer (row, 2);
  exemption->name = g_strdup (sr_statement_text (row, 3));
  exemption->reason = g_strdup (sr_statement_text (row, 4));
  exemption->granted_by = g_strdup (sr_statement_text (row, 5));
  exemption->until = g_strdup (sr_statement_text (row, 6));
  g_hash_table_replace (records_of (self, sr_statement_text (row, 0)),
                        g_memdup2 (&record, sizeof record), exemption);
}

SrExemptions *
sr_exemptions_load (SrRegister *reg, const char *as_of, GError **error)
{
  g_autoptr (SrExemptions) self = g_new0 (SrExemptions, 1);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_rule_sql_file ("exemptions"), error);
  SrStep step;

  self->rules =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  if (statement == NULL)
    return NULL;
  sr_register_bind (reg, statement, as_of);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    take_row (self, statement);
  return step == SR_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

void
sr_exemptions_free (SrExemptions *self)
{
  g_hash_table_unref (self->rules);
  g_free (self);
}

gboolean
sr_exemptions_has (const SrExemptions *self, const SrRule *rule)
{
  return g_hash_table_contains (self->rules, rule->key);
}

const SrExemption *
sr_exemptions_find (const SrExemptions *self, const SrRule *rule, gint64 record)
{
  GHashTable *records = g_hash_table_lookup (self->rules, rule->key);

  return records ? g_hash_table_lookup (records, &record) : NULL;
}
