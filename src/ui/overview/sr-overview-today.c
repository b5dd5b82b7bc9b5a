/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Puts the parts together and fills them.
 */
#include "ui/overview/sr-overview-today.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ui/overview/sr-overview-moves.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-bar-chart.h"
#include "ui/widgets/sr-columns.h"
#include "ui/widgets/sr-gap-card.h"
#include "ui/widgets/sr-pyramid.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-share-bar.h"

#define AGES 5 /* of the pyramid's bands, as in the dimension age_five */

#define CARD_KEY   "sr-overview-card"
#define FIGURE_KEY "sr-figure"

/* A chart with its heading. */
typedef struct {
  GtkWidget *box;
  GtkWidget *head;
  GtkLabel *note;
  GtkWidget *card;
} Section;

struct _SrOverviewToday {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrOverviewNumbers *numbers; /* borrowed */
  GtkLabel *day;
  GtkWidget *facts;
  GtkWidget *cards;
  GtkWidget *columns;
  Section months, townships, types, ages;
  GtkWidget *moves;
  GtkWidget *township_units; /* households or persons */
  GtkWidget *township_bars;
  GtkWidget *type_bar;
  GtkWidget *pyramid;
};

G_DEFINE_FINAL_TYPE (SrOverviewToday, sr_overview_today, GTK_TYPE_BOX)

static void
sr_overview_today_dispose (GObject *object)
{
  g_clear_object (&SR_OVERVIEW_TODAY (object)->reg);
  G_OBJECT_CLASS (sr_overview_today_parent_class)->dispose (object);
}

static void
sr_overview_today_class_init (SrOverviewTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_today_dispose;
}

static char *
number_text (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
percent_text (gint64 part, gint64 whole)
{
  if (whole <= 0)
    return g_strdup ("—");
  if (part == whole)
    return g_strdup ("100%");
  /* Not quite all is never 100 %. */
  return g_strdup_printf ("%.1f%%", MIN ((double)part * 100 / (double)whole, 99.9));
}

/* Head line */

static void
set_day (SrOverviewToday *self)
{
  const char *as_of = self->numbers->as_of;
  g_autoptr (GDateTime) day =
      g_date_time_new_local (atoi (as_of), atoi (as_of + 5), atoi (as_of + 8), 12, 0, 0);
  char today[SR_DATE_SIZE];
  g_autofree char *text = NULL;

  sr_date_today (today);
  /* Translators: the day at the head of the overview, as for g_date_time_format(). */
  text = g_date_time_format (day, strncmp (today, as_of, 4) == 0 ? _ ("%B %-d   %A")
                                                                 : _ ("%B %-d, %Y   %A"));
  gtk_label_set_text (self->day, text);
}

static void
on_fact (GtkWidget *button, SrOverviewToday *self)
{
  const char *figure = g_object_get_data (G_OBJECT (button), FIGURE_KEY);

  /* Townships stand beside each other in their chart. */
  if (g_str_equal (figure, "origin_townships"))
    gtk_widget_child_focus (self->township_bars, GTK_DIR_TAB_FORWARD);
  else
    sr_overview_list (button, figure, NULL, NULL);
}

static void
append_fact (SrOverviewToday *self, const SrOverviewFact *fact)
{
  gint64 number = sr_overview_number (self->numbers, fact->figure);
  gboolean amber = fact->is_gap && number > 0;
  g_autofree char *text = number_text (number);
  const char *unit = g_dpgettext2 (GETTEXT_PACKAGE, "fact", fact->unit);
  g_autofree char *spoken = g_strdup_printf ("%s %s", text, unit);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *above = gtk_label_new (text);
  GtkWidget *below = gtk_label_new (unit);

  gtk_widget_add_css_class (above, "sr-number");
  gtk_widget_add_css_class (below, "unit");
  if (amber) {
    gtk_widget_add_css_class (above, "amber");
    gtk_widget_add_css_class (below, "amber");
  }
  gtk_widget_set_valign (above, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (below, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), FIGURE_KEY, (gpointer)fact->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_fact), self);
  gtk_box_append (GTK_BOX (self->facts), button);
}

static void
set_facts (SrOverviewToday *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->facts)))
    gtk_box_remove (GTK_BOX (self->facts), child);
  for (const SrOverviewFact *fact = sr_overview_facts (); fact->figure; fact++)
    append_fact (self, fact);
}

static GtkWidget *
make_head (SrOverviewToday *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *button = gtk_button_new_with_label (C_ ("screen", "Buildings"));

  self->day = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->day), "sr-title");
  self->facts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->facts, "sr-site-facts");
  gtk_widget_set_hexpand (self->facts, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.buildings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To the buildings floor by floor"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (head), self->facts);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

/* Gaps */

static void
on_card (GtkWidget *widget, int line, SrOverviewToday *self)
{
  const SrOverviewCard *card = g_object_get_data (G_OBJECT (widget), CARD_KEY);

  sr_overview_list (widget,
                    line < 0    ? card->gap
                    : line == 0 ? card->done
                                : card->second,
                    NULL, NULL);
}

static GtkWidget *
make_cards (SrOverviewToday *self)
{
  GtkWidget *cards = sr_columns_new (232, 5, 12);

  for (const SrOverviewCard *card = sr_overview_cards (); card->title; card++) {
    GtkWidget *widget;

    if (!sr_overview_has (card->gap))
      continue;
    widget = sr_gap_card_new (_ (card->title));
    g_object_set_data (G_OBJECT (widget), CARD_KEY, (gpointer)card);
    g_signal_connect (widget, "activated", G_CALLBACK (on_card), self);
    sr_columns_append (SR_COLUMNS (cards), widget);
  }
  return cards;
}

static void
set_done_line (SrOverviewToday *self, SrGapCard *widget, const SrOverviewCard *card)
{
  gint64 whole = sr_overview_number (self->numbers, card->whole);
  gint64 done = sr_overview_number (self->numbers, card->done);
  /* Translators: what is there, how many, of how many, unit. */
  g_autofree char *label =
      g_strdup_printf (_ ("%s %d / %d %s"), g_dpgettext2 (GETTEXT_PACKAGE, "gap", card->done_words),
                       (int)done, (int)whole, g_dpgettext2 (GETTEXT_PACKAGE, "unit", card->unit));
  g_autofree char *percent = percent_text (done, whole);

  sr_gap_card_set_line (widget, 0, label, percent, SR_TONE_PLAIN);
}

static void
set_second_line (SrOverviewToday *self, SrGapCard *widget, const SrOverviewCard *card)
{
  gint64 number = sr_overview_number (self->numbers, card->second);
  g_autofree char *value = g_strdup_printf (
      "%" G_GINT64_FORMAT " %s", number, g_dpgettext2 (GETTEXT_PACKAGE, "unit", card->second_unit));

  sr_gap_card_set_line (widget, 1, g_dpgettext2 (GETTEXT_PACKAGE, "gap", card->second_words), value,
                        card->second_is_gap && number ? SR_TONE_AMBER : SR_TONE_PLAIN);
}

static void
set_cards (SrOverviewToday *self)
{
  for (GtkWidget *w = gtk_widget_get_first_child (self->cards); w;
       w = gtk_widget_get_next_sibling (w)) {
    const SrOverviewCard *card = g_object_get_data (G_OBJECT (w), CARD_KEY);
    gint64 gap = sr_overview_number (self->numbers, card->gap);
    gint64 whole = sr_overview_number (self->numbers, card->whole);
    g_autofree char *number = number_text (gap);

    sr_gap_card_set_gap (SR_GAP_CARD (w), number,
                         g_dpgettext2 (GETTEXT_PACKAGE, "gap", card->gap_words), gap == 0,
                         whole > 0 ? (double)(whole - gap) / (double)whole : 0);
    set_done_line (self, SR_GAP_CARD (w), card);
    set_second_line (self, SR_GAP_CARD (w), card);
  }
}

/* Charts */

static void
make_section (Section *section, const char *title, GtkWidget *card)
{
  GtkWidget *heading = gtk_label_new (title);

  section->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  section->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  section->note = GTK_LABEL (gtk_label_new (NULL));
  section->card = card;
  gtk_widget_add_css_class (section->head, "sr-card-head");
  gtk_widget_add_css_class (heading, "sr-subtitle");
  gtk_widget_add_css_class (GTK_WIDGET (section->note), "note");
  gtk_label_set_xalign (section->note, 0);
  gtk_label_set_ellipsize (section->note, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (section->note), TRUE);
  gtk_box_append (GTK_BOX (section->head), heading);
  gtk_box_append (GTK_BOX (section->head), GTK_WIDGET (section->note));
  gtk_box_append (GTK_BOX (section->box), section->head);
  gtk_box_append (GTK_BOX (section->box), card);
  gtk_widget_set_hexpand (card, TRUE);
}

static GtkWidget *
chart_card (GtkWidget *chart)
{
  gtk_widget_add_css_class (chart, "sr-card");
  gtk_widget_add_css_class (chart, "sr-chart-card");
  return chart;
}

/* A moment's items of a chart; the texts are owned here. */
typedef struct {
  GArray *items; /* of SrChartItem */
  GPtrArray *texts;
} Items;

static void
items_init (Items *items)
{
  items->items = g_array_new (FALSE, TRUE, sizeof (SrChartItem));
  items->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
items_clear (Items *items)
{
  g_array_unref (items->items);
  g_ptr_array_unref (items->texts);
}

static void
add_item (Items *items, const char *id, const char *label, gint64 value)
{
  SrChartItem item = {id ? id : "", label, (double)value, number_text (value)};

  g_ptr_array_add (items->texts, (gpointer)item.number);
  g_array_append_val (items->items, item);
}

/* The longest first, the unknown last. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const SrChartItem *x = a, *y = b;

  if ((*x->id == '\0') != (*y->id == '\0'))
    return *x->id == '\0' ? 1 : -1;
  if (x->value != y->value)
    return y->value > x->value ? 1 : -1;
  return strcmp (x->id, y->id);
}

static void
add_groups (SrOverviewToday *self, Items *items, SrOverviewGroups which, const char *list)
{
  const GPtrArray *groups = self->numbers->groups[which];
  SrCodeLists *lists = sr_register_code_lists (self->reg);

  for (guint i = 0; i < groups->len; i++) {
    const SrFigureGroup *group = g_ptr_array_index (groups, i);

    add_item (items, group->value,
              group->value ? sr_code_lists_name (lists, list, group->value) : _ ("Not known"),
              group->number);
  }
  g_array_sort (items->items, compare_items);
}

static SrOverviewGroups
shown_townships (SrOverviewToday *self)
{
  const char *unit = sr_segments_get_selected (SR_SEGMENTS (self->township_units));

  return g_strcmp0 (unit, "persons") == 0 ? SR_OVERVIEW_PERSONS_BY_TOWNSHIP
                                          : SR_OVERVIEW_HOUSEHOLDS_BY_TOWNSHIP;
}

static void
set_townships (SrOverviewToday *self)
{
  SrOverviewGroups which = shown_townships (self);
  int all = (int)sr_figure_groups_sum (self->numbers->groups[which]);
  int townships = (int)sr_overview_number (self->numbers, "origin_townships");
  g_autofree char *note =
      which == SR_OVERVIEW_PERSONS_BY_TOWNSHIP
          ? g_strdup_printf (_ ("%d persons from %d townships"), all, townships)
          : g_strdup_printf (_ ("%d households from %d townships"), all, townships);
  Items items;

  items_init (&items);
  add_groups (self, &items, which, "township");
  sr_bar_chart_set (SR_BAR_CHART (self->township_bars), (SrChartItem *)(gpointer)items.items->data,
                    items.items->len);
  items_clear (&items);
  gtk_label_set_text (self->townships.note, note);
}

static void
on_township (GtkWidget *chart, const char *code, SrOverviewToday *self)
{
  g_autofree char *word = g_strconcat ("origin_township=", code, NULL);

  sr_overview_list (chart, sr_overview_groups_figure (shown_townships (self)), NULL, word);
}

static void
set_types (SrOverviewToday *self)
{
  Items items;

  items_init (&items);
  add_groups (self, &items, SR_OVERVIEW_HOUSEHOLDS_BY_TYPE, "household_type");
  sr_share_bar_set (SR_SHARE_BAR (self->type_bar), (SrChartItem *)(gpointer)items.items->data,
                    items.items->len);
  items_clear (&items);
}

static void
on_type (GtkWidget *chart, const char *code, SrOverviewToday *self)
{
  g_autofree char *word = g_strconcat ("household_type=", code, NULL);

  sr_overview_list (chart, "households", NULL, word);
}

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
oldest (const SrOverviewNumbers *numbers)
{
  int last = 0;

  for (guint side = 0; side < 2; side++) {
    const GPtrArray *groups = numbers->groups[SR_OVERVIEW_MALE_BY_AGE + side];

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
set_band (SrOverviewToday *self, SrPyramidBand *band, int age, GPtrArray *texts)
{
  char *id = g_strdup_printf ("%d", age);
  char *label = age < open_age () ? g_strdup_printf ("%d–%d", age, age + AGES - 1)
                                  : g_strdup_printf ("%d+", age);

  band->id = id;
  band->label = label;
  g_ptr_array_add (texts, id);
  g_ptr_array_add (texts, label);
  for (guint side = 0; side < 2; side++) {
    gint64 number = number_of_age (self->numbers->groups[SR_OVERVIEW_MALE_BY_AGE + side], id);
    char *text = number_text (number);

    band->value[side] = (double)number;
    band->number[side] = text;
    g_ptr_array_add (texts, text);
  }
}

static void
set_ages (SrOverviewToday *self)
{
  guint n_bands = (guint)oldest (self->numbers) / AGES + 1;
  g_autofree SrPyramidBand *bands = g_new0 (SrPyramidBand, n_bands);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *note = g_strdup_printf (
      _ ("%d male, %d female"),
      (int)sr_figure_groups_sum (self->numbers->groups[SR_OVERVIEW_MALE_BY_AGE]),
      (int)sr_figure_groups_sum (self->numbers->groups[SR_OVERVIEW_FEMALE_BY_AGE]));

  for (guint i = 0; i < n_bands; i++)
    set_band (self, &bands[i], (int)i * AGES, texts);
  sr_pyramid_set (SR_PYRAMID (self->pyramid), bands, n_bands);
  gtk_label_set_text (self->ages.note, note);
}

/* Births from the day after the first that is too old, to the last that is old enough. */
static char *
born_word (const char *as_of, int age)
{
  char from[SR_DATE_SIZE] = "", to[SR_DATE_SIZE];

  sr_date_birth_limit (as_of, age, to);
  if (age < open_age ()) {
    sr_date_birth_limit (as_of, age + AGES, from);
    sr_date_add_days (from, 1, from);
  }
  return g_strdup_printf ("born_on=%s..%s", from, to);
}

static void
on_age (GtkWidget *chart, const char *id, int side, SrOverviewToday *self)
{
  g_autofree char *word = born_word (self->numbers->as_of, atoi (id));

  sr_overview_list (chart, side ? "persons_female" : "persons_male", NULL, word);
}

static void
set_months (SrOverviewToday *self)
{
  g_autofree char *note =
      g_strdup_printf (_ ("%s to %s"), self->numbers->from, self->numbers->as_of + 5);

  gtk_label_set_text (self->months.note, note);
  sr_overview_moves_set (self->moves, self->reg, self->numbers);
}

static GtkWidget *
make_right (SrOverviewToday *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (self->ages.head, "next");
  gtk_box_append (GTK_BOX (box), self->types.box);
  gtk_box_append (GTK_BOX (box), self->ages.box);
  gtk_widget_set_vexpand (self->ages.box, TRUE);
  gtk_widget_set_vexpand (self->ages.card, TRUE);
  return box;
}

static void
make_township_units (SrOverviewToday *self)
{
  self->township_units = sr_segments_new (_ ("What the bars count"));
  sr_segments_add (SR_SEGMENTS (self->township_units), "households", C_ ("unit", "households"));
  sr_segments_add (SR_SEGMENTS (self->township_units), "persons", C_ ("unit", "persons"));
  g_signal_connect_swapped (self->township_units, "selected", G_CALLBACK (set_townships), self);
  gtk_box_append (GTK_BOX (self->townships.head), self->township_units);
}

static void
make_charts (SrOverviewToday *self)
{
  self->moves = sr_overview_moves_new ();
  self->township_bars = sr_bar_chart_new (_ ("Households or persons by township"));
  self->type_bar = sr_share_bar_new (_ ("Types of households"), 2);
  self->pyramid = sr_pyramid_new (_ ("Age and sex"), C_ ("sex", "Male"), C_ ("sex", "Female"));
  make_section (&self->months, _ ("Changes of the Month"), self->moves);
  make_section (&self->townships, _ ("Townships"), chart_card (self->township_bars));
  make_section (&self->types, _ ("Types of Households"), chart_card (self->type_bar));
  make_section (&self->ages, _ ("Age and Sex"), chart_card (self->pyramid));
  make_township_units (self);
  g_signal_connect (self->township_bars, "activated", G_CALLBACK (on_township), self);
  g_signal_connect (self->type_bar, "activated", G_CALLBACK (on_type), self);
  g_signal_connect (self->pyramid, "activated", G_CALLBACK (on_age), self);
}

static void
sr_overview_today_init (SrOverviewToday *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-overview");
  gtk_box_set_spacing (box, 12);
  self->cards = make_cards (self);
  make_charts (self);
  self->columns = sr_columns_new (330, 3, 18);
  gtk_widget_set_vexpand (self->months.box, TRUE);
  gtk_widget_set_vexpand (self->months.card, TRUE);
  gtk_widget_set_vexpand (self->townships.box, TRUE);
  gtk_widget_set_vexpand (self->townships.card, TRUE);
  sr_columns_append (SR_COLUMNS (self->columns), self->months.box);
  sr_columns_append (SR_COLUMNS (self->columns), self->townships.box);
  sr_columns_append (SR_COLUMNS (self->columns), make_right (self));
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_box_append (box, make_head (self));
  gtk_box_append (box, self->cards);
  gtk_box_append (box, self->columns);
}

GtkWidget *
sr_overview_today_new (SrRegister *reg)
{
  SrOverviewToday *self = g_object_new (SR_TYPE_OVERVIEW_TODAY, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_overview_today_set (SrOverviewToday *self, const SrOverviewNumbers *numbers)
{
  self->numbers = numbers;
  set_day (self);
  set_facts (self);
  set_cards (self);
  set_months (self);
  set_townships (self);
  set_types (self);
  set_ages (self);
}

void
sr_overview_today_set_counting (SrOverviewToday *self, gboolean counting)
{
  GtkWidget *parts[] = {self->facts, self->cards, self->columns};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (counting)
      gtk_widget_add_css_class (parts[i], "sr-counting");
    else
      gtk_widget_remove_css_class (parts[i], "sr-counting");
}

void
sr_overview_today_focus (SrOverviewToday *self)
{
  gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD);
}

void
sr_overview_today_next_pane (SrOverviewToday *self)
{
  GtkWidget *panes[] = {self->cards, self->moves, self->township_bars, self->type_bar,
                        self->pyramid};
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint next = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      next = (i + 1) % G_N_ELEMENTS (panes);
  gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD);
}
