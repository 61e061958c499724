//! The reader's choices.
