/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a clerk asks of an act: subject, date, reason and what was filled in. Nothing is written by
 * filling in a request.
 */
#pragma once

#include "acts/sr-act-watch.h"
#include "acts/sr-act.h"
#include "core/sr-date.h"
#include "core/sr-draft.h"

G_BEGIN_DECLS

/* SCHEMA and SUBJECT: the record it is about (NULL and 0: none). For "create" the SCHEMA alone. */
SrActRequest *sr_act_request_new (const SrAct *act, const SrSchema *schema, gint64 subject);

/* "undo" and "redo": of ENTRY. */
SrActRequest *sr_act_request_new_for_entry (const SrAct *act, gint64 entry);
void sr_act_request_free (SrActRequest *request);

const SrAct *sr_act_request_act (const SrActRequest *request);
const SrSchema *sr_act_request_subject_schema (const SrActRequest *request);
gint64 sr_act_request_subject (const SrActRequest *request);
gint64 sr_act_request_entry (const SrActRequest *request);

/* The day on which it happens, YYYY-MM-DD; NULL: not said, the as-of date is taken. */
void sr_act_request_set_date (SrActRequest *request, const char *date);
const char *sr_act_request_date (const SrActRequest *request);

/* Why; kept with the entry. NULL: not said. */
void sr_act_request_set_reason (SrActRequest *request, const char *reason);
const char *sr_act_request_reason (const SrActRequest *request);

/* For forms: the parameters begin with what the act proposes (SrAct.initial), which does not count
 * as a change. Before anything is filled in. */
void sr_act_request_begin (SrActRequest *request, SrRegister *reg);

/* For requests of many records: who is told, and may cancel, while they are written and checked.
 * Nothing is written then. */
void sr_act_request_set_watch (SrActRequest *request, const SrActWatch *watch);
const SrActWatch *sr_act_request_watch (const SrActRequest *request);

/* The parameters, to be filled in; NULL when the act has none. Owned by the request. */
SrDraft *sr_act_request_values (const SrActRequest *request);

/* Members of the list, in order: adds a blank one (owned by the request), takes one away. */
SrDraft *sr_act_request_add_row (SrActRequest *request);
void sr_act_request_remove_row (SrActRequest *request, guint index);
void sr_act_request_remove_rows (SrActRequest *request);

/* Acts with SR_ACT_DRAFTS: a record to write; takes a reference. Several are written in one entry.
 */
void sr_act_request_add_draft (SrActRequest *request, SrDraft *draft);

/* Rows or drafts; SrDraft elements, owned by the request. */
const GPtrArray *sr_act_request_rows (const SrActRequest *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrActRequest, sr_act_request_free)

G_END_DECLS
