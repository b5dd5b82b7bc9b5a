/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Four strings.
 */
#include "ui/widgets/sr-code-line.h"

SrCodeLine *
sr_code_line_new (const char *code, const char *name, const char *condition, const char *contrary)
{
  SrCodeLine *item;

  g_return_val_if_fail (code != NULL && name != NULL, NULL);

  item = g_new0 (SrCodeLine, 1);
  item->code = g_strdup (code);
  item->name = g_strdup (name);
  item->condition = g_strdup (condition);
  item->contrary = g_strdup (contrary);
  return item;
}

void
sr_code_line_free (SrCodeLine *item)
{
  if (item == NULL)
    return;
  g_free (item->code);
  g_free (item->name);
  g_free (item->condition);
  g_free (item->contrary);
  g_free (item);
}

GPtrArray *
sr_code_lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)sr_code_line_free);
}

void
sr_code_lines_sort (GPtrArray *items)
{
  g_autoptr (GPtrArray) contrary = g_ptr_array_new ();
  guint kept = 0;

  g_return_if_fail (items != NULL);

  for (guint i = 0; i < items->len; i++) {
    SrCodeLine *item = g_ptr_array_index (items, i);

    if (item->contrary != NULL)
      g_ptr_array_add (contrary, item);
    else
      items->pdata[kept++] = item;
  }
  for (guint i = 0; i < contrary->len; i++)
    items->pdata[kept + i] = contrary->pdata[i];
}
