/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The records of one event of the sample community: created, ended, changed.
 */
#include "sample/sr-sample-forms.h"
#include "sample/sr-sample-writer.h"
#include "store/sr-record-store.h"

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

gboolean
sr_sample_create (SrSampleWriter *self, SrDraft *draft, gint64 *id, GError **error)
{
  if (sr_entry_create (self->entry, draft, NULL, id, error))
    return TRUE;
  g_prefix_error (error, "%s: ", sr_draft_schema (draft)->key);
  return FALSE;
}

static SrDraft *
edit (SrSampleWriter *self, const char *type, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (self->reg, sr_schema_find (type), id, NULL, error);

  return record ? sr_draft_new_for (record) : NULL;
}

/* --- What begins with an event --- */

static gboolean
write_households (SrSampleWriter *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->households->len; i++) {
    g_autoptr (SrDraft) draft = NULL;

    if (sr_community_household (self->community, i)->event != event)
      continue;
    draft = sr_draft_new (sr_schema_find ("household"));
    sr_sample_fill_household (self->community, i, draft);
    set_reference (draft, "site_id", self->site);
    if (!sr_sample_create (self, draft, &self->households[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_people (SrSampleWriter *self, guint event, GError **error)
{
  g_autofree guint *order = sr_community_by_age (self->community);

  for (guint k = 0; k < self->community->people->len; k++) {
    guint i = order[k];
    const SrPerson *person = sr_community_person (self->community, i);
    g_autoptr (SrDraft) draft = NULL;

    if (person->first_event != event)
      continue;
    draft = sr_draft_new (sr_schema_find ("person"));
    sr_sample_fill_person (self->community, i, draft);
    if (person->self.father >= 0)
      set_reference (draft, "father_id", self->people[person->self.father]);
    if (person->self.mother >= 0)
      set_reference (draft, "mother_id", self->people[person->self.mother]);
    if (!sr_sample_create (self, draft, &self->people[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_span (SrSampleWriter *self, guint person, guint n, GError **error)
{
  const SrSpan *span = &sr_community_person (self->community, person)->spans[n];
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("membership"));

  set_reference (draft, "household_id", self->households[span->household]);
  set_reference (draft, "person_id", self->people[person]);
  sr_draft_set_text_value (draft, "relation", span->relation);
  sr_draft_set_text_value (draft, "join_reason", span->join);
  set_day (draft, "since", span->since);
  return sr_sample_create (self, draft, &self->spans[person][n], error);
}

static gboolean
end_span (SrSampleWriter *self, guint person, guint n, GError **error)
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
write_memberships (SrSampleWriter *self, guint event, GError **error)
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
end_at (SrSampleWriter *self, const char *type, gint64 id, SrDay until, GError **error)
{
  g_autoptr (SrDraft) draft = edit (self, type, id, error);

  if (draft == NULL)
    return FALSE;
  set_day (draft, "until", until);
  return sr_entry_correct (self->entry, draft, NULL, error);
}

static gboolean
write_stay (SrSampleWriter *self, guint i, GError **error)
{
  const SrStay *stay = &g_array_index (self->community->stays, SrStay, i);
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("occupancy"));

  set_reference (draft, "flat_id", self->flats[stay->flat]);
  set_reference (draft, "household_id", self->households[stay->household]);
  set_day (draft, "since", stay->since);
  return sr_sample_create (self, draft, &self->stays[i], error);
}

static gboolean
write_stays (SrSampleWriter *self, guint event, GError **error)
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
write_post (SrSampleWriter *self, guint i, GError **error)
{
  const SrPost *post = &g_array_index (self->community->posts, SrPost, i);
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("post"));

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
  return sr_sample_create (self, draft, &self->posts[i], error);
}

static gboolean
write_posts (SrSampleWriter *self, guint event, GError **error)
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
write_mentors (SrSampleWriter *self, guint event, GError **error)
{
  for (guint i = 0; i < self->community->mentors->len; i++) {
    guint index = g_array_index (self->community->mentors, guint, i);
    const SrPerson *person = sr_community_person (self->community, index);
    g_autoptr (SrDraft) draft = NULL;
    gint64 id;

    if (person->first_event != event)
      continue;
    draft = sr_draft_new (sr_schema_find ("mentor"));
    set_reference (draft, "person_id", self->people[index]);
    sr_draft_set_text_value (draft, "party_branch", i % 7 == 3 ? "town" : "retired");
    set_day (draft, "since", sr_community_event (self->community, event)->day);
    if (!sr_sample_create (self, draft, &id, error))
      return FALSE;
  }
  return TRUE;
}

/* --- What becomes otherwise with an event --- */

static gboolean
leave_household (SrSampleWriter *self, guint event, GError **error)
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
write_record_facts (SrSampleWriter *self, guint first, guint *next, GError **error)
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
write_facts (SrSampleWriter *self, guint event, GError **error)
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

gboolean
sr_sample_write_parts (SrSampleWriter *self, guint event, GError **error)
{
  return write_households (self, event, error) && write_people (self, event, error) &&
         write_memberships (self, event, error) && write_stays (self, event, error) &&
         write_posts (self, event, error) && write_mentors (self, event, error) &&
         leave_household (self, event, error) && write_facts (self, event, error) &&
         sr_sample_write_watches (self, event, error);
}
