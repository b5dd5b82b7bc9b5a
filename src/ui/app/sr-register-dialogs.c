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
#include "ui/widgets/sr-dialogs.h"

static void
fail (GtkWindow *window, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.fail", "s", sentence);
}

typedef struct {
  GtkWindow *window;
  SrRegisterChosen chosen;
  gboolean make; /* a new register, not an existing one */
} Choice;

static void
on_file (GFile *file, gpointer data)
{
  g_autofree Choice *choice = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = NULL;

  if (path == NULL)
    return;
  if (choice->make) {
    reg = sr_register_create (path, &error);
    if (reg == NULL) {
      fail (choice->window, error->message);
      return;
    }
    g_clear_object (&reg);
  }
  choice->chosen (choice->window, path);
}

static void
choose (GtkWindow *window, SrRegisterChosen chosen, gboolean make)
{
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){window, chosen, make};
  sr_choose_file (window, make ? SR_FILE_SAVE : SR_FILE_OPEN,
                  make ? _ ("New Register") : _ ("Open a Register"),
                  make ? _ ("Begin") : _ ("Open"), make ? "register.db" : NULL, _ ("Registers"),
                  "*.db", on_file, choice);
}

void
sr_register_dialog_open (GtkWindow *window, SrRegisterChosen chosen)
{
  choose (window, chosen, FALSE);
}

void
sr_register_dialog_new (GtkWindow *window, SrRegisterChosen chosen)
{
  choose (window, chosen, TRUE);
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
    {"<Ctrl>b", N_ ("What can be done for a household or person")},
    {"<Ctrl>s", N_ ("Save")},
    {"Escape", N_ ("Go back")},
    {"F8", N_ ("Next problem")},
    {"F4", N_ ("Code list")},
    {"<Ctrl>z", N_ ("Undo")},
    {"<Ctrl><Shift>z", N_ ("Redo")},
    {"<Ctrl>c", N_ ("Copy the selected rows")},
    {"<Ctrl>t", N_ ("Totals by groups")},
    {"<Ctrl><Shift>e", N_ ("Export the table")},
    {"<Ctrl>p", N_ ("Print")},
    {"<Ctrl>i", N_ ("Import a spreadsheet")},
};

/* What a .ui file would do: before GTK 4.14 there is no other way into the window of shortcuts, and
 * its own child must not be replaced. */
static void
add_child (GtkWidget *parent, GtkWidget *child)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();

  GTK_BUILDABLE_GET_IFACE (parent)->add_child (GTK_BUILDABLE (parent), builder, G_OBJECT (child),
                                               NULL);
}

void
sr_register_dialog_shortcuts (GtkWindow *window)
{
  GtkWidget *shortcuts =
      g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "transient-for", window, "modal", TRUE, NULL);
  GtkWidget *section =
      g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "all", "max-height", 10, NULL);
  GtkWidget *group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _ ("Keys"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_child (group, g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "accelerator", keys[i].keys,
                                    "title", _ (keys[i].title), NULL));
  add_child (section, group);
  add_child (shortcuts, section);
  gtk_window_present (GTK_WINDOW (shortcuts));
}
