/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What happens before the pages of a window go: each that has something unwritten shows itself and
 * asks. Closing the window and opening another register come this way.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

/* Asks the pages of STACK (children named by their areas) one after the other. DONE gets TRUE when
 * none has anything to lose any more, FALSE at the first no; at once when nothing is asked. */
void sr_window_leave (GtkStack *stack, SrConfirmFunc done, gpointer data);

G_END_DECLS
