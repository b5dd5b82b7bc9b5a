/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The drafts that are edited together: a household, its members and their memberships; or one
 * record. Knows who belongs to a tab, counts, saves all as one entry, and finds what somebody else
 * changed meanwhile. No widgets.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"
#include "ui/widgets/sr-field-row.h"

G_BEGIN_DECLS

/* One tab: a record, and for a member of a household the membership. */
typedef struct {
  char *id; /* "person-42" */
  char *label;
  SrDraft *draft;
  SrDraft *membership; /* or NULL */
} SrEditPart;

typedef struct _SrEditSet SrEditSet;

/* Reads a record and what is edited with it, as of the register's date. */
SrEditSet *sr_edit_set_load (SrRegister *reg, const SrSchema *schema, gint64 id, GError **error);

/* A new record. */
SrEditSet *sr_edit_set_create (SrRegister *reg, const SrSchema *schema);
void sr_edit_set_free (SrEditSet *set);

/* SrEditPart elements: the record first, then its members, the head before the others. */
const GPtrArray *sr_edit_set_parts (SrEditSet *set);
const SrEditPart *sr_edit_set_part (SrEditSet *set, const char *id); /* NULL: none */

gboolean sr_edit_set_is_new (SrEditSet *set);

/* What it is called ("彭大明户", "New person"), and its code or "". Owned by the set. */
const char *sr_edit_set_title (SrEditSet *set);
const char *sr_edit_set_code (SrEditSet *set);

/* Runs the checks of every draft. */
void sr_edit_set_check (SrEditSet *set);

guint sr_edit_set_n_changes (SrEditSet *set);
guint sr_edit_set_count (SrEditSet *set, SrFieldState state, gboolean strict);
SrFieldState sr_edit_part_state (const SrEditPart *part, gboolean strict); /* the worst */

/* TRUE when something changed has a dated past, so that it matters from when it is so. */
gboolean sr_edit_set_is_dated (SrEditSet *set);

/* Writes all changes as one entry: as it always was (SINCE NULL), or from a date on. SENTENCE gets
 * the entry's title; a new string. Errors: those of sr_act_perform(). */
gboolean sr_edit_set_save (SrEditSet *set,
                           const char *since,
                           const char *reason,
                           gint64 *entry,
                           char **sentence,
                           GError **error);

/* One field that somebody else changed while it was being edited. Texts as a screen shows them. */
typedef struct {
  const SrField *field;
  const char *label; /* of the part */
  char *old;
  char *theirs;
  char *mine; /* NULL when the clerk has not changed it */
} SrEditConflict;

/* TRUE when a record was written since it was read. */
gboolean sr_edit_set_is_stale (SrEditSet *set);

/* SrEditConflict elements, freed with the array. */
GPtrArray *sr_edit_set_conflicts (SrEditSet *set);

/* The same drafts over what is in the register now; the clerk's changes are kept. NULL on error. */
SrEditSet *sr_edit_set_reload (SrEditSet *set, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrEditSet, sr_edit_set_free)

G_END_DECLS
