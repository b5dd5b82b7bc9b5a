/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A small number for each record id: where a record stands in some order. Ids of one desk follow
 * each other, so it is an array in pieces: four bytes an id, and asking is two additions. Any
 * number of threads may ask while nobody sets.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrIdMap SrIdMap;

/* What ids that were not set have. */
#define SR_ID_MAP_NONE G_MAXUINT32

SrIdMap *sr_id_map_new (void);
void sr_id_map_free (SrIdMap *map);
void sr_id_map_set (SrIdMap *map, gint64 id, guint32 number);
guint32 sr_id_map_get (const SrIdMap *map, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrIdMap, sr_id_map_free)

G_END_DECLS
