//! `cargo xtask serve`: the site as a reader will have it, on this machine.

use crate::{
    args::Args,
    build, project,
    run::Result,
    server::{self, Site},
    tools::Web,
};
use std::net::TcpListener;

const PORT: u16 = 8080;
/// A sub-path, as on GitHub Pages: an address that forgets it breaks here, not after publishing.
const BASE: &str = "/good-enough/";

/// `cargo xtask serve [--port N] [--base /path/]`
pub fn main(mut args: Args) -> Result {
    let port = args.value("--port")?.unwrap_or(PORT);
    let base = args.value::<String>("--base")?.unwrap_or_else(|| BASE.into());
    args.finish()?;
    let base = match base.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    };
    // Before the build: a port in use is no news to get minutes later.
    let listener =
        TcpListener::bind(("127.0.0.1", port)).map_err(|e| format!("port {port}: {e}; choose another with --port"))?;
    build::build(&Web::ensure()?, false, None)?;
    println!("\nhttp://{}{base}  (Ctrl+C ends it)", listener.local_addr()?);
    server::serve(&listener, Site { root: project::dist(), base })
}
