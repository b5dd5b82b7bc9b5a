/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the rules say of the record of a profile, exempt findings left out: asked aside a moment
 * after the profile is shown, so that walking along a list stays quick on the largest register.
 * Each line leads to the finding under Checks, where it can be exempted.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-record.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_PROFILE_FINDINGS (sr_profile_findings_get_type ())
G_DECLARE_FINAL_TYPE (SrProfileFindings, sr_profile_findings, SR, PROFILE_FINDINGS, GtkBox)

/* Hidden until something was found. */
GtkWidget *sr_profile_findings_new (SrRegister *reg, SrRecord *record);

/* TRUE until the rules were asked. */
gboolean sr_profile_findings_is_waiting (SrProfileFindings *self);

G_END_DECLS
