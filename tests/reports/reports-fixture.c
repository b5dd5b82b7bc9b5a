/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "reports-fixture.h"

void
reports_set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("SANGRUI_TODAY", "2025-10-08", TRUE);
  fixture_set_up (fixture, data);
  fixture_execute (
      fixture,
      "UPDATE person SET id_number = '430898196009270133', phone = '13812345678' WHERE id = 1001;"
      "UPDATE person SET phone = '0744-6221234' WHERE id = 1002;"
      "INSERT INTO person_health_state (owner, code) VALUES (5001, 'chronic'), (5001, 'disabled');"
      "INSERT INTO saved_list (id, version, name, list_id, codes) VALUES "
      "(900, 1, '县里的次序', 'township', '430822101, 430822102\n430822999');"
      "INSERT INTO meta (key, value) VALUES ('reporting_unit', '某镇人民政府');"
      "INSERT INTO meta (key, value) SELECT 'title', '某家园' WHERE NOT EXISTS (SELECT 1 FROM meta "
      "WHERE key = 'title')");
  /* Facts are read when a register is opened. */
  {
    g_autofree char *path = g_strdup (sr_register_path (fixture->reg));

    g_clear_object (&fixture->reg);
    fixture->reg = sr_register_open (path, FALSE, NULL);
    g_assert_nonnull (fixture->reg);
    sr_register_override_as_of (fixture->reg, "2025-09-27");
  }
}

SrWorkbookSpec *
make_request (Fixture *fixture, const char *key, const SrReportRequest *request)
{
  GError *error = NULL;
  const SrReport *report = sr_report_find (key, &error);
  SrWorkbookSpec *spec;

  g_assert_no_error (error);
  spec = sr_report_make (fixture->reg, report, request, &error);
  g_assert_no_error (error);
  return spec;
}

SrWorkbookSpec *
make (Fixture *fixture, const char *key, const char *const *options)
{
  const SrReportRequest request = {.options = options};

  return make_request (fixture, key, &request);
}

gint64
figure (Fixture *fixture, const char *key)
{
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, sr_figure_find (key), NULL, &value, NULL));
  return (gint64)value.number;
}
