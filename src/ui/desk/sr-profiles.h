/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a profile says of a household, of a person and of any other record; the pane around it is
 * sr-profile-pane.c.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-record.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Appends facts, pairs, members, papers and time line to BOX. ALL: the whole time line. */
void sr_household_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *household, gboolean all);
void sr_person_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *person, gboolean all);

/* Fields by their groups, links, parts: of a type that is not drawn by hand. */
void sr_record_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *record, gboolean all);

/* Work spells of PERSON, the latest first, and the act that begins one. */
void sr_person_profile_append_work (GtkBox *box, SrRegister *reg, SrRecord *person);

/* Monitoring with its measures, income against the line, papers: each with its act. */
void sr_household_profile_append_care (GtkBox *box, SrRegister *reg, SrRecord *household);

/* The time line as the last section of either. Its act is profile.timeline. */
void sr_profile_append_timeline (GtkBox *box, SrRegister *reg, SrRecord *record, gboolean all);

G_END_DECLS
