/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Usage: test-seeds [FILE…]
 * The seeds of the fuzzer, whole, cut and with wrong bytes, without a fuzzer; or what one has
 * found.
 */
#include <stdlib.h>

#include "seeds.h"

/* Every so many bytes something is wrong. */
#define STEP 23

static void
try_seed (const char *name, const guint8 *bytes, gsize n, gpointer data)
{
  g_autofree guint8 *changed = g_memdup2 (bytes, n);
  guint *n_seeds = data;

  ++*n_seeds;
  LLVMFuzzerTestOneInput (bytes, n);
  for (gsize i = 1; i < n && i < 4096; i += STEP) {
    LLVMFuzzerTestOneInput (bytes, i);
    changed[i] ^= 0x15;
    LLVMFuzzerTestOneInput (changed, n);
    changed[i] ^= 0x15;
  }
}

static void
test_seeds (void)
{
  guint n_seeds = 0;

  fuzz_seeds (try_seed, &n_seeds);
  g_assert_cmpuint (n_seeds, >=, 16);
}

static void
try_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize n;

  if (!g_file_get_contents (path, &bytes, &n, NULL))
    exit (2);
  LLVMFuzzerTestOneInput ((const guint8 *)bytes, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    try_file (argv[i]);
  if (argc > 1)
    return 0;
  g_test_add_func ("/fuzz/seeds", test_seeds);
  return g_test_run ();
}
