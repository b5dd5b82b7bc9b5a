/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The record of what left the register.
 */
#include "store/sr-history.h"

static const char *
kind_name (SrDisclosureKind kind)
{
  static const char *const names[] = {"reveal", "copy", "export", "print"};

  return names[kind];
}

static SrStatement *
prepare (SrRegister *reg, GError **error)
{
  return sr_database_prepare (sr_register_database (reg),
                              "INSERT INTO disclosure (at, operator, kind, type, record, field, "
                              "level, purpose, recipient, rows, reason)"
                              " VALUES (:at, :operator, :kind, :type, :record, :field, :level, "
                              ":purpose, :recipient, :rows, :reason)",
                              error);
}

gboolean
sr_disclosure_record (SrRegister *reg, const SrDisclosure *disclosure, GError **error)
{
  g_autoptr (SrTransaction) transaction = sr_transaction_begin (sr_register_database (reg), error);
  g_autoptr (SrStatement) statement = transaction ? prepare (reg, error) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":at", at);
  sr_statement_bind_text (statement, ":operator", sr_register_operator (reg));
  sr_statement_bind_text (statement, ":kind", kind_name (disclosure->kind));
  sr_statement_bind_text (statement, ":type", disclosure->schema ? disclosure->schema->key : NULL);
  if (disclosure->record)
    sr_statement_bind_integer (statement, ":record", disclosure->record);
  sr_statement_bind_text (statement, ":field", disclosure->field);
  sr_statement_bind_text (statement, ":level", disclosure->level);
  sr_statement_bind_text (statement, ":purpose", disclosure->purpose);
  sr_statement_bind_text (statement, ":recipient", disclosure->recipient);
  sr_statement_bind_integer (statement, ":rows", disclosure->rows);
  sr_statement_bind_text (statement, ":reason", disclosure->reason);
  return sr_statement_run (statement, error) && sr_transaction_commit (transaction, error);
}
