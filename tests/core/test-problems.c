/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of problems: order, repetition, and the one that is shown beside a field.
 */
#include "core/sr-problems.h"

static void
test_order_and_count (void)
{
  g_autoptr (SrProblems) problems = sr_problems_new ();

  g_assert_cmpuint (sr_problems_size (problems), ==, 0);
  sr_problems_add (problems, SR_SEVERITY_WARNING, NULL, "name", "long", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "ID02", "id_number", "wrong", "right");
  sr_problems_add (problems, SR_SEVERITY_ERROR, "RL01", NULL, "two heads", NULL);
  g_assert_cmpuint (sr_problems_size (problems), ==, 3);
  g_assert_cmpuint (sr_problems_count (problems, SR_SEVERITY_WARNING), ==, 1);
  g_assert_cmpuint (sr_problems_count (problems, SR_SEVERITY_ERROR), ==, 2);
  g_assert_cmpstr (sr_problems_get (problems, 1)->rule, ==, "ID02");
  g_assert_cmpstr (sr_problems_get (problems, 1)->repair, ==, "right");
  g_assert_null (sr_problems_get (problems, 2)->field);
  sr_problems_clear (problems);
  g_assert_cmpuint (sr_problems_size (problems), ==, 0);
}

static void
test_once (void)
{
  g_autoptr (SrProblems) problems = sr_problems_new ();

  sr_problems_add (problems, SR_SEVERITY_ERROR, "a", "name", "wrong", NULL);
  sr_problems_add (problems, SR_SEVERITY_WARNING, "b", "name", "wrong", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "a", "phone", "wrong", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "a", NULL, "wrong", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, "a", NULL, "wrong", NULL);
  g_assert_cmpuint (sr_problems_size (problems), ==, 3);
  g_assert_cmpstr (sr_problems_get (problems, 0)->rule, ==, "a");
}

static void
test_of_field (void)
{
  g_autoptr (SrProblems) problems = sr_problems_new ();

  sr_problems_add (problems, SR_SEVERITY_WARNING, NULL, "name", "first doubt", NULL);
  sr_problems_add (problems, SR_SEVERITY_WARNING, NULL, "name", "second doubt", NULL);
  g_assert_cmpstr (sr_problems_of_field (problems, "name")->message, ==, "first doubt");
  sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "name", "first error", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "name", "second error", NULL);
  sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, NULL, "of the record", NULL);
  g_assert_cmpstr (sr_problems_of_field (problems, "name")->message, ==, "first error");
  g_assert_cmpstr (sr_problems_of_field (problems, NULL)->message, ==, "of the record");
  g_assert_null (sr_problems_of_field (problems, "phone"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/order-and-count", test_order_and_count);
  g_test_add_func ("/problems/once", test_once);
  g_test_add_func ("/problems/of-field", test_of_field);
  return g_test_run ();
}
