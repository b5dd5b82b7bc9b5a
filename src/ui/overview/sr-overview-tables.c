/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tables, and the way from a number to its list.
 */
#include "ui/overview/sr-overview-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SrOverviewFact facts[] = {
    {"buildings", NC_ ("fact", "buildings"), FALSE},
    {"flats", NC_ ("fact", "flats"), FALSE},
    {"flats_vacant", NC_ ("fact", "vacant"), TRUE},
    {"households", NC_ ("fact", "households"), FALSE},
    {"persons", NC_ ("fact", "persons"), FALSE},
    {"origin_townships", NC_ ("fact", "townships"), FALSE},
    {NULL, NULL, FALSE},
};

static const SrOverviewCard cards[] = {
    {
        N_ ("Monitoring"),
        "households_without_measures",
        NC_ ("gap", "households without a measure"),
        "households_monitored",
        "households_with_measures",
        NC_ ("gap", "With measures"),
        NC_ ("unit", "households"),
        "households_monitored",
        NC_ ("gap", "Risk not cleared"),
        NC_ ("unit", "households"),
        FALSE,
        TRUE,
    },
    {
        N_ ("Papers of Each Household"),
        "households_without_papers",
        NC_ ("gap", "households incomplete"),
        "households",
        "households_with_papers",
        NC_ ("gap", "Complete"),
        NC_ ("unit", "households"),
        "households_no_papers",
        NC_ ("gap", "No paper at all"),
        NC_ ("unit", "households"),
        TRUE,
        TRUE,
    },
    {
        N_ ("ID Numbers"),
        "persons_without_id",
        NC_ ("gap", "persons to be supplied"),
        "persons",
        "persons_with_id",
        NC_ ("gap", "With number"),
        NC_ ("unit", "persons"),
        "persons_without_birth",
        NC_ ("gap", "No birth date"),
        NC_ ("unit", "persons"),
        TRUE,
        TRUE,
    },
    {
        N_ ("Homes"),
        "flats_vacant",
        NC_ ("gap", "flats vacant"),
        "flats",
        "flats_occupied",
        NC_ ("gap", "Occupied"),
        NC_ ("unit", "flats"),
        "households_without_flat",
        NC_ ("gap", "Without a flat"),
        NC_ ("unit", "households"),
        TRUE,
        TRUE,
    },
    {
        N_ ("Building Heads"),
        "buildings_without_head",
        NC_ ("gap", "buildings without"),
        "buildings",
        "buildings_with_head",
        NC_ ("gap", "In office"),
        NC_ ("unit", "buildings"),
        "building_posts",
        NC_ ("gap", "Posts held"),
        NC_ ("unit", "posts"),
        FALSE,
        FALSE,
    },
    {
        N_ ("Within Reach"),
        "households_without_phone",
        NC_ ("gap", "households without phone"),
        "households",
        "households_with_phone",
        NC_ ("gap", "With phone"),
        NC_ ("unit", "households"),
        "households_without_head",
        NC_ ("gap", "Without a head"),
        NC_ ("unit", "households"),
        TRUE,
        FALSE,
    },
    {.title = NULL},
};

static const SrOverviewMove moves[] = {
    {"births", NC_ ("move", "Born"), FALSE},
    {"moved_in", NC_ ("move", "Came"), FALSE},
    {"deaths", NC_ ("move", "Died"), TRUE},
    {"moved_out", NC_ ("move", "Left"), TRUE},
    {NULL, NULL, FALSE},
};

static const SrPlanIndicator indicators[] = {
    {NC_ ("indicator", "Persons"),
     "persons",
     NC_ ("unit", "persons"),
     "members",
     NULL,
     {1, 3, 5},
     {NC_ ("legend", "1 or 2"), NC_ ("legend", "3 or 4"), NC_ ("legend", "5 and more")}},
    {NC_ ("indicator", "Vacant"), "flats_vacant", NC_ ("unit", "flats"), NULL, NULL, {0}, {NULL}},
    {NC_ ("indicator", "60 and over"),
     "persons_60_up",
     NC_ ("unit", "persons"),
     "members_60_up",
     NULL,
     {1, 0, 2},
     {NC_ ("legend", "1"), NULL, NC_ ("legend", "2 and more")}},
    {NC_ ("indicator", "Under 16"),
     "persons_0_15",
     NC_ ("unit", "persons"),
     "members_under_16",
     NULL,
     {1, 0, 2},
     {NC_ ("legend", "1"), NULL, NC_ ("legend", "2 and more")}},
    {NC_ ("indicator", "Monitored"),
     "households_monitored",
     NC_ ("unit", "households"),
     NULL,
     NC_ ("mark", "M"),
     {0, 0, 1},
     {NULL, NULL, NC_ ("legend", "monitored")}},
    {NC_ ("indicator", "Out of poverty"),
     "households_poor",
     NC_ ("unit", "households"),
     NULL,
     NC_ ("mark", "P"),
     {0, 1, 0},
     {NULL, NC_ ("legend", "out of poverty"), NULL}},
    {NC_ ("indicator", "Papers missing"),
     "households_without_papers",
     NC_ ("unit", "households"),
     NULL,
     NC_ ("mark", "–"),
     {0, 1, 0},
     {NULL, NC_ ("legend", "papers missing"), NULL}},
    {NC_ ("indicator", "ID number missing"),
     "persons_without_id",
     NC_ ("unit", "persons"),
     NULL,
     NULL,
     {0, 0, 1},
     {NULL, NULL, NC_ ("legend", "ID number missing")}},
};

const SrOverviewFact *
sr_overview_facts (void)
{
  return facts;
}

const SrOverviewCard *
sr_overview_cards (void)
{
  return cards;
}

const SrOverviewMove *
sr_overview_moves (void)
{
  return moves;
}

const SrPlanIndicator *
sr_plan_indicators (guint *n_indicators)
{
  *n_indicators = G_N_ELEMENTS (indicators);
  return indicators;
}

gboolean
sr_overview_has (const char *figure)
{
  return figure && sr_figure_find (figure) != NULL;
}

void
sr_overview_list_words (GtkWidget *widget, const char *figure, const char *const *words)
{
  g_autofree char *name = g_strndup (figure, strcspn (figure, "/"));
  const SrFigure *found = sr_figure_find (name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *scope = g_strconcat ("figure=", figure, NULL);

  g_strv_builder_add (builder, scope);
  g_strv_builder_addv (builder, (const char **)words);
  all = g_strv_builder_end (builder);
  gtk_widget_activate_action (widget, "win.list", "(s^as)", sr_figure_listed (found), all);
}

void
sr_overview_list (GtkWidget *widget, const char *figure, const char *period, const char *word)
{
  g_autofree char *when = period ? g_strconcat ("period=", period, NULL) : NULL;
  const char *words[] = {NULL, NULL, NULL};
  guint n = 0;

  if (when)
    words[n++] = when;
  if (word)
    words[n++] = word;
  sr_overview_list_words (widget, figure, words);
}
