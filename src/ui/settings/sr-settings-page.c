/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page of settings. Lists that are records are kept in the window of all records; here are the
 * ways to them.
 */
#include "ui/settings/sr-settings-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "core/sr-schema.h"
#include "reports/sr-report.h"
#include "ui/settings/sr-setting-row.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-text-size.h"

struct _SrSettingsPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *side;
  GtkWidget *stack;
  GtkWidget *level;
};

G_DEFINE_FINAL_TYPE (SrSettingsPage, sr_settings_page, GTK_TYPE_WIDGET)

/* Record types that are settings in the eyes of a clerk. */
static const struct {
  const char *type;
  const char *sentence;
} lists[] = {
    {"operator", N_ ("Who keeps the register, with which desktop account, and who may only read")},
    {"code_item", N_ ("Names of codes, their order, and which are in use")},
    {"code_alias", N_ ("Other spellings by which the codes of a workbook are recognised")},
    {"column_alias", N_ ("Which field a column of a workbook fills, by its title")},
    {"parameter", N_ ("Thresholds, ages and lines by date, which figures and checks use")},
    {"township", N_ ("Names, codes and order of the townships")},
    {"township_alias", N_ ("Former and short names by which townships are recognised")},
    {"village", N_ ("Villages and communities of the townships")},
    {"saved_list", N_ ("Selections in the order that a superior fixed")},
};

static void
sr_settings_page_dispose (GObject *object)
{
  SrSettingsPage *self = SR_SETTINGS_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_settings_page_parent_class)->dispose (object);
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrSettingsPage *self = SR_SETTINGS_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean at_side = focus && gtk_widget_is_ancestor (focus, self->side);

  gtk_widget_child_focus (at_side ? self->stack : self->side, GTK_DIR_TAB_FORWARD);
}

static void
sr_settings_page_class_init (SrSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_settings_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
sr_settings_page_init (SrSettingsPage *self)
{
}

/* --- Groups --- */

static AdwPreferencesGroup *
add_group (GtkWidget *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  if (description)
    adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return group;
}

static void
add_settings (AdwPreferencesGroup *group, SrRegister *reg, const char *const *keys)
{
  for (guint i = 0; keys[i]; i++) {
    GtkWidget *row = sr_setting_row_new (reg, keys[i]);

    gtk_widget_set_margin_bottom (row, 8);
    adw_preferences_group_add (group, row);
  }
}

static AdwActionRow *
add_way (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

/* --- Pages --- */

static GtkWidget *
make_general (SrSettingsPage *self)
{
  static const char *const names[] = {"title", "reporting_unit", "as_of", NULL};
  GtkWidget *page = adw_preferences_page_new ();

  add_settings (
      add_group (page, _ ("General"), _ ("Each change is kept in the history and can be undone.")),
      self->reg, names);
  return page;
}

static void
on_level (SrSegments *segments, const char *level, SrSettingsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!sr_setting_set (self->reg, "export_level", level, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static GtkWidget *
make_level (SrSettingsPage *self)
{
  self->level = sr_segments_new (_ ("Masking of exports"));
  sr_segments_add (SR_SEGMENTS (self->level), "masked", _ ("Masked"));
  sr_segments_add (SR_SEGMENTS (self->level), "revealed", _ ("Full numbers"));
  sr_segments_set_selected (SR_SEGMENTS (self->level), sr_setting_get (self->reg, "export_level"));
  gtk_widget_set_valign (self->level, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->level, !sr_register_is_read_only (self->reg));
  g_signal_connect (self->level, "selected", G_CALLBACK (on_level), self);
  return self->level;
}

static GtkWidget *
make_exports (SrSettingsPage *self)
{
  static const char *const names[] = {"signature", "attachment", "file_name", NULL};
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = add_group (page, _ ("Reports and Exports"), NULL);
  GtkWidget *row = adw_action_row_new ();

  add_settings (group, self->reg, names);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Masking of exports"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row), _ ("What is proposed; each export may say otherwise and is recorded"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_level (self));
  adw_preferences_group_add (group, row);
  return page;
}

static void
on_backups (AdwActionRow *row, SrSettingsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.backups", NULL);
}

static GtkWidget *
make_backups (SrSettingsPage *self)
{
  static const char *const names[] = {"backups_kept", NULL};
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = add_group (page, _ ("Backups"), NULL);
  AdwActionRow *row;

  add_settings (group, self->reg, names);
  row = add_way (group, _ ("Backups and folder…"), NULL);
  g_signal_connect (row, "activated", G_CALLBACK (on_backups), self);
  return page;
}

static void
on_list (AdwActionRow *row, SrSettingsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.records-of", "s",
                              gtk_widget_get_name (GTK_WIDGET (row)));
}

static char *
who_writes (SrRegister *reg)
{
  if (sr_register_is_read_only (reg))
    return g_strdup_printf (_ ("%s may only read this register"), sr_register_operator (reg));
  return g_strdup_printf (_ ("%s keeps this register at this desk"), sr_register_operator (reg));
}

static GtkWidget *
make_lists (SrSettingsPage *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  g_autofree char *who = who_writes (self->reg);
  AdwPreferencesGroup *group = add_group (page, _ ("Operators and Lists"), who);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    AdwActionRow *row =
        add_way (group, sr_schema_plural (sr_schema_find (lists[i].type)), _ (lists[i].sentence));

    gtk_widget_set_name (GTK_WIDGET (row), lists[i].type);
    g_signal_connect (row, "activated", G_CALLBACK (on_list), self);
  }
  return page;
}

/* The settings of one report, behind its title. */
static GtkWidget *
make_report (SrRegister *reg, const SrReport *report)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sr_report_label (report));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), report->number);
  for (const SrSetting *setting = sr_settings_of_report (); setting->key; setting++) {
    g_autofree char *key = g_strdup_printf ("report.%s.%s", report->key, setting->key);

    gtk_box_append (GTK_BOX (box), sr_setting_row_new (reg, key));
  }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), box);
  return row;
}

static GtkWidget *
make_reports (SrSettingsPage *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group =
      add_group (page, _ ("Single Reports"),
                 _ ("What a superior wants otherwise in one report; nothing: as for all reports."));
  guint n;
  const SrReport *const *reports = sr_reports (&n);

  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (group, make_report (self->reg, reports[i]));
  return page;
}

static const struct {
  const char *key;
  const char *label;
  GtkWidget *(*make) (SrSettingsPage *self);
} pages[] = {
    {"general", N_ ("General"), make_general},
    {"exports", N_ ("Reports and Exports"), make_exports},
    {"reports", N_ ("Single Reports"), make_reports},
    {"lists", N_ ("Operators and Lists"), make_lists},
    {"backups", N_ ("Backups"), make_backups},
};

static void
on_page (SrSideList *side, const char *key, SrSettingsPage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), key);
}

GtkWidget *
sr_settings_page_new (SrRegister *reg)
{
  SrSettingsPage *self = g_object_new (SR_TYPE_SETTINGS_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->side = sr_side_list_new (_ ("Settings"));
  self->stack = gtk_stack_new ();
  sr_text_request (self->side, 188, -1);
  gtk_widget_set_hexpand (self->side, FALSE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    sr_side_list_append (SR_SIDE_LIST (self->side), pages[i].key, NULL, _ (pages[i].label), NULL);
    gtk_stack_add_named (GTK_STACK (self->stack), pages[i].make (self), pages[i].key);
  }
  sr_side_list_set_selected (SR_SIDE_LIST (self->side), pages[0].key);
  gtk_box_append (GTK_BOX (self->box), self->side);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->side, "selected", G_CALLBACK (on_page), self);
  return GTK_WIDGET (self);
}
