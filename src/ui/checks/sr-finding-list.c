/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows that read themselves when they are looked at.
 */
#include "ui/checks/sr-finding-list.h"

#include "rules/sr-finding.h"
#include "store/sr-record-store.h"

/* --- A row --- */

struct _SrFinding {
  GObject parent_instance;

  SrRegister *reg;
  const SrCheckup *checkup;
  const SrRule *rule;
  gint64 id;
  SrRecord *record; /* read on first use */
  char *text;
  gboolean was_asked; /* what the rule says */
};

G_DEFINE_FINAL_TYPE (SrFinding, sr_finding, G_TYPE_OBJECT)

static void
sr_finding_finalize (GObject *object)
{
  SrFinding *self = SR_FINDING (object);

  g_clear_object (&self->record);
  g_object_unref (self->reg);
  g_free (self->text);
  G_OBJECT_CLASS (sr_finding_parent_class)->finalize (object);
}

static void
sr_finding_class_init (SrFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_finding_finalize;
}

static void
sr_finding_init (SrFinding *self)
{
}

gint64
sr_finding_id (SrFinding *self)
{
  return self->id;
}

const SrRule *
sr_finding_rule (SrFinding *self)
{
  return self->rule;
}

SrRecord *
sr_finding_record (SrFinding *self)
{
  const SrSchema *schema = sr_schema_find (self->rule->record);

  if (self->record == NULL)
    self->record = sr_record_load (self->reg, schema, self->id, self->checkup->as_of, NULL);
  if (self->record == NULL)
    self->record = sr_record_new (schema, self->id, 0, TRUE, g_new0 (SrValue, schema->n_fields));
  return self->record;
}

const char *
sr_finding_text (SrFinding *self)
{
  if (!self->was_asked)
    self->text = sr_finding_sentence (self->reg, self->rule, self->id, self->checkup->as_of, NULL);
  self->was_asked = TRUE;
  return self->text;
}

static char *
field_text (SrFinding *self, const char *key)
{
  const SrSchema *schema = sr_schema_find (self->rule->record);
  const SrField *field = sr_schema_field (schema, key);

  return field ? sr_display_value (self->reg, field, sr_record_get (sr_finding_record (self), key),
                                   FALSE)
               : g_strdup ("");
}

char *
sr_finding_name (SrFinding *self)
{
  SrRecord *record = sr_finding_record (self);

  return g_strcmp0 (sr_record_name (record), sr_record_code (record)) == 0
             ? g_strdup ("")
             : g_strdup (sr_record_name (record));
}

char *
sr_finding_where (SrFinding *self)
{
  gboolean is_flat = g_strcmp0 (self->rule->record, "flat") == 0;
  g_autofree char *flat = is_flat ? g_strdup ("") : field_text (self, "flat_label");
  gboolean is_person = g_strcmp0 (self->rule->record, "person") == 0;
  g_autofree char *household = is_person ? field_text (self, "household_code") : g_strdup ("");

  return g_strdup_printf ("%s%s%s", flat, *flat && *household ? "　" : "", household);
}

const SrExemption *
sr_finding_exemption (SrFinding *self)
{
  return sr_exemptions_find (self->checkup->exemptions, self->rule, self->id);
}

/* --- The list --- */

struct _SrFindingList {
  GObject parent_instance;

  SrRegister *reg;
  const SrCheckup *checkup;
  const SrRule *rule;
  const GArray *ids; /* of the check-up; NULL: empty */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SrFindingList,
                               sr_finding_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sr_finding_list_finalize (GObject *object)
{
  g_object_unref (SR_FINDING_LIST (object)->reg);
  G_OBJECT_CLASS (sr_finding_list_parent_class)->finalize (object);
}

static void
sr_finding_list_class_init (SrFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_finding_list_finalize;
}

static void
sr_finding_list_init (SrFindingList *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return SR_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  const GArray *ids = SR_FINDING_LIST (model)->ids;

  return ids ? ids->len : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SrFindingList *self = SR_FINDING_LIST (model);
  SrFinding *finding;

  if (position >= get_n_items (model))
    return NULL;
  finding = g_object_new (SR_TYPE_FINDING, NULL);
  finding->reg = g_object_ref (self->reg);
  finding->checkup = self->checkup;
  finding->rule = self->rule;
  finding->id = g_array_index (self->ids, gint64, position);
  return finding;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

SrFindingList *
sr_finding_list_new (SrRegister *reg)
{
  SrFindingList *self = g_object_new (SR_TYPE_FINDING_LIST, NULL);

  self->reg = g_object_ref (reg);
  return self;
}

/* Removed, then added: an exchange in one signal makes GTK read every row. */
void
sr_finding_list_set (SrFindingList *self, const SrCheckup *checkup, const SrRule *rule)
{
  const SrRuleResult *result = checkup && rule ? sr_checkup_result (checkup, rule) : NULL;
  guint n_before = get_n_items (G_LIST_MODEL (self));

  self->ids = NULL;
  if (n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  self->checkup = checkup;
  self->rule = rule;
  self->ids = result ? result->ids : NULL;
  if (get_n_items (G_LIST_MODEL (self)))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, get_n_items (G_LIST_MODEL (self)));
}

guint
sr_finding_list_position (SrFindingList *self, gint64 record)
{
  for (guint i = 0; self->ids && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == record)
      return i;
  return G_MAXUINT;
}
