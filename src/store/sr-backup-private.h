/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What backing up and going back share.
 */
#pragma once

#include "store/sr-backup.h"

/* "/home/…/register.db" → "register". A new string. */
char *sr_backup_stem (const char *path);
