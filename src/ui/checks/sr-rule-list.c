/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Groups, rows and counts of the side list.
 */
#include "ui/checks/sr-rule-list.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-side-list.h"

static void
append_rules (SrSideList *list)
{
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);
  const char *area = NULL;

  for (guint i = 0; i < n_rules; i++) {
    if (!sr_rule_has_offenders (&rules[i]))
      continue;
    if (g_strcmp0 (area, rules[i].area) != 0)
      sr_side_list_append_group (list, sr_rule_area_label (rules[i].area));
    area = rules[i].area;
    sr_side_list_append (list, rules[i].key, rules[i].key, sr_rule_label (&rules[i]), NULL);
  }
}

GtkWidget *
sr_rule_list_new (void)
{
  GtkWidget *list = sr_side_list_new (_ ("Checks"));

  append_rules (SR_SIDE_LIST (list));
  return list;
}

static void
count_rule (SrSideList *list, const SrCheckup *checkup, const SrRule *rule)
{
  const SrRuleResult *result = checkup ? sr_checkup_result (checkup, rule) : NULL;
  guint n = result ? result->ids->len - result->n_exempt : 0;
  g_autofree char *count = n ? g_strdup_printf ("%u", n) : g_strdup ("✓");

  if (result == NULL)
    sr_side_list_set_count (list, rule->key, NULL, SR_TONE_PLAIN);
  else
    sr_side_list_set_count (list, rule->key, count,
                            n == 0                                ? SR_TONE_FAINT
                            : rule->severity == SR_SEVERITY_ERROR ? SR_TONE_RED
                                                                  : SR_TONE_AMBER);
}

void
sr_rule_list_count (GtkWidget *list, const SrCheckup *checkup)
{
  g_autofree char *total = NULL;
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    if (sr_rule_has_offenders (&rules[i]))
      count_rule (SR_SIDE_LIST (list), checkup, &rules[i]);
  if (checkup)
    total = g_strdup_printf ("%d", (int)(sr_checkup_count (checkup, SR_SEVERITY_ERROR) +
                                         sr_checkup_count (checkup, SR_SEVERITY_WARNING)));
  sr_side_list_set_heading (SR_SIDE_LIST (list), _ ("Checks"), total);
}

const SrRule *
sr_rule_list_first (const SrCheckup *checkup)
{
  const SrRule *doubtful = NULL;

  for (guint i = 0; i < checkup->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (checkup->results, i);

    if (result->ids->len == result->n_exempt)
      continue;
    if (result->rule->severity == SR_SEVERITY_ERROR)
      return result->rule;
    if (doubtful == NULL)
      doubtful = result->rule;
  }
  return doubtful ? doubtful
                  : ((const SrRuleResult *)g_ptr_array_index (checkup->results, 0))->rule;
}
