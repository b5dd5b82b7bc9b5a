/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A finding that somebody has decided to let be for a time: of which rule, of which record, why,
 * who decided, until when. The record may be of any type, so it is named by type and key. The act
 * `exempt` makes one, `end` ends it.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "rule_key", .kind = SR_KIND_TEXT, .label = N_ ("Rule"), .title = "规则",
    .group = N_ ("Exemption"), .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 10, .check = sr_check_rule, .width = 70 },
  { .key = "record_type", .kind = SR_KIND_TEXT, .label = N_ ("Type of record"),
    .title = "记录类型", .group = N_ ("Exemption"), .flags = SR_FIELD_REQUIRED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60 },
  { .key = "record_id", .kind = SR_KIND_INTEGER, .label = N_ ("Key of the record"),
    .title = "记录号", .group = N_ ("Exemption"), .flags = SR_FIELD_REQUIRED,
    .sensitivity = SR_LEVEL_1 },
  { .key = "record_name", .kind = SR_KIND_TEXT, .label = N_ ("Who or what is exempt"),
    .title = "豁免对象", .group = N_ ("Exemption"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .max = 120, .width = 140 },
  { .key = "reason", .kind = SR_KIND_TEXT, .label = N_ ("Reason"), .title = "豁免原因",
    .group = N_ ("Exemption"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_2, .min = 1, .max = 500, .priority = 1, .width = 240 },
  { .key = "granted_by", .kind = SR_KIND_TEXT, .label = N_ ("Decided by"), .title = "批准人",
    .group = N_ ("Exemption"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 60, .priority = 2, .width = 90 },
  { .key = "since", .kind = SR_KIND_DATE, .label = N_ ("From"), .title = "豁免起始日",
    .group = N_ ("Exemption"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 3,
    .width = 100 },
  { .key = "until", .kind = SR_KIND_DATE, .label = N_ ("Until"), .title = "豁免截止日",
    .group = N_ ("Exemption"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1, .priority = 4,
    .width = 100 },
};
/* clang-format on */

const SrSchema sr_exemption_schema = {
    .key = "exemption",
    .label = N_ ("Exemption"),
    .plural = N_ ("Exemptions"),
    .title = "校验豁免清单",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "record_name",
    .span = TRUE,
    .check = sr_check_span,
};
