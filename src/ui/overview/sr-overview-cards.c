/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A gap card for each line of the table.
 */
#include "ui/overview/sr-overview-cards.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-gap-card.h"

#define CARD_KEY "sr-overview-card"

static const char *
words (const char *context, const char *msgid)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, msgid);
}

static char *
percent_text (gint64 part, gint64 whole)
{
  if (whole <= 0)
    return g_strdup ("—");
  if (part == whole)
    return g_strdup ("100%");
  /* Not quite all is never 100 %. */
  return g_strdup_printf ("%.1f%%", MIN ((double)part * 100 / (double)whole, 99.9));
}

static void
on_activated (GtkWidget *widget, int line, const SrOverviewCard *card)
{
  sr_overview_list (widget,
                    line < 0    ? card->gap
                    : line == 0 ? card->done
                                : card->second,
                    NULL, NULL);
}

GtkWidget *
sr_overview_card_new (const SrOverviewCard *card)
{
  GtkWidget *widget = sr_gap_card_new (_ (card->title));

  g_object_set_data (G_OBJECT (widget), CARD_KEY, (gpointer)card);
  g_signal_connect (widget, "activated", G_CALLBACK (on_activated), (gpointer)card);
  return widget;
}

static void
set_done_line (SrGapCard *widget, const SrOverviewNumbers *numbers, const SrOverviewCard *card)
{
  gint64 whole = sr_overview_number (numbers, card->whole);
  gint64 done = sr_overview_number (numbers, card->done);
  /* Translators: what is there, how many, of how many, unit. */
  g_autofree char *label = g_strdup_printf (_ ("%s %d / %d %s"), words ("gap", card->done_words),
                                            (int)done, (int)whole, words ("unit", card->unit));
  g_autofree char *percent = percent_text (done, whole);

  sr_gap_card_set_line (widget, 0, label, percent, SR_TONE_PLAIN);
}

static void
set_second_line (SrGapCard *widget, const SrOverviewNumbers *numbers, const SrOverviewCard *card)
{
  gint64 number = sr_overview_number (numbers, card->second);
  g_autofree char *value =
      g_strdup_printf ("%" G_GINT64_FORMAT " %s", number, words ("unit", card->second_unit));

  sr_gap_card_set_line (widget, 1, words ("gap", card->second_words), value,
                        card->second_is_gap && number ? SR_TONE_AMBER : SR_TONE_PLAIN);
}

void
sr_overview_card_set (GtkWidget *widget, const SrOverviewNumbers *numbers)
{
  const SrOverviewCard *card = g_object_get_data (G_OBJECT (widget), CARD_KEY);
  gint64 gap = sr_overview_number (numbers, card->gap);
  gint64 whole = sr_overview_number (numbers, card->whole);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, gap);

  sr_gap_card_set_gap (SR_GAP_CARD (widget), number, words ("gap", card->gap_words), gap == 0,
                       whole > 0 ? (double)(whole - gap) / (double)whole : 0);
  set_done_line (SR_GAP_CARD (widget), numbers, card);
  set_second_line (SR_GAP_CARD (widget), numbers, card);
}
