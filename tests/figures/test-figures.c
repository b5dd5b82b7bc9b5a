/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Every figure against members counted by hand, at dates on the edges; and what holds for all of
 * them.
 */
#include "figures/sr-figure-groups.h"
#include "figures/sr-figure-hold.h"
#include "figures/sr-figure-homes.h"

#include "figures-fixture.h"
#include "store/sr-query.h"

/* What is expected of FIGURE at AS_OF (from FROM to TO for flows): ids of the members, and the
 * value. */
static const struct {
  const char *figure, *as_of, *from, *to, *members;
  double value;
} expected[] = {
    {"buildings", "2025-09-27", NULL, NULL, "1 2", 2},
    {"flats", "2025-09-27", NULL, NULL, "11 12 13 21 22", 5},
    {"flats_occupied", "2019-08-31", NULL, NULL, "11", 1},
    {"flats_occupied", "2022-03-01", NULL, NULL, "11 12 21", 3},
    {"flats_occupied", "2024-06-30", NULL, NULL, "11 12 22", 3},
    {"flats_occupied", "2024-07-01", NULL, NULL, "11 12", 2},
    {"flats_occupied", "2025-09-28", NULL, NULL, "11 12 21", 3},
    {"flats_vacant", "2019-08-31", NULL, NULL, "12 13 21 22", 4},
    {"flats_vacant", "2025-09-27", NULL, NULL, "13 21 22", 3},
    {"flats_vacant", "2025-09-28", NULL, NULL, "13 22", 2},
    {"households", "2019-08-31", NULL, NULL, "101", 1},
    {"households", "2019-12-31", NULL, NULL, "101", 1},
    {"households", "2020-01-01", NULL, NULL, "101 102", 2},
    {"households", "2024-06-30", NULL, NULL, "101 102 103", 3},
    {"households", "2024-07-01", NULL, NULL, "101 103", 2},
    {"households", "2025-09-27", NULL, NULL, "101 103 104", 3},
    {"households", "2025-09-28", NULL, NULL, "101 103 104 106", 4},
    {"persons", "2019-08-31", NULL, NULL, "1001", 1},
    {"persons", "2021-05-31", NULL, NULL, "1001 1002 1003 1004 1005 1006 1007", 7},
    {"persons", "2021-06-01", NULL, NULL, "1001 1002 1003 1004 1005 1006", 6},
    {"persons", "2022-03-01", NULL, NULL, "1001 1002 1003 1004 1005 1006 1008 1009", 8},
    {"persons", "2024-06-30", NULL, NULL, "1001 1002 1003 1004 1005 1006 1008 1009", 8},
    {"persons", "2024-07-01", NULL, NULL, "1001 1002 1003 1004 1006 1008 1009", 7},
    {"persons", "2025-09-27", NULL, NULL, "1001 1002 1003 1004 1006 1008 1012 1013", 8},
    {"persons", "2025-09-28", NULL, NULL, "1001 1002 1003 1004 1006 1008 1012 1013 1016", 9},
    {"persons_male", "2022-03-01", NULL, NULL, "1001 1003 1005 1009", 4},
    {"persons_male", "2025-09-27", NULL, NULL, "1001 1003 1012", 3},
    {"persons_female", "2021-05-31", NULL, NULL, "1002 1004 1006 1007", 4},
    {"persons_female", "2025-09-27", NULL, NULL, "1002 1004 1006 1013", 4},
    {"origin_townships", "2021-05-31", NULL, NULL, "101 102", 2},
    {"origin_townships", "2022-03-01", NULL, NULL, "101 102 103", 2},
    {"origin_townships", "2025-09-27", NULL, NULL, "101 103", 1},
    {"building_heads", "2023-12-31", NULL, NULL, "2001", 1},
    {"building_heads", "2025-09-26", NULL, NULL, "2001 2002", 1},
    {"building_heads", "2025-09-27", NULL, NULL, "2001 2003", 2},
    {"building_posts", "2023-12-31", NULL, NULL, "2001", 1},
    {"building_posts", "2025-09-26", NULL, NULL, "2001 2002", 2},
    {"building_posts", "2025-09-27", NULL, NULL, "2001 2003", 2},
    {"persons_0_5", "2025-09-27", NULL, NULL, "1004", 1},
    {"persons_0_5", "2025-09-28", NULL, NULL, "", 0},
    {"persons_0_5", "2022-03-01", NULL, NULL, "1004 1009", 2},
    {"persons_6_15", "2021-05-31", NULL, NULL, "1003", 1},
    {"persons_6_15", "2025-09-26", NULL, NULL, "1003", 1},
    {"persons_6_15", "2025-09-27", NULL, NULL, "", 0},
    {"persons_6_15", "2025-09-28", NULL, NULL, "1004 1016", 2},
    {"persons_16_59", "2025-09-26", NULL, NULL, "1002 1006 1013", 3},
    {"persons_16_59", "2025-09-27", NULL, NULL, "1002 1003 1006 1012 1013", 5},
    {"persons_16_59", "2025-09-28", NULL, NULL, "1003 1006 1012 1013", 4},
    {"persons_60_up", "2021-05-31", NULL, NULL, "1001 1007", 2},
    {"persons_60_up", "2025-09-27", NULL, NULL, "1001", 1},
    {"persons_60_up", "2025-09-28", NULL, NULL, "1001 1002", 2},
    {"households_poor", "2024-06-30", NULL, NULL, "101 102", 2},
    {"households_poor", "2025-09-27", NULL, NULL, "101", 1},
    {"persons_poor", "2022-03-01", NULL, NULL, "1001 1002 1003 1004 1005", 5},
    {"persons_poor", "2025-09-27", NULL, NULL, "1001 1002 1003 1004", 4},
    {"births", "2025-09-27", NULL, NULL, "304 309", 2},
    {"births", "2021-12-31", "2021-01-01", "2021-12-31", "309", 1},
    {"births", "2025-09-27", "2019-09-28", "2019-09-28", "304", 1},
    {"births", "2025-09-27", "2019-09-29", "2021-06-14", "", 0},
    {"deaths", "2025-09-27", NULL, NULL, "307 317", 2},
    {"deaths", "2025-09-26", NULL, NULL, "307", 1},
    {"deaths", "2025-09-27", "2025-09-27", "2025-09-27", "317", 1},
    {"households_in", "2025-09-27", NULL, NULL, "102 103 104", 3},
    {"households_in", "2025-09-27", "2022-03-01", "2022-12-31", "103", 1},
    {"households_out", "2025-09-27", NULL, NULL, "102", 1},
    {"households_out", "2025-09-27", "2024-07-02", NULL, "", 0},
    {"moved_in", "2025-09-27", NULL, NULL, "302 303 305 306 307 308 312 313 314", 9},
    {"moved_in", "2025-09-28", "2025-09-27", "2025-09-28", "312 318", 2},
    {"moved_in", "2022-12-31", "2022-01-01", "2022-12-31", "308", 1},
    {"moved_out", "2025-09-27", NULL, NULL, "305 313", 2},
    {"moved_out", "2025-09-27", "2024-02-01", "2024-06-30", "313", 1},
    {"labour_force", "2023-06-01", NULL, NULL, "1002 1005", 2},
    {"labour_force", "2024-06-30", NULL, NULL, "1002 1005 1006", 3},
    {"labour_force", "2025-09-26", NULL, NULL, "1002 1006 1013", 3},
    {"labour_force", "2025-09-27", NULL, NULL, "1002 1003 1006 1013", 4},
    {"labour_force", "2025-09-28", NULL, NULL, "1003 1006 1013", 3},
    {"persons_0_15", "2025-09-26", NULL, NULL, "1003 1004 1009", 3},
    {"persons_0_15", "2025-09-27", NULL, NULL, "1004", 1},
    {"persons_without_id", "2019-08-31", NULL, NULL, "", 0},
    {"persons_without_id", "2025-09-27", NULL, NULL, "1003 1004 1008", 3},
    {"persons_without_id", "2025-09-28", NULL, NULL, "1003 1004 1008 1016", 4},
    {"households_without_papers", "2020-01-01", NULL, NULL, "102", 1},
    {"households_without_papers", "2025-09-27", NULL, NULL, "103 104", 2},
    {"households_without_phone", "2020-01-01", NULL, NULL, "", 0},
    {"households_without_phone", "2025-09-26", NULL, NULL, "", 0},
    {"households_without_phone", "2025-09-27", NULL, NULL, "103 104", 2},
    {"households_without_flat", "2022-03-01", NULL, NULL, "", 0},
    {"households_without_flat", "2025-09-28", NULL, NULL, "104", 1},
    {"buildings_without_head", "2023-12-31", NULL, NULL, "2", 1},
    {"buildings_without_head", "2025-09-27", NULL, NULL, "", 0},
    {"households_monitored", "2019-08-31", NULL, NULL, "", 0},
    {"households_monitored", "2020-01-01", NULL, NULL, "101 102", 2},
    {"households_monitored", "2021-06-01", NULL, NULL, "102", 1},
    {"households_monitored", "2024-06-30", NULL, NULL, "101 102 103", 3},
    {"households_monitored", "2025-08-31", NULL, NULL, "101 103", 2},
    {"households_monitored", "2025-09-27", NULL, NULL, "101 104", 2},
    {"persons_monitored", "2021-05-31", NULL, NULL, "1001 1002 1003 1004 1005 1006 1007", 7},
    {"persons_monitored", "2024-07-01", NULL, NULL, "1001 1002 1003 1004 1006 1008 1009", 7},
    {"persons_monitored", "2025-09-27", NULL, NULL, "1001 1002 1003 1004 1012", 5},
    {"households_without_measures", "2024-02-09", NULL, NULL, "101 102", 2},
    {"households_without_measures", "2024-02-10", NULL, NULL, "102", 1},
    {"households_without_measures", "2025-09-27", NULL, NULL, "104", 1},
    {"households_with_measures", "2024-02-10", NULL, NULL, "101 103", 2},
    {"households_with_measures", "2025-09-27", NULL, NULL, "101", 1},
    {"monitoring_identified", "2025-09-27", NULL, NULL, "4001 4002 4004 4007", 4},
    {"monitoring_identified", "2024-06-30", "2024-01-01", NULL, "4002", 1},
    {"monitoring_identified", "2025-09-26", "2025-09-01", NULL, "", 0},
    {"monitoring_arrived", "2025-09-27", NULL, NULL, "4003", 1},
    {"monitoring_arrived", "2025-09-27", "2020-01-02", NULL, "", 0},
    {"monitoring_cleared", "2025-09-27", NULL, NULL, "4001 4004", 2},
    {"monitoring_cleared", "2025-08-31", NULL, NULL, "4001", 1},
    {"monitoring_left", "2025-09-27", NULL, NULL, "4003", 1},
    {"monitoring_left", "2024-07-01", "2024-07-01", NULL, "4003", 1},
    {"monitoring_left", "2024-06-30", NULL, NULL, "", 0},
    {"monitored_persons_identified", "2025-09-27", NULL, NULL,
     "301 301 302 302 303 303 304 304 308 312 313 316 317", 13},
    {"monitored_persons_identified", "2023-12-31", "2023-01-01", NULL, "308 313 316 317", 4},
    {"monitored_persons_joined", "2025-09-27", NULL, NULL, "305 306 307 309 314", 5},
    {"monitored_persons_joined", "2025-09-27", "2021-01-01", NULL, "309 314", 2},
    {"monitored_persons_cleared", "2025-09-27", NULL, NULL, "301 302 303 304 308 314 316 317", 8},
    {"monitored_persons_cleared", "2025-08-31", NULL, NULL, "301 302 303 304", 4},
    {"monitored_persons_left", "2025-09-27", NULL, NULL, "305 306 307 309 313", 5},
    {"monitored_persons_left", "2024-06-30", "2022-03-01", NULL, "306 309 313", 3},
    {"persons_with_id", "2019-08-31", NULL, NULL, "1001", 1},
    {"persons_with_id", "2025-09-27", NULL, NULL, "1001 1002 1006 1012 1013", 5},
    {"persons_without_birth", "2021-05-31", NULL, NULL, "", 0},
    {"persons_without_birth", "2025-09-27", NULL, NULL, "1008", 1},
    {"households_with_papers", "2025-09-27", NULL, NULL, "101", 1},
    {"households_no_papers", "2025-09-27", NULL, NULL, "104", 1},
    {"households_no_papers", "2025-09-28", NULL, NULL, "104 106", 2},
    {"households_with_phone", "2025-09-26", NULL, NULL, "101 103", 2},
    {"households_with_phone", "2025-09-27", NULL, NULL, "101", 1},
    {"households_without_head", "2024-06-30", NULL, NULL, "", 0},
    {"households_without_head", "2025-09-27", NULL, NULL, "104", 1},
    {"buildings_with_head", "2023-12-31", NULL, NULL, "1", 1},
    {"buildings_with_head", "2025-09-27", NULL, NULL, "1 2", 2},
    {"mentors", "2019-08-31", NULL, NULL, "3005", 1},
    {"mentors", "2022-03-01", NULL, NULL, "3001 3005", 2},
    {"mentors", "2024-07-01", NULL, NULL, "3001 3002", 1},
    {"mentors", "2025-09-27", NULL, NULL, "3001 3002 3003", 2},
    {"mentors", "2025-09-28", NULL, NULL, "3002 3003", 2},
    {"employed", "2025-08-14", NULL, NULL, "1001 1002 1006", 3},
    {"employed", "2025-09-27", NULL, NULL, "1001 1002 1003 1012 1013", 5},
    {"employed", "2025-09-28", NULL, NULL, "1001 1003 1012 1013", 4},
    {"unemployed", "2025-08-14", NULL, NULL, "1013", 1},
    {"unemployed", "2025-09-27", NULL, NULL, "1006", 1},
    {"labour_employed", "2025-09-27", NULL, NULL, "1002 1003 1013", 3},
    {"employment_rate", "2025-09-27", NULL, NULL, "1002 1003 1013", 75},
    {"employed_factory", "2025-09-27", NULL, NULL, "1001 1002", 2},
    {"employed_public_post", "2025-09-27", NULL, NULL, "1013", 1},
    {"employed_county_outside", "2025-09-27", NULL, NULL, "1012", 1},
    {"employed_local", "2025-09-27", NULL, NULL, "1003", 1},
    {"migrant_workers", "2025-08-14", NULL, NULL, "1004 1006", 2},
    {"migrant_workers", "2025-08-15", NULL, NULL, "1004", 1},
    {"migrant_workers", "2025-09-27", NULL, NULL, "1004 1012 1013", 3},
    {"zero_employment_households", "2025-08-14", NULL, NULL, "", 0},
    {"zero_employment_households", "2025-08-31", NULL, NULL, "103", 1},
    {"zero_employment_households", "2025-09-27", NULL, NULL, "", 0},
    {"work_running", "2025-08-14", NULL, NULL, "601 602 603 611 613 615", 6},
    {"work_unverified", "2025-09-27", NULL, NULL, "601 602 608 611 613", 5},
    {"work_unverified", "2025-09-28", NULL, NULL, "601 608 611 613 615", 5},
    {"work_begun", "2025-09-27", "2025-09-01", NULL, "605 606 607", 3},
    {"work_begun", "2025-09-27", "2025-09-27", NULL, "605 607", 2},
    {"work_returned", "2025-08-31", "2025-08-15", NULL, "603", 1},
    {"work_returned", "2025-08-31", "2025-08-16", NULL, "", 0},
    {"factories", "2019-09-30", NULL, NULL, "32", 1},
    {"factories", "2025-09-27", NULL, NULL, "31 32", 2},
    {"factories", "2025-09-28", NULL, NULL, "31 32 35", 3},
    {"factory_workers", "2024-05-31", NULL, NULL, "1001 1002", 2},
    {"factory_workers", "2025-09-27", NULL, NULL, "1001 1002", 2},
    {"factory_workers", "2025-09-28", NULL, NULL, "1001", 1},
    {"wage_total", "2025-09-27", "2024-10-01", NULL, "701 702 704 707", 3550.5},
    {"wage_total", "2025-09-27", "2025-09-01", "2025-09-30", "701 704", 2000},
    {"wage_mean", "2025-09-27", "2024-10-01", NULL, "701 702 707", 1183.5},
    {"income_increase_workers", "2025-09-27", NULL, NULL, "1001", 1},
    {"income_increase_mean", "2025-09-27", NULL, NULL, "1001", -5449.5},
    {"income_increase_median", "2025-09-27", NULL, NULL, "1001", -5449.5},
    {"income_increase_coverage", "2025-09-27", NULL, NULL, "1001", 50},
    {"income_increase_coverage", "2025-09-28", NULL, NULL, "1001", 100},
    {"fairs", "2025-09-27", "2025-01-01", NULL, "801 802", 2},
    {"fair_visitors", "2025-09-27", "2025-01-01", NULL, "801 802", 210},
    {"fair_visitors_site", "2025-09-27", "2025-01-01", NULL, "801 802", 50},
    {"fairs", "2025-09-28", "2025-09-28", NULL, "803", 1},
    {"fair_companies", "2025-09-27", "2025-01-01", NULL, "821 822 823 824", 3},
    {"fair_companies_in_province", "2025-09-27", "2025-01-01", NULL, "821", 1},
    {"fair_companies_out_province", "2025-09-27", "2025-01-01", NULL, "822 823", 1},
    {"postings", "2025-09-27", "2025-01-01", NULL, "831 832 835", 3},
    {"postings_open", "2025-09-27", NULL, NULL, "831 832", 2},
    {"postings_open", "2025-09-28", NULL, NULL, "832 833", 2},
    {"openings", "2025-09-27", "2025-01-01", NULL, "831 832 835", 5},
    {"job_seekers", "2025-09-27", NULL, NULL, "851", 1},
    {"job_seekers", "2025-09-28", NULL, NULL, "851 853", 2},
    {"placements", "2025-09-27", "2025-01-01", NULL, "841 842 843", 3},
    {"intents", "2025-09-27", "2025-01-01", NULL, "841 842 843", 2},
    {"signed", "2025-09-27", "2025-01-01", NULL, "841 843", 2},
    {"placed", "2025-09-27", "2025-01-01", NULL, "843", 1},
};
/* Dates and a period for what must hold for every figure. */
static const SrFigureWhen whens[] = {
    {"2019-08-31", NULL, NULL},         {"2021-05-31", "2020-01-01", NULL},
    {"2022-03-01", "2021-06-01", NULL}, {"2024-07-01", "2024-01-01", "2024-06-30"},
    {"2025-09-27", NULL, NULL},         {"2025-09-28", "2025-09-28", "2025-09-28"},
};

static double
value_of (Fixture *fixture, const char *key, const SrFigureWhen *when)
{
  GError *error = NULL;
  SrFigureValue value = {FALSE, -1};

  sr_figure_value (fixture->reg, sr_figure_find (key), when, &value, &error);
  g_assert_no_error (error);
  g_assert_true (value.known);
  return value.number;
}

static GArray *
members_of (Fixture *fixture, const SrFigure *figure, const SrFigureWhen *when)
{
  GError *error = NULL;
  GArray *members = sr_figure_members (fixture->reg, figure, when, &error);

  g_assert_no_error (error);
  return members;
}

static char *
ids_text (const GArray *members)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i ? " " : "",
                            g_array_index (members, SrFigureMember, i).record);
  return g_string_free (text, FALSE);
}

static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    SrFigureWhen when = {expected[i].as_of, expected[i].from, expected[i].to};
    const SrFigure *figure = sr_figure_find (expected[i].figure);
    g_autoptr (GArray) members = members_of (fixture, figure, &when);
    g_autofree char *ids = ids_text (members);

    g_test_message ("%s at %s", figure->key, when.as_of);
    g_assert_cmpstr (ids, ==, expected[i].members);
    g_assert_cmpfloat (value_of (fixture, figure->key, &when), ==, expected[i].value);
  }
}

static void
test_all_by_hand (void)
{
  guint n_figures;
  const SrFigure *figures = sr_figures (&n_figures);

  for (guint f = 0; f < n_figures; f++) {
    guint times = 0;

    for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
      times += g_strcmp0 (expected[i].figure, figures[f].key) == 0;
    g_test_message ("%s", figures[f].key);
    g_assert_cmpuint (times, >, 0);
  }
}

static double
different (const SrFigure *figure, const GArray *members)
{
  g_autoptr (GHashTable) distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < members->len; i++) {
    const SrFigureMember *member = &g_array_index (members, SrFigureMember, i);

    g_hash_table_add (distinct,
                      figure->aggregate == SR_AGGREGATE_COUNT
                          ? g_strdup_printf ("%" G_GINT64_FORMAT, member->record)
                      : member->amount.type == SR_VALUE_TEXT
                          ? g_strdup (member->amount.text)
                          : g_strdup_printf ("%" G_GINT64_FORMAT, member->amount.integer));
  }
  return g_hash_table_size (distinct);
}

static double
sum_of (const GArray *members)
{
  double sum = 0;

  for (guint i = 0; i < members->len; i++)
    sum += sr_value_get_real (&g_array_index (members, SrFigureMember, i).amount, 0);
  return sum;
}

/* The number of members whose amount is below, and not above, that of member AT. */
static guint
rank_of (const GArray *members, guint at)
{
  double amount = sr_value_get_real (&g_array_index (members, SrFigureMember, at).amount, 0);
  guint below = 0;

  for (guint i = 0; i < members->len; i++)
    below += sr_value_get_real (&g_array_index (members, SrFigureMember, i).amount, 0) < amount;
  return below;
}

/* Of an odd number of different amounts: the one with as many below as above. */
static double
middle (const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    if (2 * rank_of (members, i) + 1 == members->len)
      return sr_value_get_real (&g_array_index (members, SrFigureMember, i).amount, 0);
  g_assert_not_reached ();
}

/* The aggregate made again from the members, in another way than the engine's. */
static double
aggregate (Fixture *fixture, const SrFigure *figure, const SrFigureWhen *when)
{
  g_autoptr (GArray) members = members_of (fixture, figure, when);

  switch (figure->aggregate) {
  case SR_AGGREGATE_SUM:
    return sum_of (members);
  case SR_AGGREGATE_MEAN:
    return sum_of (members) / members->len;
  case SR_AGGREGATE_MEDIAN:
    return middle (members);
  case SR_AGGREGATE_RATIO:
    return 100 * value_of (fixture, figure->numerator, when) /
           value_of (fixture, figure->denominator, when);
  case SR_AGGREGATE_COUNT:
  case SR_AGGREGATE_DISTINCT:
  default:
    return different (figure, members);
  }
}

static void
test_value_is_aggregate (Fixture *fixture, gconstpointer data)
{
  guint n_figures;
  const SrFigure *figures = sr_figures (&n_figures);

  for (guint f = 0; f < n_figures; f++)
    for (guint w = 0; w < G_N_ELEMENTS (whens); w++) {
      SrFigureValue value = {FALSE, -1};

      g_test_message ("%s at %s", figures[f].key, whens[w].as_of);
      g_assert_true (sr_figure_value (fixture->reg, &figures[f], &whens[w], &value, NULL));
      if (value.known)
        g_assert_cmpfloat_with_epsilon (value.number, aggregate (fixture, &figures[f], &whens[w]),
                                        1e-6);
      else
        g_assert_cmpint (figures[f].aggregate, >, SR_AGGREGATE_SUM);
    }
}

/* The groups of the database are the rows of the matrix that count something. */
static void
check_groups (Fixture *fixture,
              const SrFigure *figure,
              const SrDimension *dimension,
              const SrFigureMatrix *matrix,
              const SrFigureWhen *when)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) groups = sr_figure_groups (fixture->reg, figure, dimension, when, &error);
  guint n_rows = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < matrix->rows->len; i++)
    n_rows += !sr_figure_row_is_empty (matrix, g_ptr_array_index (matrix->rows, i));
  g_assert_cmpuint (groups->len, ==, n_rows);
  for (guint i = 0; i < groups->len; i++) {
    const SrFigureGroup *group = g_ptr_array_index (groups, i);

    g_assert_cmpfloat ((double)group->number, ==,
                       sr_figure_matrix_row (matrix, group->value)->cells[0].number);
  }
}

/* Each figure by each of its dimensions: the rows with the unknown make up the whole. What is
 * counted once may stand in several rows. */
/* TRUE when TOTAL is the figure, or both are not known. */
static gboolean
is_total (Fixture *fixture,
          const SrFigure *figure,
          const SrFigureWhen *when,
          const SrFigureValue *total)
{
  SrFigureValue value = {FALSE, -1};

  g_assert_true (sr_figure_value (fixture->reg, figure, when, &value, NULL));
  return value.known == total->known && (!value.known || value.number == total->number);
}

static void
check_partition (Fixture *fixture,
                 const SrFigure *figure,
                 const SrDimension *dimension,
                 const SrFigureWhen *when)
{
  GError *error = NULL;
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (fixture->reg, &figure, 1, dimension, when, &error);
  double sum = 0, most = 0;

  g_assert_no_error (error);
  g_test_message ("%s by %s at %s", figure->key, dimension->key, when->as_of);
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    sum += row->cells[0].number;
    most = MAX (most, row->cells[0].number);
  }
  if (figure->aggregate > SR_AGGREGATE_SUM) { /* no sums, and without members no value */
    g_assert_true (is_total (fixture, figure, when, &matrix->totals[0]));
    return;
  }
  g_assert_cmpfloat (matrix->totals[0].number, ==, value_of (fixture, figure->key, when));
  g_assert_cmpfloat (most, <=, matrix->totals[0].number);
  g_assert_cmpfloat (sum + 1e-6, >=, matrix->totals[0].number);
  if (figure->aggregate != SR_AGGREGATE_COUNT)
    return;
  g_assert_cmpfloat (sum, ==, matrix->totals[0].number);
  check_groups (fixture, figure, dimension, matrix, when);
}

static void
test_partitions (Fixture *fixture, gconstpointer data)
{
  guint n_figures;
  const SrFigure *figures = sr_figures (&n_figures);

  for (guint f = 0; f < n_figures; f++)
    for (guint d = 0; figures[f].dimensions[d]; d++) {
      const SrDimension *dimension = sr_dimension_find (figures[f].dimensions[d]);

      g_assert_nonnull (dimension);
      g_assert_nonnull (sr_dimension_sql (dimension, figures[f].record, figures[f].event));
      for (guint w = 0; w < G_N_ELEMENTS (whens); w++)
        check_partition (fixture, &figures[f], dimension, &whens[w]);
    }
}

/* A slice counts what its figure has in the rows of the dimension. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  const SrFigureWhen when = {"2025-09-27", NULL, NULL};
  g_autoptr (SrFigure) slice =
      sr_figure_slice (sr_figure_find ("moved_in"), "join_reason", "married_in returned");
  g_autoptr (SrFigure) vacant =
      sr_figure_slice (sr_figure_find ("flats_vacant"), "flat_state", "public");
  g_autoptr (GArray) members = sr_figure_members (fixture->reg, slice, &when, NULL);
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, slice, &when, &value, NULL));
  g_assert_cmpfloat (value.number, ==, 2);
  g_assert_cmpint (g_array_index (members, SrFigureMember, 0).record, ==, 313);
  g_assert_cmpint (g_array_index (members, SrFigureMember, 1).record, ==, 314);
  g_assert_true (sr_figure_value (fixture->reg, vacant, &when, &value, NULL));
  g_assert_cmpfloat (value.number, ==, 1);
}

/* Rows that count something, as "value=number …"; "?" is the unknown. */
static char *
matrix_text (Fixture *fixture, const char *key, const char *dimension, const SrFigureWhen *when)
{
  GError *error = NULL;
  const SrFigure *figure = sr_figure_find (key);
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (fixture->reg, &figure, 1, sr_dimension_find (dimension), when, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (!sr_figure_row_is_empty (matrix, row))
      g_string_append_printf (text, "%s%s=%.0f", text->len ? " " : "",
                              row->value ? row->value : "?", row->cells[0].number);
  }
  return g_string_free (text, FALSE);
}

static void
test_dimensions (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *figure, *dimension, *as_of, *text;
  } rows[] = {
      {"buildings", "site", "2025-09-27", "1=2"},
      {"flats", "layout", "2025-09-27", "50=1 75=2 100=1 ?=1"},
      {"flats_vacant", "flat_state", "2025-09-27", "vacant=1 public=1 ?=1"},
      {"flats_vacant", "building", "2025-09-27", "1=1 2=2"},
      {"households", "building", "2022-03-01", "1=2 2=1"},
      {"households", "building", "2024-06-30", "1=2 2=1"},
      {"households", "building", "2025-09-27", "1=2 ?=1"},
      {"households", "household_type", "2023-12-31", "poverty_exit=2 rural=1"},
      {"households", "household_type", "2025-09-27", "monitored=1 rural=1 ?=1"},
      {"persons", "township", "2021-05-31", "430822100=4 430822101=3"},
      {"persons", "township", "2025-09-27", "430822100=7 ?=1"},
      {"persons", "building", "2022-03-01", "1=5 2=3"},
      {"persons", "building", "2025-09-27", "1=7 ?=1"},
      {"persons", "sex", "2025-09-27", "1=3 2=4 ?=1"},
      {"persons", "age_band", "2025-09-27", "1=1 3=5 4=1 ?=1"},
      {"persons", "age_band", "2025-09-28", "2=2 3=4 4=2 ?=1"},
      {"persons", "age_five", "2025-09-27", "5=1 15=1 30=1 35=1 40=1 55=1 65=1 ?=1"},
      {"persons_male", "age_five", "2025-09-26", "0=1 15=1 60=1"},
      {"persons", "ethnicity", "2025-09-27", "01=1 06=2 14=1 15=3 ?=1"},
      {"persons", "household_type", "2025-09-27", "monitored=4 rural=3 ?=1"},
      {"households_monitored", "risk", "2024-06-30", "illness=1 schooling=1 ?=1"},
      {"households_monitored", "monitoring_category", "2024-06-30",
       "unstable=1 marginal=1 sudden=1"},
      {"persons_monitored", "monitoring_category", "2025-09-27", "marginal=4 sudden=1"},
      {"monitoring_identified", "risk", "2025-09-27", "illness=2 schooling=1 accident=1"},
      {"monitoring_cleared", "month", "2025-09-27", "2021-06=1 2025-09=1"},
      {"monitoring_left", "township", "2025-09-27", "430822101=1"},
      {"unemployed", "wish", "2025-09-27", "yes=1"},
      {"employed", "work_kind", "2025-09-27", "factory=2 migrant=1 public_post=1 local=1"},
      {"employed_factory", "factory", "2025-09-27", "31=2"},
      {"migrant_workers", "work_scope", "2025-08-14", "city=1 other_province=1"},
      {"migrant_workers", "work_province", "2025-08-14", "43=1 44=1"},
      {"migrant_workers", "work_city", "2025-08-14", "4308=1 4419=1"},
      {"work_begun", "month", "2025-09-27",
       "2020-01=2 2021-06=1 2022-01=1 2023-01=2 2024-01=1 2025-01=1 2025-09=3"},
      {"factories", "in_site", "2025-09-27", "1=1 0=1"},
      {"wage_total", "factory", "2025-09-27", "31=16050 32=500"},
      {"fair_companies", "fair", "2025-09-27", "801=2 802=2"},
      {"postings", "posting_source", "2025-09-27", "fair=2 ?=1"},
      {"placements", "placement_state", "2025-09-27", "intent=1 signed=1 placed=1"},
      {"labour_force", "labour_ability", "2025-09-27", "ordinary=3 skilled=1"},
      {"origin_townships", "building", "2022-03-01", "1=2 2=1"},
      {"building_heads", "building", "2025-09-26", "1=1 2=1"},
      {"mentors", "party_branch", "2025-09-27", "retired=1 town=1 ?=1"},
      {"births", "sex", "2025-09-27", "1=1 2=1"},
      {"births", "building", "2025-09-27", "1=2"},
      {"deaths", "building", "2025-09-27", "1=2"},
      {"households_in", "building", "2025-09-27", "1=1 2=1 ?=1"},
      {"households_in", "household_change", "2025-09-27", "increase=2 split=1"},
      {"households_in", "month", "2025-09-27", "2020-01=1 2022-03=1 2025-09=1"},
      {"households_out", "building", "2025-09-27", "1=1"},
      {"households_out", "household_change", "2025-09-27", "decrease=1"},
      {"moved_out", "month", "2025-09-27", "2024-02=1 2024-07=1"},
      {"households", "site", "2025-09-27", "1=3"},
      {"flats_vacant", "site", "2025-09-27", "1=3"},
      {"moved_in", "join_reason", "2025-09-27", "relocated=7 married_in=1 returned=1"},
      {"moved_in", "building", "2025-09-27", "1=6 2=2 ?=1"},
      {"moved_in", "township", "2025-09-27", "430822100=5 430822101=3 ?=1"},
      {"moved_out", "leave_reason", "2025-09-27", "moved_out=1 study=1"},
      {"moved_out", "building", "2025-09-27", "1=1 2=1"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SrFigureWhen when = {rows[i].as_of, NULL, NULL};
    g_autofree char *text = matrix_text (fixture, rows[i].figure, rows[i].dimension, &when);

    g_test_message ("%s by %s at %s", rows[i].figure, rows[i].dimension, rows[i].as_of);
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

/* Members flat by flat, "flat=number …" of one building. */
static char *
flats_text (Fixture *fixture, const char *key, gint64 building, const char *as_of)
{
  static const gint64 flats[] = {11, 12, 13, 21, 22, 29};
  SrFigureWhen when = {as_of, NULL, NULL};
  GError *error = NULL;
  g_autoptr (GHashTable) counts =
      sr_figure_by_flat (fixture->reg, sr_figure_find (key), building, &when, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (flats); i++) {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &flats[i]));

    if (count)
      g_string_append_printf (text, "%s%d=%u", text->len ? " " : "", (int)flats[i], count);
  }
  return g_string_free (text, FALSE);
}

static void
test_by_flat (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *figure;
    gint64 building;
    const char *as_of, *text;
  } rows[] = {
      {"persons", 1, "2025-09-27", "11=4 12=3"},
      {"persons", 1, "2022-03-01", "11=4 12=1"},
      {"persons", 2, "2022-03-01", "21=3"},
      {"persons_female", 1, "2025-09-27", "11=2 12=2"},
      {"households", 1, "2025-09-27", "11=1 12=1"},
      {"households_poor", 1, "2025-09-27", "11=1"},
      {"flats_vacant", 1, "2025-09-27", "13=1"},
      {"flats_vacant", 2, "2025-09-28", "22=1"},
  };

  g_assert_true (sr_figure_has_homes (sr_figure_find ("persons")));
  g_assert_false (sr_figure_has_homes (sr_figure_find ("births")));
  g_assert_false (sr_figure_has_homes (sr_figure_find ("buildings")));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = flats_text (fixture, rows[i].figure, rows[i].building, rows[i].as_of);

    g_test_message ("%s at %s", rows[i].figure, rows[i].as_of);
    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

/* A value that the dimension does not offer any more is counted all the same, and stands before the
 * unknown. */
static void
test_value_not_offered (Fixture *fixture, gconstpointer data)
{
  SrFigureWhen when = {"2025-09-27", NULL, NULL};
  g_autofree char *text = NULL;

  fixture_execute (fixture, "UPDATE flat SET layout = 'old' WHERE id = 21;"
                            "UPDATE flat SET layout = 'gone' WHERE id = 29;");
  text = matrix_text (fixture, "flats", "layout", &when);
  g_assert_cmpstr (text, ==, "50=1 75=2 old=1 ?=1");
}

/* Opening + births + moved in − deaths − moved out = closing. */
static void
test_persons_identity (Fixture *fixture, gconstpointer data)
{
  static const char *const dates[] = {"2019-08-31", "2021-05-31", "2022-03-01", "2024-06-30",
                                      "2024-07-01", "2025-09-26", "2025-09-27", "2025-09-28"};

  for (guint a = 0; a < G_N_ELEMENTS (dates); a++)
    for (guint b = a + 1; b < G_N_ELEMENTS (dates); b++) {
      char from[SR_DATE_SIZE];
      SrFigureWhen opening = {dates[a], NULL, NULL};
      SrFigureWhen period = {dates[b], from, dates[b]};

      sr_date_add_days (dates[a], 1, from);
      g_test_message ("%s to %s", from, dates[b]);
      g_assert_cmpfloat (
          value_of (fixture, "persons", &opening) + value_of (fixture, "births", &period) +
              value_of (fixture, "moved_in", &period) - value_of (fixture, "deaths", &period) -
              value_of (fixture, "moved_out", &period),
          ==, value_of (fixture, "persons", &period));
    }
}

/* Opening + newly monitored + came − cleared − left = closing. */
static void
assert_monitoring_identity (Fixture *fixture,
                            const char *const figures[5],
                            const SrFigureWhen *opening,
                            const SrFigureWhen *period)
{
  g_assert_cmpfloat (
      value_of (fixture, figures[0], opening) + value_of (fixture, figures[1], period) +
          value_of (fixture, figures[2], period) - value_of (fixture, figures[3], period) -
          value_of (fixture, figures[4], period),
      ==, value_of (fixture, figures[0], period));
}

static void
test_monitoring_identity (Fixture *fixture, gconstpointer data)
{
  static const char *const dates[] = {"2019-08-31", "2019-12-31", "2020-01-01", "2021-06-01",
                                      "2022-03-01", "2024-01-31", "2024-06-30", "2024-07-01",
                                      "2025-08-31", "2025-09-26", "2025-09-27", "2025-09-28"};
  static const char *const households[] = {"households_monitored", "monitoring_identified",
                                           "monitoring_arrived", "monitoring_cleared",
                                           "monitoring_left"};
  static const char *const persons[] = {"persons_monitored", "monitored_persons_identified",
                                        "monitored_persons_joined", "monitored_persons_cleared",
                                        "monitored_persons_left"};

  for (guint a = 0; a < G_N_ELEMENTS (dates); a++)
    for (guint b = a + 1; b < G_N_ELEMENTS (dates); b++) {
      char from[SR_DATE_SIZE];
      SrFigureWhen opening = {dates[a], NULL, NULL};
      SrFigureWhen period = {dates[b], from, dates[b]};

      sr_date_add_days (dates[a], 1, from);
      g_test_message ("%s to %s", from, dates[b]);
      assert_monitoring_identity (fixture, households, &opening, &period);
      assert_monitoring_identity (fixture, persons, &opening, &period);
    }
}

static void
test_other_identities (Fixture *fixture, gconstpointer data)
{
  for (guint w = 0; w < G_N_ELEMENTS (whens); w++) {
    const SrFigureWhen *when = &whens[w];

    g_assert_cmpfloat (value_of (fixture, "flats", when), ==,
                       value_of (fixture, "flats_occupied", when) +
                           value_of (fixture, "flats_vacant", when));
    g_assert_cmpfloat (value_of (fixture, "persons", when), ==,
                       value_of (fixture, "persons_with_id", when) +
                           value_of (fixture, "persons_without_id", when));
    g_assert_cmpfloat (value_of (fixture, "households", when), ==,
                       value_of (fixture, "households_with_papers", when) +
                           value_of (fixture, "households_without_papers", when));
    g_assert_cmpfloat (value_of (fixture, "households", when), ==,
                       value_of (fixture, "households_with_phone", when) +
                           value_of (fixture, "households_without_phone", when));
    g_assert_cmpfloat (value_of (fixture, "persons", when), >=,
                       value_of (fixture, "persons_male", when) +
                           value_of (fixture, "persons_female", when));
  }
}

/* Somebody in two households, which is an error of the register, is one person all the same, in the
 * household joined last. */
static void
test_person_twice (Fixture *fixture, gconstpointer data)
{
  SrFigureWhen when = {"2025-09-27", NULL, NULL};
  g_autofree char *text = NULL;

  fixture_execute (fixture,
                   "INSERT INTO membership (id, version, household_id, person_id, relation) "
                   "VALUES (399, 1, 104, 1001, 'other')");
  g_assert_cmpfloat (value_of (fixture, "persons", &when), ==, 8);
  text = matrix_text (fixture, "persons", "township", &when);
  g_assert_cmpstr (text, ==, "430822100=6 ?=2");
}

/* A parameter of the town changes what counts as labour. */
static void
test_parameter (Fixture *fixture, gconstpointer data)
{
  SrFigureWhen when = {"2023-06-01", NULL, NULL};
  const SrFigure *figure = sr_figure_find ("labour_force");
  g_autoptr (GArray) members = NULL;
  g_autofree char *ids = NULL;

  fixture_execute (fixture,
                   "UPDATE parameter SET value = '1' WHERE parameter_key = 'labour_counts_weak'");
  sr_register_notify (fixture->reg, 0);
  members = members_of (fixture, figure, &when);
  ids = ids_text (members);
  g_assert_cmpstr (ids, ==, "1002 1005 1013");
}

/* Aggregates that no figure of the catalogue needs yet, on the floor areas 50, 75, 75 | 100, none.
 */
static void
test_aggregates (Fixture *fixture, gconstpointer data)
{
#define AREAS "SELECT f.id AS record_id, f.floor_area AS amount FROM flat AS f WHERE f.void = 0"
  static const SrFigure sum = {.record = "flat", .aggregate = SR_AGGREGATE_SUM, .members = AREAS};
  static const SrFigure mean = {.record = "flat", .aggregate = SR_AGGREGATE_MEAN, .members = AREAS};
  static const SrFigure median = {
      .record = "flat", .aggregate = SR_AGGREGATE_MEDIAN, .members = AREAS};
  static const SrFigure nothing = {
      .record = "flat", .aggregate = SR_AGGREGATE_MEDIAN, .members = AREAS " AND 1 = 0"};
  static const SrFigure empty = {
      .record = "flat", .aggregate = SR_AGGREGATE_SUM, .members = AREAS " AND 1 = 0"};
  static const SrFigure ratio = {.record = "flat",
                                 .aggregate = SR_AGGREGATE_RATIO,
                                 .numerator = "flats_occupied",
                                 .denominator = "flats"};
  const SrFigure *all[] = {&sum, &mean, &median, &ratio, &nothing, &empty};
  g_autoptr (SrFigureMatrix) matrix = NULL;
  const SrFigureRow *row;

  matrix = sr_figure_matrix (fixture->reg, all, G_N_ELEMENTS (all), sr_dimension_find ("building"),
                             NULL, NULL);
  g_assert_nonnull (matrix);
  g_assert_cmpfloat (matrix->totals[0].number, ==, 300);
  g_assert_cmpfloat (matrix->totals[1].number, ==, 75);
  g_assert_cmpfloat (matrix->totals[2].number, ==, 75);
  g_assert_cmpfloat (matrix->totals[3].number, ==, 40);
  g_assert_false (matrix->totals[4].known);
  g_assert_true (matrix->totals[5].known);
  g_assert_cmpfloat (matrix->totals[5].number, ==, 0);
  row = sr_figure_matrix_row (matrix, "1");
  g_assert_cmpstr (row->name, ==, "1栋");
  g_assert_cmpfloat (row->cells[0].number, ==, 200);
  g_assert_cmpfloat_with_epsilon (row->cells[1].number, 66.6667, 0.001);
  g_assert_cmpfloat (row->cells[2].number, ==, 75);
  row = sr_figure_matrix_row (matrix, "2");
  g_assert_cmpfloat (row->cells[2].number, ==, 100);
  g_assert_cmpfloat (row->cells[3].number, ==, 0);
  row = sr_figure_matrix_row (matrix, NULL);
  g_assert_cmpstr (row->name, ==, "未知");
  g_assert_false (row->cells[2].known);
  g_assert_false (row->cells[3].known);
#undef AREAS
}

/* An even number of amounts. */
static void
test_median_of_even (Fixture *fixture, gconstpointer data)
{
  static const SrFigure median = {
      .record = "flat",
      .aggregate = SR_AGGREGATE_MEDIAN,
      .members = "SELECT f.id AS record_id, f.floor_area AS amount FROM flat AS f WHERE f.id IN "
                 "(11, 12, 21, 29)"};
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, &median, NULL, &value, NULL));
  g_assert_cmpfloat (value.number, ==, 87.5);
}

static void
test_values_in_order (Fixture *fixture, gconstpointer data)
{
  const SrFigure *figures[] = {sr_figure_find ("households"), sr_figure_find ("persons")};
  g_autoptr (SrFigureMatrix) townships =
      sr_figure_matrix (fixture->reg, figures, 2, sr_dimension_find ("township"), NULL, NULL);
  g_autoptr (SrFigureMatrix) ages =
      sr_figure_matrix (fixture->reg, &figures[1], 1, sr_dimension_find ("age_band"), NULL, NULL);
  const SrFigureRow *row;

  g_assert_cmpuint (townships->rows->len, ==, 24);
  row = g_ptr_array_index (townships->rows, 0);
  g_assert_cmpstr (row->name, ==, "澧源镇");
  g_assert_cmpfloat (row->cells[0].number, ==, 2);
  g_assert_cmpfloat (row->cells[1].number, ==, 7);
  row = g_ptr_array_index (townships->rows, 23);
  g_assert_null (row->value);

  g_assert_cmpuint (ages->rows->len, ==, 5);
  row = g_ptr_array_index (ages->rows, 0);
  g_assert_cmpstr (row->name, ==, "0—5周岁");
  row = g_ptr_array_index (ages->rows, 3);
  g_assert_cmpstr (row->name, ==, "60周岁及以上");
}

/* A list with a figure as its scope has exactly the figure's members. */
static void
test_scope_of_list (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = {"households", "persons", "labour_force", "persons_60_up"};

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    const SrFigure *figure = sr_figure_find (keys[i]);
    g_autoptr (SrQuery) query = sr_query_new (sr_schema_find (figure->record));
    g_autoptr (GArray) members = members_of (fixture, figure, NULL);
    g_autoptr (GArray) ids = NULL;
    GError *error = NULL;

    sr_query_set_members (query, sr_figure_members_sql (keys[i]));
    ids = sr_query_ids (fixture->reg, query, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (ids->len, ==, members->len);
    g_assert_cmpint (sr_query_count (fixture->reg, query, &error), ==, members->len);
    for (guint m = 0; m < members->len; m++)
      g_assert_cmpint (g_array_index (ids, gint64, m), ==,
                       g_array_index (members, SrFigureMember, m).record);
  }
}

static void
test_format (void)
{
  static const struct {
    SrFigureValue value;
    const char *text;
  } values[] = {
      {{TRUE, 962}, "962"},          {{TRUE, 0}, "0"},
      {{TRUE, 28000.5}, "28000.5"},  {{TRUE, -3}, "-3"},
      {{TRUE, 1.0 / 3}, "0.333333"}, {{FALSE, 0}, "—"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *text = sr_figure_value_format (&values[i].value);

    g_assert_cmpstr (text, ==, values[i].text);
  }
}

/* --- Held --- */

static void
assert_same_member (const SrFigureMember *one, const SrFigureMember *other)
{
  g_assert_cmpint (one->record, ==, other->record);
  g_assert_true (sr_value_equal (&one->amount, &other->amount));
}

static void
assert_same_held (Fixture *fixture, const SrFigureWhen *when)
{
  guint n;
  const SrFigure *figures = sr_figures (&n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GArray) plain = sr_figure_members (fixture->reg, &figures[i], when, NULL);
    g_autoptr (SrFigureHold) hold = sr_figure_hold_new (fixture->reg, when->as_of, NULL);
    g_autoptr (GArray) held = sr_figure_members (fixture->reg, &figures[i], when, NULL);

    g_assert_nonnull (hold);
    g_assert_cmpuint (plain->len, ==, held->len);
    for (guint m = 0; m < plain->len; m++)
      assert_same_member (&g_array_index (plain, SrFigureMember, m),
                          &g_array_index (held, SrFigureMember, m));
  }
}

static void
test_held_same (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    assert_same_held (fixture, &whens[i]);
}

/* What is held is what is asked: a person taken out of it is counted no more, at this date only. */
static void
test_held_is_asked (Fixture *fixture, gconstpointer unused)
{
  const SrFigureWhen at = {"2025-09-27", NULL, NULL}, other = {"2025-09-28", NULL, NULL};
  g_autoptr (SrFigureHold) hold = sr_figure_hold_new (fixture->reg, at.as_of, NULL);
  g_autoptr (SrFigureHold) inner = sr_figure_hold_new (fixture->reg, other.as_of, NULL);
  double with_id = value_of (fixture, "persons_with_id", &at);

  g_assert_true (sr_database_execute (sr_register_database (fixture->reg),
                                      "DELETE FROM temp.figure_persons WHERE record_id = 1001",
                                      NULL));
  g_assert_cmpfloat (value_of (fixture, "persons", &at), ==, 7);
  g_assert_cmpfloat (value_of (fixture, "persons_with_id", &at), ==, with_id - 1);
  g_assert_cmpfloat (value_of (fixture, "persons", &other), ==, 9);
  g_clear_pointer (&inner, sr_figure_hold_free);
  g_assert_cmpfloat (value_of (fixture, "persons", &at), ==, 7);
  g_clear_pointer (&hold, sr_figure_hold_free);
  g_assert_cmpfloat (value_of (fixture, "persons", &at), ==, 8);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/figures/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("by-hand", test_by_hand);
  g_test_add_func ("/figures/all-by-hand", test_all_by_hand);
  ADD ("value-is-aggregate", test_value_is_aggregate);
  ADD ("partitions", test_partitions);
  ADD ("dimensions", test_dimensions);
  ADD ("slices", test_slices);
  ADD ("by-flat", test_by_flat);
  ADD ("value-not-offered", test_value_not_offered);
  ADD ("persons-identity", test_persons_identity);
  ADD ("monitoring-identity", test_monitoring_identity);
  ADD ("other-identities", test_other_identities);
  ADD ("person-twice", test_person_twice);
  ADD ("parameter", test_parameter);
  ADD ("aggregates", test_aggregates);
  ADD ("median-of-even", test_median_of_even);
  ADD ("values-in-order", test_values_in_order);
  ADD ("scope-of-list", test_scope_of_list);
  ADD ("held-same", test_held_same);
  ADD ("held-is-asked", test_held_is_asked);
  g_test_add_func ("/figures/format", test_format);
  return g_test_run ();
}
