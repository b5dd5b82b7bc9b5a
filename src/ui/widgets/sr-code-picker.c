/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry that keeps the focus and a popover that never takes it. Keys go to the list only while
 * no input method is composing.
 */
#include "ui/widgets/sr-code-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-focus.h"
#include "ui/widgets/sr-text-size.h"

struct _SrCodePicker {
  GtkWidget parent_instance;
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
  GtkWidget *scroller;
  GtkLabel *nothing;
  GPtrArray *items; /* SrCodeLine in the list now */
  SrCodeMatchFunc match;
  gpointer data;
  GDestroyNotify destroy;
  char *code, *name; /* the value; both NULL = blank */
  char *unknown;
  gboolean names_only;
  gboolean quiet;     /* the program sets the text */
  gboolean edited;    /* typed since the value was set */
  gboolean composing; /* an input method holds half a word */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrCodePicker, sr_code_picker, GTK_TYPE_WIDGET)

#define ROWS_SHOWN 10

static char *
display_text (SrCodePicker *self)
{
  if (self->code == NULL)
    return g_strdup ("");
  if (self->name == NULL)
    return g_strdup (self->code);
  if (self->names_only || *self->code == '\0')
    return g_strdup (self->name);
  return g_strdup_printf ("%s %s", self->code, self->name);
}

/* Never called from the entry's own "changed". */
static void
show_value (SrCodePicker *self)
{
  g_autofree char *text = display_text (self);

  self->quiet = TRUE;
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->quiet = FALSE;
  self->edited = FALSE;
}

static void
close_list (SrCodePicker *self)
{
  gtk_popover_popdown (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

static void
take (SrCodePicker *self, const char *code, const char *name, const char *unknown)
{
  gboolean same = g_strcmp0 (code, self->code) == 0 && g_strcmp0 (unknown, self->unknown) == 0;
  char *new_code = g_strdup (code), *new_name = g_strdup (name), *new_unknown = g_strdup (unknown);

  g_free (self->code);
  g_free (self->name);
  g_free (self->unknown);
  self->code = new_code;
  self->name = new_name;
  self->unknown = new_unknown;
  close_list (self);
  if (unknown == NULL)
    show_value (self);
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
build_row (const SrCodeLine *item, gboolean names_only)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (item->name);
  const char *remark = item->contrary != NULL ? item->contrary : item->condition;
  g_autofree char *spoken = g_strjoin (" ", item->code, item->name, remark, NULL);

  if (!names_only && *item->code != '\0') {
    GtkWidget *code = gtk_label_new (item->code);

    gtk_label_set_xalign (GTK_LABEL (code), 0);
    gtk_label_set_width_chars (GTK_LABEL (code), 3);
    gtk_widget_add_css_class (code, "code");
    gtk_box_append (GTK_BOX (box), code);
  }
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  if (remark != NULL) {
    GtkWidget *label = gtk_label_new (remark);

    gtk_widget_add_css_class (label, "condition");
    gtk_widget_set_margin_start (label, 12);
    gtk_box_append (GTK_BOX (box), label);
  }
  if (item->contrary != NULL)
    gtk_widget_add_css_class (row, "contrary");
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
fill_list (SrCodePicker *self, const char *text)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = self->match (text, self->data);
  sr_code_lines_sort (self->items);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->items->len; i++)
    gtk_list_box_append (self->list,
                         build_row (g_ptr_array_index (self->items, i), self->names_only));
  gtk_widget_set_visible (self->scroller, self->items->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->items->len == 0);
}

static void
select_index (SrCodePicker *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The line of the present value, else the first. */
static int
preferred_index (SrCodePicker *self)
{
  for (guint i = 0; !self->edited && self->code != NULL && i < self->items->len; i++)
    if (strcmp (((SrCodeLine *)g_ptr_array_index (self->items, i))->code, self->code) == 0)
      return (int)i;
  return 0;
}

static void
open_list (SrCodePicker *self, const char *text)
{
  fill_list (self, text);
  gtk_widget_set_size_request (
      GTK_WIDGET (self->popover),
      MAX (sr_text_px (220), gtk_widget_get_width (GTK_WIDGET (self)) * 2 / 3), -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
  select_index (self, preferred_index (self));
}

static void
choose_index (SrCodePicker *self, int index)
{
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  SrCodeLine *item;

  if (self->items == NULL || index < 0 || (guint)index >= self->items->len)
    return;
  item = g_ptr_array_index (self->items, index);
  code = g_strdup (item->code);
  name = g_strdup (item->name);
  take (self, code, name, NULL);
}

static gboolean
is_open (SrCodePicker *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static int
selected_index (SrCodePicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

void
sr_code_picker_settle (SrCodePicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *typed = g_strstrip (g_strdup (text));

  if (!self->edited) {
    close_list (self);
    return;
  }
  if (*typed == '\0') {
    take (self, NULL, NULL, NULL);
    return;
  }
  fill_list (self, typed);
  for (guint i = 0; i < self->items->len; i++) {
    SrCodeLine *item = g_ptr_array_index (self->items, i);

    if (strcmp (item->code, typed) == 0 || strcmp (item->name, typed) == 0) {
      choose_index (self, (int)i);
      return;
    }
  }
  if (self->items->len == 1)
    choose_index (self, 0);
  else
    take (self, NULL, NULL, typed);
}

static void
on_text_changed (GtkEditable *editable, SrCodePicker *self)
{
  const char *text = gtk_editable_get_text (editable);

  if (self->quiet)
    return;
  self->edited = TRUE;
  if (*text == '\0')
    close_list (self);
  else
    open_list (self, text);
}

static void
on_preedit_changed (GtkText *text, const char *preedit, SrCodePicker *self)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static gboolean
on_key_while_open (SrCodePicker *self, guint keyval)
{
  int index = selected_index (self);
  int last = (int)self->items->len - 1;

  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    select_index (self, MIN (index + 1, last));
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    select_index (self, MAX (index - 1, 0));
    return TRUE;
  case GDK_KEY_Page_Down:
    select_index (self, MIN (index + ROWS_SHOWN, last));
    return TRUE;
  case GDK_KEY_Page_Up:
    select_index (self, MAX (index - ROWS_SHOWN, 0));
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    choose_index (self, index);
    return TRUE;
  case GDK_KEY_Tab:
  case GDK_KEY_ISO_Left_Tab:
    choose_index (self, index);
    return FALSE;
  case GDK_KEY_Escape:
    show_value (self);
    close_list (self);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers,
        SrCodePicker *self)
{
  gboolean alt = (modifiers & GDK_ALT_MASK) != 0;

  if (self->composing)
    return FALSE;
  if (keyval == GDK_KEY_F4 || (alt && keyval == GDK_KEY_Down)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "codes.open", NULL);
    return TRUE;
  }
  return is_open (self) && self->items != NULL ? on_key_while_open (self, keyval) : FALSE;
}

static void
on_focus_left (GtkEventControllerFocus *controller, SrCodePicker *self)
{
  sr_code_picker_settle (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SrCodePicker *self)
{
  choose_index (self, gtk_list_box_row_get_index (row));
}

static void
on_icon_pressed (GtkEntry *entry, GtkEntryIconPosition position, SrCodePicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_widget_activate_action (GTK_WIDGET (self), "codes.open", NULL);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrCodePicker *self = SR_CODE_PICKER (widget);

  if (is_open (self))
    close_list (self);
  else
    open_list (self, "");
}

static void
sr_code_picker_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrCodePicker *self = SR_CODE_PICKER (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &(GtkAllocation){0, 0, width, height},
                            baseline);
  gtk_popover_present (self->popover);
}

static void
sr_code_picker_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (SR_CODE_PICKER (widget)->entry), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static gboolean
sr_code_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SR_CODE_PICKER (widget)->entry));
}

static void
sr_code_picker_dispose (GObject *object)
{
  SrCodePicker *self = SR_CODE_PICKER (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;
  G_OBJECT_CLASS (sr_code_picker_parent_class)->dispose (object);
}

static void
sr_code_picker_finalize (GObject *object)
{
  SrCodePicker *self = SR_CODE_PICKER (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->code);
  g_free (self->name);
  g_free (self->unknown);
  G_OBJECT_CLASS (sr_code_picker_parent_class)->finalize (object);
}

static void
sr_code_picker_class_init (SrCodePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_code_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_code_picker_finalize;
  widget_class->size_allocate = sr_code_picker_size_allocate;
  widget_class->measure = sr_code_picker_measure;
  sr_focus_delegate (widget_class, sr_code_picker_grab_focus);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "codes.open", NULL, action_open);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_CODE_PICKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
build_entry (SrCodePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, _ ("List of codes (F4)"));
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_text_changed), self);
  g_signal_connect (self->entry, "icon-press", G_CALLBACK (on_icon_pressed), self);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "preedit-changed",
                    G_CALLBACK (on_preedit_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
}

static GtkWidget *
build_list (SrCodePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *hint = gtk_label_new (_ ("Type a code, a name or its pinyin"));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->list), FALSE);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Matching codes"), -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  sr_text_bind (self->scroller, "max-content-height", ROWS_SHOWN * 26);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));

  self->nothing = GTK_LABEL (gtk_label_new (_ ("Nothing matches")));
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "hint");
  gtk_label_set_xalign (self->nothing, 0);
  gtk_widget_add_css_class (hint, "hint");
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 1);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);

  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

static void
sr_code_picker_init (SrCodePicker *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-code-picker");
  build_entry (self);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "sr-codes");
  gtk_popover_set_child (self->popover, build_list (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

GtkWidget *
sr_code_picker_new (SrCodeMatchFunc match, gpointer data, GDestroyNotify destroy)
{
  SrCodePicker *self;

  g_return_val_if_fail (match != NULL, NULL);

  self = g_object_new (SR_TYPE_CODE_PICKER, NULL);
  self->match = match;
  self->data = data;
  self->destroy = destroy;
  return GTK_WIDGET (self);
}

void
sr_code_picker_set_value (SrCodePicker *self, const char *code, const char *name)
{
  char *new_code, *new_name;

  g_return_if_fail (SR_IS_CODE_PICKER (self));

  new_code = g_strdup (code);
  new_name = code != NULL ? g_strdup (name) : NULL;
  g_free (self->code);
  g_free (self->name);
  g_clear_pointer (&self->unknown, g_free);
  self->code = new_code;
  self->name = new_name;
  show_value (self);
}

const char *
sr_code_picker_get_code (SrCodePicker *self)
{
  g_return_val_if_fail (SR_IS_CODE_PICKER (self), NULL);

  return self->code;
}

const char *
sr_code_picker_get_unknown (SrCodePicker *self)
{
  g_return_val_if_fail (SR_IS_CODE_PICKER (self), NULL);

  return self->unknown;
}

void
sr_code_picker_set_names_only (SrCodePicker *self, gboolean names_only)
{
  g_return_if_fail (SR_IS_CODE_PICKER (self));

  self->names_only = names_only;
  show_value (self);
}
