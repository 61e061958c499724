//! How links ask the page to show itself.

use good_enough::scenario::page::{Chapter, PageOptions, Part, Theme};
use good_enough::scenario::{Notice, ParamId, ParamSet, link};
use good_enough::words::Lang;

fn options(query: &str) -> PageOptions {
    let parsed = PageOptions::parse(query);
    assert_eq!(parsed.notices, [], "{query}");
    parsed.options
}

/// The options of a query whose one bad key is `key`.
fn refused(query: &str, key: &'static str, given: &str) -> PageOptions {
    let parsed = PageOptions::parse(query);
    assert_eq!(parsed.notices, [Notice::InvalidOption { key, given: given.to_owned() }], "{query}");
    parsed.options
}

#[test]
fn nothing_asked_is_the_default() {
    for query in ["", "?", "die=300&v=1&utm_source=x&preset=nope&dye=3"] {
        assert_eq!(options(query), PageOptions::default(), "{query}");
    }
}

#[test]
fn yes_and_no_are_written_in_several_ways() {
    for yes in ["embed=1", "embed=true", "embed=TRUE", "embed"] {
        assert!(options(yes).embed, "{yes}");
    }
    for no in ["embed=0", "embed=false", "embed=1&embed=0"] {
        assert!(!options(no).embed, "{no}");
    }
    assert!(!refused("embed=yes", "embed", "yes").embed);
    let all = options("embed&bar&table=1&predict=1&links=0&border=0&autosize=0&api=1");
    assert!(all.embed && all.bar && all.table && all.predict && !all.links && !all.border && !all.autosize && all.api);
    let none = options("links=1&border&autosize=true");
    assert!(none.links && none.border && none.autosize);
}

#[test]
fn language_is_tolerant_and_never_complained_about() {
    for (query, lang) in [
        ("lang=ko", Some(Lang::Ko)),
        ("lang=KO_KR", Some(Lang::Ko)),
        ("locale=ko-KR", Some(Lang::Ko)),
        ("locale=en_US", Some(Lang::En)),
        ("lang=eng", Some(Lang::En)),
        ("lang=fr", None),
        ("lang=korean", None),
        ("lang=", None),
    ] {
        assert_eq!(options(query).lang, lang, "{query}");
    }
}

#[test]
fn chapters_and_figures_have_old_names_too() {
    for chapter in Chapter::ALL {
        assert_eq!(options(&format!("chapter={}", chapter.slug())).chapter, Some(chapter));
    }
    for (old, chapter) in [
        ("1", Chapter::Training),
        ("2", Chapter::Legacy),
        ("process", Chapter::Legacy),
        ("3", Chapter::Sanctions),
        ("4", Chapter::Korea),
    ] {
        assert_eq!(options(&format!("chapter={old}")).chapter, Some(chapter), "{old}");
    }
    assert_eq!(refused("chapter=5", "chapter", "5").chapter, None);
    assert_eq!(options("figure=same-job").figure, Some("same-job"));
    assert_eq!(options("widget=glut").figure, Some("glut"));
    assert_eq!(refused("figure=map", "figure", "map").figure, None);
}

#[test]
fn parts_can_be_hidden() {
    let hidden = options("hide=header,readout,%20sources");
    let parts: Vec<Part> = Part::ALL.into_iter().filter(|&part| hidden.hides(part)).collect();
    assert_eq!(parts, [Part::Header, Part::Readout, Part::Sources]);
    assert!(options("hideControls=1").hides(Part::Controls) && options("hideControls").hides(Part::Controls));
    assert!(!options("hideControls=0").hides(Part::Controls));
    assert!(refused("hide=nav,everything", "hide", "nav,everything").hides(Part::Nav));
}

#[test]
fn inputs_can_be_chosen_and_locked() {
    let some = options("only=die,d0&lock=d0");
    assert!(some.shows("die") && some.shows("d0") && !some.shows("alpha"));
    assert!(some.locks("d0") && !some.locks("die") && !some.locks("no_such"));
    assert_eq!(options("lock=all").lock, ParamSet::ALL);
    assert_eq!(options("only=all").only, ParamSet::ALL);
    assert_eq!(refused("only=dye", "only", "dye").only, ParamSet::ALL);
    assert_eq!(refused("lock=die,dye", "lock", "die,dye").lock, [ParamId::Die].into_iter().collect());
    assert!(!options("hideControls").shows("die"));
}

#[test]
fn the_rest_is_typed() {
    for (name, theme) in
        [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark), ("projector", Theme::Projector)]
    {
        assert_eq!(options(&format!("theme={name}")).theme, theme);
    }
    refused("theme=pink", "theme", "pink");
    assert!(!options("motion=off").motion && options("motion=auto").motion);
    assert_eq!(options("childId=pym-0_a").child_id.as_deref(), Some("pym-0_a"));
    for bad in ["a%3Cb", "", "a%20b", "가"] {
        assert_eq!(PageOptions::parse(&format!("childId={bad}")).options.child_id, None, "{bad}");
    }
}

#[test]
fn the_last_of_two_counts_and_is_told_about() {
    assert_eq!(options("theme=pink&theme=dark").theme, Theme::Dark);
    assert_eq!(refused("theme=dark&theme=pink", "theme", "pink").theme, Theme::Dark);
}

#[test]
fn what_the_address_asked_of_the_page_stays_while_choices_are_written_anew() {
    let query =
        "?v=1&embed=1&die=300&lang=ko&b.d0=1&hide=nav%2Ctext&utm_source=x&preset=full-fab&b=1&lock=die#fig-wafer";
    let kept = PageOptions::kept_query(query);
    assert_eq!(kept, "embed=1&lang=ko&hide=nav%2Ctext&lock=die");
    assert_eq!(options(&kept), options(query));
    assert_eq!(link::parse(&kept).choices, link::parse("").choices);
    assert_eq!(PageOptions::kept_query(""), "");
}
