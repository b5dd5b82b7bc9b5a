/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Head, sections made anew for each row, buttons at the foot.
 */
#include "ui/import/sr-import-pane.h"

#include <glib/gi18n-lib.h>

#include "core/sr-mask.h"
#include "ui/import/sr-import-grid.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-key-cap.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"

/* As many as there are keys. */
#define MOST_CARDS 9

struct _SrImportPane {
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *tag;
  GtkWidget *scroller;
  GtkWidget *content; /* made anew for each row */
  GtkWidget *foot;    /* buttons, made anew */
  GtkWidget *first;   /* the first card, or NULL */
  GtkWidget *number;  /* entry, or NULL */
};

G_DEFINE_FINAL_TYPE (SrImportPane, sr_import_pane, GTK_TYPE_BOX)

static guint choose_signal;

static void
sr_import_pane_class_init (SrImportPaneClass *klass)
{
  choose_signal = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static void
append (SrImportPane *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->content), widget);
}

static SrImportPlan *
plan_of (SrPreviewRow *row)
{
  return sr_preview_row_session (row)->plan;
}

static void
show_head (SrImportPane *self, SrPreviewRow *row)
{
  SrImportPlan *plan = plan_of (row);
  const char *name = sr_import_plan_name (plan, sr_preview_row_index (row));
  SrImportResult result = sr_preview_row_result (row);
  g_autofree char *title = NULL;
  SrImportLine line;

  sr_import_plan_line (plan, sr_preview_row_index (row), &line);
  title = name && *name ? g_strdup_printf (_ ("Row %u · %s"), line.number, name)
                        : g_strdup_printf (_ ("Row %u"), line.number);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  sr_chip_set (self->tag, sr_import_result_label (result), sr_import_result_tone (result));
  gtk_widget_set_visible (self->tag, TRUE);
}

/* --- Problems --- */

/* What stands in the sheet, and what is wrong with it. */
static void
add_problem (SrImportPane *self, SrPreviewRow *row, const SrImportProblem *problem)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *tone = problem->weight == SR_IMPORT_FAULT ? "red" : "amber";
  g_autofree char *cell = NULL;
  GtkWidget *value;

  if (problem->column >= 0)
    cell = sr_import_session_cell (sr_preview_row_session (row), sr_preview_row_index (row),
                                   (guint)problem->column);
  gtk_box_append (GTK_BOX (box), label_new (sr_import_topic_label (problem->field), "sr-second"));
  if (cell && *cell) {
    value = label_new (cell, "medium");
    gtk_widget_add_css_class (value, tone);
    gtk_box_append (GTK_BOX (box), value);
  }
  gtk_box_append (GTK_BOX (box), label_new (problem->message, "sr-body"));
  gtk_widget_add_css_class (box, "sr-import-problem");
  gtk_widget_add_css_class (box, tone);
  append (self, box);
}

static void
add_problems (SrImportPane *self, SrPreviewRow *row)
{
  const GPtrArray *problems = sr_import_plan_problems (plan_of (row), sr_preview_row_index (row));

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->weight != SR_IMPORT_NOTE)
      add_problem (self, row, problem);
  }
  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->weight == SR_IMPORT_NOTE)
      append (self, label_new (problem->message, "sr-second"));
  }
}

/* --- Candidates --- */

static void
on_card (GtkButton *card, SrImportPane *self)
{
  g_signal_emit (self, choose_signal, 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (card), "sr-candidate")), NULL);
}

static GtkWidget *
card_text (const SrImportCandidate *candidate)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *number =
      candidate->number ? sr_mask_text (SR_MASK_ID_NUMBER, candidate->number) : NULL;
  g_autofree char *known =
      candidate->record ? g_strdup_printf (_ ("In the register: %s"), candidate->title) : NULL;

  if (number)
    gtk_box_append (GTK_BOX (box), label_new (number, "sr-card-number"));
  if (number && known)
    gtk_box_append (GTK_BOX (box), label_new (known, "sr-body"));
  else if (number == NULL)
    gtk_box_append (GTK_BOX (box), label_new (candidate->title, "sr-card-number"));
  if (candidate->reason && *candidate->reason)
    gtk_box_append (GTK_BOX (box), label_new (candidate->reason, "sr-second"));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
card_new (SrImportPane *self, const SrImportCandidate *candidate, guint index, gboolean is_chosen)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *key = g_strdup_printf ("%u", index + 1);
  GtkWidget *cap = sr_key_cap_new (key, NULL);

  gtk_widget_set_valign (cap, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), card_text (candidate));
  if (is_chosen) {
    GtkWidget *sign = gtk_image_new_from_icon_name ("object-select-symbolic");

    gtk_widget_set_valign (sign, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (box), sign);
    gtk_widget_add_css_class (card, "chosen");
  }
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "sr-import-card");
  g_object_set_data (G_OBJECT (card), "sr-candidate", GINT_TO_POINTER ((int)index));
  g_signal_connect (card, "clicked", G_CALLBACK (on_card), self);
  return card;
}

static void
on_number (GtkEntry *entry, SrImportPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (*text)
    g_signal_emit (self, choose_signal, 0, -1, text);
}

static void
add_number_entry (SrImportPane *self, GtkWidget *section)
{
  self->number = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->number), _ ("Or type the number, then Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Number as it should be"), -1);
  g_signal_connect (self->number, "activate", G_CALLBACK (on_number), self);
  sr_section_append (SR_SECTION (section), self->number);
}

/* A problem of the number itself: then it can be typed. */
static gboolean
number_is_wrong (SrPreviewRow *row)
{
  const GPtrArray *problems = sr_import_plan_problems (plan_of (row), sr_preview_row_index (row));

  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = g_ptr_array_index (problems, i);

    if (problem->weight != SR_IMPORT_NOTE && problem->field &&
        problem->field->mask == SR_MASK_ID_NUMBER)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_of_numbers (const GPtrArray *candidates)
{
  return candidates && candidates->len &&
         ((const SrImportCandidate *)g_ptr_array_index (candidates, 0))->number != NULL;
}

static gboolean
is_in_register (const GPtrArray *candidates, guint index)
{
  return ((const SrImportCandidate *)g_ptr_array_index (candidates, index))->record != 0;
}

/* Numbers that nobody of the register has stand below the entry: to know which is right, the clerk
 * looks at the card, and may as well type it. */
static void
add_cards (SrImportPane *self, SrPreviewRow *row, GtkWidget *section, const GPtrArray *candidates)
{
  guint choice = GPOINTER_TO_UINT (g_hash_table_lookup (
      sr_preview_row_session (row)->choices, GUINT_TO_POINTER (sr_preview_row_index (row))));
  gboolean may_type = number_is_wrong (row) || is_of_numbers (candidates);
  guint n = candidates ? MIN (candidates->len, MOST_CARDS) : 0;

  for (guint i = 0; i < n; i++) {
    GtkWidget *card = card_new (self, g_ptr_array_index (candidates, i), i, choice == i + 1);

    if (may_type && self->number == NULL && !is_in_register (candidates, i))
      add_number_entry (self, section);
    self->first = self->first ? self->first : card;
    sr_section_append (SR_SECTION (section), card);
  }
  if (may_type && self->number == NULL)
    add_number_entry (self, section);
}

static void
add_candidates (SrImportPane *self, SrPreviewRow *row)
{
  const GPtrArray *candidates =
      sr_import_plan_candidates (plan_of (row), sr_preview_row_index (row));
  guint n = candidates ? candidates->len : 0;
  GtkWidget *section;

  if (n == 0 && !number_is_wrong (row))
    return;
  section = sr_section_new (n == 0 || is_of_numbers (candidates) ? _ ("Possible numbers")
                                                                 : _ ("Who it may be"));
  add_cards (self, row, section, candidates);
  if (n > MOST_CARDS) {
    g_autofree char *more = g_strdup_printf (_ ("%u more are possible"), n - MOST_CARDS);

    sr_section_append (SR_SECTION (section), label_new (more, "sr-second"));
  }
  sr_section_append (SR_SECTION (section),
                     label_new (_ ("Nothing is chosen by itself."), "sr-second"));
  append (self, section);
}

/* --- Changes and the rest --- */

static void
add_change (GtkWidget *section, const SrImportChange *change, gboolean is_new)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *old_text = sr_import_change_old (change);
  g_autofree char *new_text = sr_import_change_new (change);
  GtkWidget *before = label_new (old_text, *change->old_text ? "old" : "dim");
  GtkWidget *after = label_new (new_text, "medium");

  gtk_widget_set_hexpand (after, TRUE);
  if (!is_new) {
    gtk_box_append (GTK_BOX (line), before);
    gtk_box_append (GTK_BOX (line), label_new ("→", "dim"));
  } else {
    g_object_unref (g_object_ref_sink (before));
  }
  gtk_box_append (GTK_BOX (line), after);
  gtk_widget_add_css_class (line, "sr-body");
  gtk_box_append (GTK_BOX (box), label_new (sr_field_label (change->field), "sr-second"));
  gtk_box_append (GTK_BOX (box), line);
  sr_section_append (SR_SECTION (section), box);
}

static void
add_hidden (SrImportPane *self)
{
  GtkWidget *section = sr_section_new (_ ("Changes"));
  GtkWidget *reveal = gtk_button_new_with_label (_ ("Reveal"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (reveal), "rows.reveal");
  gtk_widget_set_halign (reveal, GTK_ALIGN_START);
  sr_section_append (
      SR_SECTION (section),
      label_new (_ ("Sensitive fields become otherwise. Look at them before you tick the row; who "
                    "looked is written down."),
                 "sr-body"));
  sr_section_append (SR_SECTION (section), reveal);
  self->first = self->first ? self->first : reveal;
  append (self, section);
}

static void
add_changes (SrImportPane *self, SrPreviewRow *row)
{
  const GPtrArray *changes;
  gboolean is_new = sr_preview_row_result (row) == SR_IMPORT_NEW;
  GtkWidget *section;

  if (sr_preview_row_result (row) == SR_IMPORT_REJECTED)
    return;
  if (sr_import_session_is_hidden (sr_preview_row_session (row), sr_preview_row_index (row))) {
    add_hidden (self);
    return;
  }
  changes = sr_preview_row_changes (row);
  if (changes->len == 0)
    return;
  section = sr_section_new (is_new ? _ ("What is filled in") : _ ("Changes"));
  for (guint i = 0; i < changes->len; i++) {
    const SrImportChange *change = g_ptr_array_index (changes, i);

    if (!is_new || *change->new_text)
      add_change (section, change, is_new);
  }
  append (self, section);
}

static void
add_cells (SrImportPane *self, SrPreviewRow *row)
{
  SrImportPlan *plan = plan_of (row);
  guint index = sr_preview_row_index (row);
  const SrImportTable *table = sr_import_plan_table (plan, sr_import_plan_row_sheet (plan, index));
  const GPtrArray *columns = sr_import_table_columns (table);
  GtkWidget *section = sr_section_new (_ ("What the sheet says"));
  GtkWidget *pairs = sr_pairs_new (1);
  SrImportLine line;

  sr_import_plan_line (plan, index, &line);
  sr_pairs_set_label_width (SR_PAIRS (pairs), 84);
  for (guint i = 0; i < line.n_cells; i++) {
    const SrImportColumn *column = g_ptr_array_index (columns, line.cells[i].column);
    g_autofree char *text =
        sr_import_session_cell (sr_preview_row_session (row), index, line.cells[i].column);

    sr_pairs_add (SR_PAIRS (pairs), NULL, column->title, text, SR_TONE_PLAIN);
  }
  sr_section_append (SR_SECTION (section), pairs);
  append (self, section);
}

/* --- Foot --- */

static GtkWidget *
add_button (SrImportPane *self, const char *label, const char *action, gboolean is_main)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_hexpand (button, TRUE);
  if (is_main)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (self->foot), button);
  return button;
}

static void
on_first (GtkButton *button, SrImportPane *self)
{
  g_signal_emit (self, choose_signal, 0, 0, NULL);
}

static void
show_foot (SrImportPane *self, SrPreviewRow *row)
{
  SrImportSession *session = sr_preview_row_session (row);
  guint index = sr_preview_row_index (row);
  SrImportResult result = sr_preview_row_result (row);
  const GPtrArray *candidates = sr_import_plan_candidates (session->plan, index);
  gboolean is_ticked = sr_import_plan_is_ticked (session->plan, index);

  clear (self->foot);
  gtk_widget_set_visible (self->foot, result != SR_IMPORT_SAME);
  if (result == SR_IMPORT_DOUBTFUL && candidates && candidates->len && !is_ticked) {
    GtkWidget *use = gtk_button_new_with_label (_ ("Use the First"));

    gtk_widget_add_css_class (use, "suggested-action");
    gtk_widget_set_hexpand (use, TRUE);
    g_signal_connect (use, "clicked", G_CALLBACK (on_first), self);
    gtk_box_append (GTK_BOX (self->foot), use);
  } else if (result != SR_IMPORT_REJECTED) {
    if (is_ticked)
      add_button (self, _ ("Take the Tick Away"), "rows.untick", FALSE);
    else
      add_button (self, _ ("Tick"), "rows.tick", TRUE);
  }
  add_button (self, _ ("Skip This Row"), "rows.skip", FALSE);
}

/* --- All of it --- */

void
sr_import_pane_show (SrImportPane *self, SrPreviewRow *row)
{
  clear (self->content);
  clear (self->foot);
  self->first = NULL;
  self->number = NULL;
  gtk_label_set_text (GTK_LABEL (self->title), "");
  gtk_widget_set_visible (self->tag, FALSE);
  gtk_widget_set_visible (self->foot, FALSE);
  if (row == NULL)
    return;
  show_head (self, row);
  add_problems (self, row);
  add_candidates (self, row);
  add_changes (self, row);
  add_cells (self, row);
  show_foot (self, row);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

void
sr_import_pane_focus (SrImportPane *self)
{
  if (self->first)
    gtk_widget_grab_focus (self->first);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

gboolean
sr_import_pane_type (SrImportPane *self)
{
  return self->number && gtk_widget_grab_focus (self->number);
}

static void
sr_import_pane_init (SrImportPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "sr-subtitle");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->tag = sr_tag_new ("", SR_TONE_GREY);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->tag);
  gtk_widget_add_css_class (head, "sr-import-head");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->content, "sr-import-row");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->content);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_set_homogeneous (GTK_BOX (self->foot), TRUE);
  gtk_widget_add_css_class (self->foot, "sr-import-foot");
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->scroller);
  gtk_box_append (GTK_BOX (self), self->foot);
}

GtkWidget *
sr_import_pane_new (void)
{
  SrImportPane *self = g_object_new (SR_TYPE_IMPORT_PANE, NULL);

  sr_import_pane_show (self, NULL);
  return GTK_WIDGET (self);
}
