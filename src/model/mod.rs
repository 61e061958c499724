//! The science: facts, equations and claims. No web, no clock, no unseeded randomness, no input or output.
