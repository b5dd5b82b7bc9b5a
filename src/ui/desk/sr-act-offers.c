/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of acts in the menu of a profile.
 */
#include "ui/desk/sr-act-offers.h"

#include "acts/sr-act.h"

/* When an act is offered. */
typedef enum {
  ALWAYS,
  PRESENT, /* the household has not left */
  MEMBER,  /* the person belongs to a household */
  ABSENT,  /* alive, and belongs to none */
  ALIVE,
  MONITORED,     /* the household is monitored */
  NOT_MONITORED, /* it is not, and has not left */
  RUNNING,       /* the span has no end */
} When;

/* In the order of the menu; another group begins a section. */
static const struct {
  const char *type;
  guint group;
  When when;
  const char *act;
} offers[] = {
    {"household", 1, PRESENT, "birth"},
    {"household", 1, PRESENT, "marry-in"},
    {"household", 1, PRESENT, "join"},
    {"household", 2, PRESENT, "split"},
    {"household", 2, PRESENT, "merge"},
    {"household", 2, PRESENT, "change-head"},
    {"household", 3, PRESENT, "move-flat"},
    {"household", 3, PRESENT, "leave"},
    {"household", 4, NOT_MONITORED, "monitor"},
    {"household", 4, MONITORED, "add-measure"},
    {"household", 4, MONITORED, "clear-risk"},
    {"household", 4, PRESENT, "account-income"},
    {"household", 4, PRESENT, "documents"},
    {"household", 9, ALWAYS, "void"},
    {"person", 1, MEMBER, "move-out"},
    {"person", 1, MEMBER, "marry-out"},
    {"person", 1, ABSENT, "return"},
    {"person", 1, ALIVE, "death"},
    {"person", 3, ALIVE, "start-work"},
    {"person", 3, ALIVE, "leave-work"},
    {"person", 3, ALIVE, "verify-work"},
    {"person", 3, ALIVE, "refer"},
    {"person", 4, ALWAYS, "correct-id-number"},
    {"person", 4, ALWAYS, "merge-persons"},
    {"person", 9, ALWAYS, "void"},
    {"work_spell", 1, RUNNING, "end"},
    {"placement", 1, ALWAYS, "follow-placement"},
    {NULL, 9, ALWAYS, "void"}, /* any other */
};

static gboolean
is_alive (SrRecord *person)
{
  return g_strcmp0 (sr_record_text (person, "person_state"), "dead") != 0;
}

static gboolean
belongs (SrRecord *person)
{
  return sr_record_integer (person, "household_id", 0) != 0;
}

static gboolean
holds (When when, SrRecord *record)
{
  switch (when) {
  case PRESENT:
    return sr_record_text (record, "moved_out_on") == NULL;
  case MEMBER:
    return belongs (record);
  case ABSENT:
    return !belongs (record) && is_alive (record);
  case ALIVE:
    return is_alive (record);
  case MONITORED:
    return sr_record_text (record, "monitoring_category") != NULL;
  case NOT_MONITORED:
    return !holds (MONITORED, record) && holds (PRESENT, record);
  case RUNNING:
    return sr_record_text (record, "until") == NULL;
  case ALWAYS:
  default:
    return TRUE;
  }
}

static void
append (GMenu *section, const SrAct *act)
{
  g_autofree char *label = g_strdup_printf ("%s…", sr_act_label (act));
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "page.act", "s", act->key);
  g_menu_append_item (section, item);
}

/* What is offered for any type is not offered again for those that have a menu of their own. */
static gboolean
is_for (const char *offered, const char *type)
{
  if (offered)
    return g_str_equal (offered, type);
  return !g_str_equal (type, "household") && !g_str_equal (type, "person");
}

GMenu *
sr_act_offers_menu (SrRecord *record)
{
  const char *type = sr_record_schema (record)->key;
  GMenu *menu = g_menu_new ();
  GMenu *section = NULL;
  guint group = 0;

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++) {
    if (!is_for (offers[i].type, type) || !holds (offers[i].when, record))
      continue;
    if (section == NULL || offers[i].group != group) {
      g_clear_object (&section);
      section = g_menu_new ();
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      group = offers[i].group;
    }
    append (section, sr_act_find (offers[i].act));
  }
  g_clear_object (&section);
  return menu;
}
