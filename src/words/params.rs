use super::Lang; use crate::scenario::{ParamId,param};
pub fn label(_l:Lang,id:ParamId)->&'static str{param(id).id}
pub fn help(_l:Lang,id:ParamId)->&'static str{param(id).id}
pub fn option(_l:Lang,id:ParamId,i:usize)->&'static str{ if let crate::scenario::Kind::Choice{options,..}=param(id).kind {options[i.min(options.len()-1)]} else {""} }
