/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Seeding: each CSV file fills one record type; a column is stored when its name is a field's key.
 */
#include "store/sr-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-schema.h"
#include "store/sr-entry.h"
#include "store/sr-migrate.h"
#include "store/sr-store-files.h"

/* In the order in which they refer to each other. */
static const struct {
  const char *file;
  const char *type;
} seeds[] = {
    {"reference/townships.csv", "township"},
    {"reference/villages.csv", "village"},
    {"reference/divisions.csv", "division"},
    {"reference/township-aliases.csv", "township_alias"},
    {"reference/codelists.csv", "code_item"},
    {"reference/code-aliases.csv", "code_alias"},
    {"reference/column-aliases.csv", "column_alias"},
    {"reference/parameters.csv", "parameter"},
};

static const char *
parse_cell (const char *text, GString *cell)
{
  gboolean quoted = *text == '"';

  if (quoted)
    text++;
  for (; *text; text++) {
    if (quoted && *text == '"' && text[1] != '"')
      quoted = FALSE;
    else if (!quoted && (*text == ',' || *text == '\n'))
      break;
    else if (quoted || *text != '\r') {
      text += quoted && *text == '"';
      g_string_append_c (cell, *text);
    }
  }
  return text;
}

GPtrArray *
sr_reference_parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  while (*text) {
    g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
    const char *start = text;

    do {
      g_autoptr (GString) cell = g_string_new (NULL);

      text = parse_cell (start, cell);
      g_strv_builder_add (row, cell->str);
      start = text + 1;
    } while (*text == ',');
    text += *text == '\n';
    g_ptr_array_add (rows, g_strv_builder_end (row));
  }
  return rows;
}

static gboolean
seed_row (SrEntry *entry, const SrSchema *schema, char **header, char **row, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (schema);
  gint64 id;

  for (guint i = 0; header[i] && row[i]; i++)
    if (sr_schema_field (schema, header[i]))
      sr_draft_set_typed (draft, header[i], row[i]);
  if (sr_entry_create (entry, draft, NULL, &id, error))
    return TRUE;
  g_prefix_error (error, "%s %s: ", schema->key, row[0]);
  return FALSE;
}

static gboolean
seed_type (SrEntry *entry, const char *file, const char *type, GError **error)
{
  g_autoptr (GPtrArray) rows = sr_reference_parse_csv (sr_store_file (file));
  const SrSchema *schema = sr_schema_find (type);

  for (guint i = 1; i < rows->len; i++)
    if (!seed_row (entry, schema, rows->pdata[0], rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Reference data and migrations come with the same version of the program. */
static char *
current_version (void)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, sr_migrate_latest ());
}

gboolean
sr_reference_is_old (SrRegister *reg)
{
  g_autofree char *version = current_version ();

  return g_strcmp0 (sr_register_meta (reg, "reference_version"), version) != 0;
}

static gboolean
commit (SrEntry *entry, GError **error)
{
  g_autofree char *version = current_version ();

  return sr_entry_set_meta (entry, "reference_version", version, error) &&
         sr_entry_commit (entry, NULL, error);
}

gboolean
sr_reference_seed (SrRegister *reg, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "seed", error);

  if (entry == NULL)
    return FALSE;
  sr_entry_set_title (entry, _ ("Reference data: townships, villages, code lists, parameters"));
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    if (!seed_type (entry, seeds[i].file, seeds[i].type, error))
      return FALSE;
  return commit (entry, error);
}

/* What tells rows of a type apart, for the types that new releases add to. */
static const struct {
  const char *type;
  const char *query; /* takes :first and :second; a row when there is one, void or not */
  const char *columns[2];
} growing[] = {
    {"division", "queries/has-division.sql", {"code", "code"}},
    {"code_item", "queries/has-code-item.sql", {"list_id", "code"}},
    {"parameter", "queries/has-parameter.sql", {"parameter_key", "parameter_key"}},
    {"code_alias", "queries/has-code-alias.sql", {"list", "alias"}},
    {"column_alias", "queries/has-column-alias.sql", {"title", "target"}},
};

static const char *
cell (char **header, char **row, const char *column)
{
  for (guint i = 0; header[i] && row[i]; i++)
    if (g_str_equal (header[i], column))
      return row[i];
  return NULL;
}

/* FALSE also with ERROR set. */
static gboolean
is_missing (SrRegister *reg, guint type, char **header, char **row, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_store_file (growing[type].query), error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":first", cell (header, row, growing[type].columns[0]));
  sr_statement_bind_text (statement, ":second", cell (header, row, growing[type].columns[1]));
  return sr_statement_step (statement, error) == SR_STEP_DONE;
}

static const char *
seed_file (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    if (g_str_equal (seeds[i].type, type))
      return seeds[i].file;
  g_return_val_if_reached (NULL);
}

/* For each row of ROWS but the header: whether it is to be added. All are asked before the first is
 * written, for a parameter may have a row for each stretch of years. NULL on error. */
static gboolean *
find_missing (SrRegister *reg, guint type, GPtrArray *rows, GError **error)
{
  g_autofree gboolean *missing = g_new0 (gboolean, rows->len);
  GError *failure = NULL;

  for (guint i = 1; i < rows->len && failure == NULL; i++)
    missing[i] = is_missing (reg, type, rows->pdata[0], rows->pdata[i], &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&missing);
}

static gboolean
add_missing (SrEntry *entry, guint type, GError **error)
{
  SrRegister *reg = sr_entry_register (entry);
  const SrSchema *schema = sr_schema_find (growing[type].type);
  g_autoptr (GPtrArray) rows =
      sr_reference_parse_csv (sr_store_file (seed_file (growing[type].type)));
  g_autofree gboolean *missing = find_missing (reg, type, rows, error);

  if (missing == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    if (missing[i] && !seed_row (entry, schema, rows->pdata[0], rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
sr_reference_refresh (SrRegister *reg, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "seed", error);

  if (entry == NULL)
    return FALSE;
  sr_entry_set_title (entry, _ ("Reference data that a newer version brings"));
  for (guint i = 0; i < G_N_ELEMENTS (growing); i++)
    if (!add_missing (entry, i, error))
      return FALSE;
  return commit (entry, error);
}

static gboolean
load (SrRegister *reg, SrCodeLists *lists, const char *file, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_store_file (file), error);
  SrStep step = SR_STEP_DONE;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    sr_code_lists_add (lists, sr_statement_text (statement, 0), sr_statement_text (statement, 1),
                       sr_statement_text (statement, 2), sr_statement_text (statement, 3),
                       sr_statement_integer (statement, 4) != 0);
  return step == SR_STEP_DONE;
}

static gboolean
load_aliases (SrRegister *reg, SrCodeLists *lists, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (reg), sr_store_file ("queries/code-aliases.sql"), error);
  SrStep step = SR_STEP_DONE;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    sr_code_lists_add_alias (lists, sr_statement_text (statement, 0),
                             sr_statement_text (statement, 1), sr_statement_text (statement, 2));
  return step == SR_STEP_DONE;
}

gboolean
sr_reference_load_code_lists (SrRegister *reg, SrCodeLists *lists, GError **error)
{
  return load (reg, lists, "queries/code-items.sql", error) && load_aliases (reg, lists, error);
}
