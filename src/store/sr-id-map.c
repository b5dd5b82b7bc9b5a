/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pieces of 4,096 numbers under pages of 1,024 pieces: a page covers four million ids, so that
 * there is one page for each desk, or a few.
 */
#include "store/sr-id-map.h"

#include <string.h>

#define PIECE_BITS 12
#define PAGE_BITS  10
#define PIECE_SIZE (1 << PIECE_BITS)
#define PAGE_SIZE  (1 << PAGE_BITS)

typedef struct {
  gint64 number; /* id >> (PIECE_BITS + PAGE_BITS) */
  guint32 *pieces[PAGE_SIZE];
} Page;

struct _SrIdMap {
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

SrIdMap *
sr_id_map_new (void)
{
  SrIdMap *map = g_new0 (SrIdMap, 1);

  map->pages = g_ptr_array_new_with_free_func (page_free);
  return map;
}

void
sr_id_map_free (SrIdMap *map)
{
  g_ptr_array_unref (map->pages);
  g_free (map);
}

static Page *
find_page (const SrIdMap *map, gint64 id)
{
  gint64 number = id >> (PIECE_BITS + PAGE_BITS);

  for (guint i = 0; i < map->pages->len; i++)
    if (((Page *)map->pages->pdata[i])->number == number)
      return map->pages->pdata[i];
  return NULL;
}

static Page *
add_page (SrIdMap *map, gint64 id)
{
  Page *page = g_new0 (Page, 1);

  page->number = id >> (PIECE_BITS + PAGE_BITS);
  g_ptr_array_add (map->pages, page);
  return page;
}

static guint
piece_of (gint64 id)
{
  return (guint)(id >> PIECE_BITS) & (PAGE_SIZE - 1);
}

void
sr_id_map_set (SrIdMap *map, gint64 id, guint32 number)
{
  Page *page = find_page (map, id);
  guint32 **piece;

  if (page == NULL)
    page = add_page (map, id);
  piece = &page->pieces[piece_of (id)];
  if (*piece == NULL) {
    *piece = g_new (guint32, PIECE_SIZE);
    memset (*piece, 0xFF, PIECE_SIZE * sizeof (guint32));
  }
  (*piece)[id & (PIECE_SIZE - 1)] = number;
}

guint32
sr_id_map_get (const SrIdMap *map, gint64 id)
{
  const Page *page = find_page (map, id);
  const guint32 *piece = page ? page->pieces[piece_of (id)] : NULL;

  return piece ? piece[id & (PIECE_SIZE - 1)] : SR_ID_MAP_NONE;
}
