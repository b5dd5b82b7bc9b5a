/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules, offenders and panes side by side, and the job that runs the rules.
 */
#include "ui/checks/sr-checks-page.h"

#include <glib/gi18n-lib.h>

#include "store/sr-job.h"
#include "ui/checks/sr-finding-grid.h"
#include "ui/checks/sr-finding-pane.h"
#include "ui/checks/sr-rule-list.h"
#include "ui/records/sr-act-pane.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-text-size.h"

#define RULES_WIDTH   244
#define FINDING_WIDTH 320
#define ACT_WIDTH     474
#define MIN_WIDTH     480

/* A run this long is not repeated by itself after every change. */
#define LONG_RUN (G_USEC_PER_SEC / 2)

struct _SrChecksPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *rules;
  GtkWidget *heading;   /* of the chosen rule */
  GtkWidget *statement; /* its official sentence */
  GtkWidget *state;     /* when it was last run */
  GtkWidget *progress;
  GtkWidget *middle; /* stack: table, fine, empty */
  GtkWidget *fine;
  GtkWidget *grid;
  GtkWidget *status;
  GtkWidget *panes; /* stack: finding, act */
  GtkWidget *finding;
  GtkWidget *act;
  SrFindingList *list;
  SrCheckup *checkup; /* NULL: not run yet */
  const SrRule *rule;
  gint64 selected;           /* record of the row of interest */
  GCancellable *cancellable; /* while running */
  gint64 started, took;
  gboolean is_stale;
  gboolean is_behind;  /* the register changed while nobody looked */
  gboolean runs_again; /* something changed while running */
};

G_DEFINE_FINAL_TYPE (SrChecksPage, sr_checks_page, GTK_TYPE_WIDGET)

static void run (SrChecksPage *self);

static void
sr_checks_page_dispose (GObject *object)
{
  SrChecksPage *self = SR_CHECKS_PAGE (object);

  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_pointer (&self->checkup, sr_checkup_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_checks_page_parent_class)->dispose (object);
}

/* --- Offenders in the middle --- */

static const SrRuleResult *
result (SrChecksPage *self)
{
  return self->checkup && self->rule ? sr_checkup_result (self->checkup, self->rule) : NULL;
}

static void
show_status (SrChecksPage *self)
{
  const SrRuleResult *now = result (self);
  g_autofree char *text = NULL;

  if (now)
    text = now->n_exempt ? g_strdup_printf (_ ("%u findings　%u of them exempt"), now->ids->len,
                                            now->n_exempt)
                         : g_strdup_printf (_ ("%u findings"), now->ids->len);
  sr_status_line_set_text (SR_STATUS_LINE (self->status), text);
}

static void
show_run (SrChecksPage *self)
{
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (self->checkup == NULL) {
    gtk_label_set_text (GTK_LABEL (self->state), _ ("Not run yet"));
    return;
  }
  when = g_date_time_new_from_unix_local (self->started / G_USEC_PER_SEC);
  time = g_date_time_format (when, "%H:%M");
  text = g_strdup_printf (self->is_stale ? _ ("Changed since %s　F5") : _ ("Run at %s"), time);
  gtk_label_set_text (GTK_LABEL (self->state), text);
  if (self->is_stale)
    gtk_widget_add_css_class (self->state, "amber");
  else
    gtk_widget_remove_css_class (self->state, "amber");
}

static void
show_middle (SrChecksPage *self)
{
  const SrRuleResult *now = result (self);
  gboolean none_at_all =
      self->checkup && sr_checkup_count (self->checkup, SR_SEVERITY_ERROR) +
                               sr_checkup_count (self->checkup, SR_SEVERITY_WARNING) +
                               sr_checkup_count_exempt (self->checkup) ==
                           0;

  if (none_at_all)
    sr_empty_state_set (SR_EMPTY_STATE (self->fine), _ ("Nothing was found"),
                        _ ("No record offends against any rule."));
  else
    sr_empty_state_set (SR_EMPTY_STATE (self->fine), _ ("Nothing was found by this rule"),
                        self->rule ? self->rule->title : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->middle), now == NULL          ? "empty"
                                                              : now->ids->len == 0 ? "fine"
                                                                                   : "table");
}

static SrFinding *
selected_finding (SrChecksPage *self)
{
  guint position = sr_grid_get_position (SR_GRID (self->grid));

  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}

static void
show_finding (SrChecksPage *self)
{
  g_autoptr (SrFinding) finding = selected_finding (self);

  if (finding)
    self->selected = sr_finding_id (finding);
  sr_finding_pane_show (SR_FINDING_PANE (self->finding), finding);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", finding != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.exempt",
                                 finding && sr_finding_exemption (finding) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.end-exemption",
                                 finding && sr_finding_exemption (finding) != NULL);
}

static void
show_rule (SrChecksPage *self, const SrRule *rule)
{
  g_autofree char *heading = NULL;
  guint position;

  self->rule = rule;
  sr_finding_list_set (self->list, self->checkup, rule);
  if (rule)
    heading = g_strdup_printf ("%s　%s", rule->key, sr_rule_label (rule));
  gtk_label_set_text (GTK_LABEL (self->heading), heading ? heading : "");
  gtk_label_set_text (GTK_LABEL (self->statement), rule ? rule->title : "");
  sr_side_list_set_selected (SR_SIDE_LIST (self->rules), rule ? rule->key : NULL);
  position = sr_finding_list_position (self->list, self->selected);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    sr_grid_select (SR_GRID (self->grid), position == G_MAXUINT ? 0 : position);
  show_finding (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.list",
                                 g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
  show_middle (self);
  show_status (self);
}

static void
on_rule_chosen (SrSideList *rules, const char *key, SrChecksPage *self)
{
  self->selected = 0;
  show_rule (self, sr_rule_find (key));
}

/* --- Running --- */

static gpointer
work (SrJob *job, gpointer data, GError **error)
{
  return sr_checkup_run (sr_job_register (job), NULL, NULL, NULL, 0, sr_job_progress, job,
                         sr_job_cancellable (job), error);
}

static void
on_progress (gint64 done, gint64 total, gpointer page)
{
  SrChecksPage *self = page;

  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->progress),
                                 (double)done / (double)MAX (total, 1));
}

static void
take (SrChecksPage *self, SrCheckup *checkup)
{
  sr_finding_list_set (self->list, NULL, NULL);
  g_clear_pointer (&self->checkup, sr_checkup_free);
  self->checkup = checkup;
  self->is_stale = FALSE;
  self->took = g_get_real_time () - self->started;
  sr_rule_list_count (self->rules, self->checkup);
  show_rule (self, self->rule ? self->rule : sr_rule_list_first (self->checkup));
}

static void
on_run (GObject *source, GAsyncResult *job, gpointer data)
{
  g_autoptr (SrChecksPage) self = data;
  g_autoptr (GError) error = NULL;
  SrCheckup *checkup = sr_job_finish (job, &error);

  g_clear_object (&self->cancellable);
  if (self->box == NULL) { /* closed meanwhile */
    g_clear_pointer (&checkup, sr_checkup_free);
    return;
  }
  gtk_widget_set_visible (self->progress, FALSE);
  if (checkup)
    take (self, checkup);
  else if (!g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
  show_run (self);
  if (self->runs_again && gtk_widget_get_mapped (GTK_WIDGET (self)))
    run (self);
}

static void
free_checkup (gpointer checkup)
{
  sr_checkup_free (checkup);
}

static void
run (SrChecksPage *self)
{
  SrJob *job;

  self->runs_again = self->cancellable != NULL;
  if (self->cancellable)
    return;
  self->started = g_get_real_time ();
  self->cancellable = g_cancellable_new ();
  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->progress), 0);
  gtk_widget_set_visible (self->progress, self->checkup == NULL || self->took > LONG_RUN);
  job = sr_job_new (self->reg, SR_JOB_READS, work, NULL, NULL);
  sr_job_set_free_result (job, free_checkup);
  sr_job_set_progress (job, on_progress, self);
  sr_job_run (job, self->cancellable, on_run, g_object_ref (self));
}

static void
on_cancel (GtkWidget *progress, SrChecksPage *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

/* A short run is repeated; a long one is left to the clerk. */
static void
refresh (SrChecksPage *self)
{
  self->is_stale = self->checkup != NULL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->took <= LONG_RUN)
    run (self);
  show_run (self);
}

/* An exemption changes what is counted, not what is found. */
static void
follow (SrChecksPage *self)
{
  self->is_behind = FALSE;
  if (self->checkup && sr_checkup_refresh_exemptions (self->checkup, self->reg, NULL)) {
    sr_rule_list_count (self->rules, self->checkup);
    show_rule (self, self->rule);
  }
  if (self->cancellable || self->checkup == NULL ||
      !sr_checkup_is_current (self->checkup, self->reg))
    refresh (self);
}

static void
on_changed (SrRegister *reg, gint64 entry, SrChecksPage *self)
{
  self->is_behind = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
}

static void
on_as_of (SrRegister *reg, SrChecksPage *self)
{
  refresh (self);
}

static void
on_map (SrChecksPage *self)
{
  if (self->is_behind)
    follow (self);
  if (self->cancellable == NULL &&
      (self->checkup == NULL || (self->is_stale && self->took <= LONG_RUN)))
    run (self);
  sr_grid_focus (SR_GRID (self->grid));
}

/* --- Acts --- */

static void
show_pane (SrChecksPage *self, GtkWidget *pane)
{
  gtk_stack_set_visible_child (GTK_STACK (self->panes), pane);
  sr_text_request (self->panes, pane == self->act ? ACT_WIDTH : FINDING_WIDTH, -1);
}

static void
on_saved (GtkWidget *pane, gint64 entry, const char *sentence, SrChecksPage *self)
{
  show_pane (self, self->finding);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, entry);
  sr_grid_focus (SR_GRID (self->grid));
}

static void
on_closed (GtkWidget *pane, SrChecksPage *self)
{
  show_pane (self, self->finding);
  sr_grid_focus (SR_GRID (self->grid));
}

static void
page_exempt (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrChecksPage *self = SR_CHECKS_PAGE (widget);
  g_autoptr (SrFinding) finding = selected_finding (self);
  SrActRequest *request;

  if (finding == NULL)
    return;
  show_pane (self, self->act); /* first: what is not on screen cannot have the focus */
  sr_act_pane_start (SR_ACT_PANE (self->act), sr_act_find ("exempt"),
                     sr_schema_find (self->rule->record), sr_finding_id (finding));
  request = sr_act_pane_request (SR_ACT_PANE (self->act));
  if (request)
    sr_draft_set_text_value (sr_act_request_values (request), "rule_key", self->rule->key);
}

static void
page_end_exemption (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrChecksPage *self = SR_CHECKS_PAGE (widget);
  g_autoptr (SrFinding) finding = selected_finding (self);
  const SrExemption *exemption = finding ? sr_finding_exemption (finding) : NULL;

  if (exemption == NULL)
    return;
  show_pane (self, self->act);
  sr_act_pane_start (SR_ACT_PANE (self->act), sr_act_find ("end"), sr_schema_find ("exemption"),
                     exemption->id);
}

/* Records that have no place in the households' tab are shown as a list of one. */
static void
page_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (SrFinding) finding = selected_finding (SR_CHECKS_PAGE (widget));
  const SrSchema *schema = finding ? sr_record_schema (sr_finding_record (finding)) : NULL;
  g_autofree char *word = NULL;
  const char *words[] = {NULL, NULL};

  if (finding == NULL)
    return;
  if (!g_str_equal (schema->key, "flat")) {
    gtk_widget_activate_action (widget, "win.show", "(sx)", schema->key, sr_finding_id (finding));
    return;
  }
  words[0] = word =
      g_strdup_printf ("%s=%s", schema->code, sr_record_code (sr_finding_record (finding)));
  gtk_widget_activate_action (widget, "win.list", "(s^as)", schema->key, words);
}

static void
page_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrChecksPage *self = SR_CHECKS_PAGE (widget);
  g_autofree char *word = self->rule ? g_strdup_printf ("rule=%s", self->rule->key) : NULL;
  const char *words[] = {word, NULL};

  if (word)
    gtk_widget_activate_action (widget, "win.list", "(s^as)", self->rule->record, words);
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SR_CHECKS_PAGE (widget)->took = G_MAXINT64; /* so that the progress is seen at once */
  run (SR_CHECKS_PAGE (widget));
}

static void
page_rule (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const SrRule *rule = sr_rule_find (g_variant_get_string (parameter, NULL));

  if (rule && sr_rule_has_offenders (rule))
    show_rule (SR_CHECKS_PAGE (widget), rule);
}

/* Before the first run there is no list yet: the row is chosen when it comes. */
static void
page_finding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrChecksPage *self = SR_CHECKS_PAGE (widget);
  const char *key;
  gint64 record;

  g_variant_get (parameter, "(&sx)", &key, &record);
  if (sr_rule_find (key) == NULL)
    return;
  self->selected = record;
  show_rule (self, sr_rule_find (key));
}

static gboolean
is_acting (SrChecksPage *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->panes)) == self->act;
}

static void
page_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_acting (SR_CHECKS_PAGE (widget)))
    gtk_widget_activate_action (SR_CHECKS_PAGE (widget)->act, "pane.save", NULL);
}

static void
page_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_acting (SR_CHECKS_PAGE (widget)))
    gtk_widget_activate_action (SR_CHECKS_PAGE (widget)->act, "pane.next-problem", NULL);
}

static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_acting (SR_CHECKS_PAGE (widget)))
    gtk_widget_activate_action (SR_CHECKS_PAGE (widget)->act, "pane.close", NULL);
  else
    gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrChecksPage *self = SR_CHECKS_PAGE (widget);
  GtkWidget *order[] = {self->rules, self->middle, self->panes};
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint at = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_is_ancestor (focus, order[i]))
      at = i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_child_focus (order[(at + i) % G_N_ELEMENTS (order)], GTK_DIR_TAB_FORWARD))
      return;
}

/* --- The object --- */

static void
sr_checks_page_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (SR_CHECKS_PAGE (widget)->box, orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
sr_checks_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *box = SR_CHECKS_PAGE (widget)->box;
  int minimum;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (box, MAX (width, minimum), height, baseline, NULL);
}

static void
sr_checks_page_class_init (SrChecksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_checks_page_dispose;
  widget_class->measure = sr_checks_page_measure;
  widget_class->size_allocate = sr_checks_page_size_allocate;
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.open", NULL, page_open);
  gtk_widget_class_install_action (widget_class, "page.list", NULL, page_list);
  gtk_widget_class_install_action (widget_class, "page.exempt", NULL, page_exempt);
  gtk_widget_class_install_action (widget_class, "page.end-exemption", NULL, page_end_exemption);
  gtk_widget_class_install_action (widget_class, "page.rule", "s", page_rule);
  gtk_widget_class_install_action (widget_class, "page.finding", "(sx)", page_finding);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, page_save);
  gtk_widget_class_install_action (widget_class, "page.next-problem", NULL, page_next_problem);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
sr_checks_page_init (SrChecksPage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/* --- Building it --- */

static void
on_position (SrGrid *grid, guint position, SrChecksPage *self)
{
  show_finding (self);
}

static void
on_activated (SrGrid *grid, guint position, SrChecksPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.open", NULL);
}

static GtkWidget *
build_grid (SrChecksPage *self)
{
  self->grid = sr_finding_grid_new (self->list);
  g_signal_connect (self->grid, "position-changed", G_CALLBACK (on_position), self);
  g_signal_connect (self->grid, "activated", G_CALLBACK (on_activated), self);
  return self->grid;
}

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_toolbar (SrChecksPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *list = gtk_button_new_with_label (_ ("All as a List"));
  GtkWidget *again = gtk_button_new_with_label (_ ("Check Again"));

  self->heading = label_new ("sr-subtitle");
  self->state = label_new ("sr-second");
  gtk_label_set_ellipsize (GTK_LABEL (self->state), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (again), "page.refresh");
  gtk_box_append (GTK_BOX (bar), self->heading);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (list), "page.list");
  gtk_box_append (GTK_BOX (bar), self->state);
  gtk_box_append (GTK_BOX (bar), list);
  gtk_box_append (GTK_BOX (bar), again);
  gtk_widget_add_css_class (bar, "sr-toolbar");
  return bar;
}

static GtkWidget *
build_progress (SrChecksPage *self)
{
  self->progress = sr_progress_line_new (_ ("Running the rules"));
  g_signal_connect (self->progress, "cancel", G_CALLBACK (on_cancel), self);
  gtk_widget_set_margin_start (self->progress, 16);
  gtk_widget_set_margin_end (self->progress, 16);
  gtk_widget_set_margin_bottom (self->progress, 8);
  gtk_widget_set_visible (self->progress, FALSE);
  return self->progress;
}

static GtkWidget *
build_middle (SrChecksPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->statement = label_new ("sr-second");
  gtk_widget_set_margin_start (self->statement, 16);
  gtk_widget_set_margin_end (self->statement, 16);
  gtk_widget_set_margin_bottom (self->statement, 8);
  self->middle = gtk_stack_new ();
  self->fine = sr_empty_state_new ("emblem-ok-symbolic", _ ("Nothing was found"), NULL);
  gtk_stack_add_named (GTK_STACK (self->middle), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
                       "empty");
  gtk_stack_add_named (GTK_STACK (self->middle), build_grid (self), "table");
  gtk_stack_add_named (GTK_STACK (self->middle), self->fine, "fine");
  gtk_widget_set_vexpand (self->middle, TRUE);
  self->status = sr_status_line_new ();
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "Enter", _ ("Open"));
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "F5", _ ("Check again"));
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "F6", _ ("Next pane"));
  sr_status_line_add_key (SR_STATUS_LINE (self->status), "Esc", _ ("Go back"));
  gtk_box_append (GTK_BOX (box), build_toolbar (self));
  gtk_box_append (GTK_BOX (box), build_progress (self));
  gtk_box_append (GTK_BOX (box), self->statement);
  gtk_box_append (GTK_BOX (box), self->middle);
  gtk_box_append (GTK_BOX (box), self->status);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "sr-pane");
  return box;
}

static GtkWidget *
build_panes (SrChecksPage *self)
{
  self->panes = gtk_stack_new ();
  self->finding = sr_finding_pane_new ();
  self->act = sr_act_pane_new (self->reg);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->panes), FALSE);
  gtk_stack_add_child (GTK_STACK (self->panes), self->finding);
  gtk_stack_add_child (GTK_STACK (self->panes), self->act);
  gtk_widget_set_hexpand (self->panes, FALSE);
  g_signal_connect (self->act, "saved", G_CALLBACK (on_saved), self);
  g_signal_connect (self->act, "closed", G_CALLBACK (on_closed), self);
  show_pane (self, self->finding);
  return self->panes;
}

static GtkWidget *
build_rules (SrChecksPage *self)
{
  self->rules = sr_rule_list_new ();
  sr_text_request (self->rules, RULES_WIDTH, -1);
  gtk_widget_set_hexpand (self->rules, FALSE);
  g_signal_connect (self->rules, "selected", G_CALLBACK (on_rule_chosen), self);
  return self->rules;
}

GtkWidget *
sr_checks_page_new (SrRegister *reg)
{
  SrChecksPage *self = g_object_new (SR_TYPE_CHECKS_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->list = sr_finding_list_new (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), build_rules (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), build_middle (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), build_panes (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (reg, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (reg, "as-of-changed", G_CALLBACK (on_as_of), self);
  sr_rule_list_count (self->rules, self->checkup);
  show_finding (self);
  show_run (self);
  return GTK_WIDGET (self);
}

const SrCheckup *
sr_checks_page_checkup (SrChecksPage *self)
{
  return self->checkup;
}

gboolean
sr_checks_page_is_running (SrChecksPage *self)
{
  return self->cancellable != NULL;
}

void
sr_checks_page_leave (GtkWidget *page, SrConfirmFunc done, gpointer data)
{
  SrActPane *pane = SR_ACT_PANE (SR_CHECKS_PAGE (page)->act);

  if (!sr_act_pane_has_changes (pane)) {
    done (TRUE, data);
    return;
  }
  gtk_widget_activate_action (page, "win.go", "s", "checks");
  sr_act_pane_leave (pane, done, data);
}
