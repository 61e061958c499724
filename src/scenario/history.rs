#[derive(Debug,Clone)] pub struct History<T>{past:Vec<T>,future:Vec<T>,key:Option<&'static str>}
impl<T> Default for History<T>{fn default()->Self{Self{past:vec![],future:vec![],key:None}}}
impl<T:Clone> History<T>{pub fn push(&mut self,b:T,k:&'static str){if self.key!=Some(k){self.past.push(b);} self.key=Some(k);self.future.clear();}
pub fn settle(&mut self){self.key=None} pub fn undo(&mut self,now:T)->Option<T>{let p=self.past.pop()?;self.future.push(now);Some(p)} pub fn redo(&mut self,now:T)->Option<T>{let p=self.future.pop()?;self.past.push(now);Some(p)} pub fn can_undo(&self)->bool{!self.past.is_empty()} pub fn can_redo(&self)->bool{!self.future.is_empty()}}
