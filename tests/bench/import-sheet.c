/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing the sheet, row by row.
 */
#include "import-sheet.h"

#include "bench.h"
#include "sample/sr-day.h"
#include "sample/sr-family.h"

typedef struct {
  const char *relation, *schooling;
  int sex, born; /* year of the first household's */
} Member;

static const Member members[] = {
    {"户主", "初中", 1, 1961},
    {"配偶", "初中", 2, 1963},
    {"之子", "高中", 1, 1987},
    {"之女", "大专", 2, 1990},
};

/* Names that nobody of the sample has: mountains and waters. */
static void
write_name (GString *text, guint person)
{
  g_string_append (text, "岳");
  g_string_append_unichar (text, 0x5C71 + person % 300);
  g_string_append_unichar (text, 0x6C35 + person / 300 % 400);
}

static void
write_person (GString *text, guint household, guint person, const Member *member)
{
  static const char *const townships[] = {"人潮溪镇", "瑞塔铺镇", "官地坪镇"};
  static const char *const peoples[] = {"土家族", "白族", "汉族", "苗族"};
  SrDay born = sr_day (member->born, 1, 1) + (SrDay)(household % 3000);
  char number[19], day[SR_DATE_SIZE];

  /* The sample numbers those of one day from 0. */
  sr_family_id_number (born, member->sex, 498 - household / 3000, number);
  sr_day_format (born, day);
  g_string_append_printf (text, "YM-%06u,", household);
  write_name (text, person);
  g_string_append_printf (text, ",%s,%s,%s,%s,%s,1%010u,%s,群众,%s,2019-09-27\n", member->relation,
                          number, member->sex == 1 ? "男" : "女", day, peoples[household % 4],
                          3800000000u + person, member->schooling, townships[household % 3]);
}

/* Households of three and four by turns. */
void
bench_write_sheet (const char *path, guint n_rows)
{
  g_autoptr (GString) text = g_string_new (
      "户编号,姓名,与户主关系,证件号码,性别,出生日期,民族,联系电话,文化程度,政治面貌,迁出乡镇,"
      "迁入日期\n");
  g_autoptr (GError) error = NULL;
  guint person = 0;

  for (guint household = 0; person < n_rows; household++)
    for (guint i = 0; i < 3 + household % 2 && person < n_rows; i++)
      write_person (text, household, person++, &members[i]);
  g_file_set_contents (path, text->str, (gssize)text->len, &error);
  bench_no_error (error);
}
