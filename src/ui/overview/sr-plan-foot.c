/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A status line with buttons in it.
 */
#include "ui/overview/sr-plan-foot.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-plan-words.h"
#include "ui/widgets/sr-building-plan.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-tooltip.h"

#define SHADE_KEY "sr-shade"

struct _SrPlanFoot {
  GtkWidget parent_instance;
  GtkWidget *status;
  GtkWidget *legend;
  const SrPlanIndicator *indicator;
};

G_DEFINE_FINAL_TYPE (SrPlanFoot, sr_plan_foot, GTK_TYPE_WIDGET)

static void
sr_plan_foot_dispose (GObject *object)
{
  g_clear_pointer (&SR_PLAN_FOOT (object)->status, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_plan_foot_parent_class)->dispose (object);
}

static void
sr_plan_foot_class_init (SrPlanFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_plan_foot_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_all (SrPlanFoot *self)
{
  sr_overview_list (GTK_WIDGET (self), self->indicator->figure, NULL, NULL);
}

static void
on_shade (GtkWidget *button, SrPlanFoot *self)
{
  sr_plan_list_shade (button, self->indicator,
                      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), SHADE_KEY)));
}

static void
sr_plan_foot_init (SrPlanFoot *self)
{
  SrStatusLine *status;

  self->status = sr_status_line_new ();
  status = SR_STATUS_LINE (self->status);
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->legend, "sr-legend");
  gtk_box_insert_child_after (GTK_BOX (self->status), self->legend,
                              gtk_widget_get_first_child (self->status));
  sr_status_line_add_key (status, "↑↓←→", _ ("move"));
  sr_status_line_add_key (status, "Enter", _ ("open the household"));
  sr_status_line_add_key (status, "⇧ Enter", _ ("list"));
  sr_status_line_add_key (status, "1–9", _ ("colour"));
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
}

GtkWidget *
sr_plan_foot_new (void)
{
  return g_object_new (SR_TYPE_PLAN_FOOT, NULL);
}

static const char *
shade_label (const SrPlanIndicator *indicator, guint shade)
{
  if (shade == 0)
    return C_ ("legend", "none");
  return shade > SR_PLAN_SHADES
             ? C_ ("legend", "vacant")
             : g_dpgettext2 (GETTEXT_PACKAGE, "legend", indicator->legend[shade - 1]);
}

static void
append_shade (SrPlanFoot *self, guint shade)
{
  const char *label = shade_label (self->indicator, shade);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *item = gtk_button_new ();

  gtk_box_append (GTK_BOX (box), sr_plan_swatch_new (shade));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (item), box);
  gtk_widget_add_css_class (item, "shade");
  sr_tooltip_set (item, _ ("As a list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (item), SHADE_KEY, GUINT_TO_POINTER (shade));
  g_signal_connect (item, "clicked", G_CALLBACK (on_shade), self);
  gtk_box_append (GTK_BOX (self->legend), item);
}

static void
append_all (SrPlanFoot *self, const char *text)
{
  GtkWidget *all = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (all, "all");
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (on_all), self);
  gtk_box_append (GTK_BOX (self->legend), all);
}

void
sr_plan_foot_set (SrPlanFoot *self, const SrPlanIndicator *indicator, const char *text)
{
  GtkWidget *child;

  self->indicator = indicator;
  while ((child = gtk_widget_get_first_child (self->legend)))
    gtk_box_remove (GTK_BOX (self->legend), child);
  append_all (self, text);
  for (guint shade = 0; shade <= SR_PLAN_SHADES + 1; shade++)
    if (shade == 0 || shade > SR_PLAN_SHADES || indicator->legend[shade - 1])
      append_shade (self, shade);
}

void
sr_plan_foot_set_note (SrPlanFoot *self, const char *note)
{
  sr_status_line_set_note (SR_STATUS_LINE (self->status), note, SR_TONE_PLAIN);
}
