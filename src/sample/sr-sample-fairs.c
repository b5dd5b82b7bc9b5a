/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Companies, fairs, postings, job seekers and placements of the sample community, as they are
 * written.
 */
#include "sample/sr-sample-work.h"

/* clang-format off */
enum { C_NAME, C_CODE, C_DIVISION, C_INDUSTRY, C_SIZE, C_CONTACT, C_PHONE, C_LICENSE, C_DISPATCH };
static const char *const company_keys[] = {
    "name", "credit_code", "division", "industry", "company_size", "contact_name", "contact_phone", "license_verified",
    "dispatch_permit_verified"};

enum { F_FAIR, F_COMPANY, F_POSTINGS, F_OPENINGS };
static const char *const fair_company_keys[] = {"fair_id", "company_id", "postings", "openings"};

enum { P_TITLE, P_COMPANY, P_OPENINGS, P_PAY_MIN, P_PAY_MAX, P_DIVISION, P_POSTED, P_EXPIRES, P_SOURCE, P_FAIR,
       P_EDUCATION, P_AGE_MIN, P_AGE_MAX, P_SEX, P_BOARD, P_INSURED, P_SHIFTS, P_CHANNELS, P_VIEWS };
static const char *const posting_keys[] = {
    "title", "company_id", "openings", "pay_min", "pay_max", "work_division", "posted_on", "expires_on",
    "posting_source", "fair_id", "education_required", "age_min", "age_max", "sex_required", "board_lodging",
    "insurance_offered", "shifts", "publish_channels", "views"};

enum { L_PERSON, L_POSTING, L_FAIR, L_STATE, L_INTENT, L_MODE, L_SIGNED, L_PLACED, L_SPELL, L_KEPT };
static const char *const placement_keys[] = {
    "person_id", "posting_id", "fair_id", "placement_state", "intent_on", "intent_mode", "signed_on", "placed_on",
    "work_spell_id", "kept_three_months"};

enum { K_PERSON, K_REGISTERED, K_CHANNEL, K_STATE, K_JOB, K_DIVISION, K_PAY };
static const char *const seeker_keys[] = {
    "person_id", "registered_on", "register_channel", "seeker_state", "wanted_job", "wanted_division", "wanted_pay"};
/* clang-format on */

/* --- Companies --- */

static gboolean
write_company (SrWorkWriter *self, guint index, SrRow *row, GError **error)
{
  static const char *const sizes[] = {"small", "medium", "small", "large", "micro", "medium"};
  static const char *const contacts[] = {"罗经理", "黄主管", "刘经理", "周女士",
                                         "邓先生", "蔡经理", "孙主管", "范女士"};
  SrEmployer *employer = sr_work_employer (self->work, index);
  gboolean agency = g_str_equal (employer->trade->industry, "L");
  char phone[16];

  g_snprintf (phone, sizeof phone, "15408986%03u", index * 7 % 1000);
  sr_row_set (row, C_NAME, employer->name);
  sr_row_set (row, C_CODE, employer->credit_code);
  sr_row_set (row, C_DIVISION, employer->place->division);
  sr_row_set (row, C_INDUSTRY, employer->trade->industry);
  sr_row_set (row, C_SIZE,
              employer->factory != SR_NONE ? "micro" : sizes[index % G_N_ELEMENTS (sizes)]);
  sr_row_set (row, C_CONTACT, contacts[index % G_N_ELEMENTS (contacts)]);
  sr_row_set (row, C_PHONE, phone);
  sr_row_set_flag (row, C_LICENSE, index % 11 != 5);
  sr_row_set (row, C_DISPATCH, NULL);
  if (agency)
    sr_row_set_flag (row, C_DISPATCH, index % 5 != 3);
  return sr_row_write (row, self->entry, &employer->id, error);
}

gboolean
sr_sample_write_companies (SrWorkWriter *self, GError **error)
{
  gboolean done = TRUE;
  SrRow row;

  sr_row_init (&row, "company", company_keys, G_N_ELEMENTS (company_keys));
  for (guint i = 0; done && i < self->work->employers->len; i++)
    if (sr_work_employer (self->work, i)->is_company)
      done = write_company (self, i, &row, error);
  sr_row_clear (&row);
  return done;
}

/* --- Fairs --- */

static const struct {
  const char *name;
  const char *theme;
  const char *undertaker;
  int visitors;
  int visitors_site;
  const char *cost;
} fairs[SR_FAIRS] = {
    {"2025年“春风行动”桑瑞家园现场招聘会", "春风送岗进家园", "县就业服务中心", 684, 417, "18600"},
    {"2025年桑瑞家园金秋现场招聘会", "家门口就业", "瑞塔铺镇便民服务中心", 531, 352, "15200"},
};

static gboolean
create_fair (SrWorkWriter *self, guint fair, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("fair"));
  char held[SR_DATE_SIZE];

  sr_day_format (sr_work_fair_day (fair), held);
  sr_draft_set_text_value (draft, "name", fairs[fair].name);
  sr_draft_set_text_value (draft, "theme", fairs[fair].theme);
  sr_draft_set_text_value (draft, "held_on", held);
  sr_draft_set_text_value (draft, "place", "桑瑞家园中心广场");
  sr_draft_set_text_value (draft, "fair_mode", "on_site");
  sr_draft_set_text_value (draft, "host", "桑植县人力资源和社会保障局、瑞塔铺镇人民政府");
  sr_draft_set_text_value (draft, "undertaker", fairs[fair].undertaker);
  sr_draft_set_text_value (draft, "co_organiser", "鸟儿岭社区居民委员会");
  sr_draft_set_integer (draft, "visitors", fairs[fair].visitors);
  sr_draft_set_integer (draft, "visitors_site", fairs[fair].visitors_site);
  sr_draft_set_typed (draft, "cost", fairs[fair].cost);
  return sr_sample_create (self->sample, draft, &self->fairs[fair], error);
}

/* Companies of which one told more than it brought, and one less. */
static int
off_by (guint fair, guint index)
{
  if (fair == 0 && index == SR_FACTORIES + 37)
    return 5;
  return fair == 1 && index == SR_FACTORIES ? -2 : 0;
}

static gboolean
write_fair_company (SrWorkWriter *self, guint fair, guint index, SrRow *row, GError **error)
{
  gint64 postings = 0, openings = 0, id;

  for (guint i = 0; i < self->work->postings->len; i++) {
    const SrPosting *posting = sr_work_posting (self->work, i);

    if (posting->fair != fair || posting->employer != index)
      continue;
    postings++;
    openings += posting->openings;
  }
  sr_row_set_integer (row, F_FAIR, self->fairs[fair]);
  sr_row_set_integer (row, F_COMPANY, sr_work_employer (self->work, index)->id);
  sr_row_set_integer (row, F_POSTINGS, postings + off_by (fair, index));
  sr_row_set_integer (row, F_OPENINGS, openings);
  return sr_row_write (row, self->entry, &id, error);
}

static gboolean
write_fair_companies (SrWorkWriter *self, guint fair, GError **error)
{
  gboolean done = TRUE;
  SrRow row;

  sr_row_init (&row, "fair_company", fair_company_keys, G_N_ELEMENTS (fair_company_keys));
  for (guint i = 0; done && i < self->work->employers->len; i++)
    if (sr_work_employer (self->work, i)->is_at[fair])
      done = write_fair_company (self, fair, i, &row, error);
  sr_row_clear (&row);
  return done;
}

static gboolean
write_posting (SrWorkWriter *self, SrPosting *posting, SrRow *row, GError **error)
{
  char posted[SR_DATE_SIZE], expires[SR_DATE_SIZE];

  sr_row_set (row, P_TITLE, posting->title);
  sr_row_set_integer (row, P_COMPANY, sr_work_employer (self->work, posting->employer)->id);
  sr_row_set_integer (row, P_OPENINGS, posting->openings);
  sr_row_set_yuan (row, P_PAY_MIN, posting->pay_min);
  sr_row_set_yuan (row, P_PAY_MAX, posting->pay_max);
  sr_row_set (row, P_DIVISION, posting->place->division);
  sr_row_set_day (row, P_POSTED, posting->posted, posted);
  sr_row_set_day (row, P_EXPIRES, posting->expires, expires);
  sr_row_set (row, P_SOURCE, posting->source);
  sr_row_set (row, P_FAIR, NULL);
  if (posting->fair != SR_NONE)
    sr_row_set_integer (row, P_FAIR, self->fairs[posting->fair]);
  sr_row_set (row, P_EDUCATION, posting->education);
  sr_row_set_integer (row, P_AGE_MIN, 18);
  sr_row_set_integer (row, P_AGE_MAX, posting->age_max);
  sr_row_set (row, P_SEX, posting->sex);
  sr_row_set (row, P_BOARD, posting->board);
  sr_row_set_flag (row, P_INSURED, posting->is_insured);
  sr_row_set (row, P_SHIFTS, posting->shifts);
  sr_row_set (row, P_CHANNELS, posting->channels);
  sr_row_set_integer (row, P_VIEWS, posting->views);
  return sr_row_write (row, self->entry, &posting->id, error);
}

static gboolean
write_postings (SrWorkWriter *self, guint fair, GError **error)
{
  gboolean done = TRUE;
  SrRow row;

  sr_row_init (&row, "posting", posting_keys, G_N_ELEMENTS (posting_keys));
  for (guint i = 0; done && i < self->work->postings->len; i++)
    if (sr_work_posting (self->work, i)->fair == fair)
      done = write_posting (self, sr_work_posting (self->work, i), &row, error);
  sr_row_clear (&row);
  return done;
}

gboolean
sr_sample_write_fair (SrWorkWriter *self, guint fair, GError **error)
{
  if (fair != SR_NONE &&
      (!create_fair (self, fair, error) || !write_fair_companies (self, fair, error)))
    return FALSE;
  return write_postings (self, fair, error);
}

/* --- People --- */

static gboolean
write_seeker (SrWorkWriter *self, const SrSeeker *seeker, SrRow *row, GError **error)
{
  char registered[SR_DATE_SIZE];
  gint64 id;

  sr_row_set_integer (row, K_PERSON, self->sample->people[seeker->person]);
  sr_row_set_day (row, K_REGISTERED, seeker->registered, registered);
  sr_row_set (row, K_CHANNEL, seeker->channel);
  sr_row_set (row, K_STATE, seeker->state);
  sr_row_set (row, K_JOB, seeker->job);
  sr_row_set (row, K_DIVISION, seeker->division);
  sr_row_set_yuan (row, K_PAY, seeker->pay);
  return sr_row_write (row, self->entry, &id, error);
}

static gboolean
write_placement (SrWorkWriter *self, const SrPlacing *placing, SrRow *row, GError **error)
{
  char intent[SR_DATE_SIZE], signed_on[SR_DATE_SIZE], placed[SR_DATE_SIZE];
  gint64 id;

  sr_row_set_integer (row, L_PERSON, self->sample->people[placing->person]);
  sr_row_set_integer (row, L_POSTING, sr_work_posting (self->work, placing->posting)->id);
  sr_row_set_integer (row, L_FAIR, self->fairs[placing->fair]);
  sr_row_set (row, L_STATE, placing->state);
  sr_row_set_day (row, L_INTENT, placing->intent, intent);
  sr_row_set (row, L_MODE, "on_site");
  sr_row_set_day (row, L_SIGNED, placing->signed_on, signed_on);
  sr_row_set_day (row, L_PLACED, placing->placed, placed);
  sr_row_set (row, L_SPELL, NULL);
  if (placing->spell != SR_NONE)
    sr_row_set_integer (row, L_SPELL, sr_work_spell (self->work, placing->spell)->id);
  sr_row_set (row, L_KEPT, NULL);
  if (placing->kept >= 0)
    sr_row_set_integer (row, L_KEPT, placing->kept);
  return sr_row_write (row, self->entry, &id, error);
}

gboolean
sr_sample_write_placements (SrWorkWriter *self, GError **error)
{
  SrWork *work = self->work;
  gboolean done = TRUE;
  SrRow seeker, placement;

  sr_row_init (&seeker, "job_seeker", seeker_keys, G_N_ELEMENTS (seeker_keys));
  sr_row_init (&placement, "placement", placement_keys, G_N_ELEMENTS (placement_keys));
  for (guint i = 0; done && i < work->seekers->len; i++)
    done = write_seeker (self, &g_array_index (work->seekers, SrSeeker, i), &seeker, error);
  for (guint i = 0; done && i < work->placements->len; i++)
    done =
        write_placement (self, &g_array_index (work->placements, SrPlacing, i), &placement, error);
  sr_row_clear (&seeker);
  sr_row_clear (&placement);
  return done;
}
