/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The person of the draft, the head of the household and the named parents, two by two.
 */
#include "ui/records/sr-form-kin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/records/sr-checks.h"
#include "store/sr-record-store.h"

/* Who is the elder of two by the relation to the head. */
typedef enum { NOBODY, HEAD_PARENT, HEAD_GRANDPARENT, PARENT_OF_HEAD, GRANDPARENT_OF_HEAD } Elder;

static const struct {
  const char *relation;
  Elder elder;
} elders[] = {
    {"son", HEAD_PARENT},
    {"daughter", HEAD_PARENT},
    {"grandson", HEAD_GRANDPARENT},
    {"granddaughter", HEAD_GRANDPARENT},
    {"daughters_son", HEAD_GRANDPARENT},
    {"daughters_daughter", HEAD_GRANDPARENT},
    {"father", PARENT_OF_HEAD},
    {"mother", PARENT_OF_HEAD},
    {"grandfather", GRANDPARENT_OF_HEAD},
    {"grandmother", GRANDPARENT_OF_HEAD},
};

/* What is typed, as one person in one household. */
typedef struct {
  SrRegister *reg;
  SrDraft *draft;
  SrRecord *person;
  gint64 household;
  const char *relation;
  const char *sex_field, *age_field; /* of the draft: where a doubt is told; NULL: unchanged */
} Kin;

static Elder
elder_of (const char *relation)
{
  for (guint i = 0; i < G_N_ELEMENTS (elders); i++)
    if (g_strcmp0 (elders[i].relation, relation) == 0)
      return elders[i].elder;
  return NOBODY;
}

static SrRecord *
load (SrRegister *reg, const char *type, gint64 id)
{
  return id ? sr_record_load (reg, sr_schema_find (type), id, NULL, NULL) : NULL;
}

/* A new reference; NULL: there is none, or it is the person itself. */
static SrRecord *
find_head (const Kin *kin)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (kin->reg, sr_schema_find ("membership"), "household_id", kin->household,
                           sr_register_as_of (kin->reg), NULL);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) link = load (kin->reg, "membership", g_array_index (ids, gint64, i));

    if (link && g_strcmp0 (sr_record_text (link, "relation"), "head") == 0 &&
        sr_record_integer (link, "person_id", 0) != sr_record_id (kin->person))
      return load (kin->reg, "person", sr_record_integer (link, "person_id", 0));
  }
  return NULL;
}

/* --- RL03 --- */

static void
check_sex (const Kin *kin)
{
  SrCodeLists *lists = sr_register_code_lists (kin->reg);
  const SrCodeItem *item =
      kin->relation ? sr_code_lists_find (lists, "relation_fpb", kin->relation) : NULL;
  const char *sex = sr_record_text (kin->person, "sex");
  g_autofree char *message = NULL;

  if (kin->sex_field == NULL || item == NULL || sr_relation_allows_sex (item->extra, sex))
    return;
  message = g_strdup_printf (_ ("%s does not go with the sex, %s"), item->name,
                             sr_code_lists_name (lists, "sex", sex));
  sr_draft_add_problem (kin->draft, SR_SEVERITY_WARNING, "RL03", kin->sex_field, message);
}

/* --- RL05 --- */

static void
check_gap (const Kin *kin, const char *field, SrRecord *elder, SrRecord *younger, gboolean grand)
{
  const char *first = sr_record_text (elder, "born_on");
  const char *second = sr_record_text (younger, "born_on");
  gint64 from = sr_register_parameter_integer (
      kin->reg, grand ? "grandparent_gap_from" : "parent_gap_from", NULL, G_MININT32);
  gint64 to = grand ? G_MAXINT32
                    : sr_register_parameter_integer (kin->reg, "parent_gap_to", NULL, G_MAXINT32);
  g_autofree char *message = NULL;
  int gap;

  if (first == NULL || second == NULL || !sr_date_is_valid (first) || !sr_date_is_valid (second))
    return;
  gap = sr_date_age (first, second);
  if (gap >= from && gap <= to)
    return;
  message = g_strdup_printf (_ ("%s is only %d years older than %s"), sr_record_name (elder), gap,
                             sr_record_name (younger));
  if (gap > to) {
    g_free (message);
    message = g_strdup_printf (_ ("%s is %d years older than %s"), sr_record_name (elder), gap,
                               sr_record_name (younger));
  }
  sr_draft_add_problem (kin->draft, SR_SEVERITY_WARNING, "RL05", field, message);
}

/* Another parent of the head's sex is named: then the head is not the parent. */
static gboolean
has_other_parent (const Kin *kin, SrRecord *head)
{
  gboolean woman = g_strcmp0 (sr_record_text (head, "sex"), "2") == 0;

  return sr_record_integer (kin->person, woman ? "mother_id" : "father_id", 0) != 0;
}

static void
check_head (const Kin *kin)
{
  Elder elder = elder_of (kin->relation);
  g_autoptr (SrRecord) head = elder && kin->age_field ? find_head (kin) : NULL;

  if (head == NULL || (elder == HEAD_PARENT && has_other_parent (kin, head)))
    return;
  if (elder == HEAD_PARENT || elder == HEAD_GRANDPARENT)
    check_gap (kin, kin->age_field, head, kin->person, elder == HEAD_GRANDPARENT);
  else
    check_gap (kin, kin->age_field, kin->person, head, elder == GRANDPARENT_OF_HEAD);
}

static void
check_parent (const Kin *kin, const char *key)
{
  g_autoptr (SrRecord) parent = load (kin->reg, "person", sr_record_integer (kin->person, key, 0));

  if (parent == NULL)
    return;
  if (sr_draft_is_changed (kin->draft, key))
    check_gap (kin, key, parent, kin->person, FALSE);
  else if (kin->age_field)
    check_gap (kin, kin->age_field, parent, kin->person, FALSE);
}

/* --- The two types --- */

static const char *
changed (SrDraft *draft, const char *key)
{
  return sr_draft_is_changed (draft, key) ? key : NULL;
}

static void
check_membership (SrRegister *reg, SrDraft *draft)
{
  const SrValue *person = sr_draft_get (draft, "person_id");
  const SrValue *household = sr_draft_get (draft, "household_id");
  g_autoptr (SrRecord) record =
      sr_value_is_blank (person) ? NULL : load (reg, "person", person->integer);
  gboolean is_changed = changed (draft, "relation") || changed (draft, "person_id") ||
                        changed (draft, "household_id");
  const char *field = is_changed ? "relation" : NULL;
  const Kin kin = {reg,
                   draft,
                   record,
                   sr_value_is_blank (household) ? 0 : household->integer,
                   sr_draft_text (draft, "relation"),
                   field,
                   field};

  if (record == NULL)
    return;
  check_sex (&kin);
  check_head (&kin);
}

static void
check_person (SrRegister *reg, SrDraft *draft)
{
  g_autoptr (SrRecord) person = sr_draft_result (draft);
  const Kin kin = {reg,
                   draft,
                   person,
                   sr_record_integer (person, "household_id", 0),
                   sr_record_text (person, "relation"),
                   changed (draft, "sex"),
                   changed (draft, "born_on")};

  check_sex (&kin);
  check_head (&kin);
  check_parent (&kin, "father_id");
  check_parent (&kin, "mother_id");
}

void
sr_form_check_kin (SrRegister *reg, SrDraft *draft)
{
  const char *type = sr_draft_schema (draft)->key;

  if (strcmp (type, "membership") == 0)
    check_membership (reg, draft);
  else if (strcmp (type, "person") == 0 && sr_draft_base (draft))
    check_person (reg, draft);
}
