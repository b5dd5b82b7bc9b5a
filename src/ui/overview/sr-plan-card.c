/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A head over a plan.
 */
#include "ui/overview/sr-plan-card.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-plan-words.h"

struct _SrPlanCard {
  GtkBox parent_instance;
  GtkLabel *name;
  GtkLabel *head;
  GtkWidget *count; /* button */
  GtkWidget *plan;
  const SrPlanBuilding *building;
  const SrPlanIndicator *indicator;
};

G_DEFINE_FINAL_TYPE (SrPlanCard, sr_plan_card, GTK_TYPE_BOX)

static void
sr_plan_card_class_init (SrPlanCardClass *klass)
{
}

static void
on_count (SrPlanCard *self)
{
  sr_plan_list_building (GTK_WIDGET (self), self->indicator, self->building);
}

static GtkWidget *
make_head (SrPlanCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->head = GTK_LABEL (gtk_label_new (NULL));
  self->count = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (box, "head");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "name");
  gtk_label_set_xalign (self->head, 0);
  gtk_label_set_ellipsize (self->head, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->count, "clicked", G_CALLBACK (on_count), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), self->count);
  return box;
}

static void
sr_plan_card_init (SrPlanCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-plan-card");
  self->plan = sr_building_plan_new (_ ("empty"));
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), self->plan);
}

GtkWidget *
sr_plan_card_new (void)
{
  return g_object_new (SR_TYPE_PLAN_CARD, NULL);
}

void
sr_plan_card_set (SrPlanCard *self, const SrPlanBuilding *building)
{
  static const char *const with_head[] = {"sr-second", "sr-caption", NULL};
  static const char *const without[] = {"amber", "sr-caption", NULL};
  g_autofree char *name = g_strdup_printf (_ ("Building %d"), (int)building->number);
  g_autofree char *head =
      building->head ? g_strdup_printf (_ ("head %s"), building->head) : g_strdup (_ ("no head"));

  self->building = building;
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->head, head);
  gtk_widget_set_css_classes (GTK_WIDGET (self->head),
                              building->head ? (const char **)with_head : (const char **)without);
  sr_building_plan_name (SR_BUILDING_PLAN (self->plan), name);
}

const SrPlanBuilding *
sr_plan_card_building (SrPlanCard *self)
{
  return self->building;
}

static void
set_count (SrPlanCard *self, guint sum)
{
  const char *unit = sr_plan_indicator_unit (self->indicator);
  g_autofree char *count = g_strdup_printf ("%u %s", sum, unit);
  g_autofree char *spoken = g_strdup_printf ("%s %s %s", gtk_label_get_text (self->name),
                                             sr_plan_indicator_label (self->indicator), count);

  gtk_button_set_label (GTK_BUTTON (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

void
sr_plan_card_colour (SrPlanCard *self, const SrPlanIndicator *indicator, guint index)
{
  const GArray *data = self->building->flats;
  g_autofree SrPlanFlat *flats = g_new0 (SrPlanFlat, MAX (data->len, 1));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint sum = 0;

  self->indicator = indicator;
  for (guint i = 0; i < data->len; i++) {
    const SrPlanFlatData *flat = &g_array_index (data, SrPlanFlatData, i);
    guint number = flat->numbers[index];
    char *mark = sr_plan_mark (indicator, number);
    char *unit = flat->unit ? g_strdup_printf (_ ("Unit %s"), flat->unit) : NULL;

    g_ptr_array_add (texts, mark);
    g_ptr_array_add (texts, unit);
    sum += number;
    flats[i] = (SrPlanFlat){.id = flat->id,
                            .unit = flat->unit,
                            .unit_name = unit,
                            .floor = flat->floor,
                            .room = flat->room,
                            .vacant = flat->household == 0,
                            .step = sr_plan_shade (indicator, number),
                            .mark = mark};
  }
  sr_building_plan_set (SR_BUILDING_PLAN (self->plan), flats, data->len);
  set_count (self, sum);
}

SrBuildingPlan *
sr_plan_card_plan (SrPlanCard *self)
{
  return SR_BUILDING_PLAN (self->plan);
}
