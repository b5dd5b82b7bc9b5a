/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Another spelling of an item of a code list, as people and other systems write it. Seeded from
 * data/reference/code-aliases.csv. Names and codes of the list come first: an alias is asked when
 * none of them is meant (sr_code_lists_match). Townships have a record type of their own.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"
#include "core/sr-text.h"

static const SrCodeItem *
item_of_name (SrCodeLists *lists, const char *list, const char *name)
{
  g_autofree char *folded = sr_text_fold (name);

  for (guint i = 0; i < sr_code_lists_size (lists, list); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, list, i);
    g_autofree char *other = sr_text_fold (item->name);

    if (g_str_equal (folded, other))
      return item;
  }
  return sr_code_lists_find (lists, list, name);
}

static void
check_code (SrCodeLists *lists, const char *list, const char *code, SrProblems *problems)
{
  g_autofree char *message = NULL;

  if (sr_code_lists_find (lists, list, code))
    return;
  message = g_strdup_printf (_ ("Code list “%s” has no code “%s”; sangruictl list code_item names "
                                "them"),
                             list, code);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "LIST", "code", message, NULL);
}

/* It would never be asked for. */
static void
check_alias (SrCodeLists *lists, const char *list, const char *alias, SrProblems *problems)
{
  const SrCodeItem *item = item_of_name (lists, list, alias);
  g_autofree char *message = NULL;

  if (item == NULL)
    return;
  message = g_strdup_printf (_ ("“%s” is already the name or code of %s in the list “%s”"), alias,
                             item->name, list);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "LIST", "alias", message, NULL);
}

static void
check_code_alias (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *list = sr_record_text (record, "list"), *code = sr_record_text (record, "code");
  const char *alias = sr_record_text (record, "alias");
  SrCodeLists *lists = context->code_lists;
  g_autofree char *message = NULL;

  if (lists == NULL || list == NULL)
    return;
  if (sr_code_lists_size (lists, list) == 0) {
    message = g_strdup_printf (_ ("There is no code list “%s”; take one of those that sangruictl "
                                  "list code_item names"),
                               list);
    sr_problems_add (problems, SR_SEVERITY_ERROR, "LIST", "list", message, NULL);
    return;
  }
  if (code)
    check_code (lists, list, code, problems);
  if (alias)
    check_alias (lists, list, alias, problems);
}

/* clang-format off */
static const SrField fields[] = {
  { .key = "list", .kind = SR_KIND_TEXT, .label = N_ ("List"), .title = "代码表",
    .group = N_ ("Code alias"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .check = sr_check_code, .width = 160 },
  { .key = "alias", .kind = SR_KIND_TEXT, .label = N_ ("Written as"), .title = "写法",
    .group = N_ ("Code alias"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 100, .width = 180 },
  { .key = "code", .kind = SR_KIND_TEXT, .label = N_ ("Means code"), .title = "所指代码",
    .group = N_ ("Code alias"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .check = sr_check_code, .width = 140 },
  { .key = "source", .kind = SR_KIND_TEXT, .label = N_ ("Source"), .title = "来源",
    .group = N_ ("Code alias"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 300,
    .priority = 1, .width = 240 },
};
/* clang-format on */

const SrSchema sr_code_alias_schema = {
    .key = "code_alias",
    .label = N_ ("Code alias"),
    .plural = N_ ("Code aliases"),
    .title = "代码别名表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "alias",
    .check = check_code_alias,
};
