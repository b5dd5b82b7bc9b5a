/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Counting, and which of the two screens is shown.
 */
#include "ui/overview/sr-overview-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/overview/sr-buildings-view.h"
#include "ui/overview/sr-overview-count.h"
#include "ui/overview/sr-overview-today.h"
#include "ui/records/sr-print-dialog.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-empty-state.h"

#define MIN_WIDTH 480 /* of the window */

struct _SrOverviewPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *bar;
  GtkProgressBar *progress;
  GtkWidget *stack;
  GtkWidget *today;
  GtkWidget *buildings;
  SrOverviewNumbers *numbers; /* NULL before the first */
  GCancellable *counting;     /* NULL: nothing is counted */
  gboolean stale;             /* to be counted when it is shown */
};

G_DEFINE_FINAL_TYPE (SrOverviewPage, sr_overview_page, GTK_TYPE_WIDGET)

static void
stop_counting (SrOverviewPage *self)
{
  if (self->counting)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
sr_overview_page_dispose (GObject *object)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (object);

  stop_counting (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_overview_page_parent_class)->dispose (object);
}

static void
sr_overview_page_finalize (GObject *object)
{
  g_clear_pointer (&SR_OVERVIEW_PAGE (object)->numbers, sr_overview_numbers_free);
  G_OBJECT_CLASS (sr_overview_page_parent_class)->finalize (object);
}

/* Another day than today is said across the page. */
static void
show_day (SrOverviewPage *self)
{
  const char *as_of = sr_register_as_of (self->reg);
  char today[SR_DATE_SIZE];
  g_autofree char *sentence = g_strdup_printf (_ ("You are looking at the register of %s"), as_of);

  sr_date_today (today);
  sr_bar_set (SR_BAR (self->bar), SR_TONE_ACCENT, g_str_equal (today, as_of) ? NULL : sentence,
              _ ("Back to today"));
}

static void
on_back_to_today (GtkWidget *bar, SrOverviewPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!sr_register_set_as_of (self->reg, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

/* A household may be registered before its flat is, and a site before both. */
static gboolean
is_empty (const SrOverviewNumbers *numbers)
{
  return sr_overview_number (numbers, "flats") == 0 &&
         sr_overview_number (numbers, "households") == 0;
}

static void
show_numbers (SrOverviewPage *self, SrOverviewNumbers *numbers)
{
  g_autoptr (SrOverviewNumbers) before = self->numbers;
  gboolean was_empty =
      g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "today") != 0 &&
      gtk_stack_get_visible_child (GTK_STACK (self->stack)) != self->buildings;

  self->numbers = numbers;
  sr_overview_today_set (SR_OVERVIEW_TODAY (self->today), numbers);
  sr_buildings_view_set_numbers (SR_BUILDINGS_VIEW (self->buildings), numbers);
  if (is_empty (numbers))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
  else if (was_empty)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "today");
}

static void
set_counting (SrOverviewPage *self, gboolean counting)
{
  sr_overview_today_set_counting (SR_OVERVIEW_TODAY (self->today), counting);
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), 0);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *weak = data;
  g_autoptr (SrOverviewPage) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  SrOverviewNumbers *numbers = sr_job_finish (result, &error);

  g_weak_ref_clear (weak);
  if (self == NULL || g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED)) {
    g_clear_pointer (&numbers, sr_overview_numbers_free);
    return;
  }
  g_clear_object (&self->counting);
  set_counting (self, FALSE);
  if (numbers)
    show_numbers (self, numbers);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  g_autoptr (SrOverviewPage) self = g_weak_ref_get (data);

  if (self == NULL || self->counting == NULL)
    return;
  gtk_progress_bar_set_fraction (self->progress, total ? (double)done / (double)total : 0);
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), 1);
}

static void
count (SrOverviewPage *self)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, sr_overview_count, NULL, NULL);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  stop_counting (self);
  self->stale = FALSE;
  self->counting = g_cancellable_new ();
  set_counting (self, TRUE);
  g_weak_ref_init (weak, self);
  sr_job_set_free_result (job, (GDestroyNotify)sr_overview_numbers_free);
  sr_job_set_progress (job, on_progress, weak);
  sr_job_run (job, self->counting, on_counted, weak);
}

/* What nobody looks at is counted when somebody does. */
static void
refresh (SrOverviewPage *self)
{
  self->stale = TRUE;
  show_day (self);
  sr_buildings_view_refresh (SR_BUILDINGS_VIEW (self->buildings));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    count (self);
}

static void
on_changed (SrRegister *reg, gint64 entry, SrOverviewPage *self)
{
  refresh (self);
}

/* What another page covers is not there for assistive technology either; GTK's stacks do not tell
 * it. */
static void
tell_covered (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !gtk_widget_get_mapped (widget), -1);
}

static void
follow_cover (GtkWidget *widget)
{
  g_signal_connect_after (widget, "map", G_CALLBACK (tell_covered), NULL);
  g_signal_connect_after (widget, "unmap", G_CALLBACK (tell_covered), NULL);
}

static void
on_map (SrOverviewPage *self)
{
  if (self->stale)
    count (self);
}

/* What nobody waits for is not counted to the end. */
static void
on_unmap (SrOverviewPage *self)
{
  self->stale = self->stale || self->counting != NULL;
  stop_counting (self);
  set_counting (self, FALSE);
  if (sr_overview_today_is_checking (SR_OVERVIEW_TODAY (self->today)))
    self->stale = TRUE;
  sr_overview_today_stop (SR_OVERVIEW_TODAY (self->today));
}

static void
show_screen (SrOverviewPage *self, const char *name)
{
  if (self->numbers == NULL || is_empty (self->numbers))
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  if (gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->buildings)
    sr_buildings_view_focus (SR_BUILDINGS_VIEW (self->buildings));
  else
    sr_overview_today_focus (SR_OVERVIEW_TODAY (self->today));
}

static void
page_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_screen (SR_OVERVIEW_PAGE (widget), "today");
}

static void
page_buildings (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_screen (SR_OVERVIEW_PAGE (widget), "buildings");
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  refresh (SR_OVERVIEW_PAGE (widget));
}

static gboolean
shows_buildings (SrOverviewPage *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->buildings;
}

/* From a flat to no flat, from the buildings to today. */
static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (widget);

  if (shows_buildings (self) && !sr_buildings_view_close (SR_BUILDINGS_VIEW (self->buildings)))
    show_screen (self, "today");
}

static void
page_indicator (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (widget);

  if (shows_buildings (self))
    sr_buildings_view_choose (SR_BUILDINGS_VIEW (self->buildings),
                              (guint)g_variant_get_int32 (parameter) - 1);
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (widget);

  if (shows_buildings (self))
    sr_buildings_view_next_pane (SR_BUILDINGS_VIEW (self->buildings));
  else
    sr_overview_today_next_pane (SR_OVERVIEW_TODAY (self->today));
}

/* Searching and registering are done among the households. */
static void
page_elsewhere (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strdup (name);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  gtk_widget_activate_action (root, "win.go", "s", "households");
  gtk_widget_activate_action (root, "win.page", "s", action + strlen ("page."));
}

/* The settlement on a page, or the sheet of the building that is looked at. */
static void
page_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (widget);
  SrPrintOrder *order = g_new0 (SrPrintOrder, 1);

  order->kind = shows_buildings (self) ? SR_PRINT_BUILDING : SR_PRINT_SITE;
  order->building = sr_buildings_view_building (SR_BUILDINGS_VIEW (self->buildings));
  sr_print_dialog_open (widget, self->reg, order);
}

/* Among the buildings the number of one is looked for. */
static void
page_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrOverviewPage *self = SR_OVERVIEW_PAGE (widget);

  if (!shows_buildings (self) || !sr_buildings_view_search (SR_BUILDINGS_VIEW (self->buildings)))
    page_elsewhere (widget, name, parameter);
}

/* What stands side by side must not keep the window from being made narrow: the layout changes on
 * the way, and what is left is scrolled. */
static void
sr_overview_page_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (SR_OVERVIEW_PAGE (widget)->box, orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
sr_overview_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *box = SR_OVERVIEW_PAGE (widget)->box;
  int minimum;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (box, MAX (width, minimum), height, baseline, NULL);
}

static void
sr_overview_page_class_init (SrOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_overview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_overview_page_finalize;
  widget_class->measure = sr_overview_page_measure;
  widget_class->size_allocate = sr_overview_page_size_allocate;
  gtk_widget_class_install_action (widget_class, "page.today", NULL, page_today);
  gtk_widget_class_install_action (widget_class, "page.buildings", NULL, page_buildings);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.indicator", "i", page_indicator);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_search);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, page_print);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, page_elsewhere);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "page.search", NULL);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint)i, 0, "page.indicator",
                                         "i", i);
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *empty = sr_empty_state_new (
      NULL, _ ("Nothing is registered yet"),
      _ ("First register the buildings and their flats, then the households that move in. "
         "The sample community shows how everything looks."));
  GtkWidget *records =
      sr_empty_state_add_button (SR_EMPTY_STATE (empty), _ ("Buildings and Flats…"), NULL, TRUE);
  GtkWidget *move_in =
      sr_empty_state_add_button (SR_EMPTY_STATE (empty), _ ("Move In…"), "Ctrl N", FALSE);
  GtkWidget *sample =
      sr_empty_state_add_button (SR_EMPTY_STATE (empty), _ ("Sample Community"), NULL, FALSE);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (records), "win.records");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (move_in), "page.new");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (sample), "win.sample");
  return empty;
}

static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  follow_cover (scroller);
  return scroller;
}

static void
sr_overview_page_init (SrOverviewPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "osd");
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Counting"), -1);
  self->bar = sr_bar_new ();
  gtk_widget_set_margin_start (self->bar, 20);
  gtk_widget_set_margin_end (self->bar, 20);
  gtk_widget_set_margin_top (self->bar, 8);
  g_signal_connect (self->bar, "act", G_CALLBACK (on_back_to_today), self);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (self->box, "sr-page");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->stale = TRUE;
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmap), NULL);
  follow_cover (GTK_WIDGET (self));
}

GtkWidget *
sr_overview_page_new (SrRegister *reg)
{
  SrOverviewPage *self = g_object_new (SR_TYPE_OVERVIEW_PAGE, NULL);
  GtkStack *stack = GTK_STACK (self->stack);

  self->reg = g_object_ref (reg);
  self->today = sr_overview_today_new (reg);
  self->buildings = sr_buildings_view_new (reg);
  follow_cover (self->buildings);
  gtk_stack_add_named (stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "nothing");
  gtk_stack_add_named (stack, scrolled (self->today), "today");
  gtk_stack_add_named (stack, self->buildings, "buildings");
  gtk_stack_add_named (stack, make_empty (), "empty");
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (reg, "as-of-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  show_day (self);
  return GTK_WIDGET (self);
}

gboolean
sr_overview_page_is_counting (SrOverviewPage *self)
{
  return self->counting != NULL ||
         sr_overview_today_is_checking (SR_OVERVIEW_TODAY (self->today)) ||
         sr_buildings_view_is_counting (SR_BUILDINGS_VIEW (self->buildings));
}
