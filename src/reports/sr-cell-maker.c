/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells by the kind of their field.
 */
#include "reports/sr-cell-maker.h"

#include "core/sr-mask.h"
#include "core/sr-time.h"
#include "store/sr-record-sql.h"
#include "store/sr-record-store.h"

struct _SrCellMaker {
  SrRegister *reg;
  const SrField *field;
  guint index;
  SrMask mask;
  SrCodeLists *lists;     /* of choices: keeps the names alive */
  GHashTable *names;      /* code → name */
  char *choices_sql;      /* codes of :owner, or NULL */
  SrStatement *choices;   /* that, once it is needed */
  const SrSchema *target; /* of a reference */
  const char *age_at;     /* NULL: no age */
  GString *buffer;        /* what the cell shows when nobody else owns it */
};

static SrCellType
cell_type (const SrSchema *schema, const SrField *field)
{
  switch (field->kind) {
  case SR_KIND_INTEGER:
    return SR_TABLE_CELL_INTEGER;
  case SR_KIND_DECIMAL:
    return SR_TABLE_CELL_DECIMAL;
  case SR_KIND_MONEY:
    return SR_TABLE_CELL_MONEY;
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_TIME:
    return SR_TABLE_CELL_DATE;
  case SR_KIND_TEXT:
    if (field->mask != SR_MASK_NONE || field->flags & SR_FIELD_UNIQUE ||
        g_strcmp0 (field->key, schema->code) == 0 || g_str_has_suffix (field->key, "_number") ||
        g_str_has_suffix (field->key, "_code") || g_str_has_suffix (field->key, "_label"))
      return SR_TABLE_CELL_CODE;
    return SR_TABLE_CELL_TEXT;
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
  case SR_KIND_FLAG:
  case SR_KIND_REFERENCE:
  case SR_N_KINDS:
  default:
    return SR_TABLE_CELL_TEXT;
  }
}

SrTableColumn
sr_cell_column (const SrSchema *schema, const SrField *field)
{
  SrTableColumn column = {.title = field->title, .type = cell_type (schema, field)};

  if (field->kind == SR_KIND_CHOICE || field->kind == SR_KIND_FLAG)
    column.flags = SR_COLUMN_CENTRED;
  return column;
}

gboolean
sr_cell_is_withheld (const SrField *field, gboolean reveal)
{
  return !reveal && field->sensitivity == SR_LEVEL_3;
}

static GHashTable *
names_of (SrCodeLists *lists, const char *list)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sr_code_lists_size (lists, list); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, list, i);

    g_hash_table_insert (names, (gpointer)item->code, (gpointer)item->name);
  }
  return names;
}

static char *
choices_sql (const SrSchema *schema, const SrField *field)
{
  g_autofree char *link = sr_record_sql_link_table (schema, field);

  return g_strdup_printf ("SELECT c.code FROM %s AS c WHERE c.owner = :owner ORDER BY c.code",
                          link);
}

SrCellMaker *
sr_cell_maker_new (
    SrRegister *reg, const SrSchema *schema, const SrField *field, guint index, gboolean reveal)
{
  SrCellMaker *maker = g_new0 (SrCellMaker, 1);

  maker->reg = reg;
  maker->field = field;
  maker->index = index;
  maker->mask = reveal ? SR_MASK_NONE : field->mask;
  maker->buffer = g_string_new (NULL);
  if (field->kind == SR_KIND_CHOICE || field->kind == SR_KIND_CHOICES) {
    maker->lists = g_object_ref (sr_register_code_lists (reg));
    maker->names = names_of (maker->lists, field->target);
  }
  if (field->kind == SR_KIND_CHOICES)
    maker->choices_sql = choices_sql (schema, field);
  if (field->kind == SR_KIND_REFERENCE)
    maker->target = sr_schema_find (field->target);
  return maker;
}

void
sr_cell_maker_free (SrCellMaker *maker)
{
  g_clear_pointer (&maker->choices, sr_statement_free);
  g_free (maker->choices_sql);
  g_clear_pointer (&maker->names, g_hash_table_unref);
  g_clear_object (&maker->lists);
  g_string_free (maker->buffer, TRUE);
  g_free (maker);
}

void
sr_cell_maker_set_age (SrCellMaker *maker, const char *as_of)
{
  maker->age_at = as_of;
}

static void
set_text (SrValue *cell, const char *text)
{
  cell->type = SR_VALUE_TEXT;
  cell->text = (char *)text;
}

static const char *
name_of (const SrCellMaker *maker, const char *code)
{
  const char *name = g_hash_table_lookup (maker->names, code);

  return name ? name : code;
}

static gboolean
make_choices (SrCellMaker *maker, SrStatement *statement, SrValue *cell, GError **error)
{
  SrStep step;

  if (maker->choices == NULL)
    maker->choices =
        sr_database_prepare (sr_register_database (maker->reg), maker->choices_sql, error);
  if (maker->choices == NULL)
    return FALSE;
  g_string_truncate (maker->buffer, 0);
  sr_statement_reset (maker->choices);
  sr_statement_bind_integer (maker->choices, ":owner",
                             sr_statement_integer (statement, maker->index));
  while ((step = sr_statement_step (maker->choices, error)) == SR_STEP_ROW) {
    if (maker->buffer->len)
      g_string_append (maker->buffer, "、");
    g_string_append (maker->buffer, name_of (maker, sr_statement_text (maker->choices, 0)));
  }
  if (step == SR_STEP_ERROR)
    return FALSE;
  if (maker->buffer->len)
    set_text (cell, maker->buffer->str);
  return TRUE;
}

static void
make_masked (SrCellMaker *maker, SrStatement *statement, SrValue *cell)
{
  g_string_truncate (maker->buffer, 0);
  sr_mask_append (maker->buffer, maker->mask, sr_statement_text (statement, maker->index));
  set_text (cell, maker->buffer->str);
}

static void
make_label (SrCellMaker *maker, SrStatement *statement, SrValue *cell)
{
  g_autofree char *label =
      sr_record_label (maker->reg, maker->target, sr_statement_integer (statement, maker->index));

  g_string_assign (maker->buffer, label);
  set_text (cell, maker->buffer->str);
}

static void
make_age (const SrCellMaker *maker, SrStatement *statement, SrValue *cell)
{
  const char *born_on = sr_statement_text (statement, maker->index);
  int age = sr_date_is_valid (born_on) ? sr_date_age (born_on, maker->age_at) : -1;

  if (age >= 0)
    *cell = sr_value_integer (age);
}

static void
make_time (SrCellMaker *maker, const char *time, SrValue *cell)
{
  g_autofree char *local = sr_time_local (time);

  g_string_assign (maker->buffer, local);
  set_text (cell, maker->buffer->str);
}

gboolean
sr_cell_maker_make (SrCellMaker *maker, SrStatement *statement, SrValue *cell, GError **error)
{
  guint index = maker->index;

  cell->type = SR_VALUE_BLANK;
  if (sr_statement_is_null (statement, index))
    return TRUE;
  if (maker->field->kind == SR_KIND_CHOICES && maker->mask == SR_MASK_NONE)
    return make_choices (maker, statement, cell, error);
  if (maker->age_at) {
    make_age (maker, statement, cell);
    return TRUE;
  }
  if (maker->mask != SR_MASK_NONE) {
    make_masked (maker, statement, cell);
    return TRUE;
  }
  switch (maker->field->kind) {
  case SR_KIND_CHOICE:
    set_text (cell, name_of (maker, sr_statement_text (statement, index)));
    return TRUE;
  case SR_KIND_FLAG:
    set_text (cell, sr_statement_integer (statement, index) ? "是" : "否");
    return TRUE;
  case SR_KIND_REFERENCE:
    make_label (maker, statement, cell);
    return TRUE;
  case SR_KIND_INTEGER:
  case SR_KIND_MONEY:
    *cell = sr_value_integer (sr_statement_integer (statement, index));
    return TRUE;
  case SR_KIND_DECIMAL:
    *cell = sr_value_real (sr_statement_real (statement, index));
    return TRUE;
  case SR_KIND_TIME:
    make_time (maker, sr_statement_text (statement, index), cell);
    return TRUE;
  case SR_KIND_TEXT:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_CHOICES:
  case SR_N_KINDS:
  default:
    set_text (cell, sr_statement_text (statement, index));
    return TRUE;
  }
}
