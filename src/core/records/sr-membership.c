/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A person belonging to a household from a day to a day (家庭成员段). Households grow and shrink by
 * these alone. Who is head is a relation.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "household_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Household"), .title = "户编号",
    .group = N_ ("Membership"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "household" },
  { .key = "household_code", .kind = SR_KIND_TEXT, .label = N_ ("Household code"),
    .title = "户编号", .group = N_ ("Membership"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"), .title = "本段人员",
    .group = N_ ("Membership"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_2,
    .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"), .title = "姓名",
    .group = N_ ("Membership"), .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "relation", .kind = SR_KIND_CHOICE, .label = N_ ("Relation to the head"),
    .title = "与户主关系", .group = N_ ("Membership"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .target = "relation_fpb", .priority = 1, .width = 90 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "加入本户日期",
    .group = N_ ("Membership"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 2,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "离开本户日期",
    .group = N_ ("Membership"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 3,
    .width = 100 },
  { .key = "join_reason", .kind = SR_KIND_CHOICE, .label = N_ ("Why joined"), .title = "加入原因",
    .group = N_ ("Membership"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "join_reason", .priority = 4, .width = 140 },
  { .key = "leave_reason", .kind = SR_KIND_CHOICE, .label = N_ ("Why left"), .title = "离开原因",
    .group = N_ ("Membership"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2,
    .target = "leave_reason", .priority = 5, .width = 140 },
};
/* clang-format on */

const SrSchema sr_membership_schema = {
    .key = "membership",
    .label = N_ ("Membership"),
    .plural = N_ ("Memberships"),
    .title = "家庭成员变动表",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "household_id",
    .span = TRUE,
    .has_view = TRUE,
    .check = sr_check_membership,
};
