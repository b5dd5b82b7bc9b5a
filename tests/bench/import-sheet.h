/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A flat sheet of new persons, their households and memberships, to be imported.
 */
#pragma once

#include <glib.h>

/* Writes N_ROWS persons, none of whom a large register has, to PATH. */
void bench_write_sheet (const char *path, guint n_rows);
