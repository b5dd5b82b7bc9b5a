/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists with the frame of a form.
 */
#include "reports/sr-list-form.h"

#include <string.h>

#include "reports/sr-list-table.h"
#include "reports/sr-report-build.h"

#define FIGURE "figure="

/* 名单：截止日在册的搬迁户 … */
static void
add_scope (SrTable *table, const SrQuery *query)
{
  const char *word = sr_query_scope (query);
  const SrFigure *figure =
      word && g_str_has_prefix (word, FIGURE) ? sr_figure_find (word + strlen (FIGURE)) : NULL;
  g_autofree char *note = figure ? g_strconcat ("名单范围：", figure->title, NULL) : NULL;

  if (note)
    sr_table_add_note (table, note);
}

static void
add_notes (SrTable *table, SrRegister *reg, const SrQuery *query)
{
  g_auto (GStrv) pairs = sr_list_notes (reg, query, NULL);

  add_scope (table, query);
  for (guint i = 0; pairs[i] && pairs[i + 1]; i += 2) {
    g_autofree char *note = g_strdup_printf ("%s：%s", pairs[i], pairs[i + 1]);

    sr_table_add_note (table, note);
  }
}

static SrTable *
new_form (SrRegister *reg, const SrQuery *query, const SrReportRequest *request)
{
  const SrSchema *schema = sr_query_schema (query);
  const char *as_of = request->when.as_of ? request->when.as_of : sr_register_as_of (reg);
  const char *settlement = sr_register_meta (reg, "title");
  const char *unit = sr_register_meta (reg, "reporting_unit");
  g_autofree char *title = g_strconcat (settlement ? settlement : "", schema->title, NULL);
  g_autofree char *stamp = sr_report_build_stamp (request);
  g_autofree char *official = sr_date_official (as_of);
  g_autofree char *note = g_strdup_printf ("数据截止日：%s", official);
  g_autofree char *date = NULL;
  SrTable *table = sr_table_new (SR_SHEET_FORM, schema->title, title);
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  date = sr_date_official (today);
  sr_table_set_text (table, SR_TABLE_REPORTER, unit ? unit : "");
  sr_table_set_text (table, SR_TABLE_DATE, date);
  sr_table_set_text (table, SR_TABLE_SIGNATURE, "");
  sr_table_set_text (table, SR_TABLE_STAMP, stamp);
  sr_table_set_numbered (table, TRUE);
  sr_table_add_note (table, note);
  add_notes (table, reg, query);
  return table;
}

SrTable *
sr_list_form (SrRegister *reg,
              const SrQuery *query,
              const char *const *columns,
              const SrReportRequest *request,
              GError **error)
{
  SrTable *table = new_form (reg, query, request);

  if (sr_list_fill (table, reg, query, columns, request->reveal, error))
    return table;
  sr_table_unref (table);
  return NULL;
}

SrTable *
sr_list_form_ids (SrRegister *reg,
                  const SrQuery *query,
                  GArray *ids,
                  const char *const *columns,
                  const SrReportRequest *request)
{
  SrTable *table = new_form (reg, query, request);
  const char *as_of = sr_query_as_of (query) ? sr_query_as_of (query) : request->when.as_of;

  sr_table_add_note (table, "只含选中的行");
  sr_list_fill_ids (table, reg, sr_query_schema (query), ids, as_of, columns, request->reveal);
  return table;
}
