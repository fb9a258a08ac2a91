"""Passwords: argon2id with the library's own parameters."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
_hasher = PasswordHasher()
_nobody = _hasher.hash("nobody has this one")


def hashed(password: str) -> str:
    """ValueError: too short."""
    if len(password) < SHORTEST:
        raise ValueError("password_short")
    return _hasher.hash(password)


def fits(password: str, secret: str) -> bool:
    """Takes as long for a person who is not there as for one who is."""
    try:
        return _hasher.verify(secret or _nobody, password) and bool(secret)
    except (VerificationError, InvalidHashError):
        return False
