/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dialogs about registers.
 */
#include "ui/app/sr-register-dialogs.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "sample/sr-sample.h"
#include "store/sr-register.h"
#include "ui/widgets/sr-choose-file.h"

static void
fail (GtkWindow *window, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.fail", "s", sentence);
}

static void
on_opened (GtkWindow *window, const char *path, gpointer chosen)
{
  if (path)
    ((SrRegisterChosen)chosen) (window, path);
}

void
sr_register_dialog_open (GtkWindow *window, SrRegisterChosen chosen)
{
  sr_choose_file (window, _ ("Open a Register"), FALSE, NULL, NULL, on_opened, (gpointer)chosen);
}

static void
on_named (GtkWindow *window, const char *path, gpointer chosen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = NULL;

  if (path == NULL)
    return;
  reg = sr_register_create (path, &error);
  if (reg == NULL) {
    fail (window, error->message);
    return;
  }
  g_clear_object (&reg);
  ((SrRegisterChosen)chosen) (window, path);
}

void
sr_register_dialog_new (GtkWindow *window, SrRegisterChosen chosen)
{
  g_autofree char *path = sr_register_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  g_mkdir_with_parents (folder, 0700);
  sr_choose_file (window, _ ("New Register"), TRUE, folder, name, on_named, (gpointer)chosen);
}

char *
sr_register_sample_path (GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "sangrui", "sample.db", NULL);
  g_autoptr (SrRegister) reg = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  reg = sr_register_create (path, error);
  if (reg == NULL)
    return NULL;
  if (sr_sample_fill (reg, error))
    return g_steal_pointer (&path);
  g_clear_object (&reg);
  g_unlink (path);
  return NULL;
}

typedef struct {
  const char *keys;
  const char *title;
} Key;

static const Key keys[] = {
    {"<Ctrl>1", N_ ("Tabs")},
    {"<Ctrl>f", N_ ("Search")},
    {"slash", N_ ("Search this table")},
    {"F6", N_ ("Next pane")},
    {"F9", N_ ("As-of date")},
    {"F5", N_ ("Count again")},
    {"<Ctrl>n", N_ ("New household or person")},
    {"<Ctrl>e", N_ ("Edit")},
    {"<Ctrl>s", N_ ("Save")},
    {"Escape", N_ ("Back")},
    {"F8", N_ ("Next problem")},
    {"F4", N_ ("Code list")},
    {"<Ctrl>z", N_ ("Undo")},
    {"<Ctrl><Shift>z", N_ ("Redo")},
    {"<Ctrl>c", N_ ("Copy the selected rows")},
    {"<Ctrl><Shift>e", N_ ("Export the table")},
};

void
sr_register_dialog_shortcuts (GtkWindow *window)
{
  GtkWidget *shortcuts =
      g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "transient-for", window, "modal", TRUE, NULL);
  GtkWidget *section =
      g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "all", "max-height", 10, NULL);
  GtkWidget *group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _ ("Keys"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_box_append (GTK_BOX (group), g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "accelerator",
                                                   keys[i].keys, "title", _ (keys[i].title), NULL));
  gtk_box_append (GTK_BOX (section), group);
  gtk_window_set_child (GTK_WINDOW (shortcuts), section);
  gtk_window_present (GTK_WINDOW (shortcuts));
}
