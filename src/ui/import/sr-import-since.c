/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two radio buttons and a date in the program's one question.
 */
#include "ui/import/sr-import-since.h"

#include <glib/gi18n-lib.h>

#include "core/sr-date.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-dialogs.h"

typedef struct {
  GtkWindow *parent;
  char *sentence;
  char *verb;
  SrImportSinceFunc done;
  GObject *owner;
  GtkWidget *changes; /* radio button */
  GtkWidget *entry;
} Question;

static void ask (Question *question, const char *day, gboolean was_wrong);

static void
question_free (Question *question)
{
  g_clear_object (&question->changes);
  g_clear_object (&question->entry);
  g_object_unref (question->parent);
  g_object_unref (question->owner);
  g_free (question->sentence);
  g_free (question->verb);
  g_free (question);
}

static void
on_answer (gboolean yes, gpointer data)
{
  Question *question = data;
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry)));
  gboolean changes = gtk_check_button_get_active (GTK_CHECK_BUTTON (question->changes));
  char day[SR_DATE_SIZE];

  if (yes && changes && !sr_date_parse (typed, day)) {
    ask (question, typed, TRUE);
    return;
  }
  if (yes)
    question->done (changes ? day : NULL, question->owner);
  question_free (question);
}

static void
on_changes (GtkCheckButton *changes, GtkWidget *entry)
{
  gtk_widget_set_sensitive (entry, gtk_check_button_get_active (changes));
}

static GtkWidget *
build_extra (Question *question, const char *day, gboolean was_wrong)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *corrections =
      gtk_check_button_new_with_label (_ ("Corrections: it was always so, the register was wrong"));
  GtkWidget *changes = gtk_check_button_new_with_label (_ ("Changes, so from this day on:"));
  GtkWidget *entry = sr_date_entry_new (sr_pane_normal_date, NULL);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (corrections), GTK_CHECK_BUTTON (changes));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (changes), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), day);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("From this day on"), -1);
  g_signal_connect_object (changes, "toggled", G_CALLBACK (on_changes), entry, 0);
  g_set_object (&question->changes, changes);
  g_set_object (&question->entry, entry);
  gtk_box_append (GTK_BOX (line), changes);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (box), line);
  if (was_wrong) {
    GtkWidget *hint = gtk_label_new (_ ("This is no date. Write it like 2025-09-01"));

    gtk_label_set_xalign (GTK_LABEL (hint), 0);
    gtk_widget_add_css_class (hint, "sr-second");
    gtk_widget_add_css_class (hint, "red");
    gtk_box_append (GTK_BOX (box), hint);
  }
  gtk_box_append (GTK_BOX (box), corrections);
  return box;
}

static void
ask (Question *question, const char *day, gboolean was_wrong)
{
  sr_confirm (question->parent, _ ("Some fields keep their past"), question->sentence,
              build_extra (question, day, was_wrong), question->verb, FALSE, on_answer, question);
}

void
sr_import_since_ask (GtkWindow *parent,
                     const char *sentence,
                     const char *verb,
                     const char *day,
                     SrImportSinceFunc done,
                     GObject *owner)
{
  Question *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->sentence = g_strdup (sentence);
  question->verb = g_strdup (verb);
  question->done = done;
  question->owner = g_object_ref (owner);
  ask (question, day, FALSE);
}
