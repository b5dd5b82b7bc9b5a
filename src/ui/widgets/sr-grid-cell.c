/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells are GtkInscription (3.5 times cheaper than labels while scrolling); only a column with
 * chips pays for a label, which gives way to its chip.
 */
#include "ui/widgets/sr-grid-cell.h"

#include "ui/widgets/sr-chip.h"

#define STYLE_KEY "sr-cell-style"
#define ITEM_KEY  "sr-cell-item"

static const char *const style_classes[] = {
    "dim", "faint", "accent", "amber", "red", "medium", "bold", "old", "calc", "doubt", "bad",
};

/* Puts the classes of STYLE on WIDGET unless it has them already. */
static void
set_classes (GtkWidget *widget, guint style)
{
  const char *classes[G_N_ELEMENTS (style_classes) + 1] = {NULL};
  guint old = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), STYLE_KEY));
  guint n = 0;

  if (old == style)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (style_classes); i++)
    if ((style & (1u << i)) != 0)
      classes[n++] = style_classes[i];
  gtk_widget_set_css_classes (widget, classes);
  g_object_set_data (G_OBJECT (widget), STYLE_KEY, GUINT_TO_POINTER (style));
}

/* Tints fill the whole cell, so they belong to the parent that GTK made. */
static void
set_style (GtkWidget *widget, SrCellStyle style)
{
  const guint tints = SR_CELL_CALC | SR_CELL_DOUBT | SR_CELL_BAD;
  GtkWidget *parent = gtk_widget_get_parent (widget);

  set_classes (widget, (guint)style & ~tints);
  if (parent != NULL)
    set_classes (parent, (guint)style & tints);
}

/* The full text of a clipped cell. */
static gboolean
on_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (text == NULL || width <= gtk_widget_get_width (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static GtkWidget *
new_text_cell (const SrGridColumn *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  /* One line high: given more, it would break before it cuts. */
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  /* With the height of the whole row a cut text would make room for a second line and stand high.
   */
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), column->numeric ? 1 : 0);
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  return cell;
}

static GtkWidget *
new_chip_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sr_chip_new (NULL, SR_TONE_AMBER));
  return box;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, const SrGridColumn *column)
{
  GtkWidget *cell = column->chip != NULL ? new_chip_cell () : new_text_cell (column);

  g_object_set_data (G_OBJECT (cell), ITEM_KEY, item);
  gtk_list_item_set_child (item, cell);
}

static void
bind_chip (GtkWidget *box, const char *text, GObject *row, const SrGridColumn *column)
{
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *chip = gtk_widget_get_last_child (box);
  SrTone tone = SR_TONE_AMBER;
  g_autofree char *word = column->chip (row, &tone, column->data);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (chip, word != NULL);
  if (word != NULL)
    sr_chip_set (chip, word, tone);
}

/* A row is announced by its first column that names it; without this by the name of a C type. */
static void
name_row (GtkWidget *cell, const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (cell);
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    text != NULL ? text : "", -1);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, const SrGridColumn *column)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GObject *row = gtk_list_item_get_item (item);
  g_autofree char *text = column->text (row, column->data);

  if (column->chip != NULL)
    bind_chip (cell, text, row, column);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  if (column->names_row)
    name_row (cell, text);
  set_style (cell, column->style != NULL ? column->style (row, column->data) : SR_CELL_PLAIN);
}

guint
sr_grid_cell_get_position (GtkWidget *widget)
{
  for (GtkWidget *w = widget; w != NULL && !SR_IS_GRID (w); w = gtk_widget_get_parent (w)) {
    GtkListItem *item = g_object_get_data (G_OBJECT (w), ITEM_KEY);
    GtkWidget *child = gtk_widget_get_first_child (w);

    if (item == NULL && child != NULL)
      item = g_object_get_data (G_OBJECT (child), ITEM_KEY);
    if (item != NULL)
      return gtk_list_item_get_position (item);
  }
  return GTK_INVALID_LIST_POSITION;
}

GtkListItemFactory *
sr_grid_cell_factory_new (const SrGridColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), (gpointer)column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), (gpointer)column);
  return factory;
}
