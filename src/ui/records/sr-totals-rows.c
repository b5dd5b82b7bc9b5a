/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A model over pointers into the totals.
 */
#include "ui/records/sr-totals-rows.h"

struct _SrTotalsRows {
  GObject parent_instance;

  SrListTotals *totals; /* or NULL */
  GPtrArray *sorted;    /* SrListGroup, of the totals */
  int order;
  gboolean descending;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SrTotalsRows,
                               sr_totals_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Lives no longer than it is shown, and the totals are taken away before they go. */
#define SR_TYPE_TOTALS_ROW (sr_totals_row_get_type ())
G_DECLARE_FINAL_TYPE (SrTotalsRow, sr_totals_row, SR, TOTALS_ROW, GObject)

struct _SrTotalsRow {
  GObject parent_instance;

  const SrListGroup *group;
  gboolean is_whole;
};

G_DEFINE_FINAL_TYPE (SrTotalsRow, sr_totals_row, G_TYPE_OBJECT)

static void
sr_totals_row_class_init (SrTotalsRowClass *klass)
{
}

static void
sr_totals_row_init (SrTotalsRow *self)
{
}

static void
sr_totals_rows_finalize (GObject *object)
{
  SrTotalsRows *self = SR_TOTALS_ROWS (object);

  g_ptr_array_unref (self->sorted);
  g_clear_pointer (&self->totals, sr_list_totals_free);
  G_OBJECT_CLASS (sr_totals_rows_parent_class)->finalize (object);
}

static void
sr_totals_rows_class_init (SrTotalsRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_totals_rows_finalize;
}

static void
sr_totals_rows_init (SrTotalsRows *self)
{
  self->sorted = g_ptr_array_new ();
  self->order = SR_TOTALS_BY_VALUE;
}

static GType
get_item_type (GListModel *model)
{
  return SR_TYPE_TOTALS_ROW;
}

static guint
get_n_items (GListModel *model)
{
  SrTotalsRows *self = SR_TOTALS_ROWS (model);

  return self->totals ? self->sorted->len + 1 : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SrTotalsRows *self = SR_TOTALS_ROWS (model);
  SrTotalsRow *row;

  if (position >= get_n_items (model))
    return NULL;
  row = g_object_new (SR_TYPE_TOTALS_ROW, NULL);
  row->is_whole = position == 0;
  row->group = sr_totals_rows_group (self, position);
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

SrTotalsRows *
sr_totals_rows_new (void)
{
  return g_object_new (SR_TYPE_TOTALS_ROWS, NULL);
}

static double
number (const SrTotalsRows *self, const SrListGroup *group)
{
  return self->order == SR_TOTALS_BY_COUNT ? (double)group->n : group->sums[self->order];
}

static int
compare (gconstpointer a, gconstpointer b, gpointer rows)
{
  const SrTotalsRows *self = rows;
  double first = number (self, *(const SrListGroup *const *)a);
  double second = number (self, *(const SrListGroup *const *)b);
  int difference = (first > second) - (first < second);

  return self->descending ? -difference : difference;
}

/* The totals come in the order of values; g_ptr_array_sort () keeps it among equals. */
static void
sort (SrTotalsRows *self)
{
  guint n = self->totals->groups->len;

  g_ptr_array_set_size (self->sorted, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (
        self->sorted,
        self->totals->groups
            ->pdata[self->order == SR_TOTALS_BY_VALUE && self->descending ? n - 1 - i : i]);
  if (self->order != SR_TOTALS_BY_VALUE)
    g_ptr_array_sort_with_data (self->sorted, compare, self);
}

/* Without any row; gives the totals, into which nothing points any more. */
static SrListTotals *
take_away (SrTotalsRows *self)
{
  guint removed = get_n_items (G_LIST_MODEL (self));
  SrListTotals *totals = g_steal_pointer (&self->totals);

  g_ptr_array_set_size (self->sorted, 0);
  if (removed)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, 0);
  return totals;
}

static void
put (SrTotalsRows *self, SrListTotals *totals)
{
  self->totals = totals;
  if (totals == NULL)
    return;
  sort (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, get_n_items (G_LIST_MODEL (self)));
}

/* In two steps, because of one GTK reads every row. */
void
sr_totals_rows_set (SrTotalsRows *self, SrListTotals *totals)
{
  SrListTotals *old = take_away (self);

  g_clear_pointer (&old, sr_list_totals_free);
  put (self, totals);
}

void
sr_totals_rows_sort (SrTotalsRows *self, int order, gboolean descending)
{
  SrListTotals *totals = take_away (self);

  self->order = order;
  self->descending = descending;
  put (self, totals);
}

const SrListGroup *
sr_totals_row_group (GObject *row)
{
  return SR_TOTALS_ROW (row)->group;
}

gboolean
sr_totals_row_is_whole (GObject *row)
{
  return SR_TOTALS_ROW (row)->is_whole;
}

const SrListGroup *
sr_totals_rows_group (SrTotalsRows *self, guint position)
{
  if (self->totals == NULL || position > self->sorted->len)
    return NULL;
  return position == 0 ? self->totals->whole : self->sorted->pdata[position - 1];
}
