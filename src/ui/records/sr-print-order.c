/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Orders of prints.
 */
#include "ui/records/sr-print-order.h"

#include "reports/sr-building-sheet.h"
#include "reports/sr-household-form.h"
#include "reports/sr-list-form.h"
#include "reports/sr-site-form.h"
#include "store/sr-record-store.h"

SrPrintOrder *
sr_print_order_copy (const SrPrintOrder *order)
{
  SrPrintOrder *copy = g_new0 (SrPrintOrder, 1);

  *copy = *order;
  copy->query = order->query ? sr_query_copy (order->query) : NULL;
  copy->columns = g_strdupv (order->columns);
  copy->ids = order->ids ? g_array_copy (order->ids) : NULL;
  copy->purpose = g_strdup (order->purpose);
  copy->recipient = g_strdup (order->recipient);
  return copy;
}

void
sr_print_order_free (SrPrintOrder *order)
{
  g_clear_pointer (&order->query, sr_query_free);
  g_strfreev (order->columns);
  g_clear_pointer (&order->ids, g_array_unref);
  g_free (order->purpose);
  g_free (order->recipient);
  g_free (order);
}

void
sr_print_order_select (SrPrintOrder *order, const GArray *ids)
{
  if (ids == NULL || ids->len < 2)
    return;
  order->ids = g_array_copy ((GArray *)ids);
  order->kind = SR_PRINT_SELECTION;
}

static SrReportRequest
request_of (const SrPrintOrder *order)
{
  return (SrReportRequest){
      .reveal = order->reveal, .purpose = order->purpose, .recipient = order->recipient};
}

static SrPages *
make_household (const SrPrintOrder *order, SrRegister *reg, GError **error)
{
  const SrReportRequest request = request_of (order);
  g_autoptr (SrForm) form = sr_household_form (reg, order->household, &request, error);

  return form ? sr_pages_new_forms (&form, 1, error) : NULL;
}

/* The households whose files are printed; NULL on error. */
static GArray *
households_of (const SrPrintOrder *order, SrRegister *reg, GError **error)
{
  return order->ids ? g_array_ref (order->ids) : sr_query_ids (reg, order->query, error);
}

static SrPages *
make_files (const SrPrintOrder *order,
            SrRegister *reg,
            SrProgress progress,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  const SrReportRequest request = request_of (order);
  g_autoptr (GArray) ids = households_of (order, reg, error);
  g_autoptr (GPtrArray) forms =
      ids ? sr_household_forms (reg, ids, &request, progress, user_data, cancellable, error) : NULL;

  return forms ? sr_pages_new_forms ((SrForm *const *)forms->pdata, forms->len, error) : NULL;
}

static SrPages *
make_site (const SrPrintOrder *order,
           SrRegister *reg,
           SrProgress progress,
           gpointer user_data,
           GError **error)
{
  const SrReportRequest request = request_of (order);
  g_autoptr (SrForm) form = sr_site_form (reg, &request, progress, user_data, error);

  return form ? sr_pages_new_forms (&form, 1, error) : NULL;
}

static SrWorkbookSpec *
list_spec (const SrPrintOrder *order, SrRegister *reg, GError **error)
{
  const SrReportRequest request = request_of (order);
  const char *const *columns = (const char *const *)order->columns;
  g_autoptr (SrTable) table = NULL;
  SrWorkbookSpec *spec;

  if (order->kind == SR_PRINT_SELECTION && order->ids)
    table = sr_list_form_ids (reg, order->query, order->ids, columns, &request);
  else
    table = sr_list_form (reg, order->query, columns, &request, error);
  if (table == NULL)
    return NULL;
  spec = sr_workbook_spec_new (sr_table_text (table, SR_TABLE_TITLE),
                               sr_register_meta (reg, "reporting_unit"));
  sr_workbook_spec_set_demo (spec, sr_register_is_demo (reg));
  sr_workbook_spec_add (spec, table);
  return spec;
}

SrPages *
sr_print_order_make (const SrPrintOrder *order,
                     SrRegister *reg,
                     SrProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  const SrReportRequest request = request_of (order);
  g_autoptr (SrWorkbookSpec) spec = NULL;

  if (order->kind == SR_PRINT_HOUSEHOLD)
    return make_household (order, reg, error);
  if (order->kind == SR_PRINT_FILES)
    return make_files (order, reg, progress, user_data, cancellable, error);
  if (order->kind == SR_PRINT_SITE)
    return make_site (order, reg, progress, user_data, error);
  spec = order->kind == SR_PRINT_BUILDING
             ? sr_building_sheets (reg, order->building, &request, error)
             : list_spec (order, reg, error);
  return spec ? sr_pages_new (spec, progress, user_data, cancellable, error) : NULL;
}

/* --- Aside --- */

typedef struct {
  SrPrintOrder *order;
  char *path; /* NULL: only the pages */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  sr_print_order_free (work->order);
  g_free (work->path);
  g_free (work);
}

/* The pages read their rows when they are drawn, in another thread and when the job is long over:
 * its cancelling is not theirs. */
static gpointer
make_aside (SrJob *job, gpointer data, GError **error)
{
  const Work *work = data;
  SrPages *pages = sr_print_order_make (work->order, sr_job_register (job), sr_job_progress, job,
                                        sr_job_cancellable (job), error);

  sr_database_set_interrupt (sr_register_database (sr_job_register (job)), NULL, NULL);
  return pages;
}

static gpointer
write_aside (SrJob *job, gpointer data, GError **error)
{
  const Work *work = data;
  g_autoptr (SrPages) pages = sr_print_order_make (work->order, sr_job_register (job), NULL, NULL,
                                                   sr_job_cancellable (job), error);

  if (pages == NULL || !sr_print_order_disclose (work->order, sr_job_register (job), error) ||
      !sr_pages_write_pdf (pages, work->path, sr_job_progress, job, sr_job_cancellable (job),
                           error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
free_pages (gpointer pages)
{
  sr_pages_free (pages);
}

SrJob *
sr_print_order_job (SrPrintOrder *order, SrRegister *reg)
{
  Work *work = g_new0 (Work, 1);
  SrJob *job;

  work->order = order;
  job = sr_job_new (reg, SR_JOB_READS, make_aside, work, work_free);
  sr_job_set_free_result (job, free_pages);
  return job;
}

SrJob *
sr_print_order_write_job (SrPrintOrder *order, SrRegister *reg, const char *path)
{
  SrJobKind kind = sr_register_is_read_only (reg) ? SR_JOB_READS : SR_JOB_WRITES;
  Work *work = g_new0 (Work, 1);

  work->order = order;
  work->path = g_strdup (path);
  return sr_job_new (reg, kind, write_aside, work, work_free);
}

/* --- Records --- */

static gint64
n_rows (const SrPrintOrder *order, SrRegister *reg)
{
  switch (order->kind) {
  case SR_PRINT_LIST:
    return MAX (0, sr_query_count (reg, order->query, NULL));
  case SR_PRINT_SELECTION:
    return order->ids ? order->ids->len : 0;
  case SR_PRINT_FILES:
    return order->ids ? order->ids->len : MAX (0, sr_query_count (reg, order->query, NULL));
  case SR_PRINT_HOUSEHOLD:
  case SR_PRINT_BUILDING:
  case SR_PRINT_SITE:
  case SR_PRINT_N_KINDS:
  default:
    return 1;
  }
}

gboolean
sr_print_order_disclose (const SrPrintOrder *order, SrRegister *reg, GError **error)
{
  const SrDisclosure what = {
      .kind = SR_DISCLOSURE_PRINT,
      .schema = order->kind == SR_PRINT_HOUSEHOLD  ? sr_schema_find ("household")
                : order->kind == SR_PRINT_BUILDING ? sr_schema_find ("building")
                : order->kind == SR_PRINT_SITE     ? sr_schema_find ("site")
                                                   : sr_query_schema (order->query),
      .record = order->kind == SR_PRINT_HOUSEHOLD  ? order->household
                : order->kind == SR_PRINT_BUILDING ? order->building
                                                   : 0,
      .level = order->reveal ? "revealed" : "masked",
      .purpose = order->purpose,
      .recipient = order->recipient,
      .rows = n_rows (order, reg),
  };
  g_autoptr (GError) failure = NULL;

  if (sr_disclosure_record (reg, &what, &failure) ||
      (!order->reveal && g_error_matches (failure, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* 一户一档_SR-0001, 一户一档, 3栋楼栋长用表, 搬迁户花名册, 安置点概况 */
static char *
subject_of (const SrPrintOrder *order, SrRegister *reg)
{
  const SrSchema *schema =
      sr_schema_find (order->kind == SR_PRINT_HOUSEHOLD ? "household" : "building");
  gint64 id = order->kind == SR_PRINT_HOUSEHOLD ? order->household : order->building;
  g_autoptr (SrRecord) record = NULL;

  if (order->kind == SR_PRINT_SITE)
    return g_strdup ("安置点概况");
  if (order->kind == SR_PRINT_FILES)
    return g_strdup ("一户一档");
  if (order->kind == SR_PRINT_LIST || order->kind == SR_PRINT_SELECTION)
    return g_strdup (sr_query_schema (order->query)->title);
  if (id)
    record = sr_record_load (reg, schema, id, NULL, NULL);
  if (order->kind == SR_PRINT_HOUSEHOLD)
    return g_strdup_printf ("一户一档_%s", record ? sr_record_code (record) : "");
  if (record)
    return g_strdup_printf ("%" G_GINT64_FORMAT "栋楼栋长用表",
                            sr_record_integer (record, "building_number", 0));
  return g_strdup ("楼栋长用表");
}

char *
sr_print_order_file_name (const SrPrintOrder *order, SrRegister *reg)
{
  g_autofree char *date = sr_date_official (sr_register_as_of (reg));
  g_autofree char *subject = subject_of (order, reg);
  char *name = g_strdup_printf ("%s_%s.pdf", subject, date);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}
