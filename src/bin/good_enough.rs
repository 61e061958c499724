//! The model as a native command.
fn main() {}
