/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A workbook to be: an ordered list of tables and a few texts.
 */
#include "reports/sr-workbook-spec.h"

struct _SrWorkbookSpec {
  char *title;
  char *organisation;
  gboolean demo;
  GPtrArray *tables;
  SrReportChecks *checks;
};

static void
unref_table (gpointer table)
{
  sr_table_unref (table);
}

SrWorkbookSpec *
sr_workbook_spec_new (const char *title, const char *organisation)
{
  SrWorkbookSpec *spec = g_new0 (SrWorkbookSpec, 1);

  spec->title = g_strdup (title);
  spec->organisation = g_strdup (organisation);
  spec->tables = g_ptr_array_new_with_free_func (unref_table);
  spec->checks = sr_report_checks_new ();
  return spec;
}

void
sr_workbook_spec_free (SrWorkbookSpec *spec)
{
  g_free (spec->title);
  g_free (spec->organisation);
  g_ptr_array_unref (spec->tables);
  sr_report_checks_free (spec->checks);
  g_free (spec);
}

const char *
sr_workbook_spec_title (const SrWorkbookSpec *spec)
{
  return spec->title;
}

const char *
sr_workbook_spec_organisation (const SrWorkbookSpec *spec)
{
  return spec->organisation;
}

void
sr_workbook_spec_set_demo (SrWorkbookSpec *spec, gboolean demo)
{
  spec->demo = demo;
}

gboolean
sr_workbook_spec_is_demo (const SrWorkbookSpec *spec)
{
  return spec->demo;
}

void
sr_workbook_spec_add (SrWorkbookSpec *spec, SrTable *table)
{
  g_return_if_fail (table != NULL);

  g_ptr_array_add (spec->tables, sr_table_ref (table));
}

guint
sr_workbook_spec_n_tables (const SrWorkbookSpec *spec)
{
  return spec->tables->len;
}

SrTable *
sr_workbook_spec_table (const SrWorkbookSpec *spec, guint index)
{
  g_return_val_if_fail (index < spec->tables->len, NULL);

  return g_ptr_array_index (spec->tables, index);
}

SrReportChecks *
sr_workbook_spec_checks (const SrWorkbookSpec *spec)
{
  return spec->checks;
}

gint64
sr_workbook_spec_n_rows (const SrWorkbookSpec *spec)
{
  gint64 total = 0;

  for (guint i = 0; i < spec->tables->len; i++) {
    gint64 rows = sr_table_n_rows (g_ptr_array_index (spec->tables, i));

    if (rows < 0)
      return -1;
    total += rows;
  }
  return total;
}
