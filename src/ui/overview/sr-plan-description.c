/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Three texts.
 */
#include "ui/overview/sr-plan-description.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/overview/sr-plan-words.h"

SrPlanDescription *
sr_plan_description_new (SrRegister *reg,
                         const SrPlanBuilding *building,
                         const SrPlanFlatData *flat,
                         const SrPlanIndicator *indicator,
                         guint number)
{
  SrPlanDescription *self = g_new0 (SrPlanDescription, 1);

  self->label = sr_plan_flat_label (building, flat);
  if (flat->household == 0) {
    self->who = g_strdup (_ ("vacant"));
    return self;
  }
  self->who = sr_record_label (reg, sr_schema_find ("household"), flat->household);
  self->number = sr_plan_number_text (indicator, number);
  return self;
}

void
sr_plan_description_free (SrPlanDescription *self)
{
  g_free (self->label);
  g_free (self->who);
  g_free (self->number);
  g_free (self);
}

char *
sr_plan_description_markup (const SrPlanDescription *self)
{
  return self->number
             ? g_markup_printf_escaped ("<b>%s</b>  %s\n%s", self->label, self->who, self->number)
             : g_markup_printf_escaped ("<b>%s</b>  %s", self->label, self->who);
}

char *
sr_plan_description_text (const SrPlanDescription *self, gboolean with_number)
{
  return with_number && self->number
             ? g_strdup_printf ("%s %s %s", self->label, self->who, self->number)
             : g_strdup_printf ("%s %s", self->label, self->who);
}
