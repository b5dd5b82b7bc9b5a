/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Changes of the head of a household.
 */
#include "acts/sr-act-head.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-kinship.h"

const SrActParameter sr_act_relation_rows[SR_ACT_RELATION_ROWS] = {
    {"person_id", "membership.person_id", N_ ("Member"), SR_FIELD_REQUIRED},
    {"relation", "membership.relation", N_ ("Relation to the new head"), SR_FIELD_REQUIRED},
};

/* --- A household on a day --- */

typedef struct {
  SrRegister *reg;
  gint64 household;
  GPtrArray *members; /* memberships on the day, the head first */
  GArray *kin;        /* SrKin of each */
} Family;

static void
family_clear (Family *family)
{
  g_clear_pointer (&family->members, g_ptr_array_unref);
  g_clear_pointer (&family->kin, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Family, family_clear)

static SrKin
kin_of (SrRegister *reg, gint64 person, const char *relation)
{
  g_autoptr (SrRecord) record = sr_record_load (reg, sr_schema_find ("person"), person, NULL, NULL);
  const char *sex = record ? sr_record_text (record, "sex") : NULL;
  SrKin kin = {.id = person, .relation = relation, .sex = sex ? *sex - '0' : 0};

  if (record) {
    kin.father = sr_record_integer (record, "father_id", 0);
    kin.mother = sr_record_integer (record, "mother_id", 0);
  }
  return kin;
}

/* How many persons ever were RELATION to a head of the household; EVER: all its memberships. */
static guint
count_peers (GPtrArray *ever, const char *relation)
{
  g_autoptr (GHashTable) persons =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < ever->len; i++) {
    gint64 person = sr_record_integer (ever->pdata[i], "person_id", 0);

    if (g_strcmp0 (sr_record_text (ever->pdata[i], "relation"), relation) == 0)
      g_hash_table_add (persons, g_memdup2 (&person, sizeof person));
  }
  return g_hash_table_size (persons);
}

static gboolean
family_read (Family *family, SrRegister *reg, gint64 household, const char *date, GError **error)
{
  g_autoptr (GPtrArray) ever = sr_act_members (reg, household, NULL, error);

  family->reg = reg;
  family->household = household;
  family->members = ever ? sr_act_members (reg, household, date, error) : NULL;
  family->kin = g_array_new (FALSE, FALSE, sizeof (SrKin));
  if (family->members == NULL)
    return FALSE;
  for (guint i = 0; i < family->members->len; i++) {
    SrRecord *membership = family->members->pdata[i];
    const char *relation = sr_record_text (membership, "relation");
    SrKin kin = kin_of (reg, sr_record_integer (membership, "person_id", 0), relation);

    kin.peers = count_peers (ever, relation);
    g_array_append_val (family->kin, kin);
  }
  return TRUE;
}

static const SrKin *
kin_at (const Family *family, guint index)
{
  return &g_array_index (family->kin, SrKin, index);
}

/* The place of PERSON; -1: not a member. */
static int
find (const Family *family, gint64 person)
{
  for (guint i = 0; i < family->kin->len; i++)
    if (kin_at (family, i)->id == person)
      return (int)i;
  return -1;
}

static gboolean
has_head (const Family *family)
{
  return family->members->len && sr_act_is_head (family->members->pdata[0]);
}

/* What a member is to the new head; NULL: not certain. OLD_TO_NEW was told, or NULL. */
static const char *
certain_relation (const Family *family, guint index, const SrKin *new_head, const char *old_to_new)
{
  const SrKin *old_head = kin_at (family, 0);

  if (!has_head (family))
    return sr_kin_by_parents (kin_at (family, index), new_head);
  if (old_to_new == NULL)
    old_to_new = sr_kin_of_old_head (old_head, new_head);
  return index == 0 ? old_to_new
                    : sr_kin_of_member (kin_at (family, index), old_head, old_to_new, new_head);
}

static char *
name_of (SrRegister *reg, gint64 person)
{
  return sr_record_label (reg, sr_schema_find ("person"), person);
}

/* "向桂英 (配偶), 彭志强 (之子)": all but the one at SKIP. */
static char *
names_of (const Family *family, int skip)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < family->kin->len; i++) {
    g_autofree char *name = name_of (family->reg, kin_at (family, i)->id);
    g_autofree char *relation =
        sr_act_code_name (family->reg, "relation_fpb", kin_at (family, i)->relation);

    if ((int)i != skip)
      g_ptr_array_add (names, g_strdup_printf (_ ("%s (%s)"), name, relation));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **)names->pdata);
}

/* --- What the rows tell --- */

const char *
sr_act_row_relation (SrActRequest *request, gint64 person)
{
  const GPtrArray *rows = sr_act_request_rows (request);

  for (guint i = 0; i < rows->len; i++)
    if (sr_value_get_integer (sr_draft_get (rows->pdata[i], "person_id"), 0) == person)
      return sr_draft_text (rows->pdata[i], "relation");
  return NULL;
}

static gboolean
check_rows (SrActRun *run, const Family *family, gint64 new_head, GError **error)
{
  const GPtrArray *rows = sr_act_request_rows (run->request);

  for (guint i = 0; i < rows->len; i++) {
    gint64 person = sr_value_get_integer (sr_draft_get (rows->pdata[i], "person_id"), 0);
    g_autofree char *name = name_of (run->reg, person);
    g_autofree char *home = sr_act_household_name (run->reg, family->household, run->date);

    if (find (family, person) < 0)
      return sr_act_refuse (error, _ ("%s is not a member of %s on %s; leave them out"), name, home,
                            run->date);
    if (person == new_head || g_strcmp0 (sr_draft_text (rows->pdata[i], "relation"), "head") == 0)
      return sr_act_refuse (error,
                            _ ("The head is said once, by “New head”; %s needs another "
                               "relation, or none"),
                            name);
  }
  return TRUE;
}

/* --- A new head --- */

static gboolean
refuse_uncertain (
    SrActRun *run, const Family *family, GArray *unknown, gint64 new_head, GError **error)
{
  g_autofree char *who = sr_act_names (run->reg, sr_schema_find ("person"), unknown, run->date);
  g_autofree char *head = name_of (run->reg, new_head);

  return sr_act_refuse (error,
                        _ ("What %s would be to the new head %s is not certain from the register; "
                           "say the relation of each"),
                        who, head);
}

/* SKIP: the place of who leaves on that day, or -1. */
static gboolean
relate_all (SrActRun *run, const Family *family, int new_head, int skip, GError **error)
{
  const SrKin *head = kin_at (family, (guint)new_head);
  const char *old_to_new =
      has_head (family) ? sr_act_row_relation (run->request, kin_at (family, 0)->id) : NULL;
  g_autoptr (GArray) unknown = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!sr_act_relate (run, family->members->pdata[new_head], "head", error))
    return FALSE;
  for (guint i = 0; i < family->kin->len; i++) {
    const char *relation = sr_act_row_relation (run->request, kin_at (family, i)->id);

    if ((int)i == new_head || (int)i == skip)
      continue;
    if (relation == NULL)
      relation = certain_relation (family, i, head, old_to_new);
    if (relation == NULL)
      g_array_append_val (unknown, kin_at (family, i)->id);
    else if (!sr_act_relate (run, family->members->pdata[i], relation, error))
      return FALSE;
  }
  return unknown->len == 0 || refuse_uncertain (run, family, unknown, head->id, error);
}

static gboolean
make_head (SrActRun *run, const Family *family, gint64 new_head, int skip, GError **error)
{
  int at = find (family, new_head);
  g_autofree char *name = name_of (run->reg, new_head);
  g_autofree char *home = sr_act_household_name (run->reg, family->household, run->date);
  g_autofree char *members = names_of (family, skip);

  if (at < 0 || at == skip)
    return sr_act_refuse (error, _ ("%s is not a member of %s on %s; the head can be: %s"), name,
                          home, run->date, members);
  if (at == 0 && has_head (family))
    return sr_act_refuse (error, _ ("%s is the head of the household already"), name);
  return check_rows (run, family, new_head, error) && relate_all (run, family, at, skip, error);
}

gboolean
sr_act_make_head (
    SrActRun *run, gint64 household, gint64 new_head, gboolean old_head_leaves, GError **error)
{
  g_auto (Family) family = {NULL};

  return family_read (&family, run->reg, household, run->date, error) &&
         make_head (run, &family, new_head, old_head_leaves ? 0 : -1, error);
}

/* --- Leaving a household --- */

/* The head after PERSON, who leaves: the one that was said, or the only one left. */
static gboolean
successor (SrActRun *run, const Family *family, gint64 *new_head, GError **error)
{
  g_autofree char *name = name_of (run->reg, kin_at (family, 0)->id);
  g_autofree char *others = names_of (family, 0);

  if (*new_head)
    return TRUE;
  if (family->kin->len > 2)
    return sr_act_refuse (error, _ ("%s is the head; say who is the head from %s on: %s"), name,
                          run->date, others);
  *new_head = kin_at (family, 1)->id;
  return TRUE;
}

/* A household that nobody is left in. */
static gboolean
leave_empty (SrActRun *run, gint64 household, const char *reason, GError **error)
{
  g_autoptr (SrRecord) record = NULL;

  if (!g_str_equal (reason, "study") && !g_str_equal (reason, "army"))
    return sr_act_close_household (run, household, "decrease", error);
  record = sr_record_load (run->reg, sr_schema_find ("household"), household, run->date, error);
  if (record == NULL)
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_WARNING,
              _ ("Nobody is left in household %s; it stays on the register, with its flat"),
              sr_record_code (record));
  return TRUE;
}

static gboolean
check_no_head_asked (SrActRun *run, gint64 person, gint64 new_head, GError **error)
{
  g_autofree char *name = name_of (run->reg, person);

  if (new_head == 0 && sr_act_request_rows (run->request)->len == 0)
    return TRUE;
  return sr_act_refuse (error,
                        _ ("The head does not change when %s leaves; leave the new head and "
                           "the relations blank"),
                        name);
}

gboolean
sr_act_depart (
    SrActRun *run, SrRecord *membership, const char *reason, gint64 new_head, GError **error)
{
  gint64 household = sr_record_integer (membership, "household_id", 0);
  gint64 person = sr_record_integer (membership, "person_id", 0);
  g_auto (Family) family = {NULL};

  if (!family_read (&family, run->reg, household, run->date, error) ||
      !sr_act_end_membership (run, membership, reason, error))
    return FALSE;
  if (!sr_act_is_head (membership) || family.kin->len == 1)
    return check_no_head_asked (run, person, new_head, error) &&
           (family.kin->len > 1 || leave_empty (run, household, reason, error));
  return successor (run, &family, &new_head, error) && make_head (run, &family, new_head, 0, error);
}

gboolean
sr_act_come_from (SrActRun *run,
                  gint64 household,
                  gint64 person,
                  const char *reason,
                  gboolean *moved,
                  GError **error)
{
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *name = name_of (run->reg, person);
  g_autofree char *home = NULL;
  gint64 other;

  if (!sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (moved)
    *moved = membership != NULL;
  if (membership == NULL)
    return sr_act_register_again (run, person, error);
  other = sr_record_integer (membership, "household_id", 0);
  home = sr_act_household_name (run->reg, other, run->date);
  if (other == household)
    return sr_act_refuse (error, _ ("%s is a member of %s already"), name, home);
  if (sr_act_is_head (membership) &&
      sr_act_count (run, "queries/household-persons.sql", other, error) > 1)
    return sr_act_refuse (error,
                          _ ("%s is the head of %s; change the head there first, or register a "
                             "marriage out there"),
                          name, home);
  return sr_act_depart (run, membership, reason, 0, error);
}

const char *
sr_act_relation_through (
    SrRegister *reg, SrRecord *membership, gint64 other, const char *other_to_head, gint64 head)
{
  SrKin member = kin_of (reg, sr_record_integer (membership, "person_id", 0),
                         sr_record_text (membership, "relation"));
  SrKin old_head = kin_of (reg, other, "head");
  SrKin new_head = kin_of (reg, head, NULL);

  if (member.id == other)
    return other_to_head ? other_to_head : sr_kin_by_parents (&member, &new_head);
  return sr_kin_of_member (&member, &old_head, other_to_head, &new_head);
}

/* --- For the forms --- */

const char *
sr_act_request_day (SrRegister *reg, SrActRequest *request)
{
  const char *date = sr_act_request_date (request);

  return date && sr_date_is_valid (date) ? date : sr_register_as_of (reg);
}

gint64
sr_act_request_household (SrRegister *reg, SrActRequest *request)
{
  const SrSchema *schema = sr_act_request_subject_schema (request);
  g_autoptr (SrRecord) membership = NULL;

  if (schema && g_str_equal (schema->key, "household"))
    return sr_act_request_subject (request);
  if (schema == NULL || !g_str_equal (schema->key, "person") ||
      !sr_act_membership_of (reg, sr_act_request_subject (request),
                             sr_act_request_day (reg, request), &membership, NULL) ||
      membership == NULL)
    return 0;
  return sr_record_integer (membership, "household_id", 0);
}

static void
propose_row (SrActRequest *request, gint64 person, const char *relation)
{
  SrDraft *row = sr_act_request_add_row (request);

  sr_draft_set_integer (row, "person_id", person);
  sr_draft_set_text_value (row, "relation", relation);
}

void
sr_act_propose_relations (SrRegister *reg, SrActRequest *request)
{
  gint64 household = sr_act_request_household (reg, request);
  gint64 head = sr_value_get_integer (sr_draft_get (sr_act_request_values (request), "head_id"), 0);
  gboolean leaves = household != sr_act_request_subject (request);
  g_auto (Family) family = {NULL};
  int at;

  sr_act_request_remove_rows (request);
  if (household == 0 || head == 0 ||
      !family_read (&family, reg, household, sr_act_request_day (reg, request), NULL))
    return;
  at = find (&family, head);
  if (at < 0 || !has_head (&family) ||
      (leaves && kin_at (&family, 0)->id != sr_act_request_subject (request)))
    return;
  for (guint i = leaves ? 1 : 0; i < family.kin->len; i++)
    if ((int)i != at)
      propose_row (request, kin_at (&family, i)->id,
                   certain_relation (&family, i, kin_at (&family, (guint)at), NULL));
}

char *
sr_act_person_row_title (SrRegister *reg, SrActRequest *request, guint row)
{
  SrDraft *draft = sr_act_request_rows (request)->pdata[row];
  gint64 person = sr_value_get_integer (sr_draft_get (draft, "person_id"), 0);
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *name = name_of (reg, person);
  g_autofree char *relation = NULL;

  if (!sr_act_membership_of (reg, person, sr_act_request_day (reg, request), &membership, NULL) ||
      membership == NULL)
    return g_steal_pointer (&name);
  relation = sr_act_code_name (reg, "relation_fpb", sr_record_text (membership, "relation"));
  return g_strdup_printf (_ ("%s (%s)"), name, relation);
}

GArray *
sr_act_member_candidates (SrRegister *reg, SrActRequest *request, const char *key)
{
  gint64 household = sr_act_request_household (reg, request);
  gboolean leaves = household != sr_act_request_subject (request);
  g_auto (Family) family = {NULL};
  GArray *ids;

  if (!g_str_equal (key, "head_id") || household == 0 ||
      !family_read (&family, reg, household, sr_act_request_day (reg, request), NULL))
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (leaves && has_head (&family) && kin_at (&family, 0)->id != sr_act_request_subject (request))
    return ids;
  for (guint i = has_head (&family) ? 1 : 0; i < family.kin->len; i++)
    g_array_append_val (ids, kin_at (&family, i)->id);
  return ids;
}
