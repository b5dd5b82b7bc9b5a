/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The welcome page.
 */
#include "ui/app/sr-welcome.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-text-size.h"

typedef struct {
  const char *action;
  const char *icon;
  const char *title;
  const char *text;
} Choice;

static const Choice choices[] = {
    {"win.sample", "system-users-symbolic", N_ ("Look Around in the Sample Community"),
     N_ ("284 fictitious households in 12 buildings. Try everything; nothing of it is real.")},
    {"win.new", "document-new-symbolic", N_ ("Begin a New Register"),
     N_ ("An empty register with townships, villages and code lists. It stays on this computer.")},
    {"win.open", "document-open-symbolic", N_ ("Open a Register"),
     N_ ("A register that is already on this computer.")},
};

static GtkWidget *
text (const char *string, const char *css_class)
{
  GtkWidget *label = gtk_label_new (string);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_choice (const Choice *choice)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (choice->icon);
  GtkWidget *detail = text (_ (choice->text), "sr-body");

  gtk_widget_add_css_class (icon, "accent");
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 24);
  gtk_widget_add_css_class (detail, "dim");
  gtk_box_append (GTK_BOX (words), text (_ (choice->title), "sr-subtitle"));
  gtk_box_append (GTK_BOX (words), detail);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_margin_start (row, 8);
  gtk_widget_set_margin_end (row, 8);
  gtk_widget_set_margin_top (row, 10);
  gtk_widget_set_margin_bottom (row, 10);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "sr-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), choice->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (choice->title), -1);
  return button;
}

GtkWidget *
sr_welcome_new (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = text (_ ("Welcome to SangRui"), "sr-title");
  GtkWidget *promise =
      text (_ ("Nothing leaves this computer unless you export it. Whoever can use this desktop "
               "account can read the "
               "register: lock the screen when you leave, and keep the disk encrypted."),
            "sr-caption");

  gtk_widget_set_halign (page, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (page, GTK_ALIGN_CENTER);
  sr_text_request (page, 520, -1);
  gtk_widget_add_css_class (promise, "dim");
  gtk_label_set_max_width_chars (GTK_LABEL (promise), 60);
  gtk_widget_set_margin_top (promise, 8);
  gtk_box_append (GTK_BOX (page), title);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_box_append (GTK_BOX (page), make_choice (&choices[i]));
  gtk_box_append (GTK_BOX (page), promise);
  return page;
}
