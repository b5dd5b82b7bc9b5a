/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Choices at the left, paper at the right. The preview is always masked: looking at it is no
 * reveal. What is printed or written is laid out anew, aside, as it was chosen.
 */
#include "ui/records/sr-print-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/records/sr-building-choice.h"
#include "ui/records/sr-pages-view.h"
#include "ui/records/sr-print-operation.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-text-size.h"

#define SIDE_WIDTH 316

struct _SrPrintDialog {
  AdwWindow parent_instance;

  SrRegister *reg;
  SrPrintOrder *order;
  GtkWidget *caller;
  GtkWidget *side; /* all choices */
  GtkWidget *kinds[SR_PRINT_N_KINDS];
  GtkWidget *building_row;
  SrBuildingChoice *building;
  GtkWidget *level;
  GtkWidget *purpose;
  GtkWidget *purpose_row;
  GtkWidget *recipient;
  GtkWidget *bar;
  GtkWidget *progress;
  GtkWidget *view;
  GtkWidget *count;
  GtkWidget *print;
  GtkWidget *save;
  GCancellable *preview; /* of the pages that are being laid out */
  GCancellable *output;  /* of what is being printed or written */
  char *written;
};

#define SR_TYPE_PRINT_DIALOG (sr_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SrPrintDialog, sr_print_dialog, SR, PRINT_DIALOG, AdwWindow)
G_DEFINE_FINAL_TYPE (SrPrintDialog, sr_print_dialog, ADW_TYPE_WINDOW)

static const char *const kind_labels[] = {
    N_ ("File of this household"),
    N_ ("Files of all households of the list"),
    N_ ("This list"),
    N_ ("Selected rows of the list"),
    N_ ("Sheet for the building head"),
    N_ ("The settlement on one page"),
};

static void
sr_print_dialog_dispose (GObject *object)
{
  SrPrintDialog *self = SR_PRINT_DIALOG (object);

  g_clear_weak_pointer (&self->caller);
  g_clear_object (&self->reg);
  g_clear_object (&self->preview);
  g_clear_object (&self->output);
  g_clear_object (&self->building);
  g_clear_pointer (&self->order, sr_print_order_free);
  g_clear_pointer (&self->written, g_free);
  G_OBJECT_CLASS (sr_print_dialog_parent_class)->dispose (object);
}

/* Closing stops what is under way; a file is not there then. */
static gboolean
sr_print_dialog_close_request (GtkWindow *window)
{
  SrPrintDialog *self = SR_PRINT_DIALOG (window);

  g_cancellable_cancel (self->preview);
  g_cancellable_cancel (self->output);
  sr_building_choice_stop (self->building);
  return GTK_WINDOW_CLASS (sr_print_dialog_parent_class)->close_request (window);
}

/* What comes back from a thread may find the window gone. */
static gboolean
is_closed (const SrPrintDialog *self)
{
  return self->reg == NULL;
}

static void
fail (SrPrintDialog *self, const GError *error)
{
  if (!is_closed (self) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, error->message, NULL);
}

/* The pages of a new cancellable, in place of what went before. */
static GCancellable *
renew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
  return *cancellable;
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  if (!is_closed (data))
    sr_progress_line_set (SR_PROGRESS_LINE (SR_PRINT_DIALOG (data)->progress), (guint64)done,
                          (guint64)MAX (total, 0));
}

/* --- Choices --- */

static char *
entry_text (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text ? g_strdup (text) : NULL;
}

static void
read_choices (SrPrintDialog *self)
{
  SrPrintOrder *order = self->order;

  for (SrPrintKind i = 0; i < SR_PRINT_N_KINDS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kinds[i])))
      order->kind = i;
  order->building = sr_building_choice_get (self->building);
  g_free (order->purpose);
  g_free (order->recipient);
  order->purpose = entry_text (self->purpose);
  order->recipient = entry_text (self->recipient);
  order->reveal = g_strcmp0 (sr_segments_get_selected (SR_SEGMENTS (self->level)), "revealed") == 0;
}

/* FALSE and marked when a purpose is missing. */
static gboolean
check_purpose (SrPrintDialog *self)
{
  gboolean missing = self->order->reveal && self->order->purpose == NULL;

  sr_field_row_set_problem (SR_FIELD_ROW (self->purpose_row),
                            missing ? SR_FIELD_WRONG : SR_FIELD_PLAIN,
                            missing ? _ ("Say what the full numbers are needed for") : NULL, NULL);
  if (missing)
    gtk_widget_grab_focus (self->purpose);
  return !missing;
}

/* --- Preview --- */

static void
show_count (SrPrintDialog *self)
{
  guint n = sr_pages_view_n (SR_PAGES_VIEW (self->view));
  g_autofree char *text =
      n == 0 ? g_strdup ("")
             : g_strdup_printf (_ ("Page %u of %u"),
                                sr_pages_view_page (SR_PAGES_VIEW (self->view)) + 1, n);

  gtk_label_set_text (GTK_LABEL (self->count), text);
}

static void
set_ready (SrPrintDialog *self, gboolean ready)
{
  gtk_widget_set_sensitive (self->print, ready);
  gtk_widget_set_sensitive (self->save, ready);
  gtk_widget_set_visible (self->progress, !ready);
}

static void
on_previewed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrPrintDialog) self = data;
  g_autoptr (GError) error = NULL;
  SrPages *pages = sr_job_finish (result, &error);

  if (is_closed (self)) {
    g_clear_pointer (&pages, sr_pages_free);
    return;
  }
  if (error && (g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED) ||
                g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    return; /* another preview is under way, or none is wanted any more */
  if (error)
    fail (self, error);
  sr_pages_view_set_pages (SR_PAGES_VIEW (self->view), pages);
  set_ready (self, pages != NULL);
  gtk_widget_set_visible (self->progress, FALSE);
  show_count (self);
}

static void
preview (SrPrintDialog *self)
{
  SrPrintOrder *order;
  SrJob *job;

  read_choices (self);
  gtk_widget_set_visible (self->building_row, self->order->kind == SR_PRINT_BUILDING);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, NULL, NULL);
  order = sr_print_order_copy (self->order);
  order->reveal = FALSE;
  set_ready (self, FALSE);
  sr_progress_line_set_title (SR_PROGRESS_LINE (self->progress), _ ("Laying out the pages"));
  job = sr_print_order_job (order, self->reg);
  sr_job_set_progress (job, on_progress, self);
  sr_job_run (job, renew (&self->preview), on_previewed, g_object_ref (self));
}

static void
on_kind (GtkCheckButton *button, GParamSpec *spec, SrPrintDialog *self)
{
  if (gtk_check_button_get_active (button))
    preview (self);
}

static void
on_building (SrPrintDialog *self)
{
  if (self->order->kind == SR_PRINT_BUILDING)
    preview (self);
}

/* --- Out --- */

static void
set_busy (SrPrintDialog *self, gboolean busy, const char *title)
{
  gtk_widget_set_sensitive (self->side, !busy);
  if (busy)
    sr_progress_line_set_title (SR_PROGRESS_LINE (self->progress), title);
  set_ready (self, !busy);
}

static void
tell (SrPrintDialog *self, char *sentence)
{
  g_autofree char *owned = sentence;

  if (self->caller)
    gtk_widget_activate_action (self->caller, "win.toast", "(sx)", owned, (gint64)0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrPrintDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = sr_job_finish (result, &error) != NULL;

  if (is_closed (self))
    return;
  set_busy (self, FALSE, NULL);
  if (written)
    tell (self, g_strdup_printf (_ ("Written: %s"), self->written));
  else
    fail (self, error);
}

static void
on_file (GFile *file, gpointer data)
{
  g_autoptr (SrPrintDialog) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  SrJob *job;

  if (path == NULL || is_closed (self))
    return;
  g_free (self->written);
  self->written = g_path_get_basename (path);
  set_busy (self, TRUE, _ ("Writing the PDF file"));
  job = sr_print_order_write_job (sr_print_order_copy (self->order), self->reg, path);
  sr_job_set_progress (job, on_progress, self);
  sr_job_run (job, renew (&self->output), on_written, g_object_ref (self));
}

static void
on_save (SrPrintDialog *self)
{
  g_autofree char *name = NULL;

  read_choices (self);
  if (!check_purpose (self))
    return;
  name = sr_print_order_file_name (self->order, self->reg);
  sr_choose_file (GTK_WINDOW (self), SR_FILE_SAVE, _ ("Save as PDF"), _ ("Save"), name,
                  _ ("PDF files"), "*.pdf", on_file, g_object_ref (self));
}

/* The clerk has chosen a printer: recorded first, and not printed if that fails. */
static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, SrPrintDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (sr_print_order_disclose (self->order, self->reg, &error))
    return;
  fail (self, error);
  gtk_print_operation_cancel (operation);
}

static void
run_operation (SrPrintDialog *self, SrPages *pages)
{
  g_autofree char *name = sr_print_order_file_name (self->order, self->reg);
  g_autoptr (GtkPrintOperation) operation = sr_print_operation_new (pages, name);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin_print), self, 0);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    GTK_WINDOW (self), &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    fail (self, error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !is_closed (self))
    tell (self, g_strdup (_ ("Sent to the printer")));
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrPrintDialog) self = data;
  g_autoptr (GError) error = NULL;
  SrPages *pages = sr_job_finish (result, &error);

  if (is_closed (self)) {
    g_clear_pointer (&pages, sr_pages_free);
    return;
  }
  set_busy (self, FALSE, NULL);
  if (pages)
    run_operation (self, pages);
  else
    fail (self, error);
}

static void
on_print (SrPrintDialog *self)
{
  SrJob *job;

  read_choices (self);
  if (!check_purpose (self))
    return;
  set_busy (self, TRUE, _ ("Laying out the pages"));
  job = sr_print_order_job (sr_print_order_copy (self->order), self->reg);
  sr_job_set_progress (job, on_progress, self);
  sr_job_run (job, renew (&self->output), on_laid_out, g_object_ref (self));
}

static void
on_cancel (SrPrintDialog *self)
{
  g_cancellable_cancel (self->preview);
  g_cancellable_cancel (self->output);
  gtk_widget_set_visible (self->progress, FALSE);
}

/* --- Object --- */

static void
sr_print_dialog_class_init (SrPrintDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_print_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sr_print_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
sr_print_dialog_init (SrPrintDialog *self)
{
  self->preview = g_cancellable_new ();
  self->output = g_cancellable_new ();
}

static gboolean
is_offered (const SrPrintOrder *order, SrPrintKind kind)
{
  switch (kind) {
  case SR_PRINT_HOUSEHOLD:
    return order->household != 0;
  case SR_PRINT_FILES:
    return order->query != NULL && g_str_equal (sr_query_schema (order->query)->key, "household");
  case SR_PRINT_LIST:
    return order->query != NULL;
  case SR_PRINT_SELECTION:
    return order->query != NULL && order->ids != NULL && order->ids->len > 0;
  case SR_PRINT_BUILDING:
  case SR_PRINT_SITE:
  case SR_PRINT_N_KINDS:
  default:
    return TRUE;
  }
}

static const char *
label_of (const SrPrintOrder *order, SrPrintKind kind)
{
  if (kind == SR_PRINT_FILES && order->ids && order->ids->len > 0)
    return _ ("Files of the selected households");
  return _ (kind_labels[kind]);
}

static GtkWidget *
make_kinds (SrPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (SrPrintKind i = 0; i < SR_PRINT_N_KINDS; i++) {
    self->kinds[i] = gtk_check_button_new_with_label (label_of (self->order, i));
    if (i > 0)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (self->kinds[i]),
                                  GTK_CHECK_BUTTON (self->kinds[0]));
    gtk_widget_set_sensitive (self->kinds[i], is_offered (self->order, i));
    gtk_box_append (GTK_BOX (box), self->kinds[i]);
  }
  for (SrPrintKind i = 0; i < SR_PRINT_N_KINDS; i++) {
    SrPrintKind kind = (self->order->kind + i) % SR_PRINT_N_KINDS;

    if (is_offered (self->order, kind)) {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->kinds[kind]), TRUE);
      break;
    }
  }
  return box;
}

static void
make_building (SrPrintDialog *self)
{
  self->building = sr_building_choice_new (self->reg, self->order->building);
  self->building_row =
      sr_field_row_new (_ ("Building"), sr_building_choice_widget (self->building));
}

static GtkWidget *
make_note (SrPrintDialog *self)
{
  g_autofree char *text =
      g_strdup_printf (_ ("As of %s. The preview is masked always. Each print is recorded: who, "
                          "when, what, masked or not, purpose and recipient."),
                       sr_register_as_of (self->reg));
  GtkWidget *note = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "sr-caption");
  gtk_widget_add_css_class (note, "dim");
  return note;
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "sr-heading");
  return heading;
}

static GtkWidget *
make_side (SrPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  make_building (self);
  self->level = sr_segments_new (_ ("Masking"));
  sr_segments_add (SR_SEGMENTS (self->level), "masked", _ ("Masked"));
  sr_segments_add (SR_SEGMENTS (self->level), "revealed", _ ("Full numbers"));
  self->purpose = sr_entry_new ();
  self->recipient = sr_entry_new ();
  self->purpose_row = sr_field_row_new (_ ("Purpose"), self->purpose);
  gtk_box_append (GTK_BOX (box), make_heading (_ ("What")));
  gtk_box_append (GTK_BOX (box), make_kinds (self));
  gtk_box_append (GTK_BOX (box), self->building_row);
  gtk_box_append (GTK_BOX (box), make_heading (_ ("How")));
  gtk_box_append (GTK_BOX (box), sr_field_row_new (_ ("Masking"), self->level));
  gtk_box_append (GTK_BOX (box), self->purpose_row);
  gtk_box_append (GTK_BOX (box), sr_field_row_new (_ ("Recipient"), self->recipient));
  gtk_box_append (GTK_BOX (box), make_note (self));
  return box;
}

static GtkWidget *
make_buttons (SrPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->print = gtk_button_new_with_label (_ ("Print…"));
  self->save = gtk_button_new_with_label (_ ("Save as PDF…"));
  gtk_widget_add_css_class (self->print, "suggested-action");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), self->save);
  gtk_box_append (GTK_BOX (box), self->print);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (on_print), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  return box;
}

static GtkWidget *
make_left (SrPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = make_buttons (self);

  self->side = make_side (self);
  self->progress = sr_progress_line_new (_ ("Laying out the pages"));
  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_add_css_class (self->count, "sr-caption");
  gtk_widget_add_css_class (self->count, "dim");
  gtk_widget_set_vexpand (self->side, TRUE);
  g_signal_connect_swapped (self->progress, "cancel", G_CALLBACK (on_cancel), self);
  gtk_box_append (GTK_BOX (box), self->side);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 10);
  gtk_widget_set_margin_bottom (box, 16);
  sr_text_request (box, SIDE_WIDTH - 32, -1);
  gtk_widget_set_hexpand (box, FALSE);
  return box;
}

static void
build (SrPrintDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->bar = sr_bar_new ();
  self->view = sr_pages_view_new ();
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (inner), make_left (self));
  gtk_box_append (GTK_BOX (inner), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (inner), self->view);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), self->bar);
  gtk_box_append (GTK_BOX (outer), inner);
  adw_window_set_content (ADW_WINDOW (self), outer);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Print"));
  sr_text_window_size (GTK_WINDOW (self), 1040, 680);
}

static void
connect (SrPrintDialog *self)
{
  for (SrPrintKind i = 0; i < SR_PRINT_N_KINDS; i++)
    g_signal_connect (self->kinds[i], "notify::active", G_CALLBACK (on_kind), self);
  g_signal_connect_object (self->building, "changed", G_CALLBACK (on_building), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->building, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view, "page-changed", G_CALLBACK (show_count), self);
}

GtkWindow *
sr_print_dialog_open (GtkWidget *widget, SrRegister *reg, SrPrintOrder *order)
{
  SrPrintDialog *self =
      g_object_new (SR_TYPE_PRINT_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  self->reg = g_object_ref (reg);
  self->order = order;
  g_set_weak_pointer (&self->caller, widget);
  build (self);
  connect (self);
  preview (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
