/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Masking: what stays visible, and that nothing else does.
 */
#include "core/sr-mask.h"
#include "core/sr-text.h"

static void
assert_masked (SrMask mask, const char *text, const char *expected)
{
  g_autofree char *masked = sr_mask_text (mask, text);

  g_assert_cmpstr (masked, ==, expected);
}

static void
test_id_number (void)
{
  assert_masked (SR_MASK_ID_NUMBER, "430898199003070013", "430898********0013");
  assert_masked (SR_MASK_ID_NUMBER, "43089819900307003X", "430898********003X");
  assert_masked (SR_MASK_ID_NUMBER, "430898900307001", "430898*****7001");
  assert_masked (SR_MASK_ID_NUMBER, "43089819900307001311", "430898********0013**");
  assert_masked (SR_MASK_ID_NUMBER, "43089819900307001311B1", "430898********0013****");
  assert_masked (SR_MASK_ID_NUMBER, "E12345678", "*********");
  assert_masked (SR_MASK_ID_NUMBER, "43089819900307", "**************");
}

static void
test_phone (void)
{
  assert_masked (SR_MASK_PHONE, "13812345678", "138****5678");
  assert_masked (SR_MASK_PHONE, "07446223456", "****3456");
  assert_masked (SR_MASK_PHONE, "0744-6223456", "****3456");
  assert_masked (SR_MASK_PHONE, "+8613812345678", "****5678");
  assert_masked (SR_MASK_PHONE, "6223456", "****3456");
  assert_masked (SR_MASK_PHONE, "622345", "******");
  assert_masked (SR_MASK_PHONE, "1", "*");
}

static void
test_bank (void)
{
  assert_masked (SR_MASK_BANK, "6217001234567891234", "****1234");
  assert_masked (SR_MASK_BANK, "12345678", "****5678");
  assert_masked (SR_MASK_BANK, "1234567", "*******");
}

static void
test_all_and_none (void)
{
  assert_masked (SR_MASK_ALL, "x", "****");
  assert_masked (SR_MASK_ALL, "a long text about a child", "****");
  assert_masked (SR_MASK_NONE, "430898199003070013", "430898199003070013");
}

static void
test_blank (void)
{
  for (int mask = SR_MASK_NONE; mask <= SR_MASK_ALL; mask++) {
    assert_masked ((SrMask)mask, NULL, "");
    assert_masked ((SrMask)mask, "", "");
  }
}

/* Texts that are no numbers are masked by characters, never cut inside one. */
static void
test_strange_texts (void)
{
  assert_masked (SR_MASK_BANK, "中国农业银行𠮷行一二", "****𠮷行一二");
  assert_masked (SR_MASK_PHONE, "电话同户主", "*****");
  assert_masked (SR_MASK_ID_NUMBER, "身份证号码正在派出所补办中请稍候",
                 "身份证号码正******中请稍候");
  for (int mask = SR_MASK_ID_NUMBER; mask <= SR_MASK_ALL; mask++) {
    g_autofree char *masked = sr_mask_text ((SrMask)mask, "\xFF\xFE\xF0\xA0 1234567890123456789");

    g_assert_true (g_utf8_validate (masked, -1, NULL));
    g_assert_true (sr_mask_is_masked (masked));
  }
}

static void
test_is_masked (void)
{
  g_assert_true (sr_mask_is_masked ("138****5678"));
  g_assert_true (sr_mask_is_masked ("138＊＊＊＊5678"));
  g_assert_false (sr_mask_is_masked ("13812345678"));
  g_assert_false (sr_mask_is_masked (""));
  g_assert_false (sr_mask_is_masked (NULL));
}

static void
assert_sentence (const char *sentence, const char *wanted)
{
  g_autofree char *masked = sr_mask_numbers (sentence);

  g_assert_cmpstr (masked, ==, wanted);
}

static void
test_numbers (void)
{
  assert_sentence ("“430898198203150027” is not in the list",
                   "“430898********0027” is not in the list");
  assert_sentence ("43089819820315002X,", "430898********002X,");
  assert_sentence ("430898 19820315 0027", "430898********0027");
  assert_sentence ("４３０８９８１９８２０３１５００２７", "430898********0027");
  assert_sentence ("电话13800000001。", "电话138****0001。");
  assert_sentence ("2010-03-03, 12000.50, SR-0001, 430822101001",
                   "2010-03-03, 12000.50, SR-0001, 430822101001");
  assert_sentence ("", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask/id-number", test_id_number);
  g_test_add_func ("/mask/numbers", test_numbers);
  g_test_add_func ("/mask/phone", test_phone);
  g_test_add_func ("/mask/bank", test_bank);
  g_test_add_func ("/mask/all-and-none", test_all_and_none);
  g_test_add_func ("/mask/blank", test_blank);
  g_test_add_func ("/mask/strange-texts", test_strange_texts);
  g_test_add_func ("/mask/is-masked", test_is_masked);
  return g_test_run ();
}
