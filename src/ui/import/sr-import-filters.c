/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two side lists, of results and of topics, whose ids are their numbers; -1 is all.
 */
#include "ui/import/sr-import-filters.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ui/import/sr-import-grid.h"
#include "ui/import/sr-import-words.h"
#include "ui/widgets/sr-side-list.h"

struct _SrImportFilters {
  GtkBox parent_instance;

  GtkWidget *results;
  GtkWidget *topics;
  guint n_topics;    /* of them there are rows */
  GtkWidget *filler; /* in their place while there are none */
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

static GtkWidget *
add_list (SrImportFilters *self, const char *heading)
{
  GtkWidget *list = sr_side_list_new (heading);

  gtk_box_append (GTK_BOX (self), list);
  g_signal_connect (list, "selected", G_CALLBACK (on_selected), self);
  return list;
}

static void
sr_import_filters_init (SrImportFilters *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-side");
  self->results = add_list (self, _ ("Rows"));
  sr_side_list_set_fits (SR_SIDE_LIST (self->results));
  self->topics = add_list (self, _ ("By field"));
  gtk_widget_set_vexpand (self->topics, TRUE);
  self->filler = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (self->filler, TRUE);
  gtk_box_append (GTK_BOX (self), self->filler);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->facts, "sr-import-facts");
  gtk_box_append (GTK_BOX (self), self->facts);
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
append (GtkWidget *list, int number, const char *label)
{
  char id[12];

  g_snprintf (id, sizeof id, "%d", number);
  sr_side_list_append (SR_SIDE_LIST (list), id, NULL, label, NULL);
}

static void
choose (GtkWidget *list, int number)
{
  char id[12];

  g_snprintf (id, sizeof id, "%d", number);
  sr_side_list_set_selected (SR_SIDE_LIST (list), id);
}

static int
chosen (GtkWidget *list)
{
  const char *id = sr_side_list_get_selected (SR_SIDE_LIST (list));

  return id ? atoi (id) : SR_IMPORT_ALL;
}

static void
set_count (GtkWidget *list, int number, guint n, SrTone tone)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  char id[12];

  g_snprintf (id, sizeof id, "%d", number);
  sr_side_list_set_count (SR_SIDE_LIST (list), id, count, n ? tone : SR_TONE_FAINT);
}

static SrTone
count_tone (SrImportResult result)
{
  if (result == SR_IMPORT_DOUBTFUL)
    return SR_TONE_AMBER;
  return result == SR_IMPORT_REJECTED ? SR_TONE_RED : SR_TONE_PLAIN;
}

/* What would be left with this result and the topic that is chosen. */
static void
count_result (SrImportFilters *self, SrImportSession *session, int result, SrTone tone)
{
  const SrImportFilter filter = {result, chosen (self->topics)};

  set_count (self->results, result, sr_preview_rows_count (session, filter), tone);
}

static void
count_topic (SrImportFilters *self, SrImportSession *session, int topic)
{
  const SrImportFilter filter = {chosen (self->results), topic};

  set_count (self->topics, topic, sr_preview_rows_count (session, filter), SR_TONE_PLAIN);
}

/* Those that are not there yet. */
static void
append_topics (SrImportFilters *self, SrImportSession *session)
{
  for (; self->n_topics < session->topics->len; self->n_topics++) {
    const SrImportTopic *topic = g_ptr_array_index (session->topics, self->n_topics);

    append (self->topics, (int)self->n_topics, sr_import_topic_label (topic->field));
  }
  gtk_widget_set_visible (self->topics, self->n_topics > 0);
  gtk_widget_set_visible (self->filler, self->n_topics == 0);
}

void
sr_import_filters_count (SrImportFilters *self, SrImportSession *session)
{
  guint n = sr_import_plan_n_rows (session->plan);
  g_autofree char *heading = g_strdup_printf (_ ("%u rows"), n);

  sr_side_list_set_heading (SR_SIDE_LIST (self->results), heading, NULL);
  append_topics (self, session);
  count_result (self, session, SR_IMPORT_ALL, SR_TONE_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    count_result (self, session, (int)results[i], count_tone (results[i]));
  count_topic (self, session, SR_IMPORT_ALL);
  for (guint i = 0; i < session->topics->len; i++)
    count_topic (self, session, (int)i);
}

void
sr_import_filters_show (SrImportFilters *self, SrImportSession *session)
{
  sr_side_list_clear (SR_SIDE_LIST (self->results));
  append (self->results, SR_IMPORT_ALL, _ ("All"));
  sr_side_list_append_rule (SR_SIDE_LIST (self->results));
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    append (self->results, (int)results[i], sr_import_result_label (results[i]));
  sr_side_list_clear (SR_SIDE_LIST (self->topics));
  self->n_topics = 0;
  append (self->topics, SR_IMPORT_ALL, _ ("All fields"));
  sr_import_filters_choose (self, SR_IMPORT_FILTER_NONE);
  sr_import_filters_count (self, session);
  show_facts (self, session);
}

SrImportFilter
sr_import_filters_get (SrImportFilters *self)
{
  return (SrImportFilter){chosen (self->results), chosen (self->topics)};
}

void
sr_import_filters_choose (SrImportFilters *self, SrImportFilter filter)
{
  choose (self->results, filter.result);
  choose (self->topics, filter.topic);
}

static const char *
topic_label (const SrImportSession *session, int topic)
{
  const SrImportTopic *chosen_topic = g_ptr_array_index (session->topics, (guint)topic);

  return sr_import_topic_label (chosen_topic->field);
}

char *
sr_import_filters_say_none (SrImportFilters *self, SrImportSession *session)
{
  SrImportFilter filter = sr_import_filters_get (self);
  const char *result = filter.result == SR_IMPORT_ALL
                           ? NULL
                           : sr_import_result_label ((SrImportResult)filter.result);
  const char *field = filter.topic == SR_IMPORT_ALL ? NULL : topic_label (session, filter.topic);

  if (result && field)
    return g_strdup_printf (_ ("No row is “%s” and has to do with “%s” as well."), result, field);
  if (field)
    return g_strdup_printf (_ ("No row has to do with “%s” any more."), field);
  return g_strdup_printf (_ ("No row of the file is “%s”."), result ? result : "");
}
