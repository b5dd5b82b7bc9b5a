/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The register of fixture.sql, made anew for each test in a folder of its own.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  char *folder;
  SrRegister *reg;
} Fixture;

/* As-of date 2025-09-27. */
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/* Runs SQL, which must succeed. */
void fixture_execute (Fixture *fixture, const char *sql);

G_END_DECLS
