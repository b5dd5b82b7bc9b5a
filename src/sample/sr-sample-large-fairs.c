/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Job fairs of a large register: ten postings for a thousand persons, of companies that each come
 * to one of the fairs.
 */
#include "sample/sr-sample-large.h"

#define PERSONS_PER_FAIR     50000
#define PERSONS_PER_POSTING  100
#define POSTINGS_PER_COMPANY 25

/* clang-format off */
enum { C_NAME, C_CODE, C_DIVISION, C_INDUSTRY, C_SIZE, C_LICENSE };
static const char *const company_keys[] = {
    "name", "credit_code", "division", "industry", "company_size", "license_verified"};

enum { F_NAME, F_HELD_ON, F_PLACE, F_MODE, F_HOST, F_VISITORS };
static const char *const fair_keys[] = {"name", "held_on", "place", "fair_mode", "host", "visitors"};

enum { A_FAIR, A_COMPANY, A_POSTINGS };
static const char *const fair_company_keys[] = {"fair_id", "company_id", "postings"};

enum { P_TITLE, P_COMPANY, P_OPENINGS, P_PAY_MIN, P_PAY_MAX, P_DIVISION, P_POSTED, P_EXPIRES, P_SOURCE, P_FAIR, P_AGE_MIN,
       P_AGE_MAX, P_BOARD };
static const char *const posting_keys[] = {
    "title", "company_id", "openings", "pay_min", "pay_max", "work_division", "posted_on", "expires_on",
    "posting_source", "fair_id", "age_min", "age_max", "board_lodging"};
/* clang-format on */

typedef struct {
  SrLarge *large;
  SrRandom random;
  SrRow company, fair, fair_company, posting;
  SrDay day; /* of the present fair */
  gint64 fair_id;
  guint n_companies;
} Fairs;

static gboolean
write_fair (Fairs *self, guint n, GError **error)
{
  char name[80], held[SR_DATE_SIZE];

  self->day = self->large->as_of - 30 - (SrDay)(n * 37 % 700);
  sr_day_format (self->day, held);
  g_snprintf (name, sizeof name, "第%u场现场招聘会", n + 1);
  sr_row_set (&self->fair, F_NAME, name);
  sr_row_set (&self->fair, F_HELD_ON, held);
  sr_row_set (&self->fair, F_PLACE, "中心广场");
  sr_row_set (&self->fair, F_MODE, "on_site");
  sr_row_set (&self->fair, F_HOST, "瑞塔铺镇人民政府");
  sr_row_set_integer (&self->fair, F_VISITORS, sr_random_between (&self->random, 200, 900));
  return sr_row_write (&self->fair, self->large->entry, &self->fair_id, error);
}

/* The employers of the community over and over, as branches with numbers. */
static gboolean
write_company (Fairs *self, const SrEmployer *employer, gint64 *id, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s第%u分公司", employer->name, self->n_companies + 1);
  char code[20];

  sr_work_fill_credit_code (1000 + self->n_companies++, code);
  sr_row_set (&self->company, C_NAME, name);
  sr_row_set (&self->company, C_CODE, code);
  sr_row_set (&self->company, C_DIVISION, employer->place->division);
  sr_row_set (&self->company, C_INDUSTRY, employer->trade->industry);
  sr_row_set (&self->company, C_SIZE, "medium");
  sr_row_set_integer (&self->company, C_LICENSE, 1);
  return sr_row_write (&self->company, self->large->entry, id, error);
}

static gboolean
write_fair_company (Fairs *self, gint64 company, guint postings, GError **error)
{
  gint64 id;

  sr_row_set_integer (&self->fair_company, A_FAIR, self->fair_id);
  sr_row_set_integer (&self->fair_company, A_COMPANY, company);
  sr_row_set_integer (&self->fair_company, A_POSTINGS, postings);
  return sr_row_write (&self->fair_company, self->large->entry, &id, error);
}

static gboolean
write_posting (Fairs *self, const SrEmployer *employer, gint64 company, guint n, GError **error)
{
  SrRandom *random = &self->random;
  SrRow *row = &self->posting;
  int pay = sr_random_between (random, employer->trade->pay_from, employer->trade->pay_to);
  char posted[SR_DATE_SIZE], expires[SR_DATE_SIZE];
  gint64 id;

  sr_day_format (self->day, posted);
  sr_day_format (self->day + sr_random_between (random, 20, 150), expires);
  sr_row_set (row, P_TITLE, sr_work_title (employer, n));
  sr_row_set_integer (row, P_COMPANY, company);
  sr_row_set_integer (row, P_OPENINGS, sr_random_between (random, 1, 20));
  sr_row_set_integer (row, P_PAY_MIN, pay / 100 * 10000);
  sr_row_set_integer (row, P_PAY_MAX, (pay / 100 + sr_random_between (random, 3, 20)) * 10000);
  sr_row_set (row, P_DIVISION, employer->place->division);
  sr_row_set (row, P_POSTED, posted);
  sr_row_set (row, P_EXPIRES, expires);
  sr_row_set (row, P_SOURCE, "fair");
  sr_row_set_integer (row, P_FAIR, self->fair_id);
  sr_row_set_integer (row, P_AGE_MIN, 18);
  sr_row_set_integer (row, P_AGE_MAX, sr_random_between (random, 7, 12) * 5);
  sr_row_set (row, P_BOARD, sr_random_chance (random, 50) ? "both" : "none");
  return sr_row_write (row, self->large->entry, &id, error);
}

static gboolean
write_one (Fairs *self, guint postings, GError **error)
{
  GArray *employers = self->large->work->employers;
  const SrEmployer *employer = sr_work_employer (
      self->large->work, SR_FACTORIES + self->n_companies % (employers->len - SR_FACTORIES));
  gint64 company;

  if (!write_company (self, employer, &company, error) ||
      !write_fair_company (self, company, postings, error))
    return FALSE;
  for (guint n = 0; n < postings; n++)
    if (!write_posting (self, employer, company, n, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_all (Fairs *self, guint persons, GError **error)
{
  guint fairs = persons / PERSONS_PER_FAIR + 1;
  guint left = persons / PERSONS_PER_POSTING;
  guint for_each = MAX (left / POSTINGS_PER_COMPANY / fairs, 1);

  for (guint i = 0; left && i < fairs; i++) {
    if (!write_fair (self, i, error))
      return FALSE;
    for (guint k = 0; left && (k < for_each || i + 1 == fairs); k++) {
      guint postings = MIN (left, POSTINGS_PER_COMPANY);

      if (!write_one (self, postings, error))
        return FALSE;
      left -= postings;
    }
  }
  return TRUE;
}

gboolean
sr_large_write_fairs (SrLarge *large, guint persons, GError **error)
{
  Fairs self = {.large = large};
  SrRow *rows[] = {&self.company, &self.fair, &self.fair_company, &self.posting};
  gboolean done;

  sr_random_init (&self.random, (guint64)12 << 40);
  sr_row_init (&self.company, "company", company_keys, G_N_ELEMENTS (company_keys));
  sr_row_init (&self.fair, "fair", fair_keys, G_N_ELEMENTS (fair_keys));
  sr_row_init (&self.fair_company, "fair_company", fair_company_keys,
               G_N_ELEMENTS (fair_company_keys));
  sr_row_init (&self.posting, "posting", posting_keys, G_N_ELEMENTS (posting_keys));
  done = write_all (&self, persons, error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sr_row_clear (rows[i]);
  return done;
}
