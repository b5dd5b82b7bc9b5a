/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Drafts: the base's values overlaid with the changed ones. A text that cannot be read is kept as a
 * problem so that the clerk sees what was typed. Of some sixty fields few are filled in, and an
 * import has drafts by the hundred thousand: only fields that were set take room, some at a time.
 */
#include "core/sr-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-text.h"

/* Values that were set; each stays where it is, for values are given out by pointer. */
#define BLOCK 4
typedef struct _Block Block;
struct _Block {
  SrValue values[BLOCK];
  Block *next;
};

struct _SrDraft {
  GObject parent_instance;

  const SrSchema *schema;
  SrRecord *base;
  guint8 *set; /* indices of the fields that were set, in the order of their values */
  guint n_set;
  Block *values;
  GHashTable *unread; /* index of field → why the typed text could not be read, translated; NULL
                         when all could */
  SrProblems *problems;
};

G_DEFINE_FINAL_TYPE (SrDraft, sr_draft, G_TYPE_OBJECT)

static guint changed_signal;
static const SrValue blank = SR_VALUE_INIT;

static SrValue *
set_value (const SrDraft *draft, guint place)
{
  Block *block = draft->values;

  for (; place >= BLOCK; place -= BLOCK)
    block = block->next;
  return &block->values[place];
}

static void
free_values (SrDraft *self)
{
  for (guint i = 0; i < self->n_set; i++)
    sr_value_clear (set_value (self, i));
  for (Block *block = self->values; block;) {
    Block *next = block->next;

    g_free (block);
    block = next;
  }
}

static void
sr_draft_finalize (GObject *object)
{
  SrDraft *self = SR_DRAFT (object);

  free_values (self);
  g_free (self->set);
  g_clear_pointer (&self->unread, g_hash_table_unref);
  g_clear_object (&self->base);
  sr_problems_free (self->problems);
  G_OBJECT_CLASS (sr_draft_parent_class)->finalize (object);
}

static void
sr_draft_class_init (SrDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_draft_finalize;
  changed_signal = g_signal_new ("changed", SR_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
sr_draft_init (SrDraft *self)
{
  self->problems = sr_problems_new ();
}

SrDraft *
sr_draft_new (const SrSchema *schema)
{
  SrDraft *self = g_object_new (SR_TYPE_DRAFT, NULL);

  g_assert (schema->n_fields <= G_MAXUINT8);
  self->schema = schema;
  return self;
}

SrDraft *
sr_draft_new_for (SrRecord *base)
{
  SrDraft *self = sr_draft_new (sr_record_schema (base));

  self->base = g_object_ref (base);
  return self;
}

const SrSchema *
sr_draft_schema (const SrDraft *draft)
{
  return draft->schema;
}

SrRecord *
sr_draft_base (const SrDraft *draft)
{
  return draft->base;
}

static guint
index_of (const SrDraft *draft, const char *key)
{
  int index = sr_schema_index (draft->schema, key);

  if (index < 0)
    g_error ("%s has no field %s", draft->schema->key, key);
  return (guint)index;
}

static const SrValue *
base_value (const SrDraft *draft, guint index)
{
  return draft->base ? sr_record_value (draft->base, index) : &blank;
}

/* NULL: the field was never set. */
static SrValue *
value_set (const SrDraft *draft, guint index)
{
  const guint8 *found = draft->n_set ? memchr (draft->set, (int)index, draft->n_set) : NULL;

  return found ? set_value (draft, (guint)(found - draft->set)) : NULL;
}

static const char *
why_unread (const SrDraft *draft, guint index)
{
  return draft->unread ? g_hash_table_lookup (draft->unread, GUINT_TO_POINTER (index)) : NULL;
}

static gboolean
is_changed (const SrDraft *draft, guint index)
{
  const SrValue *value = value_set (draft, index);

  return value && (why_unread (draft, index) || !sr_value_equal (value, base_value (draft, index)));
}

static const SrValue *
present_value (const SrDraft *draft, guint index)
{
  return is_changed (draft, index) ? value_set (draft, index) : base_value (draft, index);
}

const SrValue *
sr_draft_get (const SrDraft *draft, const char *key)
{
  return present_value (draft, index_of (draft, key));
}

const char *
sr_draft_text (const SrDraft *draft, const char *key)
{
  return sr_value_get_text (sr_draft_get (draft, key));
}

static SrValue *
ensure_value (SrDraft *draft, guint index)
{
  SrValue *value = value_set (draft, index);
  Block **end = &draft->values;

  if (value)
    return value;
  if (draft->n_set % BLOCK == 0) {
    while (*end)
      end = &(*end)->next;
    *end = g_new0 (Block, 1);
    draft->set = g_renew (guint8, draft->set, draft->n_set + BLOCK);
  }
  draft->set[draft->n_set++] = (guint8)index;
  return set_value (draft, draft->n_set - 1);
}

/* Takes UNREAD. */
static void
note_unread (SrDraft *draft, guint index, char *unread)
{
  if (unread && draft->unread == NULL)
    draft->unread = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (unread)
    g_hash_table_insert (draft->unread, GUINT_TO_POINTER (index), unread);
  else if (draft->unread)
    g_hash_table_remove (draft->unread, GUINT_TO_POINTER (index));
}

/* Takes VALUE and UNREAD. */
static void
set_field (SrDraft *draft, guint index, SrValue value, char *unread)
{
  SrValue *kept;

  g_return_if_fail (!(draft->schema->fields[index].flags & SR_FIELD_DERIVED));

  kept = ensure_value (draft, index);
  sr_value_clear (kept);
  *kept = value;
  note_unread (draft, index, unread);
  g_signal_emit (draft, changed_signal, 0);
}

void
sr_draft_set (SrDraft *draft, const char *key, const SrValue *value)
{
  set_field (draft, index_of (draft, key), sr_value_copy (value), NULL);
}

void
sr_draft_set_text_value (SrDraft *draft, const char *key, const char *text)
{
  set_field (draft, index_of (draft, key), sr_value_text (text), NULL);
}

void
sr_draft_set_integer (SrDraft *draft, const char *key, gint64 integer)
{
  set_field (draft, index_of (draft, key), sr_value_integer (integer), NULL);
}

gboolean
sr_draft_set_typed (SrDraft *draft, const char *key, const char *text)
{
  guint index = index_of (draft, key);
  const SrField *field = &draft->schema->fields[index];
  g_autofree char *clean = sr_text_clean (text, field->flags & SR_FIELD_MULTILINE);
  g_autofree char *normal = clean ? sr_field_normalise (field, clean) : NULL;
  g_autoptr (GError) error = NULL;
  SrValue value = SR_VALUE_INIT;

  if (normal == NULL) {
    set_field (draft, index, value, g_strdup (_ ("The text is not valid UTF-8; type it again")));
    return FALSE;
  }
  if (!sr_kind_parse (field->kind, normal, &value, &error)) {
    set_field (draft, index, value, g_strdup (error->message));
    return FALSE;
  }
  set_field (draft, index, value, NULL);
  return TRUE;
}

void
sr_draft_set_unread (SrDraft *draft, const char *key, const char *message)
{
  SrValue value = SR_VALUE_INIT;

  set_field (draft, index_of (draft, key), value, g_strdup (message));
}

gboolean
sr_draft_is_changed (const SrDraft *draft, const char *key)
{
  return is_changed (draft, index_of (draft, key));
}

guint
sr_draft_n_changes (const SrDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->n_set; i++)
    n += is_changed (draft, draft->set[i]);
  return n;
}

SrRecord *
sr_draft_result (const SrDraft *draft)
{
  SrValue *values = g_new0 (SrValue, draft->schema->n_fields);

  for (guint i = 0; i < draft->schema->n_fields; i++)
    values[i] = sr_value_copy (present_value (draft, i));
  return sr_record_new (draft->schema, draft->base ? sr_record_id (draft->base) : 0,
                        draft->base ? sr_record_version (draft->base) : 0,
                        draft->base ? sr_record_is_void (draft->base) : FALSE, values);
}

/* The first code of VALUE that is in no row of FIELD's list; NULL: none. New string. */
static char *
unknown_code (const SrField *field, const SrValue *value, SrCodeLists *lists)
{
  g_auto (GStrv) codes = NULL;

  if ((field->kind != SR_KIND_CHOICE && field->kind != SR_KIND_CHOICES) || lists == NULL ||
      sr_code_lists_size (lists, field->target) == 0)
    return NULL;
  codes = g_strsplit (value->text, field->kind == SR_KIND_CHOICES ? "," : "\n", -1);
  for (guint i = 0; codes[i]; i++)
    if (sr_code_lists_find (lists, field->target, codes[i]) == NULL)
      return g_strdup (codes[i]);
  return NULL;
}

/* What stands in the register already stays readable when its item is gone. */
static void
check_codes (SrDraft *draft, guint index, const SrCheckContext *context)
{
  const SrField *field = &draft->schema->fields[index];
  const SrValue *value = present_value (draft, index);
  g_autofree char *code = NULL;
  g_autofree char *message = NULL;

  if (sr_value_is_blank (value) || (draft->base && !is_changed (draft, index)))
    return;
  code = unknown_code (field, value, context->code_lists);
  if (code == NULL)
    return;
  message = g_strdup_printf (_ ("“%s” is not in the code list; choose an item of it"), code);
  sr_problems_add (draft->problems, SR_SEVERITY_ERROR, NULL, field->key, message, NULL);
}

static void
check_field (SrDraft *draft, guint index)
{
  const SrField *field = &draft->schema->fields[index];
  const SrValue *value = present_value (draft, index);
  const char *unread = why_unread (draft, index);
  g_autofree char *message = NULL;
  g_autofree char *repair = NULL;

  if (unread) {
    sr_problems_add (draft->problems, SR_SEVERITY_ERROR, NULL, field->key, unread, NULL);
    return;
  }
  if (sr_value_is_blank (value)) {
    if (field->flags & SR_FIELD_REQUIRED)
      sr_problems_add (draft->problems, SR_SEVERITY_ERROR, NULL, field->key,
                       _ ("Please fill this in"), NULL);
    return;
  }
  message = sr_field_check (field, value, &repair);
  if (message)
    sr_problems_add (draft->problems, SR_SEVERITY_ERROR, NULL, field->key, message, repair);
}

const SrProblems *
sr_draft_check (SrDraft *draft, const SrCheckContext *context)
{
  g_autoptr (SrRecord) result = sr_draft_result (draft);

  sr_problems_clear (draft->problems);
  for (guint i = 0; i < draft->schema->n_fields; i++)
    if (!(draft->schema->fields[i].flags & SR_FIELD_DERIVED)) {
      check_field (draft, i);
      check_codes (draft, i, context);
    }
  if (draft->schema->check)
    draft->schema->check (result, context, draft->problems);
  return draft->problems;
}

void
sr_draft_add_problem (
    SrDraft *draft, SrSeverity severity, const char *rule, const char *field, const char *message)
{
  sr_problems_add (draft->problems, severity, rule, field, message, NULL);
}

const SrProblems *
sr_draft_problems (const SrDraft *draft)
{
  return draft->problems;
}
