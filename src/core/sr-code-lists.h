/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Code lists in memory: list → items in official order, found by code, name or pinyin initials.
 * Pure data: the store fills it from the register (code items, townships, villages), where clerks
 * edit it.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct {
  const char *code;
  const char *name;     /* Chinese, official */
  const char *pinyin;   /* the name's syllables in lower case, without spaces (sr-pinyin.h) */
  const char *initials; /* their first letters */
  const char *extra;    /* "key=value;key=value" or "" */
  gboolean active;      /* FALSE: kept for old records, not offered */
} SrCodeItem;

#define SR_TYPE_CODE_LISTS (sr_code_lists_get_type ())
G_DECLARE_FINAL_TYPE (SrCodeLists, sr_code_lists, SR, CODE_LISTS, GObject)

SrCodeLists *sr_code_lists_new (void);

/* Appends an item (texts copied) to LIST, made on first use. A code that is there already is
 * replaced in place; pointers to the item stay good. NAME and EXTRA may be NULL. */
void sr_code_lists_add (SrCodeLists *lists,
                        const char *list,
                        const char *code,
                        const char *name,
                        const char *extra,
                        gboolean active);

/* Another spelling for an item (township aliases, synonyms); matched after names and codes. */
void
sr_code_lists_add_alias (SrCodeLists *lists, const char *list, const char *alias, const char *code);

/* NULL when there is no such list or code. Owned by LISTS. */
const SrCodeItem *sr_code_lists_find (SrCodeLists *lists, const char *list, const char *code);

/* What a clerk wrote: by name (of active items first), code, alias, then unique pinyin initials or
 * unique beginning of a name among active items. Width, case and spaces do not matter. NULL when
 * none or doubtful (two items of the same name). */
const SrCodeItem *sr_code_lists_match (SrCodeLists *lists, const char *list, const char *text);

/* The only item named NAME whose code begins with PREFIX: of two villages of one name the one of a
 * township. NULL when there is none, or several. */
const SrCodeItem *sr_code_lists_match_under (SrCodeLists *lists,
                                             const char *list,
                                             const char *name,
                                             const char *prefix);

/* TRUE when TEXT is the name, the code or an alias of an item: sr_code_lists_match() did not have
 * to go by pinyin or by the beginning of a name. */
gboolean sr_code_lists_is_spelling (SrCodeLists *lists, const char *list, const char *text);

/* The name of a code, or the code itself when it is unknown, or "" for NULL. */
const char *sr_code_lists_name (SrCodeLists *lists, const char *list, const char *code);

/* Value of KEY in an item's extra ("sex" of relation_fpb); a new string or NULL. */
char *sr_code_item_extra (const SrCodeItem *item, const char *key);

/* Says what is doubtful about how sr_code_lists_match() reads TEXT: a code that other sources give
 * to another name (extra "elsewhere" of townships), or a code that disagrees with the name beside
 * it ("430822109 人潮溪镇", where the name counts). A new translated sentence, or NULL. */
char *sr_code_lists_doubt (SrCodeLists *lists, const char *list, const char *text);

/* Place of CODE in its list, beginning with 0; an unknown code (or NULL) stands behind all others.
 */
int sr_code_lists_order (SrCodeLists *lists, const char *list, const char *code);

guint sr_code_lists_size (SrCodeLists *lists, const char *list);
const SrCodeItem *sr_code_lists_item (SrCodeLists *lists, const char *list, guint index);

G_END_DECLS
