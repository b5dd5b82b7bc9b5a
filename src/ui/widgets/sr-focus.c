/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How it is handed on is kept with the type, being walked through with the widget.
 */
#include "ui/widgets/sr-focus.h"

static G_DEFINE_QUARK (sr - focus - hand - on, hand_on) static G_DEFINE_QUARK (sr - focus - walked,
                                                                               walked)

    static gboolean grab_focus (GtkWidget *widget)
{
  SrFocusHandOn hand_on =
      (SrFocusHandOn)g_type_get_qdata (G_OBJECT_TYPE (widget), hand_on_quark ());

  return g_object_get_qdata (G_OBJECT (widget), walked_quark ()) == NULL && hand_on (widget);
}

static gboolean
walk (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidgetClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget));
  gboolean moved;

  g_object_set_qdata (G_OBJECT (widget), walked_quark (), widget);
  moved = parent->focus (widget, direction);
  g_object_set_qdata (G_OBJECT (widget), walked_quark (), NULL);
  return moved;
}

void
sr_focus_delegate (GtkWidgetClass *klass, SrFocusHandOn hand_on)
{
  g_return_if_fail (hand_on != NULL);

  g_type_set_qdata (G_TYPE_FROM_CLASS (klass), hand_on_quark (), (gpointer)hand_on);
  klass->grab_focus = grab_focus;
  klass->focus = walk;
}
