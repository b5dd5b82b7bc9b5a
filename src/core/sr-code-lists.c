/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Code lists in memory. Texts live in one string chunk as long as the lists, so that an item's
 * texts stay good for readers when the item is replaced.
 */
#include "core/sr-code-lists.h"
#include "core/sr-pinyin.h"
#include "core/sr-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  SrCodeItem item;    /* first: readers get a pointer to it */
  const char *folded; /* name as sr_text_fold() gives it */
} Item;

typedef struct {
  GPtrArray *items;    /* Item, in official order */
  GHashTable *by_code; /* code → Item */
  GHashTable *aliases; /* folded alias → code */
} List;

struct _SrCodeLists {
  GObject parent_instance;
  GHashTable *lists; /* name → List */
  GStringChunk *texts;
};

G_DEFINE_FINAL_TYPE (SrCodeLists, sr_code_lists, G_TYPE_OBJECT)

static List *
list_new (void)
{
  List *list = g_new0 (List, 1);

  list->items = g_ptr_array_new_with_free_func (g_free);
  list->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  list->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  return list;
}

static void
list_free (List *list)
{
  g_hash_table_unref (list->by_code);
  g_hash_table_unref (list->aliases);
  g_ptr_array_unref (list->items);
  g_free (list);
}

static const char *
keep (SrCodeLists *lists, const char *text)
{
  return g_string_chunk_insert_const (lists->texts, text != NULL ? text : "");
}

static const char *
keep_folded (SrCodeLists *lists, const char *text)
{
  g_autofree char *folded = sr_text_fold (text);

  return keep (lists, folded);
}

static List *
lookup (SrCodeLists *lists, const char *name)
{
  return name != NULL ? g_hash_table_lookup (lists->lists, name) : NULL;
}

static List *
ensure_list (SrCodeLists *lists, const char *name)
{
  List *list = lookup (lists, name);

  if (list == NULL) {
    list = list_new ();
    g_hash_table_insert (lists->lists, (gpointer)keep (lists, name), list);
  }
  return list;
}

/* The rules of matching by name, pinyin and beginning. */
typedef gboolean (*ItemTest) (const Item *item, const char *folded);

static gboolean
has_name (const Item *item, const char *folded)
{
  return strcmp (item->folded, folded) == 0;
}

static gboolean
has_pinyin (const Item *item, const char *folded)
{
  return strcmp (item->item.initials, folded) == 0 || strcmp (item->item.pinyin, folded) == 0;
}

static gboolean
begins_with (const Item *item, const char *folded)
{
  return g_str_has_prefix (item->folded, folded);
}

/* The only item with the wanted activity that passes TEST; *DOUBTFUL when there are several. */
static const Item *
only_item (const List *list, ItemTest test, const char *folded, gboolean active, gboolean *doubtful)
{
  const Item *found = NULL;

  *doubtful = FALSE;
  for (guint i = 0; i < list->items->len; i++) {
    const Item *item = g_ptr_array_index (list->items, i);

    if (item->item.active != active || !test (item, folded))
      continue;
    if (found != NULL) {
      *doubtful = TRUE;
      return NULL;
    }
    found = item;
  }
  return found;
}

static const Item *
match_name (const List *list, const char *folded, gboolean *doubtful)
{
  const Item *item = only_item (list, has_name, folded, TRUE, doubtful);

  if (item != NULL || *doubtful)
    return item;
  return only_item (list, has_name, folded, FALSE, doubtful);
}

static const Item *
match_code (const List *list, const char *text)
{
  g_autofree char *half = g_strstrip (sr_text_to_half_width (text));

  return g_hash_table_lookup (list->by_code, half);
}

static void
sr_code_lists_finalize (GObject *object)
{
  SrCodeLists *lists = SR_CODE_LISTS (object);

  g_hash_table_unref (lists->lists);
  g_string_chunk_free (lists->texts);
  G_OBJECT_CLASS (sr_code_lists_parent_class)->finalize (object);
}

static void
sr_code_lists_class_init (SrCodeListsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_code_lists_finalize;
}

static void
sr_code_lists_init (SrCodeLists *lists)
{
  lists->texts = g_string_chunk_new (4096);
  lists->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)list_free);
}

SrCodeLists *
sr_code_lists_new (void)
{
  return g_object_new (SR_TYPE_CODE_LISTS, NULL);
}

void
sr_code_lists_add (SrCodeLists *lists,
                   const char *list_name,
                   const char *code,
                   const char *name,
                   const char *extra,
                   gboolean active)
{
  g_autofree char *pinyin = sr_pinyin_letters (name);
  g_autofree char *initials = sr_pinyin_initials (name);
  List *list = NULL;
  Item *item = NULL;

  g_return_if_fail (SR_IS_CODE_LISTS (lists));
  g_return_if_fail (list_name != NULL && code != NULL && *code != '\0');

  list = ensure_list (lists, list_name);
  item = g_hash_table_lookup (list->by_code, code);
  if (item == NULL) {
    item = g_new0 (Item, 1);
    item->item.code = keep (lists, code);
    g_ptr_array_add (list->items, item);
    g_hash_table_insert (list->by_code, (gpointer)item->item.code, item);
  }
  item->item.name = keep (lists, name);
  item->item.pinyin = keep (lists, pinyin);
  item->item.initials = keep (lists, initials);
  item->item.extra = keep (lists, extra);
  item->item.active = active;
  item->folded = keep_folded (lists, name);
}

void
sr_code_lists_add_alias (SrCodeLists *lists, const char *list, const char *alias, const char *code)
{
  g_return_if_fail (SR_IS_CODE_LISTS (lists));
  g_return_if_fail (list != NULL && alias != NULL && code != NULL);

  g_hash_table_insert (ensure_list (lists, list)->aliases, (gpointer)keep_folded (lists, alias),
                       (gpointer)keep (lists, code));
}

const SrCodeItem *
sr_code_lists_find (SrCodeLists *lists, const char *list_name, const char *code)
{
  List *list = NULL;

  g_return_val_if_fail (SR_IS_CODE_LISTS (lists), NULL);

  list = lookup (lists, list_name);
  return list != NULL && code != NULL ? g_hash_table_lookup (list->by_code, code) : NULL;
}

/* "430822109 人潮溪镇" → its name; NULL when TEXT is not a code of digits and something after it.
 */
static const char *
name_beside_code (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (digits == 0 || text[digits] != ' ')
    return NULL;
  return text + digits + 1;
}

const SrCodeItem *
sr_code_lists_match (SrCodeLists *lists, const char *list_name, const char *text)
{
  g_autofree char *folded = sr_text_fold (text);
  List *list = NULL;
  const Item *item = NULL;
  const char *alias = NULL;
  gboolean doubtful = FALSE;
  const char *beside;

  g_return_val_if_fail (SR_IS_CODE_LISTS (lists), NULL);

  /* A name beside a code counts more than the code: sources disagree on codes, never on names. */
  beside = text ? name_beside_code (text) : NULL;
  if (beside && sr_code_lists_match (lists, list_name, beside))
    return sr_code_lists_match (lists, list_name, beside);
  list = lookup (lists, list_name);
  if (list == NULL || *folded == '\0')
    return NULL;
  item = match_name (list, folded, &doubtful);
  if (item == NULL && !doubtful)
    item = match_code (list, text);
  if (item == NULL && !doubtful && (alias = g_hash_table_lookup (list->aliases, folded)) != NULL)
    item = g_hash_table_lookup (list->by_code, alias);
  if (item == NULL && !doubtful)
    item = only_item (list, has_pinyin, folded, TRUE, &doubtful);
  if (item == NULL && !doubtful)
    item = only_item (list, begins_with, folded, TRUE, &doubtful);
  return item != NULL ? &item->item : NULL;
}

const SrCodeItem *
sr_code_lists_match_under (SrCodeLists *lists,
                           const char *list_name,
                           const char *name,
                           const char *prefix)
{
  g_autofree char *folded = sr_text_fold (name);
  List *list = lookup (lists, list_name);
  const SrCodeItem *found = NULL;

  for (guint i = 0; list && i < list->items->len; i++) {
    const Item *item = list->items->pdata[i];

    if (!has_name (item, folded) || !g_str_has_prefix (item->item.code, prefix))
      continue;
    if (found)
      return NULL;
    found = &item->item;
  }
  return found;
}

gboolean
sr_code_lists_is_spelling (SrCodeLists *lists, const char *list_name, const char *text)
{
  g_autofree char *folded = sr_text_fold (text);
  List *list = lookup (lists, list_name);
  const SrCodeItem *item = sr_code_lists_match (lists, list_name, text);
  g_autofree char *name = item ? sr_text_fold (item->name) : NULL;

  return item && (name_beside_code (text) || strcmp (folded, name) == 0 ||
                  match_code (list, text) || g_hash_table_contains (list->aliases, folded));
}

char *
sr_code_lists_doubt (SrCodeLists *lists, const char *list, const char *text)
{
  const SrCodeItem *item = sr_code_lists_match (lists, list, text);
  g_autofree char *elsewhere = item ? sr_code_item_extra (item, "elsewhere") : NULL;

  if (item == NULL)
    return NULL;
  if (name_beside_code (text) && !g_str_has_prefix (text, item->code))
    return g_strdup_printf (_ ("“%s” is taken by its name as %s, whose code is %s"), text,
                            item->name, item->code);
  if (elsewhere && g_str_equal (text, item->code))
    return g_strdup_printf (
        _ ("Code %s is taken as %s; other sources give it to %s. Write the name instead"), text,
        item->name, elsewhere);
  return NULL;
}

const char *
sr_code_lists_name (SrCodeLists *lists, const char *list, const char *code)
{
  const SrCodeItem *item = sr_code_lists_find (lists, list, code);

  if (item != NULL)
    return item->name;
  return code != NULL ? code : "";
}

char *
sr_code_item_extra (const SrCodeItem *item, const char *key)
{
  g_auto (GStrv) pairs = NULL;
  gsize length = 0;

  g_return_val_if_fail (item != NULL && key != NULL, NULL);

  pairs = g_strsplit (item->extra, ";", -1);
  length = strlen (key);
  for (int i = 0; pairs[i] != NULL; i++) {
    const char *pair = g_strstrip (pairs[i]);

    if (g_str_has_prefix (pair, key) && pair[length] == '=')
      return g_strdup (pair + length + 1);
  }
  return NULL;
}

guint
sr_code_lists_size (SrCodeLists *lists, const char *list_name)
{
  List *list = NULL;

  g_return_val_if_fail (SR_IS_CODE_LISTS (lists), 0);

  list = lookup (lists, list_name);
  return list != NULL ? list->items->len : 0;
}

const SrCodeItem *
sr_code_lists_item (SrCodeLists *lists, const char *list_name, guint index)
{
  List *list = NULL;

  g_return_val_if_fail (SR_IS_CODE_LISTS (lists), NULL);

  list = lookup (lists, list_name);
  g_return_val_if_fail (list != NULL && index < list->items->len, NULL);
  return g_ptr_array_index (list->items, index);
}

int
sr_code_lists_order (SrCodeLists *lists, const char *list, const char *code)
{
  guint size = sr_code_lists_size (lists, list);

  for (guint i = 0; i < size; i++)
    if (g_strcmp0 (sr_code_lists_item (lists, list, i)->code, code) == 0)
      return (int)i;
  return (int)size;
}
