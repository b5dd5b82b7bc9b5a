/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Trying the first values of a column on the fields of a shape.
 */
#include "imports/sr-import-contents.h"

#include <string.h>

#include "core/sr-resident-id.h"
#include "core/sr-text.h"

#define LOOKED_AT 100
#define ENOUGH    0.8 /* of the values */
#define FEWEST    3   /* values from which something can be said */

typedef struct {
  SrCodeLists *lists;
  GPtrArray *values; /* texts of the column */
} Sample;

static GPtrArray *
take_values (const SrImportTable *table, guint column)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < sr_import_table_n_lines (table) && values->len < LOOKED_AT; i++) {
    SrImportLine line;
    const SrImportCell *cell;

    sr_import_table_line (table, i, &line);
    cell = sr_import_line_cell (&line, column);
    if (cell)
      g_ptr_array_add (values, (gpointer)cell->text);
  }
  return values;
}

static gboolean
is_identity_number (const char *text)
{
  g_autofree char *number = sr_resident_id_normalise (text);

  return strlen (number) == 18 && sr_resident_id_check (number) == SR_RESIDENT_ID_OK;
}

static gboolean
is_mobile_number (const char *text)
{
  g_autofree char *number = sr_text_fold (text);

  return strlen (number) == 11 && *number == '1' && strspn (number, "0123456789") == 11;
}

static gboolean
fits (const Sample *sample, const SrField *field, const char *text)
{
  if (field->kind == SR_KIND_CHOICE) {
    const SrCodeItem *item = sr_code_lists_match (sample->lists, field->target, text);
    g_autofree char *folded = sr_text_fold (text);

    /* By a code, "1", anything could be meant. */
    return item && strcmp (item->code, folded) != 0;
  }
  if (field->mask == SR_MASK_ID_NUMBER && field->flags & SR_FIELD_UNIQUE)
    return is_identity_number (text);
  return field->mask == SR_MASK_PHONE && is_mobile_number (text);
}

static gboolean
most_fit (const Sample *sample, const SrField *field)
{
  guint fitting = 0;

  if (field->flags & SR_FIELD_DERIVED)
    return FALSE;
  for (guint i = 0; i < sample->values->len; i++)
    fitting += fits (sample, field, sample->values->pdata[i]);
  return fitting >= ENOUGH * sample->values->len;
}

const SrField *
sr_import_contents_field (SrRegister *reg,
                          const SrImportTable *table,
                          guint column,
                          const SrImportShape *shape,
                          guint *part)
{
  g_autoptr (GPtrArray) values = take_values (table, column);
  const Sample sample = {sr_register_code_lists (reg), values};
  const SrField *found = NULL;

  if (values->len < FEWEST)
    return NULL;
  for (guint p = 0; p < shape->n_parts; p++) {
    const SrSchema *schema = sr_import_shape_schema (shape, p);

    for (guint i = 0; i < schema->n_fields; i++) {
      const SrField *field = &schema->fields[i];

      if (!most_fit (&sample, field))
        continue;
      if (found && found->kind == SR_KIND_CHOICE)
        return NULL; /* two lists have such items */
      if (found == NULL || p == shape->main) {
        found = field;
        *part = p;
      }
    }
  }
  return found;
}
