/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which acts are offered for a household or a person, by what is so at the as-of date: a table.
 * That an act is offered does not mean it will not be refused; the act knows better.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-record.h"

G_BEGIN_DECLS

/* The acts on RECORD in their groups; each is the action "page.act" with the key of the act. */
GMenu *sr_act_offers_menu (SrRecord *record);

G_END_DECLS
