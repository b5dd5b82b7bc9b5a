/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A GMenu made anew each time, so that it names the columns of the moment.
 */
#include "ui/widgets/sr-grid-menu.h"

#include <glib/gi18n-lib.h>

static GMenuModel *
sort_menu (const SrGridColumn *const *columns, gsize n_columns)
{
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < n_columns; i++) {
    g_autoptr (GMenuItem) item = NULL;

    if (!columns[i]->sortable)
      continue;
    item = g_menu_item_new (columns[i]->title, NULL);
    g_menu_item_set_action_and_target (item, "grid.sort", "s", columns[i]->id);
    g_menu_append_item (menu, item);
  }
  return G_MENU_MODEL (menu);
}

GtkWidget *
sr_grid_menu_new (GtkWidget *grid,
                  const SrGridColumn *const *columns,
                  gsize n_columns,
                  GMenuModel *own)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenuModel) sort = sort_menu (columns, n_columns);
  GtkWidget *popover;

  if (own != NULL)
    g_menu_append_section (menu, NULL, own);
  g_menu_append (table, _ ("Copy rows"), "grid.copy");
  if (g_menu_model_get_n_items (sort) > 0)
    g_menu_append_submenu (table, _ ("Sort by"), sort);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  popover = gtk_popover_menu_new_from_model_full (G_MENU_MODEL (menu), GTK_POPOVER_MENU_NESTED);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, grid);
  return popover;
}
