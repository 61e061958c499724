//! Writes the site's pages: run by Trunk after it has built the program.
//!
//! Reads `TRUNK_STAGING_DIR` (where the program lies) and `SITE_URL` (the site's address, if it is known).

use std::{env, io, path::Path};

fn main() -> io::Result<()> {
    let folder = env::var("TRUNK_STAGING_DIR").map_err(io::Error::other)?;
    let site_url = env::var("SITE_URL").ok().filter(|u| !u.is_empty()).map(|u| format!("{}/", u.trim_end_matches('/')));
    let count = good_enough::site::write_all(Path::new(&folder), site_url.as_deref())?;
    eprintln!("prerendered {count} pages");
    Ok(())
}
