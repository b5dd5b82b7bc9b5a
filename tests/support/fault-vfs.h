/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A disk that fails when told to: SQLite's usual file system, in which the Nth write, sync or
 * truncation goes wrong. Shared memory and reading are left alone.
 */
#pragma once

#include <glib.h>

typedef enum {
  FAULT_ONCE, /* that one fails with an I/O error, everything later goes well */
  FAULT_FULL, /* that one finds the disk full */
  FAULT_DEAD, /* half of that write arrives, and nothing later: the power has gone */
} FaultKind;

/* From now on SQLite opens its files on this disk. */
void fault_vfs_install (void);

/* The operation NTH from now on (1: the next one) fails. */
void fault_vfs_arm (FaultKind kind, guint nth);

/* The disk is whole again. TRUE when it had failed. */
gboolean fault_vfs_disarm (void);

/* Operations since it was armed. */
guint fault_vfs_count (void);
