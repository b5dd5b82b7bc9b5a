/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A date entry in a row whose hint is the preview.
 */
#include "ui/records/sr-export-since.h"

#include <glib/gi18n-lib.h>

#include "reports/sr-list-changes.h"
#include "store/sr-job.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-field-row.h"

/* Long enough to type on, milliseconds. */
#define PAUSE 300

struct _SrExportSince {
  GtkBox parent_instance;

  SrRegister *reg;
  SrQuery *query;
  char **columns;
  GtkWidget *date;
  GtkWidget *row;
  guint source;
  GCancellable *job; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SrExportSince, sr_export_since, GTK_TYPE_BOX)

static void
stop (SrExportSince *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
}

static void
sr_export_since_dispose (GObject *object)
{
  SrExportSince *self = SR_EXPORT_SINCE (object);

  stop (self);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->query, sr_query_free);
  g_clear_pointer (&self->columns, g_strfreev);
  G_OBJECT_CLASS (sr_export_since_parent_class)->dispose (object);
}

static void
sr_export_since_class_init (SrExportSinceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_export_since_dispose;
}

static void
sr_export_since_init (SrExportSince *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/* --- Counting aside --- */

typedef struct {
  SrQuery *query;
  char **columns;
  char since[SR_DATE_SIZE];
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  sr_query_free (order->query);
  g_strfreev (order->columns);
  g_free (order);
}

static gpointer
count_aside (SrJob *job, gpointer data, GError **error)
{
  Order *order = data;
  SrListChangeCount *count = g_new0 (SrListChangeCount, 1);

  if (sr_list_changes_count (sr_job_register (job), order->query, order->since,
                             (const char *const *)order->columns, count, error))
    return count;
  g_free (count);
  return NULL;
}

static void
say (SrExportSince *self, const SrListChangeCount *count)
{
  g_autofree char *sentence =
      count->came + count->went + count->changed == 0
          ? g_strdup (_ ("Nothing is otherwise than on that day"))
          : g_strdup_printf (_ ("Since then %u came, %u went, %u changed (%u values)"), count->came,
                             count->went, count->changed, count->values);

  sr_field_row_set_hint (SR_FIELD_ROW (self->row), sentence);
}

typedef struct {
  SrExportSince *self;
  GCancellable *job;
} Counting;

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Counting *counting = data;
  g_autoptr (SrExportSince) self = counting->self;
  g_autoptr (GCancellable) job = counting->job;
  g_autoptr (GError) error = NULL;
  g_autofree SrListChangeCount *count = sr_job_finish (result, &error);

  if (self->job != job) /* stopped */
    return;
  g_clear_object (&self->job);
  if (count)
    say (self, count);
  else
    sr_field_row_set_hint (SR_FIELD_ROW (self->row), error->message);
}

static void
start (SrExportSince *self, const char *since)
{
  Order *order = g_new0 (Order, 1);
  Counting *counting = g_new0 (Counting, 1);
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, count_aside, order, order_free);

  order->query = sr_query_copy (self->query);
  order->columns = g_strdupv (self->columns);
  g_strlcpy (order->since, since, sizeof order->since);
  self->job = g_cancellable_new ();
  *counting = (Counting){g_object_ref (self), g_object_ref (self->job)};
  sr_job_set_free_result (job, g_free);
  sr_job_run (job, self->job, on_counted, counting);
}

/* --- The day --- */

static const char *
typed (SrExportSince *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->date));
}

/* FALSE when it is no day before the one of the list. */
static gboolean
parse (SrExportSince *self, char *date)
{
  const char *as_of = sr_query_as_of (self->query);

  return sr_date_parse (typed (self), date) &&
         g_strcmp0 (date, as_of ? as_of : sr_register_as_of (self->reg)) < 0;
}

static gboolean
on_pause (gpointer data)
{
  SrExportSince *self = data;
  char date[SR_DATE_SIZE];

  self->source = 0;
  if (!parse (self, date))
    return G_SOURCE_REMOVE;
  sr_field_row_set_hint (SR_FIELD_ROW (self->row), _ ("Counting what is otherwise…"));
  start (self, date);
  return G_SOURCE_REMOVE;
}

static void
on_changed (SrExportSince *self)
{
  stop (self);
  sr_field_row_set_problem (SR_FIELD_ROW (self->row), SR_FIELD_PLAIN, NULL, NULL);
  sr_field_row_set_hint (SR_FIELD_ROW (self->row), NULL);
  self->source = g_timeout_add (PAUSE, on_pause, self);
}

GtkWidget *
sr_export_since_new (SrRegister *reg, const SrQuery *query, const char *const *columns)
{
  SrExportSince *self = g_object_new (SR_TYPE_EXPORT_SINCE, NULL);

  self->reg = g_object_ref (reg);
  self->query = sr_query_copy (query);
  self->columns = g_strdupv ((char **)columns);
  self->date = sr_date_entry_new (sr_pane_normal_date, NULL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->date), _ ("No comparison"));
  self->row = sr_field_row_new (_ ("Compare with"), self->date);
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (on_changed), self);
  gtk_box_append (GTK_BOX (self), self->row);
  return GTK_WIDGET (self);
}

void
sr_export_since_set_within (SrExportSince *self, SrIdSet *ids)
{
  sr_query_set_within (self->query, ids);
  if (*typed (self))
    on_changed (self);
}

gboolean
sr_export_since_read (SrExportSince *self, char **date)
{
  char day[SR_DATE_SIZE];

  *date = NULL;
  if (*typed (self) == '\0')
    return TRUE;
  if (parse (self, day)) {
    *date = g_strdup (day);
    return TRUE;
  }
  sr_field_row_set_problem (SR_FIELD_ROW (self->row), SR_FIELD_WRONG,
                            _ ("Enter a day before the as-of date, like 2024-12-31"), NULL);
  sr_field_row_focus (SR_FIELD_ROW (self->row));
  return FALSE;
}

void
sr_export_since_set (SrExportSince *self, const char *date)
{
  gtk_editable_set_text (GTK_EDITABLE (self->date), date);
}

gboolean
sr_export_since_is_busy (SrExportSince *self)
{
  return self->source || self->job;
}
