/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sample community as the figures count it: the article's totals, their parts, and flows that
 * account for every change of the stock.
 */
#include "figures/sr-figures.h"
#include "sample/sr-sample.h"
#include "support/sr-fixture.h"

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, data);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
}

static gint64
value_of (SrFixture *fixture, const char *key, const SrFigureWhen *when)
{
  const SrFigure *figure = sr_figure_find (key);
  g_autoptr (GError) error = NULL;
  SrFigureValue value;

  g_assert_nonnull (figure);
  sr_figure_value (fixture->reg, figure, when, &value, &error);
  g_assert_no_error (error);
  g_assert_true (value.known);
  return (gint64)value.number;
}

static void
test_totals (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const struct {
    const char *key;
    gint64 expected;
  } totals[] = {
      {"buildings", 12},     {"flats", 288},         {"flats_vacant", 4},
      {"households", 284},   {"persons", 962},       {"origin_townships", 19},
      {"mentors", 14},       {"building_heads", 12}, {"households_poor", 223},
      {"labour_force", 486},
  };

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++) {
    g_test_message ("%s", totals[i].key);
    g_assert_cmpint (value_of (fixture, totals[i].key, NULL), ==, totals[i].expected);
  }
  g_assert_cmpint (value_of (fixture, "persons_male", NULL) +
                       value_of (fixture, "persons_female", NULL),
                   ==, 962);
}

static void
test_flows (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  for (int year = 2020; year <= 2025; year++) {
    g_autofree char *from = g_strdup_printf ("%d-01-01", year);
    g_autofree char *before = g_strdup_printf ("%d-12-31", year - 1);
    g_autofree char *to =
        year == 2025 ? g_strdup ("2025-09-27") : g_strdup_printf ("%d-12-31", year);
    SrFigureWhen start = {before, NULL, NULL};
    SrFigureWhen end = {to, from, to};

    g_assert_cmpint (value_of (fixture, "persons", &end), ==,
                     value_of (fixture, "persons", &start) + value_of (fixture, "births", &end) +
                         value_of (fixture, "moved_in", &end) - value_of (fixture, "deaths", &end) -
                         value_of (fixture, "moved_out", &end));
    g_assert_cmpint (value_of (fixture, "births", &end), >, 0);
    g_assert_cmpint (value_of (fixture, "deaths", &end), >, 0);
  }
}

/* The tests only read: one register serves them all. */
int
main (int argc, char **argv)
{
  SrFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up (&fixture, NULL);
  g_test_add_data_func ("/sample-figures/totals", &fixture, test_totals);
  g_test_add_data_func ("/sample-figures/flows", &fixture, test_flows);
  status = g_test_run ();
  sr_fixture_tear_down (&fixture, NULL);
  return status;
}
