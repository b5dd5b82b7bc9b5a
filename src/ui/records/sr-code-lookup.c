/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Matching typed text against code lists (in memory) and records (a query, capped).
 */
#include "ui/records/sr-code-lookup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-kin.h"
#include "core/sr-pinyin.h"
#include "core/sr-text.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "ui/records/sr-field-kinds.h"
#include "ui/widgets/sr-code-line.h"

/* A list longer than that is searched further by typing on. */
#define MAX_LINES 200

/* Types with fewer records than that are matched by their label here, others by the query. */
#define FEW_RECORDS 400

/* --- Items of a code list --- */

/* TRUE when somebody who typed FOLDED may mean the item: best matches come from the list's order.
 */
static gboolean
item_matches (const SrCodeItem *item, const char *folded)
{
  return g_str_has_prefix (item->code, folded) || sr_pinyin_matches (item->name, folded);
}

/* "female" for a relation that only a woman can have; what other sources call the code of a
 * township; NULL: no condition. */
static char *
condition_of (SrFieldEditor *editor, const SrCodeItem *item)
{
  g_autofree char *sex = sr_code_item_extra (item, "sex");
  g_autofree char *elsewhere = sr_code_item_extra (item, "elsewhere");

  if (elsewhere)
    return g_strdup_printf (_ ("code elsewhere: %s"), elsewhere);
  if (sex == NULL || g_str_equal (sex, "*"))
    return NULL;
  return g_strdup (
      sr_code_lists_name (sr_register_code_lists (sr_field_editor_register (editor)), "sex", sex));
}

static const char *
contrary_to (SrFieldEditor *editor, const SrCodeItem *item)
{
  g_autofree char *township = sr_code_item_extra (item, "township");
  const char *chosen;

  if (!sr_relation_allows_sex (item->extra, sr_field_editor_look_up (editor, "sex")))
    return _ ("not with this sex");
  if (township == NULL)
    return NULL;
  chosen = sr_field_editor_look_up (editor, "origin_township");
  if (chosen && !g_str_equal (chosen, township))
    return sr_code_lists_name (sr_register_code_lists (sr_field_editor_register (editor)),
                               "township", township);
  return NULL;
}

static void
add_item (SrFieldEditor *editor, const SrCodeItem *item, GPtrArray *lines)
{
  g_autofree char *condition = condition_of (editor, item);

  g_ptr_array_add (
      lines, sr_code_line_new (item->code, item->name, condition, contrary_to (editor, item)));
}

/* Matching items; of a long list those that contradict another field only when TEXT asks for them.
 */
GPtrArray *
sr_code_lookup_choice (const char *text, gpointer data)
{
  SrFieldEditor *editor = data;
  SrCodeLists *lists = sr_register_code_lists (sr_field_editor_register (editor));
  const char *list = sr_field_editor_field (editor)->target;
  GPtrArray *lines = sr_code_lines_new ();
  g_autofree char *folded = sr_text_fold (text);
  guint n = sr_code_lists_size (lists, list);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n && lines->len < MAX_LINES; i++) {
      const SrCodeItem *item = sr_code_lists_item (lists, list, i);

      if (item->active && item_matches (item, folded) &&
          (contrary_to (editor, item) != NULL) == (pass == 1))
        add_item (editor, item, lines);
    }
  return lines;
}

gboolean
sr_code_lookup_shows_codes (SrCodeLists *lists, const char *list)
{
  guint n = sr_code_lists_size (lists, list);
  const char *code = n ? sr_code_lists_item (lists, list, n - 1)->code : "";

  return *code && strlen (code) <= 4 && strspn (code, "0123456789") == strlen (code);
}

/* --- Records --- */

static const SrSchema *
target (SrFieldEditor *editor)
{
  return sr_schema_find (sr_field_editor_field (editor)->target);
}

char *
sr_code_lookup_record_name (SrFieldEditor *editor, gint64 id)
{
  return sr_record_label (sr_field_editor_register (editor), target (editor), id);
}

/* Where somebody belongs, or the code: what tells two of the same name apart. */
static char *
record_condition (SrRecord *record)
{
  const SrSchema *schema = sr_record_schema (record);
  const char *flat = NULL, *code = sr_record_code (record);

  if (g_str_equal (schema->key, "flat"))
    return NULL;
  if (sr_schema_index (schema, "flat_label") >= 0)
    flat = sr_record_text (record, "flat_label");
  if (flat && *code)
    return g_strdup_printf ("%s · %s", flat, code);
  if (flat || !g_str_equal (code, sr_record_name (record)))
    return g_strdup (flat ? flat : code);
  return NULL;
}

/* Who lives in a flat, since it is a home for somebody else that is looked for. New string. */
static char *
record_contrary (SrRecord *record)
{
  const char *head;

  if (!g_str_equal (sr_record_schema (record)->key, "flat") ||
      sr_record_integer (record, "is_occupied", 0) == 0)
    return NULL;
  head = sr_record_text (record, "head_name");
  return g_strdup_printf (_ ("%s lives there"),
                          head ? head : sr_record_text (record, "household_code"));
}

static void
add_record (SrFieldEditor *editor, gint64 id, const char *folded, GPtrArray *lines)
{
  SrRegister *reg = sr_field_editor_register (editor);
  g_autoptr (SrRecord) record = sr_record_load (reg, target (editor), id, NULL, NULL);
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *name = sr_code_lookup_record_name (editor, id);
  g_autofree char *condition = NULL;
  g_autofree char *contrary = NULL;

  if (record == NULL || !sr_pinyin_matches (name, folded))
    return;
  condition = record_condition (record);
  contrary = record_contrary (record);
  g_ptr_array_add (lines, sr_code_line_new (code, name, condition, contrary));
}

static void
add_query (SrFieldEditor *editor, SrQuery *query, const char *folded, GPtrArray *lines)
{
  g_autoptr (GArray) ids = sr_query_ids (sr_field_editor_register (editor), query, NULL);

  for (guint i = 0; ids && i < ids->len && lines->len < MAX_LINES; i++)
    add_record (editor, g_array_index (ids, gint64, i), folded, lines);
}

/* What begins with the typed text comes before what has it somewhere. */
static void
prefer_beginnings (GPtrArray *lines, guint from, const char *text)
{
  for (guint i = from, kept = from; i < lines->len; i++) {
    SrCodeLine *line = lines->pdata[i];

    if (!g_str_has_prefix (line->name, text))
      continue;
    for (guint j = i; j > kept; j--)
      lines->pdata[j] = lines->pdata[j - 1];
    lines->pdata[kept++] = line;
  }
}

static void
add_flats (SrFieldEditor *editor, const char *text, GPtrArray *lines)
{
  static const char *const vacancy[] = {"0", "1"};

  for (guint i = 0; i < G_N_ELEMENTS (vacancy); i++) {
    g_autoptr (SrQuery) query = sr_query_new (target (editor));
    const char *const values[] = {vacancy[i], NULL};
    guint from = lines->len;

    sr_query_add_filter (query, "is_occupied", SR_FILTER_ANY_OF, values);
    sr_query_set_search (query, text);
    sr_query_set_limit (query, i == 0 ? MAX_LINES : MAX_LINES / 4);
    add_query (editor, query, NULL, lines);
    prefer_beginnings (lines, from, text);
  }
}

GPtrArray *
sr_code_lookup_record (const char *text, gpointer data)
{
  SrFieldEditor *editor = data;
  GPtrArray *lines = sr_code_lines_new ();
  g_autoptr (SrQuery) query = sr_query_new (target (editor));
  g_autofree char *folded = sr_text_fold (text);
  g_autoptr (GArray) candidates = sr_field_editor_candidates (editor);

  if (candidates) {
    for (guint i = 0; i < candidates->len; i++)
      add_record (editor, g_array_index (candidates, gint64, i), folded, lines);
    return lines;
  }
  if (g_str_equal (target (editor)->key, "flat")) {
    add_flats (editor, text, lines);
    return lines;
  }
  if (sr_query_count (sr_field_editor_register (editor), query, NULL) <= FEW_RECORDS) {
    add_query (editor, query, folded, lines);
    return lines;
  }
  sr_query_set_search (query, text);
  sr_query_set_limit (query, MAX_LINES / 4);
  add_query (editor, query, NULL, lines);
  return lines;
}
