/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The desktop program: opens registers, each in a window, and holds what is common to all windows.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SR_TYPE_APPLICATION (sr_application_get_type ())
G_DECLARE_FINAL_TYPE (SrApplication, sr_application, SR, APPLICATION, AdwApplication)

/* ID NULL: that of the program; tests take one of their own. */
SrApplication *sr_application_new (const char *id);

G_END_DECLS
