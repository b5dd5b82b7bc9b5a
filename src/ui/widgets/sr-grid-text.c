/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pieces as Pango's attributes: style classes belong to whole widgets.
 */
#include "ui/widgets/sr-grid-text.h"

#include "ui/widgets/sr-palette.h"

struct _SrGridText {
  GString *string;
  PangoAttrList *attributes;
  const SrPalette *palette;
};

SrGridText *
sr_grid_text_new (GtkWidget *widget)
{
  SrGridText *self = g_new0 (SrGridText, 1);

  self->string = g_string_new (NULL);
  self->attributes = pango_attr_list_new ();
  self->palette = sr_palette_for (widget);
  return self;
}

void
sr_grid_text_free (SrGridText *self)
{
  g_string_free (self->string, TRUE);
  pango_attr_list_unref (self->attributes);
  g_free (self);
}

static const GdkRGBA *
colour_of (const SrGridText *self, SrCellStyle style)
{
  if (style & SR_CELL_RED)
    return &self->palette->red_text;
  if (style & SR_CELL_AMBER)
    return &self->palette->amber_text;
  if (style & SR_CELL_ACCENT)
    return &self->palette->accent;
  if (style & SR_CELL_FAINT)
    return &self->palette->faint;
  if (style & (SR_CELL_DIM | SR_CELL_OLD))
    return &self->palette->dim;
  return NULL;
}

static void
insert (SrGridText *self, PangoAttribute *attribute, gsize start)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)self->string->len;
  pango_attr_list_insert (self->attributes, attribute);
}

static guint16
channel (float value)
{
  return (guint16)(value * 65535);
}

void
sr_grid_text_add (SrGridText *self, const char *piece, SrCellStyle style)
{
  const GdkRGBA *colour = colour_of (self, style);
  gsize start = self->string->len;

  g_string_append (self->string, piece);
  if (colour != NULL)
    insert (self,
            pango_attr_foreground_new (channel (colour->red), channel (colour->green),
                                       channel (colour->blue)),
            start);
  if (style & SR_CELL_OLD)
    insert (self, pango_attr_strikethrough_new (TRUE), start);
  if (style & (SR_CELL_MEDIUM | SR_CELL_BOLD))
    insert (self,
            pango_attr_weight_new (style & SR_CELL_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM),
            start);
}

const char *
sr_grid_text_string (const SrGridText *self)
{
  return self->string->str;
}

PangoAttrList *
sr_grid_text_attributes (const SrGridText *self)
{
  return self->attributes;
}
