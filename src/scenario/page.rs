#[derive(Debug,Clone,Default)] pub struct PageOptions{pub embed:bool,pub autosize:bool,pub table:bool,pub predict:bool,pub child_id:Option<String>}
#[derive(Debug)] pub struct ParsedPage{pub options:PageOptions}
impl PageOptions{pub fn parse(s:&str)->ParsedPage{ParsedPage{options:PageOptions{embed:s.contains("embed=1"),autosize:true,..Default::default()}}} pub fn locks(&self,_id:&str)->bool{false} pub fn kept_query(_s:&str)->String{String::new()}}
