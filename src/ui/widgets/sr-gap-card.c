/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A box that looks like a card, with buttons without a look of their own.
 */
#include "ui/widgets/sr-gap-card.h"

#include "ui/widgets/sr-tooltip.h"

struct _SrGapCard {
  GtkBox parent_instance;
  GtkWidget *gap; /* button */
  char *title;
  GtkLabel *number;
  GtkLabel *words;
  GtkImage *tick;
  GtkProgressBar *bar;
  GPtrArray *lines; /* of buttons, owned by the box */
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrGapCard, sr_gap_card, GTK_TYPE_BOX)

static void
sr_gap_card_finalize (GObject *object)
{
  SrGapCard *self = SR_GAP_CARD (object);

  g_ptr_array_unref (self->lines);
  g_free (self->title);
  G_OBJECT_CLASS (sr_gap_card_parent_class)->finalize (object);
}

static void
sr_gap_card_class_init (SrGapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sr_gap_card_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_GAP_CARD, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
on_gap (SrGapCard *self)
{
  sr_gap_card_activate (self, -1);
}

static void
on_line (GtkWidget *button, SrGapCard *self)
{
  guint index;

  if (g_ptr_array_find (self->lines, button, &index))
    sr_gap_card_activate (self, (int)index);
}

static GtkWidget *
make_head (SrGapCard *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "title");
  gtk_widget_add_css_class (chevron, "dim");
  gtk_image_set_pixel_size (GTK_IMAGE (chevron), 14);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), chevron);
  return box;
}

static GtkWidget *
make_number (SrGapCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->tick = GTK_IMAGE (gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->words, 0);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (self->words), GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "sr-gap");
  gtk_widget_add_css_class (GTK_WIDGET (self->tick), "accent");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tick));
  return box;
}

/* A click beside the buttons, in the margins of the card, is one on the card. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, SrGapCard *self)
{
  on_gap (self);
}

static void
sr_gap_card_init (SrGapCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-gap-card");
  self->lines = g_ptr_array_new ();
  g_signal_connect (click, "released", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
sr_gap_card_new (const char *title)
{
  SrGapCard *self = g_object_new (SR_TYPE_GAP_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = g_strdup (title);
  self->gap = gtk_button_new ();
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_box_append (GTK_BOX (box), make_head (self, title));
  gtk_box_append (GTK_BOX (box), make_number (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_button_set_child (GTK_BUTTON (self->gap), box);
  gtk_widget_add_css_class (self->gap, "gap");
  g_signal_connect_swapped (self->gap, "clicked", G_CALLBACK (on_gap), self);
  gtk_box_append (GTK_BOX (self), self->gap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
sr_gap_card_set_gap (
    SrGapCard *self, const char *number, const char *words, gboolean none, double fraction)
{
  const char *tone = none ? "dim" : "amber";
  const char *number_classes[] = {"sr-gap", tone, NULL};
  const char *words_classes[] = {"sr-body", tone, NULL};
  g_autofree char *spoken = g_strdup_printf ("%s %s %s", self->title, number, words);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->number), number_classes);
  gtk_widget_set_css_classes (GTK_WIDGET (self->words), words_classes);
  gtk_widget_set_visible (GTK_WIDGET (self->tick), none);
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->gap), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
sr_gap_card_set_unknown (SrGapCard *self, const char *words)
{
  sr_gap_card_set_gap (self, "—", words, TRUE, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tick), FALSE);
}

static GtkWidget *
add_line (SrGapCard *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "line");
  g_signal_connect (button, "clicked", G_CALLBACK (on_line), self);
  gtk_box_append (GTK_BOX (self), button);
  g_ptr_array_add (self->lines, button);
  return button;
}

void
sr_gap_card_set_line (
    SrGapCard *self, guint index, const char *label, const char *value, SrTone tone)
{
  const char *classes[] = {sr_tone_class (tone), NULL};
  g_autofree char *spoken = g_strdup_printf ("%s %s", label, value);
  GtkWidget *button, *box;

  g_return_if_fail (SR_IS_GAP_CARD (self) && index <= self->lines->len);

  button = index < self->lines->len ? g_ptr_array_index (self->lines, index) : add_line (self);
  box = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), label);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), value);
  gtk_widget_set_css_classes (gtk_widget_get_last_child (box), classes);
  /* Large numbers do not fit into a narrow card. */
  sr_tooltip_set (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
sr_gap_card_activate (SrGapCard *self, int line)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, line);
}
