/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists: the query, the SQL made from it, and the ids it gives. The SQL joins the view of derived
 * fields or the state row only when a filter or the order needs them.
 */
#include "store/sr-query.h"

#include <string.h>

#include "core/sr-text.h"
#include "core/sr-time.h"
#include "store/sr-id-set.h"
#include "store/sr-query-order.h"
#include "store/sr-record-sql.h"
#include "store/sr-scope-table.h"
#include "store/sr-store-files.h"

typedef struct {
  const SrField *field;
  SrFilterOp op;
  char **values;
} Filter;

struct _SrQuery {
  const SrSchema *schema;
  char *members;
  char *scope; /* the word that MEMBERS came from */
  char *from, *to, *as_of;
  char *search;
  GPtrArray *filters; /* Filter */
  const SrField *sort;
  gboolean descending;
  guint limit;
  SrIdSet *within; /* or NULL */
};

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  g_strfreev (filter->values);
  g_free (filter);
}

SrQuery *
sr_query_new (const SrSchema *schema)
{
  SrQuery *query = g_new0 (SrQuery, 1);

  query->schema = schema;
  query->filters = g_ptr_array_new_with_free_func (filter_free);
  return query;
}

SrQuery *
sr_query_copy (const SrQuery *query)
{
  SrQuery *copy = sr_query_new (query->schema);

  sr_query_set_scope (copy, query->scope, query->members);
  sr_query_set_period (copy, query->from, query->to);
  sr_query_set_as_of (copy, query->as_of);
  copy->search = g_strdup (query->search);
  for (guint i = 0; i < query->filters->len; i++) {
    const Filter *filter = g_ptr_array_index (query->filters, i);

    sr_query_add_filter (copy, filter->field->key, filter->op, (const char *const *)filter->values);
  }
  copy->sort = query->sort;
  copy->descending = query->descending;
  copy->limit = query->limit;
  copy->within = query->within ? sr_id_set_ref (query->within) : NULL;
  return copy;
}

void
sr_query_free (SrQuery *query)
{
  g_free (query->members);
  g_free (query->scope);
  g_free (query->from);
  g_free (query->to);
  g_free (query->as_of);
  g_free (query->search);
  g_ptr_array_unref (query->filters);
  g_clear_pointer (&query->within, sr_id_set_unref);
  g_free (query);
}

const SrSchema *
sr_query_schema (const SrQuery *query)
{
  return query->schema;
}

void
sr_query_set_members (SrQuery *query, const char *members_sql)
{
  sr_query_set_scope (query, NULL, members_sql);
}

void
sr_query_set_scope (SrQuery *query, const char *word, const char *members_sql)
{
  g_autofree char *old_scope = query->scope;
  g_autofree char *old_members = query->members;

  query->scope = g_strdup (word);
  query->members = g_strdup (members_sql);
}

const char *
sr_query_scope (const SrQuery *query)
{
  return query->scope;
}

void
sr_query_set_period (SrQuery *query, const char *from, const char *to)
{
  g_free (query->from);
  g_free (query->to);
  query->from = g_strdup (from);
  query->to = g_strdup (to);
}

const char *
sr_query_period (const SrQuery *query, const char **to)
{
  *to = query->to;
  return query->from;
}

void
sr_query_set_as_of (SrQuery *query, const char *as_of)
{
  g_free (query->as_of);
  query->as_of = g_strdup (as_of);
}

const char *
sr_query_as_of (const SrQuery *query)
{
  return query->as_of;
}

void
sr_query_set_search (SrQuery *query, const char *text)
{
  g_autofree char *folded = text ? sr_text_fold (text) : NULL;

  g_free (query->search);
  query->search = folded && *folded ? g_steal_pointer (&folded) : NULL;
}

void
sr_query_add_filter (SrQuery *query, const char *field, SrFilterOp op, const char *const *values)
{
  Filter *filter = g_new0 (Filter, 1);

  filter->field = sr_schema_field (query->schema, field);
  filter->op = op;
  filter->values = values ? g_strdupv ((char **)values) : g_new0 (char *, 1);
  if (filter->field == NULL)
    g_error ("%s has no field %s", query->schema->key, field);
  g_ptr_array_add (query->filters, filter);
}

void
sr_query_clear_filters (SrQuery *query)
{
  g_ptr_array_set_size (query->filters, 0);
}

void
sr_query_remove_filter (SrQuery *query, guint index)
{
  g_ptr_array_remove_index (query->filters, index);
}

guint
sr_query_n_filters (const SrQuery *query)
{
  return query->filters->len;
}

const SrField *
sr_query_filter (const SrQuery *query, guint index, SrFilterOp *op, const char *const **values)
{
  const Filter *filter = g_ptr_array_index (query->filters, index);

  *op = filter->op;
  *values = (const char *const *)filter->values;
  return filter->field;
}

const char *
sr_query_search (const SrQuery *query)
{
  return query->search;
}

const SrField *
sr_query_sort (const SrQuery *query, gboolean *descending)
{
  *descending = query->descending;
  return query->sort;
}

void
sr_query_set_sort (SrQuery *query, const char *field, gboolean descending)
{
  query->sort = field ? sr_schema_field (query->schema, field) : NULL;
  query->descending = descending;
}

void
sr_query_set_limit (SrQuery *query, guint limit)
{
  query->limit = limit;
}

guint
sr_query_limit (const SrQuery *query)
{
  return query->limit;
}

void
sr_query_set_within (SrQuery *query, SrIdSet *ids)
{
  g_clear_pointer (&query->within, sr_id_set_unref);
  query->within = ids ? sr_id_set_ref (ids) : NULL;
}

gboolean
sr_query_is_within (const SrQuery *query)
{
  return query->within != NULL;
}

/* What the SQL needs joined. */
typedef struct {
  GString *where;
  GString *order;
  gboolean view;
  gboolean state;
} Parts;

static void
note_use (Parts *parts, const SrField *field)
{
  parts->view |= (field->flags & SR_FIELD_DERIVED) != 0;
  parts->state |= (field->flags & SR_FIELD_DATED) != 0;
}

/* Choices are asked for in their link table, everything else in its column. LIST: bound values to
 * look for, NULL: any value. */
static char *
has_value (const SrQuery *query, const SrField *field, const char *list)
{
  g_autofree char *expression = sr_record_sql_expression (field);
  g_autofree char *link = sr_record_sql_link_table (query->schema, field);
  g_autofree char *among = list ? g_strdup_printf (" AND c.code IN (%s)", list) : NULL;

  if (field->kind == SR_KIND_CHOICES)
    return g_strdup_printf ("EXISTS (SELECT 1 FROM %s AS c WHERE c.owner = %s.id%s)", link,
                            field->flags & SR_FIELD_DATED ? "s" : "t", among ? among : "");
  return list ? g_strdup_printf ("%s IN (%s)", expression, list)
              : g_strdup_printf ("%s IS NOT NULL", expression);
}

/* "" among the values stands for blank. */
static char *
any_of (const SrQuery *query, const Filter *filter, guint index)
{
  gboolean blank = g_strv_contains ((const char *const *)filter->values, "");
  g_autofree char *filled = has_value (query, filter->field, NULL);
  g_autofree char *among = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; filter->values[i]; i++)
    g_string_append_printf (list, "%s:f%u_%u", i ? ", " : "", index, i);
  among = has_value (query, filter->field, list->str);
  return blank ? g_strdup_printf ("(%s OR NOT %s)", among, filled) : g_steal_pointer (&among);
}

static char *
between (const Filter *filter, const char *expression, guint index)
{
  gboolean low = filter->values[0] && *filter->values[0];
  gboolean high = filter->values[0] && filter->values[1] && *filter->values[1];

  return g_strdup_printf (low && high ? "(%1$s >= :f%2$u_0 AND %1$s <= :f%2$u_1)"
                          : low       ? "%1$s >= :f%2$u_0"
                          : high      ? "%1$s <= :f%2$u_1"
                                      : "1 = 1",
                          expression, index);
}

static char *
condition (const SrQuery *query, const Filter *filter, guint index)
{
  g_autofree char *expression = sr_record_sql_expression (filter->field);
  g_autofree char *filled = has_value (query, filter->field, NULL);

  switch (filter->op) {
  case SR_FILTER_ANY_OF:
    return any_of (query, filter, index);
  case SR_FILTER_BLANK:
    return filter->field->kind == SR_KIND_CHOICES ? g_strdup_printf ("NOT %s", filled)
                                                  : g_strdup_printf ("%s IS NULL", expression);
  case SR_FILTER_FILLED:
    return g_steal_pointer (&filled);
  case SR_FILTER_BETWEEN:
    return between (filter, expression, index);
  case SR_FILTER_CONTAINS:
    return g_strdup_printf ("LOWER (CAST (%s AS TEXT)) LIKE :f%u_0 ESCAPE '\\'", expression, index);
  default:
    g_return_val_if_reached (g_strdup ("1 = 1"));
  }
}

static void
add_filters (const SrQuery *query, Parts *parts)
{
  for (guint i = 0; i < query->filters->len; i++) {
    const Filter *filter = g_ptr_array_index (query->filters, i);
    g_autofree char *text = condition (query, filter, i);

    note_use (parts, filter->field);
    g_string_append_printf (parts->where, " AND %s", text);
  }
}

static void
add_search (const SrQuery *query, Parts *parts)
{
  g_autofree char *file = g_strdup_printf ("queries/%s.search.sql", query->schema->key);

  if (query->search == NULL)
    return;
  g_string_append (parts->where, " AND (1 = 0");
  for (guint i = 0; i < query->schema->n_fields; i++) {
    const SrField *field = &query->schema->fields[i];

    if (!(field->flags & SR_FIELD_SEARCHED) || field->flags & (SR_FIELD_DERIVED | SR_FIELD_DATED))
      continue;
    g_string_append_printf (parts->where,
                            " OR LOWER (CAST (t.%s AS TEXT)) LIKE :search ESCAPE '\\'", field->key);
    if (field->flags & SR_FIELD_SORTED)
      g_string_append_printf (parts->where, " OR t.%s_search LIKE :search ESCAPE '\\'", field->key);
  }
  if (sr_store_has_file (file))
    g_string_append_printf (parts->where, " OR t.id IN (%s)", sr_store_file (file));
  g_string_append_c (parts->where, ')');
}

static const SrField *
natural_order (const SrSchema *schema)
{
  const char *key = schema->code ? schema->code : schema->name;

  return key ? sr_schema_field (schema, key) : NULL;
}

/* A derived field that a stored one orders the same way ("-born_on" for age) is sorted by that,
 * through its index. */
static void
add_order (const SrQuery *query, Parts *parts)
{
  const SrField *field = query->sort ? query->sort : natural_order (query->schema);
  gboolean descending = query->descending;
  g_autofree char *expression = NULL;

  if (field && field->flags & SR_FIELD_DERIVED && field->sort) {
    descending ^= *field->sort == '-';
    field = sr_schema_field (query->schema, field->sort + (*field->sort == '-'));
  }
  if (field) {
    expression = sr_record_sql_expression (field);
    note_use (parts, field);
    g_string_append_printf (parts->order, "%s%s%s, ", expression,
                            field->flags & SR_FIELD_SORTED ? "_sort" : "",
                            descending ? " DESC" : "");
  }
  g_string_append_printf (parts->order, "t.id%s", descending ? " DESC" : "");
}

/* Everybody in scope, in the order of an index: then the members are read first, in the order that
 * suits them, and the walk along the index asks a set for each. Asking the database for each, all
 * over its tables, takes three times as long with a million persons. For a few rows the database is
 * asked: with a filter, a search or a limit. */
static gboolean
reads_members_first (const SrQuery *query)
{
  return query->members && !query->search && query->filters->len == 0 && query->limit == 0;
}

/* COLUMNS NULL: the ids in order; else aggregates over all rows, which may use derived fields. */
static char *
make_sql (const SrQuery *query, const char *columns)
{
  g_autoptr (GString) where = g_string_new ("t.void = 0");
  g_autoptr (GString) order = g_string_new (NULL);
  Parts parts = {where, order, columns && strstr (columns, "v."), FALSE};
  g_autofree char *from = NULL;
  GString *sql = g_string_new ("SELECT ");

  g_string_append (sql, columns ? columns : "t.id");

  if (query->members && (columns || !reads_members_first (query)))
    g_string_append_printf (where, " AND EXISTS (SELECT 1 FROM (%s) AS m WHERE m.record_id = t.id)",
                            query->members);
  add_filters (query, &parts);
  add_search (query, &parts);
  if (!columns)
    add_order (query, &parts);
  from = sr_record_sql_from (query->schema, parts.view, parts.state);
  g_string_append_printf (sql, "%s WHERE %s", from, where->str);
  if (!columns)
    g_string_append_printf (sql, " ORDER BY %s", order->str);
  if (!columns && query->limit)
    g_string_append_printf (sql, " LIMIT %u", query->limit);
  return g_string_free (sql, FALSE);
}

static char *
like_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (; *text; text++) {
    if (strchr ("%_\\", *text))
      g_string_append_c (pattern, '\\');
    g_string_append_c (pattern, *text);
  }
  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}

static void
bind_filter_value (SrStatement *statement, const Filter *filter, guint index, guint i)
{
  g_autofree char *name = g_strdup_printf (":f%u_%u", index, i);
  g_autofree char *folded = NULL;
  g_autofree char *pattern = NULL;
  g_auto (SrValue) value = SR_VALUE_INIT;
  char end[SR_TIME_SIZE];

  if (filter->op == SR_FILTER_CONTAINS) {
    folded = sr_text_fold (filter->values[i]);
    pattern = like_pattern (folded);
    sr_statement_bind_text (statement, name, pattern);
    return;
  }
  if (filter->field->kind == SR_KIND_TIME && filter->op == SR_FILTER_BETWEEN && i == 1 &&
      sr_time_parse_end (filter->values[i], end)) {
    sr_statement_bind_text (statement, name, end);
    return;
  }
  if (filter->field->kind == SR_KIND_CHOICES ||
      !sr_kind_parse (filter->field->kind, filter->values[i], &value, NULL))
    value = sr_value_text (filter->values[i]);
  sr_statement_bind_value (statement, name, &value);
}

static SrStatement *
prepare_sql (SrRegister *reg, const SrQuery *query, const char *sql, GError **error)
{
  const char *as_of = query->as_of ? query->as_of : sr_register_as_of (reg);
  SrStatement *statement;

  if (!sr_scope_table_fill (reg, query->members, as_of, error))
    return NULL;
  statement = sr_database_prepare (sr_register_database (reg), sql, error);
  if (statement == NULL)
    return NULL;
  sr_register_bind (reg, statement, as_of);
  sr_statement_bind_text (statement, ":from", query->from ? query->from : SR_DATE_BEGINNING);
  sr_statement_bind_text (statement, ":to", query->to ? query->to : as_of);
  return statement;
}

static SrStatement *
prepare (SrRegister *reg, const SrQuery *query, const char *columns, GError **error)
{
  g_autofree char *sql = make_sql (query, columns);
  g_autofree char *pattern = query->search ? like_pattern (query->search) : NULL;
  SrStatement *statement = prepare_sql (reg, query, sql, error);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_text (statement, ":search", pattern);
  for (guint i = 0; i < query->filters->len; i++) {
    const Filter *filter = g_ptr_array_index (query->filters, i);

    for (guint v = 0; filter->values[v]; v++)
      bind_filter_value (statement, filter, i, v);
  }
  return statement;
}

static SrIdSet *
read_members (SrRegister *reg, const SrQuery *query, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT record_id FROM (%s) AS m", query->members);
  g_autoptr (SrStatement) statement = prepare_sql (reg, query, sql, error);
  g_autoptr (SrIdSet) members = sr_id_set_new ();
  SrStep step;

  if (statement == NULL)
    return NULL;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    sr_id_set_add (members, sr_statement_integer (statement, 0));
  return step == SR_STEP_DONE ? g_steal_pointer (&members) : NULL;
}

/* MEMBERS: NULL when the statement asks for them itself. WITHIN: may be NULL. */
static GArray *
read_ids (SrStatement *statement, SrIdSet *members, const SrIdSet *within, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    if ((members == NULL || sr_id_set_contains (members, id)) &&
        (within == NULL || sr_id_set_contains (within, id)))
      g_array_append_val (ids, id);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GArray *
ids_by_view (SrRegister *reg, const SrQuery *query, GError **error)
{
  g_autoptr (SrStatement) statement = prepare (reg, query, NULL, error);
  g_autoptr (SrIdSet) members = NULL;

  if (statement == NULL)
    return NULL;
  if (reads_members_first (query)) {
    members = read_members (reg, query, error);
    if (members == NULL)
      return NULL;
  }
  return read_ids (statement, members, query->within, error);
}

/* An order written by hand goes through everybody: not for a few rows. */
static const char *
order_by_hand (const SrQuery *query)
{
  if (query->sort == NULL || query->search || query->filters->len || query->limit)
    return NULL;
  return sr_query_order_sql (query->schema, query->sort);
}

static GArray *
ids_by_hand (SrRegister *reg, const SrQuery *query, const char *order, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT t.id FROM %s AS t WHERE t.void = 0 ORDER BY t.id",
                                          query->schema->key);
  g_autoptr (SrStatement) statement = prepare_sql (reg, query, sql, error);
  g_autoptr (SrIdSet) members = query->members ? read_members (reg, query, error) : NULL;
  g_autoptr (GArray) ids = NULL;

  if (statement == NULL || (query->members && members == NULL))
    return NULL;
  ids = read_ids (statement, members, query->within, error);
  return ids ? sr_query_order_put (reg, order,
                                   query->as_of ? query->as_of : sr_register_as_of (reg), ids,
                                   query->descending, error)
             : NULL;
}

GArray *
sr_query_ids (SrRegister *reg, const SrQuery *query, GError **error)
{
  const char *order = order_by_hand (query);

  return order ? ids_by_hand (reg, query, order, error) : ids_by_view (reg, query, error);
}

SrIdSet *
sr_query_id_set (SrRegister *reg, const SrQuery *query, GError **error)
{
  g_autoptr (SrIdSet) set = NULL;
  g_autoptr (GArray) ids = NULL;

  if (reads_members_first (query))
    return read_members (reg, query, error);
  ids = sr_query_ids (reg, query, error);
  if (ids == NULL)
    return NULL;
  set = sr_id_set_new ();
  for (guint i = 0; i < ids->len; i++)
    sr_id_set_add (set, g_array_index (ids, gint64, i));
  return g_steal_pointer (&set);
}

char *
sr_query_rows_key (const SrQuery *query, const char *as_of)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%s\n%s\n%s\n%s\n%s", query->schema->key,
                          query->members ? query->members : "", query->from ? query->from : "",
                          query->to ? query->to : "", query->as_of ? query->as_of : as_of);
  for (guint i = 0; i < query->filters->len; i++) {
    const Filter *filter = g_ptr_array_index (query->filters, i);

    g_string_append_printf (key, "\n%s %d", filter->field->key, (int)filter->op);
    for (guint v = 0; filter->values[v]; v++)
      g_string_append_printf (key, "\t%s", filter->values[v]);
  }
  return g_string_free (key, FALSE);
}

gboolean
sr_query_has_all (const SrQuery *query)
{
  return query->members == NULL && query->filters->len == 0;
}

static gint64
count_all (SrRegister *reg, const SrQuery *query, GError **error)
{
  g_autoptr (SrStatement) statement = prepare (reg, query, "COUNT(*)", error);

  return statement ? sr_statement_fetch_integer (statement, -1, error) : -1;
}

gint64
sr_query_count (SrRegister *reg, const SrQuery *query, GError **error)
{
  g_autoptr (GArray) some = query->within ? sr_query_ids (reg, query, error) : NULL;

  if (query->within)
    return some ? (gint64)some->len : -1;
  return count_all (reg, query, error);
}

gboolean
sr_query_sums (SrRegister *reg,
               const SrQuery *query,
               const char *const *fields,
               guint n_fields,
               gint64 *sums,
               GError **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (SrStatement) statement = NULL;

  for (guint i = 0; i < n_fields; i++) {
    const SrField *field = sr_schema_field (query->schema, fields[i]);
    g_autofree char *expression = sr_record_sql_expression (field);

    g_return_val_if_fail (!(field->flags & SR_FIELD_DATED), FALSE);
    g_string_append_printf (columns, "%sCOALESCE (SUM (%s), 0)", i ? ", " : "", expression);
  }
  statement = prepare (reg, query, columns->str, error);
  if (statement == NULL || sr_statement_step (statement, error) != SR_STEP_ROW)
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    sums[i] = sr_statement_integer (statement, i);
  return TRUE;
}
