/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A menu button over a list of check buttons, filled when it is opened.
 */
#include "ui/records/sr-choices-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrChoicesEditor {
  AdwBin parent_instance;

  SrCodeLists *lists;
  char *list;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkBox *box;
  GPtrArray *codes; /* char *, sorted */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrChoicesEditor, sr_choices_editor, ADW_TYPE_BIN)

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
show_names (SrChoicesEditor *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->codes->len; i++)
    g_string_append_printf (text, "%s%s", i ? "、" : "",
                            sr_code_lists_name (self->lists, self->list, self->codes->pdata[i]));
  gtk_label_set_text (self->label, text->str);
  sr_tooltip_set (GTK_WIDGET (self->button), text->len ? text->str : NULL);
}

static gboolean
find (SrChoicesEditor *self, const char *code, guint *index)
{
  return g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, index);
}

static void
on_toggled (GtkCheckButton *button, SrChoicesEditor *self)
{
  const char *code = g_object_get_data (G_OBJECT (button), "sr-code");
  gboolean wanted = gtk_check_button_get_active (button);
  guint index;

  if (find (self, code, &index) == wanted)
    return;
  if (wanted)
    g_ptr_array_add (self->codes, g_strdup (code));
  else
    g_ptr_array_remove_index (self->codes, index);
  g_ptr_array_sort (self->codes, compare);
  show_names (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_check (SrChoicesEditor *self, const SrCodeItem *item)
{
  GtkWidget *check = gtk_check_button_new_with_label (item->name);

  g_object_set_data_full (G_OBJECT (check), "sr-code", g_strdup (item->code), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), find (self, item->code, NULL));
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (self->box, check);
}

static void
fill (GtkPopover *popover, SrChoicesEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < sr_code_lists_size (self->lists, self->list); i++) {
    const SrCodeItem *item = sr_code_lists_item (self->lists, self->list, i);

    if (item->active || find (self, item->code, NULL))
      add_check (self, item);
  }
}

static void
sr_choices_editor_finalize (GObject *object)
{
  SrChoicesEditor *self = SR_CHOICES_EDITOR (object);

  g_ptr_array_unref (self->codes);
  g_free (self->list);
  g_clear_object (&self->lists);
  G_OBJECT_CLASS (sr_choices_editor_parent_class)->finalize (object);
}

static void
choices_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (SR_CHOICES_EDITOR (widget)->button);
}

static void
sr_choices_editor_class_init (SrChoicesEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "choices.open", NULL, choices_open);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "choices.open", NULL);
  G_OBJECT_CLASS (klass)->finalize = sr_choices_editor_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_CHOICES_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_popover (SrChoicesEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  sr_text_bind (scroller, "max-content-height", 300);
  sr_text_request (scroller, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (popover, "sr-codes");
  g_signal_connect (popover, "show", G_CALLBACK (fill), self);
  return popover;
}

static void
sr_choices_editor_init (SrChoicesEditor *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), arrow);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_menu_button_set_child (self->button, content);
  for (GtkWidget *w = content; w != GTK_WIDGET (self->button); w = gtk_widget_get_parent (w))
    gtk_widget_set_halign (w, GTK_ALIGN_FILL); /* GTK would centre it */
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "sr-choices");
  gtk_menu_button_set_popover (self->button, build_popover (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
sr_choices_editor_new (SrCodeLists *lists, const char *list)
{
  SrChoicesEditor *self = g_object_new (SR_TYPE_CHOICES_EDITOR, NULL);

  self->lists = g_object_ref (lists);
  self->list = g_strdup (list);
  return GTK_WIDGET (self);
}

void
sr_choices_editor_set_codes (SrChoicesEditor *self, const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes ? codes : "", ",", -1);

  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_ptr_array_add (self->codes, g_strdup (parts[i]));
  g_ptr_array_sort (self->codes, compare);
  show_names (self);
}

char *
sr_choices_editor_dup_codes (SrChoicesEditor *self)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new ();

  for (guint i = 0; i < self->codes->len; i++)
    g_ptr_array_add (joined, self->codes->pdata[i]);
  g_ptr_array_add (joined, NULL);
  return g_strjoinv (",", (char **)joined->pdata);
}
