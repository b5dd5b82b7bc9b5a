/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Three pages: fields, value, preview. What runs aside has an order of its own.
 */
#include "ui/records/sr-bulk-dialog.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-bulk.h"
#include "store/sr-job.h"
#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-field-editor.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-sentences.h"
#include "ui/widgets/sr-text-size.h"

/* Refusals and old values that are told one by one. */
#define MOST_LINES 12

struct _SrBulkDialog {
  AdwWindow parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  GArray *ids;
  SrBulkOrder *order;     /* what the preview was made of; NULL before */
  SrBulkPreview *preview; /* NULL: not shown */
  SrDraft *draft;
  GtkWidget *caller;
  GtkWidget *bar;
  GtkWidget *stack; /* fields, value, preview */
  GtkWidget *value; /* box of the rows */
  GtkWidget *editor;
  GtkWidget *mode; /* correct or change; only for what has a date */
  GtkWidget *mode_row;
  GtkWidget *date;
  GtkWidget *date_row;
  GtkWidget *reason;
  GtkWidget *heading;
  GtkWidget *sentences;
  GtkWidget *progress;
  GtkWidget *back;
  GtkWidget *button;
  GCancellable *cancellable; /* while something runs */
};

G_DEFINE_FINAL_TYPE (SrBulkDialog, sr_bulk_dialog, ADW_TYPE_WINDOW)

static void
sr_bulk_dialog_dispose (GObject *object)
{
  SrBulkDialog *self = SR_BULK_DIALOG (object);

  g_clear_weak_pointer (&self->caller);
  g_clear_object (&self->reg);
  g_clear_object (&self->draft);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->order, sr_bulk_order_free);
  g_clear_pointer (&self->preview, sr_bulk_preview_free);
  G_OBJECT_CLASS (sr_bulk_dialog_parent_class)->dispose (object);
}

/* What was not written yet is stopped. */
static gboolean
sr_bulk_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (SR_BULK_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (sr_bulk_dialog_parent_class)->close_request (window);
}

static void
fail (SrBulkDialog *self, const char *sentence)
{
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, sentence, NULL);
}

static const char *
page (SrBulkDialog *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}

static void
show_page (SrBulkDialog *self, const char *name)
{
  gboolean fields = g_str_equal (name, "fields");

  fail (self, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->back, !fields);
  gtk_widget_set_visible (self->button, !fields);
  if (g_str_equal (name, "value"))
    gtk_button_set_label (GTK_BUTTON (self->button), _ ("Preview"));
}

/* --- Value --- */

static gboolean
is_dated (const SrSchema *schema, const SrField *field)
{
  return schema->span || field->flags & SR_FIELD_DATED;
}

static void
on_mode (SrBulkDialog *self)
{
  gtk_widget_set_visible (
      self->date_row, g_str_equal (sr_segments_get_selected (SR_SEGMENTS (self->mode)), "change"));
}

static void
show_value (SrBulkDialog *self, const SrField *field)
{
  GtkWidget *old = gtk_widget_get_first_child (self->value);
  GtkWidget *row;

  if (self->editor)
    gtk_box_remove (GTK_BOX (self->value), old);
  g_set_object (&self->draft, sr_draft_new (self->schema));
  g_object_unref (self->draft);
  self->editor = sr_field_editor_new (self->reg, self->draft, field);
  row = sr_field_row_new (sr_field_label (field), self->editor);
  gtk_box_prepend (GTK_BOX (self->value), row);
  gtk_widget_set_visible (self->mode_row, is_dated (self->schema, field));
  sr_segments_set_selected (SR_SEGMENTS (self->mode), "correct");
  on_mode (self);
  g_clear_pointer (&self->order, sr_bulk_order_free);
  self->order = sr_bulk_order_new (self->schema, self->ids, field);
  show_page (self, "value");
  sr_field_row_focus (SR_FIELD_ROW (row));
}

static void
on_field (SrFieldChooser *fields, const char *key, SrBulkDialog *self)
{
  show_value (self, sr_schema_field (self->schema, key));
}

/* FALSE and told when something cannot be read. */
static gboolean
read_value (SrBulkDialog *self)
{
  const char *key = self->order->field->key;
  gboolean change = gtk_widget_get_visible (self->date_row);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  const SrProblem *problem;
  SrCheckContext context;
  char date[SR_DATE_SIZE], today[SR_DATE_SIZE];

  sr_field_editor_flush (SR_FIELD_EDITOR (self->editor));
  context = sr_register_check_context (self->reg, NULL, today);
  sr_draft_check (self->draft, &context);
  problem = sr_problems_of_field (sr_draft_problems (self->draft), key);
  if (problem && problem->severity == SR_SEVERITY_ERROR) {
    fail (self, problem->message);
    return FALSE;
  }
  if (change && !sr_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date)), date)) {
    fail (self, _ ("Say from which day on, like 2025-09-27"));
    return FALSE;
  }
  sr_value_clear (&self->order->value);
  self->order->value = sr_value_copy (sr_draft_get (self->draft, key));
  g_free (self->order->date);
  g_free (self->order->reason);
  self->order->date = change ? g_strdup (date) : NULL;
  self->order->reason = *reason ? g_strdup (reason) : NULL;
  return TRUE;
}

/* --- Running aside --- */

static void
set_busy (SrBulkDialog *self, gboolean busy, const char *title)
{
  if (busy)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->stack, !busy);
  gtk_widget_set_sensitive (self->back, !busy);
  gtk_widget_set_sensitive (self->button, !busy);
  gtk_widget_set_visible (self->progress, busy);
  if (busy)
    sr_progress_line_set_title (SR_PROGRESS_LINE (self->progress), title);
  g_clear_object (&self->cancellable);
  if (busy)
    self->cancellable = g_cancellable_new ();
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  sr_progress_line_set (SR_PROGRESS_LINE (SR_BULK_DIALOG (data)->progress), (guint64)done,
                        (guint64)MAX (total, 0));
}

static void
run_aside (SrBulkDialog *self, SrJobWork work, const char *title, GAsyncReadyCallback done)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_WRITES, work, sr_bulk_order_copy (self->order),
                           (GDestroyNotify)sr_bulk_order_free);

  set_busy (self, TRUE, title);
  sr_job_set_progress (job, on_progress, self);
  sr_job_run (job, self->cancellable, done, g_object_ref (self));
}

static gpointer
preview_aside (SrJob *job, gpointer order, GError **error)
{
  return sr_bulk_preview (sr_job_register (job), order, sr_job_progress, job,
                          sr_job_cancellable (job), error);
}

static gpointer
perform_aside (SrJob *job, gpointer order, GError **error)
{
  gint64 *entry = g_new0 (gint64, 1);

  if (sr_bulk_perform (sr_job_register (job), order, sr_job_progress, job, sr_job_cancellable (job),
                       entry, error))
    return entry;
  g_free (entry);
  return NULL;
}

/* That the clerk stopped it is no news. */
static void
tell_failure (SrBulkDialog *self, const GError *error)
{
  if (!g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    fail (self, error->message);
}

/* --- Preview --- */

static void
say (SrBulkDialog *self, const char *icon, SrTone tone, char *sentence)
{
  sr_sentences_add (SR_SENTENCES (self->sentences), icon, tone, sentence);
  g_free (sentence);
}

static void
say_old (SrBulkDialog *self)
{
  const SrBulkPreview *preview = self->preview;

  for (guint i = 0; i < MIN (preview->old->len, MOST_LINES); i++) {
    const SrBulkOld *old = preview->old->pdata[i];

    say (self, "view-refresh-symbolic", SR_TONE_DIM,
         g_strdup_printf (_ ("%u rows: %s → %s"), old->n, old->text, preview->new_text));
  }
  if (preview->old->len > MOST_LINES)
    say (self, "view-refresh-symbolic", SR_TONE_DIM,
         g_strdup_printf (_ ("… and %u other values"), preview->old->len - MOST_LINES));
  if (preview->n_same)
    say (self, "object-select-symbolic", SR_TONE_FAINT,
         g_strdup_printf (_ ("%u rows have it already and stay as they are"), preview->n_same));
}

static void
say_refused (SrBulkDialog *self)
{
  const GPtrArray *refused = self->preview->refused;

  for (guint i = 0; i < MIN (refused->len, MOST_LINES); i++) {
    const SrBulkRefusal *refusal = refused->pdata[i];

    say (self, "sr-wrong-symbolic", SR_TONE_RED,
         g_strdup_printf ("%s：%s", refusal->name, refusal->sentence));
  }
  if (refused->len > MOST_LINES)
    say (self, "sr-wrong-symbolic", SR_TONE_RED,
         g_strdup_printf (_ ("… and %u rows more that cannot take it"), refused->len - MOST_LINES));
  if (self->preview->conflict)
    say (self, "sr-wrong-symbolic", SR_TONE_RED, g_strdup (self->preview->conflict));
}

/* TRUE, and said why, when no row would change. */
static gboolean
says_none (SrBulkDialog *self)
{
  const SrBulkPreview *preview = self->preview;
  g_autofree char *text = NULL;

  if (preview->ids->len)
    return FALSE;
  text = preview->refused->len ? g_strdup_printf (_ ("None of the %u rows can take %s"),
                                                  self->ids->len, preview->new_text)
                               : g_strdup_printf (_ ("All %u rows have %s already"), self->ids->len,
                                                  preview->new_text);
  gtk_label_set_text (GTK_LABEL (self->heading), text);
  return TRUE;
}

/* They are changed all the same: it may be right. */
static void
say_doubts (SrBulkDialog *self)
{
  const GPtrArray *doubts = self->preview->doubts;

  for (guint i = 0; i < MIN (doubts->len, MOST_LINES); i++) {
    const SrBulkRefusal *doubt = doubts->pdata[i];

    say (self, "sr-doubt-symbolic", SR_TONE_AMBER,
         g_strdup_printf ("%s：%s", doubt->name, doubt->sentence));
  }
  if (doubts->len > MOST_LINES)
    say (self, "sr-doubt-symbolic", SR_TONE_AMBER,
         g_strdup_printf (_ ("… and %u rows more that are doubtful then"),
                          doubts->len - MOST_LINES));
}

static void
set_heading (SrBulkDialog *self)
{
  const char *label = sr_field_label (self->order->field);
  g_autofree char *text =
      self->order->date
          ? g_strdup_printf (_ ("%s of %u rows becomes %s from %s on"), label,
                             self->preview->ids->len, self->preview->new_text, self->order->date)
          : g_strdup_printf (_ ("%s of %u rows becomes %s"), label, self->preview->ids->len,
                             self->preview->new_text);

  gtk_label_set_text (GTK_LABEL (self->heading), text);
}

/* Those that cannot take it can be left out, never silently: the button says so. */
static void
show_preview (SrBulkDialog *self)
{
  const SrBulkPreview *preview = self->preview;
  guint n = preview->ids->len;
  g_autofree char *verb = g_strdup_printf (
      preview->refused->len && n ? _ ("Change the Other %u Rows") : _ ("Change %u Rows"), n);

  sr_sentences_clear (SR_SENTENCES (self->sentences));
  if (!says_none (self))
    set_heading (self);
  say_old (self);
  say_refused (self);
  say_doubts (self);
  show_page (self, "preview");
  gtk_button_set_label (GTK_BUTTON (self->button), verb);
  gtk_widget_set_sensitive (self->button, n > 0 && preview->conflict == NULL);
  gtk_widget_grab_focus (n > 0 && preview->conflict == NULL ? self->button : self->back);
}

static void
on_previewed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  SrBulkPreview *preview = sr_job_finish (result, &error);

  if (self->reg == NULL) { /* closed meanwhile */
    g_clear_pointer (&preview, sr_bulk_preview_free);
    return;
  }
  set_busy (self, FALSE, NULL);
  if (preview == NULL) {
    tell_failure (self, error);
    return;
  }
  g_clear_pointer (&self->preview, sr_bulk_preview_free);
  self->preview = preview;
  show_preview (self);
}

static void
on_performed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *entry = sr_job_finish (result, &error);
  g_autofree char *sentence = NULL;

  if (self->reg == NULL)
    return;
  set_busy (self, FALSE, NULL);
  if (entry == NULL) {
    tell_failure (self, error);
    return;
  }
  sentence = g_strdup_printf (_ ("%s of %u rows is now %s"), sr_field_label (self->order->field),
                              self->preview->ids->len, self->preview->new_text);
  if (self->caller)
    gtk_widget_activate_action (self->caller, "win.toast", "(sx)", sentence, *entry);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
sr_bulk_dialog_go_on (SrBulkDialog *self)
{
  if (self->cancellable)
    return;
  if (g_str_equal (page (self), "value") && read_value (self)) {
    run_aside (self, preview_aside, _ ("Trying it out"), on_previewed);
  } else if (g_str_equal (page (self), "preview") && gtk_widget_get_sensitive (self->button)) {
    g_array_unref (self->order->ids);
    self->order->ids = g_array_copy (self->preview->ids);
    run_aside (self, perform_aside, _ ("Writing"), on_performed);
  }
}

/* After the preview all rows are meant again. */
static void
go_back (SrBulkDialog *self)
{
  if (g_str_equal (page (self), "preview")) {
    g_array_unref (self->order->ids);
    self->order->ids = g_array_copy (self->ids);
    show_page (self, "value");
    gtk_widget_set_sensitive (self->button, TRUE);
  } else
    show_page (self, "fields");
}

static void
on_cancel (SrBulkDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
action_go_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_bulk_dialog_go_on (SR_BULK_DIALOG (widget));
}

static void
sr_bulk_dialog_class_init (SrBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_bulk_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sr_bulk_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "bulk.go-on", NULL, action_go_on);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "bulk.go-on",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sr_bulk_dialog_init (SrBulkDialog *self)
{
}

/* --- Building --- */

static GtkWidget *
make_value (SrBulkDialog *self)
{
  self->value = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  self->mode = sr_segments_new (_ ("Since when"));
  sr_segments_add (SR_SEGMENTS (self->mode), "correct", _ ("It was always so"));
  sr_segments_add (SR_SEGMENTS (self->mode), "change", _ ("From a day on"));
  self->mode_row = sr_field_row_new (_ ("Since when"), self->mode);
  self->date = sr_date_entry_new (sr_pane_normal_date, NULL);
  self->date_row = sr_field_row_new (_ ("From which day"), self->date);
  self->reason = sr_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), sr_register_as_of (self->reg));
  gtk_widget_set_halign (self->mode, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->value), self->mode_row);
  gtk_box_append (GTK_BOX (self->value), self->date_row);
  gtk_box_append (GTK_BOX (self->value), sr_field_row_new (_ ("Reason"), self->reason));
  g_signal_connect_swapped (self->mode, "selected", G_CALLBACK (on_mode), self);
  return self->value;
}

static GtkWidget *
make_preview (SrBulkDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->heading = gtk_label_new (NULL);
  self->sentences = sr_sentences_new ();
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_widget_add_css_class (self->heading, "sr-subtitle");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->sentences);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static GtkWidget *
make_pages (SrBulkDialog *self)
{
  GtkWidget *fields = sr_field_chooser_new (self->schema, sr_bulk_can);

  self->stack = gtk_stack_new ();
  g_signal_connect (fields, "chosen", G_CALLBACK (on_field), self);
  gtk_stack_add_named (GTK_STACK (self->stack), fields, "fields");
  gtk_stack_add_named (GTK_STACK (self->stack), make_value (self), "value");
  gtk_stack_add_named (GTK_STACK (self->stack), make_preview (self), "preview");
  gtk_widget_set_vexpand (self->stack, TRUE);
  return self->stack;
}

static GtkWidget *
make_foot (SrBulkDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->back = gtk_button_new_with_label (_ ("Back"));
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "bulk.go-on");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (go_back), self);
  gtk_box_append (GTK_BOX (foot), self->back);
  gtk_box_append (GTK_BOX (foot), self->button);
  return foot;
}

static void
build (SrBulkDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  g_autofree char *title =
      g_strdup_printf (_ ("Change %u %s"), self->ids->len, sr_schema_plural (self->schema));

  self->bar = sr_bar_new ();
  self->progress = sr_progress_line_new (_ ("Trying it out"));
  gtk_widget_set_visible (self->progress, FALSE);
  g_signal_connect_swapped (self->progress, "cancel", G_CALLBACK (on_cancel), self);
  gtk_widget_set_margin_start (inner, 20);
  gtk_widget_set_margin_end (inner, 20);
  gtk_widget_set_margin_top (inner, 8);
  gtk_widget_set_margin_bottom (inner, 20);
  gtk_box_append (GTK_BOX (inner), make_pages (self));
  gtk_box_append (GTK_BOX (inner), self->progress);
  gtk_box_append (GTK_BOX (inner), make_foot (self));
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), self->bar);
  gtk_box_append (GTK_BOX (outer), inner);
  adw_window_set_content (ADW_WINDOW (self), outer);
  gtk_window_set_title (GTK_WINDOW (self), title);
  sr_text_window_size (GTK_WINDOW (self), 480, 540);
  show_page (self, "fields");
}

SrBulkDialog *
sr_bulk_dialog_new (GtkWidget *widget, SrRegister *reg, const SrSchema *schema, const GArray *ids)
{
  SrBulkDialog *self =
      g_object_new (SR_TYPE_BULK_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  self->reg = g_object_ref (reg);
  self->schema = schema;
  self->ids = g_array_copy ((GArray *)ids);
  g_set_weak_pointer (&self->caller, widget);
  build (self);
  return self;
}

void
sr_bulk_dialog_choose (SrBulkDialog *self, const char *key)
{
  show_value (self, sr_schema_field (self->schema, key));
}

SrDraft *
sr_bulk_dialog_draft (SrBulkDialog *self)
{
  return self->draft;
}

void
sr_bulk_dialog_set_date (SrBulkDialog *self, const char *date)
{
  sr_segments_set_selected (SR_SEGMENTS (self->mode), "change");
  on_mode (self);
  gtk_editable_set_text (GTK_EDITABLE (self->date), date);
}

gboolean
sr_bulk_dialog_is_busy (SrBulkDialog *self)
{
  return self->cancellable != NULL;
}
