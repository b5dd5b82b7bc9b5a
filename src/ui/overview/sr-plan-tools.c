/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Toggles, a drop-down in their place, and the number of a building.
 */
#include "ui/overview/sr-plan-tools.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrPlanTools {
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *screens; /* segments */
  GtkWidget *toggles;
  GtkWidget *drop_down;
  GtkWidget *turn; /* which buildings of how many */
  GtkWidget *range;
  GtkWidget *number;
};

enum { SIGNAL_CHOSEN, SIGNAL_BUILDING, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrPlanTools, sr_plan_tools, GTK_TYPE_WIDGET)

static void
sr_plan_tools_dispose (GObject *object)
{
  g_clear_pointer (&SR_PLAN_TOOLS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_plan_tools_parent_class)->dispose (object);
}

static void
sr_plan_tools_class_init (SrPlanToolsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_plan_tools_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_BUILDING] = g_signal_new ("building", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
name (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static GtkWidget *
icon_button (const char *icon, const char *action, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  sr_tooltip_set (button, label);
  name (button, label);
  return button;
}

/* --- Screens and indicators --- */

static void
on_screen (GtkWidget *segments, const char *id, SrPlanTools *self)
{
  if (!g_str_equal (id, "today"))
    return;
  gtk_widget_activate_action (segments, "page.today", NULL);
  sr_segments_set_selected (SR_SEGMENTS (self->screens), "buildings");
}

static void
on_toggle (GtkWidget *toggles, const char *id, SrPlanTools *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint)g_ascii_strtoull (id, NULL, 10));
}

static void
on_drop_down (GtkDropDown *drop_down, GParamSpec *pspec, SrPlanTools *self)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, index);
}

static void
make_indicators (SrPlanTools *self)
{
  self->toggles = sr_segments_new (_ ("What the flats are coloured by"));
  gtk_widget_add_css_class (self->toggles, "small");
  g_signal_connect (self->toggles, "selected", G_CALLBACK (on_toggle), self);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  /* And the button within, which is met first. */
  name (self->drop_down, _ ("What the flats are coloured by"));
  name (gtk_widget_get_first_child (self->drop_down), _ ("What the flats are coloured by"));
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (on_drop_down), self);
}

static void
make_screens (SrPlanTools *self)
{
  self->screens = sr_segments_new (_ ("What the overview shows"));
  sr_segments_add (SR_SEGMENTS (self->screens), "buildings", C_ ("screen", "Buildings"));
  sr_segments_add (SR_SEGMENTS (self->screens), "today", C_ ("screen", "Today"));
  gtk_box_reorder_child_after (GTK_BOX (self->screens), gtk_widget_get_last_child (self->screens),
                               NULL);
  g_signal_connect (self->screens, "selected", G_CALLBACK (on_screen), self);
}

/* --- Which buildings --- */

static void
on_number (GtkEntry *entry, SrPlanTools *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  gint64 number = g_ascii_strtoll (text, NULL, 10);

  if (number > 0)
    g_signal_emit (self, signals[SIGNAL_BUILDING], 0, number);
  else
    sr_plan_tools_refuse (self, *text != '\0');
}

static void
on_typed (SrPlanTools *self)
{
  sr_plan_tools_refuse (self, FALSE);
}

static void
make_turn (SrPlanTools *self)
{
  self->turn = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->number = gtk_entry_new ();
  self->range = gtk_button_new_with_label ("");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->number), _ ("Building…"));
  gtk_entry_set_input_purpose (GTK_ENTRY (self->number), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->number), 7);
  gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
  sr_tooltip_set (self->number, _ ("To the building of this number (Ctrl+F)"));
  name (self->number, _ ("To the building of this number (Ctrl+F)"));
  gtk_widget_add_css_class (self->range, "sr-plan-range");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->range), "buildings.all");
  g_signal_connect (self->number, "activate", G_CALLBACK (on_number), self);
  g_signal_connect_swapped (self->number, "changed", G_CALLBACK (on_typed), self);
  gtk_widget_set_visible (self->turn, FALSE);
  gtk_box_append (GTK_BOX (self->turn), self->number);
  gtk_box_append (GTK_BOX (self->turn), icon_button ("go-previous-symbolic", "buildings.backward",
                                                     _ ("Buildings before these")));
  gtk_box_append (GTK_BOX (self->turn), self->range);
  gtk_box_append (GTK_BOX (self->turn), icon_button ("go-next-symbolic", "buildings.forward",
                                                     _ ("Buildings after these")));
}

/* --- Object --- */

static void
append (SrPlanTools *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
sr_plan_tools_init (SrPlanTools *self)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *caption = gtk_label_new (_ ("Colour"));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  make_screens (self);
  make_indicators (self);
  make_turn (self);
  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_add_css_class (self->box, "sr-plan-tools");
  append (self, self->screens);
  append (self, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  append (self, caption);
  append (self, self->toggles);
  append (self, self->drop_down);
  append (self, gap);
  append (self, self->turn);
  append (self, icon_button ("view-list-symbolic", "buildings.list", _ ("As a list")));
  append (self, icon_button ("printer-symbolic", "page.print",
                             _ ("Print the sheets of the building heads (Ctrl+P)")));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
sr_plan_tools_new (void)
{
  return g_object_new (SR_TYPE_PLAN_TOOLS, NULL);
}

/* Counts stand in the labels, so they are made anew; nothing is chosen by that. */
void
sr_plan_tools_set_indicators (SrPlanTools *self, const char *const *texts, guint chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (texts);

  g_signal_handlers_block_by_func (self->drop_down, on_drop_down, self);
  g_signal_handlers_block_by_func (self->toggles, on_toggle, self);
  sr_segments_clear (SR_SEGMENTS (self->toggles));
  for (guint i = 0; texts[i]; i++) {
    g_autofree char *key = g_strdup_printf ("%u", i);

    sr_segments_add (SR_SEGMENTS (self->toggles), key, texts[i]);
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (list));
  sr_plan_tools_choose (self, chosen);
  g_signal_handlers_unblock_by_func (self->toggles, on_toggle, self);
  g_signal_handlers_unblock_by_func (self->drop_down, on_drop_down, self);
}

void
sr_plan_tools_choose (SrPlanTools *self, guint index)
{
  g_autofree char *id = g_strdup_printf ("%u", index);

  sr_segments_set_selected (SR_SEGMENTS (self->toggles), id);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
}

void
sr_plan_tools_set_range (SrPlanTools *self, guint first, guint last, guint all)
{
  g_autofree char *range = g_strdup_printf (_ ("%u–%u of %u buildings"), first, last, all);

  gtk_button_set_label (GTK_BUTTON (self->range), range);
  gtk_widget_set_visible (self->turn, first > 1 || last < all);
  sr_plan_tools_refuse (self, FALSE);
}

void
sr_plan_tools_refuse (SrPlanTools *self, gboolean refused)
{
  if (refused)
    gtk_widget_add_css_class (self->number, "error");
  else
    gtk_widget_remove_css_class (self->number, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

void
sr_plan_tools_set_narrow (SrPlanTools *self, gboolean narrow)
{
  gtk_widget_set_visible (self->toggles, !narrow);
  gtk_widget_set_visible (self->drop_down, narrow);
}

gboolean
sr_plan_tools_focus_number (SrPlanTools *self)
{
  return gtk_widget_get_visible (self->turn) && gtk_widget_grab_focus (self->number);
}
