import init,{job,ready,step} from"SCRIPT";
const{port1,port2}=new MessageChannel,rest=()=>new Promise(r=>{port1.onmessage=r;port2.postMessage(0)});let busy;
onmessage=async({data:[number,query,kinds]})=>{for(const kind of kinds)job(number,kind,query);
if(busy)return;busy=1;for(let r;(r=step(50)).length;await rest())if(r.length>3||r[2]>=1)postMessage(r);busy=0};
await init({module_or_path:"MODULE"});if(!await ready([PARTS]))throw 0;postMessage([])
