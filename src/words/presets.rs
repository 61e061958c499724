use super::Lang; use crate::scenario::presets::Preset; pub fn name(_l:Lang,p:&Preset)->&'static str{p.id}
