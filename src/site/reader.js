(function(){var d=document,h=d.documentElement,KEY='good-enough-place',about='',
$=function(s,e){return(e||d).querySelector(s)},
store=function(f){try{if(window===window.top)return f(localStorage)}catch(e){}},
text=function(r){var s=$('.share-link'),u=s&&s.value||location.href,t=r.dataset.text.replace('{link}',function(){return u});
return about?t.replace('\n\n',function(){return'\n'+about+'\n\n'}):t},
fill=function(){var r=$('.report');if(!r)return;if(r.dataset.form)$('a',r).href=r.dataset.form+encodeURIComponent(text(r));
else{$('textarea',r).value=text(r);$('button',r).hidden=false}},
copy=function(r){var a=$('textarea',r),s=$('[role=status]',r),say=function(ok){s.textContent=ok?s.dataset.done:s.dataset.not};
a.select();var ok=false;try{ok=d.execCommand('copy')}catch(e){}
if(ok||!navigator.clipboard)say(ok);else navigator.clipboard.writeText(a.value).then(function(){say(true)},function(){say(false)})},
note=function(e,a){var n=a.nextElementSibling;if(!n||!n.showPopover||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;
e.preventDefault();if(!n.matches(':popover-open'))n.showPopover({source:a})},
offer=function(){var p=$('.resume'),a,to;if(!p)return;store(function(s){var at=JSON.parse(s.getItem(KEY)||'null');
to=at&&/^[a-z]+$/.test(at.p)&&/^s\d+$/.test(at.s)&&$('.chapter-list a[data-to$="/'+at.p+'/"]');if(!to)return h.classList.remove('has-place');
a=$('a',p);a.textContent=to.textContent+(at.l===h.lang?' · '+at.t:'');
a.href=to.href.split('#')[0]+(/^\?/.test(at.q)?at.q:'')+'#'+at.s;if(h.dataset.path)a.dataset.to=to.dataset.to;p.hidden=false})},
keep=function(){var c=$('article.chapter'),at;if(!c||scrollY<200)return;
c.querySelectorAll(':scope>h2[id^=s]').forEach(function(x){if(/^s\d+$/.test(x.id)&&x.getBoundingClientRect().top<innerHeight/2)at=x});
if(at)store(function(s){s.setItem(KEY,JSON.stringify({p:c.dataset.page,s:at.id,t:at.textContent,l:h.lang,q:location.search}))})},
wait;
store(function(s){if(s.getItem(KEY))h.classList.add('has-place')});
addEventListener('click',function(e){var t=e.target,a=t.closest&&t.closest('a,button,summary');if(!a)return;
if(a.matches('a.term'))note(e,a);
else if(a.matches('a[href="#report"]')){about=a.dataset.about||'';var r=$('.report');if(r)r.open=true;fill()}
else if(a.closest('.report')){if(a.tagName==='SUMMARY')about='';fill();if(a.tagName==='BUTTON')copy(a.closest('.report'))}
else if(a.closest('.resume')&&a.tagName==='BUTTON'){store(function(s){s.removeItem(KEY)});$('.resume').hidden=true;h.classList.remove('has-place')}},true);
addEventListener('scroll',function(){clearTimeout(wait);wait=setTimeout(keep,400)},{passive:true});
addEventListener('DOMContentLoaded',offer);
if(window.MutationObserver)new MutationObserver(offer).observe(h,{attributes:true,attributeFilter:['data-path']})})()
