/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Periods as the command line and the window write them.
 */
#include "core/sr-date.h"

#define AS_OF "2025-09-27"

static void
assert_period (const char *text, const char *first, const char *last)
{
  char from[SR_DATE_SIZE] = "untouched", to[SR_DATE_SIZE] = "untouched";
  gboolean read = sr_period_parse (text, AS_OF, from, to);

  if (read != (first != NULL))
    g_error ("“%s” was %s", text, read ? "read" : "refused");
  g_assert_cmpstr (from, ==, first != NULL ? first : "untouched");
  g_assert_cmpstr (to, ==, last != NULL ? last : "untouched");
}

static void
test_month (void)
{
  assert_period ("2025-09", "2025-09-01", "2025-09-30");
  assert_period ("202509", "2025-09-01", "2025-09-30");
  assert_period ("2025年9月", "2025-09-01", "2025-09-30");
  assert_period ("2024-02", "2024-02-01", "2024-02-29");
  assert_period ("2025-02", "2025-02-01", "2025-02-28");
  assert_period ("2025-12", "2025-12-01", "2025-12-31");
}

static void
test_quarter (void)
{
  assert_period ("2025Q1", "2025-01-01", "2025-03-31");
  assert_period ("2025Q2", "2025-04-01", "2025-06-30");
  assert_period ("2025q3", "2025-07-01", "2025-09-30");
  assert_period (" ２０２５Ｑ４ ", "2025-10-01", "2025-12-31");
}

static void
test_year (void)
{
  assert_period ("2025", "2025-01-01", "2025-12-31");
  assert_period ("2024年", "2024-01-01", "2024-12-31");
  assert_period ("0001", "0001-01-01", "0001-12-31");
  assert_period ("9999", "9999-01-01", "9999-12-31");
}

static void
test_range (void)
{
  assert_period ("2025-01-15..2025-03-10", "2025-01-15", "2025-03-10");
  assert_period ("2025-01-15 .. 2025-03-10", "2025-01-15", "2025-03-10");
  assert_period ("2025.1.15..2025.3.10", "2025-01-15", "2025-03-10");
  assert_period ("2024-11..2025-02", "2024-11-01", "2025-02-28");
  assert_period ("2024Q4..2025", "2024-10-01", "2025-12-31");
  assert_period ("2025-01-15..2025-01-15", "2025-01-15", "2025-01-15");
  assert_period ("2025-01-15", "2025-01-15", "2025-01-15");
}

static void
test_open_range (void)
{
  assert_period ("..2025-03-10", SR_DATE_BEGINNING, "2025-03-10");
  assert_period ("2025-01-15..", "2025-01-15", AS_OF);
  assert_period ("..", SR_DATE_BEGINNING, AS_OF);
  assert_period ("2025..", "2025-01-01", AS_OF);
}

static void
test_refused (void)
{
  static const char *const bad[] = {"",
                                    "2025Q0",
                                    "2025Q5",
                                    "2025Q",
                                    "2025Q33",
                                    "25Q3",
                                    "0000Q1",
                                    "0000",
                                    "2025-13",
                                    "2025-02-30",
                                    "Q3",
                                    "abc",
                                    "2025-03-10..2025-01-15",
                                    "2026-01-01..",
                                    "2025-01-15..x",
                                    "x..2025-01-15",
                                    "2025-01-15...2025-02-15",
                                    "2025-01..2025-02..2025-03",
                                    "2025-01-15-2025-02-15",
                                    "2025年0月",
                                    "2025年9",
                                    "2025-09-00",
                                    "2025年9月0日",
                                    "20250900",
                                    "202500",
                                    "2025-0",
                                    "2025年9月27日1",
                                    "."};

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_period (bad[i], NULL, NULL);
  assert_period (NULL, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/month", test_month);
  g_test_add_func ("/period/quarter", test_quarter);
  g_test_add_func ("/period/year", test_year);
  g_test_add_func ("/period/range", test_range);
  g_test_add_func ("/period/open-range", test_open_range);
  g_test_add_func ("/period/refused", test_refused);
  return g_test_run ();
}
