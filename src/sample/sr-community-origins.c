/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which households the sample community has: their shapes in the order of moving in, whence they
 * came, and which of them split off from which others later.
 */
#include "sample/sr-community-private.h"

#include <string.h>

#define N_SPLITS 3

/* How many households came from where. Which townships these are is invented: no source says. */
static const struct {
  const char *code;
  guint households;
} origins[] = {
    {"430822111", 31}, {"430822109", 28}, {"430822110", 25}, {"430822105", 23}, {"430822104", 21},
    {"430822103", 19}, {"430822216", 17}, {"430822224", 16}, {"430822225", 15}, {"430822102", 14},
    {"430822107", 13}, {"430822202", 12}, {"430822203", 11}, {"430822208", 10}, {"430822106", 9},
    {"430822228", 8},  {"430822210", 6},  {"430822108", 4},  {"430822101", 2},
};

static GPtrArray *
all_shapes (SrCommunity *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *shapes = g_ptr_array_new ();
  g_autofree guint *order = NULL;

  for (guint i = 0; i < sr_shapes_size (); i++)
    for (guint k = 0; k < sr_shapes_get (i)->count; k++)
      g_ptr_array_add (sorted, (gpointer)sr_shapes_get (i));
  order = sr_random_order (&self->random, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (shapes, sorted->pdata[order[i]]);
  return shapes;
}

/* Households that split off stand at the end. */
static void
put_splits_last (GPtrArray *shapes)
{
  guint last = shapes->len;

  for (guint i = shapes->len; i > 0 && last > shapes->len - N_SPLITS; i--)
    if (strcmp (((const SrShape *)shapes->pdata[i - 1])->key, "young-family") == 0) {
      gpointer kept = shapes->pdata[--last];

      shapes->pdata[last] = shapes->pdata[i - 1];
      shapes->pdata[i - 1] = kept;
    }
}

static const char **
draw_townships (SrCommunity *self, guint n)
{
  const char **townships = g_new0 (const char *, n);
  g_autofree guint *order = sr_random_order (&self->random, n);
  guint k = 0;

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    for (guint h = 0; h < origins[i].households; h++)
      townships[order[k++]] = origins[i].code;
  return townships;
}

static gboolean
is_chosen (const guint *chosen, guint n, guint household)
{
  for (guint i = 0; i < n; i++)
    if (chosen[i] == household)
      return TRUE;
  return FALSE;
}

/* The household from which number SPLIT splits off: an elderly couple of the same township. */
static guint
find_parents (
    GPtrArray *shapes, const char **townships, guint split, const guint *chosen, guint n_chosen)
{
  for (guint i = 0; i + N_SPLITS < shapes->len; i++)
    if (strcmp (((const SrShape *)shapes->pdata[i])->key, "elder-couple") == 0 &&
        townships[i] == townships[split] && !is_chosen (chosen, n_chosen, i))
      return i;
  return SR_NONE;
}

/* Gives each split the township of its parents by an exchange with another household. */
static void
match_splits (GPtrArray *shapes, const char **townships, guint parents[N_SPLITS])
{
  guint next = 0;

  for (guint s = 0; s < N_SPLITS; s++) {
    guint split = shapes->len - N_SPLITS + s;

    parents[s] = find_parents (shapes, townships, split, parents, s);
    while (parents[s] == SR_NONE) {
      const char *kept = townships[split];

      while (townships[next] == kept || is_chosen (parents, s, next))
        next++;
      townships[split] = townships[next];
      townships[next++] = kept;
      parents[s] = find_parents (shapes, townships, split, parents, s);
    }
  }
}

static const char *
draw_village (SrCommunity *self, SrCodeLists *lists, const char *township)
{
  g_autoptr (GPtrArray) villages = g_ptr_array_new ();

  for (guint i = 0; i < sr_code_lists_size (lists, "village"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "village", i);

    /* 001–199 are residents' committees, from which nobody was relocated. */
    if (g_str_has_prefix (item->code, township) && item->code[9] >= '2')
      g_ptr_array_add (villages, (gpointer)item->code);
  }
  if (villages->len == 0)
    return NULL;
  /* Few villages send many households. */
  return g_intern_string (villages->pdata[MIN (sr_random_below (&self->random, villages->len),
                                               sr_random_below (&self->random, villages->len))]);
}

GArray *
sr_community_plan (SrCommunity *self, SrCodeLists *lists)
{
  g_autoptr (GPtrArray) shapes = all_shapes (self);
  g_autofree const char **townships = draw_townships (self, shapes->len);
  GArray *plans = g_array_new (FALSE, FALSE, sizeof (SrPlan));
  guint parents[N_SPLITS];

  put_splits_last (shapes);
  match_splits (shapes, townships, parents);
  for (guint i = 0; i < shapes->len; i++) {
    gboolean is_split = i + N_SPLITS >= shapes->len;
    SrPlan plan = {shapes->pdata[i], townships[i], draw_village (self, lists, townships[i]),
                   is_split ? parents[i + N_SPLITS - shapes->len] : SR_NONE,
                   is_chosen (parents, N_SPLITS, i)};

    g_array_append_val (plans, plan);
  }
  return plans;
}
