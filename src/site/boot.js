let begun;const begin=()=>{if(!begun){begun=1;import('SCRIPT').then(m=>m.default({module_or_path:'MODULE'})).catch(()=>{
const h=document.documentElement,p=document.querySelector('.app-failed');h.dataset.failed='';h.classList.remove('js');
if(p){p.hidden=false;p.textContent=p.dataset.text}})}};
requestAnimationFrame(()=>setTimeout(begin));setTimeout(begin,700)
