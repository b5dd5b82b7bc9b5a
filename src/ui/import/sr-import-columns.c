/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two panes, filled anew whenever something was said.
 */
#include "ui/import/sr-import-columns.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-field-chooser.h"
#include "ui/import/sr-import-types.h"
#include "ui/import/sr-import-words.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-text-size.h"

#define FACTS_WIDTH 244

/* Left out rows that are listed one by one. */
#define LISTED 12

struct _SrImportColumns {
  GtkBox parent_instance;

  SrImportSession *session; /* or NULL */
  guint sheet;              /* of the plan: whose columns are shown */
  GtkWidget *types;         /* drop-downs */
  GtkWidget *sheets;
  GtkWidget *facts; /* box */
  GtkWidget *refusal;
  GtkWidget *segments; /* of several sheets */
  GtkWidget *grid;     /* columns */
  GtkWidget *focus;    /* the button to begin with, or NULL */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (SrImportColumns, sr_import_columns, GTK_TYPE_BOX)

enum { MAPPED, READ_AGAIN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void show_columns (SrImportColumns *self);

static void
sr_import_columns_dispose (GObject *object)
{
  g_clear_pointer (&SR_IMPORT_COLUMNS (object)->session, sr_import_session_unref);
  G_OBJECT_CLASS (sr_import_columns_parent_class)->dispose (object);
}

static void
sr_import_columns_class_init (SrImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_import_columns_dispose;
  signals[MAPPED] = g_signal_new ("mapped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_AGAIN] = g_signal_new ("read-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
label_new (const char *text, const char *css_class, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (wraps) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  } else {
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  }
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
clear (GtkWidget *box, void (*remove) (gpointer box, GtkWidget *child))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    remove (box, child);
}

static void
remove_from_box (gpointer box, GtkWidget *child)
{
  gtk_box_remove (box, child);
}

static void
remove_from_grid (gpointer grid, GtkWidget *child)
{
  gtk_grid_remove (grid, child);
}

/* --- At the left --- */

static void
add_fact (SrImportColumns *self, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (self->facts), label_new (text, css_class, TRUE));
}

static void
add_skipped (SrImportColumns *self, const GPtrArray *skipped)
{
  for (guint i = 0; i < MIN (skipped->len, LISTED); i++) {
    const SrSkippedLine *line = g_ptr_array_index (skipped, i);
    g_autofree char *text = g_strdup_printf (_ ("Row %u: %s　%s"), line->number,
                                             sr_import_skipped_label (line->why), line->text);

    add_fact (self, text, "sr-second");
  }
  if (skipped->len > LISTED) {
    g_autofree char *more = g_strdup_printf (_ ("and %u more"), skipped->len - LISTED);

    add_fact (self, more, "sr-second");
  }
}

static void
add_table (SrImportColumns *self, const SrImportTable *table)
{
  g_autofree char *header = sr_import_say_header (table);
  g_autofree char *left_out = sr_import_say_left_out (table);
  g_autofree char *rows = g_strdup_printf (_ ("%u rows"), sr_import_table_n_lines (table));

  add_fact (self, header, "sr-body");
  add_fact (self, rows, "sr-second");
  if (left_out)
    add_fact (self, left_out, "sr-second");
  add_skipped (self, sr_import_table_skipped (table));
}

static void
show_facts (SrImportColumns *self)
{
  SrImportSession *session = self->session;

  clear (self->facts, remove_from_box);
  for (guint i = 0; session->plan && i < sr_import_plan_n_sheets (session->plan); i++)
    add_table (self, sr_import_plan_table (session->plan, i));
  for (guint i = 0; i < session->notices->len; i++)
    add_fact (self, g_ptr_array_index (session->notices, i), "sr-second");
}

static void
show_sheets (SrImportColumns *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("All that fit"));
  for (guint i = 0; i < self->session->sheets->len; i++) {
    const SrSessionSheet *sheet = g_ptr_array_index (self->session->sheets, i);
    g_autofree char *name = sheet->is_hidden ? g_strdup_printf (_ ("%s (hidden)"), sheet->name)
                                             : g_strdup (sheet->name);

    gtk_string_list_append (names, name);
    if (g_strcmp0 (sheet->name, self->session->sheet) == 0)
      selected = i + 1;
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->sheets), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sheets), selected);
}

static void
on_read_again (SrImportColumns *self)
{
  if (!self->is_filling && self->session)
    g_signal_emit (self, signals[READ_AGAIN], 0);
}

const SrSchema *
sr_import_columns_schema (SrImportColumns *self)
{
  return sr_import_types_get (self->types);
}

const char *
sr_import_columns_sheet (SrImportColumns *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sheets));

  if (selected == 0 || selected > self->session->sheets->len)
    return NULL;
  return ((SrSessionSheet *)g_ptr_array_index (self->session->sheets, selected - 1))->name;
}

/* --- Columns --- */

static const SrImportTable *
table_of (SrImportColumns *self)
{
  return sr_import_plan_table (self->session->plan, self->sheet);
}

static SrImportMap *
map_of (SrImportColumns *self)
{
  return sr_import_plan_map (self->session->plan, self->sheet);
}

static guint
column_of (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "sr-column"));
}

static gboolean
show_again (gpointer columns)
{
  SrImportColumns *self = columns;

  if (self->session) {
    show_columns (self);
    g_signal_emit (self, signals[MAPPED], 0);
  }
  return G_SOURCE_REMOVE;
}

/* The popover that says so is in what is made anew. */
static void
on_chosen (GtkWidget *chooser, guint part, gpointer field, GtkWidget *button)
{
  SrImportColumns *self =
      SR_IMPORT_COLUMNS (gtk_widget_get_ancestor (button, SR_TYPE_IMPORT_COLUMNS));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  sr_import_map_set (map_of (self), column_of (button), part, field);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_again, g_object_ref (self), g_object_unref);
}

static void
on_popover_shown (GtkWidget *popover, SrImportFieldChooser *chooser)
{
  sr_import_field_chooser_start (chooser);
}

static void
make_popover (GtkMenuButton *button, gpointer columns)
{
  SrImportColumns *self = columns;
  GtkWidget *popover, *chooser;

  if (gtk_menu_button_get_popover (button))
    return;
  popover = gtk_popover_new ();
  chooser = sr_import_field_chooser_new (
      sr_import_titles_shape (sr_import_plan_titles (self->session->plan, self->sheet)));
  gtk_popover_set_child (GTK_POPOVER (popover), chooser);
  g_signal_connect (chooser, "chosen", G_CALLBACK (on_chosen), button);
  g_signal_connect (popover, "map", G_CALLBACK (on_popover_shown), chooser);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
field_button (SrImportColumns *self, guint column, const char *title)
{
  const SrMapping *mapping = sr_import_map_get (map_of (self), column);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = label_new (sr_import_mapping_label (mapping), "sr-body", FALSE);
  g_autofree char *name =
      g_strdup_printf (_ ("%s is %s"), title, sr_import_mapping_label (mapping));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  if (mapping->field == NULL)
    gtk_widget_add_css_class (label,
                              sr_import_how_tone (mapping->how) == SR_TONE_AMBER ? "amber" : "dim");
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, self, NULL);
  gtk_widget_add_css_class (button, "sr-choices");
  g_object_set_data (G_OBJECT (button), "sr-column", GUINT_TO_POINTER (column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
attach (SrImportColumns *self, GtkWidget *widget, int x, int y)
{
  gtk_grid_attach (GTK_GRID (self->grid), widget, x, y, 1, 1);
}

static void
add_column (SrImportColumns *self, guint i)
{
  const SrImportColumn *column = g_ptr_array_index (sr_import_table_columns (table_of (self)), i);
  const SrMapping *mapping = sr_import_map_get (map_of (self), i);
  const char *title = *column->path ? column->path : "—";
  g_autofree char *example = sr_import_example (table_of (self), mapping, i);
  GtkWidget *button = field_button (self, i, title);
  GtkWidget *how = label_new (sr_import_how_label (mapping->how), "sr-caption", FALSE);
  GtkWidget *name = label_new (title, "sr-body", FALSE);
  GtkWidget *value = label_new (example, "sr-second", FALSE);
  SrTone tone = sr_import_how_tone (mapping->how);
  char letters[8];

  sr_import_table_letters (table_of (self), i, letters);
  gtk_label_set_width_chars (GTK_LABEL (value), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 26);
  gtk_label_set_width_chars (GTK_LABEL (how), 8);
  gtk_label_set_width_chars (GTK_LABEL (name), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 30);
  gtk_widget_add_css_class (how, sr_tone_class (tone));
  attach (self, label_new (letters, "sr-second", FALSE), 0, (int)i + 1);
  attach (self, name, 1, (int)i + 1);
  attach (self, value, 2, (int)i + 1);
  attach (self, button, 3, (int)i + 1);
  attach (self, how, 4, (int)i + 1);
  if (self->focus == NULL && tone == SR_TONE_AMBER)
    self->focus = button;
}

static void
add_head (SrImportColumns *self)
{
  const char *const titles[] = {"", _ ("Title in the sheet"), _ ("Example"), _ ("Is the field"),
                                _ ("How it was found")};

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    attach (self, label_new (titles[i], "sr-heading", FALSE), (int)i, 0);
}

static void
show_columns (SrImportColumns *self)
{
  clear (self->grid, remove_from_grid);
  self->focus = NULL;
  if (self->session->plan == NULL)
    return;
  add_head (self);
  for (guint i = 0; i < sr_import_table_columns (table_of (self))->len; i++)
    add_column (self, i);
  if (self->focus == NULL)
    self->focus = gtk_grid_get_child_at (GTK_GRID (self->grid), 3, 1);
}

static void
show_segments (SrImportColumns *self)
{
  SrImportPlan *plan = self->session->plan;
  guint n = plan ? sr_import_plan_n_sheets (plan) : 0;

  sr_segments_clear (SR_SEGMENTS (self->segments));
  for (guint i = 0; n > 1 && i < n; i++) {
    g_autofree char *id = g_strdup_printf ("%u", i);

    sr_segments_add (SR_SEGMENTS (self->segments), id,
                     sr_import_table_sheet (sr_import_plan_table (plan, i)));
  }
  gtk_widget_set_visible (self->segments, n > 1);
}

static void
on_segment (SrSegments *segments, const char *id, SrImportColumns *self)
{
  if (self->is_filling || self->session == NULL || self->session->plan == NULL)
    return;
  self->sheet = (guint)g_ascii_strtoull (id, NULL, 10);
  show_columns (self);
}

void
sr_import_columns_show (SrImportColumns *self, SrImportSession *session)
{
  if (session)
    sr_import_session_ref (session);
  g_clear_pointer (&self->session, sr_import_session_unref);
  self->session = session;
  self->sheet = 0;
  if (session == NULL)
    return;
  self->is_filling = TRUE;
  sr_import_types_set (self->types, session->schema);
  show_sheets (self);
  show_facts (self);
  show_segments (self);
  gtk_label_set_text (GTK_LABEL (self->refusal), session->refusal ? session->refusal->message : "");
  gtk_widget_set_visible (self->refusal, session->refusal != NULL);
  show_columns (self);
  self->is_filling = FALSE;
}

void
sr_import_columns_focus (SrImportColumns *self)
{
  if (self->focus)
    gtk_widget_grab_focus (self->focus);
  else
    gtk_widget_grab_focus (self->types);
}

/* --- Building it --- */

static void
append_choice (GtkWidget *box, const char *text, GtkWidget *choice)
{
  gtk_box_append (GTK_BOX (box), label_new (text, "sr-heading", FALSE));
  gtk_box_append (GTK_BOX (box), choice);
}

static GtkWidget *
build_left (SrImportColumns *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->types = sr_import_types_new (TRUE);
  self->sheets = gtk_drop_down_new (NULL, NULL);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheets), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sheet"), -1);
  append_choice (box, _ ("What the rows are"), self->types);
  append_choice (box, _ ("Sheet"), self->sheets);
  append_choice (box, _ ("What was found"), self->facts);
  gtk_widget_add_css_class (box, "sr-import-facts");
  g_signal_connect_swapped (self->types, "notify::selected", G_CALLBACK (on_read_again), self);
  g_signal_connect_swapped (self->sheets, "notify::selected", G_CALLBACK (on_read_again), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_add_css_class (scroller, "sr-side");
  sr_text_request (scroller, FACTS_WIDTH, -1);
  return scroller;
}

static GtkWidget *
build_right (SrImportColumns *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->refusal = label_new (NULL, "sr-body", TRUE);
  gtk_widget_add_css_class (self->refusal, "red");
  self->segments = sr_segments_new (_ ("Sheet"));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 24);
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 5);
  g_signal_connect (self->segments, "selected", G_CALLBACK (on_segment), self);
  gtk_box_append (GTK_BOX (box), self->refusal);
  gtk_box_append (GTK_BOX (box), self->segments);
  gtk_box_append (GTK_BOX (box), self->grid);
  gtk_widget_add_css_class (box, "sr-import-columns");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "sr-pane");
  return scroller;
}

static void
sr_import_columns_init (SrImportColumns *self)
{
  gtk_box_append (GTK_BOX (self), build_left (self));
  gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self), build_right (self));
}

GtkWidget *
sr_import_columns_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_COLUMNS, NULL);
}
