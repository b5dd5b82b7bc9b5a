/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pieces of 32,768 ids. The piece used last is remembered: neighbours are mostly asked for
 * together.
 */
#include "store/sr-id-set.h"

#define PIECE_BITS 15
#define WORDS      ((1 << PIECE_BITS) / 64)

typedef struct {
  gint64 number; /* id >> PIECE_BITS */
  guint64 words[WORDS];
} Piece;

struct _SrIdSet {
  GHashTable *pieces; /* &Piece.number → Piece */
  Piece *last;
};

SrIdSet *
sr_id_set_new (void)
{
  SrIdSet *set = g_new0 (SrIdSet, 1);

  set->pieces = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  return set;
}

void
sr_id_set_free (SrIdSet *set)
{
  g_hash_table_unref (set->pieces);
  g_free (set);
}

static Piece *
find_piece (SrIdSet *set, gint64 id)
{
  gint64 number = id >> PIECE_BITS;

  if (set->last == NULL || set->last->number != number)
    set->last = g_hash_table_lookup (set->pieces, &number);
  return set->last;
}

static guint64 *
word_of (Piece *piece, gint64 id)
{
  return &piece->words[(id / 64) & (WORDS - 1)];
}

void
sr_id_set_add (SrIdSet *set, gint64 id)
{
  Piece *piece = find_piece (set, id);

  if (piece == NULL) {
    piece = g_new0 (Piece, 1);
    piece->number = id >> PIECE_BITS;
    g_hash_table_insert (set->pieces, &piece->number, piece);
    set->last = piece;
  }
  *word_of (piece, id) |= G_GUINT64_CONSTANT (1) << (id & 63);
}

gboolean
sr_id_set_contains (SrIdSet *set, gint64 id)
{
  Piece *piece = find_piece (set, id);

  return piece && *word_of (piece, id) >> (id & 63) & 1;
}
