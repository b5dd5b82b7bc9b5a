/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of the pane. An entry counts as changed when it is left or Enter is pressed, never while
 * something is typed.
 */
#include "ui/reports/sr-report-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sr-settings.h"
#include "ui/reports/sr-report-checks-list.h"
#include "ui/reports/sr-report-periods.h"
#include "ui/reports/sr-reported-list.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrReportPane {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrReport *report;
  GtkWidget *form; /* what is insensitive while the file is written */
  GtkWidget *as_of;
  GtkWidget *period; /* drop-down, row hidden for reports without a period */
  GtkWidget *own_period;
  GtkWidget *options; /* a field row for each option of the report */
  GtkWidget *level;
  GtkWidget *purpose;
  GtkWidget *recipient;
  GtkWidget *checks;
  GtkWidget *reason;
  GtkWidget *before;   /* what was reported last */
  GtkWidget *reported; /* "this is what is reported" */
  GtkWidget *file;
  GtkWidget *progress;
  GtkWidget *button;
  guint n_differences;
};

G_DEFINE_FINAL_TYPE (SrReportPane, sr_report_pane, GTK_TYPE_BOX)

enum { SIGNAL_CHANGED, SIGNAL_EXPORT, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
sr_report_pane_dispose (GObject *object)
{
  g_clear_object (&SR_REPORT_PANE (object)->reg);
  G_OBJECT_CLASS (sr_report_pane_parent_class)->dispose (object);
}

static void
sr_report_pane_class_init (SrReportPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_report_pane_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_REPORT_PANE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EXPORT] = g_signal_new ("export", SR_TYPE_REPORT_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

/* --- Entries --- */

static GtkWidget *
editor (GtkWidget *row)
{
  return sr_field_row_get_editor (SR_FIELD_ROW (row));
}

static const char *
text_of (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (editor (row)));
}

static char *
said (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (text_of (row)));

  return *text ? g_steal_pointer (&text) : NULL;
}

static void
emit_changed (SrReportPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Only when something else is there than what the pages were made from. */
static void
on_entry_done (GtkWidget *entry, SrReportPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_strcmp0 (g_object_get_data (G_OBJECT (entry), "shown"), text) == 0)
    return;
  g_object_set_data_full (G_OBJECT (entry), "shown", g_strdup (text), g_free);
  emit_changed (self);
}

static void
on_entry_left (GtkEventController *controller, SrReportPane *self)
{
  on_entry_done (gtk_event_controller_get_widget (controller), self);
}

static void
set_text (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_object_set_data_full (G_OBJECT (entry), "shown", g_strdup (text), g_free);
}

static GtkWidget *
entry_row (SrReportPane *self, const char *label, GtkWidget *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  set_text (entry, gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_entry_done), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_left), self, 0);
  gtk_widget_add_controller (entry, focus);
  return sr_field_row_new (label, entry);
}

/* --- Drop-downs: values and labels are two lists of the same length --- */

static GtkWidget *
drop_down_new (char **pairs)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  GtkWidget *drop_down;

  for (guint i = 0; pairs[i] && pairs[i + 1]; i += 2) {
    g_strv_builder_add (values, pairs[i]);
    g_strv_builder_add (labels, pairs[i + 1]);
  }
  shown = g_strv_builder_end (labels);
  drop_down = gtk_drop_down_new_from_strings ((const char *const *)shown);
  g_object_set_data_full (G_OBJECT (drop_down), "values", g_strv_builder_end (values),
                          (GDestroyNotify)g_strfreev);
  return drop_down;
}

static const char *
chosen (GtkWidget *drop_down)
{
  char **values = g_object_get_data (G_OBJECT (drop_down), "values");

  return values[gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down))];
}

/* --- Options of the report --- */

static GtkWidget *
option_row (SrReportPane *self, const SrReportOption *option)
{
  g_auto (GStrv) pairs = sr_report_option_values (self->reg, option);
  GtkWidget *row;

  if (pairs[0]) {
    GtkWidget *drop_down = drop_down_new (pairs);

    g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (emit_changed), self,
                             G_CONNECT_SWAPPED);
    row = sr_field_row_new (_ (option->label), drop_down);
  } else {
    row = entry_row (self, _ (option->label), sr_entry_new ());
    gtk_entry_set_placeholder_text (GTK_ENTRY (editor (row)),
                                    option->is_date ? "2025-01-01" : _ ("All"));
  }
  g_object_set_data (G_OBJECT (row), "option", (gpointer)option->key);
  return row;
}

/* "township=澧源镇,河口乡"; NULL when an entry is blank. New string. */
static char *
option_of (GtkWidget *row)
{
  const char *key = g_object_get_data (G_OBJECT (row), "option");
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  if (GTK_IS_DROP_DOWN (editor (row)))
    return g_strdup_printf ("%s=%s", key, chosen (editor (row)));
  text = said (row);
  if (text == NULL)
    return NULL;
  parts = g_strsplit (text, "，", -1);
  joined = g_strjoinv (",", parts);
  g_strfreev (parts);
  parts = g_strsplit (joined, "、", -1);
  g_free (joined);
  joined = g_strjoinv (",", parts);
  return g_strdup_printf ("%s=%s", key, joined);
}

static char **
options_of (SrReportPane *self)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->options); row;
       row = gtk_widget_get_next_sibling (row)) {
    g_autofree char *option = option_of (row);

    if (option)
      g_strv_builder_add (options, option);
  }
  return g_strv_builder_end (options);
}

static void
make_options (SrReportPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->options)))
    gtk_box_remove (GTK_BOX (self->options), child);
  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && self->report->options[i].key; i++)
    gtk_box_append (GTK_BOX (self->options), option_row (self, &self->report->options[i]));
}

/* --- The period --- */

#define OWN_PERIOD ""

static char **
period_pairs (SrReportPane *self)
{
  g_auto (GStrv) usual = sr_report_periods (sr_register_as_of (self->reg));
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();

  g_strv_builder_addv (pairs, (const char **)usual);
  g_strv_builder_add_many (pairs, OWN_PERIOD, _ ("Another one…"), NULL);
  return g_strv_builder_end (pairs);
}

static void
on_period (SrReportPane *self)
{
  gboolean own = *chosen (editor (self->period)) == '\0';

  gtk_widget_set_visible (self->own_period, own && self->report->has_period);
  if (own)
    gtk_widget_grab_focus (editor (self->own_period));
  else
    emit_changed (self);
}

static void
make_period (SrReportPane *self)
{
  g_auto (GStrv) pairs = period_pairs (self);
  GtkWidget *drop_down = drop_down_new (pairs);

  self->period = sr_field_row_new (_ ("Period"), drop_down);
  self->own_period = entry_row (self, _ ("From..to"), sr_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (editor (self->own_period)), "2025-01-01..2025-06-30");
  gtk_widget_set_visible (self->own_period, FALSE);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_period), self,
                           G_CONNECT_SWAPPED);
}

/* --- What is wanted --- */

static gboolean
read_as_of (SrReportPane *self, SrExportOrder *order)
{
  g_autofree char *text = said (self->as_of);
  gboolean right = text == NULL || sr_date_is_valid (text);

  sr_field_row_set_problem (SR_FIELD_ROW (self->as_of), right ? SR_FIELD_PLAIN : SR_FIELD_WRONG,
                            _ ("Write a date like 2025-09-27"), NULL);
  if (right)
    order->as_of = g_steal_pointer (&text);
  return right;
}

static gboolean
read_period (SrReportPane *self, SrExportOrder *order)
{
  const char *as_of = order->as_of ? order->as_of : sr_register_as_of (self->reg);
  const char *usual = chosen (editor (self->period));
  g_autofree char *own = *usual ? NULL : said (self->own_period);
  const char *text = own ? own : usual;
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE];
  gboolean right = *text == '\0' || sr_period_parse (text, as_of, from, to);

  sr_field_row_set_problem (SR_FIELD_ROW (self->own_period),
                            right ? SR_FIELD_PLAIN : SR_FIELD_WRONG,
                            _ ("Write a period like 2025-09, 2025Q3, 2025 or two dates"), NULL);
  if (right && *text) {
    order->from = g_strdup (from);
    order->to = g_strdup (to);
  }
  return right;
}

static gboolean
is_revealed (SrReportPane *self)
{
  return g_strcmp0 (sr_segments_get_selected (SR_SEGMENTS (self->level)), "revealed") == 0;
}

SrExportOrder *
sr_report_pane_order (SrReportPane *self)
{
  SrExportOrder *order = g_new0 (SrExportOrder, 1);

  if (!read_as_of (self, order) || (self->report->has_period && !read_period (self, order))) {
    sr_export_order_free (order);
    return NULL;
  }
  order->report = self->report;
  order->options = options_of (self);
  order->reveal = is_revealed (self);
  order->purpose = said (self->purpose);
  order->recipient = said (self->recipient);
  order->reason = gtk_widget_get_visible (self->reason) ? said (self->reason) : NULL;
  order->reported = gtk_widget_get_visible (self->reported) &&
                    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->reported));
  return order;
}

static gboolean
ask_for (GtkWidget *row, gboolean needed, const char *sentence)
{
  g_autofree char *text = said (row);
  gboolean missing = needed && text == NULL;

  sr_field_row_set_problem (SR_FIELD_ROW (row), missing ? SR_FIELD_WRONG : SR_FIELD_PLAIN, sentence,
                            NULL);
  if (missing)
    sr_field_row_focus (SR_FIELD_ROW (row));
  return !missing;
}

gboolean
sr_report_pane_may_export (SrReportPane *self)
{
  return ask_for (self->purpose, is_revealed (self),
                  _ ("Say what the full numbers are needed for")) &&
         ask_for (self->reason, self->n_differences > 0,
                  _ ("Say why the numbers differ; it is printed with the report"));
}

void
sr_report_pane_set_report (SrReportPane *self, const SrReport *report)
{
  self->report = report;
  make_options (self);
  set_text (editor (self->as_of), sr_register_as_of (self->reg));
  set_text (editor (self->reason), "");
  sr_report_pane_forget_reported (self);
  gtk_widget_set_visible (self->period, report->has_period);
  gtk_widget_set_visible (self->own_period,
                          report->has_period && *chosen (editor (self->period)) == '\0');
}

void
sr_report_pane_show (SrReportPane *self,
                     const SrReportChecks *checks,
                     const char *file,
                     guint n_sheets)
{
  g_autofree char *sheets =
      g_strdup_printf (ngettext ("%u sheet. The export is recorded.",
                                 "%u sheets. The export is recorded.", n_sheets),
                       n_sheets);
  g_autofree char *text = file ? g_strdup_printf ("%s\n%s", file, sheets) : NULL;

  self->n_differences = checks ? sr_report_checks_n_differences (checks) : 0;
  sr_report_checks_list_show (self->checks, checks);
  sr_reported_list_show (self->before, checks);
  gtk_widget_set_visible (self->reason, self->n_differences > 0);
  gtk_widget_set_visible (self->reported, checks && sr_report_checks_n_claims (checks) > 0);
  gtk_label_set_text (GTK_LABEL (self->file), text ? text : "");
  gtk_widget_set_sensitive (self->button, file != NULL);
}

void
sr_report_pane_forget_reported (SrReportPane *self)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->reported), FALSE);
}

/* An entry that turns insensitive must not be left with the focus. */
static void
leave_form (SrReportPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, self->form))
    gtk_root_set_focus (root, NULL);
}

void
sr_report_pane_set_busy (SrReportPane *self, gboolean busy)
{
  if (busy)
    leave_form (self);
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_visible (self->progress, busy);
  gtk_widget_set_visible (self->button, !busy);
}

GtkWidget *
sr_report_pane_progress (SrReportPane *self)
{
  return self->progress;
}

/* --- Building it --- */

static void
set_margins (GtkWidget *widget, int top, int bottom)
{
  gtk_widget_set_margin_start (widget, 16);
  gtk_widget_set_margin_end (widget, 16);
  gtk_widget_set_margin_top (widget, top);
  gtk_widget_set_margin_bottom (widget, bottom);
}

static GtkWidget *
make_level (SrReportPane *self)
{
  GtkWidget *row;

  self->level = sr_segments_new (_ ("Masking"));
  sr_segments_add (SR_SEGMENTS (self->level), "masked", _ ("Masked"));
  sr_segments_add (SR_SEGMENTS (self->level), "revealed", _ ("Full numbers"));
  sr_segments_set_selected (SR_SEGMENTS (self->level), sr_setting_get (self->reg, "export_level"));
  g_signal_connect_object (self->level, "selected", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  row = sr_field_row_new (_ ("Masking"), self->level);
  return row;
}

static void
make_rows (SrReportPane *self, GtkWidget *box)
{
  self->as_of = entry_row (self, _ ("As of"), sr_date_entry_new (NULL, NULL));
  self->options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  self->purpose = entry_row (self, _ ("Purpose"), sr_entry_new ());
  self->recipient = entry_row (self, _ ("Recipient"), sr_entry_new ());
  self->reason = entry_row (self, _ ("Reason"), sr_entry_new ());
  self->checks = sr_report_checks_list_new ();
  self->before = sr_reported_list_new ();
  self->reported = gtk_check_button_new_with_label (_ ("These numbers are handed in"));
  sr_tooltip_set (self->reported,
                  _ ("Kept when the workbook is written; later reports are compared "
                     "with them"));
  make_period (self);
  gtk_widget_set_visible (self->checks, FALSE);
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_widget_set_visible (self->before, FALSE);
  gtk_widget_set_visible (self->reported, FALSE);
  gtk_box_append (GTK_BOX (box), self->as_of);
  gtk_box_append (GTK_BOX (box), self->period);
  gtk_box_append (GTK_BOX (box), self->own_period);
  gtk_box_append (GTK_BOX (box), self->options);
  gtk_box_append (GTK_BOX (box), make_level (self));
  gtk_box_append (GTK_BOX (box), self->purpose);
  gtk_box_append (GTK_BOX (box), self->recipient);
}

static GtkWidget *
make_form (SrReportPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *section = sr_section_new (_ ("Options"));
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  make_rows (self, rows);
  sr_section_append (SR_SECTION (section), rows);
  gtk_box_append (GTK_BOX (outer), section);
  gtk_box_append (GTK_BOX (outer), self->before);
  gtk_box_append (GTK_BOX (outer), self->checks);
  gtk_box_append (GTK_BOX (outer), self->reason);
  set_margins (outer, 12, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), outer);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
on_button (SrReportPane *self)
{
  g_signal_emit (self, signals[SIGNAL_EXPORT], 0);
}

static GtkWidget *
make_foot (SrReportPane *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->file = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->file), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->file), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->file), 0);
  gtk_widget_add_css_class (self->file, "sr-caption");
  gtk_widget_add_css_class (self->file, "dim");
  self->progress = sr_progress_line_new (_ ("Writing the workbook"));
  gtk_widget_set_visible (self->progress, FALSE);
  self->button = gtk_button_new_with_label (_ ("Export Workbook"));
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_button), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->reported);
  gtk_box_append (GTK_BOX (foot), self->file);
  gtk_box_append (GTK_BOX (foot), self->progress);
  gtk_box_append (GTK_BOX (foot), self->button);
  set_margins (foot, 10, 14);
  return foot;
}

static void
sr_report_pane_init (SrReportPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

GtkWidget *
sr_report_pane_new (SrRegister *reg)
{
  SrReportPane *self = g_object_new (SR_TYPE_REPORT_PANE, NULL);

  self->reg = g_object_ref (reg);
  self->report = sr_reports (NULL)[0];
  self->form = make_form (self);
  gtk_box_append (GTK_BOX (self), self->form);
  gtk_box_append (GTK_BOX (self), make_foot (self));
  return GTK_WIDGET (self);
}
