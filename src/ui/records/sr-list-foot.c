/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The panel above, the line below; one count for the list and one for the selection.
 */
#include "ui/records/sr-list-foot.h"

#include <glib/gi18n-lib.h>

#include "store/sr-list-count.h"
#include "ui/records/sr-list-copy.h"
#include "ui/records/sr-totals-choice.h"
#include "ui/records/sr-totals-panel.h"
#include "ui/widgets/sr-status-line.h"

/* A clerk who selects row after row is told when he pauses, milliseconds. */
#define PAUSE 150

/* Longer lists are summed up only where the clerk asks for it: by a selection, or in the totals. */
#define MAX_SUMMED 20000

struct _SrListFoot {
  GtkBox parent_instance;

  SrRegister *reg;
  SrRecordTable *table; /* the browser's; NULL: none yet */
  const char *const *sums;
  SrListCount *whole;
  SrListCount *selection;
  GtkWidget *totals;
  GtkWidget *copy;
  GtkWidget *line;
  char *text; /* rows, without sums */
  char *note; /* rows selected, without sums */
  guint source;
};

G_DEFINE_FINAL_TYPE (SrListFoot, sr_list_foot, GTK_TYPE_BOX)

enum { GROUP, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_list_foot_dispose (GObject *object)
{
  SrListFoot *self = SR_LIST_FOOT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->whole, sr_list_count_free);
  g_clear_pointer (&self->selection, sr_list_count_free);
  g_clear_object (&self->reg);
  self->table = NULL;
  G_OBJECT_CLASS (sr_list_foot_parent_class)->dispose (object);
}

static void
sr_list_foot_finalize (GObject *object)
{
  SrListFoot *self = SR_LIST_FOOT (object);

  g_free (self->text);
  g_free (self->note);
  G_OBJECT_CLASS (sr_list_foot_parent_class)->finalize (object);
}

static void
sr_list_foot_class_init (SrListFootClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_list_foot_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_list_foot_finalize;
  signals[GROUP] = g_signal_new ("group", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* --- Sums --- */

/* TEXT, then "Members 962 ・ Labour force 486". */
static char *
with_sums (SrListFoot *self, const char *text, const char *divider, const SrListTotals *totals)
{
  GString *line = g_string_new (text);

  for (guint i = 0; self->sums[i]; i++) {
    const SrField *field = sr_schema_field (sr_record_table_schema (self->table), self->sums[i]);
    g_autofree char *sum = sr_list_sum_text (field, totals->whole->sums[i]);

    g_string_append_printf (line, "%s%s %s", i ? " ・ " : divider, sr_field_label (field), sum);
  }
  return g_string_free (line, FALSE);
}

/* What cannot be summed up is left out; the list itself says what is wrong. */
static void
on_whole (SrListTotals *result, const GError *error, gpointer data)
{
  SrListFoot *self = data;
  g_autoptr (SrListTotals) totals = result;
  g_autofree char *text = totals ? with_sums (self, self->text, "　", totals) : NULL;

  if (text)
    sr_status_line_set_text (SR_STATUS_LINE (self->line), text);
  else
    g_info ("sums: %s", error->message);
}

static void
on_selection (SrListTotals *result, const GError *error, gpointer data)
{
  SrListFoot *self = data;
  g_autoptr (SrListTotals) totals = result;
  g_autofree char *note = totals ? with_sums (self, self->note, " ・ ", totals) : NULL;

  if (note)
    sr_status_line_set_note (SR_STATUS_LINE (self->line), note, SR_TONE_ACCENT);
  else
    g_info ("sums: %s", error->message);
}

/* "30 selected", when it is more than the row of interest. */
static void
tell_selection (SrListFoot *self, GArray *ids)
{
  g_clear_pointer (&self->note, g_free);
  sr_list_count_stop (self->selection);
  if (ids)
    self->note = g_strdup_printf (_ ("%u selected"), ids->len);
  sr_status_line_set_note (SR_STATUS_LINE (self->line), self->note, SR_TONE_ACCENT);
  if (ids && self->sums[0])
    sr_list_count_start (self->selection, sr_record_table_schema (self->table), ids, NULL,
                         self->sums);
}

/* Of the selection when several rows are, else of all. */
static void
update_totals (SrListFoot *self, GArray *selected)
{
  g_autoptr (GArray) all = sr_record_table_ids (self->table);

  if (gtk_widget_get_visible (self->totals))
    sr_totals_panel_show (SR_TOTALS_PANEL (self->totals), sr_record_table_schema (self->table),
                          selected ? selected : all, self->sums, selected != NULL);
}

static void
tell (SrListFoot *self)
{
  g_autoptr (GArray) ids =
      sr_record_table_n_selected (self->table) > 1 ? sr_record_table_selection (self->table) : NULL;

  tell_selection (self, ids);
  update_totals (self, ids);
}

static gboolean
on_pause (gpointer data)
{
  SrListFoot *self = data;

  self->source = 0;
  tell (self);
  return G_SOURCE_REMOVE;
}

void
sr_list_foot_selection (SrListFoot *self)
{
  if (self->table == NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, on_pause, self);
}

/* --- Totals --- */

/* What is not seen is not counted. */
static void
show_totals (SrListFoot *self, gboolean open)
{
  gtk_widget_set_visible (self->totals, open);
  if (!open)
    sr_totals_panel_clear (SR_TOTALS_PANEL (self->totals));
}

static void
on_group (GtkWidget *panel, const char *word, SrListFoot *self)
{
  g_signal_emit (self, signals[GROUP], 0, word);
}

static void
on_closed (GtkWidget *panel, SrListFoot *self)
{
  sr_list_foot_toggle_totals (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

void
sr_list_foot_toggle_totals (SrListFoot *self)
{
  const SrSchema *schema = self->table ? sr_record_table_schema (self->table) : NULL;
  gboolean open = !gtk_widget_get_visible (self->totals);

  if (schema == NULL)
    return;
  sr_totals_choice_set (schema, open, sr_totals_choice_field (schema));
  show_totals (self, open);
  g_clear_handle_id (&self->source, g_source_remove);
  tell (self);
}

/* --- Building --- */

static void
sr_list_foot_init (SrListFoot *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->line = sr_status_line_new ();
}

GtkWidget *
sr_list_foot_new (SrRegister *reg)
{
  SrListFoot *self = g_object_new (SR_TYPE_LIST_FOOT, NULL);

  self->reg = g_object_ref (reg);
  self->whole = sr_list_count_new (reg, on_whole, self);
  self->selection = sr_list_count_new (reg, on_selection, self);
  self->totals = sr_totals_panel_new (reg);
  self->copy = sr_list_copy_new (reg);
  gtk_widget_set_visible (self->totals, FALSE);
  g_signal_connect (self->totals, "group", G_CALLBACK (on_group), self);
  g_signal_connect (self->totals, "closed", G_CALLBACK (on_closed), self);
  gtk_box_append (GTK_BOX (self), self->totals);
  gtk_box_append (GTK_BOX (self), self->copy);
  gtk_box_append (GTK_BOX (self), self->line);
  return GTK_WIDGET (self);
}

void
sr_list_foot_add_key (SrListFoot *self, const char *keys, const char *label)
{
  sr_status_line_add_key (SR_STATUS_LINE (self->line), keys, label);
}

static void
count_whole (SrListFoot *self)
{
  g_autoptr (GArray) ids = sr_record_table_ids (self->table);

  sr_list_count_stop (self->whole);
  if (self->sums[0] && ids->len <= MAX_SUMMED)
    sr_list_count_start (self->whole, sr_record_table_schema (self->table), ids, NULL, self->sums);
}

void
sr_list_foot_show (SrListFoot *self,
                   SrRecordTable *table,
                   const char *unit,
                   const char *const *sums)
{
  guint n = sr_record_table_n_rows (table);

  self->table = table;
  self->sums = sums;
  g_free (self->text);
  self->text = g_strdup_printf (sr_record_table_is_whole (table) ? "%u %s" : "%u+ %s", n, _ (unit));
  sr_status_line_set_text (SR_STATUS_LINE (self->line), self->text);
  count_whole (self);
  show_totals (self, sr_totals_choice_is_open (sr_record_table_schema (table)));
  sr_list_foot_selection (self);
}

void
sr_list_foot_wait (SrListFoot *self)
{
  sr_list_count_stop (self->whole);
  sr_status_line_set_text (SR_STATUS_LINE (self->line), _ ("Reading the register…"));
}

void
sr_list_foot_copy (SrListFoot *self)
{
  if (self->table)
    sr_list_copy_start (SR_LIST_COPY (self->copy), sr_record_table_copy_order (self->table));
}

gboolean
sr_list_foot_is_busy (SrListFoot *self)
{
  return self->source || sr_list_count_is_busy (self->whole) ||
         sr_list_count_is_busy (self->selection) ||
         sr_list_copy_is_busy (SR_LIST_COPY (self->copy)) ||
         sr_totals_panel_is_busy (SR_TOTALS_PANEL (self->totals));
}
