/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Some hundred rows at a time are asked for by their ids, and what each statement gives is added
 * up.
 */
#include "store/sr-list-totals.h"

#include <string.h>

#include "store/sr-record-sql.h"

#define BATCH 256

/* A date counts in its month. */
#define MONTH_LENGTH "7"

typedef struct {
  SrRegister *reg;
  const SrSchema *schema;
  const SrField *group;
  const SrField *const *sums;
  guint n_sums;
  GHashTable *groups; /* value → SrListGroup */
} Totals;

static SrListGroup *
group_new (const char *value, guint n_sums)
{
  SrListGroup *group = g_new0 (SrListGroup, 1);

  group->value = g_strdup (value);
  group->sums = g_new0 (double, n_sums + 1);
  return group;
}

static void
group_free (gpointer data)
{
  SrListGroup *group = data;

  g_free (group->value);
  g_free (group->sums);
  g_free (group);
}

void
sr_list_totals_free (SrListTotals *totals)
{
  g_ptr_array_unref (totals->groups);
  group_free (totals->whole);
  g_free (totals);
}

const SrListGroup *
sr_list_totals_find (const SrListTotals *totals, const char *value)
{
  for (guint i = 0; i < totals->groups->len; i++)
    if (g_str_equal (((SrListGroup *)totals->groups->pdata[i])->value, value))
      return totals->groups->pdata[i];
  return NULL;
}

static gboolean
uses (const Totals *totals, SrFieldFlags flag)
{
  gboolean used = totals->group && totals->group->flags & flag;

  for (guint i = 0; i < totals->n_sums; i++)
    used |= (totals->sums[i]->flags & flag) != 0;
  return used;
}

static char *
month_expression (const SrField *field)
{
  g_autofree char *date = sr_record_sql_expression (field);

  return g_strdup_printf ("SUBSTR (%s, 1, " MONTH_LENGTH ")", date);
}

/* The expression of the group; *JOIN gets what it needs joined. */
static char *
group_expression (const Totals *totals, char **join)
{
  g_autofree char *link = NULL;

  *join = NULL;
  if (totals->group == NULL)
    return NULL;
  if (totals->group->kind == SR_KIND_DATE)
    return month_expression (totals->group);
  if (totals->group->kind != SR_KIND_CHOICES)
    return sr_record_sql_expression (totals->group);
  link = sr_record_sql_link_table (totals->schema, totals->group);
  *join = g_strdup_printf (" LEFT JOIN %s AS c ON c.owner = %s.id", link,
                           totals->group->flags & SR_FIELD_DATED ? "s" : "t");
  return g_strdup ("c.code");
}

static char *
make_sql (const Totals *totals)
{
  g_autofree char *join = NULL;
  g_autofree char *group = group_expression (totals, &join);
  g_autofree char *from = sr_record_sql_from (totals->schema, uses (totals, SR_FIELD_DERIVED),
                                              uses (totals, SR_FIELD_DATED));
  GString *sql = g_string_new ("SELECT ");

  g_string_append_printf (sql, "%s, COUNT(*)", group ? group : "NULL");
  for (guint i = 0; i < totals->n_sums; i++) {
    g_autofree char *expression = sr_record_sql_expression (totals->sums[i]);

    g_string_append_printf (sql, ", SUM (%s)", expression);
  }
  g_string_append_printf (sql, "%s%s WHERE t.id IN (", from, join ? join : "");
  for (guint i = 0; i < BATCH; i++)
    g_string_append_printf (sql, "%s:i%u", i ? ", " : "", i);
  g_string_append_c (sql, ')');
  if (group)
    g_string_append_printf (sql, " GROUP BY %s", group);
  return g_string_free (sql, FALSE);
}

static SrListGroup *
find_group (Totals *totals, const char *value)
{
  SrListGroup *group = g_hash_table_lookup (totals->groups, value);

  if (group)
    return group;
  group = group_new (value, totals->n_sums);
  g_hash_table_insert (totals->groups, group->value, group);
  return group;
}

static double
number (const SrValue *value)
{
  return value->type == SR_VALUE_REAL      ? value->real
         : value->type == SR_VALUE_INTEGER ? (double)value->integer
                                           : 0;
}

static char *
group_text (const SrField *group, const SrValue *value)
{
  if (group == NULL || group->kind == SR_KIND_CHOICES || group->kind == SR_KIND_DATE)
    return g_strdup (sr_value_get_text (value));
  return sr_kind_format (group->kind, value);
}

static void
add_row (Totals *totals, SrStatement *statement)
{
  g_auto (SrValue) value = sr_statement_value (statement, 0);
  g_autofree char *text = group_text (totals->group, &value);
  SrListGroup *group = find_group (totals, text ? text : "");

  group->n += sr_statement_integer (statement, 1);
  for (guint i = 0; i < totals->n_sums; i++) {
    g_auto (SrValue) sum = sr_statement_value (statement, i + 2);

    group->sums[i] += number (&sum);
  }
}

/* Beyond the last id the places are filled with 0, which is nobody's. */
static gboolean
add_batch (Totals *totals, SrStatement *statement, const GArray *ids, guint from, GError **error)
{
  SrStep step;

  sr_statement_reset (statement);
  for (guint i = 0; i < BATCH; i++) {
    char name[16];

    g_snprintf (name, sizeof name, ":i%u", i);
    sr_statement_bind_integer (statement, name,
                               from + i < ids->len ? g_array_index (ids, gint64, from + i) : 0);
  }
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    add_row (totals, statement);
  return step == SR_STEP_DONE;
}

static gboolean
add_all (Totals *totals, const GArray *ids, GError **error)
{
  g_autofree char *sql = make_sql (totals);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (totals->reg), sql, error);

  if (statement == NULL)
    return FALSE;
  sr_register_bind (totals->reg, statement, sr_register_as_of (totals->reg));
  for (guint from = 0; from < ids->len; from += BATCH)
    if (!add_batch (totals, statement, ids, from, error))
      return FALSE;
  return TRUE;
}

/* As the field's kind orders values, so that 10 comes after 9. */
static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  const SrListGroup *first = *(const SrListGroup *const *)a;
  const SrListGroup *second = *(const SrListGroup *const *)b;
  const SrField *field = data;
  g_auto (SrValue) one = SR_VALUE_INIT;
  g_auto (SrValue) other = SR_VALUE_INIT;

  if (field->kind == SR_KIND_DATE || !sr_kind_parse (field->kind, first->value, &one, NULL) ||
      !sr_kind_parse (field->kind, second->value, &other, NULL))
    return strcmp (first->value, second->value);
  return sr_kind_compare (field->kind, &one, &other);
}

static GPtrArray *
take_groups (Totals *totals)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, totals->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group)) {
    g_hash_table_iter_steal (&iter);
    g_ptr_array_add (groups, group);
  }
  if (totals->group)
    g_ptr_array_sort_with_data (groups, compare_groups, (gpointer)totals->group);
  return groups;
}

static void
add_group (SrListGroup *whole, const SrListGroup *group, guint n_sums)
{
  whole->n += group->n;
  for (guint i = 0; i < n_sums; i++)
    whole->sums[i] += group->sums[i];
}

/* What the groups come to together; not where a row may be in several. */
static SrListGroup *
add_up (const GPtrArray *groups, guint n_sums)
{
  SrListGroup *whole = group_new ("", n_sums);

  for (guint i = 0; i < groups->len; i++)
    add_group (whole, groups->pdata[i], n_sums);
  return whole;
}

/* By GROUP, or in one. */
static GPtrArray *
count (Totals totals, const SrField *group, const GArray *ids, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, group_free);

  totals.group = group;
  totals.groups = groups;
  return add_all (&totals, ids, error) ? take_groups (&totals) : NULL;
}

SrListTotals *
sr_list_totals (SrRegister *reg,
                const SrSchema *schema,
                const GArray *ids,
                const SrField *group,
                const SrField *const *sums,
                guint n_sums,
                GError **error)
{
  Totals order = {.reg = reg, .schema = schema, .sums = sums, .n_sums = n_sums};
  gboolean apart = group == NULL || group->kind == SR_KIND_CHOICES;
  g_autoptr (GPtrArray) groups =
      group ? count (order, group, ids, error) : g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GPtrArray) whole = groups && apart ? count (order, NULL, ids, error) : NULL;
  SrListTotals *totals;

  if (groups == NULL || (apart && whole == NULL))
    return NULL;
  totals = g_new0 (SrListTotals, 1);
  totals->whole = add_up (apart ? whole : groups, n_sums);
  totals->groups = g_steal_pointer (&groups);
  return totals;
}

char *
sr_list_sum_text (const SrField *field, double sum)
{
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (field->kind == SR_KIND_MONEY)
    value = sr_value_integer ((gint64)sum);
  else
    return g_strdup_printf (sum == (double)(gint64)sum ? "%.0f" : "%.2f", sum);
  return sr_kind_format (field->kind, &value);
}

gboolean
sr_list_can_sum (const SrField *field)
{
  return (field->kind == SR_KIND_INTEGER || field->kind == SR_KIND_DECIMAL ||
          field->kind == SR_KIND_MONEY) &&
         field->mask == SR_MASK_NONE;
}

gboolean
sr_list_can_group (const SrField *field)
{
  return (field->kind == SR_KIND_CHOICE || field->kind == SR_KIND_CHOICES ||
          field->kind == SR_KIND_FLAG || field->kind == SR_KIND_REFERENCE ||
          field->kind == SR_KIND_MONTH || field->kind == SR_KIND_DATE ||
          field->kind == SR_KIND_INTEGER) &&
         field->mask == SR_MASK_NONE && !(field->flags & SR_FIELD_SEALED);
}
