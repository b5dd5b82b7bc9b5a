/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "exchange/sr-collection-lists.h"

#include "core/sr-text.h"

#define FLAG_LIST "是否"

typedef struct {
  const char *list; /* name of the code list, owned by a field */
  GPtrArray *names; /* owned by the code lists */
} Column;

struct _SrCollectionLists {
  GArray *columns; /* Column */
};

static void
clear_column (gpointer column)
{
  g_ptr_array_unref (((Column *)column)->names);
}

/* NULL: FIELD has no list. */
static const char *
list_of (const SrField *field)
{
  if (field->kind == SR_KIND_FLAG)
    return FLAG_LIST;
  return field->kind == SR_KIND_CHOICE ? field->target : NULL;
}

static const Column *
column_of (const SrCollectionLists *self, const SrField *field, guint *index)
{
  const char *list = list_of (field);

  for (*index = 0; list && *index < self->columns->len; ++*index) {
    const Column *column = &g_array_index (self->columns, Column, *index);

    if (g_str_equal (column->list, list))
      return column;
  }
  return NULL;
}

/* Each once: of two villages of one name the township tells which is meant. */
static void
add_names (GPtrArray *names, SrCodeLists *codes, const char *list)
{
  if (g_str_equal (list, FLAG_LIST)) {
    g_ptr_array_add (names, (gpointer) "是");
    g_ptr_array_add (names, (gpointer) "否");
  }
  for (guint i = 0; i < sr_code_lists_size (codes, list); i++) {
    const SrCodeItem *item = sr_code_lists_item (codes, list, i);

    if (item->active && !g_ptr_array_find_with_equal_func (names, item->name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer)item->name);
  }
}

SrCollectionLists *
sr_collection_lists_new (SrCodeLists *codes, const GPtrArray *fields)
{
  SrCollectionLists *self = g_new0 (SrCollectionLists, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  for (guint i = 0; i < fields->len; i++) {
    Column column = {list_of (fields->pdata[i]), NULL};
    guint index;

    if (column.list == NULL || column_of (self, fields->pdata[i], &index))
      continue;
    column.names = g_ptr_array_new ();
    add_names (column.names, codes, column.list);
    g_array_append_val (self->columns, column);
  }
  return self;
}

void
sr_collection_lists_free (SrCollectionLists *self)
{
  g_array_unref (self->columns);
  g_free (self);
}

guint
sr_collection_lists_n (const SrCollectionLists *self)
{
  return self->columns->len;
}

char *
sr_collection_lists_formula (const SrCollectionLists *self, const SrField *field, const char *sheet)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  guint index;
  const Column *column = column_of (self, field, &index);

  if (column == NULL || column->names->len == 0)
    return NULL;
  lxw_rowcol_to_range_abs (range, 1, (lxw_col_t)index, column->names->len, (lxw_col_t)index);
  return g_strdup_printf ("='%s'!%s", sheet, range);
}

guint
sr_collection_lists_width (const SrCollectionLists *self, const SrField *field)
{
  guint index;
  const Column *column = column_of (self, field, &index);
  gsize width = 0;

  for (guint i = 0; column && i < column->names->len; i++)
    width = MAX (width, sr_text_columns (column->names->pdata[i]));
  return (guint)width;
}

/* FALSE: no column has a name for ROW. */
static gboolean
write_row (const SrCollectionLists *self, lxw_worksheet *sheet, guint row)
{
  gboolean more = FALSE;

  for (guint i = 0; i < self->columns->len; i++) {
    const Column *column = &g_array_index (self->columns, Column, i);

    if (row >= column->names->len)
      continue;
    worksheet_write_string (sheet, row + 1, (lxw_col_t)i, column->names->pdata[row], NULL);
    more = TRUE;
  }
  return more;
}

void
sr_collection_lists_write (const SrCollectionLists *self, lxw_worksheet *sheet)
{
  for (guint i = 0; i < self->columns->len; i++)
    worksheet_write_string (sheet, 0, (lxw_col_t)i, g_array_index (self->columns, Column, i).list,
                            NULL);
  for (guint row = 0; write_row (self, sheet, row); row++)
    ;
  worksheet_protect (sheet, NULL, NULL);
  worksheet_hide (sheet);
}
