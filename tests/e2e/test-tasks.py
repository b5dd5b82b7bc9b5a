#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""test-tasks.py SANGRUI SANGRUICTL [REGISTER]: ten tasks of a clerk, by the keys and clicks that the
README lists for them, in Chinese; what came of each is asked of the command line.

Without REGISTER the sample is made in a folder of its own. PICTURES=FOLDER in the environment keeps
a picture of every step, PATIENCE=SECONDS waits longer than 30 for each. Prints TAP.
"""
import json
import locale
import os
import subprocess
import sys
import tempfile
import traceback

from desk import Desk, ROLE, dump, text_of, wait


class Office:
    """A desk with a register, and the command line beside it."""

    def __init__(self, folder, program, command, register=None):
        self.folder, self.program, self.command = folder, program, command
        self.register = register or f'{folder}/register.db'
        if register is None:
            self.run('init', '--sample')
        self.pictures = os.environ.get('PICTURES')
        self.desk = None
        self.n = 0

    def run(self, *arguments):
        done = subprocess.run([self.command, '--register', self.register, *arguments], check=True,
                              stdout=subprocess.PIPE)
        return done.stdout.decode()

    def rows(self, kind, *arguments):
        return json.loads(self.run('list', kind, '--format', 'json', *arguments))

    def open(self):
        self.desk = Desk(self.program, self.register)

    def picture(self, name):
        if self.pictures:
            self.n += 1
            subprocess.run(['import', '-window', 'root', f'{self.pictures}/{self.n:02}-{name}.png'], check=True)


def menu(desk, item):
    desk.key('F10')
    desk.click(item, ROLE.MENU_ITEM)


def find(office, text, answer, part=None):
    """/ and the text; the first row is then selected."""
    desk = office.desk
    desk.key('ctrl+2')
    if part:
        desk.click(part)
    desk.key('ctrl+f')
    desk.focused('在本表中搜索')
    desk.key('ctrl+a')
    if text.isascii():
        desk.type(text)
    else:
        desk.write('在本表中搜索', text)
    desk.says(answer)


def act(office, name):
    """Ctrl+B and the line of the menu."""
    office.desk.key('ctrl+b')
    office.desk.click(name, ROLE.MENU_ITEM)


def choose(desk, field, text=None):
    """In the field: what is typed, or F4 for the whole list, and Enter for the first of it."""
    desk.focused(field)
    if text:
        desk.type(text)
    else:
        desk.key('F4')
    wait(f'something for {text} in {field}', lambda: desk.chosen('相符的代码'))
    desk.key('Return')


def save(office, name, *sentences):
    """Ctrl+S shows what will happen, Ctrl+S does it; who made a mistake finds Undo."""
    desk = office.desk
    desk.key('ctrl+s')
    for sentence in sentences:
        desk.says(sentence)
    office.picture(name + '-preview')
    desk.key('ctrl+s')
    desk.find('撤销', ROLE.PUSH_BUTTON)
    office.picture(name)


def persons_shown(desk):
    """Their codes. The households' table may lie below the persons'."""
    codes = {text_of(node).split('　')[0] for node in desk.nodes() if node.get_role() == ROLE.TABLE_ROW}
    return {code for code in codes if code.startswith('R-')}


def household(office, code):
    return next(row for row in office.rows('household', '--search', code) if row['household_code'] == code)


def pick(office, n):
    return office.rows('household', '--limit', str(n))[-1]


# --- The ten ---

def birth(office):
    """/ code · Ctrl+B · Enter · name · Tab nan Enter · Tab zhizi Enter · Ctrl+S Ctrl+S"""
    desk, before = office.desk, pick(office, 1)
    find(office, before['household_code'], before['household_code'] + '　')
    act(office, '出生…')
    desk.focused('出生日期')
    desk.key('Tab')
    desk.write('姓名', '向新禾')
    desk.key('Tab')
    choose(desk, '性别', 'nan')
    desk.key('Tab')
    choose(desk, '与户主关系', 'zhizi')
    save(office, 'birth', '新增人员 向新禾')
    assert household(office, before['household_code'])['members'] == before['members'] + 1


def find_and_reveal(office):
    """/ xdm · F6 Tab … Enter on the eye of the phone"""
    desk, people = office.desk, {row['person_code'] for row in office.rows('person', '--search', 'xdm')}
    find(office, 'xdm', f'{len(people)} 人', '人员')
    wait('the rows of those people', lambda: set() < persons_shown(desk) <= people)
    desk.click('显示电话')
    wait('the phone in full', lambda: not desk.look('显示电话', ROLE.PUSH_BUTTON))
    office.picture('reveal')
    wait('the disclosure', lambda: any(row['kind'] == 'reveal' and row['field'] == 'phone'
                                       for row in office.rows('log_disclosure')))


def move(office):
    """/ code · Ctrl+B 调换住房 · Tab F4 Enter · Ctrl+S Ctrl+S"""
    desk, before = office.desk, pick(office, 2)
    find(office, before['household_code'], before['household_code'] + '　', '户')
    act(office, '调换住房…')
    desk.focused('日期')
    desk.key('Tab')
    choose(desk, '新住房')
    save(office, 'move', f'搬离 {before["flat_label"]}')
    assert household(office, before['household_code'])['flat_label'] != before['flat_label']


def split(office):
    """/ code · Ctrl+B 分户 · the relations in the new household · Ctrl+S Ctrl+S"""
    desk = office.desk
    wife = office.rows('person', '--where', 'relation=之儿媳', '--limit', '1')[0]
    before = household(office, wife['household_code'])
    find(office, wife['household_code'], wife['household_code'] + '　', '户')
    act(office, '分户…')
    desk.focused('分户日期')
    field = f'{wife["name"]}（之儿媳）'
    desk.click_at(desk.find(field, ROLE.TEXT))
    choose(desk, field, 'huzhu')
    save(office, 'split', '新户', wife['name'])
    assert household(office, wife['household_code'])['members'] == before['members'] - 1
    now = office.rows('person', '--search', wife['person_code'])[0]
    assert now['relation'] == 'head' and now['household_code'] != wife['household_code']


def exempt(office):
    """F10 体检 · the rule · 豁免… · reason, who, until · Ctrl+S Ctrl+S"""
    desk = office.desk
    menu(desk, '体检…')
    desk.click('豁免…')
    desk.focused('豁免起始日')
    desk.write('缘由', '已提交复核')
    desk.write('批准人', '李主任')
    desk.write('豁免截止日', '2025-12-31')
    save(office, 'exempt', '豁免至2025-12-31')
    desk.find('已豁免', ROLE.LABEL)
    assert len(office.rows('exemption')) == 1


def bulk(office):
    """/ village · Ctrl+A · ⋮ 批量修改 · qcc Enter · the village · Ctrl+S Ctrl+S"""
    desk = office.desk
    places = {place['code']: place for place in office.rows('village')}
    old = places[pick(office, 3)['origin_village']]
    new = next(place for place in places.values() if place['township'] == old['township'] and place != old)
    before = office.rows('household', '--where', f'origin_village={old["code"]}')
    find(office, old['name'], f'{len(before)} 户', '户')
    desk.key('Tab')
    office.picture('bulk-rows')
    desk.key('Down', 'ctrl+a')
    desk.click('此列表的更多操作')
    desk.click('批量修改所选行…', ROLE.MENU_ITEM)
    desk.focused('查找字段')
    desk.type('qcc')
    desk.key('Return')
    desk.focused('迁出村')
    desk.write('迁出村', new['code'])
    desk.key('ctrl+s')
    desk.find(contains=f'{len(before)} 行')
    office.picture('bulk-preview')
    desk.key('ctrl+s')
    desk.find('撤销', ROLE.PUSH_BUTTON)
    desk.refocus()
    office.picture('bulk')
    assert not office.rows('household', '--where', f'origin_village={old["code"]}')
    ids = {row['id'] for row in office.rows('household', '--where', f'origin_village={new["code"]}')}
    assert ids.issuperset(row['id'] for row in before)


def print_profile(office):
    """/ code · Ctrl+P · 存为 PDF… · name · Enter"""
    desk, who = office.desk, pick(office, 1)
    path = f'{office.folder}/profile.pdf'
    find(office, who['household_code'], who['household_code'] + '　', '户')
    desk.key('ctrl+p')
    desk.says('第 1 页，共 2 页')
    office.picture('print')
    desk.click('存为 PDF…')
    save_as(desk, path)
    with open(path, 'rb') as file:
        assert file.read(5) == b'%PDF-'


def save_as(desk, path):
    desk.find('名称(N)：', ROLE.TEXT)
    desk.write('名称(N)：', path)
    desk.key('Return')
    wait(path, lambda: os.path.exists(path))
    desk.refocus()


def reports(office):
    """F10 报表 · R2 · 截止日 2025-08-31 · Ctrl+S name Enter · R20 · 期间 上月 · Ctrl+S name Enter"""
    desk = office.desk
    menu(desk, '报表…')
    desk.click_at(desk.find('分乡镇搬迁情况汇总表', ROLE.LIST_ITEM))
    desk.click_at(desk.find('截止日', ROLE.TEXT))
    desk.key('ctrl+a')
    desk.type('2025-08-31')
    desk.key('Return')
    desk.says('2025-08-31.xlsx')
    office.picture('report-R2')
    desk.key('ctrl+s')
    save_as(desk, f'{office.folder}/R2.xlsx')
    desk.click_at(desk.find('人口变动表', ROLE.LIST_ITEM))
    desk.click_at(desk.find('期间', ROLE.PUSH_BUTTON))
    wait('the periods', lambda: desk.focus() and desk.focus().get_name() != '期间')
    desk.key('Down', 'Down', 'Return')
    desk.says('人口变动表2025-08-01至2025-08-31.xlsx')
    office.picture('report-R20')
    desk.key('ctrl+s')
    save_as(desk, f'{office.folder}/R20.xlsx')


def undo(office):
    """F10 操作记录 · / name · 撤销这一条"""
    desk, before = office.desk, pick(office, 1)
    menu(desk, '操作记录…')
    desk.find('撤销这一条', ROLE.PUSH_BUTTON)
    desk.write('在本表中搜索', '向新禾')
    desk.says('1 条')
    desk.find(contains='出生登记：向新禾', role=ROLE.LABEL)
    desk.click('撤销这一条')
    office.picture('undo')
    wait('the birth to be undone', lambda: pick(office, 1)['members'] == before['members'] - 1)


def restore(office):
    """登记册 · 备份与恢复 · 恢复… · 恢复"""
    desk = office.desk
    desk.click('登记册')
    desk.click('备份与恢复…', ROLE.MENU_ITEM)
    desk.click_in('（今天）', '恢复')
    desk.says('不会丢失')
    office.picture('restore')
    desk.click('恢复 恢复')  # a dialog's buttons are named twice
    wait('the register of this morning', lambda: not office.rows('exemption'))
    desk.says('年龄与性别')
    office.picture('restored')


TASKS = (birth, find_and_reveal, move, split, exempt, bulk, print_profile, reports, undo, restore)


def main():
    if locale.setlocale(locale.LC_ALL, '') != 'zh_CN.UTF-8':
        print('1..0 # SKIP no zh_CN here')
        return 0
    print(f'1..{len(TASKS)}')
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder, *sys.argv[1:])
        office.open()
        for number, task in enumerate(TASKS, 1):
            try:
                task(office)
            except Exception:  # the rest stands on it
                traceback.print_exc()
                office.picture('failed')
                if os.environ.get('DUMP'):
                    dump(office.desk)
                print(f'not ok {number} {task.__name__}')
                office.desk.process.kill()
                return 1
            print(f'ok {number} {task.__name__}', flush=True)
        office.desk.process.kill()
    return 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except locale.Error:
        print('1..0 # SKIP no zh_CN here')
