/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Orders of exports.
 */
#include "ui/records/sr-export-order.h"

#include "reports/sr-reported.h"

SrExportOrder *
sr_export_order_copy (const SrExportOrder *order)
{
  SrExportOrder *copy = g_new0 (SrExportOrder, 1);

  copy->query = order->query ? sr_query_copy (order->query) : NULL;
  copy->as = order->as;
  copy->columns = g_strdupv (order->columns);
  copy->n_selected = order->n_selected;
  copy->since = g_strdup (order->since);
  copy->report = order->report;
  copy->options = g_strdupv (order->options);
  copy->reveal = order->reveal;
  copy->purpose = g_strdup (order->purpose);
  copy->recipient = g_strdup (order->recipient);
  copy->as_of = g_strdup (order->as_of);
  copy->from = g_strdup (order->from);
  copy->to = g_strdup (order->to);
  copy->reason = g_strdup (order->reason);
  copy->reported = order->reported;
  return copy;
}

void
sr_export_order_free (SrExportOrder *order)
{
  g_clear_pointer (&order->query, sr_query_free);
  g_strfreev (order->columns);
  g_strfreev (order->options);
  g_free (order->since);
  g_free (order->purpose);
  g_free (order->recipient);
  g_free (order->as_of);
  g_free (order->from);
  g_free (order->to);
  g_free (order->reason);
  g_free (order);
}

static SrReportRequest
request_of (const SrExportOrder *order)
{
  return (SrReportRequest){
      .when = {order->as_of, order->from, order->to},
      .since = order->since,
      .reason = order->reason,
      .reveal = order->reveal,
      .purpose = order->purpose,
      .recipient = order->recipient,
      .options = (const char *const *)order->options,
  };
}

SrWorkbookSpec *
sr_export_order_make (SrRegister *reg, gpointer data, GError **error)
{
  const SrExportOrder *order = data;
  SrReportRequest request = request_of (order);
  g_autofree char *some = g_strdup_printf ("仅选中的 %u 行", order->n_selected);
  const char *const notes[] = {"选中", some, NULL};

  if (order->query)
    return sr_list_workbook (reg, order->query, (const char *const *)order->columns, &request,
                             order->n_selected ? notes : NULL, error);
  return sr_report_make (reg, order->report, &request, error);
}

SrCollectionForm
sr_export_order_form (const SrExportOrder *order)
{
  return (SrCollectionForm){
      .schema = sr_query_schema (order->query),
      .columns = (const char *const *)order->columns,
      .query = order->as == SR_EXPORT_EMPTY_FORM ? NULL : order->query,
      .reveal = order->reveal,
  };
}

gboolean
sr_export_order_keep (SrRegister *reg, const SrWorkbookSpec *spec, gpointer data, GError **error)
{
  const SrExportOrder *order = data;

  return sr_reported_keep (reg, spec, order->reason, error);
}

char *
sr_export_order_file_name (SrRegister *reg, const SrExportOrder *order)
{
  static const char *const kinds[] = {"", "（采集表）", "（空白采集表）"};
  SrReportRequest request = request_of (order);
  g_autofree char *date = NULL;

  if (order->report)
    return sr_report_file_name (reg, order->report, &request);
  date = sr_date_official (sr_register_as_of (reg));
  return g_strdup_printf ("%s%s_%s.xlsx", sr_query_schema (order->query)->title, kinds[order->as],
                          date);
}
