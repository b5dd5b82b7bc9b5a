/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values as a clerk reads them.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-mask.h"
#include "core/sr-time.h"
#include "store/sr-record-store.h"

#define THIN_SPACE "\342\200\211"

/* 6248225 分 → "62 482.25", thousands by a thin space. */
static char *
display_money (gint64 fen)
{
  g_autofree char *yuan = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (fen) / 100);
  gsize length = strlen (yuan);
  GString *text = g_string_new (fen < 0 ? "-" : "");

  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append (text, THIN_SPACE);
    g_string_append_c (text, yuan[i]);
  }
  g_string_append_printf (text, ".%02d", (int)(ABS (fen) % 100));
  return g_string_free (text, FALSE);
}

static char *
display_choices (SrRegister *reg, const SrField *field, const char *joined)
{
  g_auto (GStrv) codes = g_strsplit (joined, ",", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; codes[i]; i++)
    g_string_append_printf (
        text, "%s%s", i ? "、" : "",
        sr_code_lists_name (sr_register_code_lists (reg), field->target, codes[i]));
  return g_string_free (text, FALSE);
}

char *
sr_display_value (SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal)
{
  g_autofree char *plain = NULL;

  if (sr_value_is_blank (value))
    return g_strdup ("");
  if (!reveal && field->mask != SR_MASK_NONE) {
    plain = sr_kind_format (field->kind, value);
    return sr_mask_text (field->mask, plain);
  }
  if (field->display)
    return field->display (field, value);
  switch (field->kind) {
  case SR_KIND_MONEY:
    return display_money (value->integer);
  case SR_KIND_FLAG:
    return g_strdup (value->integer ? _ ("Yes") : _ ("No"));
  case SR_KIND_CHOICE:
    return g_strdup (sr_code_lists_name (sr_register_code_lists (reg), field->target, value->text));
  case SR_KIND_TIME:
    return sr_time_local (value->text);
  case SR_KIND_CHOICES:
    return display_choices (reg, field, value->text);
  case SR_KIND_REFERENCE:
    return sr_record_label (reg, sr_schema_find (field->target), value->integer);
  case SR_KIND_TEXT:
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_N_KINDS:
  default:
    return sr_kind_format (field->kind, value);
  }
}
