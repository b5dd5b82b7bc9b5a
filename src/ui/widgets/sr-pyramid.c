/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A grid of buttons with bars in them.
 */
#include "ui/widgets/sr-pyramid.h"

#include "ui/widgets/sr-chart-bar.h"

#define ID_KEY       "sr-id"
#define NUMBER_WIDTH 40

struct _SrPyramid {
  GtkWidget parent_instance;
  GtkGrid *grid;
  char *sides[2];
  GtkWidget *last; /* the bar that had the focus, borrowed */
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrPyramid, sr_pyramid, GTK_TYPE_WIDGET)

static void
sr_pyramid_dispose (GObject *object)
{
  SrPyramid *self = SR_PYRAMID (object);

  if (self->grid)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  g_clear_pointer (&self->sides[0], g_free);
  g_clear_pointer (&self->sides[1], g_free);
  G_OBJECT_CLASS (sr_pyramid_parent_class)->dispose (object);
}

/* One stop for Tab; within, arrows go to the bar that lies there. */
static gboolean
sr_pyramid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SrPyramid *self = SR_PYRAMID (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sr_pyramid_parent_class)->focus (widget, direction);
  if (inside)
    return FALSE;
  if (self->last == NULL)
    self->last = gtk_grid_get_child_at (self->grid, 0, 1);
  return self->last && gtk_widget_grab_focus (self->last);
}

static void
sr_pyramid_class_init (SrPyramidClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_pyramid_dispose;
  widget_class->focus = sr_pyramid_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", SR_TYPE_PYRAMID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static void
sr_pyramid_init (SrPyramid *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "sr-pyramid");
  gtk_grid_set_column_spacing (self->grid, 4);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

static void
on_focused (GtkEventController *controller, SrPyramid *self)
{
  self->last = gtk_event_controller_get_widget (controller);
}

/* Where Tab comes back to. */
static void
follow_focus (SrPyramid *self, GtkWidget *button)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (on_focused), self);
  gtk_widget_add_controller (button, focus);
}

static GtkWidget *
side_button (SrPyramid *self, int side)
{
  return gtk_grid_get_child_at (self->grid, side * 2, 0);
}

/* The whole side: no id. */
static void
on_side (GtkWidget *button, SrPyramid *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, NULL, button == side_button (self, 1));
}

static void
attach_side (SrPyramid *self, int side)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (self->sides[side]));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "count");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_halign (button, side ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "side");
  g_signal_connect (button, "clicked", G_CALLBACK (on_side), self);
  follow_focus (self, button);
  gtk_grid_attach (self->grid, button, side * 2, 0, 1, 1);
}

GtkWidget *
sr_pyramid_new (const char *label, const char *left, const char *right)
{
  SrPyramid *self = g_object_new (SR_TYPE_PYRAMID, NULL);

  self->sides[0] = g_strdup (left);
  self->sides[1] = g_strdup (right);
  attach_side (self, 0);
  attach_side (self, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

static int
side_of (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "sr-side"));
}

static void
on_clicked (GtkWidget *button, SrPyramid *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), ID_KEY),
                 side_of (button));
}

static GtkWidget *
make_bar (SrPyramid *self, int side)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), sr_chart_bar_new (side == 0, NUMBER_WIDTH));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), "sr-side", GINT_TO_POINTER (side));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  follow_focus (self, button);
  return button;
}

static void
set_bar (SrPyramid *self, int row, int side, const SrPyramidBand *band, double longest)
{
  GtkWidget *button = gtk_grid_get_child_at (self->grid, side * 2, row);
  g_autofree char *spoken =
      g_strdup_printf ("%s %s %s", self->sides[side], band->label, band->number[side]);

  sr_chart_bar_set (SR_CHART_BAR (gtk_button_get_child (GTK_BUTTON (button))),
                    longest > 0 ? band->value[side] / longest : 0, band->number[side]);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (band->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
add_row (SrPyramid *self, int row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "band");
  gtk_grid_attach (self->grid, make_bar (self, 0), 0, row, 1, 1);
  gtk_grid_attach (self->grid, label, 1, row, 1, 1);
  gtk_grid_attach (self->grid, make_bar (self, 1), 2, row, 1, 1);
}

void
sr_pyramid_set (SrPyramid *self, const SrPyramidBand *bands, guint n_bands)
{
  double longest = 0;
  int row = 1;

  g_return_if_fail (SR_IS_PYRAMID (self));

  for (guint i = 0; i < n_bands; i++)
    longest = MAX (longest, MAX (bands[i].value[0], bands[i].value[1]));
  for (guint i = n_bands; i-- > 0; row++) {
    if (gtk_grid_get_child_at (self->grid, 1, row) == NULL)
      add_row (self, row);
    gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (self->grid, 1, row)), bands[i].label);
    set_bar (self, row, 0, &bands[i], longest);
    set_bar (self, row, 1, &bands[i], longest);
  }
  while (gtk_grid_get_child_at (self->grid, 1, row)) {
    self->last = NULL;
    gtk_grid_remove_row (self->grid, row);
  }
}

void
sr_pyramid_set_side (SrPyramid *self, int side, const char *label, const char *number)
{
  GtkWidget *button = side_button (self, side);
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  g_autofree char *spoken = g_strdup_printf ("%s %s", label, number);

  g_return_if_fail (SR_IS_PYRAMID (self));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), label);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

gboolean
sr_pyramid_activate (SrPyramid *self, const char *id, int side)
{
  GtkWidget *button;

  for (int row = 1; (button = gtk_grid_get_child_at (self->grid, side * 2, row)); row++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (button), ID_KEY), id) == 0) {
      g_signal_emit_by_name (button, "clicked");
      return TRUE;
    }
  return FALSE;
}
