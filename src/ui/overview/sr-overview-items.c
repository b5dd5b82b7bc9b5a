/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Items with their texts.
 */
#include "ui/overview/sr-overview-items.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
sr_overview_items_free (SrOverviewItems *items)
{
  g_array_unref (items->items);
  g_ptr_array_unref (items->texts);
  g_free (items);
}

const SrChartItem *
sr_overview_items (const SrOverviewItems *items, guint *n_items)
{
  *n_items = items->items->len;
  return (const SrChartItem *)(gpointer)items->items->data;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SrChartItem *x = a, *y = b;

  if ((*x->id == '\0') != (*y->id == '\0'))
    return *x->id == '\0' ? 1 : -1;
  if (x->value != y->value)
    return y->value > x->value ? 1 : -1;
  return strcmp (x->id, y->id);
}

SrOverviewItems *
sr_overview_items_new (SrRegister *reg,
                       const SrOverviewNumbers *numbers,
                       SrOverviewGroups which,
                       const char *list)
{
  SrOverviewItems *self = g_new0 (SrOverviewItems, 1);
  const GPtrArray *groups = numbers->groups[which];
  SrCodeLists *lists = sr_register_code_lists (reg);

  self->items = g_array_new (FALSE, TRUE, sizeof (SrChartItem));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < groups->len; i++) {
    const SrFigureGroup *group = g_ptr_array_index (groups, i);
    char *text = g_strdup_printf ("%" G_GINT64_FORMAT, group->number);
    SrChartItem item = {group->value ? group->value : "",
                        group->value ? sr_code_lists_name (lists, list, group->value)
                                     : _ ("Not known"),
                        (double)group->number, text};

    g_ptr_array_add (self->texts, text);
    g_array_append_val (self->items, item);
  }
  g_array_sort (self->items, compare);
  return self;
}
