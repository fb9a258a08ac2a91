"""How large letters are on the wall: by the height of the screen and the farthest seat."""

import pytest

from oneboard.ui.room.sizes import MOST_TILES, sizes

HEIGHT = {65: 809, 86: 1071, 98: 1220}  # millimetres of a screen of so many inches, 16:9
# farthest seat, screen, pixels of 1080: Chinese, Latin (16 minutes of arc, NUREG-0700)
PUBLISHED = [
    (4, 65, 28, 36), (4, 86, 21, 27), (4, 98, 18, 24),
    (6, 65, 41, 53), (6, 86, 31, 40), (6, 98, 27, 35),
    (8, 86, 42, 54), (8, 98, 37, 47),
]  # fmt: skip


@pytest.mark.parametrize(("seat", "inches", "chinese", "latin"), PUBLISHED)
def test_letters_are_as_large_as_the_rule_asks(seat, inches, chinese, latin):
    for lang, wanted in (("zh", chinese), ("en", latin)):
        found = sizes(lang, screen_mm=HEIGHT[inches], seat_m=seat)
        assert found.is_enough
        assert found.letter(1080) == pytest.approx(wanted, abs=0.8)


def test_twice_the_pixels_twice_the_letters():
    found = sizes("zh", screen_mm=1070, seat_m=6)
    assert found.letter(2160) == pytest.approx(2 * found.letter(1080))
    assert found.times(2160) == pytest.approx(2 * found.times(1080))
    assert found.chart(2160) == pytest.approx(2 * found.chart(1080), abs=1)


def test_the_farther_the_fewer():
    near, far = (sizes("zh", screen_mm=1070, seat_m=seat) for seat in (3, 9))
    assert near.tiles == MOST_TILES > far.tiles >= 1
    assert near.lanes > far.lanes >= 3
    assert near.told > far.told >= 1
    assert near.chart(1080) > far.chart(1080) > 1080 / 3


def test_a_screen_too_small_for_its_room_says_so():
    found = sizes("en", screen_mm=400, seat_m=15)
    assert not found.is_enough
    assert found.chart(1080) > 0 and found.tiles >= 1 and found.lanes >= 3
