/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The error domain of files that go out or come in.
 */
#include "exchange/sr-exchange-error.h"

G_DEFINE_QUARK (sr_exchange_error, sr_exchange_error)
