/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Flat rows, one per person with the columns of the household: which household a row means, the
 * membership and the stay that come of it, and what must hold between the rows of one household.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-kin.h"
#include "imports/sr-import-plan-private.h"
#include "store/sr-record-store.h"

enum { HOUSEHOLD, PERSON, MEMBERSHIP, STAY }; /* parts of the person's shape */

static SrImportRow *
row_at (SrComparing *comparing, guint row)
{
  return SR_IMPORT_ROW (comparing->plan, row);
}

static SrImportItem *
item_at (SrComparing *comparing, int item)
{
  return SR_IMPORT_ITEM (comparing->plan, item);
}

static void
tell (SrComparing *comparing, guint row, SrImportWeight weight, const char *field, char *sentence)
{
  int column = field ? sr_import_column (comparing, MEMBERSHIP, field) : -1;

  sr_import_row_add_between (row_at (comparing, row), weight, column, sentence);
}

/* --- Spans of the register --- */

/* The span of TYPE that RECORD is in today, by its reference FIELD; *FOUND stays NULL when there is
 * none. FALSE: the database failed. */
static gboolean
present_span (
    SrComparing *comparing, const char *type, const char *field, gint64 record, SrRecord **found)
{
  const SrSchema *schema = sr_schema_find (type);
  const char *as_of = sr_register_as_of (comparing->reg);
  g_autoptr (GArray) ids = NULL;

  if (record == 0)
    return TRUE;
  ids = sr_record_ids_where (comparing->reg, schema, field, record, as_of, comparing->error);
  if (ids == NULL)
    return FALSE;
  if (ids->len)
    *found = sr_record_load (comparing->reg, schema, g_array_index (ids, gint64, 0), as_of,
                             comparing->error);
  return ids->len == 0 || *found;
}

/* --- Which household --- */

static const char *
text_given (const GArray *given, const char *field)
{
  const SrValue *value = sr_import_given (given, field);

  return value ? sr_value_get_text (value) : NULL;
}

static gboolean
speaks_of_households (const SrComparing *comparing)
{
  const SrSchema *schema = sr_import_shape_schema (comparing->shape, HOUSEHOLD);

  if (sr_import_column (comparing, MEMBERSHIP, "relation") >= 0 ||
      sr_import_column (comparing, STAY, "flat_id") >= 0)
    return TRUE;
  for (guint i = 0; i < schema->n_fields; i++)
    if (sr_import_column (comparing, HOUSEHOLD, schema->fields[i].key) >= 0)
      return TRUE;
  return FALSE;
}

/* A sheet without codes of households: each begins with its head. */
static int
household_by_order (SrComparing *comparing, guint row, const char *relation)
{
  if (g_strcmp0 (relation, "head") == 0) {
    g_autofree char *key = g_strdup_printf ("row=%u", row);

    comparing->household = sr_import_shared_item (comparing, HOUSEHOLD, 0, row, key);
  }
  return comparing->household;
}

/* FALSE: the database failed. *ITEM SR_IMPORT_NO_ITEM: the row does not say. */
static gboolean
find_household (
    SrComparing *comparing, guint row, GArray *const *given, SrRecord *membership, int *item)
{
  g_autofree char *key = NULL;
  gint64 record = 0;

  if (!sr_import_match_keys (comparing, HOUSEHOLD, given[HOUSEHOLD], &record, &key))
    return FALSE;
  if (key == NULL && membership)
    record = sr_record_integer (membership, "household_id", 0);
  if (key || record)
    *item = sr_import_shared_item (comparing, HOUSEHOLD, record, row, key);
  else
    *item = household_by_order (comparing, row, text_given (given[MEMBERSHIP], "relation"));
  return *item >= 0 || comparing->error == NULL || *comparing->error == NULL;
}

/* --- Membership --- */

static char *
household_code (SrComparing *comparing, gint64 household)
{
  return sr_record_label (comparing->reg, sr_schema_find ("household"), household);
}

static void
refuse_other_household (SrComparing *comparing, guint row, SrRecord *membership)
{
  g_autofree char *code =
      household_code (comparing, sr_record_integer (membership, "household_id", 0));

  sr_import_row_add_problem (
      row_at (comparing, row), SR_IMPORT_FAULT, -1, NULL,
      g_strdup_printf (_ ("Belongs to household %s in the register, not to the one in the sheet; "
                          "who moves between households is entered as an act"),
                       code));
}

static void
set_if_blank (SrDraft *draft, const char *key, const char *text)
{
  if (text && sr_value_is_blank (sr_draft_get (draft, key)))
    sr_draft_set_text_value (draft, key, text);
}

/* *SINCE: from which day something of TYPE holds of HOUSEHOLD where the sheet does not say: what is
 * the first of its kind, since the household moved in (NULL: nobody knows, always); what comes
 * later, since the as-of date. FALSE: the database failed. */
static gboolean
usual_day (SrComparing *comparing,
           const SrImportItem *household,
           const char *type,
           gboolean *is_first,
           const char **since)
{
  g_autoptr (GArray) before = NULL;

  *is_first = household->record == 0;
  if (household->record) {
    before = sr_record_ids_where (comparing->reg, sr_schema_find (type), "household_id",
                                  household->record, NULL, comparing->error);
    if (before == NULL)
      return FALSE;
    *is_first = before->len == 0;
  }
  *since = *is_first ? sr_draft_text (household->draft, "moved_in_on")
                     : sr_register_as_of (comparing->reg);
  return TRUE;
}

static gboolean
complete_membership (SrComparing *comparing, const SrImportItem *household, SrDraft *membership)
{
  gboolean is_first;
  const char *since;

  if (!usual_day (comparing, household, "membership", &is_first, &since))
    return FALSE;
  set_if_blank (membership, "since", since);
  set_if_blank (membership, "join_reason", is_first ? "relocated" : "moved_in");
  return TRUE;
}

/* The link LINK of a part leads to the item TO. */
static void
link_to (SrComparing *comparing, int item, guint part, guint link, int to)
{
  const char *field = comparing->shape->parts[part].links[link].field;

  sr_import_link (comparing->plan, item,
                  sr_schema_field (sr_import_shape_schema (comparing->shape, part), field), to);
}

static gboolean
compare_membership (
    SrComparing *comparing, guint row, int household, SrRecord *present, const GArray *given)
{
  SrImportItem *home = item_at (comparing, household);
  int person = row_at (comparing, row)->items[PERSON];
  gboolean is_here = present && sr_record_integer (present, "household_id", 0) == home->record;
  int item;

  if (present && !is_here) {
    refuse_other_household (comparing, row, present);
    return TRUE;
  }
  item = sr_import_add_item (comparing, MEMBERSHIP, present ? sr_record_id (present) : 0, row);
  if (item < 0)
    return FALSE;
  row_at (comparing, row)->items[MEMBERSHIP] = item;
  if (present == NULL) {
    link_to (comparing, item, MEMBERSHIP, 0, household);
    link_to (comparing, item, MEMBERSHIP, 1, person);
  }
  sr_import_fill_item (comparing, row, item, given);
  if (present == NULL && !complete_membership (comparing, home, item_at (comparing, item)->draft))
    return FALSE;
  sr_import_check_item (comparing, row, item);
  return TRUE;
}

/* RL03 for somebody whose sex is known. */
static void
check_relation (SrComparing *comparing, guint row)
{
  SrImportRow *self = row_at (comparing, row);
  const char *relation, *sex;
  const SrCodeItem *item;

  if (self->items[MEMBERSHIP] < 0)
    return;
  relation = sr_draft_text (item_at (comparing, self->items[MEMBERSHIP])->draft, "relation");
  sex = sr_draft_text (item_at (comparing, self->items[PERSON])->draft, "sex");
  item = sr_code_lists_find (sr_register_code_lists (comparing->reg), "relation_fpb", relation);
  if (item == NULL || sr_relation_allows_sex (item->extra, sex))
    return;
  sr_import_row_add_problem (
      self, SR_IMPORT_FAULT, sr_import_column (comparing, MEMBERSHIP, "relation"), NULL,
      g_strdup_printf (_ ("“%s” does not go with the sex “%s”; correct one of them"), item->name,
                       sr_code_lists_name (sr_register_code_lists (comparing->reg), "sex", sex)));
}

/* --- Stay --- */

static gboolean
add_stay (SrComparing *comparing, guint row, int household, guint part, const GArray *given)
{
  SrImportItem *home = item_at (comparing, household);
  g_autofree char *key = g_strdup_printf ("of=%d", household);
  gboolean is_first;
  const char *since;
  int item = sr_import_shared_item (comparing, part, 0, row, key);

  if (item < 0)
    return FALSE;
  row_at (comparing, row)->items[part] = item;
  link_to (comparing, item, part, 0, household);
  sr_import_fill_item (comparing, row, item, given);
  if (!usual_day (comparing, home, "occupancy", &is_first, &since))
    return FALSE;
  set_if_blank (item_at (comparing, item)->draft, "since", since);
  if (item_at (comparing, item)->row == row)
    sr_import_check_item (comparing, row, item);
  return TRUE;
}

/* What was found in cells of a part that is not filled in. */
static void
tell_readings (SrComparing *comparing, guint row, const GArray *given)
{
  for (guint i = 0; i < given->len; i++)
    sr_import_tell_reading (row_at (comparing, row), &g_array_index (given, SrImportGiven, i));
}

/* Where the household lives now is not changed by a list. */
static gboolean
compare_stay (SrComparing *comparing, guint row, int household, guint part, const GArray *given)
{
  const SrValue *flat = sr_import_given (given, "flat_id");
  g_autoptr (SrRecord) present = NULL;
  g_autofree char *label = NULL;
  gint64 lives_in;

  if (flat == NULL) {
    tell_readings (comparing, row, given);
    return TRUE;
  }
  if (!present_span (comparing, "occupancy", "household_id", item_at (comparing, household)->record,
                     &present))
    return FALSE;
  if (present == NULL)
    return add_stay (comparing, row, household, part, given);
  lives_in = sr_record_integer (present, "flat_id", 0);
  if (lives_in == sr_value_get_integer (flat, 0))
    return TRUE;
  label = sr_record_label (comparing->reg, sr_schema_find ("flat"), lives_in);
  sr_import_row_add_problem (
      row_at (comparing, row), SR_IMPORT_FAULT, sr_import_column (comparing, part, "flat_id"), NULL,
      g_strdup_printf (_ ("The household lives in %s in the register; a move to another flat is "
                          "entered as an act"),
                       label));
  return TRUE;
}

/* --- A row --- */

static gboolean
compare_person (SrComparing *comparing, guint row, GArray *const *given)
{
  gint64 person = item_at (comparing, row_at (comparing, row)->items[PERSON])->record;
  g_autoptr (SrRecord) membership = NULL;
  int household = SR_IMPORT_NO_ITEM;

  if (!speaks_of_households (comparing)) {
    if (person == 0)
      sr_import_row_add_problem (
          row_at (comparing, row), SR_IMPORT_DOUBT, -1, NULL,
          g_strdup (_ ("A new person, and nothing in the sheet says of which household")));
    return TRUE;
  }
  if (!present_span (comparing, "membership", "person_id", person, &membership) ||
      !find_household (comparing, row, given, membership, &household))
    return FALSE;
  if (household < 0) {
    sr_import_row_add_problem (
        row_at (comparing, row), SR_IMPORT_FAULT, -1, NULL,
        g_strdup (_ ("No household: give its code, or put its members below their head")));
    tell_readings (comparing, row, given[HOUSEHOLD]);
    tell_readings (comparing, row, given[MEMBERSHIP]);
    return TRUE;
  }
  row_at (comparing, row)->items[HOUSEHOLD] = household;
  sr_import_fill_item (comparing, row, household, given[HOUSEHOLD]);
  if (item_at (comparing, household)->is_checked) /* the row is compared again */
    sr_import_check_item (comparing, row, household);
  if (!compare_membership (comparing, row, household, membership, given[MEMBERSHIP]) ||
      !compare_stay (comparing, row, household, STAY, given[STAY]))
    return FALSE;
  check_relation (comparing, row);
  return TRUE;
}

gboolean
sr_import_compare_parts (SrComparing *comparing, guint row, GArray *const *given)
{
  const SrImportShape *shape = comparing->shape;
  int stay = sr_import_shape_part (shape, "occupancy");

  if (sr_import_shape_part (shape, "membership") >= 0)
    return compare_person (comparing, row, given);
  if (stay < 0)
    return TRUE;
  return compare_stay (comparing, row, row_at (comparing, row)->items[shape->main], (guint)stay,
                       given[stay]);
}

/* --- Between the rows of a household --- */

/* Rows of one household and its heads. */
typedef struct {
  GArray *rows; /* guint */
  guint n_heads;
  guint n_spouses;
  guint head; /* row of the first head, + 1; 0: none of the rows */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_array_unref (group->rows);
  g_free (group);
}

static Group *
group_of (GHashTable *groups, int household)
{
  Group *group = g_hash_table_lookup (groups, GINT_TO_POINTER (household));

  if (group)
    return group;
  group = g_new0 (Group, 1);
  group->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (groups, GINT_TO_POINTER (household), group);
  return group;
}

static void
count_row (SrComparing *comparing, GHashTable *groups, guint index)
{
  const SrImportRow *row = row_at (comparing, index);
  const char *relation;
  Group *group;

  if (row->items[MEMBERSHIP] < 0 || row->items[HOUSEHOLD] < 0)
    return;
  group = group_of (groups, row->items[HOUSEHOLD]);
  relation = sr_draft_text (item_at (comparing, row->items[MEMBERSHIP])->draft, "relation");
  g_array_append_val (group->rows, index);
  group->n_spouses += g_strcmp0 (relation, "spouse") == 0;
  if (g_strcmp0 (relation, "head") != 0)
    return;
  group->n_heads++;
  group->head = group->head ? group->head : index + 1;
}

/* Heads of an old household who are in none of the rows. */
static gboolean
count_present (SrComparing *comparing, Group *group, gint64 household)
{
  const SrSchema *schema = sr_schema_find ("membership");
  const char *as_of = sr_register_as_of (comparing->reg);
  g_autoptr (GArray) ids = sr_record_ids_where (comparing->reg, schema, "household_id", household,
                                                as_of, comparing->error);

  for (guint i = 0; ids && i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    gboolean in_rows = FALSE;
    g_autoptr (SrRecord) membership = NULL;

    for (guint j = 0; j < group->rows->len; j++) {
      const SrImportRow *row = row_at (comparing, g_array_index (group->rows, guint, j));

      in_rows = in_rows || item_at (comparing, row->items[MEMBERSHIP])->record == id;
    }
    if (in_rows)
      continue;
    membership = sr_record_load (comparing->reg, schema, id, as_of, comparing->error);
    if (membership == NULL)
      return FALSE;
    group->n_heads += g_strcmp0 (sr_record_text (membership, "relation"), "head") == 0;
    group->n_spouses += g_strcmp0 (sr_record_text (membership, "relation"), "spouse") == 0;
  }
  return ids != NULL;
}

static gboolean
is_relation (SrComparing *comparing, guint row, const char *relation)
{
  int item = row_at (comparing, row)->items[MEMBERSHIP];

  return g_strcmp0 (sr_draft_text (item_at (comparing, item)->draft, "relation"), relation) == 0;
}

/* Numbers of the rows that are RELATION: "5, 9". */
static char *
rows_with (SrComparing *comparing, const Group *group, const char *relation)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < group->rows->len; i++) {
    guint row = g_array_index (group->rows, guint, i);
    SrImportLine line;

    if (!is_relation (comparing, row, relation))
      continue;
    sr_import_plan_line (comparing->plan, row, &line);
    g_string_append_printf (text, "%s%u", text->len ? _ (", ") : "", line.number);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
changes_household (SrComparing *comparing, guint row)
{
  const SrImportItem *item = item_at (comparing, row_at (comparing, row)->items[MEMBERSHIP]);

  return item->record == 0 || sr_draft_is_changed (item->draft, "relation");
}

static char *
heads_sentence (SrComparing *comparing, const Group *group)
{
  g_autofree char *rows = NULL;

  if (group->n_heads == 0)
    return g_strdup (_ ("None of the household’s rows is the head; one must be"));
  rows = rows_with (comparing, group, "head");
  return group->head && strchr (rows, ' ') == NULL && !strstr (rows, _ (", "))
             ? g_strdup_printf (_ ("The household has a head already; row %s would be a second "
                                   "one"),
                                rows)
             : g_strdup_printf (_ ("The household would have %u heads (rows %s); one alone can be"),
                                group->n_heads, rows);
}

static void
check_heads (SrComparing *comparing, const Group *group)
{
  g_autofree char *sentence = NULL;

  if (group->n_heads == 1)
    return;
  sentence = heads_sentence (comparing, group);
  for (guint i = 0; i < group->rows->len; i++) {
    guint row = g_array_index (group->rows, guint, i);

    if (changes_household (comparing, row))
      tell (comparing, row, SR_IMPORT_FAULT, "relation", g_strdup (sentence));
  }
}

/* RL06. */
static void
check_spouses (SrComparing *comparing, const Group *group)
{
  for (guint i = 0; group->n_spouses > 1 && i < group->rows->len; i++) {
    guint row = g_array_index (group->rows, guint, i);

    if (is_relation (comparing, row, "spouse") && changes_household (comparing, row))
      tell (comparing, row, SR_IMPORT_FAULT, "relation",
            g_strdup_printf (_ ("The head would have %u spouses; one alone can be"),
                             group->n_spouses));
  }
}

/* Nobody belongs to a household before it has a head: their days cannot all be right. */
static void
check_head_is_first (SrComparing *comparing, const Group *group)
{
  const SrImportItem *head = NULL;
  const char *since;

  if (group->n_heads != 1 || group->head == 0)
    return;
  head = item_at (comparing, row_at (comparing, group->head - 1)->items[MEMBERSHIP]);
  since = sr_draft_text (head->draft, "since");
  for (guint i = 0; head->record == 0 && since && i < group->rows->len; i++) {
    guint row = g_array_index (group->rows, guint, i);
    const char *other = sr_draft_text (
        item_at (comparing, row_at (comparing, row)->items[MEMBERSHIP])->draft, "since");

    if (other && strcmp (other, since) >= 0)
      continue;
    tell (comparing, group->head - 1, SR_IMPORT_FAULT, "since",
          g_strdup_printf (_ ("Is head of the household from %s on, and %s belongs to it from %s; "
                              "there must be a head from the first day"),
                           since, row_at (comparing, row)->name, other ? other : "…"));
    return;
  }
}

/* Of a household whose only head is not imported nobody is. */
static void
check_head_comes (SrComparing *comparing, const Group *group)
{
  SrImportLine line;

  if (group->n_heads != 1 || group->head == 0 || !changes_household (comparing, group->head - 1) ||
      !(sr_import_row_has (row_at (comparing, group->head - 1), SR_IMPORT_FAULT) ||
        sr_import_row_has (row_at (comparing, group->head - 1), SR_IMPORT_DOUBT)))
    return;
  sr_import_plan_line (comparing->plan, group->head - 1, &line);
  for (guint i = 0; i < group->rows->len; i++) {
    guint row = g_array_index (group->rows, guint, i);

    if (row != group->head - 1)
      tell (comparing, row, SR_IMPORT_DOUBT, NULL,
            g_strdup_printf (_ ("The head of this household, row %u, is not certain; settle "
                                "that row first"),
                             line.number));
  }
}

/* What is wrong with the household itself is told of all its rows. */
static void
check_household (SrComparing *comparing, int household, const Group *group)
{
  SrImportItem *item = item_at (comparing, household);

  if (item->is_checked)
    return;
  item->is_checked = TRUE;
  for (guint i = 0; i < group->rows->len; i++)
    sr_import_check_item (comparing, g_array_index (group->rows, guint, i), household);
}

gboolean
sr_import_check_households (SrComparing *comparing, const guint8 *touched)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, group_free);
  GHashTableIter iter;
  gpointer household, group;

  if (sr_import_shape_part (comparing->shape, "membership") < 0)
    return TRUE;
  for (guint i = 0; i < comparing->plan->rows->len; i++)
    if (sr_import_is_touched (touched, i) &&
        ((SrImportSheet *)comparing->plan->sheets->pdata[row_at (comparing, i)->sheet]) ==
            comparing->sheet)
      count_row (comparing, groups, i);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &household, &group)) {
    int item = GPOINTER_TO_INT (household);
    gint64 record = item_at (comparing, item)->record;

    if (record && !count_present (comparing, group, record))
      return FALSE;
    check_household (comparing, item, group);
    check_heads (comparing, group);
    check_spouses (comparing, group);
    check_head_is_first (comparing, group);
    check_head_comes (comparing, group);
  }
  return TRUE;
}
