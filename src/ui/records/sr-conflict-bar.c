/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A bar and, below it, a list.
 */
#include "ui/records/sr-conflict-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-change-list.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-bar.h"

struct _SrConflictBar {
  GtkBox parent_instance;
  SrBar *bar;
  GtkWidget *detail;
  SrChangeList *list;
};

G_DEFINE_FINAL_TYPE (SrConflictBar, sr_conflict_bar, GTK_TYPE_BOX)

static void
sr_conflict_bar_class_init (SrConflictBarClass *klass)
{
}

static void
sr_conflict_bar_init (SrConflictBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
sr_conflict_bar_new (SrRegister *reg)
{
  SrConflictBar *self = g_object_new (SR_TYPE_CONFLICT_BAR, NULL);
  GtkWidget *again = gtk_button_new_with_label (_ ("Read again, keep my changes"));

  self->bar = SR_BAR (sr_pane_bar_new ());
  g_signal_connect_swapped (self->bar, "act", G_CALLBACK (sr_conflict_bar_look), self);
  self->list = SR_CHANGE_LIST (sr_change_list_new (reg));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (again), "pane.reload");
  gtk_widget_set_halign (again, GTK_ALIGN_END);
  gtk_widget_add_css_class (again, "sr-small");
  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->detail, "sr-pane-detail");
  gtk_box_append (GTK_BOX (self->detail), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->detail), again);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), self->detail);
  sr_conflict_bar_clear (self);
  return GTK_WIDGET (self);
}

static void
show (SrConflictBar *self, SrTone tone, const char *sentence, const char *button)
{
  gtk_widget_set_visible (self->detail, FALSE);
  sr_bar_set (self->bar, tone, sentence, button);
}

void
sr_conflict_bar_clear (SrConflictBar *self)
{
  show (self, SR_TONE_AMBER, NULL, NULL);
}

void
sr_conflict_bar_warn (SrConflictBar *self, const char *sentence)
{
  show (self, SR_TONE_AMBER, sentence, NULL);
}

void
sr_conflict_bar_fail (SrConflictBar *self, const char *sentence)
{
  show (self, SR_TONE_RED, sentence, NULL);
}

static void
list_conflicts (SrConflictBar *self, const GPtrArray *conflicts)
{
  sr_change_list_clear (self->list);
  sr_change_list_add_line (self->list, _ ("Field"), _ ("before"), _ ("now in the register"),
                           _ ("yours"));
  for (guint i = 0; i < conflicts->len; i++) {
    const SrEditConflict *conflict = conflicts->pdata[i];
    g_autofree char *label =
        g_strdup_printf ("%s %s", conflict->label, sr_field_label (conflict->field));

    sr_change_list_add_line (self->list, label, conflict->old, conflict->theirs, conflict->mine);
  }
}

void
sr_conflict_bar_show_stale (SrConflictBar *self, SrEditSet *set)
{
  g_autoptr (GPtrArray) conflicts = sr_edit_set_conflicts (set);
  g_autofree char *text = NULL;
  guint mine = 0;

  for (guint i = 0; i < conflicts->len; i++)
    mine += ((SrEditConflict *)conflicts->pdata[i])->mine != NULL;
  text =
      mine ? g_strdup_printf (ngettext ("The register was changed meanwhile; %u field of yours "
                                        "is concerned",
                                        "The register was changed meanwhile; %u fields of yours "
                                        "are concerned",
                                        mine),
                              mine)
           : g_strdup (_ ("The register was changed meanwhile; none of your fields is concerned"));
  show (self, SR_TONE_AMBER, text, _ ("Look"));
  list_conflicts (self, conflicts);
}

void
sr_conflict_bar_look (SrConflictBar *self)
{
  gtk_widget_set_visible (self->detail, !gtk_widget_get_visible (self->detail));
}
