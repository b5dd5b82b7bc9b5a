/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Searching. Persons are gone through a piece at a time, so that the first hundred are found long
 * before the last; for households everybody has to be looked at first.
 */
#include <string.h>

#include "store/sr-search-index-private.h"

/* Persons looked at before it is asked whether there are enough. A multiple of 64. */
#define PIECE 8192

/* Characters from which on the names of places are looked at. */
#define PLACE_CHARACTERS 2

/* One text in one part. */
typedef struct {
  const SrSearchPart *part;
  const char *text;
  gsize length;
  guint64 *names;      /* bits over the part's names */
  guint64 *places;     /* over its places; NULL: not looked at */
  guint64 *labels;     /* over its households; NULL: not looked at */
  guint64 *households; /* whose people are found with them; NULL: nobody's */
  guint64 *persons;    /* found so far */
} Question;

static void
question_clear (Question *question)
{
  g_free (question->names);
  g_free (question->places);
  g_free (question->labels);
  g_free (question->households);
  g_free (question->persons);
}

static guint64 *
find_all (const SrTextColumn *column, const Question *question)
{
  guint n = sr_text_column_n_rows (column);
  guint64 *bits = sr_search_new_bits (n);

  sr_text_column_find (column, question->text, question->length, 0, n, bits);
  return bits;
}

static gboolean
has_bits (const guint64 *bits, guint n)
{
  for (guint i = 0; i <= n / 64; i++)
    if (bits[i])
      return TRUE;
  return FALSE;
}

static void
find_places (Question *question)
{
  const SrTextColumn *places = question->part->places;
  g_autofree guint64 *bits = NULL;

  if (g_utf8_strlen (question->text, -1) < PLACE_CHARACTERS)
    return;
  bits = find_all (places, question);
  if (has_bits (bits, sr_text_column_n_rows (places)))
    question->places = g_steal_pointer (&bits);
}

static gboolean
is_from (const Question *question, guint32 household)
{
  return question->places &&
         (sr_search_bit (question->places, question->part->townships[household]) ||
          sr_search_bit (question->places, question->part->villages[household]));
}

/* The households whose code, flat or place makes all their people hits. */
static void
find_households_of_people (Question *question)
{
  const SrSearchPart *part = question->part;

  if (strchr (question->text, '-'))
    question->households = find_all (part->labels, question);
  if (question->places == NULL)
    return;
  if (question->households == NULL)
    question->households = sr_search_new_bits (part->n_households);
  for (guint32 i = 0; i < part->n_households; i++)
    if (is_from (question, i))
      sr_search_set_bit (question->households, i);
}

static void
question_init (Question *question, const SrSearchPart *part, const char *text)
{
  *question = (Question){.part = part, .text = text, .length = strlen (text)};
  question->names = find_all (part->names, question);
  sr_text_column_find (part->pinyin, text, question->length, 0,
                       sr_text_column_n_rows (part->pinyin), question->names);
  find_places (question);
  question->persons = sr_search_new_bits (part->n_persons);
}

/* --- Persons --- */

static void
mark_names (Question *question, guint first, guint end)
{
  const guint32 *starts = (const guint32 *)question->part->name_starts->data;
  guint n = question->part->name_starts->len - 1;

  for (guint name = sr_search_part_name (question->part, first); name < n && starts[name] < end;
       name++) {
    if (!sr_search_bit (question->names, name))
      continue;
    for (guint row = MAX (starts[name], first); row < MIN (starts[name + 1], end); row++)
      sr_search_set_bit (question->persons, row);
  }
}

/* By their own names and numbers: what finds their household too. */
static void
mark_own (Question *question, guint first, guint end)
{
  mark_names (question, first, end);
  sr_text_column_find (question->part->numbers, question->text, question->length, first, end,
                       question->persons);
}

static void
mark_by_code (Question *question, guint first, guint end)
{
  sr_text_column_find (question->part->codes, question->text, question->length, first, end,
                       question->persons);
}

static void
mark_by_household (Question *question, guint first, guint end)
{
  const guint32 *homes = question->part->homes;

  for (guint row = first; question->households && row < end; row++)
    if (homes[row] != SR_ID_MAP_NONE && sr_search_bit (question->households, homes[row]))
      sr_search_set_bit (question->persons, row);
}

/* Those of two households at once: both find them. */
static void
mark_by_links (Question *question)
{
  const GArray *links = question->part->links;

  for (guint i = 0; question->households && i < links->len; i++) {
    const SrSearchLink *link = &g_array_index (links, SrSearchLink, i);

    if (!link->former && sr_search_bit (question->households, link->household))
      sr_search_set_bit (question->persons, link->person);
  }
}

static void
mark_former (const Question *question, const SrSearchFormer *former, guint64 *bits)
{
  g_autofree guint64 *texts = find_all (former->texts, question);

  for (guint i = 0; i < former->rows->len; i++)
    if (sr_search_bit (texts, i))
      sr_search_set_bit (bits, g_array_index (former->rows, guint32, i));
}

/* --- Hits --- */

/* One part's rows being gone through; FORMER has bits that FOUND has not. */
typedef struct {
  const gint64 *ids;
  guint n;
  guint64 *found;
  guint64 *former;
  const guint64 *gone;   /* rows that do not count; NULL: none */
  const guint32 *places; /* of rows in the base; NULL: this is the base */
  guint next;            /* row */
} Rows;

typedef struct {
  const SrIdSet *within;
  guint limit;
  GArray *ids;
  SrIdSet *former; /* NULL: not asked for */
} Hits;

static gboolean
is_full (const Hits *hits)
{
  return hits->limit && hits->ids->len >= hits->limit;
}

static void
add_hit (Hits *hits, const Rows *rows, guint row)
{
  gint64 id = rows->ids[row];

  if (is_full (hits) || (rows->gone && sr_search_bit (rows->gone, row)) ||
      (hits->within && !sr_id_set_contains (hits->within, id)))
    return;
  g_array_append_val (hits->ids, id);
  if (hits->former && !sr_search_bit (rows->found, row))
    sr_id_set_add (hits->former, id);
}

/* The rows that come before ROW of the base, or before its end. */
static void
add_rows_before (Hits *hits, Rows *rows, guint row)
{
  for (; rows->next < rows->n && rows->places[rows->next] <= row; rows->next++)
    if (sr_search_bit (rows->found, rows->next) || sr_search_bit (rows->former, rows->next))
      add_hit (hits, rows, rows->next);
}

/* Rows of the base up to END, a multiple of 64 or the last; FRESH (may be NULL) between them. */
static void
add_rows (Hits *hits, Rows *base, guint end, Rows *fresh)
{
  for (; base->next < end && !is_full (hits); base->next += 64) {
    guint64 word = base->found[base->next / 64] | base->former[base->next / 64];

    for (; word; word &= word - 1) {
      guint row = base->next + (guint)__builtin_ctzll (word);

      if (fresh)
        add_rows_before (hits, fresh, row);
      add_hit (hits, base, row);
    }
  }
}

static Rows
person_rows (const SrSearchPart *part, const Question *question, guint64 *former)
{
  return (Rows){
      .ids = part->person_ids, .n = part->n_persons, .found = question->persons, .former = former};
}

/* Everything of a part at once: the fresh part, which is small. */
static void
mark_everybody (Question *question)
{
  mark_own (question, 0, question->part->n_persons);
  mark_by_code (question, 0, question->part->n_persons);
  mark_by_household (question, 0, question->part->n_persons);
}

static void
ask_persons (Question *question, const SrSearchPart *part, const char *text, guint64 **former)
{
  question_init (question, part, text);
  find_households_of_people (question);
  mark_by_links (question);
  *former = sr_search_new_bits (part->n_persons);
  mark_former (question, &part->former_persons, *former);
}

static void
find_in_base (Hits *hits, Question *question, Rows *base, Rows *fresh)
{
  for (guint first = 0; first < base->n && !is_full (hits); first += PIECE) {
    guint end = MIN (first + PIECE, base->n);

    mark_own (question, first, end);
    mark_by_code (question, first, end);
    mark_by_household (question, first, end);
    add_rows (hits, base, end, fresh);
  }
  if (fresh)
    add_rows_before (hits, fresh, base->n);
}

static void
find_persons (const SrSearchIndex *index, const char *text, Hits *hits)
{
  g_autofree guint64 *base_former = NULL, *fresh_former = NULL;
  Question base, fresh = {0};
  Rows base_rows, fresh_rows;

  ask_persons (&base, index->base, text, &base_former);
  base_rows = person_rows (index->base, &base, base_former);
  base_rows.gone = index->gone_persons;
  if (index->fresh) {
    ask_persons (&fresh, index->fresh, text, &fresh_former);
    mark_everybody (&fresh);
    fresh_rows = person_rows (index->fresh, &fresh, fresh_former);
    fresh_rows.places = index->person_places;
  }
  find_in_base (hits, &base, &base_rows, index->fresh ? &fresh_rows : NULL);
  question_clear (&base);
  question_clear (&fresh);
}

/* --- Households --- */

/* By one of their people; a former hit of somebody, or somebody who left, makes a former one. */
static void
mark_by_people (const Question *question, guint64 *found, const guint64 *was, guint64 *former)
{
  const SrSearchPart *part = question->part;

  for (guint i = 0; i <= part->n_persons / 64; i++)
    for (guint64 word = question->persons[i] | was[i]; word; word &= word - 1) {
      guint row = i * 64 + (guint)__builtin_ctzll (word);

      if (part->homes[row] != SR_ID_MAP_NONE)
        sr_search_set_bit (sr_search_bit (question->persons, row) ? found : former,
                           part->homes[row]);
    }
  for (guint i = 0; i < part->links->len; i++) {
    const SrSearchLink *link = &g_array_index (part->links, SrSearchLink, i);

    if (sr_search_bit (question->persons, link->person))
      sr_search_set_bit (link->former ? former : found, link->household);
    else if (sr_search_bit (was, link->person))
      sr_search_set_bit (former, link->household);
  }
}

static Rows
ask_households (const SrSearchPart *part, const char *text)
{
  Question question;
  Rows rows = {.ids = part->household_ids, .n = part->n_households};
  g_autofree guint64 *was = sr_search_new_bits (part->n_persons);

  question_init (&question, part, text);
  rows.found = find_all (part->labels, &question);
  rows.former = sr_search_new_bits (part->n_households);
  sr_text_column_find (part->house_numbers, text, question.length, 0, part->n_households,
                       rows.found);
  for (guint32 i = 0; question.places && i < part->n_households; i++)
    if (is_from (&question, i))
      sr_search_set_bit (rows.found, i);
  mark_own (&question, 0, part->n_persons);
  mark_former (&question, &part->former_persons, was);
  mark_former (&question, &part->former_households, rows.former);
  mark_by_people (&question, rows.found, was, rows.former);
  question_clear (&question);
  return rows;
}

static void
rows_clear (Rows *rows)
{
  g_free (rows->found);
  g_free (rows->former);
}

static void
find_households (const SrSearchIndex *index, const char *text, Hits *hits)
{
  Rows base = ask_households (index->base, text);
  Rows fresh = {0};

  base.gone = index->gone_households;
  if (index->fresh) {
    fresh = ask_households (index->fresh, text);
    fresh.places = index->household_places;
  }
  add_rows (hits, &base, base.n, index->fresh ? &fresh : NULL);
  if (index->fresh)
    add_rows_before (hits, &fresh, base.n);
  rows_clear (&base);
  rows_clear (&fresh);
}

GArray *
sr_search_index_find (const SrSearchIndex *index,
                      const SrSchema *schema,
                      const char *text,
                      const SrIdSet *within,
                      guint limit,
                      SrIdSet **former)
{
  Hits hits = {within, limit, g_array_new (FALSE, FALSE, sizeof (gint64)),
               former ? sr_id_set_new () : NULL};

  g_return_val_if_fail (sr_search_index_has (schema) && *text, hits.ids);

  if (g_str_equal (schema->key, "person"))
    find_persons (index, text, &hits);
  else
    find_households (index, text, &hits);
  if (former)
    *former = hits.former;
  return hits.ids;
}
