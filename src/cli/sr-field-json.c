/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One function per kind would be too much: a switch.
 */
#include "cli/sr-field-json.h"

static void
write_codes (SrJson *json, const char *joined)
{
  g_auto (GStrv) codes = g_strsplit (joined, ",", -1);

  sr_json_begin (json, '[');
  for (guint i = 0; codes[i]; i++)
    sr_json_string (json, codes[i]);
  sr_json_end (json, ']');
}

static void
write_plain (SrJson *json, SrKind kind, const SrValue *value)
{
  g_autofree char *text = sr_kind_format (kind, value);

  switch (kind) {
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
  case SR_KIND_MONEY:
    sr_json_raw (json, text);
    break;
  case SR_KIND_FLAG:
    sr_json_raw (json, value->integer ? "true" : "false");
    break;
  case SR_KIND_CHOICES:
    write_codes (json, text);
    break;
  case SR_KIND_TEXT:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_TIME:
  case SR_KIND_CHOICE:
  case SR_KIND_REFERENCE:
  case SR_N_KINDS:
  default:
    sr_json_string (json, text);
  }
}

void
sr_field_json (
    SrJson *json, SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal)
{
  g_autofree char *masked = NULL;

  if (sr_value_is_blank (value)) {
    sr_json_string (json, NULL);
  } else if (field->mask != SR_MASK_NONE && !reveal) {
    masked = sr_display_value (reg, field, value, FALSE);
    sr_json_string (json, masked);
  } else {
    write_plain (json, field->kind, value);
  }
}
