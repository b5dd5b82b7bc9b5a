/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Three lines of text a column, cut where the window ends.
 */
#include "ui/import/sr-import-strip.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-words.h"

/* More are never seen. */
#define MOST 16

/* Characters of a title. */
#define LONGEST 10

struct _SrImportStrip {
  GtkBox parent_instance;

  GtkWidget *columns;
  GtkWidget *all; /* button */
};

G_DEFINE_FINAL_TYPE (SrImportStrip, sr_import_strip, GTK_TYPE_BOX)

static void
sr_import_strip_class_init (SrImportStripClass *klass)
{
}

static void
sr_import_strip_init (SrImportStrip *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-import-strip");
  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->columns);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_can_target (scroller, FALSE);
  self->all = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->all, "sr-link");
  gtk_widget_set_valign (self->all, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->all, 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->all), "page.columns");
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_box_append (GTK_BOX (self), self->all);
}

GtkWidget *
sr_import_strip_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_STRIP, NULL);
}

static char *
brief (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LONGEST - 1);
  return g_strconcat (start, "…", NULL);
}

static void
add_line (GtkWidget *box, const char *text, const char *css_class, SrTone tone)
{
  g_autofree char *shown = brief (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  if (tone != SR_TONE_PLAIN)
    gtk_widget_add_css_class (label, sr_tone_class (tone));
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_column (SrImportStrip *self, const SrImportColumn *column, const SrMapping *mapping)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  SrTone tone = sr_import_how_tone (mapping->how);
  SrTone field_tone = mapping->field == NULL && tone != SR_TONE_AMBER ? SR_TONE_DIM : SR_TONE_PLAIN;

  add_line (box, *column->title ? column->title : "—", "sr-caption", SR_TONE_DIM);
  add_line (box, sr_import_mapping_label (mapping), "sr-body",
            tone == SR_TONE_AMBER ? tone : field_tone);
  add_line (box, sr_import_how_label (mapping->how), "sr-caption",
            tone == SR_TONE_AMBER ? tone : SR_TONE_DIM);
  gtk_box_append (GTK_BOX (self->columns), box);
}

static void
show_button (SrImportStrip *self, guint n, guint n_uncertain)
{
  g_autofree char *text = n_uncertain
                              ? g_strdup_printf (_ ("%u columns, %u uncertain…"), n, n_uncertain)
                              : g_strdup_printf (_ ("%u columns…"), n);

  gtk_button_set_label (GTK_BUTTON (self->all), text);
  if (n_uncertain)
    gtk_widget_add_css_class (self->all, "amber");
  else
    gtk_widget_remove_css_class (self->all, "amber");
}

void
sr_import_strip_show (SrImportStrip *self, SrImportSession *session)
{
  guint sheet = sr_import_plan_n_sheets (session->plan) - 1;
  const SrImportTable *table = sr_import_plan_table (session->plan, sheet);
  const SrImportMap *map = sr_import_plan_map (session->plan, sheet);
  const GPtrArray *columns = sr_import_table_columns (table);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->columns)))
    gtk_box_remove (GTK_BOX (self->columns), child);
  for (guint i = 0; i < MIN (columns->len, MOST); i++)
    add_column (self, g_ptr_array_index (columns, i), sr_import_map_get (map, i));
  show_button (self, columns->len, sr_import_n_uncertain (table, map));
}
