import init,{job,ready,step} from"SCRIPT";let now;
const rest=()=>new Promise(r=>setTimeout(r));
onmessage=async({data:[id,query,kinds]})=>{now=id;
for(const kind of kinds){job(kind,query);for(let r=[0];r[0]<1;){r=step(50);if(r.length>1)postMessage([id,kind,r]);await rest();if(now!==id)return}}};
await init({module_or_path:"MODULE"});if(!await ready())throw 0;postMessage([])
