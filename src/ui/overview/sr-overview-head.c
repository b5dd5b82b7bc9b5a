/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A line of numbers over a line of words.
 */
#include "ui/overview/sr-overview-head.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ui/overview/sr-overview-tables.h"
#include "ui/widgets/sr-flow.h"
#include "ui/widgets/sr-tooltip.h"

#define FIGURE_KEY "sr-figure"

struct _SrOverviewHead {
  GtkBox parent_instance;
  SrRegister *reg;
  GtkLabel *day;
  GtkWidget *facts;
  GtkWidget *site; /* button */
  GtkWidget *unit; /* button */
};

G_DEFINE_FINAL_TYPE (SrOverviewHead, sr_overview_head, GTK_TYPE_BOX)

static void
sr_overview_head_dispose (GObject *object)
{
  g_clear_object (&SR_OVERVIEW_HEAD (object)->reg);
  G_OBJECT_CLASS (sr_overview_head_parent_class)->dispose (object);
}

static void
sr_overview_head_class_init (SrOverviewHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_head_dispose;
}

/* --- The day and the numbers --- */

static void
set_day (SrOverviewHead *self, const char *as_of)
{
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
on_fact (GtkWidget *button, gpointer unused)
{
  const char *figure = g_object_get_data (G_OBJECT (button), FIGURE_KEY);

  /* Townships stand beside each other in their chart. */
  if (g_str_equal (figure, "origin_townships"))
    gtk_widget_activate_action (button, "today.townships", NULL);
  else
    sr_overview_list (button, figure, NULL, NULL);
}

static GtkWidget *
append_part (GtkWidget *box, const char *text, const char *css_class, gboolean amber)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  if (amber)
    gtk_widget_add_css_class (label, "amber");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
append_fact (SrOverviewHead *self, const SrOverviewNumbers *numbers, const SrOverviewFact *fact)
{
  gint64 number = sr_overview_number (numbers, fact->figure);
  gboolean amber = fact->is_gap && number > 0;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  const char *unit = g_dpgettext2 (GETTEXT_PACKAGE, "fact", fact->unit);
  g_autofree char *spoken = g_strdup_printf ("%s %s", text, unit);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  append_part (box, text, "sr-number", amber);
  append_part (box, unit, "unit", amber);
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), FIGURE_KEY, (gpointer)fact->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_fact), NULL);
  sr_places_append (SR_PLACES (self->facts), button);
}

static void
set_facts (SrOverviewHead *self, const SrOverviewNumbers *numbers)
{
  sr_places_clear (SR_PLACES (self->facts));
  for (const SrOverviewFact *fact = sr_overview_facts (); fact->figure; fact++)
    append_fact (self, numbers, fact);
}

/* --- The site --- */

static void
add_words (GPtrArray *words, char *text)
{
  if (text && *text)
    g_ptr_array_add (words, text);
  else
    g_free (text);
}

/* 桑瑞家园 ・ 瑞塔铺镇 ・ 2019 年建成 ・ 占地 66 000 ㎡ */
static char *
site_words (SrOverviewHead *self, const SrOverviewSites *sites)
{
  SrCodeLists *lists = sr_register_code_lists (self->reg);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (sites->n == 1)
    add_words (words, g_strdup (sites->name));
  else
    add_words (words, g_strdup_printf (_ ("%u settlements"), sites->n));
  add_words (words, g_strdup (sr_code_lists_name (lists, "township", sites->township)));
  if (sites->opened)
    add_words (words, g_strdup_printf (_ ("opened in %d"), sites->opened));
  if (sites->land)
    add_words (words, g_strdup_printf (_ ("%s m² of land"), sites->land));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ・ ", (char **)words->pdata);
}

static void
set_link (GtkWidget *button, const char *text, gboolean is_gap)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (is_gap)
    gtk_widget_add_css_class (button, "amber");
  else
    gtk_widget_remove_css_class (button, "amber");
}

static void
set_site (SrOverviewHead *self, const SrOverviewNumbers *numbers)
{
  const char *reporting = sr_register_meta (self->reg, "reporting_unit");
  g_autofree char *site = numbers->sites.n ? site_words (self, &numbers->sites) : NULL;
  g_autofree char *unit = reporting && *reporting
                              ? g_strdup_printf (_ ("Reporting unit: %s"), reporting)
                              : g_strdup (_ ("No reporting unit is set"));

  set_link (self->site, site ? site : _ ("The settlement is not registered"), site == NULL);
  set_link (self->unit, unit, reporting == NULL || *reporting == '\0');
}

static void
on_site (GtkWidget *button, gpointer unused)
{
  static const char *const words[] = {NULL};

  gtk_widget_activate_action (button, "win.list", "(s^as)", "site", words);
}

static void
on_unit (GtkWidget *button, gpointer unused)
{
  gtk_widget_activate_action (button, "win.go", "s", "settings");
}

static GtkWidget *
make_link (GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_signal_connect (button, "clicked", clicked, NULL);
  return button;
}

static GtkWidget *
make_site (SrOverviewHead *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->site = make_link (G_CALLBACK (on_site));
  self->unit = make_link (G_CALLBACK (on_unit));
  gtk_widget_add_css_class (line, "sr-site-line");
  gtk_box_append (GTK_BOX (line), self->site);
  gtk_box_append (GTK_BOX (line), self->unit);
  return line;
}

/* --- Together --- */

static GtkWidget *
tool (const char *icon, const char *label, const char *action, const char *spoken)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  sr_tooltip_set (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static void
sr_overview_head_init (SrOverviewHead *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->day = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->day), "sr-title");
  gtk_widget_set_valign (GTK_WIDGET (self->day), GTK_ALIGN_START);
  gtk_widget_set_margin_end (GTK_WIDGET (self->day), 12);
  self->facts = sr_flow_new (6);
  gtk_widget_add_css_class (self->facts, "sr-site-facts");
  gtk_widget_set_hexpand (self->facts, TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (line), self->facts);
  gtk_box_append (GTK_BOX (line), tool ("view-grid-symbolic", C_ ("screen", "Buildings"),
                                        "page.buildings", _ ("To the buildings floor by floor")));
  gtk_box_append (GTK_BOX (line), tool ("printer-symbolic", _ ("Print"), "page.print",
                                        _ ("Print the overview (Ctrl+P)")));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), make_site (self));
}

GtkWidget *
sr_overview_head_new (SrRegister *reg)
{
  SrOverviewHead *self = g_object_new (SR_TYPE_OVERVIEW_HEAD, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_overview_head_set (SrOverviewHead *self, const SrOverviewNumbers *numbers)
{
  set_day (self, numbers->as_of);
  set_facts (self, numbers);
  set_site (self, numbers);
}
