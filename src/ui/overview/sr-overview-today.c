/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Puts the parts together and fills them. Cards flow: five in the first row, two more over the
 * changes of the month.
 */
#include "ui/overview/sr-overview-today.h"

#include <glib/gi18n-lib.h>

#include "ui/overview/sr-overview-ages.h"
#include "ui/overview/sr-overview-cards.h"
#include "ui/overview/sr-overview-checks.h"
#include "ui/overview/sr-overview-head.h"
#include "ui/overview/sr-overview-moves.h"
#include "ui/overview/sr-overview-section.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-overview-townships.h"
#include "ui/overview/sr-overview-types.h"
#include "ui/widgets/sr-columns.h"

struct _SrOverviewToday {
  GtkBox parent_instance;

  SrRegister *reg;
  GtkWidget *head;
  GtkWidget *cards;  /* columns: the first row */
  GtkWidget *others; /* columns: the rest */
  GPtrArray *all;    /* the cards of the table */
  GtkWidget *checks;
  GtkWidget *columns;
  GtkWidget *months;
  GtkWidget *moves;
  GtkWidget *townships;
  GtkWidget *types;
  GtkWidget *ages;
};

G_DEFINE_FINAL_TYPE (SrOverviewToday, sr_overview_today, GTK_TYPE_BOX)

static void
sr_overview_today_dispose (GObject *object)
{
  g_clear_object (&SR_OVERVIEW_TODAY (object)->reg);
  G_OBJECT_CLASS (sr_overview_today_parent_class)->dispose (object);
}

static void
sr_overview_today_finalize (GObject *object)
{
  g_ptr_array_unref (SR_OVERVIEW_TODAY (object)->all);
  G_OBJECT_CLASS (sr_overview_today_parent_class)->finalize (object);
}

/* From the number of townships to their bars. */
static void
action_townships (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewToday *self = SR_OVERVIEW_TODAY (widget);

  gtk_widget_child_focus (sr_overview_townships_bars (SR_OVERVIEW_TOWNSHIPS (self->townships)),
                          GTK_DIR_TAB_FORWARD);
}

static void
sr_overview_today_class_init (SrOverviewTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_today_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_overview_today_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "today.townships", NULL,
                                   action_townships);
}

static void
sr_overview_today_init (SrOverviewToday *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-overview");
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->all = g_ptr_array_new ();
}

static void
make_cards (SrOverviewToday *self)
{
  self->cards = sr_columns_new (232, 5, 12);
  self->others = sr_columns_new (200, 2, 12);
  self->checks = sr_overview_checks_new (self->reg);
  sr_places_append (SR_PLACES (self->cards), self->checks);
  for (const SrOverviewCard *card = sr_overview_cards (); card->title; card++) {
    GtkWidget *widget;

    if (!sr_overview_has (card->gap))
      continue;
    widget = sr_overview_card_new (card);
    g_ptr_array_add (self->all, widget);
    sr_places_append (SR_PLACES (card->is_first ? self->cards : self->others), widget);
  }
}

static GtkWidget *
make_left (SrOverviewToday *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *others = sr_overview_section_new (_ ("Heads and Phones"), self->others);

  self->moves = sr_overview_moves_new ();
  self->months = sr_overview_section_new (_ ("Changes of the Month"), self->moves);
  sr_overview_section_set_next (SR_OVERVIEW_SECTION (self->months));
  gtk_widget_set_vexpand (self->moves, TRUE);
  gtk_box_append (GTK_BOX (box), others);
  gtk_box_append (GTK_BOX (box), self->months);
  return box;
}

static GtkWidget *
make_right (SrOverviewToday *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->types = sr_overview_types_new (self->reg);
  self->ages = sr_overview_ages_new ();
  gtk_box_append (GTK_BOX (box), self->types);
  gtk_box_append (GTK_BOX (box), self->ages);
  return box;
}

GtkWidget *
sr_overview_today_new (SrRegister *reg)
{
  SrOverviewToday *self = g_object_new (SR_TYPE_OVERVIEW_TODAY, NULL);
  GtkBox *box = GTK_BOX (self);

  self->reg = g_object_ref (reg);
  self->head = sr_overview_head_new (reg);
  make_cards (self);
  self->townships = sr_overview_townships_new (reg);
  self->columns = sr_columns_new (330, 3, 18);
  gtk_widget_set_vexpand (self->columns, TRUE);
  sr_places_append (SR_PLACES (self->columns), make_left (self));
  sr_places_append (SR_PLACES (self->columns), self->townships);
  sr_places_append (SR_PLACES (self->columns), make_right (self));
  gtk_box_append (box, self->head);
  gtk_box_append (box, self->cards);
  gtk_box_append (box, self->columns);
  return GTK_WIDGET (self);
}

static void
set_months (SrOverviewToday *self, const SrOverviewNumbers *numbers)
{
  g_autofree char *note = g_strdup_printf (_ ("%s to %s"), numbers->from, numbers->as_of + 5);

  sr_overview_section_set_note (SR_OVERVIEW_SECTION (self->months), note);
  sr_overview_moves_set (self->moves, self->reg, numbers);
}

void
sr_overview_today_set (SrOverviewToday *self, const SrOverviewNumbers *numbers)
{
  sr_overview_head_set (SR_OVERVIEW_HEAD (self->head), numbers);
  for (guint i = 0; i < self->all->len; i++)
    sr_overview_card_set (g_ptr_array_index (self->all, i), numbers);
  set_months (self, numbers);
  sr_overview_townships_set (SR_OVERVIEW_TOWNSHIPS (self->townships), numbers);
  sr_overview_types_set (SR_OVERVIEW_TYPES (self->types), numbers);
  sr_overview_ages_set (SR_OVERVIEW_AGES (self->ages), numbers);
  sr_overview_checks_run (SR_OVERVIEW_CHECKS (self->checks),
                          sr_overview_number (numbers, "persons"));
}

void
sr_overview_today_set_counting (SrOverviewToday *self, gboolean counting)
{
  GtkWidget *parts[] = {self->head, self->cards, self->columns};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (counting)
      gtk_widget_add_css_class (parts[i], "sr-counting");
    else
      gtk_widget_remove_css_class (parts[i], "sr-counting");
}

void
sr_overview_today_stop (SrOverviewToday *self)
{
  sr_overview_checks_stop (SR_OVERVIEW_CHECKS (self->checks));
}

gboolean
sr_overview_today_is_checking (SrOverviewToday *self)
{
  return sr_overview_checks_is_running (SR_OVERVIEW_CHECKS (self->checks));
}

void
sr_overview_today_focus (SrOverviewToday *self)
{
  gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD);
}

void
sr_overview_today_next_pane (SrOverviewToday *self)
{
  GtkWidget *panes[] = {
      self->cards, self->others,
      self->moves, sr_overview_townships_bars (SR_OVERVIEW_TOWNSHIPS (self->townships)),
      self->types, self->ages};
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint next = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      next = (i + 1) % G_N_ELEMENTS (panes);
  gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD);
}
