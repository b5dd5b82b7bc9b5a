/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Four parts side by side and what happens between them.
 */
#include "ui/import/sr-import-preview.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-filters.h"
#include "ui/import/sr-import-grid.h"
#include "ui/import/sr-import-pane.h"
#include "ui/import/sr-import-strip.h"
#include "ui/import/sr-import-topics.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-text-size.h"

#define FILTERS_WIDTH 188
#define PANE_WIDTH    296
#define MIN_WIDTH     480

/* A window with less room has no filters; the menu of results is in the table's order all the same.
 */
#define FILTERS_FROM 860

/* A narrower one has room for what is ticked, not for the keys as well. */
#define KEYS_FROM 1200

struct _SrImportPreview {
  GtkWidget parent_instance;

  SrRegister *reg;
  SrImportSession *session; /* or NULL */
  SrPreviewRows *rows;
  GtkWidget *box;
  GtkWidget *filters;
  GtkWidget *filters_line; /* separator beside them */
  GtkWidget *strip;
  GtkWidget *middle; /* stack: table, none */
  GtkWidget *none;
  GtkWidget *clear; /* its button */
  GtkWidget *grid;
  GtkWidget *status;
  GtkWidget *pane;
  guint pane_idle;  /* the pane follows the table */
  guint width_idle; /* what is shown follows the width */
};

G_DEFINE_FINAL_TYPE (SrImportPreview, sr_import_preview, GTK_TYPE_WIDGET)

static guint ticked_signal;

static void
sr_import_preview_dispose (GObject *object)
{
  SrImportPreview *self = SR_IMPORT_PREVIEW (object);

  g_clear_handle_id (&self->pane_idle, g_source_remove);
  g_clear_handle_id (&self->width_idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->session, sr_import_session_unref);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_import_preview_parent_class)->dispose (object);
}

/* --- What is shown --- */

/* "Ticked 42: new 3, changed 39". */
static char *
ticked_text (SrImportPreview *self)
{
  guint n_new = sr_import_session_n_ticked (self->session, SR_IMPORT_NEW);
  guint n_changed = sr_import_session_n_ticked (self->session, SR_IMPORT_CHANGED);
  guint n_doubtful = sr_import_session_n_ticked (self->session, SR_IMPORT_DOUBTFUL);
  g_autofree char *doubtful =
      n_doubtful ? g_strdup_printf (_ (", doubtful %u"), n_doubtful) : g_strdup ("");

  return g_strdup_printf (_ ("Ticked %u: new %u, changed %u%s"), n_new + n_changed + n_doubtful,
                          n_new, n_changed, doubtful);
}

static void
show_note (SrImportPreview *self, const char *note)
{
  sr_status_line_set_note (SR_STATUS_LINE (self->status), note, SR_TONE_AMBER);
}

/* Doubtful rows that will not be written. */
static guint
n_open (SrImportPreview *self)
{
  return sr_import_plan_count (self->session->plan, SR_IMPORT_DOUBTFUL) -
         sr_import_session_n_ticked (self->session, SR_IMPORT_DOUBTFUL);
}

static void
show_status (SrImportPreview *self)
{
  guint n = n_open (self);
  gboolean is_same = sr_import_plan_n_rows (self->session->plan) > 0 &&
                     sr_import_plan_count (self->session->plan, SR_IMPORT_SAME) ==
                         sr_import_plan_n_rows (self->session->plan);
  g_autofree char *text =
      is_same ? g_strdup (_ ("Every row is as in the register; there is nothing to write"))
              : ticked_text (self);
  g_autofree char *note =
      n ? g_strdup_printf (_ ("%u doubtful rows are not ticked and will not be written"), n) : NULL;

  sr_status_line_set_text (SR_STATUS_LINE (self->status), text);
  show_note (self, note);
}

static SrPreviewRow *
selected_row (SrImportPreview *self)
{
  return g_list_model_get_item (G_LIST_MODEL (self->rows),
                                sr_grid_get_position (SR_GRID (self->grid)));
}

static gboolean
show_pane (gpointer data)
{
  SrImportPreview *self = data;
  g_autoptr (SrPreviewRow) row = self->session ? selected_row (self) : NULL;

  self->pane_idle = 0;
  sr_import_pane_show (SR_IMPORT_PANE (self->pane), row);
  return G_SOURCE_REMOVE;
}

static void
queue_pane (SrImportPreview *self)
{
  if (self->pane_idle == 0)
    self->pane_idle = g_idle_add (show_pane, self);
}

/* Ticks, choices or what was revealed have changed. */
static void
show_changes (SrImportPreview *self)
{
  self->session->was_touched = TRUE;
  sr_grid_refresh (SR_GRID (self->grid));
  show_status (self);
  queue_pane (self);
  g_signal_emit (self, ticked_signal, 0);
}

static void
show_middle (SrImportPreview *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;
  gboolean has_rows = sr_import_plan_n_rows (self->session->plan) > 0;
  g_autofree char *text =
      is_empty && has_rows
          ? sr_import_filters_say_none (SR_IMPORT_FILTERS (self->filters), self->session)
          : NULL;

  if (has_rows)
    sr_empty_state_set (SR_EMPTY_STATE (self->none), _ ("No such rows"), text);
  else
    sr_empty_state_set (SR_EMPTY_STATE (self->none), _ ("The sheet has no rows"),
                        _ ("Nothing stands below its header."));
  gtk_widget_set_visible (self->clear, has_rows);
  gtk_stack_set_visible_child_name (GTK_STACK (self->middle), is_empty ? "none" : "table");
}

static void
fill (SrImportPreview *self)
{
  sr_preview_rows_set (self->rows, self->session,
                       sr_import_filters_get (SR_IMPORT_FILTERS (self->filters)));
  sr_grid_select (SR_GRID (self->grid), g_list_model_get_n_items (G_LIST_MODEL (self->rows))
                                            ? 0
                                            : GTK_INVALID_LIST_POSITION);
  show_middle (self);
  queue_pane (self);
}

static void
on_filter (GtkWidget *filters, SrImportPreview *self)
{
  if (self->session == NULL)
    return;
  sr_import_filters_count (SR_IMPORT_FILTERS (self->filters), self->session);
  fill (self);
}

static void
rows_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPreview *self = SR_IMPORT_PREVIEW (widget);

  sr_import_filters_choose (SR_IMPORT_FILTERS (self->filters), SR_IMPORT_FILTER_NONE);
  on_filter (self->filters, self);
  sr_grid_focus (SR_GRID (self->grid));
}

void
sr_import_preview_show (SrImportPreview *self, SrImportSession *session)
{
  if (session)
    sr_import_session_ref (session);
  sr_preview_rows_set (self->rows, NULL, SR_IMPORT_FILTER_NONE);
  g_clear_pointer (&self->session, sr_import_session_unref);
  self->session = session;
  if (session == NULL) {
    sr_import_pane_show (SR_IMPORT_PANE (self->pane), NULL);
    return;
  }
  sr_import_grid_suit (self->grid, session);
  sr_import_strip_show (SR_IMPORT_STRIP (self->strip), session);
  sr_import_filters_show (SR_IMPORT_FILTERS (self->filters), session);
  fill (self);
  show_status (self);
}

/* --- Ticking --- */

/* Why ROW cannot be ticked, NULL: it can. */
static char *
obstacle (SrImportPreview *self, guint row)
{
  if (sr_import_session_is_hidden (self->session, row))
    return g_strdup (_ ("Reveal the sensitive changes before you tick the row"));
  return sr_import_plan_obstacle (self->session->plan, row);
}

/* Of several rows those are ticked that can be; the last one that cannot tells why. */
static void
tick_row (SrImportPreview *self, guint row, gboolean ticked, char **why)
{
  char *reason = ticked ? obstacle (self, row) : NULL;

  if (reason == NULL) {
    sr_import_plan_tick (self->session->plan, row, ticked);
    return;
  }
  g_free (*why);
  *why = reason;
}

static void
tick_selected (SrImportPreview *self, gboolean ticked)
{
  g_autoptr (GtkBitset) selected = sr_grid_get_selection (SR_GRID (self->grid));
  g_autofree char *why = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->session == NULL || !gtk_bitset_iter_init_first (&iter, selected, &position))
    return;
  do
    tick_row (self, sr_preview_rows_row (self->rows, position), ticked, &why);
  while (gtk_bitset_iter_next (&iter, &position));
  show_changes (self);
  if (why)
    show_note (self, why);
}

static gboolean
is_ticked_at (SrImportPreview *self, guint position)
{
  guint row = sr_preview_rows_row (self->rows, position);

  return row != G_MAXUINT && sr_import_plan_is_ticked (self->session->plan, row);
}

static void
on_tick (GtkWidget *grid, guint position, SrImportPreview *self)
{
  guint row = sr_preview_rows_row (self->rows, position);
  g_autofree char *why = NULL;

  tick_row (self, row, !is_ticked_at (self, position), &why);
  show_changes (self);
  if (why)
    show_note (self, why);
}

static void
rows_tick (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tick_selected (SR_IMPORT_PREVIEW (widget), TRUE);
}

static void
rows_untick (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tick_selected (SR_IMPORT_PREVIEW (widget), FALSE);
}

/* FALSE: it could not be written down, and so is not shown. */
static gboolean
reveal_row (SrImportPreview *self, guint row)
{
  g_autoptr (GError) error = NULL;

  if (!sr_import_session_is_hidden (self->session, row) ||
      sr_import_session_reveal (self->session, self->reg, row, &error))
    return TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  return FALSE;
}

static void
rows_reveal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPreview *self = SR_IMPORT_PREVIEW (widget);
  g_autoptr (GtkBitset) selected = sr_grid_get_selection (SR_GRID (self->grid));
  GtkBitsetIter iter;
  guint position;

  if (self->session == NULL || !gtk_bitset_iter_init_first (&iter, selected, &position))
    return;
  while (reveal_row (self, sr_preview_rows_row (self->rows, position)) &&
         gtk_bitset_iter_next (&iter, &position))
    continue;
  show_changes (self);
}

void
sr_import_preview_next_doubtful (SrImportPreview *self)
{
  guint next =
      sr_preview_rows_next_doubtful (self->rows, sr_grid_get_position (SR_GRID (self->grid)));

  if (next == G_MAXUINT) {
    show_note (self, n_open (self) ? _ ("No doubtful row is left among those shown")
                                   : _ ("No doubtful row is left"));
    return;
  }
  sr_grid_select (SR_GRID (self->grid), next);
  sr_grid_focus (SR_GRID (self->grid));
}

static void
rows_skip (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPreview *self = SR_IMPORT_PREVIEW (widget);

  tick_selected (self, FALSE);
  if (self->session)
    sr_import_preview_next_doubtful (self);
}

/* --- Choosing --- */

static gboolean
can_choose (SrImportPreview *self, guint row, int candidate)
{
  const GPtrArray *candidates = sr_import_plan_candidates (self->session->plan, row);

  return candidate < 0 || (candidates && candidate < (int)candidates->len);
}

/* A row that was chosen for by the clerk is meant to be written, if it can be now. */
static void
take_choice (SrImportPreview *self, guint row, int candidate)
{
  g_autofree char *why = obstacle (self, row);

  g_hash_table_insert (self->session->choices, GUINT_TO_POINTER (row),
                       GINT_TO_POINTER (candidate + 1));
  if (why == NULL)
    sr_import_plan_tick (self->session->plan, row, TRUE);
  sr_import_topics_follow (self->session, self->reg, row);
  sr_import_filters_count (SR_IMPORT_FILTERS (self->filters), self->session);
  show_changes (self);
  if (why && sr_import_plan_result (self->session->plan, row) != SR_IMPORT_SAME)
    show_note (self, why);
}

static void
choose (SrImportPreview *self, int candidate, const char *number)
{
  guint row = sr_preview_rows_row (self->rows, sr_grid_get_position (SR_GRID (self->grid)));
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || row == G_MAXUINT || !can_choose (self, row, candidate))
    return;
  if (sr_import_plan_choose (self->session->plan, self->reg, row, candidate, number, &error))
    take_choice (self, row, candidate);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static void
on_choose (GtkWidget *pane, int candidate, const char *number, SrImportPreview *self)
{
  choose (self, candidate, number);
  sr_grid_focus (SR_GRID (self->grid));
}

/* --- Keys --- */

static gboolean
is_typing (SrImportPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root && GTK_IS_TEXT (gtk_root_get_focus (root));
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        SrImportPreview *self)
{
  guint digit =
      keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9 ? keyval - GDK_KEY_KP_0 : keyval - GDK_KEY_0;

  if (self->session == NULL || is_typing (self) ||
      state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  if (digit > 9)
    return FALSE;
  if (digit == 0)
    return sr_import_pane_type (SR_IMPORT_PANE (self->pane));
  choose (self, (int)digit - 1, NULL);
  return TRUE;
}

static gboolean
on_grid_key (GtkEventControllerKey *keys,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             SrImportPreview *self)
{
  if (self->session == NULL || keyval != GDK_KEY_space ||
      state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  tick_selected (self, !is_ticked_at (self, sr_grid_get_position (SR_GRID (self->grid))));
  return TRUE;
}

static void
add_keys (GtkWidget *widget, GCallback handler, SrImportPreview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", handler, self);
  gtk_widget_add_controller (widget, keys);
}

void
sr_import_preview_next_pane (SrImportPreview *self)
{
  GtkWidget *order[] = {self->filters, self->middle, self->pane};
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint at = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_is_ancestor (focus, order[i]))
      at = i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_child_focus (order[(at + i) % G_N_ELEMENTS (order)], GTK_DIR_TAB_FORWARD))
      return;
}

void
sr_import_preview_focus (SrImportPreview *self)
{
  sr_grid_focus (SR_GRID (self->grid));
}

/* --- The object --- */

static gboolean
follow_width (gpointer data)
{
  SrImportPreview *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean has_room = width >= sr_text_px (FILTERS_FROM);

  self->width_idle = 0;
  sr_status_line_show_keys (SR_STATUS_LINE (self->status), width >= sr_text_px (KEYS_FROM));
  gtk_widget_set_visible (self->filters, has_room);
  gtk_widget_set_visible (self->filters_line, has_room);
  return G_SOURCE_REMOVE;
}

static void
sr_import_preview_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (SR_IMPORT_PREVIEW (widget)->box, orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
sr_import_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrImportPreview *self = SR_IMPORT_PREVIEW (widget);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, minimum), height, baseline, NULL);
  if (self->width_idle == 0)
    self->width_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_width, self, NULL);
}

static void
sr_import_preview_class_init (SrImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_import_preview_dispose;
  widget_class->measure = sr_import_preview_measure;
  widget_class->size_allocate = sr_import_preview_size_allocate;
  gtk_widget_class_install_action (widget_class, "rows.tick", NULL, rows_tick);
  gtk_widget_class_install_action (widget_class, "rows.untick", NULL, rows_untick);
  gtk_widget_class_install_action (widget_class, "rows.reveal", NULL, rows_reveal);
  gtk_widget_class_install_action (widget_class, "rows.skip", NULL, rows_skip);
  gtk_widget_class_install_action (widget_class, "rows.all", NULL, rows_all);
  ticked_signal = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_import_preview_init (SrImportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* --- Building it --- */

static void
on_position (SrGrid *grid, guint position, SrImportPreview *self)
{
  queue_pane (self);
}

static void
on_activated (SrGrid *grid, guint position, SrImportPreview *self)
{
  sr_import_pane_focus (SR_IMPORT_PANE (self->pane));
}

static GtkWidget *
build_grid (SrImportPreview *self)
{
  self->grid = sr_import_grid_new (self->rows);
  g_signal_connect (self->grid, "position-changed", G_CALLBACK (on_position), self);
  g_signal_connect (self->grid, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->grid, "tick", G_CALLBACK (on_tick), self);
  add_keys (self->grid, G_CALLBACK (on_grid_key), self);
  return self->grid;
}

static GtkWidget *
build_status (SrImportPreview *self)
{
  SrStatusLine *status;

  self->status = sr_status_line_new ();
  status = SR_STATUS_LINE (self->status);
  sr_status_line_add_key (status, "Space", _ ("Tick"));
  sr_status_line_add_key (status, "1–9", _ ("Choose"));
  sr_status_line_add_key (status, "F8", _ ("Next doubtful"));
  sr_status_line_add_key (status, "Ctrl Shift E", _ ("Problems"));
  return self->status;
}

static GtkWidget *
build_middle (SrImportPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->strip = sr_import_strip_new ();
  self->middle = gtk_stack_new ();
  self->none = sr_empty_state_new ("edit-find-symbolic", "", NULL);
  self->clear =
      sr_empty_state_add_button (SR_EMPTY_STATE (self->none), _ ("Show All Rows"), NULL, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "rows.all");
  gtk_stack_add_named (GTK_STACK (self->middle), build_grid (self), "table");
  gtk_stack_add_named (GTK_STACK (self->middle), self->none, "none");
  gtk_widget_set_vexpand (self->middle, TRUE);
  gtk_box_append (GTK_BOX (box), self->strip);
  gtk_box_append (GTK_BOX (box), self->middle);
  gtk_box_append (GTK_BOX (box), build_status (self));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "sr-pane");
  return box;
}

static GtkWidget *
build_filters (SrImportPreview *self)
{
  self->filters = sr_import_filters_new ();
  sr_text_request (self->filters, FILTERS_WIDTH, -1);
  gtk_widget_set_hexpand (self->filters, FALSE);
  g_signal_connect (self->filters, "changed", G_CALLBACK (on_filter), self);
  return self->filters;
}

static GtkWidget *
build_pane (SrImportPreview *self)
{
  self->pane = sr_import_pane_new ();
  sr_text_request (self->pane, PANE_WIDTH, -1);
  gtk_widget_set_hexpand (self->pane, FALSE);
  g_signal_connect (self->pane, "choose", G_CALLBACK (on_choose), self);
  return self->pane;
}

GtkWidget *
sr_import_preview_new (SrRegister *reg)
{
  SrImportPreview *self = g_object_new (SR_TYPE_IMPORT_PREVIEW, NULL);

  self->reg = g_object_ref (reg);
  self->rows = sr_preview_rows_new (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->filters_line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self->box), build_filters (self));
  gtk_box_append (GTK_BOX (self->box), self->filters_line);
  gtk_box_append (GTK_BOX (self->box), build_middle (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), build_pane (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_keys (self->box, G_CALLBACK (on_key), self);
  return GTK_WIDGET (self);
}
