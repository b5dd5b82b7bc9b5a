/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the ID number of a new person says of them.
 */
#include "acts/sr-person-defaults.h"

#include "core/sr-resident-id.h"

static void
set_if_blank (SrDraft *draft, const char *key, const char *text)
{
  if (text && sr_value_is_blank (sr_draft_get (draft, key)))
    sr_draft_set_text_value (draft, key, text);
}

static void
complete_from_number (SrDraft *person)
{
  const char *number = sr_draft_text (person, "id_number");
  char born[SR_DATE_SIZE];
  int sex;

  set_if_blank (person, "id_kind", number ? "resident" : "none");
  if (number == NULL)
    return;
  if (sr_resident_id_birth_date (number, born))
    set_if_blank (person, "born_on", born);
  sex = sr_resident_id_sex (number);
  if (sex)
    set_if_blank (person, "sex", sex == 1 ? "1" : "2");
}

void
sr_person_complete (SrDraft *person)
{
  set_if_blank (person, "person_state", "registered");
  complete_from_number (person);
}
