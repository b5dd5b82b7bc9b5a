/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window: opening registers, choosing tabs, undo and redo, toasts and failures.
 */
#include "ui/app/sr-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-perform.h"
#include "ui/app/sr-areas.h"
#include "ui/app/sr-header.h"
#include "ui/app/sr-recent.h"
#include "ui/app/sr-register-dialogs.h"
#include "ui/app/sr-welcome.h"
#include "ui/app/sr-window-backups.h"
#include "ui/app/sr-window-drop.h"
#include "ui/app/sr-window-leave.h"
#include "ui/app/sr-window-undo.h"
#include "ui/records/sr-records-window.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-toast.h"

struct _SrWindow {
  AdwApplicationWindow parent_instance;

  SrRegister *reg;
  GSettings *settings;
  GtkWidget *stripe;
  GtkWidget *header;
  GtkWidget *bar;
  GtkWidget *stack;
  AdwToastOverlay *overlay;
  SrWindowUndo *undo;
  const SrArea *tab;  /* where win.back leads to */
  char *broken;       /* register that could not be opened and has backups, or NULL */
  gboolean is_asking; /* whether what is unwritten may be lost */
  gboolean is_left;   /* it may: the window closes */
  guint close_idle;   /* does it */

  char *awaited;      /* register to be opened after the first frame, or NULL */
  guint awaited_idle; /* does it */
};

G_DEFINE_FINAL_TYPE (SrWindow, sr_window, ADW_TYPE_APPLICATION_WINDOW)

static void
sr_window_dispose (GObject *object)
{
  SrWindow *self = SR_WINDOW (object);

  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_pointer (&self->undo, sr_window_undo_free);
  g_clear_object (&self->reg);
  g_clear_object (&self->settings);
  g_clear_handle_id (&self->awaited_idle, g_source_remove);
  g_clear_handle_id (&self->close_idle, g_source_remove);
  g_clear_pointer (&self->awaited, g_free);
  g_clear_pointer (&self->broken, g_free);
  G_OBJECT_CLASS (sr_window_parent_class)->dispose (object);
}

static gboolean
close_at_last (gpointer window)
{
  SR_WINDOW (window)->close_idle = 0;
  gtk_window_close (window);
  return G_SOURCE_REMOVE;
}

/* Once the question is gone, which is a window over this one. Unasked, closing just goes on. */
static void
on_left (gboolean yes, gpointer data)
{
  g_autoptr (SrWindow) self = data;

  self->is_asking = FALSE;
  self->is_left = yes;
  if (yes && self->close_idle == 0)
    self->close_idle = g_idle_add (close_at_last, self);
}

/* Asks first, once, however often the clerk wants to close. */
static gboolean
may_close (SrWindow *self)
{
  if (!self->is_left && !self->is_asking) {
    self->is_asking = TRUE;
    sr_window_leave (GTK_STACK (self->stack), on_left, g_object_ref (self));
  }
  return self->is_left;
}

static gboolean
sr_window_close_request (GtkWindow *window)
{
  SrWindow *self = SR_WINDOW (window);
  int width, height;

  if (!may_close (self))
    return TRUE;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 240));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (sr_window_parent_class)->close_request (window);
}

static void
perform_on_entry (SrWindow *self, const char *act, gint64 entry)
{
  sr_window_undo_start (self->undo, self->reg, act, entry);
}

static void
on_stop_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_window_undo_stop (SR_WINDOW (widget)->undo);
}

/* While text is typed, Ctrl Z belongs to the text. */
static gboolean
passed_to_text (SrWindow *self, const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         gtk_widget_activate_action (focus, action, NULL);
}

/* A sheet that is being filled in takes back its own steps; when there are none it activates
 * win.undo-written itself. */
static gboolean
passed_to_sheet (SrWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus && gtk_widget_activate_action (focus, "sheet.undo", NULL);
}

/* What was written last, whatever has the focus. */
static void
on_undo_written (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);
  gint64 entry = self->reg ? sr_act_undoable (self->reg, NULL) : 0;

  if (entry)
    perform_on_entry (self, "undo", entry);
  else
    sr_window_toast (self, _ ("There is nothing to undo"), 0);
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);

  if (!passed_to_text (self, "text.undo") && !passed_to_sheet (self))
    on_undo_written (widget, name, parameter);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);
  gint64 entry = self->reg ? sr_act_redoable (self->reg, NULL) : 0;

  if (passed_to_text (self, "text.redo"))
    return;
  if (entry)
    perform_on_entry (self, "redo", entry);
  else
    sr_window_toast (self, _ ("There is nothing to do again"), 0);
}

/* The button of a toast undoes what the toast tells of, not what came after it. */
static void
on_undo_entry (GtkWidget *widget, const char *name, GVariant *parameter)
{
  perform_on_entry (SR_WINDOW (widget), "undo", g_variant_get_int64 (parameter));
}

static void
on_as_of (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_header_popup_as_of (SR_HEADER (SR_WINDOW (widget)->header));
}

/* Keys work wherever the focus is: "edit" activates page.edit of the page that is shown. */
static void
on_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *page = sr_window_page (SR_WINDOW (widget));
  g_autofree char *action = g_strconcat ("page.", g_variant_get_string (parameter, NULL), NULL);

  if (page)
    gtk_widget_activate_action (page, action, NULL);
}

/* Pages are made when they are first shown, so that opening a register waits for one only. */
static void
show_area (SrWindow *self, const SrArea *area)
{
  if (self->reg == NULL || area == NULL)
    return;
  if (gtk_stack_get_child_by_name (GTK_STACK (self->stack), area->key) == NULL)
    gtk_stack_add_named (GTK_STACK (self->stack), area->new_page (self->reg), area->key);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), area->key);
  if (area->tab)
    self->tab = area;
  sr_header_select (SR_HEADER (self->header), area->tab ? area->key : NULL);
}

static void
on_tab (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int number = g_variant_get_int32 (parameter);

  for (const SrArea *area = sr_areas (); area->key; area++)
    if (area->tab && --number == 0)
      show_area (SR_WINDOW (widget), area);
}

static void
on_go (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_area (SR_WINDOW (widget), sr_area_find (g_variant_get_string (parameter, NULL)));
}

/* From a page of the menu to the tab one came from. */
static void
on_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_area (SR_WINDOW (widget), SR_WINDOW (widget)->tab);
}

/* win.show and win.list: a record, or a list, in the tab that has the tables. */
static void
on_records_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);
  g_autofree char *action = g_strconcat ("page.", name + strlen ("win."), NULL);

  show_area (self, sr_area_find ("households"));
  if (self->reg)
    gtk_widget_activate_action_variant (sr_window_page (self), action, parameter);
}

/* win.finding: what a rule says of a record, under Checks. */
static void
on_finding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);

  show_area (self, sr_area_find ("checks"));
  if (self->reg)
    gtk_widget_activate_action_variant (sr_window_page (self), "page.finding", parameter);
}

/* Ctrl I; on the page itself, another file. */
static void
on_import_file (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);
  const SrArea *area = sr_area_find ("import");

  if (self->reg &&
      g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), area->key) == 0)
    gtk_widget_activate_action (sr_window_page (self), "page.choose", NULL);
  else
    show_area (self, area);
}

/* win.import: a record type and a file, either may be "". */
static void
on_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);

  show_area (self, sr_area_find ("import"));
  if (self->reg)
    gtk_widget_activate_action_variant (sr_window_page (self), "page.import", parameter);
  else
    sr_window_toast (self, _ ("Open a register first; files are imported into one"), 0);
}

typedef struct {
  SrWindow *window;
  char *path;
} Opening;

static void
on_left_for_other (gboolean yes, gpointer data)
{
  g_autofree Opening *opening = data;
  g_autoptr (SrWindow) self = opening->window;
  g_autofree char *path = opening->path;

  if (yes)
    sr_window_open (self, path);
}

/* Opens another register, if nothing unwritten of this one holds it back. */
static void
open_other (SrWindow *self, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);

  *opening = (Opening){g_object_ref (self), g_strdup (path)};
  sr_window_leave (GTK_STACK (self->stack), on_left_for_other, opening);
}

static void
on_open_file (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_other (SR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *sentence;
  gint64 entry;

  g_variant_get (parameter, "(&sx)", &sentence, &entry);
  sr_window_toast (SR_WINDOW (widget), sentence, entry);
}

static void
on_fail (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_window_fail (SR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_chosen (GtkWindow *window, const char *path)
{
  open_other (SR_WINDOW (window), path);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_register_dialog_open (GTK_WINDOW (widget), on_chosen);
}

static void
on_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_register_dialog_new (GTK_WINDOW (widget), on_chosen);
}

static void
on_sample (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sr_register_sample_path (&error);

  if (path)
    open_other (SR_WINDOW (widget), path);
  else
    sr_window_fail (SR_WINDOW (widget), error->message);
}

static void
on_records (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);

  if (self->reg)
    gtk_window_present (GTK_WINDOW (sr_records_window_new (GTK_WINDOW (self), self->reg)));
}

static void
on_records_of (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const words[] = {NULL};
  SrWindow *self = SR_WINDOW (widget);
  GtkWidget *records;

  if (self->reg == NULL)
    return;
  records = sr_records_window_new (GTK_WINDOW (self), self->reg);
  sr_records_window_list (SR_RECORDS_WINDOW (records), g_variant_get_string (parameter, NULL),
                          words);
  gtk_window_present (GTK_WINDOW (records));
}

static void
on_backups (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWindow *self = SR_WINDOW (widget);

  if (self->reg)
    sr_window_backups_show (self, sr_register_path (self->reg));
}

static void
on_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_register_dialog_shortcuts (GTK_WINDOW (widget));
}

static void
sr_window_class_init (SrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sr_window_close_request;
  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, on_new);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, on_sample);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_redo);
  gtk_widget_class_install_action (widget_class, "win.undo-written", NULL, on_undo_written);
  gtk_widget_class_install_action (widget_class, "win.undo-entry", "x", on_undo_entry);
  gtk_widget_class_install_action (widget_class, "win.stop-undo", NULL, on_stop_undo);
  gtk_widget_class_install_action (widget_class, "win.as-of", NULL, on_as_of);
  gtk_widget_class_install_action (widget_class, "win.page", "s", on_page);
  gtk_widget_class_install_action (widget_class, "win.tab", "i", on_tab);
  gtk_widget_class_install_action (widget_class, "win.go", "s", on_go);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "win.show", "(sx)", on_records_page);
  gtk_widget_class_install_action (widget_class, "win.list", "(sas)", on_records_page);
  gtk_widget_class_install_action (widget_class, "win.finding", "(sx)", on_finding);
  gtk_widget_class_install_action (widget_class, "win.import", "(ss)", on_import);
  gtk_widget_class_install_action (widget_class, "win.import-file", NULL, on_import_file);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", on_open_file);
  gtk_widget_class_install_action (widget_class, "win.toast", "(sx)", on_toast);
  gtk_widget_class_install_action (widget_class, "win.fail", "s", on_fail);
  gtk_widget_class_install_action (widget_class, "win.records", NULL, on_records);
  gtk_widget_class_install_action (widget_class, "win.records-of", "s", on_records_of);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, on_backups);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, on_shortcuts);
}

static void
close_bar (SrWindow *self)
{
  g_clear_pointer (&self->broken, g_free);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, NULL, NULL);
}

static void
on_bar (SrWindow *self)
{
  g_autofree char *broken = g_steal_pointer (&self->broken);

  close_bar (self);
  if (broken)
    sr_window_backups_show (self, broken);
}

static void
on_header_tab (GtkWidget *header, const char *key, SrWindow *self)
{
  show_area (self, sr_area_find (key));
}

static void
on_header_failed (GtkWidget *header, const char *sentence, SrWindow *self)
{
  sr_window_fail (self, sentence);
}

/* The window's own width is only known to its surface. */
static void
on_layout (GdkSurface *surface, int width, int height, SrWindow *self)
{
  sr_header_set_width (SR_HEADER (self->header), width);
}

static void
on_realize (SrWindow *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout",
                           G_CALLBACK (on_layout), self, 0);
}

static void
sr_window_init (SrWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->undo = sr_window_undo_new (GTK_WIDGET (self), self->overlay);
  self->stripe = sr_demo_stripe_new ();
  gtk_widget_set_visible (self->stripe, FALSE);
  self->header = sr_header_new ();
  self->bar = sr_bar_new ();
  g_signal_connect_swapped (self->bar, "act", G_CALLBACK (on_bar), self);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), sr_welcome_new (), "welcome");
  gtk_box_append (GTK_BOX (box), self->stripe);
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_toast_overlay_set_child (self->overlay, box);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->overlay));
  g_signal_connect (self->header, "tab", G_CALLBACK (on_header_tab), self);
  g_signal_connect (self->header, "failed", G_CALLBACK (on_header_failed), self);
  g_signal_connect (self, "realize", G_CALLBACK (on_realize), NULL);
  sr_window_drop_install (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("SangRui"));
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

SrWindow *
sr_window_new (SrApplication *application)
{
  return g_object_new (SR_TYPE_WINDOW, "application", application, NULL);
}

static void
remove_pages (SrWindow *self)
{
  for (const SrArea *area = sr_areas (); area->key; area++) {
    GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), area->key);

    if (page)
      gtk_stack_remove (GTK_STACK (self->stack), page);
  }
}

static void
set_register (SrWindow *self, SrRegister *reg)
{
  const char *title = sr_register_meta (reg, "title");

  remove_pages (self);
  g_set_object (&self->reg, reg);
  sr_register_watch (reg);
  sr_header_set_register (SR_HEADER (self->header), reg);
  gtk_widget_set_visible (self->stripe, sr_register_is_demo (reg));
  gtk_window_set_title (GTK_WINDOW (self), title ? title : _ ("SangRui"));
  show_area (self, sr_areas ());
}

static void
warn_if_exposed (SrWindow *self)
{
  g_autofree char *sentence = NULL;

  if (!sr_register_is_exposed (self->reg))
    return;
  sentence = g_strdup_printf (_ ("Other accounts of this computer can read %s. Keep it in your own "
                                 "folder, on a disk with permissions"),
                              sr_register_path (self->reg));
  sr_window_warn (self, sentence);
}

/* What cannot be read can be had back, if there are backups. */
static void
fail_to_open (SrWindow *self, const char *path, const GError *error)
{
  sr_window_fail (self, error->message);
  if (error->domain != SR_STORE_ERROR ||
      (error->code != SR_STORE_ERROR_DAMAGED && error->code != SR_STORE_ERROR_NOT_A_REGISTER &&
       error->code != SR_STORE_ERROR_NOT_FOUND) ||
      !sr_window_backups_exist (path))
    return;
  self->broken = g_strdup (path);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, error->message, _ ("Backups…"));
}

gboolean
sr_window_open (SrWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_open (path, FALSE, &error);

  gtk_widget_set_visible (self->stack, TRUE);
  if (reg == NULL) {
    fail_to_open (self, path, error);
    return FALSE;
  }
  close_bar (self);
  set_register (self, reg);
  warn_if_exposed (self);
  sr_window_backups_daily (self);
  sr_recent_add (path);
  return TRUE;
}

static gboolean
open_awaited (gpointer data)
{
  SrWindow *self = data;
  g_autofree char *path = g_steal_pointer (&self->awaited);

  self->awaited_idle = 0;
  sr_window_open (self, path);
  return G_SOURCE_REMOVE;
}

/* Called while the first frame is made; what is idle runs when it has been painted. */
static gboolean
on_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  SrWindow *self = SR_WINDOW (widget);

  if (self->awaited && self->awaited_idle == 0)
    self->awaited_idle = g_idle_add (open_awaited, self);
  return G_SOURCE_REMOVE;
}

void
sr_window_open_soon (SrWindow *self, const char *path)
{
  g_free (self->awaited);
  self->awaited = g_strdup (path);
  /* What is there without a register would only flash up. */
  gtk_widget_set_visible (self->stack, self->reg != NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_first_frame, NULL, NULL);
}

SrRegister *
sr_window_register (SrWindow *self)
{
  return self->reg;
}

GtkWidget *
sr_window_page (SrWindow *self)
{
  return self->reg ? gtk_stack_get_visible_child (GTK_STACK (self->stack)) : NULL;
}

void
sr_window_toast (SrWindow *self, const char *sentence, gint64 entry)
{
  GVariant *target = entry ? g_variant_new_int64 (entry) : NULL;

  adw_toast_overlay_add_toast (self->overlay,
                               sr_toast_new (sentence, entry ? "win.undo-entry" : NULL, target));
}

gboolean
sr_window_is_undoing (SrWindow *self)
{
  return sr_window_undo_is_busy (self->undo);
}

void
sr_window_close_register (SrWindow *self, const char *sentence)
{
  sr_window_undo_stop (self->undo);
  remove_pages (self);
  sr_header_set_register (SR_HEADER (self->header), NULL);
  g_clear_object (&self->reg);
  gtk_widget_set_visible (self->stack, FALSE);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_ACCENT, sentence, NULL);
}

void
sr_window_warn (SrWindow *self, const char *sentence)
{
  g_clear_pointer (&self->broken, g_free);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_AMBER, sentence, _ ("Close"));
}

void
sr_window_fail (SrWindow *self, const char *sentence)
{
  g_clear_pointer (&self->broken, g_free);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, sentence, _ ("Close"));
}
