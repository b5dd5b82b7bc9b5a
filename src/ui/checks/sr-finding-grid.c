/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Columns and menu of the table.
 */
#include "ui/checks/sr-finding-grid.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-grid.h"

static char *
code_text (GObject *row, gpointer data)
{
  return g_strdup (sr_record_code (sr_finding_record (SR_FINDING (row))));
}

static char *
name_text (GObject *row, gpointer data)
{
  return sr_finding_name (SR_FINDING (row));
}

static char *
where_text (GObject *row, gpointer data)
{
  return sr_finding_where (SR_FINDING (row));
}

static char *
finding_text (GObject *row, gpointer data)
{
  const char *text = sr_finding_text (SR_FINDING (row));

  return g_strdup (text ? text : _ ("Put right since the check-up"));
}

static char *
exempt_chip (GObject *row, SrTone *tone, gpointer data)
{
  *tone = SR_TONE_GREY;
  return sr_finding_exemption (SR_FINDING (row)) ? g_strdup (_ ("exempt")) : NULL;
}

static SrCellStyle
dim_style (GObject *row, gpointer data)
{
  return SR_CELL_DIM;
}

static SrCellStyle
medium_style (GObject *row, gpointer data)
{
  return SR_CELL_MEDIUM;
}

/* An exempt finding is no work any more. */
static SrCellStyle
finding_style (GObject *row, gpointer data)
{
  return sr_finding_exemption (SR_FINDING (row)) ? SR_CELL_DIM : SR_CELL_PLAIN;
}

static GMenu *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Open Record"), "page.open");
  g_menu_append (menu, _ ("All as a List"), "page.list");
  g_menu_append (menu, _ ("Exempt…"), "page.exempt");
  g_menu_append (menu, _ ("End Exemption…"), "page.end-exemption");
  return menu;
}

GtkWidget *
sr_finding_grid_new (SrFindingList *list)
{
  const SrGridColumn columns[] = {
      {"code", _ ("Code"), 104, .whole = TRUE, .text = code_text, .style = dim_style},
      {"name", _ ("Full name"), 84, .names_row = TRUE, .text = name_text, .style = medium_style},
      {"where", _ ("Where"), 150, .priority = 1, .text = where_text, .style = dim_style},
      {"finding", _ ("Finding"), 260, .expand = TRUE, .text = finding_text, .style = finding_style,
       .chip = exempt_chip},
  };
  GtkWidget *grid = sr_grid_new (_ ("Findings"));
  g_autoptr (GMenu) menu = make_menu ();

  sr_grid_set_columns (SR_GRID (grid), columns, G_N_ELEMENTS (columns));
  sr_grid_set_multiple (SR_GRID (grid), FALSE);
  sr_grid_set_menu (SR_GRID (grid), G_MENU_MODEL (menu));
  sr_grid_set_model (SR_GRID (grid), G_LIST_MODEL (list));
  return grid;
}
