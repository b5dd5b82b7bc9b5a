/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Kinds: what is read, the canonical text, and that reading it again gives the same value.
 */
#include "core/sr-kind.h"

#include <locale.h>
#include <string.h>

/* Reads TEXT, compares its canonical text, and reads that again. */
static void
assert_reads (SrKind kind, const char *text, const char *canonical)
{
  g_auto (SrValue) value = SR_VALUE_INIT;
  g_auto (SrValue) again = SR_VALUE_INIT;
  g_autofree char *formatted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sr_kind_parse (kind, text, &value, &error));
  g_assert_no_error (error);
  formatted = sr_kind_format (kind, &value);
  g_assert_cmpstr (formatted, ==, canonical);
  g_assert_true (sr_value_is_blank (&value) || value.type == sr_kind_storage (kind));
  g_assert_true (sr_kind_parse (kind, formatted, &again, NULL));
  g_assert_true (sr_value_equal (&value, &again));
  g_assert_cmpint (sr_kind_compare (kind, &value, &again), ==, 0);
}

static void
assert_refuses (SrKind kind, const char *text, SrKindError code)
{
  g_auto (SrValue) value = sr_value_text ("untouched");
  g_autoptr (GError) error = NULL;

  if (sr_kind_parse (kind, text, &value, &error))
    g_error ("%s read “%s”", sr_kind_name (kind), text);
  g_assert_error (error, SR_KIND_ERROR, (int)code);
  g_assert_cmpstr (sr_value_get_text (&value), ==, "untouched");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_names (void)
{
  for (int kind = 0; kind < SR_N_KINDS; kind++) {
    g_assert_nonnull (sr_kind_name ((SrKind)kind));
    g_assert_cmpint (sr_kind_storage ((SrKind)kind), !=, SR_VALUE_BLANK);
    for (int other = 0; other < kind; other++)
      g_assert_cmpstr (sr_kind_name ((SrKind)kind), !=, sr_kind_name ((SrKind)other));
  }
  g_assert_cmpstr (sr_kind_name (SR_KIND_MONEY), ==, "money");
}

static void
test_blank (void)
{
  for (int kind = 0; kind < SR_N_KINDS; kind++) {
    assert_reads ((SrKind)kind, "", "");
    assert_reads ((SrKind)kind, NULL, "");
    assert_reads ((SrKind)kind, " \u3000\u200B\n", "");
    assert_refuses ((SrKind)kind, "1\xFF", SR_KIND_ERROR_NOT_UTF8);
  }
}

static void
test_text (void)
{
  assert_reads (SR_KIND_TEXT, "  张 𠮷\u200B ", "张 𠮷");
  assert_reads (SR_KIND_TEXT, "a\r\nb", "a\nb");
  assert_reads (SR_KIND_TEXT, "=1+1", "=1+1");
  assert_reads (SR_KIND_TEXT, "+8613812345678", "+8613812345678");
  assert_reads (SR_KIND_TEXT, "007", "007");
}

static void
test_integer (void)
{
  assert_reads (SR_KIND_INTEGER, "0", "0");
  assert_reads (SR_KIND_INTEGER, "-12", "-12");
  assert_reads (SR_KIND_INTEGER, "007", "7");
  assert_reads (SR_KIND_INTEGER, "１２，３４５", "12345");
  assert_reads (SR_KIND_INTEGER, "12\u2009345", "12345");
  assert_refuses (SR_KIND_INTEGER, "3.0", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_INTEGER, "3.5", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_INTEGER, "3人", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_INTEGER, "9223372036854775808", SR_KIND_ERROR_NOT_A_NUMBER);
}

static void
test_decimal (void)
{
  assert_reads (SR_KIND_DECIMAL, "66.250", "66.25");
  assert_reads (SR_KIND_DECIMAL, "19,080", "19080");
  assert_reads (SR_KIND_DECIMAL, "-0.000001", "-0.000001");
  assert_reads (SR_KIND_DECIMAL, "-0.0", "0");
  assert_reads (SR_KIND_DECIMAL, "100", "100");
  assert_reads (SR_KIND_DECIMAL, "110.123456", "110.123456");
  assert_reads (SR_KIND_DECIMAL, "８８．５", "88.5");
  assert_refuses (SR_KIND_DECIMAL, "0.1234567", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_DECIMAL, "1e3", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_reads (SR_KIND_DECIMAL, "9,000,000,000", "9000000000");
  assert_refuses (SR_KIND_DECIMAL, "10000000000", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_DECIMAL, "nan", SR_KIND_ERROR_NOT_A_NUMBER);
}

/* The desk may have any locale; the text of a number is the same. */
static void
test_decimal_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  gboolean comma = setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL ||
                   setlocale (LC_NUMERIC, "fr_FR.UTF-8") != NULL;

  if (!comma) {
    g_test_skip ("No locale with a decimal comma");
    return;
  }
  assert_reads (SR_KIND_DECIMAL, "66.25", "66.25");
  assert_refuses (SR_KIND_DECIMAL, "66,25", SR_KIND_ERROR_NOT_A_NUMBER);
  setlocale (LC_NUMERIC, before);
}

static void
test_money (void)
{
  assert_reads (SR_KIND_MONEY, "2333.33", "2333.33");
  assert_reads (SR_KIND_MONEY, "28000", "28000.00");
  assert_reads (SR_KIND_MONEY, "28,000.5", "28000.50");
  assert_reads (SR_KIND_MONEY, "¥28，000.50", "28000.50");
  assert_reads (SR_KIND_MONEY, "￥100元", "100.00");
  assert_reads (SR_KIND_MONEY, "100 元", "100.00");
  assert_reads (SR_KIND_MONEY, "2.8万元", "28000.00");
  assert_reads (SR_KIND_MONEY, "2.8 万", "28000.00");
  assert_reads (SR_KIND_MONEY, "0.123456万元", "1234.56");
  assert_reads (SR_KIND_MONEY, "-0.05", "-0.05");
  assert_reads (SR_KIND_MONEY, "0.1", "0.10");
  assert_reads (SR_KIND_MONEY, "0", "0.00");
  assert_refuses (SR_KIND_MONEY, "2333.333", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "0.1234567万元", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "元", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "万元", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "1万2千元", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "100美元", SR_KIND_ERROR_NOT_A_NUMBER);
  assert_refuses (SR_KIND_MONEY, "999999999999999999", SR_KIND_ERROR_NOT_A_NUMBER);
}

static void
test_money_is_fen (void)
{
  g_auto (SrValue) value = SR_VALUE_INIT;
  g_autofree char *least = NULL;

  g_assert_true (sr_kind_parse (SR_KIND_MONEY, "2333.3", &value, NULL));
  g_assert_cmpint (sr_value_get_integer (&value, 0), ==, 233330);
  value = sr_value_integer (G_MININT64);
  least = sr_kind_format (SR_KIND_MONEY, &value);
  g_assert_cmpstr (least, ==, "-92233720368547758.08");
}

static void
test_dates (void)
{
  assert_reads (SR_KIND_DATE, "2019.9.27", "2019-09-27");
  assert_reads (SR_KIND_DATE, "20190927", "2019-09-27");
  assert_reads (SR_KIND_MONTH, "201909", "2019-09");
  assert_reads (SR_KIND_MONTH, "2019年9月", "2019-09");
  assert_reads (SR_KIND_MONTH, "2019.9.27", "2019-09");
  assert_refuses (SR_KIND_DATE, "2019年9月", SR_KIND_ERROR_NOT_A_DATE);
  assert_refuses (SR_KIND_DATE, "2019-02-29", SR_KIND_ERROR_NOT_A_DATE);
  assert_refuses (SR_KIND_MONTH, "2019", SR_KIND_ERROR_NOT_A_DATE);
}

static void
test_choices (void)
{
  assert_reads (SR_KIND_CHOICE, " tph ", "tph");
  assert_reads (SR_KIND_CHOICES, "b、a,b", "a,b");
  assert_reads (SR_KIND_CHOICES, "c; b；a，10|2", "10,2,a,b,c");
  assert_reads (SR_KIND_CHOICES, "a\nb", "a,b");
  assert_reads (SR_KIND_CHOICES, ",,", "");
}

static void
test_flag (void)
{
  static const char *const yes[] = {"是", "有", "yes", "Y", "TRUE", "1", "√", "１", "Ｙ", " 是 "};
  static const char *const no[] = {"否", "无", "No", "n", "false", "0", "×", "０"};
  static const char *const bad[] = {"2", "不详", "-", "yess", "是否", "*"};

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    assert_reads (SR_KIND_FLAG, yes[i], "1");
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    assert_reads (SR_KIND_FLAG, no[i], "0");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refuses (SR_KIND_FLAG, bad[i], SR_KIND_ERROR_NOT_A_FLAG);
}

static void
test_reference (void)
{
  assert_reads (SR_KIND_REFERENCE, "1", "1");
  assert_reads (SR_KIND_REFERENCE, "９２２３３７２０３６８５４７７５８０７", "9223372036854775807");
  assert_refuses (SR_KIND_REFERENCE, "0", SR_KIND_ERROR_UNKNOWN_RECORD);
  assert_refuses (SR_KIND_REFERENCE, "-1", SR_KIND_ERROR_UNKNOWN_RECORD);
  assert_refuses (SR_KIND_REFERENCE, "9223372036854775808", SR_KIND_ERROR_UNKNOWN_RECORD);
  assert_refuses (SR_KIND_REFERENCE, "张三", SR_KIND_ERROR_UNKNOWN_RECORD);
}

/* A value that is read over another one frees it (seen by the leak sanitizer). */
static void
test_parse_over (void)
{
  g_auto (SrValue) value = sr_value_text ("before");

  g_assert_true (sr_kind_parse (SR_KIND_TEXT, "after", &value, NULL));
  g_assert_cmpstr (sr_value_get_text (&value), ==, "after");
}

static int
compare_texts (SrKind kind, const char *a, const char *b)
{
  g_auto (SrValue) first = SR_VALUE_INIT;
  g_auto (SrValue) second = SR_VALUE_INIT;

  g_assert_true (sr_kind_parse (kind, a, &first, NULL));
  g_assert_true (sr_kind_parse (kind, b, &second, NULL));
  g_assert_cmpint (sr_kind_compare (kind, &second, &first) < 0, ==,
                   sr_kind_compare (kind, &first, &second) > 0);
  return sr_kind_compare (kind, &first, &second);
}

static void
test_compare (void)
{
  g_assert_cmpint (compare_texts (SR_KIND_INTEGER, "9", "10"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_INTEGER, "-9", "9"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_DECIMAL, "9.5", "10.25"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_MONEY, "9.99", "10"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_DATE, "2019-09-27", "2019-10-01"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_TEXT, "b", "a"), >, 0);
  g_assert_cmpint (compare_texts (SR_KIND_INTEGER, "", "-9"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_TEXT, "", "a"), <, 0);
  g_assert_cmpint (compare_texts (SR_KIND_TEXT, "", ""), ==, 0);
  g_assert_cmpint (compare_texts (SR_KIND_FLAG, "否", "是"), <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind/names", test_names);
  g_test_add_func ("/kind/blank", test_blank);
  g_test_add_func ("/kind/text", test_text);
  g_test_add_func ("/kind/integer", test_integer);
  g_test_add_func ("/kind/decimal", test_decimal);
  g_test_add_func ("/kind/decimal-locale", test_decimal_locale);
  g_test_add_func ("/kind/money", test_money);
  g_test_add_func ("/kind/money-is-fen", test_money_is_fen);
  g_test_add_func ("/kind/dates", test_dates);
  g_test_add_func ("/kind/choices", test_choices);
  g_test_add_func ("/kind/flag", test_flag);
  g_test_add_func ("/kind/reference", test_reference);
  g_test_add_func ("/kind/parse-over", test_parse_over);
  g_test_add_func ("/kind/compare", test_compare);
  return g_test_run ();
}
