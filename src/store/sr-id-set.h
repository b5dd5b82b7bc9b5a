/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A set of record ids. Ids of one desk follow each other, so it is a bitmap in pieces: a million
 * ids take some 150 KB, and asking for one is cheaper than any index of the database. Any number of
 * threads may ask while nobody adds.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrIdSet SrIdSet;

SrIdSet *sr_id_set_new (void);
SrIdSet *sr_id_set_ref (SrIdSet *set);
void sr_id_set_unref (SrIdSet *set);
void sr_id_set_add (SrIdSet *set, gint64 id);
gboolean sr_id_set_contains (const SrIdSet *set, gint64 id);

/* Takes ID out; FALSE when it was not in. */
gboolean sr_id_set_remove (SrIdSet *set, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrIdSet, sr_id_set_unref)

G_END_DECLS
