/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The offenders against one rule as rows of a table. Only their ids are kept; who it is and what
 * the rule says of them is asked when a row is shown.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-record.h"
#include "rules/sr-checkup.h"

G_BEGIN_DECLS

#define SR_TYPE_FINDING (sr_finding_get_type ())
G_DECLARE_FINAL_TYPE (SrFinding, sr_finding, SR, FINDING, GObject)

gint64 sr_finding_id (SrFinding *self);
const SrRule *sr_finding_rule (SrFinding *self);

/* The record, blank when it has gone; and what is said of it, NULL when the rule has nothing to say
 * any more. Owned by SELF. */
SrRecord *sr_finding_record (SrFinding *self);
const char *sr_finding_text (SrFinding *self);

/* Name, and where it lives ("3-1-502 SR-0042"). New strings, may be "". */
char *sr_finding_name (SrFinding *self);
char *sr_finding_where (SrFinding *self);

/* NULL when it counts. Owned by the check-up. */
const SrExemption *sr_finding_exemption (SrFinding *self);

#define SR_TYPE_FINDING_LIST (sr_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (SrFindingList, sr_finding_list, SR, FINDING_LIST, GObject)

/* A list model of SrFinding. */
SrFindingList *sr_finding_list_new (SrRegister *reg);

/* Shows what CHECKUP found by RULE; both must live until the next call. RULE NULL: nothing. */
void sr_finding_list_set (SrFindingList *self, const SrCheckup *checkup, const SrRule *rule);

/* Where RECORD stands; GTK_INVALID_LIST_POSITION (G_MAXUINT) when it is not among them. */
guint sr_finding_list_position (SrFindingList *self, gint64 record);

G_END_DECLS
