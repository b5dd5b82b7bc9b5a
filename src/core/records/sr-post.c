/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody holding a post from a day to a day (楼长、网格员、代办员 …), form E10. A building head
 * has a building, a grid worker a grid.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "post_role", .kind = SR_KIND_CHOICE, .label = N_ ("Role"), .title = "角色",
    .group = N_ ("Post"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "post_role", .width = 100 },
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Post holder"), .title = "任职人",
    .group = N_ ("Post"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Post"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .width = 90 },
  { .key = "person_phone", .kind = SR_KIND_TEXT, .label = N_ ("Phone"), .title = "电话",
    .group = N_ ("Post"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED | SR_FIELD_IDENTITY,
    .sensitivity = SR_LEVEL_2, .mask = SR_MASK_PHONE, .priority = 3, .width = 120 },
  { .key = "person_id_number", .kind = SR_KIND_TEXT, .label = N_ ("ID number"), .title = "身份证",
    .group = N_ ("Post"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED | SR_FIELD_IDENTITY,
    .sensitivity = SR_LEVEL_2, .mask = SR_MASK_ID_NUMBER, .priority = 7, .width = 170 },
  { .key = "building_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Building"), .title = "负责楼栋",
    .group = N_ ("Post"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "building",
    .priority = 1, .width = 80 },
  { .key = "grid_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Grid"), .title = "负责网格",
    .group = N_ ("Post"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "grid",
    .priority = 2, .width = 100 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "任职起",
    .group = N_ ("Post"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 4,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "任职止",
    .group = N_ ("Post"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 5,
    .width = 100 },
  { .key = "chat_group_name", .kind = SR_KIND_TEXT, .label = N_ ("Name of the chat group"),
    .title = "微信群名称", .group = N_ ("Chat group"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 60, .priority = 6, .width = 140 },
  { .key = "chat_group_members", .kind = SR_KIND_INTEGER, .label = N_ ("Members of the chat group"),
    .title = "微信群人数", .group = N_ ("Chat group"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "人", .max = 100000, .priority = 8, .width = 80 },
};
/* clang-format on */

const SrSchema sr_post_schema = {
    .key = "post",
    .label = N_ ("Post"),
    .plural = N_ ("Posts"),
    .title = "楼栋长、网格、队伍名册",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .span = TRUE,
    .has_view = TRUE,
    .check = sr_check_post,
};
