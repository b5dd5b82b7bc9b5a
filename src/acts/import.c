/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing what was found in files of others (src/imports): new records of any types and changes of
 * old ones, in one entry. A reference to a record that is new in the same request is negative: −1
 * is the request's first draft.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-codes.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-person.h"
#include "acts/sr-person-defaults.h"

typedef struct {
  GArray *ids; /* gint64: of the drafts so far */
  SrActCodes *codes;
  guint n_new;
  guint n_changed;
} Written;

static void
resolve_references (SrDraft *draft, const Written *written)
{
  const SrSchema *schema = sr_draft_schema (draft);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    gint64 id;

    if (field->kind != SR_KIND_REFERENCE || field->flags & SR_FIELD_DERIVED)
      continue;
    id = sr_value_get_integer (sr_draft_get (draft, field->key), 0);
    if (id < 0 && -id <= (gint64)written->ids->len)
      sr_draft_set_integer (draft, field->key,
                            g_array_index (written->ids, gint64, (guint)(-id - 1)));
  }
}

static gboolean
write_new (SrActRun *run, SrDraft *draft, SrActCodes *codes, gint64 *id, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);

  if (g_str_equal (schema->key, "person"))
    sr_person_complete (draft);
  return sr_act_give_code (codes, run->reg, draft, error) &&
         sr_entry_create (run->entry, draft, NULL, id, error) &&
         sr_act_update_flat_of (run, schema, *id, error);
}

static gboolean
write_changed (SrActRun *run, SrDraft *draft, GError **error)
{
  if (sr_act_request_date (run->request) == NULL)
    return sr_entry_correct (run->entry, draft, run->date, error);
  if (sr_draft_schema (draft)->span)
    return sr_act_change_span (run, draft, error);
  return sr_entry_change (run->entry, draft, run->date, error);
}

static gboolean
write_draft (SrActRun *run, SrDraft *draft, Written *written, GError **error)
{
  SrRecord *base = sr_draft_base (draft);
  gint64 id = base ? sr_record_id (base) : 0;

  resolve_references (draft, written);
  sr_act_note_code (written->codes, draft);
  if (base == NULL) {
    if (!write_new (run, draft, written->codes, &id, error))
      return FALSE;
    written->n_new++;
  } else if (sr_draft_n_changes (draft)) {
    if (!write_changed (run, draft, error))
      return FALSE;
    written->n_changed++;
  }
  g_array_append_val (written->ids, id);
  return TRUE;
}

static gboolean
run_import (SrActRun *run, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (SrActCodes) codes = {{NULL}};
  Written written = {.ids = ids, .codes = &codes};
  const char *since = sr_act_request_date (run->request);

  if (since && !sr_act_check_happened (since, error))
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    if (!sr_act_watch_go_on (&run->watch, i, drafts->len, error) ||
        !write_draft (run, drafts->pdata[i], &written, error))
      return FALSE;
  if (written.n_new + written.n_changed == 0)
    return sr_act_refuse (error, _ ("Nothing was changed"));
  sr_act_title (run, _ ("Import: %u new records, %u changed"), written.n_new, written.n_changed);
  return TRUE;
}

const SrAct sr_act_import = {
    .key = "import",
    .label = N_ ("Import"),
    .verb = N_ ("Write"),
    .flags = SR_ACT_DRAFTS | SR_ACT_OF_FILES,
    .run = run_import,
};
