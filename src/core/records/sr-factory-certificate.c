/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The recognition of a workshop by an office (车间认定), part of form B1.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "factory_id", .kind = SR_KIND_REFERENCE, .label = N_ ("Workshop"), .title = "车间",
    .group = N_ ("Certificate"), .flags = SR_FIELD_REQUIRED, .sensitivity = SR_LEVEL_0,
    .target = "factory" },
  { .key = "certificate_number", .kind = SR_KIND_TEXT, .label = N_ ("Number"), .title = "认定文号",
    .group = N_ ("Certificate"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .max = 80,
    .width = 200 },
  { .key = "certificate_level", .kind = SR_KIND_CHOICE, .label = N_ ("Level"), .title = "认定级别",
    .group = N_ ("Certificate"), .flags = SR_FIELD_REQUIRED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "certificate_level", .priority = 1, .width = 90 },
  { .key = "certified_on", .kind = SR_KIND_DATE, .label = N_ ("Recognised on"), .title = "认定日期",
    .group = N_ ("Certificate"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .min = 1990,
    .max = 2100, .priority = 2, .width = 100 },
};
/* clang-format on */

const SrSchema sr_factory_certificate_schema = {
    .key = "factory_certificate",
    .label = N_ ("Certificate of a workshop"),
    .plural = N_ ("Certificates of workshops"),
    .title = "车间认定",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .owner = "factory_id",
};
