(function(){var h=document.documentElement,d=h.dataset,q=new URLSearchParams(location.search),
v=function(k){return q.has(k)?q.get(k):null},on=function(k){return/^(1|true|)$/.test(v(k)===null?'0':v(k))};
h.classList.add('js');if(on('embed'))d.embed='';if(on('bar'))d.bar='';
var f=v('figure')||v('widget');if(FIGURES.indexOf(f)>=0)d.only=f;
var t=v('theme');if(/^(light|dark|projector)$/.test(t||''))d.theme=t;
if(on('predict'))d.guess='';
if(v('motion')==='off')d.motion='off';
(v('hide')||'').split(',').concat(on('hideControls')?['controls']:[]).forEach(function(w){if(/^[a-z]+$/.test(w))h.classList.add('hide-'+w)});
if(v('border')==='0')d.border='0'})()
