/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A heading over a card.
 */
#include "ui/overview/sr-overview-section.h"

struct _SrOverviewSection {
  GtkBox parent_instance;
  GtkWidget *head;
  GtkWidget *number;
  GtkLabel *note;
};

enum { SIGNAL_LIST, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrOverviewSection, sr_overview_section, GTK_TYPE_BOX)

static void
sr_overview_section_class_init (SrOverviewSectionClass *klass)
{
  signals[SIGNAL_LIST] = g_signal_new ("list", SR_TYPE_OVERVIEW_SECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_number (SrOverviewSection *self)
{
  g_signal_emit (self, signals[SIGNAL_LIST], 0);
}

static void
sr_overview_section_init (SrOverviewSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->number = gtk_button_new_with_label ("");
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (self->head, "sr-card-head");
  gtk_widget_add_css_class (self->number, "number");
  gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->number, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "note");
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  g_signal_connect_swapped (self->number, "clicked", G_CALLBACK (on_number), self);
}

GtkWidget *
sr_overview_section_new (const char *title, GtkWidget *card)
{
  SrOverviewSection *self = g_object_new (SR_TYPE_OVERVIEW_SECTION, NULL);
  GtkWidget *heading = gtk_label_new (title);

  gtk_widget_add_css_class (heading, "sr-subtitle");
  gtk_box_append (GTK_BOX (self->head), heading);
  gtk_box_append (GTK_BOX (self->head), self->number);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), card);
  gtk_widget_set_hexpand (card, TRUE);
  return GTK_WIDGET (self);
}

void
sr_overview_section_set_next (SrOverviewSection *self)
{
  gtk_widget_add_css_class (self->head, "next");
}

void
sr_overview_section_set_note (SrOverviewSection *self, const char *note)
{
  gtk_label_set_text (self->note, note);
}

void
sr_overview_section_set_number (SrOverviewSection *self, const char *number)
{
  gtk_button_set_label (GTK_BUTTON (self->number), number);
  gtk_widget_set_visible (self->number, TRUE);
}

void
sr_overview_section_add_tool (SrOverviewSection *self, GtkWidget *tool)
{
  gtk_box_append (GTK_BOX (self->head), tool);
}

GtkWidget *
sr_overview_chart_card (GtkWidget *chart)
{
  gtk_widget_add_css_class (chart, "sr-card");
  gtk_widget_add_css_class (chart, "sr-chart-card");
  return chart;
}
