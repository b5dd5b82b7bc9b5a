/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The section, and the job that asks the rules.
 */
#include "ui/desk/sr-profile-findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/sr-finding.h"
#include "store/sr-job.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-tooltip.h"

/* Whoever only walks past a row does not ask for it. */
#define DELAY_MS 150

struct _SrProfileFindings {
  GtkBox parent_instance;

  SrRegister *reg;
  const char *type;
  gint64 record;
  guint source;      /* waits to ask, or 0 */
  GCancellable *job; /* asks, or NULL */
};

G_DEFINE_FINAL_TYPE (SrProfileFindings, sr_profile_findings, GTK_TYPE_BOX)

static void
sr_profile_findings_dispose (GObject *object)
{
  SrProfileFindings *self = SR_PROFILE_FINDINGS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_profile_findings_parent_class)->dispose (object);
}

static void
sr_profile_findings_class_init (SrProfileFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_profile_findings_dispose;
}

static void
sr_profile_findings_init (SrProfileFindings *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* --- What was found --- */

/* "RL05  40 years younger …" as a link to it. */
static GtkWidget *
row_new (SrProfileFindings *self, const SrRule *rule, const char *line)
{
  GtkWidget *link = gtk_button_new ();
  GtkWidget *label = gtk_label_new (line);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, rule->severity == SR_SEVERITY_ERROR ? "red" : "amber");
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_add_css_class (link, "sr-link");
  sr_tooltip_set (link, sr_rule_label (rule));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.finding");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "(sx)", rule->key, self->record);
  return link;
}

static void
show (SrProfileFindings *self, const char *text)
{
  GtkWidget *section = sr_section_new (_ ("Checks"));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++) {
    g_autofree char *key = g_strndup (lines[i], strcspn (lines[i], " "));
    const SrRule *rule = sr_rule_find (key);

    if (rule)
      sr_section_append (SR_SECTION (section), row_new (self, rule, lines[i]));
  }
  gtk_box_append (GTK_BOX (self), section);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* --- Asking --- */

typedef struct {
  const char *type;
  gint64 record;
} Wanted;

/* "" when there is nothing. */
static gpointer
ask (SrJob *job, gpointer data, GError **error)
{
  const Wanted *wanted = data;
  char *text = sr_findings_of_record (sr_job_register (job), wanted->type, wanted->record, NULL);

  return text ? text : g_strdup ("");
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrProfileFindings) self = data;
  g_autofree char *text = sr_job_finish (result, NULL);

  if (self->reg == NULL) /* the profile is another one by now */
    return;
  g_clear_object (&self->job);
  if (text && *text)
    show (self, text);
}

static gboolean
start (gpointer data)
{
  SrProfileFindings *self = data;
  Wanted *wanted = g_new (Wanted, 1);
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, ask, wanted, g_free);

  *wanted = (Wanted){self->type, self->record};
  self->source = 0;
  self->job = g_cancellable_new ();
  sr_job_set_free_result (job, g_free);
  sr_job_run (job, self->job, on_asked, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

GtkWidget *
sr_profile_findings_new (SrRegister *reg, SrRecord *record)
{
  SrProfileFindings *self = g_object_new (SR_TYPE_PROFILE_FINDINGS, NULL);

  self->reg = g_object_ref (reg);
  self->type = sr_record_schema (record)->key;
  self->record = sr_record_id (record);
  self->source = g_timeout_add (DELAY_MS, start, self);
  return GTK_WIDGET (self);
}

gboolean
sr_profile_findings_is_waiting (SrProfileFindings *self)
{
  return self->source || self->job;
}
