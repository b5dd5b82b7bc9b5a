/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The wage sheet of a workshop for a month (工资表), written whole or not at all: lines that are
 * there are corrected, others are new. What a row does not say stays as it is; a whole sheet says
 * all of a wage, so that its blanks erase, and makes void what is not on it. How and when a wage
 * was paid is only ever added.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"
#include "core/records/sr-records.h"

static const SrField whole_sheet = {
    .key = "is_whole",
    .kind = SR_KIND_FLAG,
    .label = N_ ("The whole sheet"),
    .title = "整表",
    .group = N_ ("Wage"),
    .sensitivity = SR_LEVEL_0,
};

static const SrActParameter parameters[] = {
    {"wage_month", "wage.wage_month", NULL, SR_FIELD_REQUIRED},
    {"paid_on", "wage.paid_on", NULL, 0},
    {"pay_method", "wage.pay_method", NULL, 0},
    {.key = "is_whole", .own = &whole_sheet},
};

static const SrActParameter rows[] = {
    {"person_id", "wage.person_id", NULL, SR_FIELD_REQUIRED},
    {"days_worked", "wage.days_worked", NULL, 0},
    {"pieces", "wage.pieces", NULL, 0},
    {"piece_rate", "wage.piece_rate", NULL, 0},
    {"piece_wage", "wage.piece_wage", NULL, 0},
    {"base_wage", "wage.base_wage", NULL, 0},
    {"overtime_pay", "wage.overtime_pay", NULL, 0},
    {"bonus", "wage.bonus", NULL, 0},
    {"full_attendance_bonus", "wage.full_attendance_bonus", NULL, 0},
    {"deduction", "wage.deduction", NULL, 0},
    {"pay_method", "wage.pay_method", NULL, 0},
    {"paid_on", "wage.paid_on", NULL, 0},
};

/* What is being written. */
typedef struct {
  SrActRun *run;
  gint64 factory;
  const char *month;
  GHashTable *present; /* person → id of the line that is there */
  guint made, corrected, voided;
  gint64 gross;
} Sheet;

static void
sheet_clear (Sheet *sheet)
{
  g_clear_pointer (&sheet->present, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static gboolean
read_present (Sheet *sheet, GError **error)
{
  g_autoptr (SrStatement) lines = sr_database_prepare (
      sr_register_database (sheet->run->reg), sr_act_file ("queries/wage-sheet.sql"), error);
  SrStep step = SR_STEP_DONE;

  if (lines == NULL)
    return FALSE;
  sr_statement_bind_integer (lines, ":factory", sheet->factory);
  sr_statement_bind_text (lines, ":month", sheet->month);
  while ((step = sr_statement_step (lines, error)) == SR_STEP_ROW) {
    gint64 person = sr_statement_integer (lines, 0);
    gint64 id = sr_statement_integer (lines, 1);

    g_hash_table_insert (sheet->present, g_memdup2 (&person, sizeof person),
                         g_memdup2 (&id, sizeof id));
  }
  return step == SR_STEP_DONE;
}

/* The line of a person: the one that is there, or a new one. */
static SrDraft *
line_of (Sheet *sheet, gint64 person, GError **error)
{
  const gint64 *id = g_hash_table_lookup (sheet->present, &person);
  SrDraft *line;

  if (id)
    return sr_act_edit (sheet->run, "wage", *id, error);
  line = sr_draft_new (&sr_wage_schema);
  sr_draft_set_integer (line, "factory_id", sheet->factory);
  sr_draft_set_integer (line, "person_id", person);
  sr_draft_set_text_value (line, "wage_month", sheet->month);
  return line;
}

/* What was said for the sheet holds for every line that says nothing itself. */
static void
take_common (SrDraft *line, SrDraft *common, const char *field)
{
  if (sr_value_is_blank (sr_draft_get (line, field)))
    sr_draft_set (line, field, sr_draft_get (common, field));
}

static gboolean
is_whole (const Sheet *sheet)
{
  SrDraft *values = sr_act_request_values (sheet->run->request);

  return sr_value_get_integer (sr_draft_get (values, "is_whole"), 0) != 0;
}

/* Whether a blank in a row is told, and not left out. */
static gboolean
blank_erases (const Sheet *sheet, const char *field)
{
  return is_whole (sheet) && !g_str_equal (field, "paid_on") && !g_str_equal (field, "pay_method");
}

static void
take_row (const Sheet *sheet, SrDraft *row, SrDraft *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const SrValue *value = sr_draft_get (row, rows[i].key);

    if (!sr_value_is_blank (value) || blank_erases (sheet, rows[i].key))
      sr_draft_set (line, rows[i].key, value);
  }
}

static gint64
gross_of (SrDraft *line)
{
  static const char *const parts[] = {"piece_wage", "base_wage", "overtime_pay", "bonus",
                                      "full_attendance_bonus"};
  gint64 gross = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gross += sr_value_get_integer (sr_draft_get (line, parts[i]), 0);
  return gross;
}

static gboolean
write_line (Sheet *sheet, SrDraft *line, const char *name, GError **error)
{
  gboolean is_new = sr_draft_base (line) == NULL;
  gboolean good;

  if (is_new)
    good = sr_act_write_new (sheet->run, line, NULL, error);
  else if (sr_draft_n_changes (line) == 0)
    return TRUE;
  else
    good = sr_entry_correct (sheet->run->entry, line, NULL, error);
  if (!good) {
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }
  sheet->made += is_new;
  sheet->corrected += !is_new;
  return TRUE;
}

static gboolean
write_row (Sheet *sheet, SrDraft *row, GHashTable *done, GError **error)
{
  gint64 person = sr_value_get_integer (sr_draft_get (row, "person_id"), 0);
  g_autofree char *name = sr_record_label (sheet->run->reg, &sr_person_schema, person);
  g_autoptr (SrDraft) line = NULL;

  if (!g_hash_table_add (done, g_memdup2 (&person, sizeof person)))
    return sr_act_refuse (error, _ ("%s stands on the sheet twice; keep one line"), name);
  line = line_of (sheet, person, error);
  if (line == NULL)
    return FALSE;
  take_row (sheet, row, line);
  take_common (line, sr_act_request_values (sheet->run->request), "paid_on");
  take_common (line, sr_act_request_values (sheet->run->request), "pay_method");
  sheet->gross += gross_of (line);
  return write_line (sheet, line, name, error);
}

/* Lines of persons that are not DONE. */
static gboolean
void_others (Sheet *sheet, GHashTable *done, GError **error)
{
  GHashTableIter iter;
  gpointer person, id;

  g_hash_table_iter_init (&iter, sheet->present);
  while (g_hash_table_iter_next (&iter, &person, &id)) {
    if (g_hash_table_contains (done, person))
      continue;
    if (!sr_entry_set_void (sheet->run->entry, &sr_wage_schema, *(gint64 *)id, TRUE, error))
      return FALSE;
    sheet->voided++;
  }
  return TRUE;
}

static gboolean
write_sheet (Sheet *sheet, GError **error)
{
  const GPtrArray *all = sr_act_request_rows (sheet->run->request);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    if (!sr_act_watch_go_on (&sheet->run->watch, i, all->len, error) ||
        !write_row (sheet, all->pdata[i], done, error))
      return FALSE;
  return !is_whole (sheet) || void_others (sheet, done, error);
}

static void
say_sheet (Sheet *sheet, const char *factory)
{
  const SrValue gross = sr_value_integer (sheet->gross);
  g_autofree char *sum = sr_act_money (&gross);

  sr_act_say (sheet->run, SR_ACT_SIGN_ADD, _ ("%s, %s: %u lines new, %u corrected, %u made void"),
              factory, sheet->month, sheet->made, sheet->corrected, sheet->voided);
  sr_act_say (sheet->run, SR_ACT_SIGN_CHANGE, _ ("Gross pay of these lines: %s yuan"), sum);
}

static char *
row_title (SrRegister *reg, SrActRequest *request, guint row)
{
  SrDraft *draft = sr_act_request_rows (request)->pdata[row];

  return sr_record_label (reg, &sr_person_schema,
                          sr_value_get_integer (sr_draft_get (draft, "person_id"), 0));
}

static gboolean
run_wages (SrActRun *run, GError **error)
{
  g_auto (Sheet) sheet = {
      .run = run,
      .factory = sr_act_request_subject (run->request),
      .month = sr_draft_text (sr_act_request_values (run->request), "wage_month"),
      .present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
  };
  g_autofree char *factory = sr_record_label (run->reg, &sr_factory_schema, sheet.factory);
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  if (strncmp (sheet.month, today, 7) > 0)
    return sr_act_refuse (error, _ ("The month %s has not begun; choose an earlier one"),
                          sheet.month);
  if (!read_present (&sheet, error) || !write_sheet (&sheet, error))
    return FALSE;
  if (sheet.made + sheet.corrected + sheet.voided == 0)
    return sr_act_refuse (error, _ ("The wages of %s for %s are the same as before; nothing to do"),
                          factory, sheet.month);
  say_sheet (&sheet, factory);
  sr_act_title (run, _ ("Wages of %s for %s"), factory, sheet.month);
  return TRUE;
}

const SrAct sr_act_wages = {
    .key = "wages",
    .label = N_ ("Wage sheet"),
    .verb = N_ ("Save the sheet"),
    .subject = "factory",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .row_title = row_title,
    .run = run_wages,
};
