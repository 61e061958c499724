use super::Lang; use crate::scenario::preset::Preset; pub fn name(_l:Lang,p:&Preset)->&'static str{p.id}
