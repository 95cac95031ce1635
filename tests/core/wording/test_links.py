"""What a link asks for in vain, in sentences, however long and strange its values are."""

from core.wording.links import say_left_out


def test_what_the_corpus_lacks_and_what_is_no_choice_are_told_apart() -> None:
    assert say_left_out({"origins": ["Gone Source"], "show": ["sideways"], "kinds": []}) == [
        "This link asks for “Gone Source” (Origins), which this corpus does not have; it is left out.",
        "This link asks for “sideways” (show), which is no choice here; it is left out.",
    ]


def test_of_what_the_corpus_has_and_of_which_there_is_no_pair_that_is_said() -> None:
    asked = {"measure": ["Advance", "Gone"], "origins": ["Advance"]}
    first, second, third = say_left_out(asked, unpaired=["Advance"])
    assert first == (
        "This link asks for “Advance” (What they are about), of which there is no pair here; it is left out."
    )
    assert second.endswith("“Gone” (What they are about), which this corpus does not have; it is left out.")
    assert third.endswith("“Advance” (Origins), which this corpus does not have; it is left out.")


def test_a_long_value_is_cut_and_what_has_no_shape_is_not_told() -> None:
    (told,) = say_left_out({"subjects": ["a\u202e\n“b”" + "x" * 1_000_000]})
    assert told.startswith(f"This link asks for “a ‘b’{'x' * 55}…” (Whose numbers), which this corpus does not have")


def test_of_many_values_the_first_are_told_and_the_others_counted() -> None:
    assert say_left_out({"origins": list("abcde")})[2:] == [
        "This link asks for “c” (Origins), which this corpus does not have; it is left out.",
        "2 more values of this link are left out.",
    ]
    assert say_left_out({"origins": list("abcd")})[3:] == ["1 more value of this link is left out."]
