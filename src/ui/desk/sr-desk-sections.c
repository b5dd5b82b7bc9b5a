/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A stack of the lists and the views.
 */
#include "ui/desk/sr-desk-sections.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-segments.h"

#define LISTS "lists"

struct _SrDeskSections {
  GtkWidget parent_instance;

  const SrDeskSection *all;
  SrRecordBrowser *browser; /* inside the lists */
  GtkStack *stack;
  GPtrArray *segments; /* owned by their tool bars */
  GPtrArray *views;    /* View */
};

G_DEFINE_FINAL_TYPE (SrDeskSections, sr_desk_sections, GTK_TYPE_WIDGET)

/* A view of the area and how it is left. */
typedef struct {
  GtkWidget *widget; /* owned by the stack */
  SrDeskLeave leave; /* NULL: nothing unsaved */
} View;

static void
on_segments_gone (gpointer sections, GObject *segments)
{
  g_ptr_array_remove (SR_DESK_SECTIONS (sections)->segments, segments);
}

static void
sr_desk_sections_dispose (GObject *object)
{
  SrDeskSections *self = SR_DESK_SECTIONS (object);

  for (guint i = 0; i < self->segments->len; i++)
    g_object_weak_unref (self->segments->pdata[i], on_segments_gone, self);
  g_ptr_array_set_size (self->segments, 0);
  if (self->stack)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (sr_desk_sections_parent_class)->dispose (object);
}

static void
sr_desk_sections_finalize (GObject *object)
{
  SrDeskSections *self = SR_DESK_SECTIONS (object);

  g_ptr_array_unref (self->segments);
  g_ptr_array_unref (self->views);
  G_OBJECT_CLASS (sr_desk_sections_parent_class)->finalize (object);
}

static void
sr_desk_sections_class_init (SrDeskSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_desk_sections_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_desk_sections_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sr_desk_sections_init (SrDeskSections *self)
{
  self->segments = g_ptr_array_new ();
  self->views = g_ptr_array_new_with_free_func (g_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

GtkWidget *
sr_desk_sections_new (const SrDeskSection *all, GtkWidget *lists, SrRecordBrowser *browser)
{
  SrDeskSections *self = g_object_new (SR_TYPE_DESK_SECTIONS, NULL);

  self->all = all;
  self->browser = browser;
  gtk_stack_add_named (self->stack, lists, LISTS);
  return GTK_WIDGET (self);
}

static const SrDeskSection *
section_of (SrDeskSections *self, const char *id)
{
  for (const SrDeskSection *section = self->all; section && section->id; section++)
    if (g_strcmp0 (section->id, id) == 0)
      return section;
  return NULL;
}

/* NULL while the lists are shown. */
static GtkWidget *
view_shown (SrDeskSections *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), LISTS)
             ? NULL
             : gtk_stack_get_visible_child (self->stack);
}

gboolean
sr_desk_sections_pass (SrDeskSections *self, const char *action)
{
  GtkWidget *view = view_shown (self);

  if (view)
    gtk_widget_activate_action (view, action, NULL);
  return view != NULL;
}

const char *
sr_desk_sections_shown (SrDeskSections *self)
{
  const char *type = sr_record_browser_part (self->browser)->type;

  if (view_shown (self))
    return gtk_stack_get_visible_child_name (self->stack);
  for (const SrDeskSection *section = self->all; section && section->id; section++)
    if (g_strcmp0 (section->type, type) == 0)
      return section->id;
  return NULL;
}

void
sr_desk_sections_follow (SrDeskSections *self)
{
  const char *id = sr_desk_sections_shown (self);

  for (guint i = 0; id && i < self->segments->len; i++)
    if (g_strcmp0 (sr_segments_get_selected (self->segments->pdata[i]), id) != 0)
      sr_segments_set_selected (self->segments->pdata[i], id);
}

void
sr_desk_sections_show (SrDeskSections *self, const char *id)
{
  const SrDeskSection *section = section_of (self, id);

  g_return_if_fail (section != NULL);
  if (section->type)
    sr_record_browser_show (self->browser, section->type);
  gtk_stack_set_visible_child_name (self->stack, section->type ? LISTS : id);
  sr_desk_sections_follow (self);
}

void
sr_desk_sections_show_lists (SrDeskSections *self)
{
  gtk_stack_set_visible_child_name (self->stack, LISTS);
  sr_desk_sections_follow (self);
}

static void
on_segment (SrSegments *segments, const char *id, SrDeskSections *self)
{
  if (g_strcmp0 (id, sr_desk_sections_shown (self)) != 0)
    sr_desk_sections_show (self, id);
}

GtkWidget *
sr_desk_sections_segments_new (SrDeskSections *self)
{
  GtkWidget *segments = sr_segments_new (_ ("Section"));

  for (const SrDeskSection *section = self->all; section && section->id; section++)
    sr_segments_add (SR_SEGMENTS (segments), section->id, _ (section->label));
  g_ptr_array_add (self->segments, segments);
  g_object_weak_ref (G_OBJECT (segments), on_segments_gone, self);
  sr_desk_sections_follow (self);
  g_signal_connect_object (segments, "selected", G_CALLBACK (on_segment), self, 0);
  return segments;
}

void
sr_desk_sections_add_view (SrDeskSections *self, const char *id, GtkWidget *view, SrDeskLeave leave)
{
  View *added = g_new0 (View, 1);

  *added = (View){view, leave};
  g_ptr_array_add (self->views, added);
  gtk_stack_add_named (self->stack, view, id);
}

/* --- Leaving --- */

typedef struct {
  SrDeskSections *sections;
  guint next;
  SrConfirmFunc done;
  gpointer data;
} Leaving;

static void
leave_next (gboolean yes, gpointer data)
{
  Leaving *leaving = data;
  GPtrArray *views = leaving->sections->views;

  while (yes && leaving->next < views->len) {
    View *view = views->pdata[leaving->next++];

    if (view->leave) {
      view->leave (view->widget, leave_next, leaving);
      return;
    }
  }
  leaving->done (yes, leaving->data);
  g_object_unref (leaving->sections);
  g_free (leaving);
}

void
sr_desk_sections_leave (SrDeskSections *self, SrConfirmFunc done, gpointer data)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  *leaving = (Leaving){g_object_ref (self), 0, done, data};
  leave_next (TRUE, leaving);
}
