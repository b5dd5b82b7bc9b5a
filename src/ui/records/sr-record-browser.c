/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, tables, status line.
 */
#include "ui/records/sr-record-browser.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-perform.h"
#include "figures/sr-figure-sql.h"
#include "reports/sr-list-scope.h"
#include "store/sr-list-run.h"
#include "store/sr-list-totals.h"
#include "store/sr-saved-views.h"
#include "ui/records/sr-list-acts.h"
#include "ui/records/sr-list-columns.h"
#include "ui/records/sr-list-filters.h"
#include "ui/records/sr-saved-views-button.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-status-line.h"

/* Long enough to type on, short enough to seem at once. */
#define SEARCH_DELAY 150

/* Sums are computed from derived fields, one household at a time; beyond this the status line does
 * without. */
#define MAX_SUMMED       20000
#define MAX_SUMMED_LARGE 200 /* where nothing may take longer than a frame */

struct _SrRecordBrowser {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrBrowserPart *parts;
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *segments;
  GtkWidget *search;
  GtkWidget *filters;
  GtkWidget *saved;
  GtkWidget *more;    /* menu of the list */
  GtkWidget *popover; /* the last one under it, or NULL */
  GtkWidget *new_label;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *clear; /* button of the empty state, only while something is searched or filtered */
  GtkWidget *status;
  char *shared; /* field whose filter all parts share, or NULL */
  guint search_source;
  guint selection_source;
};

G_DEFINE_FINAL_TYPE (SrRecordBrowser, sr_record_browser, GTK_TYPE_WIDGET)

enum { SELECTED, ACTIVATED, PART, FILTERED, MISSING, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_record_browser_dispose (GObject *object)
{
  SrRecordBrowser *self = SR_RECORD_BROWSER (object);

  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_handle_id (&self->selection_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->shared, g_free);
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
  signals[MISSING] = g_signal_new ("missing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[FILTERED] =
      g_signal_new ("filtered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  sr_list_acts_install (GTK_WIDGET_CLASS (klass));
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

static const SrBrowserPart *
find_part (SrRecordBrowser *self, const char *type)
{
  for (const SrBrowserPart *part = self->parts; part->type; part++)
    if (g_strcmp0 (part->type, type) == 0)
      return part;
  return NULL;
}

const SrBrowserPart *
sr_record_browser_part (SrRecordBrowser *self)
{
  const SrBrowserPart *part =
      find_part (self, sr_segments_get_selected (SR_SEGMENTS (self->segments)));

  return part ? part : self->parts;
}

SrRecordTable *
sr_record_browser_table (SrRecordBrowser *self)
{
  return table_of (self, sr_record_browser_part (self)->type);
}

/* The rows shown, where they are few enough to be counted while the clerk waits. */
static GArray *
countable_ids (gpointer browser)
{
  SrRecordBrowser *self = browser;
  SrRecordTable *table = sr_record_browser_table (self);
  guint most = sr_list_is_large (self->reg) ? MAX_SUMMED_LARGE : MAX_SUMMED;

  return sr_record_table_n_rows (table) > most ? NULL : sr_record_table_ids (table);
}

static void
append_sums (SrRecordBrowser *self, SrRecordTable *table, const SrBrowserPart *part, GString *text)
{
  const SrSchema *schema = sr_record_table_schema (table);
  const SrField *fields[G_N_ELEMENTS (part->sums)];
  g_autoptr (GArray) ids = countable_ids (self);
  g_autoptr (GPtrArray) groups = NULL;
  guint n = 0;

  for (; n < G_N_ELEMENTS (part->sums) && part->sums[n]; n++)
    fields[n] = sr_schema_field (schema, part->sums[n]);
  if (n && ids)
    groups = sr_list_totals (self->reg, schema, ids, NULL, fields, n, NULL);
  for (guint i = 0; groups && groups->len && i < n; i++)
    g_string_append_printf (text, "%s%s %.0f", i ? " ・ " : "　", sr_field_label (fields[i]),
                            ((SrListGroup *)groups->pdata[0])->sums[i]);
}

/* "30 selected ・ Members 121", when it is more than the row of interest. */
static char *
selection_text (SrRecordBrowser *self, SrRecordTable *table)
{
  const SrBrowserPart *part = sr_record_browser_part (self);
  const SrField *fields[G_N_ELEMENTS (part->sums)];
  guint n = sr_record_table_n_selected (table);
  g_autoptr (GPtrArray) totals = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_fields = 0;

  if (n < 2)
    return NULL;
  g_string_append_printf (text, _ ("%u selected"), n);
  for (; n_fields < G_N_ELEMENTS (part->sums) && part->sums[n_fields]; n_fields++)
    fields[n_fields] = sr_schema_field (sr_record_table_schema (table), part->sums[n_fields]);
  ids = n_fields && n <= MAX_SUMMED ? sr_record_table_selection (table) : NULL;
  totals = ids ? sr_list_totals (self->reg, sr_record_table_schema (table), ids, NULL, fields,
                                 n_fields, NULL)
               : NULL;
  for (guint i = 0; totals && i < n_fields; i++) {
    g_autofree char *sum = sr_list_sum_text (fields[i], ((SrListGroup *)totals->pdata[0])->sums[i]);

    g_string_append_printf (text, " ・ %s %s", sr_field_label (fields[i]), sum);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
show_selection (gpointer data)
{
  SrRecordBrowser *self = data;
  g_autofree char *text = selection_text (self, sr_record_browser_table (self));

  self->selection_source = 0;
  sr_status_line_set_note (SR_STATUS_LINE (self->status), text, SR_TONE_ACCENT);
  return G_SOURCE_REMOVE;
}

/* Rows are selected one by one, and many at a time; it is told when the clerk pauses. */
static void
on_selection (SrRecordTable *table, SrRecordBrowser *self)
{
  g_clear_handle_id (&self->selection_source, g_source_remove);
  self->selection_source = g_timeout_add (SEARCH_DELAY, show_selection, self);
}

static void
update_status (SrRecordBrowser *self)
{
  const SrBrowserPart *part = sr_record_browser_part (self);
  SrRecordTable *table = sr_record_browser_table (self);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = sr_record_table_n_rows (table);

  g_string_append_printf (text, sr_record_table_is_whole (table) ? "%u %s" : "%u+ %s", n,
                          _ (part->unit));
  append_sums (self, table, part, text);
  sr_status_line_set_text (SR_STATUS_LINE (self->status), text->str);
  on_selection (table, self);
  gtk_widget_set_visible (self->clear,
                          *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' ||
                              sr_list_filters_active (SR_LIST_FILTERS (self->filters)));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), n ? GTK_WIDGET (table) : self->empty);
}

static void
apply (SrRecordBrowser *self, const SrBrowserPart *part)
{
  SrRecordTable *table = table_of (self, part->type);
  SrQuery *query = sr_record_table_query (table);

  sr_query_set_search (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  sr_list_filters_show (SR_LIST_FILTERS (self->filters), query, part->scope);
  sr_saved_views_button_set_schema (SR_SAVED_VIEWS_BUTTON (self->saved),
                                    sr_record_table_schema (table));
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

  if (part->new_label)
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

/* Takes the filters of FIELD out of QUERY and gives it those that FROM has; FROM NULL: none. */
static void
copy_filters (SrQuery *query, const SrQuery *from, const char *key)
{
  const char *const *values;
  const SrField *field;
  SrFilterOp op;

  if (sr_schema_field (sr_query_schema (query), key) == NULL)
    return;
  for (guint i = sr_query_n_filters (query); i-- > 0;)
    if (g_str_equal (sr_query_filter (query, i, &op, &values)->key, key))
      sr_query_remove_filter (query, i);
  for (guint i = 0; from && i < sr_query_n_filters (from); i++) {
    field = sr_query_filter (from, i, &op, &values);
    if (g_str_equal (field->key, key))
      sr_query_add_filter (query, key, op, values);
  }
}

static void
share_filters (SrRecordBrowser *self)
{
  const SrBrowserPart *shown = sr_record_browser_part (self);
  SrQuery *query = sr_record_table_query (table_of (self, shown->type));

  if (self->shared && sr_schema_field (sr_query_schema (query), self->shared))
    for (const SrBrowserPart *part = self->parts; part->type; part++)
      if (part != shown)
        copy_filters (sr_record_table_query (table_of (self, part->type)), query, self->shared);
}

static void
on_filters_changed (SrRecordBrowser *self)
{
  share_filters (self);
  g_signal_emit (self, signals[FILTERED], 0);
  sr_record_browser_load (self);
}

void
sr_record_browser_filter (SrRecordBrowser *self, const char *field, const char *value)
{
  const char *const values[] = {value, NULL};

  for (const SrBrowserPart *part = self->parts; part->type; part++) {
    SrQuery *query = sr_record_table_query (table_of (self, part->type));

    copy_filters (query, NULL, field);
    if (value && sr_schema_field (sr_query_schema (query), field))
      sr_query_add_filter (query, field, SR_FILTER_ANY_OF, values);
  }
  sr_record_browser_load (self);
}

const char *
sr_record_browser_filtered (SrRecordBrowser *self, const char *key)
{
  const SrQuery *query = sr_record_table_query (sr_record_browser_table (self));
  const char *found = NULL;
  guint n = 0;

  for (guint i = 0; i < sr_query_n_filters (query); i++) {
    const char *const *values;
    SrFilterOp op;

    if (g_str_equal (sr_query_filter (query, i, &op, &values)->key, key)) {
      n++;
      found = op == SR_FILTER_ANY_OF && values[0] && values[1] == NULL ? values[0] : NULL;
    }
  }
  return n == 1 ? found : NULL;
}

void
sr_record_browser_share (SrRecordBrowser *self, const char *field)
{
  g_free (self->shared);
  self->shared = g_strdup (field);
  sr_list_filters_hide_field (SR_LIST_FILTERS (self->filters), field);
}

static void
set_search_text (SrRecordBrowser *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text ? text : "");
  g_clear_handle_id (&self->search_source, g_source_remove);
}

gboolean
sr_record_browser_list (SrRecordBrowser *self,
                        const char *type,
                        const char *const *words,
                        GError **error)
{
  const SrBrowserPart *part = find_part (self, type);
  g_autoptr (SrQuery) query = NULL;

  if (part == NULL) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND, _ ("There is no list of “%s”"),
                 type);
    return FALSE;
  }
  query =
      sr_query_new_from_words (self->reg, sr_schema_find (type), words, sr_list_scope_sql, error);
  if (query == NULL)
    return FALSE;
  if (sr_query_scope (query) == NULL && part->scope)
    sr_query_set_members (query, sr_figure_members_sql (part->scope));
  set_search_text (self, sr_query_search (query));
  sr_record_table_set_query (table_of (self, type), g_steal_pointer (&query));
  /* Another part is loaded as it is shown. */
  if (sr_record_browser_part (self) == part)
    sr_record_browser_load (self);
  else
    sr_record_browser_show (self, type);
  share_filters (self);
  g_signal_emit (self, signals[FILTERED], 0);
  return TRUE;
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
  set_search_text (self, text);
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
on_busy (SrRecordTable *table, gboolean busy, SrRecordBrowser *self)
{
  if (busy && table == sr_record_browser_table (self))
    sr_status_line_set_text (SR_STATUS_LINE (self->status), _ ("Reading the register…"));
}

static void
on_missing (SrRecordTable *table, gint64 id, SrRecordBrowser *self)
{
  if (table == sr_record_browser_table (self))
    g_signal_emit (self, signals[MISSING], 0, sr_record_table_schema (table)->key, id);
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
  g_autoptr (GMenuModel) menu = sr_list_acts_menu ();

  sr_record_table_set_menu (SR_RECORD_TABLE (table), menu);
  gtk_stack_add_named (GTK_STACK (self->stack), table, part->type);
  sr_segments_add (SR_SEGMENTS (self->segments), part->type, sr_schema_label (schema));
  g_signal_connect (table, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (table, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (table, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect (table, "selection", G_CALLBACK (on_selection), self);
  g_signal_connect (table, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect (table, "busy", G_CALLBACK (on_busy), self);
  g_signal_connect (table, "missing", G_CALLBACK (on_missing), self);
}

static void
on_clear (SrRecordBrowser *self)
{
  sr_list_filters_reset (SR_LIST_FILTERS (self->filters));
  set_search_text (self, NULL);
  on_filters_changed (self);
  sr_record_browser_focus_search (self);
}

static GtkWidget *
make_empty (SrRecordBrowser *self)
{
  GtkWidget *empty = sr_empty_state_new ("system-users-symbolic", _ ("Nobody Here"),
                                         _ ("No record fits the search and the filter."));

  self->clear = sr_empty_state_add_button (SR_EMPTY_STATE (empty), _ ("Clear Search and Filters"),
                                           NULL, TRUE);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear), self);
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
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), self->parts->new_label
                                                         ? _ ("Name, pinyin, ID, phone, flat")
                                                         : _ ("Search this table"));
  gtk_widget_add_css_class (entry, "sr-search");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 20);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search this table"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_search_changed), self);
  return entry;
}

static void
fail (SrRecordBrowser *self, const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

/* With its columns, if any were kept, which become those of the list. */
static void
on_open_saved (GtkWidget *button, const char *name, SrRecordBrowser *self)
{
  const SrSchema *schema = sr_record_table_schema (sr_record_browser_table (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) view = sr_saved_view_find (self->reg, schema, name, &error);
  g_auto (GStrv) words = view ? sr_saved_view_words (view) : NULL;
  g_auto (GStrv) columns = view ? sr_saved_view_columns (view) : NULL;

  if (words == NULL ||
      !sr_record_browser_list (self, schema->key, (const char *const *)words, &error)) {
    fail (self, error);
    return;
  }
  if (columns)
    sr_list_columns_set (schema, (const char *const *)columns);
  sr_record_table_update_columns (sr_record_browser_table (self));
  sr_record_browser_focus_table (self);
}

static void
on_save (GtkWidget *button, const char *name, SrRecordBrowser *self)
{
  SrRecordTable *table = sr_record_browser_table (self);
  const SrSchema *schema = sr_record_table_schema (table);
  g_auto (GStrv) words = sr_query_words (self->reg, sr_record_table_query (table));
  g_auto (GStrv) columns = sr_list_columns_chosen (schema) ? sr_list_columns (schema) : NULL;
  g_autoptr (SrDraft) draft = sr_saved_view_draft (
      self->reg, schema, name, (const char *const *)words, (const char *const *)columns);
  const SrAct *act = sr_act_find (sr_draft_base (draft) ? "correct" : "create");
  g_autoptr (SrActRequest) request = sr_act_request_new (act, sr_draft_schema (draft), 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as “%s”"), name);
  gint64 entry = 0;

  sr_act_request_add_draft (request, draft);
  if (!sr_act_perform (self->reg, request, &entry, &error))
    fail (self, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, entry);
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
  gtk_box_append (GTK_BOX (bar), self->filters);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar),
                  icon_button ("folder-download-symbolic", "page.export", _ ("Export This Table")));
  gtk_box_append (GTK_BOX (bar), self->saved);
  self->more = sr_list_acts_button ();
  gtk_box_append (GTK_BOX (bar), self->more);
  if (self->parts->new_label)
    gtk_box_append (GTK_BOX (bar), make_new_button (self));
  return bar;
}

static void
build (SrRecordBrowser *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->segments = sr_segments_new (_ ("What the table shows"));
  self->search = make_search (self);
  self->filters = sr_list_filters_new (self->reg);
  self->saved = sr_saved_views_button_new (self->reg);
  g_signal_connect (self->saved, "open", G_CALLBACK (on_open_saved), self);
  g_signal_connect (self->saved, "save", G_CALLBACK (on_save), self);
  sr_list_filters_set_ids (SR_LIST_FILTERS (self->filters), countable_ids, self);
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
  if (self->parts->new_label) {
    sr_status_line_add_key (SR_STATUS_LINE (self->status), "Ctrl N", _ ("New"));
    sr_status_line_add_key (SR_STATUS_LINE (self->status), "Ctrl E", _ ("Edit"));
  } else {
    sr_status_line_add_key (SR_STATUS_LINE (self->status), "Esc", _ ("Back"));
  }
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_box_append (GTK_BOX (self->box), self->status);
  gtk_widget_add_css_class (self->box, "sr-pane");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->segments, "selected", G_CALLBACK (on_part), self);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (on_filters_changed), self);
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

SrRegister *
sr_record_browser_register (SrRecordBrowser *self)
{
  return self->reg;
}

void
sr_record_browser_popup (SrRecordBrowser *self, GtkWidget *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, self->more);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
sr_record_browser_open_filter (SrRecordBrowser *self)
{
  sr_list_filters_open (SR_LIST_FILTERS (self->filters));
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
