"""The themes: colours that can be read, a choice that is kept, and nothing told by colour alone."""

from itertools import product

import pytest
from textual.color import Color
from textual.theme import Theme

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.widgets.themes import DARK, DEFAULT_THEME, HIGH_CONTRAST, LIGHT, OWN_THEMES
from tests.helpers.contrast import LEAST, contrast, poor_words
from tests.helpers.screen_hosts import a_desk
from tests.helpers.typist import at_the_keyboard

# The words and what may stand behind them, by the variables of a theme: what the screens draw with.
BACKGROUNDS = ("background", "surface", "panel")
SHADES = ("primary-muted", "success-muted", "warning-muted", "error-muted")
WORDS = (
    "text", "text-muted", "text-disabled", "text-primary", "text-accent", "text-warning",
    "text-error", "text-success", "foreground",
)  # fmt: skip


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
def test_every_pair_of_our_colours_can_be_read(theme: Theme) -> None:
    colours = theme.to_color_system().generate()
    pairs = list(product(WORDS, (*BACKGROUNDS, *SHADES)))
    pairs.append(("block-cursor-foreground", "block-cursor-background"))
    poor = {
        (words, behind): round(ratio, 2)
        for words, behind in pairs
        if (ratio := contrast(Color.parse(colours[words]), Color.parse(colours[behind]))) < LEAST
    }
    assert poor == {}


def test_the_reckoning_would_notice_grey_on_grey() -> None:
    assert contrast(Color.parse("#777777"), Color.parse("#888888")) < LEAST
    assert round(contrast(Color.parse("#000000"), Color.parse("#ffffff"))) == 21


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("typed", ["", "/de", "/out "])
async def test_what_is_drawn_at_the_table_can_be_read(
    office: Office, theme: Theme, typed: str
) -> None:
    desk = a_desk(office)
    desk.agenda.list_items([{"title": "Buoys"}, {"title": "Lease", "private": True}])
    desk.agenda.next_item()
    desk.roll.mark_all_present()
    desk.paragraphs.write("The buoys had been painted.")
    desk.motions.move("That they be lit", "@1", "@2")
    office.preferences.change(theme=theme.name)
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*typed)
        await pilot.pause()
        assert poor_words(app) == set()


async def test_the_theme_chosen_in_the_app_is_kept(office: Office) -> None:
    ident = a_desk(office).meeting.ident
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        assert typist.app.theme == DEFAULT_THEME == DARK.name
        await typist.line("/theme light")
        assert typist.app.theme == LIGHT.name
        await typist.line("/theme mauve")
        assert "no theme “mauve”" in typist.app.screen.line.refusal  # type: ignore[attr-defined]
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        assert typist.app.theme == LIGHT.name
        typist.app.theme = "nord"  # as the palette does
        await typist.pilot.pause()
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        assert typist.app.theme == "nord"
        await typist.line("/theme")
        assert HIGH_CONTRAST.name in typist.app.screen.line.done  # type: ignore[attr-defined]


async def test_a_theme_that_is_no_more_gives_way_to_ours(office: Office) -> None:
    office.preferences.change(theme="gone")
    async with ClerkApp(office).run_test() as pilot:
        assert pilot.app.theme == DEFAULT_THEME
