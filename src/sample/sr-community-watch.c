/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Monitored households of the sample community, what is done for them, and the income that all
 * households told year by year. Which household is monitored from when on is told by the years
 * (its type); here it gets risks that its people bear out. One of them, identified in the summer
 * before the as-of date, still waits for a measure, and one household below the line is not
 * monitored: somebody should look at both.
 */
#include "sample/sr-community-private.h"

#include <string.h>

#define FIRST_YEAR 2022 /* of the accounts */
#define LAST_YEAR  2024
#define LATE_OPEN  2 /* the N-th open one was identified in the last summer */

static SrWatch *
watch_at (SrCommunity *self, guint index)
{
  return &g_array_index (self->watches, SrWatch, index);
}

static SrWatch *
open_watch_of (SrCommunity *self, guint household)
{
  for (guint i = 0; i < self->watches->len; i++)
    if (watch_at (self, i)->household == household && watch_at (self, i)->end == SR_NONE)
      return watch_at (self, i);
  return NULL;
}

/* --- Risks --- */

static gboolean
is_ill (const SrPerson *person, SrDay day)
{
  const SrLife *life = &person->life;

  return (life->serious_since && life->serious_since <= day) ||
         (life->chronic_since && life->chronic_since <= day);
}

static gboolean
is_disabled (const SrPerson *person, SrDay day)
{
  return person->life.disability_kind != 0;
}

static gboolean
is_pupil (const SrPerson *person, SrDay day)
{
  return sr_life_schooling (&person->life, day).state != NULL &&
         sr_day_age (person->self.born, day) >= 10;
}

/* Somebody of the household of whom it is so on both days. */
static gboolean
anybody (SrCommunity *self,
         guint household,
         gboolean (*is_so) (const SrPerson *, SrDay),
         SrDay from,
         SrDay to)
{
  const SrHousehold *home = sr_community_household (self, household);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, g_array_index (home->persons, guint, i));
    const SrSpan *first = sr_person_span (person, from);
    const SrSpan *last = sr_person_span (person, to);

    if (first && last && first->household == household && last->household == household &&
        is_so (person, from) && is_so (person, to))
      return TRUE;
  }
  return FALSE;
}

static void
add_risk (SrWatch *watch, const char *risk)
{
  if (watch->n_risks < G_N_ELEMENTS (watch->risks))
    watch->risks[watch->n_risks++] = risk;
}

static void
find_risks (SrCommunity *self, SrWatch *watch)
{
  SrDay from = sr_community_event (self, watch->begin)->day;
  SrDay to = watch->end == SR_NONE ? self->as_of : sr_community_event (self, watch->end)->day - 1;
  gboolean works = anybody (self, watch->household, sr_person_is_labour, from, to) ||
                   anybody (self, watch->household, sr_person_is_labour, to, to);

  if (watch->is_late) {
    add_risk (watch, "accident");
    return;
  }
  if (anybody (self, watch->household, is_disabled, from, to))
    add_risk (watch, "disability");
  if (anybody (self, watch->household, is_ill, from, to))
    add_risk (watch, "illness");
  if (!works)
    add_risk (watch, "no_labour");
  else if (anybody (self, watch->household, is_pupil, from, to))
    add_risk (watch, "schooling");
  if (works && watch->n_risks == 0)
    add_risk (watch, "unstable_work");
}

/* --- Measures --- */

static void
add_measure (SrCommunity *self,
             guint watch,
             const char *kind,
             const char *content,
             int after,
             int days,
             int yuan)
{
  SrDay begin = sr_community_event (self, watch_at (self, watch)->begin)->day;
  SrMeasure measure = {watch, kind,   content, begin + after, days ? begin + after + days : 0,
                       yuan,  SR_NONE};
  g_autofree char *name =
      sr_community_household_name (self, watch_at (self, watch)->household, measure.since);
  g_autofree char *title = g_strdup_printf ("落实帮扶措施：%s", name);

  if (measure.since >= self->as_of)
    return;
  measure.event = sr_community_add_event_at (self, "add-measure", measure.since, title);
  g_array_append_val (self->measures, measure);
}

static void
draw_measures (SrCommunity *self, guint index)
{
  static const struct {
    const char *risk;
    const char *kind;
    const char *content;
    int after;
    int days;
    int yuan;
  } measures[] = {
      {"illness", "health", "家庭医生签约，慢病用药报销", 9, 0, 0},
      {"illness", "health", "城乡医疗救助", 40, 1, 4600},
      {"disability", "social_security", "残疾人“两项补贴”", 12, 0, 1680},
      {"disability", "health", "辅具适配、家庭医生签约", 33, 1, 1200},
      {"no_labour", "social_aid", "结对帮扶，代办代购", 11, 0, 0},
      {"no_labour", "living_conditions", "居家适老化改造", 120, 1, 2800},
      {"schooling", "education", "教育资助（生活补助）", 14, 365, 1250},
      {"unstable_work", "employment", "推荐就业帮扶车间岗位", 10, 0, 0},
      {"unstable_work", "public_post", "公益性岗位（小区保洁）", 60, 365, 7200},
  };
  const SrWatch watch = *watch_at (self, index);

  if (watch.is_late)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint r = 0; r < watch.n_risks; r++)
      if (strcmp (watch.risks[r], measures[i].risk) == 0)
        add_measure (self, index, measures[i].kind, measures[i].content, measures[i].after,
                     measures[i].days, measures[i].yuan);
  if (sr_community_household (self, watch.household)->has_dibao)
    add_measure (self, index, "social_security", "农村低保", 16, 0, 4800);
}

/* --- Which households --- */

static void
begin_watch (SrCommunity *self, const SrFact *fact)
{
  SrHappening *event = sr_community_event (self, fact->event);
  SrWatch watch = {.household = fact->index, .begin = fact->event, .end = SR_NONE};

  event->act = "monitor";
  watch.category = sr_community_household (self, fact->index)->is_poor ? "unstable" : "marginal";
  g_array_append_val (self->watches, watch);
}

static void
read_types (SrCommunity *self)
{
  for (guint i = 0; i < self->facts->len; i++) {
    const SrFact *fact = &g_array_index (self->facts, SrFact, i);
    SrWatch *open;

    if (fact->kind != SR_FACT_HOUSEHOLD || strcmp (fact->field, "household_type") != 0)
      continue;
    open = open_watch_of (self, fact->index);
    if (strcmp (fact->text, "monitored") == 0)
      begin_watch (self, fact);
    else if (open) {
      open->end = fact->event;
      open->exit_mode = self->watches->len % 4 == 3 ? "natural" : "aided";
      sr_community_event (self, fact->event)->act = "clear-risk";
    }
  }
}

static void
move_event (SrCommunity *self, guint event, SrDay day)
{
  sr_community_event (self, event)->day = day;
  sr_community_event (self, event)->recorded = day + 3;
}

/* So that the last months tell of something: one identified in summer, one cleared in spring. */
static void
move_some (SrCommunity *self)
{
  guint n_open = 0, n_over = 0;

  for (guint i = 0; i < self->watches->len; i++) {
    SrWatch *watch = watch_at (self, i);

    if (watch->end == SR_NONE && ++n_open == LATE_OPEN) {
      watch->is_late = TRUE;
      watch->category = "sudden";
      move_event (self, watch->begin, sr_day (2025, 7, 15));
    } else if (watch->end != SR_NONE && ++n_over == 1)
      move_event (self, watch->end, sr_day (2025, 3, 12));
  }
}

/* --- Income --- */

static gboolean
is_here (SrCommunity *self, guint household, SrDay day)
{
  const SrHousehold *home = sr_community_household (self, household);

  return home->moved_in <= day && (home->moved_out == 0 || home->moved_out > day);
}

static void
draw_accounts (SrCommunity *self, int year)
{
  SrDay end = sr_day (year, 9, 30);
  guint event = sr_community_add_event_at (self, "account-income", sr_day (year, 11, 8), "");
  guint n = 0;

  for (guint i = 0; i < self->households->len; i++) {
    SrAccount account = {i, year, event};

    if (!is_here (self, i, end))
      continue;
    g_array_append_val (self->accounts, account);
    n++;
  }
  g_free (sr_community_event (self, event)->title);
  sr_community_event (self, event)->title = g_strdup_printf ("%d年度家庭收入核算（%u户）", year, n);
}

void
sr_community_draw_watches (SrCommunity *self)
{
  read_types (self);
  move_some (self);
  for (guint i = 0; i < self->watches->len; i++) {
    find_risks (self, watch_at (self, i));
    draw_measures (self, i);
  }
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    draw_accounts (self, year);
}
