/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A form over the fields of one or more drafts (a person and their membership are one form): groups
 * under headings, short fields in pairs, the problem of a field beside it while it is typed. It
 * writes nothing and has no buttons of its own; see SrEditPane and SrActPane.
 *
 * Signal: "checked" () after each change of a draft, once the problems are known.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-draft.h"
#include "store/sr-register.h"
#include "ui/records/sr-field-editor.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORD_FORM (sr_record_form_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordForm, sr_record_form, SR, RECORD_FORM, GtkBox)

GtkWidget *sr_record_form_new (SrRegister *reg);

/* Adds the fields of DRAFT that stand in GROUP (its msgid); with NULL those of all groups that were
 * not added yet. Derived fields are left out. */
void sr_record_form_add (SrRecordForm *self, SrDraft *draft, const char *group);

/* Adds one field. */
void sr_record_form_add_field (SrRecordForm *self, SrDraft *draft, const char *key);

/* The field will be left out when it is added. */
void sr_record_form_skip (SrRecordForm *self, SrDraft *draft, const char *key);

/* The same under another LABEL: for what is asked of several in the same way. */
void sr_record_form_add_field_as (SrRecordForm *self,
                                  SrDraft *draft,
                                  const char *key,
                                  const char *label);

/* Which records its references offer; for the fields that are added afterwards. */
void
sr_record_form_set_candidates (SrRecordForm *self, SrFieldCandidates candidates, gpointer data);

/* No headings of groups: for the few fields of an act. */
void sr_record_form_set_plain (SrRecordForm *self, gboolean plain);

/* Reads what was typed last, checks and shows problems at once. STRICT: also that untouched fields
 * of a new record are missing, from now on. */
void sr_record_form_check (SrRecordForm *self, gboolean strict);

/* Puts the focus into the next field with a problem after the focused one (FROM_START: the first).
 * FALSE when there is none. */
gboolean sr_record_form_next_problem (SrRecordForm *self, gboolean from_start);

/* Puts the focus into a field; without KEY into the first one that is not the code. */
gboolean sr_record_form_focus (SrRecordForm *self, const char *key);

/* The row of a field (SrFieldRow), of the first draft that has it; NULL. For tests. */
GtkWidget *sr_record_form_row (SrRecordForm *self, const char *key);

G_END_DECLS
