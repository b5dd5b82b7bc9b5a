/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Titles in a table by their folded text.
 */
#include "imports/sr-import-titles.h"

#include <string.h>

#include "core/sr-text.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

struct _SrImportTitles {
  const SrImportShape *shape;
  GHashTable *titles; /* folded → GPtrArray of SrImportTitle */
};

static const struct {
  const char *title;
  SrOwnColumn own;
} own_columns[] = {
    {"序号", SR_OWN_NUMBER},    {"No.", SR_OWN_NUMBER},        {"记录号", SR_OWN_RECORD},
    {"脱敏级别", SR_OWN_LEVEL}, {"导入问题", SR_OWN_PROBLEMS},
};

static void
title_free (gpointer data)
{
  SrImportTitle *title = data;

  g_clear_pointer (&title->contents, g_regex_unref);
  g_free (title->header);
  g_free (title);
}

/* --- Comparing --- */

/* Where the last brackets of a folded TEXT begin, if it ends with them; -1: it does not. */
static gssize
bracket (const char *text)
{
  const char *open = g_str_has_suffix (text, ")") ? strrchr (text, '(') : NULL;

  return open && open != text ? open - text : -1;
}

char *
sr_import_title_fold (const char *title)
{
  static const char whether[] = "是否";
  g_autofree char *text = sr_text_fold (title);
  const char *from = g_str_has_prefix (text, whether) ? text + strlen (whether) : text;
  GString *folded = g_string_new (NULL);

  for (; *from; from++)
    if (!strchr ("*:/-_.", *from))
      g_string_append_c (folded, *from);
  return g_string_free (folded, FALSE);
}

char *
sr_import_title_unit (const char *title)
{
  g_autofree char *text = sr_text_fold (title);
  gssize at = bracket (text);

  return at < 0 ? NULL : g_strndup (text + at + 1, strlen (text) - (gsize)at - 2);
}

static char *
without_bracket (const char *folded)
{
  gssize at = bracket (folded);

  return at < 0 ? NULL : g_strndup (folded, (gsize)at);
}

const GPtrArray *
sr_import_titles_find (const SrImportTitles *self, const char *title)
{
  g_autofree char *folded = sr_import_title_fold (title);
  g_autofree char *bare = without_bracket (folded);
  const GPtrArray *found = g_hash_table_lookup (self->titles, folded);

  return found || bare == NULL ? found : g_hash_table_lookup (self->titles, bare);
}

/* --- Filling --- */

static SrImportTitle *
add (SrImportTitles *self, const char *title, SrTitleKind kind)
{
  char *folded = sr_import_title_fold (title);
  GPtrArray *titles = g_hash_table_lookup (self->titles, folded);
  SrImportTitle *added = g_new0 (SrImportTitle, 1);

  added->kind = kind;
  if (titles == NULL) {
    titles = g_ptr_array_new_with_free_func (title_free);
    g_hash_table_insert (self->titles, g_steal_pointer (&folded), titles);
  }
  g_ptr_array_add (titles, added);
  g_free (folded);
  return added;
}

static gboolean
is_link (const SrImportPart *part, const SrField *field)
{
  for (guint i = 0; i < SR_IMPORT_MAX_LINKS; i++)
    if (g_strcmp0 (part->links[i].field, field->key) == 0)
      return TRUE;
  return FALSE;
}

static void
add_field (SrImportTitles *self, const char *title, guint part, const SrField *field)
{
  SrImportTitle *added =
      add (self, title, field->flags & SR_FIELD_DERIVED ? SR_TITLE_COMPUTED : SR_TITLE_FIELD);

  added->part = part;
  added->field = field;
}

/* Titles of a part, and, behind all others, the same without brackets. */
static void
add_part (SrImportTitles *self, guint part, gboolean derived, gboolean bare)
{
  const SrImportPart *spec = &self->shape->parts[part];
  const SrSchema *schema = sr_import_shape_schema (self->shape, part);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    g_autofree char *folded = sr_import_title_fold (field->title);
    g_autofree char *short_title = without_bracket (folded);

    if (is_link (spec, field) || ((field->flags & SR_FIELD_DERIVED) != 0) != derived)
      continue;
    if (bare && short_title)
      add_field (self, short_title, part, field);
    if (!bare)
      add_field (self, field->title, part, field);
    if (!bare && !derived)
      add_field (self, field->key, part, field);
  }
}

/* The part of the row itself before the others, what is stored before what is computed. */
static void
add_fields (SrImportTitles *self)
{
  for (int bare = 0; bare < 2; bare++) {
    add_part (self, self->shape->main, FALSE, bare);
    for (guint i = 0; i < self->shape->n_parts; i++)
      if (i != self->shape->main)
        add_part (self, i, FALSE, bare);
    add_part (self, self->shape->main, TRUE, bare);
  }
}

/* --- Aliases --- */

static const SrField *
find_target (SrImportTitles *self, const char *target, guint *part)
{
  g_auto (GStrv) parts = g_strsplit (target, ".", 2);
  int index = parts[0] ? sr_import_shape_part (self->shape, parts[0]) : -1;

  if (index < 0 || parts[1] == NULL)
    return NULL;
  *part = (guint)index;
  return sr_schema_field (sr_import_shape_schema (self->shape, *part), parts[1]);
}

static void
add_alias (SrImportTitles *self, const SrRecord *alias)
{
  const char *target = sr_record_text (alias, "target");
  const char *contents = sr_record_text (alias, "contents");
  gboolean left_out = g_strcmp0 (target, "-") == 0;
  guint part = 0;
  const SrField *field = left_out || target == NULL ? NULL : find_target (self, target, &part);
  SrImportTitle *added;

  if (field == NULL && !left_out)
    return;
  added =
      add (self, sr_record_text (alias, "title"), left_out ? SR_TITLE_LEFT_OUT : SR_TITLE_FIELD);
  added->part = part;
  added->field = field;
  added->is_alias = TRUE;
  added->contents = contents ? g_regex_new (contents, G_REGEX_OPTIMIZE, 0, NULL) : NULL;
  added->header = g_strdup (sr_record_text (alias, "header"));
  added->position = (guint)MAX (0, sr_record_integer (alias, "position", 0));
}

static gboolean
add_aliases (SrImportTitles *self, SrRegister *reg, GError **error)
{
  const SrSchema *schema = sr_schema_find ("column_alias");
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GArray) ids = sr_query_ids (reg, query, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) alias =
        sr_record_load (reg, schema, g_array_index (ids, gint64, i), NULL, error);

    if (alias == NULL)
      return FALSE;
    add_alias (self, alias);
  }
  return TRUE;
}

/* --- Which comes first --- */

/* What was said for one header, then what says more of the column, then official titles, then other
 * names, then what is not written. */
static int
rank (const SrImportTitle *title)
{
  if (title->header)
    return 0;
  if (title->kind == SR_TITLE_OWN)
    return 1;
  if (title->contents)
    return 2;
  if (title->kind == SR_TITLE_FIELD)
    return title->is_alias ? 4 : 3;
  return title->kind == SR_TITLE_COMPUTED ? 5 : 6;
}

static void
sort_titles (GPtrArray *titles)
{
  /* By insertion: those of a rank keep their order. */
  for (guint i = 1; i < titles->len; i++)
    for (guint j = i; j && rank (titles->pdata[j]) < rank (titles->pdata[j - 1]); j--) {
      gpointer later = titles->pdata[j];

      titles->pdata[j] = titles->pdata[j - 1];
      titles->pdata[j - 1] = later;
    }
}

SrImportTitles *
sr_import_titles_new (SrRegister *reg, const SrImportShape *shape, GError **error)
{
  g_autoptr (SrImportTitles) self = g_new0 (SrImportTitles, 1);
  GHashTableIter iter;
  gpointer titles;

  self->shape = shape;
  self->titles =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (own_columns); i++)
    add (self, own_columns[i].title, SR_TITLE_OWN)->own = own_columns[i].own;
  add_fields (self);
  if (!add_aliases (self, reg, error))
    return NULL;
  g_hash_table_iter_init (&iter, self->titles);
  while (g_hash_table_iter_next (&iter, NULL, &titles))
    sort_titles (titles);
  return g_steal_pointer (&self);
}

void
sr_import_titles_free (SrImportTitles *self)
{
  g_hash_table_unref (self->titles);
  g_free (self);
}

const SrImportShape *
sr_import_titles_shape (const SrImportTitles *self)
{
  return self->shape;
}
