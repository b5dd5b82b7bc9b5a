/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A sheet as the model of a grid.
 */
#include "ui/employment/sr-wages-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum { NUMBER, NAME, FIRST, NOTE = FIRST + SR_N_WAGE_COLUMNS };

static const SrEntryColumn columns[SR_N_WAGES_COLUMNS] = {
    {N_ ("No."), 40, TRUE},         {N_ ("Full name"), 88, FALSE},
    {N_ ("Days worked"), 72, TRUE}, {N_ ("Pieces"), 76, TRUE},
    {N_ ("Rate"), 64, TRUE},        {N_ ("Piece wage"), 92, TRUE},
    {N_ ("Basic wage"), 88, TRUE},  {N_ ("Overtime"), 76, TRUE},
    {N_ ("Bonus"), 76, TRUE},       {N_ ("Full attendance"), 70, TRUE},
    {N_ ("Deduction"), 70, TRUE},   {N_ ("Gross pay"), 92, TRUE},
    {N_ ("Net pay"), 92, TRUE},     {N_ ("Remark"), 0, FALSE},
};

const SrEntryColumn *
sr_wages_columns (void)
{
  static SrEntryColumn translated[SR_N_WAGES_COLUMNS];

  for (guint i = 0; i < SR_N_WAGES_COLUMNS; i++) {
    translated[i] = columns[i];
    translated[i].title = _ (columns[i].title);
  }
  return translated;
}

int
sr_wages_column (guint at)
{
  return at >= FIRST && at < NOTE ? (int)at - FIRST : -1;
}

guint
sr_wages_place (SrWageColumn column)
{
  return FIRST + column;
}

static guint
n_rows (gpointer sheet)
{
  return sr_wage_sheet_n_rows (sheet);
}

/* Money with thin spaces between thousands, nothing as 0; days and pieces as they are. */
static char *
show_number (char *text, int column)
{
  gboolean is_money = column >= SR_WAGE_RATE;
  const char *point = strchr (text, '.');
  gsize whole = point ? (gsize)(point - text) : strlen (text);
  GString *shown = g_string_new (NULL);

  if (is_money && g_strcmp0 (text, "0.00") == 0)
    g_string_assign (shown, "0");
  else
    for (gsize i = 0; text[i]; i++) {
      if (i > 0 && i < whole && (whole - i) % 3 == 0 && g_ascii_isdigit (text[i - 1]))
        g_string_append (shown, " ");
      g_string_append_c (shown, text[i]);
    }
  g_free (text);
  return g_string_free (shown, FALSE);
}

static char *
text (gpointer sheet, guint row, guint at)
{
  const char *note = sr_wage_sheet_note (sheet, row);
  int column = sr_wages_column (at);

  if (at == NUMBER)
    return g_strdup_printf ("%u", row + 1);
  if (at == NAME)
    return g_strdup (sr_wage_sheet_name (sheet, row));
  if (column < 0)
    return g_strdup (note ? note : "");
  return show_number (sr_wage_sheet_text (sheet, row, (SrWageColumn)column), column);
}

/* Of a cell about which nothing is said. */
static SrTone
quiet_tone (SrWageSheet *sheet, guint row, guint at)
{
  int column = sr_wages_column (at);
  g_autofree char *shown = NULL;

  if (at == NAME)
    return SR_TONE_PLAIN;
  if (column < 0)
    return SR_TONE_DIM;
  if (sr_wage_sheet_is_computed (sheet, row, (SrWageColumn)column))
    return SR_TONE_GREY;
  shown = sr_wage_sheet_text (sheet, row, (SrWageColumn)column);
  return g_strcmp0 (shown, "0.00") == 0 ? SR_TONE_FAINT : SR_TONE_PLAIN;
}

/* The worst that is said of the cell; a name is red when anything in its row is wrong. */
static SrTone
tone (gpointer sheet, guint row, guint at)
{
  const GPtrArray *doubts = sr_wage_sheet_doubts (sheet);
  int column = sr_wages_column (at);
  SrTone worst = quiet_tone (sheet, row, at);

  for (guint i = 0; i < doubts->len; i++) {
    const SrWageDoubt *doubt = g_ptr_array_index (doubts, i);

    if (doubt->row != row || (column != (int)doubt->column && at != NAME))
      continue;
    if (doubt->severity == SR_SEVERITY_ERROR)
      return SR_TONE_RED;
    if (at != NAME)
      worst = SR_TONE_AMBER;
  }
  return worst;
}

static gboolean
is_typed (gpointer sheet, guint row, guint at)
{
  int column = sr_wages_column (at);

  return column >= 0 && !sr_wage_sheet_is_computed (sheet, row, (SrWageColumn)column);
}

static gboolean
set (gpointer sheet, guint row, guint at, const char *typed)
{
  int column = sr_wages_column (at);

  return column >= 0 && sr_wage_sheet_set (sheet, row, (SrWageColumn)column, typed, NULL);
}

static char *
total (gpointer sheet, guint at)
{
  int column = sr_wages_column (at);

  if (at == NAME)
    return g_strdup_printf ("%u / %u", sr_wage_sheet_n_filled (sheet),
                            sr_wage_sheet_n_rows (sheet));
  return column < 0 ? NULL
                    : show_number (sr_wage_sheet_sum_text (sheet, (SrWageColumn)column), column);
}

const SrEntryModel *
sr_wages_model (void)
{
  static const SrEntryModel model = {n_rows, text, tone, is_typed, set, total};

  return &model;
}
