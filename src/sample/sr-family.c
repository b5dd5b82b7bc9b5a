/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Drawing a family: ages by the roles of its shape until they fit, then names.
 */
#include "sample/sr-family.h"

#include <string.h>

#include "core/sr-resident-id.h"

#define OLDEST             98
#define MIN_PARENT_YEARS   18
#define MAX_FATHER_YEARS   48
#define MAX_MOTHER_YEARS   44
#define DAYS_BETWEEN_BIRTH 300

static const struct {
  const char *role;
  const char *male;
  const char *female;
} by_sex[] = {
    {"child", "son", "daughter"},
    {"grandchild", "grandson", "granddaughter"},
    {"daughters_child", "daughters_son", "daughters_daughter"},
    {"parent", "father", "mother"},
};

static const char *
relation_for (const SrRole *role, int sex)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_sex); i++)
    if (strcmp (by_sex[i].role, role->relation) == 0)
      return sex == 1 ? by_sex[i].male : by_sex[i].female;
  return role->relation;
}

static int
draw_sex (SrRandom *random, const SrRole *role, const SrFamily *family)
{
  switch (role->sex) {
  case 'm':
    return 1;
  case 'f':
    return 2;
  case 'o':
    return 3 - family->members[0].sex;
  default:
    return sr_random_chance (random, 53) ? 1 : 2;
  }
}

static gboolean
draw_ages (SrRandom *random, const SrShape *shape, int ages[SR_SHAPE_MAX])
{
  for (guint i = 0; i < shape->n_roles; i++) {
    const SrRole *role = &shape->roles[i];

    ages[i] =
        sr_random_between (random, role->min, role->max) + (role->base >= 0 ? ages[role->base] : 0);
    if (ages[i] < 0 || ages[i] > OLDEST)
      return FALSE;
  }
  return TRUE;
}

static gboolean
parent_fits (const SrFamily *family, int parent, SrDay child, int max_years)
{
  int years;

  if (parent < 0)
    return TRUE;
  years = sr_day_age (family->members[parent].born, child);
  return years >= MIN_PARENT_YEARS && years <= max_years;
}

static gboolean
siblings_fit (const SrFamily *family, guint index)
{
  const SrMember *member = &family->members[index];

  for (guint i = 0; i < index; i++) {
    const SrMember *other = &family->members[i];
    gboolean same = (member->mother >= 0 && other->mother == member->mother) ||
                    (member->father >= 0 && other->father == member->father);

    if (same && ABS (other->born - member->born) < DAYS_BETWEEN_BIRTH)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_plausible (const SrFamily *family)
{
  for (guint i = 0; i < family->n_members; i++) {
    const SrMember *member = &family->members[i];

    if (!parent_fits (family, member->father, member->born, MAX_FATHER_YEARS) ||
        !parent_fits (family, member->mother, member->born, MAX_MOTHER_YEARS) ||
        !siblings_fit (family, i))
      return FALSE;
  }
  return TRUE;
}

static void
draw_people (SrRandom *random, const int *ages, SrDay as_of, SrFamily *family)
{
  const SrShape *shape = family->shape;

  for (guint i = 0; i < shape->n_roles; i++) {
    const SrRole *role = &shape->roles[i];
    SrMember *member = &family->members[i];

    member->sex = draw_sex (random, role, family);
    member->relation = relation_for (role, member->sex);
    member->born = sr_day_years_before (as_of, ages[i]) - sr_random_between (random, 0, 364);
    /* A single parent of either sex is written as both father and mother in the table. */
    member->father =
        role->father >= 0 && family->members[role->father].sex == 2 && (guint)role->father < i
            ? -1
            : role->father;
    member->mother =
        role->mother >= 0 && family->members[role->mother].sex == 1 && (guint)role->mother < i
            ? -1
            : role->mother;
  }
}

/* From whom the surname comes: the father, else of a child of this household the mother, else, of a
 * brother, son or father, the head. */
static int
surname_source (const SrFamily *family, guint index)
{
  const SrMember *member = &family->members[index];

  if (member->father >= 0)
    return member->father;
  if (strcmp (member->relation, "father") == 0 || strcmp (member->relation, "sibling") == 0)
    return 0;
  if (strcmp (member->relation, "grandson") == 0 || strcmp (member->relation, "granddaughter") == 0)
    return family->members[0].sex == 1 ? 0 : -1;
  return -1;
}

static gboolean
is_named_before (const SrFamily *family, guint index, const char *name)
{
  for (guint i = 0; i < family->n_members; i++)
    if (i != index && strcmp (family->members[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
draw_name (SrRandom *random,
           SrFamily *family,
           guint index,
           const char *township,
           const char *const *generations)
{
  SrMember *member = &family->members[index];
  int source = surname_source (family, index);
  int year = sr_day_year (member->born);
  int level = CLAMP ((year - 1925) / 25, 0, 3);

  if (source >= 0 && (guint)source < index) {
    member->ethnicity = family->members[source].ethnicity;
    member->surname = family->members[source].surname;
  } else {
    member->ethnicity = sr_names_ethnicity (random, township);
    do
      member->surname = sr_names_surname (random, member->ethnicity);
    while (index > 0 && strcmp (member->surname, family->members[0].surname) == 0);
  }
  do
    sr_names_make (random, member->surname, source >= 0 || index == 0 ? generations[level] : NULL,
                   member->sex, year, member->name);
  while (is_named_before (family, index, member->name));
}

void
sr_family_draw (
    SrRandom *random, const SrShape *shape, const char *township, SrDay as_of, SrFamily *family)
{
  const char *generations[4];
  int ages[SR_SHAPE_MAX];

  memset (family, 0, sizeof *family);
  family->shape = shape;
  family->n_members = shape->n_roles;
  do {
    while (!draw_ages (random, shape, ages))
      ;
    draw_people (random, ages, as_of, family);
  } while (!is_plausible (family));
  for (guint i = 0; i < G_N_ELEMENTS (generations); i++)
    generations[i] = sr_names_generation (random);
  for (guint i = 0; i < family->n_members; i++)
    draw_name (random, family, i, township, generations);
}

void
sr_family_draw_relative (SrRandom *random,
                         const char *ethnicity,
                         const char *surname,
                         int sex,
                         SrDay born,
                         SrMember *member)
{
  memset (member, 0, sizeof *member);
  member->sex = sex;
  member->born = born;
  member->father = member->mother = -1;
  member->ethnicity = ethnicity ? ethnicity : sr_names_ethnicity (random, NULL);
  member->surname = surname ? surname : sr_names_surname (random, member->ethnicity);
  sr_names_make (random, member->surname, NULL, sex, sr_day_year (born), member->name);
}

void
sr_family_id_number (SrDay born, int sex, guint n, char number[19])
{
  char date[SR_DATE_SIZE];
  guint serial = n * 2 + (sex == 1 ? 1 : 2);

  sr_day_format (born, date);
  memcpy (number, "430898", 6);
  memcpy (number + 6, date, 4);
  memcpy (number + 10, date + 5, 2);
  memcpy (number + 12, date + 8, 2);
  number[14] = (char)('0' + serial / 100);
  number[15] = (char)('0' + serial / 10 % 10);
  number[16] = (char)('0' + serial % 10);
  number[17] = '\0';
  number[17] = sr_resident_id_check_character (number);
  number[18] = '\0';
}
