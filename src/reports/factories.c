/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R7, 就业帮扶车间台账, form B1: the workshops with who works there and what they earn; their
 * certificates, subsidies and safety checks on sheets of their own.
 */
#include <glib/gi18n-lib.h>

#include "reports/sr-factory-sheets.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"

/* Form B1 in its order. */
static const char *const columns[] = {"name",
                                      "alias",
                                      "credit_code",
                                      "operator_name",
                                      "legal_representative",
                                      "contact_name",
                                      "contact_phone",
                                      "address",
                                      "in_site",
                                      "industry",
                                      "main_products",
                                      "introduced_on",
                                      "opened_on",
                                      "floor_area",
                                      "premises_ownership",
                                      "rent",
                                      "workers",
                                      "workers_poor",
                                      "workers_site",
                                      "workers_female",
                                      "workers_disabled",
                                      "workers_50_up",
                                      "workers_contracted",
                                      "wage_mean",
                                      "factory_state",
                                      NULL};

static const SrRosterColumn certificates[] = {
    {.type = "factory", .field = "name"},
    {.type = "factory_certificate", .field = "certificate_number"},
    {.type = "factory_certificate", .field = "certificate_level"},
    {.type = "factory_certificate", .field = "certified_on"},
};

static const SrRosterColumn subsidies[] = {
    {.type = "factory", .field = "name"},
    {.type = "subsidy", .field = "subsidy_project"},
    {.type = "subsidy", .field = "amount", .flags = SR_COLUMN_SUM},
    {.type = "subsidy", .field = "subsidy_year"},
};

static const SrRosterColumn checks[] = {
    {.type = "factory", .field = "name"},
    {.type = "safety_check", .field = "checked_on"},
    {.type = "safety_check", .field = "checked_by"},
    {.type = "safety_check", .field = "check_finding"},
    {.type = "safety_check", .field = "rectified_on"},
};

static const SrStatementRoster parts[] = {
    {.sql = "factory-certificates",
     .order = "ORDER BY fa.id, c.certified_on, c.id",
     .sheet = "车间认定",
     .units = "项",
     .columns = certificates,
     .n_columns = G_N_ELEMENTS (certificates)},
    {.sql = "factory-subsidies",
     .order = "ORDER BY fa.id, s.subsidy_year, s.id",
     .sheet = "享受奖补",
     .units = "元",
     .columns = subsidies,
     .n_columns = G_N_ELEMENTS (subsidies)},
    {.sql = "factory-checks",
     .order = "ORDER BY fa.id, s.checked_on, s.id",
     .sheet = "安全生产检查",
     .units = "次",
     .columns = checks,
     .n_columns = G_N_ELEMENTS (checks)},
};

static gboolean
take_factories (SrReportBuild *build, GError **error)
{
  g_autoptr (SrQuery) query = sr_report_roster_query (build, "factories", NULL);
  SrTable *table =
      sr_report_roster (build, "台账", build->report->title, "人、元、㎡", query, columns, error);
  g_autofree char *title = sr_report_build_title (build);
  gint64 n_rows;

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_TITLE, title);
  sr_table_add_note (table,
                     "月均工资为近12个月应发大于0的工资行的平均数；一人在两个车间务工的两处都计。");
  n_rows = sr_table_n_rows (table);
  sr_report_build_uses (build, sr_figure_find ("factories"));
  sr_report_build_take (build, table);
  return sr_report_build_claim_rows (build, "factories", "台账", n_rows, error);
}

static gboolean
take_part (SrReportBuild *build, const SrStatementRoster *part, GError **error)
{
  g_autofree char *title = sr_report_build_title_of (build, part->sheet);
  SrStatementRoster own = *part;
  SrTable *table;

  own.title = title;
  table = sr_statement_roster_table (build, &own, error);
  if (table == NULL)
    return FALSE;
  sr_report_build_take (build, table);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  if (!take_factories (build, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!take_part (build, &parts[i], error))
      return FALSE;
  return TRUE;
}

const SrReport sr_report_factories = {
    .key = "factories",
    .number = "R7",
    .title = "就业帮扶车间台账",
    .label = N_ ("Ledger of workshops"),
    .options = {SR_REPORT_OPTION_WORD},
    .make = make,
};
