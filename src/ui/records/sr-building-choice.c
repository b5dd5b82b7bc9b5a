/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "ui/records/sr-building-choice.h"

#include <glib/gi18n-lib.h>

#include "store/sr-job.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"

struct _SrBuildingChoice {
  GObject parent_instance;

  SrRegister *reg;
  GtkDropDown *drop_down;
  GtkStringList *names;
  GArray *ids; /* gint64, as the names; beginning with 0: all */
  GCancellable *cancellable;
};

enum { SIGNAL_CHANGED, SIGNAL_FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrBuildingChoice, sr_building_choice, G_TYPE_OBJECT)

static void
sr_building_choice_dispose (GObject *object)
{
  SrBuildingChoice *self = SR_BUILDING_CHOICE (object);

  sr_building_choice_stop (self);
  if (self->drop_down)
    g_signal_handlers_disconnect_by_data (self->drop_down, self);
  g_clear_object (&self->drop_down);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_building_choice_parent_class)->dispose (object);
}

static void
sr_building_choice_finalize (GObject *object)
{
  SrBuildingChoice *self = SR_BUILDING_CHOICE (object);

  g_object_unref (self->cancellable);
  g_array_unref (self->ids);
  G_OBJECT_CLASS (sr_building_choice_parent_class)->finalize (object);
}

static void
sr_building_choice_class_init (SrBuildingChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_building_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_building_choice_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_BUILDING_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", SR_TYPE_BUILDING_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
on_selected (SrBuildingChoice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sr_building_choice_init (SrBuildingChoice *self)
{
  self->cancellable = g_cancellable_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = gtk_string_list_new (NULL); /* the drop-down's */
  self->drop_down =
      g_object_ref_sink (GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->names), NULL)));
}

/* --- Reading --- */

static char *
name_of (SrRegister *reg, gint64 id)
{
  g_autofree char *name = id ? sr_record_label (reg, sr_schema_find ("building"), id) : NULL;

  return id ? g_strdup_printf (_ ("Building %s"), name) : g_strdup (_ ("All buildings"));
}

typedef struct {
  GArray *ids;      /* of gint64 */
  GPtrArray *names; /* ends with NULL */
} Buildings;

static void
buildings_free (gpointer data)
{
  Buildings *buildings = data;

  g_array_unref (buildings->ids);
  g_ptr_array_unref (buildings->names);
  g_free (buildings);
}

static gpointer
read_buildings (SrJob *job, gpointer data, GError **error)
{
  SrRegister *reg = sr_job_register (job);
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("building"));
  g_autoptr (GArray) ids = NULL;
  Buildings *buildings;

  sr_query_set_sort (query, "building_number", FALSE);
  ids = sr_query_ids (reg, query, error);
  if (ids == NULL)
    return NULL;
  buildings = g_new0 (Buildings, 1);
  buildings->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (buildings->names, name_of (reg, g_array_index (ids, gint64, i)));
  g_ptr_array_add (buildings->names, NULL);
  buildings->ids = g_steal_pointer (&ids);
  return buildings;
}

/* All of them in place of the one that was there. */
static void
offer (SrBuildingChoice *self, const Buildings *buildings)
{
  gint64 wanted = sr_building_choice_get (self);
  guint chosen = 0;

  g_array_set_size (self->ids, 1);
  g_array_append_vals (self->ids, buildings->ids->data, buildings->ids->len);
  for (guint i = 1; i < self->ids->len && chosen == 0; i++)
    if (g_array_index (self->ids, gint64, i) == wanted)
      chosen = i;
  g_signal_handlers_block_by_func (self->drop_down, on_selected, self);
  gtk_string_list_splice (self->names, 1, g_list_model_get_n_items (G_LIST_MODEL (self->names)) - 1,
                          (const char *const *)buildings->names->pdata);
  gtk_drop_down_set_selected (self->drop_down, chosen);
  g_signal_handlers_unblock_by_func (self->drop_down, on_selected, self);
}

static void
on_buildings (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrBuildingChoice) self = data;
  g_autoptr (GError) error = NULL;
  Buildings *buildings = sr_job_finish (result, &error);

  if (!g_cancellable_is_cancelled (self->cancellable)) {
    if (buildings)
      offer (self, buildings);
    else
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  }
  g_clear_pointer (&buildings, buildings_free);
}

/* --- The choice --- */

static void
add (SrBuildingChoice *self, gint64 id)
{
  g_autofree char *name = name_of (self->reg, id);

  gtk_string_list_append (self->names, name);
  g_array_append_val (self->ids, id);
}

SrBuildingChoice *
sr_building_choice_new (SrRegister *reg, gint64 building)
{
  SrBuildingChoice *self = g_object_new (SR_TYPE_BUILDING_CHOICE, NULL);
  SrJob *job = sr_job_new (reg, SR_JOB_READS, read_buildings, NULL, NULL);

  self->reg = g_object_ref (reg);
  add (self, 0);
  if (building)
    add (self, building);
  gtk_drop_down_set_selected (self->drop_down, building ? 1 : 0);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  sr_job_set_free_result (job, buildings_free);
  sr_job_run (job, self->cancellable, on_buildings, g_object_ref (self));
  return self;
}

GtkWidget *
sr_building_choice_widget (SrBuildingChoice *self)
{
  return GTK_WIDGET (self->drop_down);
}

gint64
sr_building_choice_get (SrBuildingChoice *self)
{
  guint chosen = gtk_drop_down_get_selected (self->drop_down);

  return chosen < self->ids->len ? g_array_index (self->ids, gint64, chosen) : 0;
}

void
sr_building_choice_stop (SrBuildingChoice *self)
{
  g_cancellable_cancel (self->cancellable);
}
