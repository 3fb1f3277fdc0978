"""XLS and XLSB files written by hand, with the cells and the sizes that one wants."""

import io
import struct
import zipfile

_SECTOR, _END, _FREE, _IS_TABLE = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def _record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def _xls_cell(row, column, value):
    if isinstance(value, str):
        text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHH", row, column, 0) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def xls(*sheets, dimension=None, shared=None, same_sheet=1, extra=b""):
    """The bytes of a workbook. sheets: lists of (row, column, value), from 0.

    dimension: (top, bottom, left, right) as the sheets announce it. shared: how many shared texts
    the workbook announces. same_sheet: how often each sheet is listed. extra: a record more.
    """
    bodies = []
    for cells in sheets:
        body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
        if dimension:
            body += _record(0x0200, struct.pack("<IIHHH", *dimension, 0))
        bodies.append(body + b"".join(_xls_cell(*cell) for cell in cells) + _record(0x0A))
    names = [f"S{place}" for place in range(1, len(sheets) * same_sheet + 1)]
    texts = extra if shared is None else _record(0xFC, struct.pack("<Ii", 0, shared))
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x05, 0, 0, 0, 0))
    start = len(head) + len(texts) + sum(4 + 8 + len(name) for name in names) + 4
    listed = b""
    for place, name in enumerate(names):
        at = start + sum(map(len, bodies[: place % len(bodies)]))
        data = struct.pack("<IBBBB", at, 0, 0, len(name), 0) + name.encode()
        listed += _record(0x85, data)
    return _compound(head + listed + texts + _record(0x0A) + b"".join(bodies))


def _compound(stream):
    """A compound file with one stream, "Workbook"."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // _SECTOR)
    tables = -(-(count + 2) // 127)
    chain = [*range(1, count), _END, _END, *[_IS_TABLE] * tables]
    chain += [_FREE] * (tables * 128 - len(chain))
    header = (
        bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    )
    header += (
        bytes(6) + struct.pack("<IIIIIIIIII", 0, tables, count, 0, 4096, _END, 0, _END, 0, 0)[:36]
    )
    listed = [count + 1 + place for place in range(tables)]
    header += struct.pack("<109I", *listed, *[_FREE] * (109 - tables))
    directory = _entry("Root Entry", 5, _END, 0, 1) + _entry("Workbook", 2, 0, len(stream), _FREE)
    body = stream.ljust(count * _SECTOR, b"\0") + directory.ljust(_SECTOR, b"\0")
    return header + body + struct.pack(f"<{len(chain)}I", *chain)


def _entry(name, kind, start, size, child):
    written = (name + "\0").encode("utf-16-le")
    return (
        written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
        + struct.pack("<III", _FREE, _FREE, child) + bytes(36) + struct.pack("<IQ", start, size)
    )  # fmt: skip


# --- XLSB -------------------------------------------------------------------------------------


def _binary(kind, data=b""):
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    length = b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return head + length + data


def _wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _xlsb_cell(column, value):
    start = struct.pack("<II", column, 0)
    if isinstance(value, str):
        return _binary(6, start + _wide(value))
    return _binary(5, start + struct.pack("<d", value))


def xlsb(*sheets, junk=0):
    """The bytes of a workbook. sheets: lists of (row, column, value). junk: bytes in between."""
    book = _binary(0x83)
    relations = ""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, cells in enumerate(sheets, start=1):
            book += _binary(
                0x9C, struct.pack("<II", 0, place) + _wide(f"r{place}") + _wide(f"S{place}")
            )
            relations += f'<Relationship Id="r{place}" Target="worksheets/sheet{place}.bin"/>'
            body = _binary(0x81) + _binary(0x94, struct.pack("<IIII", 0, 0, 0, 0)) + _binary(0x91)
            row = -1
            for line, column, value in cells:
                if line != row:
                    row = line
                    body += _binary(0, struct.pack("<I", row) + bytes(13)) + _binary(
                        0x3FF, bytes(junk)
                    )
                body += _xlsb_cell(column, value)
            archive.writestr(
                f"xl/worksheets/sheet{place}.bin", body + _binary(0x92) + _binary(0x82)
            )
        archive.writestr("xl/workbook.bin", book + _binary(0x90) + _binary(0x9D) + _binary(0x84))
        archive.writestr(
            "xl/_rels/workbook.bin.rels", f"<Relationships>{relations}</Relationships>"
        )
    return out.getvalue()
