/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The id vector and the rows read lately.
 */
#include "ui/records/sr-record-list.h"

#include <string.h>

#include "store/sr-job.h"
#include "store/sr-list-run.h"
#include "store/sr-search-ahead.h"

/* About five screens of rows and the widgets GTK keeps beside them. */
#define MAX_ROWS 1024

/* Rows of a search that are shown before it is known how many there are. */
#define FIRST_ROWS 100

struct _SrRecordList {
  GObject parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  GArray *ids;      /* gint64 */
  GHashTable *rows; /* &Row.id → Row */
  GQueue recent;    /* Row, most recently used first; the links are in the rows */
  SrIdSet *former;  /* NULL: none */
  SrListMemory *memory;
  GCancellable *job; /* the load that is under way, or NULL */
  gboolean exchanging;
};

typedef struct {
  gint64 id;
  SrRecord *record;
  GList link;
} Row;

enum { LOADED, FAILED, EXCHANGE, N_SIGNALS };
static guint signals[N_SIGNALS];

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
cancel (SrRecordList *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
}

static void
sr_record_list_dispose (GObject *object)
{
  cancel (SR_RECORD_LIST (object));
  G_OBJECT_CLASS (sr_record_list_parent_class)->dispose (object);
}

static void
sr_record_list_finalize (GObject *object)
{
  SrRecordList *self = SR_RECORD_LIST (object);

  forget_rows (self);
  g_hash_table_unref (self->rows);
  g_array_unref (self->ids);
  g_clear_pointer (&self->former, sr_id_set_unref);
  g_clear_pointer (&self->memory, sr_list_memory_unref);
  g_object_unref (self->reg);
  G_OBJECT_CLASS (sr_record_list_parent_class)->finalize (object);
}

static void
sr_record_list_class_init (SrRecordListClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_record_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_record_list_finalize;
  signals[LOADED] = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXCHANGE] =
      g_signal_new ("exchange", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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

  g_signal_emit (self, signals[EXCHANGE], 0);
  self->exchanging = TRUE;
  self->ids = g_array_ref (ids);
  forget_rows (self);
  if (removed || ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, ids->len);
  self->exchanging = FALSE;
}

gboolean
sr_record_list_load (SrRecordList *self, const SrQuery *query, GError **error)
{
  g_autoptr (GArray) ids = sr_query_ids (self->reg, query, error);

  if (ids == NULL)
    return FALSE;
  cancel (self);
  replace (self, ids);
  return TRUE;
}

/* --- Aside --- */

/* What a job needs; a copy of everything, for the list goes on meanwhile. */
typedef struct {
  SrQuery *query;
  SrSearchIndex *index;
  SrSearchAhead *ahead; /* that will be the index */
  SrListMemory *memory;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  sr_query_free (wanted->query);
  g_clear_pointer (&wanted->index, sr_search_index_unref);
  g_clear_pointer (&wanted->ahead, sr_search_ahead_unref);
  g_clear_pointer (&wanted->memory, sr_list_memory_unref);
  g_free (wanted);
}

static void
rows_free (gpointer rows)
{
  sr_list_rows_free (rows);
}

static gpointer
run_aside (SrJob *job, gpointer data, GError **error)
{
  Wanted *wanted = data;

  if (wanted->ahead && sr_query_search (wanted->query))
    wanted->index = sr_search_ahead_wait (wanted->ahead, job);
  if (!sr_job_go_on (job, error))
    return NULL;
  return sr_list_run (sr_job_register (job), wanted->query, wanted->index, wanted->memory, error);
}

/* TRUE when the rows that have come begin with those that are there. */
static gboolean
is_continued (SrRecordList *self, const GArray *ids)
{
  return self->ids->len > 0 && ids->len >= self->ids->len &&
         memcmp (self->ids->data, ids->data, self->ids->len * sizeof (gint64)) == 0;
}

static void
append (SrRecordList *self, GArray *ids)
{
  guint old = self->ids->len;

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  if (ids->len > old)
    g_list_model_items_changed (G_LIST_MODEL (self), old, 0, ids->len - old);
}

/* GOES_ON: rows of the same search are there already. */
static void
take (SrRecordList *self, SrListRows *rows, gboolean goes_on, gboolean whole)
{
  g_clear_pointer (&self->former, sr_id_set_unref);
  self->former = g_steal_pointer (&rows->former);
  if (rows->memory) {
    g_clear_pointer (&self->memory, sr_list_memory_unref);
    self->memory = g_steal_pointer (&rows->memory);
  }
  if (rows->index)
    sr_search_index_keep (self->reg, rows->index);
  if (goes_on && is_continued (self, rows->ids))
    append (self, rows->ids);
  else
    replace (self, rows->ids);
  g_signal_emit (self, signals[LOADED], 0, whole);
}

typedef struct {
  SrRecordList *list;
  GCancellable *job;
  gboolean goes_on;
} Loading;

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  Loading *loading = data;
  g_autoptr (SrRecordList) self = loading->list;
  g_autoptr (GCancellable) job = loading->job;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrListRows) rows = sr_job_finish (result, &error);
  gboolean goes_on = loading->goes_on;

  g_free (loading);
  /* Another load has taken its place. */
  if (self->job != job)
    return;
  g_clear_object (&self->job);
  if (rows)
    take (self, rows, goes_on, TRUE);
  /* Who sees a list will search it. */
  if (rows && sr_search_index_has (self->schema))
    sr_search_ahead_start (self->reg);
  if (rows == NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
start_job (SrRecordList *self, const SrQuery *query, gboolean goes_on)
{
  SrSearchIndex *index = sr_search_index_kept (self->reg);
  Wanted *wanted = g_new0 (Wanted, 1);
  Loading *loading = g_new0 (Loading, 1);
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, run_aside, wanted, wanted_free);

  wanted->query = sr_query_copy (query);
  wanted->index = index ? sr_search_index_ref (index) : NULL;
  wanted->ahead = sr_search_ahead_get (self->reg);
  wanted->memory = self->memory ? sr_list_memory_ref (self->memory) : NULL;
  self->job = g_cancellable_new ();
  *loading = (Loading){g_object_ref (self), g_object_ref (self->job), goes_on};
  sr_job_set_free_result (job, rows_free);
  sr_job_run (job, self->job, on_run, loading);
}

static void
run_here (SrRecordList *self, const SrQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrListRows) rows =
      sr_list_run (self->reg, query, sr_search_index_kept (self->reg), self->memory, &error);

  if (rows)
    take (self, rows, FALSE, TRUE);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

void
sr_record_list_start (SrRecordList *self, const SrQuery *query)
{
  g_autoptr (SrListRows) first = NULL;

  cancel (self);
  if (!sr_list_is_large (self->reg)) {
    run_here (self, query);
    return;
  }
  first = sr_list_run_first (self->reg, query, sr_search_index_kept (self->reg), self->memory,
                             FIRST_ROWS);
  if (first && first->ids->len < FIRST_ROWS) {
    take (self, first, FALSE, TRUE);
    return;
  }
  start_job (self, query, first != NULL);
  if (first)
    take (self, first, FALSE, FALSE);
}

gboolean
sr_record_list_is_loading (SrRecordList *self)
{
  return self->job != NULL;
}

gboolean
sr_record_list_is_exchanging (SrRecordList *self)
{
  return self->exchanging;
}

gboolean
sr_record_list_is_former (SrRecordList *self, gint64 id)
{
  return self->former && sr_id_set_contains (self->former, id);
}

SrIdSet *
sr_record_list_former (SrRecordList *self)
{
  return self->former;
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
