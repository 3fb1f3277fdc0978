"""May a message be sent to this address, or does it lead into a network that is ours?

Whoever may write an address could make this machine ask another one that trusts it. So the address
is read strictly, its name is asked for once, every answer must be public, and the connection goes
to exactly the answer that was checked (`sending`): a name that changes its mind later gains
nothing. `allowed` are hosts that the installation's own setting lets in.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

LONGEST = 2_000  # signs
RESOLVE_SECONDS = 5.0
PORTS = {"https": 443, "http": 80}
FIRST_FREE_PORT = 1_024
_SIGNS = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]+\Z")
_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)\Z")
_NUMBERS = re.compile(r"(0x[0-9a-f]*|[0-9]+)\Z")  # what a system may read as part of an IPv4
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# Everything that the registries of IANA give to special use, whatever `is_global` says of it.
_CLOSED = tuple(
    ipaddress.ip_network(one)
    for one in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "100::/64", "100:0:0:1::/64",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "64:ff9b:1::/48",
        "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Where clouds tell a machine its own keys: closed even to hosts that a setting lets in.
_KEYS = tuple(
    ipaddress.ip_network(one)
    for one in ("169.254.0.0/16", "100.100.100.200/32", "168.63.129.16/32", "fd00:ec2::254/128",
                "fe80::/10")
)  # fmt: skip
Resolve = Callable[[str, int], Collection[str]]


class Refused(ValueError):
    """An address that nothing is sent to. code: a key of the words, `hook.refused.<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Target:
    """An address that was read. host: as it is asked for and named to the other side."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """What the other side is asked for."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def entry(self) -> str:
        """As a setting names a host with its port."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{name}:{self.port}"


def read_address(text: str) -> Target:
    """An address in its parts. Raises Refused for what is none that we would send to.

    >>> read_address("https://hooks.example.com/in?key=1").host_header
    'hooks.example.com'
    >>> read_address("http://0x7f.1/")
    Traceback (most recent call last):
    ...
    focale.desk.api.hooks.address.Refused: odd_number
    """
    if len(text) > LONGEST or not _SIGNS.match(text):
        raise Refused("no_address")
    try:
        found = urlsplit(text)
        port = found.port
    except ValueError:
        raise Refused("no_address") from None
    if found.scheme not in PORTS or not found.netloc:
        raise Refused("no_http")
    if "@" in found.netloc:
        raise Refused("has_password")
    if found.fragment or text.endswith("#"):
        raise Refused("has_fragment")
    host = _host(found.hostname or "")
    port = PORTS[found.scheme] if port is None else port
    if port not in PORTS.values() and not FIRST_FREE_PORT <= port <= 65_535:
        raise Refused("port")
    path = found.path or "/"
    return Target(found.scheme, host, port, f"{path}?{found.query}" if found.query else path)


def _host(written: str) -> str:
    """A name in its plain letters, or an IP in its one right form."""
    host = written.lower().removesuffix(".")
    if ":" in host:
        if "%" in host:
            raise Refused("no_host")
        try:
            return str(ipaddress.IPv6Address(host))
        except ValueError:
            raise Refused("no_host") from None
    labels = host.split(".")
    if _NUMBERS.match(labels[-1]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError:  # 127.1, 2130706433, 0x7f.0.0.1, 0177.0.0.1: no honest address
            raise Refused("odd_number") from None
    if len(host) > 253 or not all(_NAME.match(label) for label in labels):
        raise Refused("no_host")
    return host


def checked(target: Target, allowed: Collection[str] = (), resolve: Resolve | None = None) -> str:
    """The one IP to connect to. allowed: hosts, or host:port, that may be internal.

    Raises Refused("internal") where any answer for the name is not public, and Refused("unknown")
    where there is none.
    """
    is_allowed = target.host in allowed or target.entry in allowed
    answers = list((resolve or resolved)(target.host, target.port))
    if not answers:
        raise Refused("unknown")
    for answer in answers:
        ip = ipaddress.ip_address(answer.partition("%")[0])
        if is_of_keys(ip) or not (is_allowed or is_public(ip)):
            raise Refused("internal")
    return answers[0]


def resolved(host: str, port: int) -> list[str]:
    """Every IP that a name stands for now; none where nobody says so in time."""
    found: list[str] = []

    def ask() -> None:
        with contextlib.suppress(OSError, UnicodeError):
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(one[4][0]) for one in answers))

    asking = threading.Thread(target=ask, daemon=True)  # getaddrinfo cannot be told to hurry
    asking.start()
    asking.join(RESOLVE_SECONDS)
    return list(found)


def is_public(ip: Ip) -> bool:
    """Whether an IP is one of the open Internet, also where it hides another one inside.

    >>> is_public(ipaddress.ip_address("::ffff:10.0.0.1"))
    False
    >>> is_public(ipaddress.ip_address("64:ff9b::8.8.8.8"))
    True
    """
    inside = _inside(ip)
    if inside is not None:
        return is_public(inside)
    if any(ip.version == net.version and ip in net for net in _CLOSED):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not is_of_keys(ip)


def is_of_keys(ip: Ip) -> bool:
    """Whether an IP is one by which a cloud tells a machine its own keys."""
    inside = _inside(ip)
    if inside is not None:
        return is_of_keys(inside)
    return any(ip.version == net.version and ip in net for net in _KEYS)


def _inside(ip: Ip) -> ipaddress.IPv4Address | None:
    """The IPv4 that an IPv6 leads to; None for one that leads to none."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None
