/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The dialog of exports: choices above, the file, progress below.
 */
#include "ui/records/sr-export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/records/sr-export-job.h"
#include "store/sr-settings.h"
#include "ui/records/sr-export-order.h"
#include "ui/records/sr-export-since.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

#define WIDTH 460

struct _SrExportDialog {
  AdwWindow parent_instance;

  SrRegister *reg;
  SrExportOrder *order;
  GtkWidget *caller; /* tells of success by win.toast */
  GtkWidget *as;     /* list or form; NULL: a history, which comes back from nowhere */
  GtkWidget *as_row; /* its row; the hint says what each is for */
  GtkWidget *people; /* what is asked about people, and not for an empty form */
  GtkWidget *note;   /* what is recorded */
  GtkWidget *rows;   /* all or the selected ones; NULL unless several are selected */
  GArray *selected;  /* their ids, or NULL */
  GtkWidget *since;  /* NULL: a history, which is of no day */
  GtkWidget *level;
  GtkWidget *purpose;
  GtkWidget *purpose_row;
  GtkWidget *recipient;
  GtkWidget *reason; /* its row is hidden until something differs */
  GtkWidget *reason_row;
  GtkWidget *reported;
  GtkWidget *form;
  GtkWidget *bar;
  GtkWidget *progress;
  GtkWidget *button;
  GCancellable *cancellable;
  char *written; /* name of the file */
};

#define SR_TYPE_EXPORT_DIALOG (sr_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SrExportDialog, sr_export_dialog, SR, EXPORT_DIALOG, AdwWindow)
G_DEFINE_FINAL_TYPE (SrExportDialog, sr_export_dialog, ADW_TYPE_WINDOW)

static void
sr_export_dialog_dispose (GObject *object)
{
  SrExportDialog *self = SR_EXPORT_DIALOG (object);

  g_clear_weak_pointer (&self->caller);
  g_clear_object (&self->reg);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->order, sr_export_order_free);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->written, g_free);
  G_OBJECT_CLASS (sr_export_dialog_parent_class)->dispose (object);
}

/* Closing stops what is being written; the file is not there then. */
static gboolean
sr_export_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (SR_EXPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (sr_export_dialog_parent_class)->close_request (window);
}

static void
fail (SrExportDialog *self, const char *sentence)
{
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, sentence, NULL);
}

static char *
entry_text (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text ? g_strdup (text) : NULL;
}

static SrExportAs
as_what (SrExportDialog *self)
{
  const char *as = self->as ? sr_segments_get_selected (SR_SEGMENTS (self->as)) : NULL;

  if (g_strcmp0 (as, "form") == 0)
    return SR_EXPORT_FORM;
  return g_strcmp0 (as, "empty") == 0 ? SR_EXPORT_EMPTY_FORM : SR_EXPORT_LIST;
}

static gboolean
is_selection (SrExportDialog *self)
{
  return self->rows &&
         g_strcmp0 (sr_segments_get_selected (SR_SEGMENTS (self->rows)), "selected") == 0;
}

static SrIdSet *
selected_set (SrExportDialog *self)
{
  SrIdSet *set = sr_id_set_new ();

  for (guint i = 0; i < self->selected->len; i++)
    sr_id_set_add (set, g_array_index (self->selected, gint64, i));
  return set;
}

static void
read_rows (SrExportDialog *self)
{
  gboolean some = is_selection (self);
  g_autoptr (SrIdSet) set = some ? selected_set (self) : NULL;

  sr_query_set_within (self->order->query, set);
  self->order->n_selected = some ? self->selected->len : 0;
}

/* What came and went is counted of these rows; some rows are nothing that could be compared the
 * next time. */
static void
on_rows (SrExportDialog *self)
{
  g_autoptr (SrIdSet) set = is_selection (self) ? selected_set (self) : NULL;

  if (self->since)
    sr_export_since_set_within (SR_EXPORT_SINCE (self->since), set);
  if (self->reported)
    gtk_widget_set_sensitive (self->reported, set == NULL);
}

static void
read_choices (SrExportDialog *self)
{
  SrExportOrder *order = self->order;

  g_free (order->purpose);
  g_free (order->recipient);
  g_free (order->reason);
  order->as = as_what (self);
  order->reason = entry_text (self->reason);
  order->reported = order->as == SR_EXPORT_LIST && gtk_widget_get_sensitive (self->reported) &&
                    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->reported));
  order->purpose = entry_text (self->purpose);
  order->recipient = entry_text (self->recipient);
  order->reveal = order->as != SR_EXPORT_EMPTY_FORM &&
                  g_strcmp0 (sr_segments_get_selected (SR_SEGMENTS (self->level)), "revealed") == 0;
  if (self->rows)
    read_rows (self);
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  sr_progress_line_set (SR_PROGRESS_LINE (SR_EXPORT_DIALOG (data)->progress), (guint64)done,
                        (guint64)MAX (total, 0));
}

static void
set_busy (SrExportDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_visible (self->progress, busy);
  gtk_widget_set_sensitive (self->button, !busy);
}

/* What differs is said above, and has to be explained before the list leaves. */
static void
ask_reason (SrExportDialog *self, const char *sentence)
{
  fail (self, sentence);
  gtk_widget_set_visible (self->reason_row, TRUE);
  sr_field_row_set_problem (SR_FIELD_ROW (self->reason_row), SR_FIELD_WRONG,
                            _ ("Say why the numbers differ; it is printed with the list"), NULL);
  gtk_widget_grab_focus (self->reason);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  set_busy (self, FALSE);
  if (!sr_export_finish (result, &error)) {
    if (g_error_matches (error, SR_REPORT_ERROR, SR_REPORT_ERROR_DIFFERS))
      ask_reason (self, error->message);
    else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      fail (self, error->message);
    return;
  }
  sentence = g_strdup_printf (_ ("Written: %s"), self->written);
  if (self->caller)
    gtk_widget_activate_action (self->caller, "win.toast", "(sx)", sentence, (gint64)0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
start (SrExportDialog *self, const char *path)
{
  SrExportJob *job = g_new0 (SrExportJob, 1);
  SrExportOrder *order = sr_export_order_copy (self->order);

  job->path = g_strdup (path);
  job->make = sr_export_order_make;
  job->data = order;
  job->destroy = (GDestroyNotify)sr_export_order_free;
  if (order->as != SR_EXPORT_LIST)
    job->form = sr_export_order_form (order);
  job->keep = order->reported ? sr_export_order_keep : NULL;
  job->disclosure = (SrDisclosure){
      .kind = SR_DISCLOSURE_EXPORT,
      .schema = order->query ? sr_query_schema (order->query) : NULL,
      .field = order->report ? order->report->key : NULL,
      .level = order->reveal ? "revealed" : "masked",
      .purpose = order->purpose,
      .recipient = order->recipient,
      .reason = order->reason,
  };
  g_set_object (&self->cancellable, g_cancellable_new ());
  g_object_unref (self->cancellable);
  g_free (self->written);
  self->written = g_path_get_basename (path);
  set_busy (self, TRUE);
  sr_export_run (self->reg, job, on_progress, self, self->cancellable, on_done,
                 g_object_ref (self));
}

/* FALSE, and told, when something is missing. */
static gboolean
take_choices (SrExportDialog *self)
{
  read_choices (self);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, NULL, NULL);
  g_clear_pointer (&self->order->since, g_free);
  if (self->since && self->order->as == SR_EXPORT_LIST &&
      !sr_export_since_read (SR_EXPORT_SINCE (self->since), &self->order->since))
    return FALSE;
  if (self->order->reveal && self->order->purpose == NULL) {
    sr_field_row_set_problem (SR_FIELD_ROW (self->purpose_row), SR_FIELD_WRONG,
                              _ ("Say what the full numbers are needed for"), NULL);
    gtk_widget_grab_focus (self->purpose);
    return FALSE;
  }
  sr_field_row_set_problem (SR_FIELD_ROW (self->purpose_row), SR_FIELD_PLAIN, NULL, NULL);
  return TRUE;
}

static void
export_write (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrExportDialog *self = SR_EXPORT_DIALOG (widget);

  if (gtk_widget_get_sensitive (self->button) && take_choices (self))
    start (self, g_variant_get_string (parameter, NULL));
}

static void
on_file (GFile *file, gpointer data)
{
  g_autoptr (SrExportDialog) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    gtk_widget_activate_action (GTK_WIDGET (self), "export.write", "s", path);
}

static void
on_export (SrExportDialog *self)
{
  g_autofree char *name = NULL;

  if (!take_choices (self))
    return;
  name = sr_export_order_file_name (self->reg, self->order);
  sr_choose_file (GTK_WINDOW (self), SR_FILE_SAVE, _ ("Export"), _ ("Export"), name,
                  _ ("Workbooks"), "*.xlsx", on_file, g_object_ref (self));
}

static void
on_cancel (SrExportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
sr_export_dialog_class_init (SrExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sr_export_dialog_close_request;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "export.write", "s", export_write);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
sr_export_dialog_init (SrExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
}

/* --- List or form --- */

static const char *
purpose_of (SrExportAs as)
{
  switch (as) {
  case SR_EXPORT_FORM:
    return _ ("For a building head, who corrects what stands in it, with lists to choose from; it "
              "comes back by Import");
  case SR_EXPORT_EMPTY_FORM:
    return _ ("For a building head, who fills it in at the doors, with lists to choose from; it "
              "comes back by Import");
  case SR_EXPORT_LIST:
  default:
    return _ ("The table as it is here, to be read and handed in; what is corrected in it comes "
              "back by Import as well");
  }
}

static void
show_note (SrExportDialog *self, SrExportAs as)
{
  g_autofree char *text = g_strdup_printf (_ ("As of %s. The export is recorded: who, when, what, "
                                              "masked or not, purpose and recipient."),
                                           sr_register_as_of (self->reg));

  gtk_label_set_text (GTK_LABEL (self->note),
                      as == SR_EXPORT_EMPTY_FORM
                          ? _ ("The columns of the table, and nothing of anybody: there is "
                               "nothing to record.")
                          : text);
}

/* Forms are compared with nothing and not handed in; an empty one tells of nobody. */
static void
show_as (SrExportDialog *self)
{
  SrExportAs as = as_what (self);

  if (self->as)
    sr_field_row_set_hint (SR_FIELD_ROW (self->as_row), purpose_of (as));
  if (self->since)
    gtk_widget_set_visible (self->since, as == SR_EXPORT_LIST);
  gtk_widget_set_visible (self->reported, as == SR_EXPORT_LIST);
  gtk_widget_set_visible (self->people, as != SR_EXPORT_EMPTY_FORM);
  show_note (self, as);
  sr_text_window_size (GTK_WINDOW (self), WIDTH, -1); /* no higher than what is asked */
}

static GtkWidget *
make_as (SrExportDialog *self)
{
  self->as = sr_segments_new (_ ("Export as"));
  sr_segments_add (SR_SEGMENTS (self->as), "list", C_ ("export", "List"));
  sr_segments_add (SR_SEGMENTS (self->as), "form", _ ("Form with data"));
  sr_segments_add (SR_SEGMENTS (self->as), "empty", _ ("Empty form"));
  g_signal_connect_swapped (self->as, "selected", G_CALLBACK (show_as), self);
  self->as_row = sr_field_row_new (_ ("Export as"), self->as);
  return self->as_row;
}

/* --- What is asked --- */

static GtkWidget *
make_rows (SrExportDialog *self)
{
  g_autofree char *some = g_strdup_printf (_ ("Only the %u selected"), self->selected->len);

  self->rows = sr_segments_new (_ ("Rows"));
  sr_segments_add (SR_SEGMENTS (self->rows), "selected", some);
  sr_segments_add (SR_SEGMENTS (self->rows), "all", _ ("All rows"));
  g_signal_connect_swapped (self->rows, "selected", G_CALLBACK (on_rows), self);
  return sr_field_row_new (_ ("Rows"), self->rows);
}

static void
add_since (SrExportDialog *self, GtkWidget *form)
{
  const SrQuery *query = self->order->query;

  self->since = sr_export_since_new (self->reg, query, (const char *const *)self->order->columns);
  gtk_box_append (GTK_BOX (form), self->since);
  if (self->rows)
    on_rows (self);
}

static void
add_purpose (SrExportDialog *self, GtkWidget *box)
{
  self->level = sr_segments_new (_ ("Masking"));
  sr_segments_add (SR_SEGMENTS (self->level), "masked", _ ("Masked"));
  sr_segments_add (SR_SEGMENTS (self->level), "revealed", _ ("Full numbers"));
  sr_segments_set_selected (SR_SEGMENTS (self->level), sr_setting_get (self->reg, "export_level"));
  self->purpose = gtk_entry_new ();
  self->recipient = gtk_entry_new ();
  self->purpose_row = sr_field_row_new (_ ("Purpose"), self->purpose);
  gtk_box_append (GTK_BOX (box), sr_field_row_new (_ ("Masking"), self->level));
  gtk_box_append (GTK_BOX (box), self->purpose_row);
  gtk_box_append (GTK_BOX (box), sr_field_row_new (_ ("Recipient"), self->recipient));
}

static void
add_reported (SrExportDialog *self, GtkWidget *box)
{
  self->reason = gtk_entry_new ();
  self->reason_row = sr_field_row_new (_ ("Reason"), self->reason);
  gtk_widget_set_visible (self->reason_row, FALSE);
  gtk_box_append (GTK_BOX (box), self->reason_row);
  self->reported = gtk_check_button_new_with_label (_ ("This number of rows is handed in"));
  sr_tooltip_set (self->reported,
                  _ ("Kept when the workbook is written; later reports are compared "
                     "with them"));
  gtk_box_append (GTK_BOX (box), self->reported);
}

static GtkWidget *
make_people (SrExportDialog *self)
{
  self->people = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  if (self->selected)
    gtk_box_append (GTK_BOX (self->people), make_rows (self));
  if (!sr_query_schema (self->order->query)->is_log)
    add_since (self, self->people);
  add_purpose (self, self->people);
  add_reported (self, self->people);
  if (self->rows)
    on_rows (self);
  return self->people;
}

static GtkWidget *
make_form (SrExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  if (!sr_query_schema (self->order->query)->is_log)
    gtk_box_append (GTK_BOX (box), make_as (self));
  gtk_box_append (GTK_BOX (box), make_people (self));
  return box;
}

static GtkWidget *
make_note (SrExportDialog *self)
{
  self->note = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "sr-caption");
  gtk_widget_add_css_class (self->note, "dim");
  return self->note;
}

static void
build (SrExportDialog *self, const char *title)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->bar = sr_bar_new ();
  self->form = make_form (self);
  self->progress = sr_progress_line_new (_ ("Writing the workbook"));
  gtk_widget_set_visible (self->progress, FALSE);
  self->button = gtk_button_new_with_label (_ ("Export…"));
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_export), self);
  g_signal_connect_swapped (self->progress, "cancel", G_CALLBACK (on_cancel), self);
  gtk_widget_set_margin_start (inner, 20);
  gtk_widget_set_margin_end (inner, 20);
  gtk_widget_set_margin_top (inner, 8);
  gtk_widget_set_margin_bottom (inner, 20);
  gtk_box_append (GTK_BOX (inner), self->form);
  gtk_box_append (GTK_BOX (inner), make_note (self));
  gtk_box_append (GTK_BOX (inner), self->progress);
  gtk_box_append (GTK_BOX (inner), self->button);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), self->bar);
  gtk_box_append (GTK_BOX (outer), inner);
  adw_window_set_content (ADW_WINDOW (self), outer);
  show_as (self);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static SrExportDialog *
dialog_new (GtkWidget *widget, SrRegister *reg)
{
  SrExportDialog *self =
      g_object_new (SR_TYPE_EXPORT_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  self->reg = g_object_ref (reg);
  self->order = g_new0 (SrExportOrder, 1);
  g_set_weak_pointer (&self->caller, widget);
  return self;
}

void
sr_export_dialog_table (GtkWidget *widget,
                        SrRegister *reg,
                        const SrQuery *query,
                        const char *const *columns,
                        const GArray *selected)
{
  SrExportDialog *self = dialog_new (widget, reg);

  if (selected && selected->len > 1)
    self->selected = g_array_copy ((GArray *)selected);

  self->order->query = sr_query_copy (query);
  self->order->columns = g_strdupv ((char **)columns);
  build (self, _ ("Export This Table"));
  gtk_window_present (GTK_WINDOW (self));
}
