from __future__ import annotations

import hashlib
import hmac

from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.chain import START, commitment, link, row_ref

KEY = bytearray(range(32))
BLOCK = st.binary(min_size=32, max_size=32)


def test_a_link_is_the_keyed_hash_of_previous_dossier_and_commitment():
    commit = commitment(bytes(16), b'{"a":1}')
    assert commit == hashlib.sha256(bytes(16) + b'{"a":1}').digest()
    expected = hmac.new(KEY, START + row_ref(7) + commit, "sha256").digest()
    assert link(KEY, START, row_ref(7), commit) == expected


@given(BLOCK, st.integers(0, 2**63), BLOCK, BLOCK, st.integers(0, 2**63), BLOCK)
def test_two_links_are_equal_only_when_all_their_parts_are(p, d, c, q, e, f):
    same = (p, d, c) == (q, e, f)
    assert (link(KEY, p, row_ref(d), c) == link(KEY, q, row_ref(e), f)) is same


def test_another_key_gives_another_chain():
    assert link(bytearray(32), START, row_ref(1), START) != link(KEY, START, row_ref(1), START)


def test_a_commitment_without_its_salt_does_not_tell_which_text_it_is_of():
    assert commitment(bytes(16), b"ja") != commitment(bytes(15) + b"\x01", b"ja")
