/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Registers of any size: households of the sample's shapes one after the other, each written and
 * forgotten. Simpler than the sample community: everybody came with the move or was born since.
 */
#include <glib/gi18n-lib.h>

#include "sample/sr-sample-large.h"
#include "sample/sr-sample.h"

#define PERSONS_PER_ENTRY 100000
#define PERCENT_POOR      78
#define TELL_EVERY        2000
#define HIGHEST_PHONE     100000000

/* clang-format off */
enum { H_CODE, H_NATIONAL, H_HUKOU, H_PHONE, H_PERSONS, H_RELOCATED, H_TYPE, H_POOR, H_EXIT, H_CAUSE, H_TOWNSHIP,
       H_VILLAGE, H_MODE, H_SITE, H_AREA, H_MOVED_IN, H_HUKOU_MOVED, H_DIBAO, H_TEKUN, H_HELPER, H_DEMOLISHED };
static const char *const household_keys[] = {
    "household_code", "national_household_number", "hukou_number", "phone", "persons", "persons_relocated",
    "household_type", "is_registered_poor", "poverty_exit_year", "poverty_cause_main", "origin_township",
    "origin_village", "resettlement_mode", "site_id", "housing_area", "moved_in_on", "hukou_moved", "dibao", "tekun",
    "helper_name", "old_house_demolished"};

enum { O_FLAT, O_HOUSEHOLD, O_SINCE };
static const char *const occupancy_keys[] = {"flat_id", "household_id", "since"};
/* clang-format on */

static void
fill_poverty (SrLarge *self)
{
  static const char *const causes[] = {"illness",   "no_skill",   "no_capital", "no_labour",
                                       "schooling", "disability", "transport"};
  SrRow *row = &self->household;
  gboolean poor = sr_random_chance (&self->random, PERCENT_POOR);

  sr_row_set_integer (row, H_POOR, poor);
  sr_row_set (row, H_TYPE,
              !poor                                 ? "rural"
              : sr_random_chance (&self->random, 4) ? "monitored"
                                                    : "poverty_exit");
  sr_row_set (row, H_CAUSE,
              poor ? causes[sr_random_below (&self->random, G_N_ELEMENTS (causes))] : NULL);
  if (poor)
    sr_row_set_integer (row, H_EXIT, sr_random_between (&self->random, 2016, 2020));
  else
    sr_row_set (row, H_EXIT, NULL);
  sr_row_set (row, H_DIBAO, poor && sr_random_chance (&self->random, 11) ? "rural" : "none");
  sr_row_set (row, H_TEKUN, "none");
}

static gboolean
write_household (SrLarge *self,
                 const SrOrigin *origin,
                 const SrFamily *family,
                 const char *moved_in,
                 gint64 *id,
                 GError **error)
{
  static const char *const helpers[] = {"向昌华", "覃先林", "谷永红", "田春艳",
                                        "王克勤", "彭丽萍", "李兴武", "钟小琴"};
  SrRow *row = &self->household;
  guint number = ++self->n_households;
  char code[16], national[24], hukou[16], phone[16];

  g_snprintf (code, sizeof code, "SR-%04u", number);
  g_snprintf (national, sizeof national, "430898%010u", number);
  g_snprintf (hukou, sizeof hukou, "%09u", 898000000 + number);
  sr_large_next_phone (self, phone);
  sr_row_set (row, H_CODE, code);
  sr_row_set (row, H_NATIONAL, national);
  sr_row_set (row, H_HUKOU, hukou);
  sr_row_set (row, H_PHONE, phone);
  sr_row_set_integer (row, H_PERSONS, family->n_members);
  sr_row_set_integer (row, H_RELOCATED, family->n_members);
  fill_poverty (self);
  sr_row_set (row, H_TOWNSHIP, origin->township);
  sr_row_set (row, H_VILLAGE,
              origin->villages->len
                  ? origin->villages->pdata[sr_random_below (&self->random, origin->villages->len)]
                  : NULL);
  sr_row_set (row, H_MODE, "central");
  sr_row_set_integer (row, H_SITE, self->site);
  sr_row_set_real (row, H_AREA, MIN (family->n_members, 5) * 25.0);
  sr_row_set (row, H_MOVED_IN, moved_in);
  sr_row_set_integer (row, H_HUKOU_MOVED, sr_random_chance (&self->random, 70));
  sr_row_set (row, H_HELPER, helpers[sr_random_below (&self->random, G_N_ELEMENTS (helpers))]);
  sr_row_set_integer (row, H_DEMOLISHED, sr_random_chance (&self->random, 95));
  return sr_row_write (row, self->entry, id, error);
}

/* A shape of at most so many members. */
static const SrShape *
draw_shape (SrLarge *self, guint most)
{
  const SrShape *shape;

  do
    shape = sr_shapes_get (sr_random_weighted (&self->random, self->weights, sr_shapes_size ()));
  while (shape->n_roles > most);
  return shape;
}

/* The household written last. */
static gboolean
is_monitored (const SrLarge *self)
{
  return g_strcmp0 (self->household.values[self->household.index[H_TYPE]].text, "monitored") == 0;
}

static gboolean
write_one (SrLarge *self, guint most, GError **error)
{
  const SrOrigin *origin = sr_large_draw_origin (self);
  SrDay moved_in = sr_day (2019, 9, 27) + sr_random_between (&self->random, 0, 390);
  char since[SR_DATE_SIZE];
  gint64 flat, household, head, id;
  SrFamily family;

  sr_family_draw (&self->random, draw_shape (self, most), origin->township, self->as_of, &family);
  sr_day_format (moved_in, since);
  if (sr_random_below (&self->random, 1000) < 14 && !sr_large_write_flat (self, 0, &flat, error))
    return FALSE;
  if (!sr_large_write_flat (self, family.n_members, &flat, error) ||
      !write_household (self, origin, &family, since, &household, error) ||
      !sr_large_write_members (self, &family, household, moved_in, &head, error) ||
      !sr_large_write_income (self, household, family.n_members, is_monitored (self), error))
    return FALSE;
  sr_row_set_integer (&self->occupancy, O_FLAT, flat);
  sr_row_set_integer (&self->occupancy, O_HOUSEHOLD, household);
  sr_row_set (&self->occupancy, O_SINCE, since);
  return sr_row_write (&self->occupancy, self->entry, &id, error) &&
         sr_large_write_building_head (self, head, since, error);
}

static gboolean
write_site (SrLarge *self, guint persons, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("site"));

  sr_draft_set_text_value (draft, "name", "桑瑞家园");
  sr_draft_set_text_value (draft, "township", "430822101");
  sr_draft_set_text_value (draft, "village", "430822101002");
  sr_draft_set_integer (draft, "opened_year", 2019);
  return sr_entry_create (self->entry, draft, NULL, &self->site, error) &&
         sr_entry_set_meta (self->entry, "demo", "1", error) &&
         sr_entry_set_meta (self->entry, "title", "桑瑞家园", error) &&
         sr_entry_set_meta (self->entry, "reporting_unit", "瑞塔铺镇人民政府", error) &&
         sr_entry_set_meta (self->entry, "as_of", "2025-09-27", error);
}

static gboolean
write_batch (SrLarge *self,
             guint persons,
             SrProgress progress,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  guint until = MIN (persons, self->n_persons + PERSONS_PER_ENTRY);
  guint told = self->n_persons;

  while (self->n_persons < until) {
    if (g_cancellable_is_cancelled (cancellable)) {
      g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED,
                           _ ("Stopped; the register is not complete"));
      return FALSE;
    }
    if (!write_one (self, persons - self->n_persons, error))
      return FALSE;
    if (progress && self->n_persons - told >= TELL_EVERY) {
      told = self->n_persons;
      progress (told, persons, user_data);
    }
  }
  return TRUE;
}

static gboolean
write_entry (SrLarge *self,
             guint number,
             guint persons,
             SrProgress progress,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (self->reg, "import", error);
  g_autofree char *at = g_strdup_printf ("2020-11-01T%02u:%02u:00Z", number / 60 % 24, number % 60);
  g_autofree char *title = NULL;
  guint before = self->n_persons;

  if (entry == NULL)
    return FALSE;
  self->entry = entry;
  sr_entry_set_time (entry, at);
  if ((number == 0 &&
       (!write_site (self, persons, error) || !sr_large_write_fairs (self, persons, error))) ||
      !write_batch (self, persons, progress, user_data, cancellable, error) ||
      (self->n_persons >= persons && !sr_large_finish_work (self, error)))
    return FALSE;
  title = g_strdup_printf ("导入搬迁户名册（%u人）", self->n_persons - before);
  sr_entry_set_title (entry, title);
  return sr_entry_commit (entry, NULL, error);
}

static void
init (SrLarge *self, SrRegister *reg, guint persons, guint64 seed)
{
  self->reg = reg;
  self->as_of = sr_day (2025, 9, 27);
  sr_random_init (&self->random, seed);
  self->phone_step = MAX (HIGHEST_PHONE / (MAX (persons, 1) + 1000), 1);
  self->weights = g_new (guint16, sr_shapes_size ());
  for (guint i = 0; i < sr_shapes_size (); i++)
    self->weights[i] = sr_shapes_get (i)->count;
  sr_large_init_place (self);
  sr_large_init_people (self);
  sr_large_init_income (self);
  sr_large_init_work (self);
  sr_row_init (&self->household, "household", household_keys, G_N_ELEMENTS (household_keys));
  sr_row_init (&self->occupancy, "occupancy", occupancy_keys, G_N_ELEMENTS (occupancy_keys));
}

static void
clear (SrLarge *self)
{
  SrRow *rows[] = {&self->grid,   &self->building,   &self->flat,      &self->household,
                   &self->person, &self->membership, &self->occupancy, &self->post,
                   &self->watch,  &self->measure,    &self->account,   &self->spell,
                   &self->wage,   &self->factory,    &self->seeker};

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sr_row_clear (rows[i]);
  for (guint i = 0; i < self->origins->len; i++)
    g_ptr_array_unref (g_array_index (self->origins, SrOrigin, i).villages);
  g_array_unref (self->origins);
  g_array_unref (self->workers);
  sr_work_free (self->work);
  g_free (self->weights);
  g_free (self->serials);
}

gboolean
sr_sample_fill_large (SrRegister *reg,
                      guint persons,
                      guint64 seed,
                      SrProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autofree char *operator= g_strdup (sr_register_operator (reg));
  gboolean done = TRUE;
  SrLarge self = {NULL};

  init (&self, reg, persons, seed);
  sr_register_set_desk (reg, 0);
  sr_register_set_account (reg, "示例");
  for (guint i = 0; done && (i == 0 || self.n_persons < persons); i++)
    done = write_entry (&self, i, persons, progress, user_data, cancellable, error);
  sr_register_set_account (reg, operator);
  sr_register_set_desk (reg, -1);
  clear (&self);
  if (done && progress)
    progress (persons, persons, user_data);
  return done;
}
