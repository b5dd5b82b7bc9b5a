/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables of surnames and of the characters of given names, and how they are put together.
 */
#include "sample/sr-names.h"

#include <string.h>

static const char *const tujia[] = {"彭", "向", "田", "覃", "彭", "向", "田", "覃", "黄", "李",
                                    "张", "刘", "陈", "尚", "卓", "鲁", "杜", "龚", "邓", "全"};
static const char *const bai[] = {"谷", "钟", "王", "熊", "谷", "钟", "王", "张",
                                  "陈", "刘", "李", "高", "甄", "段", "佳", "赵"};
static const char *const miao[] = {"龙", "石", "吴", "麻", "廖", "杨", "欧", "滕"};
static const char *const han[] = {"李", "刘", "陈", "张", "王", "周", "罗", "唐", "胡",
                                  "肖", "朱", "曾", "贺", "蒋", "何", "郭", "伍", "单"};

static const char *const generations[] = {"大", "世", "国", "先", "昌", "启", "万", "远", "兴",
                                          "光", "正", "家", "永", "绍", "宏", "明", "德", "业",
                                          "顺", "开", "承", "佑", "克", "志", "胜", "元"};

/* Second characters of men of before and after about 1975. */
static const char *const old_men[] = {"明", "富", "贵", "福", "清", "华", "武", "文", "忠", "生",
                                      "海", "平", "云", "祥", "发", "旺", "财", "林", "堂", "禄",
                                      "寿", "才", "东", "望", "义", "礼", "春", "全", "友", "珍"};
static const char *const new_men[] = {"军", "勇", "强", "波", "涛", "辉", "斌", "峰", "亮", "刚",
                                      "伟", "杰", "鹏", "飞", "磊", "松", "超", "成", "红", "建",
                                      "洲", "凯", "俊", "龙", "健", "权", "旭", "立", "威", "恒"};
static const char *const old_women1[] = {"桂", "菊", "玉", "金", "春", "秀", "翠",
                                         "月", "银", "美", "腊", "冬", "梅", "兰",
                                         "凤", "香", "云", "珍", "细", "双"};
static const char *const old_women2[] = {"英", "香", "莲", "梅", "珍", "兰", "娥", "秀",
                                         "芝", "枝", "菊", "云", "花", "姣", "翠", "凤"};
static const char *const mid_women[] = {
    "红艳", "春梅", "海燕", "小红", "丽华", "晓玲", "冬梅", "艳芳", "金凤", "玉兰", "建英",
    "小英", "丽",   "敏",   "艳",   "霞",   "娟",   "芳",   "燕",   "琼",   "慧",   "英姿",
    "群",   "凤琴", "桃英", "辉琼", "美玲", "继红", "小妹", "桂芳", "圣兰", "先凤"};
static const char *const young_women[] = {"婷",   "丹",   "倩",   "静",   "莎",   "雪梅", "晓庆",
                                          "思思", "佳丽", "艳丽", "小玲", "文静", "玲玲", "海霞",
                                          "娜",   "梦婷", "晶晶", "亚男", "春艳", "欢",   "珊",
                                          "雅琴", "慧玲", "圆圆", "双双", "媛",   "莉萍", "姗姗"};
static const char *const young_men[] = {"浩", "鑫", "磊", "鹏", "帆", "凯", "帅", "宇", "阳", "明",
                                        "伟", "涛", "杰", "俊", "龙", "峰", "成", "林", "斌", "航"};
static const char *const child_boy1[] = {"子", "梓", "宇", "浩", "俊", "一", "思",
                                         "泽", "佳", "铭", "嘉", "锦", "承", "振",
                                         "奕", "文", "皓", "天", "景", "昊"};
static const char *const child_boy2[] = {"轩", "涵", "辰", "豪", "然", "睿", "阳",
                                         "杰", "翔", "宸", "霖", "航", "熙", "凯",
                                         "博", "恒", "逸", "源", "琛", "晨"};
static const char *const child_girl1[] = {"雨", "梓", "欣", "思", "诗", "佳", "子",
                                          "一", "语", "可", "若", "馨", "梦", "紫",
                                          "依", "嘉", "慧", "静", "书", "沐"};
static const char *const child_girl2[] = {"欣", "涵", "怡", "妍", "琪", "彤", "萱",
                                          "雨", "婷", "菲", "瑶", "琳", "悦", "雯",
                                          "馨", "宁", "桐", "凝", "洁", "雅"};

#define PICK(random, table) ((table)[sr_random_below (random, G_N_ELEMENTS (table))])

/* 白族乡 of the county (九位代码), where most families are Bai. */
static const char *const bai_townships[] = {"430822203", "430822207", "430822208",
                                            "430822210", "430822213", NULL};

const char *
sr_names_ethnicity (SrRandom *random, const char *township)
{
  static const char *const codes[] = {"15", "14", "01", "06"};
  static const guint16 usual[] = {74, 9, 11, 6};
  static const guint16 in_bai[] = {19, 68, 10, 3};
  gboolean is_bai = township && g_strv_contains (bai_townships, township);

  return codes[sr_random_weighted (random, is_bai ? in_bai : usual, G_N_ELEMENTS (codes))];
}

const char *
sr_names_surname (SrRandom *random, const char *ethnicity)
{
  if (strcmp (ethnicity, "15") == 0)
    return PICK (random, tujia);
  if (strcmp (ethnicity, "14") == 0)
    return PICK (random, bai);
  if (strcmp (ethnicity, "06") == 0)
    return PICK (random, miao);
  return PICK (random, han);
}

const char *
sr_names_generation (SrRandom *random)
{
  return PICK (random, generations);
}

static void
join (char name[SR_NAME_SIZE], const char *a, const char *b, const char *c)
{
  g_strlcpy (name, a, SR_NAME_SIZE);
  g_strlcat (name, b, SR_NAME_SIZE);
  /* 春春, 明明 are names of children, not of clerks' lists. */
  if (strcmp (b, c) != 0)
    g_strlcat (name, c, SR_NAME_SIZE);
}

static void
man (SrRandom *random,
     const char *surname,
     const char *generation,
     int year,
     char name[SR_NAME_SIZE])
{
  const char *first = generation ? generation : sr_names_generation (random);

  if (year < 1974)
    join (name, surname, first, PICK (random, old_men));
  else if (year < 1990)
    join (name, surname, sr_random_chance (random, 75) ? first : "", PICK (random, new_men));
  else if (year < 2003)
    join (name, surname, sr_random_chance (random, 45) ? first : "", PICK (random, young_men));
  else
    join (name, surname, PICK (random, child_boy1), PICK (random, child_boy2));
}

static void
woman (SrRandom *random, const char *surname, int year, char name[SR_NAME_SIZE])
{
  if (year < 1972)
    join (name, surname, PICK (random, old_women1), PICK (random, old_women2));
  else if (year < 1988)
    join (name, surname, PICK (random, mid_women), "");
  else if (year < 2002)
    join (name, surname, PICK (random, young_women), "");
  else
    join (name, surname, PICK (random, child_girl1), PICK (random, child_girl2));
}

void
sr_names_make (SrRandom *random,
               const char *surname,
               const char *generation,
               int sex,
               int year,
               char name[SR_NAME_SIZE])
{
  if (sex == 1)
    man (random, surname, generation, year, name);
  else
    woman (random, surname, year, name);
}
