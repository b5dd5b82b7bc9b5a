/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * AdwMessageDialog and GtkFileChooserNative: the newer dialogs are not in GTK 4.8.
 */
#include "ui/widgets/sr-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  SrConfirmFunc done;
  gpointer data;
} Confirm;

static void
on_response (AdwMessageDialog *dialog, const char *response, Confirm *confirm)
{
  confirm->done (strcmp (response, "yes") == 0, confirm->data);
}

static void
confirm_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
sr_confirm (GtkWindow *parent,
            const char *title,
            const char *sentence,
            GtkWidget *extra,
            const char *verb,
            gboolean danger,
            SrConfirmFunc done,
            gpointer data)
{
  AdwMessageDialog *dialog;
  Confirm *confirm;

  g_return_if_fail (title != NULL && verb != NULL && done != NULL);

  confirm = g_new0 (Confirm, 1);
  confirm->done = done;
  confirm->data = data;
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, title, sentence));
  gtk_widget_add_css_class (GTK_WIDGET (dialog), "sr-confirm");
  adw_message_dialog_add_responses (dialog, "no", _ ("Back"), "yes", verb, NULL);
  adw_message_dialog_set_response_appearance (
      dialog, "yes", danger ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, danger ? "no" : "yes");
  adw_message_dialog_set_close_response (dialog, "no");
  adw_message_dialog_set_extra_child (dialog, extra);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), confirm, confirm_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct {
  SrFileFunc done;
  gpointer data;
} Choice;

static void
on_file_response (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  choice->done (file, choice->data);
  g_free (choice);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *patterns)
{
  g_autoptr (GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) any = gtk_file_filter_new ();
  g_auto (GStrv) globs = g_strsplit (patterns, " ", -1);

  gtk_file_filter_set_name (wanted, name);
  for (gsize i = 0; globs[i] != NULL; i++)
    gtk_file_filter_add_pattern (wanted, globs[i]);
  gtk_file_filter_set_name (any, _ ("All files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, wanted);
  gtk_file_chooser_add_filter (chooser, any);
}

void
sr_choose_file (GtkWindow *parent,
                SrFileMode mode,
                const char *title,
                const char *verb,
                const char *name,
                const char *filter,
                const char *patterns,
                SrFileFunc done,
                gpointer data)
{
  static const GtkFileChooserAction actions[] = {
      [SR_FILE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
      [SR_FILE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
      [SR_FILE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  GtkFileChooserNative *dialog;
  Choice *choice;

  g_return_if_fail (done != NULL);
  g_return_if_fail ((guint)mode < G_N_ELEMENTS (actions));

  choice = g_new0 (Choice, 1);
  choice->done = done;
  choice->data = data;
  dialog = gtk_file_chooser_native_new (title, parent, actions[mode], verb, _ ("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (mode == SR_FILE_SAVE && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (filter != NULL && patterns != NULL)
    add_filter (GTK_FILE_CHOOSER (dialog), filter, patterns);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
