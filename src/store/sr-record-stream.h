/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * All records of a type, one after the other, without keeping any: for checks of the whole
 * register.
 */
#pragma once

#include "store/sr-record-store.h"

G_BEGIN_DECLS

/* FALSE stops the reading. RECORD is only lent. */
typedef gboolean (*SrRecordVisit) (const SrRecord *record, gpointer data);

/* Shows VISIT every record of SCHEMA that is not void, by id, as it is at AS_OF (NULL: the
 * register's). Only stored fields of one value are filled: derived ones and choices are blank,
 * which makes it some five times as fast as loading each; whoever needs them loads the few records
 * that matter. FALSE with ERROR set when the database failed; stopping is no failure. */
gboolean sr_record_stream (SrRegister *reg,
                           const SrSchema *schema,
                           const char *as_of,
                           SrRecordVisit visit,
                           gpointer data,
                           GError **error);

G_END_DECLS
