/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one person: what the identity number, the birth date, the sex and the disability
 * certificate say of each other (domain rules ID01–ID06, ID10).
 */
#include "core/records/sr-checks.h"

void
sr_check_person (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
}
