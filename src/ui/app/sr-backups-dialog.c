/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The dialog of backups.
 */
#include "ui/app/sr-backups-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sr-backup.h"
#include "store/sr-job.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-text-size.h"

/* Of one dialog; lives as long as its window. */
typedef struct {
  GtkWindow *window; /* the dialog */
  GtkWindow *parent;
  char *path;
  SrRegister *reg; /* or NULL */
  SrBackupChosen chosen;
  char *wanted; /* backup that is being asked about */
  AdwActionRow *folder;
  AdwToastOverlay *overlay;
} Dialog;

static void
dialog_free (Dialog *dialog)
{
  g_free (dialog->path);
  g_free (dialog->wanted);
  g_clear_object (&dialog->reg);
  g_free (dialog);
}

static void
tell (Dialog *dialog, const char *sentence)
{
  adw_toast_overlay_add_toast (dialog->overlay, adw_toast_new (sentence));
}

/* --- Going back --- */

/* The question over this window must be gone before its parent goes. */
static gboolean
leave (gpointer data)
{
  Dialog *dialog = data;
  g_autofree char *backup = g_steal_pointer (&dialog->wanted);
  g_autofree char *path = g_strdup (dialog->path);
  GtkWindow *parent = dialog->parent;
  SrBackupChosen chosen = dialog->chosen;

  gtk_window_destroy (dialog->window);
  chosen (parent, backup, path);
  return G_SOURCE_REMOVE;
}

static void
on_confirmed (gboolean yes, gpointer data)
{
  if (yes)
    g_idle_add (leave, data);
}

static void
ask (Dialog *dialog, const char *backup, const char *name)
{
  g_autofree char *title = g_strdup_printf (_ ("Go back to %s?"), name);
  g_autofree char *sentence =
      g_strdup_printf (_ ("%s becomes what it was then. What it is now is kept in the same folder "
                          "under another name, so nothing is lost."),
                       dialog->path);

  g_free (dialog->wanted);
  dialog->wanted = g_strdup (backup);
  sr_confirm (dialog->window, title, sentence, NULL, _ ("Go Back"), TRUE, on_confirmed, dialog);
}

static void
on_restore_row (GtkWidget *button, Dialog *dialog)
{
  ask (dialog, g_object_get_data (G_OBJECT (button), "path"),
       g_object_get_data (G_OBJECT (button), "name"));
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *name = path ? g_path_get_basename (path) : NULL;

  if (path)
    ask (data, path, name);
}

static void
on_restore_file (GtkWidget *button, Dialog *dialog)
{
  sr_choose_file (dialog->window, SR_FILE_OPEN, _ ("Go Back to a Copy"), _ ("Open"), NULL,
                  _ ("Registers"), "*.db", on_file_chosen, dialog);
}

/* --- A copy --- */

static gpointer
write_copy (SrJob *job, gpointer data, GError **error)
{
  return sr_backup_write (sr_job_register (job), data, error) ? data : NULL;
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;

  sr_job_finish (result, &error);
  tell (dialog, error ? error->message : _ ("The copy is complete and was verified"));
}

static void
on_copy_target (GFile *file, gpointer data)
{
  Dialog *dialog = data;
  char *path = file ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  tell (dialog, _ ("Copying…"));
  sr_job_run (sr_job_new (dialog->reg, SR_JOB_READS, write_copy, path, g_free), NULL, on_copied,
              g_object_ref (dialog->window));
}

static void
on_copy (GtkWidget *button, Dialog *dialog)
{
  char today[SR_DATE_SIZE];
  g_autofree char *base = g_path_get_basename (dialog->path);
  g_autofree char *name = NULL;

  sr_date_today (today);
  if (g_str_has_suffix (base, ".db"))
    base[strlen (base) - 3] = '\0';
  name = g_strdup_printf ("%s-%s.db", base, today);
  sr_choose_file (dialog->window, SR_FILE_SAVE, _ ("Copy the Register"), _ ("Save"), name,
                  _ ("Registers"), "*.db", on_copy_target, dialog);
}

/* --- The folder --- */

static void
show_folder (Dialog *dialog)
{
  g_autofree char *folder = sr_backup_folder (dialog->path);
  g_autofree char *text = g_markup_escape_text (folder, -1);

  adw_action_row_set_subtitle (dialog->folder, text);
}

static void
on_folder_chosen (GFile *file, gpointer data)
{
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  Dialog *dialog = data;

  if (path == NULL)
    return;
  if (!sr_backup_set_folder (path, &error))
    tell (dialog, error->message);
  show_folder (dialog);
}

static void
on_folder (GtkWidget *button, Dialog *dialog)
{
  sr_choose_file (dialog->window, SR_FILE_FOLDER, _ ("Folder for Backups"), _ ("Choose"), NULL,
                  NULL, NULL, on_folder_chosen, dialog);
}

/* --- Rows --- */

static GtkWidget *
row_button (const char *label, const char *name, GCallback callback, Dialog *dialog)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", callback, dialog);
  return button;
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle, GtkWidget *button)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_add_suffix (row, button);
  adw_action_row_set_activatable_widget (row, button);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

/* "2025-09-26 yesterday" */
static char *
day_name (const char *day)
{
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  switch (sr_date_days_between (day, today)) {
  case 0:
    return g_strdup_printf (_ ("%s (today)"), day);
  case 1:
    return g_strdup_printf (_ ("%s (yesterday)"), day);
  default:
    return g_strdup (day);
  }
}

static void
add_backup (AdwPreferencesGroup *group, Dialog *dialog, const SrBackup *backup)
{
  g_autofree char *day = day_name (backup->day);
  g_autofree char *size = g_format_size ((guint64)backup->bytes);
  g_autofree char *name = g_strdup_printf (_ ("Go back to %s"), day);
  GtkWidget *button = row_button (_ ("Go Back…"), name, G_CALLBACK (on_restore_row), dialog);

  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (day), g_free);
  add_row (group, day, size, button);
}

static GtkWidget *
make_daily (Dialog *dialog)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GPtrArray) list = sr_backup_list (dialog->path);

  adw_preferences_group_set_title (group, _ ("Daily Backups"));
  adw_preferences_group_set_description (
      group, list->len ? _ ("Made when the register is first opened on a day: how it was before "
                            "that day’s work.")
                       : _ ("There are none yet. One is made when the register is first opened on "
                            "a day."));
  for (guint i = 0; i < list->len; i++)
    add_backup (group, dialog, list->pdata[i]);
  return GTK_WIDGET (group);
}

static GtkWidget *
make_files (Dialog *dialog)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *copy =
      row_button (_ ("Copy…"), _ ("Copy the register to a file"), G_CALLBACK (on_copy), dialog);

  gtk_widget_set_sensitive (copy, dialog->reg != NULL);
  adw_preferences_group_set_title (group, _ ("Copies"));
  add_row (group, _ ("Copy the register to a file"), NULL, copy);
  add_row (
      group, _ ("Go back to a copy"), NULL,
      row_button (_ ("Choose…"), _ ("Go back to a copy"), G_CALLBACK (on_restore_file), dialog));
  dialog->folder = add_row (
      group, _ ("Folder for daily backups"), NULL,
      row_button (_ ("Choose…"), _ ("Folder for daily backups"), G_CALLBACK (on_folder), dialog));
  show_folder (dialog);
  return GTK_WIDGET (group);
}

static GtkWidget *
make_content (Dialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_daily (dialog)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_files (dialog)));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  return box;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

GtkWidget *
sr_backups_dialog_new (GtkWindow *window, const char *path, SrRegister *reg, SrBackupChosen chosen)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  dialog->window = g_object_new (ADW_TYPE_WINDOW, "transient-for", window, "modal", TRUE, "title",
                                 _ ("Backups"), NULL);
  sr_text_window_size (dialog->window, 620, 560);
  dialog->parent = window;
  dialog->path = g_strdup (path);
  dialog->reg = reg ? g_object_ref (reg) : NULL;
  dialog->chosen = chosen;
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, (GDestroyNotify)dialog_free);
  dialog->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (dialog->overlay, make_content (dialog));
  adw_window_set_content (ADW_WINDOW (dialog->window), GTK_WIDGET (dialog->overlay));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (dialog->window), keys);
  return GTK_WIDGET (dialog->window);
}
