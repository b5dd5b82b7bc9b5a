/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A grid (网格): the buildings that one grid worker looks after. Buildings and posts point to it.
 */
#include "core/records/sr-records.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const SrField fields[] = {
  { .key = "grid_number", .kind = SR_KIND_TEXT, .label = N_ ("Grid number"), .title = "网格编号",
    .group = N_ ("Grid"),
    .flags = SR_FIELD_REQUIRED | SR_FIELD_UNIQUE | SR_FIELD_SEARCHED | SR_FIELD_LISTED,
    .sensitivity = SR_LEVEL_1, .min = 1, .max = 20, .width = 100 },
  { .key = "grid_name", .kind = SR_KIND_TEXT, .label = N_ ("Grid name"), .title = "网格名称",
    .group = N_ ("Grid"), .flags = SR_FIELD_SEARCHED | SR_FIELD_LISTED, .sensitivity = SR_LEVEL_1,
    .max = 60, .width = 200 },
};
/* clang-format on */

const SrSchema sr_grid_schema = {
    .key = "grid",
    .label = N_ ("Grid"),
    .plural = N_ ("Grids"),
    .title = "网格名册",
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .code = "grid_number",
    .name = "grid_name",
};
