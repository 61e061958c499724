//! The page's program: starts the page it is loaded by.

fn main() {
    #[cfg(all(feature = "csr", not(feature = "ssr")))]
    {
        console_error_panic_hook::set_once();
        good_enough::app::start();
    }
}
