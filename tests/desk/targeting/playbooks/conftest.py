"""One account, and the list that holds it."""

from __future__ import annotations

import pytest

from focale.desk.directory.models import Company
from focale.desk.targeting.models import SegmentKind, SegmentMember
from focale.desk.targeting.segments import services as segments


@pytest.fixture
def company(cast):
    return Company.objects.create(workspace=cast.workspace, key="a", name="Acier Duval")


@pytest.fixture
def segment(cast, company):
    made = segments.make("Industrie", SegmentKind.LIST, workspace=cast.workspace, by=cast.manager)
    SegmentMember.objects.create(workspace=cast.workspace, segment=made, company=company)
    return made
