/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dark toasts after an act: what was done, a link that undoes it, and its key.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* TEXT names the act. ACTION ("win.undo") is activated with TARGET (may be NULL; consumed when
 * floating) by the link; ACTION NULL = a toast without undo. */
AdwToast *sr_toast_new (const char *text, const char *action, GVariant *target);

/* The amber line at the very top of every screen of the demonstration register. */
GtkWidget *sr_demo_stripe_new (void);

G_END_DECLS
