#[derive(Debug,Clone,Copy)] pub enum Josa { EunNeun, IGa, EulReul, EuroRo, WaGwa }
impl Josa { pub fn parse(s:&str)->Option<Self>{Some(match s {"은"|"는"=>Self::EunNeun,"이"|"가"=>Self::IGa,"을"|"를"=>Self::EulReul,"으로"|"로"=>Self::EuroRo,"과"|"와"=>Self::WaGwa,_=>return None})}}
pub fn with(w:&str,j:Josa)->String{format!("{w}{}",match j{Josa::EunNeun=>"은",Josa::IGa=>"이",Josa::EulReul=>"을",Josa::EuroRo=>"으로",Josa::WaGwa=>"과"})}
