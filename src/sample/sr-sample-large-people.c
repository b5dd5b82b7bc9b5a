/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The people of a large register and their memberships.
 */
#include <string.h>

#include "sample/sr-sample-large.h"

#define FIRST_BIRTH_YEAR 1900
#define BIRTH_DAYS       (150 * 366)
#define NUMBERS_PER_DAY  498

/* clang-format off */
enum { P_CODE, P_NAME, P_ID_KIND, P_ID, P_SEX, P_BORN, P_ETHNICITY, P_PHONE, P_FATHER, P_MOTHER, P_HUKOU, P_POLITICAL,
       P_MARITAL, P_MILITARY, P_EDUCATION, P_SCHOOL_STATE, P_SCHOOL, P_GRADE, P_HEALTH, P_LABOUR, P_MEDICAL, P_PENSION,
       P_DIBAO, P_TEKUN, P_CHAT, P_STATE };
static const char *const person_keys[] = {
    "person_code", "name", "id_kind", "id_number", "sex", "born_on", "ethnicity", "phone", "father_id", "mother_id",
    "hukou_kind", "political_status", "marital_status", "military_status", "education", "school_state", "school_name",
    "school_grade", "health_state", "labour_ability", "resident_medical_insurance", "resident_pension", "dibao",
    "tekun", "in_chat_group", "person_state"};

enum { M_HOUSEHOLD, M_PERSON, M_RELATION, M_SINCE, M_JOIN };
static const char *const membership_keys[] = {"household_id", "person_id", "relation", "since", "join_reason"};
/* clang-format on */

/* Numbers rise by chance steps: they look drawn, and their index grows at its end only, which is
 * what writing a million of them costs. */
void
sr_large_next_phone (SrLarge *self, char phone[16])
{
  self->phone += 1 + sr_random_below (&self->random, self->phone_step);
  g_snprintf (phone, 16, "154%08u", self->phone % 100000000);
}

/* FALSE when all numbers of that day are given. */
static gboolean
next_id_number (SrLarge *self, const SrMember *member, char number[19])
{
  SrDay day = member->born - sr_day (FIRST_BIRTH_YEAR, 1, 1);
  guint16 *serial;

  number[0] = '\0';
  if (day < 0 || day >= BIRTH_DAYS)
    return FALSE;
  serial = &self->serials[day][member->sex - 1];
  if (*serial >= NUMBERS_PER_DAY)
    return FALSE;
  sr_family_id_number (member->born, member->sex, (*serial)++, number);
  return TRUE;
}

static const char *
marital_status (const SrFamily *family, guint index, int age)
{
  static const char *const married[] = {"spouse", "daughter_in_law", "son_in_law"};
  const char *relation = family->members[index].relation;
  gboolean couple =
      index == 0 && family->n_members > 1 && strcmp (family->members[1].relation, "spouse") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (married); i++)
    couple = couple || strcmp (married[i], relation) == 0;
  for (guint i = 0; i < family->n_members; i++)
    couple = couple || (family->shape->roles[i].base == (int)index && i > index &&
                        strstr (family->members[i].relation, "_in_law"));
  if (couple)
    return "20";
  return age > 60 || strcmp (relation, "mother") == 0 ? "30" : "10";
}

static void
fill_work (SrLarge *self, const SrLife *life, int age)
{
  SrRow *row = &self->person;
  SrSchooling school = sr_life_schooling (life, self->as_of);

  sr_row_set (row, P_EDUCATION, school.state ? NULL : sr_life_education (life));
  sr_row_set (row, P_SCHOOL_STATE, school.state);
  sr_row_set (row, P_SCHOOL, school.school);
  sr_row_set (row, P_GRADE, school.grade);
  sr_row_set (row, P_HEALTH, sr_life_health (life, self->as_of));
  sr_row_set (row, P_LABOUR, sr_life_labour (life, self->as_of));
  sr_row_set_integer (row, P_PENSION,
                      age >= 16 && !school.state && sr_random_chance (&self->random, 93));
}

static gboolean
write_person (SrLarge *self, const SrFamily *family, guint index, const gint64 *ids, GError **error)
{
  const SrMember *member = &family->members[index];
  SrRow *row = &self->person;
  int age = sr_day_age (member->born, self->as_of);
  char code[16], number[19], born[SR_DATE_SIZE], phone[16];
  SrLife life;
  gint64 *id = (gint64 *)&ids[index];

  sr_life_draw (&self->random, member->born, member->sex, &life);
  g_snprintf (code, sizeof code, "R-%06u", ++self->n_persons);
  sr_day_format (member->born, born);
  sr_large_next_phone (self, phone);
  sr_row_set (row, P_CODE, code);
  sr_row_set (row, P_NAME, member->name);
  sr_row_set (row, P_ID_KIND, next_id_number (self, member, number) ? "resident" : "none");
  sr_row_set (row, P_ID, number);
  sr_row_set (row, P_SEX, member->sex == 1 ? "1" : "2");
  sr_row_set (row, P_BORN, born);
  sr_row_set (row, P_ETHNICITY, member->ethnicity);
  sr_row_set (row, P_PHONE, age >= 17 && age < 75 ? phone : NULL);
  sr_row_set (row, P_FATHER, NULL);
  sr_row_set (row, P_MOTHER, NULL);
  if (member->father >= 0)
    sr_row_set_integer (row, P_FATHER, ids[member->father]);
  if (member->mother >= 0)
    sr_row_set_integer (row, P_MOTHER, ids[member->mother]);
  sr_row_set (row, P_HUKOU, "rural");
  sr_row_set (row, P_POLITICAL,
              age < 14                              ? NULL
              : sr_random_chance (&self->random, 6) ? "01"
                                                    : "13");
  sr_row_set (row, P_MARITAL, marital_status (family, index, age));
  sr_row_set (row, P_MILITARY, "none");
  fill_work (self, &life, age);
  sr_row_set_integer (row, P_MEDICAL, sr_random_chance (&self->random, 97));
  sr_row_set (row, P_DIBAO, "none");
  sr_row_set (row, P_TEKUN, "none");
  sr_row_set_integer (row, P_CHAT, age >= 16 && age < 70 && sr_random_chance (&self->random, 75));
  sr_row_set (row, P_STATE, "registered");
  return sr_row_write (row, self->entry, id, error) &&
         sr_large_write_work (self, *id, &life, error);
}

static gboolean
write_membership (SrLarge *self,
                  const SrMember *member,
                  gint64 person,
                  gint64 household,
                  SrDay moved_in,
                  GError **error)
{
  gboolean born_here = member->born > moved_in;
  char since[SR_DATE_SIZE];
  gint64 id;

  sr_day_format (born_here ? member->born : moved_in, since);
  sr_row_set_integer (&self->membership, M_HOUSEHOLD, household);
  sr_row_set_integer (&self->membership, M_PERSON, person);
  sr_row_set (&self->membership, M_RELATION, member->relation);
  sr_row_set (&self->membership, M_SINCE, since);
  sr_row_set (&self->membership, M_JOIN, born_here ? "birth" : "relocated");
  return sr_row_write (&self->membership, self->entry, &id, error);
}

/* The oldest first, so that parents are there before their children. */
static void
order_by_age (const SrFamily *family, guint order[SR_SHAPE_MAX])
{
  for (guint i = 0; i < family->n_members; i++) {
    guint k = i;

    for (; k > 0 && family->members[order[k - 1]].born > family->members[i].born; k--)
      order[k] = order[k - 1];
    order[k] = i;
  }
}

gboolean
sr_large_write_members (SrLarge *self,
                        const SrFamily *family,
                        gint64 household,
                        SrDay moved_in,
                        gint64 *head,
                        GError **error)
{
  gint64 ids[SR_SHAPE_MAX] = {0};
  guint order[SR_SHAPE_MAX];

  order_by_age (family, order);
  for (guint k = 0; k < family->n_members; k++) {
    guint i = order[k];

    if (!write_person (self, family, i, ids, error) ||
        !write_membership (self, &family->members[i], ids[i], household, moved_in, error))
      return FALSE;
  }
  *head = ids[0];
  return TRUE;
}

void
sr_large_init_people (SrLarge *self)
{
  self->serials = g_malloc0_n (BIRTH_DAYS, sizeof *self->serials);
  sr_row_init (&self->person, "person", person_keys, G_N_ELEMENTS (person_keys));
  sr_row_init (&self->membership, "membership", membership_keys, G_N_ELEMENTS (membership_keys));
}
