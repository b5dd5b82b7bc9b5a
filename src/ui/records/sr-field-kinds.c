/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table over the kinds: which widget edits a value, how a value is shown in it, how it is read.
 */
#include "ui/records/sr-field-kinds.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-choices-editor.h"
#include "ui/records/sr-code-lookup.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-code-picker.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-flag-picker.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

/* --- Text of one line, numbers, dates --- */

static void
on_entry_changed (GtkEditable *entry, SrFieldEditor *self)
{
  if (!g_object_get_data (G_OBJECT (entry), "sr-showing"))
    sr_field_editor_typed (self);
}

static void
on_focus_left (GtkEventControllerFocus *focus, SrFieldEditor *self)
{
  sr_field_editor_left (self);
}

static void
watch_focus (SrFieldEditor *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (widget, focus);
}

static GtkWidget *
watch_entry (SrFieldEditor *self, GtkWidget *entry)
{
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), self);
  watch_focus (self, entry);
  return entry;
}

static GtkWidget *
build_entry (SrFieldEditor *self)
{
  return watch_entry (self, sr_entry_new ());
}

static void
set_entry (GtkWidget *entry, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    return;
  g_object_set_data (G_OBJECT (entry), "sr-showing", entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_object_set_data (G_OBJECT (entry), "sr-showing", NULL);
}

static void
show_entry (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  g_autofree char *text = sr_kind_format (sr_field_editor_field (self)->kind, value);

  set_entry (widget, text);
}

static void
read_entry (SrFieldEditor *self, GtkWidget *widget)
{
  sr_field_editor_write_text (self, gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static GtkWidget *
build_date (SrFieldEditor *self)
{
  GtkWidget *entry = sr_date_entry_new (sr_pane_normal_date, NULL);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  return watch_entry (self, entry);
}

static GtkWidget *
build_month (SrFieldEditor *self)
{
  GtkWidget *entry = watch_entry (self, sr_entry_new ());

  sr_tooltip_set (entry, _ ("2019-09, also 201909 or 2019年9月"));
  return entry;
}

/* The unit stands behind the number. */
static GtkWidget *
build_number (SrFieldEditor *self)
{
  const char *unit = sr_field_editor_field (self)->target;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = build_entry (self);

  gtk_box_append (GTK_BOX (box), entry);
  if (unit) {
    GtkWidget *label = gtk_label_new (unit);

    gtk_widget_add_css_class (label, "sr-body");
    gtk_widget_add_css_class (label, "dim");
    gtk_box_append (GTK_BOX (box), label);
  }
  return box;
}

static void
show_number (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  show_entry (self, gtk_widget_get_first_child (widget), value);
}

static void
read_number (SrFieldEditor *self, GtkWidget *widget)
{
  read_entry (self, gtk_widget_get_first_child (widget));
}

/* --- Text of several lines --- */

static void
on_buffer_changed (GtkTextBuffer *buffer, SrFieldEditor *self)
{
  if (!g_object_get_data (G_OBJECT (buffer), "sr-showing"))
    sr_field_editor_typed (self);
}

static GtkWidget *
build_lines (SrFieldEditor *self)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  sr_text_request (view, -1, 64);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_add_css_class (view, "sr-multiline");
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                    G_CALLBACK (on_buffer_changed), self);
  watch_focus (self, view);
  return view;
}

static char *
buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_lines (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_autofree char *shown = buffer_text (buffer);
  const char *text = sr_value_get_text (value) ? sr_value_get_text (value) : "";

  if (g_str_equal (shown, text))
    return;
  g_object_set_data (G_OBJECT (buffer), "sr-showing", buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  g_object_set_data (G_OBJECT (buffer), "sr-showing", NULL);
}

static void
read_lines (SrFieldEditor *self, GtkWidget *widget)
{
  g_autofree char *text = buffer_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));

  sr_field_editor_write_text (self, text);
}

static GtkWidget *
build_text (SrFieldEditor *self)
{
  return sr_field_editor_field (self)->flags & SR_FIELD_MULTILINE ? build_lines (self)
                                                                  : build_entry (self);
}

static void
show_text (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  if (GTK_IS_TEXT_VIEW (widget))
    show_lines (self, widget, value);
  else
    show_entry (self, widget, value);
}

static void
read_text (SrFieldEditor *self, GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    read_lines (self, widget);
  else
    read_entry (self, widget);
}

/* --- A code, a record --- */

static void
on_chosen (GtkWidget *widget, SrFieldEditor *self)
{
  sr_field_editor_chosen (self);
}

static void
settle_picker (GtkWidget *widget)
{
  if (SR_IS_CODE_PICKER (widget)) /* masked: nothing is typed */
    sr_code_picker_settle (SR_CODE_PICKER (widget));
}

static GtkWidget *
build_choice (SrFieldEditor *self)
{
  GtkWidget *picker = sr_code_picker_new (sr_code_lookup_choice, self, NULL);

  sr_code_picker_set_names_only (
      SR_CODE_PICKER (picker),
      !sr_code_lookup_shows_codes (sr_register_code_lists (sr_field_editor_register (self)),
                                   sr_field_editor_field (self)->target));
  g_signal_connect (picker, "changed", G_CALLBACK (on_chosen), self);
  return picker;
}

static void
show_choice (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  SrCodeLists *lists = sr_register_code_lists (sr_field_editor_register (self));
  const char *code = sr_value_get_text (value);
  const char *list = sr_field_editor_field (self)->target;

  sr_code_picker_set_value (SR_CODE_PICKER (widget), code,
                            code ? sr_code_lists_name (lists, list, code) : NULL);
}

static void
read_choice (SrFieldEditor *self, GtkWidget *widget)
{
  const char *unknown = sr_code_picker_get_unknown (SR_CODE_PICKER (widget));
  g_auto (SrValue) value = sr_value_text (sr_code_picker_get_code (SR_CODE_PICKER (widget)));

  if (unknown)
    sr_field_editor_write_text (self, unknown);
  else
    sr_field_editor_write_value (self, &value);
}

static GtkWidget *
build_reference (SrFieldEditor *self)
{
  GtkWidget *picker = sr_code_picker_new (sr_code_lookup_record, self, NULL);

  sr_code_picker_set_names_only (SR_CODE_PICKER (picker), TRUE);
  g_signal_connect (picker, "changed", G_CALLBACK (on_chosen), self);
  return picker;
}

static void
show_reference (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  gint64 id = sr_value_get_integer (value, 0);
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *name = sr_code_lookup_record_name (self, id);

  sr_code_picker_set_value (SR_CODE_PICKER (widget), id ? code : NULL, id ? name : NULL);
}

static void
read_reference (SrFieldEditor *self, GtkWidget *widget)
{
  const char *unknown = sr_code_picker_get_unknown (SR_CODE_PICKER (widget));
  const char *code = sr_code_picker_get_code (SR_CODE_PICKER (widget));
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (code)
    value = sr_value_integer (g_ascii_strtoll (code, NULL, 10));
  if (unknown)
    sr_field_editor_write_text (self, unknown);
  else
    sr_field_editor_write_value (self, &value);
}

/* --- Several codes --- */

static GtkWidget *
build_choices (SrFieldEditor *self)
{
  GtkWidget *editor =
      sr_choices_editor_new (sr_register_code_lists (sr_field_editor_register (self)),
                             sr_field_editor_field (self)->target);

  g_signal_connect (editor, "changed", G_CALLBACK (on_chosen), self);
  return editor;
}

static void
show_choices (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  sr_choices_editor_set_codes (SR_CHOICES_EDITOR (widget), sr_value_get_text (value));
}

static void
read_choices (SrFieldEditor *self, GtkWidget *widget)
{
  g_auto (SrValue) value =
      sr_value_take_text (sr_choices_editor_dup_codes (SR_CHOICES_EDITOR (widget)));

  sr_field_editor_write_value (self, &value);
}

/* --- Yes, no, or not said --- */

static GtkWidget *
build_flag (SrFieldEditor *self)
{
  GtkWidget *picker = sr_flag_picker_new ();

  gtk_widget_set_halign (picker, GTK_ALIGN_START);
  g_signal_connect (picker, "changed", G_CALLBACK (on_chosen), self);
  return picker;
}

static void
show_flag (SrFieldEditor *self, GtkWidget *widget, const SrValue *value)
{
  sr_flag_picker_set_value (SR_FLAG_PICKER (widget),
                            (SrFlag)sr_value_get_integer (value, SR_FLAG_BLANK));
}

static void
read_flag (SrFieldEditor *self, GtkWidget *widget)
{
  SrFlag flag = sr_flag_picker_get_value (SR_FLAG_PICKER (widget));
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (flag != SR_FLAG_BLANK)
    value = sr_value_integer (flag);
  sr_field_editor_write_value (self, &value);
}

/* --- The table --- */

static const SrFieldKind kinds[SR_N_KINDS] = {
    [SR_KIND_TEXT] = {build_text, show_text, read_text},
    [SR_KIND_INTEGER] = {build_number, show_number, read_number},
    [SR_KIND_DECIMAL] = {build_number, show_number, read_number},
    [SR_KIND_MONEY] = {build_number, show_number, read_number},
    [SR_KIND_DATE] = {build_date, show_entry, read_entry},
    [SR_KIND_MONTH] = {build_month, show_entry, read_entry},
    [SR_KIND_TIME] = {build_text, show_text, read_text},
    [SR_KIND_CHOICE] = {build_choice, show_choice, read_choice, settle_picker},
    [SR_KIND_CHOICES] = {build_choices, show_choices, read_choices},
    [SR_KIND_FLAG] = {build_flag, show_flag, read_flag},
    [SR_KIND_REFERENCE] = {build_reference, show_reference, read_reference, settle_picker},
};

const SrFieldKind *
sr_field_kind (const SrField *field)
{
  return &kinds[field->kind];
}

#define SHORT_TEXT 20

gboolean
sr_field_editor_is_short (const SrField *field)
{
  if (field->kind == SR_KIND_TEXT)
    return field->max > 0 && field->max <= SHORT_TEXT && !(field->flags & SR_FIELD_IDENTITY);
  return field->kind != SR_KIND_CHOICES && field->kind != SR_KIND_REFERENCE;
}
