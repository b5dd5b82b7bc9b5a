/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Actions on a browser, by its public functions only.
 */
#include "ui/records/sr-list-acts.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-bulk-dialog.h"
#include "ui/records/sr-column-chooser.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-tooltip.h"

static void
on_columns (GtkWidget *chooser, SrRecordBrowser *browser)
{
  sr_record_table_update_columns (sr_record_browser_table (browser));
}

/* Under the button of the menu it was chosen from. */
static void
list_columns (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordBrowser *browser = SR_RECORD_BROWSER (widget);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *chooser = sr_column_chooser_new ();

  sr_column_chooser_show (SR_COLUMN_CHOOSER (chooser),
                          sr_record_table_schema (sr_record_browser_table (browser)));
  g_signal_connect_object (chooser, "changed", G_CALLBACK (on_columns), browser, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), chooser);
  sr_record_browser_popup (browser, popover);
}

static void
list_bulk (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordBrowser *browser = SR_RECORD_BROWSER (widget);
  SrRecordTable *table = sr_record_browser_table (browser);
  g_autoptr (GArray) ids = sr_record_table_selection (table);

  if (ids->len == 0)
    gtk_widget_activate_action (widget, "win.toast", "(sx)",
                                _ ("Select rows first: Ctrl or Shift and click, or Ctrl+A"),
                                (gint64)0);
  else
    gtk_window_present (GTK_WINDOW (sr_bulk_dialog_new (
        widget, sr_record_browser_register (browser), sr_record_table_schema (table), ids)));
}

static void
list_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_table_copy (sr_record_browser_table (SR_RECORD_BROWSER (widget)));
}

static void
list_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordTable *table = sr_record_browser_table (SR_RECORD_BROWSER (widget));

  gtk_widget_activate_action (widget, "win.import", "(ss)", sr_record_table_schema (table)->key,
                              "");
}

static void
list_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_browser_open_filter (SR_RECORD_BROWSER (widget));
}

static void
list_totals (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_browser_toggle_totals (SR_RECORD_BROWSER (widget));
}

void
sr_list_acts_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "list.columns", NULL, list_columns);
  gtk_widget_class_install_action (klass, "list.bulk", NULL, list_bulk);
  gtk_widget_class_install_action (klass, "list.copy", NULL, list_copy);
  gtk_widget_class_install_action (klass, "list.filter", NULL, list_filter);
  gtk_widget_class_install_action (klass, "list.import", NULL, list_import);
  gtk_widget_class_install_action (klass, "list.totals", NULL, list_totals);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, GDK_CONTROL_MASK, "list.totals", NULL);
}

static GMenu *
selection_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Copy the Selected Rows"), "list.copy");
  g_menu_append (menu, _ ("Change the Selected Rows…"), "list.bulk");
  g_menu_append (menu, _ ("Export…"), "page.export");
  g_menu_append (menu, _ ("Print…"), "page.print");
  return menu;
}

GMenuModel *
sr_list_acts_menu (void)
{
  return G_MENU_MODEL (selection_menu ());
}

static void
append_totals (GMenu *menu)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Totals by Groups"), "list.totals");

  g_menu_item_set_attribute (item, "accel", "s", "<Control>t");
  g_menu_append_item (menu, item);
}

GtkWidget *
sr_list_acts_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) list = g_menu_new ();
  g_autoptr (GMenu) selection = selection_menu ();

  g_menu_append (list, _ ("Filter…"), "list.filter");
  g_menu_append (list, _ ("Columns…"), "list.columns");
  append_totals (list);
  g_menu_append (list, _ ("Import into This List…"), "list.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (list));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (selection));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sr_tooltip_set (button, _ ("More about this list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More about this list"), -1);
  return button;
}
