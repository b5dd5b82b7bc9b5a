# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""The program as assistive technology and a keyboard meet it.

Desk starts the program and finds what is on screen by role and name, as a screen reader does; keys
go through xdotool. Nothing sleeps: every step waits for what it expects, and fails when that does
not come within PATIENCE seconds.
"""
import os
import re
import subprocess
import sys

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    print('1..0 # SKIP no AT-SPI for Python here')
    sys.exit(0)

PATIENCE = int(os.environ.get('PATIENCE', '30'))
ROLE = Atspi.Role

# Nothing to be found below these; rows are named by their first cell.
DEAF = {ROLE.TABLE_ROW, ROLE.SCROLL_BAR, ROLE.IMAGE, ROLE.SEPARATOR, ROLE.LABEL, ROLE.LIST_ITEM}


def wait(what, condition, patience=PATIENCE):
    """The first true result of CONDITION; it is asked again whenever something may have happened."""
    context = GLib.MainContext.default()
    late = []
    GLib.timeout_add_seconds(patience, lambda: late.append(1) or False)
    tick = GLib.timeout_add(60, lambda: True)
    try:
        while not late:
            try:
                result = condition()
            except GLib.Error:  # it went away while it was looked at
                result = None
            if result:
                return result
            context.iteration(True)
    finally:
        GLib.source_remove(tick)
    raise AssertionError(f'waited {patience} s for {what}')


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node):
    """NODE and all below it that is on screen."""
    if not node.get_state_set().contains(Atspi.StateType.VISIBLE):
        return
    yield node
    if node.get_role() not in DEAF:
        for child in children(node):
            yield from walk(child)


def text_of(node):
    if node.get_text_iface():
        # Asked of the interface by name: newer bindings have an accessible's own get_text() hide it.
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    return node.get_name() or ''


def was_shown(node):
    """GTK 4.8 tells visible, not showing; what was never on screen has no size."""
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    return box.width > 0 and box.height > 0


class Desk:
    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.app = wait('the program', self._find_app)

    def _find_app(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program left with {self.process.returncode}')
        for app in children(Atspi.get_desktop(0)):
            if app.get_process_id() == self.process.pid and app.get_child_count():
                return app
        return None

    def nodes(self):
        for window in children(self.app):
            yield from walk(window)

    def look(self, name=None, role=None, contains=None):
        """The last one: panes that are covered by others come before them in the tree."""
        found = None
        for node in self.nodes():
            if role is not None and node.get_role() != role:
                continue
            if name is not None and node.get_name() != name:
                continue
            if contains is not None and contains not in text_of(node):
                continue
            found = node
        return found

    def chosen(self, name):
        """The selected row of the list NAME."""
        for node in self.nodes():
            if node.get_role() == ROLE.LIST_ITEM and node.get_parent().get_name() == name and \
                    node.get_state_set().contains(Atspi.StateType.SELECTED):
                return node
        return None

    def find(self, name=None, role=None, contains=None):
        return wait(f'{name or contains} ({role})', lambda: self.look(name, role, contains))

    def says(self, text):
        """Waits until TEXT stands somewhere on screen."""
        self.find(contains=text)

    def says_no_more(self, text):
        wait(f'“{text}” to go', lambda: not self.look(contains=text))

    def click(self, name, role=ROLE.PUSH_BUTTON):
        def usable():
            """A dialog has its buttons twice, beside and below each other; one of them is shown."""
            found = None
            for node in self.nodes():
                if node.get_role() == role and node.get_name() == name and was_shown(node) and \
                        node.get_state_set().contains(Atspi.StateType.SENSITIVE):
                    found = node
            return found
        node = wait(f'{name} to be usable', usable)
        assert Atspi.Action.do_action(node, 0), f'{name} cannot be clicked'

    def click_in(self, row, name):
        """The button whose name begins with NAME in the row of a list that has ROW in it."""
        def button(node):
            if node.get_role() == ROLE.PUSH_BUTTON and node.get_name().startswith(name):
                return node
            return next(filter(None, map(button, children(node))), None)
        node = wait(name, lambda: button(self.find(contains=row, role=ROLE.LIST_ITEM)))
        assert Atspi.Action.do_action(node, 0), f'{name} cannot be clicked'

    def write(self, name, text):
        node = self.find(name, ROLE.TEXT)
        assert Atspi.EditableText.set_text_contents(node, text), f'{name} cannot be written'

    def read(self, name):
        return text_of(self.find(name, ROLE.TEXT))

    def focus(self):
        """That of the last window: a window that has a dialog before it keeps its own."""
        found = None
        for node in self.nodes():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                found = node
        return found

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def type(self, text):
        """What a keyboard has; for Chinese there is write ()."""
        subprocess.run(['xdotool', 'type', '--delay', '20', text], check=True)

    def focused(self, name, role=ROLE.TEXT):
        """Waits until NAME has the focus."""
        def has_it():
            node = self.focus()
            return node and node.get_name() == name and node.get_role() == role
        try:
            wait(f'{name} to have the focus', has_it)
        except AssertionError as late:
            node = self.focus()
            raise AssertionError(f'{late}; {describe(node) if node else "nothing"} has it') from None

    def refocus(self):
        """Where no window manager is, nobody gives the keyboard back after a window closed."""
        search = ['xdotool', 'search', '--onlyvisible', '--class', 'sangrui', 'windowfocus']
        quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}
        # A window that is just going away makes it fail.
        wait('the window to have the keyboard', lambda: subprocess.run(search, **quiet).returncode == 0)

    def click_at(self, node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', '1'], check=True)

    def nameless(self):
        """What can be clicked or filled in and has no name; GTK then says the name of its class. The
        cross of a toast is libadwaita's."""
        wanted = {ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.TEXT, ROLE.ENTRY, ROLE.COMBO_BOX,
                  ROLE.CHECK_BOX, ROLE.RADIO_BUTTON, ROLE.MENU_ITEM, ROLE.PASSWORD_TEXT}
        for node in self.nodes():
            if node.get_role() in wanted and \
                    re.match('(Gtk|Adw|Sr)[A-Z]|$', node.get_name() or '') and was_shown(node) \
                    and node.get_parent().get_name() != 'AdwToastWidget':
                yield describe(node)

    def leave(self):
        self.key('ctrl+q')
        return self.process.wait(timeout=PATIENCE)


def describe(node):
    path = []
    while node is not None and node.get_role() != ROLE.APPLICATION:
        path.insert(0, f'{node.get_role_name()} “{node.get_name()}”')
        node = node.get_parent()
    return ' / '.join(path[-4:])


def dump(desk):
    def line(node, depth):
        if not node.get_state_set().contains(Atspi.StateType.VISIBLE):
            return
        print('  ' * depth, node.get_role_name(), repr(node.get_name()), repr(text_of(node)[:30]),
              file=sys.stderr)
        for child in children(node):
            line(child, depth + 1)
    for window in children(desk.app):
        line(window, 0)
