/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writes the sample community into a register: one entry per event, in the order in which they were
 * entered, at times that belong to them.
 */
#include "sample/sr-sample.h"

#include <string.h>

#include "acts/sr-invariants.h"
#include "sample/sr-sample-forms.h"
#include "store/sr-entry.h"
#include "store/sr-record-store.h"

#define N_GRIDS             3
#define BUILDINGS_PER_GRID  4
#define MINUTES_BETWEEN     7
#define FIRST_MINUTE_OF_DAY 35 /* 08:35 in China is 00:35 UTC */

typedef struct {
  SrRegister *reg;
  SrCommunity *community;
  SrEntry *entry; /* of the event being written */
  gint64 site;
  gint64 *people;
  gint64 *households;
  gint64 *flats;
  gint64 *stays;
  gint64 *posts;
  gint64 (*spans)[SR_MAX_SPANS];
  gint64 buildings[64];
  gint64 grids[N_GRIDS];
} Writer;

static SrDraft *
new_draft (const char *type)
{
  return sr_draft_new (sr_schema_find (type));
}

static void
set_reference (SrDraft *draft, const char *key, gint64 id)
{
  if (id)
    sr_draft_set_integer (draft, key, id);
}

static void
set_day (SrDraft *draft, const char *key, SrDay day)
{
  char date[SR_DATE_SIZE];

  sr_day_format (day, date);
  sr_draft_set_text_value (draft, key, date);
}

static gboolean
create (Writer *self, SrDraft *draft, gint64 *id, GError **error)
{
  if (sr_entry_create (self->entry, draft, NULL, id, error))
    return TRUE;
  g_prefix_error (error, "%s: ", sr_draft_schema (draft)->key);
  return FALSE;
}

static SrDraft *
edit (Writer *self, const char *type, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (self->reg, sr_schema_find (type), id, NULL, error);

  return record ? sr_draft_new_for (record) : NULL;
}

/* --- What begins with an event --- */

static gboolean
write_households (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->households->len; i++) {
    g_autoptr (SrDraft) draft = NULL;

    if (sr_community_household (self->community, i)->event != event)
      continue;
    draft = new_draft ("household");
    sr_sample_fill_household (self->community, i, draft);
    set_reference (draft, "site_id", self->site);
    if (!create (self, draft, &self->households[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_people (Writer *self, guint event, GError **error)
{
  g_autofree guint *order = sr_community_by_age (self->community);

  for (guint k = 0; k < self->community->people->len; k++) {
    guint i = order[k];
    const SrPerson *person = sr_community_person (self->community, i);
    g_autoptr (SrDraft) draft = NULL;

    if (person->first_event != event)
      continue;
    draft = new_draft ("person");
    sr_sample_fill_person (self->community, i, draft);
    if (person->self.father >= 0)
      set_reference (draft, "father_id", self->people[person->self.father]);
    if (person->self.mother >= 0)
      set_reference (draft, "mother_id", self->people[person->self.mother]);
    if (!create (self, draft, &self->people[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_span (Writer *self, guint person, guint n, GError **error)
{
  const SrSpan *span = &sr_community_person (self->community, person)->spans[n];
  g_autoptr (SrDraft) draft = new_draft ("membership");

  set_reference (draft, "household_id", self->households[span->household]);
  set_reference (draft, "person_id", self->people[person]);
  sr_draft_set_text_value (draft, "relation", span->relation);
  sr_draft_set_text_value (draft, "join_reason", span->join);
  set_day (draft, "since", span->since);
  return create (self, draft, &self->spans[person][n], error);
}

static gboolean
end_span (Writer *self, guint person, guint n, GError **error)
{
  const SrSpan *span = &sr_community_person (self->community, person)->spans[n];
  g_autoptr (SrDraft) draft = edit (self, "membership", self->spans[person][n], error);

  if (draft == NULL)
    return FALSE;
  set_day (draft, "until", span->until);
  sr_draft_set_text_value (draft, "leave_reason", span->leave);
  return sr_entry_correct (self->entry, draft, NULL, error);
}

static gboolean
write_memberships (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->people->len; i++) {
    const SrPerson *person = sr_community_person (self->community, i);

    for (guint n = 0; n < person->n_spans; n++)
      if ((person->spans[n].end == event && !end_span (self, i, n, error)) ||
          (person->spans[n].begin == event && !write_span (self, i, n, error)))
        return FALSE;
  }
  return TRUE;
}

static gboolean
end_at (Writer *self, const char *type, gint64 id, SrDay until, GError **error)
{
  g_autoptr (SrDraft) draft = edit (self, type, id, error);

  if (draft == NULL)
    return FALSE;
  set_day (draft, "until", until);
  return sr_entry_correct (self->entry, draft, NULL, error);
}

static gboolean
write_stay (Writer *self, guint i, GError **error)
{
  const SrStay *stay = &g_array_index (self->community->stays, SrStay, i);
  g_autoptr (SrDraft) draft = new_draft ("occupancy");

  set_reference (draft, "flat_id", self->flats[stay->flat]);
  set_reference (draft, "household_id", self->households[stay->household]);
  set_day (draft, "since", stay->since);
  return create (self, draft, &self->stays[i], error);
}

static gboolean
write_stays (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->stays->len; i++) {
    const SrStay *stay = &g_array_index (self->community->stays, SrStay, i);

    if ((stay->end == event && !end_at (self, "occupancy", self->stays[i], stay->until, error)) ||
        (stay->begin == event && !write_stay (self, i, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_post (Writer *self, guint i, GError **error)
{
  const SrPost *post = &g_array_index (self->community->posts, SrPost, i);
  g_autoptr (SrDraft) draft = new_draft ("post");

  sr_draft_set_text_value (draft, "post_role", post->role);
  set_reference (draft, "person_id", self->people[post->person]);
  if (post->building) {
    g_autofree char *group = g_strdup_printf ("桑瑞家园%u栋居民群", post->building);

    set_reference (draft, "building_id", self->buildings[post->building - 1]);
    sr_draft_set_text_value (draft, "chat_group_name", group);
    sr_draft_set_integer (draft, "chat_group_members", 38 + post->building * 7 % 23);
  }
  if (post->grid)
    set_reference (draft, "grid_id", self->grids[post->grid - 1]);
  set_day (draft, "since", post->since);
  return create (self, draft, &self->posts[i], error);
}

static gboolean
write_posts (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->posts->len; i++) {
    const SrPost *post = &g_array_index (self->community->posts, SrPost, i);

    if ((post->end == event && !end_at (self, "post", self->posts[i], post->until, error)) ||
        (post->begin == event && !write_post (self, i, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_mentors (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->mentors->len; i++) {
    guint index = g_array_index (self->community->mentors, guint, i);
    const SrPerson *person = sr_community_person (self->community, index);
    g_autoptr (SrDraft) draft = NULL;
    gint64 id;

    if (person->first_event != event)
      continue;
    draft = new_draft ("mentor");
    set_reference (draft, "person_id", self->people[index]);
    sr_draft_set_text_value (draft, "party_branch", i % 7 == 3 ? "town" : "retired");
    set_day (draft, "since", sr_community_event (self->community, event)->day);
    if (!create (self, draft, &id, error))
      return FALSE;
  }
  return TRUE;
}

/* --- What becomes otherwise with an event --- */

static gboolean
leave_household (Writer *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->households->len; i++) {
    const SrHousehold *home = sr_community_household (self->community, i);
    g_autoptr (SrDraft) draft = NULL;

    if (home->out_event != event)
      continue;
    draft = edit (self, "household", self->households[i], error);
    if (draft == NULL)
      return FALSE;
    set_day (draft, "moved_out_on", home->moved_out);
    sr_draft_set_text_value (draft, "change_reason", home->change_reason);
    if (!sr_entry_correct (self->entry, draft, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_same_record (const SrFact *a, const SrFact *b)
{
  return a->event == b->event && a->kind == b->kind && a->index == b->index;
}

/* The facts from FIRST on that are about one record. */
static gboolean
write_record_facts (Writer *self, guint first, guint *next, GError **error)
{
  static const char *const types[] = {"person", "household", "flat"};
  GArray *facts = self->community->facts;
  const SrFact *fact = &g_array_index (facts, SrFact, first);
  const gint64 *ids[] = {self->people, self->households, self->flats};
  g_autoptr (SrDraft) draft = edit (self, types[fact->kind], ids[fact->kind][fact->index], error);
  char date[SR_DATE_SIZE];

  if (draft == NULL)
    return FALSE;
  sr_day_format (sr_community_event (self->community, fact->event)->day, date);
  for (*next = first; *next < facts->len; ++*next) {
    const SrFact *row = &g_array_index (facts, SrFact, *next);

    if (!is_same_record (fact, row))
      break;
    if (!sr_draft_set_typed (draft, row->field, row->text ? row->text : "")) {
      g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, "%s: %s", row->field, row->text);
      return FALSE;
    }
  }
  return sr_draft_n_changes (draft) == 0 || sr_entry_change (self->entry, draft, date, error);
}

static gboolean
write_facts (Writer *self, guint event, GError **error)
{
  GArray *facts = self->community->facts;
  guint next;

  for (guint i = 0; i < facts->len; i = next) {
    next = i + 1;
    if (g_array_index (facts, SrFact, i).event == event &&
        !write_record_facts (self, i, &next, error))
      return FALSE;
  }
  return TRUE;
}

/* --- The first entry: the place itself --- */

static gboolean
write_site (Writer *self, GError **error)
{
  g_autoptr (SrDraft) draft = new_draft ("site");

  sr_draft_set_text_value (draft, "name", "桑瑞家园");
  sr_draft_set_text_value (draft, "township", "430822101");
  sr_draft_set_text_value (draft, "village", "430822101002");
  sr_draft_set_integer (draft, "opened_year", 2019);
  sr_draft_set_typed (draft, "land_area", "19080");
  sr_draft_set_integer (draft, "buildings_declared", 12);
  sr_draft_set_integer (draft, "flats_declared", 288);
  return create (self, draft, &self->site, error);
}

static gboolean
write_grids (Writer *self, GError **error)
{
  static const char *const names[N_GRIDS] = {"第一网格（1—4栋）", "第二网格（5—8栋）",
                                             "第三网格（9—12栋）"};

  for (guint i = 0; i < N_GRIDS; i++) {
    g_autoptr (SrDraft) draft = new_draft ("grid");
    g_autofree char *number = g_strdup_printf ("SR-G%u", i + 1);

    sr_draft_set_text_value (draft, "grid_number", number);
    sr_draft_set_text_value (draft, "grid_name", names[i]);
    if (!create (self, draft, &self->grids[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_building (Writer *self, guint number, GError **error)
{
  g_autoptr (SrDraft) draft = new_draft ("building");

  sr_draft_set_integer (draft, "building_number", number);
  set_reference (draft, "grid_id",
                 self->grids[MIN ((number - 1) / BUILDINGS_PER_GRID, N_GRIDS - 1)]);
  return create (self, draft, &self->buildings[number - 1], error);
}

/* As the flats were when the last of the first households had moved in. */
static const char *
first_flat_state (SrCommunity *community, guint flat)
{
  for (guint i = 0; i < community->stays->len; i++) {
    const SrStay *stay = &g_array_index (community->stays, SrStay, i);

    if (stay->flat == flat &&
        strcmp (sr_community_event (community, stay->begin)->act, "import") == 0)
      return "occupied";
  }
  return "vacant";
}

static gboolean
write_flats (Writer *self, GError **error)
{
  for (guint i = 0; i < self->community->flats->len; i++) {
    guint building = sr_community_flat (self->community, i)->building;
    g_autoptr (SrDraft) draft = NULL;

    if (self->buildings[building - 1] == 0 && !write_building (self, building, error))
      return FALSE;
    draft = new_draft ("flat");
    sr_sample_fill_flat (self->community, i, first_flat_state (self->community, i), draft);
    set_reference (draft, "building_id", self->buildings[building - 1]);
    if (!create (self, draft, &self->flats[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_place (Writer *self, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (self->reg, "import", error);

  if (entry == NULL)
    return FALSE;
  self->entry = entry;
  sr_entry_set_title (entry, "初始建档：桑瑞家园12栋288套住房");
  sr_entry_set_time (entry, "2019-09-25T01:20:00Z");
  return sr_entry_set_meta (entry, "demo", "1", error) &&
         sr_entry_set_meta (entry, "title", "桑瑞家园", error) &&
         sr_entry_set_meta (entry, "reporting_unit", "瑞塔铺镇人民政府", error) &&
         sr_entry_set_meta (entry, "as_of", "2025-09-27", error) && write_site (self, error) &&
         write_grids (self, error) && write_flats (self, error) &&
         sr_entry_commit (entry, NULL, error);
}

/* --- Event by event --- */

static gboolean
write_parts (Writer *self, guint event, GError **error)
{
  return write_households (self, event, error) && write_people (self, event, error) &&
         write_memberships (self, event, error) && write_stays (self, event, error) &&
         write_posts (self, event, error) && write_mentors (self, event, error) &&
         leave_household (self, event, error) && write_facts (self, event, error);
}

static gboolean
write_event (Writer *self, guint event, const char *at, GError **error)
{
  const SrHappening *row = sr_community_event (self->community, event);
  g_autoptr (SrEntry) entry = sr_entry_begin (self->reg, row->act, error);

  if (entry == NULL)
    return FALSE;
  self->entry = entry;
  sr_entry_set_title (entry, row->title);
  sr_entry_set_time (entry, at);
  if (write_parts (self, event, error) && sr_invariants_check (entry, error) &&
      sr_entry_commit (entry, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", row->title);
  return FALSE;
}

/* Records are read as they are on the event's day, so that a later state is not taken for the
 * present one. */
static gboolean
write_events (Writer *self, GError **error)
{
  g_autofree guint *order = sr_community_order (self->community);
  SrDay last = 0;
  guint minute = 0;

  for (guint i = 0; i < self->community->events->len; i++) {
    const SrHappening *event = sr_community_event (self->community, order[i]);
    char date[SR_DATE_SIZE];
    char day[SR_DATE_SIZE];
    g_autofree char *at = NULL;

    minute = event->recorded == last ? minute + MINUTES_BETWEEN : FIRST_MINUTE_OF_DAY;
    last = event->recorded;
    sr_day_format (event->recorded, date);
    sr_day_format (event->day, day);
    at = g_strdup_printf ("%sT%02u:%02u:00Z", date, minute / 60, minute % 60);
    sr_register_override_as_of (self->reg, day);
    if (!write_event (self, order[i], at, error))
      return FALSE;
  }
  return TRUE;
}

static void
clear (Writer *self)
{
  g_free (self->people);
  g_free (self->households);
  g_free (self->flats);
  g_free (self->stays);
  g_free (self->posts);
  g_free (self->spans);
}

gboolean
sr_sample_fill (SrRegister *reg, GError **error)
{
  g_autoptr (SrCommunity) community = sr_community_new (sr_register_code_lists (reg));
  g_autofree char *operator= g_strdup (sr_register_operator (reg));
  Writer self = {.reg = reg, .community = community};
  gboolean done;

  self.people = g_new0 (gint64, community->people->len);
  self.households = g_new0 (gint64, community->households->len);
  self.flats = g_new0 (gint64, community->flats->len);
  self.stays = g_new0 (gint64, community->stays->len);
  self.posts = g_new0 (gint64, community->posts->len);
  self.spans = g_malloc0_n (community->people->len, sizeof *self.spans);
  sr_register_set_desk (reg, 0);
  sr_register_set_operator (reg, "示例");
  done = write_place (&self, error) && write_events (&self, error);
  sr_register_override_as_of (reg, NULL);
  sr_register_set_operator (reg, operator);
  sr_register_set_desk (reg, -1);
  clear (&self);
  return done;
}
