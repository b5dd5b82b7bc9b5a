/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Moving to another flat: every stay of the household that is open on the date ends, a new one
 * begins.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"flat_id", "occupancy.flat_id", N_ ("New flat"), SR_FIELD_REQUIRED},
};

/* Ends the stay OCCUPANCY; NEW_FLAT is where the household goes. */
static gboolean
leave (SrActRun *run, gint64 occupancy, gint64 new_flat, const char *home, GError **error)
{
  g_autoptr (SrDraft) draft = sr_act_edit (run, "occupancy", occupancy, error);
  gint64 flat = draft ? sr_value_get_integer (sr_draft_get (draft, "flat_id"), 0) : 0;
  g_autofree char *label = NULL;

  if (draft == NULL)
    return FALSE;
  label = sr_record_label (run->reg, sr_schema_find ("flat"), flat);
  if (flat == new_flat)
    return sr_act_refuse (error, _ ("%s lives in %s already; choose another flat"), home, label);
  if (sr_draft_text (draft, "until"))
    return sr_act_refuse (error, _ ("%s leaves %s on %s as it is; undo or correct that first"),
                          home, label, sr_draft_text (draft, "until"));
  sr_draft_set_text_value (draft, "until", run->date);
  if (!sr_entry_correct (run->entry, draft, NULL, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s leaves %s on %s"), home, label, run->date);
  return sr_act_update_flat (run, flat, error);
}

/* A stay that begins later would run beside the new one. */
static gboolean
check_no_later_stay (SrActRun *run, gint64 household, const char *home, GError **error)
{
  const SrSchema *schema = sr_schema_find ("occupancy");
  g_autoptr (GArray) stays =
      sr_record_ids_where (run->reg, schema, "household_id", household, NULL, error);

  if (stays == NULL)
    return FALSE;
  for (guint i = 0; i < stays->len; i++) {
    g_autoptr (SrRecord) stay =
        sr_record_load (run->reg, schema, g_array_index (stays, gint64, i), NULL, error);
    g_autofree char *label = NULL;

    if (stay == NULL)
      return FALSE;
    if (g_strcmp0 (sr_record_text (stay, "since"), run->date) <= 0)
      continue;
    label =
        sr_record_label (run->reg, sr_schema_find ("flat"), sr_record_integer (stay, "flat_id", 0));
    return sr_act_refuse (error, _ ("%s moves to %s on %s, after this; undo that first"), home,
                          label, sr_record_text (stay, "since"));
  }
  return TRUE;
}

static gboolean
leave_all (SrActRun *run, gint64 household, gint64 new_flat, const char *home, GError **error)
{
  g_autoptr (GArray) stays = sr_record_ids_where (run->reg, sr_schema_find ("occupancy"),
                                                  "household_id", household, run->date, error);

  if (stays == NULL)
    return FALSE;
  for (guint i = 0; i < stays->len; i++)
    if (!leave (run, g_array_index (stays, gint64, i), new_flat, home, error))
      return FALSE;
  return TRUE;
}

/* What the new flat means for them; the area declared by the household is another fact, kept by
 * hand. */
static gboolean
say_room (SrActRun *run, gint64 household, gint64 flat, GError **error)
{
  g_autoptr (SrRecord) room = NULL;
  g_autoptr (SrRecord) home = NULL;
  const SrField *field = sr_schema_field (sr_schema_find ("flat"), "floor_area");
  const SrValue *area, *declared;
  g_autofree char *text = NULL;

  if (run->preview == NULL)
    return TRUE;
  room = sr_record_load (run->reg, sr_schema_find ("flat"), flat, run->date, error);
  home = room ? sr_record_load (run->reg, sr_schema_find ("household"), household, run->date, error)
              : NULL;
  if (home == NULL)
    return FALSE;
  area = sr_record_get (room, "floor_area");
  declared = sr_record_get (home, "housing_area");
  text = sr_display_value (run->reg, field, area, FALSE);
  if (!sr_value_is_blank (area))
    sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s ㎡ for %d persons"), text,
                (int)sr_record_integer (home, "members", 0));
  if (!sr_value_is_blank (declared) && !sr_value_equal (area, declared)) {
    g_autofree char *said = sr_display_value (run->reg, field, declared, FALSE);

    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("The household declared %s ㎡: have a look whether that still holds"), said);
  }
  return TRUE;
}

static gboolean
run_move_flat (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  gint64 flat =
      sr_value_get_integer (sr_draft_get (sr_act_request_values (run->request), "flat_id"), 0);
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autofree char *label = sr_record_label (run->reg, sr_schema_find ("flat"), flat);

  if (!check_no_later_stay (run, household, home, error) ||
      !leave_all (run, household, flat, home, error) ||
      !sr_act_occupy (run, household, flat, error) || !say_room (run, household, flat, error))
    return FALSE;
  sr_act_title (run, _ ("%s moved to %s"), home, label);
  return TRUE;
}

const SrAct sr_act_move_flat = {
    .key = "move-flat",
    .label = N_ ("Moving to another flat"),
    .verb = N_ ("Move"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_move_flat,
};
