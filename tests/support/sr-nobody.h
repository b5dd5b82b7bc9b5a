/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tests of permissions that also mean something where root runs them: root may write everywhere.
 */
#pragma once

#include <glib.h>

/* Runs CHECK as an account without rights. As root: FOLDER (with what is in it) is given to
 * "nobody" (65534) and CHECK runs in a child process of that account; a failed assertion there
 * fails here. Otherwise CHECK is simply called. */
void sr_run_as_nobody (const char *folder, void (*check) (gpointer data), gpointer data);
