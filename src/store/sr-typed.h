/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading what a clerk types or a workbook holds, where that needs the register: names of code
 * items and codes of records. The counterpart of sr_display_value(); everything else is
 * sr_kind_parse().
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Reads TEXT for FIELD: an item by name, code, alias or pinyin initials (several divided by , 、 ;
 * |), a record by its business code (a flat by 3-1-502) or by its id; identity, bank and telephone
 * numbers without spaces and full-width digits. Blank text gives a blank.
 * VALUE must be initialised. Errors: SR_KIND_ERROR, with a translated sentence that quotes the
 * text. */
gboolean sr_typed_value (
    SrRegister *reg, const SrField *field, const char *text, SrValue *value, GError **error);

/* The same into a draft; what cannot be read is the field's problem (sr_draft_set_unread). Returns
 * FALSE then. */
gboolean sr_typed_set (SrRegister *reg, SrDraft *draft, const char *key, const char *text);

/* Finds the record that CODE names: its business code, the name that it alone has, or, of a type
 * without a code, its id. Errors:
 * NOT_FOUND. */
gboolean sr_typed_record (
    SrRegister *reg, const SrSchema *schema, const char *code, gint64 *id, GError **error);

G_END_DECLS
