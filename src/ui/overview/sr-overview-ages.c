/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A section around a pyramid.
 */
#include "ui/overview/sr-overview-ages.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ui/overview/sr-overview-section.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-pyramid.h"

#define AGES 5 /* of the pyramid's bands, as in the dimension age_five */

struct _SrOverviewAges {
  GtkWidget parent_instance;
  const SrOverviewNumbers *numbers; /* borrowed; NULL before the first */
  GtkWidget *section;
  GtkWidget *pyramid;
};

G_DEFINE_FINAL_TYPE (SrOverviewAges, sr_overview_ages, GTK_TYPE_WIDGET)

static void
sr_overview_ages_dispose (GObject *object)
{
  g_clear_pointer (&SR_OVERVIEW_AGES (object)->section, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_overview_ages_parent_class)->dispose (object);
}

static void
sr_overview_ages_class_init (SrOverviewAgesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_ages_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static const GPtrArray *
groups_of (SrOverviewAges *self, int side)
{
  return self->numbers->groups[side ? SR_OVERVIEW_FEMALE_BY_AGE : SR_OVERVIEW_MALE_BY_AGE];
}

/* AGE NULL: of no known age. */
static gint64
number_of_age (const GPtrArray *groups, const char *age)
{
  for (guint i = 0; i < groups->len; i++) {
    const SrFigureGroup *group = g_ptr_array_index (groups, i);

    if (g_strcmp0 (group->value, age) == 0)
      return group->number;
  }
  return 0;
}

static int
oldest (SrOverviewAges *self)
{
  int last = 0;

  for (int side = 0; side < 2; side++) {
    const GPtrArray *groups = groups_of (self, side);

    for (guint i = 0; i < groups->len; i++) {
      const SrFigureGroup *group = g_ptr_array_index (groups, i);

      last = group->value ? MAX (last, atoi (group->value)) : last;
    }
  }
  return last;
}

/* The open end of the dimension. */
static int
open_age (void)
{
  return sr_dimension_find ("age_five")->last;
}

static void
fill_band (SrOverviewAges *self,
           SrPyramidBand *band,
           char *id,
           char *label,
           const char *age,
           GPtrArray *texts)
{
  band->id = id;
  band->label = label;
  g_ptr_array_add (texts, id);
  g_ptr_array_add (texts, label);
  for (int side = 0; side < 2; side++) {
    gint64 number = number_of_age (groups_of (self, side), age);
    char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

    band->value[side] = (double)number;
    band->number[side] = text;
    g_ptr_array_add (texts, text);
  }
}

static void
set_band (SrOverviewAges *self, SrPyramidBand *band, int age, GPtrArray *texts)
{
  char *id = g_strdup_printf ("%d", age);
  char *label = age < open_age () ? g_strdup_printf ("%d–%d", age, age + AGES - 1)
                                  : g_strdup_printf ("%d+", age);

  fill_band (self, band, id, label, id, texts);
}

static gboolean
has_ageless (SrOverviewAges *self)
{
  return number_of_age (groups_of (self, 0), NULL) + number_of_age (groups_of (self, 1), NULL) > 0;
}

static void
set_side (SrOverviewAges *self, int side, const char *label)
{
  g_autofree char *number =
      g_strdup_printf ("%" G_GINT64_FORMAT, sr_figure_groups_sum (groups_of (self, side)));

  sr_pyramid_set_side (SR_PYRAMID (self->pyramid), side, label, number);
}

void
sr_overview_ages_set (SrOverviewAges *self, const SrOverviewNumbers *numbers)
{
  g_autofree SrPyramidBand *bands = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n_bands = 0, n_ages;

  self->numbers = numbers;
  n_ages = (guint)oldest (self) / AGES + 1;
  bands = g_new0 (SrPyramidBand, n_ages + 1);
  if (has_ageless (self))
    fill_band (self, &bands[n_bands++], g_strdup (""), g_strdup (_ ("age ?")), NULL, texts);
  for (guint i = 0; i < n_ages; i++)
    set_band (self, &bands[n_bands++], (int)i * AGES, texts);
  sr_pyramid_set (SR_PYRAMID (self->pyramid), bands, n_bands);
  set_side (self, 0, C_ ("sex", "Male"));
  set_side (self, 1, C_ ("sex", "Female"));
}

/* Births from the day after the first that is too old, to the last that is old enough. */
static char *
born_word (const char *as_of, const char *id)
{
  char from[SR_DATE_SIZE] = "", to[SR_DATE_SIZE];
  int age = atoi (id);

  if (*id == '\0')
    return g_strdup ("born_on=");
  sr_date_birth_limit (as_of, age, to);
  if (age < open_age ()) {
    sr_date_birth_limit (as_of, age + AGES, from);
    sr_date_add_days (from, 1, from);
  }
  return g_strdup_printf ("born_on=%s..%s", from, to);
}

static void
on_band (GtkWidget *pyramid, const char *id, int side, SrOverviewAges *self)
{
  g_autofree char *word = id ? born_word (self->numbers->as_of, id) : NULL;

  sr_overview_list (pyramid, side ? "persons_female" : "persons_male", NULL, word);
}

static void
sr_overview_ages_init (SrOverviewAges *self)
{
  self->pyramid = sr_pyramid_new (_ ("Age and sex"), C_ ("sex", "Male"), C_ ("sex", "Female"));
  self->section =
      sr_overview_section_new (_ ("Age and Sex"), sr_overview_chart_card (self->pyramid));
  sr_overview_section_set_next (SR_OVERVIEW_SECTION (self->section));
  gtk_widget_set_vexpand (self->pyramid, TRUE);
  g_signal_connect (self->pyramid, "activated", G_CALLBACK (on_band), self);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
}

GtkWidget *
sr_overview_ages_new (void)
{
  return g_object_new (SR_TYPE_OVERVIEW_AGES, NULL);
}
