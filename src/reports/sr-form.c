/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Forms as lists of blocks.
 */
#include "reports/sr-form.h"

#define N_PARTS 3

struct _SrForm {
  char *title;
  char *line[N_PARTS];
  char *stamp;
  gboolean demo;
  GPtrArray *blocks; /* of SrFormBlock */
};

static void
free_item (gpointer data)
{
  SrFormItem *item = data;

  g_free (item->title);
  g_free (item->value);
  g_free (item);
}

static void
free_block (gpointer data)
{
  SrFormBlock *block = data;

  g_free (block->text);
  g_ptr_array_unref (block->items);
  g_clear_pointer (&block->table, sr_table_unref);
  g_free (block);
}

SrForm *
sr_form_new (const char *title)
{
  SrForm *form = g_new0 (SrForm, 1);

  form->title = g_strdup (title);
  form->blocks = g_ptr_array_new_with_free_func (free_block);
  return form;
}

void
sr_form_free (SrForm *form)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_free (form->line[i]);
  g_free (form->title);
  g_free (form->stamp);
  g_ptr_array_unref (form->blocks);
  g_free (form);
}

const char *
sr_form_title (const SrForm *form)
{
  return form->title;
}

void
sr_form_set_line (SrForm *form, const char *left, const char *middle, const char *right)
{
  const char *parts[N_PARTS] = {left, middle, right};

  for (guint i = 0; i < N_PARTS; i++) {
    g_free (form->line[i]);
    form->line[i] = g_strdup (parts[i]);
  }
}

const char *
sr_form_line (const SrForm *form, guint part)
{
  g_return_val_if_fail (part < N_PARTS, NULL);

  return form->line[part];
}

void
sr_form_set_stamp (SrForm *form, const char *stamp)
{
  g_free (form->stamp);
  form->stamp = g_strdup (stamp);
}

const char *
sr_form_stamp (const SrForm *form)
{
  return form->stamp;
}

void
sr_form_set_demo (SrForm *form, gboolean demo)
{
  form->demo = demo;
}

gboolean
sr_form_is_demo (const SrForm *form)
{
  return form->demo;
}

SrFormBlock *
sr_form_add (SrForm *form, SrFormKind kind, const char *text)
{
  SrFormBlock *block = g_new0 (SrFormBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->columns = 1;
  block->items = g_ptr_array_new_with_free_func (free_item);
  g_ptr_array_add (form->blocks, block);
  return block;
}

SrFormBlock *
sr_form_add_grid (SrForm *form, SrFormKind kind, guint columns)
{
  SrFormBlock *block = sr_form_add (form, kind, NULL);

  block->columns = MAX (1, columns);
  return block;
}

static SrFormItem *
add_item (SrFormBlock *block, const char *title, const char *value)
{
  SrFormItem *item = g_new0 (SrFormItem, 1);

  item->title = g_strdup (title);
  item->value = g_strdup (value ? value : "");
  item->span = 1;
  g_ptr_array_add (block->items, item);
  return item;
}

void
sr_form_add_field (SrFormBlock *block, const char *title, const char *value, guint span)
{
  g_return_if_fail (block->kind == SR_FORM_FIELDS);

  add_item (block, title, value)->span = CLAMP (span, 1, block->columns);
}

void
sr_form_add_tick (SrFormBlock *block, const char *title, gboolean ticked)
{
  g_return_if_fail (block->kind == SR_FORM_TICKS);

  add_item (block, title, NULL)->ticked = ticked;
}

void
sr_form_take_table (SrForm *form, SrTable *table)
{
  sr_form_add (form, SR_FORM_TABLE, NULL)->table = table;
}

guint
sr_form_n_blocks (const SrForm *form)
{
  return form->blocks->len;
}

const SrFormBlock *
sr_form_block (const SrForm *form, guint index)
{
  g_return_val_if_fail (index < form->blocks->len, NULL);

  return g_ptr_array_index (form->blocks, index);
}
