/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A vector of row numbers, and rows that ask the plan.
 */
#include "ui/import/sr-preview-rows.h"

/* --- A row --- */

struct _SrPreviewRow {
  GObject parent_instance;

  SrImportSession *session;
  SrRegister *reg;
  guint index;
  GPtrArray *changes; /* NULL: not asked yet */
};

G_DEFINE_FINAL_TYPE (SrPreviewRow, sr_preview_row, G_TYPE_OBJECT)

static void
sr_preview_row_finalize (GObject *object)
{
  SrPreviewRow *self = SR_PREVIEW_ROW (object);

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  sr_import_session_unref (self->session);
  g_object_unref (self->reg);
  G_OBJECT_CLASS (sr_preview_row_parent_class)->finalize (object);
}

static void
sr_preview_row_class_init (SrPreviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_preview_row_finalize;
}

static void
sr_preview_row_init (SrPreviewRow *self)
{
}

SrImportSession *
sr_preview_row_session (SrPreviewRow *self)
{
  return self->session;
}

guint
sr_preview_row_index (SrPreviewRow *self)
{
  return self->index;
}

SrImportResult
sr_preview_row_result (SrPreviewRow *self)
{
  return sr_import_plan_result (self->session->plan, self->index);
}

const GPtrArray *
sr_preview_row_changes (SrPreviewRow *self)
{
  if (self->changes == NULL && gtk_bitset_contains (self->session->revealed, self->index))
    self->changes = sr_import_plan_changes_revealed (self->session->plan, self->reg, self->index);
  else if (self->changes == NULL)
    self->changes = sr_import_plan_changes (self->session->plan, self->reg, self->index);
  if (self->changes == NULL)
    self->changes = g_ptr_array_new ();
  return self->changes;
}

/* --- The list --- */

struct _SrPreviewRows {
  GObject parent_instance;

  SrRegister *reg;
  SrImportSession *session; /* NULL: empty */
  GArray *rows;             /* guint */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SrPreviewRows,
                               sr_preview_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sr_preview_rows_finalize (GObject *object)
{
  SrPreviewRows *self = SR_PREVIEW_ROWS (object);

  g_clear_pointer (&self->session, sr_import_session_unref);
  g_array_unref (self->rows);
  g_object_unref (self->reg);
  G_OBJECT_CLASS (sr_preview_rows_parent_class)->finalize (object);
}

static void
sr_preview_rows_class_init (SrPreviewRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_preview_rows_finalize;
}

static void
sr_preview_rows_init (SrPreviewRows *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
}

static GType
get_item_type (GListModel *model)
{
  return SR_TYPE_PREVIEW_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return SR_PREVIEW_ROWS (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SrPreviewRows *self = SR_PREVIEW_ROWS (model);
  SrPreviewRow *row;

  if (position >= self->rows->len)
    return NULL;
  row = g_object_new (SR_TYPE_PREVIEW_ROW, NULL);
  row->session = sr_import_session_ref (self->session);
  row->reg = g_object_ref (self->reg);
  row->index = sr_preview_rows_row (self, position);
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

SrPreviewRows *
sr_preview_rows_new (SrRegister *reg)
{
  SrPreviewRows *self = g_object_new (SR_TYPE_PREVIEW_ROWS, NULL);

  self->reg = g_object_ref (reg);
  return self;
}

/* --- What is in it --- */

/* Doubts and rejections come first. */
static const SrImportResult order[] = {SR_IMPORT_DOUBTFUL, SR_IMPORT_REJECTED, SR_IMPORT_NEW,
                                       SR_IMPORT_CHANGED, SR_IMPORT_SAME};

static void
add_results (SrPreviewRows *self, SrImportResult result, const GArray *among)
{
  SrImportPlan *plan = self->session->plan;
  guint n = among ? among->len : sr_import_plan_n_rows (plan);

  for (guint i = 0; i < n; i++) {
    guint row = among ? g_array_index (among, guint, i) : i;

    if (sr_import_plan_result (plan, row) == result)
      g_array_append_val (self->rows, row);
  }
}

/* NULL: all rows there are. */
static const GArray *
rows_of_topic (const SrImportSession *session, int topic)
{
  if (topic == SR_IMPORT_ALL)
    return NULL;
  return ((SrImportTopic *)g_ptr_array_index (session->topics, (guint)topic))->rows;
}

static void
fill (SrPreviewRows *self, SrImportFilter filter)
{
  const GArray *among = rows_of_topic (self->session, filter.topic);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (filter.result == SR_IMPORT_ALL || filter.result == (int)order[i])
      add_results (self, order[i], among);
}

guint
sr_preview_rows_count (const SrImportSession *session, SrImportFilter filter)
{
  const GArray *among = rows_of_topic (session, filter.topic);
  guint n = 0;

  if (among == NULL)
    return filter.result == SR_IMPORT_ALL
               ? sr_import_plan_n_rows (session->plan)
               : sr_import_plan_count (session->plan, (SrImportResult)filter.result);
  if (filter.result == SR_IMPORT_ALL)
    return among->len;
  for (guint i = 0; i < among->len; i++)
    if ((int)sr_import_plan_result (session->plan, g_array_index (among, guint, i)) ==
        filter.result)
      n++;
  return n;
}

void
sr_preview_rows_set (SrPreviewRows *self, SrImportSession *session, SrImportFilter filter)
{
  guint n_before = self->rows->len;

  g_array_set_size (self->rows, 0);
  if (session)
    sr_import_session_ref (session);
  g_clear_pointer (&self->session, sr_import_session_unref);
  self->session = session;
  if (session && session->is_compared)
    fill (self, filter);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->rows->len);
}

guint
sr_preview_rows_row (SrPreviewRows *self, guint position)
{
  return position < self->rows->len ? g_array_index (self->rows, guint, position) : G_MAXUINT;
}

guint
sr_preview_rows_position (SrPreviewRows *self, guint row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, guint, i) == row)
      return i;
  return G_MAXUINT;
}

guint
sr_preview_rows_next_doubtful (SrPreviewRows *self, guint position)
{
  guint start = position < self->rows->len ? position + 1 : 0;

  for (guint i = 0; i < self->rows->len; i++) {
    guint at = (start + i) % self->rows->len;
    guint row = g_array_index (self->rows, guint, at);

    if (sr_import_plan_result (self->session->plan, row) == SR_IMPORT_DOUBTFUL &&
        !sr_import_plan_is_ticked (self->session->plan, row))
      return at;
  }
  return G_MAXUINT;
}
