const h=document.documentElement,d=h.dataset,at=f=>new URL(f,document.baseURI).href;let began;
const begin=()=>{if(began)return;began=1;import(at(d.script)).then(m=>m.default({module_or_path:at(d.module)}).then(()=>m.begin()))
.catch(()=>{const p=document.querySelector('.app-failed');d.failed='';h.classList.remove('js');
if(p){p.hidden=false;p.textContent=p.dataset.text}})};
requestAnimationFrame(()=>setTimeout(begin));setTimeout(begin,700)
