/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A community in which things happen: acts of all kinds chosen at random, the same ones for the
 * same seed. What is refused is left out.
 */
#pragma once

#include "support/sr-fixture.h"

/* Days go by from FROM on, N_ACTS acts on them; returns how many went well and sets TO
 * (SR_DATE_SIZE) to the last day. */
guint random_acts (SrFixture *fixture, guint32 seed, const char *from, guint n_acts, char *to);
