/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The header bar.
 */
#include "ui/app/sr-header.h"

#include <glib/gi18n-lib.h>

#include "ui/app/sr-areas.h"
#include "ui/app/sr-as-of-button.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-text-size.h"

/* Widths of the window at which tabs stand closer and the date loses its label, and at which the
 * search loses its key. */
#define NARROW   1100
#define NARROWER 1000

struct _SrHeader {
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkLabel *title;
  GtkWidget *register_button;
  GtkWidget *demo;
  GtkWidget *read_only;
  GtkWidget *tabs;
  GtkWidget *as_of;
  GtkWidget *search;
  GtkWidget *search_key;
  SrRegister *reg;
};

G_DEFINE_FINAL_TYPE (SrHeader, sr_header, GTK_TYPE_WIDGET)

enum { TAB, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
update (SrHeader *self)
{
  const char *title = self->reg ? sr_register_meta (self->reg, "title") : NULL;

  gtk_label_set_text (self->title, title ? title : _ ("SangRui"));
  gtk_widget_set_visible (self->demo, self->reg && sr_register_is_demo (self->reg));
  gtk_widget_set_visible (self->read_only, self->reg && sr_register_is_read_only (self->reg));
  gtk_widget_set_visible (self->tabs, self->reg != NULL);
  gtk_widget_set_visible (self->as_of, self->reg != NULL);
  gtk_widget_set_visible (self->search, self->reg != NULL);
}

static void
sr_header_dispose (GObject *object)
{
  SrHeader *self = SR_HEADER (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_header_parent_class)->dispose (object);
}

static void
sr_header_class_init (SrHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_header_dispose;
  signals[TAB] = g_signal_new ("tab", SR_TYPE_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", SR_TYPE_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_toggled (GtkToggleButton *button, SrHeader *self)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[TAB], 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
on_failed (GtkWidget *as_of, const char *sentence, SrHeader *self)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static GtkWidget *
make_tabs (SrHeader *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  for (const SrArea *area = sr_areas (); area->key; area++) {
    GtkWidget *button;

    if (area->tab == NULL)
      continue;
    button = gtk_toggle_button_new_with_label (g_dpgettext2 (GETTEXT_PACKAGE, "tab", area->tab));
    gtk_widget_set_name (button, area->key);
    gtk_widget_add_css_class (button, "tab");
    if (first)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    else
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    first = first ? first : button;
    g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
    gtk_box_append (GTK_BOX (box), button);
  }
  return box;
}

static GMenu *
make_register_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Open a Register…"), "win.open");
  g_menu_append (menu, _ ("New Register…"), "win.new");
  g_menu_append (menu, _ ("Sample Community"), "win.sample");
  g_menu_append (menu, _ ("Backups…"), "win.backups");
  return menu;
}

static void
append_areas (GMenu *menu)
{
  for (const SrArea *area = sr_areas (); area->key; area++) {
    g_autofree char *action = g_strconcat ("win.go::", area->key, NULL);

    if (area->menu)
      g_menu_append (menu, _ (area->menu), action);
  }
}

static GMenu *
make_main_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = g_menu_new ();
  g_autoptr (GMenu) reports = g_menu_new ();
  g_autoptr (GMenu) program = g_menu_new ();

  g_menu_append (edit, _ ("Undo"), "win.undo");
  g_menu_append (edit, _ ("Redo"), "win.redo");
  append_areas (reports);
  g_menu_append (reports, _ ("All Records…"), "win.records");
  g_menu_append (program, _ ("Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (program, _ ("About SangRui"), "app.about");
  g_menu_append (program, _ ("Quit"), "app.quit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reports));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));
  return menu;
}

static GtkWidget *
make_register_button (SrHeader *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr (GMenu) menu = make_register_menu ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "sr-subtitle");
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->title, 14);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("file", "Register"), -1);
  return button;
}

static GtkWidget *
make_search_button (SrHeader *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->search_key = gtk_label_new ("Ctrl F");
  gtk_widget_add_css_class (self->search_key, "dim");
  gtk_widget_add_css_class (content, "sr-body");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (content), self->search_key);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.page::search");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  return button;
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = make_main_menu ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Menu"), -1);
  return button;
}

static void
sr_header_init (SrHeader *self)
{
  AdwHeaderBar *bar;

  self->bar = adw_header_bar_new ();
  bar = ADW_HEADER_BAR (self->bar);
  self->register_button = make_register_button (self);
  self->demo = sr_chip_new (_ ("Demo"), SR_TONE_AMBER);
  self->read_only = sr_chip_new (_ ("Read only"), SR_TONE_GREY);
  self->tabs = make_tabs (self);
  self->as_of = sr_as_of_button_new ();
  self->search = make_search_button (self);
  gtk_widget_set_valign (self->demo, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->read_only, GTK_ALIGN_CENTER);
  g_signal_connect (self->as_of, "failed", G_CALLBACK (on_failed), self);
  adw_header_bar_pack_start (bar, self->register_button);
  adw_header_bar_pack_start (bar, self->demo);
  adw_header_bar_pack_start (bar, self->read_only);
  adw_header_bar_set_title_widget (bar, self->tabs);
  adw_header_bar_pack_end (bar, make_menu_button ());
  adw_header_bar_pack_end (bar, self->search);
  adw_header_bar_pack_end (bar, self->as_of);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  update (self);
  /* Until the width is known: what asks for less lets a window be opened narrow. */
  sr_header_set_width (self, 0);
}

GtkWidget *
sr_header_new (void)
{
  return g_object_new (SR_TYPE_HEADER, NULL);
}

void
sr_header_set_register (SrHeader *self, SrRegister *reg)
{
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_set_object (&self->reg, reg);
  if (reg)
    g_signal_connect_object (reg, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  sr_as_of_button_set_register (SR_AS_OF_BUTTON (self->as_of), reg);
  update (self);
}

void
sr_header_select (SrHeader *self, const char *key)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (self->tabs); tab;
       tab = gtk_widget_get_next_sibling (tab))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab),
                                  g_strcmp0 (gtk_widget_get_name (tab), key) == 0);
}

void
sr_header_popup_as_of (SrHeader *self)
{
  sr_as_of_button_popup (SR_AS_OF_BUTTON (self->as_of));
}

void
sr_header_set_width (SrHeader *self, int px)
{
  gboolean narrow = px <= sr_text_px (NARROW);

  gtk_widget_set_visible (self->search_key, px > sr_text_px (NARROWER));
  sr_as_of_button_set_short (SR_AS_OF_BUTTON (self->as_of), narrow);
  if (narrow)
    gtk_widget_add_css_class (self->tabs, "narrow");
  else
    gtk_widget_remove_css_class (self->tabs, "narrow");
}
