/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of values, a log of steps for undo, sums and doubts.
 */
#include "acts/sr-wage-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-run.h"
#include "core/records/sr-records.h"
#include "core/sr-mask.h"
#include "store/sr-record-store.h"

static const char *const fields[SR_N_WAGE_COLUMNS] = {
    "days_worked", "pieces",       "piece_rate", "piece_wage",
    "base_wage",   "overtime_pay", "bonus",      "full_attendance_bonus",
    "deduction",   "gross_pay",    "net_pay"};

typedef struct {
  gint64 person;
  char *name;
  char *note;
  gboolean on_roster;
  gint64 line;    /* 0: none yet */
  gint64 version; /* of the line, as it was read */
  gint64 last;    /* gross pay of the month before; -1: none */
  SrValue cells[SR_N_WAGE_FIELDS];
} Row;

/* What a cell was before a step; a step is a run of lines with the same number. */
typedef struct {
  guint step;
  guint row;
  SrWageColumn column;
  SrValue before;
} Undo;

struct _SrWageSheet {
  SrRegister *reg;
  gint64 factory;
  char *month;
  char before[SR_DATE_SIZE]; /* the month before */
  double jump;               /* times the month before that are doubtful; 0: not set */
  GPtrArray *rows;
  GArray *undo;
  guint step;
  GPtrArray *doubts; /* NULL: to be found again */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < SR_N_WAGE_FIELDS; i++)
    sr_value_clear (&row->cells[i]);
  g_free (row->name);
  g_free (row->note);
  g_free (row);
}

static void
clear_undo (gpointer data)
{
  sr_value_clear (&((Undo *)data)->before);
}

static void
doubt_free (gpointer data)
{
  g_free (((SrWageDoubt *)data)->sentence);
  g_free (data);
}

void
sr_wage_sheet_free (SrWageSheet *self)
{
  g_object_unref (self->reg);
  g_free (self->month);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->undo);
  g_clear_pointer (&self->doubts, g_ptr_array_unref);
  g_free (self);
}

static Row *
row_at (SrWageSheet *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

static const SrField *
field_of (SrWageColumn column)
{
  return sr_schema_field (&sr_wage_schema, fields[column]);
}

const char *
sr_wage_sheet_title (SrWageColumn column)
{
  return field_of (column)->title;
}

/* --- Reading --- */

static char *
note_of (const char *month, const char *since, const char *until)
{
  char last[SR_DATE_SIZE];

  if (until && strncmp (until, month, 7) <= 0) {
    sr_date_add_days (until, -1, last);
    return g_strdup_printf (_ ("left on %s"), last);
  }
  if (until) {
    sr_date_add_days (until, -1, last);
    if (strncmp (last, month, 7) == 0)
      return g_strdup_printf (_ ("left on %s"), last);
  }
  if (since && strncmp (since, month, 7) == 0 && strcmp (since + 8, "01") > 0)
    return g_strdup_printf (_ ("joined on %s"), since);
  return since ? NULL : g_strdup (_ ("not on the roster"));
}

static gboolean
read_line (SrWageSheet *self, Row *row, gint64 line, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (self->reg, &sr_wage_schema, line, NULL, error);

  if (record == NULL)
    return FALSE;
  for (guint i = 0; i < SR_N_WAGE_FIELDS; i++)
    row->cells[i] = sr_value_copy (sr_record_get (record, fields[i]));
  return TRUE;
}

static gboolean
read_row (SrWageSheet *self, SrStatement *roster, GError **error)
{
  Row *row = g_new0 (Row, 1);

  row->person = sr_statement_integer (roster, 0);
  row->name = g_strdup (sr_statement_text (roster, 1));
  row->note = note_of (self->month, sr_statement_text (roster, 2), sr_statement_text (roster, 3));
  row->on_roster = !sr_statement_is_null (roster, 2);
  row->line = sr_statement_integer (roster, 4);
  row->last = sr_statement_is_null (roster, 5) ? -1 : sr_statement_integer (roster, 5);
  row->version = sr_statement_integer (roster, 6);
  g_ptr_array_add (self->rows, row);
  return row->line == 0 || read_line (self, row, row->line, error);
}

static SrStatement *
prepare_roster (SrWageSheet *self, GError **error)
{
  SrStatement *roster = sr_database_prepare (sr_register_database (self->reg),
                                             sr_act_file ("queries/wage-roster.sql"), error);

  if (roster == NULL)
    return NULL;
  sr_statement_bind_integer (roster, ":factory", self->factory);
  sr_statement_bind_text (roster, ":month", self->month);
  sr_statement_bind_text (roster, ":before", self->before);
  return roster;
}

static gboolean
read_rows (SrWageSheet *self, GError **error)
{
  g_autoptr (SrStatement) roster = prepare_roster (self, error);
  SrStep step = SR_STEP_DONE;

  if (roster == NULL)
    return FALSE;
  while ((step = sr_statement_step (roster, error)) == SR_STEP_ROW)
    if (!read_row (self, roster, error))
      return FALSE;
  return step == SR_STEP_DONE;
}

SrWageSheet *
sr_wage_sheet_new (SrRegister *reg, gint64 factory, const char *month, GError **error)
{
  g_autoptr (SrWageSheet) self = g_new0 (SrWageSheet, 1);
  g_autofree char *times = NULL;

  g_return_val_if_fail (sr_month_is_valid (month), NULL);

  self->reg = g_object_ref (reg);
  self->factory = factory;
  self->month = g_strdup (month);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->undo = g_array_new (FALSE, FALSE, sizeof (Undo));
  g_array_set_clear_func (self->undo, clear_undo);
  sr_month_add (month, -1, self->before);
  times = sr_register_parameter (reg, "wage_jump_times", NULL, NULL);
  self->jump = times ? g_ascii_strtod (times, NULL) : 0;
  return read_rows (self, error) ? g_steal_pointer (&self) : NULL;
}

guint
sr_wage_sheet_n_rows (SrWageSheet *self)
{
  return self->rows->len;
}

gint64
sr_wage_sheet_person (SrWageSheet *self, guint row)
{
  return row_at (self, row)->person;
}

const char *
sr_wage_sheet_name (SrWageSheet *self, guint row)
{
  return row_at (self, row)->name;
}

const char *
sr_wage_sheet_note (SrWageSheet *self, guint row)
{
  return row_at (self, row)->note;
}

/* --- Cells --- */

static gint64
money (const Row *row, SrWageColumn column)
{
  return sr_value_get_integer (&row->cells[column], 0);
}

static gint64
gross_of (const Row *row)
{
  return money (row, SR_WAGE_PIECE) + money (row, SR_WAGE_BASE) + money (row, SR_WAGE_OVERTIME) +
         money (row, SR_WAGE_BONUS) + money (row, SR_WAGE_FULL_ATTENDANCE);
}

static gboolean
is_filled (const Row *row)
{
  for (guint i = 0; i < SR_N_WAGE_FIELDS; i++)
    if (!sr_value_is_blank (&row->cells[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_pieces (const Row *row)
{
  return !sr_value_is_blank (&row->cells[SR_WAGE_PIECES]) &&
         !sr_value_is_blank (&row->cells[SR_WAGE_RATE]);
}

gboolean
sr_wage_sheet_is_computed (SrWageSheet *self, guint row, SrWageColumn column)
{
  return column >= SR_N_WAGE_FIELDS || (column == SR_WAGE_PIECE && has_pieces (row_at (self, row)));
}

static SrValue
value_of (const Row *row, SrWageColumn column)
{
  if (column < SR_N_WAGE_FIELDS)
    return sr_value_copy (&row->cells[column]);
  if (!is_filled (row))
    return (SrValue)SR_VALUE_INIT;
  return sr_value_integer (gross_of (row) -
                           (column == SR_WAGE_NET ? money (row, SR_WAGE_DEDUCTION) : 0));
}

char *
sr_wage_sheet_text (SrWageSheet *self, guint row, SrWageColumn column)
{
  g_auto (SrValue) value = value_of (row_at (self, row), column);

  return sr_kind_format (field_of (column)->kind, &value);
}

/* --- Typing --- */

static void
put (SrWageSheet *self, guint row, SrWageColumn column, const SrValue *value)
{
  SrValue *cell = &row_at (self, row)->cells[column];
  Undo undo = {self->step, row, column, sr_value_copy (cell)};

  g_array_append_val (self->undo, undo);
  sr_value_clear (cell);
  *cell = sr_value_copy (value);
}

/* Pieces and rate make the piece wage. */
static void
compute (SrWageSheet *self, guint row)
{
  const Row *of = row_at (self, row);
  SrValue wage;

  if (!has_pieces (of))
    return;
  wage = sr_value_integer ((gint64)round (sr_value_get_real (&of->cells[SR_WAGE_PIECES], 0) *
                                          (double)money (of, SR_WAGE_RATE)));
  if (!sr_value_equal (&wage, &of->cells[SR_WAGE_PIECE]))
    put (self, row, SR_WAGE_PIECE, &wage);
}

static void
begin_step (SrWageSheet *self)
{
  self->step++;
  g_clear_pointer (&self->doubts, g_ptr_array_unref);
}

static gboolean
parse (SrWageColumn column, const char *text, SrValue *value, GError **error)
{
  const SrField *field = field_of (column);
  g_autoptr (GError) unread = NULL;
  g_autofree char *wrong = NULL;

  if (!sr_kind_parse (field->kind, text, value, &unread)) {
    /* It quotes the text, which may be the number of a person. */
    g_autofree char *masked = sr_mask_numbers (unread->message);

    g_set_error_literal (error, unread->domain, unread->code, masked);
    return FALSE;
  }
  wrong = sr_value_is_blank (value) ? NULL : sr_field_check (field, value, NULL);
  if (wrong == NULL)
    return TRUE;
  g_set_error (error, SR_KIND_ERROR, SR_KIND_ERROR_NOT_A_NUMBER, _ ("%s: %s"),
               sr_field_label (field), wrong);
  return FALSE;
}

static void
set_value (SrWageSheet *self, guint row, SrWageColumn column, const SrValue *value)
{
  if (sr_wage_sheet_is_computed (self, row, column) ||
      sr_value_equal (&row_at (self, row)->cells[column], value))
    return;
  put (self, row, column, value);
  compute (self, row);
}

gboolean
sr_wage_sheet_set (
    SrWageSheet *self, guint row, SrWageColumn column, const char *text, GError **error)
{
  g_auto (SrValue) value = SR_VALUE_INIT;

  g_return_val_if_fail (row < self->rows->len, FALSE);

  if (column >= SR_N_WAGE_FIELDS || !parse (column, text, &value, error))
    return column >= SR_N_WAGE_FIELDS;
  begin_step (self);
  set_value (self, row, column, &value);
  return TRUE;
}

gboolean
sr_wage_sheet_fill_down (SrWageSheet *self, guint row, SrWageColumn column)
{
  if (row == 0 || row >= self->rows->len || sr_wage_sheet_is_computed (self, row, column))
    return FALSE;
  begin_step (self);
  set_value (self, row, column, &row_at (self, row - 1)->cells[column]);
  return TRUE;
}

/* --- The month before --- */

static gboolean
copy_line (SrWageSheet *self, guint row, const SrRecord *line)
{
  guint before = self->undo->len;

  for (guint i = 0; i < SR_N_WAGE_FIELDS; i++)
    if (sr_value_is_blank (&row_at (self, row)->cells[i]))
      set_value (self, row, i, sr_record_get (line, fields[i]));
  return self->undo->len > before;
}

static SrRecord *
last_line (SrWageSheet *self, guint row, GError **error)
{
  g_autoptr (SrStatement) line = sr_database_prepare (sr_register_database (self->reg),
                                                      sr_act_file ("queries/wage-line.sql"), error);
  gint64 id;

  if (line == NULL)
    return NULL;
  sr_statement_bind_integer (line, ":factory", self->factory);
  sr_statement_bind_text (line, ":month", self->before);
  sr_statement_bind_integer (line, ":person", row_at (self, row)->person);
  id = sr_statement_fetch_integer (line, 0, error);
  return id ? sr_record_load (self->reg, &sr_wage_schema, id, NULL, error) : NULL;
}

guint
sr_wage_sheet_copy_last_month (SrWageSheet *self, GError **error)
{
  guint n = 0;

  begin_step (self);
  for (guint i = 0; i < self->rows->len; i++) {
    g_autoptr (SrRecord) line = NULL;

    if (row_at (self, i)->last < 0)
      continue;
    line = last_line (self, i, error);
    if (line)
      n += copy_line (self, i, line);
  }
  return n;
}

/* --- A block of a spreadsheet --- */

static int
row_named (SrWageSheet *self, const char *name)
{
  g_autofree char *folded = g_strstrip (g_strdup (name));

  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (row_at (self, i)->name, folded) == 0)
      return (int)i;
  return -1;
}

static gboolean
refuse (GError **error, guint line, const char *sentence)
{
  /* It quotes what was pasted, which may be the number of a person. */
  g_autofree char *masked = sr_mask_numbers (sentence);

  g_set_error (error, SR_KIND_ERROR, SR_KIND_ERROR_UNKNOWN_RECORD, _ ("Line %u: %s"), line, masked);
  return FALSE;
}

/* The cells of one line from CELLS on into ROW. */
static gboolean
paste_cells (
    SrWageSheet *self, guint line, guint row, SrWageColumn column, char **cells, GError **error)
{
  for (guint i = 0; cells[i]; i++) {
    g_auto (SrValue) value = SR_VALUE_INIT;
    g_autoptr (GError) wrong = NULL;

    if (column + i >= SR_N_WAGE_FIELDS && *g_strstrip (cells[i]) == '\0')
      return TRUE;
    if (column + i >= SR_N_WAGE_FIELDS) {
      g_autofree char *sentence =
          g_strdup_printf (_ ("“%s” is right of the last column; is the block shifted?"), cells[i]);

      return refuse (error, line, sentence);
    }
    if (!parse (column + i, cells[i], &value, &wrong))
      return refuse (error, line, wrong->message);
    set_value (self, row, column + i, &value);
  }
  return TRUE;
}

static gboolean
paste_line (SrWageSheet *self,
            guint line,
            guint row,
            SrWageColumn column,
            const char *text,
            gboolean named,
            GError **error)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);
  int found = named ? row_named (self, cells[0] ? cells[0] : "") : (int)row;

  if (found < 0) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("%s is not on the sheet"), cells[0] ? cells[0] : "");

    return refuse (error, line, sentence);
  }
  if ((guint)found >= self->rows->len)
    return refuse (error, line, _ ("the sheet ends above it"));
  return paste_cells (self, line, (guint)found, column, cells + (named ? 1 : 0), error);
}

gboolean
sr_wage_sheet_paste (
    SrWageSheet *self, guint row, SrWageColumn column, const char *text, GError **error)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\r", '\n');
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  gboolean named = FALSE;
  guint at = 0;

  for (guint i = 0; lines[i] && !named; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);

    named = cells[0] && row_named (self, cells[0]) >= 0;
  }
  begin_step (self);
  for (guint i = 0; lines[i]; i++) {
    if (*lines[i] == '\0')
      continue;
    if (!paste_line (self, i + 1, row + at++, column, lines[i], named, error)) {
      sr_wage_sheet_undo (self);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
sr_wage_sheet_undo (SrWageSheet *self)
{
  guint step = self->undo->len ? g_array_index (self->undo, Undo, self->undo->len - 1).step : 0;

  if (step == 0)
    return FALSE;
  while (self->undo->len && g_array_index (self->undo, Undo, self->undo->len - 1).step == step) {
    Undo *undo = &g_array_index (self->undo, Undo, self->undo->len - 1);
    SrValue *cell = &row_at (self, undo->row)->cells[undo->column];

    sr_value_clear (cell);
    *cell = sr_value_copy (&undo->before);
    g_array_set_size (self->undo, self->undo->len - 1);
  }
  g_clear_pointer (&self->doubts, g_ptr_array_unref);
  return TRUE;
}

gboolean
sr_wage_sheet_is_changed (SrWageSheet *self)
{
  return self->undo->len > 0;
}

/* --- Sums --- */

guint
sr_wage_sheet_n_filled (SrWageSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_filled (row_at (self, i));
  return n;
}

gint64
sr_wage_sheet_sum (SrWageSheet *self, SrWageColumn column)
{
  gboolean whole = field_of (column)->kind == SR_KIND_MONEY;
  gint64 sum = 0;

  for (guint i = 0; i < self->rows->len; i++) {
    g_auto (SrValue) value = value_of (row_at (self, i), column);

    sum += whole ? sr_value_get_integer (&value, 0)
                 : (gint64)round (1000 * sr_value_get_real (&value, 0));
  }
  return sum;
}

char *
sr_wage_sheet_sum_text (SrWageSheet *self, SrWageColumn column)
{
  gint64 sum = sr_wage_sheet_sum (self, column);
  SrKind kind = field_of (column)->kind;
  const SrValue value =
      kind == SR_KIND_MONEY ? sr_value_integer (sum) : sr_value_real ((double)sum / 1000);

  return column == SR_WAGE_RATE ? g_strdup ("") : sr_kind_format (kind, &value);
}

/* --- Doubts --- */

static void
add_doubt (SrWageSheet *self, guint row, SrWageColumn column, SrSeverity severity, char *sentence)
{
  SrWageDoubt *doubt = g_new0 (SrWageDoubt, 1);

  *doubt = (SrWageDoubt){row, column, severity, sentence};
  g_ptr_array_add (self->doubts, doubt);
}

static char *
yuan (gint64 amount)
{
  const SrValue value = sr_value_integer (amount);

  return sr_act_money (&value);
}

static void
check_jump (SrWageSheet *self, guint at)
{
  const Row *row = row_at (self, at);
  gint64 gross = gross_of (row);
  double times = row->last > 0 ? (double)gross / (double)row->last : 0;
  g_autofree char *now = yuan (gross);
  g_autofree char *last = yuan (row->last);

  if (times <= 0 || self->jump <= 0 || (times < self->jump && times * self->jump > 1))
    return;
  add_doubt (self, at, SR_WAGE_GROSS, SR_SEVERITY_WARNING,
             g_strdup_printf (_ ("%s is %.2f times the %s of the month before"), now, times, last));
}

static void
check_row (SrWageSheet *self, guint at)
{
  const Row *row = row_at (self, at);
  gint64 gross = gross_of (row);
  const SrValue *days = &row->cells[SR_WAGE_DAYS];

  if (!is_filled (row))
    return;
  if (!row->on_roster)
    add_doubt (self, at, SR_WAGE_DAYS, SR_SEVERITY_ERROR,
               g_strdup_printf (_ ("%s did not work here in that month"), row->name));
  if (gross > 0 && !sr_value_is_blank (days) && sr_value_get_real (days, 0) <= 0)
    add_doubt (self, at, SR_WAGE_DAYS, SR_SEVERITY_WARNING,
               g_strdup (_ ("A wage without a day of work")));
  if (money (row, SR_WAGE_DEDUCTION) > gross)
    add_doubt (self, at, SR_WAGE_DEDUCTION, SR_SEVERITY_ERROR,
               g_strdup (_ ("More is deducted than was earned")));
  check_jump (self, at);
}

const GPtrArray *
sr_wage_sheet_doubts (SrWageSheet *self)
{
  if (self->doubts)
    return self->doubts;
  self->doubts = g_ptr_array_new_with_free_func (doubt_free);
  for (guint i = 0; i < self->rows->len; i++)
    check_row (self, i);
  return self->doubts;
}

/* --- Writing --- */

/* Lines are as they were read: none came, went or was changed. People who came to the roster or
 * left it do not matter. */
static gboolean
check_current (SrWageSheet *self, GError **error)
{
  g_autoptr (SrStatement) roster = prepare_roster (self, error);
  g_autoptr (GHashTable) versions = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint same = 0, found = 0, lines = 0;
  SrStep step = SR_STEP_DONE;

  if (roster == NULL)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->line &&
        g_hash_table_insert (versions, &row_at (self, i)->line, &row_at (self, i)->version))
      lines++;
  while ((step = sr_statement_step (roster, error)) == SR_STEP_ROW) {
    gint64 line = sr_statement_integer (roster, 4);
    const gint64 *version = g_hash_table_lookup (versions, &line);

    same += line && version && *version == sr_statement_integer (roster, 6);
    found += line != 0;
  }
  if (step != SR_STEP_DONE)
    return FALSE;
  return (same == lines && found == lines) ||
         sr_act_refuse (error,
                        _ ("The sheet of %s was changed meanwhile by somebody else; take "
                           "down what you typed, discard it and open the sheet again"),
                        self->month);
}

SrActRequest *
sr_wage_sheet_request (SrWageSheet *self, GError **error)
{
  SrActRequest *request;
  SrDraft *values;

  if (!check_current (self, error))
    return NULL;
  request = sr_act_request_new (sr_act_find ("wages"), &sr_factory_schema, self->factory);
  values = sr_act_request_values (request);
  sr_draft_set_text_value (values, "wage_month", self->month);
  sr_draft_set_integer (values, "is_whole", 1);
  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = row_at (self, i);
    SrDraft *draft;

    if (!is_filled (row))
      continue;
    draft = sr_act_request_add_row (request);
    sr_draft_set_integer (draft, "person_id", row->person);
    for (guint j = 0; j < SR_N_WAGE_FIELDS; j++)
      sr_draft_set (draft, fields[j], &row->cells[j]);
  }
  return request;
}
