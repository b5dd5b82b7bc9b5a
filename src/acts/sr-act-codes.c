/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The highest code so far, and one more.
 */
#include "acts/sr-act-codes.h"

#include <string.h>

#include "acts/sr-act-files.h"
#include "store/sr-database.h"

static const struct {
  const char *type;
  const char *query;
  const char *prefix;
  int digits;
} codes[] = {
    {"household", "queries/last-household-code.sql", "SR-", 4},
    {"person", "queries/last-person-code.sql", "R-", 6},
};

static char *
code_after (const char *last, const char *prefix, int digits)
{
  gint64 number = last ? g_ascii_strtoll (last + strlen (prefix), NULL, 10) : 0;

  return g_strdup_printf ("%s%0*" G_GINT64_FORMAT, prefix, digits, number + 1);
}

gboolean
sr_act_gives_codes (const SrSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].type, schema->key))
      return TRUE;
  return FALSE;
}

char *
sr_act_next_code (SrRegister *reg, const SrSchema *schema, GError **error)
{
  SrDatabase *database = sr_register_database (reg);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autoptr (SrStatement) statement = NULL;
    g_autoptr (GError) failure = NULL;
    g_autofree char *last = NULL;

    if (!g_str_equal (codes[i].type, schema->key))
      continue;
    statement = sr_database_prepare (database, sr_act_file (codes[i].query), error);
    if (statement == NULL)
      return NULL;
    last = sr_statement_fetch_text (statement, &failure);
    if (failure) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
    return code_after (last, codes[i].prefix, codes[i].digits);
  }
  g_return_val_if_reached (NULL);
}

gboolean
sr_act_give_code (SrRegister *reg, SrDraft *draft, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  g_autofree char *code = NULL;

  if (!sr_act_gives_codes (schema) || sr_draft_text (draft, schema->code))
    return TRUE;
  code = sr_act_next_code (reg, schema, error);
  if (code == NULL)
    return FALSE;
  sr_draft_set_text_value (draft, schema->code, code);
  return TRUE;
}
