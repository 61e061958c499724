const h=document.documentElement,d=h.dataset,at=f=>new URL(f,document.baseURI).href;let runs,loads;
const begin=()=>{const s=at(d.script),w=at(d.module);if(s===loads||s===runs&&'started' in d)return;loads=s;
import(s).then(m=>m.default({module_or_path:w}).then(()=>{loads='';if(s===at(d.script)){runs=s;m.begin()}})).catch(()=>{
loads='';if(s!==at(d.script))return;const p=document.querySelector('.app-failed');d.failed='';h.classList.remove('js');
if(p){p.hidden=false;p.textContent=p.dataset.text}})};
addEventListener('program',begin);requestAnimationFrame(()=>setTimeout(begin));setTimeout(begin,700)
