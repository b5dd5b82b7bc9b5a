/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Puts townships, browser and panes side by side and passes on what is selected.
 */
#include "ui/desk/sr-record-desk.h"

#include <glib/gi18n-lib.h>

#include "core/sr-schema.h"
#include "store/sr-record-store.h"
#include "ui/desk/sr-profile-pane.h"
#include "ui/desk/sr-township-filter.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/records/sr-export-dialog.h"
#include "ui/records/sr-print-dialog.h"
#include "ui/records/sr-record-browser.h"
#include "ui/records/sr-records-window.h"
#include "ui/widgets/sr-text-size.h"

/* Widths of the window at which the layout changes, and of panes (mockups, "Width"). */
#define NARROW        1200
#define SINGLE        900
#define EDIT_SINGLE   1080 /* while something is written, whose pane is wider */
#define MIN_WIDTH     480
#define PROFILE_WIDTH 404
#define EDIT_WIDTH    474

/* The field that the list at the left filters by. */
#define TOWNSHIP "origin_township"

struct _SrRecordDesk {
  GtkWidget parent_instance;

  SrRegister *reg;
  const SrDesk *desk;
  SrDeskSections *sections;
  GtkWidget *box; /* the lists */
  GtkWidget *townships;
  GtkWidget *rule;
  GtkWidget *browser;
  GtkWidget *pane_rule;
  GtkWidget *panes; /* stack: profile, edit, act */
  GtkWidget *profile;
  GtkWidget *edit;
  GtkWidget *act;
  int width;
  gboolean covers;   /* narrow: the pane covers the table */
  gboolean is_stale; /* to be loaded when it is shown */
  guint show_source;
};

G_DEFINE_FINAL_TYPE (SrRecordDesk, sr_record_desk, GTK_TYPE_WIDGET)

static void
sr_record_desk_dispose (GObject *object)
{
  SrRecordDesk *self = SR_RECORD_DESK (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  if (self->sections)
    gtk_widget_unparent (GTK_WIDGET (self->sections));
  self->sections = NULL;
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_record_desk_parent_class)->dispose (object);
}

static SrRecordBrowser *
browser (SrRecordDesk *self)
{
  return SR_RECORD_BROWSER (self->browser);
}

static gint64
selected (SrRecordDesk *self)
{
  return sr_record_table_selected (sr_record_browser_table (browser (self)));
}

SrRecordBrowser *
sr_record_desk_browser (SrRecordDesk *self)
{
  return browser (self);
}

const char *
sr_record_desk_type (SrRecordDesk *self)
{
  return sr_record_browser_part (browser (self))->type;
}

static const SrSchema *
schema (SrRecordDesk *self)
{
  return sr_schema_find (sr_record_desk_type (self));
}

/* Only what came from a township is filtered by it. */
static gboolean
has_townships (SrRecordDesk *self)
{
  return self->desk->by_township && sr_schema_field (schema (self), TOWNSHIP) != NULL;
}

/* Three layouts: all panes, no township list, one pane at a time. */
static void
lay_out (SrRecordDesk *self)
{
  gboolean editing = gtk_stack_get_visible_child (GTK_STACK (self->panes)) != self->profile;
  gboolean single = self->width <= sr_text_px (editing ? EDIT_SINGLE : SINGLE);
  gboolean narrow = self->width <= sr_text_px (NARROW);
  gboolean pane = !single || self->covers || editing;

  gtk_widget_set_visible (self->townships, has_townships (self) && !narrow);
  gtk_widget_set_visible (self->rule, has_townships (self) && !narrow);
  gtk_widget_set_visible (sr_township_filter_button (SR_TOWNSHIP_FILTER (self->townships)),
                          has_townships (self) && narrow);
  gtk_widget_set_visible (self->browser, !single || !pane);
  gtk_widget_set_visible (self->panes, pane);
  gtk_widget_set_visible (self->pane_rule, pane && !single);
  gtk_widget_set_hexpand (self->panes, single);
  sr_text_request (self->panes, single ? -1 : editing ? EDIT_WIDTH : PROFILE_WIDTH, -1);
}

static void
show_pane (SrRecordDesk *self, GtkWidget *pane)
{
  gtk_stack_set_visible_child (GTK_STACK (self->panes), pane);
  lay_out (self);
}

static void
show_selected (SrRecordDesk *self)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  sr_profile_pane_show (SR_PROFILE_PANE (self->profile), schema (self), selected (self));
}

static gboolean
show_selected_now (gpointer data)
{
  SrRecordDesk *self = data;

  self->show_source = 0;
  show_selected (self);
  return G_SOURCE_REMOVE;
}

/* After the table is painted: a profile takes as long as a frame, and somebody who holds an arrow
 * key down wants the last one only. */
static void
queue_selected (SrRecordDesk *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add (show_selected_now, self);
}

static void
count_townships (SrRecordDesk *self)
{
  const char *scope = sr_record_browser_part (browser (self))->scope;

  if (has_townships (self) && scope)
    sr_township_filter_count (SR_TOWNSHIP_FILTER (self->townships), scope);
}

static void
load (SrRecordDesk *self)
{
  count_townships (self);
  sr_record_browser_load (browser (self));
  queue_selected (self);
}

/* A page that nobody looks at is loaded when it is looked at again. */
static void
refresh (SrRecordDesk *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    load (self);
}

static void
on_changed (SrRegister *reg, gint64 entry, SrRecordDesk *self)
{
  refresh (self);
}

static void
on_selected (SrRecordBrowser *part, const char *type, gint64 id, SrRecordDesk *self)
{
  queue_selected (self);
}

static void
on_activated (SrRecordBrowser *part, const char *type, gint64 id, SrRecordDesk *self)
{
  self->covers = TRUE;
  lay_out (self);
  gtk_widget_child_focus (self->profile, GTK_DIR_TAB_FORWARD);
}

static void
on_part (SrRecordBrowser *part, const char *type, SrRecordDesk *self)
{
  count_townships (self);
  queue_selected (self);
  lay_out (self);
  sr_desk_sections_follow (self->sections);
}

/* --- Sections: see sr-desk-sections.h --- */

static gboolean
to_view (SrRecordDesk *self, const char *action)
{
  return sr_desk_sections_pass (self->sections, action);
}

const char *
sr_record_desk_section (SrRecordDesk *self)
{
  return sr_desk_sections_shown (self->sections);
}

void
sr_record_desk_show_section (SrRecordDesk *self, const char *id)
{
  sr_desk_sections_show (self->sections, id);
}

GtkWidget *
sr_record_desk_segments_new (SrRecordDesk *self)
{
  return sr_desk_sections_segments_new (self->sections);
}

void
sr_record_desk_add_view (SrRecordDesk *self, const char *id, GtkWidget *view, SrDeskLeave leave)
{
  sr_desk_sections_add_view (self->sections, id, view, leave);
}

static void
page_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_desk_sections_show (SR_RECORD_DESK (widget)->sections, g_variant_get_string (parameter, NULL));
}

static void
on_township (GtkWidget *townships, const char *code, SrRecordDesk *self)
{
  sr_record_browser_filter (browser (self), TOWNSHIP, code);
}

/* A filter of the browser may be one of a township. */
static void
on_filtered (SrRecordBrowser *part, SrRecordDesk *self)
{
  sr_township_filter_set (SR_TOWNSHIP_FILTER (self->townships),
                          sr_record_browser_filtered (part, TOWNSHIP));
}

static void
back_to_profile (SrRecordDesk *self)
{
  show_pane (self, self->profile);
  show_selected (self);
  sr_record_browser_focus_table (browser (self));
}

/* Both panes tell of what they have written in the same way. */
static void
on_written (GtkWidget *pane, gint64 entry, const char *sentence, SrRecordDesk *self)
{
  back_to_profile (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, entry);
}

static void
on_closed (GtkWidget *pane, SrRecordDesk *self)
{
  back_to_profile (self);
}

static void
start_act (SrRecordDesk *self, const char *key, const SrSchema *subject_schema, gint64 subject)
{
  /* Shown first: what is not on screen cannot have the focus. */
  show_pane (self, self->act);
  sr_act_pane_start (SR_ACT_PANE (self->act), sr_act_find (key), subject_schema, subject);
}

static void
page_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);

  if (selected (self))
    start_act (self, g_variant_get_string (parameter, NULL), schema (self), selected (self));
}

/* Of the record that is selected now, which the pane may be about to show. */
static gint64
household_shown (SrRecordDesk *self)
{
  if (self->show_source)
    show_selected (self);
  return sr_profile_pane_household (SR_PROFILE_PANE (self->profile));
}

/* What New begins in the part that is shown; NULL: nothing. */
static const SrDeskStart *
start_of (SrRecordDesk *self)
{
  for (const SrDeskStart *start = self->desk->starts; start->type; start++)
    if (g_str_equal (start->type, sr_record_desk_type (self)))
      return start;
  return NULL;
}

static void
create (gboolean yes, gpointer page)
{
  SrRecordDesk *self = page;

  if (!yes)
    return;
  show_pane (self, self->edit);
  sr_edit_pane_create (SR_EDIT_PANE (self->edit), schema (self));
}

static void
page_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  const SrDeskStart *start = start_of (self);

  if (to_view (self, "view.new"))
    return;
  if (start == NULL)
    return;
  if (start->act == NULL)
    sr_edit_pane_leave (SR_EDIT_PANE (self->edit), create, self);
  else if (start->about == SR_DESK_HOUSEHOLD)
    start_act (self, start->act, sr_schema_find ("household"), household_shown (self));
  else if (start->about == SR_DESK_NOTHING)
    start_act (self, start->act, NULL, 0);
  else if (selected (self))
    start_act (self, start->act, schema (self), selected (self));
}

/* A new part of the selected record (a certificate of a workshop). */
static void
page_add_part (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  const SrSchema *part = sr_schema_find (g_variant_get_string (parameter, NULL));
  SrDraft *draft;

  if (selected (self) == 0)
    return;
  show_pane (self, self->edit);
  draft = sr_edit_pane_create (SR_EDIT_PANE (self->edit), part);
  sr_draft_set_integer (draft, part->owner, selected (self));
}

static void
begin_edit (gboolean yes, gpointer page)
{
  SrRecordDesk *self = page;

  if (!yes)
    return;
  show_pane (self, self->edit);
  sr_edit_pane_edit (SR_EDIT_PANE (self->edit), schema (self), selected (self));
}

static void
page_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);

  if (selected (self))
    sr_edit_pane_leave (SR_EDIT_PANE (self->edit), begin_edit, self);
}

/* Saving, leaving and stepping to the next problem are the business of the pane that is open. */
static void
pass_on (SrRecordDesk *self, const char *action)
{
  GtkWidget *pane = gtk_stack_get_visible_child (GTK_STACK (self->panes));

  if (pane != self->profile)
    gtk_widget_activate_action (pane, action, NULL);
}

static void
page_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!to_view (SR_RECORD_DESK (widget), "view.save"))
    pass_on (SR_RECORD_DESK (widget), "pane.save");
}

static void
page_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!to_view (SR_RECORD_DESK (widget), "view.next-problem"))
    pass_on (SR_RECORD_DESK (widget), "pane.next-problem");
}

static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);

  if (to_view (self, "view.back"))
    return;
  if (gtk_stack_get_visible_child (GTK_STACK (self->panes)) != self->profile) {
    pass_on (self, "pane.close");
    return;
  }
  self->covers = FALSE;
  lay_out (self);
  sr_record_browser_focus_table (browser (self));
}

static void
page_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!to_view (SR_RECORD_DESK (widget), "view.search"))
    sr_record_browser_focus_search (browser (SR_RECORD_DESK (widget)));
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!to_view (SR_RECORD_DESK (widget), "view.refresh"))
    load (SR_RECORD_DESK (widget));
}

static void
page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  SrRecordTable *table = sr_record_browser_table (browser (self));
  g_autofree const char **columns = sr_record_table_columns (table);
  g_autoptr (GArray) selected = sr_record_table_selection (table);

  if (to_view (self, "view.export"))
    return;
  sr_export_dialog_table (GTK_WIDGET (self), self->reg, sr_record_table_query (table), columns,
                          selected);
}

/* The building in which HOUSEHOLD lives; 0 when it has none. */
static gint64
building_of (SrRecordDesk *self, gint64 household)
{
  g_autoptr (SrRecord) record =
      household ? sr_record_load (self->reg, sr_schema_find ("household"), household, NULL, NULL)
                : NULL;
  g_autofree char *number =
      record
          ? g_strdup_printf ("%" G_GINT64_FORMAT, sr_record_integer (record, "building_number", 0))
          : NULL;
  gint64 id = 0;

  if (number)
    sr_record_find_id (self->reg, sr_schema_find ("building"), number, &id, NULL);
  return id;
}

/* The file of a household that is looked at; the rows when several are selected; else the list. */
static void
page_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  SrRecordTable *table = sr_record_browser_table (browser (self));
  g_autofree const char **columns = sr_record_table_columns (table);
  g_autoptr (GArray) selected = sr_record_table_selection (table);
  SrPrintOrder *order = g_new0 (SrPrintOrder, 1);

  if (to_view (self, "view.print"))
    return;
  order->household = household_shown (self);
  order->kind = order->household ? SR_PRINT_HOUSEHOLD : SR_PRINT_LIST;
  sr_print_order_select (order, selected);
  order->building = building_of (self, order->household);
  order->query = sr_query_copy (sr_record_table_query (table));
  order->columns = g_strdupv ((char **)columns);
  sr_print_dialog_open (widget, self->reg, order);
}

static void
page_acts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_profile_pane_open_acts (SR_PROFILE_PANE (SR_RECORD_DESK (widget)->profile));
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  GtkWidget *order[] = {self->townships, self->browser, self->panes};
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint at = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_is_ancestor (focus, order[i]))
      at = i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    GtkWidget *next = order[(at + i) % G_N_ELEMENTS (order)];

    if (next == self->browser && gtk_widget_get_visible (next)) {
      sr_record_browser_focus_table (browser (self));
      return;
    }
    if (gtk_widget_get_visible (next) && gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
      return;
  }
}

/* Who is not in the table may be kept from it by what is searched for; else only the profile is
 * shown. */
static void
on_missing (SrRecordBrowser *part, const char *type, gint64 id, SrRecordDesk *self)
{
  SrRecordTable *table = sr_record_browser_table (part);

  if (sr_query_search (sr_record_table_query (table))) {
    sr_record_browser_search (part, NULL);
    if (sr_record_table_select (table, id))
      return;
  }
  g_clear_handle_id (&self->show_source, g_source_remove);
  sr_profile_pane_show (SR_PROFILE_PANE (self->profile), sr_schema_find (type), id);
}

static gboolean
has_part (SrRecordDesk *self, const char *type)
{
  for (const SrBrowserPart *part = self->desk->parts; part->type; part++)
    if (g_str_equal (part->type, type))
      return TRUE;
  return FALSE;
}

/* To a record that may stand in another table, and in spite of what is searched for or filtered. */
static void
page_show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  const char *type;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &type, &id);
  if (!has_part (self, type)) {
    gtk_widget_activate_action (widget, "win.show", "(sx)", type, id);
    return;
  }
  sr_desk_sections_show_lists (self->sections);
  sr_record_browser_show (browser (self), type);
  if (!sr_record_table_select (sr_record_browser_table (browser (self)), id))
    on_missing (browser (self), type, id, self);
}

/* Lists of other record types are shown where all of them are. */
static void
list_elsewhere (SrRecordDesk *self, const char *type, const char *const *words)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *records = sr_records_window_new (window, self->reg);

  gtk_window_present (GTK_WINDOW (records));
  sr_records_window_list (SR_RECORDS_WINDOW (records), type, words);
}

/* Type and words (store/sr-query-words.h). */
static void
page_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordDesk *self = SR_RECORD_DESK (widget);
  g_autoptr (GError) error = NULL;
  g_autofree const char **words = NULL;
  const char *type;

  g_variant_get (parameter, "(&s^a&s)", &type, &words);
  if (!has_part (self, type))
    list_elsewhere (self, type, words);
  else if (sr_record_browser_list (browser (self), type, words, &error)) {
    sr_desk_sections_show_lists (self->sections);
    sr_record_browser_focus_table (browser (self));
  } else
    gtk_widget_activate_action (widget, "win.fail", "s", error->message);
}

/* What stands side by side in a wide window must not keep it from being made narrow: the layout
 * changes on the way (see lay_out). */
static void
sr_record_desk_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (SR_RECORD_DESK (widget)->sections), orientation, -1, minimum,
                      natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
sr_record_desk_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *stack = GTK_WIDGET (SR_RECORD_DESK (widget)->sections);
  int minimum;

  gtk_widget_measure (stack, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (stack, MAX (width, minimum), height, baseline, NULL);
}

static void
sr_record_desk_class_init (SrRecordDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_record_desk_dispose;
  widget_class->measure = sr_record_desk_measure;
  widget_class->size_allocate = sr_record_desk_size_allocate;
  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_search);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, page_new);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, page_edit);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, page_save);
  gtk_widget_class_install_action (widget_class, "page.next-problem", NULL, page_next_problem);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, page_export);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, page_print);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_install_action (widget_class, "page.acts", NULL, page_acts);
  gtk_widget_class_install_action (widget_class, "page.act", "s", page_act);
  gtk_widget_class_install_action (widget_class, "page.show", "(sx)", page_show);
  gtk_widget_class_install_action (widget_class, "page.add-part", "s", page_add_part);
  gtk_widget_class_install_action (widget_class, "page.section", "s", page_section);
  gtk_widget_class_install_action (widget_class, "page.list", "(sas)", page_list);
  /* Here and not in the application: an entry must get these keys first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "page.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
on_layout (GdkSurface *surface, int width, int height, SrRecordDesk *self)
{
  if (self->width == width)
    return;
  self->width = width;
  lay_out (self);
}

/* Larger text leaves less room in the same window. */
static void
on_text_size (GtkWidget *widget)
{
  lay_out (SR_RECORD_DESK (widget));
}

static void
on_map (SrRecordDesk *self)
{
  if (self->is_stale)
    refresh (self);
  sr_record_browser_focus_table (browser (self));
}

/* There are no breakpoints in this GTK: the window's surface tells its width. */
static void
on_realize (SrRecordDesk *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));

  g_signal_connect_object (surface, "layout", G_CALLBACK (on_layout), self, 0);
}

static void
sr_record_desk_init (SrRecordDesk *self)
{
  self->width = 1366;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "realize", G_CALLBACK (on_realize), NULL);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  sr_text_follow (GTK_WIDGET (self), on_text_size);
}

static void
make_panes (SrRecordDesk *self)
{
  self->panes = gtk_stack_new ();
  self->profile = sr_profile_pane_new (self->reg);
  self->edit = sr_edit_pane_new (self->reg);
  self->act = sr_act_pane_new (self->reg);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->panes), FALSE);
  gtk_stack_add_named (GTK_STACK (self->panes), self->profile, "profile");
  gtk_stack_add_named (GTK_STACK (self->panes), self->edit, "edit");
  gtk_stack_add_named (GTK_STACK (self->panes), self->act, "act");
  gtk_widget_add_css_class (self->panes, "sr-pane");
  g_signal_connect (self->edit, "saved", G_CALLBACK (on_written), self);
  g_signal_connect (self->edit, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect (self->act, "saved", G_CALLBACK (on_written), self);
  g_signal_connect (self->act, "closed", G_CALLBACK (on_closed), self);
}

static void
connect_parts (SrRecordDesk *self)
{
  g_signal_connect (self->browser, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (self->browser, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->browser, "missing", G_CALLBACK (on_missing), self);
  g_signal_connect (self->browser, "part", G_CALLBACK (on_part), self);
  g_signal_connect (self->browser, "filtered", G_CALLBACK (on_filtered), self);
  g_signal_connect (self->townships, "selected", G_CALLBACK (on_township), self);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (self->reg, "as-of-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
sr_record_desk_new (SrRegister *reg, const SrDesk *desk)
{
  SrRecordDesk *self = g_object_new (SR_TYPE_RECORD_DESK, NULL);

  self->reg = g_object_ref (reg);
  self->desk = desk;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->townships = sr_township_filter_new (reg);
  self->rule = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->browser = sr_record_browser_new (reg, desk->parts);
  self->pane_rule = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  make_panes (self);
  sr_text_request (self->townships, 176, -1);
  gtk_widget_set_hexpand (self->townships, FALSE);
  gtk_widget_set_hexpand (self->browser, TRUE);
  sr_record_browser_share (browser (self), TOWNSHIP);
  sr_record_browser_add_tool (browser (self),
                              sr_township_filter_button (SR_TOWNSHIP_FILTER (self->townships)));
  gtk_box_append (GTK_BOX (self->box), self->townships);
  gtk_box_append (GTK_BOX (self->box), self->rule);
  gtk_box_append (GTK_BOX (self->box), self->browser);
  gtk_box_append (GTK_BOX (self->box), self->pane_rule);
  gtk_box_append (GTK_BOX (self->box), self->panes);
  self->sections =
      SR_DESK_SECTIONS (sr_desk_sections_new (desk->sections, self->box, browser (self)));
  gtk_widget_set_parent (GTK_WIDGET (self->sections), GTK_WIDGET (self));
  if (desk->sections) {
    sr_record_browser_hide_segments (browser (self));
    sr_record_browser_add_tool (browser (self), sr_record_desk_segments_new (self));
  }
  connect_parts (self);
  lay_out (self);
  load (self);
  return GTK_WIDGET (self);
}

/* --- Leaving: the pane that is open, then the views --- */

typedef struct {
  SrRecordDesk *desk;
  SrConfirmFunc done;
  gpointer data;
} Leaving;

static void
leave_views (gboolean yes, gpointer data)
{
  g_autofree Leaving *leaving = data;
  g_autoptr (SrRecordDesk) desk = leaving->desk;

  if (yes)
    sr_desk_sections_leave (desk->sections, leaving->done, leaving->data);
  else
    leaving->done (FALSE, leaving->data);
}

void
sr_record_desk_leave (GtkWidget *page, SrConfirmFunc done, gpointer data)
{
  SrRecordDesk *self = SR_RECORD_DESK (page);
  gboolean edits = sr_edit_pane_has_changes (SR_EDIT_PANE (self->edit));
  gboolean acts = sr_act_pane_has_changes (SR_ACT_PANE (self->act));
  Leaving *leaving = g_new0 (Leaving, 1);

  *leaving = (Leaving){g_object_ref (self), done, data};
  if (edits || acts) {
    gtk_widget_activate_action (page, "win.go", "s", self->desk->area);
    sr_desk_sections_show_lists (self->sections);
  }
  if (edits)
    sr_edit_pane_leave (SR_EDIT_PANE (self->edit), leave_views, leaving);
  else if (acts)
    sr_act_pane_leave (SR_ACT_PANE (self->act), leave_views, leaving);
  else
    leave_views (TRUE, leaving);
}
