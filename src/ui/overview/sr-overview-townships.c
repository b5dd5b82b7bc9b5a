/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A section around a bar chart.
 */
#include "ui/overview/sr-overview-townships.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-overview-items.h"
#include "ui/overview/sr-overview-section.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-segments.h"

struct _SrOverviewTownships {
  GtkWidget parent_instance;
  SrRegister *reg;
  const SrOverviewNumbers *numbers; /* borrowed; NULL before the first */
  GtkWidget *section;
  GtkWidget *units; /* households or persons */
  GtkWidget *bars;
};

G_DEFINE_FINAL_TYPE (SrOverviewTownships, sr_overview_townships, GTK_TYPE_WIDGET)

static void
sr_overview_townships_dispose (GObject *object)
{
  SrOverviewTownships *self = SR_OVERVIEW_TOWNSHIPS (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_overview_townships_parent_class)->dispose (object);
}

static void
sr_overview_townships_class_init (SrOverviewTownshipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_townships_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static SrOverviewGroups
shown (SrOverviewTownships *self)
{
  const char *unit = sr_segments_get_selected (SR_SEGMENTS (self->units));

  return g_strcmp0 (unit, "persons") == 0 ? SR_OVERVIEW_PERSONS_BY_TOWNSHIP
                                          : SR_OVERVIEW_HOUSEHOLDS_BY_TOWNSHIP;
}

static void
show (SrOverviewTownships *self)
{
  SrOverviewGroups which = shown (self);
  g_autoptr (SrOverviewItems) items = NULL;
  g_autofree char *number = NULL;
  const SrChartItem *bars;
  guint n_bars;
  int all;

  if (self->numbers == NULL)
    return;
  items = sr_overview_items_new (self->reg, self->numbers, which, "township");
  bars = sr_overview_items (items, &n_bars);
  sr_bar_chart_set (SR_BAR_CHART (self->bars), bars, n_bars);
  all = (int)sr_figure_groups_sum (self->numbers->groups[which]);
  number = which == SR_OVERVIEW_PERSONS_BY_TOWNSHIP
               ? g_strdup_printf (ngettext ("%d person", "%d persons", (gulong)all), all)
               : g_strdup_printf (ngettext ("%d household", "%d households", (gulong)all), all);
  sr_overview_section_set_number (SR_OVERVIEW_SECTION (self->section), number);
}

static void
on_bar (GtkWidget *bars, const char *code, SrOverviewTownships *self)
{
  g_autofree char *word = g_strconcat ("origin_township=", code, NULL);

  sr_overview_list (bars, sr_overview_groups_figure (shown (self)), NULL, word);
}

static void
on_all (GtkWidget *section, SrOverviewTownships *self)
{
  sr_overview_list (section, sr_overview_groups_figure (shown (self)), NULL, NULL);
}

static void
sr_overview_townships_init (SrOverviewTownships *self)
{
  self->bars = sr_bar_chart_new (_ ("Households or persons by township"));
  self->units = sr_segments_new (_ ("What the bars count"));
  self->section = sr_overview_section_new (_ ("Townships"), sr_overview_chart_card (self->bars));
  sr_segments_add (SR_SEGMENTS (self->units), "households", C_ ("unit", "households"));
  sr_segments_add (SR_SEGMENTS (self->units), "persons", C_ ("unit", "persons"));
  sr_overview_section_add_tool (SR_OVERVIEW_SECTION (self->section), self->units);
  gtk_widget_set_vexpand (self->bars, TRUE);
  g_signal_connect_swapped (self->units, "selected", G_CALLBACK (show), self);
  g_signal_connect (self->bars, "activated", G_CALLBACK (on_bar), self);
  g_signal_connect (self->section, "list", G_CALLBACK (on_all), self);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
}

GtkWidget *
sr_overview_townships_new (SrRegister *reg)
{
  SrOverviewTownships *self = g_object_new (SR_TYPE_OVERVIEW_TOWNSHIPS, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_overview_townships_set (SrOverviewTownships *self, const SrOverviewNumbers *numbers)
{
  self->numbers = numbers;
  show (self);
}

void
sr_overview_townships_set_unit (SrOverviewTownships *self, const char *unit)
{
  sr_segments_set_selected (SR_SEGMENTS (self->units), unit);
}

GtkWidget *
sr_overview_townships_bars (SrOverviewTownships *self)
{
  return self->bars;
}
