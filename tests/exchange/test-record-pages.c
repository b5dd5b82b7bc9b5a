/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 一户一档 and the building heads' sheets: what stands on them, masked and revealed, then and now.
 */
#include "community.h"
#include "exchange/sr-pages.h"
#include "pdf-text.h"
#include "reports/sr-building-sheet.h"
#include "reports/sr-household-form.h"
#include "reports/sr-site-form.h"

#define ID_NUMBER "430898198503120027"

static gint64
household (SrFixture *fixture)
{
  return community_id (fixture, "household", "SR-0001");
}

static SrForm *
new_form (SrFixture *fixture, gint64 id, gboolean reveal, const char *as_of)
{
  const SrReportRequest request = {
      .when = {.as_of = as_of}, .reveal = reveal, .purpose = reveal ? "入户核对" : NULL};
  g_autoptr (GError) error = NULL;
  SrForm *form = sr_household_form (fixture->reg, id, &request, &error);

  g_assert_no_error (error);
  return form;
}

/* The value beside TITLE; NULL when the form has no such field. */
static const char *
value_of (const SrForm *form, const char *title)
{
  for (guint i = 0; i < sr_form_n_blocks (form); i++) {
    const SrFormBlock *block = sr_form_block (form, i);

    for (guint j = 0; block->kind == SR_FORM_FIELDS && j < block->items->len; j++) {
      const SrFormItem *item = g_ptr_array_index (block->items, j);

      if (g_str_equal (item->title, title))
        return item->value;
    }
  }
  return NULL;
}

static char **
print_form (SrFixture *fixture, SrForm *form, guint *n_pages)
{
  g_autofree char *path = g_build_filename (fixture->folder, "form.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrPages) pages = sr_pages_new_forms (&form, 1, &error);

  g_assert_no_error (error);
  *n_pages = sr_pages_n (pages);
  sr_pages_write_pdf (pages, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pdf_texts (path);
}

/* A field that the register stores of a household stands on its form, or somebody forgot it. */
static void
test_every_field (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrForm) form = new_form (fixture, household (fixture), FALSE, NULL);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (field->flags & SR_FIELD_DERIVED || g_str_equal (field->key, "documents_done"))
      continue;
    if (value_of (form, field->title) == NULL)
      g_error ("%s is not on the form", field->key);
  }
}

static void
set (SrFixture *fixture, const char *type, gint64 id, const char *key, const char *text)
{
  community_perform (fixture, community_edit (fixture, "correct", type, id, NULL, key, text, NULL));
}

static void
test_masking (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrForm) masked = NULL;
  g_autoptr (SrForm) revealed = NULL;
  g_auto (GStrv) hidden = NULL;
  g_auto (GStrv) shown = NULL;
  guint n;

  set (fixture, "household", household (fixture), "dibao", "农村低保");
  set (fixture, "person", community_id (fixture, "person", "R-000002"), "id_number", ID_NUMBER);
  masked = new_form (fixture, household (fixture), FALSE, NULL);
  revealed = new_form (fixture, household (fixture), TRUE, NULL);
  g_assert_cmpstr (value_of (masked, "联系电话"), ==, "138****5678");
  g_assert_cmpstr (value_of (masked, "享受低保"), ==, "****");
  g_assert_cmpstr (value_of (revealed, "联系电话"), ==, "13800005678");
  g_assert_cmpstr (value_of (revealed, "享受低保"), ==, "农村低保");
  hidden = print_form (fixture, masked, &n);
  shown = print_form (fixture, revealed, &n);
  if (hidden == NULL)
    return;
  assert_page_has_not (hidden[0], ID_NUMBER);
  assert_page_has (hidden[0], "430898********0027");
  assert_page_has (hidden[0], "脱敏（证件号码");
  assert_page_has (shown[0], ID_NUMBER);
  assert_page_has (shown[0], "健康状况"); /* left out when masked */
  assert_page_has_not (hidden[0], "健康状况");
  assert_page_has (shown[1], "用途：入户核对");
}

static void
test_events (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrForm) now = NULL;
  g_autoptr (SrForm) before = new_form (fixture, household (fixture), FALSE, "2018-01-01");
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) early = NULL;
  guint n;

  community_perform (fixture, community_request (fixture, "move-flat", "SR-0001", "2024-03-01",
                                                 "flat_id", "3-1-103", NULL));
  now = new_form (fixture, household (fixture), FALSE, NULL);
  texts = print_form (fixture, now, &n);
  g_assert_cmpuint (n, ==, 2);
  early = print_form (fixture, before, &n);
  if (texts == NULL)
    return;
  assert_page_has (texts[1], "2019-09-27 本户迁入");
  assert_page_has (texts[1], "彭大明（户主）、向桂英（配偶）、彭志强");
  assert_page_has (texts[1], "2024-03-01 退出住房 3-1-101");
  assert_page_has (texts[1], "2024-03-01 入住 3-1-103");
  assert_page_has_not (early[1], "彭大明");
}

static void
test_parts (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *monitoring = NULL;
  g_autoptr (SrForm) form = NULL;
  g_auto (GStrv) texts = NULL;
  guint n;

  set (fixture, "household", household (fixture), "documents_done", "搬迁申请书、钥匙交接单");
  community_perform (fixture,
                     community_edit (fixture, "create", "monitoring", 0, NULL, "household_id",
                                     "SR-0001", "monitoring_category", "突发严重困难户",
                                     "identified_month", "2024-05", "risk_1", "因病", NULL));
  monitoring = sr_fixture_text (fixture, "SELECT CAST (MAX (id) AS TEXT) FROM monitoring");
  community_perform (fixture, community_edit (fixture, "create", "measure", 0, NULL,
                                              "monitoring_id", monitoring, "measure_kind",
                                              "产业帮扶", "measure_content", "发放鸡苗五十羽",
                                              "since", "2024-06-01", "amount", "1500", NULL));
  community_perform (fixture, community_edit (fixture, "create", "income_account", 0, NULL,
                                              "household_id", "SR-0001", "period", "2024",
                                              "persons", "3", "wage_income", "36000", NULL));
  form = new_form (fixture, household (fixture), FALSE, NULL);
  texts = print_form (fixture, form, &n);
  g_assert_cmpuint (n, ==, 2);
  if (texts == NULL)
    return;
  assert_page_has (texts[1], "不动产权证复印件");
  assert_page_has (texts[1], "突发严重困难户");
  assert_page_has (texts[1], "发放鸡苗五十羽");
  assert_page_has (texts[1], "1,500.00");
  assert_page_has (texts[1], "36,000.00");
  assert_page_has (texts[1], "2024-05 识别为监测对象");
  for (guint i = 0; i < sr_form_n_blocks (form); i++) {
    const SrFormBlock *block = sr_form_block (form, i);
    guint ticked = 0;

    for (guint j = 0; j < block->items->len; j++)
      ticked += ((const SrFormItem *)g_ptr_array_index (block->items, j))->ticked;
    if (block->kind == SR_FORM_TICKS)
      g_assert_cmpuint (ticked, ==, 2);
  }
}

/* A remark longer than a page goes on on the next, and nothing of it is lost. */
static void
test_long_remark (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) remark = g_string_new (NULL);
  g_autoptr (SrForm) form = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *all = NULL;
  guint n;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (remark, "第%u条。\n", i);
  set (fixture, "household", household (fixture), "remark", remark->str);
  form = new_form (fixture, household (fixture), FALSE, NULL);
  texts = print_form (fixture, form, &n);
  g_assert_cmpuint (n, >, 4);
  if (texts == NULL)
    return;
  all = g_strjoinv ("", texts);
  for (guint i = 0; i < 300; i++) {
    g_autofree char *line = g_strdup_printf ("第%u条。", i);

    assert_page_has (all, line);
  }
}

static void
test_building (SrFixture *fixture, gconstpointer data)
{
  const SrReportRequest request = {.reveal = FALSE};
  g_autoptr (GError) error = NULL;
  g_autoptr (SrWorkbookSpec) spec =
      sr_building_sheets (fixture->reg, community_id (fixture, "building", "3"), &request, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (SrPages) pages = sr_pages_new (spec, NULL, NULL, NULL, &error);
  g_auto (GStrv) texts = NULL;

  sr_pages_write_pdf (pages, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  texts = pdf_texts (path);
  if (texts == NULL)
    return;
  assert_page_has (texts[0], "3-1-101 SR-0001 彭大明");
  assert_page_has (texts[0], "3-1-102 SR-0002 覃玉兰");
  assert_page_has (texts[0], "3-1-103 空置");
  assert_page_has (texts[0], "合计 4");
  assert_page_has (texts[0], "楼栋长：（未明确）");
}

/* --- The settlement on a page --- */

static SrForm *
new_site (SrFixture *fixture, const char *as_of)
{
  const SrReportRequest request = {.when = {.as_of = as_of}};
  g_autoptr (GError) error = NULL;
  SrForm *form = sr_site_form (fixture->reg, &request, NULL, NULL, &error);

  g_assert_no_error (error);
  return form;
}

static void
check_figure (SrFixture *fixture, const SrForm *form, const SrFigure *figure, const char *as_of)
{
  const char *text = value_of (form, figure->title);
  g_autofree char *from = g_strconcat (as_of, NULL);
  SrFigureWhen when = {as_of, NULL, NULL};
  SrFigureValue value;
  g_autofree char *number = NULL;
  g_autofree char *expected = NULL;

  if (text == NULL)
    return;
  memcpy (from + 8, "01", 2);
  when.from = figure->kind == SR_FIGURE_FLOW ? from : NULL;
  g_assert_true (sr_figure_value (fixture->reg, figure, &when, &value, NULL));
  number = sr_figure_value_format (&value);
  expected = g_strdup_printf ("%s %s", number, figure->unit);
  g_assert_cmpstr (text, ==, expected);
}

/* What the first column of numbers of the table after HEADING adds up to. */
static gint64
sum_of (const SrForm *form, const char *heading)
{
  gint64 sum = 0;

  for (guint i = 0; i + 1 < sr_form_n_blocks (form); i++) {
    const SrFormBlock *block = sr_form_block (form, i);
    g_autoptr (SrTableRows) rows = NULL;
    const SrValue *cells;

    if (block->kind != SR_FORM_HEADING || !g_str_has_prefix (block->text, heading))
      continue;
    rows = sr_table_open (sr_form_block (form, i + 1)->table, NULL);
    while (sr_table_rows_next (rows, &cells, NULL))
      for (guint c = 1; c < 9; c += 3)
        sum += sr_value_get_integer (&cells[c], 0);
  }
  return sum;
}

/* Each number is its figure's, then and now; the table of townships adds up to the households. */
static void
test_site (SrFixture *fixture, gconstpointer data)
{
  static const char *const days[] = {"2025-09-27", "2020-04-30"};
  guint n_figures, n_pages;
  const SrFigure *figures = sr_figures (&n_figures);

  for (guint d = 0; d < G_N_ELEMENTS (days); d++) {
    g_autoptr (SrForm) form = new_site (fixture, days[d]);
    g_autofree char *households = NULL;
    g_auto (GStrv) texts = print_form (fixture, form, &n_pages);

    g_assert_cmpuint (n_pages, ==, 1);
    for (guint f = 0; f < n_figures; f++)
      check_figure (fixture, form, &figures[f], days[d]);
    households = g_strdup_printf ("%" G_GINT64_FORMAT " 户", sum_of (form, "四、"));
    g_assert_cmpstr (value_of (form, "搬迁户数"), ==, households);
    g_assert_true (g_strv_length (texts) > 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/record-pages/every-field", test_every_field);
  community_test ("/record-pages/masking", test_masking);
  community_test ("/record-pages/events", test_events);
  community_test ("/record-pages/parts", test_parts);
  community_test ("/record-pages/long-remark", test_long_remark);
  community_test ("/record-pages/building", test_building);
  community_test ("/record-pages/site", test_site);
  return g_test_run ();
}
