"""A choice of a page stands in the address as a code, whatever the language of its labels."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from oneboard.ui.controls import one_of, some_of

    labels = {"en": {"a": "First", "b": "Second"}, "zh": {"a": "甲", "b": "乙"}}
    lang = st.query_params.get("lang", "en")
    st.session_state["lang"] = lang
    says = labels[lang].__getitem__
    st.text(one_of("one", "One", ["a", "b"], "a", says))
    st.text(",".join(some_of("some", "Some", ["a", "b"], ["a"], says)))


def shown(**address) -> AppTest:
    app = AppTest.from_function(page)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def told(app: AppTest) -> list[str]:
    return [text.value for text in app.text]


def test_what_is_usual_stays_out_of_the_address():
    app = shown()
    assert told(app) == ["a", "a"]
    assert not {"one", "some"} & set(app.query_params)


def test_a_choice_is_written_as_a_code_and_outlives_the_language():
    app = shown()
    app.segmented_control[0].set_value("b").run()
    app.multiselect[0].set_value(["b"]).run()
    assert (app.query_params["one"], app.query_params["some"]) == ("b", "b")
    app.query_params["lang"] = "zh"
    app.run()
    assert told(app) == ["b", "b"]
    assert app.multiselect[0].options == ["甲", "乙"]


def test_the_address_is_followed_and_what_it_cannot_mean_is_not():
    assert told(shown(one="b", some=["b", "a"])) == ["b", "b,a"]
    assert told(shown(one="c", some=["c"])) == ["a", "a"]


def test_the_way_back_undoes_a_choice():
    app = shown()
    app.segmented_control[0].set_value("b").run()
    del app.query_params["one"]
    app.run()
    assert told(app)[0] == "a"


def test_nothing_chosen_is_what_is_usual():
    app = shown()
    app.multiselect[0].set_value([]).run()
    assert told(app)[1] == "a"
