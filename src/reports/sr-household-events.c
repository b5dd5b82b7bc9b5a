/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Events are read from what is dated: memberships, occupancies, states, monitoring.
 */
#include "reports/sr-household-events.h"

#include "store/sr-record-store.h"

typedef struct {
  char *date;
  char *kind; /* 加入本户, 入住 … */
  GString *text;
} Event;

typedef struct {
  SrRegister *reg;
  const char *as_of;
  GPtrArray *events;
} Log;

static void
free_event (gpointer data)
{
  Event *event = data;

  g_free (event->date);
  g_free (event->kind);
  g_string_free (event->text, TRUE);
  g_free (event);
}

/* Of the same kind on the same day: one line. Events after the as-of date are not known yet. */
static void
add_event (Log *log, const char *date, const char *kind, const char *text)
{
  Event *event;

  if (date == NULL || g_str_equal (date, SR_DATE_BEGINNING) || g_strcmp0 (date, log->as_of) > 0)
    return;
  for (guint i = 0; i < log->events->len; i++) {
    event = g_ptr_array_index (log->events, i);
    if (g_str_equal (event->date, date) && g_str_equal (event->kind, kind)) {
      g_string_append_printf (event->text, "、%s", text);
      return;
    }
  }
  event = g_new0 (Event, 1);
  event->date = g_strdup (date);
  event->kind = g_strdup (kind);
  event->text = g_string_new (text);
  g_ptr_array_add (log->events, event);
}

static const char *
name_of (Log *log, const SrRecord *record, const char *key)
{
  const SrField *field = sr_schema_field (sr_record_schema (record), key);
  const char *code = sr_record_text (record, key);

  return code ? sr_code_lists_name (sr_register_code_lists (log->reg), field->target, code) : NULL;
}

/* 离开本户（婚出） */
static char *
with_reason (const char *kind, const char *reason)
{
  return reason ? g_strdup_printf ("%s（%s）", kind, reason) : g_strdup (kind);
}

static void
add_membership (Log *log, const SrRecord *membership)
{
  const char *name = sr_record_text (membership, "person_name");
  const char *relation = name_of (log, membership, "relation");
  g_autofree char *joined = with_reason ("加入本户", name_of (log, membership, "join_reason"));
  g_autofree char *left = with_reason ("离开本户", name_of (log, membership, "leave_reason"));
  g_autofree char *who = with_reason (name ? name : "", relation);

  add_event (log, sr_record_text (membership, "since"), joined, who);
  add_event (log, sr_record_text (membership, "until"), left, who);
}

static void
add_occupancy (Log *log, const SrRecord *occupancy)
{
  const char *flat = sr_record_text (occupancy, "flat_label");

  add_event (log, sr_record_text (occupancy, "since"), "入住", flat ? flat : "");
  add_event (log, sr_record_text (occupancy, "until"), "退出住房", flat ? flat : "");
}

static void
add_monitoring (Log *log, const SrRecord *monitoring)
{
  const char *category = name_of (log, monitoring, "monitoring_category");
  const char *mode = name_of (log, monitoring, "exit_mode");

  add_event (log, sr_record_text (monitoring, "identified_month"), "识别为监测对象",
             category ? category : "");
  add_event (log, sr_record_text (monitoring, "cleared_month"), "风险消除", mode ? mode : "");
}

static gboolean
add_each (Log *log,
          const char *type,
          gint64 household,
          void (*add) (Log *log, const SrRecord *record),
          GError **error)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (GArray) ids =
      sr_record_ids_where (log->reg, schema, "household_id", household, NULL, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    g_autoptr (SrRecord) record =
        sr_record_load (log->reg, schema, g_array_index (ids, gint64, i), NULL, error);

    if (record == NULL)
      return FALSE;
    add (log, record);
  }
  return ids != NULL;
}

/* What is sensitive (benefits) is not told of here: it stands in the fields, where it is masked. */
static void
add_state (Log *log, const SrState *before, const SrState *state)
{
  const SrSchema *schema = sr_record_schema (state->record);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *value = sr_record_value (state->record, i);
    g_autofree char *text = NULL;

    if (!(field->flags & SR_FIELD_DATED) || field->sensitivity == SR_LEVEL_3 ||
        sr_value_equal (value, sr_record_value (before->record, i)))
      continue;
    if (field->kind == SR_KIND_FLAG)
      text = g_strdup (sr_value_get_integer (value, 0) ? "是" : "否");
    else
      text = sr_display_value (log->reg, field, value, FALSE);
    add_event (log, state->since, field->title, *text ? text : "未填");
  }
}

static gboolean
add_states (Log *log, gint64 household, GError **error)
{
  g_autoptr (GPtrArray) states =
      sr_record_states (log->reg, sr_schema_find ("household"), household, error);

  for (guint i = 1; states != NULL && i < states->len; i++)
    add_state (log, g_ptr_array_index (states, i - 1), g_ptr_array_index (states, i));
  return states != NULL;
}

static gboolean
add_household (Log *log, gint64 household, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (log->reg, sr_schema_find ("household"), household, log->as_of, error);
  const char *reason;

  if (record == NULL)
    return FALSE;
  reason = name_of (log, record, "change_reason");
  add_event (log, sr_record_text (record, "moved_in_on"), "本户迁入", "");
  add_event (log, sr_record_text (record, "moved_out_on"), "本户迁出", reason ? reason : "");
  return TRUE;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(Event *const *)a)->date, (*(Event *const *)b)->date);
}

gboolean
sr_household_events (
    SrTable *table, SrRegister *reg, gint64 household, const char *as_of, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);
  Log log = {reg, as_of, events};

  if (!add_household (&log, household, error) ||
      !add_each (&log, "occupancy", household, add_occupancy, error) ||
      !add_each (&log, "membership", household, add_membership, error) ||
      !add_states (&log, household, error) ||
      !add_each (&log, "monitoring", household, add_monitoring, error))
    return FALSE;
  g_ptr_array_sort (events, compare_events); /* stable: of one day in the order above */
  for (guint i = 0; i < events->len; i++) {
    const Event *event = g_ptr_array_index (events, i);
    SrValue cells[] = {sr_value_text (event->date), sr_value_text (event->kind),
                       sr_value_text (event->text->str)};

    sr_table_take_row (table, cells);
  }
  return TRUE;
}
