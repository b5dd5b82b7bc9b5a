/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Code lists: order, replacing, and finding what a clerk wrote.
 */
#include "core/sr-code-lists.h"

#include <string.h>

static SrCodeLists *
make_lists (void)
{
  SrCodeLists *lists = sr_code_lists_new ();

  sr_code_lists_add (lists, "kind", "tph", "脱贫户", "since=2021;until=", TRUE);
  sr_code_lists_add (lists, "kind", "jc", "监测户", NULL, TRUE);
  sr_code_lists_add (lists, "kind", "yb", "一般农户", "", TRUE);
  sr_code_lists_add (lists, "kind", "pk", "贫困户", "", FALSE);
  sr_code_lists_add (lists, "village", "101", "合群村", "township=1", TRUE);
  sr_code_lists_add (lists, "village", "102", "河口村", "township=1", TRUE);
  sr_code_lists_add (lists, "village", "201", "合群村", "township=2", TRUE);
  sr_code_lists_add (lists, "village", "202", "Ａ区", "", TRUE);
  sr_code_lists_add_alias (lists, "kind", "建档立卡户", "tph");
  sr_code_lists_add_alias (lists, "kind", "yb", "jc");
  return lists;
}

static void
assert_match (SrCodeLists *lists, const char *list, const char *text, const char *code)
{
  const SrCodeItem *item = sr_code_lists_match (lists, list, text);

  g_assert_cmpstr (item != NULL ? item->code : NULL, ==, code);
}

static void
test_order (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  g_assert_cmpuint (sr_code_lists_size (lists, "kind"), ==, 4);
  g_assert_cmpuint (sr_code_lists_size (lists, "none"), ==, 0);
  g_assert_cmpstr (sr_code_lists_item (lists, "kind", 0)->code, ==, "tph");
  g_assert_cmpstr (sr_code_lists_item (lists, "kind", 3)->code, ==, "pk");
  g_assert_cmpstr (sr_code_lists_item (lists, "kind", 0)->initials, ==, "tph");
  g_assert_false (sr_code_lists_item (lists, "kind", 3)->active);
}

static void
test_replace (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();
  const SrCodeItem *item = sr_code_lists_find (lists, "kind", "jc");
  const char *old_name = item->name;

  sr_code_lists_add (lists, "kind", "jc", "防止返贫监测户", "", TRUE);
  g_assert_cmpuint (sr_code_lists_size (lists, "kind"), ==, 4);
  g_assert_true (sr_code_lists_item (lists, "kind", 1) == item);
  g_assert_cmpstr (item->name, ==, "防止返贫监测户");
  g_assert_cmpstr (old_name, ==, "监测户");
  assert_match (lists, "kind", "监测户", NULL);
  assert_match (lists, "kind", "防止返贫监测户", "jc");
}

static void
test_find (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  g_assert_cmpstr (sr_code_lists_find (lists, "kind", "tph")->name, ==, "脱贫户");
  g_assert_null (sr_code_lists_find (lists, "kind", "TPH"));
  g_assert_null (sr_code_lists_find (lists, "none", "tph"));
  g_assert_null (sr_code_lists_find (lists, "kind", NULL));
  g_assert_null (sr_code_lists_find (lists, NULL, "tph"));
}

static void
test_name (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  g_assert_cmpstr (sr_code_lists_name (lists, "kind", "tph"), ==, "脱贫户");
  g_assert_cmpstr (sr_code_lists_name (lists, "kind", "gone"), ==, "gone");
  g_assert_cmpstr (sr_code_lists_name (lists, "none", "x"), ==, "x");
  g_assert_cmpstr (sr_code_lists_name (lists, "kind", NULL), ==, "");
}

static void
test_match_exact (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  assert_match (lists, "kind", "脱贫户", "tph");
  assert_match (lists, "kind", " 脱 贫户\u200B", "tph");
  assert_match (lists, "kind", "贫困户", "pk"); /* old records keep their names */
  assert_match (lists, "kind", "建档立卡户", "tph");
  assert_match (lists, "kind", "pk", "pk");
  assert_match (lists, "kind", "ｊｃ", "jc");
  assert_match (lists, "kind", "yb", "yb"); /* the code wins over the alias */
  assert_match (lists, "village", "a区", "202");
}

static void
test_match_part (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  assert_match (lists, "kind", "jch", "jc");
  assert_match (lists, "kind", "JCH", "jc");
  assert_match (lists, "kind", "一般", "yb");
  assert_match (lists, "kind", "pkh", NULL); /* not offered any more */
  assert_match (lists, "kind", "贫", NULL);
  assert_match (lists, "village", "河", "102");
}

static void
test_match_nothing (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  assert_match (lists, "village", "合群村", NULL); /* two of them */
  assert_match (lists, "village", "合", NULL);
  assert_match (lists, "village", "hqc", NULL);
  assert_match (lists, "village", "201", "201");
  assert_match (lists, "kind", "农户", NULL);
  assert_match (lists, "kind", "", NULL);
  assert_match (lists, "kind", " ", NULL);
  assert_match (lists, "kind", NULL, NULL);
  assert_match (lists, "none", "脱贫户", NULL);
}

/* Of an old and a present item of the same name, the present one is meant. */
static void
test_match_active_first (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();

  sr_code_lists_add (lists, "kind", "pk2", "贫困户", "", TRUE);
  assert_match (lists, "kind", "贫困户", "pk2");
}

static void
test_extra (void)
{
  g_autoptr (SrCodeLists) lists = make_lists ();
  const SrCodeItem *item = sr_code_lists_find (lists, "kind", "tph");
  g_autofree char *since = sr_code_item_extra (item, "since");
  g_autofree char *until = sr_code_item_extra (item, "until");

  g_assert_cmpstr (since, ==, "2021");
  g_assert_cmpstr (until, ==, "");
  g_assert_null (sr_code_item_extra (item, "sinc"));
  g_assert_null (sr_code_item_extra (item, "2021"));
  g_assert_null (sr_code_item_extra (sr_code_lists_find (lists, "kind", "jc"), "since"));
}

/* Sources disagree on the codes of three townships: the name decides, the code is doubted. */
static void
test_doubt (void)
{
  g_autoptr (SrCodeLists) lists = sr_code_lists_new ();
  g_autofree char *by_code = NULL;
  g_autofree char *by_both = NULL;

  sr_code_lists_add (lists, "township", "430822109", "八大公山镇", "elsewhere=人潮溪镇", TRUE);
  sr_code_lists_add (lists, "township", "430822111", "人潮溪镇", "elsewhere=桥自弯镇", TRUE);
  assert_match (lists, "township", "人潮溪镇", "430822111");
  assert_match (lists, "township", "430822109 人潮溪镇", "430822111");
  assert_match (lists, "township", "430822111 人潮溪镇", "430822111");
  assert_match (lists, "township", "430822109 某某镇", NULL);
  g_assert_null (sr_code_lists_doubt (lists, "township", "人潮溪镇"));
  g_assert_null (sr_code_lists_doubt (lists, "township", "430822111 人潮溪镇"));
  g_assert_null (sr_code_lists_doubt (lists, "township", "没有的镇"));
  by_code = sr_code_lists_doubt (lists, "township", "430822109");
  g_assert_nonnull (strstr (by_code, "人潮溪镇"));
  by_both = sr_code_lists_doubt (lists, "township", "430822109 人潮溪镇");
  g_assert_nonnull (strstr (by_both, "430822111"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-lists/order", test_order);
  g_test_add_func ("/code-lists/doubt", test_doubt);
  g_test_add_func ("/code-lists/replace", test_replace);
  g_test_add_func ("/code-lists/find", test_find);
  g_test_add_func ("/code-lists/name", test_name);
  g_test_add_func ("/code-lists/match-exact", test_match_exact);
  g_test_add_func ("/code-lists/match-part", test_match_part);
  g_test_add_func ("/code-lists/match-nothing", test_match_nothing);
  g_test_add_func ("/code-lists/match-active-first", test_match_active_first);
  g_test_add_func ("/code-lists/extra", test_extra);
  return g_test_run ();
}
