//! A small static web server that behaves like GitHub Pages: a sub-path, gzip, directory pages, `404.html`.

use crate::run::Result;
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::Arc,
    thread,
    time::Duration,
};

const READ_TIMEOUT: Duration = Duration::from_secs(10);
const MAX_HEADER_LINES: usize = 100;

/// A folder, and the path below which it is served.
pub struct Site {
    /// The folder.
    pub root: PathBuf,
    /// Begins and ends with a slash.
    pub base: String,
}

/// An answer to one request.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File { status: u16, path: PathBuf },
    Redirect(String),
    Plain { status: u16, text: &'static str },
}

/// Serves until the process ends.
pub fn serve(listener: &TcpListener, site: Site) -> Result {
    let site = Arc::new(site);
    for stream in listener.incoming() {
        let (stream, site) = (stream?, Arc::clone(&site));
        // A reader who leaves in the middle of an answer is not our failure.
        thread::spawn(move || drop(converse(&stream, &site)));
    }
    Ok(())
}

/// Answers requests on one connection until it closes.
fn converse(stream: &TcpStream, site: &Site) -> Result {
    stream.set_read_timeout(Some(READ_TIMEOUT))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader)? {
        let answer = site.answer(&request.method, &request.target);
        send(stream, &request, answer)?;
        if request.close {
            break;
        }
    }
    Ok(())
}

struct Request {
    method: String,
    target: String,
    gzip: bool,
    close: bool,
}

fn read_request(reader: &mut impl BufRead) -> Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let mut request = Request { method: method.into(), target: target.into(), gzip: false, close: false };
    for _ in 0..MAX_HEADER_LINES {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        let header = header.to_ascii_lowercase();
        request.gzip |= header.starts_with("accept-encoding:") && header.contains("gzip");
        request.close |= header.starts_with("connection:") && header.contains("close");
    }
    Ok(Some(request))
}

fn send(mut stream: &TcpStream, request: &Request, answer: Answer) -> Result {
    let (status, mut head, body) = match answer {
        Answer::Redirect(to) => (301, format!("Location: {to}\r\n"), Vec::new()),
        Answer::Plain { status, text } => (status, "Content-Type: text/plain\r\n".into(), text.into()),
        Answer::File { status, path } => {
            let kind = mime(&path.to_string_lossy());
            (status, format!("Content-Type: {kind}\r\nVary: Accept-Encoding\r\n"), fs::read(&path)?)
        }
    };
    let compress = request.gzip && !head.contains("image/png") && body.len() > 200;
    let body = if compress { gzip(&body, Compression::default())? } else { body };
    if compress {
        head.push_str("Content-Encoding: gzip\r\n");
    }
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status} {}\r\n{head}Content-Length: {length}\r\nCache-Control: no-cache\r\nAccess-Control-Allow-Origin: *\r\n\r\n",
        reason(status)
    )?;
    if request.method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(stream.flush()?)
}

/// Compresses as a server would.
pub fn gzip(bytes: &[u8], level: Compression) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

impl Site {
    fn answer(&self, method: &str, target: &str) -> Answer {
        if !matches!(method, "GET" | "HEAD") {
            return Answer::Plain { status: 405, text: "only GET and HEAD\n" };
        }
        let (path, query) = target.find(['?', '#']).map_or((target, ""), |at| target.split_at(at));
        if path.len() + 1 == self.base.len() && self.base.starts_with(path) {
            return Answer::Redirect(format!("{}{query}", self.base));
        }
        let Some(below) = path.strip_prefix(self.base.as_str()) else {
            return if path == "/" { Answer::Redirect(self.base.clone()) } else { self.not_found() };
        };
        let Some(file) = self.locate(below) else {
            return self.not_found();
        };
        if !file.is_dir() {
            return Answer::File { status: 200, path: file };
        }
        match file.join("index.html") {
            _ if !below.is_empty() && !below.ends_with('/') => Answer::Redirect(format!("{path}/{query}")),
            index if index.is_file() => Answer::File { status: 200, path: index },
            _ => self.not_found(),
        }
    }

    /// The existing file or folder that a path below the base names; never one outside the folder.
    fn locate(&self, below: &str) -> Option<PathBuf> {
        let decoded = percent_decode(below)?;
        let mut file = self.root.clone();
        for part in decoded.split('/').filter(|part| !part.is_empty()) {
            if part == ".." || part == "." || part.contains(['\\', ':', '\0']) {
                return None;
            }
            file.push(part);
        }
        (file.is_dir() || (file.is_file() && !decoded.ends_with('/'))).then_some(file)
    }

    fn not_found(&self) -> Answer {
        match self.root.join("404.html") {
            page if page.is_file() => Answer::File { status: 404, path: page },
            _ => Answer::Plain { status: 404, text: "not found\n" },
        }
    }
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        _ => "Method Not Allowed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site { root: crate::project::root().join("xtask"), base: "/a/".into() }
    }

    #[test]
    fn serves_files_below_the_base_only() {
        let file = site().root.join("src/main.rs");
        assert_eq!(site().answer("GET", "/a/src/main.rs?x=1"), Answer::File { status: 200, path: file });
        for missing in [
            "/src/main.rs",
            "/a/nothing",
            "/a/src/main.rs/",
            "/a/../Cargo.toml",
            "/a/%2e%2e/Cargo.toml",
            "/a/%zz",
            "/a/..%5cCargo.toml",
        ] {
            assert_eq!(site().answer("GET", missing), Answer::Plain { status: 404, text: "not found\n" }, "{missing}");
        }
    }

    #[test]
    fn adds_the_slash_of_a_folder_and_keeps_the_query() {
        assert_eq!(site().answer("GET", "/a/src?die=3"), Answer::Redirect("/a/src/?die=3".into()));
        assert_eq!(site().answer("GET", "/a?die=3"), Answer::Redirect("/a/?die=3".into()));
        assert_eq!(site().answer("GET", "/"), Answer::Redirect("/a/".into()));
    }

    #[test]
    fn reads_only() {
        assert!(matches!(site().answer("POST", "/a/"), Answer::Plain { status: 405, .. }));
    }
}
