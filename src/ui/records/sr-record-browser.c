/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, tables, foot.
 */
#include "ui/records/sr-record-browser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "figures/sr-figure-sql.h"
#include "reports/sr-list-scope.h"
#include "store/sr-list-run.h"
#include "store/sr-query-words.h"
#include "ui/records/sr-list-acts.h"
#include "ui/records/sr-list-bar.h"
#include "ui/records/sr-list-foot.h"
#include "ui/records/sr-list-saved.h"
#include "ui/records/sr-saved-views-button.h"
#include "ui/widgets/sr-empty-state.h"

/* Rows that are copied while the clerk waits. */
#define MAX_COPIED 200

/* Rows that are counted by their values while the clerk waits. */
#define MAX_COUNTED       20000
#define MAX_COUNTED_LARGE 200 /* where nothing may take longer than a frame */

struct _SrRecordBrowser {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrBrowserPart *parts;
  GtkWidget *box;
  SrListBar *bar;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *clear; /* button of the empty state, only while something is searched or filtered */
  SrListFoot *foot;
  char *shared; /* field whose filter all parts share, or NULL */
};

G_DEFINE_FINAL_TYPE (SrRecordBrowser, sr_record_browser, GTK_TYPE_WIDGET)

enum { SELECTED, ACTIVATED, PART, FILTERED, MISSING, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_record_browser_dispose (GObject *object)
{
  SrRecordBrowser *self = SR_RECORD_BROWSER (object);

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

static SrListFilters *
filters_of (SrRecordBrowser *self)
{
  return sr_list_bar_filters (self->bar);
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
      find_part (self, sr_segments_get_selected (sr_list_bar_segments (self->bar)));

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
  guint most = sr_list_is_large (self->reg) ? MAX_COUNTED_LARGE : MAX_COUNTED;

  return sr_record_table_n_rows (table) > most ? NULL : sr_record_table_ids (table);
}

/* Rows are selected one by one, and many at a time. */
static void
on_selection (SrRecordTable *table, SrRecordBrowser *self)
{
  if (table == sr_record_browser_table (self))
    sr_list_foot_selection (self->foot);
}

static gboolean
on_copy (SrRecordTable *table, SrRecordBrowser *self)
{
  if (sr_record_table_n_selected (table) <= MAX_COPIED)
    return FALSE;
  sr_list_foot_copy (self->foot);
  return TRUE;
}

static void
update_status (SrRecordBrowser *self)
{
  const SrBrowserPart *part = sr_record_browser_part (self);
  SrRecordTable *table = sr_record_browser_table (self);

  sr_list_foot_show (self->foot, table, part->unit, part->sums);
  gtk_widget_set_visible (self->clear, *sr_list_bar_text (self->bar) != '\0' ||
                                           sr_list_filters_active (filters_of (self)));
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               sr_record_table_n_rows (table) ? GTK_WIDGET (table) : self->empty);
}

static void
apply (SrRecordBrowser *self, const SrBrowserPart *part)
{
  SrRecordTable *table = table_of (self, part->type);
  SrQuery *query = sr_record_table_query (table);

  sr_query_set_search (query, sr_list_bar_text (self->bar));
  sr_list_filters_show (filters_of (self), query, part->scope);
  sr_saved_views_button_set_schema (SR_SAVED_VIEWS_BUTTON (sr_list_bar_saved (self->bar)),
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

  sr_list_bar_set_new_label (self->bar, part->new_label);
  apply (self, part);
  g_signal_emit (self, signals[PART], 0, part->type);
}

void
sr_record_browser_show (SrRecordBrowser *self, const char *type)
{
  SrSegments *segments = sr_list_bar_segments (self->bar);

  if (g_strcmp0 (sr_segments_get_selected (segments), type) != 0)
    sr_segments_set_selected (segments, type);
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
  sr_list_filters_hide_field (filters_of (self), field);
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
  sr_list_bar_set_text (self->bar, sr_query_search (query));
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

void
sr_record_browser_search (SrRecordBrowser *self, const char *text)
{
  sr_list_bar_set_text (self->bar, text);
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
    sr_list_foot_wait (self->foot);
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
  sr_segments_add (sr_list_bar_segments (self->bar), part->type, sr_schema_label (schema));
  g_signal_connect (table, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (table, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (table, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect (table, "copy", G_CALLBACK (on_copy), self);
  g_signal_connect (table, "selection", G_CALLBACK (on_selection), self);
  g_signal_connect (table, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect (table, "busy", G_CALLBACK (on_busy), self);
  g_signal_connect (table, "missing", G_CALLBACK (on_missing), self);
}

static void
on_clear (SrRecordBrowser *self)
{
  sr_list_filters_reset (filters_of (self));
  sr_list_bar_set_text (self->bar, NULL);
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

/* In the place of other filters of the field, within which the group was counted. */
static void
on_group (SrListFoot *foot, const char *word, SrRecordBrowser *self)
{
  SrQuery *query = sr_record_table_query (sr_record_browser_table (self));
  g_autofree char *key = g_strndup (word, strcspn (word, "="));
  g_autoptr (GError) error = NULL;

  copy_filters (query, NULL, key);
  if (!sr_query_add_word (self->reg, query, word, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  on_filters_changed (self);
}

static void
add_keys (SrRecordBrowser *self)
{
  sr_list_foot_add_key (self->foot, "/", _ ("Search"));
  if (self->parts->new_label) {
    sr_list_foot_add_key (self->foot, "Ctrl N", _ ("New"));
    sr_list_foot_add_key (self->foot, "Ctrl E", _ ("Edit"));
  } else {
    sr_list_foot_add_key (self->foot, "Esc", _ ("Go back"));
  }
}

static void
make_parts (SrRecordBrowser *self)
{
  self->bar = SR_LIST_BAR (sr_list_bar_new (self->reg, self->parts->new_label));
  self->foot = SR_LIST_FOOT (sr_list_foot_new (self->reg));
  self->stack = gtk_stack_new ();
  self->empty = make_empty (self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  for (const SrBrowserPart *part = self->parts; part->type; part++)
    add_part (self, part);
  add_keys (self);
}

static void
connect_parts (SrRecordBrowser *self)
{
  sr_list_saved_connect (self, sr_list_bar_saved (self->bar));
  sr_list_filters_set_ids (filters_of (self), countable_ids, self);
  g_signal_connect (sr_list_bar_segments (self->bar), "selected", G_CALLBACK (on_part), self);
  g_signal_connect_swapped (filters_of (self), "changed", G_CALLBACK (on_filters_changed), self);
  g_signal_connect_swapped (self->bar, "search", G_CALLBACK (sr_record_browser_load), self);
  g_signal_connect (self->foot, "group", G_CALLBACK (on_group), self);
  g_signal_connect_swapped (self->foot, "closed", G_CALLBACK (sr_record_browser_focus_table), self);
}

static void
build (SrRecordBrowser *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  make_parts (self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->foot));
  gtk_widget_add_css_class (self->box, "sr-pane");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  connect_parts (self);
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
  sr_list_bar_popup (self->bar, popover);
}

void
sr_record_browser_open_filter (SrRecordBrowser *self)
{
  sr_list_filters_open (filters_of (self));
}

void
sr_record_browser_toggle_totals (SrRecordBrowser *self)
{
  sr_list_foot_toggle_totals (self->foot);
}

gboolean
sr_record_browser_is_counting (SrRecordBrowser *self)
{
  return sr_list_foot_is_busy (self->foot);
}

void
sr_record_browser_focus_search (SrRecordBrowser *self)
{
  sr_list_bar_focus (self->bar);
}

void
sr_record_browser_focus_table (SrRecordBrowser *self)
{
  sr_record_table_focus (sr_record_browser_table (self));
}

void
sr_record_browser_add_tool (SrRecordBrowser *self, GtkWidget *widget)
{
  sr_list_bar_add_tool (self->bar, widget);
}

void
sr_record_browser_hide_segments (SrRecordBrowser *self)
{
  gtk_widget_set_visible (GTK_WIDGET (sr_list_bar_segments (self->bar)), FALSE);
}
