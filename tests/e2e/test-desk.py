#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""test-desk.py SANGRUI: a morning at the desk, from the first start to leaving, in Chinese.

The real program on a virtual screen, driven as a screen reader and a keyboard do it. Prints TAP.
"""
import locale
import os
import sys
import traceback

from desk import Desk, ROLE, wait, dump

WRONG, RIGHT = '1540000', '15400004567'


def first_start(desk):
    """Welcome, and the sample with one press."""
    desk.says('欢迎使用桑瑞')
    desk.click('看看演示社区')
    desk.find('一户一档 235 户 档案不齐', ROLE.PUSH_BUTTON)
    desk.find('演示', ROLE.LABEL)


def buildings(desk):
    """From the numbers to the plans by button, and on to the households by keyboard."""
    desk.click('逐层看楼栋图')
    desk.find('12 栋')
    desk.says('人数 962 人')
    everything_has_a_name(desk)
    desk.key('Right', 'Right')
    desk.find('打开住户档案', ROLE.PUSH_BUTTON)
    desk.key('ctrl+2')
    desk.says('284 户　人口 962')


def everything_has_a_name(desk):
    nameless = list(desk.nameless())
    assert not nameless, 'without a name: ' + '; '.join(nameless)


def search(desk):
    desk.write('在本表中搜索', 'sr-0142')
    desk.says('1 户')
    desk.says('SR-0142　')


def edit_wrongly_then_rightly(desk):
    desk.click('编辑')
    desk.says('尚未改动')
    everything_has_a_name(desk)
    desk.click('显示电话')
    wait('the whole number', lambda: '*' not in desk.read('电话'))
    desk.write('电话', WRONG)
    desk.says('手机号应为 11 位')
    desk.write('电话', RIGHT)
    desk.says_no_more('手机号应为 11 位')
    desk.click('保存')
    desk.says('154****4567')


def undo(desk):
    """What was saved is taken back; the form shows the number that was there before."""
    desk.click('撤销')
    desk.says('已撤销')
    desk.key('ctrl+e')
    desk.says('尚未改动')
    wait('the old number', lambda: desk.read('电话').startswith('154****') and
         not desk.read('电话').endswith('4567'))
    desk.key('Escape')


def keys(desk):
    """Ctrl F and the typed text find; the order of focus is that of reading."""
    desk.key('ctrl+f')
    wait('the search', lambda: desk.focus() and desk.focus().get_name() == '在本表中搜索')
    desk.key('Tab')
    wait('the next one', lambda: desk.focus() and desk.focus().get_name() == '筛选')


def persons(desk):
    desk.write('在本表中搜索', '')
    desk.click('人员')
    desk.says('962 人')
    everything_has_a_name(desk)


def as_of(desk):
    desk.key('F9')
    desk.find('截止日', ROLE.TEXT)
    desk.write('截止日', '2019-12-31')
    desk.click('按这一天统计')
    desk.says_no_more('962 人')
    desk.find(contains='截止日 2019-12-31')


def export(desk):
    desk.click('导出本表')
    desk.find('导出…', ROLE.PUSH_BUTTON)
    everything_has_a_name(desk)
    desk.key('Escape')
    wait('the dialog to close', lambda: not desk.look('导出…', ROLE.PUSH_BUTTON))


def leave(desk):
    status = desk.leave()
    assert status == 0, f'left with {status}'


STEPS = (first_start, everything_has_a_name, buildings, everything_has_a_name, search, edit_wrongly_then_rightly, undo, keys, persons, as_of,
         export, leave)


def main():
    if locale.setlocale(locale.LC_ALL, '') != 'zh_CN.UTF-8':
        print('1..0 # SKIP no zh_CN here')
        return 0
    print(f'1..{len(STEPS)}')
    desk = Desk(sys.argv[1])
    for number, step in enumerate(STEPS, 1):
        try:
            step(desk)
        except Exception:  # the rest stands on it
            traceback.print_exc()
            if os.environ.get('DUMP'):
                dump(desk)
            print(f'not ok {number} {step.__name__}')
            desk.process.kill()
            return 1
        print(f'ok {number} {step.__name__}', flush=True)
    return 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except locale.Error:
        print('1..0 # SKIP no zh_CN here')
