/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Topics with ascending vectors of rows, and the result of each row when it was put into them.
 */
#include "ui/import/sr-import-topics.h"

static SrImportTopic *
topic_of (SrImportSession *self, const SrField *field)
{
  SrImportTopic *topic;

  for (guint i = 0; i < self->topics->len; i++) {
    topic = g_ptr_array_index (self->topics, i);
    if (topic->field == field)
      return topic;
  }
  topic = g_new0 (SrImportTopic, 1);
  topic->field = field;
  topic->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->topics, topic);
  return topic;
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *)a, right = *(const guint *)b;

  return left < right ? -1 : left > right;
}

static gboolean
has_row (const SrImportTopic *topic, guint row, guint *at)
{
  return g_array_binary_search (topic->rows, &row, by_number, at);
}

static void
add_row (SrImportSession *self, const SrField *field, guint row, gboolean is_doubt)
{
  SrImportTopic *topic = topic_of (self, field);
  guint at = topic->rows->len;

  topic->is_doubt = topic->is_doubt || is_doubt;
  if (has_row (topic, row, NULL))
    return;
  while (at > 0 && g_array_index (topic->rows, guint, at - 1) > row)
    at--;
  g_array_insert_val (topic->rows, at, row);
}

static void
add_changes (SrImportSession *self, SrRegister *reg, guint row)
{
  g_autoptr (GPtrArray) changes = sr_import_plan_changes (self->plan, reg, row);

  for (guint i = 0; changes && i < changes->len; i++)
    add_row (self, ((const SrImportChange *)g_ptr_array_index (changes, i))->field, row, FALSE);
}

static void
add_problems (SrImportSession *self, guint row)
{
  const GPtrArray *problems = sr_import_plan_problems (self->plan, row);

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->weight != SR_IMPORT_NOTE)
      add_row (self, problem->field, row, TRUE);
  }
}

void
sr_import_topics_clear (SrImportSession *self)
{
  g_ptr_array_set_size (self->topics, 0);
  g_byte_array_set_size (self->topic_results, sr_import_plan_n_rows (self->plan));
}

void
sr_import_topics_add (SrImportSession *self, SrRegister *reg, guint row)
{
  SrImportResult result = sr_import_plan_result (self->plan, row);

  self->topic_results->data[row] = (guint8)result;
  if (result == SR_IMPORT_DOUBTFUL || result == SR_IMPORT_REJECTED)
    add_problems (self, row);
  if (result == SR_IMPORT_CHANGED)
    add_changes (self, reg, row);
}

/* What asks for a clerk first, then what concerns most rows. */
static int
by_doubt (gconstpointer a, gconstpointer b)
{
  const SrImportTopic *left = *(const SrImportTopic *const *)a;
  const SrImportTopic *right = *(const SrImportTopic *const *)b;

  if (left->is_doubt != right->is_doubt)
    return left->is_doubt ? -1 : 1;
  return left->rows->len < right->rows->len ? 1 : left->rows->len > right->rows->len ? -1 : 0;
}

void
sr_import_topics_sort (SrImportSession *self)
{
  g_ptr_array_sort (self->topics, by_doubt);
}

static void
remove_row (SrImportSession *self, guint row)
{
  for (guint i = 0; i < self->topics->len; i++) {
    SrImportTopic *topic = g_ptr_array_index (self->topics, i);
    guint at;

    if (has_row (topic, row, &at))
      g_array_remove_index (topic->rows, at);
  }
}

void
sr_import_topics_follow (SrImportSession *self, SrRegister *reg, guint chosen)
{
  for (guint row = 0; row < self->topic_results->len; row++)
    if (row == chosen ||
        self->topic_results->data[row] != (guint8)sr_import_plan_result (self->plan, row)) {
      remove_row (self, row);
      sr_import_topics_add (self, reg, row);
    }
}
