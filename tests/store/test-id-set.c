/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sets of ids, at the edges of their pieces and across desks.
 */
#include "store/sr-id-set.h"

static const gint64 members[] = {
    1, 63, 64, 32767, 32768, 65536, ((gint64)5 << 40) + 1, G_MAXINT64,
};

static gboolean
is_member (gint64 id)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i] == id)
      return TRUE;
  return FALSE;
}

static void
test_members (void)
{
  g_autoptr (SrIdSet) set = sr_id_set_new ();

  g_assert_false (sr_id_set_contains (set, 1));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    sr_id_set_add (set, members[G_N_ELEMENTS (members) - 1 - i]);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    for (gint64 id = members[i] - 2; id < members[i]; id++)
      g_assert_cmpint (sr_id_set_contains (set, id), ==, is_member (id));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (sr_id_set_contains (set, members[i]));
  g_assert_false (sr_id_set_contains (set, ((gint64)5 << 40) + 64));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-set/members", test_members);
  return g_test_run ();
}
