//! What the figure "two futures" says.
