/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Random numbers that are the same everywhere.
 */
#include "sample/sr-random.h"

void
sr_random_init (SrRandom *random, guint64 seed)
{
  random->state = seed;
}

guint64
sr_random_next (SrRandom *random)
{
  guint64 z = random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
sr_random_below (SrRandom *random, guint n)
{
  return (guint)((sr_random_next (random) >> 32) * n >> 32);
}

int
sr_random_between (SrRandom *random, int min, int max)
{
  return min + (int)sr_random_below (random, (guint)(max - min + 1));
}

gboolean
sr_random_chance (SrRandom *random, guint percent)
{
  return sr_random_below (random, 100) < percent;
}

guint
sr_random_weighted (SrRandom *random, const guint16 *weights, guint n)
{
  guint total = 0;
  guint drawn;
  guint i = 0;

  for (guint k = 0; k < n; k++)
    total += weights[k];
  drawn = sr_random_below (random, total);
  while (drawn >= weights[i])
    drawn -= weights[i++];
  return i;
}

guint *
sr_random_order (SrRandom *random, guint n)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--) {
    guint k = sr_random_below (random, i);
    guint kept = order[i - 1];

    order[i - 1] = order[k];
    order[k] = kept;
  }
  return order;
}
