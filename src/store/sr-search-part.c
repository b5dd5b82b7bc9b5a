/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A part as an object, and where somebody's place in its order is.
 */
#include "store/sr-search-part.h"

#include <string.h>

#include "core/sr-pinyin.h"

static void
former_init (SrSearchFormer *former)
{
  former->texts = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  former->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
former_clear (SrSearchFormer *former)
{
  sr_text_column_free (former->texts);
  g_array_unref (former->rows);
}

SrSearchPart *
sr_search_part_new (void)
{
  SrSearchPart *part = g_new0 (SrSearchPart, 1);

  g_atomic_ref_count_init (&part->count);
  part->names = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->pinyin = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->name_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  part->numbers = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->codes = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->labels = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->house_numbers = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->places = sr_text_column_new (SR_TEXT_COLUMN_ROWS);
  part->links = g_array_new (FALSE, FALSE, sizeof (SrSearchLink));
  former_init (&part->former_persons);
  former_init (&part->former_households);
  return part;
}

SrSearchPart *
sr_search_part_ref (SrSearchPart *part)
{
  g_atomic_ref_count_inc (&part->count);
  return part;
}

void
sr_search_part_unref (SrSearchPart *part)
{
  if (!g_atomic_ref_count_dec (&part->count))
    return;
  g_free (part->person_ids);
  g_free (part->homes);
  g_free (part->household_ids);
  g_free (part->heads);
  g_free (part->townships);
  g_free (part->villages);
  sr_text_column_free (part->names);
  sr_text_column_free (part->pinyin);
  sr_text_column_free (part->numbers);
  sr_text_column_free (part->codes);
  sr_text_column_free (part->labels);
  sr_text_column_free (part->house_numbers);
  sr_text_column_free (part->places);
  g_array_unref (part->name_starts);
  g_array_unref (part->links);
  former_clear (&part->former_persons);
  former_clear (&part->former_households);
  g_free (part);
}

gsize
sr_search_part_size (const SrSearchPart *part)
{
  const SrTextColumn *columns[] = {part->names,
                                   part->pinyin,
                                   part->numbers,
                                   part->codes,
                                   part->labels,
                                   part->house_numbers,
                                   part->places,
                                   part->former_persons.texts,
                                   part->former_households.texts};
  gsize size = part->n_persons * (sizeof (gint64) + sizeof (guint32)) +
               part->n_households * (sizeof (gint64) + sizeof (guint32) + 2 * sizeof (guint16)) +
               part->name_starts->len * sizeof (guint32) + part->links->len * sizeof (SrSearchLink);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    size += sr_text_column_size (columns[i]);
  return size;
}

/* --- Order --- */

guint
sr_search_part_name (const SrSearchPart *part, guint row)
{
  const guint32 *starts = (const guint32 *)part->name_starts->data;
  guint low = 0, high = part->name_starts->len - 1;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (starts[middle] <= row)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static char *
sort_key (const SrSearchPart *part, guint row)
{
  gsize length;
  const char *text = sr_text_column_get (part->names, sr_search_part_name (part, row), &length);
  g_autofree char *name = g_strndup (text, length);

  return sr_pinyin_sort_key (name);
}

guint
sr_search_part_person_before (const SrSearchPart *part, const SrSearchPart *other, guint row)
{
  g_autofree char *key = sort_key (other, row);
  gint64 id = other->person_ids[row];
  guint low = 0, high = part->n_persons;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    g_autofree char *middle_key = sort_key (part, middle);
    int order = strcmp (middle_key, key);

    if (order < 0 || (order == 0 && part->person_ids[middle] < id))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
