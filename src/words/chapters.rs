use super::Lang; use crate::scenario::Chapter; pub fn title(_l:Lang,c:Chapter)->&'static str{c.slug()} pub fn short_title(_l:Lang,c:Chapter)->&'static str{c.slug()}
