/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pinyin: surnames that machines misread, and the order of lists.
 */
#include "core/sr-pinyin.h"

#include <gio/gio.h>
#include <string.h>

#define EXTENSION_B "\xF0\xA0\xAE\xB7" /* U+20BB7, 𠮷 */
#define UNREAD      "\xF0\xA0\x80\x8B" /* U+2000B, without a reading in the table */

static void
assert_taken (char *actual, const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

/* The first word of what a name is searched by. */
static void
assert_reading (const char *name, const char *expected)
{
  g_autofree char *key = sr_pinyin_search_key (name);

  key[strcspn (key, " ")] = '\0';
  if (strcmp (key, expected) != 0)
    g_error ("%s is read %s instead of %s", name, key, expected);
}

static void
test_surnames (void)
{
  static const struct {
    const char *surname;
    const char *reading;
  } cases[] = {
      {"曾", "zeng"}, {"单", "shan"},  {"解", "xie"},   {"仇", "qiu"},  {"查", "zha"},
      {"区", "ou"},   {"朴", "piao"},  {"盖", "ge"},    {"缪", "miao"}, {"覃", "qin"},
      {"翟", "zhai"}, {"乐", "yue"},   {"任", "ren"},   {"华", "hua"},  {"员", "yun"},
      {"召", "shao"}, {"种", "chong"}, {"繁", "po"},    {"祭", "zhai"}, {"秘", "bi"},
      {"粘", "nian"}, {"藏", "zang"},  {"薄", "bo"},    {"要", "yao"},  {"郇", "xun"},
      {"阚", "kan"},  {"隗", "wei"},   {"乜", "nie"},   {"佴", "nai"},  {"冼", "xian"},
      {"洗", "xian"}, {"尉", "wei"},   {"谌", "chen"},  {"莘", "xin"},  {"葛", "ge"},
      {"庹", "tuo"},  {"瞿", "qu"},    {"向", "xiang"}, {"谷", "gu"},   {"吕", "lv"},
      {"卜", "bu"},   {"臧", "zang"},  {"晁", "chao"},  {"折", "she"},  {"都", "du"},
      {"黑", "he"},   {"重", "chong"}, {"牟", "mou"},   {"佘", "she"},  {"逄", "pang"},
      {"郗", "xi"},   {"那", "na"},    {"过", "guo"},   {"柏", "bai"},  {"尹", "yin"},
      {"褚", "chu"},  {"訾", "zi"},    {"贲", "ben"},   {"钭", "tou"},  {"隽", "juan"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat (cases[i].surname, "大明", NULL);
    g_autofree char *reading = g_strconcat (cases[i].reading, "daming", NULL);

    assert_reading (name, reading);
  }
}

static void
test_compound_surnames (void)
{
  assert_reading ("万俟大明", "moqidaming");
  assert_reading ("尉迟恭", "yuchigong");
  assert_reading ("单于飞", "chanyufei");
  assert_reading ("长孙无忌", "zhangsunwuji");
  assert_reading ("澹台明", "tantaiming");
  assert_reading ("令狐冲", "linghuchong");
  assert_reading ("欧阳修", "ouyangxiu");
  assert_reading ("乐正明", "yuezhengming");
  assert_reading ("夏侯明", "xiahouming");
  /* Two characters are a surname and a given name. */
  assert_reading ("单于", "shanyu");
  assert_reading ("万俟", "wanqi");
}

/* What search must give for "READINGS…" of the table before 明: letters without tones. */
static char *
expected_search_key (char **readings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; readings[i] != NULL; i++) {
    g_auto (GStrv) syllables = g_strsplit (readings[i], "-", -1);
    g_autoptr (GString) initials = g_string_new (NULL);

    g_string_append (out, i > 0 ? " " : "");
    for (guint j = 0; syllables[j] != NULL; j++) {
      gsize letters = strspn (syllables[j], "abcdefghijklmnopqrstuvwxyz");

      g_assert_cmpuint (letters, >, 0);
      g_assert_cmpuint (strspn (syllables[j] + letters, "1234"), ==, 1);
      g_assert_cmpuint (strlen (syllables[j]), ==, letters + 1);
      g_string_append_len (out, syllables[j], (gssize)letters);
      g_string_append_c (initials, syllables[j][0]);
    }
    g_string_append_printf (out, "ming %sm", initials->str);
  }
  return g_string_free (out, FALSE);
}

/* Every line of the table is well formed and takes effect. */
static void
test_table_of_surnames (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/com/example/SangRui/core/surnames.txt",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  guint n_surnames = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
    g_autofree char *name = NULL;
    g_autofree char *expected = NULL;

    if (lines[i][0] == '#' || lines[i][0] == '\0')
      continue;
    name = g_strconcat (words[0], "明", NULL);
    expected = expected_search_key (words + 1);
    assert_taken (sr_pinyin_search_key (name), expected);
    n_surnames++;
  }
  g_assert_cmpuint (n_surnames, >=, 100);
}

/* Only the surname is read as one. */
static void
test_given_names (void)
{
  assert_reading ("李单", "lidan");
  assert_reading ("王解曾", "wangjieceng");
  assert_reading ("张乐乐", "zhanglele");
  assert_reading ("乐乐", "yuele");
}

static void
test_search_key (void)
{
  assert_taken (sr_pinyin_search_key ("覃大明"), "qindaming qdm tandaming tdm");
  assert_taken (sr_pinyin_search_key ("曾大明"), "zengdaming zdm");
  assert_taken (sr_pinyin_search_key ("吕绿女"), "lvlvnv lln");
  assert_taken (sr_pinyin_search_key (EXTENSION_B "野"), "jiye jy");
  assert_taken (sr_pinyin_search_key ("王" UNREAD "明"), "wangming wm");
  assert_taken (sr_pinyin_search_key ("阿依古丽·买买提"), "ayigulimaimaiti ayglmmt");
  assert_taken (sr_pinyin_search_key ("Ａnna 3"), "anna3 anna3");
  assert_taken (sr_pinyin_search_key ("…"), "");
  assert_taken (sr_pinyin_search_key (""), "");
  assert_taken (sr_pinyin_search_key (NULL), "");
  assert_taken (sr_pinyin_search_key ("\xFF"), "");
}

static void
test_sort_key (void)
{
  assert_taken (sr_pinyin_sort_key ("曾大明"), "zeng1曾 da4大 ming2明");
  assert_taken (sr_pinyin_sort_key (" 曾 大明"), "zeng1曾 da4大 ming2明");
  assert_taken (sr_pinyin_sort_key ("Ａ曾"), "~a ceng2曾");
  assert_taken (sr_pinyin_sort_key ("吕"), "lv3吕");
  assert_taken (sr_pinyin_sort_key ("\u3400"), "qiu1\u3400"); /* the first of the table */
  assert_taken (sr_pinyin_sort_key ("曾\n大"), "zeng1曾 da4大");
  assert_taken (sr_pinyin_sort_key (UNREAD), "~" UNREAD);
  assert_taken (sr_pinyin_sort_key (""), "");
  assert_taken (sr_pinyin_sort_key (NULL), "");
  assert_taken (sr_pinyin_sort_key ("\xFF"), "~\uFFFD");
}

/* Byte order of the keys is the order of a dictionary: letters, tone, character; then the next. */
static void
test_order (void)
{
  static const char *const names[] = {"",       "艾明", "安大", "陈明", "黎大明", "李",   "李安",
                                      "李大明", "李阳", "力大", "林安", "吕明",   "马安", "覃明",
                                      "单明",   "谭安", "曾安", "查明", "左安",   "Anna", UNREAD};

  for (guint i = 1; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *before = sr_pinyin_sort_key (names[i - 1]);
    g_autofree char *after = sr_pinyin_sort_key (names[i]);

    if (strcmp (before, after) >= 0)
      g_error ("“%s” does not sort before “%s”", before, after);
  }
}

/* Equal syllables keep equal characters together, whatever follows. */
static void
test_order_keeps_characters (void)
{
  g_autofree char *first = sr_pinyin_sort_key ("张阳");
  g_autofree char *second = sr_pinyin_sort_key ("章安");
  g_autofree char *third = sr_pinyin_sort_key ("张安");

  g_assert_cmpint (strcmp (third, first), <, 0);
  g_assert_cmpint (strcmp (first, second), <, 0);
}

static void
test_initials (void)
{
  assert_taken (sr_pinyin_initials ("脱贫户"), "tph");
  assert_taken (sr_pinyin_initials ("芙蓉桥白族乡"), "frqbzx");
  assert_taken (sr_pinyin_initials ("Ａ区 3栋（旧）"), "aq3dj");
  assert_taken (sr_pinyin_initials ("单身"), "ds"); /* no surname */
  assert_taken (sr_pinyin_initials (""), "");
  assert_taken (sr_pinyin_initials (NULL), "");
}

static gpointer
ask (gpointer unused)
{
  return sr_pinyin_sort_key ("曾大明");
}

/* The table may be asked for the first time by several threads at once. */
static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, ask, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_taken (g_thread_join (threads[i]), "zeng1曾 da4大 ming2明");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/threads", test_threads); /* first: nothing is loaded yet */
  g_test_add_func ("/pinyin/surnames", test_surnames);
  g_test_add_func ("/pinyin/compound-surnames", test_compound_surnames);
  g_test_add_func ("/pinyin/table-of-surnames", test_table_of_surnames);
  g_test_add_func ("/pinyin/given-names", test_given_names);
  g_test_add_func ("/pinyin/search-key", test_search_key);
  g_test_add_func ("/pinyin/sort-key", test_sort_key);
  g_test_add_func ("/pinyin/order", test_order);
  g_test_add_func ("/pinyin/order-keeps-characters", test_order_keeps_characters);
  g_test_add_func ("/pinyin/initials", test_initials);
  return g_test_run ();
}
