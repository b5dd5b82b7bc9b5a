/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of problems of one record or one act.
 */
#include "core/sr-problems.h"

struct _SrProblems {
  GPtrArray *items; /* SrProblem; NULL: none, as most have */
};

static void
problem_free (SrProblem *problem)
{
  g_free (problem->rule);
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem->repair);
  g_free (problem);
}

SrProblems *
sr_problems_new (void)
{
  return g_new0 (SrProblems, 1);
}

void
sr_problems_free (SrProblems *problems)
{
  g_clear_pointer (&problems->items, g_ptr_array_unref);
  g_free (problems);
}

void
sr_problems_clear (SrProblems *problems)
{
  g_clear_pointer (&problems->items, g_ptr_array_unref);
}

static gboolean
has (const SrProblems *problems, const char *field, const char *message)
{
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = g_ptr_array_index (problems->items, i);

    if (g_strcmp0 (problem->field, field) == 0 && g_strcmp0 (problem->message, message) == 0)
      return TRUE;
  }
  return FALSE;
}

void
sr_problems_add (SrProblems *problems,
                 SrSeverity severity,
                 const char *rule,
                 const char *field,
                 const char *message,
                 const char *repair)
{
  SrProblem *problem;

  g_return_if_fail (message != NULL);

  if (has (problems, field, message))
    return;
  problem = g_new0 (SrProblem, 1);
  problem->severity = severity;
  problem->rule = g_strdup (rule);
  problem->field = g_strdup (field);
  problem->message = g_strdup (message);
  problem->repair = g_strdup (repair);
  if (problems->items == NULL)
    problems->items = g_ptr_array_new_with_free_func ((GDestroyNotify)problem_free);
  g_ptr_array_add (problems->items, problem);
}

guint
sr_problems_count (const SrProblems *problems, SrSeverity severity)
{
  guint count = 0;

  for (guint i = 0; i < sr_problems_size (problems); i++)
    count += sr_problems_get (problems, i)->severity == severity;
  return count;
}

guint
sr_problems_size (const SrProblems *problems)
{
  return problems->items ? problems->items->len : 0;
}

const SrProblem *
sr_problems_get (const SrProblems *problems, guint index)
{
  return g_ptr_array_index (problems->items, index);
}

const SrProblem *
sr_problems_of_field (const SrProblems *problems, const char *field)
{
  const SrProblem *found = NULL;

  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);

    if (g_strcmp0 (problem->field, field) != 0)
      continue;
    if (problem->severity == SR_SEVERITY_ERROR)
      return problem;
    if (found == NULL)
      found = problem;
  }
  return found;
}
