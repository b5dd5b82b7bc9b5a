/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Typed text to values, with the register's code lists and records.
 */
#include "store/sr-typed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-resident-id.h"
#include "core/sr-text.h"
#include "store/sr-record-store.h"

/* Names of the first items of a list, as a hint: "户主, 配偶, 之子 …". */
static char *
some_names (SrCodeLists *lists, const char *list)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = sr_code_lists_size (lists, list);

  for (guint i = 0; i < MIN (n, 5); i++)
    g_string_append_printf (text, "%s%s", i ? _ (", ") : "",
                            sr_code_lists_item (lists, list, i)->name);
  if (n > 5)
    g_string_append (text, " …");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const SrCodeItem *
match (SrRegister *reg, const SrField *field, const char *text, GError **error)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  const SrCodeItem *item = sr_code_lists_match (lists, field->target, text);
  g_autofree char *names = NULL;
  g_autofree char *quoted = NULL;

  if (item)
    return item;
  quoted = sr_text_shorten (text);
  names = some_names (lists, field->target);
  g_set_error (error, SR_KIND_ERROR, SR_KIND_ERROR_UNKNOWN_CODE,
               _ ("“%s” is not in the list of %s (%s)"), quoted, sr_field_label (field), names);
  return NULL;
}

static gboolean
read_choice (
    SrRegister *reg, const SrField *field, const char *text, SrValue *value, GError **error)
{
  const SrCodeItem *item = match (reg, field, text, error);

  if (item == NULL)
    return FALSE;
  sr_value_clear (value);
  *value = sr_value_text (item->code);
  return TRUE;
}

static gboolean
read_choices (
    SrRegister *reg, const SrField *field, const char *text, SrValue *value, GError **error)
{
  g_autoptr (GRegex) divider = g_regex_new ("[,，、;；|\n]", G_REGEX_OPTIMIZE, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (divider, text, 0);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; parts[i]; i++) {
    const SrCodeItem *item;

    if (*g_strstrip (parts[i]) == '\0')
      continue;
    item = match (reg, field, parts[i], error);
    if (item == NULL)
      return FALSE;
    g_string_append_printf (codes, "%s%s", codes->len ? "," : "", item->code);
  }
  return sr_kind_parse (SR_KIND_CHOICES, codes->str, value, error);
}

static gboolean
is_id (const char *text)
{
  return *text && strlen (text) < 20 && strspn (text, "0123456789") == strlen (text);
}

/* The only record of SCHEMA that is called NAME; FALSE when there is none, or several. */
static gboolean
find_by_name (SrRegister *reg, const SrSchema *schema, const char *name, gint64 *id)
{
  const SrField *field = schema->name ? sr_schema_field (schema, schema->name) : NULL;
  g_autofree char *sql = NULL;
  g_autoptr (SrStatement) statement = NULL;

  if (field == NULL || field->flags & SR_FIELD_DERIVED || field->kind != SR_KIND_TEXT)
    return FALSE;
  sql = g_strdup_printf ("SELECT id FROM %s WHERE void = 0 AND %s = :name LIMIT 2", schema->key,
                         field->key);
  statement = sr_database_prepare (sr_register_database (reg), sql, NULL);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":name", name);
  if (sr_statement_step (statement, NULL) != SR_STEP_ROW)
    return FALSE;
  *id = sr_statement_integer (statement, 0);
  return sr_statement_step (statement, NULL) == SR_STEP_DONE;
}

gboolean
sr_typed_record (
    SrRegister *reg, const SrSchema *schema, const char *code, gint64 *id, GError **error)
{
  g_autoptr (SrRecord) record = NULL;

  if (schema->code || !is_id (code))
    if (sr_record_find_id (reg, schema, code, id, is_id (code) ? NULL : error))
      return TRUE;
  if (find_by_name (reg, schema, code, id)) {
    g_clear_error (error);
    return TRUE;
  }
  if (!is_id (code))
    return FALSE;
  record = sr_record_load (reg, schema, g_ascii_strtoll (code, NULL, 10), NULL, error);
  if (record == NULL)
    return FALSE;
  *id = sr_record_id (record);
  return TRUE;
}

static gboolean
read_reference (
    SrRegister *reg, const SrField *field, const char *text, SrValue *value, GError **error)
{
  const SrSchema *schema = sr_schema_find (field->target);
  gint64 id;

  if (schema == NULL || !sr_typed_record (reg, schema, text, &id, NULL)) {
    g_autofree char *quoted = sr_text_shorten (text);

    g_set_error (error, SR_KIND_ERROR, SR_KIND_ERROR_UNKNOWN_RECORD,
                 _ ("There is no “%s” among %s"), quoted,
                 schema ? sr_schema_plural (schema) : field->target);
    return FALSE;
  }
  sr_value_clear (value);
  *value = sr_value_integer (id);
  return TRUE;
}

/* Numbers as they are pasted: full-width digits, spaces between groups, a small x. */
static char *
clean_number (const SrField *field, const char *text)
{
  g_autofree char *half = NULL;
  g_auto (GStrv) parts = NULL;

  if (field->mask == SR_MASK_ID_NUMBER)
    return sr_resident_id_normalise (text);
  half = sr_text_to_half_width (text);
  parts = g_strsplit (half, " ", -1);
  return g_strjoinv ("", parts);
}

/* What is masked but is no number (health) stays as it is. */
static gboolean
is_number (const SrField *field)
{
  return field->kind == SR_KIND_TEXT &&
         (field->mask == SR_MASK_ID_NUMBER || field->mask == SR_MASK_PHONE ||
          field->mask == SR_MASK_BANK);
}

static gboolean
read_number (const SrField *field, const char *text, SrValue *value, GError **error)
{
  g_autofree char *number = clean_number (field, text);

  return sr_kind_parse (field->kind, number, value, error);
}

gboolean
sr_typed_value (
    SrRegister *reg, const SrField *field, const char *text, SrValue *value, GError **error)
{
  g_autofree char *clean = sr_text_clean (text ? text : "", field->flags & SR_FIELD_MULTILINE);

  if (clean == NULL) {
    g_set_error_literal (error, SR_KIND_ERROR, SR_KIND_ERROR_NOT_UTF8,
                         _ ("The text is not valid UTF-8; type it again"));
    return FALSE;
  }
  if (*clean == '\0') {
    sr_value_clear (value);
    return TRUE;
  }
  if (field->kind == SR_KIND_CHOICE)
    return read_choice (reg, field, clean, value, error);
  if (field->kind == SR_KIND_CHOICES)
    return read_choices (reg, field, clean, value, error);
  if (field->kind == SR_KIND_REFERENCE)
    return read_reference (reg, field, clean, value, error);
  if (is_number (field))
    return read_number (field, clean, value, error);
  return sr_kind_parse (field->kind, clean, value, error);
}

gboolean
sr_typed_set (SrRegister *reg, SrDraft *draft, const char *key, const char *text)
{
  const SrField *field = sr_schema_field (sr_draft_schema (draft), key);
  g_autoptr (GError) error = NULL;
  g_auto (SrValue) value = SR_VALUE_INIT;

  g_return_val_if_fail (field != NULL, FALSE);
  if (!sr_typed_value (reg, field, text, &value, &error)) {
    sr_draft_set_unread (draft, key, error->message);
    return FALSE;
  }
  sr_draft_set (draft, key, &value);
  return TRUE;
}
