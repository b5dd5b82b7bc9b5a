/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window of all record types: types at the left, their table, at the right what is being
 * written.
 */
#include "ui/records/sr-records-window.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/records/sr-export-dialog.h"
#include "ui/records/sr-print-dialog.h"
#include "ui/records/sr-record-browser.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-toast.h"

struct _SrRecordsWindow {
  AdwWindow parent_instance;

  SrRegister *reg;
  SrBrowserPart *parts; /* one for each record type */
  AdwToastOverlay *overlay;
  GtkWidget *bar;
  GtkWidget *types;
  GtkWidget *browser;
  GtkWidget *rule;
  GtkWidget *panes;
  GtkWidget *edit;
  GtkWidget *act;
};

G_DEFINE_FINAL_TYPE (SrRecordsWindow, sr_records_window, ADW_TYPE_WINDOW)

static void
sr_records_window_dispose (GObject *object)
{
  SrRecordsWindow *self = SR_RECORDS_WINDOW (object);

  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_records_window_parent_class)->dispose (object);
}

static void
sr_records_window_finalize (GObject *object)
{
  g_free (SR_RECORDS_WINDOW (object)->parts);
  G_OBJECT_CLASS (sr_records_window_parent_class)->finalize (object);
}

static SrRecordBrowser *
browser (SrRecordsWindow *self)
{
  return SR_RECORD_BROWSER (self->browser);
}

static const SrSchema *
schema (SrRecordsWindow *self)
{
  return sr_schema_find (sr_record_browser_part (browser (self))->type);
}

static gint64
selected (SrRecordsWindow *self)
{
  return sr_record_table_selected (sr_record_browser_table (browser (self)));
}

/* NULL: nothing is being written. */
static void
show_pane (SrRecordsWindow *self, GtkWidget *pane)
{
  gtk_widget_set_visible (self->panes, pane != NULL);
  gtk_widget_set_visible (self->rule, pane != NULL);
  if (pane)
    gtk_stack_set_visible_child (GTK_STACK (self->panes), pane);
  else
    sr_record_browser_focus_table (browser (self));
}

static void
begin_edit (gboolean yes, gpointer window)
{
  SrRecordsWindow *self = window;

  if (!yes || selected (self) == 0)
    return;
  sr_edit_pane_edit (SR_EDIT_PANE (self->edit), schema (self), selected (self));
  show_pane (self, self->edit);
}

static void
begin_new (gboolean yes, gpointer window)
{
  SrRecordsWindow *self = window;

  if (!yes)
    return;
  sr_edit_pane_create (SR_EDIT_PANE (self->edit), schema (self));
  show_pane (self, self->edit);
}

static void
page_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_edit_pane_leave (SR_EDIT_PANE (SR_RECORDS_WINDOW (widget)->edit), begin_edit, widget);
}

static void
page_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_edit_pane_leave (SR_EDIT_PANE (SR_RECORDS_WINDOW (widget)->edit), begin_new, widget);
}

/* "page.end" does the act "end", "page.void" the act "void". */
static void
page_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordsWindow *self = SR_RECORDS_WINDOW (widget);

  if (selected (self) == 0)
    return;
  sr_act_pane_start (SR_ACT_PANE (self->act), sr_act_find (name + strlen ("page.")), schema (self),
                     selected (self));
  show_pane (self, self->act);
}

static void
pass_on (SrRecordsWindow *self, const char *action)
{
  if (gtk_widget_get_visible (self->panes))
    gtk_widget_activate_action (gtk_stack_get_visible_child (GTK_STACK (self->panes)), action,
                                NULL);
}

static void
page_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pass_on (SR_RECORDS_WINDOW (widget), "pane.save");
}

static void
page_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pass_on (SR_RECORDS_WINDOW (widget), "pane.next-problem");
}

static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordsWindow *self = SR_RECORDS_WINDOW (widget);

  if (gtk_widget_get_visible (self->panes))
    pass_on (self, "pane.close");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
page_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_browser_focus_search (browser (SR_RECORDS_WINDOW (widget)));
}

static void
page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordsWindow *self = SR_RECORDS_WINDOW (widget);
  SrRecordTable *table = sr_record_browser_table (browser (self));
  g_autofree const char **columns = sr_record_table_columns (table);
  g_autoptr (GArray) selected = sr_record_table_selection (table);

  sr_export_dialog_table (widget, self->reg, sr_record_table_query (table), columns, selected);
}

static void
page_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrRecordsWindow *self = SR_RECORDS_WINDOW (widget);
  SrRecordTable *table = sr_record_browser_table (browser (self));
  g_autofree const char **columns = sr_record_table_columns (table);
  g_autoptr (GArray) selected = sr_record_table_selection (table);
  SrPrintOrder *order = g_new0 (SrPrintOrder, 1);

  order->kind = SR_PRINT_LIST;
  sr_print_order_select (order, selected);
  order->query = sr_query_copy (sr_record_table_query (table));
  order->columns = g_strdupv ((char **)columns);
  sr_print_dialog_open (widget, self->reg, order);
}

/* The button of the toast belongs to the main window: there is one undo in the program. */
static void
win_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *sentence;
  gint64 entry;

  g_variant_get (parameter, "(&sx)", &sentence, &entry);
  adw_toast_overlay_add_toast (SR_RECORDS_WINDOW (widget)->overlay,
                               sr_toast_new (sentence, entry ? "win.undo-entry" : NULL,
                                             entry ? g_variant_new_int64 (entry) : NULL));
}

static void
win_fail (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_bar_set (SR_BAR (SR_RECORDS_WINDOW (widget)->bar), SR_TONE_RED,
              g_variant_get_string (parameter, NULL), _ ("Close"));
}

static void
win_undo_entry (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.undo-entry", "x",
                                g_variant_get_int64 (parameter));
}

/* Files are imported in the main window. */
static void
win_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent == NULL)
    return;
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, parameter);
  gtk_window_present (parent);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "page.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "page.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
sr_records_window_class_init (SrRecordsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_records_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_records_window_finalize;
  gtk_widget_class_install_action (widget_class, "page.new", NULL, page_new);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, page_edit);
  gtk_widget_class_install_action (widget_class, "page.end", NULL, page_act);
  gtk_widget_class_install_action (widget_class, "page.void", NULL, page_act);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, page_save);
  gtk_widget_class_install_action (widget_class, "page.next-problem", NULL, page_next_problem);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_search);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, page_export);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, page_print);
  gtk_widget_class_install_action (widget_class, "win.toast", "(sx)", win_toast);
  gtk_widget_class_install_action (widget_class, "win.fail", "s", win_fail);
  gtk_widget_class_install_action (widget_class, "win.import", "(ss)", win_import);
  gtk_widget_class_install_action (widget_class, "win.undo-entry", "x", win_undo_entry);
  add_keys (widget_class);
}

static void
sr_records_window_init (SrRecordsWindow *self)
{
}

static void
on_written (GtkWidget *pane, gint64 entry, const char *sentence, SrRecordsWindow *self)
{
  show_pane (self, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, entry);
}

static void
on_closed (GtkWidget *pane, SrRecordsWindow *self)
{
  show_pane (self, NULL);
}

static void
on_activated (SrRecordBrowser *part, const char *type, gint64 id, SrRecordsWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.edit", NULL);
}

static void
on_type (SrSideList *list, const char *type, SrRecordsWindow *self)
{
  sr_record_browser_show (browser (self), type);
}

static void
close_bar (SrBar *bar)
{
  sr_bar_set (bar, SR_TONE_RED, NULL, NULL);
}

static void
make_parts (SrRecordsWindow *self)
{
  const SrSchema *const *schemas = sr_schemas ();
  guint n = 0;

  while (schemas[n])
    n++;
  self->parts = g_new0 (SrBrowserPart, n + 1);
  n = 0;
  for (guint i = 0; schemas[i]; i++)
    if (!schemas[i]->is_log)
      self->parts[n++] = (SrBrowserPart){
          .type = schemas[i]->key,
          .unit = N_ ("records"),
          .new_label = N_ ("New Record"),
      };
}

static GtkWidget *
make_types (SrRecordsWindow *self)
{
  GtkWidget *list = sr_side_list_new (_ ("Record types"));

  for (const SrBrowserPart *part = self->parts; part->type; part++)
    sr_side_list_append (SR_SIDE_LIST (list), part->type, NULL,
                         sr_schema_label (sr_schema_find (part->type)), NULL);
  sr_side_list_set_selected (SR_SIDE_LIST (list), self->parts->type);
  sr_text_request (list, 188, -1);
  gtk_widget_set_hexpand (list, FALSE);
  g_signal_connect (list, "selected", G_CALLBACK (on_type), self);
  return list;
}

static GtkWidget *
make_acts (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Edit"), "page.edit");
  g_menu_append (menu, _ ("End on a Day…"), "page.end");
  g_menu_append (menu, _ ("Entered Wrongly…"), "page.void");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Acts"), -1);
  return button;
}

static void
make_panes (SrRecordsWindow *self)
{
  self->panes = gtk_stack_new ();
  self->edit = sr_edit_pane_new (self->reg);
  self->act = sr_act_pane_new (self->reg);
  gtk_stack_add_child (GTK_STACK (self->panes), self->edit);
  gtk_stack_add_child (GTK_STACK (self->panes), self->act);
  sr_text_request (self->panes, 474, -1);
  gtk_widget_add_css_class (self->panes, "sr-pane");
  g_signal_connect (self->edit, "saved", G_CALLBACK (on_written), self);
  g_signal_connect (self->edit, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect (self->act, "saved", G_CALLBACK (on_written), self);
  g_signal_connect (self->act, "closed", G_CALLBACK (on_closed), self);
}

static GtkWidget *
make_body (SrRecordsWindow *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->types = make_types (self);
  self->browser = sr_record_browser_new (self->reg, self->parts);
  self->rule = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  make_panes (self);
  sr_record_browser_hide_segments (browser (self));
  sr_record_browser_add_tool (browser (self), make_acts ());
  gtk_widget_set_hexpand (self->browser, TRUE);
  gtk_widget_set_vexpand (body, TRUE);
  g_signal_connect (self->browser, "activated", G_CALLBACK (on_activated), self);
  gtk_box_append (GTK_BOX (body), self->types);
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (body), self->browser);
  gtk_box_append (GTK_BOX (body), self->rule);
  gtk_box_append (GTK_BOX (body), self->panes);
  return body;
}

void
sr_records_window_list (SrRecordsWindow *self, const char *type, const char *const *words)
{
  g_autoptr (GError) error = NULL;

  if (!sr_record_browser_list (browser (self), type, words, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  else
    sr_side_list_set_selected (SR_SIDE_LIST (self->types), type);
}

GtkWidget *
sr_records_window_new (GtkWindow *parent, SrRegister *reg)
{
  SrRecordsWindow *self = g_object_new (SR_TYPE_RECORDS_WINDOW, "transient-for", parent, "title",
                                        _ ("All Records"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sr_text_window_size (GTK_WINDOW (self), 1180, 700);
  self->reg = g_object_ref (reg);
  make_parts (self);
  self->bar = sr_bar_new ();
  g_signal_connect (self->bar, "act", G_CALLBACK (close_bar), NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), make_body (self));
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->overlay, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->overlay));
  g_signal_connect_object (reg, "changed", G_CALLBACK (sr_record_browser_load), self->browser,
                           G_CONNECT_SWAPPED);
  sr_record_browser_load (browser (self));
  show_pane (self, NULL);
  return GTK_WIDGET (self);
}
