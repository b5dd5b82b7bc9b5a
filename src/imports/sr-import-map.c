/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Choosing a field for each column. What is only guessed from contents: sr-import-contents.h.
 */
#include "imports/sr-import-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-codes.h"
#include "core/sr-text.h"
#include "imports/sr-import-contents.h"
#include "store/sr-entry.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

#define LOOKED_AT 200 /* values of a column that are held against the contents of an alias */

struct _SrImportMap {
  const SrImportTable *table;
  const SrImportTitles *titles;
  char *fingerprint;
  GArray *mappings; /* SrMapping, as many as columns */
  int record_column;
};

static const SrImportColumn *
column_of (const SrImportMap *self, guint column)
{
  return sr_import_table_columns (self->table)->pdata[column];
}

static SrMapping *
mapping_of (const SrImportMap *self, guint column)
{
  return &g_array_index (self->mappings, SrMapping, column);
}

/* --- By title --- */

/* TRUE when most of the first values of COLUMN match CONTENTS. */
static gboolean
contents_match (const SrImportMap *self, guint column, GRegex *contents)
{
  guint n_lines = sr_import_table_n_lines (self->table);
  guint matching = 0;
  guint values = 0;

  for (guint i = 0; i < n_lines && values < LOOKED_AT; i++) {
    SrImportLine line;
    const SrImportCell *cell;
    g_autofree char *text = NULL;

    sr_import_table_line (self->table, i, &line);
    cell = sr_import_line_cell (&line, column);
    text = cell ? sr_text_fold (cell->text) : NULL;
    if (text == NULL || *text == '\0')
      continue;
    values++;
    matching += g_regex_match (contents, text, 0, NULL);
  }
  return matching * 2 > values;
}

static gboolean
fits (const SrImportMap *self, guint column, const SrImportTitle *title)
{
  if (title->header && strcmp (title->header, self->fingerprint) != 0)
    return FALSE;
  if (title->position && title->position != column_of (self, column)->occurrence)
    return FALSE;
  /* In a list of our own the official titles say it all. */
  if (self->record_column >= 0 && title->is_alias)
    return FALSE;
  return title->contents == NULL || contents_match (self, column, title->contents);
}

static const SrImportTitle *
first_that_fits (const SrImportMap *self, guint column)
{
  const char *const names[] = {column_of (self, column)->path, column_of (self, column)->title};

  for (guint n = 0; n < G_N_ELEMENTS (names); n++) {
    const GPtrArray *found = sr_import_titles_find (self->titles, names[n]);

    for (guint i = 0; found && i < found->len; i++)
      if (fits (self, column, found->pdata[i]))
        return found->pdata[i];
  }
  return NULL;
}

static SrMappingHow
how_of (const SrImportTitle *title)
{
  switch (title->kind) {
  case SR_TITLE_FIELD:
    return title->header     ? SR_MAPPED_REMEMBERED
           : title->is_alias ? SR_MAPPED_BY_ALIAS
                             : SR_MAPPED_BY_TITLE;
  case SR_TITLE_COMPUTED:
    return SR_UNMAPPED_COMPUTED;
  case SR_TITLE_OWN:
    return SR_UNMAPPED_OWN;
  case SR_TITLE_LEFT_OUT:
  default:
    return SR_UNMAPPED_LEFT_OUT;
  }
}

/* 元, 万元, 亿元 in the brackets of a title. */
static double
factor_of (const SrImportMap *self, guint column)
{
  g_autofree char *unit = sr_import_title_unit (column_of (self, column)->title);

  return g_strcmp0 (unit, "万元") == 0 ? 1e4 : g_strcmp0 (unit, "亿元") == 0 ? 1e8 : 1;
}

static void
map_to (SrImportMap *self, guint column, SrMappingHow how, guint part, const SrField *field)
{
  SrMapping *mapping = mapping_of (self, column);

  if (how <= SR_MAPPED_BY_CLERK && field && sr_import_map_column (self, part, field->key) >= 0) {
    how = SR_UNMAPPED_REPEATED;
    field = NULL;
  }
  mapping->how = how;
  mapping->part = part;
  mapping->field = field;
  mapping->factor = factor_of (self, column);
}

static void
map_by_title (SrImportMap *self, guint column)
{
  const SrImportTitle *title = first_that_fits (self, column);

  if (title == NULL)
    map_to (self, column, SR_UNMAPPED_UNKNOWN, 0, NULL);
  else if (column_of (self, column)->is_hidden && title->kind != SR_TITLE_OWN &&
           title->header == NULL)
    map_to (self, column, SR_UNMAPPED_HIDDEN, 0, NULL);
  else
    map_to (self, column, how_of (title), title->part,
            title->kind == SR_TITLE_FIELD ? title->field : NULL);
}

/* TRUE when the register has one of the first records whose keys stand in COLUMN: the list is one
 * of this register's, and not another's. */
static gboolean
knows_records (const SrImportMap *self, SrRegister *reg, guint column)
{
  const SrImportShape *shape = sr_import_titles_shape (self->titles);
  const SrSchema *schema = sr_import_shape_schema (shape, shape->main);
  guint n_lines = MIN (sr_import_table_n_lines (self->table), LOOKED_AT);

  for (guint i = 0; i < n_lines; i++) {
    g_autoptr (SrRecord) record = NULL;
    const SrImportCell *cell;
    SrImportLine line;

    sr_import_table_line (self->table, i, &line);
    cell = sr_import_line_cell (&line, column);
    if (cell)
      record = sr_record_load (reg, schema, g_ascii_strtoll (cell->text, NULL, 10), NULL, NULL);
    if (record && !sr_record_is_void (record))
      return TRUE;
  }
  return FALSE;
}

static int
find_record_column (const SrImportMap *self, SrRegister *reg)
{
  const GPtrArray *columns = sr_import_table_columns (self->table);

  for (guint i = 0; i < columns->len; i++) {
    const GPtrArray *found = sr_import_titles_find (self->titles, column_of (self, i)->title);
    const SrImportTitle *title = found ? found->pdata[0] : NULL;

    if (title && title->kind == SR_TITLE_OWN && title->own == SR_OWN_RECORD)
      return knows_records (self, reg, i) ? (int)i : -1;
  }
  return -1;
}

/* --- By contents --- */

static void
map_by_contents (SrImportMap *self, SrRegister *reg, guint column)
{
  const SrImportShape *shape = sr_import_titles_shape (self->titles);
  guint part;
  const SrField *field;

  if (self->record_column >= 0 || mapping_of (self, column)->how != SR_UNMAPPED_UNKNOWN ||
      column_of (self, column)->is_hidden)
    return;
  field = sr_import_contents_field (reg, self->table, column, shape, &part);
  if (field && sr_import_map_column (self, part, field->key) < 0)
    map_to (self, column, SR_MAPPED_BY_CONTENTS, part, field);
}

SrImportMap *
sr_import_map_new (SrRegister *reg, const SrImportTable *table, const SrImportTitles *titles)
{
  SrImportMap *self = g_new0 (SrImportMap, 1);
  guint n_columns = sr_import_table_columns (table)->len;

  self->table = table;
  self->titles = titles;
  self->fingerprint = sr_import_table_fingerprint (table);
  self->mappings = g_array_sized_new (FALSE, TRUE, sizeof (SrMapping), n_columns);
  g_array_set_size (self->mappings, n_columns);
  self->record_column = find_record_column (self, reg);
  for (guint i = 0; i < n_columns; i++)
    map_by_title (self, i);
  for (guint i = 0; i < n_columns; i++)
    map_by_contents (self, reg, i);
  return self;
}

void
sr_import_map_free (SrImportMap *self)
{
  g_free (self->fingerprint);
  g_array_unref (self->mappings);
  g_free (self);
}

const SrMapping *
sr_import_map_get (const SrImportMap *self, guint column)
{
  return mapping_of (self, column);
}

int
sr_import_map_column (const SrImportMap *self, guint part, const char *field)
{
  for (guint i = 0; i < self->mappings->len; i++) {
    const SrMapping *mapping = mapping_of (self, i);

    if (mapping->field && mapping->part == part && strcmp (mapping->field->key, field) == 0)
      return (int)i;
  }
  return -1;
}

int
sr_import_map_record_column (const SrImportMap *self)
{
  return self->record_column;
}

/* --- The clerk --- */

static void
tell (SrImportMap *self, guint column, guint part, const SrField *field)
{
  mapping_of (self, column)->field = NULL;
  map_to (self, column, field ? SR_MAPPED_BY_CLERK : SR_UNMAPPED_LEFT_OUT, part, field);
  mapping_of (self, column)->is_told = TRUE;
}

void
sr_import_map_set (SrImportMap *self, guint column, guint part, const SrField *field)
{
  int before = field ? sr_import_map_column (self, part, field->key) : -1;

  if (before >= 0 && before != (int)column)
    tell (self, (guint)before, 0, NULL);
  tell (self, column, part, field);
}

static gboolean
is_missing (const SrImportMap *self, const SrField *field)
{
  const SrImportShape *shape = sr_import_titles_shape (self->titles);
  const SrSchema *schema = sr_import_shape_schema (shape, shape->main);

  if (!(field->flags & SR_FIELD_REQUIRED) || field->flags & SR_FIELD_DERIVED ||
      (sr_act_gives_codes (schema) && g_strcmp0 (field->key, schema->code) == 0))
    return FALSE;
  return sr_import_map_column (self, shape->main, field->key) < 0;
}

gboolean
sr_import_map_check (const SrImportMap *self, GError **error)
{
  const SrImportShape *shape = sr_import_titles_shape (self->titles);
  const SrSchema *schema = sr_import_shape_schema (shape, shape->main);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; self->record_column < 0 && i < schema->n_fields; i++)
    if (is_missing (self, &schema->fields[i]))
      g_string_append_printf (missing, "%s“%s”", missing->len ? _ (", ") : "",
                              schema->fields[i].title);
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, SR_IMPORT_ERROR, SR_IMPORT_ERROR_MAPPING,
               _ ("Sheet “%s” has no column %s; say which of its columns it is, or add it"),
               sr_import_table_sheet (self->table), missing->str);
  return FALSE;
}

/* --- Remembering --- */

static char *
target_of (const SrImportMap *self, const SrMapping *mapping)
{
  const SrImportShape *shape = sr_import_titles_shape (self->titles);

  return mapping->field
             ? g_strdup_printf ("%s.%s", shape->parts[mapping->part].type, mapping->field->key)
             : g_strdup ("-");
}

/* What was said of COLUMN under this header before; SrRecord elements, NULL on error. */
static GPtrArray *
said_before (const SrImportMap *self, SrRegister *reg, guint column, GError **error)
{
  const SrSchema *schema = sr_schema_find ("column_alias");
  const char *const header[] = {self->fingerprint, NULL};
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = NULL;

  sr_query_add_filter (query, "header", SR_FILTER_ANY_OF, header);
  ids = sr_query_ids (reg, query, error);
  for (guint i = 0; ids && i < ids->len; i++) {
    SrRecord *alias = sr_record_load (reg, schema, g_array_index (ids, gint64, i), NULL, error);

    if (alias == NULL)
      return NULL;
    if (g_strcmp0 (sr_record_text (alias, "title"), column_of (self, column)->path) == 0 &&
        sr_record_integer (alias, "position", 0) == column_of (self, column)->occurrence)
      g_ptr_array_add (found, alias);
    else
      g_object_unref (alias);
  }
  return ids ? g_steal_pointer (&found) : NULL;
}

/* What is said again stays, what was said otherwise is said no more. *THERE: nothing is to add. */
static gboolean
forget_column (const SrImportMap *self,
               SrEntry *entry,
               guint column,
               const char *target,
               gboolean *there,
               GError **error)
{
  g_autoptr (GPtrArray) before = said_before (self, sr_entry_register (entry), column, error);

  for (guint i = 0; before && i < before->len; i++) {
    SrRecord *alias = before->pdata[i];

    if (g_strcmp0 (sr_record_text (alias, "target"), target) == 0)
      *there = TRUE;
    else if (!sr_entry_set_void (entry, sr_record_schema (alias), sr_record_id (alias), TRUE,
                                 error))
      return FALSE;
  }
  return before != NULL;
}

static gboolean
remember_column (const SrImportMap *self, SrEntry *entry, guint column, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("column_alias"));
  g_autofree char *target = target_of (self, mapping_of (self, column));
  gboolean there = FALSE;
  gint64 id;

  if (!forget_column (self, entry, column, target, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  sr_draft_set_text_value (draft, "title", column_of (self, column)->path);
  sr_draft_set_text_value (draft, "target", target);
  sr_draft_set_text_value (draft, "header", self->fingerprint);
  sr_draft_set_integer (draft, "position", column_of (self, column)->occurrence);
  return sr_entry_create (entry, draft, NULL, &id, error);
}

gboolean
sr_import_map_remember (const SrImportMap *self, SrRegister *reg, GError **error)
{
  g_autoptr (SrEntry) entry = NULL;
  guint told = 0;

  for (guint i = 0; i < self->mappings->len; i++)
    told += mapping_of (self, i)->is_told;
  if (told == 0)
    return TRUE;
  entry = sr_entry_begin (reg, "create", error);
  if (entry == NULL)
    return FALSE;
  sr_entry_set_title (entry, _ ("Remembered what the columns of a sheet are"));
  for (guint i = 0; i < self->mappings->len; i++)
    if (mapping_of (self, i)->is_told && !remember_column (self, entry, i, error))
      return FALSE;
  return sr_entry_commit (entry, NULL, error);
}
