/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A flat (套). Its label is building-unit-room, "3-1-502". Who lives in it is an occupancy (sr-
 * occupancy.c); the declared state is compared with these.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "flat_label", .kind = SR_KIND_TEXT, .label = N_ ("Flat number"), .title = "栋/单元/房号",
    .group = N_ ("Where"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .sort = "flat_sort", .width = 90 },
  { .key = "flat_sort", .kind = SR_KIND_TEXT, .label = N_ ("Flat number (sort key)"),
    .title = "房号（排序）", .group = N_ ("Where"), .flags = SR_FIELD_DERIVED,
    .sensitivity = SR_LEVEL_1 },
  { .key = "building_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Building"), .title = "所属楼栋",
    .group = N_ ("Where"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_1,
    .target = "building" },
  { .key = "building_number", .kind = SR_KIND_INTEGER, .label = N_ ("Building number"),
    .title = "栋号", .group = N_ ("Where"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .priority = 1, .width = 60 },
  { .key = "unit_number", .kind = SR_KIND_TEXT, .label = N_ ("Unit"), .title = "单元",
    .group = N_ ("Where"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .min = 1, .max = 3, .priority = 6, .width = 60 },
  { .key = "floor_number", .kind = SR_KIND_INTEGER, .label = N_ ("Floor"), .title = "楼层",
    .group = N_ ("Where"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .min = -5,
    .max = 100, .priority = 2, .width = 60 },
  { .key = "room_number", .kind = SR_KIND_TEXT, .label = N_ ("Room"), .title = "房号",
    .group = N_ ("Where"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 8, .priority = 7, .width = 70 },
  { .key = "layout", .kind = SR_KIND_CHOICE, .label = N_ ("Layout"), .title = "户型",
    .group = N_ ("The flat"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .target = "flat_layout", .priority = 3, .width = 80 },
  { .key = "floor_area", .kind = SR_KIND_DECIMAL, .label = N_ ("Floor area"), .title = "建筑面积",
    .group = N_ ("The flat"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .target = "㎡",
    .max = 10000, .priority = 3, .width = 90 },
  { .key = "standard_persons", .kind = SR_KIND_INTEGER, .label = N_ ("Standard number of persons"),
    .title = "分配人数标准", .group = N_ ("The flat"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "人", .max = 100, .priority = 5, .width = 80 },
  { .key = "handover_on", .kind = SR_KIND_DATE, .label = N_ ("Handed over on"), .title = "交房日期",
    .group = N_ ("The flat"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .min = 1949,
    .max = 2100, .priority = 8, .width = 100 },
  { .key = "title_certificate_number", .kind = SR_KIND_TEXT, .label = N_ ("Title certificate"),
    .title = "不动产权证号", .group = N_ ("The flat"), .sensitivity = SR_LEVEL_2, .max = 60 },
  { .key = "flat_state", .kind = SR_KIND_CHOICE, .label = N_ ("State (as declared)"),
    .title = "状态", .group = N_ ("Use"), .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "flat_state", .priority = 4, .width = 80 },
  { .key = "is_occupied", .kind = SR_KIND_FLAG, .label = N_ ("Occupied"), .title = "在住",
    .group = N_ ("Use"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .priority = 1, .width = 60 },
  { .key = "household_code", .kind = SR_KIND_TEXT, .label = N_ ("Household code"),
    .title = "入住户编号", .group = N_ ("Use"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .priority = 1, .width = 90 },
  { .key = "head_name", .kind = SR_KIND_TEXT, .label = N_ ("Head"), .title = "户主姓名",
    .group = N_ ("Use"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .priority = 1, .width = 90 },
  { .key = "remark", .kind = SR_KIND_TEXT, .label = N_ ("Remark"), .title = "备注",
    .group = N_ ("Use"), .flags = SR_FIELD_MULTILINE, .sensitivity = SR_LEVEL_1, .max = 2000 },
};
/* clang-format on */

const SrSchema sr_flat_schema = {
    .key = "flat",
    .label = N_ ("Flat"),
    .plural = N_ ("Flats"),
    .title = "易地扶贫搬迁安置房（套房）台账",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "flat_label",
    .has_view = TRUE,
};
