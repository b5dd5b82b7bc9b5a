/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of household shapes. The counts give 284 households and 962 persons; the ages are
 * chosen so that about half of the people are in the labour force and one in five is a child.
 */
#include "sample/sr-shapes.h"

#include <string.h>

/* clang-format off */
static const SrShape shapes[] = {
    /* One person: 30. */
    {"elder-man", 7, 0, 1, {{"head", 'm', -1, 61, 84, -1, -1}}},
    {"elder-woman", 7, SR_SHAPE_WIDOWED, 1, {{"head", 'f', -1, 63, 93, -1, -1}}},
    {"bachelor", 10, 0, 1, {{"head", 'm', -1, 38, 58, -1, -1}}},
    {"young-single", 3, 0, 1, {{"head", '?', -1, 23, 30, -1, -1}}},
    {"widow", 3, SR_SHAPE_WIDOWED, 1, {{"head", 'f', -1, 51, 59, -1, -1}}},

    /* Two: 50. */
    {"elder-couple", 16, 0, 2, {{"head", 'm', -1, 61, 82, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}}},
    {"couple", 8, 0, 2, {{"head", 'm', -1, 46, 59, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}}},
    {"son-and-mother", 8, SR_SHAPE_WIDOWED, 2, {{"head", 'm', -1, 32, 50, -1, 1}, {"mother", 'f', 0, 20, 38, -1, -1}}},
    {"father-and-son", 4, 0, 2, {{"head", 'm', -1, 56, 74, -1, -1}, {"son", 'm', 0, -34, -23, 0, -1}}},
    {"grandparent", 3, 0, 2, {{"head", '?', -1, 61, 71, -1, -1}, {"grandchild", '?', -1, 8, 17, -1, -1}}},
    {"single-father", 5, SR_SHAPE_PARENT_LEFT, 2, {{"head", 'm', -1, 33, 48, -1, -1}, {"child", '?', -1, 6, 17, 0, -1}}},
    {"single-mother", 4, SR_SHAPE_PARENT_LEFT, 2, {{"head", 'f', -1, 32, 45, -1, -1}, {"child", '?', -1, 5, 17, -1, 0}}},
    {"brothers", 2, 0, 2, {{"head", 'm', -1, 42, 56, -1, -1}, {"sibling", 'm', 0, -8, -2, -1, -1}}},

    /* Three: 78. */
    {"young-family", 13, SR_SHAPE_MARRIES_IN, 3,
     {{"head", 'm', -1, 26, 38, -1, -1}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 0, 11, 0, 1}}},
    {"family-teen", 12, 0, 3,
     {{"head", 'm', -1, 36, 47, -1, -1}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 11, 20, 0, 1}}},
    {"family-adult", 24, 0, 3,
     {{"head", 'm', -1, 45, 58, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"child", '?', -1, 17, 27, 0, 1}}},
    {"elders-and-son", 10, 0, 3,
     {{"head", 'm', -1, 55, 70, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"son", 'm', 0, -36, -24, 0, 1}}},
    {"couple-and-mother", 4, SR_SHAPE_WIDOWED, 3,
     {{"head", 'm', -1, 42, 57, -1, 2}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"mother", 'f', 0, 20, 30, -1, -1}}},
    {"grandparents", 4, 0, 3,
     {{"head", 'm', -1, 58, 69, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"grandchild", '?', -1, 5, 15, -1, -1}}},
    {"single-two", 5, SR_SHAPE_PARENT_LEFT, 3,
     {{"head", '?', -1, 35, 46, -1, -1}, {"child", '?', -1, 10, 19, 0, 0}, {"child", '?', 1, -6, -2, 0, 0}}},
    {"son-mother-child", 6, SR_SHAPE_PARENT_LEFT, 3,
     {{"head", 'm', -1, 34, 48, -1, 1}, {"mother", 'f', 0, 20, 30, -1, -1}, {"child", '?', -1, 6, 17, 0, -1}}},

    /* Four: 65. */
    {"family-two", 15, SR_SHAPE_MARRIES_IN, 4,
     {{"head", 'm', -1, 31, 44, -1, -1}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 5, 17, 0, 1},
      {"child", '?', 2, -7, -2, 0, 1}}},
    {"family-two-grown", 21, 0, 4,
     {{"head", 'm', -1, 44, 56, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"child", '?', -1, 17, 25, 0, 1},
      {"child", '?', 2, -6, -2, 0, 1}}},
    {"three-generations", 10, SR_SHAPE_WIDOWED, 4,
     {{"head", 'm', -1, 32, 46, -1, 3}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 3, 18, 0, 1},
      {"mother", 'f', 0, 20, 28, -1, -1}}},
    {"elders-young-couple", 4, SR_SHAPE_MARRIES_IN, 4,
     {{"head", 'm', -1, 55, 66, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -30, -23, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}}},
    {"elders-son-child", 5, SR_SHAPE_PARENT_LEFT, 4,
     {{"head", 'm', -1, 57, 69, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -31, -22, 0, 1},
      {"grandchild", '?', -1, 3, 15, 2, -1}}},
    {"with-wifes-parent", 3, SR_SHAPE_WIDOWED, 4,
     {{"head", 'm', -1, 33, 46, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, 3}, {"child", '?', -1, 4, 17, 0, 1},
      {"wifes_mother", 'f', 1, 20, 28, -1, -1}}},
    {"couple-and-parents", 3, 0, 4,
     {{"head", 'm', -1, 30, 44, 2, 3}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"father", 'm', 0, 22, 30, -1, -1},
      {"mother", 'f', 2, -4, 1, -1, -1}}},
    {"elders-two-sons", 4, 0, 4,
     {{"head", 'm', -1, 55, 66, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -30, -23, 0, 1},
      {"child", '?', 2, -6, -2, 0, 1}}},

    /* Five: 37. */
    {"three-generations-two", 10, SR_SHAPE_WIDOWED, 5,
     {{"head", 'm', -1, 34, 47, -1, 4}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 9, 20, 0, 1},
      {"child", '?', 2, -8, -2, 0, 1}, {"mother", 'f', 0, 20, 28, -1, -1}}},
    {"with-both-parents", 6, 0, 5,
     {{"head", 'm', -1, 30, 42, 3, 4}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 2, 15, 0, 1},
      {"father", 'm', 0, 22, 30, -1, -1}, {"mother", 'f', 3, -4, 1, -1, -1}}},
    {"elders-heads", 11, SR_SHAPE_MARRIES_IN, 5,
     {{"head", 'm', -1, 53, 65, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -30, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 2, -1, -1}, {"grandchild", '?', -1, 0, 10, 2, 3}}},
    {"family-three", 4, 0, 5,
     {{"head", 'm', -1, 38, 48, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"child", '?', -1, 14, 22, 0, 1},
      {"child", '?', 2, -6, -2, 0, 1}, {"child", '?', 3, -6, -2, 0, 1}}},
    {"son-in-law", 4, SR_SHAPE_MARRIES_IN, 5,
     {{"head", 'm', -1, 54, 65, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"daughter", 'f', 0, -30, -23, 0, 1},
      {"son_in_law", 'm', 2, -1, 5, -1, -1}, {"daughters_child", '?', -1, 0, 9, 3, 2}}},
    {"with-brother", 2, 0, 5,
     {{"head", 'm', -1, 38, 47, -1, -1}, {"spouse", 'f', 0, -5, 1, -1, -1}, {"child", '?', -1, 9, 19, 0, 1},
      {"child", '?', 2, -6, -2, 0, 1}, {"sibling", 'm', 0, -5, -2, -1, -1}}},

    /* Six: 17. */
    {"elders-heads-two", 9, 0, 6,
     {{"head", 'm', -1, 55, 66, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -28, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 2, -1, -1}, {"grandchild", '?', -1, 4, 14, 2, 3}, {"grandchild", '?', 4, -6, -2, 2, 3}}},
    {"with-both-parents-two", 5, 0, 6,
     {{"head", 'm', -1, 32, 42, 4, 5}, {"spouse", 'f', 0, -5, 2, -1, -1}, {"child", '?', -1, 6, 16, 0, 1},
      {"child", '?', 2, -6, -2, 0, 1}, {"father", 'm', 0, 22, 28, -1, -1}, {"mother", 'f', 4, -4, 1, -1, -1}}},
    {"three-and-mother", 2, SR_SHAPE_WIDOWED, 6,
     {{"head", 'm', -1, 37, 46, -1, 5}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"child", '?', -1, 12, 18, 0, 1},
      {"child", '?', 2, -5, -2, 0, 1}, {"child", '?', 3, -5, -2, 0, 1}, {"mother", 'f', 0, 20, 27, -1, -1}}},
    {"elders-aunt", 1, 0, 6,
     {{"head", 'm', -1, 53, 60, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -28, -23, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}, {"grandchild", '?', -1, 2, 10, 2, 3}, {"daughter", 'f', 2, -6, -2, 0, 1}}},

    /* Seven: 5. */
    {"elders-three", 2, 0, 7,
     {{"head", 'm', -1, 56, 65, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -27, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}, {"grandchild", '?', -1, 8, 15, 2, 3}, {"grandchild", '?', 4, -4, -2, 2, 3},
      {"grandchild", '?', 5, -4, -2, 2, 3}}},
    {"four-generations", 3, 0, 7,
     {{"head", 'm', -1, 56, 65, -1, 6}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -27, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}, {"grandchild", '?', -1, 5, 12, 2, 3}, {"grandchild", '?', 4, -5, -2, 2, 3},
      {"mother", 'f', 0, 20, 26, -1, -1}}},

    /* Eight: 2. */
    {"four-generations-aunt", 1, 0, 8,
     {{"head", 'm', -1, 54, 60, -1, 6}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -27, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}, {"grandchild", '?', -1, 4, 11, 2, 3}, {"grandchild", '?', 4, -5, -2, 2, 3},
      {"mother", 'f', 0, 20, 26, -1, -1}, {"daughter", 'f', 2, -7, -2, 0, 1}}},
    {"great-uncle", 1, 0, 8,
     {{"head", 'm', -1, 55, 62, -1, -1}, {"spouse", 'f', 0, -4, 1, -1, -1}, {"son", 'm', 0, -27, -22, 0, 1},
      {"daughter_in_law", 'f', 2, -4, 1, -1, -1}, {"grandchild", '?', -1, 8, 14, 2, 3}, {"grandchild", '?', 4, -4, -2, 2, 3},
      {"grandchild", '?', 5, -4, -2, 2, 3}, {"sibling", 'm', 0, -6, -2, -1, -1}}},
};
/* clang-format on */

guint
sr_shapes_size (void)
{
  return G_N_ELEMENTS (shapes);
}

const SrShape *
sr_shapes_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (shapes), NULL);

  return &shapes[index];
}

const SrShape *
sr_shapes_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (shapes[i].key, key) == 0)
      return &shapes[i];
  return NULL;
}
