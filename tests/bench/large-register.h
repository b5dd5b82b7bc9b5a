/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The large register that benchmarks read: made once, kept beside the program in the build folder.
 */
#pragma once

#include "store/sr-register.h"

/* Persons in it: SANGRUI_BENCH_PERSONS, else 1,000,000. */
guint bench_persons (void);

/* Its file in FOLDER; new string. */
char *bench_register_path (const char *folder, guint persons);

/* Opens the register of PERSONS persons in FOLDER for reading, making it first when it is not
 * there. Ends the program with a message when that fails. */
SrRegister *bench_register_open (const char *folder, guint persons);

/* Copies the register SOURCE to COPY, which is replaced with what stands beside it. Ends the
 * program with a message when that fails. */
void bench_register_copy (const char *source, const char *copy);
