/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The language of the desk. For main() only: libraries just use _().
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes the locale from the environment and finds the translations: in $SANGRUI_LOCALEDIR (a build
 * folder's po/), else where they were installed. Text is UTF-8 whatever the locale says. To be
 * called once, before anything is printed and before any other thread exists. */
void sr_locale_init (void);

G_END_DECLS
