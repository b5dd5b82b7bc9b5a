/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the edit set share; nobody else includes it.
 */
#pragma once

#include "ui/records/sr-edit-set.h"

struct _SrEditSet {
  SrRegister *reg;
  const SrSchema *schema;
  GPtrArray *parts; /* SrEditPart */
  char *title;
  char *code;
};

/* 0: the record; 1: the membership, or NULL. */
SrDraft *sr_edit_part_draft (const SrEditPart *part, guint index);
