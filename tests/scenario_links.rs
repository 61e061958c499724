//! Links: what is written reads back the same, and whatever is read never breaks the page.

use good_enough::scenario::schema::COUNT;
use good_enough::scenario::{Choices, Kind, Notice, ParamId, Scenario, link, page, param, presets};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// A value a parameter can take: anywhere in its range, on the slider, or at an end.
fn value_of(id: ParamId) -> BoxedStrategy<f64> {
    let row = param(id);
    let (min, max) = row.range();
    let on_slider = (0..=row.positions()).prop_map(move |position| row.value_at(position));
    prop_oneof![min..=max, on_slider, Just(min), Just(max), Just(row.default_value())].boxed()
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let values: Vec<_> = ParamId::ALL.iter().map(|&id| value_of(id)).collect();
    (values, any::<[u64; COUNT.div_ceil(64)]>()).prop_map(|(values, changed)| {
        let mut scenario = Scenario::default();
        for (bit, (id, value)) in ParamId::ALL.into_iter().zip(values).enumerate() {
            if changed[bit / 64] >> (bit % 64) & 1 == 1 {
                scenario.set(id, value);
            }
        }
        scenario
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    (scenario(), proptest::option::of(scenario())).prop_map(|(a, b)| Choices { a, b })
}

/// Pieces that links are broken with.
fn junk() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z_.]{0,6}",
        any::<String>(),
        Just("&".to_owned()),
        Just("=".to_owned()),
        Just("%".to_owned()),
        Just("%E2%8".to_owned()),
        Just("b.".to_owned()),
        Just("v=1e9".to_owned()),
        Just("NaN".to_owned()),
        Just("-inf".to_owned()),
        Just("1e999".to_owned()),
        (0..COUNT).prop_map(|at| ParamId::ALL[at].id().to_owned()),
        any::<f64>().prop_map(|value| value.to_string()),
        (0..page::KEYS.len()).prop_map(|at| page::KEYS[at].to_owned()),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn assert_possible(choices: &Choices) {
    for scenario in [Some(choices.a), choices.b].into_iter().flatten() {
        for id in ParamId::ALL {
            assert_eq!(param(id).clamp(scenario.get(id)), Some(scenario.get(id)), "{id:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(choices in choices()) {
        let written = link::write(&choices);
        let parsed = link::parse(&written);
        prop_assert_eq!(parsed.choices, choices);
        prop_assert_eq!(parsed.notices, vec![]);
        prop_assert!(parsed.unknown.is_empty());
        prop_assert!(written.chars().all(|c| c.is_ascii_alphanumeric() || "=&._-".contains(c)), "{}", written);
    }

    #[test]
    fn choices_serialise_as_their_link(choices in choices()) {
        let text = serde_json::to_string(&choices).expect("text");
        prop_assert_eq!(&text, &format!("\"{}\"", link::write(&choices)));
        prop_assert_eq!(serde_json::from_str::<Choices>(&text).expect("choices"), choices);
    }

    #[test]
    fn page_keys_and_trackers_change_no_choice(choices in choices(), at in 0..page::KEYS.len(), value in "[a-z0-9]{0,5}") {
        let written = format!("utm_source=x&{}={value}&{}&fbclid=1&initialWidth=300", page::KEYS[at], link::write(&choices));
        let parsed = link::parse(&written);
        prop_assert_eq!(parsed.choices, choices);
        prop_assert!(parsed.unknown.is_empty());
    }

    #[test]
    fn junk_never_breaks_the_page(text in junk()) {
        let parsed = link::parse(&text);
        assert_possible(&parsed.choices);
        prop_assert_eq!(link::parse(&link::write(&parsed.choices)).choices, parsed.choices);
        prop_assert!(parsed.notices.len() <= 2 * COUNT + 4);
        let _ = page::PageOptions::parse(&text);
        let kept = page::PageOptions::kept_query(&text);
        prop_assert_eq!(page::PageOptions::parse(&kept).options, page::PageOptions::parse(&text).options);
    }

    #[test]
    fn any_text_never_breaks_the_page(text in any::<String>()) {
        assert_possible(&link::parse(&text).choices);
    }

    #[test]
    fn a_cut_link_keeps_what_came_before(choices in choices(), at in any::<prop::sample::Index>()) {
        let written = link::write(&choices);
        let cut = at.index(written.len() + 1);
        assert_possible(&link::parse(&written[..cut]).choices);
    }

    #[test]
    fn any_number_is_clamped_or_refused(which in 0..COUNT, value in any::<f64>()) {
        let id = ParamId::ALL[which];
        let parsed = link::parse(&format!("{}={value}", id.id()));
        assert_possible(&parsed.choices);
        let (min, max) = param(id).range();
        if matches!(param(id).kind, Kind::Number { .. }) && value.is_finite() && !(min..=max).contains(&value) {
            let used = if value < min { min } else { max };
            prop_assert_eq!(parsed.notices, vec![Notice::Clamped { param: id, given: value, used }]);
            prop_assert_eq!(parsed.choices.a.get(id), used);
        }
    }
}

fn a(query: &str) -> Scenario {
    link::parse(query).choices.a
}

fn notices(query: &str) -> Vec<Notice> {
    link::parse(query).notices
}

fn invalid(param: ParamId, given: &str) -> Vec<Notice> {
    vec![Notice::Invalid { param, given: given.to_owned() }]
}

#[test]
fn a_fresh_page_needs_no_link() {
    assert_eq!(link::write(&Choices::default()), "");
    for empty in ["", "?", "v=1", "?v=1#fig-wafer", "&&&"] {
        assert_eq!(link::parse(empty), link::Parsed::default(), "{empty}");
    }
}

#[test]
fn a_link_reads_like_a_sentence() {
    let mut choices = Choices::default();
    choices.a.set(ParamId::Die, 331.0);
    choices.a.set(ParamId::StateBuilding, 0.0);
    choices.b = Some(choices.a.with(ParamId::Die, 200.0));
    assert_eq!(link::write(&choices), "v=1&die=331&state_building=0&b.die=200");
    choices.b = Some(choices.a);
    assert_eq!(link::write(&choices), "v=1&die=331&state_building=0&b=1");
}

#[test]
fn scenario_b_is_what_the_link_says_it_is() {
    let parsed = link::parse("die=331&b.d0=0.2").choices;
    let b = parsed.b.expect("a B");
    assert_eq!((b.get(ParamId::Die), b.get(ParamId::D0)), (331.0, 0.2));
    assert_eq!(link::parse("b").choices.b, Some(Scenario::default()));
    assert_eq!(link::parse("b=0").choices.b, None);
    let b = link::parse("die=331&b.preset=ascend-smic&b.d0=0.3").choices.b.expect("a B");
    assert_eq!((b.get(ParamId::Die), b.get(ParamId::D0)), (665.61, 0.3));
}

#[test]
fn values_are_read_generously() {
    assert_eq!(a("d0=+0.12").get(ParamId::D0), 0.12);
    assert_eq!(a("wafer_price=13%2C500").get(ParamId::WaferPrice), 13_500.0);
    assert_eq!(a("demand_growth=%E2%88%925").get(ParamId::DemandGrowth), -5.0);
    assert_eq!(a("memory=DDR5").choice(ParamId::Memory), "ddr5");
    assert!(!a("state_building=false").switch(ParamId::StateBuilding));
    assert!(a("state_building=0&state_building").switch(ParamId::StateBuilding));
    assert_eq!(a("die=100&die=200").get(ParamId::Die), 200.0);
    assert_eq!(a("layers=12.4").get(ParamId::Layers), 12.0);
    assert_eq!(notices("layers=12.4"), []);
    assert!(a("demand_growth=-0").get(ParamId::DemandGrowth).is_sign_positive());
}

#[test]
fn what_makes_no_sense_is_named_and_ignored() {
    for text in ["", "abc", "NaN", "inf", "-Infinity", "1e999", "0x10", "--5", "1e", "."] {
        assert_eq!(notices(&format!("die={text}")), invalid(ParamId::Die, text), "{text}");
        assert_eq!(a(&format!("die={text}")), Scenario::default(), "{text}");
    }
    assert_eq!(notices("die"), invalid(ParamId::Die, ""));
    assert_eq!(notices("memory=ram"), invalid(ParamId::Memory, "ram"));
    assert_eq!(notices("memory=2"), invalid(ParamId::Memory, "2"));
    assert_eq!(notices("state_building=maybe"), invalid(ParamId::StateBuilding, "maybe"));
    // The last of two counts, even where it is the broken one.
    assert_eq!(notices("die=100&die=x"), invalid(ParamId::Die, "x"));
}

#[test]
fn versions_presets_and_broken_escapes_are_told() {
    assert_eq!(notices("v=2&die=300"), [Notice::NewerVersion { given: 2 }]);
    assert_eq!(notices("v=99999999999999"), [Notice::NewerVersion { given: u32::MAX }]);
    for text in ["0", "", "one", "-1", "1.5"] {
        assert_eq!(notices(&format!("v={text}")), [Notice::InvalidOption { key: "v", given: text.to_owned() }]);
    }
    assert_eq!(notices("preset=nope"), [Notice::InvalidOption { key: "preset", given: "nope".to_owned() }]);
    assert_eq!(notices("utm_source=%E2%8&die=300"), [Notice::Malformed]);
    assert_eq!(a("utm_source=%E2%8&die=300").get(ParamId::Die), 300.0);
}

#[test]
fn unknown_keys_are_listed_once_and_not_without_end() {
    assert_eq!(link::parse("dye=3&dye=4&die=300&b.dye=1").unknown, ["dye", "b.dye"]);
    let many: Vec<String> = (0..1000).map(|n| format!("k{n}=1")).collect();
    assert_eq!(link::parse(&many.join("&")).unknown.len(), 32);
    assert!(link::parse(&"k".repeat(5000)).unknown[0].chars().count() < 50);
}

#[test]
fn what_is_told_repeats_no_control_characters_and_no_long_text() {
    let Notice::Invalid { given, .. } = notices(&format!("die=%0A%00{}", "x".repeat(2000))).remove(0) else {
        panic!("not invalid")
    };
    assert!(given.chars().count() < 50 && given.chars().all(|c| !c.is_control()), "{given}");
}

#[test]
fn a_megabyte_of_junk_is_read_at_once() {
    for piece in ["die=x&", "%", "&", "=", "k=1&", "theme=x&", "+", "가", "b.die=1&b.", "%25", "hide=,,,,,,&"] {
        let junk = piece.repeat((1 << 20) / piece.len());
        let start = Instant::now();
        let parsed = link::parse(&junk);
        let _ = page::PageOptions::parse(&junk);
        let _ = page::PageOptions::kept_query(&junk);
        assert!(parsed.notices.contains(&Notice::Malformed), "{piece}");
        assert!(start.elapsed() < Duration::from_millis(500), "{piece}: {:?}", start.elapsed());
    }
}

#[test]
fn presets_come_first_and_round_trip() {
    for preset in presets::ALL {
        let mut scenario = Scenario::default();
        preset.apply(&mut scenario);
        assert!(preset.matches(&scenario));
        assert_eq!(a(&format!("preset={}", preset.id)), scenario, "{}", preset.id);
        assert_eq!(a(&link::write(&Choices { a: scenario, b: None })), scenario, "{}", preset.id);
        assert_eq!(notices(&format!("preset={}", preset.id)), [], "{}", preset.id);
        for &(id, text) in preset.settings {
            let (value, notice) = link::parse_value(id, text).expect("a value");
            assert_eq!((value, notice), (scenario.get(id), None), "{} {id:?}", preset.id);
        }
        assert_eq!(presets::ALL.iter().filter(|other| other.id == preset.id).count(), 1);
        assert_eq!(presets::find(preset.id), Some(preset));
        assert!(presets::of_figure(preset.figure).any(|other| other == preset));
    }
    // A value in the link wins over the preset, wherever it stands.
    assert_eq!(a("die=300&preset=ascend-smic").get(ParamId::Die), 300.0);
    assert_eq!(a("preset=history-list-prices"), Scenario::default());
}

#[test]
fn no_parameter_takes_a_reserved_key() {
    for id in ParamId::ALL {
        let key = id.id();
        assert!(!link::is_reserved(key), "{key}");
        assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{key}");
        assert_eq!(ParamId::from_id(key), Some(id), "{key}");
    }
    let foreign =
        ["utm_source", "utm_anything", "fbclid", "initialWidth", "childId", "parentTitle", "parentUrl", "v", "b"];
    for key in foreign.into_iter().chain(page::KEYS) {
        assert!(link::is_reserved(key), "{key}");
        assert_eq!(link::parse(&format!("{key}=1")).unknown, Vec::<String>::new(), "{key}");
    }
}
