/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Registers of any size: households of the sample's shapes one after the other, each written and
 * forgotten. Simpler than the sample community: everybody came with the move or was born since.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sample/sr-family.h"
#include "sample/sr-life.h"
#include "sample/sr-sample-row.h"
#include "sample/sr-sample.h"

#define PERSONS_PER_ENTRY  100000
#define FLATS_PER_BUILDING 24
#define BUILDINGS_PER_GRID 40
#define FLOORS             6
#define FIRST_BIRTH_YEAR   1900
#define BIRTH_DAYS         (150 * 366)
#define NUMBERS_PER_DAY    498
#define PERCENT_POOR       78
#define TELL_EVERY         2000

/* clang-format off */
enum { B_NUMBER, B_GRID };
static const char *const building_keys[] = {"building_number", "grid_id"};

enum { G_NUMBER, G_NAME };
static const char *const grid_keys[] = {"grid_number", "grid_name"};

enum { F_BUILDING, F_UNIT, F_FLOOR, F_ROOM, F_LAYOUT, F_AREA, F_STANDARD, F_HANDOVER, F_STATE };
static const char *const flat_keys[] = {
    "building_id", "unit_number", "floor_number", "room_number", "layout", "floor_area",
    "standard_persons", "handover_on", "flat_state"};

enum { H_CODE, H_NATIONAL, H_HUKOU, H_PHONE, H_PERSONS, H_RELOCATED, H_TYPE, H_POOR, H_EXIT, H_CAUSE, H_TOWNSHIP,
       H_VILLAGE, H_MODE, H_SITE, H_AREA, H_MOVED_IN, H_HUKOU_MOVED, H_DIBAO, H_TEKUN, H_HELPER, H_DEMOLISHED };
static const char *const household_keys[] = {
    "household_code", "national_household_number", "hukou_number", "phone", "persons", "persons_relocated",
    "household_type", "is_registered_poor", "poverty_exit_year", "poverty_cause_main", "origin_township",
    "origin_village", "resettlement_mode", "site_id", "housing_area", "moved_in_on", "hukou_moved", "dibao", "tekun",
    "helper_name", "old_house_demolished"};

enum { P_CODE, P_NAME, P_ID_KIND, P_ID, P_SEX, P_BORN, P_ETHNICITY, P_PHONE, P_FATHER, P_MOTHER, P_HUKOU, P_POLITICAL,
       P_MARITAL, P_MILITARY, P_EDUCATION, P_SCHOOL_STATE, P_SCHOOL, P_GRADE, P_HEALTH, P_LABOUR, P_MEDICAL, P_PENSION,
       P_DIBAO, P_TEKUN, P_CHAT, P_STATE };
static const char *const person_keys[] = {
    "person_code", "name", "id_kind", "id_number", "sex", "born_on", "ethnicity", "phone", "father_id", "mother_id",
    "hukou_kind", "political_status", "marital_status", "military_status", "education", "school_state", "school_name",
    "school_grade", "health_state", "labour_ability", "resident_medical_insurance", "resident_pension", "dibao",
    "tekun", "in_chat_group", "person_state"};

enum { M_HOUSEHOLD, M_PERSON, M_RELATION, M_SINCE, M_JOIN };
static const char *const membership_keys[] = {"household_id", "person_id", "relation", "since", "join_reason"};

enum { O_FLAT, O_HOUSEHOLD, O_SINCE };
static const char *const occupancy_keys[] = {"flat_id", "household_id", "since"};

enum { T_ROLE, T_PERSON, T_BUILDING, T_SINCE };
static const char *const post_keys[] = {"post_role", "person_id", "building_id", "since"};
/* clang-format on */

typedef struct {
  const char *township;
  GPtrArray *villages; /* codes */
} Origin;

typedef struct {
  SrRegister *reg;
  SrRandom random;
  SrDay as_of;
  GArray *origins;       /* Origin */
  guint16 *weights;      /* of shapes */
  guint16 (*serials)[2]; /* persons of each sex born on a day so far */
  SrRow grid, building, flat, household, person, membership, occupancy, post;
  SrEntry *entry;
  gint64 site;
  gint64 grid_id;
  gint64 building_id;
  gboolean has_head; /* the building */
  guint phone;
  guint phone_step;
  guint n_flats;
  guint n_households;
  guint n_persons;
} Large;

/* --- Where from --- */

static void
add_village (GArray *origins, const char *code)
{
  for (guint i = 0; i < origins->len; i++) {
    Origin *origin = &g_array_index (origins, Origin, i);

    if (g_str_has_prefix (code, origin->township))
      g_ptr_array_add (origin->villages, (gpointer)g_intern_string (code));
  }
}

static void
find_origins (Large *self)
{
  SrCodeLists *lists = sr_register_code_lists (self->reg);

  self->origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  for (guint i = 0; i < sr_code_lists_size (lists, "township"); i++) {
    Origin origin = {g_intern_string (sr_code_lists_item (lists, "township", i)->code),
                     g_ptr_array_new ()};

    g_array_append_val (self->origins, origin);
  }
  for (guint i = 0; i < sr_code_lists_size (lists, "village"); i++)
    add_village (self->origins, sr_code_lists_item (lists, "village", i)->code);
}

/* Few townships send many households. */
static const Origin *
draw_origin (Large *self)
{
  guint n = self->origins->len;

  return &g_array_index (
      self->origins, Origin,
      MIN (sr_random_below (&self->random, n), sr_random_below (&self->random, n)));
}

/* --- Buildings --- */

static gboolean
begin_building (Large *self, GError **error)
{
  guint building = self->n_flats / FLATS_PER_BUILDING;
  char number[16];
  char name[40];

  if (building % BUILDINGS_PER_GRID == 0) {
    g_snprintf (number, sizeof number, "SR-G%u", building / BUILDINGS_PER_GRID + 1);
    g_snprintf (name, sizeof name, "第%u网格", building / BUILDINGS_PER_GRID + 1);
    sr_row_set (&self->grid, G_NUMBER, number);
    sr_row_set (&self->grid, G_NAME, name);
    if (!sr_row_write (&self->grid, self->entry, &self->grid_id, error))
      return FALSE;
  }
  self->has_head = FALSE;
  sr_row_set_integer (&self->building, B_NUMBER, building + 1);
  sr_row_set_integer (&self->building, B_GRID, self->grid_id);
  return sr_row_write (&self->building, self->entry, &self->building_id, error);
}

/* The next flat, for so many persons; 0: it stays empty. */
static gboolean
write_flat (Large *self, guint persons, gint64 *id, GError **error)
{
  static const char *const areas[] = {"50", "25", "50", "75", "100", "125"};
  static const char *const units[] = {"1", "2"};
  guint place = self->n_flats % FLATS_PER_BUILDING;
  guint floor = place / 2 % FLOORS + 1;
  const char *area = areas[MIN (persons, 5)];
  char room[8];

  if (place == 0 && !begin_building (self, error))
    return FALSE;
  self->n_flats++;
  g_snprintf (room, sizeof room, "%u%02u", floor, place % 2 + 1);
  sr_row_set_integer (&self->flat, F_BUILDING, self->building_id);
  sr_row_set (&self->flat, F_UNIT, units[place / (2 * FLOORS)]);
  sr_row_set_integer (&self->flat, F_FLOOR, floor);
  sr_row_set (&self->flat, F_ROOM, room);
  sr_row_set (&self->flat, F_LAYOUT, area);
  sr_row_set_real (&self->flat, F_AREA, g_ascii_strtod (area, NULL));
  sr_row_set_integer (&self->flat, F_STANDARD, g_ascii_strtoll (area, NULL, 10) / 25);
  sr_row_set (&self->flat, F_HANDOVER, "2019-09-20");
  sr_row_set (&self->flat, F_STATE, persons ? "occupied" : "vacant");
  return sr_row_write (&self->flat, self->entry, id, error);
}

/* --- Households --- */

/* Numbers rise by chance steps: they look drawn, and their index grows at its end only, which is
 * what writing a million of them costs. */
static void
next_phone (Large *self, char phone[16])
{
  self->phone += 1 + sr_random_below (&self->random, self->phone_step);
  g_snprintf (phone, 16, "154%08u", self->phone % 100000000);
}

static void
fill_poverty (Large *self)
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
write_household (Large *self,
                 const Origin *origin,
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
  next_phone (self, phone);
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

/* --- Persons --- */

/* FALSE when all numbers of that day are given. */
static gboolean
next_id_number (Large *self, const SrMember *member, char number[19])
{
  SrDay day = member->born - sr_day (FIRST_BIRTH_YEAR, 1, 1);
  guint16 *serial;

  number[0] = '\0';
  if (day < 0 || day >= BIRTH_DAYS)
    return FALSE;
  serial = &self->serials[day][member->sex - 1];
  if (*serial >= NUMBERS_PER_DAY)
    return FALSE;
  sr_family_id_number (member->born, member->sex, (*serial)++, number);
  return TRUE;
}

static const char *
marital_status (const SrFamily *family, guint index, int age)
{
  static const char *const married[] = {"spouse", "daughter_in_law", "son_in_law"};
  const char *relation = family->members[index].relation;
  gboolean couple =
      index == 0 && family->n_members > 1 && strcmp (family->members[1].relation, "spouse") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (married); i++)
    couple = couple || strcmp (married[i], relation) == 0;
  for (guint i = 0; i < family->n_members; i++)
    couple = couple || (family->shape->roles[i].base == (int)index && i > index &&
                        strstr (family->members[i].relation, "_in_law"));
  if (couple)
    return "20";
  return age > 60 || strcmp (relation, "mother") == 0 ? "30" : "10";
}

static void
fill_work (Large *self, const SrLife *life, int age)
{
  SrRow *row = &self->person;
  SrSchooling school = sr_life_schooling (life, self->as_of);

  sr_row_set (row, P_EDUCATION, school.state ? NULL : sr_life_education (life));
  sr_row_set (row, P_SCHOOL_STATE, school.state);
  sr_row_set (row, P_SCHOOL, school.school);
  sr_row_set (row, P_GRADE, school.grade);
  sr_row_set (row, P_HEALTH, sr_life_health (life, self->as_of));
  sr_row_set (row, P_LABOUR, sr_life_labour (life, self->as_of));
  sr_row_set_integer (row, P_PENSION,
                      age >= 16 && !school.state && sr_random_chance (&self->random, 93));
}

static gboolean
write_person (Large *self, const SrFamily *family, guint index, const gint64 *ids, GError **error)
{
  const SrMember *member = &family->members[index];
  SrRow *row = &self->person;
  int age = sr_day_age (member->born, self->as_of);
  char code[16], number[19], born[SR_DATE_SIZE], phone[16];
  SrLife life;
  gint64 *id = (gint64 *)&ids[index];

  sr_life_draw (&self->random, member->born, member->sex, &life);
  g_snprintf (code, sizeof code, "R-%06u", ++self->n_persons);
  sr_day_format (member->born, born);
  next_phone (self, phone);
  sr_row_set (row, P_CODE, code);
  sr_row_set (row, P_NAME, member->name);
  sr_row_set (row, P_ID_KIND, next_id_number (self, member, number) ? "resident" : "none");
  sr_row_set (row, P_ID, number);
  sr_row_set (row, P_SEX, member->sex == 1 ? "1" : "2");
  sr_row_set (row, P_BORN, born);
  sr_row_set (row, P_ETHNICITY, member->ethnicity);
  sr_row_set (row, P_PHONE, age >= 17 && age < 75 ? phone : NULL);
  sr_row_set (row, P_FATHER, NULL);
  sr_row_set (row, P_MOTHER, NULL);
  if (member->father >= 0)
    sr_row_set_integer (row, P_FATHER, ids[member->father]);
  if (member->mother >= 0)
    sr_row_set_integer (row, P_MOTHER, ids[member->mother]);
  sr_row_set (row, P_HUKOU, "rural");
  sr_row_set (row, P_POLITICAL,
              age < 14                              ? NULL
              : sr_random_chance (&self->random, 6) ? "01"
                                                    : "13");
  sr_row_set (row, P_MARITAL, marital_status (family, index, age));
  sr_row_set (row, P_MILITARY, "none");
  fill_work (self, &life, age);
  sr_row_set_integer (row, P_MEDICAL, sr_random_chance (&self->random, 97));
  sr_row_set (row, P_DIBAO, "none");
  sr_row_set (row, P_TEKUN, "none");
  sr_row_set_integer (row, P_CHAT, age >= 16 && age < 70 && sr_random_chance (&self->random, 75));
  sr_row_set (row, P_STATE, "registered");
  return sr_row_write (row, self->entry, id, error);
}

static gboolean
write_membership (Large *self,
                  const SrMember *member,
                  gint64 person,
                  gint64 household,
                  SrDay moved_in,
                  GError **error)
{
  gboolean born_here = member->born > moved_in;
  char since[SR_DATE_SIZE];
  gint64 id;

  sr_day_format (born_here ? member->born : moved_in, since);
  sr_row_set_integer (&self->membership, M_HOUSEHOLD, household);
  sr_row_set_integer (&self->membership, M_PERSON, person);
  sr_row_set (&self->membership, M_RELATION, member->relation);
  sr_row_set (&self->membership, M_SINCE, since);
  sr_row_set (&self->membership, M_JOIN, born_here ? "birth" : "relocated");
  return sr_row_write (&self->membership, self->entry, &id, error);
}

/* The oldest first, so that parents are there before their children. */
static void
order_by_age (const SrFamily *family, guint order[SR_SHAPE_MAX])
{
  for (guint i = 0; i < family->n_members; i++) {
    guint k = i;

    for (; k > 0 && family->members[order[k - 1]].born > family->members[i].born; k--)
      order[k] = order[k - 1];
    order[k] = i;
  }
}

static gboolean
write_members (Large *self,
               const SrFamily *family,
               gint64 household,
               SrDay moved_in,
               gint64 *head,
               GError **error)
{
  gint64 ids[SR_SHAPE_MAX] = {0};
  guint order[SR_SHAPE_MAX];

  order_by_age (family, order);
  for (guint k = 0; k < family->n_members; k++) {
    guint i = order[k];

    if (!write_person (self, family, i, ids, error) ||
        !write_membership (self, &family->members[i], ids[i], household, moved_in, error))
      return FALSE;
  }
  *head = ids[0];
  return TRUE;
}

static gboolean
write_building_head (Large *self, gint64 person, const char *since, GError **error)
{
  gint64 id;

  if (self->has_head)
    return TRUE;
  self->has_head = TRUE;
  sr_row_set (&self->post, T_ROLE, "building_head");
  sr_row_set_integer (&self->post, T_PERSON, person);
  sr_row_set_integer (&self->post, T_BUILDING, self->building_id);
  sr_row_set (&self->post, T_SINCE, since);
  return sr_row_write (&self->post, self->entry, &id, error);
}

/* A shape of at most so many members. */
static const SrShape *
draw_shape (Large *self, guint most)
{
  const SrShape *shape;

  do
    shape = sr_shapes_get (sr_random_weighted (&self->random, self->weights, sr_shapes_size ()));
  while (shape->n_roles > most);
  return shape;
}

static gboolean
write_one (Large *self, guint most, GError **error)
{
  const Origin *origin = draw_origin (self);
  SrDay moved_in = sr_day (2019, 9, 27) + sr_random_between (&self->random, 0, 390);
  char since[SR_DATE_SIZE];
  gint64 flat, household, head, id;
  SrFamily family;

  sr_family_draw (&self->random, draw_shape (self, most), origin->township, self->as_of, &family);
  sr_day_format (moved_in, since);
  if (sr_random_below (&self->random, 1000) < 14 && !write_flat (self, 0, &flat, error))
    return FALSE;
  if (!write_flat (self, family.n_members, &flat, error) ||
      !write_household (self, origin, &family, since, &household, error) ||
      !write_members (self, &family, household, moved_in, &head, error))
    return FALSE;
  sr_row_set_integer (&self->occupancy, O_FLAT, flat);
  sr_row_set_integer (&self->occupancy, O_HOUSEHOLD, household);
  sr_row_set (&self->occupancy, O_SINCE, since);
  return sr_row_write (&self->occupancy, self->entry, &id, error) &&
         write_building_head (self, head, since, error);
}

/* --- Entries --- */

static gboolean
write_site (Large *self, guint persons, GError **error)
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
write_batch (Large *self,
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
write_entry (Large *self,
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
  if ((number == 0 && !write_site (self, persons, error)) ||
      !write_batch (self, persons, progress, user_data, cancellable, error))
    return FALSE;
  title = g_strdup_printf ("导入搬迁户名册（%u人）", self->n_persons - before);
  sr_entry_set_title (entry, title);
  return sr_entry_commit (entry, NULL, error);
}

static void
init (Large *self, SrRegister *reg, guint persons, guint64 seed)
{
  self->reg = reg;
  self->as_of = sr_day (2025, 9, 27);
  sr_random_init (&self->random, seed);
  self->phone_step = MAX (100000000 / (MAX (persons, 1) + 1000), 1);
  find_origins (self);
  self->weights = g_new (guint16, sr_shapes_size ());
  for (guint i = 0; i < sr_shapes_size (); i++)
    self->weights[i] = sr_shapes_get (i)->count;
  self->serials = g_malloc0_n (BIRTH_DAYS, sizeof *self->serials);
  sr_row_init (&self->grid, "grid", grid_keys, G_N_ELEMENTS (grid_keys));
  sr_row_init (&self->building, "building", building_keys, G_N_ELEMENTS (building_keys));
  sr_row_init (&self->flat, "flat", flat_keys, G_N_ELEMENTS (flat_keys));
  sr_row_init (&self->household, "household", household_keys, G_N_ELEMENTS (household_keys));
  sr_row_init (&self->person, "person", person_keys, G_N_ELEMENTS (person_keys));
  sr_row_init (&self->membership, "membership", membership_keys, G_N_ELEMENTS (membership_keys));
  sr_row_init (&self->occupancy, "occupancy", occupancy_keys, G_N_ELEMENTS (occupancy_keys));
  sr_row_init (&self->post, "post", post_keys, G_N_ELEMENTS (post_keys));
}

static void
clear (Large *self)
{
  SrRow *rows[] = {&self->grid,   &self->building,   &self->flat,      &self->household,
                   &self->person, &self->membership, &self->occupancy, &self->post};

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sr_row_clear (rows[i]);
  for (guint i = 0; i < self->origins->len; i++)
    g_ptr_array_unref (g_array_index (self->origins, Origin, i).villages);
  g_array_unref (self->origins);
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
  Large self = {NULL};

  init (&self, reg, persons, seed);
  sr_register_set_desk (reg, 0);
  sr_register_set_operator (reg, "示例");
  for (guint i = 0; done && (i == 0 || self.n_persons < persons); i++)
    done = write_entry (&self, i, persons, progress, user_data, cancellable, error);
  sr_register_set_operator (reg, operator);
  sr_register_set_desk (reg, -1);
  clear (&self);
  if (done && progress)
    progress (persons, persons, user_data);
  return done;
}
