/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A form under a heading with its number for each row of the request.
 */
#include "ui/records/sr-member-rows.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-record-form.h"
#include "ui/widgets/sr-field-row.h"

/* What a proposed row is about stands before its one field, in px; a flag needs little room. */
#define TITLE_WIDTH      132
#define FLAG_TITLE_WIDTH 290

struct _SrMemberRows {
  GtkBox parent_instance;

  SrRegister *reg;
  SrActRequest *request;
  GtkLabel *heading; /* over proposed rows: what is asked of each */
  GtkBox *list;
  GtkWidget *add;
  gboolean strict;
};

enum { SIGNAL_CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrMemberRows, sr_member_rows, GTK_TYPE_BOX)

static SrRecordForm *
form_in (GtkWidget *row)
{
  return SR_RECORD_FORM (gtk_widget_get_last_child (row));
}

static void
on_checked (SrRecordForm *form, SrMemberRows *self)
{
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
}

static void
number_rows (SrMemberRows *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *line = gtk_widget_get_first_child (row);
    g_autofree char *text = g_strdup_printf (_ ("Member %u"), ++n);

    gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (line)), text);
    gtk_widget_set_visible (gtk_widget_get_last_child (line),
                            sr_act_request_rows (self->request)->len > 1);
  }
}

static void
on_remove (GtkButton *button, SrMemberRows *self)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (button)));
  guint index = 0;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->list)); other != row;
       other = gtk_widget_get_next_sibling (other))
    index++;
  sr_member_rows_remove (self, index);
}

static GtkWidget *
build_line (SrMemberRows *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove"));

  gtk_widget_add_css_class (label, "sr-heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "sr-link");
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static SrRecordForm *
add_form (SrMemberRows *self, SrDraft *draft)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  GtkWidget *form = sr_record_form_new (self->reg);

  sr_record_form_set_plain (SR_RECORD_FORM (form), TRUE);
  sr_record_form_add (SR_RECORD_FORM (form), draft, NULL);
  g_signal_connect_object (form, "checked", G_CALLBACK (on_checked), self, 0);
  gtk_box_append (GTK_BOX (row), build_line (self));
  gtk_box_append (GTK_BOX (row), form);
  gtk_box_append (self->list, row);
  number_rows (self);
  return SR_RECORD_FORM (form);
}

static SrRecordForm *
add_row (SrMemberRows *self)
{
  gboolean first = sr_act_request_rows (self->request)->len == 0;
  SrDraft *draft = sr_act_request_add_row (self->request);

  if (first && sr_schema_index (sr_draft_schema (draft), "relation") >= 0)
    sr_draft_set_text_value (draft, "relation", "head");
  return add_form (self, draft);
}

/* --- Proposed rows --- */

/* What a proposed row asks, besides what it is about, which is its first field. */
static const SrField *
asked (SrMemberRows *self)
{
  return &sr_act_row_schema (sr_act_request_act (self->request))->fields[1];
}

static void
add_proposed (SrMemberRows *self, guint index)
{
  const SrAct *act = sr_act_request_act (self->request);
  const SrField *field = asked (self);
  g_autofree char *title = act->row_title (self->reg, self->request, index);
  SrRecordForm *form = SR_RECORD_FORM (sr_record_form_new (self->reg));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sr_record_form_set_plain (form, TRUE);
  sr_record_form_add_field_as (form, sr_act_request_rows (self->request)->pdata[index], field->key,
                               title);
  sr_field_row_set_label_width (SR_FIELD_ROW (sr_record_form_row (form, field->key)),
                                field->kind == SR_KIND_FLAG ? FLAG_TITLE_WIDTH : TITLE_WIDTH);
  g_signal_connect_object (form, "checked", G_CALLBACK (on_checked), self, 0);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (form));
  gtk_box_append (self->list, row);
}

void
sr_member_rows_reload (SrMemberRows *self)
{
  guint n = sr_act_request_rows (self->request)->len;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    add_proposed (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (self->strict)
    sr_member_rows_check (self, TRUE);
}

void
sr_member_rows_add (SrMemberRows *self)
{
  sr_record_form_focus (add_row (self), "name");
}

void
sr_member_rows_remove (SrMemberRows *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; row && i < index; i++)
    row = gtk_widget_get_next_sibling (row);
  g_return_if_fail (row != NULL);
  gtk_box_remove (self->list, row);
  sr_act_request_remove_row (self->request, index);
  number_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
}

void
sr_member_rows_check (SrMemberRows *self, gboolean strict)
{
  self->strict |= strict;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    sr_record_form_check (form_in (row), self->strict);
}

gboolean
sr_member_rows_next_problem (SrMemberRows *self, gboolean from_start)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean passed =
      from_start || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row)) {
    gboolean here = !passed && gtk_widget_is_ancestor (focus, row);

    if ((passed || here) && sr_record_form_next_problem (form_in (row), !here))
      return TRUE;
    passed |= here;
  }
  return FALSE;
}

static void
members_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_member_rows_add (SR_MEMBER_ROWS (widget));
}

static void
sr_member_rows_finalize (GObject *object)
{
  g_clear_object (&SR_MEMBER_ROWS (object)->reg);
  G_OBJECT_CLASS (sr_member_rows_parent_class)->finalize (object);
}

static void
sr_member_rows_class_init (SrMemberRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_member_rows_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "members.add", NULL, members_add);
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", SR_TYPE_MEMBER_ROWS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_member_rows_init (SrMemberRows *self)
{
  self->add = gtk_button_new_with_label (_ ("+ Member"));
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_label_set_xalign (self->heading, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "sr-heading");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), FALSE);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "members.add");
  gtk_widget_add_css_class (self->add, "sr-add-pill");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->add);
}

GtkWidget *
sr_member_rows_new (SrRegister *reg, SrActRequest *request)
{
  SrMemberRows *self = g_object_new (SR_TYPE_MEMBER_ROWS, NULL);
  const GPtrArray *rows = sr_act_request_rows (request);

  self->reg = g_object_ref (reg);
  self->request = request;
  if (sr_act_request_act (request)->propose) {
    gtk_label_set_text (self->heading, sr_field_label (asked (self)));
    gtk_widget_set_visible (GTK_WIDGET (self->heading), TRUE);
    gtk_widget_set_visible (self->add, FALSE);
    gtk_box_set_spacing (self->list, 7);
    sr_member_rows_reload (self);
    return GTK_WIDGET (self);
  }
  for (guint i = 0; i < rows->len; i++)
    add_form (self, rows->pdata[i]);
  if (rows->len == 0)
    add_row (self);
  return GTK_WIDGET (self);
}
