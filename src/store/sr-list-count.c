/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A job after the other; what a job needs is a copy of its own.
 */
#include "store/sr-list-count.h"

#include "store/sr-job.h"

struct _SrListCount {
  SrRegister *reg;
  SrListCounted counted;
  gpointer data;
  GCancellable *job; /* the count under way, or NULL */
};

typedef struct {
  const SrSchema *schema;
  const SrField *group;
  GPtrArray *sums; /* const SrField * */
  GArray *ids;
} Order;

SrListCount *
sr_list_count_new (SrRegister *reg, SrListCounted counted, gpointer data)
{
  SrListCount *self = g_rc_box_new0 (SrListCount);

  self->reg = g_object_ref (reg);
  self->counted = counted;
  self->data = data;
  return self;
}

void
sr_list_count_stop (SrListCount *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
}

static void
clear (gpointer self)
{
  g_clear_object (&((SrListCount *)self)->reg);
}

/* A job that still runs holds on to it, and finds that it is not wanted. */
void
sr_list_count_free (SrListCount *self)
{
  sr_list_count_stop (self);
  g_rc_box_release_full (self, clear);
}

gboolean
sr_list_count_is_busy (SrListCount *self)
{
  return self->job != NULL;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  g_ptr_array_unref (order->sums);
  g_array_unref (order->ids);
  g_free (order);
}

static Order *
order_new (const SrSchema *schema, GArray *ids, const SrField *group, const char *const *sums)
{
  Order *order = g_new0 (Order, 1);

  *order = (Order){schema, group, g_ptr_array_new (), g_array_ref (ids)};
  for (guint i = 0; sums && sums[i]; i++)
    g_ptr_array_add (order->sums, (gpointer)sr_schema_field (schema, sums[i]));
  return order;
}

static gpointer
count_aside (SrJob *job, gpointer data, GError **error)
{
  Order *order = data;

  return sr_list_totals (sr_job_register (job), order->schema, order->ids, order->group,
                         (const SrField *const *)order->sums->pdata, order->sums->len, error);
}

static void
totals_free (gpointer totals)
{
  sr_list_totals_free (totals);
}

typedef struct {
  SrListCount *count;
  GCancellable *job;
} Counting;

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  Counting *counting = data;
  SrListCount *self = counting->count;
  gboolean wanted = self->job == counting->job;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrListTotals) totals = sr_job_finish (result, &error);

  if (wanted)
    g_clear_object (&self->job);
  if (wanted)
    self->counted (g_steal_pointer (&totals), error, self->data);
  g_object_unref (counting->job);
  g_rc_box_release_full (self, clear);
  g_free (counting);
}

void
sr_list_count_start (SrListCount *self,
                     const SrSchema *schema,
                     GArray *ids,
                     const SrField *group,
                     const char *const *sums)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, count_aside,
                           order_new (schema, ids, group, sums), order_free);
  Counting *counting = g_new0 (Counting, 1);

  sr_list_count_stop (self);
  self->job = g_cancellable_new ();
  *counting = (Counting){g_rc_box_acquire (self), g_object_ref (self->job)};
  sr_job_set_free_result (job, totals_free);
  sr_job_run (job, self->job, on_counted, counting);
}
