/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Merging two households: all members of another one join this one, whose head stays the head; the
 * other household ends and its flat becomes vacant. Nobody joins or leaves the settlement by it.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"household_id", "membership.household_id", N_ ("Household that ends"), SR_FIELD_REQUIRED},
    {"flat_id", "occupancy.flat_id", N_ ("Flat afterwards"), 0},
};

static const SrActParameter rows[] = {
    {"person_id", "membership.person_id", N_ ("Member"), SR_FIELD_REQUIRED},
    {"relation", "membership.relation", N_ ("Relation to the head"), 0},
};

static gint64
person_in (GPtrArray *members, guint index)
{
  return sr_record_integer (members->pdata[index], "person_id", 0);
}

/* --- Relations --- */

static const char *
relation_of (SrRegister *reg, SrActRequest *request, GPtrArray *members, guint index, gint64 head)
{
  const char *told = sr_act_row_relation (request, person_in (members, index));
  gint64 other = person_in (members, 0); /* their head */

  if (told)
    return told;
  return sr_act_relation_through (
      reg, members->pdata[index], other,
      sr_act_is_head (members->pdata[0]) ? sr_act_row_relation (request, other) : NULL, head);
}

static gboolean
check_rows (SrActRun *run, GPtrArray *members, const char *home, GError **error)
{
  const GPtrArray *all = sr_act_request_rows (run->request);

  for (guint i = 0; i < all->len; i++) {
    gint64 person = sr_value_get_integer (sr_draft_get (all->pdata[i], "person_id"), 0);
    g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);
    gboolean found = FALSE;

    for (guint j = 0; j < members->len; j++)
      found = found || person_in (members, j) == person;
    if (!found)
      return sr_act_refuse (error, _ ("%s is not a member of %s on %s; leave them out"), name, home,
                            run->date);
  }
  return TRUE;
}

static gboolean
check_relations (SrActRun *run, GPtrArray *members, gint64 head, GError **error)
{
  g_autoptr (GArray) unknown = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *names = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < members->len; i++) {
    gint64 person = person_in (members, i);

    if (relation_of (run->reg, run->request, members, i, head) == NULL)
      g_array_append_val (unknown, person);
  }
  if (unknown->len == 0)
    return TRUE;
  names = sr_act_names (run->reg, sr_schema_find ("person"), unknown, run->date);
  name = sr_record_label (run->reg, sr_schema_find ("person"), head);
  return sr_act_refuse (error,
                        _ ("What %s would be to the head %s is not certain from the register; say "
                           "the relation of each"),
                        names, name);
}

/* --- Moving them --- */

static gboolean
move_member (SrActRun *run, GPtrArray *members, guint index, gint64 to, gint64 head, GError **error)
{
  gint64 person = person_in (members, index);
  const char *relation = relation_of (run->reg, run->request, members, index, head);

  return sr_act_end_membership (run, members->pdata[index], "transfer", error) &&
         sr_act_join (run, to, person, relation, "transfer", error);
}

static gboolean
move_all (SrActRun *run, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) members = sr_act_members (run->reg, from, run->date, error);
  g_autoptr (GPtrArray) there = members ? sr_act_members (run->reg, to, run->date, error) : NULL;
  g_autofree char *home = sr_act_household_name (run->reg, from, run->date);
  g_autofree char *other = sr_act_household_name (run->reg, to, run->date);

  if (there == NULL || !check_rows (run, members, home, error))
    return FALSE;
  if (there->len == 0 || !sr_act_is_head (there->pdata[0]))
    return sr_act_refuse (error, _ ("%s has no head on %s and takes nobody in"), other, run->date);
  if (!check_relations (run, members, person_in (there, 0), error))
    return FALSE;
  /* Their head last, by whom the household is called until then. */
  for (guint i = 1; i <= members->len; i++)
    if (!move_member (run, members, i % members->len, to, person_in (there, 0), error))
      return FALSE;
  return TRUE;
}

/* TRUE when HOUSEHOLD lives in FLAT on the day. */
static gboolean
lives_in (SrActRun *run, gint64 household, gint64 flat)
{
  const SrSchema *schema = sr_schema_find ("occupancy");
  g_autoptr (GArray) stays =
      sr_record_ids_where (run->reg, schema, "household_id", household, run->date, NULL);

  for (guint i = 0; stays && i < stays->len; i++) {
    g_autoptr (SrRecord) stay =
        sr_record_load (run->reg, schema, g_array_index (stays, gint64, i), run->date, NULL);

    if (stay && sr_record_integer (stay, "flat_id", 0) == flat)
      return TRUE;
  }
  return FALSE;
}

static gboolean
move_flat (SrActRun *run, gint64 household, GError **error)
{
  gint64 flat =
      sr_value_get_integer (sr_draft_get (sr_act_request_values (run->request), "flat_id"), 0);

  if (flat == 0 || lives_in (run, household, flat))
    return TRUE;
  return sr_act_end_stays (run, household, error) && sr_act_occupy (run, household, flat, error);
}

static gboolean
run_merge (SrActRun *run, GError **error)
{
  gint64 to = sr_act_request_subject (run->request);
  gint64 from =
      sr_value_get_integer (sr_draft_get (sr_act_request_values (run->request), "household_id"), 0);
  g_autofree char *home = sr_act_household_name (run->reg, to, run->date);
  g_autofree char *other = sr_act_household_name (run->reg, from, run->date);

  if (from == to)
    return sr_act_refuse (error, _ ("%s cannot be merged with itself; choose another household"),
                          home);
  if (!sr_act_check_household_is_there (run, to, error) ||
      !sr_act_check_household_is_there (run, from, error) || !move_all (run, from, to, error) ||
      !sr_act_close_household (run, from, "merge", error) || !move_flat (run, to, error))
    return FALSE;
  sr_act_title (run, _ ("%s was merged into %s"), other, home);
  return TRUE;
}

/* --- For the form --- */

static void
propose (SrRegister *reg, SrActRequest *request)
{
  const char *day = sr_act_request_day (reg, request);
  gint64 from =
      sr_value_get_integer (sr_draft_get (sr_act_request_values (request), "household_id"), 0);
  g_autoptr (GPtrArray) members = from ? sr_act_members (reg, from, day, NULL) : NULL;
  g_autoptr (GPtrArray) there = sr_act_members (reg, sr_act_request_subject (request), day, NULL);
  gint64 head = there && there->len ? person_in (there, 0) : 0;

  sr_act_request_remove_rows (request);
  for (guint i = 0; members && i < members->len && from != sr_act_request_subject (request); i++) {
    const char *relation = relation_of (reg, request, members, i, head);
    SrDraft *row = sr_act_request_add_row (request);

    sr_draft_set_integer (row, "person_id", person_in (members, i));
    sr_draft_set_text_value (row, "relation", relation);
  }
}

const SrAct sr_act_merge = {
    .key = "merge",
    .label = N_ ("Merging households"),
    .verb = N_ ("Merge"),
    .note = N_ ("The members of the other household join this one. A relation may stay blank where "
                "it follows from that of their head."),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Merged on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .propose = propose,
    .row_title = sr_act_person_row_title,
    .run = run_merge,
};
