/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Moments: what is read, as which moment, and how it is shown at a desk in China.
 */
#include "core/sr-time.h"

static void
assert_reads (const char *text, const char *expected)
{
  char time[SR_TIME_SIZE];

  if (!sr_time_parse (text, time))
    g_error ("“%s” is not read", text);
  g_assert_cmpstr (time, ==, expected);
}

static void
assert_refuses (const char *text)
{
  char time[SR_TIME_SIZE] = "untouched";

  if (sr_time_parse (text, time))
    g_error ("“%s” is read as %s", text, time);
}

static void
test_parse (void)
{
  assert_reads ("2025-09-27T08:15:00Z", "2025-09-27T08:15:00Z");
  assert_reads ("2025-09-27 16:15", "2025-09-27T08:15:00Z");
  assert_reads ("2025年9月27日 7:05:09", "2025-09-26T23:05:09Z");
  assert_reads ("20250927", "2025-09-26T16:00:00Z");
  assert_refuses ("");
  assert_refuses ("8:15");
  assert_refuses ("2025-09-27 24:15");
  assert_refuses ("2025-09-27 08:15x");
  assert_refuses ("2025-02-30T08:15:00Z");
  assert_refuses ("2025-09");
}

static void
test_end (void)
{
  char time[SR_TIME_SIZE];

  g_assert_true (sr_time_parse_end ("2025-09-27", time));
  g_assert_cmpstr (time, ==, "2025-09-27T15:59:59Z");
  g_assert_true (sr_time_parse_end ("2025-09-27 8:00", time));
  g_assert_cmpstr (time, ==, "2025-09-27T00:00:00Z");
}

static void
test_valid (void)
{
  g_assert_true (sr_time_is_valid ("2025-09-27T08:15:00Z"));
  g_assert_false (sr_time_is_valid ("2025-09-27T08:15:60Z"));
  g_assert_false (sr_time_is_valid ("2025-09-27 08:15:00Z"));
  g_assert_false (sr_time_is_valid ("2025-09-27T08:15:00"));
  g_assert_false (sr_time_is_valid (NULL));
}

static void
test_local (void)
{
  g_autofree char *text = sr_time_local ("2025-09-27T18:15:59Z");

  g_assert_cmpstr (text, ==, "2025-09-28 02:15");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/end", test_end);
  g_test_add_func ("/time/valid", test_valid);
  g_test_add_func ("/time/local", test_local);
  return g_test_run ();
}
