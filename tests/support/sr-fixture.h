/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A register in a scratch folder, for tests of every layer above core. Nothing of it stays.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"

typedef struct {
  char *folder;
  char *path;
  SrRegister *reg;
} SrFixture;

/* A new register with its reference data; today is 2025-09-27, texts are English, the desk's number
 * is its own. */
void sr_fixture_set_up (SrFixture *fixture, gconstpointer data);
void sr_fixture_tear_down (SrFixture *fixture, gconstpointer data);

/* Closes and opens the same file again. */
void sr_fixture_reopen (SrFixture *fixture);

/* A draft of TYPE with KEY, TEXT pairs (read as typed) up to NULL; every text must be readable. */
SrDraft *sr_fixture_draft (const char *type, ...) G_GNUC_NULL_TERMINATED;

/* Creates a record in an entry of its own, the first state from SINCE (NULL: always); returns its
 * id. */
gint64 sr_fixture_create (SrFixture *fixture, SrDraft *draft, const char *since);

/* One integer or text of a query, of the register's own connection. */
gint64 sr_fixture_integer (SrFixture *fixture, const char *sql);
char *sr_fixture_text (SrFixture *fixture, const char *sql);

/* Every row of every table but the history, as text: equal dumps are equal registers.
 * WITHOUT_VERSIONS leaves version numbers out. New string. */
char *sr_fixture_dump (SrFixture *fixture, gboolean without_versions);

/* The register as release VERSION left it (tests/registers/vN.db.gz), unpacked into the fixture's
 * folder. Its path, a new string. */
char *sr_fixture_unpack_frozen (SrFixture *fixture, int version);
