//! The page: its state, what is mounted where, and how it moves between chapters.

pub mod browser;
mod desk;
mod predict;
mod state;

#[cfg(feature = "ssr")]
pub mod prerender;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod announce;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod frame_messages;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod mount;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod navigate;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod start;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use start::start;
pub use state::State;
