/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One of three pages by kind: ticks, two bounds, one value; and for those that have no ticks the
 * choice between values, filled and not filled.
 */
#include "ui/records/sr-filter-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-pinyin.h"
#include "store/sr-list-totals.h"
#include "store/sr-query-words.h"
#include "ui/records/sr-field-editor.h"
#include "ui/records/sr-filter-text.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-date-entry.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

/* More items than that get an entry to find them by. */
#define MANY_ITEMS 12

struct _SrFilterValues {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  const SrField *field;
  GtkWidget *mode;      /* values, filled, blank; NULL with ticks */
  GtkWidget *page;      /* what belongs to "values" */
  GtkWidget *ticks;     /* list of check buttons, or NULL */
  GtkWidget *search;    /* of the ticks, or NULL */
  GtkWidget *from;      /* bounds; of a text only the first */
  GtkWidget *to;        /* or NULL */
  GtkWidget *editor;    /* of a reference, or NULL */
  SrDraft *draft;       /* holds the reference */
  SrListTotals *totals; /* of the rows shown by the field, or NULL */
};

G_DEFINE_FINAL_TYPE (SrFilterValues, sr_filter_values, GTK_TYPE_BOX)

static guint activate_signal;

static void
sr_filter_values_dispose (GObject *object)
{
  SrFilterValues *self = SR_FILTER_VALUES (object);

  g_clear_object (&self->reg);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->totals, sr_list_totals_free);
  G_OBJECT_CLASS (sr_filter_values_parent_class)->dispose (object);
}

static void
sr_filter_values_class_init (SrFilterValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_filter_values_dispose;
  activate_signal = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_filter_values_init (SrFilterValues *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

/* --- Ticks --- */

static gboolean
has_ticks (const SrField *field)
{
  return field->mask == SR_MASK_NONE &&
         (field->kind == SR_KIND_CHOICE || field->kind == SR_KIND_CHOICES ||
          field->kind == SR_KIND_FLAG);
}

static const SrListGroup *
group_of (SrFilterValues *self, const char *value)
{
  return self->totals ? sr_list_totals_find (self->totals, value) : NULL;
}

static const char *
value_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "sr-value");
}

static GtkCheckButton *
check_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "sr-check");
}

static void
on_row (GtkListBox *list, GtkListBoxRow *row, SrFilterValues *self)
{
  GtkCheckButton *check = check_of (GTK_WIDGET (row));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
add_tick (SrFilterValues *self, const char *value, const char *name)
{
  const SrListGroup *group = group_of (self, value);
  g_autofree char *count =
      self->totals ? g_strdup_printf ("%" G_GINT64_FORMAT, group ? group->n : 0) : NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_check_button_new_with_label (name);
  GtkWidget *number = gtk_label_new (count);

  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_can_target (check, FALSE); /* the row is what is clicked */
  gtk_widget_add_css_class (number, group ? "dim" : "faint");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "sr-check", check);
  g_object_set_data_full (G_OBJECT (row), "sr-value", g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (row), "sr-name", g_strdup (name), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->ticks), row);
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer values)
{
  SrFilterValues *self = values;
  return self->search == NULL ||
         sr_pinyin_matches (g_object_get_data (G_OBJECT (row), "sr-name"),
                            gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Of many, those that some row has come first. */
static int
compare_ticks (GtkListBoxRow *a, GtkListBoxRow *b, gpointer values)
{
  gboolean first = group_of (values, value_of (GTK_WIDGET (a))) != NULL;
  gboolean second = group_of (values, value_of (GTK_WIDGET (b))) != NULL;

  return second - first;
}

static void
add_items (SrFilterValues *self)
{
  SrCodeLists *lists = sr_register_code_lists (self->reg);

  for (guint i = 0; i < sr_code_lists_size (lists, self->field->target); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, self->field->target, i);

    if (item->active || group_of (self, item->code))
      add_tick (self, item->code, item->name);
  }
}

static GtkWidget *
make_search (SrFilterValues *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name or pinyin"));
  gtk_widget_add_css_class (entry, "sr-search");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the values"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (gtk_list_box_invalidate_filter),
                            self->ticks);
  return entry;
}

static void
make_ticks (SrFilterValues *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gboolean many;

  self->ticks = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->ticks), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->ticks, "sr-choice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ticks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sr_field_label (self->field), -1);
  g_signal_connect (self->ticks, "row-activated", G_CALLBACK (on_row), self);
  if (self->field->kind == SR_KIND_FLAG) {
    add_tick (self, "1", _ ("Yes"));
    add_tick (self, "0", _ ("No"));
  } else
    add_items (self);
  add_tick (self, "", _ ("not filled"));
  many = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->ticks), MANY_ITEMS) != NULL;
  if (many) {
    self->search = make_search (self);
    gtk_box_append (GTK_BOX (self), self->search);
    gtk_list_box_set_filter_func (GTK_LIST_BOX (self->ticks), is_shown, self, NULL);
    if (self->totals)
      gtk_list_box_set_sort_func (GTK_LIST_BOX (self->ticks), compare_ticks, self, NULL);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->ticks);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  sr_text_bind (scroller, "max-content-height", 320);
  sr_text_request (scroller, 250, many ? 300 : -1);
  gtk_box_append (GTK_BOX (self), scroller);
}

static void
count (SrFilterValues *self, const GArray *ids)
{
  self->totals = sr_list_totals (self->reg, self->schema, ids, self->field, NULL, 0, NULL);
}

/* --- Bounds, text, record --- */

static void
on_enter (SrFilterValues *self)
{
  g_signal_emit (self, activate_signal, 0);
}

static GtkWidget *
make_entry (SrFilterValues *self, const char *label)
{
  GtkWidget *entry = self->field->kind == SR_KIND_DATE
                         ? sr_date_entry_new (sr_pane_normal_date, NULL)
                         : gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 9);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_enter), self);
  return entry;
}

static void
make_bounds (SrFilterValues *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *unit = self->field->kind == SR_KIND_REFERENCE ? NULL : self->field->target;

  self->from = make_entry (self, _ ("From"));
  self->to = make_entry (self, _ ("To"));
  gtk_box_append (GTK_BOX (box), self->from);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("to")));
  gtk_box_append (GTK_BOX (box), self->to);
  if (unit)
    gtk_box_append (GTK_BOX (box), gtk_label_new (unit));
  if (self->field->kind == SR_KIND_DATE)
    sr_tooltip_set (box, _ ("2019-09-27; a month or a year stands for its days"));
  gtk_box_append (GTK_BOX (self->page), box);
}

static void
make_reference (SrFilterValues *self)
{
  self->draft = sr_draft_new (self->schema);
  self->editor = sr_field_editor_new (self->reg, self->draft, self->field);
  gtk_box_append (GTK_BOX (self->page), self->editor);
}

static void
on_mode (SrFilterValues *self)
{
  gtk_widget_set_visible (
      self->page, g_str_equal (sr_segments_get_selected (SR_SEGMENTS (self->mode)), "values"));
}

static void
make_modes (SrFilterValues *self)
{
  gboolean text = self->field->kind == SR_KIND_TEXT;

  self->mode = sr_segments_new (_ ("Condition"));
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (self->field->mask == SR_MASK_NONE)
    sr_segments_add (SR_SEGMENTS (self->mode), "values", text ? _ ("Contains") : _ ("Value"));
  sr_segments_add (SR_SEGMENTS (self->mode), "filled", _ ("Filled"));
  sr_segments_add (SR_SEGMENTS (self->mode), "blank", _ ("Not filled"));
  gtk_box_append (GTK_BOX (self), self->mode);
  gtk_box_append (GTK_BOX (self), self->page);
  if (self->field->mask != SR_MASK_NONE)
    gtk_widget_set_visible (self->page, FALSE);
  else if (text)
    gtk_box_append (GTK_BOX (self->page), self->from = make_entry (self, _ ("Contains")));
  else if (self->field->kind == SR_KIND_REFERENCE)
    make_reference (self);
  else
    make_bounds (self);
  g_signal_connect_swapped (self->mode, "selected", G_CALLBACK (on_mode), self);
}

GtkWidget *
sr_filter_values_new (SrRegister *reg,
                      const SrSchema *schema,
                      const SrField *field,
                      const GArray *ids)
{
  SrFilterValues *self = g_object_new (SR_TYPE_FILTER_VALUES, NULL);

  self->reg = g_object_ref (reg);
  self->schema = schema;
  self->field = field;
  if (!has_ticks (field)) {
    make_modes (self);
    return GTK_WIDGET (self);
  }
  if (ids)
    count (self, ids);
  make_ticks (self);
  return GTK_WIDGET (self);
}

/* --- Showing and reading --- */

static void
tick (SrFilterValues *self, const char *const *values)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->ticks), i)); i++)
    gtk_check_button_set_active (check_of (GTK_WIDGET (row)),
                                 g_strv_contains (values, value_of (GTK_WIDGET (row))));
}

static void
show_values (SrFilterValues *self, SrFilterOp op, const char *const *values)
{
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (values[0] == NULL)
    return;
  if (self->editor && sr_kind_parse (self->field->kind, values[0], &value, NULL)) {
    sr_draft_set (self->draft, self->field->key, &value);
    sr_field_editor_reset (SR_FIELD_EDITOR (self->editor));
  }
  if (self->from)
    gtk_editable_set_text (GTK_EDITABLE (self->from), values[0]);
  if (self->to && (op != SR_FILTER_BETWEEN || values[1]))
    gtk_editable_set_text (GTK_EDITABLE (self->to),
                           op == SR_FILTER_BETWEEN ? values[1] : values[0]);
}

void
sr_filter_values_show (SrFilterValues *self, const SrQuery *query, guint index)
{
  static const char *const blank[] = {"", NULL};
  const char *const *values;
  SrFilterOp op;

  sr_query_filter (query, index, &op, &values);
  if (self->ticks) {
    tick (self, op == SR_FILTER_BLANK ? blank : values);
    return;
  }
  if (op == SR_FILTER_BLANK || op == SR_FILTER_FILLED)
    sr_segments_set_selected (SR_SEGMENTS (self->mode), op == SR_FILTER_BLANK ? "blank" : "filled");
  else
    show_values (self, op, values);
}

/* What is ticked, as a filter that writes its own word. */
static char *
ticked_word (SrFilterValues *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (SrQuery) query = sr_query_new (self->schema);
  g_auto (GStrv) values = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->ticks), i)); i++)
    if (gtk_check_button_get_active (check_of (GTK_WIDGET (row))))
      g_strv_builder_add (builder, value_of (GTK_WIDGET (row)));
  values = g_strv_builder_end (builder);
  if (values[0] == NULL)
    return NULL;
  if (*values[0] == '\0' && values[1] == NULL)
    return g_strconcat (self->field->key, "=", NULL);
  sr_query_add_filter (query, self->field->key, SR_FILTER_ANY_OF, (const char *const *)values);
  return sr_query_filter_word (self->reg, query, 0);
}

static char *
reference_word (SrFilterValues *self)
{
  g_autoptr (SrQuery) query = sr_query_new (self->schema);
  const SrValue *value;
  g_autofree char *id = NULL;
  const char *values[] = {NULL, NULL};

  sr_field_editor_flush (SR_FIELD_EDITOR (self->editor));
  value = sr_draft_get (self->draft, self->field->key);
  if (sr_value_is_blank (value))
    return NULL;
  values[0] = id = sr_kind_format (self->field->kind, value);
  sr_query_add_filter (query, self->field->key, SR_FILTER_ANY_OF, values);
  return sr_query_filter_word (self->reg, query, 0);
}

static char *
entered_word (SrFilterValues *self)
{
  g_autofree char *from = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->from)));
  g_autofree char *to =
      self->to ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->to))) : NULL;

  g_strstrip (from);
  if (to == NULL)
    return *from ? g_strdup_printf ("%s=~%s", self->field->key, from) : NULL;
  g_strstrip (to);
  if (*from == '\0' && *to == '\0')
    return NULL;
  return g_strdup_printf ("%s=%s..%s", self->field->key, from, to);
}

char *
sr_filter_values_word (SrFilterValues *self)
{
  const char *mode = self->mode ? sr_segments_get_selected (SR_SEGMENTS (self->mode)) : NULL;

  if (self->ticks)
    return ticked_word (self);
  if (!g_str_equal (mode, "values"))
    return g_strconcat (self->field->key, g_str_equal (mode, "filled") ? "=*" : "=", NULL);
  return self->editor ? reference_word (self) : entered_word (self);
}

void
sr_filter_values_focus (SrFilterValues *self)
{
  GtkWidget *first = self->search ? self->search : self->from;

  if (first == NULL || !gtk_widget_grab_focus (first))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* References that are computed have no editor to pick a record with. */
gboolean
sr_filter_values_can (const SrSchema *schema, const SrField *field)
{
  return !(field->flags & SR_FIELD_SEALED) &&
         !(field->kind == SR_KIND_REFERENCE && field->flags & SR_FIELD_DERIVED);
}
