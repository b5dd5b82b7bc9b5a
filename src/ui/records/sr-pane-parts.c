/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Building blocks of the edit pane and the act pane.
 */
#include "ui/records/sr-pane-parts.h"

#include <glib/gi18n-lib.h>

#include "core/sr-date.h"
#include "ui/widgets/sr-bar.h"

#define SIDE 20

static GtkLabel *
new_label (const char *css_class, const char *tone)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  if (tone)
    gtk_widget_add_css_class (label, tone);
  return GTK_LABEL (label);
}

static GtkButton *
new_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return GTK_BUTTON (button);
}

GtkWidget *
sr_pane_head_build (SrPaneHead *head, const char *verb)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  head->title = new_label ("sr-subtitle", NULL);
  head->code = new_label ("sr-caption", "dim");
  head->counts = new_label ("sr-caption", "dim");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (head->title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (head->code));
  gtk_box_append (GTK_BOX (texts), line);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (head->counts));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);

  head->cancel = new_button (_ ("Cancel"), "pane.close");
  head->go = new_button (verb, "pane.save");
  gtk_widget_add_css_class (GTK_WIDGET (head->go), "suggested-action");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (head->cancel));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (head->go));
  gtk_widget_add_css_class (box, "sr-pane-head");
  return box;
}

void
sr_pane_head_set_title (SrPaneHead *head, const char *title, const char *code)
{
  gtk_label_set_text (head->title, title);
  gtk_label_set_text (head->code, code ? code : "");
}

/* Takes PART. */
static void
append (GString *text, guint n, char *part)
{
  if (n)
    g_string_append_printf (text, "%s%s", text->len ? " ・ " : "", part);
  g_free (part);
}

static char *
counts (guint changes, guint wrong, guint doubt)
{
  GString *text = g_string_new (NULL);

  append (text, changes, g_strdup_printf (ngettext ("%u change", "%u changes", changes), changes));
  append (text, wrong, g_strdup_printf (_ ("%u to correct"), wrong));
  append (text, doubt, g_strdup_printf (_ ("%u to check"), doubt));
  return g_string_free (text, FALSE);
}

void
sr_pane_head_set_counts (SrPaneHead *head, guint changes, guint wrong, guint doubt)
{
  g_autofree char *text = counts (changes, wrong, doubt);

  gtk_label_set_text (head->counts, *text ? text : _ ("Nothing changed yet"));
}

void
sr_pane_head_set_problems (SrPaneHead *head, guint wrong, guint doubt)
{
  g_autofree char *text = counts (0, wrong, doubt);

  gtk_label_set_text (head->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (head->counts), *text != '\0');
}

/* --- Leaving --- */

typedef struct {
  GtkWidget *pane;
  void (*close) (GtkWidget *pane);
  SrConfirmFunc done;
  gpointer data;
} Leaving;

static void
on_answer (gboolean yes, gpointer data)
{
  g_autofree Leaving *leaving = data;
  g_autoptr (GtkWidget) pane = leaving->pane;

  if (yes)
    leaving->close (pane);
  if (leaving->done)
    leaving->done (yes, leaving->data);
}

void
sr_pane_leave (GtkWidget *pane,
               const char *question,
               void (*close) (GtkWidget *pane),
               SrConfirmFunc done,
               gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (pane);
  Leaving *leaving = g_new0 (Leaving, 1);

  *leaving = (Leaving){g_object_ref (pane), close, done, data};
  if (question == NULL)
    on_answer (TRUE, leaving);
  else
    sr_confirm (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, question,
                _ ("Nothing of it has been written yet."), NULL, _ ("Discard"), TRUE, on_answer,
                leaving);
}

/* --- Bars, tabs, the scrolled middle --- */

GtkWidget *
sr_pane_tab_bar_new (GtkWidget *tabs)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tabs);
  gtk_widget_add_css_class (scroller, "sr-pane-tabs");
  return scroller;
}

GtkWidget *
sr_pane_bar_new (void)
{
  GtkWidget *bar = sr_bar_new ();

  gtk_widget_set_margin_start (bar, SIDE - 8);
  gtk_widget_set_margin_end (bar, SIDE - 8);
  gtk_widget_set_margin_top (bar, 8);
  return bar;
}

static gboolean
show_focus (gpointer data)
{
  GtkWidget *content = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (content, GTK_TYPE_SCROLLED_WINDOW);
  GtkRoot *root = gtk_widget_get_root (content);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  g_object_set_data (G_OBJECT (content), "sr-waiting", NULL);
  if (scroller && focus && gtk_widget_is_ancestor (focus, content) &&
      gtk_widget_compute_bounds (focus, content, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height + SIDE);
  return G_SOURCE_REMOVE;
}

/* The focused field stays in sight when there is less room or more above it: the foot comes up, a
 * problem is told. Once the new places are known. */
static void
keep_focus_in_sight (GtkAdjustment *adjustment, GParamSpec *spec, GtkWidget *content)
{
  if (g_object_get_data (G_OBJECT (content), "sr-waiting"))
    return;
  g_object_set_data (G_OBJECT (content), "sr-waiting", content);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_focus, g_object_ref (content), g_object_unref);
}

GtkWidget *
sr_pane_scroller_new (GtkWidget *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment;

  gtk_widget_set_margin_start (content, SIDE);
  gtk_widget_set_margin_end (content, SIDE);
  gtk_widget_set_margin_top (content, 9);
  gtk_widget_set_margin_bottom (content, 16);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (keep_focus_in_sight),
                           content, 0);
  g_signal_connect_object (adjustment, "notify::upper", G_CALLBACK (keep_focus_in_sight), content,
                           0);
  return scroller;
}

char *
sr_pane_normal_date (const char *text, gpointer data)
{
  char date[SR_DATE_SIZE];

  return sr_date_parse (text, date) ? g_strdup (date) : NULL;
}

void
sr_pane_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "pane.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pane.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "pane.next-problem", NULL);
}
