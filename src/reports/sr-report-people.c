/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "reports/sr-report-people.h"

const SrSummaryColumn sr_report_people_columns[] = {
    {"households", "户数", NULL},
    {"persons", "人口→合计", NULL},
    {"persons_male", "人口→男", NULL},
    {"persons_female", "人口→女", NULL},
    {"persons", "人口→未知", "persons_male persons_female"},
    {"persons_0_5", "年龄→0-5", NULL},
    {"persons_6_15", "年龄→6-15", NULL},
    {"persons_16_59", "年龄→16-59", NULL},
    {"persons_60_up", "年龄→60+", NULL},
    {"persons", "年龄→未知", "persons_0_5 persons_6_15 persons_16_59 persons_60_up"},
    {"households_poor", "脱贫户→户", NULL},
    {"persons_poor", "脱贫户→人", NULL},
    {"households_monitored", "监测户→户", NULL},
    {"persons_monitored", "监测户→人", NULL},
    {"labour_force", "劳动力", NULL},
};

const guint sr_report_n_people_columns = G_N_ELEMENTS (sr_report_people_columns);

const SrSummaryColumn sr_report_work_columns[] = {
    {.figure = "employed", .title = "就业→合计"},
    {.figure = "employed_factory", .title = "就业→车间"},
    {.figure = "employed_local", .title = "就业→县内其他"},
    {.figure = "employed_county_outside",
     .title = "就业→县外省内",
     .slice = "work_scope=city province"},
    {.figure = "employed_county_outside",
     .title = "就业→省外",
     .slice = "work_scope=other_province abroad"},
    {.figure = "employed_public_post", .title = "就业→公益岗"},
};

const guint sr_report_n_work_columns = G_N_ELEMENTS (sr_report_work_columns);
