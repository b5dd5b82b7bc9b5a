/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The pane beside the lists of the history.
 */
#include "ui/history/sr-history-pane.h"

#include <glib/gi18n-lib.h>

#include "store/sr-history.h"
#include "store/sr-record-store.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"

/* Lines of an entry that are shown; an import has a hundred thousand. */
#define MOST_LINES 200

#define LABEL_WIDTH 60

struct _SrHistoryPane {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *stack;
  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (SrHistoryPane, sr_history_pane, GTK_TYPE_WIDGET)

static void
sr_history_pane_dispose (GObject *object)
{
  SrHistoryPane *self = SR_HISTORY_PANE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_history_pane_parent_class)->dispose (object);
}

static void
sr_history_pane_class_init (SrHistoryPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_history_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sr_history_pane_init (SrHistoryPane *self)
{
}

static GtkWidget *
wrapped (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_pair (GtkWidget *pairs, SrRegister *reg, SrRecord *record, const char *key)
{
  g_autofree char *text = sr_profile_text (reg, record, key);

  if (*text)
    sr_pairs_add_wide (SR_PAIRS (pairs), NULL,
                       sr_field_label (sr_schema_field (sr_record_schema (record), key)), text,
                       SR_TONE_PLAIN);
}

static GtkWidget *
make_pairs (SrRegister *reg, SrRecord *record, const char *const *keys)
{
  GtkWidget *pairs = sr_pairs_new (1);

  sr_pairs_set_label_width (SR_PAIRS (pairs), LABEL_WIDTH);
  for (guint i = 0; keys[i]; i++)
    add_pair (pairs, reg, record, keys[i]);
  return pairs;
}

/* --- An entry --- */

/* "Person 彭大明" before the lines of one record. */
static char *
describe_record (SrRegister *reg, const SrChange *change)
{
  g_autofree char *label = NULL;

  if (change->schema == NULL)
    return g_strdup (_ ("Settings of the register"));
  label = sr_record_label (reg, change->schema, change->record);
  return g_strdup_printf ("%s %s", sr_schema_label (change->schema), label);
}

static gboolean
same_record (const SrChange *a, const SrChange *b)
{
  return a && a->schema == b->schema && a->record == b->record;
}

static void
append_lines (GtkBox *box, SrRegister *reg, GPtrArray *changes)
{
  const SrChange *previous = NULL;

  for (guint i = 0; i < changes->len && i < MOST_LINES; i++) {
    const SrChange *change = changes->pdata[i];
    g_autofree char *line = sr_history_describe (reg, change);

    /* A creation names its record itself. */
    if (!same_record (previous, change) && !(change->schema && change->create)) {
      g_autofree char *record = describe_record (reg, change);

      gtk_box_append (box, wrapped (record, "medium"));
    }
    gtk_box_append (box, wrapped (line, "sr-body"));
    previous = change;
  }
}

static GtkWidget *
make_lines (SrRegister *reg, gint64 entry)
{
  g_autoptr (GPtrArray) changes = sr_history_changes (reg, entry, NULL);
  guint n = changes ? changes->len : 0;
  g_autofree char *heading = g_strdup_printf (_ ("Changes (%u)"), n);
  GtkWidget *section = sr_section_new (heading);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (changes)
    append_lines (GTK_BOX (lines), reg, changes);
  if (n > MOST_LINES) {
    g_autofree char *more = g_strdup_printf (_ ("… and %u more"), n - MOST_LINES);

    gtk_box_append (GTK_BOX (lines), wrapped (more, "dim"));
  }
  gtk_box_append (GTK_BOX (section), lines);
  return section;
}

/* The act that takes it back, where it is not taken back already. */
static GtkWidget *
make_undo (SrRegister *reg, SrRecord *record)
{
  GtkWidget *button;

  if (sr_record_integer (record, "is_undone", 0) || sr_register_is_read_only (reg) ||
      g_strcmp0 (sr_record_text (record, "act"), "seed") == 0)
    return NULL;
  button = gtk_button_new_with_label (_ ("Undo This"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.undo-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", sr_record_id (record));
  return button;
}

static void
fill_entry (GtkBox *box, SrRegister *reg, SrRecord *record)
{
  static const char *const keys[] = {"at", "operator", "act", "reason", "is_undone", NULL};
  GtkWidget *undo = make_undo (reg, record);

  gtk_box_append (box, wrapped (sr_record_text (record, "title"), "sr-subtitle"));
  gtk_box_append (box, make_pairs (reg, record, keys));
  if (undo)
    gtk_box_append (box, undo);
  gtk_box_append (box, make_lines (reg, sr_record_id (record)));
}

/* --- A disclosure --- */

/* The field by its label. */
static void
add_field (GtkWidget *pairs, SrRecord *record)
{
  const char *type = sr_record_text (record, "record_type");
  const char *key = sr_record_text (record, "field");
  const SrSchema *schema = type ? sr_schema_find (type) : NULL;
  const SrField *field = schema && key ? sr_schema_field (schema, key) : NULL;

  if (field)
    sr_pairs_add_wide (SR_PAIRS (pairs), NULL, _ ("Field"), sr_field_label (field), SR_TONE_PLAIN);
}

static void
fill_disclosure (GtkBox *box, SrRegister *reg, SrRecord *record)
{
  static const char *const keys[] = {"at",   "operator", "record_type", "record_name", "level",
                                     "rows", "purpose",  "recipient",   "reason",      NULL};
  g_autofree char *kind = sr_profile_text (reg, record, "kind");
  GtkWidget *pairs = make_pairs (reg, record, keys);

  add_field (pairs, record);
  gtk_box_append (box, wrapped (kind, "sr-subtitle"));
  gtk_box_append (box, pairs);
}

/* --- The pane --- */

void
sr_history_pane_show (SrHistoryPane *self, const char *type, gint64 id)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (SrRecord) record = id ? sr_record_load (self->reg, schema, id, NULL, NULL) : NULL;
  GtkWidget *box;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), record ? "line" : "nothing");
  if (record == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "sr-history");
  gtk_widget_set_margin_start (box, 20);
  gtk_widget_set_margin_end (box, 20);
  gtk_widget_set_margin_top (box, 14);
  gtk_widget_set_margin_bottom (box, 20);
  if (g_str_equal (type, "log_entry"))
    fill_entry (GTK_BOX (box), self->reg, record);
  else
    fill_disclosure (GTK_BOX (box), self->reg, record);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
}

GtkWidget *
sr_history_pane_new (SrRegister *reg)
{
  SrHistoryPane *self = g_object_new (SR_TYPE_HISTORY_PANE, NULL);

  self->reg = g_object_ref (reg);
  self->stack = gtk_stack_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->scroller, "line");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       sr_empty_state_new ("document-open-recent-symbolic", _ ("Nothing Chosen"),
                                           _ ("Choose a line to see all of it.")),
                       "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
