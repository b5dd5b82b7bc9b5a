/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pieces of 32,768 ids under pages of 1,024 pieces: one page for each desk, or a few.
 */
#include "store/sr-id-set.h"

#define PIECE_BITS 15
#define PAGE_BITS  10
#define PAGE_SIZE  (1 << PAGE_BITS)
#define WORDS      ((1 << PIECE_BITS) / 64)

typedef struct {
  gint64 number; /* id >> (PIECE_BITS + PAGE_BITS) */
  guint64 *pieces[PAGE_SIZE];
} Page;

struct _SrIdSet {
  gatomicrefcount count;
  GPtrArray *pages;
};

static void
page_free (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < PAGE_SIZE; i++)
    g_free (page->pieces[i]);
  g_free (page);
}

SrIdSet *
sr_id_set_new (void)
{
  SrIdSet *set = g_new0 (SrIdSet, 1);

  g_atomic_ref_count_init (&set->count);
  set->pages = g_ptr_array_new_with_free_func (page_free);
  return set;
}

SrIdSet *
sr_id_set_ref (SrIdSet *set)
{
  g_atomic_ref_count_inc (&set->count);
  return set;
}

void
sr_id_set_unref (SrIdSet *set)
{
  if (!g_atomic_ref_count_dec (&set->count))
    return;
  g_ptr_array_unref (set->pages);
  g_free (set);
}

static Page *
find_page (const SrIdSet *set, gint64 id)
{
  gint64 number = id >> (PIECE_BITS + PAGE_BITS);

  for (guint i = 0; i < set->pages->len; i++)
    if (((Page *)set->pages->pdata[i])->number == number)
      return set->pages->pdata[i];
  return NULL;
}

static Page *
add_page (SrIdSet *set, gint64 id)
{
  Page *page = g_new0 (Page, 1);

  page->number = id >> (PIECE_BITS + PAGE_BITS);
  g_ptr_array_add (set->pages, page);
  return page;
}

static guint
piece_of (gint64 id)
{
  return (guint)(id >> PIECE_BITS) & (PAGE_SIZE - 1);
}

static guint
word_of (gint64 id)
{
  return (guint)(id / 64) & (WORDS - 1);
}

void
sr_id_set_add (SrIdSet *set, gint64 id)
{
  Page *page = find_page (set, id);
  guint64 **piece;

  if (page == NULL)
    page = add_page (set, id);
  piece = &page->pieces[piece_of (id)];
  if (*piece == NULL)
    *piece = g_new0 (guint64, WORDS);
  (*piece)[word_of (id)] |= G_GUINT64_CONSTANT (1) << (id & 63);
}

gboolean
sr_id_set_contains (const SrIdSet *set, gint64 id)
{
  const Page *page = find_page (set, id);
  const guint64 *piece = page ? page->pieces[piece_of (id)] : NULL;

  return piece && piece[word_of (id)] >> (id & 63) & 1;
}

gboolean
sr_id_set_remove (SrIdSet *set, gint64 id)
{
  Page *page = find_page (set, id);
  guint64 *piece = page ? page->pieces[piece_of (id)] : NULL;
  guint64 bit = G_GUINT64_CONSTANT (1) << (id & 63);

  if (piece == NULL || !(piece[word_of (id)] & bit))
    return FALSE;
  piece[word_of (id)] &= ~bit;
  return TRUE;
}
