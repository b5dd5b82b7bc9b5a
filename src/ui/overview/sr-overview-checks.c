/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A gap card and the check-up aside.
 */
#include "ui/overview/sr-overview-checks.h"

#include <glib/gi18n-lib.h>

#include "store/sr-job.h"
#include "ui/widgets/sr-gap-card.h"

/* What is said of a run. */
typedef struct {
  gint64 errors, doubts, exempt;
  guint rules, broken; /* rules, and those with findings */
} Found;

struct _SrOverviewChecks {
  GtkWidget parent_instance;
  SrRegister *reg;
  GtkWidget *card;
  GCancellable *running; /* NULL: nothing runs */
};

G_DEFINE_FINAL_TYPE (SrOverviewChecks, sr_overview_checks, GTK_TYPE_WIDGET)

void
sr_overview_checks_stop (SrOverviewChecks *self)
{
  if (self->running)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static void
sr_overview_checks_dispose (GObject *object)
{
  SrOverviewChecks *self = SR_OVERVIEW_CHECKS (object);

  sr_overview_checks_stop (self);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_overview_checks_parent_class)->dispose (object);
}

static void
sr_overview_checks_class_init (SrOverviewChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_overview_checks_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
on_activated (GtkWidget *card, int line, gpointer unused)
{
  gtk_widget_activate_action (card, "win.go", "s", "checks");
}

/* --- What was found --- */

static void
show (SrOverviewChecks *self, const Found *found)
{
  SrGapCard *card = SR_GAP_CARD (self->card);
  gint64 gap = found->errors ? found->errors : found->doubts;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, gap);
  g_autofree char *doubts = g_strdup_printf ("%" G_GINT64_FORMAT, found->doubts);
  g_autofree char *exempt = g_strdup_printf ("%" G_GINT64_FORMAT, found->exempt);

  sr_gap_card_set_gap (card, number,
                       found->errors || !found->doubts ? C_ ("gap", "errors found")
                                                       : C_ ("gap", "doubts found"),
                       gap == 0, (double)(found->rules - found->broken) / MAX (found->rules, 1));
  sr_gap_card_set_line (card, 0, C_ ("gap", "Doubtful"), doubts,
                        found->doubts ? SR_TONE_AMBER : SR_TONE_PLAIN);
  sr_gap_card_set_line (card, 1, C_ ("gap", "Exempt"), exempt, SR_TONE_PLAIN);
}

static void
show_not_run (SrOverviewChecks *self)
{
  SrGapCard *card = SR_GAP_CARD (self->card);

  sr_gap_card_set_unknown (card, _ ("Not run yet"));
  sr_gap_card_set_line (card, 0, C_ ("gap", "Doubtful"), "—", SR_TONE_PLAIN);
  sr_gap_card_set_line (card, 1, C_ ("gap", "Exempt"), "—", SR_TONE_PLAIN);
}

/* --- Running --- */

static gpointer
work (SrJob *job, gpointer data, GError **error)
{
  g_autoptr (SrCheckup) checkup =
      sr_checkup_run (sr_job_register (job), NULL, NULL, NULL, 0, sr_job_progress, job,
                      sr_job_cancellable (job), error);
  Found *found;

  if (checkup == NULL)
    return NULL;
  found = g_new0 (Found, 1);
  found->errors = sr_checkup_count (checkup, SR_SEVERITY_ERROR);
  found->doubts = sr_checkup_count (checkup, SR_SEVERITY_WARNING);
  found->exempt = sr_checkup_count_exempt (checkup);
  found->rules = checkup->results->len;
  for (guint i = 0; i < checkup->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (checkup->results, i);

    found->broken += result->ids->len > result->n_exempt;
  }
  return found;
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *weak = data;
  g_autoptr (SrOverviewChecks) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autofree Found *found = sr_job_finish (result, &error);

  g_weak_ref_clear (weak);
  if (self == NULL || g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    return;
  g_clear_object (&self->running);
  gtk_widget_remove_css_class (self->card, "sr-counting");
  if (found)
    show (self, found);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

/* What a town has set; without that the rules are run by hand only. */
static gint64
most_persons (SrRegister *reg)
{
  return sr_register_parameter_integer (reg, "checkup_most_persons", NULL, 0);
}

void
sr_overview_checks_run (SrOverviewChecks *self, gint64 n_persons)
{
  GWeakRef *weak;
  SrJob *job;

  sr_overview_checks_stop (self);
  if (n_persons > most_persons (self->reg)) {
    show_not_run (self);
    return;
  }
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  self->running = g_cancellable_new ();
  gtk_widget_add_css_class (self->card, "sr-counting");
  job = sr_job_new (self->reg, SR_JOB_READS, work, NULL, NULL);
  sr_job_set_free_result (job, g_free);
  sr_job_run (job, self->running, on_run, weak);
}

static void
sr_overview_checks_init (SrOverviewChecks *self)
{
  self->card = sr_gap_card_new (_ ("Check-up"));
  g_signal_connect (self->card, "activated", G_CALLBACK (on_activated), NULL);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  show_not_run (self);
}

GtkWidget *
sr_overview_checks_new (SrRegister *reg)
{
  SrOverviewChecks *self = g_object_new (SR_TYPE_OVERVIEW_CHECKS, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

gboolean
sr_overview_checks_is_running (SrOverviewChecks *self)
{
  return self->running != NULL;
}
