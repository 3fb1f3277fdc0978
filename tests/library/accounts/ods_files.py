"""ODS files written by hand, with the repeats that one wants."""

import io
import zipfile

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def ods_cell(word, repeats=1):
    """A cell, `repeats` times; blank for ""."""
    start = f'<table:table-cell table:number-columns-repeated="{repeats}"'
    if not word:
        return f"{start}/>"
    return f'{start} office:value-type="string"><text:p>{word}</text:p></table:table-cell>'


def ods_row(*cells, repeats=1):
    """A row of such cells, `repeats` times."""
    start = f'<table:table-row table:number-rows-repeated="{repeats}">'
    return f"{start}{''.join(cells)}</table:table-row>"


def ods(*sheets):
    """The bytes of a workbook with these sheets, each a text of rows."""
    tables = "".join(
        f'<table:table table:name="S{number}">{rows}</table:table>'
        for number, rows in enumerate(sheets, start=1)
    )
    content = (
        f"<office:document-content {_NAMES}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _KIND)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return out.getvalue()
