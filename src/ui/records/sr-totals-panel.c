/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A head with the field, and a grid of groups.
 */
#include "ui/records/sr-totals-panel.h"

#include <glib/gi18n-lib.h>

#include "store/sr-list-count.h"
#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-filter-text.h"
#include "ui/records/sr-totals-choice.h"
#include "ui/records/sr-totals-rows.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-tooltip.h"

/* Widths in px. */
#define NAME_WIDTH   150
#define NUMBER_WIDTH 110

/* Rows that are seen at once; more are scrolled. */
#define ROWS_SEEN  7
#define ROW_HEIGHT 28

/* The fields summed up are few; their columns' data are numbers of columns. */
#define NAME  0
#define COUNT 1
#define SUMS  2

typedef struct {
  SrTotalsPanel *panel;
  guint index; /* NAME, COUNT, SUMS + i */
} Column;

struct _SrTotalsPanel {
  GtkBox parent_instance;

  SrRegister *reg;
  const SrSchema *schema;
  const SrField *group; /* NULL: there is none in the schema */
  char **sums;
  GArray *ids;
  SrListCount *count;
  SrTotalsRows *rows;
  Column *columns;
  GtkWidget *heading;
  GtkWidget *button; /* chooses the field */
  GtkWidget *chooser;
  GtkWidget *note; /* of what these are the totals */
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (SrTotalsPanel, sr_totals_panel, GTK_TYPE_BOX)

enum { GROUP, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_totals_panel_dispose (GObject *object)
{
  SrTotalsPanel *self = SR_TOTALS_PANEL (object);

  g_clear_pointer (&self->count, sr_list_count_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->sums, g_strfreev);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_totals_panel_parent_class)->dispose (object);
}

static void
sr_totals_panel_finalize (GObject *object)
{
  SrTotalsPanel *self = SR_TOTALS_PANEL (object);

  g_clear_object (&self->rows);
  g_free (self->columns);
  G_OBJECT_CLASS (sr_totals_panel_parent_class)->finalize (object);
}

static void
action_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = sr_totals_panel_text (SR_TOTALS_PANEL (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
action_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
sr_totals_panel_class_init (SrTotalsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_totals_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_totals_panel_finalize;
  gtk_widget_class_install_action (widget_class, "totals.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "totals.close", NULL, action_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "totals.close", NULL);
  signals[GROUP] = g_signal_new ("group", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* --- Rows --- */

static char *
name_text (SrTotalsPanel *self, const SrListGroup *group, gboolean is_whole)
{
  return is_whole ? g_strdup (_ ("Total"))
                  : sr_filter_value_text (self->reg, self->group, group->value);
}

/* Of the column INDEX. */
static char *
group_text (SrTotalsPanel *self, const SrListGroup *group, gboolean is_whole, guint index)
{
  if (index == NAME)
    return name_text (self, group, is_whole);
  if (index == COUNT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, group->n);
  return sr_list_sum_text (sr_schema_field (self->schema, self->sums[index - SUMS]),
                           group->sums[index - SUMS]);
}

static char *
cell_text (GObject *row, gpointer data)
{
  const Column *column = data;

  return group_text (column->panel, sr_totals_row_group (row), sr_totals_row_is_whole (row),
                     column->index);
}

/* The name is the way to the rows. */
static SrCellStyle
cell_style (GObject *row, gpointer data)
{
  const Column *column = data;

  if (sr_totals_row_is_whole (row))
    return SR_CELL_BOLD;
  return column->index == NAME ? SR_CELL_ACCENT : SR_CELL_PLAIN;
}

static const char *
column_title (SrTotalsPanel *self, guint index)
{
  if (index == NAME)
    return sr_field_label (self->group);
  return index == COUNT ? _ ("Rows")
                        : sr_field_label (sr_schema_field (self->schema, self->sums[index - SUMS]));
}

static void
set_columns (SrTotalsPanel *self)
{
  guint n = SUMS + g_strv_length (self->sums);
  g_autofree SrGridColumn *described = g_new0 (SrGridColumn, n);
  g_autofree Column *old = self->columns;

  self->columns = g_new0 (Column, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("%u", i);

    self->columns[i] = (Column){self, i};
    described[i] = (SrGridColumn){
        .id = i == NAME    ? "0"
              : i == COUNT ? "1"
                           : g_intern_string (id),
        .title = column_title (self, i),
        .whole = i != NAME,
        .width = i == NAME ? NAME_WIDTH : NUMBER_WIDTH,
        .numeric = i != NAME,
        .expand = i == NAME,
        .sortable = TRUE,
        .names_row = i == NAME,
        .text = cell_text,
        .style = cell_style,
        .data = &self->columns[i],
    };
  }
  sr_grid_set_columns (SR_GRID (self->grid), described, n);
}

/* As many as there are, and not too many. */
static void
set_height (SrTotalsPanel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  gtk_widget_set_size_request (self->grid, -1, (int)(MIN (MAX (n, 2), ROWS_SEEN) + 1) * ROW_HEIGHT);
}

static void
on_sort (SrGrid *grid, const char *column, gboolean descending, SrTotalsPanel *self)
{
  sr_totals_rows_sort (self->rows, (int)g_ascii_strtoll (column, NULL, 10) - SUMS, descending);
}

/* A date counts in its month, whose days the word of the month means. */
static char *
word_of (SrTotalsPanel *self, const SrListGroup *group)
{
  return g_strdup_printf ("%s=%s", self->group->key, group->value);
}

static void
on_activated (SrGrid *grid, guint position, SrTotalsPanel *self)
{
  const SrListGroup *group = sr_totals_rows_group (self->rows, position);
  g_autofree char *word = position > 0 && group ? word_of (self, group) : NULL;

  if (word)
    g_signal_emit (self, signals[GROUP], 0, word);
}

/* --- Counting --- */

/* "the 30 selected rows", "counting …", or why not. */
static void
say (SrTotalsPanel *self, const char *sentence, gboolean failed)
{
  gtk_label_set_text (GTK_LABEL (self->note), sentence);
  gtk_widget_set_css_classes (self->note,
                              (const char *[]){"sr-caption", failed ? "red" : "dim", NULL});
}

static void
say_scope (SrTotalsPanel *self, gboolean selected)
{
  g_autofree char *text = selected ? g_strdup_printf (_ ("of the %u selected rows"), self->ids->len)
                                   : g_strdup_printf (_ ("of all %u rows"), self->ids->len);

  say (self, text, FALSE);
}

static void
on_counted (SrListTotals *totals, const GError *error, gpointer data)
{
  SrTotalsPanel *self = data;

  gtk_widget_remove_css_class (self->grid, "sr-stale");
  if (totals == NULL)
    say (self, error->message, TRUE);
  sr_totals_rows_set (self->rows, totals);
  set_height (self);
}

/* What is shown of before is grey until the new numbers come. */
static void
count (SrTotalsPanel *self)
{
  gtk_widget_add_css_class (self->grid, "sr-stale");
  sr_list_count_start (self->count, self->schema, self->ids, self->group,
                       (const char *const *)self->sums);
}

/* --- The head --- */

static gboolean
may_group (const SrSchema *schema, const SrField *field)
{
  return sr_list_can_group (field);
}

static void
on_field (GtkWidget *chooser, const char *key, SrTotalsPanel *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  sr_totals_panel_group_by (self, key);
  sr_grid_focus (SR_GRID (self->grid));
}

static void
on_choosing (SrTotalsPanel *self)
{
  sr_field_chooser_start (SR_FIELD_CHOOSER (self->chooser));
}

static void
make_chooser (SrTotalsPanel *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->chooser = sr_field_chooser_new (self->schema, may_group);
  g_signal_connect (self->chooser, "chosen", G_CALLBACK (on_field), self);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_choosing), self);
  gtk_popover_set_child (GTK_POPOVER (popover), self->chooser);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
}

/* What is shown has other columns then. */
static void
set_group (SrTotalsPanel *self, const SrField *field)
{
  self->group = field;
  sr_totals_rows_set (self->rows, NULL);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button),
                             field ? sr_field_label (field) : _ ("No field"));
  if (field)
    set_columns (self);
}

static void
set_list (SrTotalsPanel *self, const SrSchema *schema, const char *const *sums)
{
  const SrField *field = sr_totals_choice_field (schema);
  gboolean other = self->schema != schema;

  if (!other && field == self->group && self->sums &&
      g_strv_equal ((const char *const *)self->sums, sums))
    return;
  g_strfreev (self->sums);
  self->sums = g_strdupv ((char **)sums);
  self->schema = schema;
  if (other)
    make_chooser (self);
  set_group (self, field);
}

static GtkWidget *
flat_button (const char *icon, const char *action, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sr_tooltip_set (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_head (SrTotalsPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->heading = gtk_label_new (_ ("Totals by"));
  self->button = gtk_menu_button_new ();
  self->note = gtk_label_new (NULL);
  gtk_widget_add_css_class (head, "sr-totals-head");
  gtk_widget_add_css_class (self->heading, "medium");
  gtk_widget_add_css_class (self->button, "sr-small");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  sr_tooltip_set (self->button, _ ("Group by another field"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Group by another field"), -1);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_set_hexpand (self->note, TRUE);
  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (head), self->button);
  gtk_box_append (GTK_BOX (head), self->note);
  gtk_box_append (GTK_BOX (head),
                  flat_button ("edit-copy-symbolic", "totals.copy", _ ("Copy the Totals")));
  gtk_box_append (GTK_BOX (head),
                  flat_button ("window-close-symbolic", "totals.close", _ ("Close the Totals")));
  return head;
}

static void
sr_totals_panel_init (SrTotalsPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-totals");
  self->rows = sr_totals_rows_new ();
  self->grid = sr_grid_new (_ ("Totals by groups"));
  sr_grid_set_dense (SR_GRID (self->grid), TRUE);
  sr_grid_set_single_click (SR_GRID (self->grid), TRUE);
  sr_grid_set_model (SR_GRID (self->grid), G_LIST_MODEL (self->rows));
  gtk_widget_set_vexpand (self->grid, FALSE);
  g_signal_connect (self->grid, "sort-changed", G_CALLBACK (on_sort), self);
  g_signal_connect (self->grid, "activated", G_CALLBACK (on_activated), self);
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), self->grid);
  set_height (self);
}

GtkWidget *
sr_totals_panel_new (SrRegister *reg)
{
  SrTotalsPanel *self = g_object_new (SR_TYPE_TOTALS_PANEL, NULL);

  self->reg = g_object_ref (reg);
  self->count = sr_list_count_new (reg, on_counted, self);
  return GTK_WIDGET (self);
}

void
sr_totals_panel_show (SrTotalsPanel *self,
                      const SrSchema *schema,
                      GArray *ids,
                      const char *const *sums,
                      gboolean selected)
{
  g_array_ref (ids);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids;
  set_list (self, schema, sums);
  if (self->group == NULL) {
    say (self, _ ("These records have no field to be grouped by"), FALSE);
    return;
  }
  say_scope (self, selected);
  count (self);
}

void
sr_totals_panel_clear (SrTotalsPanel *self)
{
  sr_list_count_stop (self->count);
  sr_totals_rows_set (self->rows, NULL);
}

void
sr_totals_panel_group_by (SrTotalsPanel *self, const char *key)
{
  const SrField *field = sr_schema_field (self->schema, key);

  g_return_if_fail (field && sr_list_can_group (field));

  sr_totals_choice_set (self->schema, TRUE, field);
  set_group (self, field);
  count (self);
}

gboolean
sr_totals_panel_is_busy (SrTotalsPanel *self)
{
  return sr_list_count_is_busy (self->count);
}

char *
sr_totals_panel_text (SrTotalsPanel *self)
{
  GString *text = g_string_new (NULL);
  guint n = SUMS + g_strv_length (self->sums);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; self->group && i < n; i++)
    g_string_append_printf (text, "%s%s", i ? "\t" : "", column_title (self, i));
  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; i < n; i++) {
      g_autofree char *cell =
          group_text (self, sr_totals_rows_group (self->rows, row), row == 0, i);

      g_string_append_printf (text, "%s%s", i ? "\t" : "\n", cell);
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

void
sr_totals_panel_focus (SrTotalsPanel *self)
{
  sr_grid_focus (SR_GRID (self->grid));
}
