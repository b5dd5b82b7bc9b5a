/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Counting places.
 */
#include "ui/widgets/sr-grid-rows.h"

/* GTK has widgets for some 205 rows around those that are seen; places beyond cost nothing. */
#define MANY 256

/* Places whose widgets are made or freed between two frames. */
#define STEP 4

/* After a frame is painted, before everything that is not urgent. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 30)

struct _SrGridRows {
  GObject parent_instance;

  guint n;      /* places */
  guint wanted; /* rows */
  guint source;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SrGridRows,
                               sr_grid_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sr_grid_rows_dispose (GObject *object)
{
  g_clear_handle_id (&SR_GRID_ROWS (object)->source, g_source_remove);
  G_OBJECT_CLASS (sr_grid_rows_parent_class)->dispose (object);
}

static void
sr_grid_rows_class_init (SrGridRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_grid_rows_dispose;
}

static void
sr_grid_rows_init (SrGridRows *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return SR_GRID_ROWS (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  return position < SR_GRID_ROWS (model)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Only the tail changes: what stands before it keeps its widgets. */
static void
set_places (SrGridRows *self, guint n)
{
  guint old = self->n;

  self->n = n;
  if (n > old)
    g_list_model_items_changed (G_LIST_MODEL (self), old, 0, n - old);
  else if (n < old)
    g_list_model_items_changed (G_LIST_MODEL (self), n, old - n, 0);
}

static guint
next_places (SrGridRows *self)
{
  if (self->n < self->wanted)
    return self->n >= MANY ? self->wanted : MIN (self->wanted, self->n + STEP);
  if (self->n > MANY)
    return MAX (self->wanted, MANY);
  return self->n - MIN (self->n - self->wanted, STEP);
}

static gboolean
step (gpointer data)
{
  SrGridRows *self = data;

  set_places (self, next_places (self));
  if (self->n != self->wanted)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

SrGridRows *
sr_grid_rows_new (void)
{
  return g_object_new (SR_TYPE_GRID_ROWS, NULL);
}

/* Places are taken away later, for a model that tells of its removal first is full again at once.
 */
void
sr_grid_rows_set_n (SrGridRows *self, guint n)
{
  self->wanted = n;
  if (self->n < n)
    set_places (self, next_places (self));
  if (self->n != n && self->source == 0)
    self->source = g_idle_add_full (PRIORITY, step, self, NULL);
  else if (self->n == n)
    g_clear_handle_id (&self->source, g_source_remove);
}

void
sr_grid_rows_complete (SrGridRows *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  set_places (self, self->wanted);
}
