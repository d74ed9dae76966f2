"""Codes of an authenticator, by the vectors of the standards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guanxi.identity.secrets import digest_of, new_code, normalised_code
from guanxi.identity.totp import code_of, enrolment_uri, matching_step, new_secret, step_at

# RFC 4226 and RFC 6238 use the secret "12345678901234567890".
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
HOTP = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
TOTP = {
    59: "94287082",
    1111111109: "07081804",
    1111111111: "14050471",
    1234567890: "89005924",
    2000000000: "69279037",
    20000000000: "65353130",
}


def test_rfc_4226() -> None:
    assert [code_of(SECRET, count) for count in range(10)] == HOTP


@pytest.mark.parametrize("seconds", TOTP)
def test_rfc_6238(seconds: int) -> None:
    assert code_of(SECRET, step_at(seconds), digits=8) == TOTP[seconds]


@given(st.integers(0, 2**40), st.integers(-3, 3))
def test_a_code_is_good_for_a_minute_and_a_half(seconds: int, off: int) -> None:
    step = max(step_at(seconds) + off, 0)
    found = matching_step(SECRET, code_of(SECRET, step), seconds)
    near = abs(step - step_at(seconds)) <= 1 and step_at(seconds) > 0
    assert not near or found is not None
    assert found is None or code_of(SECRET, found) == code_of(SECRET, step)


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６", "7552241"])
def test_what_is_no_code_fits_nowhere(code: str) -> None:
    assert matching_step(SECRET, code, 59) is None


def test_secrets_differ_and_the_address_names_the_account() -> None:
    assert len({new_secret() for _ in range(20)}) == 20
    uri = enrolment_uri(SECRET, account="zhang san@example.com", issuer="Guanxi")
    assert uri.startswith("otpauth://totp/Guanxi%3Azhang%20san%40example.com?secret=" + SECRET)


def test_a_recovery_code_survives_being_typed() -> None:
    code = new_code()
    typed = " " + code.upper().replace("-", " ") + " "
    assert normalised_code(typed) == code
    assert digest_of(code) != code
