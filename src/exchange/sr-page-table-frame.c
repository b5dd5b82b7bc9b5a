/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What stands around the rows on paper: 附件 line, title and 填报单位 row on the first page, header
 * rows on every page, signatures and notes after the last row.
 */
#include "exchange/sr-page-pen.h"
#include "exchange/sr-page-table.h"

#define ATTACHMENT_SIZE 11.0
#define TITLE_SIZE      18.0
#define UNIT_SIZE       9.5
#define SIGNATURE_SIZE  9.5
#define NOTE_SIZE       8.5
#define TITLE_SPACE     6.0
#define UNIT_SPACE      4.0
#define HEADER_SPACE    4.5
#define SIGNATURE_SPACE 12.0
#define NOTE_INDENT     "　　"
#define PART_GAP        12.0
#define MOST_PARTS      8

static const SrPageStyle attachment_style = {SR_PAGE_FONT_BOLD, ATTACHMENT_SIZE};
static const SrPageStyle title_style = {SR_PAGE_FONT_TITLE, TITLE_SIZE, SR_PAGE_CENTRE};
static const SrPageStyle unit_style = {SR_PAGE_FONT_BODY, UNIT_SIZE};
static const SrPageStyle signature_style = {SR_PAGE_FONT_BODY, SIGNATURE_SIZE};
static const SrPageStyle note_style = {SR_PAGE_FONT_BODY, NOTE_SIZE};

static SrPageStyle
header_style (const SrPageTable *self)
{
  return (SrPageStyle){SR_PAGE_FONT_BOLD, self->columns->size, SR_PAGE_CENTRE};
}

/* --- Lines of several parts: 填报单位, signatures --- */

static gboolean
parts_fit (SrPageTable *self, const SrPageStyle *style, char *const *parts, gboolean even)
{
  guint n = g_strv_length ((char **)parts);
  double used = 0;

  for (guint i = 0; i < n; i++) {
    double width = sr_page_text_ems (self->text, style->font, parts[i]) * style->size + PART_GAP;

    if (even && width > self->columns->width / n)
      return FALSE;
    used += width;
  }
  return used <= self->columns->width;
}

static double
parts_height (SrPageTable *self, const SrPageStyle *style, char *const *parts, gboolean even)
{
  guint n = g_strv_length ((char **)parts);
  guint lines = 0;

  if (parts_fit (self, style, parts, even))
    return sr_page_line_height (style->size);
  for (guint i = 0; i < n; i++)
    lines += sr_page_text_lines (self->text, style, parts[i], self->columns->width);
  return lines * sr_page_line_height (style->size);
}

/* Side by side, else one below the other. */
static void
draw_parts (SrPageTable *self,
            const SrPageStyle *style,
            char *const *parts,
            gboolean even,
            double y,
            cairo_t *cr)
{
  guint n = g_strv_length ((char **)parts);
  gboolean fit = parts_fit (self, style, parts, even);
  double width = self->columns->width;
  SrPageArea area = {SR_PAGE_SIDE, y, width, sr_page_line_height (style->size)};

  for (guint i = 0; i < n; i++) {
    SrPageStyle own = *style;
    guint lines = sr_page_text_lines (self->text, style, parts[i], width);

    if (fit && even)
      area.x = SR_PAGE_SIDE + i * width / n;
    else if (fit && n > 1)
      own.align = i == 0 ? SR_PAGE_LEFT : i + 1 < n ? SR_PAGE_CENTRE : SR_PAGE_RIGHT;
    sr_page_text_draw_lines (self->text, cr, &own, parts[i], &area, 0, lines);
    if (!fit)
      area.y += lines * sr_page_line_height (style->size);
  }
}

/* --- Above the header --- */

static const char *
text_of (const SrPageTable *self, SrTableText text)
{
  return sr_table_text (self->section.table, text);
}

static char **
unit_parts (const SrPageTable *self)
{
  static const struct {
    SrTableText text;
    const char *label;
  } parts[] = {{SR_TABLE_REPORTER, "填报单位（盖章）："},
               {SR_TABLE_DATE, "填报日期："},
               {SR_TABLE_UNITS, "单位："}};
  char **made = g_new0 (char *, G_N_ELEMENTS (parts) + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *text = text_of (self, parts[i].text);

    made[i] = text == NULL ? g_strdup ("") : g_strconcat (parts[i].label, text, NULL);
    any |= text != NULL;
  }
  if (!any)
    g_clear_pointer (&made, g_strfreev);
  return made;
}

static guint
title_lines (SrPageTable *self)
{
  const char *title = text_of (self, SR_TABLE_TITLE);

  return title == NULL ? 0
                       : sr_page_text_lines (self->text, &title_style, title, self->columns->width);
}

static double
measure_head (SrPageTable *self)
{
  g_auto (GStrv) parts = unit_parts (self);
  double height = 0;

  if (text_of (self, SR_TABLE_ATTACHMENT) != NULL)
    height += sr_page_line_height (ATTACHMENT_SIZE);
  if (text_of (self, SR_TABLE_TITLE) != NULL)
    height += title_lines (self) * sr_page_line_height (TITLE_SIZE) + TITLE_SPACE;
  if (parts != NULL)
    height += parts_height (self, &unit_style, parts, FALSE) + UNIT_SPACE;
  return height;
}

void
sr_page_table_draw_head (SrPageTable *self, cairo_t *cr)
{
  const char *attachment = text_of (self, SR_TABLE_ATTACHMENT);
  const char *title = text_of (self, SR_TABLE_TITLE);
  g_auto (GStrv) parts = unit_parts (self);
  SrPageArea area = {SR_PAGE_SIDE, SR_PAGE_TOP, self->columns->width,
                     sr_page_line_height (ATTACHMENT_SIZE)};

  if (attachment != NULL) {
    sr_page_text_draw_lines (self->text, cr, &attachment_style, attachment, &area, 0, 1);
    area.y += area.height;
  }
  if (title != NULL) {
    guint lines = title_lines (self);

    sr_page_text_draw_lines (self->text, cr, &title_style, title, &area, 0, lines);
    area.y += lines * sr_page_line_height (TITLE_SIZE) + TITLE_SPACE;
  }
  if (parts != NULL)
    draw_parts (self, &unit_style, parts, FALSE, area.y, cr);
}

/* --- Header rows --- */

/* The column whose title the header cell at LEVEL over COLUMN shows. */
static guint
header_start (const SrPageTable *self, guint level, guint column)
{
  while (column > 0 && sr_table_header_span (self->section.table, level, column) == 0)
    column--;
  return column;
}

typedef struct {
  guint first, n; /* columns of the band */
  guint depth;
  const char *text;
} HeaderCell;

/* The header cell at LEVEL that begins with the column INDEX of BAND; FALSE when none does. */
static gboolean
header_cell (
    const SrPageTable *self, const SrPageBand *band, guint level, guint index, HeaderCell *cell)
{
  const SrTable *table = self->section.table;
  guint column = band->columns[index].column;
  guint start;

  *cell = (HeaderCell){index, 1, sr_table_n_levels (table), "序号"};
  if (column == SR_PAGE_ORDER)
    return level == 0;
  cell->text = sr_table_header (table, level, column);
  if (cell->text == NULL)
    return FALSE;
  start = header_start (self, level, column);
  if (index > 0 && band->columns[index - 1].column != SR_PAGE_ORDER && start != column &&
      band->columns[index - 1].column >= start)
    return FALSE;
  cell->depth = sr_table_header_depth (table, level, start);
  while (index + cell->n < band->n && band->columns[index + cell->n].column > column &&
         band->columns[index + cell->n].column < start + sr_table_header_span (table, level, start))
    cell->n++;
  return TRUE;
}

static double
header_cell_height (SrPageTable *self, const SrPageBand *band, const HeaderCell *cell)
{
  SrPageStyle style = header_style (self);
  guint lines = sr_page_text_lines (self->text, &style, cell->text,
                                    sr_page_columns_room (band, cell->first, cell->n));

  return lines * self->line + HEADER_SPACE;
}

/* A cell over several rows makes the last of them higher. */
static void
raise_levels (SrPageTable *self, const SrPageBand *band, guint level, const HeaderCell *cell)
{
  double missing = header_cell_height (self, band, cell);

  for (guint i = level; i < level + cell->depth; i++)
    missing -= self->levels[i];
  if (missing > 0)
    self->levels[level + cell->depth - 1] += missing;
}

static void
measure_header (SrPageTable *self)
{
  guint n_levels = sr_table_n_levels (self->section.table);
  HeaderCell cell;

  for (guint i = 0; i < n_levels; i++)
    self->levels[i] = self->line + HEADER_SPACE;
  for (guint depth = 1; depth <= n_levels; depth++)
    for (guint b = 0; b < self->columns->n_bands; b++)
      for (guint level = 0; level < n_levels; level++)
        for (guint i = 0; i < self->columns->bands[b].n; i++)
          if (header_cell (self, &self->columns->bands[b], level, i, &cell) && cell.depth == depth)
            raise_levels (self, &self->columns->bands[b], level, &cell);
}

double
sr_page_table_header_height (const SrPageTable *self)
{
  double height = 0;

  for (guint i = 0; i < sr_table_n_levels (self->section.table); i++)
    height += self->levels[i];
  return height;
}

static SrPageArea
header_area (const SrPageTable *self,
             const SrPageBand *band,
             guint level,
             const HeaderCell *cell,
             double top)
{
  SrPageArea area = {SR_PAGE_SIDE + band->columns[cell->first].x, top};

  for (guint i = 0; i < level; i++)
    area.y += self->levels[i];
  for (guint i = level; i < level + cell->depth; i++)
    area.height += self->levels[i];
  area.width = sr_page_columns_room (band, cell->first, cell->n) + 2 * SR_PAGE_PADDING;
  return area;
}

void
sr_page_table_draw_header (SrPageTable *self, const SrPageBand *band, double top, cairo_t *cr)
{
  SrPageStyle style = header_style (self);
  HeaderCell cell;

  for (guint level = 0; level < sr_table_n_levels (self->section.table); level++)
    for (guint i = 0; i < band->n; i++) {
      SrPageArea area;

      if (!header_cell (self, band, level, i, &cell))
        continue;
      area = header_area (self, band, level, &cell, top);
      sr_page_pen_box (cr, &area);
      area.x += SR_PAGE_PADDING;
      area.width -= 2 * SR_PAGE_PADDING;
      sr_page_text_draw (self->text, cr, &style, cell.text, &area);
    }
}

double
sr_page_table_top (const SrPageTable *self, const SrPageSheet *sheet)
{
  const SrPageRows *rows = &g_array_index (self->rows, SrPageRows, sheet->rows);

  if (sheet->rows == 0)
    return SR_PAGE_TOP + self->head + sr_page_table_header_height (self);
  return SR_PAGE_TOP + (rows->n_rows > 0 || rows->total ? sr_page_table_header_height (self) : 0);
}

/* --- Below the rows --- */

static void
free_foot (gpointer data)
{
  SrPageFoot *foot = data;

  g_free (foot->text);
  g_free (foot);
}

static void
add_foot (SrPageTable *self, double height, gboolean signature, const char *text)
{
  SrPageFoot *foot = g_new0 (SrPageFoot, 1);

  *foot = (SrPageFoot){height, signature, g_strdup (text)};
  g_ptr_array_add (self->foot, foot);
}

static void
add_signature (SrPageTable *self)
{
  const char *signature = text_of (self, SR_TABLE_SIGNATURE);
  g_auto (GStrv) parts = NULL;

  if (signature == NULL || signature[0] == '\0')
    return;
  parts = g_strsplit (signature, "|", MOST_PARTS);
  add_foot (self, parts_height (self, &signature_style, parts, TRUE) + SIGNATURE_SPACE, TRUE,
            signature);
}

static void
add_note (SrPageTable *self, guint note)
{
  gboolean several = sr_table_n_notes (self->section.table) > 1;
  g_autofree char *number = several ? g_strdup_printf ("%u. ", note + 1) : g_strdup ("");
  g_autofree char *text = g_strconcat (note == 0 ? "注：" : NOTE_INDENT, number,
                                       sr_table_note (self->section.table, note), NULL);
  g_auto (GStrv) lines = sr_page_text_split (self->text, &note_style, text, self->columns->width);

  for (guint i = 0; lines[i] != NULL; i++)
    add_foot (self, sr_page_line_height (NOTE_SIZE), FALSE, lines[i]);
}

void
sr_page_table_measure_frame (SrPageTable *self)
{
  self->head = measure_head (self);
  measure_header (self);
  self->foot = g_ptr_array_new_with_free_func (free_foot);
  add_signature (self);
  for (guint i = 0; i < sr_table_n_notes (self->section.table); i++)
    add_note (self, i);
}

void
sr_page_table_draw_foot (SrPageTable *self, const SrPageRows *rows, double top, cairo_t *cr)
{
  for (guint i = rows->foot; i < rows->foot + rows->n_foot; i++) {
    const SrPageFoot *foot = g_ptr_array_index (self->foot, i);
    SrPageArea area = {SR_PAGE_SIDE, top, self->columns->width, foot->height};

    if (foot->signature) {
      g_auto (GStrv) parts = g_strsplit (foot->text, "|", MOST_PARTS);

      draw_parts (self, &signature_style, parts, TRUE, top + SIGNATURE_SPACE * 0.6, cr);
    } else
      sr_page_text_draw_lines (self->text, cr, &note_style, foot->text, &area, 0, 1);
    top += foot->height;
  }
}
