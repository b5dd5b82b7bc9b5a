/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Invented employers: companies that come to the fairs, the workshops among them, and those that
 * are only named. Their credit codes are of the area 430898, which is nobody's.
 */
#include "core/records/sr-checks.h"
#include "sample/sr-work.h"

#define BOTH_FAIRS  14
#define FIRST_FAIRS 46 /* of the first one, these included */

const char *
sr_work_factory_name (guint factory)
{
  static const char *const names[SR_FACTORIES] = {"康华粽叶", "雪莲果", "藤椅加工"};

  return names[factory];
}

/* The N-th invented brand, none twice below 256. */
static void
fill_brand (guint n, char brand[16])
{
  static const char *const first[] = {"荻", "苎", "蓼", "桐", "杉", "岚", "漱", "芷",
                                      "楠", "溆", "榉", "苇", "棠", "筱", "蕨", "椿"};
  static const char *const second[] = {"坞", "樾", "畹", "圃", "屿", "汀", "垄", "濑",
                                       "垭", "陂", "坪", "洑", "浦", "岫", "墅", "堰"};

  g_snprintf (brand, 16, "%s%s", first[n % 16], second[(n * 7 + n / 16) % 16]);
}

/* The last character is the only one that makes the first 17 a credit code. */
void
sr_work_fill_credit_code (guint n, char code[20])
{
  static const char characters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  g_snprintf (code, 20, "91430898MA4%06u", (n * 7919 + 104729) % 1000000);
  for (guint i = 0; characters[i]; i++) {
    g_autofree char *problem = NULL;
    SrValue value;

    code[17] = characters[i];
    code[18] = '\0';
    value = (SrValue){.type = SR_VALUE_TEXT, .text = code};
    problem = sr_check_credit_code (NULL, &value, NULL);
    if (problem == NULL)
      return;
  }
  g_assert_not_reached ();
}

static SrEmployer *
add_employer (SrWork *self, const SrWorkPlace *place, char *name, const SrTrade *trade)
{
  SrEmployer employer = {
      .name = name, .place = place, .trade = trade, .factory = SR_NONE, .is_company = TRUE};
  guint n = self->employers->len;

  sr_work_fill_credit_code (n, employer.credit_code);
  g_array_append_val (self->employers, employer);
  return sr_work_employer (self, n);
}

static void
add_factories (SrWork *self)
{
  static const guint trades[SR_FACTORIES] = {4, 0, 2}; /* food, electronics, furniture */

  for (guint i = 0; i < SR_FACTORIES; i++)
    add_employer (self, sr_work_place (0), g_strdup (sr_work_factory_name (i)),
                  sr_work_trade (trades[i]))
        ->factory = i;
}

static void
add_invented (SrWork *self, const SrWorkPlace *place, guint n, gboolean is_company)
{
  for (guint i = 0; i < n; i++) {
    const SrTrade *trade = sr_work_draw_trade (&self->random, place);
    char brand[16];

    fill_brand (self->employers->len, brand);
    add_employer (self, place, g_strdup_printf ("%s%s%s有限公司", place->town, brand, trade->name),
                  trade)
        ->is_company = is_company;
  }
}

/* Some at both, the rest at one of the fairs; the workshops at both. */
static void
send_to_fairs (SrWork *self)
{
  guint n = 0;

  while (n < self->employers->len && sr_work_employer (self, n)->is_company)
    n++;
  for (guint i = 0; i < n; i++) {
    guint place = i < SR_FACTORIES ? i : SR_FACTORIES + (i - SR_FACTORIES) * 37 % (n - 3);

    sr_work_employer (self, place)->is_at[0] = i < FIRST_FAIRS;
    sr_work_employer (self, place)->is_at[1] = i < BOTH_FAIRS || i >= FIRST_FAIRS;
  }
}

void
sr_work_draw_employers (SrWork *self)
{
  add_factories (self);
  for (guint i = 0; i < sr_work_places_size (); i++)
    add_invented (self, sr_work_place (i), sr_work_place (i)->companies, TRUE);
  for (guint i = 0; i < sr_work_places_size (); i++)
    add_invented (self, sr_work_place (i), sr_work_place (i)->others, FALSE);
  send_to_fairs (self);
}
