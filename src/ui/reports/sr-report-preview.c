/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The thread's register stays open behind the tables, which read their rows again when a page is
 * drawn.
 */
#include "ui/reports/sr-report-preview.h"

typedef struct {
  SrExportOrder *order;
  gint64 limit;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  sr_export_order_free (wish->order);
  g_free (wish);
}

void
sr_report_preview_free (SrReportPreview *preview)
{
  g_clear_pointer (&preview->pages, sr_pages_free);
  g_clear_pointer (&preview->spec, sr_workbook_spec_free);
  g_free (preview);
}

static void
free_result (gpointer preview)
{
  sr_report_preview_free (preview);
}

/* What the pages show of WHOLE. */
static SrWorkbookSpec *
cut (const SrWorkbookSpec *whole, gint64 limit, gboolean *was_cut)
{
  SrWorkbookSpec *spec =
      sr_workbook_spec_new (sr_workbook_spec_title (whole), sr_workbook_spec_organisation (whole));

  sr_workbook_spec_set_demo (spec, sr_workbook_spec_is_demo (whole));
  for (guint i = 0; i < sr_workbook_spec_n_tables (whole); i++) {
    SrTable *table = sr_workbook_spec_table (whole, i);
    g_autoptr (SrTable) shown = limit < 0 || sr_table_is_in_memory (table)
                                    ? sr_table_ref (table)
                                    : sr_table_head (table, limit);

    *was_cut |= shown != table;
    sr_workbook_spec_add (spec, shown);
  }
  return spec;
}

static gboolean
make (SrJob *job, const Wish *wish, SrReportPreview *preview, GError **error)
{
  g_autoptr (SrWorkbookSpec) shown = NULL;

  preview->spec = sr_export_order_make (sr_job_register (job), wish->order, error);
  if (preview->spec == NULL || !sr_job_go_on (job, error))
    return FALSE;
  shown = cut (preview->spec, wish->limit, &preview->cut);
  preview->pages = sr_pages_new (shown, sr_job_progress, job, sr_job_cancellable (job), error);
  return preview->pages != NULL;
}

static gpointer
work (SrJob *job, gpointer data, GError **error)
{
  SrReportPreview *preview = g_new0 (SrReportPreview, 1);
  SrRegister *reg = sr_job_register (job);

  if (!make (job, data, preview, error)) {
    sr_report_preview_free (preview);
    return NULL;
  }
  /* The pages outlive the job, and what cancels it. */
  sr_database_set_interrupt (sr_register_database (reg), NULL, NULL);
  sr_pages_keep (preview->pages, g_object_ref (reg), g_object_unref);
  return preview;
}

SrJob *
sr_report_preview_job (SrRegister *reg, const SrExportOrder *order, gint64 limit)
{
  Wish *wish = g_new0 (Wish, 1);
  SrJob *job;

  wish->order = sr_export_order_copy (order);
  wish->limit = limit;
  job = sr_job_new (reg, SR_JOB_READS, work, wish, wish_free);
  sr_job_set_free_result (job, free_result);
  return job;
}
