/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Head, tabs, bar, forms, foot and keys around a set of drafts (sr-edit-set.h). The form of a tab
 * is made when the tab is first shown.
 */
#include "ui/records/sr-edit-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-conflict-bar.h"
#include "ui/records/sr-edit-foot.h"
#include "ui/records/sr-edit-set.h"
#include "ui/records/sr-pane-parts.h"
#include "ui/records/sr-record-form.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-status-line.h"

struct _SrEditPane {
  GtkBox parent_instance;

  SrRegister *reg;
  SrEditSet *set; /* NULL while empty */
  SrPaneHead head;
  GtkWidget *tab_bar;
  SrSegments *tabs;
  SrConflictBar *bar;
  GtkStack *forms;
  SrEditFoot *foot;
  gboolean strict;
  gboolean busy;  /* saving, or building tabs */
  guint focusing; /* idle source */
};

/* That many fit beside each other with air between them. */
#define FEW_TABS 6

enum { SIGNAL_SAVED, SIGNAL_CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrEditPane, sr_edit_pane, GTK_TYPE_BOX)

/* --- What stands where --- */

static SrRecordForm *
form_of (SrEditPane *self, const char *id)
{
  GtkWidget *form = id ? gtk_stack_get_child_by_name (self->forms, id) : NULL;

  return form ? SR_RECORD_FORM (form) : NULL;
}

static SrRecordForm *
shown_form (SrEditPane *self)
{
  GtkWidget *form = gtk_stack_get_visible_child (self->forms);

  return form ? SR_RECORD_FORM (form) : NULL;
}

static void
show_counts (SrEditPane *self)
{
  guint changes = sr_edit_set_n_changes (self->set);
  guint wrong = sr_edit_set_count (self->set, SR_FIELD_WRONG, self->strict);
  guint doubt = sr_edit_set_count (self->set, SR_FIELD_DOUBT, self->strict);

  sr_pane_head_set_counts (&self->head, changes, wrong, doubt);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save",
                                 changes > 0 && wrong == 0 && sr_edit_foot_is_ready (self->foot) &&
                                     !sr_register_is_read_only (self->reg));
}

static void
show_signs (SrEditPane *self)
{
  const GPtrArray *parts = sr_edit_set_parts (self->set);

  for (guint i = 0; i < parts->len; i++) {
    const SrEditPart *part = parts->pdata[i];
    SrFieldState state = sr_edit_part_state (part, self->strict);

    sr_segments_set_sign (self->tabs, part->id,
                          state == SR_FIELD_WRONG   ? SR_TONE_RED
                          : state == SR_FIELD_DOUBT ? SR_TONE_AMBER
                                                    : SR_TONE_PLAIN);
  }
}

static void
on_checked (gpointer source, SrEditPane *self)
{
  if (self->set == NULL || self->busy)
    return;
  show_counts (self);
  show_signs (self);
  sr_edit_foot_show (self->foot, self->set);
}

static void
on_foot_changed (SrEditFoot *foot, SrEditPane *self)
{
  if (self->set && !self->busy)
    show_counts (self);
}

/* --- Forms --- */

/* A person: who it is, then the place in the household, then everything else. */
static void
fill_form (SrRecordForm *form, const SrEditPart *part)
{
  if (part->membership) {
    sr_record_form_skip (form, part->membership, "household_id");
    sr_record_form_skip (form, part->membership, "person_id");
    sr_record_form_add (form, part->draft, sr_draft_schema (part->draft)->fields[0].group);
    sr_record_form_add (form, part->membership, NULL);
  }
  sr_record_form_add (form, part->draft, NULL);
}

static void
show_tab (SrEditPane *self, const char *id)
{
  SrRecordForm *form = form_of (self, id);

  if (form == NULL) {
    form = SR_RECORD_FORM (sr_record_form_new (self->reg));
    fill_form (form, sr_edit_set_part (self->set, id));
    gtk_stack_add_named (self->forms, GTK_WIDGET (form), id);
    g_signal_connect_object (form, "checked", G_CALLBACK (on_checked), self, 0);
    sr_record_form_check (form, self->strict);
  }
  gtk_stack_set_visible_child (self->forms, GTK_WIDGET (form));
}

static void
on_tab (SrSegments *tabs, const char *id, SrEditPane *self)
{
  if (self->set && !self->busy)
    show_tab (self, id);
}

static void
empty (SrEditPane *self)
{
  GtkWidget *form;

  self->busy = TRUE;
  while ((form = gtk_widget_get_first_child (GTK_WIDGET (self->forms))))
    gtk_stack_remove (self->forms, form);
  sr_segments_clear (self->tabs);
  sr_conflict_bar_clear (self->bar);
  g_clear_pointer (&self->set, sr_edit_set_free);
  self->strict = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.save", FALSE);
  self->busy = FALSE;
}

/* The keyboard goes into the form, past the code, which is seldom what has to be changed. Once the
 * pane is on the screen. */
static gboolean
focus_when_idle (gpointer data)
{
  SrEditPane *self = data;

  self->focusing = 0;
  if (self->set == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (!sr_record_form_focus (shown_form (self), "name"))
    sr_record_form_focus (shown_form (self), NULL);
  return G_SOURCE_REMOVE;
}

/* Takes SET. */
static void
show_set (SrEditPane *self, SrEditSet *set, const char *tab)
{
  const GPtrArray *parts = sr_edit_set_parts (set);

  empty (self);
  self->busy = TRUE;
  self->set = set;
  sr_pane_head_set_title (&self->head, sr_edit_set_title (set), sr_edit_set_code (set));
  for (guint i = 0; i < parts->len; i++)
    sr_segments_add (self->tabs, ((SrEditPart *)parts->pdata[i])->id,
                     ((SrEditPart *)parts->pdata[i])->label);
  gtk_widget_set_visible (self->tab_bar, parts->len > 1);
  if (parts->len > FEW_TABS)
    gtk_widget_add_css_class (self->tab_bar, "many");
  else
    gtk_widget_remove_css_class (self->tab_bar, "many");
  if (tab && sr_edit_set_part (set, tab))
    sr_segments_set_selected (self->tabs, tab);
  self->busy = FALSE;
  show_tab (self, sr_segments_get_selected (self->tabs));
  on_checked (NULL, self);
  if (sr_register_is_read_only (self->reg))
    sr_conflict_bar_warn (self->bar, _ ("The register is open for reading only"));
}

/* --- Saving --- */

static void
flush (SrEditPane *self)
{
  for (GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self->forms)); form;
       form = gtk_widget_get_next_sibling (form))
    sr_record_form_check (SR_RECORD_FORM (form), self->strict);
  sr_edit_set_check (self->set);
  on_checked (NULL, self);
}

static void
show_error (SrEditPane *self, const GError *error)
{
  if (g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CONFLICT))
    sr_conflict_bar_show_stale (self->bar, self->set);
  else
    sr_conflict_bar_fail (self->bar, error->message);
}

static void
pane_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrEditPane *self = SR_EDIT_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 entry = 0;
  gboolean saved;

  if (self->set == NULL)
    return;
  self->strict = TRUE;
  flush (self);
  if (sr_edit_set_count (self->set, SR_FIELD_WRONG, TRUE) ||
      sr_edit_set_n_changes (self->set) == 0 || !sr_edit_foot_is_ready (self->foot)) {
    gtk_widget_activate_action (widget, "pane.next-problem", NULL);
    return;
  }
  self->busy = TRUE;
  saved = sr_edit_set_save (self->set, sr_edit_foot_since (self->foot),
                            sr_edit_foot_reason (self->foot), &entry, &sentence, &error);
  self->busy = FALSE;
  if (!saved) {
    show_error (self, error);
    return;
  }
  empty (self);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, entry, sentence);
}

/* --- Somebody else wrote --- */

static void
on_register_changed (SrRegister *reg, gint64 entry, SrEditPane *self)
{
  if (self->set && !self->busy && !sr_edit_set_is_new (self->set) &&
      sr_edit_set_is_stale (self->set))
    sr_conflict_bar_show_stale (self->bar, self->set);
}

static void
pane_look (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_conflict_bar_look (SR_EDIT_PANE (widget)->bar);
}

static void
pane_reload (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrEditPane *self = SR_EDIT_PANE (widget);
  g_autofree char *tab = g_strdup (sr_segments_get_selected (self->tabs));
  g_autoptr (GError) error = NULL;
  SrEditSet *again;

  if (self->set == NULL)
    return;
  flush (self);
  again = sr_edit_set_reload (self->set, &error);
  if (again)
    show_set (self, again, tab);
  else
    show_error (self, error);
}

/* What was dated is another value on another day; the clerk's changes are kept. */
static void
on_as_of_changed (SrRegister *reg, SrEditPane *self)
{
  if (self->set && !self->busy && !sr_edit_set_is_new (self->set))
    pane_reload (GTK_WIDGET (self), NULL, NULL);
}

/* --- Leaving --- */

static void
close_pane (GtkWidget *pane)
{
  empty (SR_EDIT_PANE (pane));
  g_signal_emit (pane, signals[SIGNAL_CLOSED], 0);
}

void
sr_edit_pane_leave (SrEditPane *self, SrConfirmFunc done, gpointer data)
{
  gboolean changes = sr_edit_pane_has_changes (self);
  guint n = changes ? sr_edit_set_n_changes (self->set) : 0;
  g_autofree char *question =
      changes ? g_strdup_printf (ngettext ("Discard %u change?", "Discard %u changes?", n), n)
              : NULL;

  sr_pane_leave (GTK_WIDGET (self), question, close_pane, done, data);
}

static void
pane_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_edit_pane_leave (SR_EDIT_PANE (widget), NULL, NULL);
}

/* --- Walking --- */

static guint
tab_index (SrEditPane *self)
{
  const GPtrArray *parts = sr_edit_set_parts (self->set);
  const char *id = sr_segments_get_selected (self->tabs);

  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((SrEditPart *)parts->pdata[i])->id, id) == 0)
      return i;
  return 0;
}

static const SrEditPart *
part_after (SrEditPane *self, guint steps)
{
  const GPtrArray *parts = sr_edit_set_parts (self->set);

  return parts->pdata[(tab_index (self) + steps) % parts->len];
}

static void
go_to_tab (SrEditPane *self, guint steps)
{
  sr_segments_set_selected (self->tabs, part_after (self, steps)->id);
}

static void
pane_next_tab (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrEditPane *self = SR_EDIT_PANE (widget);

  if (self->set)
    go_to_tab (self,
               g_str_equal (name, "pane.next-tab") ? 1 : sr_edit_set_parts (self->set)->len - 1);
}

/* The next one in this form, else the first one of the next tab that has one. */
static void
pane_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrEditPane *self = SR_EDIT_PANE (widget);

  if (self->set == NULL || sr_record_form_next_problem (shown_form (self), FALSE))
    return;
  for (guint i = 1; i <= sr_edit_set_parts (self->set)->len; i++)
    if (sr_edit_part_state (part_after (self, i), self->strict) != SR_FIELD_PLAIN) {
      go_to_tab (self, i);
      sr_record_form_next_problem (shown_form (self), TRUE);
      return;
    }
}

/* --- The object --- */

static void
sr_edit_pane_dispose (GObject *object)
{
  g_clear_handle_id (&SR_EDIT_PANE (object)->focusing, g_source_remove);
  G_OBJECT_CLASS (sr_edit_pane_parent_class)->dispose (object);
}

static void
sr_edit_pane_finalize (GObject *object)
{
  SrEditPane *self = SR_EDIT_PANE (object);

  g_clear_pointer (&self->set, sr_edit_set_free);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_edit_pane_parent_class)->finalize (object);
}

static void
sr_edit_pane_class_init (SrEditPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_edit_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_edit_pane_finalize;
  gtk_widget_class_install_action (widget_class, "pane.save", NULL, pane_save);
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, pane_close);
  gtk_widget_class_install_action (widget_class, "pane.look", NULL, pane_look);
  gtk_widget_class_install_action (widget_class, "pane.reload", NULL, pane_reload);
  gtk_widget_class_install_action (widget_class, "pane.next-problem", NULL, pane_next_problem);
  gtk_widget_class_install_action (widget_class, "pane.next-tab", NULL, pane_next_tab);
  gtk_widget_class_install_action (widget_class, "pane.previous-tab", NULL, pane_next_tab);
  sr_pane_add_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "pane.next-tab", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "pane.previous-tab", NULL);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", SR_TYPE_EDIT_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", SR_TYPE_EDIT_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_edit_pane_init (SrEditPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-edit-pane");
}

static void
build_tabs (SrEditPane *self)
{
  self->tabs = SR_SEGMENTS (sr_segments_new (_ ("Household and members")));
  self->tab_bar = sr_pane_tab_bar_new (GTK_WIDGET (self->tabs));
  gtk_box_append (GTK_BOX (self), self->tab_bar);
  g_signal_connect (self->tabs, "selected", G_CALLBACK (on_tab), self);
}

static void
build_keys (SrEditPane *self)
{
  SrStatusLine *line = SR_STATUS_LINE (sr_status_line_new ());

  sr_status_line_add_key (line, "Ctrl S", _ ("Save"));
  sr_status_line_add_key (line, "Esc", _ ("Cancel"));
  sr_status_line_add_key (line, "F4", _ ("Code list"));
  sr_status_line_add_key (line, "F8", _ ("Next problem"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
}

GtkWidget *
sr_edit_pane_new (SrRegister *reg)
{
  SrEditPane *self = g_object_new (SR_TYPE_EDIT_PANE, NULL);

  self->reg = g_object_ref (reg);
  gtk_box_append (GTK_BOX (self), sr_pane_head_build (&self->head, _ ("Save")));
  build_tabs (self);
  self->bar = SR_CONFLICT_BAR (sr_conflict_bar_new (reg));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  self->forms = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->forms, FALSE);
  gtk_box_append (GTK_BOX (self), sr_pane_scroller_new (GTK_WIDGET (self->forms)));
  self->foot = SR_EDIT_FOOT (sr_edit_foot_new (reg));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->foot));
  build_keys (self);
  g_signal_connect (self->foot, "changed", G_CALLBACK (on_foot_changed), self);
  g_signal_connect_object (reg, "changed", G_CALLBACK (on_register_changed), self, 0);
  g_signal_connect_object (reg, "as-of-changed", G_CALLBACK (on_as_of_changed), self, 0);
  empty (self);
  return GTK_WIDGET (self);
}

void
sr_edit_pane_edit (SrEditPane *self, const SrSchema *schema, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SrEditSet *set = sr_edit_set_load (self->reg, schema, id, &error);

  sr_edit_foot_reset (self->foot);
  if (set) {
    show_set (self, set, NULL);
    if (self->focusing == 0)
      self->focusing = g_idle_add (focus_when_idle, self);
    return;
  }
  empty (self);
  sr_pane_head_set_title (&self->head, sr_schema_label (schema), NULL);
  show_error (self, error);
}

SrDraft *
sr_edit_pane_create (SrEditPane *self, const SrSchema *schema)
{
  SrEditSet *set = sr_edit_set_create (self->reg, schema);

  sr_edit_foot_reset (self->foot);
  show_set (self, set, NULL);
  if (self->focusing == 0)
    self->focusing = g_idle_add (focus_when_idle, self);
  return ((SrEditPart *)sr_edit_set_parts (set)->pdata[0])->draft;
}

gboolean
sr_edit_pane_select (SrEditPane *self, const SrSchema *schema, gint64 id)
{
  g_autofree char *tab = g_strdup_printf ("%s-%" G_GINT64_FORMAT, schema->key, id);

  if (self->set == NULL || sr_edit_set_part (self->set, tab) == NULL)
    return FALSE;
  sr_segments_set_selected (self->tabs, tab);
  return TRUE;
}

gboolean
sr_edit_pane_has_changes (SrEditPane *self)
{
  if (self->set == NULL)
    return FALSE;
  flush (self);
  return sr_edit_set_n_changes (self->set) > 0;
}
