/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The figures that the records of the register reach so far.
 */
#include "figures/sr-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
static const SrFigure figures[] = {
  { "buildings", N_ ("Buildings"), "楼栋数", "栋",
    "未作废的楼栋全部计入。",
    SR_FIGURE_STOCK, "building", SR_AGGREGATE_COUNT,
    .dimensions = {"site"}, .area = "households" },
  { "flats", N_ ("Flats"), "住房套数", "套",
    "未作废的住房全部计入，含公用、待修。",
    SR_FIGURE_STOCK, "flat", SR_AGGREGATE_COUNT,
    .dimensions = {"building", "layout", "site"}, .area = "households" },
  { "flats_occupied", N_ ("Occupied flats"), "在住套数", "套",
    "截止日有住户在住的套房，每套计一次。",
    SR_FIGURE_STOCK, "flat", SR_AGGREGATE_COUNT,
    .dimensions = {"building", "layout", "site"}, .area = "households" },
  { "flats_vacant", N_ ("Vacant flats"), "空置套数", "套",
    "住房套数中截止日无人入住的套，不论登记的状态（公用、待修也计入，另按状态分列）；住房套数 = 在住套数 + 空置套数。",
    SR_FIGURE_STOCK, "flat", SR_AGGREGATE_COUNT,
    .dimensions = {"building", "layout", "flat_state", "site"}, .area = "households" },
  { "households", N_ ("Households"), "搬迁户数", "户",
    "截止日在册的户：迁入日期不晚于截止日（空视为早于任何日期），且迁出日期为空或晚于截止日。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type", "site"}, .area = "households" },
  { "persons", N_ ("Persons"), "搬迁人口", "人",
    "截止日在册户内的现有成员，每人计一次；服刑、失联、参军、入学迁户而未离开本户的仍计，死亡、嫁出、迁出以离开本户日期为准。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex", "age_band", "age_five", "ethnicity",
                   "household_type", "site"}, .area = "households" },
  { "persons_male", N_ ("Male"), "男性人口", "人",
    "搬迁人口中性别为男的。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "age_band", "age_five"}, .area = "households" },
  { "persons_female", N_ ("Female"), "女性人口", "人",
    "搬迁人口中性别为女的；搬迁人口减男、女为性别未知，单列。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "age_band", "age_five"}, .area = "households" },
  { "origin_townships", N_ ("Townships of origin"), "迁出乡镇数", "个",
    "搬迁户中迁出乡镇不为空的不同乡镇数。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_DISTINCT,
    .dimensions = {"building"}, .area = "households" },
  { "building_heads", N_ ("Building heads"), "楼栋长数", "人",
    "截止日在任的楼长；一人兼任两栋计一人。",
    SR_FIGURE_STOCK, "post", SR_AGGREGATE_DISTINCT,
    .dimensions = {"building"}, .area = "households" },
  { "building_posts", N_ ("Posts of building heads"), "楼栋长任职数", "人次",
    "截止日在任的楼长任职，一人兼任两栋计两次。",
    SR_FIGURE_STOCK, "post", SR_AGGREGATE_COUNT,
    .dimensions = {"building"}, .area = "households" },
  { "persons_0_5", N_ ("Aged 0–5"), "0—5周岁人口", "人",
    "搬迁人口中截止日满周岁0—5的（按出生日期；出生日期空的不计入任何年龄段，单列）。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "persons_6_15", N_ ("Aged 6–15"), "6—15周岁人口", "人",
    "搬迁人口中截止日满周岁6—15的。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "persons_16_59", N_ ("Aged 16–59"), "16—59周岁人口", "人",
    "搬迁人口中截止日满周岁16—59的。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "persons_60_up", N_ ("Aged 60 and over"), "60周岁及以上人口", "人",
    "搬迁人口中截止日满60周岁的。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "households_poor", N_ ("Registered poor households"), "脱贫户数", "户",
    "搬迁户中建档立卡的户；与截止日的户类型无关，脱贫后被监测的也计。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building"}, .area = "households" },
  { "persons_poor", N_ ("Persons in registered poor households"), "脱贫人口", "人",
    "脱贫户的户内搬迁人口。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "households_in", N_ ("Households that came"), "增加户数", "户",
    "迁入日期在期内的户；迁入日有成员从本安置点其他户转来的为分户，其余为迁入。",
    SR_FIGURE_FLOW, "household", SR_AGGREGATE_COUNT, SR_EVENT_BEGIN,
    .dimensions = {"township", "building", "household_change", "month"}, .area = "households" },
  { "households_out", N_ ("Households that left"), "减少户数", "户",
    "迁出日期在期内的户；迁出日有成员转到本安置点其他户的为并户，其余为迁出。期末户数 = 期初户数 + 增加户数 − 减少户数。",
    SR_FIGURE_FLOW, "household", SR_AGGREGATE_COUNT, SR_EVENT_END,
    .dimensions = {"township", "building", "household_change", "month"}, .area = "households" },
  { "households_monitored", N_ ("Monitored households"), "监测户数", "户",
    "搬迁户中截止日在监测的户：识别监测时间不晚于截止日所在月，且消除监测时间为空或晚于该月；每户计一次。风险类型按致贫返贫风险1。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "monitoring_category", "risk"}, .area = "households" },
  { "persons_monitored", N_ ("Persons in monitored households"), "监测人口", "人",
    "监测户的户内搬迁人口。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "monitoring_category"}, .area = "households" },
  { "households_without_measures", N_ ("Monitored households without a measure"), "未落实帮扶措施户数", "户",
    "监测户中截止日没有一项帮扶措施开始的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "monitoring_category"}, .area = "households" },
  { "households_with_measures", N_ ("Monitored households with measures"), "已落实帮扶措施户数", "户",
    "监测户中截止日至少有一项帮扶措施开始的户；监测户数 = 已落实帮扶措施户数 + 未落实帮扶措施户数。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "monitoring_category"}, .area = "households" },
  { "monitoring_identified", N_ ("Newly monitored households"), "新识别监测户数", "户",
    "期内开始监测的在册户；自识别监测时间当月1日起计。风险类型按致贫返贫风险1。",
    SR_FIGURE_FLOW, "monitoring", SR_AGGREGATE_COUNT, SR_EVENT_BEGIN,
    .dimensions = {"township", "monitoring_category", "risk", "month"}, .area = "households" },
  { "monitoring_arrived", N_ ("Households that came while monitored"), "监测户自然增加户数", "户",
    "期内迁入本安置点、迁入时已在监测的户。",
    SR_FIGURE_FLOW, "monitoring", SR_AGGREGATE_COUNT, SR_EVENT_BEGIN,
    .dimensions = {"township", "monitoring_category", "risk", "month"}, .area = "households" },
  { "monitoring_cleared", N_ ("Households whose risk was cleared"), "风险消除户数", "户",
    "期内消除监测的在册户，不论消除方式；自消除监测时间当月1日起不再计入监测户。",
    SR_FIGURE_FLOW, "monitoring", SR_AGGREGATE_COUNT, SR_EVENT_END,
    .dimensions = {"township", "monitoring_category", "risk", "month"}, .area = "households" },
  { "monitoring_left", N_ ("Households that left while monitored"), "监测户自然减少户数", "户",
    "期内整户迁出（消亡、并户）时仍在监测的户。期末监测户数 = 期初 + 新识别 + 自然增加 − 风险消除 − 自然减少。",
    SR_FIGURE_FLOW, "monitoring", SR_AGGREGATE_COUNT, SR_EVENT_END,
    .dimensions = {"township", "monitoring_category", "risk", "month"}, .area = "households" },
  { "monitored_persons_identified", N_ ("Persons newly monitored"), "新识别监测人数", "人",
    "期内新识别监测户在开始监测时的户内人口。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_BEGIN,
    .dimensions = {"township"}, .area = "households" },
  { "monitored_persons_joined", N_ ("Persons who came to monitored households"), "监测人口自然增加", "人",
    "期内因出生、婚入、迁入、转入等加入监测户的人，及随监测户迁入的人。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_BEGIN,
    .dimensions = {"township"}, .area = "households" },
  { "monitored_persons_cleared", N_ ("Persons whose household’s risk was cleared"), "风险消除人数", "人",
    "期内风险消除的监测户在消除时的户内人口。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_END,
    .dimensions = {"township"}, .area = "households" },
  { "monitored_persons_left", N_ ("Persons who left monitored households"), "监测人口自然减少", "人",
    "期内因死亡、婚出、迁出、转出等离开监测户的人，及随监测户迁出的人。期末监测人口 = 期初 + 新识别 + 自然增加 − 风险消除 − 自然减少。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_END,
    .dimensions = {"township"}, .area = "households" },
  { "births", N_ ("Births"), "出生人数", "人",
    "期内因出生加入本户的人，每人计一次。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_BEGIN,
    .dimensions = {"township", "building", "sex", "month"}, .area = "households" },
  { "deaths", N_ ("Deaths"), "死亡人数", "人",
    "期内因死亡离开本户的人，每人计一次。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_DISTINCT, SR_EVENT_END,
    .dimensions = {"township", "building", "sex", "month"}, .area = "households" },
  { "moved_in", N_ ("Moved in"), "迁入（增加，不含出生）人数", "人",
    "期内因搬迁入住、婚入、迁入、返回或其他原因加入的人次；不含出生和本安置点内转户。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_COUNT, SR_EVENT_BEGIN,
    .dimensions = {"township", "building", "join_reason", "month"}, .area = "households" },
  { "moved_out", N_ ("Moved out"), "迁出（减少，不含死亡）人数", "人",
    "期内因婚出、迁出、入学迁户、参军或其他原因离开的人次；不含死亡和本安置点内转户。期末人口 = 期初人口 + 出生 + 迁入 − 死亡 − 迁出。",
    SR_FIGURE_FLOW, "membership", SR_AGGREGATE_COUNT, SR_EVENT_END,
    .dimensions = {"township", "building", "leave_reason", "month"}, .area = "households" },
  { "persons_0_15", N_ ("Under 16"), "16周岁以下人口", "人",
    "搬迁人口中截止日未满16周岁的；等于0—5周岁与6—15周岁之和。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "persons_without_id", N_ ("Persons without an ID number"), "待补证人数", "人",
    "搬迁人口中身份证号为空，或为999999开头的占位号的人。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex", "age_band"}, .area = "households" },
  { "households_without_papers", N_ ("Households whose papers are incomplete"), "档案不齐户数", "户",
    "搬迁户中“一户一档”目录（在用的各项）还有未交的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "households_without_phone", N_ ("Households without a phone"), "无联系电话户数", "户",
    "搬迁户中本户和现有成员都没有登记电话的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "households_without_flat", N_ ("Households without a flat"), "有户无房户数", "户",
    "搬迁户中截止日没有在住住房的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "household_type"}, .area = "households" },
  { "buildings_without_head", N_ ("Buildings without a head"), "未设楼长栋数", "栋",
    "有住房而截止日没有在任楼长的楼栋。",
    SR_FIGURE_STOCK, "building", SR_AGGREGATE_COUNT,
    .dimensions = {"site"}, .area = "households" },
  { "persons_with_id", N_ ("Persons with an ID number"), "有证号人数", "人",
    "搬迁人口中已登记身份证号的人；搬迁人口 = 有证号人数 + 待补证人数。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex", "age_band"}, .area = "households" },
  { "persons_without_birth", N_ ("Persons without a birth date"), "无出生日期人数", "人",
    "搬迁人口中出生日期为空的人，不计入任何年龄段。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex"}, .area = "households" },
  { "households_with_papers", N_ ("Households whose papers are complete"), "档案齐全户数", "户",
    "搬迁户中“一户一档”目录（在用的各项）全部已交的户；搬迁户数 = 档案齐全户数 + 档案不齐户数。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "households_no_papers", N_ ("Households without any paper"), "一份档案未交户数", "户",
    "搬迁户中“一户一档”目录一项也未交的户，也计入档案不齐户数。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "households_with_phone", N_ ("Households with a phone"), "有联系电话户数", "户",
    "搬迁户中本户或任一现有成员登记了电话的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "households_without_head", N_ ("Households without a head"), "无户主户数", "户",
    "搬迁户中截止日现有成员里没有户主的户。",
    SR_FIGURE_STOCK, "household", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "household_type"}, .area = "households" },
  { "buildings_with_head", N_ ("Buildings with a head"), "已设楼长栋数", "栋",
    "截止日有在任楼长的楼栋，以及没有住房的楼栋；楼栋数 = 已设楼长栋数 + 未设楼长栋数。",
    SR_FIGURE_STOCK, "building", SR_AGGREGATE_COUNT,
    .dimensions = {"site"}, .area = "households" },
  { "labour_force", N_ ("Labour force"), "劳动力", "人",
    "搬迁人口中截止日满16且不满60周岁（两限为参数）、有普通或技能劳动能力（弱劳动力或半劳动力是否计入为参数，缺省不计）、不在校、在册或状态为空（服刑、失联、参军等不计）的人。",
    SR_FIGURE_STOCK, "person", SR_AGGREGATE_COUNT,
    .dimensions = {"township", "building", "sex", "age_band", "labour_ability", "household_type"}, .area = "employment" },
  { "mentors", N_ ("Mentors"), "结对老同志", "人",
    "截止日有效的结对老同志，每人计一次，不论当前是否有结对儿童。",
    SR_FIGURE_STOCK, "mentor", SR_AGGREGATE_DISTINCT,
    .dimensions = {"party_branch"}, .area = "children" },
};
/* clang-format on */

const SrFigure *
sr_figures (guint *n_figures)
{
  *n_figures = G_N_ELEMENTS (figures);
  return figures;
}

const SrFigure *
sr_figure_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i].key, key) == 0)
      return &figures[i];
  return NULL;
}

const SrFigure *
sr_figure_of_record (const char *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i].kind == SR_FIGURE_STOCK && figures[i].aggregate == SR_AGGREGATE_COUNT &&
        strcmp (figures[i].record, record) == 0)
      return &figures[i];
  return NULL;
}

const char *
sr_figure_label (const SrFigure *figure)
{
  return _ (figure->label);
}

const char *
sr_figure_listed (const SrFigure *figure)
{
  gboolean by_person =
      strcmp (figure->record, "membership") == 0 && figure->aggregate == SR_AGGREGATE_DISTINCT;

  return by_person ? "person" : figure->record;
}

gboolean
sr_figure_has_dimension (const SrFigure *figure, const char *dimension)
{
  return g_strv_contains (figure->dimensions, dimension);
}
