/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reports and options to choose from.
 */
#include "ui/records/sr-report-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-field-row.h"

struct _SrReportPicker {
  GtkBox parent_instance;

  SrRegister *reg;
  GtkWidget *reports;
  GtkWidget *options; /* a field row for each option of the chosen report */
};

G_DEFINE_FINAL_TYPE (SrReportPicker, sr_report_picker, GTK_TYPE_BOX)

static void
sr_report_picker_dispose (GObject *object)
{
  g_clear_object (&SR_REPORT_PICKER (object)->reg);
  G_OBJECT_CLASS (sr_report_picker_parent_class)->dispose (object);
}

static void
sr_report_picker_class_init (SrReportPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_report_picker_dispose;
}

const SrReport *
sr_report_picker_get (SrReportPicker *self)
{
  return sr_reports (NULL)[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->reports))];
}

/* Values and labels of an option as two lists of the same length. */
static GtkWidget *
make_option (SrReportPicker *self, const SrReportOption *option)
{
  g_auto (GStrv) pairs = sr_report_option_values (self->reg, option);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  GtkWidget *drop_down;

  for (guint i = 0; pairs[i] && pairs[i + 1]; i += 2) {
    g_strv_builder_add (values, pairs[i]);
    g_strv_builder_add (labels, pairs[i + 1]);
  }
  shown = g_strv_builder_end (labels);
  if (shown[0] == NULL)
    return NULL;
  drop_down = gtk_drop_down_new_from_strings ((const char *const *)shown);
  g_object_set_data_full (G_OBJECT (drop_down), "values", g_strv_builder_end (values),
                          (GDestroyNotify)g_strfreev);
  g_object_set_data (G_OBJECT (drop_down), "option", (gpointer)option->key);
  return sr_field_row_new (_ (option->label), drop_down);
}

static void
show_options (SrReportPicker *self)
{
  const SrReport *report = sr_report_picker_get (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->options)))
    gtk_box_remove (GTK_BOX (self->options), child);
  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && report->options[i].key; i++) {
    GtkWidget *row = make_option (self, &report->options[i]);

    if (row)
      gtk_box_append (GTK_BOX (self->options), row);
  }
}

static GtkWidget *
make_reports (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  guint n;
  const SrReport *const *reports = sr_reports (&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *label =
        g_strdup_printf ("%s　%s", reports[i]->number, sr_report_label (reports[i]));

    g_strv_builder_add (labels, label);
  }
  shown = g_strv_builder_end (labels);
  return gtk_drop_down_new_from_strings ((const char *const *)shown);
}

static void
sr_report_picker_init (SrReportPicker *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 7);
  self->reports = make_reports ();
  self->options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  gtk_box_append (GTK_BOX (self), sr_field_row_new (_ ("Report"), self->reports));
  gtk_box_append (GTK_BOX (self), self->options);
  g_signal_connect_swapped (self->reports, "notify::selected", G_CALLBACK (show_options), self);
}

GtkWidget *
sr_report_picker_new (SrRegister *reg)
{
  SrReportPicker *self = g_object_new (SR_TYPE_REPORT_PICKER, NULL);

  self->reg = g_object_ref (reg);
  show_options (self);
  return GTK_WIDGET (self);
}

char **
sr_report_picker_options (SrReportPicker *self)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->options); row;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *drop_down = sr_field_row_get_editor (SR_FIELD_ROW (row));
    char **values = g_object_get_data (G_OBJECT (drop_down), "values");
    g_autofree char *option =
        g_strdup_printf ("%s=%s", (const char *)g_object_get_data (G_OBJECT (drop_down), "option"),
                         values[gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down))]);

    g_strv_builder_add (options, option);
  }
  return g_strv_builder_end (options);
}
