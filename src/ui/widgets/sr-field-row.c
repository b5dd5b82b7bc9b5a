/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Label and editor in a line, problem and hint below the editor; the latter two are made when they
 * are first needed.
 */
#include "ui/widgets/sr-field-row.h"

#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrFieldRow {
  GtkBox parent_instance;
  GtkBox *line;
  GtkWidget *holder; /* keeps the label's column as wide as it was told */
  GtkLabel *label;
  GtkWidget *editor;
  GtkBox *problem; /* NULL until there was one */
  GtkImage *sign;
  GtkLabel *sentence;
  GtkButton *repair;
  GtkLabel *hint; /* NULL until there was one */
  int label_width;
  SrFieldState state;
};

enum { SIGNAL_REPAIR, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFieldRow, sr_field_row, GTK_TYPE_BOX)

#define LABEL_WIDTH 84
#define GAP         10

static void
action_repair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REPAIR], 0);
}

static void
sr_field_row_class_init (SrFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "field.repair", NULL, action_repair);
  signals[SIGNAL_REPAIR] = g_signal_new ("repair", SR_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

/* A label that may wrap tells a box how wide it would be on one line; a column has one width. */
static void
measure_label (GtkWidget *holder,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural,
               int *minimum_baseline,
               int *natural_baseline)
{
  SrFieldRow *self = SR_FIELD_ROW (gtk_widget_get_ancestor (holder, SR_TYPE_FIELD_ROW));
  GtkWidget *label = gtk_widget_get_first_child (holder);
  int width = self != NULL ? self->label_width : -1;

  if (width < 0)
    gtk_widget_measure (label, orientation, -1, minimum, natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = sr_text_px (width);
  else
    gtk_widget_measure (label, orientation, sr_text_px (width), minimum, natural, NULL, NULL);
}

static void
place_label (GtkWidget *holder, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (holder),
                            &(GtkAllocation){0, 0, width, height}, -1);
}

static GtkSizeRequestMode
label_mode (GtkWidget *holder)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
sr_field_row_init (SrFieldRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-field");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.repair", FALSE);

  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP));
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "line");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->label, 2); /* long labels take two lines, then are cut */
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "label");
  self->holder = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->holder), GTK_WIDGET (self->label));
  gtk_widget_set_layout_manager (self->holder,
                                 gtk_custom_layout_new (label_mode, measure_label, place_label));
  gtk_box_append (self->line, self->holder);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
}

/* What assistive technology meets: the entry inside a composed editor, else the editor itself. */
static GtkWidget *
spoken_widget (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget))
    return widget;
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w != NULL;
       w = gtk_widget_get_next_sibling (w)) {
    GtkWidget *found = spoken_widget (w);

    if (GTK_IS_EDITABLE (found))
      return found;
  }
  return widget;
}

GtkWidget *
sr_entry_new (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  return entry;
}

static int
indent (SrFieldRow *self)
{
  return self->label_width < 0 ? 0 : sr_text_px (self->label_width) + GAP + 2;
}

static void
indent_parts (GtkWidget *widget)
{
  SrFieldRow *self = SR_FIELD_ROW (widget);

  gtk_widget_queue_resize (self->holder);
  if (self->problem != NULL)
    gtk_widget_set_margin_start (GTK_WIDGET (self->problem), indent (self));
  if (self->hint != NULL)
    gtk_widget_set_margin_start (GTK_WIDGET (self->hint), indent (self));
}

GtkWidget *
sr_field_row_new (const char *label, GtkWidget *editor)
{
  SrFieldRow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (editor), NULL);

  self = g_object_new (SR_TYPE_FIELD_ROW, NULL);
  self->editor = editor;
  gtk_label_set_text (self->label, label);
  sr_tooltip_set (GTK_WIDGET (self->label), label);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_widget_set_valign (editor, GTK_ALIGN_CENTER);
  gtk_box_append (self->line, editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spoken_widget (editor)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (GTK_IS_DROP_DOWN (editor)) /* the button within is what has the focus */
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (editor)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  sr_field_row_set_label_width (self, LABEL_WIDTH);
  sr_text_follow (GTK_WIDGET (self), indent_parts);
  return GTK_WIDGET (self);
}

GtkWidget *
sr_field_row_get_editor (SrFieldRow *self)
{
  g_return_val_if_fail (SR_IS_FIELD_ROW (self), NULL);

  return self->editor;
}

void
sr_field_row_set_label_width (SrFieldRow *self, int width)
{
  g_return_if_fail (SR_IS_FIELD_ROW (self));

  self->label_width = width;
  gtk_label_set_ellipsize (self->label, width < 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->label, width >= 0);
  gtk_label_set_max_width_chars (self->label, width < 0 ? -1 : 1);
  indent_parts (GTK_WIDGET (self));
}

static void
set_class (SrFieldRow *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

void
sr_field_row_set_changed (SrFieldRow *self, gboolean changed)
{
  g_return_if_fail (SR_IS_FIELD_ROW (self));

  set_class (self, "changed", changed);
}

static GtkLabel *
new_sentence (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
build_problem (SrFieldRow *self)
{
  self->problem = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5));
  gtk_widget_set_margin_top (GTK_WIDGET (self->problem), 5);
  gtk_widget_set_margin_start (GTK_WIDGET (self->problem), indent (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "problem");

  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->sign, 14);
  self->sentence = new_sentence ("sentence");
  self->repair = GTK_BUTTON (gtk_button_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->repair), "field.repair");
  gtk_widget_add_css_class (GTK_WIDGET (self->repair), "repair");
  gtk_widget_set_valign (GTK_WIDGET (self->repair), GTK_ALIGN_CENTER);

  gtk_box_append (self->problem, GTK_WIDGET (self->sign));
  gtk_box_append (self->problem, GTK_WIDGET (self->sentence));
  gtk_box_append (self->problem, GTK_WIDGET (self->repair));
  gtk_box_insert_child_after (GTK_BOX (self), GTK_WIDGET (self->problem), GTK_WIDGET (self->line));
}

static void
tell_assistants (SrFieldRow *self, const char *sentence)
{
  GtkAccessible *spoken = GTK_ACCESSIBLE (spoken_widget (self->editor));
  GtkAccessibleInvalidState invalid =
      self->state == SR_FIELD_WRONG ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_accessible_update_state (spoken, GTK_ACCESSIBLE_STATE_INVALID, invalid, -1);
  if (sentence != NULL)
    gtk_accessible_update_property (spoken, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  else
    gtk_accessible_reset_property (spoken, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
sr_field_row_set_problem (SrFieldRow *self,
                          SrFieldState state,
                          const char *sentence,
                          const char *repair)
{
  g_return_if_fail (SR_IS_FIELD_ROW (self));
  g_return_if_fail (state == SR_FIELD_PLAIN || sentence != NULL);

  self->state = state;
  set_class (self, "doubt", state == SR_FIELD_DOUBT);
  set_class (self, "wrong", state == SR_FIELD_WRONG);
  tell_assistants (self, state != SR_FIELD_PLAIN ? sentence : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "field.repair",
                                 state != SR_FIELD_PLAIN && repair != NULL);

  if (self->problem == NULL && state == SR_FIELD_PLAIN)
    return;
  if (self->problem == NULL)
    build_problem (self);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), state != SR_FIELD_PLAIN);
  if (state == SR_FIELD_PLAIN)
    return;
  gtk_image_set_from_icon_name (self->sign, state == SR_FIELD_WRONG ? "sr-wrong-symbolic"
                                                                    : "sr-doubt-symbolic");
  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->repair), repair != NULL);
  if (repair != NULL)
    gtk_button_set_label (self->repair, repair);
}

SrFieldState
sr_field_row_get_state (SrFieldRow *self)
{
  g_return_val_if_fail (SR_IS_FIELD_ROW (self), SR_FIELD_PLAIN);

  return self->state;
}

void
sr_field_row_set_hint (SrFieldRow *self, const char *hint)
{
  g_return_if_fail (SR_IS_FIELD_ROW (self));

  if (self->hint == NULL && hint == NULL)
    return;
  if (self->hint == NULL) {
    self->hint = new_sentence ("hint");
    gtk_widget_set_margin_top (GTK_WIDGET (self->hint), 5);
    gtk_widget_set_margin_start (GTK_WIDGET (self->hint), indent (self));
    gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hint));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
}

gboolean
sr_field_row_focus (SrFieldRow *self)
{
  g_return_val_if_fail (SR_IS_FIELD_ROW (self), FALSE);

  return gtk_widget_grab_focus (self->editor) ||
         gtk_widget_child_focus (self->editor, GTK_DIR_TAB_FORWARD);
}
