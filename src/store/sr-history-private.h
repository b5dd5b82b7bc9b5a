/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-history.h"

G_BEGIN_DECLS

/* In: :record, :limit. Out: entries that wrote a record of SCHEMA, its parts, or dated facts that
 * name it; each once, newest first. */
char *sr_history_of_record_sql (const SrSchema *schema);

G_END_DECLS
