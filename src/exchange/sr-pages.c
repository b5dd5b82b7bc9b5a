/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sections of a document, one after the other. PDF files are written by sr-pages-pdf.c.
 */
#include "exchange/sr-pages-private.h"

typedef struct {
  gpointer data;
  GDestroyNotify destroy;
} Kept;

static void
free_section (gpointer data)
{
  SrPageSection *section = data;

  section->free (section);
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  kept->destroy (kept->data);
  g_free (kept);
}

SrPages *
sr_pages_new_empty (const char *title, gboolean demo)
{
  SrPages *pages = g_new0 (SrPages, 1);

  pages->text = sr_page_text_new ();
  pages->sections = g_ptr_array_new_with_free_func (free_section);
  pages->kept = g_ptr_array_new_with_free_func (free_kept);
  pages->title = g_strdup (title);
  pages->demo = demo;
  return pages;
}

void
sr_pages_take_section (SrPages *pages, SrPageSection *section)
{
  g_ptr_array_add (pages->sections, section);
  pages->n += section->n_pages;
}

SrPages *
sr_pages_new (const SrWorkbookSpec *spec,
              SrProgress progress,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (SrPages) pages =
      sr_pages_new_empty (sr_workbook_spec_title (spec), sr_workbook_spec_is_demo (spec));
  SrPageJob job = {.text = pages->text,
                   .demo = pages->demo,
                   .progress = progress,
                   .user_data = user_data,
                   .cancellable = cancellable,
                   .total = MAX (0, sr_workbook_spec_n_rows (spec))};

  g_return_val_if_fail (sr_workbook_spec_n_tables (spec) > 0, NULL);

  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++) {
    SrPageSection *section = sr_page_table_new (&job, sr_workbook_spec_table (spec, i), error);

    if (section == NULL)
      return NULL;
    sr_pages_take_section (pages, section);
  }
  return g_steal_pointer (&pages);
}

SrPages *
sr_pages_new_table (SrTable *table, gboolean demo, GError **error)
{
  g_autoptr (SrWorkbookSpec) spec =
      sr_workbook_spec_new (sr_table_text (table, SR_TABLE_TITLE), NULL);

  sr_workbook_spec_set_demo (spec, demo);
  sr_workbook_spec_add (spec, table);
  return sr_pages_new (spec, NULL, NULL, NULL, error);
}

SrPages *
sr_pages_new_forms (SrForm *const *forms, guint n, GError **error)
{
  g_autoptr (SrPages) pages = NULL;

  g_return_val_if_fail (n > 0, NULL);

  pages = sr_pages_new_empty (sr_form_title (forms[0]), sr_form_is_demo (forms[0]));
  for (guint i = 0; i < n; i++) {
    SrPageSection *section = sr_page_form_new (pages->text, forms[i], error);

    if (section == NULL)
      return NULL;
    sr_pages_take_section (pages, section);
  }
  return g_steal_pointer (&pages);
}

void
sr_pages_free (SrPages *pages)
{
  g_ptr_array_unref (pages->sections);
  sr_page_text_free (pages->text);
  g_ptr_array_unref (pages->kept);
  g_free (pages->title);
  g_free (pages);
}

void
sr_pages_keep (SrPages *pages, gpointer data, GDestroyNotify destroy)
{
  Kept *kept = g_new0 (Kept, 1);

  *kept = (Kept){data, destroy};
  g_ptr_array_add (pages->kept, kept);
}

guint
sr_pages_n (const SrPages *pages)
{
  return pages->n;
}

/* The section that PAGE belongs to; makes PAGE the page in it. */
static SrPageSection *
find_section (const SrPages *pages, guint *page, guint *part)
{
  g_assert (*page < pages->n);
  for (guint i = 0;; i++) {
    SrPageSection *section = g_ptr_array_index (pages->sections, i);

    if (part != NULL)
      *part = i;
    if (*page < section->n_pages)
      return section;
    *page -= section->n_pages;
  }
}

void
sr_pages_size (const SrPages *pages, guint page, double *width, double *height)
{
  const SrPageSection *section;

  g_return_if_fail (page < pages->n);

  section = find_section (pages, &page, NULL);
  *width = section->width;
  *height = section->height;
}

gboolean
sr_pages_draw (SrPages *pages, guint page, cairo_t *cr, GError **error)
{
  SrPageSection *section;
  gboolean drawn;

  g_return_val_if_fail (page < pages->n, FALSE);

  section = find_section (pages, &page, NULL);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  drawn = section->draw (section, page, cr, error);
  sr_page_footer_draw (pages->text, section, pages->demo, page, cr);
  cairo_restore (cr);
  return drawn;
}

guint
sr_pages_n_parts (const SrPages *pages)
{
  return pages->sections->len;
}

guint
sr_pages_part_of (const SrPages *pages, guint page)
{
  guint part;

  g_return_val_if_fail (page < pages->n, 0);

  find_section (pages, &page, &part);
  return part;
}

guint
sr_pages_first_of (const SrPages *pages, guint part)
{
  guint page = 0;

  g_return_val_if_fail (part < pages->sections->len, 0);

  for (guint i = 0; i < part; i++)
    page += ((const SrPageSection *)g_ptr_array_index (pages->sections, i))->n_pages;
  return page;
}

SrTable *
sr_pages_table (const SrPages *pages, guint part)
{
  g_return_val_if_fail (part < pages->sections->len, NULL);

  return ((const SrPageSection *)g_ptr_array_index (pages->sections, part))->table;
}

gboolean
sr_pages_cell_at (SrPages *pages, guint page, double x, double y, gint64 *row, guint *column)
{
  SrPageSection *section;

  g_return_val_if_fail (page < pages->n, FALSE);

  section = find_section (pages, &page, NULL);
  return section->cell_at != NULL && section->cell_at (section, page, x, y, row, column);
}

gboolean
sr_pages_cell_area (SrPages *pages, guint page, gint64 row, guint column, SrPageArea *area)
{
  SrPageSection *section;

  g_return_val_if_fail (page < pages->n, FALSE);

  section = find_section (pages, &page, NULL);
  return section->cell_area != NULL && section->cell_area (section, page, row, column, area);
}
