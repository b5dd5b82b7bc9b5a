/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Fields of several choices: a link table (owner, code) in the database, one text of joined codes
 * everywhere else.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* OWNER: the record, or the state row when FIELD is dated. Sets VALUE, which must be blank. */
gboolean sr_choices_read (SrRegister *reg,
                          const SrSchema *schema,
                          const SrField *field,
                          gint64 owner,
                          SrValue *value,
                          GError **error);

/* Replaces what was chosen. */
gboolean sr_choices_write (SrRegister *reg,
                           const SrSchema *schema,
                           const SrField *field,
                           gint64 owner,
                           const SrValue *value,
                           GError **error);

G_END_DECLS
