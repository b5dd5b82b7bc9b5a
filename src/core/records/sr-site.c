/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A settlement (安置点). There may be several. The numbers of buildings and flats are declared by
 * its papers and compared with the records, never counted.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

#include "core/records/sr-checks.h"

/* clang-format off */
static const SrField fields[] = {
  { .key = "name", .kind = SR_KIND_TEXT, .label = N_ ("Name"), .title = "安置点名称",
    .group = N_ ("Settlement"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .min = 1, .max = 60, .width = 160 },
  { .key = "township", .kind = SR_KIND_CHOICE, .label = N_ ("Township"), .title = "所在乡镇",
    .group = N_ ("Settlement"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "township", .priority = 1, .width = 120 },
  { .key = "village", .kind = SR_KIND_CHOICE, .label = N_ ("Community"), .title = "所在社区",
    .group = N_ ("Settlement"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0,
    .target = "village", .priority = 2, .width = 160 },
  { .key = "opened_year", .kind = SR_KIND_INTEGER, .label = N_ ("Opened in"),
    .title = "建成落户年份", .group = N_ ("Settlement"), .flags = SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "年", .min = 1949, .max = 2100, .priority = 3,
    .width = 80 },
  { .key = "land_area", .kind = SR_KIND_DECIMAL, .label = N_ ("Land area"), .title = "占地面积",
    .group = N_ ("Settlement"), .flags = SR_FIELD_LISTED, .sensitivity = SR_LEVEL_0, .target = "㎡",
    .max = 100000000, .priority = 4, .width = 100 },
  { .key = "buildings_declared", .kind = SR_KIND_INTEGER, .label = N_ ("Buildings (as declared)"),
    .title = "总栋数", .group = N_ ("Settlement"), .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "栋", .max = 10000, .priority = 5, .width = 80 },
  { .key = "flats_declared", .kind = SR_KIND_INTEGER, .label = N_ ("Flats (as declared)"),
    .title = "总套数", .group = N_ ("Settlement"), .flags = SR_FIELD_DECLARED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_0, .target = "套", .max = 1000000, .priority = 6, .width = 80 },
};
/* clang-format on */

const SrSchema sr_site_schema = {
    .key = "site",
    .label = N_ ("Settlement"),
    .plural = N_ ("Settlements"),
    .title = "安置点基本情况",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "name",
    .name = "name",
    .check = sr_check_site,
};
