//! Cutting the page's module apart: what every page needs, and what only the figures of single chapters need.
//!
//! The cutter works on the relocations that the linker keeps, and writes a module of its own for each named part and for each
//! set of functions that several parts share. The many small ones are put into one file, and a few lines at the end of
//! the glue script fetch what a part consists of. wasm-bindgen runs in between: on the first module alone.

use crate::{
    project,
    run::{Result, Run},
    squeeze, tools,
};
use std::{
    collections::{BTreeMap, hash_map::DefaultHasher},
    fmt::Write as _,
    fs,
    hash::{Hash, Hasher},
    path::Path,
};

/// Modules up to this size, in bytes, share one file.
const SMALL: usize = 6000;

/// How names of files with parts begin.
pub const PART: &str = "part-";

/// The module that the cutter calls for what it fetches; here its functions stand in the glue script.
const LINK: &str = "./link.js";

/// Cuts `compiled`, binds it to the browser, and puts the page's files with hashed names into `site`.
pub fn program(compiled: &Path, wasm_bindgen: &Path, shrink: bool, site: &Path) -> Result {
    let folder = project::target().join("program");
    super::build::empty(&folder)?;
    let parts = cut(&fs::read(compiled)?, &folder)?;
    Run::new(wasm_bindgen)
        .words("--target web --no-typescript --keep-lld-exports --out-dir")
        .arg(folder.join("bound"))
        .arg(folder.join("app.wasm"))
        .show()?;
    let glue_file = folder.join("bound/app.js");
    let module = folder.join("bound/app_bg.wasm");
    let pieces = Pieces::gather(&folder, &parts, shrink, site)?;
    let glue = linked(&fs::read_to_string(&glue_file)?, &parts, &pieces, &shared_names(&folder)?)?;
    fs::write(&glue_file, glue)?;
    if shrink {
        squeeze::squeeze(&module, &glue_file)?;
    }
    publish(&fs::read(&module)?, "app.wasm", site)?;
    publish(&fs::read(&glue_file)?, "app.js", site)?;
    Ok(())
}

/// The files that each part consists of, without their endings.
type Parts = BTreeMap<String, Vec<String>>;

fn cut(wasm: &[u8], folder: &Path) -> Result<Parts> {
    let main = folder.join("app.wasm");
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = LINK;
    let cut = wasm_split_cli_support::transform(options).map_err(|e| format!("cutting the module: {e}"))?;
    if cut.prefetch_map.is_empty() {
        return Err("the module has no parts: was it linked with --emit-relocs?".into());
    }
    let sorted = |(part, mut files): (String, Vec<String>)| {
        files.sort();
        (part, files)
    };
    Ok(cut.prefetch_map.into_iter().map(sorted).collect())
}

/// What the first module shares with the parts: its memory, its table, its globals, by the names of its exports.
fn shared_names(folder: &Path) -> Result<Vec<String>> {
    let link = fs::read_to_string(folder.join(LINK))?;
    let found = link.split_once("const {").and_then(|(_, rest)| rest.split_once("} = initSync"));
    let (names, _) = found.ok_or("the cutter's script does not say what modules share")?;
    Ok(names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

/// The parts' modules as they are published: where each lies.
struct Pieces {
    /// By the cutter's name: the file, and from which byte to which.
    places: BTreeMap<String, (String, usize, usize)>,
}

impl Pieces {
    fn gather(folder: &Path, parts: &Parts, shrink: bool, site: &Path) -> Result<Self> {
        let mut places = BTreeMap::new();
        let (mut small, mut in_small) = (Vec::new(), Vec::new());
        let mut names: Vec<&String> = parts.values().flatten().collect();
        names.sort();
        names.dedup();
        for name in names {
            let file = folder.join(format!("{name}.wasm"));
            if shrink {
                wasm_opt(&file)?;
            }
            let bytes = fs::read(&file)?;
            if bytes.len() <= SMALL {
                in_small.push((name.clone(), small.len(), small.len() + bytes.len()));
                small.extend(bytes);
            } else {
                let stem = name.strip_prefix("split_").unwrap_or(name);
                let published = publish(&bytes, &format!("{PART}{stem}.wasm"), site)?;
                places.insert(name.clone(), (published, 0, bytes.len()));
            }
        }
        if !small.is_empty() {
            let published = publish(&small, &format!("{PART}shared.wasm"), site)?;
            places.extend(in_small.into_iter().map(|(name, from, to)| (name, (published.clone(), from, to))));
        }
        Ok(Self { places })
    }
}

fn wasm_opt(file: &Path) -> Result {
    Run::new(tools::wasm_opt()).words(squeeze::OPTIMISE).arg(file).arg("-o").arg(file).output()?;
    Ok(())
}

/// Writes a file with a mark of its content in its name; gives the name. What shares a file is called a module too, because
/// servers compress those.
fn publish(bytes: &[u8], name: &str, site: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let (stem, ending) = name.rsplit_once('.').ok_or("a file without an ending")?;
    let name = format!("{stem}-{:016x}.{ending}", hasher.finish());
    fs::write(site.join(&name), bytes)?;
    Ok(name)
}

/// The glue script with what fetches the parts in it. `fetch` gives a file once; `piece` starts a module once; a failure is
/// forgotten, so that the next attempt is a new one.
fn linked(glue: &str, parts: &Parts, pieces: &Pieces, shared: &[String]) -> Result<String> {
    let own = |line: &&str| !line.contains(&format!("\"{LINK}\""));
    let mut glue: String = glue.lines().filter(own).fold(String::new(), |text, line| text + line + "\n");
    let head = "const import0 = {\n        __proto__: null,\n";
    let loads: String = parts
        .keys()
        .fold(String::new(), |text, part| text + &format!("        __wasm_split_load_{part}: load(\"{part}\"),\n"));
    if !glue.contains(head) {
        return Err("the glue script's imports are not understood".into());
    }
    glue = glue.replace(head, &format!("{head}{loads}"));
    let places: String = pieces.places.iter().fold(String::new(), |mut text, (name, (file, from, to))| {
        let _ = write!(text, "\"{name}\":[\"./{file}\",{from},{to}],");
        text
    });
    let lists: String = parts.iter().fold(String::new(), |mut text, (part, names)| {
        let _ = write!(text, "\"{part}\":{names:?},");
        text
    });
    let exports: String = shared.iter().fold(String::new(), |text, name| text + &format!("{name}: wasm.{name}, "));
    Ok(format!(
        "{glue}
const places = {{{places}}}, lists = {{{lists}}}, files = {{}}, pieces = {{}};
const once = (kept, name, make) => kept[name] ??= make().catch(error => {{ delete kept[name]; throw error; }});
const file = name => once(files, name, async () => {{
    const response = await fetch(new URL(name, import.meta.url));
    if (!response.ok) throw response;
    return response.arrayBuffer();
}});
const piece = name => once(pieces, name, async () => {{
    const [from, start, end] = places[name];
    await WebAssembly.instantiate((await file(from)).slice(start, end), {{ __wasm_split: {{ {exports} }} }});
}});
function load(part) {{
    return async (callback, data) => {{
        const here = await Promise.all(lists[part].map(piece)).then(() => true, () => false);
        wasm.__indirect_function_table.get(callback)(data, here);
    }};
}}
"
    ))
}
