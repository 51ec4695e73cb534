import pytest

from rawi.cli.terminal import (
    EMBEDDINGS,
    ISOLATES,
    LOGICAL,
    PLAIN,
    VISUAL,
    Screen,
    colour_letters,
    find_screen,
    has_own_bidi,
)

WORD = "قال"
SHOWN = "\N{ARABIC LETTER LAM ISOLATED FORM}\N{ARABIC LETTER ALEF FINAL FORM}\N{ARABIC LETTER QAF INITIAL FORM}"


def test_files_and_pipes_get_no_control_characters() -> None:
    assert find_screen("auto", False, False, {"VTE_VERSION": "7006"}).render(WORD) == WORD


@pytest.mark.parametrize("choice", ["logical", "visual"])
def test_a_setting_of_the_environment_does_not_reach_files(choice: str) -> None:
    assert find_screen(choice, False, False, {}).bidi == PLAIN


@pytest.mark.parametrize("choice", ["logical", "visual"])
def test_what_stands_on_the_command_line_holds_for_pipes_too(choice: str) -> None:
    assert find_screen(choice, True, False, {}).bidi == choice


@pytest.mark.parametrize(
    ("environment", "bidi"),
    [
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, LOGICAL),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5600"}, VISUAL),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "221203"}, LOGICAL),
        ({"TERM_PROGRAM": "Apple_Terminal"}, LOGICAL),
        ({"TERM": "mlterm"}, LOGICAL),
        ({"TERM": "xterm"}, VISUAL),
        ({}, VISUAL),
    ],
)
def test_known_terminals_turn_text_themselves(environment: dict[str, str], bidi: str) -> None:
    assert has_own_bidi(environment) == (bidi == LOGICAL)
    assert find_screen("auto", False, True, environment).bidi == bidi


def test_logical_cells_are_isolated() -> None:
    screen = Screen(LOGICAL)
    assert screen.render(WORD) == f"\u2068{WORD}\u2069\u200e"
    assert screen.render(f"abc {WORD}", direction=1) == f"\u2067abc {WORD}\u2069\u200e"
    assert screen.render("abc") == "abc"


def test_mlterm_gets_embeddings_in_the_direction_of_the_first_letter() -> None:
    screen = find_screen("auto", False, True, {"TERM": "mlterm"})
    assert screen.fence is EMBEDDINGS
    assert screen.render(WORD) == f"\u200e\u202b{WORD}\u202c\u200e"
    assert screen.render(f"abc {WORD}").startswith("\u200e\u202a")


def test_visual_text_is_joined_and_turned() -> None:
    assert Screen(VISUAL).render(WORD) == SHOWN
    assert Screen(VISUAL).render("abc") == "abc"


def test_lam_and_alef_fill_one_cell_only_where_they_are_joined() -> None:
    assert (Screen(VISUAL).measure("لا"), Screen(LOGICAL).measure("لا")) == (1, 2)


def test_colours_follow_the_letters_when_they_are_turned() -> None:
    screen = Screen(VISUAL, has_colour=True)
    assert screen.render("ab", ["31", ""]) == "\x1b[31ma\x1b[0mb"
    assert screen.render("در", ["31", ""]) == (
        "\N{ARABIC LETTER REH ISOLATED FORM}\x1b[31m\N{ARABIC LETTER DAL ISOLATED FORM}\x1b[0m"
    )


def test_no_colour_where_it_is_not_wanted() -> None:
    assert Screen(LOGICAL).render("ab", ["31", ""]) == "ab"
    assert not find_screen("auto", False, True, {"NO_COLOR": "1"}).has_colour
    assert not find_screen("auto", False, True, {"TERM": "dumb"}).has_colour
    assert find_screen("auto", False, True, {}).has_colour


def test_neighbours_of_one_style_share_its_codes() -> None:
    assert colour_letters([("a", "1"), ("b", "1"), ("c", "")]) == "\x1b[1mab\x1b[0mc"


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("0", 120), ("wide", 120), ("", 120)])
def test_width_of_a_pipe(columns: str, width: int) -> None:
    assert find_screen("auto", False, False, {"COLUMNS": columns}).width == width


def test_a_line_of_a_right_to_left_paragraph_is_turned_even_without_a_letter() -> None:
    assert Screen(VISUAL).render("2023.", direction=1) == ".2023"
    assert Screen(LOGICAL).render("2023.", direction=1) == f"{ISOLATES.openings[1]}2023.{ISOLATES.close}"
