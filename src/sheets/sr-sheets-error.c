/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-sheets-error.h"

G_DEFINE_QUARK (sr - sheets - error - quark, sr_sheets_error)
