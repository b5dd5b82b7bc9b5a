/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The areas that work. A tab appears when its area does.
 */
#include "ui/app/sr-areas.h"

#include <glib/gi18n-lib.h>

#include "ui/households/sr-households-page.h"

static const SrArea areas[] = {
    {"households", NC_ ("tab", "Households"), sr_households_page_new},
    {NULL, NULL, NULL},
};

const SrArea *
sr_areas (void)
{
  return areas;
}
