/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which relations are a generation, or two, above or below the head.
 */
#include "core/sr-kin.h"

#include "core/sr-date.h"

static const struct {
  const char *relation;
  gboolean head_is_elder, grand;
} generations[] = {
    {"son", TRUE, FALSE},          {"daughter", TRUE, FALSE},
    {"grandson", TRUE, TRUE},      {"granddaughter", TRUE, TRUE},
    {"daughters_son", TRUE, TRUE}, {"daughters_daughter", TRUE, TRUE},
    {"father", FALSE, FALSE},      {"mother", FALSE, FALSE},
    {"grandfather", FALSE, TRUE},  {"grandmother", FALSE, TRUE},
};

gboolean
sr_relation_allows_sex (const char *extra, const char *sex)
{
  g_auto (GStrv) pairs = g_strsplit (extra ? extra : "", ";", -1);

  if (sex == NULL || (!g_str_equal (sex, "1") && !g_str_equal (sex, "2")))
    return TRUE;
  for (guint i = 0; pairs[i]; i++)
    if (g_str_has_prefix (pairs[i], "sex="))
      return g_str_equal (pairs[i] + 4, "*") || g_str_equal (pairs[i] + 4, sex);
  return TRUE;
}

static int
find_generation (const char *relation)
{
  for (guint i = 0; i < G_N_ELEMENTS (generations); i++)
    if (g_strcmp0 (generations[i].relation, relation) == 0)
      return (int)i;
  return -1;
}

gboolean
sr_relation_tells_age (const char *relation)
{
  return find_generation (relation) >= 0;
}

/* Full years from one birth date to the other; FALSE when one is not known. */
static gboolean
years_between (const char *elder, const char *younger, int *years)
{
  if (elder == NULL || younger == NULL || !sr_date_is_valid (elder) || !sr_date_is_valid (younger))
    return FALSE;
  *years = sr_date_age (elder, younger);
  return TRUE;
}

static gboolean
allows (const char *elder, const char *younger, gint64 from, gint64 to, SrKinDoubt *doubt)
{
  if (!years_between (elder, younger, &doubt->gap))
    return TRUE;
  doubt->too_many = doubt->gap > to;
  return doubt->gap >= from && doubt->gap <= to;
}

gboolean
sr_relation_allows_ages (const char *relation,
                         const SrKin *person,
                         const SrKin *head,
                         const SrKinLimits *limits,
                         SrKinDoubt *doubt)
{
  int index = find_generation (relation);
  gboolean head_is_woman = g_strcmp0 (head->sex, "2") == 0;
  const SrKin *elder, *younger;

  if (index < 0)
    return TRUE;
  doubt->head_is_elder = generations[index].head_is_elder;
  elder = doubt->head_is_elder ? head : person;
  younger = doubt->head_is_elder ? person : head;
  if (generations[index].grand)
    return allows (elder->born_on, younger->born_on, limits->grandparent_from, G_MAXINT64, doubt);
  if (doubt->head_is_elder && (head_is_woman ? person->has_mother : person->has_father))
    return TRUE;
  return allows (elder->born_on, younger->born_on, limits->parent_from, limits->parent_to, doubt);
}

gboolean
sr_parent_allows_ages (const char *parent_born_on,
                       const char *born_on,
                       const SrKinLimits *limits,
                       SrKinDoubt *doubt)
{
  doubt->head_is_elder = FALSE;
  return allows (parent_born_on, born_on, limits->parent_from, limits->parent_to, doubt);
}
