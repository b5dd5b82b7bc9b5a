/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures with a filter or two.
 */
#include "ui/overview/sr-plan-words.h"

#include <glib/gi18n-lib.h>

const char *
sr_plan_indicator_label (const SrPlanIndicator *indicator)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "indicator", indicator->label);
}

const char *
sr_plan_indicator_unit (const SrPlanIndicator *indicator)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "unit", indicator->unit);
}

char *
sr_plan_number_text (const SrPlanIndicator *indicator, gint64 number)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", sr_plan_indicator_label (indicator), number,
                          sr_plan_indicator_unit (indicator));
}

guint
sr_plan_shade (const SrPlanIndicator *indicator, guint number)
{
  guint shade = 0;

  for (guint i = 0; i < SR_PLAN_SHADES; i++)
    if (indicator->from[i] && number >= indicator->from[i])
      shade = i + 1;
  return shade;
}

char *
sr_plan_mark (const SrPlanIndicator *indicator, guint number)
{
  if (number == 0 || sr_plan_shade (indicator, number) == 0)
    return NULL;
  return indicator->mark ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "mark", indicator->mark))
                         : g_strdup_printf ("%u", number);
}

void
sr_plan_list_building (GtkWidget *widget,
                       const SrPlanIndicator *indicator,
                       const SrPlanBuilding *building)
{
  g_autofree char *word = g_strdup_printf ("building_number=%" G_GINT64_FORMAT, building->number);

  sr_overview_list (widget, indicator->figure, NULL, word);
}

void
sr_plan_list_flat (GtkWidget *widget,
                   const SrPlanIndicator *indicator,
                   const SrPlanBuilding *building,
                   const SrPlanFlatData *flat)
{
  g_autofree char *label = sr_plan_flat_label (building, flat);
  g_autofree char *word = g_strconcat ("flat_label=", label, NULL);

  sr_overview_list (widget, indicator->figure, NULL, word);
}

/* --- Legend --- */

/* "3..4", "5..", "..0": numbers of a shade. New string. */
static char *
range_of (const SrPlanIndicator *indicator, guint shade)
{
  guint next = 0;

  for (guint i = SR_PLAN_SHADES; i-- > shade;)
    if (indicator->from[i])
      next = indicator->from[i];
  if (shade == 0)
    return g_strdup_printf ("..%u", next - 1);
  return next ? g_strdup_printf ("%u..%u", indicator->from[shade - 1], next - 1)
              : g_strdup_printf ("%u..", indicator->from[shade - 1]);
}

static gboolean
is_vacancy (const SrPlanIndicator *indicator)
{
  return g_str_equal (indicator->figure, "flats_vacant");
}

void
sr_plan_list_shade (GtkWidget *widget, const SrPlanIndicator *indicator, guint shade)
{
  g_autofree char *range = NULL;
  g_autofree char *word = NULL;
  g_autofree char *none = NULL;
  const char *words[] = {"flat_label=*", NULL, NULL};

  if (shade > SR_PLAN_SHADES || is_vacancy (indicator)) {
    sr_overview_list (widget, shade ? "flats_vacant" : "flats_occupied", NULL, NULL);
    return;
  }
  if (indicator->field) {
    range = range_of (indicator, shade);
    words[1] = word = g_strdup_printf ("%s=%s", indicator->field, range);
  }
  none = g_strconcat ("households/without=", indicator->figure, NULL);
  sr_overview_list_words (widget,
                          indicator->field ? "households"
                          : shade          ? indicator->figure
                                           : none,
                          words);
}
