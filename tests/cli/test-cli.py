#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""Usage: test-cli.py SANGRUICTL

Every command, every format, exit status, error lines, and that no whole number leaves it masked.
"""
import csv
import os
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile

from desk import (DONE, FAILED, FINDINGS, Desk, ID_NUMBER, PHONE, PROGRAM, Result, USAGE, run_tests, template)


# --- The program itself

def test_version_and_help():
    desk = Desk()
    assert re.fullmatch(r'sangruictl \d+\.\d+\.\d+\n', desk.run_bare('--version').out)
    for word in ('init', 'list TYPE', 'act', 'Exit status'):
        assert word in desk.run_bare('--help').out, word
    for command in ('list', 'show', 'set', 'act', 'undo', 'history', 'figures', 'schema', 'init',
                    'report', 'export'):
        result = desk.run_bare(command, '--help')
        assert result.status == DONE and 'sangruictl' in result.out, result
    assert '--township' in desk.run_bare('list', '--help').out


def test_usage():
    desk = Desk()
    for arguments in ([], ['frobnicate'], ['--frobnicate'], ['--register'], ['list'],
                      ['list', 'person', 'more'], ['list', 'person', '--frobnicate'],
                      ['list', 'person', '--format', 'xml'], ['list', 'nothing'],
                      ['show', 'person'], ['set', 'person', 'R-1'], ['history', 'person'],
                      ['list', 'person', '--reveal']):
        result = desk.run_bare(*arguments)
        assert result.status == USAGE and result.out == '', (arguments, result)
        assert re.fullmatch(r'sangruictl: .*\n', result.err), (arguments, result)


def test_no_register():
    desk = Desk()
    desk.refused(FAILED, 'register.db', 'list', 'person')
    pathlib.Path(desk.register).write_text('no register at all, but long enough to be read\n' * 50)
    desk.refused(FAILED, 'register.db', 'list', 'person')
    desk.refused(FAILED, 'register.db', 'init')


def test_init():
    desk = Desk()
    result = desk.run('init')
    assert result.status == DONE and result.out.strip() == desk.register, result
    assert os.stat(desk.register).st_mode & 0o777 == 0o600
    desk.refused(FAILED, 'register.db', 'init')
    result = desk.run_bare('init')
    assert result.out.strip() == os.path.join(desk.folder, 'sangrui', 'register.db'), result
    assert os.stat(os.path.join(desk.folder, 'sangrui')).st_mode & 0o777 == 0o700


def test_init_sample():
    desk = Desk()
    desk.ok('init', '--sample')
    values = desk.ok('figures', 'persons', 'households', 'flats_vacant', 'origin_townships',
                     '--format', 'json').json()
    assert values == {'persons': 962, 'households': 284, 'flats_vacant': 4, 'origin_townships': 19}, values
    people = desk.ok('list', 'person', '--format', 'json').json()
    assert all('*' in row['id_number'] for row in people if row['id_number']), people[0]
    assert all(row['phone'] is None or '*' in row['phone'] for row in people)


def test_sample():
    desk, again = Desk(), Desk()
    assert desk.ok('sample', '--persons', '500', '--seed', '7').out.strip() == desk.register
    again.ok('sample', '--persons=500', '--seed=7')
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 500}
    assert desk.ok('list', 'person', '--format', 'csv').out == again.ok('list', 'person', '--format', 'csv').out
    desk.refused(USAGE, '--persons', 'sample')
    desk.refused(FAILED, 'register.db', 'sample', '--persons', '5')


def test_interrupted():
    """Ctrl C leaves no half of a register and no half of a file."""
    desk = Desk()
    command = [PROGRAM, '--register', desk.register, 'sample', '--persons', '1000000']
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=desk.environment()) as process:
        while not os.path.exists(desk.register + '-wal') and process.poll() is None:
            pass
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=120)
    assert out == b'' and process.returncode in (FAILED, -signal.SIGTERM), (process.returncode, out, err)
    if process.returncode == FAILED:
        assert re.fullmatch(rb'sangruictl: .*\n', err), err
        assert os.listdir(desk.folder) in ([], ['sangrui']), os.listdir(desk.folder)


def test_register_after_command():
    desk = template()
    assert desk.run_bare('list', 'person', '--register', desk.register).status == DONE
    assert desk.run_bare(f'--register={desk.register}', 'list', 'person').status == DONE


def test_full_disk():
    if not os.path.exists('/dev/full'):
        return
    desk = template()
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([PROGRAM, '--register', desk.register, 'list', 'township'], stdout=full,
                              stderr=subprocess.PIPE, env=desk.environment(), timeout=60)
    assert done.returncode == FAILED and b'could not be written' in done.stderr, done


def on_small_disk(desk, script):
    """Runs SCRIPT in a folder "small" with 100 KiB left beside the register; None where it cannot."""
    size = os.stat(desk.register).st_size // 1024 + 100
    os.mkdir(desk.folder + '/small')
    command = ['unshare', '--map-root-user', '--mount', 'sh', '-ec',
               f'mount -t tmpfs -o size={size}k none small; cp register.db small; ' + script]
    if not shutil.which('unshare'):
        return None
    done = subprocess.run(command, capture_output=True, cwd=desk.folder, timeout=120,
                          env=desk.environment(PROGRAM=PROGRAM))
    return None if b'mount:' in done.stderr or b'unshare:' in done.stderr else Result(done)


def test_disk_full():
    result = on_small_disk(template(), """
        ctl="$PROGRAM --register small/register.db"
        head -c 10000000 /dev/zero >small/filler 2>/dev/null || true
        $ctl set person R-000001 remark=一 || echo "set $?"
        $ctl export person -o small/list.xlsx || echo "export $?"
        $ctl report persons -o small/report.xlsx || echo "report $?"
        ls small | grep -v register
        rm small/filler
        $ctl figures persons --format csv | tail -n 1
        $ctl set person R-000001 remark=二 && $ctl show person R-000001 | grep 二
        """)
    if result is None:
        return
    assert result.status == DONE, result
    lines = result.out.splitlines()
    assert lines[:4] == ['set 3', 'export 3', 'report 3', 'filler'], result
    assert lines[4].startswith('persons') and ',3,' in lines[4], result
    # What was freed is not enough for the backup of the day, which is told and keeps nobody from working.
    assert len(result.err.splitlines()) == 4 and result.err.count("disk is full") == 4, result
    assert result.err.count("no backup of today") == 1, result


def test_write_fails():
    """The file may not grow: nothing is written, nothing is lost."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
    desk = template()
    done = subprocess.run([PROGRAM, '--register', desk.register, 'set', 'person', 'R-000001',
                           'remark=' + '长' * 1900], capture_output=True, env=desk.environment(),
                          timeout=60, preexec_fn=limit)
    assert done.returncode == FAILED and done.stdout == b'', done
    assert re.fullmatch(rb'sangruictl: .*\n', done.stderr), done
    assert desk.ok('show', 'person', 'R-000001', '--format', 'json').json()['remark'] is None


def test_locked():
    desk = template()
    database = sqlite3.connect(desk.register, isolation_level=None)
    database.execute('BEGIN IMMEDIATE')
    desk.refused(FAILED, 'Another program', 'set', 'person', 'R-000001', 'remark=一')
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 3}
    database.execute('ROLLBACK')
    desk.ok('set', 'person', 'R-000001', 'remark=一')


def test_chinese():
    """The language of the desk, where the system or the build has it."""
    desk = template()
    result = desk.run('--help', LC_ALL='zh_CN.UTF-8', LANGUAGE='')
    if 'Usage' in result.out:
        return
    assert result.out.startswith('用法：sangruictl'), result
    out = desk.ok('act', 'birth', 'SR-0001', 'name=彭佑安', 'sex=男', 'relation=之子', '--on', '2025-09-18',
                  '--dry-run', LC_ALL='zh_CN.UTF-8', LANGUAGE='').out
    assert '彭大明户' in out and '新增人员 彭佑安，男' in out, out
    assert '姓名' in desk.ok('list', 'person', LC_ALL='zh_CN.UTF-8', LANGUAGE='').out


def test_c_locale():
    desk = template()
    result = desk.ok('list', 'household', '--township', '凉水口镇', '--fields', 'household_code',
                     '--format', 'csv', LC_ALL='C', LANG='C')
    assert [row[1] for row in result.csv()] == ['Household code', 'SR-0002'], result
    assert '覃玉兰' in desk.ok('show', 'household', 'SR-0002', LC_ALL='C', LANG='C').out


def test_invalid_utf8():
    desk = template()
    done = subprocess.run([PROGRAM, '--register', desk.register, 'set', 'person', 'R-000001',
                           b'name=\xff\xfe'], capture_output=True, env=desk.environment(), timeout=60)
    assert done.returncode == USAGE and b'UTF-8' in done.stderr, done
    for option in ('--search', '--reveal --purpose'):
        done = subprocess.run([PROGRAM, '--register', desk.register, 'list', 'person', *option.split(), b'\xff'],
                              capture_output=True, env=desk.environment(), timeout=60)
        assert done.returncode == USAGE and done.stdout == b'' and b'UTF-8' in done.stderr, done


# --- list

def codes(result):
    return [row['household_code'] for row in result.json()]


def test_list_formats():
    desk = template()
    table = desk.ok('list', 'household').out.splitlines()
    assert len(table) == 3 and table[1].startswith('SR-0001'), table
    rows = desk.ok('list', 'household', '--format', 'csv').csv()
    assert len(rows) == 3 and rows[0][0] == 'Id' and len({len(row) for row in rows}) == 1, rows
    records = desk.ok('list', 'household', '--format', 'json').json()
    first = records[0]
    assert isinstance(first['id'], str) and first['household_code'] == 'SR-0001', first
    assert first['origin_township'] == '430822111' and first['members'] == 2, first
    assert first['moved_in_on'] == '2019-09-27' and first['moved_out_on'] is None, first
    assert [key for key in first][0] == 'id'


def test_list_is_aligned():
    lines = template().ok('list', 'person', '--fields', 'person_code,name,born_on').out.splitlines()

    def columns(text):
        return sum(2 if ord(c) > 0x2e80 else 1 for c in text)
    places = {columns(re.split(r'(?=\d{4}-\d\d-\d\d)', line)[0]) for line in lines[1:]}
    assert len(places) == 1, lines


def test_list_is_what_figures_count():
    desk = Desk()
    desk.ok('init', '--sample')
    for day in ('2019-12-31', '2021-06-30', '2025-09-27'):
        values = desk.ok('figures', '--format', 'json', '--as-of', day).json()
        for record, figure in (('household', 'households'), ('person', 'persons'), ('flat', 'flats')):
            rows = desk.ok('list', record, '--fields', 'remark',
                           '--format', 'json', '--as-of', day).json()
            assert len(rows) == values[figure], (record, day, len(rows), values[figure])
    assert len(desk.ok('list', 'household', '--all', '--format', 'json').json()) > values['households']


def test_list_selection():
    desk = template()

    def chosen(*arguments):
        return codes(desk.ok('list', 'household', '--format', 'json', *arguments))
    assert chosen('--township', '人潮溪镇') == ['SR-0001']
    assert chosen('--township', '人潮溪镇', '--township', '凉水口镇') == ['SR-0001', 'SR-0002']
    assert chosen('--building', '3') == ['SR-0001', 'SR-0002']
    assert chosen('--building', '4') == []
    assert chosen('--where', 'members=2..') == ['SR-0001']
    assert chosen('--where', 'members=..1') == ['SR-0002']
    assert chosen('--where', 'moved_in_on=2020-01-01..2020-12-31') == ['SR-0002']
    assert chosen('--where', 'household_type=') == ['SR-0001', 'SR-0002']
    assert chosen('--where', 'household_code=~0002') == ['SR-0002']
    assert chosen('--sort', '-household_code') == ['SR-0002', 'SR-0001']
    assert chosen('--limit', '1') == ['SR-0001']
    assert chosen('--search', '覃玉兰') == ['SR-0002']
    people = desk.ok('list', 'person', '--format', 'json', '--where', 'sex=女').json()
    assert [row['name'] for row in people] == ['向桂英', '覃玉兰'], people
    people = desk.ok('list', 'person', '--format', 'json', '--building', '3', '--search', 'xgy').json()
    assert [row['name'] for row in people] == ['向桂英'], people


def test_list_saved():
    desk = template()
    desk.ok('act', 'create', 'saved_view', 'name=三栋', 'listed_type=household',
            'words=building_number=3\nsort=-household_code', 'listed_columns=household_code,members')
    rows = desk.ok('list', 'household', '--saved', '三栋', '--format', 'csv').csv()
    assert [row[1] for row in rows[1:]] == ['SR-0002', 'SR-0001'], rows
    assert len(rows[0]) == 3, rows
    assert codes(desk.ok('list', 'household', '--saved', '三栋', '--where', 'members=2..',
                         '--format', 'json')) == ['SR-0001']
    target = os.path.join(desk.folder, 'list.csv')
    desk.ok('export', 'household', '--saved', '三栋', '-o', target)
    desk.refused(FAILED, '四栋', 'list', 'household', '--saved', '四栋')


def test_list_mistakes():
    desk = template()
    desk.refused(USAGE, 'nothing', 'list', 'person', '--where', 'nothing=1')
    desk.refused(USAGE, '人', 'list', 'person', '--where', 'sex=人')
    desk.refused(USAGE, 'FIELD=VALUE', 'list', 'person', '--where', 'sex')
    desk.refused(USAGE, 'nothing', 'list', 'person', '--sort', 'nothing')
    desk.refused(USAGE, 'nothing', 'list', 'person', '--fields', 'name,nothing')
    desk.refused(USAGE, '2025-02-30', 'list', 'person', '--as-of', '2025-02-30')
    desk.refused(USAGE, '2025-13', 'list', 'person', '--period', '2025-13')
    desk.refused(USAGE, '--factory', 'list', 'person', '--factory', '康华')
    desk.refused(USAGE, '古镇', 'list', 'person', '--township', '古镇')


def test_as_of():
    desk = template()
    before = desk.ok('list', 'household', '--format', 'json', '--as-of', '2020-04-30').json()
    assert [row['flat_label'] for row in before] == ['3-1-101'], before
    before = desk.ok('list', 'household', '--all', '--format', 'json', '--as-of', '2020-04-30').json()
    assert [row['flat_label'] for row in before] == ['3-1-101', None], before
    assert desk.ok('figures', 'persons', '--format', 'json', '--as-of', '2020-04-30').json() == {'persons': 2}
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 3}
    assert desk.ok('figures', 'persons', '--format', 'json', '--period', '2019').json() == {'persons': 2}


def test_settings():
    desk = template()
    assert desk.ok('settings', '--format', 'json').json()[0] == \
        {'key': 'title', 'label': 'Name of the settlement', 'value': None}
    desk.ok('settings', 'title=新桑园', 'reporting_unit=新桑镇人民政府', 'as_of=20200430')
    rows = {row['key']: row['value'] for row in desk.ok('settings', '--format', 'json').json()}
    assert (rows['title'], rows['reporting_unit'], rows['as_of']) == \
        ('新桑园', '新桑镇人民政府', '2020-04-30'), rows
    assert rows['backups_kept'] == '14' and rows['file_name'] == '{单位}{表名}{期}', rows
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 2}
    assert [row['act'] for row in desk.ok('history', '--limit', '3', '--format', 'json').json()] == ['setting'] * 3
    desk.ok('settings', 'as_of=today')
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 3}
    desk.refused(USAGE, 'demo', 'settings', 'demo=0')
    desk.refused(USAGE, '{表名}', 'settings', 'file_name={单位}')
    desk.refused(USAGE, '1000', 'settings', 'backups_kept=0')
    desk.ok('settings', 'report.townships.title=一览表')
    assert 'report.townships.title' in desk.ok('settings').out
    desk.refused(USAGE, '2025-02-30', 'settings', 'as_of=2025-02-30')


# --- Privacy

def test_masked():
    desk = template()
    commands = [('list', 'person'), ('list', 'person', '--format', 'csv'),
                ('list', 'person', '--format', 'json'), ('list', 'household', '--format', 'json'),
                ('show', 'person', 'R-000002'), ('show', 'person', 'R-000002', '--format', 'json'),
                ('show', 'household', 'SR-0001'), ('show', 'household', 'SR-0001', '--format', 'json'),
                ('history',), ('history', '--format', 'json'), ('history', 'person', 'R-000002'),
                ('figures', '--members', 'persons')]
    desk.ok('set', 'person', 'R-000002', f'phone={PHONE[:-1]}9')
    entry = desk.ok('history', '--format', 'json').json()[0]['entry']
    commands.append(('history', '--entry', entry))
    for command in commands:
        out = desk.ok(*command).out
        assert ID_NUMBER not in out and PHONE not in out and PHONE[:-1] not in out, (command, out)
    assert '430898********0027' in desk.ok('list', 'person').out
    assert '138****5678' in desk.ok('show', 'household', 'SR-0001').out


def test_reveal():
    desk = template()
    said = ('--reveal', '--purpose', '核对身份证', '--recipient', '派出所')
    desk.refused(USAGE, '--purpose', 'list', 'person', '--reveal')
    assert ID_NUMBER in desk.ok('list', 'person', *said).out
    assert ID_NUMBER in desk.ok('show', 'person', 'R-000002', *said).out
    rows = sqlite3.connect(desk.register).execute('SELECT * FROM disclosure').fetchall()
    assert len(rows) == 2 and all('核对身份证' in row and '派出所' in row for row in rows), rows
    os.chmod(desk.register, 0o400)
    if os.geteuid() != 0:
        desk.refused(FAILED, '', 'list', 'person', *said)


# --- show, set

def test_show():
    desk = template()
    out = desk.ok('show', 'household', 'SR-0001').out
    for part in ('Household 彭大明 SR-0001', 'From township: 人潮溪镇', '3-1-101', '配偶'):
        assert part in out, (part, out)
    record = desk.ok('show', 'household', 'SR-0001', '--format', 'json').json()
    assert len(record['membership']) == 2 and len(record['occupancy']) == 1, record
    assert record['void'] is False and isinstance(record['version'], int)
    flat = desk.ok('show', 'flat', '3-1-101', '--format', 'json').json()
    assert flat['household_code'] == 'SR-0001'
    membership = record['membership'][0]['id']
    assert desk.ok('show', 'membership', membership, '--format', 'json').json()['id'] == membership
    desk.refused(FAILED, 'SR-9999', 'show', 'household', 'SR-9999')
    desk.refused(FAILED, '12345', 'show', 'membership', '12345')


def test_set():
    desk = template()
    out = desk.ok('set', 'person', 'R-000001', 'phone=13912345678', 'ethnicity=土家族', '--dry-run').out
    assert '139****5678' in out and 'Entry' not in out, out
    assert desk.ok('show', 'person', 'R-000001', '--format', 'json').json()['ethnicity'] is None
    out = desk.ok('set', 'person', 'R-000001', 'ethnicity=土家族', '--reason', '补录').out
    assert 'Entry' in out, out
    person = desk.ok('show', 'person', 'R-000001', '--format', 'json').json()
    assert person['ethnicity'] == '15' and person['version'] == 2, person
    assert desk.ok('history', '--limit', '1', '--format', 'json').json()[0]['reason'] == '补录'


def test_set_from():
    desk = template()
    desk.ok('set', 'person', 'R-000001', 'labour_ability=普通劳动力')
    desk.ok('set', 'person', 'R-000001', 'labour_ability=丧失劳动力', '--from', '2024-01-01')
    states = desk.ok('show', 'person', 'R-000001', '--format', 'json').json()['states']
    assert [(s['since'], s['until']) for s in states] == [(None, '2024-01-01'), ('2024-01-01', None)], states
    out = desk.ok('show', 'person', 'R-000001').out
    assert '2024-01-01' in out, out


def test_set_mistakes():
    desk = template()
    desk.refused(FINDINGS, 'born_on', 'set', 'person', 'R-000001', 'born_on=2026-02-30')
    desk.refused(FINDINGS, 'sex', 'set', 'person', 'R-000001', 'sex=人')
    desk.refused(FINDINGS, '', 'set', 'person', 'R-000002', 'id_number=430898198503120028')
    desk.refused(FINDINGS, '向桂英', 'set', 'person', 'R-000001', f'id_number={ID_NUMBER}')
    desk.refused(USAGE, 'nothing', 'set', 'person', 'R-000001', 'nothing=1')
    desk.refused(USAGE, 'age', 'set', 'person', 'R-000001', 'age=5')
    desk.refused(USAGE, 'masked', 'set', 'person', 'R-000002', 'id_number=430898********0027')
    desk.refused(USAGE, 'FIELD=VALUE', 'set', 'person', 'R-000001', 'phone')
    desk.refused(FINDINGS, 'Nothing', 'set', 'person', 'R-000001', 'name=彭大明')
    desk.refused(FAILED, 'R-9', 'set', 'person', 'R-9', 'name=彭大明')


def test_set_many():
    desk = template()
    out = desk.ok('set', 'household', 'is_registered_poor=yes', '--where', 'household_code=~SR-', '--dry-run').out
    assert '2 of 2' in out and 'Entry' not in out, out
    assert '2: not filled' in out, out
    out = desk.ok('set', 'household', 'is_registered_poor=yes', '--where', 'household_code=SR-0001').out
    assert 'Entry' in out, out
    out = desk.ok('set', 'household', 'is_registered_poor=yes', '--all').out
    assert '1 of 2 records change, 1 have it already' in out, out
    desk.ok('undo', re.search(r'Entry (\d+)', out)[1])
    rows = desk.ok('list', 'household', '--format', 'json', '--where', 'is_registered_poor=yes').json()
    assert [row['household_code'] for row in rows] == ['SR-0001'], rows
    desk.ok('set', 'household', 'household_type=一般农户', '--all', '--from', '2024-01-01')
    assert not desk.ok('list', 'household', '--format', 'json', '--where', 'household_type=一般农户',
                       '--as-of', '2023-12-31').json()
    assert len(desk.ok('list', 'household', '--format', 'json', '--where', 'household_type=一般农户').json()) == 2


def test_set_many_mistakes():
    desk = template()
    desk.refused(USAGE, 'TYPE', 'set', 'household', 'is_registered_poor=yes')
    desk.refused(USAGE, 'TYPE', 'set', 'household', 'is_registered_poor=yes', 'remark=x', '--all')
    desk.refused(USAGE, 'members', 'set', 'household', 'members=3', '--all')
    desk.refused(USAGE, 'id_number', 'set', 'person', 'id_number=1', '--all')
    desk.refused(USAGE, 'nothing', 'set', 'person', 'sex=女', '--where', 'nothing=1')
    desk.refused(FINDINGS, 'sex', 'set', 'person', 'sex=人', '--all')
    before = desk.ok('list', 'person', '--all', '--format', 'json').out
    desk.refused(FINDINGS, '2019-01-01', 'set', 'person', 'born_on=2019-01-01', '--all')
    assert desk.ok('list', 'person', '--all', '--format', 'json').out == before


def test_pasted_numbers():
    desk = template()
    desk.ok('act', 'create', 'person', 'name=田\n秀\t', 'id_number=４３０８９８ 20000229 ００１ｘ',
            'phone=１３９ 1234 5678')
    person = desk.ok('show', 'person', 'R-000004', '--format', 'json', '--reveal', '--purpose', '测试').json()
    assert (person['name'], person['id_number'], person['phone']) == (
        '田 秀', '43089820000229001X', '13912345678'), person


def test_bad_input():
    desk = template()
    create = ('act', 'create', 'person')
    desk.refused(FINDINGS, '61', *create, 'name=' + '字' * 61)
    desk.refused(FINDINGS, 'check character', *create, 'name=甲', 'id_number=430898198503120028')
    desk.refused(FINDINGS, '17', *create, 'name=甲', 'id_number=43089819850312002')
    desk.refused(FINDINGS, '火星族', *create, 'name=甲', 'ethnicity=火星族')
    desk.refused(FINDINGS, '2025-02-29', *create, 'name=甲', 'born_on=2025-02-29')
    desk.refused(FINDINGS, '', *create, 'name=甲', f'id_number={ID_NUMBER}')
    # Doubtful is not wrong: it is said.
    assert '! Born on: ' in desk.ok(*create, 'name=甲', 'born_on=2030-01-01').out


def test_formula_stays_text():
    desk = template()
    for text in ('=1+1', '+86138', '@SUM(A1)', '𠮷野', '"quoted", and comma'):
        desk.ok('set', 'person', 'R-000001', f'remark={text}')
        assert desk.ok('show', 'person', 'R-000001', '--format', 'json').json()['remark'] == text
        rows = desk.ok('list', 'person', '--fields', 'remark', '--format', 'csv', '--limit', '1').csv()
        assert rows[1][1] == text, rows


# --- act, undo, redo, history

def test_act_list():
    out = Desk().run_bare('act', 'list').out
    for word in ('move-in', 'birth CODE', 'move-flat CODE', 'death CODE', 'merge-persons CODE', 'N.relation', 'create TYPE', 'void TYPE CODE'):
        assert word in out, (word, out)
    assert 'undo' not in out
    out = Desk().run_bare('act', 'birth', '--help').out
    assert out.startswith('birth CODE') and 'father_id' in out and '--dry-run' in out, out


def test_birth():
    desk = template()
    command = ('act', 'birth', 'SR-0001', 'name=彭佑安', 'sex=男', 'relation=之子', '--on', '2025-09-18')
    out = desk.ok(*command, '--dry-run').out
    assert "彭大明's household · Birth" in out and '↻ Persons of the household 2 → 3' in out, out
    assert len(desk.ok('list', 'person', '--format', 'json').json()) == 3
    desk.ok(*command, '--reason', '出生证')
    people = desk.ok('list', 'person', '--format', 'json').json()
    child = next(row for row in people if row['name'] == '彭佑安')
    assert child['relation'] == 'son' and child['born_on'] == '2025-09-18', child


def test_act_refused():
    desk = template()
    before = pathlib.Path(desk.register).read_bytes()
    birth = ('act', 'birth', 'SR-0001', 'name=彭佑安')
    desk.refused(FINDINGS, '之子', *birth, 'sex=女', 'relation=之子', '--on', '2025-09-18')
    desk.refused(FINDINGS, '2019-09-27', *birth, 'sex=男', 'relation=之子', '--on', '2019-01-01')
    desk.refused(FINDINGS, '2025-09-28', *birth, 'sex=男', 'relation=之子', '--on', '2025-09-28')
    desk.refused(FINDINGS, 'Relation', *birth, 'sex=男', '--on', '2025-09-18')
    desk.refused(USAGE, '2025-09-31', *birth, 'sex=男', 'relation=之子', '--on', '2025-09-31')
    desk.refused(USAGE, 'nothing', *birth, 'nothing=1')
    desk.refused(USAGE, 'marriage', 'act', 'marriage', 'SR-0001')
    desk.refused(USAGE, 'act birth', 'act', 'birth')
    desk.refused(FAILED, 'SR-9999', 'act', 'birth', 'SR-9999', 'name=彭佑安')
    desk.refused(FINDINGS, '3-1-102', 'act', 'move-flat', 'SR-0001', 'flat_id=3-1-102')
    desk.refused(FINDINGS, '9-9-9', 'act', 'move-flat', 'SR-0001', 'flat_id=9-9-9')
    assert pathlib.Path(desk.register).read_bytes() == before


def test_acts_on_persons():
    """A chain of acts, and that the figures of the period explain the persons at its end."""
    desk = template()

    def persons(day):
        return desk.ok('figures', 'persons', '--as-of', day, '--format', 'json').json()['persons']
    start = persons('2025-08-31')
    desk.ok('act', 'marry-in', 'SR-0002', 'name=田力', 'sex=男', 'relation=配偶', '--on', '2025-09-02')
    desk.refused(FINDINGS, '向桂英 (配偶)', 'act', 'change-head', 'SR-0001', 'head_id=R-000003', '--on', '2025-09-05')
    out = desk.ok('act', 'change-head', 'SR-0001', 'head_id=R-000002', '--on', '2025-09-05', '--dry-run').out
    assert '↻ 彭大明: relation to the head 户主 → 配偶' in out, out
    desk.refused(FINDINGS, '彭大明', 'act', 'merge', 'SR-0002', 'household_id=SR-0001', '--on', '2025-09-10')
    out = desk.ok('act', 'merge', 'SR-0002', 'household_id=SR-0001', '1.person_id=R-000001',
                  '1.relation=之子', '--on', '2025-09-10').out
    assert '向桂英 joins' in out and '之儿媳' in out, out
    desk.ok('act', 'split', 'SR-0002', 'flat_id=3-1-103', '1.person_id=R-000001', '1.relation=户主',
            '2.person_id=R-000002', '2.relation=配偶', '--on', '2025-09-12')
    desk.ok('act', 'death', 'R-000003', 'head_id=R-000004', '--on', '2025-09-15')
    desk.ok('act', 'move-out', 'R-000004', 'leave_reason=迁出', '--on', '2025-09-18')
    desk.ok('act', 'marry-out', 'R-000002', '--on', '2025-09-19')
    desk.ok('act', 'return', 'R-000002', 'relation=配偶', '--on', '2025-09-20')
    desk.ok('act', 'leave', 'SR-0003', '--on', '2025-09-25')
    numbers = desk.ok('figures', 'births', 'moved_in', 'deaths', 'moved_out', '--period', '2025-09',
                      '--format', 'json').json()
    assert numbers == {'births': 0, 'moved_in': 2, 'deaths': 1, 'moved_out': 4}, numbers
    assert persons('2025-09-27') == 0 == start + 2 - 1 - 4, (start, persons('2025-09-27'))


def test_number_and_merge():
    desk = template()
    out = desk.ok('act', 'correct-id-number', 'R-000003', 'id_number=430898196001010021').out
    assert '430898********0021' in out and '430898196001010021' not in out, out
    desk.refused(FINDINGS, 'R-000003', 'act', 'correct-id-number', 'R-000001', 'id_number=430898196001010021')
    desk.refused(FINDINGS, 'check character', 'act', 'correct-id-number', 'R-000001', 'id_number=430898196001010024')
    desk.ok('act', 'create', 'person', 'name=向桂英', 'sex=女', 'remark=重录', 'phone=13900001234')
    out = desk.ok('act', 'merge-persons', 'R-000002', 'person_id=R-000004', '1.field=phone', '1.take=是').out
    assert '139****1234' in out and 'becomes void' in out, out
    person = desk.ok('show', 'person', 'R-000002', '--format', 'json').json()
    assert person['remark'] == '重录', person
    desk.ok('undo')
    assert desk.ok('show', 'person', 'R-000004', '--format', 'json').json()['remark'] == '重录'


def test_generic_acts():
    desk = template()
    person = desk.ok('act', 'create', 'person', 'name=谷秀珍', 'sex=女', 'born_on=1958-01-01').out
    assert 'New Person 谷秀珍' in person, person
    desk.ok('act', 'change', 'person', 'R-000004', 'labour_ability=普通劳动力', '--on', '2024-01-01')
    desk.ok('act', 'correct', 'person', 'R-000004', 'name=谷秀真')
    desk.ok('act', 'void', 'person', 'R-000004')
    assert len(desk.ok('list', 'person', '--all', '--format', 'json').json()) == 3
    identifier = next(line for line in desk.ok('history', '--entry', desk.ok(
        'history', '--limit', '1', '--format', 'json').json()[0]['entry'], '--format', 'json').json())['record']
    desk.ok('act', 'restore', 'person', identifier)
    assert len(desk.ok('list', 'person', '--all', '--format', 'json').json()) == 4
    household = desk.ok('show', 'household', 'SR-0001', '--format', 'json').json()
    wife = next(row['id'] for row in household['membership'] if row['relation'] == 'spouse')
    desk.ok('act', 'end', 'membership', wife, 'leave_reason=迁出', '--on', '2025-08-01')
    desk.refused(FINDINGS, '向桂英', 'act', 'void', 'person', 'R-000002')
    assert desk.ok('figures', 'persons', '--format', 'json').json() == {'persons': 2}


def test_undo_redo():
    desk = template()
    desk.refused(FINDINGS, 'nothing to redo', 'redo')
    desk.ok('set', 'person', 'R-000001', 'remark=一')
    desk.ok('set', 'person', 'R-000001', 'remark=二')
    entries = desk.ok('history', '--format', 'json').json()
    desk.refused(FINDINGS, entries[0]['entry'], 'undo', entries[1]['entry'])

    def remark():
        return desk.ok('show', 'person', 'R-000001', '--format', 'json').json()['remark']
    assert 'Undone' in desk.ok('undo', '--dry-run').out and remark() == '二'
    desk.ok('undo')
    assert remark() == '一'
    desk.ok('undo', entries[1]['entry'])
    assert remark() is None
    desk.ok('redo')
    desk.ok('redo')
    assert remark() == '二'
    desk.refused(FAILED, '9999', 'undo', '9999')
    desk.refused(USAGE, 'x', 'undo', 'x')
    while desk.run('undo').status == DONE:
        pass
    assert desk.ok('list', 'household', '--format', 'json').json() == []


def test_history():
    desk = template()
    rows = desk.ok('history', '--format', 'csv').csv()
    assert rows[0][:4] == ['Entry', 'At (UTC)', 'Operator', 'Act'], rows
    assert rows[1][3] == 'move-in' and '覃玉兰' in rows[1][4], rows
    of_one = desk.ok('history', 'household', 'SR-0001', '--format', 'json').json()
    assert [row['act'] for row in of_one] == ['move-in'], of_one
    lines = desk.ok('history', '--entry', of_one[0]['entry'], '--format', 'json').json()
    assert {line['type'] for line in lines} >= {'household', 'person', 'membership', 'occupancy'}, lines
    desk.refused(FAILED, '9999', 'history', '--entry', '9999')


def test_log_lists():
    """The history is a list like any other, and nobody writes into it."""
    desk = template()
    acts = desk.ok('list', 'log_entry', '--where', 'act=入住登记', '--sort', '-at', '--format', 'json').json()
    assert len(acts) == 2 and {row['act'] for row in acts} == {'move-in'}, acts
    today = acts[0]['at'][:10]
    assert len(desk.ok('list', 'log_entry', '--where', f'at={today}..{today}', '--where', 'act=move-in',
                       '--format', 'json', TZ='UTC').json()) == 2
    assert desk.ok('list', 'log_entry', '--where', 'at=2001-01-01..2001-12-31', '--format', 'json').json() == []
    desk.ok('export', 'person', '-o', 'out.csv', '--reveal', '--purpose', '核对')
    [seen] = desk.ok('list', 'log_disclosure', '--where', 'kind=export', '--format', 'json').json()
    assert (seen['record_type'], seen['level'], seen['purpose'], seen['rows']) == \
        ('person', 'revealed', '核对', 3), seen
    desk.refused(FINDINGS, 'program alone', 'act', 'create', 'log_entry', 'title=Nothing')
    desk.refused(FINDINGS, 'program alone', 'act', 'void', 'log_entry', seen and '1')


# --- print

def pages(path):
    """Texts of the pages of a PDF file, without white space."""
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True).stdout.decode('utf-8')
    return [re.sub(r'\s', '', page) for page in text.split('\f')[:-1]]


def test_print_household():
    desk = template()
    file = os.path.join(desk.folder, 'household.pdf')
    assert desk.ok('print', 'household', 'SR-0001', '-o', file).out.strip() == file
    assert os.stat(file).st_mode & 0o777 == 0o600
    first, second = pages(file)
    assert '搬迁户一户一档登记表' in first and '第1页，共2页' in first, first
    for text in ('SR-0001', '彭大明', '向桂英', '3-1-101', '人潮溪镇', '138****5678', '430898********0027'):
        assert text in first, (text, first)
    assert PHONE not in first and ID_NUMBER not in first, first
    assert '加入本户' in second and '2019-09-27' in second and '户主（签字）：' in second, second
    [seen] = desk.ok('list', 'log_disclosure', '--format', 'json').json()
    assert (seen['kind'], seen['record_type'], seen['level'], seen['rows']) == ('print', 'household', 'masked', 1), seen
    # On an earlier day she was not yet there.
    desk.ok('print', 'household', 'SR-0002', '-o', file, '--as-of', '2020-04-30')
    assert '覃玉兰' not in ''.join(pages(file))


def test_print_households():
    """Several files in one document, numbered each for itself; by code or by selection, never all by a slip."""
    desk = template()
    file = os.path.join(desk.folder, 'households.pdf')
    desk.ok('print', 'household', 'SR-0002', 'SR-0001', '-o', file)
    texts = pages(file)
    assert ['第1页，共2页' in text for text in texts] == [True, False] * 2, texts
    assert 'SR-0002' in texts[0] and 'SR-0001' in texts[2], texts
    [seen] = desk.ok('list', 'log_disclosure', '--where', 'kind=print', '--format', 'json').json()
    assert (seen['record_type'], seen['level'], seen['rows']) == ('household', 'masked', 2), seen
    desk.ok('print', 'household', '--search', 'SR-0001', '-o', file)
    assert len(pages(file)) == 2
    desk.refused(USAGE, '--search', 'print', 'household', '-o', file)
    desk.refused(USAGE, '--search', 'print', 'household', 'SR-0001', '--search', 'SR', '-o', file)
    desk.refused(FAILED, 'no household', 'print', 'household', '--search', 'nobody', '-o', file)


def test_print_revealed():
    desk = template()
    file = os.path.join(desk.folder, 'household.pdf')
    desk.refused(USAGE, 'purpose', 'print', 'household', 'SR-0001', '-o', file, '--reveal')
    assert not os.path.exists(file)
    desk.ok('print', 'household', 'SR-0001', '-o', file, '--reveal', '--purpose', '入户核对', '--recipient', '村委会')
    first = pages(file)[0]
    assert PHONE in first and ID_NUMBER in first and '用途：入户核对' in first, first
    [seen] = desk.ok('list', 'log_disclosure', '--where', 'kind=print', '--format', 'json').json()
    assert (seen['level'], seen['purpose'], seen['recipient']) == ('revealed', '入户核对', '村委会'), seen


def test_print_building():
    desk = template()
    desk.ok('act', 'create', 'building', 'building_number=4')
    file = os.path.join(desk.folder, 'building.pdf')
    desk.ok('print', 'building', '3', '-o', file)
    [page] = pages(file)
    assert '3栋楼栋长用表' in page and '空置' in page and '覃玉兰' in page and '核对情况' in page, page
    assert page.index('3-1-101') < page.index('3-1-102') < page.index('3-1-103'), page
    assert '138****5678' in page and PHONE not in page, page
    desk.ok('print', 'building', 'all', '-o', file)
    third, fourth = pages(file)
    assert '3栋楼栋长用表' in third and '4栋楼栋长用表' in fourth and '（无）' in fourth, fourth


def test_print_site():
    desk = template()
    file = os.path.join(desk.folder, 'site.pdf')
    desk.ok('print', 'site', 'all', '-o', file)
    [page] = pages(file)
    assert '安置点概况' in page and '待办事项' in page and '第1页，共1页' in page, page
    [seen] = desk.ok('list', 'log_disclosure', '--where', 'kind=print', '--format', 'json').json()
    assert (seen['record_type'], seen['level']) == ('site', 'masked'), seen
    desk.refused(USAGE, 'print site all', 'print', 'site', '小区', '-o', file)


def test_print_lists_and_reports():
    desk = template()
    file = os.path.join(desk.folder, 'list.pdf')
    desk.ok('export', 'person', '-o', file, '--where', 'sex=女', '--sort', 'name')
    [page] = pages(file)
    assert 'R-000002' in page and 'R-000003' in page and 'R-000001' not in page, page
    assert '筛选条件：性别：女' in page and '第1页，共1页' in page, page
    assert ID_NUMBER not in page, page
    desk.ok('report', 'townships', '-o', file)
    assert '分乡镇搬迁情况汇总表' in pages(file)[0]


def test_print_mistakes():
    desk = template()
    file = os.path.join(desk.folder, 'x.pdf')
    desk.refused(FAILED, 'SR-9999', 'print', 'household', 'SR-9999', '-o', file)
    desk.refused(FAILED, '77', 'print', 'building', '77', '-o', file)
    desk.refused(USAGE, 'export person', 'print', 'person', 'R-000001', '-o', file)
    desk.refused(USAGE, '-o FILE.pdf', 'print', 'household', 'SR-0001')
    desk.refused(USAGE, '-o FILE.pdf', 'print', 'household', 'SR-0001', '-o', 'x.xlsx')
    desk.refused(FAILED, 'no such folder', 'print', 'household', 'SR-0001', '-o', '/nowhere/x.pdf')
    open(os.path.join(desk.folder, '.~lock.x.pdf#'), 'w').close()
    desk.refused(FAILED, 'open in WPS', 'print', 'household', 'SR-0001', '-o', file)
    assert not os.path.exists(file)


# --- backup, restore

def test_backup():
    desk = template()
    copy = desk.ok('backup', os.path.join(desk.folder, 'copy.db')).out.strip()
    assert os.stat(copy).st_mode & 0o777 == 0o600
    desk.refused(FAILED, 'copy.db', 'backup', copy)
    # The first write of the day is preceded by a backup of the day.
    desk.ok('set', 'household', 'SR-0001', 'remark=改了')
    [daily] = desk.ok('backup', '--list', '--format', 'json').json()
    assert daily['day'] == '2025-09-27' and os.path.exists(daily['path']), daily
    assert desk.ok('backup').out.strip() == daily['path']
    before = Desk()
    before.register = daily['path']
    assert before.ok('show', 'household', 'SR-0001', '--format', 'json').json()['remark'] is None
    # Going back: to a file, to a day; what was there is kept.
    out = desk.ok('restore', copy).out
    aside = re.search(r'kept as (.*)', out).group(1)
    assert desk.ok('show', 'household', 'SR-0001', '--format', 'json').json()['remark'] is None
    before.register = aside
    assert before.ok('show', 'household', 'SR-0001', '--format', 'json').json()['remark'] == '改了'
    desk.ok('restore', '2025-09-27')
    assert desk.ok('history', '--limit', '1', '--format', 'json').json()[0]['act'] == 'restore-backup'


def test_restore_refused():
    desk = template()
    with open(os.path.join(desk.folder, 'letter.db'), 'w') as letter:
        letter.write('Dear all')
    desk.refused(FAILED, 'letter.db', 'restore', os.path.join(desk.folder, 'letter.db'))
    desk.refused(FAILED, '2025-09-01', 'restore', '2025-09-01')
    for nothing in ('2025-02-30', '20250927', '0000-13-45', '昨天', '', '甲' * 300, 'nosuch.db'):
        refused = desk.refused(FAILED, f'“{nothing}”', 'restore', nothing)
        assert 'like 2025-09-27' in refused.err and 'backup --list' in refused.err, refused
    assert len(desk.ok('list', 'household', '--format', 'json').json()) == 2


def test_backup_fails():
    """No backup keeps nobody from working, but it is said."""
    desk = template()
    with open(os.path.join(desk.folder, 'register.backups'), 'w') as in_the_way:
        in_the_way.write('a file')
    result = desk.run('set', 'household', 'SR-0001', 'remark=改了')
    assert result.status == DONE and 'no backup of today' in result.err and 'register.backups' in result.err, result


# --- check

def test_check():
    desk = template()
    desk.ok('set', 'person', 'R-000001', 'resident_medical_insurance=是', 'employee_medical_insurance=是')
    whole = desk.run('check', '--format', 'json')
    assert whole.status == FINDINGS, whole
    counts = {row['rule']: row for row in whole.json()}
    assert counts['MN07']['findings'] == 3 and counts['MN07']['severity'] == 'error', counts
    assert {'ID02', 'RL01', 'HS02'} <= set(counts) and 'RP01' not in counts, counts
    assert counts['HS02']['findings'] == 1 and counts['HS02']['severity'] == 'doubt', counts
    assert 'offenders' not in counts['HS02'], counts
    assert counts['HS02']['title'].startswith('空置套数'), counts
    text = desk.ok('check', 'HS02').out
    assert re.fullmatch(r'HS02  doubt  1  .*\n  3-1-103  Nobody lives here; .*\n', text), text
    desk.refused(USAGE, 'XX01', 'check', 'XX01')
    desk.refused(USAGE, 'RP03', 'check', 'RP03')
    assert 'status 1' in desk.run_bare('--help').out


def test_exempt_wrongly():
    """What is no rule, no reason, no day or not of this record is refused, each with its sentence."""
    desk = template()
    good = {'rule_key': 'RL07', 'reason': '正在核实', 'granted_by': '社区主任', 'until': '2025-12-31'}

    def refused(status, part, record=('household', 'SR-0001'), **changes):
        values = [f'{key}={value}' for key, value in {**good, **changes}.items()]
        desk.refused(status, part, 'act', 'exempt', *record, *values)

    refused(FINDINGS, 'There is no rule “XX01”', rule_key='XX01')
    refused(FINDINGS, 'There is no rule “rl07”', rule_key='rl07')
    refused(FINDINGS, 'Rule', rule_key='')
    refused(FINDINGS, 'files or reports', rule_key='RP05')
    refused(FINDINGS, 'Person', rule_key='ID02')
    refused(FINDINGS, 'Household', ('person', 'R-000001'))
    for day in ('2025-09-27', '2025-09-26', '2020-01-01'):
        refused(FINDINGS, day, until=day)
    for nonsense in ('0000-13-45', '99999-01-01', '2025-02-30', '明天', '😀', '9' * 40):
        refused(FINDINGS, nonsense, until=nonsense)
    for blank in ('', '   ', '　', '\t'):
        refused(FINDINGS, 'Reason', reason=blank)
        refused(FINDINGS, 'Decided by', granted_by=blank)
    refused(FINDINGS, '500', reason='长' * 10000)
    refused(FINDINGS, '60', granted_by='长' * 10000)
    refused(FAILED, 'SR-9999', ('household', 'SR-9999'))
    assert desk.ok('list', 'exemption', '--format', 'json').json() == []
    # A line break, a picture and a formula are text; the check shows them on one line.
    desk.ok('act', 'exempt', 'household', 'SR-0001', 'rule_key=RL07', 'reason==1+1\n😀', 'granted_by=主任')
    assert len(desk.ok('list', 'exemption', '--format', 'csv').csv()) == 2
    assert len(desk.ok('list', 'exemption').out.strip().splitlines()) == 2


def test_check_exempt():
    """An error is status 1 until it is exempt, and again when the exemption has ended."""
    desk = template()
    with sqlite3.connect(desk.register) as database:
        database.execute("UPDATE membership SET relation = 'other' WHERE relation = 'spouse'")
        database.execute("UPDATE membership SET relation = 'spouse' WHERE relation = 'head'")
    assert desk.run('check', 'RL01').status == FINDINGS
    for code in ('SR-0001', 'SR-0002'):
        desk.ok('act', 'exempt', 'household', code, 'rule_key=RL01', 'reason=正在核实',
                'granted_by=社区主任', 'until=2025-10-10', '--on', '2025-09-20')
    rule, = desk.ok('check', 'RL01', '--format', 'json').json()
    assert (rule['findings'], rule['exempt']) == (0, 2), rule
    assert rule['offenders'][0]['exempt'] == '正在核实' and rule['offenders'][0]['code'] == 'SR-0001', rule
    assert rule['offenders'][0]['sentence'] == '2 members, 0 heads', rule
    assert '(exempt: 正在核实, 社区主任)' in desk.ok('check', 'RL01').out
    assert desk.run('check', 'RL01', '--as-of', '2025-10-10').status == FINDINGS
    assert desk.run('check', 'RL01', '--as-of', '2025-09-19').status == FINDINGS


# --- report, export

def workbook_text(path):
    """All texts and formulas of a workbook, and the names of its sheets."""
    with zipfile.ZipFile(path) as archive:
        return '\n'.join(archive.read(name).decode('utf-8') for name in archive.namelist()
                         if name.endswith('.xml'))


def disclosures(desk):
    with sqlite3.connect(desk.register) as database:
        return database.execute('SELECT COUNT(*) FROM disclosure').fetchone()[0]


def test_report():
    desk = template()
    names = [line.split()[0] for line in desk.ok('report', 'list').out.splitlines()]
    assert 'townships' in names and 'persons' in names, names
    for name in names:
        path = os.path.join(desk.folder, name + '.xlsx')
        assert desk.ok('report', name, '-o', path).out == path + '\n'
        text = workbook_text(path)
        assert '填报说明' in text and ID_NUMBER not in text and PHONE not in text, name
        assert os.stat(path).st_mode & 0o777 == 0o600
    assert disclosures(desk) == len(names)
    with sqlite3.connect(desk.register) as database:
        assert [row[0] for row in database.execute('SELECT field FROM disclosure')] == names
    text = workbook_text(os.path.join(desk.folder, 'persons.xlsx'))
    assert '430898********0027' in text and '覃玉兰' in text


def test_report_target():
    desk = template()
    out = desk.ok('report', 'townships', '-o', desk.folder).out
    assert re.fullmatch(r'.*/[^/]*分乡镇搬迁情况汇总表[^/]*\.xlsx\n', out) and '彭' not in out, out
    assert os.path.exists(out.strip())
    desk.refused(FAILED, 'nowhere', 'report', 'townships', '-o', desk.folder + '/nowhere/x.xlsx')
    desk.refused(USAGE, 'nothing', 'report', 'nothing')
    desk.refused(USAGE, 'nothing', 'report', 'persons', '--where', 'nothing=1')
    desk.refused(USAGE, '--search', 'report', 'persons', '--search', '彭')


def test_report_that_disagrees():
    """Age bands that overlap: four parts are more than their whole, which has to be explained."""
    desk = template()
    path = os.path.join(desk.folder, 'reason.xlsx')
    desk.ok('act', 'birth', 'SR-0001', 'name=彭小明', 'sex=男', 'relation=之子', '--on', '2021-01-01')
    with sqlite3.connect(desk.register) as database:
        band, = database.execute("SELECT id FROM parameter WHERE parameter_key = 'age_band_2'").fetchone()
    desk.ok('set', 'parameter', str(band), 'value=3')
    for reason in ((), ('--reason', '')):
        refused = desk.run('report', 'townships', '-o', path, *reason)
        lines = refused.err.splitlines()
        assert refused.status == FINDINGS and refused.out == '' and len(lines) == 2, refused
        assert 'RP03' in lines[0] and ' ≠ 4' in lines[0] and '--reason' in lines[1], refused
        assert not os.path.exists(path) and disclosures(desk) == 0
    desk.ok('report', 'townships', '-o', path, '--reason', '县局口径')
    assert '县局口径' in workbook_text(path)
    with sqlite3.connect(desk.register) as database:
        assert database.execute('SELECT reason FROM disclosure').fetchall() == [('县局口径',)]
    seen, = desk.ok('list', 'log_disclosure', '--search', '口径', '--format', 'json').json()
    assert seen['reason'] == '县局口径' and '县局口径' in desk.ok('list', 'log_disclosure').out, seen


def test_never_over_a_register():
    """What is exported takes the place of no register, whatever it is called; nothing is left beside."""
    desk = template()
    with open(desk.register, 'rb') as file:
        before = file.read()
    link = os.path.join(desk.folder, 'link.xlsx')
    os.symlink(desk.register, link)
    files = sorted(os.listdir(desk.folder))
    desk.refused(USAGE, '.xlsx', 'report', 'townships', '-o', desk.register)
    desk.refused(USAGE, '.xlsx', 'report', 'townships', '-o', '')
    desk.refused(FAILED, desk.register, 'report', 'townships', '-o', link)
    desk.refused(FAILED, desk.register, 'export', 'person', '-o', link)
    for name in ('copy.csv', 'copy.pdf'):
        path = os.path.join(desk.folder, name)
        with open(path, 'wb') as file:
            file.write(before)
        desk.refused(FAILED, path, 'export', 'person', '-o', path)
        with open(path, 'rb') as file:
            assert file.read() == before
        os.unlink(path)
    assert desk.ok('list', 'person', '--format', 'json').json()
    assert [name for name in sorted(os.listdir(desk.folder)) if not name.endswith(('-wal', '-shm'))] == \
        [name for name in files if not name.endswith(('-wal', '-shm'))]


def test_what_is_no_list():
    desk = template()
    path = os.path.join(desk.folder, 'x.xlsx')
    desk.refused(USAGE, '--fields', 'list', 'person', '--fields', '')
    desk.refused(USAGE, 'born_on', 'list', 'person', '--where', 'born_on=2025..2020')
    desk.refused(USAGE, 'age', 'list', 'person', '--where', 'age=60..9')
    desk.refused(USAGE, 'identified_month', 'list', 'monitoring', '--where', 'identified_month=2025-06..2024-07')
    desk.ok('list', 'person', '--where', 'age=9..60')
    desk.refused(USAGE, '240', 'report', 'population-changes', '-o', path, '--period', '0001-01..2020-01')
    assert not os.path.exists(path)


def test_what_is_no_setting():
    """Thresholds are numbers, codes are there once, lists are of something, titles fit on a page."""
    desk = template()
    with sqlite3.connect(desk.register) as database:
        oldest, = database.execute("SELECT id FROM parameter WHERE parameter_key = 'oldest_age'").fetchone()
    for value in ('abc', '-1', '9' * 30, '６０岁'):
        desk.refused(FINDINGS, value, 'set', 'parameter', str(oldest), 'value=' + value)
    desk.ok('set', 'parameter', str(oldest), 'value=９９')
    desk.refused(FINDINGS, 'List', 'act', 'create', 'code_item', 'list_id=sex', 'code=1', 'name=又男')
    for nothing in ('nosuch', 'SEX', 'sex ', '性别'):
        desk.refused(FINDINGS, f'“{nothing.strip()}”' if nothing != 'sex ' else 'List', 'act', 'create', 'code_item',
                     'list_id=' + nothing, 'code=1', 'name=甲')
    desk.ok('act', 'create', 'code_item', 'list_id=errand_kind', 'code=moon', 'name=登月')
    desk.refused(FINDINGS, 'nosuch', 'act', 'create', 'saved_view', 'name=无', 'listed_type=nosuch', 'words=sex=1')
    desk.refused(USAGE, '200', 'settings', 'title=' + '彭' * 201)
    desk.ok('settings', 'title=' + '彭' * 200)


def test_report_handed_in():
    """The next report is held against what was handed in, in one entry that can be undone."""
    desk = template()
    path = os.path.join(desk.folder, 'reported.xlsx')
    desk.ok('report', 'townships', '-o', path, '--as-of', '2020-04-30')
    assert desk.ok('list', 'reported_figure', '--format', 'json').json() == []
    desk.ok('report', 'townships', '-o', path, '--as-of', '2020-04-30', '--reported')
    kept = {row['figure_key']: row['value'] for row in
            desk.ok('list', 'reported_figure', '--format', 'json').json()}
    assert kept['households'] == 1 and kept['persons'] == 2, kept
    refused = desk.run('report', 'townships', '-o', path)
    assert refused.status == FINDINGS and 'RP05' in refused.err and '--reason' in refused.err, refused
    desk.ok('report', 'townships', '-o', path, '--reason', '新迁入一户')
    text = workbook_text(path)
    assert '2 + 1 − 0 = 3' in text and '新迁入一户' in text
    entry, = desk.ok('history', '--limit', '1', '--format', 'json').json()
    assert entry['act'] == 'report', entry
    desk.ok('undo', entry['entry'])
    assert desk.ok('list', 'reported_figure', '--format', 'json').json() == []
    desk.ok('report', 'townships', '-o', path)


def test_report_options():
    """Each report tells its own options, also when a wrong one was given."""
    desk = template()
    text = desk.run_bare('report', 'townships', '--help').out
    assert '--where rows=counting|all' in text and '--where township=' in text, text
    assert '--where by=' not in text, text
    assert '--where by=month|township|building' in desk.run_bare('report', 'population-changes', '--help').out
    path = os.path.join(desk.folder, 'p.xlsx')
    desk.refused(USAGE, 'rows=counting|all', 'report', 'townships', '-o', path, '--where', 'order=up')
    desk.refused(USAGE, 'rows=counting|all', 'report', 'townships', '-o', path, '--where', 'rows=some')


def test_list_of_rule():
    """Whom a check of the record finds is a list like any other."""
    desk = template()
    assert desk.ok('list', 'person', '--where', 'rule=ID10', '--format', 'json').json() == []
    with sqlite3.connect(desk.register) as database:
        database.execute("UPDATE parameter SET value = '20' WHERE parameter_key = 'oldest_age'")
    rows = desk.ok('list', 'person', '--where', 'rule=ID10', '--where', 'sex=男', '--format', 'json').json()
    assert [row['name'] for row in rows] == ['彭大明'], rows
    path = os.path.join(desk.folder, 'p.xlsx')
    desk.ok('export', 'person', '--where', 'rule=ID10', '-o', path)
    assert '彭大明' in workbook_text(path)


def test_list_handed_in():
    desk = template()
    path = os.path.join(desk.folder, 'list.xlsx')
    desk.refused(USAGE, '.xlsx', 'export', 'person', '-o', path.replace('.xlsx', '.csv'), '--reported')
    desk.ok('export', 'person', '-o', path, '--where', 'sex=男', '--reported', '--as-of', '2020-04-30')
    desk.ok('export', 'person', '-o', path, '--where', 'sex=男', '--reported')
    desk.ok('set', 'person', 'R-000001', 'sex=9')
    refused = desk.run('export', 'person', '-o', path, '--where', 'sex=男')
    assert refused.status == FINDINGS and 'RP01' in refused.err and '--reason' in refused.err, refused
    desk.ok('export', 'person', '-o', path, '--where', 'sex=男', '--reason', '更正性别')
    assert '更正性别' in workbook_text(path)
    with sqlite3.connect(desk.register) as database:
        assert '更正性别' in str(database.execute('SELECT reason FROM disclosure').fetchall())


def test_list_cut():
    """A list that --limit has cut is not the whole list, and that is what is told."""
    desk = template()
    path = os.path.join(desk.folder, 'cut.xlsx')
    cut = desk.run('export', 'person', '-o', path, '--limit', '2')
    assert cut.status == FINDINGS and 'RP04' in cut.err and not os.path.exists(path), cut
    assert 'only the first 2 of 3 rows' in cut.err and '--reason' in cut.err, cut
    assert 'reported' not in cut.err and 'screen' not in cut.err, cut
    desk.ok('export', 'person', '-o', path, '--limit', '3')
    desk.ok('export', 'person', '-o', path, '--limit', '2', '--reason', '只要样张')
    text = workbook_text(path)
    assert '只取前2行' in text and '只要样张' in text and '界面名单行数' not in text
    with sqlite3.connect(desk.register) as database:
        assert [rows for rows, in database.execute('SELECT rows FROM disclosure ORDER BY id')] == [3, 2]


def test_report_selection():
    desk = template()
    path = os.path.join(desk.folder, 'p.xlsx')
    desk.ok('report', 'persons', '-o', path, '--township', '凉水口镇')
    text = workbook_text(path)
    assert '覃玉兰' in text and '彭大明' not in text
    desk.ok('report', 'persons', '-o', path, '--as-of', '2019-12-31', '--where', 'by=building')
    text = workbook_text(path)
    assert '彭大明' in text and '覃玉兰' not in text


def test_report_reveal():
    desk = template()
    path = os.path.join(desk.folder, 'p.xlsx')
    desk.refused(USAGE, '--purpose', 'report', 'persons', '-o', path, '--reveal')
    assert not os.path.exists(path)
    desk.ok('report', 'persons', '-o', path, '--reveal', '--purpose', '参保核对', '--recipient', '人社局')
    text = workbook_text(path)
    assert ID_NUMBER in text and '参保核对' in text and '人社局' in text
    with sqlite3.connect(desk.register) as database:
        assert '参保核对' in str(database.execute('SELECT * FROM disclosure').fetchall())


def test_export():
    desk = template()
    desk.ok('set', 'person', 'R-000001', 'remark==1+1')
    path = os.path.join(desk.folder, 'list.csv')
    desk.ok('export', 'person', '-o', path, '--sort', '-person_code', '--fields', 'name,phone,remark')
    with open(path, encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    assert [row[1] for row in rows] == ['姓名', '覃玉兰', '向桂英', '彭大明'], rows
    assert rows[0][0] == '人编号' and rows[2][2] == '138****5678', rows
    path = os.path.join(desk.folder, 'list.xlsx')
    desk.ok('export', 'person', '-o', path, '--where', 'sex=男', '--fields', 'name,id_number,remark')
    text = workbook_text(path)
    assert '彭大明' in text and '覃玉兰' not in text and '=1+1' in text and '<f>1+1' not in text
    assert '筛选条件' in text
    assert disclosures(desk) == 2
    desk.refused(USAGE, '-o FILE', 'export', 'person')
    desk.refused(USAGE, '-o FILE', 'export', 'person', '-o', 'x.doc')
    desk.refused(FAILED, 'nowhere', 'export', 'person', '-o', desk.folder + '/nowhere/x.xlsx')


# --- figures, schema

def test_figures():
    desk = template()
    values = desk.ok('figures', '--format', 'json').json()
    assert values['persons'] == 3 and values['households'] == 2, values
    assert 'persons' in desk.ok('figures', 'persons').out
    rows = desk.ok('figures', 'persons', 'households', '--by', 'township', '--format', 'csv').csv()
    assert ['430822111', '人潮溪镇', '2', '1'] in rows, rows
    assert rows[-1][1:] == ['Total', '3', '2'], rows
    by_sex = desk.ok('figures', 'persons', '--by', 'sex', '--format', 'json').json()
    assert sum(row['persons'] for row in by_sex) == 3, by_sex
    members = desk.ok('figures', '--members', 'persons', '--format', 'json').json()
    assert {row['name'] for row in members} == {'彭大明', '向桂英', '覃玉兰'}, members
    desk.refused(USAGE, 'nothing', 'figures', 'nothing')
    desk.refused(USAGE, 'nothing', 'figures', '--members', 'nothing')
    desk.refused(USAGE, 'nothing', 'figures', 'persons', '--by', 'nothing')


def test_schema():
    desk = Desk()
    everything = desk.run_bare('schema', '--format', 'json').json()
    keys = [schema['key'] for schema in everything]
    for key in ('township', 'village', 'site', 'building', 'flat', 'household', 'person', 'membership',
                'occupancy', 'post', 'code_item', 'parameter', 'operator'):
        assert key in keys, (key, keys)
    person = desk.run_bare('schema', 'person', '--format', 'json').json()
    number = next(field for field in person['fields'] if field['key'] == 'id_number')
    assert number['masked'] and number['sensitivity'] == 2 and number['title'] == '证件号码', number
    text = desk.run_bare('schema').out
    assert 'id_number' in text and 'dated' in text and 'derived' in text
    for schema in everything:
        assert schema['title'] and schema['label'] and schema['fields'], schema['key']
    desk.refused(USAGE, 'nothing', 'schema', 'nothing')


sys.exit(run_tests(globals()))
