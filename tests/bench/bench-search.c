/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Search as you type in a large register: how long the index takes to load and how much memory, and
 * for each kind of query the time until the first hundred rows are known (half and 95 of 100
 * queries), beside what LIKE takes for the same rows in the same order. Fails when 95 of 100 take
 * more than MOST_FIRST or are not at least LEAST_GAIN × as fast as the median LIKE, when the index
 * takes more than MOST_BYTES a person, or when the hits are others.
 *
 *   bench-search FOLDER [QUERIES]      SANGRUI_BENCH_PERSONS: size of the register
 */
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "core/sr-text.h"
#include "large-register.h"
#include "store/sr-query.h"
#include "store/sr-search-index.h"

#define FIRST_ROWS 100
#define LEAST_GAIN 5.0
#define MOST_FIRST 16.0 /* ms of CPU, 95 of 100 queries */
#define MOST_BYTES 100.0
#define N_LIKE     5 /* queries asked of the database, which takes long */

/* Where the text of a query comes from: a part of a value of somebody drawn by lot. */
typedef struct {
  const char *title;
  const char *sql;   /* texts; :skip chooses */
  guint from, count; /* characters; COUNT 0: all; FROM G_MAXUINT: the last COUNT */
} Kind;

#define SOMEBODY " FROM person WHERE void = 0 ORDER BY id LIMIT 1 OFFSET :skip"
#define A_HOUSEHOLD                                                                                \
  " FROM household AS h JOIN occupancy AS o ON o.household_id = h.id JOIN flat AS f ON f.id = "    \
  "o.flat_id JOIN building AS b ON b.id = f.building_id JOIN township AS t ON t.code = "           \
  "h.origin_township LEFT JOIN village AS v ON v.code = h.origin_village WHERE h.id = (SELECT id " \
  "FROM household ORDER BY id LIMIT 1 OFFSET :skip % (SELECT COUNT(*) FROM household)) LIMIT 1"

static const Kind kinds[] = {
    {"one character", "SELECT name" SOMEBODY, 0, 1},
    {"second character", "SELECT name" SOMEBODY, 1, 1},
    {"two characters", "SELECT name" SOMEBODY, 0, 2},
    {"whole name", "SELECT name" SOMEBODY, 0, 0},
    {"pinyin, three letters", "SELECT name_search" SOMEBODY, 0, 3},
    {"pinyin, six letters", "SELECT name_search" SOMEBODY, 0, 6},
    {"initials",
     "SELECT SUBSTR (name_search, LENGTH (RTRIM (name_search, 'abcdefghijklmnopqrstuvwxyz')) + "
     "1)" SOMEBODY,
     0, 0},
    {"last four of an ID", "SELECT id_number" SOMEBODY, G_MAXUINT, 4},
    {"birth date in an ID", "SELECT id_number" SOMEBODY, 6, 8},
    {"middle of a phone", "SELECT COALESCE (phone, '1380013' || id)" SOMEBODY, 3, 4},
    {"code", "SELECT person_code" SOMEBODY, 0, 0},
    {"flat", "SELECT b.building_number || '-' || f.unit_number || '-' || f.room_number" A_HOUSEHOLD,
     0, 0},
    {"township", "SELECT t.name" A_HOUSEHOLD, 0, 0},
    {"village", "SELECT COALESCE (v.name, t.name)" A_HOUSEHOLD, 0, 0},
    {"nobody by letters", "SELECT 'xqvw' || (:skip % 100)", 0, 0},
    {"nobody by digits", "SELECT '00000000' || (:skip % 100)", 0, 0},
    {"nobody by characters", "SELECT '龘' || name" SOMEBODY, 0, 2},
};

static char *
cut (const char *text, const Kind *kind)
{
  gsize n = sr_text_length (text);
  gsize count = kind->count ? MIN (kind->count, n) : n;
  gsize from = kind->from == G_MAXUINT ? n - count : MIN (kind->from, n - count);
  g_autofree char *part = g_utf8_substring (text, (glong)from, (glong)(from + count));

  return sr_text_fold (part);
}

static GPtrArray *
make_queries (SrRegister *reg, const Kind *kind, guint n)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), kind->sql, &error);

  bench_no_error (error);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = NULL;

    sr_statement_reset (statement);
    sr_statement_bind_integer (statement, ":skip",
                               g_rand_int_range (rand, 0, (gint32)bench_persons () - 1));
    text = sr_statement_fetch_text (statement, &error);
    bench_no_error (error);
    g_ptr_array_add (queries, cut (text ? text : "无", kind));
  }
  return queries;
}

static double
time_index (SrSearchIndex *index, const SrSchema *schema, const char *text, guint limit, guint *n)
{
  double start = bench_cpu ();
  g_autoptr (GArray) ids = sr_search_index_find (index, schema, text, NULL, limit, NULL);

  *n = ids->len;
  return bench_cpu () - start;
}

static double
time_like (SrRegister *reg, const SrSchema *schema, const char *text, guint *n)
{
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  double start = bench_cpu ();

  sr_query_set_search (query, text);
  sr_query_set_sort (query, g_str_equal (schema->key, "person") ? "name" : NULL, FALSE);
  sr_query_set_limit (query, FIRST_ROWS);
  ids = sr_query_ids (reg, query, &error);
  bench_no_error (error);
  *n = ids->len;
  return bench_cpu () - start;
}

static gboolean
run_kind (SrRegister *reg,
          SrSearchIndex *index,
          const SrSchema *schema,
          const Kind *kind,
          const GPtrArray *queries)
{
  g_autofree double *first = g_new (double, queries->len);
  g_autofree double *whole = g_new (double, queries->len);
  double like[N_LIKE];
  guint n, n_like, most = 0;
  gboolean same = TRUE;
  double p50, p95;

  for (guint i = 0; i < queries->len; i++) {
    whole[i] = time_index (index, schema, queries->pdata[i], 0, &n);
    most = MAX (most, n);
    first[i] = time_index (index, schema, queries->pdata[i], FIRST_ROWS, &n);
    if (i < N_LIKE) {
      like[i] = time_like (reg, schema, queries->pdata[i], &n_like);
      same = same && n == n_like;
    }
  }
  p50 = bench_median (first, queries->len);
  p95 = first[queries->len * 95 / 100];
  g_print ("%s, %s: first %u rows p50 %.1f ms, p95 %.1f ms; all rows %.1f ms (at most %u); LIKE "
           "%.1f ms, %.0f × as long%s%s\n",
           schema->key, kind->title, FIRST_ROWS, p50 * 1e3, p95 * 1e3,
           bench_median (whole, queries->len) * 1e3, most,
           bench_median (like, MIN (N_LIKE, queries->len)) * 1e3,
           bench_median (like, MIN (N_LIKE, queries->len)) / p95,
           p95 * 1e3 > MOST_FIRST ||
                   bench_median (like, MIN (N_LIKE, queries->len)) < p95 * LEAST_GAIN
               ? "  TOO SLOW"
               : "",
           same ? "" : "  OTHER HITS");
  return same && p95 * 1e3 <= MOST_FIRST &&
         bench_median (like, MIN (N_LIKE, queries->len)) >= p95 * LEAST_GAIN;
}

static SrSearchIndex *
load (SrRegister *reg)
{
  g_autoptr (GError) error = NULL;
  double start = bench_cpu ();
  gint64 before = bench_own_memory ();
  SrSearchIndex *index = sr_search_index_load (reg, &error);

  bench_no_error (error);
  g_print ("index loaded: %.2f s, %.1f MB (%.1f MB more in use)\n", bench_cpu () - start,
           (double)sr_search_index_size (index) / 1e6,
           (double)(bench_own_memory () - before) / 1e6);
  return index;
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  guint n = argc > 2 ? (guint)atoi (argv[2]) : 100;
  g_autoptr (SrRegister) reg = NULL;
  g_autoptr (SrSearchIndex) index = NULL;
  gboolean good;

  bench_init ();
  reg = bench_register_open (folder, bench_persons ());
  index = load (reg);
  good = bench_at_most ("bytes of the index for each person",
                        (double)sr_search_index_size (index) / bench_persons (), MOST_BYTES);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GPtrArray) queries = make_queries (reg, &kinds[i], n);

    good = run_kind (reg, index, sr_schema_find ("person"), &kinds[i], queries) && good;
    good = run_kind (reg, index, sr_schema_find ("household"), &kinds[i], queries) && good;
  }
  return good ? 0 : 1;
}
