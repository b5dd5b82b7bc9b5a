/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Kinship: what is certain, and what is not said.
 */
#include <locale.h>

#include "acts/sr-kinship.h"

/* Member, old head and new head; the new head was WAS to the old one. */
typedef struct {
  const char *was;
  int new_sex;
  int old_sex;
  const char *relation;
  int sex;
  const char *is;
} Case;

static const Case cases[] = {
    {"spouse", 2, 1, "son", 1, "son"},
    {"spouse", 2, 1, "daughter_in_law", 2, "daughter_in_law"},
    {"spouse", 2, 1, "mother", 2, "husbands_mother"},
    {"spouse", 1, 2, "father", 1, "wifes_father"},
    {"spouse", 1, 2, "husbands_mother", 2, "mother"},
    {"spouse", 2, 1, "sibling", 1, NULL},
    {"son", 1, 1, "spouse", 2, "mother"},
    {"son", 1, 2, "spouse", 1, "father"},
    {"son", 1, 1, "daughter", 2, "sibling"},
    {"son", 1, 1, "daughter_in_law", 2, "spouse"},
    {"son", 1, 1, "grandson", 1, "son"},
    {"daughter", 2, 1, "grandson", 1, NULL},
    {"daughter", 2, 1, "daughters_son", 1, "son"},
    {"daughter_in_law", 2, 1, "son", 1, "spouse"},
    {"daughter_in_law", 2, 1, "granddaughter", 2, "daughter"},
    {"son_in_law", 1, 1, "spouse", 2, "wifes_mother"},
    {"father", 1, 1, "spouse", 2, "daughter_in_law"},
    {"father", 1, 1, "mother", 2, "spouse"},
    {"mother", 2, 2, "spouse", 1, "son_in_law"},
    {"mother", 2, 1, "daughter", 2, "granddaughter"},
    {"mother", 2, 1, "grandmother", 2, "husbands_mother"},
    {"husbands_father", 1, 2, "daughter", 2, "granddaughter"},
    {"grandson", 1, 1, "spouse", 2, "grandmother"},
    {"grandson", 1, 1, "son", 1, NULL},
    {"sibling", 1, 1, "spouse", 2, "brothers_wife"},
    {"sibling", 1, 2, "son", 1, NULL},
    {"sibling", 2, 1, "daughter", 2, "niece"},
    {"uncle", 1, 1, "father", 1, NULL},
    {"other", 1, 1, "son", 1, NULL},
    {"son", 1, 1, "other", 1, NULL},
    {"son", 1, 0, "spouse", 2, NULL},
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    SrKin old_head = {.id = 1, .sex = c->old_sex, .relation = "head", .peers = 1};
    SrKin new_head = {.id = 2, .sex = c->new_sex, .relation = c->was, .peers = 1};
    SrKin member = {.id = 3, .sex = c->sex, .relation = c->relation, .peers = 1};
    const char *old = sr_kin_of_old_head (&old_head, &new_head);

    g_test_message ("%s, %s", c->was, c->relation);
    g_assert_cmpstr (sr_kin_of_member (&member, &old_head, old, &new_head), ==, c->is);
  }
}

/* Of two sons nobody can tell whose wife and children they are; a known parent decides. */
static void
test_doubt (void)
{
  SrKin old_head = {.id = 1, .sex = 1, .relation = "head", .peers = 1};
  SrKin son = {.id = 2, .sex = 1, .relation = "son", .peers = 2};
  SrKin wife = {.id = 3, .sex = 2, .relation = "daughter_in_law", .peers = 1};
  SrKin child = {.id = 4, .sex = 1, .relation = "grandson", .peers = 1};

  g_assert_cmpstr (sr_kin_of_old_head (&old_head, &son), ==, "father");
  g_assert_null (sr_kin_of_member (&wife, &old_head, "father", &son));
  g_assert_null (sr_kin_of_member (&child, &old_head, "father", &son));
  child.father = 2;
  g_assert_cmpstr (sr_kin_of_member (&child, &old_head, "father", &son), ==, "son");
  /* The only son, but the child of somebody else. */
  son.peers = 1;
  child.father = 9;
  g_assert_null (sr_kin_of_member (&child, &old_head, "father", &son));
  wife.peers = 2;
  g_assert_null (sr_kin_of_member (&wife, &old_head, "father", &son));
}

static void
test_parents (void)
{
  SrKin head = {.id = 1, .sex = 1, .father = 7, .mother = 8};
  SrKin other = {.id = 2, .sex = 2};

  g_assert_null (sr_kin_by_parents (&other, &head));
  other.mother = 8;
  g_assert_cmpstr (sr_kin_by_parents (&other, &head), ==, "sibling");
  other.father = 1;
  g_assert_cmpstr (sr_kin_by_parents (&other, &head), ==, "daughter");
  other = (SrKin){.id = 8, .sex = 2};
  g_assert_cmpstr (sr_kin_by_parents (&other, &head), ==, "mother");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinship/cases", test_cases);
  g_test_add_func ("/kinship/doubt", test_doubt);
  g_test_add_func ("/kinship/parents", test_parents);
  return g_test_run ();
}
