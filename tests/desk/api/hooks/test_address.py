"""No address, however written, makes this machine ask one of its own network."""

from __future__ import annotations

import ipaddress

import pytest

from focale.desk.api.hooks.address import Refused, checked, is_public, read_address
from focale.desk.api.hooks.sending import new_secret, send
from tests.desk.api.hooks.receivers import receiving

# Every way to write this machine, its network, or the machine that tells a cloud its keys.
# {port} is the canary's.
LITERALS = (
    "http://127.0.0.1:{port}/", "http://127.0.0.1.:{port}/", "http://127.1:{port}/",
    "http://127.0.1:{port}/", "http://2130706433:{port}/", "http://0x7f000001:{port}/",
    "http://0x7f.0x0.0x0.0x1:{port}/", "http://0X7F.1:{port}/", "http://0177.0.0.1:{port}/",
    "http://017700000001:{port}/", "http://0127.0.0.1:{port}/", "http://00000177.1:{port}/",
    "http://0:{port}/", "http://0.0.0.0:{port}/", "http://127.255.255.254:{port}/",
    "http://127.0.0.1%00.example.com:{port}/", "http://127。0。0。1:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/", "http://127.0.0.1\t:{port}/", "http:// 127.0.0.1:{port}/",
    "http://[::1]:{port}/", "http://[::]:{port}/", "http://[0:0:0:0:0:0:0:1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/", "http://[::ffff:7f00:1]:{port}/",
    "http://[::127.0.0.1]:{port}/", "http://[64:ff9b::7f00:1]:{port}/",
    "http://[64:ff9b:1::7f00:1]:{port}/", "http://[2002:7f00:1::]:{port}/",
    "http://[2001:0:7f00:1::]:{port}/", "http://[::1%25lo]:{port}/", "http://[fe80::1%25eth0]:{port}/",
    "http://[fe80::1]:{port}/", "http://[fc00::1]:{port}/", "http://[fd00:ec2::254]:{port}/",
    "http://[fec0::1]:{port}/", "http://[ff02::1]:{port}/", "http://[2001:db8::1]:{port}/",
    "http://10.0.0.1:{port}/", "http://172.16.0.1:{port}/", "http://172.31.255.255:{port}/",
    "http://192.168.1.1:{port}/", "http://169.254.169.254/latest/meta-data/",
    "http://169.254.169.254:{port}/", "http://168.63.129.16:{port}/",
    "http://100.64.0.1:{port}/", "http://100.100.100.200:{port}/", "http://198.18.0.1:{port}/",
    "http://192.0.0.1:{port}/", "http://192.0.2.1:{port}/", "http://192.88.99.1:{port}/",
    "http://224.0.0.1:{port}/", "http://239.255.255.255:{port}/", "http://240.0.0.1:{port}/",
    "http://255.255.255.255:{port}/", "http://localhost:{port}/", "http://LOCALHOST.:{port}/",
    "http://user:pass@127.0.0.1:{port}/", "http://example.com@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@example.com/", "http://example.com:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.com/", "http://127.0.0.1:{port}\r\nHost: a/",
    "//127.0.0.1:{port}/", "ftp://127.0.0.1:{port}/", "file:///etc/passwd", "gopher://127.0.0.1:{port}/",
    "http:127.0.0.1:{port}", "http:///127.0.0.1:{port}/", "http://127.0.0.1:22/", "http://127.0.0.1:25/",
    "https://127.0.0.1:{port}/", "http://127.0.0.1:{port}?x=http://example.com/", "", "x" * 3_000,
)  # fmt: skip
# What a name may stand for: one answer that is not public spoils them all.
ANSWERS = (
    ["127.0.0.1"], ["10.1.2.3"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"],
    ["fd00::1"], ["fe80::1%eth0"], ["169.254.169.254"], ["0.0.0.0"], ["100.64.1.1"],  # noqa: S104
    ["93.184.215.14", "127.0.0.1"], ["127.0.0.1", "93.184.215.14"], ["2606:4700::1", "::1"], [],
)  # fmt: skip


def _sent(address: str, **more):
    return send(address, b"{}", number="msg_1", keys=[new_secret()], **more)


def test_nothing_reaches_the_canary_however_it_is_written():
    with receiving() as canary:
        told = {one: _sent(one.format(port=canary.port)).trouble for one in LITERALS}
        for answers in ANSWERS:
            name = f"http://intern.example.com:{canary.port}/"
            told[str(answers)] = _sent(name, resolve=lambda *_, a=answers: a).trouble
        assert canary.heard == []
    assert {one: trouble for one, trouble in told.items() if "refused." not in trouble} == {}


def test_a_name_is_asked_for_once_and_the_checked_answer_is_the_one_that_is_used():
    """DNS rebinding: the second answer would be the canary."""
    asked = []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.2"] if len(asked) == 1 else ["127.0.0.1"]

    with receiving("127.0.0.2") as good, receiving("127.0.0.1", good.port) as canary:
        told = _sent(f"http://rebind.test:{good.port}/", allowed=["rebind.test"], resolve=changing)
        assert told.has_arrived
        assert (asked, len(good.heard), canary.heard) == (["rebind.test"], 1, [])
        assert good.heard[0][1]["host"] == f"rebind.test:{good.port}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status):
    with receiving() as canary, receiving() as open_one:
        open_one.answers = [(status, {"Location": canary.address}, b"")]
        told = _sent(open_one.address, allowed=["127.0.0.1"])
        assert (told.trouble, told.status, canary.heard) == ("redirect", status, [])


def test_a_setting_lets_in_one_host_or_one_port_of_it_and_never_where_keys_are_told():
    with receiving() as mine, receiving() as other:
        allowed = [f"127.0.0.1:{mine.port}"]
        assert _sent(mine.address, allowed=allowed).has_arrived
        assert _sent(other.address, allowed=allowed).trouble == "refused.internal"
        assert _sent(f"http://localhost:{mine.port}/", allowed=allowed).trouble != ""
    for address in ("http://169.254.169.254/", "http://[fd00:ec2::254]/", "http://168.63.129.16/"):
        target = read_address(address)
        with pytest.raises(Refused):
            checked(target, [target.host])


@pytest.mark.parametrize(
    "ip",
    ["8.8.8.8", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"],
)
def test_what_is_public_stays_so(ip):
    assert is_public(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://hooks.example.com:8443/a?b=c", ""), ("http://example.com", ""),
        ("https://xn--caf-dma.example/", ""), ("https://example.com:81/", "port"),
        ("https://example.com:0/", "port"), ("https://example.com:1023/", "port"),
        ("https://example.com:1024/", ""), ("https://example.com:65536/", "no_address"),
        ("https://-a.example/", "no_host"), ("https://a..example/", "no_host"),
        ("https://example.com/é", "no_address"), ("mailto:a@b.fr", "no_http"),
    ],
)  # fmt: skip
def test_addresses_are_read_strictly(address, code):
    try:
        read_address(address)
        found = ""
    except Refused as refused:
        found = refused.code
    assert found == code
