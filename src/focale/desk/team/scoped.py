"""How can no query ever leave its workspace?

Rows of a workspace are reached by `Model.objects.of(workspace)` and in no other way: a query
that was not told its workspace raises `NoWorkspace` before it reaches the store.
"""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, Self, TypeVar

from django.db import models
from django.db.models import sql


class Workspace(Protocol):
    """What is needed to know of a workspace: its number."""

    @property
    def pk(self) -> Any: ...


_Row = TypeVar("_Row", bound=models.Model, covariant=True)


class NoWorkspace(RuntimeError):
    """A query on rows of a workspace that does not say which workspace. A fault of ours."""


class ScopedQuery(sql.Query):
    """What is compiled to SQL, also inside another query; not before it was told its workspace."""

    workspace_id: Any = None  # set by `of`; clones keep it

    def refuse_untied(self) -> None:
        """Raise NoWorkspace unless this query is tied to one workspace."""
        if self.workspace_id is None:
            name = self.model.__name__ if self.model else "?"
            raise NoWorkspace(f"{name}: say {name}.objects.of(workspace) first")

    def get_compiler(self, *args: Any, **kwargs: Any) -> Any:
        """As Django's: every way to run a query, or to put it into another one, ends here."""
        self.refuse_untied()
        return super().get_compiler(*args, **kwargs)


class ScopedQuerySet(models.QuerySet[_Row]):
    """A query that runs only once it is tied to one workspace.

    Reading is refused by `ScopedQuery`; here stands what is written, or goes around it.
    """

    def __init__(self, model: Any = None, query: Any = None, **given: Any) -> None:
        super().__init__(model, query or ScopedQuery(model), **given)

    def of(self, workspace: Workspace) -> Self:
        """The rows of this workspace alone."""
        query: Any = self.query
        if query.where or query.combinator or query.is_sliced:
            found = self.filter(workspace_id=workspace.pk)
        else:  # the usual case, a dozen times a page: what `filter` would find out is known
            found = self._chain()  # type: ignore[attr-defined]
            found.narrow("workspace", "exact", workspace.pk)
        found.query.workspace_id = workspace.pk  # type: ignore[attr-defined]
        return found

    def narrow(self, name: str, lookup: str, value: Any) -> None:
        """Add a condition on a column of the model itself to this query, as `filter` writes it."""
        column: Any = self.model._meta.get_field(name)
        place = column.get_col(self.query.get_initial_alias())
        self.query.where.add(column.get_lookup(lookup)(place, value), "AND")

    @property
    def _workspace_id(self) -> Any:
        return getattr(self.query, "workspace_id", None)

    def _refuse(self) -> None:
        self.query.refuse_untied()  # type: ignore[attr-defined]

    def _combined(self, *others: Any) -> None:
        """Every part of a combined query is of the same workspace."""
        self._refuse()
        for other in others:
            if getattr(other, "_workspace_id", None) != self._workspace_id:
                raise NoWorkspace(f"{self.model.__name__}: two workspaces in one query")

    def __or__(self, other: models.QuerySet[_Row]) -> Self:
        self._combined(other)
        return super().__or__(other)

    def __and__(self, other: models.QuerySet[_Row]) -> Self:
        self._combined(other)
        return super().__and__(other)

    def __xor__(self, other: models.QuerySet[_Row]) -> Self:
        self._combined(other)
        return super().__xor__(other)

    def union(self, *other_qs: Any, all: bool = False) -> Self:
        """As Django's, of one workspace."""
        self._combined(*other_qs)
        return super().union(*other_qs, all=all)

    def intersection(self, *other_qs: Any) -> Self:
        """As Django's, of one workspace."""
        self._combined(*other_qs)
        return super().intersection(*other_qs)

    def difference(self, *other_qs: Any) -> Self:
        """As Django's, of one workspace."""
        self._combined(*other_qs)
        return super().difference(*other_qs)

    def _fetch_all(self) -> None:
        self._refuse()  # also where nothing is asked of the store, as with none()
        super()._fetch_all()

    def raw(self, *_: Any, **__: Any) -> Any:
        """Never: nobody sees whether a text of SQL names its workspace."""
        raise NoWorkspace(f"{self.model.__name__}: no SQL of one's own on rows of a workspace")

    def update(self, **kwargs: Any) -> int:
        """As Django's; a row never goes to another workspace."""
        self._refuse()
        if {"workspace", "workspace_id"} & set(kwargs):
            raise NoWorkspace(f"{self.model.__name__}: a row stays in its workspace")
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        """As Django's."""
        self._refuse()
        return super().delete()

    def _raw_delete(self, using: str | None) -> int:
        self._refuse()
        return super()._raw_delete(using)

    def create(self, **kwargs: Any) -> _Row:
        """As Django's; a tied query makes rows of its own workspace alone."""
        given = kwargs.get("workspace")
        self._refuse_stranger(kwargs.get("workspace_id") if given is None else given.pk)
        return super().create(**kwargs)

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Any]:
        """As Django's; every row must name its workspace."""
        rows = list(objs)
        self._refuse_strangers(rows)
        return super().bulk_create(rows, *args, **kwargs)

    def bulk_update(self, objs: Any, fields: Any, *args: Any, **kwargs: Any) -> int:
        """As Django's; every row must be of the workspace, and stays there."""
        rows = list(objs)
        self._refuse()
        self._refuse_strangers(rows)
        if {"workspace", "workspace_id"} & set(fields):
            raise NoWorkspace(f"{self.model.__name__}: a row stays in its workspace")
        return super().bulk_update(rows, fields, *args, **kwargs)

    def _refuse_strangers(self, rows: Any) -> None:
        for row in rows:
            self._refuse_stranger(row.workspace_id)

    def _refuse_stranger(self, workspace_id: Any) -> None:
        if workspace_id is None:
            raise NoWorkspace(f"{self.model.__name__}: a row without a workspace")
        if self._workspace_id not in (None, workspace_id):
            raise NoWorkspace(f"{self.model.__name__}: a row of another workspace")


class ScopedManager(models.Manager[_Row]):
    """The only door to rows of a workspace."""

    def get_queryset(self) -> ScopedQuerySet[_Row]:
        """A query that does not run yet: it was not told its workspace."""
        return ScopedQuerySet(self.model, using=self._db)

    def of(self, workspace: Workspace) -> ScopedQuerySet[_Row]:
        """The rows of this workspace alone."""
        return self.get_queryset().of(workspace)


class Scoped(models.Model):
    """A row that belongs to one workspace."""

    workspace = models.ForeignKey(
        "team.Workspace", on_delete=models.CASCADE, related_name="+", editable=False
    )

    objects: ClassVar[ScopedManager[Self]] = ScopedManager()

    class Meta:
        abstract = True
