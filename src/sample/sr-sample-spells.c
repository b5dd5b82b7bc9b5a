/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workshops, work spells, wages and trainings of the sample community, as they are written.
 */
#include "sample/sr-sample-work.h"

/* --- Workshops --- */

typedef struct {
  const char *alias;
  const char *operator_name;
  const char *representative;
  const char *contact;
  const char *phone;
  const char *state;
  const char *address;
  const char *products;
  const char *introduced;
  const char *opened;
  const char *area;
  const char *rent;
  const char *ownership;
} Factory;

static const Factory factories[SR_FACTORIES] = {
    {"粽叶加工厂", "桑植县康华粽叶加工厂", "覃世康", "覃小华", "15408985101", "normal",
     "桑瑞家园1栋一层门面", "速冻粽叶、真空粽叶", "2020-02-20", "2020-05-18", "860", "12000",
     "village"},
    {"电子元件制作、电子元件车间", "桑植县雪莲果电子元件加工厂", "陈志坚", "廖红梅", "15408985102",
     "normal", "桑瑞家园5栋一层车间", "网络变压器、电感线圈", "2020-11-10", "2021-03-22", "640",
     "9600", "rented"},
    {"藤椅编织车间", "桑植县藤椅加工部", "向国安", "向国安", "15408985103", "seasonal",
     "桑瑞家园9栋一层车间", "藤椅、藤编坐垫", "2021-12-06", "2022-03-15", "420", "5400", "village"},
};

static SrDraft *
draft_factory (SrWorkWriter *self, guint i)
{
  const Factory *factory = &factories[i];
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("factory"));
  const char *const texts[][2] = {
      {"name", sr_work_factory_name (i)},
      {"alias", factory->alias},
      {"credit_code", sr_work_employer (self->work, i)->credit_code},
      {"operator_name", factory->operator_name},
      {"legal_representative", factory->representative},
      {"contact_name", factory->contact},
      {"contact_phone", factory->phone},
      {"factory_state", factory->state},
      {"address", factory->address},
      {"industry", "C"},
      {"main_products", factory->products},
      {"introduced_on", factory->introduced},
      {"opened_on", factory->opened},
      {"premises_ownership", factory->ownership},
  };

  for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
    sr_draft_set_text_value (draft, texts[k][0], texts[k][1]);
  sr_draft_set_typed (draft, "floor_area", factory->area);
  sr_draft_set_typed (draft, "rent", factory->rent);
  sr_draft_set_integer (draft, "in_site", 1);
  return g_steal_pointer (&draft);
}

/* A record of a workshop of TYPE from pairs of field and text as typed. */
static gboolean
write_part (
    SrWorkWriter *self, guint factory, const char *type, const char *const *pairs, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find (type));
  gint64 id;

  sr_draft_set_integer (draft, "factory_id", self->factories[factory]);
  for (guint i = 0; pairs[i]; i += 2)
    if (!sr_draft_set_typed (draft, pairs[i], pairs[i + 1]))
      g_critical ("%s %s: %s", type, pairs[i], pairs[i + 1]);
  return sr_sample_create (self->sample, draft, &id, error);
}

/* Parts of the workshops: what offices gave, recognised and looked at. */
static gboolean
write_parts (SrWorkWriter *self, GError **error)
{
  static const struct {
    guint factory;
    const char *type;
    const char *pairs[9];
  } parts[] = {
      {0,
       "factory_certificate",
       {"certificate_number", "桑就扶认〔2020〕14号", "certificate_level", "county", "certified_on",
        "2020-07-08", NULL}},
      {0,
       "factory_certificate",
       {"certificate_number", "湘就扶认〔2023〕206号", "certificate_level", "province",
        "certified_on", "2023-11-20", NULL}},
      {1,
       "factory_certificate",
       {"certificate_number", "桑就扶认〔2021〕9号", "certificate_level", "county", "certified_on",
        "2021-06-15", NULL}},
      {2,
       "factory_certificate",
       {"certificate_number", "桑就扶认〔2022〕11号", "certificate_level", "county", "certified_on",
        "2022-08-02", NULL}},
      {0,
       "subsidy",
       {"subsidy_project", "吸纳脱贫劳动力就业奖补", "amount", "47000", "subsidy_year", "2023",
        NULL}},
      {0,
       "subsidy",
       {"subsidy_project", "省级示范车间奖补", "amount", "100000", "subsidy_year", "2024", NULL}},
      {0,
       "subsidy",
       {"subsidy_project", "厂房租金补贴", "amount", "9600", "subsidy_year", "2024", NULL}},
      {1,
       "subsidy",
       {"subsidy_project", "吸纳脱贫劳动力就业奖补", "amount", "31000", "subsidy_year", "2023",
        NULL}},
      {1,
       "subsidy",
       {"subsidy_project", "吸纳脱贫劳动力就业奖补", "amount", "34000", "subsidy_year", "2024",
        NULL}},
      {2,
       "subsidy",
       {"subsidy_project", "以工代训补贴", "amount", "13200", "subsidy_year", "2023", NULL}},
      {0,
       "safety_check",
       {"checked_on", "2024-06-12", "checked_by", "谷永红", "check_finding", "灭火器1具过期",
        "rectified_on", "2024-06-14", NULL}},
      {0,
       "safety_check",
       {"checked_on", "2025-06-10", "checked_by", "谷永红", "check_finding", "未发现问题", NULL}},
      {1,
       "safety_check",
       {"checked_on", "2024-06-12", "checked_by", "谷永红", "check_finding", "焊锡工位排风口堵塞",
        "rectified_on", "2024-06-20", NULL}},
      {1,
       "safety_check",
       {"checked_on", "2025-09-04", "checked_by", "李兴武", "check_finding", "两处插座未固定",
        NULL}},
      {2,
       "safety_check",
       {"checked_on", "2025-06-10", "checked_by", "谷永红", "check_finding", "藤料堆放占用消防通道",
        "rectified_on", "2025-06-11", NULL}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!write_part (self, parts[i].factory, parts[i].type, parts[i].pairs, error))
      return FALSE;
  return TRUE;
}

gboolean
sr_sample_write_factories (SrWorkWriter *self, GError **error)
{
  for (guint i = 0; i < SR_FACTORIES; i++) {
    g_autoptr (SrDraft) draft = draft_factory (self, i);

    if (!sr_sample_create (self->sample, draft, &self->factories[i], error))
      return FALSE;
  }
  return write_parts (self, error);
}

/* --- Spells --- */

/* clang-format off */
enum { S_PERSON, S_KIND, S_FACTORY, S_EMPLOYER, S_SCOPE, S_DIVISION, S_INDUSTRY, S_JOB, S_FORM, S_CHANNEL, S_DIRECT,
       S_SINCE, S_UNTIL, S_WORKING, S_PLANNED, S_CONTRACT, S_INSURED, S_AGREED, S_UNIT, S_MONTHLY, S_BASELINE,
       S_CHECKED_ON, S_CHECKED_BY, S_CHECKED_HOW };
static const char *const spell_keys[] = {
    "person_id", "work_kind", "factory_id", "employer", "work_scope", "work_division", "industry", "job",
    "employment_form", "employment_channel", "is_point_to_point", "since", "until", "is_working", "is_planned",
    "has_contract", "is_insured", "agreed_pay", "agreed_pay_unit", "monthly_wage", "baseline_income", "verified_on",
    "verified_by", "verified_how"};

enum { W_FACTORY, W_MONTH, W_PERSON, W_DAYS, W_PIECES, W_RATE, W_PIECE_WAGE, W_BASE, W_OVERTIME, W_BONUS, W_ATTENDANCE,
       W_DEDUCTION, W_METHOD, W_PAID, W_SIGNED };
static const char *const wage_keys[] = {
    "factory_id", "wage_month", "person_id", "days_worked", "pieces", "piece_rate", "piece_wage", "base_wage",
    "overtime_pay", "bonus", "full_attendance_bonus", "deduction", "pay_method", "paid_on", "payee_signed"};

enum { T_PERSON, T_KIND, T_FROM, T_TO, T_CERTIFICATE, T_SUBSIDY };
static const char *const training_keys[] = {
    "person_id", "training_kind", "training_started_on", "training_finished_on", "certificate", "training_subsidy"};
/* clang-format on */

static void
fill_checked (const SrSpell *spell, SrRow *row, char date[SR_DATE_SIZE])
{
  static const char *const names[] = {"龙志高", "朱承业", "贺春香"};
  static const char *const ways[] = {"phone", "phone", "chat", "visit"};

  sr_row_set_day (row, S_CHECKED_ON, spell->checked, date);
  sr_row_set (row, S_CHECKED_BY, spell->checked ? names[spell->person % 3] : NULL);
  sr_row_set (row, S_CHECKED_HOW,
              !spell->checked             ? NULL
              : spell->factory != SR_NONE ? "employer"
                                          : ways[(spell->person / 3) % G_N_ELEMENTS (ways)]);
}

static void
fill_pay_of (const SrSpell *spell, SrRow *row)
{
  static const int rates[] = {32, 0, 2450};
  gboolean by_piece = spell->factory != SR_NONE && rates[spell->factory];

  sr_row_set_yuan (row, S_MONTHLY, spell->monthly ? spell->monthly : -1);
  sr_row_set_yuan (row, S_BASELINE, spell->baseline);
  sr_row_set (row, S_AGREED, NULL);
  sr_row_set (row, S_UNIT, spell->factory == SR_NONE ? NULL : by_piece ? "piece" : "month");
  if (by_piece)
    sr_row_set_integer (row, S_AGREED, rates[spell->factory]);
  else if (spell->factory != SR_NONE)
    sr_row_set_yuan (row, S_AGREED, 2600);
}

static gboolean
write_spell (SrWorkWriter *self, SrSpell *spell, SrRow *row, GError **error)
{
  char since[SR_DATE_SIZE], until[SR_DATE_SIZE], checked[SR_DATE_SIZE];

  sr_row_set_integer (row, S_PERSON, self->sample->people[spell->person]);
  sr_row_set (row, S_KIND, spell->kind);
  sr_row_set (row, S_FACTORY, NULL);
  if (spell->factory != SR_NONE)
    sr_row_set_integer (row, S_FACTORY, self->factories[spell->factory]);
  sr_row_set (row, S_EMPLOYER, spell->employer);
  sr_row_set (row, S_SCOPE, spell->scope);
  sr_row_set (row, S_DIVISION, spell->division);
  sr_row_set (row, S_INDUSTRY, spell->industry);
  sr_row_set (row, S_JOB, spell->job);
  sr_row_set (row, S_FORM, spell->form);
  sr_row_set (row, S_CHANNEL, spell->channel);
  sr_row_set_flag (row, S_DIRECT, spell->is_point_to_point);
  sr_row_set_day (row, S_SINCE, spell->since, since);
  sr_row_set_day (row, S_UNTIL, spell->until, until);
  sr_row_set_flag (row, S_WORKING, spell->until == 0);
  sr_row_set_flag (row, S_PLANNED, FALSE);
  sr_row_set_flag (row, S_CONTRACT, spell->has_contract);
  sr_row_set_flag (row, S_INSURED, spell->is_insured);
  fill_pay_of (spell, row);
  fill_checked (spell, row, checked);
  return sr_row_write (row, self->entry, &spell->id, error);
}

gboolean
sr_sample_write_spells (SrWorkWriter *self, GError **error)
{
  gboolean done = TRUE;
  SrRow row;

  sr_row_init (&row, "work_spell", spell_keys, G_N_ELEMENTS (spell_keys));
  for (guint i = 0; done && i < self->work->spells->len; i++)
    done = write_spell (self, sr_work_spell (self->work, i), &row, error);
  sr_row_clear (&row);
  return done;
}

/* --- Wages --- */

/* Blank instead of nothing. */
static void
set_amount (SrRow *row, guint key, gint64 amount)
{
  if (amount)
    sr_row_set_integer (row, key, amount);
  else
    sr_row_set (row, key, NULL);
}

static gboolean
write_pay (SrWorkWriter *self, const SrPay *pay, SrRow *row, GError **error)
{
  const SrSpell *spell = sr_work_spell (self->work, pay->spell);
  char month[16], paid[SR_DATE_SIZE];
  gint64 id;

  g_snprintf (month, sizeof month, "%04u-%02u", pay->month / 12, pay->month % 12 + 1);
  sr_row_set_integer (row, W_FACTORY, self->factories[spell->factory]);
  sr_row_set (row, W_MONTH, month);
  sr_row_set_integer (row, W_PERSON, self->sample->people[spell->person]);
  sr_row_set_real (row, W_DAYS, pay->days);
  sr_row_set (row, W_PIECES, NULL);
  if (pay->pieces)
    sr_row_set_real (row, W_PIECES, pay->pieces);
  set_amount (row, W_RATE, pay->pieces ? pay->piece_rate : 0);
  set_amount (row, W_PIECE_WAGE, (gint64)pay->pieces * pay->piece_rate);
  set_amount (row, W_BASE, pay->base);
  set_amount (row, W_OVERTIME, pay->overtime);
  set_amount (row, W_BONUS, pay->bonus);
  set_amount (row, W_ATTENDANCE, pay->attendance);
  set_amount (row, W_DEDUCTION, pay->deduction);
  sr_row_set (row, W_METHOD, spell->factory == 2 && spell->person % 4 == 0 ? "cash" : "bank");
  sr_row_set_day (row, W_PAID, pay->paid, paid);
  sr_row_set_flag (row, W_SIGNED, pay->paid != 0);
  return sr_row_write (row, self->entry, &id, error);
}

/* Month after month, as the sheets were. */
gboolean
sr_sample_write_wages (SrWorkWriter *self, guint factory, guint from, guint to, GError **error)
{
  GArray *pays = self->work->pays;
  gboolean done = TRUE;
  SrRow row;

  sr_row_init (&row, "wage", wage_keys, G_N_ELEMENTS (wage_keys));
  for (guint i = 0; done && i < pays->len; i++) {
    const SrPay *pay = &g_array_index (pays, SrPay, i);

    if (sr_work_spell (self->work, pay->spell)->factory == factory && pay->month >= from &&
        pay->month <= to)
      done = write_pay (self, pay, &row, error);
  }
  sr_row_clear (&row);
  return done;
}

/* --- Trainings --- */

static gboolean
write_training (SrWorkWriter *self, guint person, guint n, SrRow *row, GError **error)
{
  static const struct {
    const char *kind;
    const char *certificate;
    int subsidy;
    int days;
  } courses[] = {{"家政服务（育婴）", "育婴员五级", 1500, 12},
                 {"电工", "电工五级", 1800, 20},
                 {"缝纫工", NULL, 900, 10},
                 {"中式面点", "中式面点师五级", 1500, 15},
                 {"以工代训", NULL, 600, 30},
                 {"叉车驾驶", "特种设备作业证", 1600, 8}};
  guint i = n % G_N_ELEMENTS (courses);
  SrDay from = sr_day (2022, 4, 11) + (SrDay)(n * 29);
  char begun[SR_DATE_SIZE], ended[SR_DATE_SIZE];
  gint64 id;

  sr_row_set_integer (row, T_PERSON, self->sample->people[person]);
  sr_row_set (row, T_KIND, courses[i].kind);
  sr_row_set_day (row, T_FROM, from, begun);
  sr_row_set_day (row, T_TO, from + courses[i].days, ended);
  sr_row_set (row, T_CERTIFICATE, courses[i].certificate);
  sr_row_set_yuan (row, T_SUBSIDY, courses[i].subsidy);
  return sr_row_write (row, self->entry, &id, error);
}

/* Some of those who were of age then and are here still. */
gboolean
sr_sample_write_trainings (SrWorkWriter *self, GError **error)
{
  SrCommunity *community = self->work->community;
  gboolean done = TRUE;
  guint n = 0;
  SrRow row;

  sr_row_init (&row, "training", training_keys, G_N_ELEMENTS (training_keys));
  for (guint i = 0; done && i < community->people->len && n < 42; i += 7)
    if (sr_person_is_labour (sr_community_person (community, i), sr_day (2022, 4, 1)) &&
        sr_person_is_labour (sr_community_person (community, i), community->as_of))
      done = write_training (self, i, n++, &row, error);
  sr_row_clear (&row);
  return done;
}
