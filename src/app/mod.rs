//! The page: its state, what attaches to it, and how it moves between chapters.

pub mod bar;
pub mod board;
pub mod checks;
pub mod desk;
pub mod predict;
pub mod summary;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod announce;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod arrive;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod beside;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub mod browser;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod copying;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub mod dom;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod fetch;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod frame_commands;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod frame_messages;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod host;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod mount;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod navigate;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod sight;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod start;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod state;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use sight::Sight;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use start::start;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use state::{Line, State, follow, follow_at_rest, follow_at_rest_or_arrival, keep};
