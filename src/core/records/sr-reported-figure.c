/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A number as it was reported to superiors: of which report, of which figure, for which day or
 * period. Later corrections of the register do not touch it; the next report is compared with it
 * (rules RP02 and RP05). Written when a clerk says that a report was handed in.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "report_key", .kind = SR_KIND_TEXT, .label = N_ ("Report"), .title = "报表",
    .group = N_ ("Reported figure"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .min = 1, .max = 60, .width = 120 },
  { .key = "figure_key", .kind = SR_KIND_TEXT, .label = N_ ("Figure"), .title = "指标键",
    .group = N_ ("Reported figure"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_1,
    .min = 1, .max = 60 },
  { .key = "figure_title", .kind = SR_KIND_TEXT, .label = N_ ("Title of the figure"),
    .title = "指标", .group = N_ ("Reported figure"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .max = 120, .width = 200 },
  { .key = "as_of", .kind = SR_KIND_DATE, .label = N_ ("As of"), .title = "截止日",
    .group = N_ ("Reported figure"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .width = 100 },
  { .key = "period_from", .kind = SR_KIND_DATE, .label = N_ ("Period from"), .title = "期间起始日",
    .group = N_ ("Reported figure"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .priority = 2, .width = 100 },
  { .key = "value", .kind = SR_KIND_DECIMAL, .label = N_ ("Value"), .title = "上报值",
    .group = N_ ("Reported figure"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .width = 100 },
  { .key = "reason", .kind = SR_KIND_TEXT, .label = N_ ("Reason of differences"),
    .title = "差异原因", .group = N_ ("Reported figure"),
    .flags = SR_FIELD_LISTED | SR_FIELD_MULTILINE, .sensitivity = SR_LEVEL_1, .max = 500,
    .priority = 1, .width = 240 },
};
/* clang-format on */

const SrSchema sr_reported_figure_schema = {
    .key = "reported_figure",
    .label = N_ ("Reported figure"),
    .plural = N_ ("Reported figures"),
    .title = "上报数据存档",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .name = "figure_title",
};
