/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Segments, two rows and a list.
 */
#include "ui/records/sr-edit-foot.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-change-list.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-text-size.h"

struct _SrEditFoot {
  GtkBox parent_instance;

  SrRegister *reg;
  GtkWidget *when; /* row of segments and date */
  SrSegments *act;
  SrFieldRow *date_row;
  GtkEntry *date;
  GtkEntry *reason;
  SrChangeList *changes;
  char since[SR_DATE_SIZE]; /* "" while what was typed is no date */
  guint reading;            /* idle source */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrEditFoot, sr_edit_foot, GTK_TYPE_BOX)

#define MOST_LINES_HEIGHT 92

static gboolean
is_change (SrEditFoot *self)
{
  return gtk_widget_get_visible (self->when) &&
         g_str_equal (sr_segments_get_selected (self->act), "change");
}

/* NULL when the date will do. */
static const char *
problem_of_date (const char *typed, char date[SR_DATE_SIZE])
{
  char today[SR_DATE_SIZE];

  sr_date_today (today);
  if (!sr_date_parse (typed, date)) {
    *date = '\0';
    return _ ("Not a date; write it like 2025-09-27");
  }
  return g_strcmp0 (date, today) > 0 ? _ ("This day is still to come") : NULL;
}

static void
read_date (SrEditFoot *self)
{
  const char *problem =
      problem_of_date (gtk_editable_get_text (GTK_EDITABLE (self->date)), self->since);

  if (problem)
    self->since[0] = '\0';
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), is_change (self));
  sr_field_row_set_problem (self->date_row, problem ? SR_FIELD_WRONG : SR_FIELD_PLAIN, problem,
                            NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
read_when_idle (gpointer data)
{
  SrEditFoot *self = data;

  self->reading = 0;
  read_date (self);
  return G_SOURCE_REMOVE;
}

static void
on_date_typed (GtkEditable *entry, SrEditFoot *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add (read_when_idle, self);
}

static void
on_act (SrSegments *segments, const char *id, SrEditFoot *self)
{
  read_date (self);
}

static void
sr_edit_foot_dispose (GObject *object)
{
  g_clear_handle_id (&SR_EDIT_FOOT (object)->reading, g_source_remove);
  G_OBJECT_CLASS (sr_edit_foot_parent_class)->dispose (object);
}

static void
sr_edit_foot_finalize (GObject *object)
{
  g_clear_object (&SR_EDIT_FOOT (object)->reg);
  G_OBJECT_CLASS (sr_edit_foot_parent_class)->finalize (object);
}

static void
sr_edit_foot_class_init (SrEditFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_edit_foot_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_edit_foot_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_EDIT_FOOT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_edit_foot_init (SrEditFoot *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 7);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-foot");
}

static GtkEntry *
new_entry (const char *label)
{
  GtkWidget *entry = sr_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_ENTRY (entry);
}

static void
build_when (SrEditFoot *self)
{
  GtkWidget *row;

  self->act = SR_SEGMENTS (sr_segments_new (_ ("Since when")));
  sr_segments_add (self->act, "correct", _ ("Correct (always so)"));
  sr_segments_add (self->act, "change", _ ("Change (from a day on)"));
  gtk_widget_add_css_class (GTK_WIDGET (self->act), "small");
  gtk_widget_set_halign (GTK_WIDGET (self->act), GTK_ALIGN_START);
  row = sr_field_row_new (_ ("Since when"), GTK_WIDGET (self->act));

  self->date = GTK_ENTRY (sr_date_entry_new (sr_pane_normal_date, NULL));
  self->date_row = SR_FIELD_ROW (sr_field_row_new (_ ("From which day"), GTK_WIDGET (self->date)));
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), FALSE);

  self->when = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  gtk_box_append (GTK_BOX (self->when), row);
  gtk_box_append (GTK_BOX (self->when), GTK_WIDGET (self->date_row));
  gtk_box_append (GTK_BOX (self), self->when);
}

static GtkWidget *
build_heading (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = gtk_label_new (_ ("What will be written"));
  GtkWidget *note = gtk_label_new (_ ("Saved at once, undone as a whole"));

  gtk_widget_add_css_class (heading, "sr-heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (note, "sr-caption");
  gtk_widget_add_css_class (note, "dim");
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), note);
  gtk_widget_set_margin_top (line, 4);
  return line;
}

static void
build_changes (SrEditFoot *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->changes = SR_CHANGE_LIST (sr_change_list_new (self->reg));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->changes));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  sr_text_bind (scroller, "max-content-height", MOST_LINES_HEIGHT);
  gtk_box_append (GTK_BOX (self), build_heading ());
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
sr_edit_foot_new (SrRegister *reg)
{
  SrEditFoot *self = g_object_new (SR_TYPE_EDIT_FOOT, NULL);

  self->reg = g_object_ref (reg);
  build_when (self);
  self->reason = new_entry (_ ("Reason"));
  gtk_box_append (GTK_BOX (self),
                  sr_field_row_new (_ ("Reason of change"), GTK_WIDGET (self->reason)));
  build_changes (self);
  g_signal_connect (self->act, "selected", G_CALLBACK (on_act), self);
  g_signal_connect (self->date, "changed", G_CALLBACK (on_date_typed), self);
  sr_edit_foot_reset (self);
  return GTK_WIDGET (self);
}

void
sr_edit_foot_reset (SrEditFoot *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), sr_register_as_of (self->reg));
  sr_segments_set_selected (self->act, "correct");
  gtk_widget_set_visible (self->when, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  read_date (self);
}

static void
show_part (SrEditFoot *self, const SrEditPart *part, gboolean alone)
{
  guint changes = sr_draft_n_changes (part->draft);

  sr_change_list_add (self->changes, part->draft, alone ? NULL : part->label);
  if (part->membership)
    sr_change_list_add (self->changes, part->membership, alone || changes ? NULL : part->label);
}

void
sr_edit_foot_show (SrEditFoot *self, SrEditSet *set)
{
  const GPtrArray *parts = sr_edit_set_parts (set);
  gboolean dated = sr_edit_set_is_dated (set);

  sr_change_list_clear (self->changes);
  for (guint i = 0; i < parts->len; i++)
    show_part (self, parts->pdata[i], parts->len == 1);
  gtk_widget_set_visible (GTK_WIDGET (self), sr_edit_set_n_changes (set) > 0);
  if (gtk_widget_get_visible (self->when) == dated)
    return;
  gtk_widget_set_visible (self->when, dated);
  read_date (self);
}

const char *
sr_edit_foot_since (SrEditFoot *self)
{
  return is_change (self) ? self->since : NULL;
}

void
sr_edit_foot_choose (SrEditFoot *self, const char *act, const char *date)
{
  if (date)
    gtk_editable_set_text (GTK_EDITABLE (self->date), date);
  sr_segments_set_selected (self->act, act);
  read_date (self);
}

gboolean
sr_edit_foot_is_ready (SrEditFoot *self)
{
  return !is_change (self) || self->since[0] != '\0';
}

const char *
sr_edit_foot_reason (SrEditFoot *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  return *reason ? reason : NULL;
}
