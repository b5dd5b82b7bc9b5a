/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Saved views are few: they are asked for as any list.
 */
#include "store/sr-saved-views.h"

#include <glib/gi18n-lib.h>

static const SrSchema *
view_schema (void)
{
  return sr_schema_find ("saved_view");
}

/* Ids of those of SCHEMA, called NAME (NULL: all). */
static GArray *
find_ids (SrRegister *reg, const SrSchema *schema, const char *name)
{
  const char *const types[] = {schema->key, NULL};
  const char *const names[] = {name, NULL};
  g_autoptr (SrQuery) query = sr_query_new (view_schema ());

  sr_query_add_filter (query, "listed_type", SR_FILTER_ANY_OF, types);
  if (name)
    sr_query_add_filter (query, "name", SR_FILTER_ANY_OF, names);
  return sr_query_ids (reg, query, NULL);
}

char **
sr_saved_views (SrRegister *reg, const SrSchema *schema)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GArray) ids = find_ids (reg, schema, NULL);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) view =
        sr_record_load (reg, view_schema (), g_array_index (ids, gint64, i), NULL, NULL);

    if (view)
      g_strv_builder_add (names, sr_record_text (view, "name"));
  }
  return g_strv_builder_end (names);
}

SrRecord *
sr_saved_view_find (SrRegister *reg, const SrSchema *schema, const char *name, GError **error)
{
  g_autoptr (GArray) ids = find_ids (reg, schema, name);

  if (ids && ids->len)
    return sr_record_load (reg, view_schema (), g_array_index (ids, gint64, 0), NULL, error);
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND,
               _ ("No list of %s was saved as “%s”"), sr_schema_plural (schema), name);
  return NULL;
}

static char **
parts (SrRecord *view, const char *key, const char *divider)
{
  const char *text = sr_record_text (view, key);

  return text ? g_strsplit (text, divider, -1) : NULL;
}

char **
sr_saved_view_words (SrRecord *view)
{
  char **words = parts (view, "words", "\n");

  return words ? words : g_new0 (char *, 1);
}

char **
sr_saved_view_columns (SrRecord *view)
{
  return parts (view, "listed_columns", ",");
}

SrDraft *
sr_saved_view_draft (SrRegister *reg,
                     const SrSchema *schema,
                     const char *name,
                     const char *const *words,
                     const char *const *columns)
{
  g_autoptr (SrRecord) old = sr_saved_view_find (reg, schema, name, NULL);
  SrDraft *draft = old ? sr_draft_new_for (old) : sr_draft_new (view_schema ());
  g_autofree char *lines = g_strjoinv ("\n", (char **)words);
  g_autofree char *keys = columns ? g_strjoinv (",", (char **)columns) : NULL;

  sr_draft_set_text_value (draft, "name", name);
  sr_draft_set_text_value (draft, "listed_type", schema->key);
  sr_draft_set_text_value (draft, "words", *lines ? lines : NULL);
  sr_draft_set_text_value (draft, "listed_columns", keys);
  return draft;
}
