/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of dimensions and where their values come from.
 */
#include "figures/sr-dimension.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "figures/sr-figure-sql.h"

/* clang-format off */
static const SrDimension dimensions[] = {
  { "age_band", N_ ("Age"), "年龄段", .parameter = "age_band" },
  { "age_five", N_ ("Age, by five years"), "五岁年龄组", .years = 5, .last = 90 },
  { "building", N_ ("Building"), "楼栋", .has_values = TRUE },
  { "company", N_ ("Company"), "企业", .has_values = TRUE },
  { "ethnicity", N_ ("Ethnicity"), "民族", .list = "ethnicity" },
  { "factory", N_ ("Workshop"), "车间", .has_values = TRUE },
  { "factory_state", N_ ("State"), "运行状态", .list = "factory_state" },
  { "fair", N_ ("Job fair"), "招聘会", .has_values = TRUE, .unknown = "日常（非招聘会）" },
  { "fair_mode", N_ ("Mode of the fair"), "形式", .list = "fair_mode" },
  { "flat_state", N_ ("State of the flat"), "状态", .list = "flat_state" },
  { "household_change", N_ ("Change of the household"), "户变动", .list = "household_change_reason" },
  { "household_type", N_ ("Type of household"), "户类型", .list = "household_type" },
  { "in_site", N_ ("In the settlement"), "是否安置点内", .has_values = TRUE },
  { "industry", N_ ("Industry"), "行业", .list = "industry" },
  { "join_reason", N_ ("Reason of joining"), "加入原因", .list = "join_reason" },
  { "labour_ability", N_ ("Ability to work"), "劳动能力", .list = "labour" },
  { "layout", N_ ("Layout"), "户型", .list = "flat_layout" },
  { "leave_reason", N_ ("Reason of leaving"), "离开原因", .list = "leave_reason" },
  { "monitoring_category", N_ ("Category of monitoring"), "监测对象类别",
    .list = "monitoring_category" },
  { "month", N_ ("Month"), "月份" },
  { "party_branch", N_ ("Party branch"), "所在支部", .list = "party_branch" },
  { "placement_state", N_ ("Result"), "结果", .list = "placement_state" },
  { "posting_source", N_ ("Source"), "来源", .list = "posting_source" },
  { "risk", N_ ("First risk"), "风险类型", .list = "risk" },
  { "sex", N_ ("Sex"), "性别", .list = "sex", .only = "1 2" },
  { "site", N_ ("Site"), "安置点", .has_values = TRUE },
  { "township", N_ ("Township"), "迁出乡镇", .list = "township" },
  { "wish", N_ ("Wish to work"), "就业意愿", .has_values = TRUE },
  { "work_city", N_ ("City of work"), "务工城市", .has_values = TRUE },
  { "work_division", N_ ("Place of work"), "务工所在地", .has_values = TRUE },
  { "work_kind", N_ ("Kind of work"), "务工类型", .list = "work_kind" },
  { "work_province", N_ ("Province of work"), "务工省份", .has_values = TRUE },
  { "work_scope", N_ ("Region"), "务工区域", .list = "work_scope" },
};
/* clang-format on */

SrDimensionValue *
sr_dimension_value_new (const char *value, const char *name)
{
  SrDimensionValue *self = g_new0 (SrDimensionValue, 1);

  self->value = g_strdup (value);
  self->name = g_strdup (name);
  return self;
}

void
sr_dimension_value_free (SrDimensionValue *value)
{
  g_free (value->value);
  g_free (value->name);
  g_free (value);
}

const SrDimension *
sr_dimension_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    if (strcmp (dimensions[i].key, key) == 0)
      return &dimensions[i];
  return NULL;
}

const char *
sr_dimension_label (const SrDimension *dimension)
{
  return _ (dimension->label);
}

const char *
sr_dimension_sql (const SrDimension *dimension, const char *record, SrEvent event)
{
  g_autofree char *path = g_strdup_printf ("dimensions/%s.%s.sql", record, dimension->key);
  g_autofree char *at = g_strdup_printf ("dimensions/%s.%s.event.sql", record, dimension->key);
  const char *sql = event == SR_EVENT_NONE ? NULL : sr_figure_sql_file (at);

  return sql ? sql : sr_figure_sql_file (path);
}

static void
add_items (SrRegister *reg, const SrDimension *dimension, GPtrArray *values)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  g_auto (GStrv) only = dimension->only ? g_strsplit (dimension->only, " ", -1) : NULL;

  for (guint i = 0; i < sr_code_lists_size (lists, dimension->list); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, dimension->list, i);

    if (only ? g_strv_contains ((const char *const *)only, item->code) : item->active)
      g_ptr_array_add (values, sr_dimension_value_new (item->code, item->name));
  }
}

static gboolean
add_rows (SrRegister *reg, const SrDimension *dimension, GPtrArray *values, GError **error)
{
  g_autofree char *path = g_strdup_printf ("dimensions/values.%s.sql", dimension->key);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_figure_sql_file (path), error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    g_ptr_array_add (values, sr_dimension_value_new (sr_statement_text (statement, 0),
                                                     sr_statement_text (statement, 1)));
  return step == SR_STEP_DONE;
}

/* Parameters 6, 16, 60 give 0—5周岁, 6—15周岁, 16—59周岁, 60周岁及以上. */
static void
add_bands (SrRegister *reg, const SrDimension *dimension, const char *as_of, GPtrArray *values)
{
  gint64 low = 0;

  for (guint band = 1;; band++) {
    g_autofree char *value = g_strdup_printf ("%u", band);
    g_autofree char *key = g_strdup_printf ("%s_%u", dimension->parameter, band);
    gint64 high = sr_register_parameter_integer (reg, key, as_of, 0);
    g_autofree char *name = high > 0 ? g_strdup_printf ("%d—%d周岁", (int)low, (int)high - 1)
                                     : g_strdup_printf ("%d周岁及以上", (int)low);

    g_ptr_array_add (values, sr_dimension_value_new (value, name));
    if (high <= 0)
      return;
    low = high;
  }
}

/* 0—4周岁 … 90周岁及以上. */
static void
add_groups (const SrDimension *dimension, GPtrArray *values)
{
  for (int age = 0; age <= dimension->last; age += dimension->years) {
    g_autofree char *value = g_strdup_printf ("%d", age);
    g_autofree char *name = age < dimension->last
                                ? g_strdup_printf ("%d—%d周岁", age, age + dimension->years - 1)
                                : g_strdup_printf ("%d周岁及以上", age);

    g_ptr_array_add (values, sr_dimension_value_new (value, name));
  }
}

GPtrArray *
sr_dimension_values (SrRegister *reg,
                     const SrDimension *dimension,
                     const char *as_of,
                     GError **error)
{
  g_autoptr (GPtrArray) values =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_dimension_value_free);

  if (dimension->list)
    add_items (reg, dimension, values);
  else if (dimension->parameter)
    add_bands (reg, dimension, as_of, values);
  else if (dimension->years)
    add_groups (dimension, values);
  else if (dimension->has_values && !add_rows (reg, dimension, values, error))
    return NULL;
  return g_steal_pointer (&values);
}

const char *
sr_dimension_name (SrRegister *reg, const SrDimension *dimension, const char *value)
{
  if (dimension->list == NULL)
    return value;
  return sr_code_lists_name (sr_register_code_lists (reg), dimension->list, value);
}
