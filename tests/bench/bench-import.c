/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What an import costs: 100,000 new persons of a flat sheet read, compared, checked and written
 * with their history, against bare prepared statements that insert the very same rows of household,
 * person, membership and their states, read from the result before, in one transaction; into an
 * empty register and into a large one. Each run is a process of its own on a copy of the register.
 * Fails beyond 8 and 12 × its CPU time.
 *
 *   bench-import FOLDER [ROWS [ROUNDS]]      SANGRUI_BENCH_PERSONS: in the large register
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "bench.h"
#include "import-sheet.h"
#include "imports/sr-import.h"
#include "large-register.h"

#define ROWS       100000
#define MOST_EMPTY 8
#define MOST_LARGE 12
#define DESK       7 /* whose ids are told from those that were there */

/* What a process of ours tells. */
typedef struct {
  double cpu[4];    /* at the beginning, when read, compared, written */
  gint64 memory[4]; /* the same; the last is the most there was */
} Told;

typedef struct {
  const char *sheet;
  char *source; /* the register */
  char *copy;   /* of it, which is written into */
  guint n_rows;
  Told *told;
  GPtrArray *tables; /* BareTable */
} Work;

/* --- Ours --- */

static void
note_peak (gint64 done, gint64 total, gpointer data)
{
  Told *told = data;

  told->memory[3] = MAX (told->memory[3], bench_own_memory ());
}

static void
note_stage (Told *told, guint stage)
{
  told->cpu[stage] = bench_cpu ();
  told->memory[stage] = bench_own_memory ();
}

static SrImportPlan *
compare (const Work *work, SrRegister *reg, SrSheetFile *file)
{
  Told *told = work->told;
  g_autoptr (GError) error = NULL;
  SrImportPlan *plan;

  plan = sr_import_read (reg, file, sr_schema_find ("person"), NULL, NULL, note_peak, told, NULL,
                         &error);
  bench_no_error (error);
  note_stage (told, 1);
  sr_import_plan_compare (plan, reg, note_peak, told, NULL, &error);
  bench_no_error (error);
  note_stage (told, 2);
  if (sr_import_plan_count (plan, SR_IMPORT_NEW) != work->n_rows) {
    g_printerr ("not all rows are new\n");
    exit (1);
  }
  return plan;
}

static gboolean
import_ours (gpointer data)
{
  const Work *work = data;
  Told *told = work->told;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = NULL;
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (SrImportPlan) plan = NULL;

  bench_register_copy (work->source, work->copy);
  reg = sr_register_open (work->copy, FALSE, &error);
  bench_no_error (error);
  sr_register_set_desk (reg, DESK);
  bench_count_from_here ();
  note_stage (told, 0);
  file = sr_sheet_file_open (work->sheet, &error);
  bench_no_error (error);
  plan = compare (work, reg, file);
  sr_import_plan_write (plan, reg, NULL, "import.csv", FALSE, NULL, note_peak, told, NULL, &error);
  bench_no_error (error);
  note_peak (0, 0, told);
  told->cpu[3] = bench_cpu ();
  return TRUE;
}

/* --- Bare --- */

typedef struct {
  char *insert;
  guint n_columns;
  GArray *values; /* SrValue; texts are kept for the whole run */
} BareTable;

static void
no_failure (sqlite3 *handle, int result)
{
  if (result == SQLITE_OK || result == SQLITE_DONE)
    return;
  g_printerr ("%s\n", sqlite3_errmsg (handle));
  exit (1);
}

static char *
insert_into (const char *table, SrStatement *columns)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) signs = g_string_new (NULL);

  for (guint i = 0; i < sr_statement_n_columns (columns); i++) {
    g_string_append_printf (names, "%s%s", i ? ", " : "", sr_statement_column_name (columns, i));
    g_string_append (signs, i ? ", ?" : "?");
  }
  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, names->str, signs->str);
}

/* The rows of NAME that ours has written. */
static BareTable *
keep_rows (SrRegister *reg, const char *name)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT * FROM %s WHERE id >= %" G_GINT64_FORMAT, name, (gint64)DESK << 40);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, &error);
  BareTable *table = g_new0 (BareTable, 1);

  bench_no_error (error);
  table->n_columns = sr_statement_n_columns (statement);
  table->insert = insert_into (name, statement);
  table->values = g_array_new (FALSE, FALSE, sizeof (SrValue));
  while (sr_statement_step (statement, &error) == SR_STEP_ROW)
    for (guint i = 0; i < table->n_columns; i++) {
      SrValue value = sr_statement_value (statement, i);

      g_array_append_val (table->values, value);
    }
  bench_no_error (error);
  return table;
}

static void
table_free (gpointer data)
{
  BareTable *table = data;

  for (guint i = 0; i < table->values->len; i++)
    sr_value_clear (&g_array_index (table->values, SrValue, i));
  g_array_unref (table->values);
  g_free (table->insert);
  g_free (table);
}

static void
keep_tables (Work *work)
{
  static const char *const names[] = {"household", "household_state", "person", "person_state",
                                      "membership"};
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_open (work->copy, TRUE, &error);

  bench_no_error (error);
  work->tables = g_ptr_array_new_with_free_func (table_free);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (work->tables, keep_rows (reg, names[i]));
}

static void
bind (sqlite3_stmt *statement, int index, const SrValue *value)
{
  if (value->type == SR_VALUE_TEXT)
    sqlite3_bind_text (statement, index, value->text, -1, SQLITE_STATIC);
  else if (value->type == SR_VALUE_INTEGER)
    sqlite3_bind_int64 (statement, index, value->integer);
  else if (value->type == SR_VALUE_REAL)
    sqlite3_bind_double (statement, index, value->real);
  else
    sqlite3_bind_null (statement, index);
}

static void
insert_rows (sqlite3 *handle, const BareTable *table)
{
  sqlite3_stmt *statement;

  no_failure (handle, sqlite3_prepare_v2 (handle, table->insert, -1, &statement, NULL));
  for (guint row = 0; row < table->values->len; row += table->n_columns) {
    for (guint i = 0; i < table->n_columns; i++)
      bind (statement, (int)i + 1, &g_array_index (table->values, SrValue, row + i));
    no_failure (handle, sqlite3_step (statement));
    sqlite3_reset (statement);
  }
  sqlite3_finalize (statement);
}

/* As sr-database.c opens registers. */
static gboolean
insert_bare (gpointer data)
{
  static const char settings[] =
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147418112;";
  const Work *work = data;
  sqlite3 *handle;

  bench_register_copy (work->source, work->copy);
  no_failure (NULL, sqlite3_open (work->copy, &handle));
  no_failure (handle, sqlite3_exec (handle, settings, NULL, NULL, NULL));
  bench_count_from_here ();
  no_failure (handle, sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL));
  for (guint i = 0; i < work->tables->len; i++)
    insert_rows (handle, work->tables->pdata[i]);
  no_failure (handle, sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL));
  sqlite3_close (handle);
  return TRUE;
}

/* --- Both --- */

static void
tell (const Told *told)
{
  static const char *const stages[] = {"read", "compared", "written"};

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_print ("  %s: %.2f s, %.0f MB of memory\n", stages[i], told->cpu[i + 1] - told->cpu[i],
             (double)(told->memory[i + 1] - told->memory[0]) / 1e6);
}

static gboolean
import_into (const char *title, Work *work, guint rounds, double limit)
{
  gboolean good;

  bench_process (import_ours, work, NULL);
  keep_tables (work);
  good = bench_compare_processes (title, import_ours, work, insert_bare, work, rounds, limit);
  tell (work->told);
  g_ptr_array_unref (work->tables);
  g_unlink (work->copy);
  return good;
}

static char *
empty_register (const char *folder)
{
  char *path = g_build_filename (folder, "import-empty.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = NULL;

  g_unlink (path);
  reg = sr_register_create (path, &error);
  bench_no_error (error);
  return path;
}

static char *
large_register (const char *folder)
{
  g_object_unref (bench_register_open (folder, bench_persons ()));
  return bench_register_path (folder, bench_persons ());
}

int
main (int argc, char **argv)
{
  const char *folder = argv[1];
  guint rounds = argc > 3 ? (guint)atoi (argv[3]) : 3;
  g_autofree char *sheet = g_build_filename (folder, "import.csv", NULL);
  g_autofree char *copy = g_build_filename (folder, "import-copy.db", NULL);
  Work work = {.sheet = sheet,
               .copy = copy,
               .n_rows = argc > 2 ? (guint)atoi (argv[2]) : ROWS,
               .told = bench_shared (sizeof (Told))};
  g_autofree char *large = NULL;
  g_autofree char *title = NULL;
  gboolean good;

  bench_init ();
  bench_write_sheet (sheet, work.n_rows);
  work.source = empty_register (folder);
  title = g_strdup_printf ("%u persons into an empty register", work.n_rows);
  good = import_into (title, &work, rounds, MOST_EMPTY);
  g_free (work.source);
  work.source = large = large_register (folder);
  g_free (title);
  title = g_strdup_printf ("%u persons into a register of %u", work.n_rows, bench_persons ());
  return import_into (title, &work, rounds, MOST_LARGE) && good ? 0 : 1;
}
