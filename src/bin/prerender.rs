//! Writes the site's pages: run by `cargo xtask build` once the program is built.
//!
//! The one argument is the folder in which the program lies; `SITE_URL` is the site's address, if it is known.

use std::{env, io, path::Path};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).ok_or_else(|| io::Error::other("which folder?"))?;
    let site_url = env::var("SITE_URL").ok().filter(|u| !u.is_empty()).map(|u| format!("{}/", u.trim_end_matches('/')));
    let count = good_enough::site::write_all(Path::new(&folder), site_url.as_deref())?;
    eprintln!("prerendered {count} pages");
    Ok(())
}
