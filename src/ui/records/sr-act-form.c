/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows for day and reason around a record form and the list of members.
 */
#include "ui/records/sr-act-form.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/records/sr-form-checks.h"
#include "ui/records/sr-member-rows.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/records/sr-record-form.h"
#include "ui/widgets/sr-date-entry.h"

struct _SrActForm {
  GtkBox parent_instance;

  SrRegister *reg;
  SrActRequest *request;
  SrFieldRow *date_row; /* these four are NULL where the act does not ask for them */
  GtkEditable *date;
  SrRecordForm *form;
  SrMemberRows *members;
  GtkEditable *reason;
  char day[SR_DATE_SIZE];
  char *proposed_for; /* what the rows were proposed for, and what they were then */
  char *proposed;
  gboolean strict;
  guint reading; /* idle source */
};

enum { SIGNAL_CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrActForm, sr_act_form, GTK_TYPE_BOX)

/* --- Proposed rows --- */

/* The day and all values that are records. New string. */
static char *
basis (SrActForm *self)
{
  SrDraft *values = sr_act_request_values (self->request);
  const SrSchema *schema = values ? sr_draft_schema (values) : NULL;
  GString *text = g_string_new (self->day);

  for (guint i = 0; schema && i < schema->n_fields; i++)
    if (schema->fields[i].kind == SR_KIND_REFERENCE)
      g_string_append_printf (
          text, "|%" G_GINT64_FORMAT,
          sr_value_get_integer (sr_draft_get (values, schema->fields[i].key), 0));
  return g_string_free (text, FALSE);
}

/* All values of all rows. New string. */
static char *
rows_text (SrActForm *self)
{
  const GPtrArray *rows = sr_act_request_rows (self->request);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const SrSchema *schema = sr_draft_schema (rows->pdata[i]);

    for (guint j = 0; j < schema->n_fields; j++) {
      g_autofree char *value = sr_kind_format (
          schema->fields[j].kind, sr_draft_get (rows->pdata[i], schema->fields[j].key));

      g_string_append_printf (text, "%s|", value);
    }
  }
  return g_string_free (text, FALSE);
}

/* Another day or another record chosen: other rows are to be asked. */
static void
propose (SrActForm *self)
{
  const SrAct *act = sr_act_request_act (self->request);
  g_autofree char *now = NULL;

  if (act->propose == NULL || self->members == NULL)
    return;
  now = basis (self);
  if (g_strcmp0 (now, self->proposed_for) == 0)
    return;
  g_free (self->proposed_for);
  self->proposed_for = g_steal_pointer (&now);
  sr_act_request_set_date (self->request, *self->day ? self->day : NULL);
  act->propose (self->reg, self->request);
  g_free (self->proposed);
  self->proposed = rows_text (self);
  sr_member_rows_reload (self->members);
}

static void
on_checked (gpointer source, SrActForm *self)
{
  propose (self);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
}

/* --- The day --- */

static const char *
problem_of_day (const char *typed, char day[SR_DATE_SIZE])
{
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  if (!sr_date_parse (typed, day))
    return _ ("Not a date; write it like 2025-09-27");
  return g_strcmp0 (day, today) > 0 ? _ ("This day is still to come") : NULL;
}

static void
read_day (SrActForm *self)
{
  const char *problem;

  g_clear_handle_id (&self->reading, g_source_remove);
  if (self->date == NULL)
    return;
  problem = problem_of_day (gtk_editable_get_text (self->date), self->day);
  sr_field_row_set_problem (self->date_row, problem ? SR_FIELD_WRONG : SR_FIELD_PLAIN, problem,
                            NULL);
  on_checked (NULL, self);
}

static gboolean
read_when_idle (gpointer data)
{
  SrActForm *self = data;

  self->reading = 0;
  read_day (self);
  return G_SOURCE_REMOVE;
}

static void
on_day_typed (GtkEditable *entry, SrActForm *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add (read_when_idle, self);
}

/* --- Building the form --- */

static void
add_date (SrActForm *self, const SrAct *act)
{
  GtkWidget *entry = sr_date_entry_new (sr_pane_normal_date, NULL);

  self->date = GTK_EDITABLE (entry);
  gtk_editable_set_text (self->date, sr_register_as_of (self->reg));
  self->date_row =
      SR_FIELD_ROW (sr_field_row_new (act->date_label ? _ (act->date_label) : _ ("Date"), entry));
  if (g_str_equal (act->key, "end"))
    sr_field_row_set_hint (self->date_row, _ ("The first day on which it no longer holds"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->date_row));
  g_signal_connect (entry, "changed", G_CALLBACK (on_day_typed), self);
}

static GArray *
candidates (const char *key, gpointer data)
{
  SrActForm *self = data;
  const SrAct *act = sr_act_request_act (self->request);

  return act->candidates ? act->candidates (self->reg, self->request, key) : NULL;
}

/* A record to choose is not asked for where there is none (a new head, when the head stays). */
static void
skip_empty (SrActForm *self, SrDraft *draft)
{
  const SrSchema *schema = sr_draft_schema (draft);
  guint skipped = 0;

  for (guint i = 0; i < schema->n_fields; i++) {
    g_autoptr (GArray) ids = schema->fields[i].kind == SR_KIND_REFERENCE
                                 ? candidates (schema->fields[i].key, self)
                                 : NULL;

    if (ids == NULL || ids->len)
      continue;
    sr_record_form_skip (self->form, draft, schema->fields[i].key);
    skipped++;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->form), skipped < schema->n_fields);
}

static void
add_note (SrActForm *self, const SrAct *act)
{
  GtkWidget *label = gtk_label_new (_ (act->note));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sr-caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_margin_bottom (label, 4);
  gtk_box_append (GTK_BOX (self), label);
}

static void
add_form (SrActForm *self, SrDraft *draft)
{
  self->form = SR_RECORD_FORM (sr_record_form_new (self->reg));
  sr_record_form_set_plain (self->form, TRUE);
  sr_record_form_set_candidates (self->form, candidates, self);
  skip_empty (self, draft);
  if (draft == sr_act_request_values (self->request))
    sr_record_form_add (self->form, draft, NULL);
  else
    sr_record_form_add_field (self->form, draft, "leave_reason");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "checked", G_CALLBACK (on_checked), self, 0);
}

static void
add_members (SrActForm *self)
{
  self->members = SR_MEMBER_ROWS (sr_member_rows_new (self->reg, self->request));
  gtk_widget_set_margin_top (GTK_WIDGET (self->members), 8);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->members));
  g_signal_connect_object (self->members, "checked", G_CALLBACK (on_checked), self, 0);
}

/* An act that asks for a reason itself is not asked for a second one. */
static void
add_reason (SrActForm *self)
{
  SrDraft *values = sr_act_request_values (self->request);
  GtkWidget *entry = sr_entry_new ();

  self->reason = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (self), sr_field_row_new (_ ("Reason"), entry));
  gtk_widget_set_visible (gtk_widget_get_last_child (GTK_WIDGET (self)),
                          values == NULL ||
                              sr_schema_index (sr_draft_schema (values), "reason") < 0);
}

/* Ending takes the record itself as a draft, to say why. */
static SrDraft *
draft_to_end (SrActForm *self, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (self->reg, sr_act_request_subject_schema (self->request),
                      sr_act_request_subject (self->request), NULL, error);
  g_autoptr (SrDraft) draft = record ? sr_draft_new_for (record) : NULL;

  if (draft)
    sr_act_request_add_draft (self->request, draft);
  return draft;
}

static gboolean
build_form (SrActForm *self, GError **error)
{
  const SrAct *act = sr_act_request_act (self->request);
  SrDraft *draft = sr_act_request_values (self->request);

  if (act->note)
    add_note (self, act);
  if (act->flags & SR_ACT_DATED)
    add_date (self, act);
  if ((act->flags & SR_ACT_DRAFTS) && (act->flags & SR_ACT_ON_RECORD)) {
    draft = draft_to_end (self, error);
    if (draft == NULL)
      return FALSE;
    if (sr_schema_index (sr_draft_schema (draft), "leave_reason") < 0)
      draft = NULL;
  }
  if (draft)
    add_form (self, draft);
  if (act->n_rows)
    add_members (self);
  add_reason (self);
  return TRUE;
}

/* --- The object --- */

static void
sr_act_form_dispose (GObject *object)
{
  g_clear_handle_id (&SR_ACT_FORM (object)->reading, g_source_remove);
  G_OBJECT_CLASS (sr_act_form_parent_class)->dispose (object);
}

static void
sr_act_form_finalize (GObject *object)
{
  g_free (SR_ACT_FORM (object)->proposed_for);
  g_free (SR_ACT_FORM (object)->proposed);
  g_clear_object (&SR_ACT_FORM (object)->reg);
  G_OBJECT_CLASS (sr_act_form_parent_class)->finalize (object);
}

static void
sr_act_form_class_init (SrActFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_act_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_act_form_finalize;
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", SR_TYPE_ACT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_act_form_init (SrActForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 7);
}

GtkWidget *
sr_act_form_new (SrRegister *reg, SrActRequest *request, GError **error)
{
  g_autoptr (SrActForm) self = g_object_ref_sink (g_object_new (SR_TYPE_ACT_FORM, NULL));

  self->reg = g_object_ref (reg);
  self->request = request;
  sr_act_request_begin (request, reg);
  if (!build_form (self, error))
    return NULL;
  sr_act_form_check (self, FALSE);
  g_object_force_floating (G_OBJECT (self));
  return GTK_WIDGET (g_steal_pointer (&self));
}

void
sr_act_form_check (SrActForm *self, gboolean strict)
{
  self->strict |= strict;
  if (self->form)
    sr_record_form_check (self->form, self->strict);
  if (self->members)
    sr_member_rows_check (self->members, self->strict);
  read_day (self);
  sr_act_request_set_date (self->request, self->date ? self->day : NULL);
  sr_act_request_set_reason (self->request, gtk_editable_get_text (self->reason));
}

static guint
count_in (const GPtrArray *drafts, SrFieldState state, gboolean strict)
{
  guint n = 0;

  for (guint i = 0; i < drafts->len; i++)
    n += sr_form_count (drafts->pdata[i], state, strict);
  return n;
}

guint
sr_act_form_count (SrActForm *self, SrFieldState state)
{
  SrDraft *values = sr_act_request_values (self->request);
  guint n = values ? sr_form_count (values, state, self->strict) : 0;

  if (self->date_row && sr_field_row_get_state (self->date_row) == state)
    n++;
  return n + count_in (sr_act_request_rows (self->request), state, self->strict);
}

void
sr_act_form_next_problem (SrActForm *self)
{
  for (guint from_start = 0; from_start < 2; from_start++) {
    if (from_start && self->date_row && sr_field_row_get_state (self->date_row) != SR_FIELD_PLAIN &&
        sr_field_row_focus (self->date_row))
      return;
    if (self->form && sr_record_form_next_problem (self->form, from_start))
      return;
    if (self->members && sr_member_rows_next_problem (self->members, from_start))
      return;
  }
}

gboolean
sr_act_form_has_changes (SrActForm *self)
{
  const GPtrArray *rows = sr_act_request_rows (self->request);
  SrDraft *values = sr_act_request_values (self->request);

  sr_act_form_check (self, FALSE);
  if ((values && sr_draft_n_changes (values)) || *gtk_editable_get_text (self->reason))
    return TRUE;
  if (self->proposed) {
    g_autofree char *now = rows_text (self);

    return g_strcmp0 (now, self->proposed) != 0;
  }
  for (guint i = 0; i < rows->len; i++) /* the first row begins as the head */
    if (sr_draft_n_changes (rows->pdata[i]) > (self->members && i == 0 ? 1u : 0u))
      return TRUE;
  return FALSE;
}
