/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whom a row means: by record key (lists of our own), by what one record alone has (ID number,
 * business code), then by what together tells (name and birth date).
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-resident-id.h"
#include "imports/sr-import-plan-private.h"
#include "store/sr-record-store.h"

#define MOST_MEANT 10 /* records of one name and birth date that are offered */

const SrValue *
sr_import_given (const GArray *given, const char *field)
{
  for (guint i = 0; i < given->len; i++) {
    const SrImportGiven *each = &g_array_index (given, SrImportGiven, i);

    if (g_str_equal (each->field->key, field))
      return each->read.reading == SR_READ_VALUE ? &each->read.value : NULL;
  }
  return NULL;
}

static int
column_of (const GArray *given, const char *field)
{
  for (guint i = 0; i < given->len; i++)
    if (g_str_equal (g_array_index (given, SrImportGiven, i).field->key, field))
      return g_array_index (given, SrImportGiven, i).column;
  return -1;
}

/* --- Asking the register --- */

typedef struct {
  const SrField *field;
  const SrValue *value;
} Condition;

/* A day is that of many, a name that of few: where there is something else to go by, an index of
 * days must not be walked. */
static void
add_condition (GString *sql, const SrField *field, gboolean is_one_of_many)
{
  if (is_one_of_many && field->kind == SR_KIND_DATE)
    g_string_append_printf (sql, " AND COALESCE (%1$s, '') = :%1$s", field->key);
  else
    g_string_append_printf (sql, " AND %1$s = :%1$s", field->key);
}

/* Ids of records that are not void and have all of CONDITIONS. NULL: the database failed. */
static GArray *
ids_with (SrComparing *comparing, const SrSchema *schema, const Condition *conditions, guint n)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id FROM ");
  g_autoptr (SrStatement) statement = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  g_string_append_printf (sql, "%s WHERE void = 0", schema->key);
  for (guint i = 0; i < n; i++)
    add_condition (sql, conditions[i].field, n > 1);
  g_string_append_printf (sql, " ORDER BY id LIMIT %d", MOST_MEANT);
  statement =
      sr_database_prepare (sr_register_database (comparing->reg), sql->str, comparing->error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strconcat (":", conditions[i].field->key, NULL);

    sr_statement_bind_value (statement, name, conditions[i].value);
  }
  while ((step = sr_statement_step (statement, comparing->error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    g_array_append_val (ids, id);
  }
  return step == SR_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}

/* --- Keys --- */

static gboolean
is_key (const SrImportPart *part, const SrField *field)
{
  if (field->flags & SR_FIELD_DERIVED)
    return FALSE;
  return part->keys[0] ? g_strv_contains (part->keys, field->key)
                       : (field->flags & SR_FIELD_UNIQUE) != 0;
}

/* Keys of PART in the order in which they are asked for; SrField pointers. */
static GPtrArray *
keys_of (const SrComparing *comparing, guint part)
{
  const SrImportPart *spec = &comparing->shape->parts[part];
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, part);
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; spec->keys[i]; i++)
    g_ptr_array_add (keys, (gpointer)sr_schema_field (schema, spec->keys[i]));
  for (guint i = 0; spec->keys[0] == NULL && i < schema->n_fields; i++)
    if (is_key (spec, &schema->fields[i]))
      g_ptr_array_add (keys, (gpointer)&schema->fields[i]);
  return keys;
}

/* A place-holder is nobody's number. */
static gboolean
tells_nothing (const SrField *field, const SrValue *value)
{
  const char *text = sr_value_get_text (value);

  return field->mask == SR_MASK_ID_NUMBER && text && sr_resident_id_is_placeholder (text);
}

gboolean
sr_import_match_keys (
    SrComparing *comparing, guint part, const GArray *given, gint64 *record, char **key)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, part);
  g_autoptr (GPtrArray) keys = keys_of (comparing, part);

  *record = 0;
  *key = NULL;
  for (guint i = 0; i < keys->len && *record == 0; i++) {
    const SrField *field = keys->pdata[i];
    const Condition condition = {field, sr_import_given (given, field->key)};
    g_autoptr (GArray) ids = NULL;

    if (condition.value == NULL || tells_nothing (field, condition.value))
      continue;
    if (*key == NULL) {
      g_autofree char *text = sr_kind_format (field->kind, condition.value);

      *key = g_strdup_printf ("%s=%s", field->key, text);
    }
    ids = ids_with (comparing, schema, &condition, 1);
    if (ids == NULL)
      return FALSE;
    if (ids->len == 1)
      *record = g_array_index (ids, gint64, 0);
  }
  return TRUE;
}

/* --- What together tells --- */

static gboolean
is_same_field (const SrImportPart *part, const SrField *field)
{
  if (field->flags & SR_FIELD_DERIVED)
    return FALSE;
  return part->same[0] ? g_strv_contains (part->same, field->key)
                       : (field->flags & SR_FIELD_REQUIRED) != 0;
}

/* NULL: not all of them are given, or the database failed. */
static GArray *
ids_alike (SrComparing *comparing, const GArray *given)
{
  const SrImportPart *part = &comparing->shape->parts[comparing->shape->main];
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, comparing->shape->main);
  g_autoptr (GArray) conditions = g_array_new (FALSE, FALSE, sizeof (Condition));

  for (guint i = 0; i < schema->n_fields; i++) {
    const Condition condition = {&schema->fields[i],
                                 sr_import_given (given, schema->fields[i].key)};

    if (!is_same_field (part, condition.field))
      continue;
    if (condition.value == NULL)
      return NULL;
    g_array_append_val (conditions, condition);
  }
  if (conditions->len == 0)
    return NULL;
  return ids_with (comparing, schema, &g_array_index (conditions, Condition, 0), conditions->len);
}

static gboolean
is_same_phone (SrComparing *comparing, const GArray *given, gint64 record)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, comparing->shape->main);
  const SrValue *phone =
      sr_schema_index (schema, "phone") >= 0 ? sr_import_given (given, "phone") : NULL;
  g_autoptr (SrRecord) found =
      phone ? sr_record_load (comparing->reg, schema, record, NULL, NULL) : NULL;

  return found && g_strcmp0 (sr_record_text (found, "phone"), sr_value_get_text (phone)) == 0;
}

/* Nothing but a name: somebody of the register may be meant, and only the clerk knows. */
static gboolean
match_name (SrComparing *comparing, guint index, const GArray *given)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, comparing->shape->main);
  const char *key = comparing->shape->parts[comparing->shape->main].same[0];
  const SrValue *name = key ? sr_import_given (given, key) : NULL;
  const Condition condition = {key ? sr_schema_field (schema, key) : NULL, name};
  g_autoptr (GArray) ids = name ? ids_with (comparing, schema, &condition, 1) : NULL;

  if (ids == NULL)
    return name == NULL;
  if (ids->len == 0)
    return TRUE;
  SR_IMPORT_ROW (comparing->plan, index)->needs_choice = TRUE;
  sr_import_row_add_problem (
      SR_IMPORT_ROW (comparing->plan, index), SR_IMPORT_DOUBT, column_of (given, key), NULL,
      g_strdup (_ ("The sheet has neither ID number nor birth date; choose who of this name is "
                   "meant")));
  for (int same_phone = 1; same_phone >= 0; same_phone--)
    for (guint i = 0; i < ids->len; i++) {
      gint64 id = g_array_index (ids, gint64, i);

      if (is_same_phone (comparing, given, id) == same_phone)
        sr_import_add_candidate (comparing, index, id,
                                 same_phone ? _ ("Name and phone agree") : _ ("The name agrees"));
    }
  sr_import_add_candidate (comparing, index, 0, _ ("Somebody else, a new person"));
  return TRUE;
}

/* Somebody of the same name and birth date: meant, where nothing says otherwise. */
static gboolean
match_alike (SrComparing *comparing, guint index, const GArray *given, gint64 *record)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);
  g_autoptr (GArray) ids = ids_alike (comparing, given);
  gboolean has_number = sr_import_given (given, "id_number") != NULL;

  if (ids == NULL)
    return *comparing->error == NULL && (has_number || match_name (comparing, index, given));
  if (ids->len == 0)
    return TRUE;
  if (ids->len == 1 && !has_number) {
    *record = g_array_index (ids, gint64, 0);
    return TRUE;
  }
  row->needs_choice = TRUE;
  sr_import_row_add_problem (
      row, SR_IMPORT_DOUBT, has_number ? column_of (given, "id_number") : -1, NULL,
      has_number
          ? g_strdup (_ ("The register has somebody of this name and birth date with another ID "
                         "number; choose whether it is the same person"))
          : g_strdup_printf (_ ("The register has %u records of this name and birth date; choose "
                                "which one is meant"),
                             ids->len));
  for (guint i = 0; i < ids->len; i++)
    sr_import_add_candidate (comparing, index, g_array_index (ids, gint64, i),
                             _ ("Name and birth date agree"));
  if (has_number)
    sr_import_add_candidate (comparing, index, 0, _ ("Somebody else, a new person"));
  return TRUE;
}

/* --- Record keys of our own lists --- */

static void
match_record_key (SrComparing *comparing, SrImportRow *row, gint64 *record)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, comparing->shape->main);
  int column = sr_import_map_record_column (comparing->sheet->map);
  g_autoptr (SrRecord) found = NULL;
  const SrImportCell *cell;
  SrImportLine line;
  char *end = NULL;

  sr_import_table_line (comparing->sheet->table, row->line, &line);
  cell = sr_import_line_cell (&line, (guint)column);
  *record = g_ascii_strtoll (cell->text, &end, 10);
  if (*end == '\0' && *record > 0)
    found = sr_record_load (comparing->reg, schema, *record, NULL, NULL);
  if (found && !sr_record_is_void (found))
    return;
  *record = 0;
  sr_import_row_add_problem (
      row, SR_IMPORT_FAULT, column, NULL,
      g_strdup (_ ("The register has no such record any more; take the row out of the sheet, or "
                   "empty this cell to make a new record")));
}

gboolean
sr_import_match_row (
    SrComparing *comparing, guint index, const GArray *given, gint64 *record, char **key)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);
  gint64 by_keys;

  *key = NULL;
  *record = row->chosen_record;
  if (*record)
    return TRUE;
  if (comparing->is_own_row)
    match_record_key (comparing, row, record);
  if (*record)
    return TRUE;
  if (!sr_import_match_keys (comparing, comparing->shape->main, given, &by_keys, key))
    return FALSE;
  if (comparing->is_own_row)
    return TRUE;
  *record = by_keys;
  if (*record || row->is_chosen)
    return TRUE;
  return match_alike (comparing, index, given, record);
}

/* --- What makes a record somebody else --- */

/* Another record of the register has VALUE in FIELD, which only one can have. */
static gboolean
check_taken (SrComparing *comparing, guint row, const SrImportItem *item, const SrField *field)
{
  const SrSchema *schema = sr_draft_schema (item->draft);
  const Condition condition = {field, sr_draft_get (item->draft, field->key)};
  g_autoptr (GArray) ids = ids_with (comparing, schema, &condition, 1);
  g_autofree char *shown = NULL;
  g_autofree char *other = NULL;

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0 || g_array_index (ids, gint64, 0) == item->record)
    return TRUE;
  shown = sr_display_value (comparing->reg, field, condition.value, FALSE);
  other = sr_record_label (comparing->reg, schema, g_array_index (ids, gint64, 0));
  sr_import_row_add_problem (
      SR_IMPORT_ROW (comparing->plan, row), SR_IMPORT_FAULT,
      sr_import_column (comparing, item->part, field->key), field,
      g_strdup_printf (_ ("%s %s is already that of %s. Check which is right"),
                       sr_field_label (field), shown, other));
  return TRUE;
}

/* Another row gives the same value to another record. */
static void
check_given_once (SrComparing *comparing,
                  guint index,
                  const SrImportItem *item,
                  const SrField *field)
{
  SrImportPlan *plan = comparing->plan;
  g_autofree char *text = sr_kind_format (field->kind, sr_draft_get (item->draft, field->key));
  char *key = g_strdup_printf ("%s %s=%s", sr_draft_schema (item->draft)->key, field->key, text);
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (plan->keys, key));
  SrImportLine line;

  if (other == 0 || other == index + 1) {
    g_hash_table_insert (plan->keys, key, GUINT_TO_POINTER (index + 1));
    return;
  }
  g_free (key);
  /* Of rows about one record it is said so. */
  if (g_strcmp0 (SR_IMPORT_ROW (plan, index)->identity,
                 SR_IMPORT_ROW (plan, other - 1)->identity) == 0)
    return;
  sr_import_plan_line (plan, other - 1, &line);
  sr_import_row_add_problem (SR_IMPORT_ROW (plan, index), SR_IMPORT_FAULT,
                             sr_import_column (comparing, item->part, field->key), field,
                             g_strdup_printf (_ ("%s is that of row %u too; each has its own"),
                                              sr_field_label (field), line.number));
}

/* Found by something else, and the number is another one: a correction, or another person. In a
 * list of our own, and where the clerk has chosen, it is a correction. */
static void
check_number (SrComparing *comparing, guint index, const SrImportItem *item, const SrField *field)
{
  SrImportRow *row = SR_IMPORT_ROW (comparing->plan, index);

  if (field->mask != SR_MASK_ID_NUMBER || comparing->is_own_row || row->is_chosen ||
      sr_value_is_blank (sr_record_get (sr_draft_base (item->draft), field->key)))
    return;
  sr_import_row_add_problem (row, SR_IMPORT_DOUBT,
                             sr_import_column (comparing, item->part, field->key), field,
                             g_strdup (_ ("The register has another ID number for this record; "
                                          "check that the same person is meant")));
}

gboolean
sr_import_check_keys (SrComparing *comparing, guint row, int index)
{
  const SrImportItem *item = SR_IMPORT_ITEM (comparing->plan, index);
  const SrSchema *schema = sr_draft_schema (item->draft);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (!(field->flags & SR_FIELD_UNIQUE) || field->flags & SR_FIELD_DERIVED ||
        !sr_draft_is_changed (item->draft, field->key) ||
        sr_value_is_blank (sr_draft_get (item->draft, field->key)))
      continue;
    check_given_once (comparing, row, item, field);
    if (item->record == 0)
      continue; /* it was looked for by its keys */
    if (!check_taken (comparing, row, item, field))
      return FALSE;
    check_number (comparing, row, item, field);
  }
  return TRUE;
}
