/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Flats in order of unit, place on the floor and floor.
 */
#include "ui/widgets/sr-plan-layout.h"

#include <string.h>

#define SPACE  2               /* between cells */
#define FOOT   sr_text_px (22) /* under the ground: names of the units */
#define NARROW sr_text_px (22) /* the narrowest cell */

static void
clear_flat (gpointer data)
{
  SrPlanPlace *flat = data;

  g_free (flat->unit);
  g_free (flat->unit_name);
  g_free (flat->room);
  g_free (flat->mark);
}

static void
clear_unit (gpointer data)
{
  g_free (((SrPlanUnit *)data)->name);
}

SrPlanLayout *
sr_plan_layout_new (void)
{
  SrPlanLayout *self = g_new0 (SrPlanLayout, 1);

  self->flats = g_array_new (FALSE, FALSE, sizeof (SrPlanPlace));
  self->units = g_array_new (FALSE, FALSE, sizeof (SrPlanUnit));
  self->rows = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_clear_func (self->flats, clear_flat);
  g_array_set_clear_func (self->units, clear_unit);
  return self;
}

void
sr_plan_layout_free (SrPlanLayout *self)
{
  g_array_unref (self->flats);
  g_array_unref (self->units);
  g_array_unref (self->rows);
  g_free (self);
}

static SrPlanPlace *
flat_at (const SrPlanLayout *self, guint index)
{
  return &g_array_index (self->flats, SrPlanPlace, index);
}

const SrPlanPlace *
sr_plan_layout_flat (const SrPlanLayout *self, guint index)
{
  return flat_at (self, index);
}

const SrPlanPlace *
sr_plan_layout_find (const SrPlanLayout *self, gint64 id)
{
  for (guint i = 0; i < self->flats->len; i++)
    if (flat_at (self, i)->id == id)
      return flat_at (self, i);
  return NULL;
}

/* Where a flat stands on its floor: 302 on the third and 1102 on the eleventh are both "02". */
static const char *
place_of (const SrPlanPlace *flat)
{
  g_autofree char *floor = g_strdup_printf ("%d", flat->floor);

  return g_str_has_prefix (flat->room, floor) && flat->room[strlen (floor)]
             ? flat->room + strlen (floor)
             : flat->room;
}

static int
compare_texts (const char *a, const char *b)
{
  size_t length_a = strlen (a), length_b = strlen (b);

  return length_a != length_b ? (length_a > length_b) - (length_a < length_b) : strcmp (a, b);
}

static int
compare_flats (gconstpointer a, gconstpointer b)
{
  const SrPlanPlace *x = a, *y = b;
  int order = compare_texts (x->unit, y->unit);

  if (order == 0)
    order = compare_texts (place_of (x), place_of (y));
  return order ? order : (y->floor > x->floor) - (y->floor < x->floor);
}

static int
compare_floors (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static void
collect_floors (SrPlanLayout *self)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->flats->len; i++)
    g_array_append_val (self->rows, flat_at (self, i)->floor);
  g_array_sort (self->rows, compare_floors);
  for (guint i = self->rows->len; i-- > 1;)
    if (g_array_index (self->rows, int, i) == g_array_index (self->rows, int, i - 1))
      g_array_remove_index (self->rows, i);
}

static int
row_of (const SrPlanLayout *self, int floor)
{
  int row = 0;

  while (row < (int)self->rows->len - 1 && g_array_index (self->rows, int, row) != floor)
    row++;
  return row;
}

/* Flats are in order of unit, place on the floor and floor. Two of the same place on one floor,
 * which an unusual numbering may give, stand beside each other. */
static void
arrange (SrPlanLayout *self)
{
  const SrPlanPlace *before = NULL;

  collect_floors (self);
  g_array_set_size (self->units, 0);
  self->columns = 0;
  for (guint i = 0; i < self->flats->len; i++) {
    SrPlanPlace *flat = flat_at (self, i);
    gboolean new_unit = before == NULL || strcmp (before->unit, flat->unit) != 0;

    flat->row = row_of (self, flat->floor);
    if (new_unit) {
      SrPlanUnit unit = {g_strdup (flat->unit_name), self->columns, 0};

      g_array_append_val (self->units, unit);
    }
    if (new_unit || strcmp (place_of (before), place_of (flat)) != 0 || before->row == flat->row) {
      self->columns++;
      g_array_index (self->units, SrPlanUnit, self->units->len - 1).n++;
    }
    flat->column = self->columns - 1;
    before = flat;
  }
}

static int
unit_of (const SrPlanLayout *self, int column)
{
  int unit = 0;

  while (unit < (int)self->units->len - 1 &&
         g_array_index (self->units, SrPlanUnit, unit + 1).first <= column)
    unit++;
  return unit;
}

double
sr_plan_layout_column (const SrPlanLayout *self, int width)
{
  double gaps = (self->units->len > 1 ? (self->units->len - 1) * SR_PLAN_UNIT_GAP : 0);

  return self->columns ? MAX ((width - SR_PLAN_LABELS - gaps) / self->columns, 4) : 0;
}

void
sr_plan_layout_cell (const SrPlanLayout *self,
                     const SrPlanPlace *flat,
                     int width,
                     GdkRectangle *cell)
{
  double w = sr_plan_layout_column (self, width);

  cell->x =
      (int)(SR_PLAN_LABELS + flat->column * w + unit_of (self, flat->column) * SR_PLAN_UNIT_GAP);
  cell->y = (int)(SR_PLAN_ROOF + flat->row * SR_PLAN_ROW);
  cell->width = (int)(w - SPACE);
  cell->height = SR_PLAN_CELL;
}

const SrPlanPlace *
sr_plan_layout_under (const SrPlanLayout *self, int width, double x, double y)
{
  for (guint i = 0; i < self->flats->len; i++) {
    GdkRectangle cell;

    sr_plan_layout_cell (self, flat_at (self, i), width, &cell);
    if (x >= cell.x && x < cell.x + cell.width + SPACE && y >= cell.y && y < cell.y + SR_PLAN_ROW)
      return flat_at (self, i);
  }
  return NULL;
}

const SrPlanPlace *
sr_plan_layout_neighbour (const SrPlanLayout *self,
                          const SrPlanPlace *from,
                          GtkDirectionType direction)
{
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  int sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  const SrPlanPlace *best = NULL;
  int best_distance = G_MAXINT;

  for (guint i = 0; i < self->flats->len; i++) {
    const SrPlanPlace *flat = flat_at (self, i);
    int along = sign * (across ? flat->column - from->column : flat->row - from->row);
    int aside = ABS (across ? flat->row - from->row : flat->column - from->column);

    if (along <= 0 || (across && aside))
      continue;
    if (along * 100 + aside < best_distance) {
      best_distance = along * 100 + aside;
      best = flat;
    }
  }
  return best;
}

static gboolean
is_across (GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
}

const SrPlanPlace *
sr_plan_layout_entry (const SrPlanLayout *self, GtkDirectionType direction, double share)
{
  gboolean across = is_across (direction);
  gboolean backward = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  int wanted =
      (int)(share * (across ? MAX ((int)self->rows->len - 1, 0) : self->columns - 1) + 0.5);
  const SrPlanPlace *best = NULL;
  int best_distance = G_MAXINT;

  for (guint i = 0; i < self->flats->len; i++) {
    const SrPlanPlace *flat = flat_at (self, i);
    int along = across ? flat->column : flat->row;
    int last = across ? self->columns - 1 : (int)self->rows->len - 1;
    int distance = ABS ((across ? flat->row : flat->column) - wanted) * 100 +
                   (backward ? last - along : along);

    if (distance < best_distance) {
      best_distance = distance;
      best = flat;
    }
  }
  return best;
}

double
sr_plan_layout_share (const SrPlanLayout *self, const SrPlanPlace *flat, GtkDirectionType direction)
{
  int last = is_across (direction) ? (int)self->rows->len - 1 : self->columns - 1;

  if (flat == NULL || last <= 0)
    return 0;
  return (double)(is_across (direction) ? flat->row : flat->column) / last;
}

void
sr_plan_layout_set (SrPlanLayout *self, const SrPlanFlat *flats, guint n_flats)
{
  g_array_set_size (self->flats, 0);
  for (guint i = 0; i < n_flats; i++) {
    SrPlanPlace flat = {.id = flats[i].id,
                        .unit = g_strdup (flats[i].unit ? flats[i].unit : ""),
                        .unit_name = g_strdup (flats[i].unit_name ? flats[i].unit_name : ""),
                        .room = g_strdup (flats[i].room ? flats[i].room : ""),
                        .mark = g_strdup (flats[i].mark),
                        .floor = flats[i].floor,
                        .vacant = flats[i].vacant,
                        .step = flats[i].step};

    g_array_append_val (self->flats, flat);
  }
  g_array_sort (self->flats, compare_flats);
  arrange (self);
}

int
sr_plan_layout_width (const SrPlanLayout *self)
{
  return SR_PLAN_LABELS + self->columns * NARROW +
         (int)(MAX (self->units->len, 1) - 1) * SR_PLAN_UNIT_GAP;
}

int
sr_plan_layout_height (const SrPlanLayout *self)
{
  return (int)(SR_PLAN_ROOF + self->rows->len * SR_PLAN_ROW + FOOT);
}
