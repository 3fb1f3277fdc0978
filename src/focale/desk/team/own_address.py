"""Is this an address of ours, to go to next? Nothing that comes in a request leads elsewhere."""

from __future__ import annotations

from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme


def is_own_address(address: str) -> bool:
    r"""Whether it is the path of one of our pages, without a host.

    >>> is_own_address("/me/?a=1"), is_own_address("https://evil.test/"), is_own_address("//evil")
    (True, False, False)
    >>> is_own_address("/\\evil.test"), is_own_address("javascript:x"), is_own_address("")
    (False, False, False)
    """
    if not address.startswith("/") or not url_has_allowed_host_and_scheme(address, None):
        return False
    try:
        resolve(address.partition("?")[0].partition("#")[0])
    except Resolver404:
        return False
    return True


def own_address(address: str, otherwise: str = "/") -> str:
    """The address when it is ours."""
    return address if is_own_address(address) else otherwise
