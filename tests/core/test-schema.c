/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The walk over every schema: what the field tables promise to all layers, and that every column of
 * the official forms is there as the forms have it (tests/data/forms.csv: forms A0–A5 and E10).
 */
#include <string.h>

#include "core/records/sr-checks.h"
#include "core/records/sr-records.h"

typedef void (*Visit) (const SrSchema *schema, const SrField *field);

static void
each_field (Visit visit)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      visit (schemas[i], &schemas[i]->fields[f]);
}

static gboolean
is_identifier (const char *key)
{
  return key && g_ascii_islower (*key) &&
         strspn (key, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (key);
}

static gboolean
is_text (const char *text)
{
  return text && *text && g_utf8_validate (text, -1, NULL) && *text != ' ' &&
         text[strlen (text) - 1] != ' ';
}

static void
assert_key_of (const SrSchema *schema, const char *key)
{
  if (key && sr_schema_field (schema, key) == NULL)
    g_error ("%s names a field %s that it does not have", schema->key, key);
}

static void
test_schemas (void)
{
  const SrSchema *const *schemas = sr_schemas ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; schemas[i]; i++) {
    const SrSchema *schema = schemas[i];

    g_test_message ("%s", schema->key);
    g_assert_true (is_identifier (schema->key));
    g_assert_true (g_hash_table_add (seen, (gpointer)schema->key));
    g_assert_true (sr_schema_find (schema->key) == schema);
    g_assert_true (is_text (schema->label) && is_text (schema->plural) && is_text (schema->title));
    g_assert_cmpuint (schema->n_fields, >, 0);
    assert_key_of (schema, schema->code);
    assert_key_of (schema, schema->name);
    assert_key_of (schema, schema->owner);
  }
  g_assert_null (sr_schema_find ("nothing"));
}

/* Columns that every table has, or that the store makes. */
static gboolean
is_taken (const char *key, gboolean span)
{
  static const char *const taken[] = {"id", "version", "void", "owner"};

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (g_str_equal (key, taken[i]))
      return TRUE;
  return !span && (g_str_equal (key, "since") || g_str_equal (key, "until"));
}

static void
visit_names (const SrSchema *schema, const SrField *field)
{
  g_test_message ("%s.%s", schema->key, field->key);
  g_assert_true (is_identifier (field->key));
  g_assert_false (is_taken (field->key, schema->span));
  g_assert_true (sr_schema_field (schema, field->key) == field); /* unique */
  g_assert_cmpint (sr_schema_index (schema, field->key), ==, field - schema->fields);
  g_assert_true (is_text (field->label));
  g_assert_true (is_text (field->title) && is_text (field->group));
  g_assert_cmpstr (sr_field_label (field), ==, field->label); /* LC_ALL=C */
}

static void
test_names (void)
{
  each_field (visit_names);
}

/* A group stands in one place of the form. */
static void
test_groups (void)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++) {
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    const char *group = NULL;

    for (guint f = 0; f < schemas[i]->n_fields; f++) {
      const char *next = schemas[i]->fields[f].group;

      if (g_strcmp0 (group, next) != 0 && !g_hash_table_add (seen, (gpointer)next))
        g_error ("%s: group %s is torn apart", schemas[i]->key, next);
      group = next;
    }
  }
}

static void
visit_flags (const SrSchema *schema, const SrField *field)
{
  SrFieldFlags flags = field->flags;

  g_test_message ("%s.%s", schema->key, field->key);
  if (flags & SR_FIELD_DERIVED) {
    g_assert_true (schema->has_view);
    g_assert_false (flags & (SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_DATED |
                             SR_FIELD_DECLARED | SR_FIELD_SORTED | SR_FIELD_SEALED));
    g_assert_null (field->check);
  } else
    g_assert_null (field->sort);
  if (flags & SR_FIELD_DATED)
    g_assert_false (schema->span || flags & (SR_FIELD_UNIQUE | SR_FIELD_REQUIRED));
  if (flags & SR_FIELD_SORTED)
    g_assert_cmpint (field->kind, ==, SR_KIND_TEXT);
  if (flags & SR_FIELD_MULTILINE)
    g_assert_cmpint (field->kind, ==, SR_KIND_TEXT);
  if (flags & SR_FIELD_SEALED)
    g_assert_false (flags & (SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_SORTED));
  if (flags & SR_FIELD_LISTED)
    g_assert_cmpint (field->width, >, 0);
  else
    g_assert_cmpint (field->priority, ==, 0);
  /* What is masked is what a clerk may reveal, and everything sensitive is. */
  g_assert_cmpint (!(flags & SR_FIELD_IDENTITY), ==, field->mask == SR_MASK_NONE);
  if (field->sensitivity == SR_LEVEL_3)
    g_assert_true (flags & SR_FIELD_IDENTITY);
  if (field->mask == SR_MASK_ID_NUMBER || field->mask == SR_MASK_PHONE)
    g_assert_cmpint (field->sensitivity, >=, SR_LEVEL_2);
}

static void
test_flags (void)
{
  each_field (visit_flags);
}

static void
visit_sort (const SrSchema *schema, const SrField *field)
{
  const SrField *other;

  if (field->sort == NULL)
    return;
  other = sr_schema_field (schema, field->sort + (*field->sort == '-'));
  if (other == NULL || other == field || other->sort)
    g_error ("%s.%s is sorted by %s", schema->key, field->key, field->sort);
}

static void
test_sort (void)
{
  each_field (visit_sort);
}

static void
visit_limits (const SrSchema *schema, const SrField *field)
{
  g_test_message ("%s.%s", schema->key, field->key);
  g_assert_cmpint (field->min, <=, field->max);
  switch (field->kind) {
  case SR_KIND_TEXT:
    g_assert_cmpint (field->min, >=, 0);
    g_assert_cmpint (field->max, <=, 4000);
    break;
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
    g_assert_true (field->max == 0 || (field->min >= 1800 && field->max <= 2200));
    break;
  case SR_KIND_TIME:
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
  case SR_KIND_FLAG:
  case SR_KIND_REFERENCE:
    g_assert_cmpint (field->max, ==, 0);
    break;
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
  case SR_KIND_MONEY:
    break;
  case SR_N_KINDS:
  default:
    g_assert_not_reached ();
  }
}

static void
test_limits (void)
{
  each_field (visit_limits);
}

/* Lines of a CSV file of the source tree whose cells have no commas in them (or only the first
 * matters). */
static char **
read_lines (const char *folder, const char *sub, const char *name)
{
  const char *root = g_getenv ("SANGRUI_SRCDIR");
  g_autofree char *path = g_build_filename (root ? root : ".", folder, sub, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (strchr (text, '\r'));
  return g_strsplit (text, "\n", -1);
}

static GHashTable *code_lists;

static void
read_code_lists (void)
{
  g_auto (GStrv) lines = read_lines ("data", "reference", "codelists.csv");

  code_lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (code_lists, g_strdup ("township"));
  g_hash_table_add (code_lists, g_strdup ("village"));
  g_hash_table_add (code_lists, g_strdup ("division6"));
  for (guint i = 1; lines[i] && *lines[i]; i++)
    g_hash_table_add (code_lists, g_strndup (lines[i], strcspn (lines[i], ",")));
  g_assert_cmpuint (g_hash_table_size (code_lists), >=, 107 + 3);
}

static gboolean
comes_before (const SrSchema *first, const SrSchema *second)
{
  const SrSchema *const *schemas = sr_schemas ();
  guint i = 0;

  while (schemas[i] != first && schemas[i] != second)
    i++;
  return schemas[i] == first;
}

static void
visit_targets (const SrSchema *schema, const SrField *field)
{
  const SrSchema *target;

  g_test_message ("%s.%s", schema->key, field->key);
  switch (field->kind) {
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
    g_assert_nonnull (field->target);
    g_assert_true (g_hash_table_contains (code_lists, field->target));
    break;
  case SR_KIND_REFERENCE:
    target = field->target ? sr_schema_find (field->target) : NULL;
    g_assert_nonnull (target);
    g_assert_true (comes_before (target, schema) || target == schema);
    break;
  case SR_KIND_MONEY:
    g_assert_true (g_strcmp0 (field->target, "元") == 0 ||
                   g_strcmp0 (field->target, "元/年") == 0 ||
                   g_strcmp0 (field->target, "元/月") == 0);
    break;
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
    g_assert_true (field->target == NULL || is_text (field->target));
    break;
  case SR_KIND_TEXT:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_TIME:
  case SR_KIND_FLAG:
    g_assert_null (field->target);
    break;
  case SR_N_KINDS:
  default:
    g_assert_not_reached ();
  }
}

static void
test_targets (void)
{
  read_code_lists ();
  each_field (visit_targets);
  g_clear_pointer (&code_lists, g_hash_table_unref);
}

/* Valid by months: two month fields, and nothing of the kind of spans beside them. */
static void
assert_months (const SrSchema *schema)
{
  const SrField *since = schema->month_since ? sr_schema_field (schema, schema->month_since) : NULL;
  const SrField *until = schema->month_until ? sr_schema_field (schema, schema->month_until) : NULL;

  g_assert_true ((schema->month_since == NULL) == (schema->month_until == NULL));
  if (schema->month_since == NULL)
    return;
  g_assert_nonnull (since);
  g_assert_nonnull (until);
  g_assert_cmpint (since->kind, ==, SR_KIND_MONTH);
  g_assert_cmpint (until->kind, ==, SR_KIND_MONTH);
  g_assert_true (since->flags & SR_FIELD_REQUIRED);
  g_assert_false (schema->span || sr_schema_has_state (schema));
  g_assert_nonnull (schema->check);
}

static void
test_spans (void)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++) {
    const SrField *since = sr_schema_field (schemas[i], "since");
    const SrField *until = sr_schema_field (schemas[i], "until");

    g_test_message ("%s", schemas[i]->key);
    g_assert_cmpint (schemas[i]->span, ==, since != NULL);
    g_assert_cmpint (schemas[i]->span, ==, until != NULL);
    assert_months (schemas[i]);
    if (!schemas[i]->span)
      continue;
    g_assert_cmpint (since->kind, ==, SR_KIND_DATE);
    g_assert_cmpint (until->kind, ==, SR_KIND_DATE);
    g_assert_false (sr_schema_has_state (schemas[i]));
    g_assert_nonnull (schemas[i]->check);
  }
}

/* A value of the field's kind that must pass when nothing is known of its meaning. */
static SrValue
sample (const SrField *field)
{
  switch (field->kind) {
  case SR_KIND_TEXT:
    return sr_value_take_text (g_strnfill (MAX (1, (gsize)field->min), '1'));
  case SR_KIND_DATE:
    return sr_value_text ("2019-09-27");
  case SR_KIND_MONTH:
    return sr_value_text ("2019-09");
  case SR_KIND_TIME:
    return sr_value_text ("2019-09-27T08:15:00Z");
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
    return sr_value_text ("1");
  case SR_KIND_DECIMAL:
    return sr_value_real ((double)field->max);
  case SR_KIND_INTEGER:
  case SR_KIND_MONEY:
    return sr_value_integer (field->max);
  case SR_KIND_FLAG:
  case SR_KIND_REFERENCE:
    return sr_value_integer (1);
  case SR_N_KINDS:
  default:
    g_assert_not_reached ();
  }
}

static void
assert_check (const SrField *field, SrValue value, gboolean good)
{
  g_autofree char *message = sr_field_check (field, &value, NULL);

  if ((message == NULL) != good)
    g_error ("%s: %s", field->key, message ? message : "a bad value passes");
  sr_value_clear (&value);
}

static SrValue
date_in (gint64 year)
{
  return sr_value_take_text (g_strdup_printf ("%04d-06-30", (int)year));
}

static void
visit_samples (const SrSchema *schema, const SrField *field)
{
  gint64 longest = field->max ? field->max : 200;

  g_test_message ("%s.%s", schema->key, field->key);
  assert_check (field, (SrValue)SR_VALUE_INIT, TRUE);
  if (field->check != sr_check_phone && field->check != sr_check_rule &&
      field->check != sr_check_target && field->check != sr_check_credit_code)
    assert_check (field, sample (field), TRUE);
  switch (field->kind) {
  case SR_KIND_TEXT:
    assert_check (field, sr_value_take_text (g_strnfill ((gsize)longest + 1, '1')), FALSE);
    assert_check (field, sr_value_text ("1\n1"), (field->flags & SR_FIELD_MULTILINE) != 0);
    assert_check (field, sr_value_text ("\xff"), FALSE);
    if (field->min > 1)
      assert_check (field, sr_value_text ("1"), FALSE);
    break;
  case SR_KIND_DATE:
    assert_check (field, sr_value_text ("2019-02-29"), FALSE);
    if (field->max) {
      assert_check (field, date_in (field->min), TRUE);
      assert_check (field, date_in (field->max), TRUE);
      assert_check (field, date_in (field->max + 1), FALSE);
    }
    assert_check (field, sr_value_text ("0201-09-27"), field->max == 0);
    break;
  case SR_KIND_MONTH:
    assert_check (field, sr_value_text ("2019-13"), FALSE);
    break;
  case SR_KIND_TIME:
    assert_check (field, sr_value_text ("2019-09-27T24:15:00Z"), FALSE);
    break;
  case SR_KIND_INTEGER:
  case SR_KIND_MONEY:
    assert_check (field, sr_value_integer (field->max + 1), field->max == 0);
    assert_check (field, sr_value_integer (field->min - 1), field->max == 0);
    break;
  case SR_KIND_DECIMAL:
    assert_check (field, sr_value_real ((double)field->max + 0.01), field->max == 0);
    break;
  case SR_KIND_FLAG:
    assert_check (field, sr_value_integer (2), FALSE);
    break;
  case SR_KIND_REFERENCE:
    assert_check (field, sr_value_integer (0), FALSE);
    break;
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
  case SR_N_KINDS:
  default:
    break;
  }
}

static void
test_samples (void)
{
  each_field (visit_samples);
}

static const char *
kind_of_form (const char *type)
{
  static const char *const kinds[][2] = {
      {"T", "text"},   {"I", "integer"}, {"R", "decimal"},  {"M", "money"}, {"D", "date"},
      {"YM", "month"}, {"C", "choice"},  {"C*", "choices"}, {"B", "flag"},  {"REF", "reference"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i][0], type))
      return kinds[i][1];
  g_assert_not_reached ();
}

/* record, key, title, type, list, sensitivity, storage, dated */
static void
assert_form_row (char **row)
{
  const SrSchema *schema = sr_schema_find (row[0]);
  const SrField *field = schema ? sr_schema_field (schema, row[1]) : NULL;
  /* The since of the state row itself. */
  gboolean derived = g_str_equal (row[6], "derived") || g_str_equal (row[1], "person_state_on");
  gboolean dated = g_str_equal (row[7], "yes") && !derived;

  g_test_message ("%s.%s", row[0], row[1]);
  g_assert_nonnull (field);
  g_assert_cmpstr (field->title, ==, row[2]);
  g_assert_cmpstr (sr_kind_name (field->kind), ==, kind_of_form (row[3]));
  g_assert_cmpstr (field->target ? field->target : "", ==, row[4]);
  g_assert_cmpint (field->sensitivity, ==, row[5][1] - '0');
  g_assert_cmpint ((field->flags & SR_FIELD_DERIVED) != 0, ==, derived);
  g_assert_cmpint ((field->flags & SR_FIELD_DECLARED) != 0, ==, g_str_equal (row[6], "declared"));
  g_assert_cmpint ((field->flags & SR_FIELD_DATED) != 0, ==,
                   dated && !schema->span && !schema->month_since);
}

static void
test_forms (void)
{
  g_auto (GStrv) lines = read_lines ("tests", "data", "forms.csv");
  guint n = 0;

  for (guint i = 1; lines[i] && *lines[i]; i++, n++) {
    g_auto (GStrv) row = g_strsplit (lines[i], ",", -1);

    g_assert_cmpuint (g_strv_length (row), ==, 8);
    assert_form_row (row);
  }
  g_assert_cmpuint (n, ==, 182);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/schemas", test_schemas);
  g_test_add_func ("/schema/names", test_names);
  g_test_add_func ("/schema/groups", test_groups);
  g_test_add_func ("/schema/flags", test_flags);
  g_test_add_func ("/schema/sort", test_sort);
  g_test_add_func ("/schema/limits", test_limits);
  g_test_add_func ("/schema/targets", test_targets);
  g_test_add_func ("/schema/spans", test_spans);
  g_test_add_func ("/schema/samples", test_samples);
  g_test_add_func ("/schema/forms", test_forms);
  return g_test_run ();
}
