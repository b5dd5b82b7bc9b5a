/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "ui/reports/sr-report-periods.h"

#include <glib/gi18n-lib.h>

static void
add (GStrvBuilder *pairs, const char *name, char *period)
{
  g_autofree char *label = g_strdup_printf ("%s (%s)", name, period);

  g_strv_builder_add (pairs, period);
  g_strv_builder_add (pairs, label);
  g_free (period);
}

char **
sr_report_periods (const char *as_of)
{
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();
  int year = (int)g_ascii_strtoll (as_of, NULL, 10);
  int month = (int)g_ascii_strtoll (as_of + 5, NULL, 10);
  int quarter = (month - 1) / 3;
  gboolean january = month == 1, first = quarter == 0;

  add (pairs, _ ("This year"), g_strdup_printf ("%04d", year));
  add (pairs, _ ("This month"), g_strdup_printf ("%04d-%02d", year, month));
  add (pairs, _ ("Last month"),
       g_strdup_printf ("%04d-%02d", january ? year - 1 : year, january ? 12 : month - 1));
  add (pairs, _ ("Last quarter"),
       g_strdup_printf ("%04dQ%d", first ? year - 1 : year, first ? 4 : quarter));
  add (pairs, _ ("Last year"), g_strdup_printf ("%04d", year - 1));
  return g_strv_builder_end (pairs);
}
