/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Texts of chips.
 */
#include "ui/records/sr-filter-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-list-scope.h"
#include "store/sr-record-store.h"

char *
sr_filter_value_text (SrRegister *reg, const SrField *field, const char *text)
{
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (*text == '\0')
    return g_strdup (_ ("not filled"));
  if (!sr_kind_parse (field->kind, text, &value, NULL))
    return g_strdup (text);
  return sr_display_value (reg, field, &value, FALSE);
}

static char *
any_of_text (SrRegister *reg, const SrField *field, const char *const *values, gboolean whole)
{
  guint n = g_strv_length ((char **)values);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n > 1 && !whole)
    return g_strdup_printf (_ ("%s %u values"), sr_field_label (field), n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *value = sr_filter_value_text (reg, field, values[i]);

    g_string_append_printf (text, "%s%s", i ? _ (", ") : "", value);
  }
  return g_strdup_printf ("%s %s", sr_field_label (field), text->str);
}

static char *
between_text (SrRegister *reg, const SrField *field, const char *const *values)
{
  gboolean from = values[0] && *values[0];
  gboolean to = values[0] && values[1] && *values[1];
  g_autofree char *low = sr_filter_value_text (reg, field, from ? values[0] : "");
  g_autofree char *high = sr_filter_value_text (reg, field, to ? values[1] : "");
  const char *label = sr_field_label (field);

  if (from && to && g_str_equal (values[0], values[1]))
    return g_strdup_printf ("%s %s", label, low);
  if (from && to)
    return g_strdup_printf (_ ("%s %s to %s"), label, low, high);
  if (from)
    return g_strdup_printf ("%s ≥ %s", label, low);
  return g_strdup_printf ("%s ≤ %s", label, high);
}

char *
sr_filter_text (SrRegister *reg, const SrQuery *query, guint index, gboolean whole)
{
  const char *const *values;
  SrFilterOp op;
  const SrField *field = sr_query_filter (query, index, &op, &values);
  const char *label = sr_field_label (field);

  switch (op) {
  case SR_FILTER_ANY_OF:
    return any_of_text (reg, field, values, whole);
  case SR_FILTER_BETWEEN:
    return between_text (reg, field, values);
  case SR_FILTER_CONTAINS:
    return g_strdup_printf (_ ("%s contains “%s”"), label, values[0]);
  case SR_FILTER_BLANK:
    return g_strdup_printf (_ ("%s not filled"), label);
  case SR_FILTER_FILLED:
    return g_strdup_printf (_ ("%s filled"), label);
  default:
    g_return_val_if_reached (g_strdup (label));
  }
}

/* Whole months and years as people say them. */
static char *
period_text (const char *from, const char *to)
{
  char first[SR_DATE_SIZE], last[SR_DATE_SIZE];

  for (gsize n = strlen ("2025"); n <= strlen ("2025-09"); n += strlen ("-09")) {
    g_autofree char *stretch = g_strndup (from, n);

    if (sr_period_parse (stretch, to, first, last) && g_str_equal (first, from) &&
        g_str_equal (last, to))
      return g_steal_pointer (&stretch);
  }
  if (g_str_equal (from, SR_DATE_BEGINNING))
    return g_strdup_printf (_ ("until %s"), to);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
sr_filter_scope_text (SrRegister *reg, const SrQuery *query)
{
  const char *word = sr_query_scope (query);
  const char *to;
  const char *from = sr_query_period (query, &to);
  g_autofree char *title = word ? sr_list_scope_title (reg, word) : NULL;
  g_autofree char *period = from && to ? period_text (from, to) : NULL;

  if (title == NULL || period == NULL)
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s %s", title, period);
}
