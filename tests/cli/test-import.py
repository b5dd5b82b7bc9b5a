#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""Usage: test-import.py SANGRUICTL

The command import: what it says, what it writes, exit status; lists and forms that come back.
"""
import os
import pathlib
import sqlite3
import subprocess
import sys

from desk import DONE, FAILED, FINDINGS, ID_NUMBER, PROGRAM, USAGE, Result, new_register, run_tests, template

HEADER = '户编号,姓名,性别,出生日期,与户主关系,迁出乡镇\n'
ROWS = 'SR-0900,田大山,男,1980-01-01,户主,人潮溪镇\nSR-0900,向小妹,女,1982-02-02,配偶,人潮溪镇\n'


def write(desk, name, text, encoding='utf-8'):
    path = pathlib.Path(desk.folder, name)
    path.write_bytes(text.encode(encoding))
    return str(path)


def dump(desk):
    """Everything but who looked at what."""
    with sqlite3.connect(desk.register) as database:
        return [line for line in database.iterdump() if 'disclosure' not in line]


def test_writes_one_entry():
    desk = template()
    path = write(desk, '名单.csv', HEADER + ROWS)
    result = desk.run('import', path, '--as', 'person')
    assert result.status == DONE and result.out.startswith('New 2, changed 0, same 0'), result
    assert '田大山' in desk.ok('list', 'person').out
    again = desk.run('import', path, '--as', 'person')
    assert again.status == DONE and again.out == 'New 0, changed 0, same 2, doubtful 0, rejected 0\n', again
    entry = result.out.split()[-1]
    desk.ok('undo', entry)
    assert '田大山' not in desk.ok('list', 'person').out


def test_dry_run():
    desk = template()
    path = write(desk, 'a.csv', HEADER + ROWS)
    before = dump(desk)
    result = desk.run('import', path, '--as', 'person', '--dry-run')
    assert result.status == DONE and 'New 2' in result.out and 'Entry' not in result.out, result
    assert dump(desk) == before


def test_type_is_guessed():
    desk = template()
    path = write(desk, 'a.csv', HEADER + ROWS)
    result = desk.run('import', path, '--dry-run', '--format', 'json').json()
    assert result['type'] == 'person' and result['new'] == 2, result
    desk.refused(USAGE, '--as', 'import', write(desk, 'b.csv', 'one,two\n1,2\n'))


def test_problems_are_named():
    desk = template()
    path = write(desk, 'a.csv', HEADER + ROWS + 'SR-0901,彭二牛,男,1970-13-04,户主,人潮溪镇\n')
    result = desk.run('import', path, '--as', 'person')
    assert result.status == FINDINGS and 'rejected 1' in result.out, result
    assert 'row 4, column D (出生日期)' in result.err and path in result.err, result
    assert '彭二牛' not in desk.ok('list', 'person').out
    json = desk.run('import', path, '--as', 'person', '--format', 'json', '--dry-run').json()
    assert [p['row'] for p in json['problems'] if p['weight'] == 'fault'] == [4], json


def test_problems_workbook():
    """The clerk's sheet comes back with what is wrong; corrected, it is imported."""
    desk = template()
    path = write(desk, 'a.csv', HEADER + ROWS + 'SR-0901,彭二牛,男,1970-13-04,户主,人潮溪镇\n')
    problems = os.path.join(desk.folder, 'problems.xlsx')
    result = desk.run('import', path, '--as', 'person', '--problems', problems)
    assert result.status == FINDINGS and os.path.exists(problems), result
    again = desk.run('import', problems, '--as', 'person', '--format', 'json').json()
    assert again['same'] == 2 and again['rejected'] == 1, again
    desk.refused(FAILED, path, 'import', path, '--as', 'person', '--problems', path)


def test_text_of_spreadsheets_in_china():
    desk = template()
    path = write(desk, 'a.csv', HEADER + ROWS, 'gb18030')
    result = desk.run('import', path, '--as', 'person', '--dry-run', '--format', 'json').json()
    assert result['new'] == 2 and any('GB18030' in notice for notice in result['notices']), result


def test_dated_fields_are_asked_for():
    desk = template()
    path = write(desk, 'a.csv', '姓名,证件号码,劳动能力\n' + f'向桂英,{ID_NUMBER},普通劳动力\n')
    before = dump(desk)
    desk.refused(USAGE, '--correct', 'import', path, '--as', 'person')
    assert dump(desk) == before
    assert desk.run('import', path, '--as', 'person', '--from', '2025-06-01').status == DONE
    person = 'R-000002'
    assert 'able' not in desk.ok('show', 'person', person, '--as-of', '2025-05-31').out
    desk.refused(USAGE, '--correct', 'import', path, '--as', 'person', '--from', '2025-06-01', '--correct')
    desk.refused(USAGE, 'date', 'import', path, '--as', 'person', '--from', 'June')


def test_list_comes_back():
    desk = template()
    for kind in ('csv', 'xlsx'):
        path = os.path.join(desk.folder, f'list.{kind}')
        desk.ok('export', 'person', '--reveal', '--purpose', 'test', '-o', path)
        result = desk.run('import', path, '--as', 'person', '--format', 'json').json()
        assert result['same'] == 3 and result['new'] == result['changed'] == 0, (kind, result)


def test_form_comes_back():
    desk = template()
    path = os.path.join(desk.folder, 'form.xlsx')
    desk.ok('export', 'person', '--form', '--reveal', '--purpose', 'test', '-o', path)
    result = desk.run('import', path, '--as', 'person', '--format', 'json').json()
    assert result['same'] == 3 and result['new'] == result['rejected'] == 0, result
    desk.ok('export', 'person', '--form', '--empty', '-o', path)
    result = desk.run('import', path, '--as', 'person', '--format', 'json')
    assert result.status == DONE and result.json()['new'] == 0, result
    desk.refused(USAGE, '--form', 'export', 'person', '--empty', '-o', path)


def test_chain():
    desk = template()
    text = '#接龙\n1. 彭大明 13800000000 去广东 5500\n2. 覃玉兰 13800000001 在家\n'
    result = Result(subprocess.run([PROGRAM, '--register', desk.register, 'import', '-', '--as', 'person',
                                    '--format', 'json'], input=text.encode(), capture_output=True,
                                   env=desk.environment(), timeout=60))
    assert result.status == FINDINGS and result.json()['doubtful'] == 2, result


def test_what_is_no_table():
    desk = new_register()
    for name, content in (('a.pdf', '%PDF-1.7\n'), ('a.xls', '<html><table></table></html>'), ('a.xlsx', '')):
        desk.refused(FAILED, name, 'import', write(desk, name, content), '--as', 'person')
    desk.refused(FAILED, 'nothing.xlsx', 'import', os.path.join(desk.folder, 'nothing.xlsx'), '--as', 'person')
    desk.refused(FAILED, '名字', 'import', write(desk, 'b.csv', '名字乙,号码乙\n1,2\n'), '--as', 'person', '--sheet', '名字')
    desk.refused(FAILED, '姓名', 'import', write(desk, 'c.csv', '性别,民族,证件号码\n男,汉族,1\n'), '--as', 'person')


def test_no_number_in_messages():
    desk = template()
    path = write(desk, 'a.csv', f'姓名,证件号码\n张三,{ID_NUMBER[:17]}0\n向桂英,{ID_NUMBER}\n向桂英,{ID_NUMBER}\n')
    result = desk.run('import', path, '--as', 'person', '--format', 'json')
    assert result.status == FINDINGS and ID_NUMBER not in result.out + result.err, result


sys.exit(run_tests(globals()))
