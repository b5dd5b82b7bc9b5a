/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows end with a line feed; where every so many rows begin is noted. A search compares three
 * bytes of the needle at 16 places at once (the compiler knows what the processor has for that) and
 * looks closer only where all three are right.
 */
#include "store/sr-text-column.h"

#include <string.h>

#define END_OF_ROW '\n'
#define DIVIDER    '\001'

/* Beyond the last row, so that whole lanes can be read there. */
#define LANES   16
#define PADDING LANES

typedef guint8 Lanes __attribute__ ((vector_size (LANES)));

struct _SrTextColumn {
  char *text;
  gsize length, room;
  guint block_rows;
  guint32 *blocks; /* where row 0, block_rows, 2 × block_rows … begin */
  guint n_blocks, block_room;
  guint n_rows;
  gsize row_start;
  gboolean bytes[256]; /* which there are at all */
};

SrTextColumn *
sr_text_column_new (guint block_rows)
{
  SrTextColumn *column = g_new0 (SrTextColumn, 1);

  column->block_rows = block_rows;
  return column;
}

void
sr_text_column_free (SrTextColumn *column)
{
  g_free (column->text);
  g_free (column->blocks);
  g_free (column);
}

static char *
make_room (SrTextColumn *column, gsize more)
{
  if (column->length + more + PADDING > column->room) {
    column->room = (column->length + more + PADDING) * 3 / 2 + 256;
    column->text = g_realloc (column->text, column->room);
  }
  return column->text + column->length;
}

/* No byte may look like the end of a row or of a part. */
static char
kept (char c)
{
  return (guchar)c < ' ' ? ' ' : g_ascii_tolower (c);
}

void
sr_text_column_add (SrTextColumn *column, const char *text)
{
  gsize length = text ? strlen (text) : 0;
  char *to = make_room (column, length + 1);

  if (length == 0)
    return;
  if (column->length > column->row_start)
    *to++ = DIVIDER;
  for (gsize i = 0; i < length; i++) {
    to[i] = kept (text[i]);
    column->bytes[(guchar)to[i]] = TRUE;
  }
  column->length = (gsize)(to - column->text) + length;
}

static void
note_block (SrTextColumn *column)
{
  if (column->n_blocks == column->block_room) {
    column->block_room = column->block_room * 3 / 2 + 64;
    column->blocks = g_renew (guint32, column->blocks, column->block_room);
  }
  column->blocks[column->n_blocks++] = (guint32)column->row_start;
}

void
sr_text_column_end_row (SrTextColumn *column)
{
  g_return_if_fail (column->length < G_MAXUINT32);

  if (column->n_rows % column->block_rows == 0)
    note_block (column);
  *make_room (column, 1) = END_OF_ROW;
  column->length++;
  column->row_start = column->length;
  column->n_rows++;
}

void
sr_text_column_copy_row (SrTextColumn *column, const SrTextColumn *from, guint row)
{
  gsize length;
  const char *text = sr_text_column_get (from, row, &length);

  memcpy (make_room (column, length), text, length);
  column->length += length;
  for (gsize i = 0; i < length; i++)
    column->bytes[(guchar)text[i]] = TRUE;
  sr_text_column_end_row (column);
}

void
sr_text_column_close (SrTextColumn *column)
{
  memset (make_room (column, 0), 0, PADDING);
  column->room = column->length + PADDING;
  column->text = g_realloc (column->text, column->room);
  column->block_room = column->n_blocks;
  column->blocks = g_renew (guint32, column->blocks, column->block_room);
}

guint
sr_text_column_n_rows (const SrTextColumn *column)
{
  return column->n_rows;
}

gsize
sr_text_column_size (const SrTextColumn *column)
{
  return column->room + column->block_room * sizeof (guint32);
}

static const char *
end_of_row (const SrTextColumn *column, const char *at)
{
  return memchr (at, END_OF_ROW, (gsize)(column->text + column->length - at));
}

static const char *
start_of_row (const SrTextColumn *column, guint row)
{
  const char *at;

  if (row >= column->n_rows)
    return column->text + column->length;
  at = column->text + column->blocks[row / column->block_rows];
  for (guint i = row % column->block_rows; i; i--)
    at = end_of_row (column, at) + 1;
  return at;
}

const char *
sr_text_column_get (const SrTextColumn *column, guint row, gsize *length)
{
  const char *at = start_of_row (column, row);
  const char *end =
      column->block_rows == 1 ? start_of_row (column, row + 1) - 1 : end_of_row (column, at);

  *length = (gsize)(end - at);
  return at;
}

/* Where a search stands. */
typedef struct {
  const SrTextColumn *column;
  const char *needle;
  gsize length;
  gsize middle;   /* the byte of the needle that is compared besides its first and last */
  guint row;      /* the row that was hit last … */
  const char *at; /* … and where it begins */
} Search;

/* The row that HIT is in: rows are counted from the last hit, or from the last noted beginning. */
static guint
row_of (Search *search, const char *hit)
{
  const SrTextColumn *column = search->column;
  guint block = search->row / column->block_rows;
  gsize offset = (gsize)(hit - column->text);
  const char *end;

  if (block + 1 < column->n_blocks && column->blocks[block + 1] <= offset) {
    do
      block++;
    while (block + 1 < column->n_blocks && column->blocks[block + 1] <= offset);
    search->row = block * column->block_rows;
    search->at = column->text + column->blocks[block];
  }
  while ((end = end_of_row (column, search->at)) < hit) {
    search->at = end + 1;
    search->row++;
  }
  return search->row;
}

static Lanes
lanes_at (const char *at)
{
  Lanes lanes;

  memcpy (&lanes, at, sizeof lanes);
  return lanes;
}

static Lanes
lanes_of (char c)
{
  Lanes lanes;

  memset (&lanes, c, sizeof lanes);
  return lanes;
}

/* The first place of the 16 from AT on where the needle is; NULL: none. */
static const char *
find_in_lanes (const Search *search, const char *at, Lanes matches)
{
  guint64 words[LANES / 8];

  memcpy (words, &matches, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint64 word = GUINT64_FROM_LE (words[i]); word;) {
      guint lane = (guint)__builtin_ctzll (word) / 8;
      const char *place = at + i * 8 + lane;

      if (memcmp (place, search->needle, search->length) == 0)
        return place;
      word &= ~(G_GUINT64_CONSTANT (0xFF) << (lane * 8));
    }
  return NULL;
}

static gboolean
any (Lanes lanes)
{
  guint64 words[LANES / 8];

  memcpy (words, &lanes, sizeof words);
  return (words[0] | words[1]) != 0;
}

/* The next place before END where the needle is; NULL: none. What is read beyond the last row is
 * padding, which no needle has. */
static const char *
find_next (const Search *search, const char *at, const char *end)
{
  gsize last = search->length - 1;
  Lanes first_byte = lanes_of (search->needle[0]);
  Lanes middle_byte = lanes_of (search->needle[search->middle]);
  Lanes last_byte = lanes_of (search->needle[last]);

  for (; at + last < end; at += LANES) {
    Lanes matches = (Lanes)((lanes_at (at) == first_byte) & (lanes_at (at + last) == last_byte) &
                            (lanes_at (at + search->middle) == middle_byte));
    const char *place = any (matches) ? find_in_lanes (search, at, matches) : NULL;

    if (place)
      return place + last < end ? place : NULL;
  }
  return NULL;
}

static gboolean
cannot_be (const SrTextColumn *column, const char *needle, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!column->bytes[(guchar)needle[i]])
      return TRUE;
  return FALSE;
}

void
sr_text_column_find (const SrTextColumn *column,
                     const char *needle,
                     gsize length,
                     guint first,
                     guint end,
                     guint64 *bits)
{
  Search search = {column, needle, length, length / 2, first, NULL};
  const char *at, *stop, *hit;

  if (first >= end || cannot_be (column, needle, length))
    return;
  at = search.at = start_of_row (column, first);
  stop = start_of_row (column, end);
  while ((hit = find_next (&search, at, stop))) {
    guint row = row_of (&search, hit);

    bits[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
    at = end_of_row (column, hit) + 1;
  }
}
