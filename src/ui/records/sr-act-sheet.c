/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A card of labels and two buttons.
 */
#include "ui/records/sr-act-sheet.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-sentences.h"

struct _SrActSheet {
  GtkBox parent_instance;
  GtkLabel *heading;
  SrSentences *sentences;
  GtkButton *go;
};

G_DEFINE_FINAL_TYPE (SrActSheet, sr_act_sheet, GTK_TYPE_BOX)

static void
sr_act_sheet_class_init (SrActSheetClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_buttons (SrActSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *back = gtk_button_new_with_label (_ ("Back"));

  self->go = GTK_BUTTON (gtk_button_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "pane.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "pane.save");
  gtk_widget_add_css_class (GTK_WIDGET (self->go), "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_top (box, 10);
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->go));
  return box;
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
sr_act_sheet_init (SrActSheet *self)
{
  GtkWidget *under = new_label (_ ("Please read what is going to happen"), "sr-caption");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-act-sheet");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  self->heading = GTK_LABEL (new_label (NULL, "sr-subtitle"));
  gtk_widget_add_css_class (under, "dim");
  gtk_widget_set_margin_bottom (under, 8);
  self->sentences = SR_SENTENCES (sr_sentences_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self), under);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sentences));
  gtk_box_append (GTK_BOX (self), build_buttons (self));
}

GtkWidget *
sr_act_sheet_new (void)
{
  return g_object_new (SR_TYPE_ACT_SHEET, NULL);
}

void
sr_act_sheet_show (SrActSheet *self, const SrActPreview *preview, const char *verb)
{
  static const struct {
    const char *icon;
    SrTone tone;
  } signs[] = {
      [SR_ACT_SIGN_ADD] = {"list-add-symbolic", SR_TONE_ACCENT},
      [SR_ACT_SIGN_END] = {"list-remove-symbolic", SR_TONE_DIM},
      [SR_ACT_SIGN_CHANGE] = {"view-refresh-symbolic", SR_TONE_DIM},
      [SR_ACT_SIGN_WARNING] = {"sr-doubt-symbolic", SR_TONE_AMBER},
  };

  gtk_label_set_text (self->heading, preview->heading);
  gtk_button_set_label (self->go, verb);
  sr_sentences_clear (self->sentences);
  for (guint i = 0; i < preview->lines->len; i++) {
    const SrActLine *line = preview->lines->pdata[i];

    sr_sentences_add (self->sentences, signs[line->sign].icon, signs[line->sign].tone, line->text);
  }
}

void
sr_act_sheet_focus (SrActSheet *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->go));
}
