/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The person of the draft, the head of the household and the named parents, two by two.
 */
#include "ui/records/sr-form-kin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-kin.h"
#include "core/sr-rule.h"
#include "store/sr-record-store.h"

/* What is typed, as one person in one household. */
typedef struct {
  SrRegister *reg;
  SrDraft *draft;
  SrRecord *person;
  gint64 household;
  const char *relation;
  const char *age_field; /* of the draft: where a doubt is told; NULL: unchanged */
} Kin;

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
check_sex (
    SrRegister *reg, SrDraft *draft, const char *relation, const char *sex, const char *field)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  const SrCodeItem *item = relation ? sr_code_lists_find (lists, "relation_fpb", relation) : NULL;
  g_autofree char *message = NULL;

  if (item == NULL || sr_relation_allows_sex (item->extra, sex))
    return;
  message = g_strdup_printf (_ ("%s does not go with the sex, %s"), item->name,
                             sr_code_lists_name (lists, "sex", sex));
  sr_draft_add_problem (draft, sr_rule_find ("RL03")->severity, "RL03", field, message);
}

/* --- RL05 --- */

static SrKinLimits
limits_of (SrRegister *reg)
{
  return (SrKinLimits){
      sr_register_parameter_integer (reg, "parent_gap_from", NULL, G_MININT32),
      sr_register_parameter_integer (reg, "parent_gap_to", NULL, G_MAXINT32),
      sr_register_parameter_integer (reg, "grandparent_gap_from", NULL, G_MININT32),
  };
}

static void
add_doubt (
    const Kin *kin, const char *field, SrRecord *elder, SrRecord *younger, const SrKinDoubt *doubt)
{
  const char *first = sr_record_name (elder);
  const char *second = sr_record_name (younger);
  g_autofree char *message = NULL;

  if (doubt->gap < 0)
    message = g_strdup_printf (_ ("%s is not older than %s"), first, second);
  else if (doubt->too_many)
    message = g_strdup_printf (_ ("%s is %d years older than %s"), first, doubt->gap, second);
  else
    message = g_strdup_printf (_ ("%s is only %d years older than %s"), first, doubt->gap, second);
  sr_draft_add_problem (kin->draft, sr_rule_find ("RL05")->severity, "RL05", field, message);
}

static SrKin
kin_of (SrRecord *person)
{
  return (SrKin){
      sr_record_text (person, "sex"),
      sr_record_text (person, "born_on"),
      sr_record_integer (person, "father_id", 0) != 0,
      sr_record_integer (person, "mother_id", 0) != 0,
  };
}

static void
check_head (const Kin *kin)
{
  g_autoptr (SrRecord) head =
      kin->age_field && sr_relation_tells_age (kin->relation) ? find_head (kin) : NULL;
  const SrKinLimits limits = limits_of (kin->reg);
  SrKin person, other;
  SrKinDoubt doubt;

  if (head == NULL)
    return;
  person = kin_of (kin->person);
  other = kin_of (head);
  if (!sr_relation_allows_ages (kin->relation, &person, &other, &limits, &doubt))
    add_doubt (kin, kin->age_field, doubt.head_is_elder ? head : kin->person,
               doubt.head_is_elder ? kin->person : head, &doubt);
}

static void
check_parent (const Kin *kin, const char *key)
{
  g_autoptr (SrRecord) parent = load (kin->reg, "person", sr_record_integer (kin->person, key, 0));
  const char *field = sr_draft_is_changed (kin->draft, key) ? key : kin->age_field;
  const SrKinLimits limits = limits_of (kin->reg);
  SrKinDoubt doubt;

  if (parent == NULL || field == NULL)
    return;
  if (!sr_parent_allows_ages (sr_record_text (parent, "born_on"),
                              sr_record_text (kin->person, "born_on"), &limits, &doubt))
    add_doubt (kin, field, parent, kin->person, &doubt);
}

/* --- The types --- */

static const char *
changed (SrDraft *draft, const char *key)
{
  return sr_draft_is_changed (draft, key) ? key : NULL;
}

static void
check_membership (SrRegister *reg, SrDraft *draft, const char *sex)
{
  const SrValue *person = sr_draft_get (draft, "person_id");
  const SrValue *household = sr_draft_get (draft, "household_id");
  g_autoptr (SrRecord) record =
      sr_value_is_blank (person) ? NULL : load (reg, "person", person->integer);
  gboolean is_changed = changed (draft, "relation") || changed (draft, "person_id") ||
                        changed (draft, "household_id");
  const Kin kin = {reg,
                   draft,
                   record,
                   sr_value_is_blank (household) ? 0 : household->integer,
                   sr_draft_text (draft, "relation"),
                   is_changed ? "relation" : NULL};

  if (record == NULL)
    return;
  if (sex || is_changed)
    check_sex (reg, draft, kin.relation, sex ? sex : sr_record_text (record, "sex"), "relation");
  check_head (&kin);
}

static void
check_person (SrRegister *reg, SrDraft *draft, const char *relation)
{
  g_autoptr (SrRecord) person = sr_draft_result (draft);
  const Kin kin = {reg,
                   draft,
                   person,
                   sr_record_integer (person, "household_id", 0),
                   relation ? relation : sr_record_text (person, "relation"),
                   changed (draft, "born_on")};

  if (sr_draft_is_changed (draft, "sex"))
    check_sex (reg, draft, kin.relation, sr_record_text (person, "sex"), "sex");
  check_head (&kin);
  check_parent (&kin, "father_id");
  check_parent (&kin, "mother_id");
}

/* Of an act's form and the like: a relation and a sex that stand in it. */
static void
check_relation (SrRegister *reg, SrDraft *draft, SrFieldLookup lookup, gpointer data)
{
  const SrSchema *schema = sr_draft_schema (draft);
  const SrField *field = sr_schema_field (schema, "relation");
  const char *sex = NULL;

  if (field == NULL || field->kind != SR_KIND_CHOICE || field->flags & SR_FIELD_DERIVED)
    return;
  if (sr_schema_index (schema, "sex") >= 0)
    sex = sr_draft_text (draft, "sex");
  else if (lookup)
    sex = lookup ("sex", data);
  check_sex (reg, draft, sr_draft_text (draft, "relation"), sex, "relation");
}

void
sr_form_check_kin (SrRegister *reg, SrDraft *draft, SrFieldLookup lookup, gpointer data)
{
  const char *type = sr_draft_schema (draft)->key;

  if (strcmp (type, "membership") == 0)
    check_membership (reg, draft, lookup ? lookup ("sex", data) : NULL);
  else if (strcmp (type, "person") == 0 && sr_draft_base (draft))
    check_person (reg, draft, lookup ? lookup ("relation", data) : NULL);
  else
    check_relation (reg, draft, lookup, data);
}
