/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Chips of a query.
 */
#include "ui/records/sr-list-filters.h"

#include <glib/gi18n-lib.h>

#include "figures/sr-figures.h"
#include "ui/records/sr-filter-text.h"
#include "ui/widgets/sr-filter-bar.h"

#define CHIP_OF_SCOPE (-1)

struct _SrListFilters {
  GtkBox parent_instance;

  SrRegister *reg;
  SrQuery *query; /* the table's */
  const char *scope;
  char *hidden;
  GtkWidget *bar;
  GArray *chips; /* int: index of the filter, or CHIP_OF_SCOPE */
};

G_DEFINE_FINAL_TYPE (SrListFilters, sr_list_filters, GTK_TYPE_BOX)

static guint changed_signal;

static void
sr_list_filters_dispose (GObject *object)
{
  SrListFilters *self = SR_LIST_FILTERS (object);

  g_clear_object (&self->reg);
  self->query = NULL;
  G_OBJECT_CLASS (sr_list_filters_parent_class)->dispose (object);
}

static void
sr_list_filters_finalize (GObject *object)
{
  SrListFilters *self = SR_LIST_FILTERS (object);

  g_array_unref (self->chips);
  g_free (self->hidden);
  G_OBJECT_CLASS (sr_list_filters_parent_class)->finalize (object);
}

static void
sr_list_filters_class_init (SrListFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_list_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_list_filters_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_list_filters_init (SrListFilters *self)
{
  self->chips = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
add_chip (SrListFilters *self, int chip, const char *label, const char *whole)
{
  g_array_append_val (self->chips, chip);
  sr_filter_bar_add (SR_FILTER_BAR (self->bar), label, whole);
}

/* The page shows it already. */
static gboolean
is_hidden (SrListFilters *self, guint index)
{
  const char *const *values;
  SrFilterOp op;
  const SrField *field = sr_query_filter (self->query, index, &op, &values);

  return g_strcmp0 (field->key, self->hidden) == 0 && op == SR_FILTER_ANY_OF && values[0] &&
         values[1] == NULL;
}

static void
fill (SrListFilters *self)
{
  g_autofree char *scope = sr_filter_scope_text (self->query);

  sr_filter_bar_clear (SR_FILTER_BAR (self->bar));
  g_array_set_size (self->chips, 0);
  if (scope)
    add_chip (self, CHIP_OF_SCOPE, scope, scope);
  for (guint i = 0; i < sr_query_n_filters (self->query); i++) {
    g_autofree char *label = sr_filter_text (self->reg, self->query, i, FALSE);
    g_autofree char *whole = sr_filter_text (self->reg, self->query, i, TRUE);

    if (!is_hidden (self, i))
      add_chip (self, (int)i, label, whole);
  }
}

static void
reset_scope (SrListFilters *self)
{
  sr_query_set_scope (self->query, NULL, self->scope ? sr_figure_members_sql (self->scope) : NULL);
  sr_query_set_period (self->query, NULL, NULL);
}

static void
on_remove (SrFilterBar *bar, guint index, SrListFilters *self)
{
  int chip = g_array_index (self->chips, int, index);

  if (chip == CHIP_OF_SCOPE)
    reset_scope (self);
  else
    sr_query_remove_filter (self->query, (guint)chip);
  fill (self);
  sr_filter_bar_focus (SR_FILTER_BAR (self->bar), index);
  g_signal_emit (self, changed_signal, 0);
}

GtkWidget *
sr_list_filters_new (SrRegister *reg)
{
  SrListFilters *self = g_object_new (SR_TYPE_LIST_FILTERS, "spacing", 8, NULL);

  self->reg = g_object_ref (reg);
  self->bar = sr_filter_bar_new ();
  g_signal_connect (self->bar, "remove", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (self), self->bar);
  return GTK_WIDGET (self);
}

void
sr_list_filters_show (SrListFilters *self, SrQuery *query, const char *scope)
{
  self->query = query;
  self->scope = scope;
  fill (self);
}

void
sr_list_filters_hide_field (SrListFilters *self, const char *field)
{
  g_free (self->hidden);
  self->hidden = g_strdup (field);
}

void
sr_list_filters_reset (SrListFilters *self)
{
  sr_query_clear_filters (self->query);
  if (sr_query_scope (self->query))
    reset_scope (self);
  fill (self);
}

gboolean
sr_list_filters_active (SrListFilters *self)
{
  return self->query && (sr_query_n_filters (self->query) > 0 || sr_query_scope (self->query));
}
