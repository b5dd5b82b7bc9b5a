/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Chips of a query, and the popover that adds and changes them.
 */
#include "ui/records/sr-list-filters.h"

#include <glib/gi18n-lib.h>

#include "figures/sr-figures.h"
#include "store/sr-query-words.h"
#include "ui/records/sr-filter-chooser.h"
#include "ui/records/sr-filter-text.h"
#include "ui/widgets/sr-filter-bar.h"
#include "ui/widgets/sr-tooltip.h"

#define CHIP_OF_SCOPE (-1)
#define NONE          (-1)

struct _SrListFilters {
  GtkBox parent_instance;

  SrRegister *reg;
  SrQuery *query; /* the table's */
  const char *scope;
  char *hidden;
  GtkWidget *bar;
  GtkWidget *button; /* + Filter */
  GtkWidget *chooser;
  SrListIds ids;
  gpointer ids_data;
  int editing;   /* index of the filter whose values are open, or NONE */
  GArray *chips; /* int: index of the filter, or CHIP_OF_SCOPE */
};

G_DEFINE_FINAL_TYPE (SrListFilters, sr_list_filters, GTK_TYPE_BOX)

static guint changed_signal;

static void
sr_list_filters_dispose (GObject *object)
{
  SrListFilters *self = SR_LIST_FILTERS (object);

  g_clear_object (&self->reg);
  self->query = NULL;
  G_OBJECT_CLASS (sr_list_filters_parent_class)->dispose (object);
}

static void
sr_list_filters_finalize (GObject *object)
{
  SrListFilters *self = SR_LIST_FILTERS (object);

  g_array_unref (self->chips);
  g_free (self->hidden);
  G_OBJECT_CLASS (sr_list_filters_parent_class)->finalize (object);
}

static void
sr_list_filters_class_init (SrListFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_list_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_list_filters_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_list_filters_init (SrListFilters *self)
{
  self->chips = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
add_chip (SrListFilters *self, int chip, const char *label, const char *whole)
{
  g_array_append_val (self->chips, chip);
  sr_filter_bar_add (SR_FILTER_BAR (self->bar), label, whole);
}

/* The page shows it already. */
static gboolean
is_hidden (SrListFilters *self, guint index)
{
  const char *const *values;
  SrFilterOp op;
  const SrField *field = sr_query_filter (self->query, index, &op, &values);

  return g_strcmp0 (field->key, self->hidden) == 0 && op == SR_FILTER_ANY_OF && values[0] &&
         values[1] == NULL;
}

static void
fill (SrListFilters *self)
{
  g_autofree char *scope = sr_filter_scope_text (self->reg, self->query);

  sr_filter_bar_clear (SR_FILTER_BAR (self->bar));
  g_array_set_size (self->chips, 0);
  if (scope)
    add_chip (self, CHIP_OF_SCOPE, scope, scope);
  for (guint i = 0; i < sr_query_n_filters (self->query); i++) {
    g_autofree char *label = sr_filter_text (self->reg, self->query, i, FALSE);
    g_autofree char *whole = sr_filter_text (self->reg, self->query, i, TRUE);

    if (!is_hidden (self, i))
      add_chip (self, (int)i, label, whole);
  }
}

static void
reset_scope (SrListFilters *self)
{
  sr_query_set_scope (self->query, NULL, self->scope ? sr_figure_members_sql (self->scope) : NULL);
  sr_query_set_period (self->query, NULL, NULL);
}

static void
changed (SrListFilters *self)
{
  fill (self);
  g_signal_emit (self, changed_signal, 0);
}

/* The new filter stands in the place of the one that was edited. */
static void
replace_filter (SrListFilters *self, const char *word)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_free);
  guint n = sr_query_n_filters (self->query);

  for (guint i = (guint)self->editing + 1; i < n; i++)
    g_ptr_array_add (later, sr_query_filter_word (self->reg, self->query, i));
  while (sr_query_n_filters (self->query) > (guint)self->editing)
    sr_query_remove_filter (self->query, sr_query_n_filters (self->query) - 1);
  sr_query_add_word (self->reg, self->query, word, NULL, NULL);
  for (guint i = 0; i < later->len; i++)
    sr_query_add_word (self->reg, self->query, later->pdata[i], NULL, NULL);
}

static void
on_apply (GtkWidget *chooser, const char *word, SrListFilters *self)
{
  if (self->editing == NONE)
    sr_query_add_word (self->reg, self->query, word, NULL, NULL);
  else
    replace_filter (self, word);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  changed (self);
}

static void
on_chooser_remove (GtkWidget *chooser, SrListFilters *self)
{
  if (self->editing != NONE)
    sr_query_remove_filter (self->query, (guint)self->editing);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  changed (self);
}

/* Opened by its button: a new filter, unless a chip has asked for its own. */
static void
on_open (SrListFilters *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->editing == NONE) {
    ids = self->ids ? self->ids (self->ids_data) : NULL;
    sr_filter_chooser_start (SR_FILTER_CHOOSER (self->chooser), sr_query_schema (self->query), ids);
  }
  sr_filter_chooser_focus (SR_FILTER_CHOOSER (self->chooser));
}

static void
on_closed (SrListFilters *self)
{
  self->editing = NONE;
}

static void
on_edit (SrFilterBar *bar, guint index, SrListFilters *self)
{
  int chip = g_array_index (self->chips, int, index);

  if (chip == CHIP_OF_SCOPE)
    return;
  self->editing = chip;
  sr_filter_chooser_edit (SR_FILTER_CHOOSER (self->chooser), self->query, (guint)chip);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

static void
on_remove (SrFilterBar *bar, guint index, SrListFilters *self)
{
  int chip = g_array_index (self->chips, int, index);

  if (chip == CHIP_OF_SCOPE)
    reset_scope (self);
  else
    sr_query_remove_filter (self->query, (guint)chip);
  changed (self);
  if (!sr_filter_bar_focus (SR_FILTER_BAR (self->bar), index))
    gtk_widget_child_focus (self->button, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_button (SrListFilters *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *popover = gtk_popover_new ();

  self->chooser = sr_filter_chooser_new (self->reg);
  gtk_popover_set_child (GTK_POPOVER (popover), self->chooser);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Filter")));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "sr-add-pill");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sr_tooltip_set (button, _ ("Filter by any field"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter"), -1);
  g_signal_connect (self->chooser, "apply", G_CALLBACK (on_apply), self);
  g_signal_connect (self->chooser, "remove", G_CALLBACK (on_chooser_remove), self);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (on_closed), self);
  return button;
}

GtkWidget *
sr_list_filters_new (SrRegister *reg)
{
  SrListFilters *self = g_object_new (SR_TYPE_LIST_FILTERS, "spacing", 8, NULL);

  self->reg = g_object_ref (reg);
  self->bar = sr_filter_bar_new ();
  self->button = make_button (self);
  self->editing = NONE;
  g_signal_connect (self->bar, "remove", G_CALLBACK (on_remove), self);
  g_signal_connect (self->bar, "edit", G_CALLBACK (on_edit), self);
  gtk_box_append (GTK_BOX (self), self->bar);
  gtk_box_append (GTK_BOX (self), self->button);
  return GTK_WIDGET (self);
}

void
sr_list_filters_show (SrListFilters *self, SrQuery *query, const char *scope)
{
  self->query = query;
  self->scope = scope;
  fill (self);
}

void
sr_list_filters_set_ids (SrListFilters *self, SrListIds ids, gpointer data)
{
  self->ids = ids;
  self->ids_data = data;
}

void
sr_list_filters_open (SrListFilters *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

void
sr_list_filters_hide_field (SrListFilters *self, const char *field)
{
  g_free (self->hidden);
  self->hidden = g_strdup (field);
}

void
sr_list_filters_reset (SrListFilters *self)
{
  sr_query_clear_filters (self->query);
  if (sr_query_scope (self->query))
    reset_scope (self);
  fill (self);
}

gboolean
sr_list_filters_active (SrListFilters *self)
{
  return self->query && (sr_query_n_filters (self->query) > 0 || sr_query_scope (self->query));
}
