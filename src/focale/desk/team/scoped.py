"""How can no query ever leave its workspace?

Rows of a workspace are reached by `Model.objects.of(workspace)` and in no other way: a query
that was not told its workspace raises `NoWorkspace` before it reaches the store.
"""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, Self, TypeVar

from django.db import models


class Workspace(Protocol):
    """What is needed to know of a workspace: its number."""

    @property
    def pk(self) -> Any: ...


_Row = TypeVar("_Row", bound=models.Model, covariant=True)


class NoWorkspace(RuntimeError):
    """A query on rows of a workspace that does not say which workspace. A fault of ours."""


class ScopedQuerySet(models.QuerySet[_Row]):
    """A query that runs only once it is tied to one workspace."""

    _workspace_id: Any = None

    def of(self, workspace: Workspace) -> Self:
        """The rows of this workspace alone."""
        found = self.filter(workspace_id=workspace.pk)
        found._workspace_id = workspace.pk
        return found

    def _clone(self) -> Self:
        clone = super()._clone()  # type: ignore[misc]
        clone._workspace_id = self._workspace_id
        return clone  # type: ignore[no-any-return]

    def _combined(self, other: models.QuerySet[_Row]) -> None:
        self._refuse()
        if isinstance(other, ScopedQuerySet) and other._workspace_id != self._workspace_id:
            raise NoWorkspace(f"{self.model.__name__}: two workspaces in one query")

    def __or__(self, other: models.QuerySet[_Row]) -> Self:
        self._combined(other)
        return super().__or__(other)

    def __and__(self, other: models.QuerySet[_Row]) -> Self:
        self._combined(other)
        return super().__and__(other)

    def _refuse(self) -> None:
        if self._workspace_id is None:
            raise NoWorkspace(
                f"{self.model.__name__}: say {self.model.__name__}.objects.of(workspace) first"
            )

    def _fetch_all(self) -> None:
        self._refuse()
        super()._fetch_all()

    def iterator(self, chunk_size: int | None = None) -> Any:
        """As Django's."""
        self._refuse()
        return super().iterator(chunk_size)

    def count(self) -> int:
        """As Django's."""
        self._refuse()
        return super().count()

    def exists(self) -> bool:
        """As Django's."""
        self._refuse()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """As Django's."""
        self._refuse()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """As Django's."""
        self._refuse()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        """As Django's."""
        self._refuse()
        return super().delete()

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Any:
        """As Django's, for a query inside another one."""
        self._refuse()
        return super().resolve_expression(*args, **kwargs)

    def _refuse_strangers(self, rows: Any) -> None:
        for row in rows:
            if row.workspace_id is None:
                raise NoWorkspace(f"{self.model.__name__}: a row without a workspace")

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Any]:
        """As Django's; every row must name its workspace."""
        rows = list(objs)
        self._refuse_strangers(rows)
        return super().bulk_create(rows, *args, **kwargs)


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
