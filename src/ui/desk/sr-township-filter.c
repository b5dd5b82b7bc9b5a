/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Townships as a filter: a side list, and a drop-down for narrow windows that shows the same.
 */
#include "ui/desk/sr-township-filter.h"

#include <glib/gi18n-lib.h>

#include "figures/sr-figures.h"
#include "store/sr-job.h"
#include "store/sr-list-run.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-text-size.h"

#define ALL  "all"
#define NONE "none"

struct _SrTownshipFilter {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *list;
  GtkWidget *popup_list; /* the same in the drop-down */
  GtkWidget *button;
  char *code; /* NULL: all */
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (SrTownshipFilter, sr_township_filter, GTK_TYPE_WIDGET)

static guint selected_signal;

static void
sr_township_filter_dispose (GObject *object)
{
  SrTownshipFilter *self = SR_TOWNSHIP_FILTER (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->button);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->code, g_free);
  G_OBJECT_CLASS (sr_township_filter_parent_class)->dispose (object);
}

static void
sr_township_filter_class_init (SrTownshipFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_township_filter_dispose;
  selected_signal = g_signal_new ("selected", SR_TYPE_TOWNSHIP_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sr_township_filter_init (SrTownshipFilter *self)
{
}

static void
label_button (SrTownshipFilter *self)
{
  SrCodeLists *lists = sr_register_code_lists (self->reg);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button),
                             self->code ? sr_code_lists_name (lists, "township", self->code)
                                        : _ ("All townships"));
}

static void
choose (SrTownshipFilter *self, const char *code)
{
  g_autofree char *old = self->code;

  self->code = g_strdup (code);
  sr_side_list_set_selected (SR_SIDE_LIST (self->list), code ? code : ALL);
  sr_side_list_set_selected (SR_SIDE_LIST (self->popup_list), code ? code : ALL);
  label_button (self);
}

static void
on_selected (GtkWidget *list, const char *id, SrTownshipFilter *self)
{
  const char *code = g_str_equal (id, ALL) ? NULL : id;

  if (g_strcmp0 (code, self->code) == 0)
    return;
  choose (self, code);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, selected_signal, 0, self->code);
}

static GtkWidget *
make_list (SrTownshipFilter *self)
{
  GtkWidget *list = sr_side_list_new (_ ("From township"));

  g_signal_connect (list, "selected", G_CALLBACK (on_selected), self);
  return list;
}

static GtkWidget *
make_button (SrTownshipFilter *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_set_size_request (self->popup_list, -1, 480);
  sr_text_bind (self->popup_list, "width-request", 200);
  gtk_popover_set_child (GTK_POPOVER (popover), self->popup_list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return g_object_ref_sink (button);
}

GtkWidget *
sr_township_filter_new (SrRegister *reg)
{
  SrTownshipFilter *self = g_object_new (SR_TYPE_TOWNSHIP_FILTER, NULL);

  self->reg = g_object_ref (reg);
  self->list = make_list (self);
  self->popup_list = make_list (self);
  self->button = make_button (self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  label_button (self);
  return GTK_WIDGET (self);
}

/* Most first, as a clerk looks for them; equal ones in official order. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  double first = (*(const SrFigureRow *const *)a)->cells[0].number;
  double second = (*(const SrFigureRow *const *)b)->cells[0].number;

  return (first < second) - (first > second);
}

/* The townships that somebody came from; N_EMPTY gets the number of the others. */
static GPtrArray *
used_rows (const SrFigureMatrix *matrix, guint *n_empty)
{
  GPtrArray *rows = g_ptr_array_new ();

  *n_empty = 0;
  for (guint i = 0; i < matrix->rows->len; i++) {
    SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (row->value && row->cells[0].number > 0)
      g_ptr_array_add (rows, row);
    else
      *n_empty += row->value != NULL;
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* Townships nobody came from stand together at the foot. */
static void
fill (SrSideList *list, const SrFigureMatrix *matrix)
{
  guint n_empty;
  g_autoptr (GPtrArray) rows = used_rows (matrix, &n_empty);
  g_autofree char *total = g_strdup_printf ("%.0f", matrix->totals[0].number);
  g_autofree char *heading = g_strdup_printf ("%u", rows->len);
  g_autofree char *empty = g_strdup_printf ("%u", n_empty);

  sr_side_list_clear (list);
  sr_side_list_set_heading (list, _ ("From township"), heading);
  sr_side_list_append (list, ALL, NULL, _ ("All"), total);
  sr_side_list_append_rule (list);
  for (guint i = 0; i < rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (rows, i);
    g_autofree char *count = g_strdup_printf ("%.0f", row->cells[0].number);

    sr_side_list_append (list, row->value, NULL, row->name, count);
  }
  if (n_empty == 0)
    return;
  sr_side_list_append_rule (list);
  sr_side_list_append (list, NONE, NULL, _ ("Townships nobody came from"), empty);
}

static void
show_counts (SrTownshipFilter *self, const SrFigureMatrix *matrix)
{
  fill (SR_SIDE_LIST (self->list), matrix);
  fill (SR_SIDE_LIST (self->popup_list), matrix);
  sr_side_list_set_selected (SR_SIDE_LIST (self->list), self->code ? self->code : ALL);
  sr_side_list_set_selected (SR_SIDE_LIST (self->popup_list), self->code ? self->code : ALL);
}

static gpointer
count (SrJob *job, gpointer figure, GError **error)
{
  const SrFigure *figures[] = {figure};

  return sr_figure_matrix (sr_job_register (job), figures, 1, sr_dimension_find ("township"), NULL,
                           error);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrTownshipFilter) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrFigureMatrix) matrix = sr_job_finish (result, &error);

  if (matrix && self->list)
    show_counts (self, matrix);
  else if (matrix == NULL)
    g_info ("townships: %s", error->message);
}

static void
matrix_free (gpointer matrix)
{
  sr_figure_matrix_free (matrix);
}

/* Large registers are counted aside; a later count takes the place of one under way. */
static void
count_aside (SrTownshipFilter *self, SrJob *job)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  sr_job_set_free_result (job, matrix_free);
  sr_job_run (job, self->counting, on_counted, g_object_ref (self));
}

void
sr_township_filter_count (SrTownshipFilter *self, const char *figure)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, count, (gpointer)sr_figure_find (figure), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrFigureMatrix) matrix = NULL;

  if (sr_list_is_large (self->reg)) {
    count_aside (self, job);
    return;
  }
  matrix = sr_job_run_here (job, NULL, &error);
  if (matrix)
    show_counts (self, matrix);
  else
    g_info ("townships: %s", error->message);
}

const char *
sr_township_filter_get (SrTownshipFilter *self)
{
  return self->code;
}

void
sr_township_filter_set (SrTownshipFilter *self, const char *code)
{
  if (g_strcmp0 (code, self->code) != 0)
    choose (self, code);
}

GtkWidget *
sr_township_filter_button (SrTownshipFilter *self)
{
  return self->button;
}
