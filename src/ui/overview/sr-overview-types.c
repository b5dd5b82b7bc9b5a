/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A section around a bar of shares.
 */
#include "ui/overview/sr-overview-types.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-overview-items.h"
#include "ui/overview/sr-overview-section.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-share-bar.h"

struct _SrOverviewTypes {
  GtkWidget parent_instance;
  SrRegister *reg;
  GtkWidget *section;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (SrOverviewTypes, sr_overview_types, GTK_TYPE_WIDGET)

static void
sr_overview_types_dispose (GObject *object)
{
  SrOverviewTypes *self = SR_OVERVIEW_TYPES (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_overview_types_parent_class)->dispose (object);
}

static void
sr_overview_types_class_init (SrOverviewTypesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_types_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_part (GtkWidget *bar, const char *code, SrOverviewTypes *self)
{
  g_autofree char *word = g_strconcat ("household_type=", code, NULL);

  sr_overview_list (bar, "households", NULL, word);
}

static void
sr_overview_types_init (SrOverviewTypes *self)
{
  self->bar = sr_share_bar_new (_ ("Types of households"), 2);
  self->section =
      sr_overview_section_new (_ ("Types of Households"), sr_overview_chart_card (self->bar));
  g_signal_connect (self->bar, "activated", G_CALLBACK (on_part), self);
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
}

GtkWidget *
sr_overview_types_new (SrRegister *reg)
{
  SrOverviewTypes *self = g_object_new (SR_TYPE_OVERVIEW_TYPES, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_overview_types_set (SrOverviewTypes *self, const SrOverviewNumbers *numbers)
{
  g_autoptr (SrOverviewItems) items =
      sr_overview_items_new (self->reg, numbers, SR_OVERVIEW_HOUSEHOLDS_BY_TYPE, "household_type");
  guint n_parts;
  const SrChartItem *parts = sr_overview_items (items, &n_parts);

  sr_share_bar_set (SR_SHARE_BAR (self->bar), parts, n_parts);
}
