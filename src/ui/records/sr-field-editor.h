/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The editor of one field of a draft: what is typed or chosen goes into the draft, what the draft
 * gets otherwise (a repair, a value taken from an ID number) is shown. One table over the kinds
 * (sr-field-kinds.c) says which widget it is. It shows no problems; that is the form's business.
 *
 * Typed text is read when the main loop is idle, so never while an input method is composing, and
 * the text in the entry is only ever replaced when the focus has left it.
 *
 * A field with a mask shows the masked text until the clerk asks for the real one, which is
 * recorded as a disclosure; where it cannot be recorded, nothing is revealed.
 *
 * Signal: "noted" (), when sr_field_editor_get_note() is another one.
 */
#pragma once

#include <adwaita.h>

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_FIELD_EDITOR (sr_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (SrFieldEditor, sr_field_editor, SR, FIELD_EDITOR, AdwBin)

/* FIELD is a field of DRAFT's schema and not derived. */
GtkWidget *sr_field_editor_new (SrRegister *reg, SrDraft *draft, const SrField *field);

const SrField *sr_field_editor_field (SrFieldEditor *self);

/* Other fields that its list of choices depends on (the sex for a relation, the township for a
 * village): stored text of the field KEY, or NULL. Without it only the draft itself is asked. */
typedef const char *(*SrFieldLookup) (const char *key, gpointer data);
void sr_field_editor_set_lookup (SrFieldEditor *self, SrFieldLookup lookup, gpointer data);
const char *sr_field_editor_look_up (SrFieldEditor *self, const char *key);

/* The records that make sense for a reference KEY; NULL: all. gint64 elements. */
typedef GArray *(*SrFieldCandidates) (const char *key, gpointer data);
void sr_field_editor_set_candidates (SrFieldEditor *self, SrFieldCandidates func, gpointer data);
GArray *sr_field_editor_candidates (SrFieldEditor *self);

/* Reads what was typed and not read yet. */
void sr_field_editor_flush (SrFieldEditor *self);

/* Shows the draft's value where it is another one than was shown or typed last. */
void sr_field_editor_update (SrFieldEditor *self);

/* Shows the draft's value, whatever was typed. */
void sr_field_editor_reset (SrFieldEditor *self);

/* A remark to stand under the field ("shown in full; this was recorded"), or NULL. */
const char *sr_field_editor_get_note (SrFieldEditor *self);

/* TRUE for fields whose editor needs half a line at most. */
gboolean sr_field_editor_is_short (const SrField *field);

G_END_DECLS
