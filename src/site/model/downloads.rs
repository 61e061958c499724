//! The files that the page on the model offers: copies of the sources, put beside the pages.

use super::super::pages::Page;
use crate::plot::svg::escape;
use crate::words::model::{downloads as names, page as say};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the files in the site.
const FOLDER: &str = "downloads";

/// The Vensim text of the market, then the tables of facts in the order of their names.
fn sources() -> io::Result<Vec<PathBuf>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tables: Vec<PathBuf> = fs::read_dir(root.join("src/model/facts"))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    tables.sort();
    tables.insert(0, root.join("tests/peers/market.mdl"));
    Ok(tables)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Copies the files into the site.
///
/// # Errors
/// When one cannot be read or written.
pub fn write_files(site: &Path) -> io::Result<()> {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for source in sources()? {
        fs::copy(&source, folder.join(name(&source)))?;
    }
    Ok(())
}

/// The list of files, each with what it holds and its size.
///
/// # Errors
/// When a file cannot be read, or nobody said what it holds.
pub fn list(page: Page) -> Result<String, String> {
    let lang = page.lang();
    let items: String = sources()
        .map_err(|e| e.to_string())?
        .iter()
        .map(|path| {
            let file = name(path);
            let title = names::title(lang, &file)
                .ok_or_else(|| format!("{file}: say what it holds in words/model/downloads.rs"))?;
            let bytes = fs::metadata(path).map_err(|e| format!("{file}: {e}"))?.len();
            Ok(format!(
                "<li><a href=\"{}{FOLDER}/{file}\" download>{file}</a> <small>{} · {}</small></li>",
                page.root(),
                say::size(bytes as usize),
                escape(title)
            ))
        })
        .collect::<Result<_, String>>()?;
    Ok(format!("<ul class=\"files\">{items}</ul>"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;
    use crate::words::Lang;

    #[test]
    fn the_files_are_the_sources_and_each_is_listed_with_its_size() {
        let site = std::env::temp_dir().join(format!("good-enough-downloads-{}", std::process::id()));
        write_files(&site).unwrap();
        let sources = sources().unwrap();
        assert!(sources.len() > 15);
        for lang in Lang::ALL {
            let list = list(Page::Chapter(lang, Chapter::Model)).unwrap();
            for source in &sources {
                let file = name(source);
                let copy = fs::read(site.join(FOLDER).join(&file)).unwrap();
                assert_eq!(copy, fs::read(source).unwrap(), "{file}");
                assert!(list.contains(&format!("href=\"../../downloads/{file}\"")), "{file}");
                assert!(list.contains(&say::size(copy.len())), "{file}");
            }
        }
        fs::remove_dir_all(&site).unwrap();
    }
}
