/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A building (栋). Who heads it is a post (sr-post.c); how many live there is counted from flats,
 * occupancies and memberships.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "building_number", .kind = SR_KIND_INTEGER, .label = N_ ("Building number"),
    .title = "栋号", .group = N_ ("Building"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 999, .width = 80 },
  { .key = "grid_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Grid"), .title = "网格",
    .group = N_ ("Building"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "grid",
    .priority = 4, .width = 140 },
  { .key = "building_head_name", .kind = SR_KIND_TEXT, .label = N_ ("Building head"),
    .title = "楼长（楼栋长）", .group = N_ ("Building"),
    .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .priority = 1,
    .width = 100 },
  { .key = "flats", .kind = SR_KIND_INTEGER, .label = N_ ("Number of flats"), .title = "套数",
    .group = N_ ("In figures"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "套", .priority = 2, .width = 60 },
  { .key = "flats_occupied", .kind = SR_KIND_INTEGER, .label = N_ ("Occupied flats"),
    .title = "在住套数", .group = N_ ("In figures"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "套", .priority = 2, .width = 60 },
  { .key = "households", .kind = SR_KIND_INTEGER, .label = N_ ("Number of households"),
    .title = "户数", .group = N_ ("In figures"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "户", .priority = 3, .width = 60 },
  { .key = "persons", .kind = SR_KIND_INTEGER, .label = N_ ("Residents"), .title = "人口",
    .group = N_ ("In figures"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "人", .priority = 3, .width = 60 },
};
/* clang-format on */

const SrSchema sr_building_schema = {
    .key = "building",
    .label = N_ ("Building"),
    .plural = N_ ("Buildings"),
    .title = "楼栋情况表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "building_number",
    .has_view = TRUE,
};
