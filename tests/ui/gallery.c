/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Shows every widget with fictitious data, for looking at and for pictures. Not installed.
 *   gallery [households|edit|codes|menu|states] [light|dark] [WIDTH HEIGHT]
 */
#include "gallery.h"

#include <adwaita.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-code-picker.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-style.h"
#include "ui/widgets/sr-toast.h"

GtkWidget *
gallery_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_tabs (void)
{
  const char *titles[] = {"总览", "住户", "就业", "招聘会", "儿童", "五个到户"};
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    GtkWidget *tab = gtk_toggle_button_new_with_label (titles[i]);

    gtk_widget_add_css_class (tab, "tab");
    if (first == NULL)
      first = GTK_TOGGLE_BUTTON (tab);
    else
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), first);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), i == 1);
    gtk_box_append (GTK_BOX (box), tab);
  }
  return box;
}

static GtkWidget *
icon_and_text (const char *icon, const char *dim, const char *text, const char *key)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  if (dim != NULL)
    gtk_box_append (GTK_BOX (box), gallery_label (dim, "dim"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), gallery_label (text, NULL));
  if (key != NULL)
    gtk_box_append (GTK_BOX (box), gallery_label (key, "key"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sr-header-button");
  return button;
}

static GtkWidget *
new_header (void)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *name = gtk_menu_button_new ();
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_widget_add_css_class (bar, "sr-header");
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (bar), ":close");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (name), gtk_popover_new ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), gtk_popover_new ());
  gtk_menu_button_set_label (GTK_MENU_BUTTON (name), "桑瑞家园");
  gtk_widget_add_css_class (name, "sr-register");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "open-menu-symbolic");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), name);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), sr_chip_new ("演示", SR_TONE_AMBER));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), new_tabs ());
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), menu);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar),
                           icon_and_text ("system-search-symbolic", NULL, NULL, "Ctrl F"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), icon_and_text ("x-office-calendar-symbolic",
                                                                "截止日", "2026-11-23", NULL));
  return bar;
}

static GtkWidget *
new_page (const char *name, int width)
{
  if (g_strcmp0 (name, "codes") == 0)
    return gallery_households_new (width, TRUE);
  if (g_strcmp0 (name, "states") == 0)
    return gallery_states_new ();
  return gallery_households_new (width, g_strcmp0 (name, "edit") == 0);
}

/* Without a compositor windows get a border; the pictures of the design have none. */
static void
no_border (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (
      provider,
      "window.solid-csd { padding: 0; margin: 0; border: none; border-radius: 0; box-shadow: none; "
      "}"
      ".sr-remark { margin-left: 14px; } .untitled { padding-top: 16px; }",
      -1);
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

/* So that the link of the toast is alive. */
static void
add_undo (GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static GtkWidget *
find (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *w = gtk_widget_get_last_child (root); w != NULL && found == NULL;
       w = gtk_widget_get_prev_sibling (w))
    found = find (w, type);
  return found;
}

static gboolean
open_codes (gpointer data)
{
  GtkWidget *picker = find (data, SR_TYPE_CODE_PICKER);
  GtkWidget *entry = find (picker, GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (picker);
  gtk_editable_set_text (GTK_EDITABLE (entry), "孙");
  return G_SOURCE_REMOVE;
}

static gboolean
open_menu (gpointer data)
{
  gtk_widget_activate_action (find (data, SR_TYPE_GRID), "grid.menu", NULL);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  int width = argc > 4 ? atoi (argv[3]) : 1366;
  int height = argc > 4 ? atoi (argv[4]) : 768;
  GtkWidget *window, *box;

  setlocale (LC_ALL, "");
  if (g_getenv ("SANGRUI_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("SANGRUI_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  adw_init ();
  sr_style_init (gdk_display_get_default ());
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      argc > 2 && g_str_equal (argv[2], "dark")
                                          ? ADW_COLOR_SCHEME_FORCE_DARK
                                          : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = adw_window_new ();
  add_undo (window);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), sr_demo_stripe_new ());
  gtk_box_append (GTK_BOX (box), new_header ());
  gtk_box_append (GTK_BOX (box), new_page (argc > 1 ? argv[1] : NULL, width));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  no_border ();
  gtk_window_present (GTK_WINDOW (window));
  if (argc > 1 && g_str_equal (argv[1], "codes"))
    g_timeout_add (300, open_codes, window);
  if (argc > 1 && g_str_equal (argv[1], "menu"))
    g_timeout_add (300, open_menu, window);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
