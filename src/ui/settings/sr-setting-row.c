/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A setting as a line.
 */
#include "ui/settings/sr-setting-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _SrSettingRow {
  GtkBox parent_instance;

  SrRegister *reg;
  char *key;
  GtkWidget *entry;
  GtkWidget *sentence; /* the hint, or what is wrong */
  char *shown;         /* text as it was shown or taken over last */
};

G_DEFINE_FINAL_TYPE (SrSettingRow, sr_setting_row, GTK_TYPE_BOX)

static void
sr_setting_row_dispose (GObject *object)
{
  SrSettingRow *self = SR_SETTING_ROW (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (sr_setting_row_parent_class)->dispose (object);
}

static void
sr_setting_row_class_init (SrSettingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_setting_row_dispose;
}

static void
sr_setting_row_init (SrSettingRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static void
say (SrSettingRow *self, const char *sentence, gboolean wrong)
{
  const char *classes[] = {"sr-body", wrong ? "red" : "dim", NULL};

  gtk_widget_set_css_classes (self->sentence, classes);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
}

static const char *
hint (SrSettingRow *self)
{
  const SrSetting *setting = sr_setting_find (self->key);

  return setting->hint ? _ (setting->hint) : NULL;
}

static void
show (SrSettingRow *self)
{
  const char *text = sr_register_meta (self->reg, self->key);

  g_free (self->shown);
  self->shown = g_strdup (text ? text : "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !sr_register_is_read_only (self->reg));
  say (self, hint (self), FALSE);
}

static void
on_apply (SrSettingRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;

  if (!sr_setting_set (self->reg, self->key, text, &error))
    say (self, error->message, TRUE);
  else
    show (self);
}

/* Looked at again when it is shown. What is being typed is not replaced by what another program
 * sets. */
static void
on_changed (SrSettingRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown) == 0)
    show (self);
}

static void
set_placeholder (SrSettingRow *self, const SrSetting *setting)
{
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  if (setting->fallback && GTK_IS_TEXT (delegate))
    gtk_text_set_placeholder_text (GTK_TEXT (delegate), setting->fallback);
}

GtkWidget *
sr_setting_row_new (SrRegister *reg, const char *key)
{
  SrSettingRow *self = g_object_new (SR_TYPE_SETTING_ROW, NULL);
  const SrSetting *setting = sr_setting_find (key);
  GtkWidget *list = gtk_list_box_new ();

  self->reg = g_object_ref (reg);
  self->key = g_strdup (key);
  self->entry = adw_entry_row_new ();
  self->sentence = gtk_label_new (NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), sr_setting_label (setting));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->entry), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_widget_set_margin_start (self->sentence, 12);
  gtk_widget_set_margin_top (self->sentence, 4);
  gtk_widget_set_margin_bottom (self->sentence, 8);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->entry);
  gtk_box_append (GTK_BOX (self), list);
  gtk_box_append (GTK_BOX (self), self->sentence);
  set_placeholder (self, setting);
  show (self);
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_changed), NULL);
  return GTK_WIDGET (self);
}
