/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which stories happened how often, and to which shapes of households.
 */
#include "sample/sr-community-stories.h"

#include <string.h>

static const struct {
  const char *shapes; /* keys, separated by spaces */
  guint count;
  SrStory story;
} stories[] = {
    {"couple-and-mother", 1, sr_story_merged},
    {"couple", 1, sr_story_left},
    {"elder-woman widow", 7, sr_story_husband_died},
    {"son-and-mother couple-and-mother three-generations three-generations-two three-and-mother", 9,
     sr_story_father_died},
    {"elder-man father-and-son", 4, sr_story_wife_died},
    {"single-father", 1, sr_story_wife_died},
    {"single-father son-mother-child elders-son-child", 8, sr_story_mother_left},
    {"brothers", 1, sr_story_imprisoned},
    {"bachelor", 1, sr_story_missing},
    {"family-adult", 1, sr_story_serving},
    {"family-adult", 3, sr_story_son_returned},
    {"family-adult family-two-grown family-teen couple", 10, sr_story_parent_died},
    {"couple elders-and-son family-adult family-two-grown", 12, sr_story_daughter_married},
    {"couple family-adult elders-and-son", 6, sr_story_child_moved},
    {"couple family-adult family-teen family-two-grown", 3, sr_story_child_studies},
    {"couple family-adult", 4, sr_story_son_enlisted},
};

static gboolean
is_one_of (const char *keys, const char *key)
{
  g_auto (GStrv) list = g_strsplit (keys, " ", -1);

  return g_strv_contains ((const char *const *)list, key);
}

void
sr_community_draw_former (SrCommunity *self)
{
  guint n = self->households->len;
  g_autofree guint *order = sr_random_order (&self->random, n);

  for (guint s = 0; s < G_N_ELEMENTS (stories); s++) {
    guint left_over = stories[s].count;

    for (guint i = 0; i < n && left_over > 0; i++) {
      const SrHousehold *home = sr_community_household (self, order[i]);

      if (home->is_used || !is_one_of (stories[s].shapes, home->shape->key))
        continue;
      if (!stories[s].story (self, order[i]))
        continue;
      sr_community_household (self, order[i])->is_used = TRUE;
      left_over--;
    }
  }
}
