/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The highest code so far, and one more.
 */
#include "acts/sr-act-codes.h"

#include <string.h>

#include "acts/sr-act-files.h"
#include "core/sr-text.h"
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
code_after (guint index, const char *last)
{
  const char *prefix = codes[index].prefix;
  gint64 number = *last ? g_ascii_strtoll (last + strlen (prefix), NULL, 10) : 0;

  return g_strdup_printf ("%s%0*" G_GINT64_FORMAT, prefix, codes[index].digits, number + 1);
}

/* Place of SCHEMA's codes in the table above; -1: it has none that are given. */
static int
index_of (const SrSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i].type, schema->key))
      return (int)i;
  return -1;
}

gboolean
sr_act_gives_codes (const SrSchema *schema)
{
  return index_of (schema) >= 0;
}

/* "" when there is none; NULL on error. New string. */
static char *
last_code (SrRegister *reg, guint index, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_act_file (codes[index].query), error);
  g_autoptr (GError) failure = NULL;
  char *last;

  if (statement == NULL)
    return NULL;
  last = sr_statement_fetch_text (statement, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  return last ? last : g_strdup ("");
}

char *
sr_act_next_code (SrRegister *reg, const SrSchema *schema, GError **error)
{
  int index = index_of (schema);
  g_autofree char *last = NULL;

  g_return_val_if_fail (index >= 0, NULL);

  last = last_code (reg, (guint)index, error);
  return last ? code_after ((guint)index, last) : NULL;
}

/* --- Many records --- */

G_STATIC_ASSERT (G_N_ELEMENTS (codes) == G_N_ELEMENTS (((SrActCodes *)NULL)->last));

void
sr_act_codes_clear (SrActCodes *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->last); i++)
    g_clear_pointer (&self->last[i], g_free);
}

/* As the queries sort them. */
static gboolean
is_higher (const char *code, const char *last)
{
  gsize length = sr_text_length (code);
  gsize last_length = sr_text_length (last);

  return length > last_length || (length == last_length && strcmp (code, last) > 0);
}

void
sr_act_note_code (SrActCodes *self, SrDraft *draft)
{
  const SrSchema *schema = sr_draft_schema (draft);
  int index = index_of (schema);
  const char *code = index >= 0 ? sr_draft_text (draft, schema->code) : NULL;

  if (code == NULL || self->last[index] == NULL ||
      g_ascii_strncasecmp (code, codes[index].prefix, strlen (codes[index].prefix)) != 0 ||
      !is_higher (code, self->last[index]))
    return;
  g_free (self->last[index]);
  self->last[index] = g_strdup (code);
}

gboolean
sr_act_give_code (SrActCodes *self, SrRegister *reg, SrDraft *draft, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  int index = index_of (schema);
  g_autofree char *code = NULL;

  if (index < 0 || sr_draft_text (draft, schema->code))
    return TRUE;
  if (self->last[index] == NULL)
    self->last[index] = last_code (reg, (guint)index, error);
  if (self->last[index] == NULL)
    return FALSE;
  code = code_after ((guint)index, self->last[index]);
  sr_draft_set_text_value (draft, schema->code, code);
  sr_act_note_code (self, draft);
  return TRUE;
}
