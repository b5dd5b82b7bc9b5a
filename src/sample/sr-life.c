/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * School, work and health by age.
 */
#include "sample/sr-life.h"

#include <string.h>

#define SCHOOL_AGE      6
#define KINDERGARTEN    3
#define WORKING_AGE     16
#define RESTING_AGE     60
#define GRADES_TO_NINE  9
#define GRADES_TO_FINAL 12

typedef struct {
  const char *state;
  const char *school;
  const char *grade;
} Grade;

static const Grade grades[] = {
    {"primary", "瑞塔铺镇中心小学", "一年级"}, {"primary", "瑞塔铺镇中心小学", "二年级"},
    {"primary", "瑞塔铺镇中心小学", "三年级"}, {"primary", "瑞塔铺镇中心小学", "四年级"},
    {"primary", "瑞塔铺镇中心小学", "五年级"}, {"primary", "瑞塔铺镇中心小学", "六年级"},
    {"grade_7", "瑞塔铺镇初级中学", "七年级"}, {"grade_8", "瑞塔铺镇初级中学", "八年级"},
    {"grade_9", "瑞塔铺镇初级中学", "九年级"},
};
static const Grade senior[] = {
    {"senior_1", "县高级中学", "高一"},
    {"senior_2", "县高级中学", "高二"},
    {"senior_3", "县高级中学", "高三"},
};
static const Grade vocational[] = {
    {"vocational_1", "县职业中专学校", "中职一年级"},
    {"vocational_2", "县职业中专学校", "中职二年级"},
    {"vocational_3", "县职业中专学校", "中职三年级"},
};
static const Grade college[] = {
    {"college_1", "省内高职院校", "大一"},
    {"college_2", "省内高职院校", "大二"},
    {"college_3", "省内高职院校", "大三"},
};
static const Grade bachelor[] = {
    {"bachelor_1", "省内本科院校", "大一"},
    {"bachelor_2", "省内本科院校", "大二"},
    {"bachelor_3", "省内本科院校", "大三"},
    {"bachelor_4", "省内本科院校", "大四"},
};

static SrSchoolPath
draw_path (SrRandom *random)
{
  static const guint16 weights[] = {4, 36, 14, 30, 16};

  return sr_random_weighted (random, weights, G_N_ELEMENTS (weights));
}

static const char *
draw_old_education (SrRandom *random, int year, int sex)
{
  static const char *const codes[] = {"illiterate",    "primary", "junior_middle",
                                      "senior_middle", "college", "bachelor_up"};
  static const guint16 weights[][6] = {
      {30, 58, 11, 1, 0, 0}, {6, 52, 37, 5, 0, 0}, {1, 22, 64, 11, 2, 0}, {0, 5, 58, 25, 9, 3}};
  int row = CLAMP ((year - 1942) / 13, 0, 3);

  return codes[sr_random_weighted (random,
                                   weights[sex == 2 && row > 0 ? row - (year % 3 == 0) : row], 6)];
}

void
sr_life_draw (SrRandom *random, SrDay born, int sex, SrLife *life)
{
  int year = sr_day_year (born);

  memset (life, 0, sizeof *life);
  life->born = born;
  life->sex = sex;
  life->path = draw_path (random);
  life->old_education = draw_old_education (random, year, sex);
  life->is_skilled = year < 2003 && year > 1968 && sr_random_chance (random, 17);
  life->rests = sr_random_chance (random, 8) ? 0 : sr_random_chance (random, 45) ? 1 : 2;
  if (sr_random_chance (random, year < 1955 ? 46 : year < 1965 ? 26 : year < 1975 ? 5 : 0))
    life->chronic_since = sr_day (sr_random_between (random, 2012, 2024), 3, 1);
  if (sr_random_chance (random, year < 1975 ? 2 : 0))
    life->serious_since = sr_day (sr_random_between (random, 2018, 2024), 5, 1);
  if (sr_random_below (random, 1000) < (year < 1965 ? 55 : 18)) {
    static const guint16 kinds[] = {10, 14, 5, 48, 10, 9, 4};
    static const guint16 levels[] = {10, 25, 35, 30};

    life->disability_kind = 1 + (int)sr_random_weighted (random, kinds, G_N_ELEMENTS (kinds));
    life->disability_level = 1 + (int)sr_random_weighted (random, levels, G_N_ELEMENTS (levels));
  }
}

/* School years since the first September after the sixth birthday; negative before. Until the end
 * of June it is the year that began in the September before. */
static int
school_year (SrDay born, SrDay day)
{
  GDate birth;
  GDate now;
  int start, year;

  g_date_clear (&birth, 1);
  g_date_clear (&now, 1);
  g_date_set_julian (&birth, (guint32)born);
  g_date_set_julian (&now, (guint32)day);
  start = g_date_get_year (&birth) + SCHOOL_AGE + (g_date_get_month (&birth) > 8);
  year = g_date_get_year (&now) - (g_date_get_month (&now) < 9);
  return year - start;
}

/* July and August: a final year is over. */
static gboolean
is_summer (SrDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);
  return g_date_get_month (&date) == 7 || g_date_get_month (&date) == 8;
}

static const Grade *
in_row (const Grade *row, int n, int index)
{
  return index >= 0 && index < n ? &row[index] : NULL;
}

static const Grade *
higher_grade (SrSchoolPath path, int year)
{
  int first = year - GRADES_TO_NINE;
  int second = year - GRADES_TO_FINAL;

  if (path == SR_PATH_JUNIOR)
    return NULL;
  if (path == SR_PATH_VOCATIONAL)
    return in_row (vocational, G_N_ELEMENTS (vocational), first);
  if (first < (int)G_N_ELEMENTS (senior))
    return in_row (senior, G_N_ELEMENTS (senior), first);
  if (path == SR_PATH_COLLEGE)
    return in_row (college, G_N_ELEMENTS (college), second);
  if (path == SR_PATH_BACHELOR)
    return in_row (bachelor, G_N_ELEMENTS (bachelor), second);
  return NULL;
}

static const Grade *
grade_at (SrSchoolPath path, int year)
{
  if (year < GRADES_TO_NINE)
    return &grades[year];
  return higher_grade (path, year);
}

SrSchooling
sr_life_schooling (const SrLife *life, SrDay day)
{
  int year = school_year (life->born, day);
  const Grade *grade;

  if (year < KINDERGARTEN - SCHOOL_AGE)
    return (SrSchooling){"preschool_age", NULL, NULL};
  if (year < 0) {
    static const char *const classes[] = {"小班", "中班", "大班"};

    return (SrSchooling){"preschool", "瑞塔铺镇中心幼儿园", classes[year + 3]};
  }
  grade = grade_at (life->path, year);
  if (grade == NULL || (is_summer (day) && grade_at (life->path, year + 1) == NULL))
    return (SrSchooling){NULL, NULL, NULL};
  return (SrSchooling){grade->state, grade->school, grade->grade};
}

const char *
sr_life_education (const SrLife *life)
{
  static const char *const by_path[] = {"junior_middle", "senior_middle", "senior_middle",
                                        "college", "bachelor_up"};

  if (sr_day_year (life->born) < 1996)
    return life->old_education;
  return by_path[life->path];
}

static const char *
labour_after_sixty (const SrLife *life, int age)
{
  if (age >= 78 || life->rests == 2)
    return "none";
  if (age >= 70 || life->rests == 1)
    return "weak";
  return "ordinary";
}

const char *
sr_life_labour (const SrLife *life, SrDay day)
{
  int age = sr_day_age (life->born, day);
  int reviewed = sr_day_age (life->born, sr_day (sr_day_year (day), 1, 1));

  if (age < WORKING_AGE || sr_life_schooling (life, day).state)
    return "none";
  if (life->disability_kind && life->disability_level <= 2)
    return age >= RESTING_AGE ? "none" : "lost";
  if (reviewed >= RESTING_AGE)
    return labour_after_sixty (life, reviewed);
  if (life->is_weak || (life->disability_kind && life->disability_level == 3))
    return "weak";
  return life->is_skilled ? "skilled" : "ordinary";
}

const char *
sr_life_health (const SrLife *life, SrDay day)
{
  gboolean chronic = life->chronic_since && life->chronic_since <= day;
  gboolean serious = life->serious_since && life->serious_since <= day;

  if (life->disability_kind)
    return chronic ? "chronic,disabled" : "disabled";
  if (serious)
    return chronic ? "chronic,serious" : "serious";
  return chronic ? "chronic" : "healthy";
}
