/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "exchange/sr-problem-rows.h"

#define MOST_CHARACTERS 8000 /* of all sentences of a row; a cell holds four times as many */

static const SrProblemCell *
problem_at (const SrProblemRows *self, guint index)
{
  return &g_array_index (self->sorted, SrProblemCell, index);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const SrProblemCell *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->column > other->column) - (one->column < other->column);
}

static void
add_row (SrProblemRows *self, guint row, guint first, guint title)
{
  SrProblemRow entry = {.row = row, .first = first, .is_title = row == title};

  g_array_append_val (self->rows, entry);
}

static void
make_rows (SrProblemRows *self, guint title)
{
  gboolean titled = FALSE;

  for (guint i = 0; i < self->sorted->len; i++) {
    guint row = problem_at (self, i)->row;

    if (!titled && row >= title) {
      add_row (self, title, i, title);
      titled = TRUE;
    }
    if (self->rows->len == 0 ||
        g_array_index (self->rows, SrProblemRow, self->rows->len - 1).row != row)
      add_row (self, row, i, title);
    g_array_index (self->rows, SrProblemRow, self->rows->len - 1).n++;
  }
  if (!titled)
    add_row (self, title, self->sorted->len, title);
}

SrProblemRows *
sr_problem_rows_new (const SrProblemSheet *sheet, guint title)
{
  SrProblemRows *self = g_new0 (SrProblemRows, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (SrProblemRow));
  self->sorted = g_array_sized_new (FALSE, FALSE, sizeof (SrProblemCell), sheet->n_problems);
  for (guint i = 0; i < sheet->n_problems; i++) {
    SrProblemCell problem = sheet->problems[i];

    if (problem.row == 0)
      problem.row = title;
    g_array_append_val (self->sorted, problem);
  }
  g_array_sort (self->sorted, compare_problems); /* keeps the order of those of one cell */
  make_rows (self, title);
  return self;
}

void
sr_problem_rows_free (SrProblemRows *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->sorted);
  g_free (self);
}

static int
compare_row (gconstpointer a, gconstpointer b)
{
  const SrProblemRow *one = a, *other = b;

  return (one->row > other->row) - (one->row < other->row);
}

SrProblemRow *
sr_problem_rows_find (const SrProblemRows *self, guint row)
{
  SrProblemRow wanted = {.row = row};
  guint index;

  return g_array_binary_search (self->rows, &wanted, compare_row, &index)
             ? &g_array_index (self->rows, SrProblemRow, index)
             : NULL;
}

SrTint
sr_problem_rows_tint (const SrProblemRows *self, const SrProblemRow *row, int column)
{
  SrTint tint = SR_TINT_NONE;

  for (guint i = 0; row && i < row->n; i++) {
    const SrProblemCell *problem = problem_at (self, row->first + i);

    if (problem->column == column)
      tint = MAX (tint, problem->is_error ? SR_TINT_ERROR : SR_TINT_DOUBT);
  }
  return tint;
}

static gboolean
is_said (const SrProblemRows *self, const SrProblemRow *row, guint n, const char *sentence)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (problem_at (self, row->first + i)->sentence, sentence))
      return TRUE;
  return FALSE;
}

char *
sr_problem_rows_sentences (const SrProblemRows *self, const SrProblemRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->n; i++) {
    const char *sentence = problem_at (self, row->first + i)->sentence;

    if (is_said (self, row, i, sentence))
      continue;
    if (text->len > 0)
      g_string_append (text, "；");
    g_string_append (text, sentence);
  }
  if (g_utf8_strlen (text->str, -1) > MOST_CHARACTERS) {
    g_string_truncate (text,
                       (gsize)(g_utf8_offset_to_pointer (text->str, MOST_CHARACTERS) - text->str));
    g_string_append (text, "…");
  }
  return g_string_free (text, FALSE);
}
