/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which fields stand where on the form; their titles are those of the field tables, their values
 * are made as for exports.
 */
#include "reports/sr-household-form.h"

#include <glib/gi18n-lib.h>

#include "reports/sr-cell-maker.h"
#include "reports/sr-cell-text.h"
#include "reports/sr-household-events.h"
#include "reports/sr-list-table.h"
#include "reports/sr-report-build.h"
#include "store/sr-record-store.h"

#define COLUMNS   3 /* fields side by side */
#define WITHHELD  "****"
#define SIGNATURE "户主（签字）：|填表人（签字）：|填报日期：　　年　月　日"

typedef struct {
  const char *key;
  guint span;
} Place;

typedef struct {
  const char *heading;
  const Place *places; /* key NULL after the last */
} Part;

static const Place basics[] = {
    {"household_code", 1},
    {"national_household_number", 1},
    {"hukou_number", 1},
    {"head_name", 1},
    {"head_id_number", 1},
    {"phone", 1},
    {"head_ethnicity", 1},
    {"members", 1},
    {"members_labour", 1},
    {"persons", 1},
    {"persons_relocated", 1},
    {"members_under_16", 1},
    {"members_60_up", 1},
    {"moved_in_on", 1},
    {"moved_out_on", 1},
    {"change_reason", 1},
    {NULL, 0},
};

static const Place origin[] = {
    {"origin_township", 1},
    {"origin_village", 1},
    {"origin_group", 1},
    {"origin_as_written", 3},
    {"resettlement_mode", 1},
    {"site_id", 1},
    {"flat_label", 1},
    {"occupied_since", 1},
    {"floor_area", 1},
    {"housing_area", 1},
    {"construction_started_on", 1},
    {"construction_finished_on", 1},
    {"inspected_on", 1},
    {"subsidy", 1},
    {"self_funding", 1},
    {"hukou_moved", 1},
    {"old_house_demolished", 1},
    {"demolished_on", 1},
    {"reclaimed_on", 1},
    {NULL, 0},
};

static const Place poverty[] = {
    {"household_type", 1},     {"is_registered_poor", 1},  {"poverty_exit_year", 1},
    {"poverty_cause_main", 1}, {"poverty_cause_other", 2}, {NULL, 0},
};

static const Place land[] = {
    {"contracted_land", 1},
    {"forest_land", 1},
    {"returned_farmland", 1},
    {"is_unsafe_house", 1},
    {"has_safe_water", 1},
    {"has_electricity", 1},
    {NULL, 0},
};

static const Place benefits[] = {
    {"dibao", 1},
    {"tekun", 1},
    {"grid_name", 1},
    {"helper_name", 1},
    {"helper_organisation", 1},
    {"helper_phone", 1},
    {"work_team_contact", 1},
    {"building_head_name", 2},
    {"remark", 3},
    {NULL, 0},
};

static const Part parts[] = {
    {"一、基本情况", basics},     {"二、迁出地与安置", origin}, {"三、脱贫情况", poverty},
    {"四、土地与居住条件", land}, {"五、保障与帮扶", benefits},
};

static const Place monitoring_places[] = {
    {"monitoring_category", 1},
    {"identified_month", 1},
    {"is_monitored", 1},
    {"identified_income_per_person", 1},
    {"medical_self_paid", 1},
    {"no_labour_household", 1},
    {"risk_1", 1},
    {"risk_2", 1},
    {"risk_3", 1},
    {"risk_4", 1},
    {"risk_5", 1},
    {"development_measure_state", 1},
    {"risk_note", 3},
    {"risk_cleared", 1},
    {"exit_mode", 1},
    {"cleared_month", 1},
    {"contact_name", 1},
    {"contact_phone", 1},
    {"collector_name", 1},
    {NULL, 0},
};

static const char *const member_columns[] = {
    "name",      "relation",       "sex",          "age",   "id_number",        "ethnicity",
    "education", "labour_ability", "health_state", "phone", "membership_since", NULL,
};

static const char *const measure_columns[] = {
    "measure_kind", "measure_content", "since", "until", "amount", NULL,
};

static const char *const income_columns[] = {
    "period",
    "persons",
    "wage_income",
    "business_income",
    "business_expense",
    "property_income",
    "transfer_income",
    "net_income",
    "net_income_per_person",
    "collected_on",
    NULL,
};

typedef struct {
  SrRegister *reg;
  gint64 household;
  const char *as_of;
  gboolean reveal;
  SrForm *form;
} Work;

/* --- Fields of one record --- */

static const char **
keys_of (const Place *places)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; places[i].key != NULL; i++)
    g_ptr_array_add (keys, (gpointer)places[i].key);
  g_ptr_array_add (keys, NULL);
  return (const char **)g_ptr_array_free (g_steal_pointer (&keys), FALSE);
}

/* "100 ㎡"; a blank has no unit. */
static char *
with_unit (const SrField *field, char *text)
{
  gboolean number = field->kind == SR_KIND_INTEGER || field->kind == SR_KIND_DECIMAL ||
                    field->kind == SR_KIND_MONEY;
  char *whole;

  if (!number || field->target == NULL || *text == '\0')
    return text;
  whole = g_strdup_printf ("%s %s", text, field->target);
  g_free (text);
  return whole;
}

/* CELLS has no cell for what is withheld. */
static void
add_fields (const Work *work,
            SrFormBlock *block,
            const SrSchema *schema,
            const Place *places,
            const SrTable *table,
            const SrValue *cells)
{
  guint column = 0;

  for (guint i = 0; places[i].key != NULL; i++) {
    const SrField *field = sr_schema_field (schema, places[i].key);
    g_autofree char *text = NULL;

    if (sr_cell_is_withheld (field, work->reveal)) {
      sr_form_add_field (block, field->title, WITHHELD, places[i].span);
      continue;
    }
    text = sr_cell_text (sr_table_column (table, column), &cells[column]);
    text = with_unit (field, text ? text : g_strdup (""));
    sr_form_add_field (block, field->title, text, places[i].span);
    column++;
  }
}

/* The fields PLACES of the record ID as a grid. */
static gboolean
add_record (
    const Work *work, const SrSchema *schema, gint64 id, const Place *places, GError **error)
{
  g_autofree const char **keys = keys_of (places);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SrTable) table = sr_table_new (SR_SHEET_NOTES, schema->title, NULL);
  g_autoptr (SrTableRows) rows = NULL;
  const SrValue *cells;
  GError *failure = NULL;

  g_array_append_val (ids, id);
  sr_list_fill_ids (table, work->reg, schema, ids, work->as_of, keys, work->reveal);
  rows = sr_table_open (table, error);
  if (rows == NULL)
    return FALSE;
  if (sr_table_rows_next (rows, &cells, &failure)) {
    add_fields (work, sr_form_add_grid (work->form, SR_FORM_FIELDS, COLUMNS), schema, places, table,
                cells);
    return TRUE;
  }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND, schema->title);
  return FALSE;
}

/* --- Parts of the household --- */

/* A table of the records IDS, or 无. */
static void
add_list (const Work *work, const SrSchema *schema, GArray *ids, const char *const *columns)
{
  SrTable *table;

  if (ids->len == 0) {
    sr_form_add (work->form, SR_FORM_LINE, "无");
    return;
  }
  table = sr_table_new (SR_SHEET_FORM, schema->title, NULL);
  sr_table_set_numbered (table, TRUE);
  sr_list_fill_ids (table, work->reg, schema, ids, work->as_of, columns, work->reveal);
  sr_form_take_table (work->form, table);
}

typedef struct {
  gint64 person;
  int order;
  char *born_on;
} Member;

static void
clear_member (gpointer data)
{
  g_free (((Member *)data)->born_on);
}

/* Head, spouse, children … as the code list has them; of equals the oldest first. */
static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *first = a, *second = b;

  return first->order != second->order ? first->order - second->order
                                       : g_strcmp0 (first->born_on, second->born_on);
}

static gboolean
read_member (const Work *work, gint64 membership, GArray *members, GError **error)
{
  g_autoptr (SrRecord) link =
      sr_record_load (work->reg, sr_schema_find ("membership"), membership, work->as_of, error);
  g_autoptr (SrRecord) person =
      link ? sr_record_load (work->reg, sr_schema_find ("person"),
                             sr_record_integer (link, "person_id", 0), work->as_of, error)
           : NULL;
  Member member;

  if (person == NULL)
    return FALSE;
  member.person = sr_record_id (person);
  member.order = sr_code_lists_order (sr_register_code_lists (work->reg), "relation_fpb",
                                      sr_record_text (link, "relation"));
  member.born_on = g_strdup (sr_record_text (person, "born_on"));
  g_array_append_val (members, member);
  return TRUE;
}

static gboolean
add_members (const Work *work, GError **error)
{
  g_autoptr (GArray) links =
      sr_record_ids_where (work->reg, sr_schema_find ("membership"), "household_id",
                           work->household, work->as_of, error);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_set_clear_func (members, clear_member);
  if (links == NULL)
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    if (!read_member (work, g_array_index (links, gint64, i), members, error))
      return FALSE;
  g_array_sort (members, compare_members);
  for (guint i = 0; i < members->len; i++)
    g_array_append_val (persons, g_array_index (members, Member, i).person);
  sr_form_add (work->form, SR_FORM_HEADING, "六、家庭成员");
  add_list (work, sr_schema_find ("person"), persons, member_columns);
  return TRUE;
}

static gboolean
add_papers (const Work *work, GError **error)
{
  SrCodeLists *lists = sr_register_code_lists (work->reg);
  g_autoptr (SrRecord) household =
      sr_record_load (work->reg, sr_schema_find ("household"), work->household, work->as_of, error);
  const char *joined = household ? sr_record_text (household, "documents_done") : NULL;
  g_auto (GStrv) done = g_strsplit (joined ? joined : "", ",", -1);
  SrFormBlock *ticks;

  if (household == NULL)
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, "七、档案袋目录");
  ticks = sr_form_add_grid (work->form, SR_FORM_TICKS, COLUMNS);
  for (guint i = 0; i < sr_code_lists_size (lists, "household_document"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "household_document", i);

    sr_form_add_tick (ticks, item->name, g_strv_contains ((const char *const *)done, item->code));
  }
  return TRUE;
}

static GArray *
parts_of (const Work *work, const char *type, const char *owner, gint64 id, GError **error)
{
  return sr_record_ids_where (work->reg, sr_schema_find (type), owner, id, NULL, error);
}

static gboolean
add_one_monitoring (const Work *work, gint64 id, GError **error)
{
  g_autoptr (GArray) measures = parts_of (work, "measure", "monitoring_id", id, error);

  if (measures == NULL ||
      !add_record (work, sr_schema_find ("monitoring"), id, monitoring_places, error))
    return FALSE;
  if (measures->len > 0)
    add_list (work, sr_schema_find ("measure"), measures, measure_columns);
  return TRUE;
}

static gboolean
add_monitorings (const Work *work, GError **error)
{
  g_autoptr (GArray) ids = parts_of (work, "monitoring", "household_id", work->household, error);

  if (ids == NULL)
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, "八、防返贫监测与帮扶");
  if (ids->len == 0)
    sr_form_add (work->form, SR_FORM_LINE, "未纳入监测");
  for (guint i = 0; i < ids->len; i++)
    if (!add_one_monitoring (work, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_incomes (const Work *work, GError **error)
{
  g_autoptr (GArray) ids =
      parts_of (work, "income_account", "household_id", work->household, error);

  if (ids == NULL)
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, "九、家庭收入（元）");
  add_list (work, sr_schema_find ("income_account"), ids, income_columns);
  return TRUE;
}

static gboolean
add_events (const Work *work, GError **error)
{
  static const SrTableColumn columns[] = {
      {"日期", SR_TABLE_CELL_DATE}, {"变动", SR_TABLE_CELL_TEXT}, {"说明", SR_TABLE_CELL_TEXT}};
  g_autoptr (SrTable) table = sr_table_new (SR_SHEET_FORM, "变动", NULL);

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  if (!sr_household_events (table, work->reg, work->household, work->as_of, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_HEADING, "十、变动记录");
  if (sr_table_n_rows (table) > 0)
    sr_form_take_table (work->form, g_steal_pointer (&table));
  else
    sr_form_add (work->form, SR_FORM_LINE, "无");
  return TRUE;
}

static gboolean
fill (const Work *work, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    sr_form_add (work->form, SR_FORM_HEADING, parts[i].heading);
    if (!add_record (work, sr_schema_find ("household"), work->household, parts[i].places, error))
      return FALSE;
  }
  if (!add_members (work, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_PAGE, NULL);
  if (!add_papers (work, error) || !add_monitorings (work, error) || !add_incomes (work, error) ||
      !add_events (work, error))
    return FALSE;
  sr_form_add (work->form, SR_FORM_SIGNATURE, SIGNATURE);
  return TRUE;
}

SrForm *
sr_household_form (SrRegister *reg,
                   gint64 household,
                   const SrReportRequest *request,
                   GError **error)
{
  const char *as_of = request->when.as_of ? request->when.as_of : sr_register_as_of (reg);
  g_autoptr (SrForm) form = sr_report_build_paper (reg, request, "搬迁户一户一档登记表", as_of);
  const Work work = {reg, household, as_of, request->reveal, form};

  return fill (&work, error) ? g_steal_pointer (&form) : NULL;
}

static gboolean
check_number (const GArray *households, GError **error)
{
  if (households->len > 0 && households->len <= SR_HOUSEHOLD_FORMS_MOST)
    return TRUE;
  if (households->len == 0)
    g_set_error_literal (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                         _ ("There is no household to print"));
  else
    g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                 _ ("%u household files are too many for one document, the most is %d; print them "
                    "in parts, by township or building"),
                 households->len, SR_HOUSEHOLD_FORMS_MOST);
  return FALSE;
}

GPtrArray *
sr_household_forms (SrRegister *reg,
                    const GArray *households,
                    const SrReportRequest *request,
                    SrProgress progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify)sr_form_free);

  if (!check_number (households, error))
    return NULL;
  for (guint i = 0; i < households->len; i++) {
    SrForm *form = sr_household_form (reg, g_array_index (households, gint64, i), request, error);

    if (form == NULL)
      return NULL;
    g_ptr_array_add (forms, form);
    if (progress)
      progress (i + 1, households->len, user_data);
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  }
  return g_steal_pointer (&forms);
}
