//! The native side of `cargo xtask bench --market`: reads a load a line (`run 100`), works it off, and answers with the
//! milliseconds it took and the number it gave.

use good_enough::studies::load;
use std::io::{BufRead, stdin};
use std::time::Instant;

fn main() {
    for line in stdin().lock().lines().map_while(Result::ok) {
        let mut words = line.split_whitespace();
        let (name, count) = (words.next().unwrap_or_default(), words.next().and_then(|count| count.parse().ok()));
        let begin = Instant::now();
        match load(name, count.unwrap_or(1)) {
            Some(number) => println!("{} {number:e}", begin.elapsed().as_secs_f64() * 1e3),
            None => println!("unknown load: {name}"),
        }
    }
}
