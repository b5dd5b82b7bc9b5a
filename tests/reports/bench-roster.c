/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a roster costs above the library that writes it: the report persons on one sheet, from a
 * register through sr_workbook_write(), and a bare loop of library calls with the same cells from
 * memory; each in a process of its own, by turns; and whether memory grows with the rows. Fails
 * when the medians of CPU time are further apart than 1.15, or ROWS rows need 1.25 × the memory of
 * a tenth of them.
 *
 *   bench-roster [ROWS [ROUNDS]]
 */
#include "exchange/sr-sheet-style.h"
#include "exchange/sr-workbook-writer.h"
#include "reports/sr-report.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_CPU    1.15
#define MOST_MEMORY 1.25

/* A settlement of N persons, four to a household and flat, fifty flats to a building. */
static const char people[] =
    "INSERT INTO building (id, version, building_number)"
    " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i * 200 < %1$u)"
    " SELECT i, 1, i FROM n;"
    "INSERT INTO flat (id, version, building_id, unit_number, floor_number, room_number)"
    " WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE (i + 1) * 4 < %1$u)"
    " SELECT i + 1, 1, i / 50 + 1, CAST (i / 25 %% 2 + 1 AS TEXT), i %% 25 / 5 + 1,"
    " CAST ((i %% 25 / 5 + 1) * 100 + i %% 5 + 1 AS TEXT) FROM n;"
    "INSERT INTO household (id, version, household_code, origin_township, is_registered_poor, "
    "moved_in_on)"
    " SELECT f.id, 1, 'H' || SUBSTR ('000000' || f.id, -6), '43082210' || f.id %% 10, 1, "
    "'2019-09-27'"
    " FROM flat AS f;"
    "INSERT INTO household_state (id, owner, since, household_type)"
    " SELECT h.id, h.id, '0001-01-01', 'poverty_exit' FROM household AS h;"
    "INSERT INTO occupancy (id, version, flat_id, household_id, since)"
    " SELECT h.id, 1, h.id, h.id, '2019-09-27' FROM household AS h;"
    "INSERT INTO person (id, version, person_code, name, id_number, sex, born_on, ethnicity, "
    "education, political_status, marital_status, phone, remark)"
    " WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1$u)"
    " SELECT i + 1, 1, 'P' || SUBSTR ('000000' || (i + 1), -7), SUBSTR ('张向谷钟覃王', i %% 6 + "
    "1, 1)"
    " || SUBSTR ('大山小桃秋生玉世', i %% 7 + 1, 2), '43089819' || SUBSTR ('0' || i / 4 %% 90, -2) "
    "||"
    " '0101' || SUBSTR ('00000' || i, -5), CAST (i %% 2 + 1 AS TEXT),"
    " CAST (1935 + i %% 85 AS TEXT) || '-03-21', '15', 'junior', 'masses', 'married', "
    "'13812345678',"
    " CASE WHEN i %% 10 = 0 THEN '年初返乡，三月再出' END FROM n;"
    "INSERT INTO person_state (id, owner, since, labour_ability, person_state)"
    " SELECT p.id, p.id, '0001-01-01', 'ordinary', 'registered' FROM person AS p;"
    "INSERT INTO membership (id, version, household_id, person_id, relation, since, join_reason)"
    " SELECT p.id, 1, (p.id + 3) / 4, p.id, CASE p.id %% 4 WHEN 1 THEN 'head' ELSE 'son' END,"
    " '2019-09-27', 'relocated' FROM person AS p;";

static const char *const options[] = {"by=none", NULL};
static const SrReportRequest request = {.options = options};

/* What the bare loop writes: all cells in memory, and how they look. */
static GPtrArray *kept;
static SrTable *kept_table;

static void
make_register (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_create (path, &error);
  g_autofree char *sql = g_strdup_printf (people, n);

  if (reg == NULL || !sr_database_execute (sr_register_database (reg), sql, &error))
    g_error ("%s", error->message);
}

static SrWorkbookSpec *
make_report (const char *path)
{
  GError *error = NULL;
  g_autoptr (SrRegister) reg = sr_register_open (path, TRUE, &error);
  SrWorkbookSpec *spec =
      reg ? sr_report_make (reg, sr_report_find ("persons", NULL), &request, &error) : NULL;

  if (spec == NULL)
    g_error ("%s", error->message);
  return spec;
}

/* CPU seconds of this process so far. */
static double
cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The roster alone: the summary before it is no part of the cells that are compared. */
static double
write_ours (const char *path, const char *workbook)
{
  g_autoptr (SrWorkbookSpec) all = make_report (path);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  double start = cpu ();

  sr_workbook_spec_add (spec, sr_workbook_spec_table (all, 1));
  if (sr_workbook_write (spec, workbook, NULL, NULL, NULL, &error))
    return cpu () - start;
  g_error ("%s", error->message);
}

static void
keep_cells (const char *path)
{
  g_autoptr (SrWorkbookSpec) spec = make_report (path);
  g_autoptr (SrTableRows) rows = NULL;
  const SrValue *cells;

  kept_table = sr_table_ref (sr_workbook_spec_table (spec, 1));
  kept = g_ptr_array_new ();
  rows = sr_table_open (kept_table, NULL);
  while (sr_table_rows_next (rows, &cells, NULL)) {
    SrValue *copy = g_new (SrValue, sr_table_n_columns (kept_table));

    for (guint i = 0; i < sr_table_n_columns (kept_table); i++)
      copy[i] = sr_value_copy (&cells[i]);
    g_ptr_array_add (kept, copy);
  }
}

/* What somebody would write who wants these cells and nothing else. */
static double
write_bare (const char *path, const char *name)
{
  lxw_workbook_options bare = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt (name, &bare);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "花名册");
  guint n_columns = sr_table_n_columns (kept_table);
  g_autofree lxw_format **formats = g_new (lxw_format *, n_columns);
  double start = cpu ();
  SrSheetStyle style;

  sr_sheet_style_init (&style, workbook);
  for (guint i = 0; i < n_columns; i++)
    formats[i] = sr_sheet_style_cells (&style, sr_table_column (kept_table, i), FALSE);
  for (guint row = 0; row < kept->len; row++) {
    const SrValue *cells = g_ptr_array_index (kept, row);

    worksheet_write_number (sheet, row, 0, row + 1, style.number);
    for (guint i = 0; i < n_columns; i++)
      if (cells[i].type == SR_VALUE_TEXT)
        worksheet_write_string (sheet, row, (lxw_col_t)(i + 1), cells[i].text, formats[i]);
      else if (cells[i].type == SR_VALUE_INTEGER)
        worksheet_write_number (sheet, row, (lxw_col_t)(i + 1), (double)cells[i].integer,
                                formats[i]);
      else
        worksheet_write_blank (sheet, row, (lxw_col_t)(i + 1), formats[i]);
  }
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("%s was not written", name);
  return cpu () - start;
}

typedef double (*Work) (const char *path, const char *workbook);

/* CPU seconds that WORK says it took, and peak memory (KiB), in a process of its own. */
static double
measure (Work work, const char *path, const char *folder, long *memory)
{
  g_autofree char *workbook = g_build_filename (folder, "bench.xlsx", NULL);
  struct rusage usage;
  double seconds = 0;
  int status, ends[2];
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("no process");
  if (child == 0) {
    seconds = work (path, workbook);
    _exit (write (ends[1], &seconds, sizeof seconds) == sizeof seconds ? 0 : 1);
  }
  if (wait4 (child, &status, 0, &usage) != child || status != 0 ||
      read (ends[0], &seconds, sizeof seconds) != sizeof seconds)
    g_error ("a run failed");
  close (ends[0]);
  close (ends[1]);
  g_unlink (workbook);
  if (memory)
    *memory = usage.ru_maxrss;
  return seconds;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
clean (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint)atoi (argv[1]) : 100000;
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 5;
  g_autofree char *folder = g_dir_make_tmp ("sangrui-bench-XXXXXX", NULL);
  g_autofree char *many = g_build_filename (folder, "many.db", NULL);
  g_autofree char *few = g_build_filename (folder, "few.db", NULL);
  g_autofree double *ours = g_new (double, rounds);
  g_autofree double *bare = g_new (double, rounds);
  long memory_few, memory_many;
  double ratio, growth;

  make_register (many, n);
  make_register (few, n / 10);
  measure (write_ours, few, folder, &memory_few);
  measure (write_ours, many, folder, &memory_many);
  keep_cells (many);
  for (guint i = 0; i < rounds; i++) {
    bare[i] = measure (write_bare, many, folder, NULL);
    ours[i] = measure (write_ours, many, folder, NULL);
    g_print ("round %u: bare %.2f s, ours %.2f s\n", i + 1, bare[i], ours[i]);
  }
  qsort (ours, rounds, sizeof *ours, compare);
  qsort (bare, rounds, sizeof *bare, compare);
  ratio = ours[rounds / 2] / bare[rounds / 2];
  growth = (double)memory_many / (double)memory_few;
  g_print ("%u × %u cells: bare %.2f s, ours %.2f s, ratio %.3f (at most %.2f)\n", kept->len,
           sr_table_n_columns (kept_table) + 1, bare[rounds / 2], ours[rounds / 2], ratio,
           MOST_CPU);
  g_print ("memory: %u rows %ld KiB, %u rows %ld KiB, ratio %.3f (at most %.2f)\n", n / 10,
           memory_few, n, memory_many, growth, MOST_MEMORY);
  clean (folder);
  return ratio <= MOST_CPU && growth <= MOST_MEMORY ? 0 : 1;
}
