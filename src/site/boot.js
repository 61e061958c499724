const h=document.documentElement,d=h.dataset,at=f=>new URL(f,document.baseURI).href;let begun;
const begin=()=>{if(begun===at(d.script))return;begun=at(d.script);
import(begun).then(m=>m.default({module_or_path:at(d.module)}).then(()=>m.begin())).catch(()=>{
const p=document.querySelector('.app-failed');d.failed='';h.classList.remove('js');
if(p){p.hidden=false;p.textContent=p.dataset.text}})};
addEventListener('program',begin);requestAnimationFrame(()=>setTimeout(begin));setTimeout(begin,700)
