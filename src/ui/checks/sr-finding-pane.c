/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Head with name and where, sections below, acts at the end.
 */
#include "ui/checks/sr-finding-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"

struct _SrFindingPane {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *chip;
  GtkWidget *content; /* made anew for each finding */
};

G_DEFINE_FINAL_TYPE (SrFindingPane, sr_finding_pane, GTK_TYPE_BOX)

static void
sr_finding_pane_class_init (SrFindingPaneClass *klass)
{
}

static void
sr_finding_pane_init (SrFindingPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_head (SrFindingPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = GTK_LABEL (label_new (NULL, "sr-title"));
  self->chip = sr_chip_new ("", SR_TONE_GREY);
  self->subtitle = GTK_LABEL (label_new (NULL, "sr-under-title"));
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), self->chip);
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->subtitle));
  gtk_widget_add_css_class (head, "sr-profile");
  return head;
}

GtkWidget *
sr_finding_pane_new (void)
{
  SrFindingPane *self = g_object_new (SR_TYPE_FINDING_PANE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_widget_add_css_class (self->content, "sr-profile");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), build_head (self));
  gtk_box_append (GTK_BOX (self), scroller);
  sr_finding_pane_show (self, NULL);
  return GTK_WIDGET (self);
}

static void
clear (SrFindingPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)))
    gtk_box_remove (GTK_BOX (self->content), child);
  gtk_label_set_text (self->title, "");
  gtk_label_set_text (self->subtitle, "");
  gtk_widget_set_visible (self->chip, FALSE);
}

static void
show_head (SrFindingPane *self, SrFinding *finding)
{
  const char *code = sr_record_code (sr_finding_record (finding));
  g_autofree char *name = sr_finding_name (finding);
  g_autofree char *where = sr_finding_where (finding);
  g_autofree char *under = g_strdup_printf ("%s　%s", *name ? code : "", where);

  gtk_label_set_text (self->title, *name ? name : code);
  gtk_label_set_text (self->subtitle, g_strstrip (under));
  gtk_widget_set_visible (self->chip, sr_finding_exemption (finding) != NULL);
  sr_chip_set (self->chip, _ ("exempt"), SR_TONE_GREY);
}

static void
add_section (SrFindingPane *self, const char *heading, const char *text, const char *more)
{
  GtkWidget *section = sr_section_new (heading);

  sr_section_append (SR_SECTION (section), label_new (text, "sr-body"));
  if (more)
    sr_section_append (SR_SECTION (section), label_new (more, "sr-second"));
  gtk_box_append (GTK_BOX (self->content), section);
}

static void
add_exemption (SrFindingPane *self, const SrExemption *exemption)
{
  GtkWidget *section = sr_section_new (_ ("Exemption"));
  GtkWidget *pairs = sr_pairs_new (1);

  sr_pairs_set_label_width (SR_PAIRS (pairs), 64);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Reason"), exemption->reason, SR_TONE_PLAIN);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Decided by"), exemption->granted_by, SR_TONE_PLAIN);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Until"),
                exemption->until ? exemption->until : _ ("without an end"), SR_TONE_PLAIN);
  sr_section_append (SR_SECTION (section), pairs);
  gtk_box_append (GTK_BOX (self->content), section);
}

static GtkWidget *
button_new (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_buttons (SrFindingPane *self, gboolean is_exempt)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *open = button_new (_ ("Open Record"), "page.open");

  gtk_widget_add_css_class (open, "suggested-action");
  gtk_box_append (GTK_BOX (row), open);
  gtk_box_append (GTK_BOX (row), is_exempt ? button_new (_ ("End Exemption…"), "page.end-exemption")
                                           : button_new (_ ("Exempt…"), "page.exempt"));
  gtk_widget_set_margin_top (row, 4);
  gtk_box_append (GTK_BOX (self->content), row);
}

void
sr_finding_pane_show (SrFindingPane *self, SrFinding *finding)
{
  const SrRule *rule = finding ? sr_finding_rule (finding) : NULL;
  g_autofree char *heading = NULL;
  const char *text;

  clear (self);
  if (finding == NULL)
    return;
  show_head (self, finding);
  text = sr_finding_text (finding);
  heading = g_strdup_printf ("%s　%s", rule->key, sr_rule_label (rule));
  add_section (self, _ ("Finding"), text ? text : _ ("Put right since the check-up"), NULL);
  add_section (self, _ ("Rule"), heading, rule->title);
  if (sr_finding_exemption (finding))
    add_exemption (self, sr_finding_exemption (finding));
  add_buttons (self, sr_finding_exemption (finding) != NULL);
}
