/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tool bar, grid, the pane of doubts and sums, status line.
 */
#include "ui/employment/sr-wages-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-perform.h"
#include "core/records/sr-records.h"
#include "figures/sr-figures.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "ui/employment/sr-wages-columns.h"
#include "ui/widgets/sr-bar-chart.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-text-size.h"

#define PANE_WIDTH 266
#define MONTHS     3 /* before the one of the sheet, in the chart */

struct _SrWagesView {
  GtkBox parent_instance;

  SrRegister *reg;
  SrWageSheet *sheet; /* NULL: no workshop */
  GArray *factories;  /* ids, in the order of the chooser */
  gint64 factory;
  char month[SR_DATE_SIZE];

  GtkDropDown *chooser;
  GtkLabel *month_label;
  GtkWidget *chip;
  GtkStack *stack;
  SrEntryGrid *grid;
  SrStatusLine *status;
  SrSection *doubts;
  SrSection *chart_section;
  SrBarChart *chart;
  SrPairs *facts;
  gboolean is_filling; /* the chooser is filled by the program */
};

G_DEFINE_FINAL_TYPE (SrWagesView, sr_wages_view, GTK_TYPE_BOX)

static void show_sheet (SrWagesView *self);

static void
sr_wages_view_dispose (GObject *object)
{
  SrWagesView *self = SR_WAGES_VIEW (object);

  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  if (self->grid)
    sr_entry_grid_set_data (self->grid, NULL);
  self->grid = NULL;
  g_clear_pointer (&self->sheet, sr_wage_sheet_free);
  g_clear_pointer (&self->factories, g_array_unref);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_wages_view_parent_class)->dispose (object);
}

/* --- The pane --- */

static void
on_doubt (GtkButton *button, SrWagesView *self)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "sr-doubt"));
  const GPtrArray *doubts = sr_wage_sheet_doubts (self->sheet);
  const SrWageDoubt *doubt;

  if (at >= doubts->len)
    return;
  doubt = g_ptr_array_index (doubts, at);
  sr_entry_grid_set_cursor (self->grid, doubt->row, sr_wages_place (doubt->column));
  sr_entry_grid_focus (self->grid);
}

static GtkWidget *
make_doubt (SrWagesView *self, const SrWageDoubt *doubt, guint at)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *heading = g_strdup_printf (_ ("Row %u, %s"), doubt->row + 1,
                                              sr_wage_sheet_name (self->sheet, doubt->row));
  GtkWidget *title = gtk_label_new (heading);
  GtkWidget *sentence = gtk_label_new (doubt->sentence);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_widget_add_css_class (title, "medium");
  gtk_widget_add_css_class (title, doubt->severity == SR_SEVERITY_ERROR ? "red" : "amber");
  gtk_widget_add_css_class (sentence, "sr-caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), sentence);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sr-member");
  g_object_set_data (G_OBJECT (button), "sr-doubt", GUINT_TO_POINTER (at));
  g_signal_connect (button, "clicked", G_CALLBACK (on_doubt), self);
  return button;
}

static void
show_doubts (SrWagesView *self)
{
  const GPtrArray *doubts = sr_wage_sheet_doubts (self->sheet);
  guint wrong = 0;
  g_autofree char *note = NULL;

  sr_section_clear (self->doubts);
  for (guint i = 0; i < doubts->len; i++) {
    const SrWageDoubt *doubt = g_ptr_array_index (doubts, i);

    wrong += doubt->severity == SR_SEVERITY_ERROR;
    sr_section_append (self->doubts, make_doubt (self, doubt, i));
  }
  note = doubts->len ? g_strdup_printf (_ ("%u wrong ・ %u doubtful"), wrong, doubts->len - wrong)
                     : g_strdup (_ ("Nothing to look at"));
  sr_section_set_note (self->doubts, note);
}

/* Gross pay of the months before, and of the sheet as it is now. */
static void
show_chart (SrWagesView *self)
{
  g_autofree char *factory = g_strdup_printf ("%" G_GINT64_FORMAT, self->factory);
  g_autoptr (SrFigure) paid = sr_figure_slice (sr_figure_find ("wage_total"), "factory", factory);
  SrChartItem items[MONTHS + 1];
  char months[MONTHS + 1][SR_DATE_SIZE];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i <= MONTHS; i++) {
    SrFigureValue value = {TRUE, (double)sr_wage_sheet_sum (self->sheet, SR_WAGE_GROSS) / 100};
    g_autofree char *day = NULL;

    sr_month_add (self->month, i - MONTHS, months[i]);
    day = g_strconcat (months[i], "-01", NULL);
    if (i < MONTHS) {
      const SrFigureWhen when = {NULL, day, day};

      sr_figure_value (self->reg, paid, &when, &value, NULL);
    }
    g_ptr_array_add (texts, g_strdup_printf ("%.2f", value.number / 10000));
    items[i] =
        (SrChartItem){months[i], months[i], value.number, g_ptr_array_index (texts, (guint)i)};
  }
  sr_section_set_note (self->chart_section, _ ("10 000 yuan"));
  sr_bar_chart_set (self->chart, items, MONTHS + 1);
}

static void
add_fact (SrWagesView *self, const char *label, guint n, SrTone tone)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  sr_pairs_add (self->facts, NULL, label, text, tone);
}

static void
show_facts (SrWagesView *self)
{
  guint rows = sr_wage_sheet_n_rows (self->sheet);
  guint filled = sr_wage_sheet_n_filled (self->sheet);
  guint noted = 0;

  for (guint i = 0; i < rows; i++)
    noted += sr_wage_sheet_note (self->sheet, i) != NULL;
  sr_pairs_clear (self->facts);
  add_fact (self, _ ("On the roster"), rows, SR_TONE_PLAIN);
  add_fact (self, _ ("Filled in"), filled, SR_TONE_PLAIN);
  add_fact (self, _ ("Missing"), rows - filled, rows > filled ? SR_TONE_AMBER : SR_TONE_DIM);
  add_fact (self, _ ("Came or left"), noted, SR_TONE_PLAIN);
}

/* --- State --- */

/* The first doubt of the row under the cursor stands in the status line, too. */
static void
show_status (SrWagesView *self)
{
  const GPtrArray *doubts = sr_wage_sheet_doubts (self->sheet);
  guint row, column;

  sr_entry_grid_get_cursor (self->grid, &row, &column);
  sr_status_line_set_note (self->status, NULL, SR_TONE_PLAIN);
  for (guint i = 0; i < doubts->len; i++) {
    const SrWageDoubt *doubt = g_ptr_array_index (doubts, i);

    if (doubt->row == row) {
      sr_status_line_set_note (self->status, doubt->sentence,
                               doubt->severity == SR_SEVERITY_ERROR ? SR_TONE_RED : SR_TONE_AMBER);
      return;
    }
  }
}

static void
show_state (SrWagesView *self)
{
  gboolean changed = self->sheet && sr_wage_sheet_is_changed (self->sheet);

  sr_chip_set (self->chip, changed ? _ ("Not saved") : _ ("Saved"),
               changed ? SR_TONE_ACCENT : SR_TONE_GREY);
  gtk_widget_set_visible (self->chip,
                          self->sheet && (changed || sr_wage_sheet_n_filled (self->sheet) > 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.save", changed);
}

static void
show_all (SrWagesView *self)
{
  show_doubts (self);
  show_chart (self);
  show_facts (self);
  show_status (self);
  show_state (self);
}

static void
on_edited (SrEntryGrid *grid, SrWagesView *self)
{
  show_all (self);
}

static void
on_moved (SrEntryGrid *grid, guint row, guint column, SrWagesView *self)
{
  if (self->sheet)
    show_status (self);
}

static void
on_refused (SrEntryGrid *grid, const char *text, SrWagesView *self)
{
  guint row, column;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  sr_entry_grid_get_cursor (grid, &row, &column);
  sr_wage_sheet_set (self->sheet, row, (SrWageColumn)MAX (sr_wages_column (column), 0), text,
                     &error);
  sentence = g_strdup (error ? error->message : text);
  sr_status_line_set_note (self->status, sentence, SR_TONE_RED);
}

/* --- Reading --- */

/* Workshops by name; the chooser keeps what it shows. */
static void
fill_chooser (SrWagesView *self)
{
  g_autoptr (SrQuery) query = sr_query_new (&sr_factory_schema);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = GTK_INVALID_LIST_POSITION;

  g_clear_pointer (&self->factories, g_array_unref);
  self->factories = sr_query_ids (self->reg, query, NULL);
  for (guint i = 0; self->factories && i < self->factories->len; i++) {
    gint64 id = g_array_index (self->factories, gint64, i);
    g_autofree char *name = sr_record_label (self->reg, &sr_factory_schema, id);

    gtk_string_list_append (names, name);
    if (id == self->factory)
      at = i;
  }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  if (at == GTK_INVALID_LIST_POSITION && self->factories && self->factories->len) {
    at = 0;
    self->factory = g_array_index (self->factories, gint64, 0);
  }
  gtk_drop_down_set_selected (self->chooser, at);
  self->is_filling = FALSE;
}

static void
show_sheet (SrWagesView *self)
{
  g_autoptr (GError) error = NULL;

  sr_entry_grid_set_data (self->grid, NULL);
  g_clear_pointer (&self->sheet, sr_wage_sheet_free);
  gtk_label_set_text (self->month_label, self->month);
  if (self->factory)
    self->sheet = sr_wage_sheet_new (self->reg, self->factory, self->month, &error);
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  gtk_stack_set_visible_child_name (self->stack, self->sheet == NULL ? "none"
                                                 : sr_wage_sheet_n_rows (self->sheet) == 0
                                                     ? "empty"
                                                     : "sheet");
  if (self->sheet) {
    sr_entry_grid_set_data (self->grid, self->sheet);
    show_all (self);
  }
  show_state (self);
}

void
sr_wages_view_show (SrWagesView *self, gint64 factory, const char *month)
{
  self->factory = factory;
  g_strlcpy (self->month, month, sizeof self->month);
  fill_chooser (self);
  show_sheet (self);
}

/* Others have written: a sheet that is being filled in stays as it is. */
static void
on_changed (SrRegister *reg, gint64 entry, SrWagesView *self)
{
  if (self->sheet && sr_wage_sheet_is_changed (self->sheet))
    return;
  fill_chooser (self);
  show_sheet (self);
}

/* --- Choosing another sheet --- */

typedef struct {
  SrWagesView *view;
  gint64 factory;
  int months;
} Going;

static void
go (gboolean yes, gpointer data)
{
  Going *going = data;
  SrWagesView *self = going->view;

  if (yes) {
    char month[SR_DATE_SIZE];

    sr_month_add (self->month, going->months, month);
    sr_wages_view_show (self, going->factory, month);
  } else
    fill_chooser (self);
  g_object_unref (self);
  g_free (going);
}

static void
go_to (SrWagesView *self, gint64 factory, int months)
{
  Going *going = g_new0 (Going, 1);

  *going = (Going){g_object_ref (self), factory, months};
  sr_wages_view_leave (GTK_WIDGET (self), go, going);
}

static void
on_chosen (GtkDropDown *chooser, GParamSpec *pspec, SrWagesView *self)
{
  guint at = gtk_drop_down_get_selected (chooser);

  if (!self->is_filling && self->factories && at < self->factories->len)
    go_to (self, g_array_index (self->factories, gint64, at), 0);
}

static void
on_previous (GtkButton *button, SrWagesView *self)
{
  go_to (self, self->factory, -1);
}

static void
on_next (GtkButton *button, SrWagesView *self)
{
  go_to (self, self->factory, 1);
}

/* --- Actions --- */

static void
view_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);
  g_autoptr (SrActRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *factory = NULL;
  g_autofree char *sentence = NULL;
  gint64 entry;

  if (self->sheet == NULL || !sr_entry_grid_commit (self->grid))
    return;
  request = sr_wage_sheet_request (self->sheet, &error);
  factory = sr_record_label (self->reg, &sr_factory_schema, self->factory);
  if (request == NULL || !sr_act_perform (self->reg, request, &entry, &error)) {
    gtk_widget_activate_action (widget, "win.fail", "s", error->message);
    return;
  }
  show_sheet (self);
  sentence = g_strdup_printf (_ ("Wages of %s for %s"), factory, self->month);
  gtk_widget_activate_action (widget, "win.toast", "(sx)", sentence, entry);
}

static void
after_step (SrWagesView *self)
{
  sr_entry_grid_refresh (self->grid);
  show_all (self);
}

static void
sheet_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);

  if (self->sheet && sr_wage_sheet_undo (self->sheet))
    after_step (self);
  else
    gtk_widget_activate_action (widget, "win.undo-written", NULL);
}

static void
view_fill_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);
  guint row, at;
  int column;

  if (self->sheet == NULL || !sr_entry_grid_commit (self->grid))
    return;
  sr_entry_grid_get_cursor (self->grid, &row, &at);
  column = sr_wages_column (at);
  if (column < 0 || !sr_wage_sheet_fill_down (self->sheet, row, (SrWageColumn)column))
    return;
  sr_entry_grid_set_cursor (self->grid, row + 1, at);
  after_step (self);
}

static void
view_copy_last_month (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->sheet == NULL || !sr_entry_grid_commit (self->grid))
    return;
  if (sr_wage_sheet_copy_last_month (self->sheet, &error) == 0)
    gtk_widget_activate_action (
        widget, "win.toast", "(sx)",
        error ? error->message : _ ("The month before has nothing for blank cells"), (gint64)0);
  after_step (self);
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrWagesView) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GError) error = NULL;
  guint row, at;

  if (text == NULL || self->sheet == NULL)
    return;
  sr_entry_grid_get_cursor (self->grid, &row, &at);
  if (!sr_wage_sheet_paste (self->sheet, row, (SrWageColumn)MAX (sr_wages_column (at), 0), text,
                            &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  after_step (self);
}

static void
view_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);

  if (self->sheet && sr_entry_grid_commit (self->grid))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text,
                                   g_object_ref (self));
}

static void
view_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_changed (NULL, 0, SR_WAGES_VIEW (widget));
}

/* The next doubt below the cursor, from the top again behind the last. */
static void
view_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrWagesView *self = SR_WAGES_VIEW (widget);
  const GPtrArray *doubts = self->sheet ? sr_wage_sheet_doubts (self->sheet) : NULL;
  guint row, column, at = 0;

  if (doubts == NULL || doubts->len == 0)
    return;
  sr_entry_grid_get_cursor (self->grid, &row, &column);
  while (at < doubts->len && ((const SrWageDoubt *)doubts->pdata[at])->row <= row)
    at++;
  at = at < doubts->len ? at : 0;
  sr_entry_grid_set_cursor (self->grid, ((const SrWageDoubt *)doubts->pdata[at])->row,
                            sr_wages_place (((const SrWageDoubt *)doubts->pdata[at])->column));
  sr_entry_grid_focus (self->grid);
}

void
sr_wages_view_leave (GtkWidget *view, SrConfirmFunc done, gpointer data)
{
  SrWagesView *self = SR_WAGES_VIEW (view);
  g_autofree char *factory = NULL;
  g_autofree char *body = NULL;

  if (self->sheet == NULL ||
      (!sr_wage_sheet_is_changed (self->sheet) && !sr_entry_grid_is_typing (self->grid))) {
    done (TRUE, data);
    return;
  }
  /* What is asked about is seen. */
  gtk_widget_activate_action (view, "win.go", "s", "employment");
  gtk_widget_activate_action (view, "page.section", "s", "wages");
  factory = sr_record_label (self->reg, &sr_factory_schema, self->factory);
  body = g_strdup_printf (_ ("The wages of %s for %s are not saved."), factory, self->month);
  sr_confirm (GTK_WINDOW (gtk_widget_get_root (view)), _ ("Discard What Was Typed?"), body, NULL,
              _ ("Discard"), TRUE, done, data);
}

/* --- Making --- */

static void
sr_wages_view_class_init (SrWagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_wages_view_dispose;
  gtk_widget_class_install_action (widget_class, "view.save", NULL, view_save);
  gtk_widget_class_install_action (widget_class, "view.refresh", NULL, view_refresh);
  gtk_widget_class_install_action (widget_class, "view.fill-down", NULL, view_fill_down);
  gtk_widget_class_install_action (widget_class, "view.copy-last-month", NULL,
                                   view_copy_last_month);
  gtk_widget_class_install_action (widget_class, "view.paste", NULL, view_paste);
  gtk_widget_class_install_action (widget_class, "view.next-problem", NULL, view_next_problem);
  gtk_widget_class_install_action (widget_class, "sheet.undo", NULL, sheet_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "view.fill-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "view.paste",
                                       NULL);
}

static GtkWidget *
tool (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_months (SrWagesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *previous = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *next = gtk_button_new_from_icon_name ("go-next-symbolic");

  self->month_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (previous), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Month before"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Month after"), -1);
  g_signal_connect (previous, "clicked", G_CALLBACK (on_previous), self);
  g_signal_connect (next, "clicked", G_CALLBACK (on_next), self);
  gtk_label_set_width_chars (self->month_label, 9);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), previous);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->month_label));
  gtk_box_append (GTK_BOX (box), next);
  return box;
}

static GtkWidget *
make_bar (SrWagesView *self, GtkWidget *segments)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *save = tool (_ ("Save the sheet"), "view.save");

  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->chip = sr_chip_new ("", SR_TONE_GREY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Workshop"), -1);
  gtk_widget_set_valign (GTK_WIDGET (self->chooser), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_add_css_class (bar, "sr-toolbar");
  sr_text_request (bar, -1, 46);
  gtk_box_append (GTK_BOX (bar), segments);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (bar), make_months (self));
  gtk_box_append (GTK_BOX (bar), self->chip);
  gtk_box_append (GTK_BOX (bar), gap);
  gtk_box_append (GTK_BOX (bar), tool (_ ("Copy last month"), "view.copy-last-month"));
  gtk_box_append (GTK_BOX (bar), tool (_ ("Paste"), "view.paste"));
  gtk_box_append (GTK_BOX (bar), save);
  g_signal_connect (self->chooser, "notify::selected", G_CALLBACK (on_chosen), self);
  return bar;
}

static GtkWidget *
make_pane (SrWagesView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *roster = sr_section_new (_ ("Roster of the month"));

  self->doubts = SR_SECTION (sr_section_new (_ ("To look at")));
  self->chart_section = SR_SECTION (sr_section_new (_ ("Gross pay")));
  self->chart = SR_BAR_CHART (sr_bar_chart_new (_ ("Gross pay")));
  self->facts = SR_PAIRS (sr_pairs_new (1));
  sr_pairs_set_label_width (self->facts, 112);
  sr_section_append (self->chart_section, GTK_WIDGET (self->chart));
  sr_section_append (SR_SECTION (roster), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->doubts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart_section));
  gtk_box_append (GTK_BOX (box), roster);
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 14);
  gtk_widget_set_margin_top (box, 14);
  gtk_widget_set_margin_bottom (box, 14);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_add_css_class (scroller, "sr-pane");
  gtk_widget_set_hexpand (scroller, FALSE);
  sr_text_request (scroller, PANE_WIDTH, -1);
  return scroller;
}

static GtkWidget *
make_status (SrWagesView *self)
{
  GtkWidget *status = sr_status_line_new ();

  self->status = SR_STATUS_LINE (status);
  sr_status_line_add_key (self->status, "Enter", _ ("Next row"));
  sr_status_line_add_key (self->status, "Tab", _ ("Next cell"));
  sr_status_line_add_key (self->status, "Ctrl D", _ ("Fill down"));
  sr_status_line_add_key (self->status, "Ctrl Z", _ ("Undo"));
  sr_status_line_add_key (self->status, "Ctrl S", _ ("Save the sheet"));
  return status;
}

static void
sr_wages_view_init (SrWagesView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static void
make_parts (SrWagesView *self, GtkWidget *segments)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->grid = SR_ENTRY_GRID (sr_entry_grid_new (_ ("Wage sheet"), sr_wages_columns (),
                                                 SR_N_WAGES_COLUMNS, sr_wages_model ()));
  gtk_widget_set_hexpand (GTK_WIDGET (self->grid), TRUE);
  gtk_box_append (GTK_BOX (sheet), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (sheet), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (sheet), make_pane (self));
  gtk_stack_add_named (
      self->stack,
      sr_empty_state_new (NULL, _ ("No Workshop"), _ ("Enter a workshop first, under Workshops.")),
      "none");
  gtk_stack_add_named (self->stack,
                       sr_empty_state_new (NULL, _ ("Nobody Worked Here in This Month"),
                                           _ ("Register who works here, or choose another month.")),
                       "empty");
  gtk_stack_add_named (self->stack, sheet, "sheet");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), make_bar (self, segments));
  gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (self), make_status (self));
  g_signal_connect (self->grid, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (self->grid, "moved", G_CALLBACK (on_moved), self);
  g_signal_connect (self->grid, "refused", G_CALLBACK (on_refused), self);
}

GtkWidget *
sr_wages_view_new (SrRegister *reg, GtkWidget *segments)
{
  SrWagesView *self = g_object_new (SR_TYPE_WAGES_VIEW, NULL);

  self->reg = g_object_ref (reg);
  g_strlcpy (self->month, sr_register_as_of (reg), 8);
  make_parts (self, segments);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_changed), self, 0);
  fill_chooser (self);
  show_sheet (self);
  return GTK_WIDGET (self);
}
