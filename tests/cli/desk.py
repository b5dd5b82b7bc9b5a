# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""The real program against a scratch register, for the tests of this folder, which are called with
the program as their argument. One TAP case per function test_… of a script.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
SCRATCH = tempfile.mkdtemp(prefix='sangrui-cli-')
DONE, FINDINGS, USAGE, FAILED = 0, 1, 2, 3
ID_NUMBER = '430898198503120027'
PHONE = '13800005678'


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode('utf-8')
        self.err = done.stderr.decode('utf-8')

    def __repr__(self):
        return f'status {self.status}\n--- out\n{self.out}--- err\n{self.err}'

    def json(self):
        return json.loads(self.out)

    def csv(self):
        return list(csv.reader(io.StringIO(self.out)))


class Desk:
    """A folder with a register of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='sangrui-cli-', dir=SCRATCH)
        self.register = os.path.join(self.folder, 'register.db')

    def environment(self, **more):
        return {**os.environ, 'SANGRUI_TODAY': '2025-09-27', 'XDG_CONFIG_HOME': self.folder,
                'XDG_DATA_HOME': self.folder, 'HOME': self.folder, **more}

    def run_bare(self, *arguments, **environment):
        return Result(subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120,
                                     env=self.environment(**environment), cwd=self.folder))

    def run(self, *arguments, **environment):
        return self.run_bare('--register', self.register, *arguments, **environment)

    def ok(self, *arguments, **environment):
        result = self.run(*arguments, **environment)
        assert result.status == DONE and result.err == '', result
        return result

    def refused(self, status, part, *arguments):
        result = self.run(*arguments)
        assert result.status == status, result
        assert result.out == '', result
        assert re.fullmatch(r'sangruictl: .*\n', result.err), result
        assert part in result.err, result
        return result


def new_register():
    desk = Desk()
    desk.ok('init')
    return desk


def community():
    """Two households in building 3."""
    desk = new_register()
    desk.ok('act', 'create', 'site', 'name=桑瑞家园')
    desk.ok('act', 'create', 'building', 'building_number=3')
    for room in ('101', '102', '103'):
        desk.ok('act', 'create', 'flat', 'building_id=3', 'unit_number=1', f'room_number={room}')
    desk.ok('act', 'move-in', 'origin_township=人潮溪镇', 'flat_id=3-1-101', f'phone={PHONE}',
            '1.name=彭大明', '1.relation=户主', '1.sex=男', '1.born_on=1970年2月3日',
            '2.name=向桂英', '2.relation=配偶', f'2.id_number={ID_NUMBER}', f'2.phone={PHONE}',
            '--on', '2019-09-27')
    desk.ok('act', 'move-in', 'origin_township=凉水口镇', 'flat_id=3-1-102', '1.name=覃玉兰',
            '1.relation=户主', '1.sex=女', '1.born_on=1960-01-01', '--on=20200501')
    return desk


def template():
    """The community is made once and copied."""
    if not hasattr(template, 'desk'):
        template.desk = community()
    desk = Desk()
    shutil.copy(template.desk.register, desk.register)
    return desk


# --- TAP

def run_tests(names):
    """Runs what is called test_… among the NAMES of a script; its exit status."""
    tests = [(name, function) for name, function in names.items() if name.startswith('test_')]
    print(f'1..{len(tests)}', flush=True)
    failed = 0
    for number, (name, function) in enumerate(tests, 1):
        try:
            function()
            print(f'ok {number} - {name}', flush=True)
        except Exception:
            failed += 1
            print(f'not ok {number} - {name}', flush=True)
            for line in traceback.format_exc().splitlines():
                print(f'# {line}', flush=True)
    shutil.rmtree(SCRATCH, ignore_errors=True)
    return 1 if failed else 0
