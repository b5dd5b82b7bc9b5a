/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A stack of two: the form made from the act's row, and the sheet. What an act asks for beyond
 * fields (its day, the reason) has rows of its own.
 */
#include "ui/records/sr-act-pane.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "acts/sr-act-perform.h"
#include "store/sr-record-store.h"
#include "ui/records/sr-act-sheet.h"
#include "ui/records/sr-form-checks.h"
#include "ui/records/sr-member-rows.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/records/sr-record-form.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-status-line.h"

struct _SrActPane {
  GtkBox parent_instance;

  SrRegister *reg;
  SrActRequest *request; /* NULL while empty */
  SrPaneHead head;
  SrBar *bar;
  GtkStack *pages; /* form, sheet */
  GtkBox *content;
  SrFieldRow *date_row; /* these five are NULL where the act does not ask for them */
  GtkEditable *date;
  SrRecordForm *form;
  SrMemberRows *members;
  GtkEditable *reason;
  SrActSheet *sheet;
  char day[SR_DATE_SIZE];
  gboolean strict;
  guint reading; /* idle source */
};

enum { SIGNAL_SAVED, SIGNAL_CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrActPane, sr_act_pane, GTK_TYPE_BOX)

/* --- State --- */

static gboolean
on_sheet (SrActPane *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "sheet") == 0;
}

static guint
count_in (const GPtrArray *drafts, SrFieldState state, gboolean strict)
{
  guint n = 0;

  for (guint i = 0; i < drafts->len; i++)
    n += sr_form_count (drafts->pdata[i], state, strict);
  return n;
}

static guint
count (SrActPane *self, SrFieldState state)
{
  SrDraft *values = sr_act_request_values (self->request);
  guint n = values ? sr_form_count (values, state, self->strict) : 0;

  if (self->date_row && sr_field_row_get_state (self->date_row) == state)
    n++;
  return n + count_in (sr_act_request_rows (self->request), state, self->strict);
}

static void
show_state (SrActPane *self)
{
  guint wrong;

  if (self->request == NULL)
    return;
  wrong = count (self, SR_FIELD_WRONG);
  sr_pane_head_set_problems (&self->head, wrong, count (self, SR_FIELD_DOUBT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save", wrong == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->head.go), !on_sheet (self));
}

static void
on_checked (gpointer source, SrActPane *self)
{
  if (self->request && gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  show_state (self);
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
read_day (SrActPane *self)
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
  SrActPane *self = data;

  self->reading = 0;
  read_day (self);
  return G_SOURCE_REMOVE;
}

static void
on_day_typed (GtkEditable *entry, SrActPane *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add (read_when_idle, self);
}

/* --- Building the form --- */

static void
add_date (SrActPane *self, const SrAct *act)
{
  GtkWidget *entry = sr_date_entry_new (sr_pane_normal_date, NULL);

  self->date = GTK_EDITABLE (entry);
  gtk_editable_set_text (self->date, sr_register_as_of (self->reg));
  self->date_row =
      SR_FIELD_ROW (sr_field_row_new (act->date_label ? _ (act->date_label) : _ ("Date"), entry));
  if (g_str_equal (act->key, "end"))
    sr_field_row_set_hint (self->date_row, _ ("The first day on which it no longer holds"));
  gtk_box_append (self->content, GTK_WIDGET (self->date_row));
  g_signal_connect (entry, "changed", G_CALLBACK (on_day_typed), self);
}

static void
add_form (SrActPane *self, SrDraft *draft)
{
  self->form = SR_RECORD_FORM (sr_record_form_new (self->reg));
  sr_record_form_set_plain (self->form, TRUE);
  if (draft == sr_act_request_values (self->request))
    sr_record_form_add (self->form, draft, NULL);
  else
    sr_record_form_add_field (self->form, draft, "leave_reason");
  gtk_box_append (self->content, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "checked", G_CALLBACK (on_checked), self, 0);
}

static void
add_members (SrActPane *self)
{
  self->members = SR_MEMBER_ROWS (sr_member_rows_new (self->reg, self->request));
  gtk_widget_set_margin_top (GTK_WIDGET (self->members), 8);
  gtk_box_append (self->content, GTK_WIDGET (self->members));
  g_signal_connect_object (self->members, "checked", G_CALLBACK (on_checked), self, 0);
}

static void
add_reason (SrActPane *self)
{
  GtkWidget *entry = sr_entry_new ();

  self->reason = GTK_EDITABLE (entry);
  gtk_box_append (self->content, sr_field_row_new (_ ("Reason"), entry));
}

/* Ending takes the record itself as a draft, to say why. */
static SrDraft *
draft_to_end (SrActPane *self, GError **error)
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
build_form (SrActPane *self, GError **error)
{
  const SrAct *act = sr_act_request_act (self->request);
  SrDraft *draft = sr_act_request_values (self->request);

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

static void
show_page (SrActPane *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  show_state (self);
}

static void
empty (SrActPane *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->reading, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))))
    gtk_box_remove (self->content, child);
  self->date_row = NULL;
  self->date = self->reason = NULL;
  self->form = NULL;
  self->members = NULL;
  self->strict = FALSE;
  sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  gtk_stack_set_visible_child_name (self->pages, "form");
  g_clear_pointer (&self->request, sr_act_request_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save", FALSE);
}

/* --- Going on --- */

static void
check_all (SrActPane *self)
{
  if (self->form)
    sr_record_form_check (self->form, self->strict);
  if (self->members)
    sr_member_rows_check (self->members, self->strict);
  read_day (self);
  show_state (self);
}

static void
fill_request (SrActPane *self)
{
  sr_act_request_set_date (self->request, self->date ? self->day : NULL);
  sr_act_request_set_reason (self->request, gtk_editable_get_text (self->reason));
}

static void
show_sheet (SrActPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) preview = NULL;

  self->strict = TRUE;
  check_all (self);
  if (count (self, SR_FIELD_WRONG)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "pane.next-problem", NULL);
    return;
  }
  fill_request (self);
  preview = sr_act_preview (self->reg, self->request, &error);
  if (preview == NULL) {
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  sr_act_sheet_show (self->sheet, preview, sr_act_verb (sr_act_request_act (self->request)));
  show_page (self, "sheet");
  sr_act_sheet_focus (self->sheet);
}

static void
do_it (SrActPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) preview = sr_act_preview (self->reg, self->request, &error);
  gint64 entry = 0;

  if (preview == NULL || !sr_act_perform (self->reg, self->request, &entry, &error)) {
    show_page (self, "form");
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  empty (self);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, entry, preview->title);
}

static void
pane_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrActPane *self = SR_ACT_PANE (widget);

  if (self->request == NULL)
    return;
  if (on_sheet (self))
    do_it (self);
  else
    show_sheet (self);
}

/* --- Leaving --- */

static void
close_pane (GtkWidget *pane)
{
  empty (SR_ACT_PANE (pane));
  g_signal_emit (pane, signals[SIGNAL_CLOSED], 0);
}

void
sr_act_pane_leave (SrActPane *self, SrConfirmFunc done, gpointer data)
{
  const char *question = _ ("Discard what was filled in?");

  sr_pane_leave (GTK_WIDGET (self), sr_act_pane_has_changes (self) ? question : NULL, close_pane,
                 done, data);
}

static void
pane_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrActPane *self = SR_ACT_PANE (widget);

  if (self->request && on_sheet (self))
    show_page (self, "form");
  else
    sr_act_pane_leave (self, NULL, NULL);
}

static void
pane_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrActPane *self = SR_ACT_PANE (widget);

  for (guint from_start = 0; self->request && from_start < 2; from_start++) {
    if (from_start && self->date_row && sr_field_row_get_state (self->date_row) != SR_FIELD_PLAIN &&
        sr_field_row_focus (self->date_row))
      return;
    if (self->form && sr_record_form_next_problem (self->form, from_start))
      return;
    if (self->members && sr_member_rows_next_problem (self->members, from_start))
      return;
  }
}

/* --- The object --- */

static void
sr_act_pane_dispose (GObject *object)
{
  g_clear_handle_id (&SR_ACT_PANE (object)->reading, g_source_remove);
  G_OBJECT_CLASS (sr_act_pane_parent_class)->dispose (object);
}

static void
sr_act_pane_finalize (GObject *object)
{
  SrActPane *self = SR_ACT_PANE (object);

  g_clear_pointer (&self->request, sr_act_request_free);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_act_pane_parent_class)->finalize (object);
}

static void
sr_act_pane_class_init (SrActPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_act_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_act_pane_finalize;
  gtk_widget_class_install_action (widget_class, "pane.save", NULL, pane_save);
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, pane_close);
  gtk_widget_class_install_action (widget_class, "pane.next-problem", NULL, pane_next_problem);
  sr_pane_add_keys (widget_class);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", SR_TYPE_ACT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", SR_TYPE_ACT_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_act_pane_init (SrActPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

static void
build_pages (SrActPane *self)
{
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 7));
  self->sheet = SR_ACT_SHEET (sr_act_sheet_new ());
  gtk_stack_add_named (self->pages, sr_pane_scroller_new (GTK_WIDGET (self->content)), "form");
  gtk_stack_add_named (self->pages, sr_pane_scroller_new (GTK_WIDGET (self->sheet)), "sheet");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->pages));
}

static void
build_keys (SrActPane *self)
{
  SrStatusLine *line = SR_STATUS_LINE (sr_status_line_new ());

  sr_status_line_add_key (line, "Ctrl S", _ ("Go on"));
  sr_status_line_add_key (line, "Esc", _ ("Back"));
  sr_status_line_add_key (line, "F4", _ ("Code list"));
  sr_status_line_add_key (line, "F8", _ ("Next problem"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
}

GtkWidget *
sr_act_pane_new (SrRegister *reg)
{
  SrActPane *self = g_object_new (SR_TYPE_ACT_PANE, NULL);

  self->reg = g_object_ref (reg);
  gtk_box_append (GTK_BOX (self), sr_pane_head_build (&self->head, _ ("Go on")));
  self->bar = SR_BAR (sr_pane_bar_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  build_pages (self);
  build_keys (self);
  empty (self);
  return GTK_WIDGET (self);
}

static void
show_title (SrActPane *self, const SrAct *act, const SrSchema *schema, gint64 id)
{
  g_autofree char *name = id ? sr_act_record_name (self->reg, schema, id, NULL) : NULL;

  sr_pane_head_set_title (&self->head, sr_act_label (act), name);
}

void
sr_act_pane_start (SrActPane *self, const SrAct *act, const SrSchema *schema, gint64 id)
{
  g_autoptr (GError) error = NULL;

  empty (self);
  self->request = sr_act_request_new (act, schema, id);
  show_title (self, act, schema, id);
  if (!build_form (self, &error)) {
    empty (self);
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  check_all (self);
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

SrActRequest *
sr_act_pane_request (SrActPane *self)
{
  return self->request;
}

gboolean
sr_act_pane_has_changes (SrActPane *self)
{
  const GPtrArray *rows;
  SrDraft *values;

  if (self->request == NULL)
    return FALSE;
  check_all (self);
  rows = sr_act_request_rows (self->request);
  values = sr_act_request_values (self->request);
  if ((values && sr_draft_n_changes (values)) || *gtk_editable_get_text (self->reason))
    return TRUE;
  for (guint i = 0; i < rows->len; i++) /* the first row begins as the head */
    if (sr_draft_n_changes (rows->pdata[i]) > (self->members && i == 0 ? 1u : 0u))
      return TRUE;
  return FALSE;
}
