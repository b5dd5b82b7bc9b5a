/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The entries in which work, wages and fairs of the sample community come into the register: the
 * lists that the office kept in spreadsheets are taken over in September 2025, the sheets of the
 * last two months are entered as usual. Rows are written without the checks of drafts; that
 * nothing in them contradicts itself is what tests/sample/test-sample-work.c holds.
 */
#include "sample/sr-sample-work.h"

void
sr_row_set_day (SrRow *row, guint key, SrDay day, char text[SR_DATE_SIZE])
{
  if (day)
    sr_day_format (day, text);
  sr_row_set (row, key, day ? text : NULL);
}

void
sr_row_set_yuan (SrRow *row, guint key, int yuan)
{
  if (yuan < 0)
    sr_row_set (row, key, NULL);
  else
    sr_row_set_integer (row, key, (gint64)yuan * 100);
}

void
sr_row_set_flag (SrRow *row, guint key, gboolean is_so)
{
  sr_row_set_integer (row, key, is_so ? 1 : 0);
}

typedef enum { FACTORIES, SPELLS, WAGES, TRAININGS, COMPANIES, FAIR, PLACEMENTS } Kind;

/* PART: a workshop, or a fair. */
typedef struct {
  Kind kind;
  guint part;
  guint from; /* months of wages */
  guint to;
  const char *act;
  const char *at;
  const char *title;
} Step;

#define JULY      (2025 * 12 + 6)
#define AUGUST    (2025 * 12 + 7)
#define SEPTEMBER (2025 * 12 + 8)

static const Step steps[] = {
    {FACTORIES, 0, 0, 0, "import", "2025-09-15T01:10:00Z", "导入就业帮扶车间台账（3家）"},
    {SPELLS, 0, 0, 0, "import", "2025-09-15T02:05:00Z", "导入劳动力资源与外出务工台账"},
    {WAGES, 0, 0, JULY, "import", "2025-09-16T01:00:00Z", "导入康华粽叶工资表（至2025年7月）"},
    {WAGES, 1, 0, JULY, "import", "2025-09-16T01:20:00Z", "导入雪莲果工资表（至2025年7月）"},
    {WAGES, 2, 0, JULY, "import", "2025-09-16T01:40:00Z", "导入藤椅加工工资表（至2025年7月）"},
    {TRAININGS, 0, 0, 0, "import", "2025-09-16T06:30:00Z", "导入技能培训名册"},
    {COMPANIES, 0, 0, 0, "import", "2025-09-17T01:00:00Z", "导入招聘企业名录（84家）"},
    {FAIR, 0, 0, 0, "import", "2025-09-17T01:30:00Z", "导入“春风行动”招聘会企业与岗位"},
    {FAIR, 1, 0, 0, "import", "2025-09-17T02:10:00Z", "导入金秋招聘会企业与岗位"},
    {FAIR, SR_NONE, 0, 0, "import", "2025-09-17T02:40:00Z", "导入日常发布的岗位信息"},
    {PLACEMENTS, 0, 0, 0, "import", "2025-09-18T01:00:00Z", "导入求职登记与意向跟踪"},
    {WAGES, 0, AUGUST, AUGUST, "wages", "2025-09-19T01:10:00Z", "康华粽叶2025年8月工资表"},
    {WAGES, 1, AUGUST, AUGUST, "wages", "2025-09-19T01:40:00Z", "雪莲果2025年8月工资表"},
    {WAGES, 2, AUGUST, AUGUST, "wages", "2025-09-19T02:10:00Z", "藤椅加工2025年8月工资表"},
    {WAGES, 1, SEPTEMBER, SEPTEMBER, "wages", "2025-09-26T06:10:00Z", "雪莲果2025年9月工资表"},
    {WAGES, 0, SEPTEMBER, SEPTEMBER, "wages", "2025-09-27T00:40:00Z", "康华粽叶2025年9月工资表"},
    {WAGES, 2, SEPTEMBER, SEPTEMBER, "wages", "2025-09-27T01:10:00Z", "藤椅加工2025年9月工资表"},
};

static gboolean
write_step (SrWorkWriter *self, const Step *step, GError **error)
{
  switch (step->kind) {
  case FACTORIES:
    return sr_sample_write_factories (self, error);
  case SPELLS:
    return sr_sample_write_spells (self, error);
  case WAGES:
    return sr_sample_write_wages (self, step->part, step->from, step->to, error);
  case TRAININGS:
    return sr_sample_write_trainings (self, error);
  case COMPANIES:
    return sr_sample_write_companies (self, error);
  case FAIR:
    return sr_sample_write_fair (self, step->part, error);
  case PLACEMENTS:
    return sr_sample_write_placements (self, error);
  }
  g_assert_not_reached ();
}

static gboolean
write_entry (SrWorkWriter *self, const Step *step, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (self->sample->reg, step->act, error);

  if (entry == NULL)
    return FALSE;
  self->entry = self->sample->entry = entry;
  sr_entry_set_title (entry, step->title);
  sr_entry_set_time (entry, step->at);
  if (write_step (self, step, error) && sr_entry_commit (entry, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", step->title);
  return FALSE;
}

gboolean
sr_sample_write_work (SrSampleWriter *self, GError **error)
{
  g_autoptr (SrWork) work = sr_work_new (self->community);
  SrWorkWriter writer = {.sample = self, .work = work};

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!write_entry (&writer, &steps[i], error))
      return FALSE;
  return TRUE;
}
