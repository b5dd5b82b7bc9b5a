/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists over a large register: opening, sorting by an indexed column and filtering, against the
 * shortest SQL that gives the same ids in the same order, stepped through the bare SQLite library
 * into an array. Fails beyond twice the CPU time, when the ids differ, and when memory grows by
 * more than the ids. Prints what else a screen asks for: counts by township, searches, profiles.
 *
 *   bench-lists FOLDER [ROUNDS]      SANGRUI_BENCH_PERSONS: size of the register
 */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "figures/sr-figures.h"
#include "large-register.h"
#include "ui/records/sr-record-list.h"

#define MOST_CPU           2.0
#define MOST_BYTES_PER_ROW 32
#define MOST_RECORDS       1024
#define N_SCATTERED        5000

/* What a list shows. */
typedef struct {
  const char *title;
  const char *type;
  const char *figure; /* whose members are listed */
  const char *sort;
  gboolean descending;
  const char *filter, *value;
  const char *search;
  const char *bare; /* the same ids; NULL: only measured */
} Case;

/* People of households in residence, as a line of SQL. */
#define RESIDENT                                                                                   \
  "t.void = 0 AND EXISTS (SELECT 1 FROM membership m JOIN household h ON h.id = m.household_id "   \
  "WHERE m.person_id = t.id AND m.void = 0 AND (m.since IS NULL OR m.since <= :d) "                \
  "AND (m.until IS NULL OR m.until > :d) AND h.void = 0 "                                          \
  "AND (h.moved_in_on IS NULL OR h.moved_in_on <= :d) "                                            \
  "AND (h.moved_out_on IS NULL OR h.moved_out_on > :d)) "

#define IN_RESIDENCE                                                                               \
  "t.void = 0 AND (t.moved_in_on IS NULL OR t.moved_in_on <= :d) "                                 \
  "AND (t.moved_out_on IS NULL OR t.moved_out_on > :d) "

#define OF_TOWNSHIP                                                                                \
  "AND EXISTS (SELECT 1 FROM membership m JOIN household h ON h.id = m.household_id "              \
  "WHERE m.person_id = t.id AND m.void = 0 AND (m.since IS NULL OR m.since <= :d) "                \
  "AND (m.until IS NULL OR m.until > :d) AND h.origin_township = '430822101') "

#define OF_TYPE                                                                                    \
  "AND EXISTS (SELECT 1 FROM household_state s WHERE s.owner = t.id AND s.void = 0 "               \
  "AND s.since <= :d AND (s.until IS NULL OR s.until > :d) AND s.household_type = "                \
  "'poverty_exit') "

static const Case cases[] = {
    {"persons, opened", "person", "persons",
     .bare = "SELECT t.id FROM person t WHERE " RESIDENT "ORDER BY t.person_code, t.id"},
    {"persons by name", "person", "persons", "name",
     .bare = "SELECT t.id FROM person t WHERE " RESIDENT "ORDER BY t.name_sort, t.id"},
    {"persons by age, oldest first", "person", "persons", "age", TRUE,
     .bare = "SELECT t.id FROM person t WHERE " RESIDENT "ORDER BY t.born_on, t.id"},
    {"persons, women", "person", "persons", .filter = "sex", .value = "2",
     .bare = "SELECT t.id FROM person t WHERE " RESIDENT
             "AND t.sex = '2' ORDER BY t.person_code, t.id"},
    {"persons of a township", "person", "persons", .filter = "origin_township",
     .value = "430822101",
     .bare =
         "SELECT t.id FROM person t WHERE " RESIDENT OF_TOWNSHIP "ORDER BY t.person_code, t.id"},
    {"persons by flat", "person", "persons", "flat_label",
     .bare = "SELECT t.id FROM person t "
             "LEFT JOIN membership m ON m.person_id = t.id AND m.void = 0 "
             "AND (m.since IS NULL OR m.since <= :d) AND (m.until IS NULL OR m.until > :d) "
             "LEFT JOIN occupancy o ON o.household_id = m.household_id AND o.void = 0 "
             "AND (o.since IS NULL OR o.since <= :d) AND (o.until IS NULL OR o.until > :d) "
             "LEFT JOIN flat f ON f.id = o.flat_id LEFT JOIN building b ON b.id = f.building_id "
             "WHERE " RESIDENT "ORDER BY b.building_number, f.unit_number, "
             "SUBSTR ('00000000' || f.room_number, LENGTH (f.room_number) + 1), t.id"},
    {"persons, able to work", "person", "persons", .filter = "labour_ability", .value = "ordinary"},
    {"persons, search 张", "person", "persons", .search = "张"},
    {"persons, search zdm", "person", "persons", .search = "zdm"},
    {"households, opened", "household", "households",
     .bare = "SELECT t.id FROM household t WHERE " IN_RESIDENCE "ORDER BY t.household_code, t.id"},
    {"households of a township", "household", "households", .filter = "origin_township",
     .value = "430822101",
     .bare = "SELECT t.id FROM household t WHERE " IN_RESIDENCE
             "AND t.origin_township = '430822101' ORDER BY t.household_code, t.id"},
    {"households of a type", "household", "households", .filter = "household_type",
     .value = "poverty_exit",
     .bare = "SELECT t.id FROM household t WHERE " IN_RESIDENCE OF_TYPE
             "ORDER BY t.household_code, t.id"},
    {"households by head", "household", "households", "head_name"},
    {"households by flat", "household", "households", "flat_label"},
    {"households by members", "household", "households", "members"},
    {"households, search 张", "household", "households", .search = "张"},
};

/* One case on both sides: the register and a connection of its own. */
typedef struct {
  const Case *what;
  SrRegister *reg;
  SrRecordList *list;
  SrQuery *query;
  sqlite3 *handle;
  GArray *ids; /* of the bare SQL */
} Pair;

static void
load_list (gpointer data)
{
  Pair *pair = data;
  g_autoptr (GError) error = NULL;

  sr_record_list_load (pair->list, pair->query, &error);
  bench_no_error (error);
}

static void
step_bare (gpointer data)
{
  Pair *pair = data;
  sqlite3_stmt *statement = NULL;

  g_array_set_size (pair->ids, 0);
  if (sqlite3_prepare_v2 (pair->handle, pair->what->bare, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (pair->handle));
  sqlite3_bind_text (statement, sqlite3_bind_parameter_index (statement, ":d"),
                     sr_register_as_of (pair->reg), -1, SQLITE_TRANSIENT);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    gint64 id = sqlite3_column_int64 (statement, 0);

    g_array_append_val (pair->ids, id);
  }
  sqlite3_finalize (statement);
}

static SrQuery *
query_of (const Case *what)
{
  const char *values[] = {what->value, NULL};
  SrQuery *query = sr_query_new (sr_schema_find (what->type));

  sr_query_set_members (query, sr_figure_members_sql (what->figure));
  sr_query_set_sort (query, what->sort, what->descending);
  sr_query_set_search (query, what->search);
  if (what->filter)
    sr_query_add_filter (query, what->filter, SR_FILTER_ANY_OF, values);
  return query;
}

static gboolean
same_ids (const Pair *pair)
{
  g_autoptr (GArray) ours = sr_record_list_ids (pair->list);

  if (ours->len == pair->ids->len && ours->len > 0 &&
      memcmp (ours->data, pair->ids->data, ours->len * sizeof (gint64)) == 0)
    return TRUE;
  g_print ("%s: OTHER IDS (%u, %u)\n", pair->what->title, ours->len, pair->ids->len);
  return FALSE;
}

static gboolean
run_case (const Case *what, SrRegister *reg, sqlite3 *handle, guint rounds)
{
  g_autoptr (SrRecordList) list = sr_record_list_new (reg, sr_schema_find (what->type));
  g_autoptr (SrQuery) query = query_of (what);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Pair pair = {what, reg, list, query, handle, ids};
  g_autofree char *title = NULL;
  gboolean good;

  load_list (&pair);
  title = g_strdup_printf ("%s (%u)", what->title, g_list_model_get_n_items (G_LIST_MODEL (list)));
  if (what->bare == NULL)
    return bench_compare (title, load_list, NULL, &pair, 1, 0);
  good = bench_compare (title, load_list, step_bare, &pair, rounds, MOST_CPU);
  return same_ids (&pair) && good;
}

/* As the register opens it, so that both read alike. */
static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) !=
          SQLITE_OK ||
      sqlite3_exec (handle,
                    "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
                    "PRAGMA mmap_size = 2147418112;",
                    NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  return handle;
}

static gboolean
note_peak (gpointer peak)
{
  *(gint64 *)peak = MAX (*(gint64 *)peak, bench_own_memory ());
  return FALSE;
}

/* Memory of a list of its first LIMIT persons, measured in a process of its own. */
typedef struct {
  const char *folder;
  guint limit;
  gint64 peak; /* bytes more while it was loaded */
  gint64 kept; /* bytes more afterwards */
} Memory;

static gboolean
measure_list (gpointer data)
{
  Memory *memory = data;
  g_autoptr (SrRegister) reg = bench_register_open (memory->folder, bench_persons ());
  g_autoptr (SrRecordList) list = sr_record_list_new (reg, sr_schema_find ("person"));
  g_autoptr (SrQuery) query = query_of (&cases[0]);
  g_autoptr (GError) error = NULL;
  gint64 before = bench_own_memory (), peak = 0;

  sr_query_set_limit (query, memory->limit);
  sr_database_set_interrupt (sr_register_database (reg), note_peak, &peak);
  sr_record_list_load (list, query, &error);
  bench_no_error (error);
  sr_database_set_interrupt (sr_register_database (reg), NULL, NULL);
  note_peak (&peak);
  memory->peak = peak - before;
  memory->kept = bench_own_memory () - before;
  return TRUE;
}

static gboolean
check_memory (const char *folder)
{
  guint all = bench_persons ();
  Memory *few = bench_shared (2 * sizeof *few);
  Memory *many = few + 1;

  *few = (Memory){folder, all / 10, 0, 0};
  *many = (Memory){folder, 0, 0, 0};
  bench_process (measure_list, few, NULL);
  bench_process (measure_list, many, NULL);
  g_print ("memory of a list: %u persons %.1f MB (%.1f MB while loading), %u persons %.1f MB "
           "(%.1f MB)\n",
           few->limit, (double)few->kept / 1e6, (double)few->peak / 1e6, all,
           (double)many->kept / 1e6, (double)many->peak / 1e6);
  return bench_at_most ("bytes for each further row, while loading",
                        (double)(many->peak - few->peak) / (double)(all - few->limit),
                        MOST_BYTES_PER_ROW);
}

static void
note_gone (gpointer n_alive, GObject *record)
{
  --*(guint *)n_alive;
}

/* Rows all over the list, as somebody who drags the scroll bar asks for them. */
static gboolean
check_scattered (SrRegister *reg)
{
  g_autoptr (SrRecordList) list = sr_record_list_new (reg, sr_schema_find ("person"));
  g_autoptr (SrQuery) query = query_of (&cases[0]);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  guint n_alive = 0, most = 0, n_rows;
  double start;

  sr_record_list_load (list, query, &error);
  bench_no_error (error);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (list));
  start = bench_cpu ();
  for (guint i = 0; i < N_SCATTERED; i++) {
    guint position = (guint)g_rand_int_range (rand, 0, (gint32)n_rows);
    g_autoptr (SrRecord) record = g_list_model_get_item (G_LIST_MODEL (list), position);

    if (g_object_get_data (G_OBJECT (record), "seen"))
      continue;
    g_object_set_data (G_OBJECT (record), "seen", record);
    g_object_weak_ref (G_OBJECT (record), note_gone, &n_alive);
    n_alive++;
    most = MAX (most, n_alive);
  }
  g_print ("a row read: %.0f µs\n", (bench_cpu () - start) / N_SCATTERED * 1e6);
  return bench_at_most ("records kept", most, MOST_RECORDS);
}

static void
count_townships (gpointer reg)
{
  const SrFigure *figures[] = {sr_figure_find ("households"), sr_figure_find ("persons")};
  g_autoptr (GError) error = NULL;
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (reg, figures, 2, sr_dimension_find ("township"), NULL, &error);

  bench_no_error (error);
}

static void
count_persons (gpointer reg)
{
  g_autoptr (GError) error = NULL;
  SrFigureValue value;

  sr_figure_value (reg, sr_figure_find ("persons"), NULL, &value, &error);
  bench_no_error (error);
}

/* What the profile of a household reads: it, its people, their states. */
static void
read_profiles (gpointer data)
{
  SrRegister *reg = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("household"));
  g_autoptr (GArray) ids = NULL;

  sr_query_set_limit (query, 1000);
  ids = sr_query_ids (reg, query, &error);
  bench_no_error (error);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (SrRecord) household =
        sr_record_load (reg, sr_schema_find ("household"), id, NULL, &error);
    g_autoptr (GArray) members =
        sr_record_ids_where (reg, sr_schema_find ("membership"), "household_id", id, NULL, &error);

    bench_no_error (error);
    for (guint m = 0; m < members->len; m++) {
      g_autoptr (SrRecord) member = sr_record_load (
          reg, sr_schema_find ("membership"), g_array_index (members, gint64, m), NULL, &error);

      bench_no_error (error);
    }
  }
}

/* In a process of its own, whose memory is not ours. */
static gboolean
make_register (gpointer folder)
{
  g_autoptr (SrRegister) reg = bench_register_open (folder, bench_persons ());

  return TRUE;
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 5;
  g_autoptr (SrRegister) reg = NULL;
  sqlite3 *handle;
  gboolean good;

  bench_init ();
  bench_process (make_register, (gpointer)folder, NULL);
  good = check_memory (folder);
  reg = bench_register_open (folder, bench_persons ());
  handle = open_bare (sr_register_path (reg));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    good = run_case (&cases[i], reg, handle, rounds) && good;
  sqlite3_close (handle);
  bench_compare ("households and persons by township", count_townships, NULL, reg, 1, 0);
  bench_compare ("the figure persons", count_persons, NULL, reg, 1, 0);
  bench_compare ("1,000 households with their members", read_profiles, NULL, reg, 1, 0);
  good = check_scattered (reg) && good;
  return good ? 0 : 1;
}
