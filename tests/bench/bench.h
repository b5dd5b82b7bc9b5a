/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Measuring: CPU time, never the clock on the wall, and two ways of the same work by turns in the
 * same run, so that only their ratio is judged. Absolute figures are printed for who reads them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* First of all: prints in the characters of the locale. */
void bench_init (void);

/* CPU seconds that this process has used. */
double bench_cpu (void);

/* Ends the program with the message of ERROR, if there is one. */
void bench_no_error (GError *error);

/* Middle of VALUES, which are sorted. */
double bench_median (double *values, guint n_values);

typedef void (*BenchWork) (gpointer data);

/* Runs OURS and BARE by turns, ROUNDS times after one that does not count, and prints the medians.
 * FALSE when OURS needs more than LIMIT × the CPU time of BARE. BARE NULL: only told. */
gboolean bench_compare (
    const char *title, BenchWork ours, BenchWork bare, gpointer data, guint rounds, double limit);

/* Work in a process of its own; FALSE: it failed. */
typedef gboolean (*BenchProcess) (gpointer data);

/* CPU seconds of WORK in a process of its own; *PEAK (may be NULL) gets the most memory it had, in
 * KiB, pages of mapped files included. Ends the program when WORK fails. */
double bench_process (BenchProcess work, gpointer data, long *peak);

/* Called in such a process: what it did so far does not count. */
void bench_count_from_here (void);

/* bench_compare() with processes. */
gboolean bench_compare_processes (const char *title,
                                  BenchProcess ours,
                                  gpointer our_data,
                                  BenchProcess bare,
                                  gpointer bare_data,
                                  guint rounds,
                                  double limit);

/* Bytes of memory that are this process's own; pages of mapped files are not. */
gint64 bench_own_memory (void);

/* Room that processes of bench_process() share with this one, zeroed; kept until the end. */
gpointer bench_shared (gsize size);

/* Prints TITLE, VALUE and LIMIT; FALSE when it is more. */
gboolean bench_at_most (const char *title, double value, double limit);

G_END_DECLS
