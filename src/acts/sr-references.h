/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The invariant over all record types: a record that is not void refers to no void one. So making
 * void, undoing and redoing are refused where something else would be left hanging.
 */
#pragma once

#include "acts/sr-act-watch.h"
#include "store/sr-entry.h"

G_BEGIN_DECLS

/* For every record that ENTRY created, made void, restored or made to refer elsewhere. REFUSED with
 * a sentence that names both sides. */
gboolean sr_references_check (SrEntry *entry, const SrActWatch *watch, GError **error);

G_END_DECLS
