/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The lists of the history with the pane beside them.
 */
#include "ui/history/sr-history-page.h"

#include <glib/gi18n-lib.h>

#include "ui/history/sr-history-pane.h"
#include "ui/records/sr-export-dialog.h"
#include "ui/records/sr-record-browser.h"
#include "ui/widgets/sr-text-size.h"

#define PANE_WIDTH 404

struct _SrHistoryPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *browser;
  GtkWidget *pane;
};

G_DEFINE_FINAL_TYPE (SrHistoryPage, sr_history_page, GTK_TYPE_WIDGET)

static const SrBrowserPart parts[] = {
    {"log_entry", NULL, N_ ("entries"), NULL, {NULL}},
    {"log_disclosure", NULL, N_ ("times"), NULL, {NULL}},
    {NULL, NULL, NULL, NULL, {NULL}},
};

static SrRecordBrowser *
browser (SrHistoryPage *self)
{
  return SR_RECORD_BROWSER (self->browser);
}

static void
sr_history_page_dispose (GObject *object)
{
  SrHistoryPage *self = SR_HISTORY_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_history_page_parent_class)->dispose (object);
}

static void
page_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_browser_focus_search (browser (SR_HISTORY_PAGE (widget)));
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_record_browser_load (browser (SR_HISTORY_PAGE (widget)));
}

static void
page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrHistoryPage *self = SR_HISTORY_PAGE (widget);
  SrRecordTable *table = sr_record_browser_table (browser (self));
  g_autofree const char **columns = sr_record_table_columns (table);
  g_autoptr (GArray) selected = sr_record_table_selection (table);

  sr_export_dialog_table (widget, self->reg, sr_record_table_query (table), columns, selected);
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrHistoryPage *self = SR_HISTORY_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus && gtk_widget_is_ancestor (focus, self->browser) &&
      gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD))
    return;
  sr_record_browser_focus_table (browser (self));
}

static void
sr_history_page_class_init (SrHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_history_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_search);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, page_export);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "page.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
sr_history_page_init (SrHistoryPage *self)
{
  g_signal_connect (self, "map", G_CALLBACK (page_refresh), NULL);
}

static void
on_selected (SrRecordBrowser *part, const char *type, gint64 id, SrHistoryPage *self)
{
  sr_history_pane_show (SR_HISTORY_PANE (self->pane), type, id);
}

static void
on_part (SrRecordBrowser *part, const char *type, SrHistoryPage *self)
{
  SrRecordTable *table = sr_record_browser_table (browser (self));

  sr_history_pane_show (SR_HISTORY_PANE (self->pane), type, sr_record_table_selected (table));
}

/* A page that nobody looks at is loaded when it is looked at again. */
static void
on_changed (SrRegister *reg, gint64 entry, SrHistoryPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sr_record_browser_load (browser (self));
}

/* Newest first, until the clerk wants it otherwise. */
static void
sort_by_time (SrHistoryPage *self)
{
  static const char *const words[] = {"sort=-at", NULL};

  for (const SrBrowserPart *part = parts; part->type; part++)
    sr_record_browser_list (browser (self), part->type, words, NULL);
  sr_record_browser_show (browser (self), parts->type);
}

GtkWidget *
sr_history_page_new (SrRegister *reg)
{
  SrHistoryPage *self = g_object_new (SR_TYPE_HISTORY_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->browser = sr_record_browser_new (reg, parts);
  self->pane = sr_history_pane_new (reg);
  gtk_widget_set_hexpand (self->browser, TRUE);
  gtk_widget_set_hexpand (self->pane, FALSE);
  sr_text_request (self->pane, PANE_WIDTH, -1);
  gtk_widget_add_css_class (self->pane, "sr-pane");
  gtk_box_append (GTK_BOX (self->box), self->browser);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), self->pane);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->browser, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect (self->browser, "part", G_CALLBACK (on_part), self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_changed), self, 0);
  sort_by_time (self);
  return GTK_WIDGET (self);
}
