use super::Lang; use crate::scenario::Notice; pub fn text(_l:Lang,n:&Notice)->String{format!("{n:?}")}
