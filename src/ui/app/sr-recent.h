/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The registers opened lately (setting recent-registers).
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes PATH the latest one. */
void sr_recent_add (const char *path);

/* Absolute paths, the latest first; NULL-terminated, free with g_strfreev. */
char **sr_recent_list (void);

/* The latest one if its file is still there, else NULL. A new string. */
char *sr_recent_latest (void);

G_END_DECLS
