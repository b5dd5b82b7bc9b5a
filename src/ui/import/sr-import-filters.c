/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A side list whose ids are "all", "result N" and "topic N".
 */
#include "ui/import/sr-import-filters.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "ui/import/sr-import-grid.h"
#include "ui/import/sr-import-words.h"
#include "ui/widgets/sr-side-list.h"

struct _SrImportFilters {
  GtkBox parent_instance;

  GtkWidget *list;
  GtkWidget *facts;
};

G_DEFINE_FINAL_TYPE (SrImportFilters, sr_import_filters, GTK_TYPE_BOX)

static guint changed_signal;

/* In the order of the mind: what is written, what is not, what asks. */
static const SrImportResult results[] = {SR_IMPORT_NEW, SR_IMPORT_CHANGED, SR_IMPORT_SAME,
                                         SR_IMPORT_DOUBTFUL, SR_IMPORT_REJECTED};

static void
sr_import_filters_class_init (SrImportFiltersClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_selected (SrSideList *list, const char *id, SrImportFilters *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
sr_import_filters_init (SrImportFilters *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-side");
  self->list = sr_side_list_new (_ ("Rows"));
  gtk_widget_set_vexpand (self->list, TRUE);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->facts, "sr-import-facts");
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->facts);
  g_signal_connect (self->list, "selected", G_CALLBACK (on_selected), self);
}

GtkWidget *
sr_import_filters_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_FILTERS, NULL);
}

/* --- Facts of the sheets --- */

static void
add_fact (SrImportFilters *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->facts), label);
}

static void
show_facts (SrImportFilters *self, SrImportSession *session)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->facts)))
    gtk_box_remove (GTK_BOX (self->facts), child);
  add_fact (self, _ ("Table"), "sr-heading");
  for (guint i = 0; i < sr_import_plan_n_sheets (session->plan); i++) {
    const SrImportTable *table = sr_import_plan_table (session->plan, i);
    g_autofree char *header = sr_import_say_header (table);
    g_autofree char *left_out = sr_import_say_left_out (table);

    add_fact (self, header, "sr-second");
    if (left_out)
      add_fact (self, left_out, "sr-second");
  }
  for (guint i = 0; i < session->notices->len; i++)
    add_fact (self, g_ptr_array_index (session->notices, i), "sr-second");
}

/* --- Filters --- */

static void
make_id (char id[32], SrImportFilter filter)
{
  static const char *const kinds[] = {"all", "result", "topic"};

  g_snprintf (id, 32, "%s %u", kinds[filter.kind], filter.index);
}

static void
append (SrImportFilters *self, SrImportFilter filter, const char *label)
{
  char id[32];

  make_id (id, filter);
  sr_side_list_append (SR_SIDE_LIST (self->list), id, NULL, label, NULL);
}

static void
set_count (SrImportFilters *self, SrImportFilter filter, guint n, SrTone tone)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  char id[32];

  make_id (id, filter);
  sr_side_list_set_count (SR_SIDE_LIST (self->list), id, count, n ? tone : SR_TONE_FAINT);
}

static SrTone
count_tone (SrImportResult result)
{
  if (result == SR_IMPORT_DOUBTFUL)
    return SR_TONE_AMBER;
  return result == SR_IMPORT_REJECTED ? SR_TONE_RED : SR_TONE_PLAIN;
}

void
sr_import_filters_count (SrImportFilters *self, SrImportSession *session)
{
  guint n = sr_import_plan_n_rows (session->plan);
  g_autofree char *heading = g_strdup_printf (_ ("%u rows"), n);

  sr_side_list_set_heading (SR_SIDE_LIST (self->list), heading, NULL);
  set_count (self, (SrImportFilter){SR_IMPORT_ALL, 0}, n, SR_TONE_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    set_count (self, (SrImportFilter){SR_IMPORT_OF_RESULT, results[i]},
               sr_import_plan_count (session->plan, results[i]), count_tone (results[i]));
  for (guint i = 0; i < session->topics->len; i++) {
    const SrImportTopic *topic = g_ptr_array_index (session->topics, i);

    set_count (self, (SrImportFilter){SR_IMPORT_OF_TOPIC, i}, topic->rows->len, SR_TONE_PLAIN);
  }
}

void
sr_import_filters_show (SrImportFilters *self, SrImportSession *session)
{
  SrSideList *list = SR_SIDE_LIST (self->list);

  sr_side_list_clear (list);
  append (self, (SrImportFilter){SR_IMPORT_ALL, 0}, _ ("All"));
  sr_side_list_append_rule (list);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    append (self, (SrImportFilter){SR_IMPORT_OF_RESULT, results[i]},
            sr_import_result_label (results[i]));
  if (session->topics->len)
    sr_side_list_append_group (list, _ ("By field"));
  for (guint i = 0; i < session->topics->len; i++) {
    const SrImportTopic *topic = g_ptr_array_index (session->topics, i);

    append (self, (SrImportFilter){SR_IMPORT_OF_TOPIC, i}, sr_import_topic_label (topic->field));
  }
  sr_import_filters_count (self, session);
  sr_import_filters_choose (self, (SrImportFilter){SR_IMPORT_ALL, 0});
  show_facts (self, session);
}

SrImportFilter
sr_import_filters_get (SrImportFilters *self)
{
  const char *id = sr_side_list_get_selected (SR_SIDE_LIST (self->list));
  SrImportFilter filter = {SR_IMPORT_ALL, 0};

  if (id && sscanf (id, "result %u", &filter.index) == 1)
    filter.kind = SR_IMPORT_OF_RESULT;
  else if (id && sscanf (id, "topic %u", &filter.index) == 1)
    filter.kind = SR_IMPORT_OF_TOPIC;
  return filter;
}

void
sr_import_filters_choose (SrImportFilters *self, SrImportFilter filter)
{
  char id[32];

  make_id (id, filter);
  sr_side_list_set_selected (SR_SIDE_LIST (self->list), id);
}
