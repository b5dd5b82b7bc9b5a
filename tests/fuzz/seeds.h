/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Where a fuzzer begins: what fuzz-sheets.c reads, one of each kind, made here.
 */
#pragma once

#include <glib.h>

/* What is tried. */
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize n);

/* The first byte of what is not a file of its own: one of the parts of a package (0 to 4), or one
 * of these. */
enum { FUZZ_PARTS = 5, FUZZ_FRAMES = 5, FUZZ_PASTED = 6, FUZZ_KINDS = 8 };

typedef void (*FuzzSeedTaker) (const char *name, const guint8 *bytes, gsize n, gpointer data);

void fuzz_seeds (FuzzSeedTaker take, gpointer data);
