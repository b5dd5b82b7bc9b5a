#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""inspect-workbook.py FILE.xlsx: what another program finds in a workbook, one fact a line.

    property title TITLE
    SHEET!C7 number 31 [0_ ]               kind, value as JSON, number format
    SHEET!C26 formula =SUM(C7:C25) 418     with the cached value
    SHEET merge A1:D1 · page · titles · area · freeze · filter · footer · header · ignored · width

Exits with 77 when openpyxl is missing.
"""
import json
import sys
import xml.etree.ElementTree as tree
import zipfile

try:
    import openpyxl
except ImportError:
    sys.exit(77)

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
KINDS = {'s': 'text', 'n': 'number', 'f': 'formula', 'b': 'flag', 'e': 'error', 'd': 'date', 'inlineStr': 'text'}


def show_cells(sheet, cached):
    for row in sheet.iter_rows():
        for cell in row:
            name = f'{sheet.title}!{cell.coordinate}'
            if cell.fill.fill_type == 'solid':
                print(name, 'fill', cell.fill.start_color.rgb[2:])
            if cell.comment:
                print(name, 'comment', json.dumps(cell.comment.text, ensure_ascii=False))
            if cell.value is None:
                continue
            if cell.data_type == 'f':
                print(name, 'formula', cell.value, cached[cell.coordinate].value)
            else:
                print(name, KINDS[cell.data_type], json.dumps(cell.value, ensure_ascii=False, default=str),
                      f'[{cell.number_format}]')


def show_protection(sheet):
    """Of a protected sheet also which cells are locked, and how what is entered there will be read."""
    if sheet.sheet_state != 'visible':
        print(sheet.title, 'state', sheet.sheet_state)
    for check in sheet.data_validations.dataValidation:
        print(sheet.title, 'validation', check.sqref, check.type, check.formula1,
              *([check.formula2] if check.formula2 else []))
    if not sheet.protection.sheet:
        return
    print(sheet.title, 'protected')
    for row in sheet.iter_rows():
        for cell in row:
            print(f'{sheet.title}!{cell.coordinate}', 'locked' if cell.protection.locked else 'free',
                  cell.number_format)


def plain(area):
    """4:6 or A1:S29, however this openpyxl writes it."""
    if isinstance(area, list):
        area = area[0]
    return area and area.replace('$', '').split('!')[-1]


def show_page(sheet):
    setup = sheet.page_setup
    print(sheet.title, 'page', setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight,
          sheet.sheet_properties.pageSetUpPr.fitToPage)
    print(sheet.title, 'titles', plain(sheet.print_title_rows))
    print(sheet.title, 'area', plain(sheet.print_area))
    print(sheet.title, 'freeze', sheet.freeze_panes)
    print(sheet.title, 'filter', sheet.auto_filter.ref)
    for side in ('left', 'center', 'right'):
        print(sheet.title, 'footer', side, getattr(sheet.oddFooter, side).text)
        print(sheet.title, 'header', side, getattr(sheet.oddHeader, side).text)
    for merged in sheet.merged_cells.ranges:
        print(sheet.title, 'merge', merged.coord)
    for letter, column in sheet.column_dimensions.items():
        print(sheet.title, 'width', letter, 'hidden' if column.hidden else round(column.width, 1))


def show_ignored(path, names):
    with zipfile.ZipFile(path) as archive:
        for number, name in enumerate(names, 1):
            root = tree.fromstring(archive.read(f'xl/worksheets/sheet{number}.xml'))
            for ignored in root.iter(MAIN + 'ignoredError'):
                what = [key for key in ignored.keys() if key != 'sqref']
                print(name, 'ignored', ignored.get('sqref'), *what)


def main():
    path = sys.argv[1]
    sys.stdout.reconfigure(encoding='utf-8')
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    print('property title', book.properties.title)
    print('property creator', book.properties.creator)
    for sheet in book.worksheets:
        print('sheet', sheet.title)
        show_cells(sheet, cached[sheet.title])
        show_page(sheet)
        show_protection(sheet)
    show_ignored(path, book.sheetnames)


main()
