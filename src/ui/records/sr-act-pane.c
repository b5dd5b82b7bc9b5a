/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A stack of two: the form of the act (sr-act-form.h) and the sheet (sr-act-sheet.h).
 */
#include "ui/records/sr-act-pane.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "acts/sr-act-perform.h"
#include "ui/records/sr-act-form.h"
#include "ui/records/sr-act-sheet.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-status-line.h"

struct _SrActPane {
  GtkBox parent_instance;

  SrRegister *reg;
  SrActRequest *request; /* NULL while empty */
  SrPaneHead head;
  SrBar *bar;
  GtkStack *pages; /* form, sheet */
  SrActForm *form; /* NULL while empty */
  GtkWidget *content;
  SrActSheet *sheet;
  char *read; /* what the sheet says that the clerk reads */
};

enum { SIGNAL_SAVED, SIGNAL_CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrActPane, sr_act_pane, GTK_TYPE_BOX)

/* --- State --- */

static gboolean
on_sheet (SrActPane *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "sheet") == 0;
}

static void
show_state (SrActPane *self)
{
  guint wrong;

  if (self->form == NULL)
    return;
  wrong = sr_act_form_count (self->form, SR_FIELD_WRONG);
  sr_pane_head_set_problems (&self->head, wrong, sr_act_form_count (self->form, SR_FIELD_DOUBT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save", wrong == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->head.go), !on_sheet (self));
  gtk_widget_set_visible (GTK_WIDGET (self->head.cancel), !on_sheet (self)); /* it has its own */
}

static void
on_checked (gpointer source, SrActPane *self)
{
  if (self->request && gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  show_state (self);
}

static void
show_page (SrActPane *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  show_state (self);
}

static void
empty (SrActPane *self)
{
  if (self->form)
    gtk_box_remove (GTK_BOX (self->content), GTK_WIDGET (self->form));
  self->form = NULL;
  sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  gtk_stack_set_visible_child_name (self->pages, "form");
  g_clear_pointer (&self->request, sr_act_request_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save", FALSE);
}

/* --- Going on --- */

/* All that PREVIEW says. New string. */
static char *
preview_text (const SrActPreview *preview)
{
  GString *text = g_string_new (preview->title);

  for (guint i = 0; i < preview->lines->len; i++) {
    const SrActLine *line = preview->lines->pdata[i];

    g_string_append_printf (text, "\n%s %s", sr_act_sign_text (line->sign), line->text);
  }
  return g_string_free (text, FALSE);
}

static void
fill_sheet (SrActPane *self, const SrActPreview *preview)
{
  g_free (self->read);
  self->read = preview_text (preview);
  sr_act_sheet_show (self->sheet, preview, sr_act_verb (sr_act_request_act (self->request)));
}

/* TRUE when PREVIEW is what the clerk has read; else somebody wrote meanwhile, and the clerk reads
 * again. */
static gboolean
was_read (SrActPane *self, const SrActPreview *preview)
{
  g_autofree char *now = preview_text (preview);

  if (g_strcmp0 (now, self->read) == 0)
    return TRUE;
  fill_sheet (self, preview);
  sr_bar_set (self->bar, SR_TONE_AMBER,
              _ ("The register has changed meanwhile; this is what would happen now"), NULL);
  return FALSE;
}

static void
show_sheet (SrActPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) preview = NULL;

  sr_act_form_check (self->form, TRUE);
  show_state (self);
  if (sr_act_form_count (self->form, SR_FIELD_WRONG)) {
    sr_act_form_next_problem (self->form);
    return;
  }
  preview = sr_act_preview (self->reg, self->request, &error);
  if (preview == NULL) {
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  sr_bar_set (self->bar, SR_TONE_RED, NULL, NULL);
  fill_sheet (self, preview);
  show_page (self, "sheet");
  sr_act_sheet_focus (self->sheet);
}

static void
do_it (SrActPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) preview = sr_act_preview (self->reg, self->request, &error);
  gint64 entry = 0;

  if (preview && !was_read (self, preview))
    return;
  if (preview == NULL || !sr_act_perform (self->reg, self->request, &entry, &error)) {
    show_page (self, "form");
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  empty (self);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, entry, preview->title);
}

static void
pane_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrActPane *self = SR_ACT_PANE (widget);

  if (self->request == NULL)
    return;
  if (on_sheet (self))
    do_it (self);
  else
    show_sheet (self);
}

/* --- Leaving --- */

static void
close_pane (GtkWidget *pane)
{
  empty (SR_ACT_PANE (pane));
  g_signal_emit (pane, signals[SIGNAL_CLOSED], 0);
}

void
sr_act_pane_leave (SrActPane *self, SrConfirmFunc done, gpointer data)
{
  const char *question = _ ("Discard what was filled in?");

  sr_pane_leave (GTK_WIDGET (self), sr_act_pane_has_changes (self) ? question : NULL, close_pane,
                 done, data);
}

static void
pane_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrActPane *self = SR_ACT_PANE (widget);

  if (self->request && on_sheet (self))
    show_page (self, "form");
  else
    sr_act_pane_leave (self, NULL, NULL);
}

static void
pane_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (SR_ACT_PANE (widget)->form)
    sr_act_form_next_problem (SR_ACT_PANE (widget)->form);
}

/* --- The object --- */

static void
sr_act_pane_finalize (GObject *object)
{
  SrActPane *self = SR_ACT_PANE (object);

  g_clear_pointer (&self->request, sr_act_request_free);
  g_free (self->read);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_act_pane_parent_class)->finalize (object);
}

static void
sr_act_pane_class_init (SrActPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sr_act_pane_finalize;
  gtk_widget_class_install_action (widget_class, "pane.save", NULL, pane_save);
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, pane_close);
  gtk_widget_class_install_action (widget_class, "pane.next-problem", NULL, pane_next_problem);
  sr_pane_add_keys (widget_class);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", SR_TYPE_ACT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", SR_TYPE_ACT_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_act_pane_init (SrActPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

static void
build_pages (SrActPane *self)
{
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->sheet = SR_ACT_SHEET (sr_act_sheet_new ());
  gtk_stack_add_named (self->pages, sr_pane_scroller_new (self->content), "form");
  gtk_stack_add_named (self->pages, sr_pane_scroller_new (GTK_WIDGET (self->sheet)), "sheet");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->pages));
}

static void
build_keys (SrActPane *self)
{
  SrStatusLine *line = SR_STATUS_LINE (sr_status_line_new ());

  sr_status_line_add_key (line, "Ctrl S", _ ("Go on"));
  sr_status_line_add_key (line, "Esc", _ ("Back"));
  sr_status_line_add_key (line, "F4", _ ("Code list"));
  sr_status_line_add_key (line, "F8", _ ("Next problem"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
}

GtkWidget *
sr_act_pane_new (SrRegister *reg)
{
  SrActPane *self = g_object_new (SR_TYPE_ACT_PANE, NULL);

  self->reg = g_object_ref (reg);
  gtk_box_append (GTK_BOX (self), sr_pane_head_build (&self->head, _ ("Go on")));
  self->bar = SR_BAR (sr_pane_bar_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  build_pages (self);
  build_keys (self);
  empty (self);
  return GTK_WIDGET (self);
}

static void
show_title (SrActPane *self, const SrAct *act, const SrSchema *schema, gint64 id)
{
  g_autofree char *name = id ? sr_act_record_name (self->reg, schema, id, NULL) : NULL;

  sr_pane_head_set_title (&self->head, sr_act_label (act), name);
}

void
sr_act_pane_start (SrActPane *self, const SrAct *act, const SrSchema *schema, gint64 id)
{
  g_autoptr (GError) error = NULL;

  GtkWidget *form;

  empty (self);
  self->request = sr_act_request_new (act, schema, id);
  show_title (self, act, schema, id);
  form = sr_act_form_new (self->reg, self->request, &error);
  if (form == NULL) {
    empty (self);
    sr_bar_set (self->bar, SR_TONE_RED, error->message, NULL);
    return;
  }
  self->form = SR_ACT_FORM (form);
  gtk_box_append (GTK_BOX (self->content), form);
  g_signal_connect_object (form, "checked", G_CALLBACK (on_checked), self, 0);
  show_state (self);
  gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

SrActRequest *
sr_act_pane_request (SrActPane *self)
{
  return self->request;
}

gboolean
sr_act_pane_has_changes (SrActPane *self)
{
  return self->form && sr_act_form_has_changes (self->form);
}
