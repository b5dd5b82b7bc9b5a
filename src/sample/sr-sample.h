/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Registers of invented people: the sample community 桑瑞家园, and registers of any size for trying
 * speed. They are marked as a demonstration; identity numbers begin with 430898, telephone numbers
 * with 154, which are nobody's.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Fills REG, which holds reference data only, with the sample community as of 2025-09-27: 12
 * buildings, 288 flats (4 vacant), 284 households from 19 townships, 962 persons, and what happened
 * to them since September 2019, entry by entry; then who works where, what the workshops pay and
 * what two job fairs brought, in entries after all others. Always the same: records, ids, dates and
 * times do not depend on the day, the desk or the language. Fixes the as-of date and marks the
 * register as a demonstration. On failure some entries may have been written: throw the file away.
 */
gboolean sr_sample_fill (SrRegister *reg, GError **error);

/* Fills REG with PERSONS invented people in households of the same shapes, in flats and buildings,
 * as of 2025-09-27, in a few entries: nearly half of them work, one in ten in a workshop with eight
 * years of wages (ten lines for each person of the register), and there are ten postings for a
 * thousand. The same for the same SEED. PROGRESS (may be NULL) is told
 * persons. Memory does not grow with PERSONS. Errors: those of writing, and CANCELLED. */
gboolean sr_sample_fill_large (SrRegister *reg,
                               guint persons,
                               guint64 seed,
                               SrProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
