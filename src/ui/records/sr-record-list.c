/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The id vector and the rows read lately.
 */
#include "ui/records/sr-record-list.h"

/* About five screens of rows and the widgets GTK keeps beside them. */
#define MAX_ROWS 1024

struct _SrRecordList {
  GObject parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  GArray *ids;      /* gint64 */
  GHashTable *rows; /* &Row.id → Row */
  GQueue recent;    /* Row, most recently used first; the links are in the rows */
};

typedef struct {
  gint64 id;
  SrRecord *record;
  GList link;
} Row;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SrRecordList,
                               sr_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->record);
  g_free (row);
}

static void
forget_rows (SrRecordList *self)
{
  g_queue_init (&self->recent);
  g_hash_table_remove_all (self->rows);
}

static void
sr_record_list_finalize (GObject *object)
{
  SrRecordList *self = SR_RECORD_LIST (object);

  forget_rows (self);
  g_hash_table_unref (self->rows);
  g_array_unref (self->ids);
  g_object_unref (self->reg);
  G_OBJECT_CLASS (sr_record_list_parent_class)->finalize (object);
}

static void
sr_record_list_class_init (SrRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_record_list_finalize;
}

static void
sr_record_list_init (SrRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, row_free);
  g_queue_init (&self->recent);
}

static GType
get_item_type (GListModel *model)
{
  return SR_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return SR_RECORD_LIST (model)->ids->len;
}

/* A row whose record has gone meanwhile is shown blank until the list is loaded again. */
static SrRecord *
read_record (SrRecordList *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SrRecord *record = sr_record_load (self->reg, self->schema, id, NULL, &error);

  if (record)
    return record;
  g_info ("row: %s", error->message);
  return sr_record_new (self->schema, id, 0, TRUE, g_new0 (SrValue, self->schema->n_fields));
}

static Row *
add_row (SrRecordList *self, gint64 id)
{
  Row *row = g_new0 (Row, 1);

  if (self->recent.length >= MAX_ROWS) {
    GList *oldest = g_queue_pop_tail_link (&self->recent);

    g_hash_table_remove (self->rows, &((Row *)oldest->data)->id);
  }
  row->id = id;
  row->record = read_record (self, id);
  row->link.data = row;
  g_hash_table_insert (self->rows, &row->id, row);
  return row;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SrRecordList *self = SR_RECORD_LIST (model);
  gint64 id = sr_record_list_id (self, position);
  Row *row;

  if (id == 0)
    return NULL;
  row = g_hash_table_lookup (self->rows, &id);
  if (row)
    g_queue_unlink (&self->recent, &row->link);
  else
    row = add_row (self, id);
  g_queue_push_head_link (&self->recent, &row->link);
  return g_object_ref (row->record);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

SrRecordList *
sr_record_list_new (SrRegister *reg, const SrSchema *schema)
{
  SrRecordList *self = g_object_new (SR_TYPE_RECORD_LIST, NULL);

  self->reg = g_object_ref (reg);
  self->schema = schema;
  return self;
}

static void
replace (SrRecordList *self, GArray *ids)
{
  guint removed = self->ids->len;
  g_autoptr (GArray) old = self->ids;

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  forget_rows (self);
  if (removed)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, 0);
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  if (ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, ids->len);
}

gboolean
sr_record_list_load (SrRecordList *self, const SrQuery *query, GError **error)
{
  g_autoptr (GArray) ids = sr_query_ids (self->reg, query, error);

  if (ids == NULL)
    return FALSE;
  replace (self, ids);
  return TRUE;
}

guint
sr_record_list_position (SrRecordList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}

gint64
sr_record_list_id (SrRecordList *self, guint position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

GArray *
sr_record_list_ids (SrRecordList *self)
{
  return g_array_ref (self->ids);
}
