/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Invariants: what an entry touched, and the sentence for each query that finds something.
 */
#include "acts/sr-invariants.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-files.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"
#include "acts/sr-references.h"
#include "core/records/sr-records.h"
#include "store/sr-id-set.h"

/* --- What was touched --- */

enum { HOUSEHOLD, PERSON, FLAT, BUILDING };

static const struct {
  const char *type;
  const char *reference;
} owners[] = {
    [HOUSEHOLD] = {"household", "household_id"},
    [PERSON] = {"person", "person_id"},
    [FLAT] = {"flat", "flat_id"},
    [BUILDING] = {"building", "building_id"},
};

/* Ids of each of the types above, once each, and of the span records themselves, of days or of
 * months. An import touches hundreds of thousands. */
typedef struct {
  GArray *ids[G_N_ELEMENTS (owners)]; /* gint64 */
  SrIdSet *seen[G_N_ELEMENTS (owners)];
  SrIdSet *spans;
  GHashTable *queries; /* schema of spans → SrStatement */
} Touched;

static Touched *
touched_new (void)
{
  Touched *touched = g_new0 (Touched, 1);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
    touched->ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
    touched->seen[i] = sr_id_set_new ();
  }
  touched->spans = sr_id_set_new ();
  touched->queries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)sr_statement_free);
  return touched;
}

static void
touched_free (Touched *touched)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
    g_array_unref (touched->ids[i]);
    sr_id_set_unref (touched->seen[i]);
  }
  sr_id_set_unref (touched->spans);
  g_hash_table_unref (touched->queries);
  g_free (touched);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Touched, touched_free)

static void
add_id (Touched *touched, guint owner, gint64 id)
{
  if (id == 0 || sr_id_set_contains (touched->seen[owner], id))
    return;
  sr_id_set_add (touched->seen[owner], id);
  g_array_append_val (touched->ids[owner], id);
}

/* Columns of a span's query. */
enum { IS_VOID, SINCE, UNTIL, FIRST_OWNER };

/* Only what is looked at: a whole record has much more, and many may have been written. */
static char *
span_sql (const SrSchema *schema)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT void, %s, %s", schema->span ? "since" : schema->month_since,
                          schema->span ? "until" : schema->month_until);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    g_string_append_printf (sql, ", %s",
                            sr_schema_index (schema, owners[i].reference) >= 0 ? owners[i].reference
                                                                               : "NULL");
  g_string_append_printf (sql, " FROM %s WHERE id = :id", schema->key);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static SrStatement *
span_query (Touched *touched, SrRegister *reg, const SrSchema *schema, GError **error)
{
  SrStatement *query = g_hash_table_lookup (touched->queries, schema);
  g_autofree char *sql = NULL;

  if (query)
    return query;
  sql = span_sql (schema);
  query = sr_database_prepare (sr_register_database (reg), sql, error);
  if (query)
    g_hash_table_insert (touched->queries, (gpointer)schema, query);
  return query;
}

/* A span that is not void ends after it begins. */
static gboolean
check_span (SrRegister *reg, const SrSchema *schema, gint64 id, SrStatement *span, GError **error)
{
  const char *since = sr_statement_text (span, SINCE);
  const char *until = sr_statement_text (span, UNTIL);
  g_autofree char *name = NULL;

  if (sr_statement_integer (span, IS_VOID) || !since || !until || strcmp (until, since) > 0)
    return TRUE;
  name = sr_act_record_title (reg, schema, id, schema->span ? since : NULL);
  return sr_act_refuse (error, _ ("%s begins on %s and cannot end on %s; correct one of the dates"),
                        name, since, until);
}

/* A span record, with those it joins now. */
static gboolean
add_span (Touched *touched, SrRegister *reg, const SrSchema *schema, gint64 id, GError **error)
{
  SrStatement *span;
  gboolean good;

  if (sr_id_set_contains (touched->spans, id))
    return TRUE;
  span = span_query (touched, reg, schema, error);
  if (span == NULL)
    return FALSE;
  sr_id_set_add (touched->spans, id);
  sr_statement_bind_integer (span, ":id", id);
  if (sr_statement_step (span, error) == SR_STEP_ERROR)
    return FALSE;
  good = check_span (reg, schema, id, span, error);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    add_id (touched, i, sr_statement_integer (span, FIRST_OWNER + i));
  sr_statement_reset (span);
  return good;
}

/* Those that a span joined before this change. */
static void
add_former (Touched *touched, const SrChange *change)
{
  for (guint i = 0; change->old_text && i < G_N_ELEMENTS (owners); i++)
    if (g_strcmp0 (change->field, owners[i].reference) == 0)
      add_id (touched, i, g_ascii_strtoll (change->old_text, NULL, 10));
}

/* Fields of the owners themselves that the queries look at. */
static gboolean
matters (const SrChange *change)
{
  static const char *const fields[] = {
      "void", "moved_in_on", "moved_out_on", "born_on", "person_state", "since", NULL};

  return change->create || g_strv_contains (fields, change->field);
}

/* A new record that is no span, but stands or falls with spans of the person it names. */
static gboolean
add_person_of (Touched *touched, SrRegister *reg, const SrChange *change, GError **error)
{
  SrStatement *query = g_hash_table_lookup (touched->queries, change->schema);

  if (query == NULL) {
    query = sr_database_prepare (sr_register_database (reg),
                                 "SELECT person_id FROM wage WHERE id = :id", error);
    if (query == NULL)
      return FALSE;
    g_hash_table_insert (touched->queries, (gpointer)change->schema, query);
  }
  sr_statement_bind_integer (query, ":id", change->record);
  if (sr_statement_step (query, error) == SR_STEP_ERROR)
    return FALSE;
  add_id (touched, PERSON, sr_statement_integer (query, 0));
  sr_statement_reset (query);
  return TRUE;
}

static gboolean
add_change (Touched *touched, SrRegister *reg, const SrChange *change, GError **error)
{
  if (change->schema == NULL)
    return TRUE;
  if (change->schema->span || change->schema->month_since) {
    add_former (touched, change);
    return add_span (touched, reg, change->schema, change->record, error);
  }
  if (change->schema == &sr_wage_schema)
    return add_person_of (touched, reg, change, error);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (change->schema->key, owners[i].type) && matters (change))
      add_id (touched, i, change->record);
  return TRUE;
}

/* NULL also when a span ends before it begins. */
static Touched *
collect (SrEntry *entry, const SrActWatch *watch, GError **error)
{
  const GPtrArray *changes = sr_entry_changes (entry);
  g_autoptr (Touched) touched = touched_new ();

  for (guint i = 0; i < changes->len; i++)
    if (!sr_act_watch_go_on (watch, i, changes->len, error) ||
        !add_change (touched, sr_entry_register (entry), changes->pdata[i], error))
      return NULL;
  return g_steal_pointer (&touched);
}

/* --- Sentences; columns as the query's first comment says --- */

/* "since 2019-09-27", or "always": days begin with SR_DATE_BEGINNING when nobody knows. */
static char *
from_day (SrStatement *row, guint column)
{
  const char *day = sr_statement_text (row, column);

  return g_str_equal (day, SR_DATE_BEGINNING) ? g_strdup (_ ("from the beginning"))
                                              : g_strdup_printf (_ ("from %s on"), day);
}

static char *
label (SrRegister *reg, const char *type, gint64 id)
{
  return sr_record_label (reg, sr_schema_find (type), id);
}

/* "覃大明, 彭大明": who are head of a household on a day. */
static char *
heads_on (SrRegister *reg, gint64 household, const char *day)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (reg, schema, "household_id", household, day, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) membership =
        sr_record_load (reg, schema, g_array_index (ids, gint64, i), day, NULL);

    if (membership && g_strcmp0 (sr_record_text (membership, "relation"), "head") == 0)
      g_ptr_array_add (names,
                       label (reg, "person", sr_record_integer (membership, "person_id", 0)));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **)names->pdata);
}

static char *
one_head_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *code = label (reg, "household", id);
  g_autofree char *when = from_day (row, 0);
  g_autofree char *heads = NULL;

  if (sr_statement_integer (row, 2) == 0)
    return g_strdup_printf (
        _ ("Household %s would have no head %s (%d persons); say who is the head"), code, when,
        (int)sr_statement_integer (row, 1));
  heads = heads_on (reg, id, sr_statement_text (row, 0));
  return g_strdup_printf (_ ("Household %s would have more than one head %s: %s; leave only one"),
                          code, when, heads);
}

static char *
one_household_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *name = label (reg, "person", id);
  g_autofree char *when = from_day (row, 0);
  g_autofree char *one = label (reg, "household", sr_statement_integer (row, 1));
  g_autofree char *other = label (reg, "household", sr_statement_integer (row, 2));

  return g_strdup_printf (_ ("%s would belong to two households %s: %s and %s; end the first "
                             "membership before the second begins"),
                          name, when, one, other);
}

static char *
one_per_flat_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  const char *day = sr_statement_text (row, 0);
  g_autofree char *flat = label (reg, "flat", id);
  g_autofree char *when = from_day (row, 0);
  g_autofree char *one = sr_act_household_name (reg, sr_statement_integer (row, 1), day);
  g_autofree char *other = sr_act_household_name (reg, sr_statement_integer (row, 2), day);

  return g_strdup_printf (
      _ ("Flat %s is taken: %s it would have %s and %s; choose another flat, or "
         "end the first stay before"),
      flat, when, one, other);
}

static char *
one_building_head_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *building = label (reg, "building", id);
  g_autofree char *when = from_day (row, 0);
  g_autofree char *one = label (reg, "person", sr_statement_integer (row, 1));
  g_autofree char *other = label (reg, "person", sr_statement_integer (row, 2));

  return g_strdup_printf (
      _ ("Building %s would have two building heads %s: %s and %s; end the first "
         "post before"),
      building, when, one, other);
}

static char *
one_monitoring_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *code = label (reg, "household", id);

  return g_strdup_printf (_ ("Household %s would be monitored twice from %s on: since %s and since "
                             "%s; clear the first before, or correct its months"),
                          code, sr_statement_text (row, 0), sr_statement_text (row, 1),
                          sr_statement_text (row, 2));
}

static char *
birth_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *name = label (reg, "person", id);

  return g_strdup_printf (_ ("%s was born on %s and cannot belong anywhere from %s; correct one of "
                             "the dates"),
                          name, sr_statement_text (row, 1), sr_statement_text (row, 0));
}

static char *
death_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *name = label (reg, "person", id);

  return g_strdup_printf (_ ("%s died on %s and cannot belong anywhere from %s; correct one of the "
                             "dates"),
                          name, sr_statement_text (row, 1), sr_statement_text (row, 0));
}

static char *
within_household_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  gboolean member = g_str_equal (sr_statement_text (row, 0), "member");
  const char *day = sr_statement_text (row, 2);
  const char *in = sr_statement_text (row, 3);
  g_autofree char *what = label (reg, member ? "person" : "flat", sr_statement_integer (row, 1));
  g_autofree char *code = label (reg, "household", id);

  if (in && g_strcmp0 (day, in) < 0)
    return g_strdup_printf (_ ("Household %s moved in on %s; %s cannot belong to it from %s"), code,
                            in, what, day);
  return g_strdup_printf (_ ("Household %s left on %s; %s cannot belong to it from %s"), code,
                          sr_statement_text (row, 4), what, day);
}

/* "康华粽叶 (since 2024-03-01)": where a spell is. */
static char *
workplace (SrRegister *reg, gint64 id)
{
  g_autoptr (SrRecord) spell = sr_record_load (reg, &sr_work_spell_schema, id, NULL, NULL);
  const char *place = spell ? sr_record_text (spell, "workplace") : NULL;

  if (place == NULL)
    return label (reg, "work_spell", id);
  return g_strdup_printf (_ ("%s (since %s)"), place, sr_record_text (spell, "since"));
}

static char *
one_work_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  g_autofree char *name = label (reg, "person", id);
  g_autofree char *when = from_day (row, 0);
  g_autofree char *one = workplace (reg, sr_statement_integer (row, 1));
  g_autofree char *other = workplace (reg, sr_statement_integer (row, 2));

  return g_strdup_printf (_ ("%s would work in two places %s: %s and %s; end the first before, or "
                             "mark one as beside another work"),
                          name, when, one, other);
}

static char *
wage_on_roster_sentence (SrRegister *reg, gint64 id, SrStatement *row)
{
  const char *month = sr_statement_text (row, 0);
  const char *until = sr_statement_text (row, 3);
  g_autofree char *name = label (reg, "person", id);
  g_autofree char *factory = label (reg, "factory", sr_statement_integer (row, 1));

  if (until)
    return g_strdup_printf (
        _ ("%s has a wage of %s for %s, but left on %s; correct the day, or make the wage void"),
        name, factory, month, until);
  return g_strdup_printf (_ ("%s has a wage of %s for %s, but did not work there in that month; "
                             "register the work first"),
                          name, factory, month);
}

/* --- The catalogue --- */

typedef char *(*Sentence) (SrRegister *reg, gint64 id, SrStatement *row);

static const struct {
  const char *query;
  guint owner; /* index in owners[] */
  Sentence sentence;
} invariants[] = {
    {"invariants/within-household.sql", HOUSEHOLD, within_household_sentence},
    {"invariants/not-before-birth.sql", PERSON, birth_sentence},
    {"invariants/not-after-death.sql", PERSON, death_sentence},
    {"invariants/one-household.sql", PERSON, one_household_sentence},
    {"invariants/one-head.sql", HOUSEHOLD, one_head_sentence},
    {"invariants/one-household-per-flat.sql", FLAT, one_per_flat_sentence},
    {"invariants/one-monitoring.sql", HOUSEHOLD, one_monitoring_sentence},
    {"invariants/one-building-head.sql", BUILDING, one_building_head_sentence},
    {"invariants/one-work.sql", PERSON, one_work_sentence},
    {"invariants/wage-on-roster.sql", PERSON, wage_on_roster_sentence},
};

const char *const *
sr_invariants_queries (void)
{
  static const char *names[G_N_ELEMENTS (invariants) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (invariants); i++)
    names[i] = invariants[i].query;
  return names;
}

static gboolean
check_one (SrRegister *reg, guint invariant, SrStatement *query, gint64 id, GError **error)
{
  g_autofree char *sentence = NULL;

  sr_statement_reset (query);
  sr_statement_bind_integer (query, ":id", id);
  switch (sr_statement_step (query, error)) {
  case SR_STEP_DONE:
    return TRUE;
  case SR_STEP_ROW:
    sentence = invariants[invariant].sentence (reg, id, query);
    return sr_act_refuse (error, "%s", sentence);
  case SR_STEP_ERROR:
  default:
    return FALSE;
  }
}

static gboolean
check_all_of (
    SrRegister *reg, guint invariant, const GArray *ids, const SrActWatch *watch, GError **error)
{
  g_autoptr (SrStatement) query = sr_database_prepare (
      sr_register_database (reg), sr_act_file (invariants[invariant].query), error);

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!sr_act_watch_go_on (watch, i, ids->len, error) ||
        !check_one (reg, invariant, query, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

gboolean
sr_invariants_check (SrEntry *entry, const SrActWatch *watch, GError **error)
{
  const guint n_stages = 2 + G_N_ELEMENTS (invariants);
  SrActWatch stage = sr_act_watch_part (watch, 0, n_stages);
  SrRegister *reg = sr_entry_register (entry);
  g_autoptr (Touched) touched = collect (entry, &stage, error);

  stage = sr_act_watch_part (watch, 1, n_stages);
  if (touched == NULL || !sr_references_check (entry, &stage, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (invariants); i++) {
    stage = sr_act_watch_part (watch, 2 + i, n_stages);
    if (!check_all_of (reg, i, touched->ids[invariants[i].owner], &stage, error))
      return FALSE;
  }
  return TRUE;
}
