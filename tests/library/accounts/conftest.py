"""Files that anybody may have written, opened as accounts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.accounts import Accounts, open_accounts
from focale.engine import Session
from focale.glossary.messages import FocaleError


@dataclass(frozen=True)
class Read:
    """What one file gave."""

    accounts: Accounts
    rows: list[tuple[object, ...]]

    @property
    def rejects(self) -> list[tuple[int, str]]:
        """(line, reason) of each row that was left out; its row where a file has no lines."""
        return [(reject.line or reject.row, reject.reason) for reject in self.accounts.rejects]


@pytest.fixture
def session() -> Iterator[Session]:
    with Session(threads=1) as opened:
        yield opened


@pytest.fixture
def read(session: Session, tmp_path: Path) -> Callable[..., Read]:
    """read(b"id,name\\n...") or read(a table as a dict): the accounts of such a file."""

    def read_file(content: bytes | dict[str, object] | pa.Table, **options: object) -> Read:
        path = tmp_path / ("a.csv" if isinstance(content, bytes) else "a.parquet")
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            pq.write_table(content if isinstance(content, pa.Table) else pa.table(content), path)
        accounts = open_accounts(session, path, **options)
        columns = [column.name for column in accounts.columns.values()]
        listed = ", ".join(f'"{name}"' for name in dict.fromkeys(columns))
        rows = session.rows(f"SELECT {listed} FROM accounts")
        assert accounts.rows_in == accounts.kept + accounts.rejected
        assert accounts.kept == len(rows)
        return Read(accounts, rows)

    return read_file


@pytest.fixture
def refused(read: Callable[..., Read]) -> Callable[..., list[str]]:
    """The codes of the faults that a file is refused for."""

    def codes(content: bytes | dict[str, object], **options: object) -> list[str]:
        with pytest.raises(FocaleError) as refusal:
            read(content, **options)
        return [message.code for message in refusal.value.messages]

    return codes
