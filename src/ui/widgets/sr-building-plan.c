/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A drawing area that can be walked. Drawn only while it is in view: a page of plans is long.
 */
#include "ui/widgets/sr-building-plan.h"

#include "ui/widgets/sr-palette.h"
#include "ui/widgets/sr-plan-drawing.h"
#include "ui/widgets/sr-plan-layout.h"
#include "ui/widgets/sr-text-size.h"

struct _SrBuildingPlan {
  GtkWidget parent_instance;
  GtkWidget *area;
  SrPlanLayout *layout;
  char *vacant;
  gint64 selected;
  gboolean in_view;
};

enum { SIGNAL_SELECTED, SIGNAL_ACTIVATED, SIGNAL_LEAVE, SIGNAL_DESCRIBE, SIGNAL_MENU, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrBuildingPlan, sr_building_plan, GTK_TYPE_WIDGET)

static const SrPlanPlace *
selected_flat (SrBuildingPlan *self)
{
  return sr_plan_layout_find (self->layout, self->selected);
}

static const SrPlanPlace *
flat_under (SrBuildingPlan *self, double x, double y)
{
  return sr_plan_layout_under (self->layout, gtk_widget_get_width (self->area), x, y);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  SrBuildingPlan *self = data;
  const SrPlanDrawing drawing = {.area = GTK_WIDGET (area),
                                 .layout = self->layout,
                                 .vacant = self->vacant,
                                 .selected = self->selected};

  if (self->in_view)
    sr_plan_drawing_draw (&drawing, cr, width);
}

static void
choose (SrBuildingPlan *self, const SrPlanPlace *flat)
{
  gint64 id = flat->id;

  sr_building_plan_select (self, id);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, id);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, SrBuildingPlan *self)
{
  const SrPlanPlace *flat = flat_under (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (flat == NULL)
    return;
  choose (self, flat);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, self->selected);
}

/* --- Menu --- */

static void
ask_for_menu (SrBuildingPlan *self)
{
  const SrPlanPlace *flat = selected_flat (self);
  GdkRectangle cell;

  if (flat == NULL)
    return;
  sr_plan_layout_cell (self->layout, flat, gtk_widget_get_width (self->area), &cell);
  g_signal_emit (self, signals[SIGNAL_MENU], 0, flat->id, &cell);
}

static void
on_secondary (GtkGestureClick *gesture, int n_press, double x, double y, SrBuildingPlan *self)
{
  const SrPlanPlace *flat = flat_under (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (flat == NULL)
    return;
  choose (self, flat);
  ask_for_menu (self);
}

static void
action_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_for_menu (SR_BUILDING_PLAN (widget));
}

/* --- Keys --- */

static void
walk (SrBuildingPlan *self, GtkDirectionType direction)
{
  const SrPlanPlace *from = selected_flat (self);
  const SrPlanPlace *to = from ? sr_plan_layout_neighbour (self->layout, from, direction) : NULL;

  if (from == NULL && self->layout->flats->len)
    to = sr_plan_layout_flat (self->layout, 0);
  if (to)
    choose (self, to);
  else
    g_signal_emit (self, signals[SIGNAL_LEAVE], 0, (int)direction);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        SrBuildingPlan *self)
{
  static const struct {
    guint key;
    GtkDirectionType direction;
  } arrows[] = {{GDK_KEY_Left, GTK_DIR_LEFT},   {GDK_KEY_KP_Left, GTK_DIR_LEFT},
                {GDK_KEY_Right, GTK_DIR_RIGHT}, {GDK_KEY_KP_Right, GTK_DIR_RIGHT},
                {GDK_KEY_Up, GTK_DIR_UP},       {GDK_KEY_KP_Up, GTK_DIR_UP},
                {GDK_KEY_Down, GTK_DIR_DOWN},   {GDK_KEY_KP_Down, GTK_DIR_DOWN}};

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].key == keyval) {
      walk (self, arrows[i].direction);
      return TRUE;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->selected) {
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, self->selected);
    return TRUE;
  }
  return FALSE;
}

static gboolean
on_tooltip (
    GtkWidget *area, int x, int y, gboolean keyboard, GtkTooltip *tooltip, SrBuildingPlan *self)
{
  const SrPlanPlace *flat = keyboard ? selected_flat (self) : flat_under (self, x, y);
  g_autofree char *card = NULL;
  GdkRectangle cell;

  if (flat == NULL)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_DESCRIBE], 0, flat->id, &card);
  if (card == NULL)
    return FALSE;
  sr_plan_layout_cell (self->layout, flat, gtk_widget_get_width (area), &cell);
  gtk_tooltip_set_markup (tooltip, card);
  gtk_tooltip_set_tip_area (tooltip, &cell);
  return TRUE;
}

/* --- Object --- */

static void
sr_building_plan_dispose (GObject *object)
{
  SrBuildingPlan *self = SR_BUILDING_PLAN (object);

  g_clear_pointer (&self->area, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_building_plan_parent_class)->dispose (object);
}

static void
sr_building_plan_finalize (GObject *object)
{
  SrBuildingPlan *self = SR_BUILDING_PLAN (object);

  sr_plan_layout_free (self->layout);
  g_free (self->vacant);
  G_OBJECT_CLASS (sr_building_plan_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DESCRIBE] = g_signal_new ("describe", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_STRING, 1, G_TYPE_INT64);
  signals[SIGNAL_MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_INT64, GDK_TYPE_RECTANGLE);
}

static void
sr_building_plan_class_init (SrBuildingPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_building_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_building_plan_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "plan.menu", NULL, action_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "plan.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "plan.menu",
                                       NULL);
  add_signals (G_TYPE_FROM_CLASS (klass));
}

static void
add_click (SrBuildingPlan *self, guint button, GCallback pressed)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect (click, "pressed", pressed, self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
}

static void
request_size (GtkWidget *widget)
{
  SrBuildingPlan *self = SR_BUILDING_PLAN (widget);
  GtkDrawingArea *area = GTK_DRAWING_AREA (self->area);

  gtk_drawing_area_set_content_height (area, sr_plan_layout_height (self->layout));
  gtk_drawing_area_set_content_width (area, sr_plan_layout_width (self->layout));
}

static void
sr_building_plan_init (SrBuildingPlan *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->layout = sr_plan_layout_new ();
  self->in_view = TRUE;
  self->area = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw, self, NULL);
  gtk_widget_add_css_class (self->area, "sr-plan");
  gtk_widget_set_has_tooltip (self->area, TRUE);
  g_signal_connect (self->area, "query-tooltip", G_CALLBACK (on_tooltip), self);
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (on_pressed));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (on_secondary));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_add_css_class (widget, "sr-building-plan");
  gtk_widget_set_parent (self->area, widget);
  sr_palette_follow (self->area);
  sr_text_follow (widget, request_size);
}

GtkWidget *
sr_building_plan_new (const char *vacant)
{
  SrBuildingPlan *self = g_object_new (SR_TYPE_BUILDING_PLAN, NULL);

  self->vacant = g_strdup (vacant);
  return GTK_WIDGET (self);
}

void
sr_building_plan_name (SrBuildingPlan *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
sr_building_plan_set (SrBuildingPlan *self, const SrPlanFlat *flats, guint n_flats)
{
  g_return_if_fail (SR_IS_BUILDING_PLAN (self));

  sr_plan_layout_set (self->layout, flats, n_flats);
  if (selected_flat (self) == NULL)
    self->selected = 0;
  request_size (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->area);
}

void
sr_building_plan_set_in_view (SrBuildingPlan *self, gboolean in_view)
{
  g_return_if_fail (SR_IS_BUILDING_PLAN (self));

  if (self->in_view == in_view)
    return;
  self->in_view = in_view;
  gtk_widget_queue_draw (self->area);
}

void
sr_building_plan_select (SrBuildingPlan *self, gint64 id)
{
  g_return_if_fail (SR_IS_BUILDING_PLAN (self));

  if (self->selected == id)
    return;
  self->selected = sr_plan_layout_find (self->layout, id) ? id : 0;
  gtk_widget_queue_draw (self->area);
}

gint64
sr_building_plan_selected (SrBuildingPlan *self)
{
  return self->selected;
}

gint64
sr_building_plan_entry (SrBuildingPlan *self, GtkDirectionType direction, double share)
{
  const SrPlanPlace *flat = sr_plan_layout_entry (self->layout, direction, share);

  return flat ? flat->id : 0;
}

double
sr_building_plan_share (SrBuildingPlan *self, GtkDirectionType direction)
{
  return sr_plan_layout_share (self->layout, selected_flat (self), direction);
}

gboolean
sr_building_plan_cell (SrBuildingPlan *self, gint64 id, GdkRectangle *cell)
{
  const SrPlanPlace *flat = sr_plan_layout_find (self->layout, id);

  if (flat)
    sr_plan_layout_cell (self->layout, flat, gtk_widget_get_width (self->area), cell);
  return flat != NULL;
}

void
sr_building_plan_say (SrBuildingPlan *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}
