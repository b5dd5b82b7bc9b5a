/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A retired comrade who looks after left-behind children (结对老同志). Need not be a relocated
 * person.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "person_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Person"),
    .title = "老同志（结对志愿者）", .group = N_ ("Mentor"), .flags = SR_FIELD_REQUIRED,
    .sensitivity = SR_LEVEL_2, .target = "person" },
  { .key = "person_name", .kind = SR_KIND_TEXT, .label = N_ ("Full name"),
    .title = "老同志（结对志愿者）", .group = N_ ("Mentor"),
    .flags = SR_FIELD_DERIVED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_2, .width = 90 },
  { .key = "party_branch", .kind = SR_KIND_CHOICE, .label = N_ ("Party branch"),
    .title = "所属支部", .group = N_ ("Mentor"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .target = "party_branch", .priority = 1, .width = 140 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("Joined on"), .title = "加入日期",
    .group = N_ ("Mentor"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 2,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Left on"), .title = "退出日期",
    .group = N_ ("Mentor"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 3,
    .width = 100 },
};
/* clang-format on */

const SrSchema sr_mentor_schema = {
    .key = "mentor",
    .label = N_ ("Mentor"),
    .plural = N_ ("Mentors"),
    .title = "结对老同志名册",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .span = TRUE,
    .has_view = TRUE,
    .check = sr_check_span,
};
