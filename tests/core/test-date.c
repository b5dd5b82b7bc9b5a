/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dates: what is read and refused, and arithmetic held against GDate over whole eras.
 */
#include "core/sr-date.h"

#include <string.h>

static void
assert_date (const char *text, const char *expected)
{
  char date[SR_DATE_SIZE] = "untouched";
  gboolean read = sr_date_parse (text, date);

  if (read != (expected != NULL))
    g_error ("“%s” was %s", text, read ? "read" : "refused");
  g_assert_cmpstr (date, ==, expected != NULL ? expected : "untouched");
}

static void
assert_month (const char *text, const char *expected)
{
  char month[SR_DATE_SIZE] = "untouched";
  gboolean read = sr_month_parse (text, month);

  if (read != (expected != NULL))
    g_error ("“%s” was %s", text, read ? "read" : "refused");
  g_assert_cmpstr (month, ==, expected != NULL ? expected : "untouched");
}

static void
test_valid (void)
{
  static const char *const good[] = {"2026-02-28", "2024-02-29", "2000-02-29",
                                     "0001-01-01", "9999-12-31", "1900-12-31"};
  static const char *const bad[] = {
      "2026-02-30", "2026-02-29",  "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
      "2026-04-31", "0000-01-01",  "2026-1-01",  "2026/01/01", "20260101",   " 2026-01-01",
      "2026-01-1a", "2026-01-01 ", "-026-01-01", "+026-01-01", "2026-01",    ""};

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (sr_date_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sr_date_is_valid (bad[i]));
  g_assert_false (sr_date_is_valid (NULL));
}

static void
test_month_valid (void)
{
  g_assert_true (sr_month_is_valid ("2019-09"));
  g_assert_true (sr_month_is_valid ("2019-12"));
  g_assert_false (sr_month_is_valid ("2019-00"));
  g_assert_false (sr_month_is_valid ("2019-13"));
  g_assert_false (sr_month_is_valid ("2019-9"));
  g_assert_false (sr_month_is_valid ("2019-09-01"));
  g_assert_false (sr_month_is_valid ("0000-01"));
  g_assert_false (sr_month_is_valid (NULL));
}

static void
test_parse (void)
{
  static const char *const same[] = {
      "2019-09-27",          "20190927",         "2019年9月27日",
      "2019年09月27日",      "2019年9月27号",    "2019年9月27",
      "2019.9.27",           "2019.09.27",       "2019/9/27",
      "2019-9-27",           "２０１９０９２７", "２０１９－０９－２７",
      "２０１９．９．２７",  " 2019-09-27 ",     "\u30002019-09-27\u00A0",
      "2019 年 9 月 27 日",  "2019 - 9 - 27",    "2019/9/27 0:00",
      "2019-09-27 00:00:00", "2019-09\u200B-27", "\uFEFF20190927",
      "2019/09/27 0:00:00"};

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    assert_date (same[i], "2019-09-27");
  assert_date ("2024年2月29日", "2024-02-29");
  assert_date ("00010101", "0001-01-01");
}

static void
test_refuse (void)
{
  static const char *const bad[] = {"",
                                    "2019-09",
                                    "201909",
                                    "2019年9月",
                                    "2019",
                                    "20190931",
                                    "2019-02-29",
                                    "2019-13-01",
                                    "2019-00-10",
                                    "2019-10-00",
                                    "20190900",
                                    "20190027",
                                    "2019-9.27",
                                    "2019.9/27",
                                    "19-09-27",
                                    "2019-9-027",
                                    "2019-09-27x",
                                    "x2019-09-27",
                                    "2019-09-27-",
                                    "2019--09-27",
                                    "2019/9/27 8:30",
                                    "27/9/2019",
                                    "2019年9月27日3",
                                    "2019年13月1日",
                                    "2019年0月1日",
                                    "00000101",
                                    "2019092",
                                    "201909270",
                                    "2019 0927",
                                    "二〇一九年九月",
                                    "43735",
                                    "2019-09-2 7",
                                    "2019-09-27\xFF",
                                    "无"};

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_date (bad[i], NULL);
  assert_date (NULL, NULL);
}

static void
test_parse_in_place (void)
{
  char text[32] = "20190927";

  g_assert_true (sr_date_parse (text, text));
  g_assert_cmpstr (text, ==, "2019-09-27");
}

static void
test_parse_month (void)
{
  static const char *const same[] = {"2019-09",      "201909",   "2019年9月",    "2019年09月份",
                                     "2019.9",       "2019/9",   "2019-09-27",   "20190927",
                                     "２０１９０９", " 2019-9 ", "2019 年 9 月", "2019年9月27日"};
  static const char *const bad[] = {"",       "2019",  "2019-13",    "201900", "201913",
                                    "2019年", "2019-", "2019-09-31", "9月",    "2019.9."};

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    assert_month (same[i], "2019-09");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_month (bad[i], NULL);
}

static void
test_today (void)
{
  char date[SR_DATE_SIZE];

  g_setenv ("SANGRUI_TODAY", "2025-09-27", TRUE);
  sr_date_today (date);
  g_assert_cmpstr (date, ==, "2025-09-27");
  g_setenv ("SANGRUI_TODAY", "2025-09-31", TRUE);
  sr_date_today (date);
  g_assert_true (sr_date_is_valid (date));
  g_assert_cmpstr (date, !=, "2025-09-31");
  g_unsetenv ("SANGRUI_TODAY");
  sr_date_today (date);
  g_assert_true (sr_date_is_valid (date));
  g_assert_cmpstr (date, >, "2024-01-01");
}

static void
test_age (void)
{
  g_assert_cmpint (sr_date_age ("2000-09-27", "2025-09-26"), ==, 24);
  g_assert_cmpint (sr_date_age ("2000-09-27", "2025-09-27"), ==, 25);
  g_assert_cmpint (sr_date_age ("2025-09-27", "2025-09-27"), ==, 0);
  g_assert_cmpint (sr_date_age ("2025-09-28", "2025-09-27"), ==, -1);
  g_assert_cmpint (sr_date_age ("2008-02-29", "2025-02-28"), ==, 16);
  g_assert_cmpint (sr_date_age ("2008-02-29", "2025-03-01"), ==, 17);
  g_assert_cmpint (sr_date_age ("2008-02-29", "2024-02-29"), ==, 16);
  g_assert_cmpint (sr_date_age ("1900-12-31", "2025-12-30"), ==, 124);
}

/* The limit and the age must agree for every birth date around it: SQL compares with the limit. */
static void
test_birth_limit (void)
{
  static const char *const days[] = {"2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28",
                                     "2025-03-01", "2025-09-27", "2025-01-01"};
  static const int ages[] = {0, 1, 3, 4, 16, 60, 100};

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (ages); j++) {
      char limit[SR_DATE_SIZE], next[SR_DATE_SIZE];

      sr_date_birth_limit (days[i], ages[j], limit);
      sr_date_add_days (limit, 1, next);
      g_assert_cmpint (sr_date_age (limit, days[i]), >=, ages[j]);
      g_assert_cmpint (sr_date_age (next, days[i]), <, ages[j] == 0 ? 0 : ages[j]);
    }
  }
}

/* Every day of 402 years, against GDate. */
static void
test_days_against_gdate (void)
{
  char date[SR_DATE_SIZE] = "1798-12-31";
  char day_before[SR_DATE_SIZE];
  g_autoptr (GDate) gdate = g_date_new_dmy (31, 12, 1798);

  for (int i = 0; i < 402 * 366; i++) {
    char expected[SR_DATE_SIZE];

    memcpy (day_before, date, sizeof date);
    sr_date_add_days (date, 1, date);
    g_date_add_days (gdate, 1);
    g_date_strftime (expected, sizeof expected, "%Y-%m-%d", gdate);
    g_assert_cmpstr (date, ==, expected);
    g_assert_cmpint (sr_date_days_between (day_before, date), ==, 1);
  }
}

static void
test_add_days (void)
{
  char date[SR_DATE_SIZE];

  sr_date_add_days ("2025-03-01", -1, date);
  g_assert_cmpstr (date, ==, "2025-02-28");
  sr_date_add_days ("2024-02-28", 366, date);
  g_assert_cmpstr (date, ==, "2025-02-28");
  sr_date_add_days ("0001-01-01", -1, date);
  g_assert_cmpstr (date, ==, "0001-01-01");
  sr_date_add_days ("9999-12-31", G_MAXINT, date);
  g_assert_cmpstr (date, ==, "9999-12-31");
  sr_date_add_days ("2025-01-01", G_MININT, date);
  g_assert_cmpstr (date, ==, "0001-01-01");
}

static void
test_add_years (void)
{
  char date[SR_DATE_SIZE];

  sr_date_add_years ("2024-02-29", 1, date);
  g_assert_cmpstr (date, ==, "2025-02-28");
  sr_date_add_years ("2024-02-29", 4, date);
  g_assert_cmpstr (date, ==, "2028-02-29");
  sr_date_add_years ("2024-02-29", -124, date);
  g_assert_cmpstr (date, ==, "1900-02-28");
  sr_date_add_years ("2024-05-31", -2024, date);
  g_assert_cmpstr (date, ==, "0001-01-01");
  sr_date_add_years ("2024-05-31", 8000, date);
  g_assert_cmpstr (date, ==, "9999-12-31");
  sr_date_add_years ("2024-05-31", G_MININT, date);
  g_assert_cmpstr (date, ==, "0001-01-01");
}

static void
test_days_between (void)
{
  g_assert_cmpint (sr_date_days_between ("2025-09-27", "2025-09-27"), ==, 0);
  g_assert_cmpint (sr_date_days_between ("2025-01-01", "2026-01-01"), ==, 365);
  g_assert_cmpint (sr_date_days_between ("2026-01-01", "2025-01-01"), ==, -365);
  g_assert_cmpint (sr_date_days_between ("0001-01-01", "9999-12-31"), ==, 3652058);
}

static void
test_official (void)
{
  g_autofree char *text = sr_date_official ("2019-09-07");

  g_assert_cmpstr (text, ==, "2019年9月7日");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/month-valid", test_month_valid);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refuse", test_refuse);
  g_test_add_func ("/date/parse-in-place", test_parse_in_place);
  g_test_add_func ("/date/parse-month", test_parse_month);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/birth-limit", test_birth_limit);
  g_test_add_func ("/date/days-against-gdate", test_days_against_gdate);
  g_test_add_func ("/date/add-days", test_add_days);
  g_test_add_func ("/date/add-years", test_add_years);
  g_test_add_func ("/date/days-between", test_days_between);
  g_test_add_func ("/date/official", test_official);
  return g_test_run ();
}
