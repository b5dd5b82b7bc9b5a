/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Bringing a register file to the present version, one migration at a time, each file
 * migrations/ENGINE/NNNN-name.sql raising user_version to NNNN.
 */
#pragma once

#include "store/sr-database.h"

G_BEGIN_DECLS

/* "SaRu": tells a register from other SQLite files. */
#define SR_APPLICATION_ID 0x53615275

/* The version that this program writes: number of the last migration. */
gint64 sr_migrate_latest (void);

/* Version of DATABASE; -1 on error. 0 for an empty file. */
gint64 sr_migrate_version (SrDatabase *database, GError **error);

/* Runs the missing migrations in one transaction; any failure leaves the file as it was. */
gboolean sr_migrate_run (SrDatabase *database, GError **error);

G_END_DECLS
