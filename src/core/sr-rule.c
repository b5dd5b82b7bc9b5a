/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of the catalogue. Thresholds in the official sentences are those that the parameters
 * begin with; a town may have others.
 */
#include "core/sr-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WRONG    SR_SEVERITY_ERROR
#define DOUBTFUL SR_SEVERITY_WARNING

/* clang-format off */
static const SrRule rules[] = {
  { "ID01", "identity", WRONG, SR_RULE_RECORD, "person", N_ ("The ID number has a wrong length or form"),
    "证件号码位数只能是18（身份证）、20或22（残疾人证）", NULL },
  { "ID02", "identity", WRONG, SR_RULE_RECORD, "person", N_ ("The check character of the ID number is wrong"),
    "18位身份证校验码不符（加权模11）", NULL },
  { "ID03", "identity", WRONG, SR_RULE_RECORD, "person", N_ ("The disability certificate contradicts the person"),
    "20位残疾证：前18位须等于本人身份证，第19位1—7为类别，第20位1—4为等级", NULL },
  { "ID04", "identity", DOUBTFUL, SR_RULE_RECORD, "person", N_ ("A placeholder in place of an ID number"),
    "无身份证号的占位号（前6位为999999）须列入“待补证”清单，不得当作正常号上报", NULL },
  { "ID05", "identity", WRONG, SR_RULE_RECORD, "person", N_ ("The birth date contradicts the ID number"),
    "身份证号中的出生日期与“出生日期”栏不符", NULL },
  { "ID06", "identity", WRONG, SR_RULE_RECORD, "person", N_ ("The sex contradicts the ID number"),
    "身份证第17位奇偶与性别不符", NULL },
  { "ID07", "identity", WRONG, SR_RULE_SQL, "person", N_ ("One ID number in two households"),
    "同一身份证号出现在两户（现有成员）",
    N_ ("{number:number} is also that of {person:other} in household {household:other_household}") },
  { "ID08", "identity", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Perhaps one person entered twice"),
    "姓名+出生日期+父母姓名高度相似但证号不同：疑似同一人",
    N_ ("Name and birth date ({born_on}) are those of {person:other} ({other_code}) too") },
  { "ID09", "identity", WRONG, SR_RULE_IMPORT, "person", N_ ("The ID number was cut off by a spreadsheet"),
    "证号疑被Excel截断（后三位000或含E+、长度16—17）", NULL },
  { "ID10", "identity", DOUBTFUL, SR_RULE_RECORD, "person", N_ ("Very old, or born in the future"),
    "年龄>105岁或出生日期晚于今日", NULL },
  { "RL01", "relation", WRONG, SR_RULE_SQL, "household", N_ ("Not exactly one head"),
    "每户有且只有一名户主", N_ ("{members} members, {heads} heads") },
  { "RL02", "relation", WRONG, SR_RULE_SQL, "person", N_ ("No relation to the head"),
    "与户主关系为空", N_ ("No relation to the head of household {household:household_id}") },
  { "RL03", "relation", WRONG, SR_RULE_SQL, "person", N_ ("The relation contradicts the sex"),
    "与户主关系与性别矛盾（之子/之父/之女婿…须男；之女/之母/之儿媳…须女）",
    N_ ("{relation_fpb:relation}, but {sex:sex}") },
  { "RL04", "relation", WRONG, SR_RULE_SQL, "household", N_ ("Head and spouse of one sex"),
    "户主与配偶同性别", N_ ("Head {person:head} and spouse {person:spouse} are both {sex:sex}") },
  { "RL05", "relation", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Unlikely age difference of the generations"),
    "子女与父母年龄差<14岁或>60岁；祖孙差<28岁",
    N_ ("{gap} years younger than {person:elder} ({relation_fpb:relation})") },
  { "RL06", "relation", WRONG, SR_RULE_SQL, "household", N_ ("Two spouses in one household"),
    "一户出现两名配偶", N_ ("{spouses} spouses, among them {person:one} and {person:other}") },
  { "RL07", "relation", DOUBTFUL, SR_RULE_SQL, "household", N_ ("Number of persons differs from the members"),
    "户人数（表头）≠现有成员数", N_ ("{declared} persons as declared, {members} members now") },
  { "MN01", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("Below the line, but not monitored"),
    "人均纯收入低于当年监测线但未纳入",
    N_ ("{income} yuan for each person in {period}, line {line}; not monitored") },
  { "MN02", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("Cleared too soon"),
    "识别到消除不足6个月", N_ ("Identified {identified}, cleared {cleared}: {months} months") },
  { "MN03", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("Identified, but no measure"),
    "识别1个月以上未落实帮扶措施", N_ ("No measure {months} months after it was identified") },
  { "MN04", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("A risk without its measure"),
    "风险因病/因学/因残/因住房/因饮水而无对应措施", N_ ("Risk {risk:risk}, but no measure against it") },
  { "MN05", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("A risk that the members contradict"),
    "因残但家中无残疾人；因病但家中无大病慢病人员；缺劳动力但全家有劳动力",
    N_ ("Risk {risk:risk}, but the members speak against it") },
  { "MN06", "monitoring", WRONG, SR_RULE_SQL, "household", N_ ("Living allowance as measure and of persons differ"),
    "登记低保措施而家中无低保人员，或反之",
    N_ ("{measures} measures of living allowance, {persons} persons who draw it") },
  { "MN07", "monitoring", WRONG, SR_RULE_SQL, "person", N_ ("Two medical insurances, or none told"),
    "医保：城乡居民与职工两项同为是/同为空", N_ ("{insurances} medical insurances") },
  { "HS01", "housing", WRONG, SR_RULE_SQL, "flat", N_ ("Two households in one flat"),
    "入住户数>套数；一套房两户在住",
    N_ ("{households} households, among them {household:one} and {household:other}") },
  { "HS02", "housing", DOUBTFUL, SR_RULE_SQL, "flat", N_ ("Vacant flats"),
    "空置套数=总套数−在住户数，逐套列明", N_ ("Nobody lives here; declared as {flat_state:declared}") },
  { "HS03", "housing", DOUBTFUL, SR_RULE_SQL, "household", N_ ("More housing area than allowed"),
    "人均住房面积>25㎡（易地搬迁红线）", N_ ("{area} ㎡ for {persons} persons, {each} ㎡ each") },
  { "HS04", "housing", DOUBTFUL, SR_RULE_SQL, "household", N_ ("Several flats, or none"),
    "一户多套或有户无房", N_ ("Lives in {flats} flats") },
  { "LB01", "labour", WRONG, SR_RULE_SQL, "person", N_ ("Able to work, but a child"),
    "16周岁以下劳动能力不是“无劳动力”", N_ ("Born {born_on}, but {labour:ability}") },
  { "LB02", "labour", WRONG, SR_RULE_SQL, "person", N_ ("Able to work, but at school"),
    "在校生劳动能力不是“无劳动力”", N_ ("{school_state:school}, but {labour:ability}") },
  { "LB03", "labour", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Able to work at an old age"),
    "60周岁及以上仍为普通/技能劳动力", N_ ("Born {born_on}, still {labour:ability}") },
  { "LB04", "labour", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Healthy, but not able to work"),
    "16—60周岁健康非在校人员为无/丧失/弱半劳动力", N_ ("Healthy and not at school, but {labour:ability}") },
  { "LB05", "labour", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Gravely disabled, but of ordinary ability"),
    "一、二级肢体残疾却为普通劳动力", N_ ("Disabled in the limbs, {disability_level:level}, but able to work as others") },
  { "LB06", "labour", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Educated or skilled, but without work"),
    "大专及以上或技能劳动力但未就业", N_ ("Educated or skilled, but works nowhere") },
  { "LB07", "labour", DOUBTFUL, SR_RULE_SQL, "household", N_ ("Nobody of the household works"),
    "有劳动力的搬迁户无一人就业（零就业家庭）", N_ ("Has labour, but nobody works") },
  { "WK01", "work", WRONG, SR_RULE_SQL, "work_spell", N_ ("Began to work too young"),
    "务工开始时年龄<16周岁", N_ ("{person:person}, born {born_on}, works since {since}") },
  { "WK02", "work", WRONG, SR_RULE_SQL, "person", N_ ("Two works at once"),
    "同一人两段务工时间重叠（开始早于上次结束）", N_ ("Works since {first_since} and since {second_since} at once") },
  { "WK03", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("Declared as not working, but still does"),
    "“是否已务工”为否，但结束时间为空或在将来", NULL },
  { "WK04", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("Outside the county by a channel of the county"),
    "县外务工却填就业渠道为公益性岗位或帮扶车间", NULL },
  { "WK05", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("An unlikely monthly income"),
    "务工月收入<100或>30000元；<400元提示", NULL },
  { "WK06", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("Something about the work is not told"),
    "务工中但缺月收入、单位、行业、就业渠道、是否点对点输送任一项", NULL },
  { "WK07", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("The place is not told down to the county"),
    "务工地点未填到县级", NULL },
  { "WK08", "work", WRONG, SR_RULE_SQL, "person", N_ ("Supported as destitute, but works away"),
    "享受特困供养人员登记为外出务工", N_ ("Works at {workplace}") },
  { "WK09", "work", WRONG, SR_RULE_SQL, "person", N_ ("At school, but working"),
    "在校生登记已务工或计划务工", N_ ("{school_state:school}, but registered as working or about to") },
  { "WK10", "work", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Not able to work, but working"),
    "无/丧失劳动力人员登记务工", N_ ("{labour:ability}, but works at {workplace}") },
  { "WK11", "work", DOUBTFUL, SR_RULE_SQL, "work_spell", N_ ("Away for years, never verified"),
    "务工开始已超过3年从未更新（长期未返）", N_ ("{person:person} since {since}, never verified") },
  { "WK12", "work", WRONG, SR_RULE_SQL, "person", N_ ("A public post against the rules"),
    "16岁以下或70岁及以上登记公益性岗位；一人登记3个及以上公益岗", N_ ("Born {born_on}, public posts: {posts}") },
  { "WK13", "work", DOUBTFUL, SR_RULE_SQL, "person", N_ ("Works, but cannot be called"),
    "务工人员手机号为空/不是11位/号段不对", N_ ("Works at {workplace}, but has no mobile number that can be right") },
  { "WK14", "work", DOUBTFUL, SR_RULE_SQL, "person", N_ ("One phone in two places"),
    "不同户成员电话相同；同户成员务工县不同但电话相同", N_ ("The phone is that of {person:other} too") },
  { "WK15", "work", WRONG, SR_RULE_SQL, "person", N_ ("A wage here, but working away"),
    "同一月内同一人既在车间领工资又登记县外务工", N_ ("A wage for {month}, but all of that month at {workplace}") },
  { "WK16", "work", WRONG, SR_RULE_RECORD, "work_spell", N_ ("Planned, but no service told"),
    "计划务工但未填务工需求", NULL },
  { "WS01", "workshop", WRONG, SR_RULE_SQL, "factory", N_ ("Roster and wage sheet differ"),
    "月工资表在册人数≠工资行数；合计≠明细之和", N_ ("{month}: {roster} on the roster, {lines} lines of wages") },
  { "WS02", "workshop", DOUBTFUL, SR_RULE_SQL, "wage", N_ ("A wage that jumps"),
    "工资≥上月2倍或≤一半；出勤0天却有工资", N_ ("{person:person}, {month}: {pay} yuan, the month before {before}") },
  { "WS03", "workshop", WRONG, SR_RULE_SQL, "wage", N_ ("A wage of somebody who is not there"),
    "工资表人员不在花名册或已离职", N_ ("{person:person} did not work there in {month}") },
  { "WS04", "workshop", DOUBTFUL, SR_RULE_SQL, "factory", N_ ("Short of a demonstration workshop"),
    "示范车间口径：吸纳脱贫人口≥30人、每人上年累计就业≥6个月、年工资≥11000元——自动列出达标与差额", N_ ("Of {workers} with wages in the year before {good} fulfil it, {needed} are needed") },
  { "WS05", "workshop", DOUBTFUL, SR_RULE_SQL, "person", N_ ("No wages of the year before"),
    "增收=本期年工资性收入−基期，缺基期不得计入人均增收", N_ ("Works in a workshop without the wages of the year before; does not count for the increase") },
  { "RP01", "report", WRONG, SR_RULE_REPORT, NULL, N_ ("Two tables disagree on a figure"),
    "同一期两张表同名指标不相等（如户数、人数、务工人数）", NULL },
  { "RP02", "report", WRONG, SR_RULE_REPORT, NULL, N_ ("Closing is not opening plus and minus"),
    "本期末=上期末+增−减（户、人、儿童、务工）", NULL },
  { "RP03", "report", WRONG, SR_RULE_REPORT, NULL, N_ ("Parts do not make the whole"),
    "分乡镇合计≠总计；男+女≠合计；年龄段之和≠合计", NULL },
  { "RP04", "report", DOUBTFUL, SR_RULE_REPORT, NULL, N_ ("Rows of the file differ from the screen"),
    "导出行数=界面行数（无户号、无证件者不得漏）", NULL },
  { "RP05", "report", DOUBTFUL, SR_RULE_REPORT, NULL, N_ ("Far from what was reported last"),
    "与上期上报值相比变动>10%须写原因", NULL },
  { "RP06", "report", WRONG, SR_RULE_REPORT, NULL, N_ ("An estimate in a cell of numbers"),
    "“余”“左右”等约数只能出现在文字稿，不得出现在数字格", NULL },
};

static const struct {
  const char *key, *label;
} areas[] = {
  { "identity", N_ ("Identity") },
  { "relation", N_ ("Relations") },
  { "monitoring", N_ ("Monitoring") },
  { "housing", N_ ("Housing") },
  { "labour", N_ ("Labour") },
  { "work", N_ ("Work") },
  { "workshop", N_ ("Workshops and wages") },
  { "report", N_ ("Reports") },
};
/* clang-format on */

const SrRule *
sr_rules (guint *n_rules)
{
  if (n_rules)
    *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

const SrRule *
sr_rule_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].key, key) == 0)
      return &rules[i];
  return NULL;
}

const char *
sr_rule_label (const SrRule *rule)
{
  return _ (rule->label);
}

const char *
sr_rule_area_label (const char *area)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (strcmp (areas[i].key, area) == 0)
      return _ (areas[i].label);
  g_return_val_if_reached (area);
}

const char *
sr_rule_severity_title (const SrRule *rule)
{
  return rule->severity == SR_SEVERITY_ERROR ? "错误" : "提示";
}

gboolean
sr_rule_has_offenders (const SrRule *rule)
{
  return rule->kind == SR_RULE_RECORD || rule->kind == SR_RULE_SQL;
}
