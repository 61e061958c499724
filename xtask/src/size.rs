//! `cargo xtask size`: what a reader downloads, and what in it weighs most.

use crate::{
    args::Args,
    build, project,
    run::{Result, Run},
    server::gzip,
    split::PART,
    tools::{self, Web},
};
use flate2::Compression;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::Path,
};
use wasmparser::{Name, NameSectionReader, Parser, Payload};

/// The language of the pages whose first loads are added up: the one whose text weighs more.
const LANGUAGE: &str = "ko/";
/// Crates shown by name; the rest is one line.
const CRATES_SHOWN: usize = 20;

/// `cargo xtask size [--markdown]`
pub fn main(mut args: Args) -> Result {
    let markdown = args.flag("--markdown");
    let built = args.flag("--built");
    args.finish()?;
    if !built {
        build::build(&Web::ensure()?, false, None)?;
    }
    let dist = project::dist();
    let mut sizes = BTreeMap::new();
    for file in project::files_below(&dist)? {
        sizes.insert(file.clone(), Size::of(&fs::read(dist.join(&file))?)?);
    }
    let columns = ["raw", "gzip -9", "brotli -11"];
    print_table(
        markdown,
        "Every shipped file",
        &columns,
        sizes.iter().map(|(file, size)| (file.clone(), size.cells())),
    );

    for page in sizes.keys().filter(|file| file.starts_with(LANGUAGE) && file.ends_with("/index.html")) {
        let first: Vec<(String, Size)> =
            first_load(&dist, page)?.into_iter().filter_map(|file| Some((file.clone(), *sizes.get(&file)?))).collect();
        let total = first.iter().fold(Size::default(), |sum, (_, size)| sum.plus(*size));
        let rows = first.into_iter().chain([("together".to_owned(), total)]);
        let rows = rows.map(|(file, size)| (file, size.cells()));
        print_table(markdown, &format!("One first load of {page}"), &columns, rows);
    }

    let crates = crates_in_wasm()?;
    print_table(
        markdown,
        "The program built last, by crate (code bytes before compression)",
        &["bytes", "share"],
        crates.into_iter(),
    );
    Ok(())
}

/// Bytes of one file.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut brotli = Vec::new();
        let mut writer = brotli::CompressorWriter::new(&mut brotli, 1 << 16, 11, 22);
        writer.write_all(bytes)?;
        drop(writer);
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes, Compression::best())?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn cells(self) -> Vec<String> {
        [self.raw, self.gzip, self.brotli].map(grouped).to_vec()
    }
}

/// A count with commas between thousands.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn print_table(markdown: bool, title: &str, columns: &[&str], rows: impl Iterator<Item = (String, Vec<String>)>) {
    if markdown {
        println!("### {title}\n\n| | {} |\n|---|{}", columns.join(" | "), "---:|".repeat(columns.len()));
        for (name, cells) in rows {
            println!("| `{name}` | {} |", cells.join(" | "));
        }
    } else {
        let line = |name: &str, cells: &[String]| {
            let cells: String = cells.iter().map(|cell| format!("{cell:>12}")).collect();
            println!("{name:<48}{cells}");
        };
        println!("{title}");
        line("", &columns.iter().map(ToString::to_string).collect::<Vec<_>>());
        for (name, cells) in rows {
            line(&name, &cells);
        }
    }
    println!();
}

/// The files that a browser asks for when it opens the page for the first time: whatever the page names, and what the
/// scripts so named name in turn; not the parts of the program, which come when figures are to move.
fn first_load(dist: &Path, page: &str) -> Result<BTreeSet<String>> {
    let files = project::files_below(dist)?;
    let mut found = BTreeSet::from([page.to_owned()]);
    let mut open = vec![(page.to_owned(), loaded_parts(&fs::read_to_string(dist.join(page))?))];
    while let Some((_, text)) = open.pop() {
        for file in &files {
            let name = file.rsplit('/').next().unwrap_or(file);
            if file.ends_with(".html") || name.starts_with(PART) || !text.contains(name) || !found.insert(file.clone())
            {
                continue;
            }
            if file.ends_with(".js") || file.ends_with(".css") {
                open.push((file.clone(), fs::read_to_string(dist.join(file))?));
            }
        }
    }
    Ok(found)
}

/// The tags of a page that make a browser load something, and its inline scripts.
fn loaded_parts(html: &str) -> String {
    let mut parts = String::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        let loads = tag.starts_with("html")
            || tag.starts_with("script")
            || tag.starts_with("img ")
            || (tag.starts_with("link ") && !is_only_a_link(tag));
        if loads {
            parts.push_str(piece);
        }
    }
    parts
}

fn is_only_a_link(tag: &str) -> bool {
    ["canonical", "alternate", "license", "author", "next", "prev"]
        .iter()
        .any(|rel| tag.contains(&format!("rel=\"{rel}")))
}

/// Code bytes by crate, of the module as it is shipped but with its names kept.
fn crates_in_wasm() -> Result<Vec<(String, Vec<String>)>> {
    let bindgen = project::target().join("wasm-bindgen/release/app_bg.wasm");
    let named = project::target().join("app-named.wasm");
    Run::new(tools::wasm_opt()).words("-Oz -g").arg(&bindgen).arg("-o").arg(&named).show()?;
    let weights = weigh(&fs::read(named)?)?;
    let total: usize = weights.values().sum();
    let mut rows: Vec<(String, usize)> = weights.into_iter().collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let rest: usize = rows.iter().skip(CRATES_SHOWN).map(|row| row.1).sum();
    rows.truncate(CRATES_SHOWN);
    rows.push(("all others".into(), rest));
    rows.push(("together".into(), total));
    // A share of a file's bytes needs no more digits than a float has.
    let share = |bytes: usize| format!("{:.1} %", 100.0 * bytes as f64 / total as f64);
    Ok(rows.into_iter().map(|(name, bytes)| (name, vec![grouped(bytes), share(bytes)])).collect())
}

fn weigh(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut weights = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::DataSection(section) => {
                weights.insert(
                    "(data: texts and tables)".to_owned(),
                    usize::try_from(section.range().end - section.range().start)?,
                );
            }
            Payload::CustomSection(section) if section.name() == "name" => {
                names = function_names(NameSectionReader::new(wasmparser::BinaryReader::new(section.data(), 0)))?;
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("the module has no function names".into());
    }
    for (index, bytes) in (imported..).zip(bodies) {
        let name = names.get(&index).map_or("(unnamed)", |name| crate_of(name));
        *weights.entry(name.to_owned()).or_default() += bytes;
    }
    Ok(weights)
}

fn function_names(section: NameSectionReader) -> Result<BTreeMap<u32, String>> {
    let mut names = BTreeMap::new();
    for part in section {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                names.insert(naming.index, naming.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// The crate that a function's demangled name begins with: for `<a::B as c::D>::e` that of the type, and for a type of
/// the language itself that of the trait.
fn crate_of(name: &str) -> &str {
    let path = name.trim_start_matches(['<', '&', '*', '(', '[']);
    let path = ["mut ", "dyn ", "const "].iter().fold(path, |path, word| path.strip_prefix(word).unwrap_or(path));
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(path.len());
    let (first, rest) = path.split_at(end);
    // The newer way of naming gives each crate its hash: `core[75d57169]::`.
    let rest = rest.strip_prefix('[').and_then(|hash| hash.split_once(']')).map_or(rest, |(_, rest)| rest);
    if rest.starts_with("::") && !first.is_empty() {
        return first;
    }
    match name.split_once(" as ") {
        Some((_, of_trait)) if name.starts_with('<') => crate_of(of_trait),
        _ if name.starts_with("__") => "(wasm-bindgen's exports)",
        _ => "(runtime)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_crate_of_a_function() {
        assert_eq!(crate_of("good_enough::model::run::h0123"), "good_enough");
        assert_eq!(crate_of("<leptos::View as core::fmt::Debug>::fmt"), "leptos");
        assert_eq!(crate_of("<&mut dyn tachys::Render as core::fmt::Debug>::fmt"), "tachys");
        assert_eq!(crate_of("<f64 as serde::Serialize>::serialize"), "serde");
        assert_eq!(crate_of("<good_enough[36de1b3e]::Wired>::take"), "good_enough");
        assert_eq!(crate_of("memcpy"), "(runtime)");
    }

    #[test]
    fn groups_thousands() {
        assert_eq!([7, 1234, 1_234_567].map(grouped), ["7", "1,234", "1,234,567"]);
    }

    #[test]
    fn takes_only_what_is_loaded() {
        let parts = loaded_parts(
            "<link rel=\"canonical\" href=\"a.js\"><link rel=\"preload\" href=\"b.wasm\"><a href=\"c.css\">x</a><script>d.js</script>",
        );
        assert!(parts.contains("b.wasm") && parts.contains("d.js"));
        assert!(!parts.contains("a.js") && !parts.contains("c.css"));
    }
}
