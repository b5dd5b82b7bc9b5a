/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, tables, status line.
 */
#include "ui/records/sr-record-browser.h"

#include <glib/gi18n-lib.h>

#include "store/sr-query.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-status-line.h"

/* Long enough to type on, short enough to seem at once. */
#define SEARCH_DELAY 150

/* Sums are computed from derived fields, one household at a time; beyond this the status line does
 * without. */
#define MAX_SUMMED 20000

struct _SrRecordBrowser {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrBrowserPart *parts;
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *segments;
  GtkWidget *search;
  GtkWidget *new_label;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *clear; /* button of the empty state, only while something is searched for */
  GtkWidget *status;
  char *filter_field, *filter_value;
  guint search_source;
};

G_DEFINE_FINAL_TYPE (SrRecordBrowser, sr_record_browser, GTK_TYPE_WIDGET)

enum { SELECTED, ACTIVATED, PART, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_record_browser_dispose (GObject *object)
{
  SrRecordBrowser *self = SR_RECORD_BROWSER (object);

  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->filter_field, g_free);
  g_clear_pointer (&self->filter_value, g_free);
  G_OBJECT_CLASS (sr_record_browser_parent_class)->dispose (object);
}

static void
sr_record_browser_class_init (SrRecordBrowserClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_record_browser_dispose;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[PART] = g_signal_new ("part", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sr_record_browser_init (SrRecordBrowser *self)
{
}

static SrRecordTable *
table_of (SrRecordBrowser *self, const char *type)
{
  GtkWidget *child = gtk_stack_get_child_by_name (GTK_STACK (self->stack), type);

  return child ? SR_RECORD_TABLE (child) : NULL;
}

const SrBrowserPart *
sr_record_browser_part (SrRecordBrowser *self)
{
  const char *chosen = sr_segments_get_selected (SR_SEGMENTS (self->segments));

  for (const SrBrowserPart *part = self->parts; part->type; part++)
    if (g_strcmp0 (part->type, chosen) == 0)
      return part;
  return self->parts;
}

SrRecordTable *
sr_record_browser_table (SrRecordBrowser *self)
{
  return table_of (self, sr_record_browser_part (self)->type);
}

static void
append_sums (SrRecordBrowser *self, SrRecordTable *table, const SrBrowserPart *part, GString *text)
{
  gint64 sums[G_N_ELEMENTS (part->sums)];
  guint n = 0;

  while (n < G_N_ELEMENTS (part->sums) && part->sums[n])
    n++;
  if (n == 0 || sr_record_table_n_rows (table) > MAX_SUMMED ||
      !sr_query_sums (self->reg, sr_record_table_query (table), part->sums, n, sums, NULL))
    return;
  for (guint i = 0; i < n; i++) {
    const SrField *field = sr_schema_field (sr_record_table_schema (table), part->sums[i]);

    g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, i ? " ・ " : "　",
                            sr_field_label (field), sums[i]);
  }
}

static void
update_status (SrRecordBrowser *self)
{
  const SrBrowserPart *part = sr_record_browser_part (self);
  SrRecordTable *table = sr_record_browser_table (self);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = sr_record_table_n_rows (table);

  g_string_append_printf (text, "%u %s", n, _ (part->unit));
  append_sums (self, table, part, text);
  sr_status_line_set_text (SR_STATUS_LINE (self->status), text->str);
  gtk_widget_set_visible (self->clear,
                          *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0');
  gtk_stack_set_visible_child (GTK_STACK (self->stack), n ? GTK_WIDGET (table) : self->empty);
}

static void
apply (SrRecordBrowser *self, const SrBrowserPart *part)
{
  SrRecordTable *table = table_of (self, part->type);
  SrQuery *query = sr_record_table_query (table);

  sr_query_clear_filters (query);
  sr_query_set_search (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  if (self->filter_value && sr_schema_field (sr_record_table_schema (table), self->filter_field)) {
    const char *values[] = {self->filter_value, NULL};

    sr_query_add_filter (query, self->filter_field, SR_FILTER_ANY_OF, values);
  }
  sr_record_table_load (table);
}

void
sr_record_browser_load (SrRecordBrowser *self)
{
  apply (self, sr_record_browser_part (self));
}

static void
on_part (SrSegments *segments, const char *type, SrRecordBrowser *self)
{
  const SrBrowserPart *part = sr_record_browser_part (self);

  gtk_label_set_text (GTK_LABEL (self->new_label), _ (part->new_label));
  apply (self, part);
  g_signal_emit (self, signals[PART], 0, part->type);
}

void
sr_record_browser_show (SrRecordBrowser *self, const char *type)
{
  if (g_strcmp0 (sr_segments_get_selected (SR_SEGMENTS (self->segments)), type) != 0)
    sr_segments_set_selected (SR_SEGMENTS (self->segments), type);
}

void
sr_record_browser_filter (SrRecordBrowser *self, const char *field, const char *value)
{
  g_free (self->filter_field);
  g_free (self->filter_value);
  self->filter_field = g_strdup (field);
  self->filter_value = g_strdup (value);
  sr_record_browser_load (self);
}

static gboolean
search_now (gpointer data)
{
  SrRecordBrowser *self = data;

  self->search_source = 0;
  sr_record_browser_load (self);
  return G_SOURCE_REMOVE;
}

/* Half-composed text of an input method is not in the buffer yet, so it is never searched for. */
static void
on_search_changed (SrRecordBrowser *self)
{
  g_clear_handle_id (&self->search_source, g_source_remove);
  self->search_source = g_timeout_add (SEARCH_DELAY, search_now, self);
}

void
sr_record_browser_search (SrRecordBrowser *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text ? text : "");
  g_clear_handle_id (&self->search_source, g_source_remove);
  sr_record_browser_load (self);
}

static void
on_selected (SrRecordTable *table, gint64 id, SrRecordBrowser *self)
{
  if (table == sr_record_browser_table (self))
    g_signal_emit (self, signals[SELECTED], 0, sr_record_table_schema (table)->key, id);
}

static void
on_activated (SrRecordTable *table, gint64 id, SrRecordBrowser *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, sr_record_table_schema (table)->key, id);
}

static void
on_loaded (SrRecordTable *table, SrRecordBrowser *self)
{
  if (table == sr_record_browser_table (self))
    update_status (self);
}

static void
on_failed (SrRecordTable *table, const char *sentence, SrRecordBrowser *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", sentence);
}

static void
add_part (SrRecordBrowser *self, const SrBrowserPart *part)
{
  const SrSchema *schema = sr_schema_find (part->type);
  GtkWidget *table = sr_record_table_new (self->reg, schema, part->scope);

  gtk_stack_add_named (GTK_STACK (self->stack), table, part->type);
  sr_segments_add (SR_SEGMENTS (self->segments), part->type, sr_schema_label (schema));
  g_signal_connect (table, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (table, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (table, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect (table, "failed", G_CALLBACK (on_failed), self);
}

static void
on_clear_search (SrRecordBrowser *self)
{
  sr_record_browser_search (self, NULL);
  sr_record_browser_focus_search (self);
}

static GtkWidget *
make_empty (SrRecordBrowser *self)
{
  GtkWidget *empty = sr_empty_state_new ("system-users-symbolic", _ ("Nobody Here"),
                                         _ ("No record fits the search and the filter."));

  self->clear =
      sr_empty_state_add_button (SR_EMPTY_STATE (empty), _ ("Clear the Search"), NULL, TRUE);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_search), self);
  return empty;
}

static GtkWidget *
icon_button (const char *icon, const char *action, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_new_button (SrRecordBrowser *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->new_label = gtk_label_new (_ (self->parts->new_label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), self->new_label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->new_label, NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.new");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_search (SrRecordBrowser *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name, pinyin, ID, phone, flat"));
  gtk_widget_add_css_class (entry, "sr-search");
  gtk_widget_set_size_request (entry, 214, -1);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search this table"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_search_changed), self);
  return entry;
}

static GtkWidget *
make_bar (SrRecordBrowser *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "sr-toolbar");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_valign (self->segments, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), self->segments);
  gtk_box_append (GTK_BOX (bar), self->search);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar),
                  icon_button ("folder-download-symbolic", "page.export", _ ("Export This Table")));
  gtk_box_append (GTK_BOX (bar), make_new_button (self));
  return bar;
}

static void
build (SrRecordBrowser *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->segments = sr_segments_new (_ ("What the table shows"));
  self->search = make_search (self);
  self->stack = gtk_stack_new ();
  self->empty = make_empty (self);
  self->status = sr_status_line_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  for (const SrBrowserPart *part = self->parts; part->type; part++)
    add_part (self, part);
  self->bar = make_bar (self);
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "/", _ ("Search"));
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "Ctrl N", _ ("New"));
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "Ctrl E", _ ("Edit"));
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_box_append (GTK_BOX (self->box), self->status);
  gtk_widget_add_css_class (self->box, "sr-pane");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->segments, "selected", G_CALLBACK (on_part), self);
}

GtkWidget *
sr_record_browser_new (SrRegister *reg, const SrBrowserPart *parts)
{
  SrRecordBrowser *self = g_object_new (SR_TYPE_RECORD_BROWSER, NULL);

  self->reg = g_object_ref (reg);
  self->parts = parts;
  build (self);
  return GTK_WIDGET (self);
}

void
sr_record_browser_focus_search (SrRecordBrowser *self)
{
  gtk_widget_grab_focus (self->search);
}

void
sr_record_browser_focus_table (SrRecordBrowser *self)
{
  sr_record_table_focus (sr_record_browser_table (self));
}

void
sr_record_browser_add_tool (SrRecordBrowser *self, GtkWidget *widget)
{
  gtk_box_insert_child_after (GTK_BOX (self->bar), widget, self->segments);
}

void
sr_record_browser_hide_segments (SrRecordBrowser *self)
{
  gtk_widget_set_visible (self->segments, FALSE);
}
