/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The first entry of the sample community: the place itself, before anybody lives there.
 */
#include <string.h>

#include "sample/sr-sample-forms.h"
#include "sample/sr-sample-writer.h"

#define BUILDINGS_PER_GRID 4

static gboolean
write_site (SrSampleWriter *self, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("site"));

  sr_draft_set_text_value (draft, "name", "桑瑞家园");
  sr_draft_set_text_value (draft, "township", "430822101");
  sr_draft_set_text_value (draft, "village", "430822101002");
  sr_draft_set_integer (draft, "opened_year", 2019);
  sr_draft_set_typed (draft, "land_area", "19080");
  sr_draft_set_integer (draft, "buildings_declared", 12);
  sr_draft_set_integer (draft, "flats_declared", 288);
  return sr_sample_create (self, draft, &self->site, error);
}

static gboolean
write_grids (SrSampleWriter *self, GError **error)
{
  static const char *const names[SR_SAMPLE_GRIDS] = {"第一网格（1—4栋）", "第二网格（5—8栋）",
                                                     "第三网格（9—12栋）"};

  for (guint i = 0; i < SR_SAMPLE_GRIDS; i++) {
    g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("grid"));
    g_autofree char *number = g_strdup_printf ("SR-G%u", i + 1);

    sr_draft_set_text_value (draft, "grid_number", number);
    sr_draft_set_text_value (draft, "grid_name", names[i]);
    if (!sr_sample_create (self, draft, &self->grids[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_building (SrSampleWriter *self, guint number, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("building"));

  sr_draft_set_integer (draft, "building_number", number);
  sr_draft_set_integer (draft, "grid_id",
                        self->grids[MIN ((number - 1) / BUILDINGS_PER_GRID, SR_SAMPLE_GRIDS - 1)]);
  return sr_sample_create (self, draft, &self->buildings[number - 1], error);
}

/* As the flats were when the last of the first households had moved in. */
static const char *
first_flat_state (SrCommunity *community, guint flat)
{
  for (guint i = 0; i < community->stays->len; i++) {
    const SrStay *stay = &g_array_index (community->stays, SrStay, i);

    if (stay->flat == flat &&
        strcmp (sr_community_event (community, stay->begin)->act, "import") == 0)
      return "occupied";
  }
  return "vacant";
}

static gboolean
write_flats (SrSampleWriter *self, GError **error)
{
  for (guint i = 0; i < self->community->flats->len; i++) {
    guint building = sr_community_flat (self->community, i)->building;
    g_autoptr (SrDraft) draft = NULL;

    if (self->buildings[building - 1] == 0 && !write_building (self, building, error))
      return FALSE;
    draft = sr_draft_new (sr_schema_find ("flat"));
    sr_sample_fill_flat (self->community, i, first_flat_state (self->community, i), draft);
    sr_draft_set_integer (draft, "building_id", self->buildings[building - 1]);
    if (!sr_sample_create (self, draft, &self->flats[i], error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_sample_write_place (SrSampleWriter *self, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (self->reg, "import", error);

  if (entry == NULL)
    return FALSE;
  self->entry = entry;
  sr_entry_set_title (entry, "初始建档：桑瑞家园12栋288套住房");
  sr_entry_set_time (entry, "2019-09-25T01:20:00Z");
  return sr_entry_set_meta (entry, "demo", "1", error) &&
         sr_entry_set_meta (entry, "title", "桑瑞家园", error) &&
         sr_entry_set_meta (entry, "reporting_unit", "瑞塔铺镇人民政府", error) &&
         sr_entry_set_meta (entry, "as_of", "2025-09-27", error) && write_site (self, error) &&
         write_grids (self, error) && write_flats (self, error) &&
         sr_entry_commit (entry, NULL, error);
}
