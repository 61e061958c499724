//! Writes the site's pages: run by `cargo xtask build` once the program is built.
//!
//! The one argument is the folder in which the program lies. Two variables are heeded where they are set: `SITE_URL`, the
//! site's address, and `REPOSITORY_URL`, that of the repository, where errors are reported.

use good_enough::site::{Addresses, write_all};
use std::{env, io, path::Path};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).ok_or_else(|| io::Error::other("which folder?"))?;
    let known = |name| {
        env::var(name).ok().map(|url: String| url.trim_end_matches('/').to_owned()).filter(|url| !url.is_empty())
    };
    let (site, repository) = (known("SITE_URL").map(|url| url + "/"), known("REPOSITORY_URL"));
    let addresses = Addresses { site: site.as_deref(), repository: repository.as_deref() };
    let count = write_all(Path::new(&folder), addresses)?;
    eprintln!("prerendered {count} pages");
    Ok(())
}
