/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tables of kinship.
 */
#include "acts/sr-kinship.h"

/* What NEW was to OLD → what OLD is to NEW, if OLD is a man or a woman. */
static const struct {
  const char *was;
  const char *man;
  const char *woman;
} inverses[] = {
    {"spouse", "spouse", "spouse"},
    {"son", "father", "mother"},
    {"daughter", "father", "mother"},
    {"son_in_law", "wifes_father", "wifes_mother"},
    {"daughter_in_law", "husbands_father", "husbands_mother"},
    {"grandson", "grandfather", "grandmother"},
    {"granddaughter", "grandfather", "grandmother"},
    {"father", "son", "daughter"},
    {"mother", "son", "daughter"},
    {"husbands_father", NULL, "daughter_in_law"},
    {"husbands_mother", NULL, "daughter_in_law"},
    {"wifes_father", "son_in_law", NULL},
    {"wifes_mother", "son_in_law", NULL},
    {"grandfather", "grandson", "granddaughter"},
    {"grandmother", "grandson", "granddaughter"},
    {"sibling", "sibling", "sibling"},
    {"nephew", "uncle", NULL},
    {"niece", "uncle", NULL},
    {"uncle", "nephew", "niece"},
};

/* VIA: what the old head is to the new one; a spouse is told apart as husband and wife, a sibling
 * as brother and sister. RELATION: what the member was to the old head. OF: the sex of the new
 * head, where it matters. MAN, WOMAN: what the member is to the new head. WAS: only if the new head
 * was this to the old one and nobody else ever was: then the children are theirs; a member who
 * becomes the spouse must be the only one of their kind, too. */
typedef struct {
  const char *via;
  const char *relation;
  int of;
  const char *man;
  const char *woman;
  const char *was;
} Step;

static const Step steps[] = {
    /* the new head's wife or husband was the head */
    {"husband", "father", 0, "husbands_father", NULL, NULL},
    {"husband", "mother", 0, NULL, "husbands_mother", NULL},
    {"husband", "wifes_father", 0, "father", NULL, NULL},
    {"husband", "wifes_mother", 0, NULL, "mother", NULL},
    {"wife", "father", 0, "wifes_father", NULL, NULL},
    {"wife", "mother", 0, NULL, "wifes_mother", NULL},
    {"wife", "husbands_father", 0, "father", NULL, NULL},
    {"wife", "husbands_mother", 0, NULL, "mother", NULL},
    /* the father */
    {"father", "spouse", 0, NULL, "mother", NULL},
    {"father", "son", 0, "sibling", NULL, NULL},
    {"father", "daughter", 0, NULL, "sibling", NULL},
    {"father", "father", 0, "grandfather", NULL, NULL},
    {"father", "mother", 0, NULL, "grandmother", NULL},
    {"father", "sibling", 0, "uncle", NULL, NULL},
    {"father", "daughter_in_law", 1, NULL, "spouse", "son"},
    {"father", "grandson", 0, "son", NULL, "son"},
    {"father", "granddaughter", 0, NULL, "daughter", "son"},
    {"father", "son_in_law", 2, "spouse", NULL, "daughter"},
    {"father", "daughters_son", 0, "son", NULL, "daughter"},
    {"father", "daughters_daughter", 0, NULL, "daughter", "daughter"},
    /* the mother */
    {"mother", "spouse", 0, "father", NULL, NULL},
    {"mother", "son", 0, "sibling", NULL, NULL},
    {"mother", "daughter", 0, NULL, "sibling", NULL},
    {"mother", "husbands_father", 0, "grandfather", NULL, NULL},
    {"mother", "husbands_mother", 0, NULL, "grandmother", NULL},
    {"mother", "daughter_in_law", 1, NULL, "spouse", "son"},
    {"mother", "grandson", 0, "son", NULL, "son"},
    {"mother", "granddaughter", 0, NULL, "daughter", "son"},
    {"mother", "son_in_law", 2, "spouse", NULL, "daughter"},
    {"mother", "daughters_son", 0, "son", NULL, "daughter"},
    {"mother", "daughters_daughter", 0, NULL, "daughter", "daughter"},
    /* a son */
    {"son", "spouse", 0, NULL, "daughter_in_law", NULL},
    {"son", "son", 0, "grandson", NULL, NULL},
    {"son", "daughter", 0, NULL, "granddaughter", NULL},
    {"son", "grandson", 0, "great_grandson", NULL, NULL},
    {"son", "granddaughter", 0, NULL, "great_granddaughter", NULL},
    {"son", "father", 2, "spouse", NULL, NULL},
    {"son", "mother", 1, NULL, "spouse", NULL},
    {"son", "sibling", 0, "son", "daughter", NULL},
    {"son", "brothers_wife", 0, NULL, "daughter_in_law", NULL},
    {"son", "nephew", 0, "grandson", NULL, NULL},
    {"son", "niece", 0, NULL, "granddaughter", NULL},
    {"son", "grandfather", 1, "father", NULL, NULL},
    {"son", "grandmother", 1, NULL, "mother", NULL},
    {"son", "grandfather", 2, "husbands_father", NULL, NULL},
    {"son", "grandmother", 2, NULL, "husbands_mother", NULL},
    {"son", "uncle", 1, "sibling", NULL, NULL},
    /* a daughter */
    {"daughter", "spouse", 0, "son_in_law", NULL, NULL},
    {"daughter", "son", 0, "daughters_son", NULL, NULL},
    {"daughter", "daughter", 0, NULL, "daughters_daughter", NULL},
    {"daughter", "father", 2, "spouse", NULL, NULL},
    {"daughter", "mother", 1, NULL, "spouse", NULL},
    {"daughter", "sibling", 0, "son", "daughter", NULL},
    {"daughter", "brothers_wife", 0, NULL, "daughter_in_law", NULL},
    {"daughter", "nephew", 0, "grandson", NULL, NULL},
    {"daughter", "niece", 0, NULL, "granddaughter", NULL},
    {"daughter", "grandfather", 1, "father", NULL, NULL},
    {"daughter", "grandmother", 1, NULL, "mother", NULL},
    {"daughter", "grandfather", 2, "husbands_father", NULL, NULL},
    {"daughter", "grandmother", 2, NULL, "husbands_mother", NULL},
    {"daughter", "uncle", 1, "sibling", NULL, NULL},
    /* a child's wife or husband */
    {"daughter_in_law", "spouse", 0, "son", NULL, NULL},
    {"daughter_in_law", "son", 0, "grandson", NULL, NULL},
    {"daughter_in_law", "daughter", 0, NULL, "granddaughter", NULL},
    {"daughter_in_law", "husbands_father", 2, "spouse", NULL, NULL},
    {"daughter_in_law", "husbands_mother", 1, NULL, "spouse", NULL},
    {"son_in_law", "spouse", 0, NULL, "daughter", NULL},
    {"son_in_law", "son", 0, "daughters_son", NULL, NULL},
    {"son_in_law", "daughter", 0, NULL, "daughters_daughter", NULL},
    {"son_in_law", "wifes_father", 2, "spouse", NULL, NULL},
    {"son_in_law", "wifes_mother", 1, NULL, "spouse", NULL},
    /* the parents of the wife or husband */
    {"wifes_father", "spouse", 0, NULL, "wifes_mother", NULL},
    {"wifes_father", "daughter", 1, NULL, "spouse", "son_in_law"},
    {"wifes_father", "daughters_son", 0, "son", NULL, "son_in_law"},
    {"wifes_father", "daughters_daughter", 0, NULL, "daughter", "son_in_law"},
    {"wifes_mother", "spouse", 0, "wifes_father", NULL, NULL},
    {"wifes_mother", "daughter", 1, NULL, "spouse", "son_in_law"},
    {"wifes_mother", "daughters_son", 0, "son", NULL, "son_in_law"},
    {"wifes_mother", "daughters_daughter", 0, NULL, "daughter", "son_in_law"},
    {"husbands_father", "spouse", 0, NULL, "husbands_mother", NULL},
    {"husbands_father", "son", 2, "spouse", NULL, "daughter_in_law"},
    {"husbands_father", "grandson", 0, "son", NULL, "daughter_in_law"},
    {"husbands_father", "granddaughter", 0, NULL, "daughter", "daughter_in_law"},
    {"husbands_mother", "spouse", 0, "husbands_father", NULL, NULL},
    {"husbands_mother", "son", 2, "spouse", NULL, "daughter_in_law"},
    {"husbands_mother", "grandson", 0, "son", NULL, "daughter_in_law"},
    {"husbands_mother", "granddaughter", 0, NULL, "daughter", "daughter_in_law"},
    /* a grandparent, a grandchild */
    {"grandfather", "spouse", 0, NULL, "grandmother", NULL},
    {"grandmother", "spouse", 0, "grandfather", NULL, NULL},
    {"grandson", "father", 0, "son", NULL, NULL},
    {"grandson", "mother", 0, NULL, "daughter_in_law", NULL},
    {"grandson", "sibling", 0, "grandson", "granddaughter", NULL},
    {"grandson", "grandfather", 2, "spouse", NULL, NULL},
    {"grandson", "grandmother", 1, NULL, "spouse", NULL},
    {"grandson", "uncle", 0, "son", NULL, NULL},
    {"grandson", "son", 0, "great_grandson", NULL, NULL},
    {"grandson", "daughter", 0, NULL, "great_granddaughter", NULL},
    {"granddaughter", "father", 0, "son", NULL, NULL},
    {"granddaughter", "mother", 0, NULL, "daughter_in_law", NULL},
    {"granddaughter", "sibling", 0, "grandson", "granddaughter", NULL},
    {"granddaughter", "grandfather", 2, "spouse", NULL, NULL},
    {"granddaughter", "grandmother", 1, NULL, "spouse", NULL},
    {"granddaughter", "uncle", 0, "son", NULL, NULL},
    /* a brother or sister */
    {"brother", "father", 0, "father", NULL, NULL},
    {"brother", "mother", 0, NULL, "mother", NULL},
    {"brother", "sibling", 0, "sibling", "sibling", NULL},
    {"brother", "spouse", 0, NULL, "brothers_wife", NULL},
    {"brother", "son", 0, "nephew", NULL, NULL},
    {"brother", "daughter", 0, NULL, "niece", NULL},
    {"brother", "grandfather", 0, "grandfather", NULL, NULL},
    {"brother", "grandmother", 0, NULL, "grandmother", NULL},
    {"brother", "uncle", 0, "uncle", NULL, NULL},
    {"sister", "father", 0, "father", NULL, NULL},
    {"sister", "mother", 0, NULL, "mother", NULL},
    {"sister", "sibling", 0, "sibling", "sibling", NULL},
    {"sister", "grandfather", 0, "grandfather", NULL, NULL},
    {"sister", "grandmother", 0, NULL, "grandmother", NULL},
    {"sister", "uncle", 0, "uncle", NULL, NULL},
};

/* Children and what comes of them are the same to both spouses. */
static const char *const descendants[] = {
    "son",
    "daughter",
    "son_in_law",
    "daughter_in_law",
    "grandson",
    "granddaughter",
    "daughters_son",
    "daughters_daughter",
    "great_grandson",
    "great_granddaughter",
};

static const char *
by_sex (int sex, const char *man, const char *woman)
{
  return sex == 1 ? man : sex == 2 ? woman : NULL;
}

const char *
sr_kin_by_parents (const SrKin *member, const SrKin *head)
{
  if (head->id && (member->father == head->id || member->mother == head->id))
    return by_sex (member->sex, "son", "daughter");
  if (member->id && head->father == member->id)
    return "father";
  if (member->id && head->mother == member->id)
    return "mother";
  if ((member->father && member->father == head->father) ||
      (member->mother && member->mother == head->mother))
    return "sibling";
  return NULL;
}

const char *
sr_kin_of_old_head (const SrKin *old_head, const SrKin *new_head)
{
  for (guint i = 0; i < G_N_ELEMENTS (inverses); i++)
    if (g_strcmp0 (inverses[i].was, new_head->relation) == 0)
      return by_sex (old_head->sex, inverses[i].man, inverses[i].woman);
  return sr_kin_by_parents (old_head, new_head);
}

static const char *
told_apart (const SrKin *old_head, const char *relation)
{
  if (g_str_equal (relation, "spouse"))
    return by_sex (old_head->sex, "husband", "wife");
  if (g_str_equal (relation, "sibling"))
    return by_sex (old_head->sex, "brother", "sister");
  return relation;
}

static const char *
of_spouse (const SrKin *member, const SrKin *new_head)
{
  for (guint i = 0; i < G_N_ELEMENTS (descendants); i++)
    if (g_str_equal (descendants[i], member->relation))
      return descendants[i];
  return NULL;
}

/* A child whose father or mother is known to be somebody else. */
static gboolean
has_another_parent (const SrKin *member, const SrKin *new_head, const char *result)
{
  if (!g_str_equal (result, "son") && !g_str_equal (result, "daughter"))
    return FALSE;
  return (new_head->sex == 1 ? member->father : member->mother) != 0;
}

static gboolean
holds (const Step *step, const SrKin *member, const SrKin *new_head, const char *result)
{
  if (step->of && step->of != new_head->sex)
    return FALSE;
  if (step->was == NULL)
    return TRUE;
  if (g_strcmp0 (new_head->relation, step->was) != 0 || new_head->peers != 1 ||
      has_another_parent (member, new_head, result))
    return FALSE;
  return !g_str_equal (result, "spouse") || member->peers == 1;
}

const char *
sr_kin_of_member (const SrKin *member,
                  const SrKin *old_head,
                  const char *old_to_new,
                  const SrKin *new_head)
{
  const char *known = sr_kin_by_parents (member, new_head);
  const char *via = old_to_new ? told_apart (old_head, old_to_new) : NULL;

  if (known || via == NULL || member->relation == NULL)
    return known;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *result = by_sex (member->sex, steps[i].man, steps[i].woman);

    if (result && g_str_equal (steps[i].via, via) &&
        g_str_equal (steps[i].relation, member->relation) &&
        holds (&steps[i], member, new_head, result))
      return result;
  }
  return g_str_equal (old_to_new, "spouse") ? of_spouse (member, new_head) : NULL;
}
